//! What the owner types about a week's work.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rust_decimal::Decimal;
use std::collections::HashMap;
use tillwise_domain::kpis::TypedFigure;

/// What was typed for a week.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, figure: TypedFigure, week: &str) -> Result<Option<Decimal>> {
    let value: Option<String> = sql
        .prepare_cached("SELECT value FROM process_figures WHERE figure = ?1 AND week = ?2")?
        .query_row(params![figure.id(), week], |row| row.get(0))
        .optional()?;
    Ok(value.and_then(|value| value.parse().ok()))
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
pub fn set(sql: &Transaction<'_>, figure: TypedFigure, week: &str, value: Option<Decimal>) -> Result<()> {
    match value {
        Some(value) => sql.execute(
            "INSERT OR REPLACE INTO process_figures (figure, week, value) VALUES (?1, ?2, ?3)",
            params![figure.id(), week, value.to_string()],
        )?,
        None => sql.execute(
            "DELETE FROM process_figures WHERE figure = ?1 AND week = ?2",
            params![figure.id(), week],
        )?,
    };
    Ok(())
}
