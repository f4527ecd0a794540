//! How much was sent to models, by day and host.

use crate::error::Result;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, params};

/// What was sent to one host on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The host.
    pub host: String,
    /// Requests.
    pub requests: u32,
    /// Product texts in them.
    pub product_texts: u32,
}

/// Counts a request, before it is sent: what a crash leaves is counted too high, never too low.
///
/// # Errors
/// As SQLite says.
pub fn count(sql: &Transaction<'_>, day: Date, host: &str, product_texts: u32) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO model_sends (day, host, requests, product_texts) VALUES (?1, ?2, 1, ?3)
         ON CONFLICT (day, host) DO UPDATE SET requests = requests + 1, product_texts = product_texts + ?3",
    )?
    .execute(params![day.to_string(), host, product_texts])?;
    Ok(())
}

/// What was sent to one host on one day, with the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentOn {
    /// The day of the shop.
    pub day: Date,
    /// What was sent.
    pub sent: Sent,
}

/// The newest days on which something was sent, newest first.
///
/// # Errors
/// As SQLite says.
pub fn newest(sql: &Connection, most: u32) -> Result<Vec<SentOn>> {
    let mut query = sql.prepare_cached(
        "SELECT host, requests, product_texts, day FROM model_sends ORDER BY day DESC, host LIMIT ?1",
    )?;
    let rows = query.query_map([most], |row| Ok((read(row)?, row.get::<_, String>(3)?)))?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(rows.into_iter().filter_map(|(sent, day)| Some(SentOn { day: day.parse().ok()?, sent })).collect())
}

/// What was sent since a day, that day with it, summed by host.
///
/// # Errors
/// As SQLite says.
pub fn since(sql: &Connection, day: Date) -> Result<Vec<Sent>> {
    let mut query = sql.prepare_cached(
        "SELECT host, sum(requests), sum(product_texts) FROM model_sends WHERE day >= ?1 GROUP BY host ORDER BY host",
    )?;
    let sent = query.query_map([day.to_string()], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(sent)
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Sent> {
    Ok(Sent { host: row.get(0)?, requests: row.get(1)?, product_texts: row.get(2)? })
}

/// What was sent on a day, by host.
///
/// # Errors
/// As SQLite says.
pub fn on(sql: &Connection, day: Date) -> Result<Vec<Sent>> {
    let mut query = sql.prepare_cached(
        "SELECT host, requests, product_texts FROM model_sends WHERE day = ?1 ORDER BY host",
    )?;
    let sent = query.query_map([day.to_string()], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(sent)
}
