//! Versions of records: which one counts, and what happens when a batch is taken back.
//!
//! The rule is the same for every imported table (export-formats 18). A version replaces the one that counts if its
//! file is more recent; if the files are equally recent and it is not behind in progress; or if it is further along,
//! which is so for a newer export of an older period. Versions are asked in the order of their import, so what counts
//! depends on nothing but the batches that are in, and they can be taken back in any order.

use super::partial_products;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::BTreeSet;

/// The tables that hold versions.
pub const VERSIONED: [&str; 11] = [
    "orders",
    "products",
    "customers",
    "session_days",
    "spend_days",
    "payments",
    "campaigns",
    "tickets",
    "stock_levels",
    "bank_lines",
    "report_rows",
];

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
    /// How recent the batch's file is.
    pub newest: i64,
}

/// How recent a version is and how far along.
type Rank = (i64, i64);

/// Whether a version replaces the one that counts.
fn replaces((newest, progress): Rank, (other_newest, other_progress): Rank) -> bool {
    newest > other_newest
        || (newest == other_newest && progress >= other_progress)
        || progress > other_progress
}

/// How recent what a version says is: its batch's file, or a later file that said the same. `?2` is the table's name.
pub(super) const RECENCY: &str = "max((SELECT b.newest FROM batches b WHERE b.id = t.batch),
   coalesce((SELECT max(b.newest) FROM sightings s JOIN batches b ON b.id = s.batch
             WHERE s.kind = ?2 AND s.row = t.row), -9223372036854775808))";

/// Decides what a version does, and makes room for it.
///
/// # Errors
/// As SQLite says.
pub fn prepare(sql: &Transaction<'_>, head: &Head<'_>) -> Result<Put> {
    let (put, replaced) = weigh(sql, head)?;
    retire(sql, head.table, replaced)?;
    Ok(put)
}

/// Decides what a version does, and which one no longer counts because of it.
///
/// # Errors
/// As SQLite says.
pub fn weigh(sql: &Transaction<'_>, head: &Head<'_>) -> Result<(Put, Option<i64>)> {
    let table = head.table;
    let current: Option<(i64, i64, i64, i64)> = sql
        .prepare_cached(&format!(
            "SELECT row, batch, progress, fingerprint FROM {table} WHERE key = ?1 AND current = 1"
        ))?
        .query_row([head.key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((row, batch, progress, fingerprint)) = current else { return Ok((Put::New, None)) };
    if fingerprint == head.fingerprint {
        if batch != head.batch {
            sql.prepare_cached("INSERT OR IGNORE INTO sightings (kind, row, batch) VALUES (?1, ?2, ?3)")?
                .execute(params![table, row, head.batch])?;
        }
        return Ok((Put::Unchanged, None));
    }
    let recency = format!("SELECT {RECENCY} FROM {table} t WHERE t.row = ?1");
    let newest: i64 = sql.prepare_cached(&recency)?.query_row(params![row, table], |row| row.get(0))?;
    if !replaces((head.newest, head.progress), (newest, progress)) {
        return Ok((Put::Older, None));
    }
    Ok((Put::Updated, Some(row)))
}

/// Makes room for the version that replaces a row.
///
/// # Errors
/// As SQLite says.
pub fn retire(sql: &Transaction<'_>, table: &'static str, row: Option<i64>) -> Result<()> {
    if let Some(row) = row {
        sql.prepare_cached(&format!("UPDATE {table} SET current = 0 WHERE row = ?1"))?.execute([row])?;
    }
    Ok(())
}

/// Takes a batch's versions out of every table. Versions another batch has seen too pass to that batch; of what is
/// left the version that counts is found again.
///
/// # Errors
/// As SQLite says.
pub fn take_back(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS touched (key TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;",
    )?;
    for table in VERSIONED {
        take_back_from(sql, table, batch)?;
        recount(sql, table)?;
    }
    sql.execute("DELETE FROM temp.touched", [])?;
    Ok(())
}

fn take_back_from(sql: &Transaction<'_>, table: &'static str, batch: i64) -> Result<()> {
    let run = |text: String| -> Result<usize> { Ok(sql.prepare(&text)?.execute(params![batch, table])?) };
    sql.execute("DELETE FROM temp.touched", [])?;
    // A version that passes to another batch becomes as recent as that batch's file, so its record is asked too.
    sql.execute(
        &format!("INSERT OR IGNORE INTO temp.touched SELECT key FROM {table} WHERE batch = ?1"),
        [batch],
    )?;
    // A record that this batch only confirmed can change too: without it, another version may be the more recent.
    run(format!(
        "INSERT OR IGNORE INTO temp.touched SELECT t.key FROM sightings s JOIN {table} t ON t.row = s.row
         WHERE s.kind = ?2 AND s.batch = ?1
           AND EXISTS (SELECT 1 FROM {table} other WHERE other.key = t.key AND other.row <> t.row)"
    ))?;
    // The batch's own sightings go first, so that nothing passes back to it.
    run("DELETE FROM sightings WHERE kind = ?2 AND batch = ?1".to_owned())?;
    run(format!(
        "UPDATE {table} SET batch = (SELECT min(s.batch) FROM sightings s WHERE s.kind = ?2 AND s.row = {table}.row)
         WHERE batch = ?1 AND EXISTS (SELECT 1 FROM sightings s WHERE s.kind = ?2 AND s.row = {table}.row)"
    ))?;
    sql.execute(
        &format!(
            "DELETE FROM sightings WHERE kind = ?1
             AND EXISTS (SELECT 1 FROM {table} t WHERE t.row = sightings.row AND t.batch = sightings.batch)"
        ),
        [table],
    )?;
    sql.execute(&format!("DELETE FROM {table} WHERE batch = ?1"), [batch])?;
    // Of most records nothing is left; only those with another version have something to settle.
    sql.execute(
        &format!(
            "DELETE FROM temp.touched WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE t.key = touched.key)"
        ),
        [],
    )?;
    let mut query = sql.prepare("SELECT key FROM temp.touched")?;
    let mut keys = query.query([])?;
    while let Some(key) = keys.next()? {
        let key: String = key.get(0)?;
        settle(sql, table, &key)?;
        if table == "products" {
            partial_products::complete(sql, &key)?;
        }
    }
    Ok(())
}

/// Finds the version of a record that counts, by asking the ones that are left in the order of their import.
fn settle(sql: &Transaction<'_>, table: &'static str, key: &str) -> Result<()> {
    let text = format!(
        "SELECT t.row, {RECENCY}, t.progress FROM {table} t WHERE t.key = ?1 ORDER BY t.batch, t.row"
    );
    let mut query = sql.prepare_cached(&text)?;
    let mut rows = query.query(params![key, table])?;
    let mut counts: Option<(i64, Rank)> = None;
    while let Some(row) = rows.next()? {
        let (at, rank) = (row.get(0)?, (row.get(1)?, row.get(2)?));
        if counts.is_none_or(|(_, other)| replaces(rank, other)) {
            counts = Some((at, rank));
        }
    }
    if let Some((row, _)) = counts {
        sql.prepare_cached(&format!("UPDATE {table} SET current = (row = ?2) WHERE key = ?1"))?
            .execute(params![key, row])?;
    }
    Ok(())
}

/// The later batches whose versions count in place of those a batch brought or saw.
///
/// # Errors
/// As SQLite says.
pub fn outdone_by(sql: &Connection, batch: i64) -> Result<BTreeSet<i64>> {
    let mut later = BTreeSet::new();
    for table in VERSIONED {
        let text = format!(
            "SELECT DISTINCT now.batch FROM {table} old JOIN {table} now ON now.key = old.key AND now.current = 1
             WHERE old.current = 0 AND now.batch > ?1 AND (old.batch = ?1 OR old.row IN
               (SELECT row FROM sightings WHERE kind = ?2 AND batch = ?1))"
        );
        let mut query = sql.prepare_cached(&text)?;
        let mut rows = query.query(params![batch, table])?;
        while let Some(row) = rows.next()? {
            later.insert(row.get(0)?);
        }
    }
    Ok(later)
}

/// How many records a table holds, counting each record once. The number is kept, since counting takes longer the more
/// there are.
///
/// # Errors
/// As SQLite says.
pub fn count(sql: &Connection, table: &'static str) -> Result<u64> {
    let kept = sql
        .prepare_cached("SELECT records FROM record_counts WHERE kind = ?1")?
        .query_row([table], |row| row.get(0))
        .optional()?;
    Ok(kept.unwrap_or(0))
}

/// Adds new records to the number that is kept.
///
/// # Errors
/// As SQLite says.
pub fn count_new(sql: &Transaction<'_>, table: &'static str, new: u64) -> Result<()> {
    sql.execute(
        "INSERT INTO record_counts (kind, records) VALUES (?1, ?2)
         ON CONFLICT (kind) DO UPDATE SET records = records + ?2",
        params![table, new],
    )?;
    Ok(())
}

/// Counts a table anew.
fn recount(sql: &Transaction<'_>, table: &'static str) -> Result<()> {
    let there: u64 = counted(sql, table)?;
    sql.execute(
        "INSERT OR REPLACE INTO record_counts (kind, records) VALUES (?1, ?2)",
        params![table, there],
    )?;
    Ok(())
}

fn counted(sql: &Connection, table: &'static str) -> Result<u64> {
    Ok(sql.query_row(&format!("SELECT count(*) FROM {table} WHERE current = 1"), [], |row| row.get(0))?)
}

/// Records of a table that have no version that counts, or more than one, and whether the number that is kept is not
/// the number there is: always 0 in a sound file.
///
/// # Errors
/// As SQLite says.
pub fn unsound(sql: &Connection, table: &'static str) -> Result<u64> {
    let query = format!("SELECT count(*) FROM (SELECT 1 FROM {table} GROUP BY key HAVING sum(current) <> 1)");
    let wrong: u64 = sql.query_row(&query, [], |row| row.get(0))?;
    Ok(wrong + u64::from(count(sql, table)? != counted(sql, table)?))
}
