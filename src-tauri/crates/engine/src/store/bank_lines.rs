//! Bookings of bank and card statements: day and amount, never the text.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{BankLine, fingerprint};

/// Writes a version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), line: &BankLine) -> Result<Put> {
    let key = line.key.clone();
    let mark = fingerprint(line);
    let put = prepare(
        sql,
        &Head { table: "bank_lines", key: &key, progress: 0, fingerprint: mark, batch, newest },
    )?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO bank_lines (batch, key, progress, fingerprint, current, day, minor, currency)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            line.day.to_string(),
            line.minor,
            line.currency.map(|currency| currency.code().to_owned()),
        ])?;
    }
    Ok(put)
}
