//! What a format is given and what it gives back: rows in, records and problems out.

use super::{DateOrder, DecimalMark, Header};
use crate::ledger::Record;
use crate::words::Words;
use csv::StringRecord;
use jiff::civil::Date;
use std::borrow::Cow;

/// One row of the file.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// Its cells.
    pub cells: StringRecord,
}

impl Row {
    /// A row to be filled.
    pub(super) fn empty() -> Self {
        Self { line: 0, cells: StringRecord::new() }
    }

    /// The cell of a column, without blanks around it; empty where the row is too short or the column unknown.
    pub fn cell(&self, column: Option<usize>) -> &str {
        let cell = column.and_then(|column| self.cells.get(column)).unwrap_or_default();
        // Most cells begin and end with a visible ASCII sign, and are asked for many times.
        match cell.as_bytes() {
            [] => "",
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
            _ => cell.trim(),
        }
    }
}

/// The columns that are there, each with our word for it.
pub(super) fn named(columns: &[(Option<usize>, &'static str)]) -> Vec<(usize, &'static str)> {
    columns.iter().filter_map(|(column, word)| column.map(|column| (column, *word))).collect()
}

/// The columns that are not there, each with the key of the note that says what is not known without it.
pub(super) fn missing_of(
    columns: &[(Option<usize>, &'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    let missing = columns.iter().filter(|(column, ..)| column.is_none());
    missing.map(|(_, name, note)| (*name, *note)).collect()
}

/// Whether a spreadsheet destroyed this id: `6.63E+12` is what is left of many ids, not a number (export-formats 0).
pub(super) fn is_lost_id(id: &str) -> bool {
    let Some((digits, exponent)) = id.split_once(['E', 'e']) else { return false };
    let is_number = |text: &str, marks: &[char]| {
        text.starts_with(|first: char| first.is_ascii_digit())
            && text.chars().all(|letter| letter.is_ascii_digit() || marks.contains(&letter))
    };
    is_number(digits, &['.', ',']) && exponent.strip_prefix('+').is_some_and(|power| is_number(power, &[]))
}

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowIs<'a> {
    /// A row of the record with this key. Rows with one key belong together wherever they stand.
    Of(Cow<'a, str>),
    /// No data: a totals row, a footer, an empty line.
    Aside,
}

/// Watches for a header that comes again inside the file, as where files were put together.
#[derive(Default)]
pub(super) struct HeaderWatch {
    /// The line of a header with the columns in another order: the rows below cannot be read with the first.
    pub(super) other_order: Option<u64>,
}

impl HeaderWatch {
    /// Whether a row is a header and no data.
    pub(super) fn is_header(&mut self, row: &Row, header: &Header, cells: &dyn Cells) -> bool {
        let again = if cells.reads_headers() { None } else { header.comes_again(&row.cells) };
        match again {
            None => false,
            Some(same_order) => {
                self.other_order = if same_order { None } else { Some(row.line) };
                true
            }
        }
    }
}

/// What was decided over the whole file: one entry for each column the format named.
#[derive(Clone, Debug, Default)]
pub struct Decided {
    /// Decimal marks, by column.
    pub marks: Vec<(usize, DecimalMark)>,
    /// Orders of day and month, by column.
    pub orders: Vec<(usize, DateOrder)>,
}

impl Decided {
    /// The decimal mark of a column.
    pub fn mark(&self, column: usize) -> DecimalMark {
        self.marks.iter().find(|(at, _)| *at == column).map(|(_, mark)| *mark).unwrap_or_default()
    }

    /// The order of day and month in a column.
    pub fn order(&self, column: usize) -> Option<DateOrder> {
        self.orders.iter().find(|(at, _)| *at == column).map(|(_, order)| *order)
    }
}

/// A row that was kept out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line in the file.
    pub line: u64,
    /// The column's position, or nothing for the whole row.
    pub column: Option<usize>,
    /// What stands in the cell.
    pub value: Option<String>,
    /// Why it cannot be used.
    pub reason: Words,
}

impl Problem {
    /// Keeps out the rows of a record of which one could not be read: that row, at `bad`, for its own reason, the
    /// others because of it.
    pub(super) fn whole<'r>(
        rows: impl IntoIterator<Item = &'r Row>,
        bad: (&'r Row, Option<usize>, &'static str),
        others: &'static str,
    ) -> impl Iterator<Item = Self> {
        let (bad_row, column, reason) = bad;
        rows.into_iter().map(move |row| {
            if std::ptr::eq(row, bad_row) {
                Self::cell(row, column, reason)
            } else {
                Self::row(row, Words::new(others).with("line", bad_row.line.to_string()))
            }
        })
    }

    /// A problem of one cell. Long cells are cut; the line says where the rest is.
    pub fn cell(row: &Row, column: Option<usize>, reason: &str) -> Self {
        let value: String = row.cell(column).chars().take(80).collect();
        Self { line: row.line, column, value: Some(value), reason: Words::new(reason) }
    }

    /// A problem of a whole row.
    pub fn row(row: &Row, reason: Words) -> Self {
        Self { line: row.line, column: None, value: None, reason }
    }
}

/// What came of a group of rows. Every row is either used or has a problem.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The records.
    pub records: Vec<Record>,
    /// Rows that ended in a record.
    pub used: u64,
    /// Rows that were kept out, each with its reason.
    pub problems: Vec<Problem>,
    /// Days of an advertising report whose spend is not known, by platform.
    pub gaps: Vec<(&'static str, Date)>,
    /// Cells whose id a spreadsheet destroyed, so that the record was kept without it.
    pub lost_ids: u64,
}

impl Reading {
    /// Empties it for the next group.
    pub fn clear(&mut self) {
        self.records.clear();
        self.problems.clear();
        self.gaps.clear();
        self.used = 0;
        self.lost_ids = 0;
    }
}

/// Reads the cells of one file of one format.
pub trait Cells: Send {
    /// Columns with amounts, so that their decimal mark can be decided over the whole file.
    fn amounts(&self) -> Vec<usize> {
        Vec::new()
    }

    /// Columns with dates, so that the order of day and month can be decided over the whole file.
    fn dates(&self) -> Vec<usize> {
        Vec::new()
    }

    /// Other columns whose numbers tell the file's decimal mark where the amounts themselves leave it open.
    fn witnesses(&self) -> Vec<usize> {
        Vec::new()
    }

    /// The decimal mark where no cell shows any: the one this platform writes.
    fn usual_mark(&self) -> DecimalMark {
        DecimalMark::Point
    }

    /// The order of day and month where no cell shows it: the one this platform always writes, if it does.
    fn usual_order(&self) -> Option<DateOrder> {
        None
    }

    /// How many cells a row may have; more filled ones mean that it has slipped. A file of several tables, each with
    /// a header of its own, takes the widest.
    fn width(&self, header: &Header) -> usize {
        header.len()
    }

    /// The newest moment a row speaks of, in seconds since 1970: how recent the file is (export-formats 18).
    fn moment(&self, _row: &Row) -> Option<i64> {
        None
    }

    /// The columns that are read, the ones people look for first, each with the key of our word for it
    /// (`column-total`). A column that is not named here is shown as left out.
    fn columns(&self) -> Vec<(usize, &'static str)> {
        Vec::new()
    }

    /// Usual columns that matter for money or for what became of an order and are not in this file, each with the key
    /// of the note that says what is not known without it (`note-missing-refunds`).
    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        Vec::new()
    }

    /// Whether it reads headers below the first by itself, because a file of its kind holds several tables.
    fn reads_headers(&self) -> bool {
        false
    }

    /// A pass over the file begins at its first row: what is kept from row to row starts anew.
    fn begin(&self) {}

    /// The first pass is over. Gives keys whose rows do not stand together though that pass could not see it, because
    /// a row told later whom the rows above belong to; from now on [`row_is`](Self::row_is) may use what it learned.
    fn learned(&self) -> Vec<String> {
        Vec::new()
    }

    /// Which record a row belongs to. Both passes ask in the order of the file.
    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a>;

    /// Reads the rows of one record, in the order of the file.
    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading);

    /// What is to be said of the file as a whole, once every row was read; the rows themselves are all right.
    fn notes(&self) -> Vec<Words> {
        Vec::new()
    }

    /// Reads the rows of one record of which others have slipped: `slipped` are problems already, and which record
    /// they are of is all that can be told of them. A record that is a sum over its rows cannot be known then.
    fn read_without(&mut self, sound: &[Row], _slipped: &[Row], decided: &Decided, into: &mut Reading) {
        if !sound.is_empty() {
            self.read(sound, decided, into);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_one_group_is_left_for_the_next() {
        let row = Row { line: 2, cells: StringRecord::new() };
        let mut reading = Reading {
            used: 1,
            problems: vec![Problem::row(&row, Words::new("problem-no-day"))],
            gaps: vec![("meta", Date::constant(2026, 9, 1))],
            lost_ids: 1,
            ..Reading::default()
        };
        reading.clear();
        assert_eq!(
            (reading.used, reading.problems.len(), reading.gaps.len(), reading.lost_ids),
            (0, 0, 0, 0)
        );
    }

    #[test]
    fn an_id_is_lost_only_in_the_shape_a_spreadsheet_leaves() {
        for lost in ["6.63E+12", "1,20253E+17", "1e+17"] {
            assert!(is_lost_id(lost), "{lost}");
        }
        for kept in ["", "7210448301122", "E+12", "ME+YOU", "1.2E17", "12E+"] {
            assert!(!is_lost_id(kept), "{kept}");
        }
    }
}
