//! Importing files, listing imports, taking one back.

use super::heads;
use crate::arguments::ImportArguments;
use crate::output::{Output, exit_code, table};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tillwise_domain::formats::DateOrder;
use tillwise_engine::api::views::BatchView;
use tillwise_engine::{Engine, ImportOptions, Result};

pub fn import_files(engine: &Engine, output: &Output<'_>, import: &ImportArguments, dry: bool) -> Result<u8> {
    let day_order = match (import.day_first, import.month_first) {
        (true, _) => Some(DateOrder::DayFirst),
        (_, true) => Some(DateOrder::MonthFirst),
        _ => None,
    };
    let (currency, encoding, email) = (import.currency, import.encoding, import.email);
    let options = ImportOptions { dry_run: dry, currency, day_order, encoding, email };
    let typed = TypedIn::new();
    let files = import.files.iter().map(|file| typed.file(file)).collect::<std::io::Result<Vec<_>>>();
    let files = files.map_err(|fault| tillwise_engine::Error::file(Path::new("-"), &fault))?;
    let outcomes = output.with_progress(|| engine.import(&files, options))?;
    let (mut batches, mut refused, mut text, mut code) = (Vec::new(), Vec::new(), String::new(), 0_u8);
    let mut saved = 0;
    for (name, outcome) in &outcomes {
        match outcome {
            Ok(batch) => {
                text.push_str(&batch_text(batch));
                batches.push(batch_json(batch));
                if batch.rows_skipped > 0 {
                    code = if code == 0 { 3 } else { code };
                    if let Some(to) = &import.skipped {
                        let to = numbered(to, saved);
                        saved += 1;
                        output.aside(&engine.save_skipped_of(&files, name, options, &to)?);
                    }
                }
            }
            Err(error) => {
                let message = engine.say(&error.words);
                output.aside(&format!("{name}: {message}"));
                refused.push(json!({ "file": name, "code": error.code.id(), "message": message }));
                code = match error.code {
                    // Of an archive or workbook with an export in it, the rest is left out like a row.
                    tillwise_engine::Code::Refused if has_other_part(name, &files, &outcomes) => {
                        if code == 0 { 3 } else { code }
                    }
                    tillwise_engine::Code::Refused => 1,
                    _ => exit_code(error),
                };
            }
        }
    }
    output.show(json!({ "batches": batches, "refused": refused, "dry_run": dry }), &text);
    Ok(code)
}

/// Whether this is a part of an archive or workbook of which another part was imported. Parts are named after their
/// file, with a comma behind it.
fn has_other_part(name: &str, files: &[PathBuf], outcomes: &[(String, Result<BatchView>)]) -> bool {
    let names = files.iter().filter_map(|file| file.file_name()).map(|file| file.to_string_lossy());
    let mut starts = names.map(|file| format!("{file}, ")).filter(|start| name.starts_with(start.as_str()));
    starts.any(|start| outcomes.iter().any(|(other, outcome)| outcome.is_ok() && other.starts_with(&start)))
}

/// Where the skipped rows of the first file go, and of the ones behind it: `out.csv`, `out-2.csv`.
fn numbered(to: &Path, before: usize) -> PathBuf {
    if before == 0 {
        return to.to_owned();
    }
    let stem = to.file_stem().unwrap_or_default().to_string_lossy();
    let ending = to.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    to.with_file_name(format!("{stem}-{}{ending}", before + 1))
}

/// What came through standard input, named `-`: put into a file of its own because an import reads its file twice,
/// and removed when the import is over.
struct TypedIn {
    folder: PathBuf,
}

impl TypedIn {
    fn new() -> Self {
        Self { folder: std::env::temp_dir().join(format!("tillwise-input-{}", std::process::id())) }
    }

    fn file(&self, named: &Path) -> std::io::Result<PathBuf> {
        if named != Path::new("-") {
            return Ok(named.to_owned());
        }
        tillwise_engine::private_folder(&self.folder)?;
        let path = self.folder.join("standard-input.csv");
        std::io::copy(&mut std::io::stdin(), &mut std::fs::File::create(&path)?)?;
        Ok(path)
    }
}

impl Drop for TypedIn {
    fn drop(&mut self) {
        // Where nothing was typed in there is nothing to remove.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn batch_text(batch: &BatchView) -> String {
    let counts: Vec<&str> = batch.counts.iter().map(|count| count.shown.as_str()).collect();
    let mut text = format!("{} ({}): {}\n", batch.file, batch.format_label, batch.said);
    text.push_str(&format!("  {}\n", counts.join(", ")));
    for note in &batch.notes {
        text.push_str(&format!("  {note}\n"));
    }
    for problem in batch.problems.iter().take(20) {
        let column = problem.column.as_deref().unwrap_or("–");
        let value = problem.value.as_deref().map(|value| format!(" “{value}”")).unwrap_or_default();
        text.push_str(&format!("  {}: {column}{value}: {}\n", problem.line, problem.reason));
    }
    text
}

fn batch_json(batch: &BatchView) -> Value {
    let counts: serde_json::Map<String, Value> =
        batch.counts.iter().map(|count| (count.what.clone(), json!(count.count))).collect();
    json!({
        "id": batch.id,
        "file": batch.file,
        "format": batch.format,
        "rows_read": batch.rows_read,
        "rows_used": batch.rows_used,
        "rows_skipped": batch.rows_skipped,
        "new": batch.new,
        "updated": batch.updated,
        "unchanged": batch.unchanged,
        "problems": batch.problems.iter().map(|problem| json!({
            "line": problem.line,
            "column": problem.column,
            "value": problem.value,
            "reason": problem.reason,
        })).collect::<Vec<_>>(),
        "counts": counts,
        "notes": batch.notes,
        "repeated": batch.repeated,
        "undone": batch.undone,
        "later": batch.later,
        "imported": batch.imported,
        "said": batch.said,
    })
}

pub fn imports(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let batches = engine.batches()?;
    let mut rows =
        vec![heads(output, &["number", "imported", "file", "format", "new", "updated", "kept-out", "state"])];
    rows.extend(batches.iter().map(|batch| {
        let state = if batch.undone { "cli-batch-undone" } else { "cli-batch-in" };
        vec![
            batch.id.unwrap_or_default().to_string(),
            batch.imported.clone(),
            batch.file.clone(),
            batch.format_label.clone(),
            batch.new.to_string(),
            batch.updated.to_string(),
            batch.rows_skipped.to_string(),
            output.label(state),
        ]
    }));
    let text = if batches.is_empty() { output.label("cli-no-imports") } else { table(&rows, &[0, 4, 5, 6]) };
    output.show(json!({ "batches": batches.iter().map(batch_json).collect::<Vec<_>>() }), &text);
    Ok(0)
}

pub fn undo(engine: &Engine, output: &Output<'_>, batch: i64, dry: bool) -> Result<u8> {
    let taken = engine.undo_batch(batch, dry)?;
    let text = [Some(taken.said.as_str()), taken.later.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n");
    output.show(json!({ "undone": batch_json(&taken), "dry_run": dry }), &text);
    Ok(0)
}
