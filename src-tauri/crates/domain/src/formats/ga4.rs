//! Google Analytics 4: reports and explorations (export-formats 13), by day or over a period.
//!
//! Notes that begin with `#` stand above the table, and an overview holds several tables, each with a header of its
//! own. Which table a row is of follows from the headers above it, so they are remembered by their lines. A table
//! with dates and sessions is read by day; any other is kept as it stands.

mod names;

use super::day::day_key;
use super::report::{figure, names_of, numbered_label};
use super::shopify_sessions::SessionColumns;
use super::{
    Around, Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature,
    amount, day, plain_decimal,
};
use crate::ledger::{Record, RecordKind, ReportRow};
use crate::week::start_of;
use crate::words::Words;
use csv::StringRecord;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use names::{DATE, END, METRICS, OVERLAPPING, OWN, PARTS, PEOPLE, SESSIONS, START, TOTALS};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// GA4's sessions by day.
pub(super) struct Ga4;

/// Any other GA4 report.
pub(super) struct Ga4Report;

impl Format for Ga4 {
    fn id(&self) -> &'static str {
        "ga4"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature { required: &[DATE, SESSIONS], typical: &[], never: OTHERS }]
    }

    fn fits(&self, header: &Header, around: &Around<'_>) -> bool {
        is_first_table(around) && is_of_ga4(header, around) && by_day(header).is_some()
    }

    fn records(&self) -> RecordKind {
        RecordKind::SessionDay
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Tables::new(header, &context.above)))
    }

    fn example(&self) -> &'static str {
        "# ----------------------------------------\n# Kiln and Co\n# Free form-Free form 1\n# 20261101-20261115\n\
         Date,Session primary channel group (Default Channel Group),Sessions,Active users\n\
         ,,412,390,Grand total\n20261110,Direct,212,200\n20261110,Organic Search,200,190\n"
    }
}

impl Format for Ga4Report {
    fn id(&self) -> &'static str {
        "ga4-report"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature { required: &[METRICS], typical: &[], never: OTHERS }]
    }

    fn fits(&self, header: &Header, around: &Around<'_>) -> bool {
        is_first_table(around) && is_of_ga4(header, around) && by_day(header).is_none()
    }

    fn records(&self) -> RecordKind {
        RecordKind::ReportRow
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Tables::new(header, &context.above)))
    }

    fn example(&self) -> &'static str {
        "# Pages and screens: Page path\n# Start date: 20261101\n# End date: 20261115\n\n\
         Page path and screen class,Views,Active users,Total revenue\n/mugs,625,92,0\n"
    }
}

/// Columns of other platforms' reports.
const OTHERS: &[&str] =
    &["Amount spent", "Impr.", "Lineitem name", "Online store sessions", "Online store visitors"];

/// Whether a report is one of GA4's: notes above it say so, or a column only GA4 has.
pub(super) fn is_of_ga4(header: &Header, around: &Around<'_>) -> bool {
    around.above.iter().any(is_note) || header.find(OWN).is_some()
}

/// Only the first of a file's tables has its header found for it; the others follow as rows.
fn is_first_table(around: &Around<'_>) -> bool {
    around.above.iter().all(|row| is_note(row) || row.iter().all(|cell| cell.trim().is_empty()))
}

fn is_note(row: &StringRecord) -> bool {
    row.get(0).is_some_and(|cell| cell.trim_start().starts_with('#'))
}

/// The first and the last day, as far as notes say them.
type Period = (Option<Date>, Option<Date>);

/// A table of the file.
struct Table {
    header: Header,
    /// How many columns from the left say what a row is about; the rest are figures.
    names: usize,
    by_day: Option<SessionColumns>,
    period: Period,
}

impl Table {
    /// A table; only one of a file may count as the sessions of its days.
    fn new(header: Header, period: Period, may_count: bool) -> Self {
        let names = names_in(&header);
        let by_day = by_day(&header).filter(|_| may_count).map(|(day, sessions)| SessionColumns {
            platform: "ga4",
            columns: header.len(),
            day,
            sessions,
            // People who come by two channels stand in both: only a table of days alone knows a day's visitors.
            visitors: if names == 1 { header.find(PEOPLE) } else { None },
            completed: None,
            visitor_kind: None,
        });
        Self { header, names, by_day, period }
    }

    fn label(&self, row: &Row) -> String {
        let parts = (0..self.names).map(|at| row.cell(Some(at)));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
    }

    /// An exploration's totals stand in the first row, which has a cell more than the header.
    fn is_total(&self, row: &Row) -> bool {
        let beyond = row.cells.iter().skip(self.header.len()).find(|cell| !cell.trim().is_empty());
        let said = beyond.is_some_and(|cell| is_one_of(cell, TOTALS));
        let nameless = self.names > 0 && (0..self.names).all(|at| row.cell(Some(at)).is_empty());
        let dayless = self.by_day.as_ref().is_some_and(|columns| {
            !row.cell(Some(columns.day)).contains(|letter: char| letter.is_ascii_digit())
        });
        let called_so = is_one_of(row.cell(Some(0)), TOTALS);
        said || nameless || dayless || (called_so && (1..self.names).all(|at| row.cell(Some(at)).is_empty()))
    }

    fn is_slipped(&self, row: &Row) -> bool {
        row.cells.iter().skip(self.header.len()).any(|cell| !cell.trim().is_empty())
    }

    fn row(&self, row: &Row, decided: &Decided) -> Result<ReportRow, (Option<usize>, &'static str)> {
        let mut figures = Vec::new();
        for at in self.names..self.header.len() {
            let value = figure(row.cell(Some(at)), decided.mark(at))
                .map_err(|()| (Some(at), "problem-not-an-amount"))?;
            figures
                .extend(value.zip(self.header.name(at)).map(|(v, name)| (name.to_owned(), plain_decimal(v))));
        }
        let (from, to) = self.period;
        Ok(ReportRow {
            platform: "ga4",
            table: names_of(&self.header),
            label: self.label(row),
            from,
            to,
            figures,
        })
    }
}

/// How many columns from the left say what a row is about.
fn names_in(header: &Header) -> usize {
    (0..header.len()).find(|at| is_metric(header, *at)).unwrap_or(1)
}

/// The columns of the day and its sessions, where the rows of a day add up: a session has several events and pages
/// and may be in several segments, and counting it in each would count it more than once.
fn by_day(header: &Header) -> Option<(usize, usize)> {
    let names = names_in(header);
    let (day, sessions) = header.find(DATE).filter(|at| *at < names).zip(header.find(SESSIONS))?;
    let parts = |at: usize| {
        at == day || header.name(at).is_some_and(|name| Header::new([name]).find(PARTS).is_some())
    };
    let overlaps = |name: &String| OVERLAPPING.iter().any(|beginning| name.starts_with(beginning));
    ((0..names).all(parts) && !header.folded().iter().any(overlaps)).then_some((day, sessions))
}

fn is_metric(header: &Header, at: usize) -> bool {
    header.name(at).is_some_and(|name| Header::new([name]).find(METRICS).is_some())
}

fn is_one_of(cell: &str, words: &[&str]) -> bool {
    let cell = cell.trim().to_lowercase();
    words.contains(&cell.as_str())
}

/// The header of a further table: names only, one of them a known figure.
fn header_of(row: &Row) -> Option<Header> {
    let mut cells: Vec<&str> = row.cells.iter().map(str::trim).collect();
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    let names = |cell: &&str| !cell.is_empty() && amount(cell, super::DecimalMark::Point).is_err();
    let header = (cells.len() > 1 && cells.iter().all(names)).then(|| Header::new(cells))?;
    (1..header.len()).any(|at| is_metric(&header, at)).then_some(header)
}

/// What a note says of the period: its first day, its last day or both.
fn days_of(note: &str) -> Period {
    let note = note.trim_start_matches(['#', ' ']).trim_end_matches([',', ';', ' ']);
    let both = note.split_once('-').and_then(|(from, to)| eight_digits(from).zip(eight_digits(to)));
    if let Some((from, to)) = both {
        return (Some(from), Some(to));
    }
    let Some((name, value)) = note.split_once(':') else { return (None, None) };
    let Some(date) = eight_digits(value) else { return (None, None) };
    if is_one_of(name, START) {
        (Some(date), None)
    } else if is_one_of(name, END) {
        (None, Some(date))
    } else {
        (None, None)
    }
}

fn eight_digits(text: &str) -> Option<Date> {
    let text = text.trim();
    (text.len() == 8).then(|| day(text, None)).flatten()
}

/// The tables of a file by the lines of their headers.
struct Tables {
    tables: RefCell<BTreeMap<u64, Table>>,
    /// What notes between the tables say of their period, by line; a comparison has several.
    notes: RefCell<BTreeMap<u64, Period>>,
    /// The line of the first note below a table: with it another segment or comparison begins.
    second: Cell<Option<u64>>,
}

impl Tables {
    fn new(header: &Header, above: &[StringRecord]) -> Self {
        let tables = Self { tables: RefCell::default(), notes: RefCell::default(), second: Cell::new(None) };
        // The rows above have no lines here; all of them stand before the first row's.
        for row in above {
            tables.note(0, &row.iter().collect::<Vec<_>>().join(","));
        }
        tables.tables.borrow_mut().insert(0, Table::new(header.clone(), tables.period(0), true));
        tables
    }

    fn note(&self, line: u64, note: &str) {
        let (from, to) = days_of(note);
        let mut notes = self.notes.borrow_mut();
        let before = notes.range(..=line).next_back().map(|(_, days)| *days).unwrap_or_default();
        if from.is_some() || to.is_some() {
            notes.insert(line, (from.or(before.0), to.or(before.1)));
        }
    }

    fn period(&self, line: u64) -> Period {
        self.notes.borrow().range(..=line).next_back().map(|(_, days)| *days).unwrap_or_default()
    }

    /// Whether a table with its header on this line may be the one whose sessions count: the first of the first
    /// block that is by day. A later one says the same sessions again, parted otherwise or for a segment alone.
    fn may_count(&self, line: u64) -> bool {
        let first = self.tables.borrow().range(..line).all(|(_, table)| table.by_day.is_none());
        first && self.second.get().is_none_or(|second| line < second)
    }

    /// Asks the table a row is of.
    fn of<T>(&self, row: &Row, ask: impl FnOnce(&mut Table) -> T) -> Option<T> {
        self.tables.borrow_mut().range_mut(..row.line).next_back().map(|(_, table)| ask(table))
    }
}

impl Cells for Tables {
    fn amounts(&self) -> Vec<usize> {
        self.tables
            .borrow()
            .get(&0)
            .map_or_else(Vec::new, |table| (table.names..table.header.len()).collect())
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let tables = self.tables.borrow();
        let Some(table) = tables.get(&0) else { return Vec::new() };
        match &table.by_day {
            Some(by_day) => by_day.columns(),
            None => {
                let word = |at: usize| if at < table.names { "column-label" } else { "column-figure" };
                (0..table.header.len()).map(|at| (at, word(at))).collect()
            }
        }
    }

    fn width(&self, header: &Header) -> usize {
        self.tables.borrow().values().map(|table| table.header.len()).max().unwrap_or_else(|| header.len())
    }

    fn reads_headers(&self) -> bool {
        true
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let last = self.of(row, |table| match &table.by_day {
            Some(columns) => day(row.cell(Some(columns.day)), None),
            None => table.period.1,
        })??;
        start_of(last, &TimeZone::UTC).as_second().into()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        if is_note(&row.cells) {
            self.second.set(Some(self.second.get().map_or(row.line, |line| line.min(row.line))));
            self.note(row.line, &row.cells.iter().collect::<Vec<_>>().join(","));
            return RowIs::Aside;
        }
        if let Some(header) = header_of(row) {
            let table = Table::new(header, self.period(row.line), self.may_count(row.line));
            self.tables.borrow_mut().insert(row.line, table);
            return RowIs::Aside;
        }
        let key = self.of(row, |table| match &table.by_day {
            _ if table.is_total(row) => None,
            Some(columns) => Some(day_key(row.cell(Some(columns.day))).into_owned()),
            None => {
                let (from, to) = table.period;
                Some(format!(
                    "{}\u{1f}{from:?}\u{1f}{to:?}\u{1f}{}",
                    names_of(&table.header),
                    table.label(row)
                ))
            }
        });
        key.flatten().map_or(RowIs::Aside, |key| RowIs::Of(Cow::Owned(key)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(first) = rows.first() else { return };
        self.of(first, |table| {
            let (slipped, sound): (Vec<Row>, Vec<Row>) =
                rows.iter().cloned().partition(|row| table.is_slipped(row));
            for row in &slipped {
                let reason = Words::new("problem-too-many-cells")
                    .with("cells", row.cells.len())
                    .with("columns", table.header.len());
                into.problems.push(Problem::row(row, reason));
            }
            match &mut table.by_day {
                Some(columns) if slipped.is_empty() => columns.read(&sound, decided, into),
                Some(columns) => columns.read_without(&sound, &slipped, decided, into),
                None => read_rows(table, &sound, decided, into),
            }
        });
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let by_day = slipped.first().and_then(|row| self.of(row, |table| table.by_day.is_some()));
        match (by_day, slipped.first()) {
            (Some(true), Some(bad)) => {
                let bad = (bad, None, "problem-too-many-cells");
                into.problems.extend(Problem::whole(sound, bad, "problem-part-left-out"));
            }
            _ if sound.is_empty() => {}
            _ => self.read(sound, decided, into),
        }
    }
}

fn read_rows(table: &Table, rows: &[Row], decided: &Decided, into: &mut Reading) {
    let mut position = 0;
    for row in rows {
        match table.row(row, decided) {
            Ok(found) => {
                let label = numbered_label(&found.label, position);
                into.used += 1;
                into.records.push(Record::ReportRow(ReportRow { label, ..found }));
                position += 1;
            }
            Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
        }
    }
}
