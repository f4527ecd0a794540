//! Sessions by day.

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
            "INSERT INTO session_days (batch, key, progress, fingerprint, current, day, sessions, visitors, completed)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
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

/// The sessions of the days asked for, where every one of them is there; else the days that are missing.
///
/// # Errors
/// As SQLite says.
pub fn facts(sql: &Connection, days: &[Date]) -> Result<std::result::Result<SessionFacts, Vec<Date>>> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Ok(Err(Vec::new())) };
    let mut query = sql.prepare_cached(
        "SELECT day, sum(sessions), sum(visitors), sum(completed), count(*), count(visitors), count(completed)
         FROM session_days WHERE current = 1 AND day BETWEEN ?1 AND ?2 GROUP BY day",
    )?;
    let mut found: BTreeMap<Date, SessionFacts> = BTreeMap::new();
    let mut rows = query.query(params![first.to_string(), last.to_string()])?;
    while let Some(row) = rows.next()? {
        let (all, with_visitors, with_completed): (i64, i64, i64) = (row.get(4)?, row.get(5)?, row.get(6)?);
        let day = SessionFacts {
            sessions: row.get(1)?,
            visitors: row.get::<_, Option<i64>>(2)?.filter(|_| with_visitors == all),
            completed: row.get::<_, Option<i64>>(3)?.filter(|_| with_completed == all),
        };
        if let Ok(date) = row.get::<_, String>(0)?.parse() {
            found.insert(date, day);
        }
    }
    let missing: Vec<Date> = days.iter().copied().filter(|day| !found.contains_key(day)).collect();
    if !missing.is_empty() {
        return Ok(Err(missing));
    }
    let start = SessionFacts { sessions: 0, visitors: Some(0), completed: Some(0) };
    Ok(Ok(found.values().fold(start, |sum, day| SessionFacts {
        sessions: sum.sessions + day.sessions,
        visitors: sum.visitors.zip(day.visitors).map(|(a, b)| a + b),
        completed: sum.completed.zip(day.completed).map(|(a, b)| a + b),
    })))
}
