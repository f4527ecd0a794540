//! Lines of books that have no id of their own (export-formats 3.4, 18). Two lines may say exactly the same and both
//! be right, so a line is known by what it says and by its number among the lines that say the same.

use super::{Problem, Reading, Row};
use crate::ledger::{Payment, Record, fingerprint};

/// The column that could not be read and why.
pub(super) type Fault = (Option<usize>, &'static str);

/// What a row says in these columns: rows with one content belong together.
pub(super) fn content(row: &Row, columns: &[usize]) -> String {
    columns.iter().map(|column| row.cell(Some(*column))).collect::<Vec<_>>().join("\u{1f}")
}

/// Reads rows of one content. `line` reads one; its key is put there here.
pub(super) fn read_equal_rows(
    rows: &[Row],
    columns: &[usize],
    into: &mut Reading,
    line: impl Fn(&Row) -> Result<Payment, Fault>,
) {
    for (number, row) in (1_u64..).zip(rows) {
        match line(row) {
            Ok(payment) => {
                let key = format!("{:016x}#{number}", fingerprint(&content(row, columns)));
                into.used += 1;
                into.records.push(Record::Payment(Payment { key, ..payment }));
            }
            Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
        }
    }
}
