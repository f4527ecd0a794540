//! One function per command: calls the engine, shows what came of it, gives the exit code.

use crate::arguments::{AddArguments, Arguments, Command, EditArguments, ImportArguments, KpiCommand};
use crate::arguments::{SettingsArguments, StackCommand, ToolArguments};
use crate::output::{Output, exit_code, table};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tillwise_domain::kpis::Unit;
use tillwise_domain::words::Words;
use tillwise_engine::api::ShopChange;
use tillwise_engine::api::requests::{Done, ToolForm};
use tillwise_engine::api::views::{BatchView, KpiView, StackView, ToolView, WarningView, WeekView};
use tillwise_engine::{Engine, ImportOptions, Result};

pub fn run(engine: &Engine, output: &Output<'_>, arguments: &Arguments) -> Result<u8> {
    let dry = arguments.dry_run;
    match &arguments.command {
        Command::Sample { folder } => sample(engine, output, folder, dry),
        Command::Import(import) => import_files(engine, output, import, dry),
        Command::Imports => imports(engine, output),
        Command::Undo { batch } => undo(engine, output, *batch, dry),
        Command::Check { week } => check(engine, output, week.as_deref()),
        Command::Stack { command } => stack(engine, output, command, dry),
        Command::Kpi { command } => kpi(engine, output, command, dry),
        Command::Settings(change) => settings(engine, output, change, dry),
        Command::Backup => {
            if dry {
                engine.shop()?;
                output.show(json!({ "dry_run": true }), &output.label("cli-would-back-up"));
                return Ok(0);
            }
            done(output, &engine.backup()?)
        }
        Command::Restore { backup } => act(engine, dry, output, |engine| engine.restore(backup)),
        Command::Verify => verify(engine, output),
    }
}

/// Carries out an act, or on a dry run tries it on a copy of the shop file.
fn act(
    engine: &Engine,
    dry: bool,
    output: &Output<'_>,
    act: impl FnOnce(&Engine) -> Result<Done>,
) -> Result<u8> {
    if !dry {
        return done(output, &act(engine)?);
    }
    let rehearsal = engine.rehearse()?;
    act(&rehearsal.engine)?;
    output.show(json!({ "dry_run": true }), &output.label("cli-dry-run"));
    Ok(0)
}

fn done(output: &Output<'_>, done: &Done) -> Result<u8> {
    output.show(json!({ "said": done.said, "tool": done.tool }), &done.said);
    Ok(0)
}

fn sample(engine: &Engine, output: &Output<'_>, folder: &Path, dry: bool) -> Result<u8> {
    if dry {
        output.show(json!({ "dry_run": true }), &output.label("cli-dry-run"));
        return Ok(0);
    }
    let paths: Vec<String> =
        engine.write_sample(folder)?.iter().map(|path| path.display().to_string()).collect();
    output.show(json!({ "files": paths }), &paths.join("\n"));
    Ok(0)
}

fn import_files(engine: &Engine, output: &Output<'_>, import: &ImportArguments, dry: bool) -> Result<u8> {
    let options = ImportOptions { dry_run: dry, currency: import.currency };
    let files =
        import.files.iter().map(|file| from_standard_input(file)).collect::<std::io::Result<Vec<_>>>();
    let files = files.map_err(|fault| tillwise_engine::Error::file(Path::new("-"), &fault))?;
    let outcomes = output.with_progress(|| engine.import(&files, options))?;
    let (mut batches, mut refused, mut text, mut code) = (Vec::new(), Vec::new(), String::new(), 0_u8);
    for (file, outcome) in &outcomes {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match outcome {
            Ok(batch) => {
                text.push_str(&batch_text(batch));
                batches.push(batch_json(batch));
                if batch.rows_skipped > 0 && code == 0 {
                    code = 3;
                }
            }
            Err(error) => {
                let message = engine.say(&error.words);
                output.aside(&format!("{name}: {message}"));
                refused.push(json!({ "file": name, "code": error.code.id(), "message": message }));
                code = if error.code == tillwise_engine::Code::Refused { 1 } else { exit_code(error) };
            }
        }
    }
    output.show(json!({ "batches": batches, "refused": refused, "dry_run": dry }), &text);
    Ok(code)
}

/// `-` is the standard input, put into a file because an import reads its file twice.
fn from_standard_input(file: &Path) -> std::io::Result<PathBuf> {
    if file != Path::new("-") {
        return Ok(file.to_owned());
    }
    let folder = std::env::temp_dir().join(format!("tillwise-input-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("standard-input.csv");
    std::io::copy(&mut std::io::stdin(), &mut std::fs::File::create(&path)?)?;
    Ok(path)
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
        "imported": batch.imported,
        "said": batch.said,
    })
}

fn imports(engine: &Engine, output: &Output<'_>) -> Result<u8> {
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

fn undo(engine: &Engine, output: &Output<'_>, batch: i64, dry: bool) -> Result<u8> {
    let taken = engine.undo_batch(batch, dry)?;
    output.show(json!({ "undone": batch_json(&taken), "dry_run": dry }), &taken.said);
    Ok(0)
}

fn heads(output: &Output<'_>, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| output.label(&format!("cli-head-{key}"))).collect()
}

fn check(engine: &Engine, output: &Output<'_>, week: Option<&str>) -> Result<u8> {
    let (view, warnings) = engine.check(week)?;
    let facts: serde_json::Map<String, Value> = view
        .facts
        .iter()
        .map(|fact| {
            let is_count = !matches!(fact.id.as_str(), "net_sales" | "marketing_spend");
            (fact.id.clone(), if is_count { count(fact.value.as_deref()) } else { json!(fact.value) })
        })
        .collect();
    let document = json!({
        "week": view.week,
        "from": view.from,
        "to": view.to,
        "currency": view.currency,
        "kpis": view.kpis.iter().map(kpi_json).collect::<Vec<_>>(),
        "facts": facts,
        "warnings": warnings.iter().map(warning_json).collect::<Vec<_>>(),
    });
    output.show(document, &check_text(engine, output, &view, &warnings));
    Ok(0)
}

/// A count as a JSON number; amounts and rates stay decimal strings.
fn count(value: Option<&str>) -> Value {
    value.and_then(|value| value.parse::<i64>().ok()).map_or(Value::Null, |value| json!(value))
}

fn kpi_json(kpi: &KpiView) -> Value {
    let numerator =
        if kpi.unit == Unit::Ratio { count(kpi.numerator.as_deref()) } else { json!(kpi.numerator) };
    json!({
        "id": kpi.id,
        "label": kpi.label,
        "value": kpi.value,
        "unit": kpi.unit,
        "numerator": numerator,
        "denominator": count(kpi.denominator.as_deref()),
        "previous": kpi.previous,
        "target": kpi.target,
        "state": kpi.state,
        "reason": kpi.reason,
        "definition": kpi.definition,
        "made_of": kpi.made_of,
        "notes": kpi.notes,
        "source": kpi.source,
    })
}

fn warning_json(warning: &WarningView) -> Value {
    json!({
        "id": warning.id,
        "layer": warning.layer,
        "subject": warning.subject,
        "title": warning.title,
        "evidence": warning.evidence,
        "action": warning.action,
        "money_per_year": warning.money_per_year,
        "money_shown": warning.money_shown,
    })
}

fn check_text(engine: &Engine, output: &Output<'_>, view: &WeekView, warnings: &[WarningView]) -> String {
    let none = || output.label("no-value");
    let mut rows = vec![heads(output, &["kpi", "this-week", "week-before", "state", "why"])];
    rows.extend(view.kpis.iter().map(|kpi| {
        vec![
            kpi.label.clone(),
            kpi.shown.clone().unwrap_or_else(none),
            kpi.previous_shown.clone().unwrap_or_else(none),
            kpi.state_words.clone(),
            kpi.reason.clone().or_else(|| kpi.made_of.clone()).unwrap_or_default(),
        ]
    }));
    let facts = view.facts.iter().map(|fact| {
        let value = fact.shown.clone().unwrap_or_else(none);
        vec![
            fact.label.clone(),
            value,
            fact.note.clone().filter(|_| fact.value.is_some()).unwrap_or_default(),
        ]
    });
    let mut text =
        format!("{}\n\n{}\n{}\n", view.title, table(&rows, &[1, 2]), table(&facts.collect::<Vec<_>>(), &[1]));
    text.push_str(&engine.say(&Words::new("cli-warnings-head").with("count", warnings.len())));
    text.push('\n');
    for warning in warnings {
        let money = warning.money_shown.as_ref().map(|money| {
            format!(" ({})", engine.say(&Words::new("cli-a-year").with("money", money.clone())))
        });
        text.push_str(&format!("\n{}{}\n", warning.title, money.unwrap_or_default()));
        text.push_str(&format!("  {}\n  {}\n", warning.evidence, warning.action));
    }
    text
}

fn stack(engine: &Engine, output: &Output<'_>, command: &StackCommand, dry: bool) -> Result<u8> {
    match command {
        StackCommand::List => {
            let view = engine.stack()?;
            output.show(stack_json(&view), &stack_text(output, &view));
            Ok(0)
        }
        StackCommand::Add(AddArguments { name, layer, rest }) => {
            let empty = ToolForm {
                name: name.clone(),
                layer: *layer,
                jobs: Vec::new(),
                cost: None,
                cycle: None,
                currency: None,
                owner: None,
                kpi: None,
                status: None,
                since: None,
            };
            let form = filled(empty, rest);
            act(engine, dry, output, |engine| engine.add_tool(&form))
        }
        StackCommand::Edit(EditArguments { tool, name, layer, rest }) => {
            let (id, mut form) = engine.tool_form(tool)?;
            form.name = name.clone().unwrap_or(form.name);
            form.layer = layer.unwrap_or(form.layer);
            let form = filled(form, rest);
            act(engine, dry, output, |engine| engine.edit_tool(id, &form))
        }
        StackCommand::End { tool } => {
            let (id, _) = engine.tool_form(tool)?;
            act(engine, dry, output, |engine| engine.end_tool(id))
        }
    }
}

/// A form with what was typed put in; what was not typed stays.
fn filled(mut form: ToolForm, typed: &ToolArguments) -> ToolForm {
    if !typed.jobs.is_empty() {
        form.jobs.clone_from(&typed.jobs);
    }
    form.cost = typed.cost.clone().or(form.cost);
    form.cycle = typed.cycle.or(form.cycle);
    form.currency = typed.currency.clone().or(form.currency);
    form.owner = typed.owner.clone().or(form.owner);
    form.kpi = typed.kpi.or(form.kpi);
    form.status = typed.status.or(form.status);
    form.since = typed.since.clone().or(form.since);
    form
}

fn stack_json(view: &StackView) -> Value {
    let tools = view.layers.iter().flat_map(|layer| &layer.tools).chain(&view.ended);
    json!({
        "title": view.title,
        "tools": tools.map(tool_json).collect::<Vec<_>>(),
        "warnings": view.warnings.iter().map(warning_json).collect::<Vec<_>>(),
    })
}

fn tool_json(tool: &ToolView) -> Value {
    json!({
        "id": tool.id,
        "name": tool.name,
        "layer": tool.layer,
        "jobs": tool.jobs,
        "cost": tool.cost,
        "cycle": tool.cycle,
        "currency": tool.currency,
        "owner": tool.owner,
        "kpi": tool.kpi,
        "status": tool.status,
        "since": tool.since,
        "until": tool.until,
    })
}

fn stack_text(output: &Output<'_>, view: &StackView) -> String {
    let mut rows = vec![heads(output, &["number", "layer", "tool", "price", "jobs", "owner", "look"])];
    for layer in &view.layers {
        rows.extend(layer.tools.iter().map(|tool| {
            vec![
                tool.id.to_string(),
                layer.label.clone(),
                tool.name.clone(),
                tool.price_shown.clone().unwrap_or_else(|| "–".to_owned()),
                tool.jobs_shown.clone(),
                tool.owner.clone().unwrap_or_else(|| "–".to_owned()),
                tool.flags.join(", "),
            ]
        }));
    }
    let board = if rows.len() > 1 { format!("\n{}", table(&rows, &[0])) } else { String::new() };
    format!("{}\n{}\n{board}", view.title, view.subtitle)
}

fn kpi(engine: &Engine, output: &Output<'_>, command: &KpiCommand, dry: bool) -> Result<u8> {
    act(engine, dry, output, |engine| match command {
        KpiCommand::Target { kpi, value } => engine.set_target(*kpi, value.as_deref()),
        KpiCommand::Park { kpi, reason } => engine.park_kpi(*kpi, Some(reason)),
        KpiCommand::Resume { kpi } => engine.park_kpi(*kpi, None),
    })
}

fn settings(engine: &Engine, output: &Output<'_>, typed: &SettingsArguments, dry: bool) -> Result<u8> {
    let change = ShopChange {
        name: typed.name.clone(),
        currency: typed.currency.clone(),
        time_zone: typed.time_zone.clone(),
        first_weekday: typed.week_start.clone(),
    };
    let changes = [&change.name, &change.currency, &change.time_zone, &change.first_weekday];
    if changes.iter().any(|value| value.is_some()) {
        if dry {
            return act(engine, dry, output, |engine| engine.change_shop(&change));
        }
        output.aside(&engine.change_shop(&change)?.said);
    }
    let shop = engine.shop()?;
    let none = || output.label("no-value");
    let rows = [
        ("name", shop.name.clone()),
        ("currency", shop.currency.clone().unwrap_or_else(none)),
        ("time-zone", shop.time_zone.clone()),
        ("week-start", shop.first_weekday.clone()),
        ("file", engine.shop_file().display().to_string()),
    ]
    .map(|(key, value)| vec![output.label(&format!("cli-setting-{key}")), value]);
    let document = json!({
        "name": shop.name,
        "currency": shop.currency,
        "time_zone": shop.time_zone,
        "week_start": shop.first_weekday,
        "file": engine.shop_file().display().to_string(),
    });
    output.show(document, &table(&rows, &[]));
    Ok(0)
}

fn verify(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.verify()?;
    let rows: Vec<Vec<String>> =
        view.checks.iter().map(|check| vec![check.label.clone(), check.found.clone()]).collect();
    let checks: Vec<Value> = view
        .checks
        .iter()
        .map(|check| json!({ "label": check.label, "sound": check.sound, "found": check.found }))
        .collect();
    output.show(json!({ "sound": view.sound, "checks": checks }), &table(&rows, &[]));
    Ok(if view.sound { 0 } else { 1 })
}
