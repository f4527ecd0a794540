//! Batches of drafts, item by item, so that one that was stopped goes on where it was.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBatch {
    /// Its number.
    pub id: i64,
    /// The model.
    pub model: i64,
    /// The field's id, with the image's place: `alt_text:2`.
    pub field: String,
    /// When it was begun.
    pub begun_at: i64,
    /// Why it stopped before its end.
    pub stopped: Option<String>,
    /// How many items wait.
    pub waiting: u32,
    /// How many were drafted.
    pub drafted: u32,
    /// How many failed.
    pub failed: u32,
}

/// Begins a batch over products; gives its number.
///
/// # Errors
/// As SQLite says.
pub fn begin(sql: &Transaction<'_>, model: i64, field: &str, products: &[String], now: i64) -> Result<i64> {
    sql.execute(
        "INSERT INTO draft_batches (model, field, begun_at) VALUES (?1, ?2, ?3)",
        params![model, field, now],
    )?;
    let batch = sql.last_insert_rowid();
    let mut insert = sql.prepare_cached(
        "INSERT INTO draft_batch_items (batch, position, product, state) VALUES (?1, ?2, ?3, 'waiting')",
    )?;
    for (position, product) in products.iter().enumerate() {
        insert.execute(params![batch, i64::try_from(position).unwrap_or(i64::MAX), product])?;
    }
    Ok(batch)
}

const SELECT: &str = "SELECT id, model, field, begun_at, stopped,
   (SELECT count(*) FROM draft_batch_items WHERE batch = id AND state = 'waiting'),
   (SELECT count(*) FROM draft_batch_items WHERE batch = id AND state = 'drafted'),
   (SELECT count(*) FROM draft_batch_items WHERE batch = id AND state = 'failed')
 FROM draft_batches";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<DraftBatch> {
    Ok(DraftBatch {
        id: row.get(0)?,
        model: row.get(1)?,
        field: row.get(2)?,
        begun_at: row.get(3)?,
        stopped: row.get(4)?,
        waiting: row.get(5)?,
        drafted: row.get(6)?,
        failed: row.get(7)?,
    })
}

/// The newest batches, newest first.
///
/// # Errors
/// As SQLite says.
pub fn newest(sql: &Connection, most: u32) -> Result<Vec<DraftBatch>> {
    let mut query = sql.prepare_cached(&format!("{SELECT} ORDER BY id DESC LIMIT ?1"))?;
    let batches = query.query_map([most], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(batches)
}

/// One batch.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: i64) -> Result<Option<DraftBatch>> {
    Ok(sql.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row([id], read).optional()?)
}

/// The next item that waits: its position and product.
///
/// # Errors
/// As SQLite says.
pub fn next(sql: &Connection, batch: i64) -> Result<Option<(i64, String)>> {
    let query = "SELECT position, product FROM draft_batch_items
                 WHERE batch = ?1 AND state = 'waiting' ORDER BY position LIMIT 1";
    Ok(sql.prepare_cached(query)?.query_row([batch], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Notes what became of an item: drafted, or why it failed.
///
/// # Errors
/// As SQLite says.
pub fn settle(sql: &Transaction<'_>, batch: i64, position: i64, failed: Option<&str>) -> Result<()> {
    let state = if failed.is_some() { "failed" } else { "drafted" };
    sql.prepare_cached(
        "UPDATE draft_batch_items SET state = ?3, why = ?4 WHERE batch = ?1 AND position = ?2",
    )?
    .execute(params![batch, position, state, failed])?;
    Ok(())
}

/// Notes why a batch stopped, or that it goes on.
///
/// # Errors
/// As SQLite says.
pub fn stop(sql: &Transaction<'_>, batch: i64, why: Option<&str>) -> Result<()> {
    sql.execute("UPDATE draft_batches SET stopped = ?2 WHERE id = ?1", params![batch, why])?;
    Ok(())
}

/// Lets the failed items of a batch wait again.
///
/// # Errors
/// As SQLite says.
pub fn retry(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute(
        "UPDATE draft_batch_items SET state = 'waiting', why = NULL WHERE batch = ?1 AND state = 'failed'",
        [batch],
    )?;
    Ok(())
}
