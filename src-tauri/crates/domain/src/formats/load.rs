//! The second pass over a file: rows grouped by record, records handed to whoever keeps them.
//!
//! Rows of one record usually stand together and are read as they come. Where the survey saw a record's rows
//! scattered, they are put on a [`Stage`] and read at the end, so that memory stays small for any file.

use super::lines::LineReader;
use super::reading::{HeaderWatch, is_lost_id};
use super::sniff::cells_of;
use super::{Cells, Layout, Problem, Reading, Refusal, Row, RowIs, Survey, opened};
use crate::ledger::{Record, fingerprint};
use crate::words::Words;
use csv::ReaderBuilder;
use jiff::civil::Date;
use std::io::Read;

/// More rows than that are not kept to be filled again.
const SPARE: usize = 64;

/// The owner pressed Cancel, or whoever keeps the records cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// A place for rows that wait for the rest of their record.
pub trait Stage {
    /// Puts a row aside under its key.
    ///
    /// # Errors
    /// [`Cancelled`] when it cannot be kept.
    fn put(&mut self, key: &str, row: &Row) -> Result<(), Cancelled>;

    /// Gives all rows back, those of one key together and in the order of the file.
    ///
    /// # Errors
    /// [`Cancelled`] when they cannot be read.
    fn take(&mut self, each: &mut dyn FnMut(&str, Row) -> Result<(), Cancelled>) -> Result<(), Cancelled>;
}

/// Who keeps records and problems.
pub trait Sink {
    /// Keeps a record.
    ///
    /// # Errors
    /// [`Cancelled`] when it cannot be kept or the owner stopped; nothing more is sent then.
    fn record(&mut self, record: Record) -> Result<(), Cancelled>;

    /// Notes a row that was kept out.
    fn problem(&mut self, problem: Problem);

    /// Notes a day of an advertising report whose spend is not known, because a row of it could not be read.
    fn gap(&mut self, platform: &'static str, day: Date);

    /// Notes ids that a spreadsheet destroyed (`6.63E+12`); their records were kept without them.
    fn lost_ids(&mut self, count: u64);

    /// Notes what is to be said of the file as a whole.
    fn note(&mut self, words: Words);

    /// Is told now and then how many rows are done.
    ///
    /// # Errors
    /// [`Cancelled`] to stop.
    fn tick(&mut self, rows: u64) -> Result<(), Cancelled>;
}

/// What was read. `used` and `skipped` make up the data rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Rows that ended in a record.
    pub used: u64,
    /// Rows that were kept out.
    pub skipped: u64,
}

/// Reads the whole file into records.
///
/// # Errors
/// A [`Refusal`] when the file can no longer be read or is not the one that was surveyed, or [`Cancelled`] inside
/// `Ok`. What the sink was given before must then not be kept.
pub fn load(
    file: impl Read,
    layout: &Layout,
    cells: &mut dyn Cells,
    survey: &Survey,
    stage: &mut dyn Stage,
    sink: &mut dyn Sink,
) -> Result<Result<Loaded, Cancelled>, Refusal> {
    let mut loading =
        Loading { layout, cells, survey, sink, reading: Reading::default(), done: Loaded::default() };
    let mut group: Vec<Row> = Vec::new();
    // Rows that were read are filled again; making each anew would take longer than parting it into cells.
    let mut spare: Vec<Row> = Vec::new();
    let mut key = String::new();
    let mut any = false;
    let mut stopped = Ok(());
    let mut rows = 0_u64;
    let mut text = opened(file, layout.encoding);
    let mut watch = HeaderWatch::default();
    loading.cells.begin();
    let outcome = rows_of(&mut text, layout, &mut |row: &mut Row| {
        if watch.is_header(row, &layout.header, &*loading.cells) {
            return true;
        }
        if let Some(line) = watch.other_order {
            let reason = Words::new("problem-header-in-other-order").with("line", line.to_string());
            loading.sink.problem(Problem::row(row, reason));
            loading.done.skipped += 1;
            return true;
        }
        let RowIs::Of(of) = loading.cells.row_is(row) else { return true };
        rows += 1;
        let step = if !survey.scattered.is_empty() && survey.scattered.contains(&fingerprint(&*of)) {
            stage.put(&of, row)
        } else {
            let finished = if any && key == *of {
                Ok(())
            } else {
                let finished = loading.read(&group);
                spare.append(&mut group);
                spare.truncate(SPARE);
                any = true;
                key.clear();
                key.push_str(&of);
                finished
            };
            let next = spare.pop().unwrap_or_else(Row::empty);
            group.push(std::mem::replace(row, next));
            finished
        };
        stopped =
            step.and_then(|()| if rows.is_multiple_of(1_024) { loading.sink.tick(rows) } else { Ok(()) });
        stopped.is_ok()
    });
    if outcome?.is_err() || stopped.is_err() {
        return Ok(Err(Cancelled));
    }
    if loading.read(&group).and_then(|()| loading.read_staged(stage)).is_err() {
        return Ok(Err(Cancelled));
    }
    // Every row is used or kept out, so a difference means that the two passes saw different files.
    let done = loading.done;
    if done.used + done.skipped != survey.rows {
        return Err(Refusal::Changed);
    }
    loading.cells.notes().into_iter().for_each(|words| loading.sink.note(words));
    Ok(Ok(done))
}

struct Loading<'a> {
    layout: &'a Layout,
    cells: &'a mut dyn Cells,
    survey: &'a Survey,
    sink: &'a mut dyn Sink,
    reading: Reading,
    done: Loaded,
}

impl Loading<'_> {
    fn read(&mut self, group: &[Row]) -> Result<(), Cancelled> {
        if group.is_empty() {
            return Ok(());
        }
        self.reading.clear();
        let columns = self.cells.width(&self.layout.header);
        match group.iter().any(|row| has_too_much(row, columns)) {
            false => self.cells.read(group, &self.survey.decided, &mut self.reading),
            true => self.read_sound_rows(group, columns),
        }
        self.done.used += self.reading.used;
        self.done.skipped += self.reading.problems.len() as u64;
        self.reading.problems.drain(..).for_each(|problem| self.sink.problem(problem));
        self.reading.gaps.drain(..).for_each(|(platform, day)| self.sink.gap(platform, day));
        let lost: u64 = self.reading.records.iter_mut().map(without_lost_ids).sum();
        self.reading.lost_ids += lost;
        if self.reading.lost_ids > 0 {
            self.sink.lost_ids(self.reading.lost_ids);
        }
        self.reading.records.drain(..).try_for_each(|record| self.sink.record(record))
    }

    /// A row with more filled cells than there are columns has slipped; nothing in it can be trusted.
    fn read_sound_rows(&mut self, group: &[Row], columns: usize) {
        let (slipped, sound): (Vec<Row>, Vec<Row>) =
            group.iter().cloned().partition(|row| has_too_much(row, columns));
        self.cells.read_without(&sound, &slipped, &self.survey.decided, &mut self.reading);
        self.reading.problems.extend(slipped.iter().map(|row| {
            let reason =
                Words::new("problem-too-many-cells").with("cells", row.cells.len()).with("columns", columns);
            Problem::row(row, reason)
        }));
    }

    fn read_staged(&mut self, stage: &mut dyn Stage) -> Result<(), Cancelled> {
        let mut group: Vec<Row> = Vec::new();
        let mut key: Option<String> = None;
        stage.take(&mut |of, row| {
            if key.as_deref() != Some(of) {
                self.read(&group)?;
                group.clear();
                key = Some(of.to_owned());
            }
            group.push(row);
            Ok(())
        })?;
        self.read(&group)
    }
}

/// Takes the SKUs and barcodes off a record that a spreadsheet destroyed, since several products may share what is
/// left of them; gives how many there were.
fn without_lost_ids(record: &mut Record) -> u64 {
    let drop_lost = |id: &mut Option<String>| u64::from(id.take_if(|id| is_lost_id(id)).is_some());
    match record {
        Record::Order(order) => order.lines.iter_mut().map(|line| drop_lost(&mut line.sku)).sum(),
        Record::Product(product) => {
            let variants = product.variants.iter_mut();
            variants.map(|variant| drop_lost(&mut variant.sku) + drop_lost(&mut variant.barcode)).sum()
        }
        _ => 0,
    }
}

fn has_too_much(row: &Row, columns: usize) -> bool {
    row.cells.len() > columns && row.cells.iter().skip(columns).any(|cell| !cell.trim().is_empty())
}

/// Puts right what the owner put right, and empties the addresses that are to be left out.
fn change(row: &mut Row, layout: &Layout, addresses: &[usize]) {
    let repaired = layout.repairs.range((row.line, 0)..=(row.line, usize::MAX)).next().is_some();
    if !repaired && !addresses.iter().any(|column| row.cell(Some(*column)).contains('@')) {
        return;
    }
    let put_right = |(column, cell): (usize, &str)| match layout.repairs.get(&(row.line, column)) {
        Some(text) => text.clone(),
        None if addresses.contains(&column) && cell.contains('@') => String::new(),
        None => cell.to_owned(),
    };
    let cells: Vec<String> = row.cells.iter().enumerate().map(put_right).collect();
    row.cells = cells.into_iter().collect();
}

/// Calls `each` with every row under the header, as a preview shows them, until it returns `false`.
///
/// # Errors
/// A [`Refusal`] when the file cannot be read.
pub fn rows(
    file: impl Read,
    layout: &Layout,
    each: &mut dyn FnMut(&Row) -> bool,
) -> Result<Result<(), Cancelled>, Refusal> {
    rows_of(&mut opened(file, layout.encoding), layout, &mut |row: &mut Row| each(row))
}

/// Calls `each` with every row under the header until it returns `false`.
pub(super) fn rows_of(
    text: &mut dyn Read,
    layout: &Layout,
    each: &mut dyn FnMut(&mut Row) -> bool,
) -> Result<Result<(), Cancelled>, Refusal> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(layout.delimiter)
        .buffer_capacity(1 << 18)
        .from_reader(LineReader::new(text));
    let mut row = Row::empty();
    let mut above = layout.rows_above + 1;
    let addresses = if layout.without_email { layout.header.email_columns() } else { Vec::new() };
    let changes = !layout.repairs.is_empty() || !addresses.is_empty();
    loop {
        match reader.read_record(&mut row.cells) {
            Ok(true) => {}
            Ok(false) => return Ok(Ok(())),
            Err(fault) => return Err(Refusal::Unreadable { detail: fault.to_string() }),
        }
        if above > 0 {
            above -= 1;
            continue;
        }
        if row.cells.iter().skip(usize::from(layout.numbered)).all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let begins = row.cells.position().map_or(0, csv::Position::byte);
        row.line = reader.get_mut().line_at(begins);
        if layout.numbered {
            row.line = row.cells.get(0).and_then(|number| number.parse().ok()).unwrap_or(row.line);
            row.cells = row.cells.iter().skip(1).collect();
        }
        if layout.delimiter == b' ' {
            row.cells = cells_of(row.cells.iter(), b' ');
        }
        if changes {
            change(&mut row, layout, &addresses);
        }
        if !each(&mut row) {
            return Ok(Err(Cancelled));
        }
    }
}
