//! Versions of records: which one counts, and what happens when a batch is taken back.
//!
//! The rule is the same for every imported table: of a record's versions the one furthest along counts, of equals
//! the latest import's. It depends on nothing but the batches that are in, so they can be taken back in any order.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// The tables that hold versions.
pub const VERSIONED: [&str; 5] = ["orders", "products", "customers", "session_days", "spend_days"];

/// What an import did to one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It was not there; write it as the current version.
    New,
    /// It replaces the version that counted; write it as the current version.
    Updated,
    /// An older version than the one that counts; write it, but it does not count.
    Older,
    /// It is there already; nothing is to be written.
    Unchanged,
}

/// The head of a version.
pub struct Head<'a> {
    /// The table, one of [`VERSIONED`].
    pub table: &'static str,
    /// The record's key, with its platform.
    pub key: &'a str,
    /// How far along it is.
    pub progress: i64,
    /// Its fingerprint.
    pub fingerprint: i64,
    /// The batch that brings it.
    pub batch: i64,
}

/// Decides what a version does, and makes room for it.
///
/// # Errors
/// As SQLite says.
pub fn prepare(sql: &Transaction<'_>, head: &Head<'_>) -> Result<Put> {
    let mut find = sql.prepare_cached(match head.table {
        "orders" => "SELECT row, batch, progress, fingerprint FROM orders WHERE key = ?1 AND current = 1",
        "products" => "SELECT row, batch, progress, fingerprint FROM products WHERE key = ?1 AND current = 1",
        "customers" => {
            "SELECT row, batch, progress, fingerprint FROM customers WHERE key = ?1 AND current = 1"
        }
        "session_days" => {
            "SELECT row, batch, progress, fingerprint FROM session_days WHERE key = ?1 AND current = 1"
        }
        _ => "SELECT row, batch, progress, fingerprint FROM spend_days WHERE key = ?1 AND current = 1",
    })?;
    let current: Option<(i64, i64, i64, i64)> = find
        .query_row([head.key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((row, batch, progress, fingerprint)) = current else { return Ok(Put::New) };
    if fingerprint == head.fingerprint {
        if batch != head.batch {
            sql.prepare_cached("INSERT OR IGNORE INTO sightings (kind, row, batch) VALUES (?1, ?2, ?3)")?
                .execute(params![head.table, row, head.batch])?;
        }
        return Ok(Put::Unchanged);
    }
    if head.progress < progress {
        return Ok(Put::Older);
    }
    sql.prepare_cached(&format!("UPDATE {} SET current = 0 WHERE row = ?1", head.table))?.execute([row])?;
    Ok(Put::Updated)
}

/// Takes a batch's versions out of every table. Versions another batch has seen too pass to that batch; of what is
/// left the best version counts again.
///
/// # Errors
/// As SQLite says.
pub fn take_back(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS lost (key TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;",
    )?;
    // The batch's own sightings go first, so that nothing passes back to it.
    sql.execute("DELETE FROM sightings WHERE batch = ?1", [batch])?;
    for table in VERSIONED {
        sql.execute("DELETE FROM temp.lost", [])?;
        sql.execute(
            &format!(
                "UPDATE {table} SET batch = (SELECT min(s.batch) FROM sightings s WHERE s.kind = ?2 AND s.row = {table}.row)
                 WHERE batch = ?1 AND EXISTS (SELECT 1 FROM sightings s WHERE s.kind = ?2 AND s.row = {table}.row)"
            ),
            params![batch, table],
        )?;
        sql.execute(
            &format!(
                "DELETE FROM sightings WHERE kind = ?1
                 AND EXISTS (SELECT 1 FROM {table} t WHERE t.row = sightings.row AND t.batch = sightings.batch)"
            ),
            [table],
        )?;
        sql.execute(
            &format!(
                "INSERT OR IGNORE INTO temp.lost SELECT key FROM {table} WHERE batch = ?1 AND current = 1"
            ),
            [batch],
        )?;
        sql.execute(&format!("DELETE FROM {table} WHERE batch = ?1"), [batch])?;
        sql.execute(
            &format!(
                "UPDATE {table} SET current = 1 WHERE row IN (
                   SELECT (SELECT t.row FROM {table} t WHERE t.key = lost.key
                           ORDER BY t.progress DESC, t.batch DESC, t.row DESC LIMIT 1)
                   FROM temp.lost)"
            ),
            [],
        )?;
    }
    sql.execute("DELETE FROM temp.lost", [])?;
    Ok(())
}

/// How many records a table holds, counting each record once.
///
/// # Errors
/// As SQLite says.
pub fn count(sql: &Connection, table: &'static str) -> Result<u64> {
    Ok(sql.query_row(&format!("SELECT count(*) FROM {table} WHERE current = 1"), [], |row| row.get(0))?)
}

/// Records of a table that have no version that counts, or more than one: always 0 in a sound file.
///
/// # Errors
/// As SQLite says.
pub fn unsound(sql: &Connection, table: &'static str) -> Result<u64> {
    let query = format!("SELECT count(*) FROM (SELECT 1 FROM {table} GROUP BY key HAVING sum(current) <> 1)");
    Ok(sql.query_row(&query, [], |row| row.get(0))?)
}
