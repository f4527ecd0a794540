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

/// Begins a batch over products that were chosen when a draft was the newest one; gives its number.
///
/// # Errors
/// As SQLite says.
pub fn begin(
    sql: &Transaction<'_>,
    (model, field): (i64, &str),
    products: &[String],
    after: i64,
    now: i64,
) -> Result<i64> {
    sql.execute(
        "INSERT INTO draft_batches (model, field, begun_at) VALUES (?1, ?2, ?3)",
        params![model, field, now],
    )?;
    let batch = sql.last_insert_rowid();
    sql.execute("INSERT INTO draft_batch_starts (batch, after) VALUES (?1, ?2)", params![batch, after])?;
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

/// The next item that waits and that no other run of drafting has claimed: its position and product.
///
/// # Errors
/// As SQLite says.
pub fn next(sql: &Connection, batch: i64, holder: &str, now: i64) -> Result<Option<(i64, String)>> {
    let query = "SELECT i.position, i.product FROM draft_batch_items i JOIN draft_batches b ON b.id = i.batch
                 WHERE i.batch = ?1 AND i.state = 'waiting' AND NOT EXISTS (
                   SELECT 1 FROM draft_claims c
                   WHERE c.product = i.product AND c.field = b.field AND c.holder <> ?2 AND c.until > ?3)
                 ORDER BY i.position LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(sql.prepare_cached(query)?.query_row(params![batch, holder, now], read).optional()?)
}

/// What an item still needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// A draft.
    Draft,
    /// Nothing: its text got a draft since the batch began.
    Nothing,
    /// Nothing any more: another run settled it.
    Settled,
}

/// What an item needs at this moment. Drafts that were only compared do not count.
///
/// # Errors
/// As SQLite says.
pub fn needs(sql: &Connection, (batch, position): (i64, i64), field: &str, image: &str) -> Result<Needs> {
    let query = "SELECT i.state = 'waiting', EXISTS (
                   SELECT 1 FROM draft_records r JOIN draft_batch_starts s ON s.batch = i.batch
                   WHERE r.product = i.product AND r.field = ?3 AND r.image = ?4 AND r.draft > s.after
                     AND NOT EXISTS (SELECT 1 FROM draft_comparisons c WHERE r.draft IN (c.draft_a, c.draft_b)))
                 FROM draft_batch_items i WHERE i.batch = ?1 AND i.position = ?2";
    let found = sql
        .prepare_cached(query)?
        .query_row(params![batch, position, field, image], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(match found {
        Some((true, false)) => Needs::Draft,
        Some((true, true)) => Needs::Nothing,
        _ => Needs::Settled,
    })
}

/// Whether another run has an item of the batch at this moment.
///
/// # Errors
/// As SQLite says.
pub fn is_claimed(sql: &Connection, batch: i64, now: i64) -> Result<bool> {
    let query = "SELECT EXISTS (SELECT 1 FROM draft_batch_items i JOIN draft_batches b ON b.id = i.batch
                   JOIN draft_claims c ON c.product = i.product AND c.field = b.field AND c.until > ?2
                   WHERE i.batch = ?1 AND i.state = 'waiting')";
    Ok(sql.prepare_cached(query)?.query_row([batch, now], |row| row.get(0))?)
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

/// Takes the items that wait out of a batch.
///
/// # Errors
/// As SQLite says.
pub fn leave(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute("DELETE FROM draft_batch_items WHERE batch = ?1 AND state = 'waiting'", [batch])?;
    stop(sql, batch, None)
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
