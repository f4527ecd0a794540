//! The rows an import leaves out, as a CSV file: their own cells, their line and why.
//!
//! The file is for a spreadsheet, which takes a cell that begins with `=` for a formula: such cells get an apostrophe in
//! front. Plain numbers keep their minus.

use crate::choices::Choices;
use crate::email::EmailRule;
use crate::error::{Error, Result};
use crate::store::backups::write_whole;
use crate::unpack::Part;
use crate::words::Catalogue;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use tillwise_domain::formats::{Cancelled, EncodingWatch, Problem, Row, Sink, Stage, load, rows, survey};
use tillwise_domain::ledger::Record;
use tillwise_domain::words::Words;
use tillwise_domain::write_back::as_spreadsheet;

/// Writes the skipped rows of several parts of one export into one file; gives how many there were.
///
/// # Errors
/// The file's refusal, or a sentence for the disk.
pub(crate) fn save(
    parts: &[(Part, Choices)],
    (email, zone): (EmailRule, &TimeZone),
    words: &Catalogue,
    to: &Path,
) -> Result<u64> {
    let (mut text, mut count) = (String::new(), 0);
    let several = parts.len() > 1;
    for (part, choices) in parts {
        let mut start = choices.layout(&part.start()?, part.numbered, email)?;
        if choices.encoding.is_none() {
            let mut watch = EncodingWatch::new();
            crate::store::backups::sum_and_see(&part.path, &mut |bytes| watch.see(bytes))?;
            start.encoding = watch.finish(start.encoding).0;
        }
        let mut reasons = Reasons { words, of: BTreeMap::new() };
        let open = || File::open(&part.path).map_err(|fault| Error::file(&part.path, &fault));
        let mut cells = start.cells(&choices.context(zone))?;
        if let Ok(found) = survey(open()?, &start, &*cells, &mut |_| true)? {
            // Nobody stops this; what the file refuses has gone on as an error already.
            let _ = load(open()?, &start, &mut *cells, &found, &mut Memory::default(), &mut reasons)?;
        }
        // The rows as they stand in the file, without what was put right.
        start.repairs.clear();
        start.without_email = false;
        if text.is_empty() {
            let own = (0..start.header.len()).map(|at| start.header.name(at).unwrap_or_default());
            let file = several.then(|| words.label("skipped-file"));
            let heads = [words.label("skipped-line"), words.label("skipped-why")];
            push_row(&mut text, file.iter().chain(&heads).map(String::as_str).chain(own));
        }
        // Rows stopped early are rows nobody asked for.
        let _ = rows(open()?, &start, &mut |row| {
            if let Some(reason) = reasons.of.get(&row.line) {
                let line = row.line.to_string();
                let file = several.then_some(part.name.as_str());
                let own = [line.as_str(), reason.as_str()];
                push_row(&mut text, file.into_iter().chain(own).chain(row.cells.iter()));
                count += 1;
            }
            true
        })?;
    }
    write_whole(to, text.as_bytes())?;
    Ok(count)
}

fn push_row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    let row: Vec<String> = cells.map(str::to_owned).collect();
    text.push_str(&as_spreadsheet([&row[..]]));
}

/// Why each line was kept out.
struct Reasons<'a> {
    words: &'a Catalogue,
    of: BTreeMap<u64, String>,
}

impl Sink for Reasons<'_> {
    fn record(&mut self, _: Record) -> std::result::Result<(), Cancelled> {
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        self.of.insert(problem.line, self.words.say(&problem.reason));
    }

    fn gap(&mut self, _: &'static str, _: Date) {}

    fn lost_ids(&mut self, _: u64) {}

    fn note(&mut self, _: Words) {}

    fn tick(&mut self, _: u64) -> std::result::Result<(), Cancelled> {
        Ok(())
    }
}

/// Rows that wait for the rest of their record, in memory.
#[derive(Default)]
struct Memory(BTreeMap<String, Vec<Row>>);

impl Stage for Memory {
    fn put(&mut self, key: &str, row: &Row) -> std::result::Result<(), Cancelled> {
        self.0.entry(key.to_owned()).or_default().push(row.clone());
        Ok(())
    }

    fn take(
        &mut self,
        each: &mut dyn FnMut(&str, Row) -> std::result::Result<(), Cancelled>,
    ) -> std::result::Result<(), Cancelled> {
        let kept = std::mem::take(&mut self.0);
        kept.into_iter().try_for_each(|(key, rows)| rows.into_iter().try_for_each(|row| each(&key, row)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_the_file_becomes_a_formula() {
        let mut text = String::new();
        push_row(&mut text, ["=1", "say \"hi\", twice", "-12.50"].into_iter());
        assert_eq!(text, "\"'=1\",\"say \"\"hi\"\", twice\",\"-12.50\"\r\n");
    }
}
