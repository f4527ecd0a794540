//! Numbers of a period that the owner typed, because no file gives them.

use crate::error::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A number as it was typed for exactly these dates.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: &str, from: Date, to: Date) -> Result<Option<Decimal>> {
    let mut query =
        sql.prepare_cached("SELECT value FROM typed_values WHERE id = ?1 AND from_day = ?2 AND to_day = ?3")?;
    let found: Option<String> =
        query.query_row(params![id, from.to_string(), to.to_string()], |row| row.get(0)).optional()?;
    Ok(found.and_then(|value| value.parse().ok()))
}

/// Everything that was typed under an id, by the first day it is for, the oldest first.
///
/// # Errors
/// As SQLite says.
pub fn series(sql: &Connection, id: &str) -> Result<BTreeMap<Date, Decimal>> {
    let mut query = sql.prepare_cached("SELECT from_day, value FROM typed_values WHERE id = ?1")?;
    let mut rows = query.query([id])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (from, value): (String, String) = (row.get(0)?, row.get(1)?);
        if let (Ok(from), Ok(value)) = (from.parse(), value.parse()) {
            found.insert(from, value);
        }
    }
    Ok(found)
}

/// A number as it was typed for some dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedValue {
    /// The first of them.
    pub from: Date,
    /// The last of them.
    pub to: Date,
    /// The number.
    pub value: Decimal,
    /// When it was typed.
    pub typed_at: Timestamp,
}

/// The numbers that were typed for dates of which any lies between two, the longest spans first.
///
/// # Errors
/// As SQLite says.
pub fn touching(sql: &Connection, id: &str, (from, to): (Date, Date)) -> Result<Vec<TypedValue>> {
    let mut query = sql.prepare_cached(
        "SELECT from_day, to_day, value, typed_at FROM typed_values
         WHERE id = ?1 AND from_day <= ?3 AND to_day >= ?2
         ORDER BY julianday(to_day) - julianday(from_day) DESC, from_day",
    )?;
    let mut rows = query.query(params![id, from.to_string(), to.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| -> rusqlite::Result<String> { row.get(at) };
        let parsed = (text(0)?.parse(), text(1)?.parse(), text(2)?.parse());
        if let (Ok(from), Ok(to), Ok(value)) = parsed {
            found.push(TypedValue { from, to, value, typed_at: super::instant(row.get(3)?) });
        }
    }
    Ok(found)
}

/// Keeps a typed number, or forgets it.
///
/// # Errors
/// As SQLite says.
pub fn set(
    sql: &Transaction<'_>,
    id: &str,
    (from, to): (Date, Date),
    value: Option<Decimal>,
    now: Timestamp,
) -> Result<()> {
    let (from, to) = (from.to_string(), to.to_string());
    match value {
        Some(value) => sql.execute(
            "INSERT OR REPLACE INTO typed_values (id, from_day, to_day, value, typed_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, from, to, value.to_string(), now.as_second()],
        )?,
        None => sql.execute(
            "DELETE FROM typed_values WHERE id = ?1 AND from_day = ?2 AND to_day = ?3",
            params![id, from, to],
        )?,
    };
    Ok(())
}
