//! Which messages and proofs the live texts say, made with the queue and counted from there.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeMap;
use tillwise_domain::content::positioning::OnMessage;

/// Stands for "live, with a description": the products that are counted.
const COUNTS: i64 = 0;

/// Forgets what was said.
///
/// # Errors
/// As SQLite says.
pub fn clear(sql: &Transaction<'_>) -> Result<()> {
    sql.execute("DELETE FROM copy_said", [])?;
    Ok(())
}

/// Notes which messages a product says; nothing for one that is not counted.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, product: &str, said: Option<&[i64]>) -> Result<()> {
    sql.prepare_cached("DELETE FROM copy_said WHERE product = ?1")?.execute([product])?;
    let Some(said) = said else { return Ok(()) };
    let mut insert = sql.prepare_cached("INSERT INTO copy_said (product, message) VALUES (?1, ?2)")?;
    for message in std::iter::once(&COUNTS).chain(said) {
        insert.execute(params![product, message])?;
    }
    Ok(())
}

/// How much of the live copy says what the shop stands for.
///
/// # Errors
/// As SQLite says.
pub fn counts(sql: &Connection) -> Result<OnMessage> {
    let count = |what: &str| -> Result<usize> {
        let query = format!("SELECT count(DISTINCT s.product) FROM copy_said s {what}");
        let count: i64 = sql.prepare_cached(&query)?.query_row([], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    };
    let of = |proof: i64| format!("JOIN copy_messages m ON m.id = s.message AND m.proof = {proof}");
    Ok(OnMessage {
        live: count("WHERE s.message = 0")?,
        on_message: count(&of(0))?,
        with_proof: count(&of(1))?,
    })
}

/// The first live products in the queue whose texts say no message, or no proof: their keys and titles.
///
/// # Errors
/// As SQLite says.
pub fn without(sql: &Connection, proof: bool, most: usize) -> Result<Vec<(String, String)>> {
    let mut query = sql.prepare_cached(
        "SELECT q.product, q.title FROM copy_queue q JOIN copy_said s ON s.product = q.product AND s.message = 0
         WHERE NOT EXISTS (SELECT 1 FROM copy_said o JOIN copy_messages m ON m.id = o.message AND m.proof = ?1
                           WHERE o.product = q.product)
         ORDER BY q.rank, q.product LIMIT ?2",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(params![proof, most], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The highest number that was counted: a new message takes none of an old one whose count still stands here.
///
/// # Errors
/// As SQLite says.
pub fn highest(sql: &Connection) -> Result<i64> {
    Ok(sql.query_row("SELECT coalesce(max(message), 0) FROM copy_said", [], |row| row.get(0))?)
}

/// In how many live products each message or proof is said, by its number.
///
/// # Errors
/// As SQLite says.
pub fn by_message(sql: &Connection) -> Result<BTreeMap<i64, usize>> {
    let mut query =
        sql.prepare_cached("SELECT message, count(*) FROM copy_said WHERE message <> 0 GROUP BY message")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
    let counts: Vec<(i64, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(counts.into_iter().map(|(id, count)| (id, usize::try_from(count).unwrap_or(0))).collect())
}
