//! Sessions by day. The shop and an analytics service count the same visits, so no two sources are ever added.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeMap;
use tillwise_domain::kpis::SessionFacts;
use tillwise_domain::ledger::{SessionDay, fingerprint};

/// Writes a day's version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), day: &SessionDay) -> Result<Put> {
    let key = format!("{}:{}", day.platform, day.day);
    let mark = fingerprint(day);
    let put = prepare(
        sql,
        &Head { table: "session_days", key: &key, progress: 0, fingerprint: mark, batch, newest },
    )?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO session_days (batch, key, progress, fingerprint, current, platform, day, sessions, visitors,
           completed)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            day.platform,
            day.day.to_string(),
            day.sessions,
            day.visitors,
            day.completed,
        ])?;
    }
    Ok(put)
}

/// First and last day with sessions.
///
/// # Errors
/// As SQLite says.
pub fn span(sql: &Connection) -> Result<Option<(Date, Date)>> {
    let query = "SELECT min(day), max(day) FROM session_days WHERE current = 1";
    let days: (Option<String>, Option<String>) =
        sql.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(days.0.zip(days.1).and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?))))
}

/// How many days have sessions, however many sources count them.
///
/// # Errors
/// As SQLite says.
pub fn days(sql: &Connection) -> Result<u64> {
    let query = "SELECT count(DISTINCT day) FROM session_days WHERE current = 1";
    Ok(sql.query_row(query, [], |row| row.get(0))?)
}

/// The sessions of the days asked for and who counted them; else the days that are missing in the source that has the
/// most of them.
///
/// The shop's own count comes first, then what an analytics service saw. A source that lacks one of the days is not
/// filled up from another: they count differently.
pub fn facts(sources: &Sources, days: &[Date]) -> std::result::Result<(SessionFacts, String), Vec<Date>> {
    let missing = |found: &BTreeMap<Date, SessionFacts>| -> Vec<Date> {
        days.iter().copied().filter(|day| !found.contains_key(day)).collect()
    };
    if let Some(((_, platform), found)) = sources.iter().find(|(_, found)| missing(found).is_empty()) {
        let start = SessionFacts { sessions: 0, visitors: Some(0), completed: Some(0) };
        let facts = days.iter().filter_map(|day| found.get(day)).fold(start, |sum, day| SessionFacts {
            sessions: sum.sessions + day.sessions,
            visitors: sum.visitors.zip(day.visitors).map(|(a, b)| a + b),
            completed: sum.completed.zip(day.completed).map(|(a, b)| a + b),
        });
        return Ok((facts, platform.clone()));
    }
    let least = sources.values().map(missing).min_by_key(Vec::len);
    Err(least.unwrap_or_else(|| days.to_vec()))
}

/// Which source is asked before which: the shop's platform, a table of the owner's own, an analytics service.
fn rank(platform: &str) -> u8 {
    match platform {
        "ga4" => 2,
        "table" => 1,
        _ => 0,
    }
}

/// The days of each source, the one that is asked first in front.
pub type Sources = BTreeMap<(u8, String), BTreeMap<Date, SessionFacts>>;

/// The sessions from one day to another, by source.
///
/// # Errors
/// As SQLite says.
pub fn by_source(sql: &Connection, (first, last): (Date, Date)) -> Result<Sources> {
    let mut sources = Sources::new();
    let mut query = sql.prepare_cached(
        "SELECT platform, day, sessions, visitors, completed
         FROM session_days WHERE current = 1 AND day BETWEEN ?1 AND ?2",
    )?;
    let mut rows = query.query(params![first.to_string(), last.to_string()])?;
    while let Some(row) = rows.next()? {
        let platform: String = row.get(0)?;
        let Ok(date) = row.get::<_, String>(1)?.parse() else { continue };
        let day = SessionFacts { sessions: row.get(2)?, visitors: row.get(3)?, completed: row.get(4)? };
        sources.entry((rank(&platform), platform)).or_default().insert(date, day);
    }
    Ok(sources)
}
