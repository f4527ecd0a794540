//! What the owner types about a week's work.

use crate::error::Result;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rust_decimal::Decimal;
use std::collections::HashMap;
use tillwise_domain::kpis::TypedFigure;

/// What was typed for a week, and when, where that was kept.
///
/// # Errors
/// As SQLite says.
pub fn get(
    sql: &Connection,
    figure: TypedFigure,
    week: &str,
) -> Result<Option<(Decimal, Option<Timestamp>)>> {
    let found: Option<(String, Option<i64>)> = sql
        .prepare_cached("SELECT value, typed_at FROM process_figures WHERE figure = ?1 AND week = ?2")?
        .query_row(params![figure.id(), week], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.and_then(|(value, at)| Some((value.parse().ok()?, at.map(super::instant)))))
}

/// What was typed for every week, by the week's label.
///
/// # Errors
/// As SQLite says.
pub fn by_week(sql: &Connection, figure: TypedFigure) -> Result<HashMap<String, Decimal>> {
    let mut query = sql.prepare_cached("SELECT week, value FROM process_figures WHERE figure = ?1")?;
    let mut rows = query.query([figure.id()])?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Ok(value) = row.get_ref(1)?.as_str().unwrap_or_default().parse() {
            found.insert(row.get(0)?, value);
        }
    }
    Ok(found)
}

/// Keeps what was typed for a week, or forgets it.
///
/// # Errors
/// As SQLite says.
pub fn set(
    sql: &Transaction<'_>,
    figure: TypedFigure,
    week: &str,
    value: Option<Decimal>,
    now: Timestamp,
) -> Result<()> {
    match value {
        Some(value) => sql.execute(
            "INSERT OR REPLACE INTO process_figures (figure, week, value, typed_at) VALUES (?1, ?2, ?3, ?4)",
            params![figure.id(), week, value.to_string(), now.as_second()],
        )?,
        None => sql.execute(
            "DELETE FROM process_figures WHERE figure = ?1 AND week = ?2",
            params![figure.id(), week],
        )?,
    };
    Ok(())
}
