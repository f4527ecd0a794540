//! Two models side by side, and which of them a person chose.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Two drafts of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Its number.
    pub id: i64,
    /// The product.
    pub product: String,
    /// The field's id, with the image's place.
    pub field: String,
    /// The draft that is shown first.
    pub draft_a: i64,
    /// The one beside it.
    pub draft_b: i64,
    /// `a`, `b` or `neither`; nothing until somebody chose.
    pub chosen: Option<String>,
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Comparison> {
    Ok(Comparison {
        id: row.get(0)?,
        product: row.get(1)?,
        field: row.get(2)?,
        draft_a: row.get(3)?,
        draft_b: row.get(4)?,
        chosen: row.get(5)?,
    })
}

const COLUMNS: &str = "id, product, field, draft_a, draft_b, chosen";

/// Comparisons: those that wait for a choice first, then the newest.
///
/// # Errors
/// As SQLite says.
pub fn newest(sql: &Connection, most: u32) -> Result<Vec<Comparison>> {
    let mut query = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM draft_comparisons ORDER BY chosen IS NOT NULL, id DESC LIMIT ?1"
    ))?;
    let comparisons = query.query_map([most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(comparisons)
}

/// Which models wrote the two drafts of every comparison in which somebody chose, and what was chosen.
///
/// # Errors
/// As SQLite says.
pub fn outcomes(sql: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut query = sql.prepare_cached(
        "SELECT a.model_name, b.model_name, c.chosen FROM draft_comparisons c
           JOIN draft_records a ON a.draft = c.draft_a JOIN draft_records b ON b.draft = c.draft_b
         WHERE c.chosen IS NOT NULL",
    )?;
    let outcomes = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(outcomes.collect::<rusqlite::Result<_>>()?)
}

/// One comparison.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: i64) -> Result<Option<Comparison>> {
    let query = format!("SELECT {COLUMNS} FROM draft_comparisons WHERE id = ?1");
    Ok(sql.prepare_cached(&query)?.query_row([id], read).optional()?)
}

/// Keeps a comparison nobody chose in yet; gives its number.
///
/// # Errors
/// As SQLite says.
pub fn add(sql: &Transaction<'_>, product: &str, field: &str, drafts: [i64; 2], now: i64) -> Result<i64> {
    sql.execute(
        "INSERT INTO draft_comparisons (product, field, draft_a, draft_b, made_at) VALUES (?1,?2,?3,?4,?5)",
        params![product, field, drafts[0], drafts[1], now],
    )?;
    Ok(sql.last_insert_rowid())
}

/// Notes a choice; says whether there was none before.
///
/// # Errors
/// As SQLite says.
pub fn choose(sql: &Transaction<'_>, id: i64, chosen: &str, now: i64) -> Result<bool> {
    let noted = sql.execute(
        "UPDATE draft_comparisons SET chosen = ?2, chosen_at = ?3 WHERE id = ?1 AND chosen IS NULL",
        params![id, chosen, now],
    )?;
    Ok(noted == 1)
}
