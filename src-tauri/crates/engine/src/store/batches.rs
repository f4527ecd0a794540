//! Batches: one per imported file, with its row accounting and its problems.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

/// One imported file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Its number.
    pub id: i64,
    /// The file's name.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub hash: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// The format's id.
    pub format: String,
    /// When it was imported, in seconds since 1970.
    pub imported_at: i64,
    /// When it was taken back.
    pub undone_at: Option<i64>,
    /// Data rows.
    pub rows_read: u64,
    /// Rows that ended in a record.
    pub rows_used: u64,
    /// Rows that were kept out.
    pub rows_skipped: u64,
    /// Rows that were no data.
    pub rows_aside: u64,
    /// Records that were not there before.
    pub new: u64,
    /// Records that replaced another version.
    pub updated: u64,
    /// Records that were there already or are older than what is there.
    pub unchanged: u64,
    /// What the records hold: `orders`, `line_items` and so on.
    pub counts: Vec<(String, u64)>,
    /// The currency of an orders file.
    pub currency: Option<String>,
    /// How recent the file is: the newest moment it speaks of, in seconds since 1970.
    pub newest: i64,
    /// When the first and last order of an orders file were placed, in seconds since 1970.
    pub placed: Option<(i64, i64)>,
}

/// A row that was kept out, as the batch remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredProblem {
    /// The line in the file.
    pub line: u64,
    /// The column's position; nothing for the whole row, and for one read back from the shop file.
    pub column: Option<usize>,
    /// The file's own column name.
    pub heading: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// Why it cannot be used, written out.
    pub reason: String,
    /// The key of the reason; empty for one read back from the file.
    pub reason_key: String,
}

/// More problems of one file than anybody reads; the count stays exact.
pub const PROBLEMS_KEPT: u64 = 10_000;

const COLUMNS: &str =
    "id, file, hash, format, imported_at, undone_at, rows_read, rows_used, rows_skipped, rows_aside,
   new, updated, unchanged, counts, currency, newest, first_placed, last_placed, bytes";

/// Reserves a batch, so that records can name it; [`finish`] fills it in.
///
/// # Errors
/// As SQLite says.
pub fn begin(
    sql: &Transaction<'_>,
    (file, hash, bytes, format): (&str, &str, u64, &str),
    now: i64,
    newest: i64,
) -> Result<i64> {
    sql.execute(
        "INSERT INTO batches (file, hash, format, imported_at, rows_read, rows_used, rows_skipped, rows_aside, new,
           updated, unchanged, counts, newest, bytes) VALUES (?1, ?2, ?3, ?4, 0, 0, 0, 0, 0, 0, 0, '[]', ?5, ?6)",
        params![file, hash, format, now, newest, bytes],
    )?;
    Ok(sql.last_insert_rowid())
}

/// Fills in what a batch did.
///
/// # Errors
/// As SQLite says.
pub fn finish(sql: &Transaction<'_>, batch: &Batch) -> Result<()> {
    sql.execute(
        "UPDATE batches SET rows_read = ?2, rows_used = ?3, rows_skipped = ?4, rows_aside = ?5, new = ?6, updated = ?7,
           unchanged = ?8, counts = ?9, currency = ?10,
           first_placed = ?11, last_placed = ?12 WHERE id = ?1",
        params![
            batch.id,
            batch.rows_read,
            batch.rows_used,
            batch.rows_skipped,
            batch.rows_aside,
            batch.new,
            batch.updated,
            batch.unchanged,
            serde_json::to_string(&batch.counts).unwrap_or_default(),
            batch.currency,
            batch.placed.map(|(first, _)| first),
            batch.placed.map(|(_, last)| last),
        ],
    )?;
    Ok(())
}

/// Remembers a problem.
///
/// # Errors
/// As SQLite says.
pub fn add_problem(sql: &Transaction<'_>, batch: i64, position: u64, problem: &StoredProblem) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO problems (batch, position, line, heading, value, reason) VALUES (?1,?2,?3,?4,?5,?6)",
    )?
    .execute(params![batch, position, problem.line, problem.heading, problem.value, problem.reason])?;
    Ok(())
}

/// The problems of a batch, in the order of the file, at most `most`.
///
/// # Errors
/// As SQLite says.
pub fn problems(sql: &Connection, batch: i64, most: u64) -> Result<Vec<StoredProblem>> {
    let mut query = sql.prepare_cached(
        "SELECT line, heading, value, reason FROM problems WHERE batch = ?1 ORDER BY line, position LIMIT ?2",
    )?;
    let rows = query.query_map(params![batch, most], |row| {
        Ok(StoredProblem {
            line: row.get(0)?,
            column: None,
            heading: row.get(1)?,
            value: row.get(2)?,
            reason: row.get(3)?,
            reason_key: String::new(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every batch, newest first, the ones taken back too.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Batch>> {
    let mut query = sql.prepare_cached(&format!("SELECT {COLUMNS} FROM batches ORDER BY id DESC"))?;
    let rows = query.query_map([], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A batch by its number.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: i64) -> Result<Option<Batch>> {
    Ok(sql.query_row(&format!("SELECT {COLUMNS} FROM batches WHERE id = ?1"), [id], read).optional()?)
}

/// The newest batch that holds a file with these bytes, unless it was taken back.
///
/// # Errors
/// As SQLite says.
pub fn with_hash(sql: &Connection, hash: &str) -> Result<Option<Batch>> {
    let query = format!(
        "SELECT {COLUMNS} FROM batches WHERE hash = ?1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1"
    );
    Ok(sql.query_row(&query, [hash], read).optional()?)
}

/// Whether any file of this size is in.
///
/// # Errors
/// As SQLite says.
pub fn with_size(sql: &Connection, bytes: u64) -> Result<bool> {
    let query = "SELECT EXISTS (SELECT 1 FROM batches WHERE bytes = ?1 AND undone_at IS NULL)";
    Ok(sql.query_row(query, [bytes], |row| row.get(0))?)
}

/// Marks a batch as taken back and forgets its problems, which hold cells of the file.
///
/// # Errors
/// As SQLite says.
pub fn mark_undone(sql: &Transaction<'_>, id: i64, now: i64) -> Result<()> {
    sql.execute("UPDATE batches SET undone_at = ?2 WHERE id = ?1", params![id, now])?;
    sql.execute("DELETE FROM problems WHERE batch = ?1", [id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Batch> {
    Ok(Batch {
        id: row.get(0)?,
        file: row.get(1)?,
        hash: row.get(2)?,
        format: row.get(3)?,
        imported_at: row.get(4)?,
        undone_at: row.get(5)?,
        rows_read: row.get(6)?,
        rows_used: row.get(7)?,
        rows_skipped: row.get(8)?,
        rows_aside: row.get(9)?,
        new: row.get(10)?,
        updated: row.get(11)?,
        unchanged: row.get(12)?,
        counts: serde_json::from_str(&row.get::<_, String>(13)?).unwrap_or_default(),
        currency: row.get(14)?,
        newest: row.get(15)?,
        placed: row.get::<_, Option<i64>>(16)?.zip(row.get(17)?),
        bytes: row.get(18)?,
    })
}
