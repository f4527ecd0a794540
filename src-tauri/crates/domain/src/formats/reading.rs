//! What a format is given and what it gives back: rows in, records and problems out.

use super::{DateOrder, DecimalMark};
use crate::ledger::Record;
use crate::words::Words;
use csv::StringRecord;
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
    /// The cell of a column, without blanks around it; empty where the row is too short or the column unknown.
    pub fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).unwrap_or_default().trim()
    }
}

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowIs<'a> {
    /// A row of the record with this key. Rows with one key belong together wherever they stand.
    Of(Cow<'a, str>),
    /// No data: a totals row, a footer, an empty line.
    Aside,
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
}

impl Reading {
    /// Empties it for the next group.
    pub fn clear(&mut self) {
        self.records.clear();
        self.problems.clear();
        self.used = 0;
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

    /// The decimal mark where no cell shows any: the one this platform writes.
    fn usual_mark(&self) -> DecimalMark {
        DecimalMark::Point
    }

    /// Which record a row belongs to.
    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a>;

    /// Reads the rows of one record, in the order of the file.
    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading);
}
