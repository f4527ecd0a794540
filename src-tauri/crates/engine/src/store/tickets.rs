//! Support tickets, without their text and the people in it.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::ledger::{Ticket, When, fingerprint};
use tillwise_domain::week::local_date;

/// Writes a version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), ticket: &Ticket) -> Result<Put> {
    let key = format!("{}:{}", ticket.platform, ticket.id);
    let mark = fingerprint(ticket);
    let put =
        prepare(sql, &Head { table: "tickets", key: &key, progress: 0, fingerprint: mark, batch, newest })?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO tickets (batch, key, progress, fingerprint, current, platform, created, first_reply_minutes, solved,
           status, channel, tags, replies, satisfaction)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            ticket.platform,
            ticket.created.stored(),
            ticket.first_reply_minutes,
            ticket.solved.map(When::stored),
            ticket.status,
            ticket.channel,
            ticket.tags,
            ticket.replies,
            ticket.satisfaction,
        ])?;
    }
    Ok(put)
}

fn day_of(text: &str, zone: &TimeZone) -> Option<Date> {
    let day = text.parse::<Timestamp>().map(|at| local_date(at, zone));
    day.or_else(|_| text.parse::<Date>()).ok()
}

/// The tickets that came in from one day to another: the day of each, and the minutes to its first answer.
///
/// # Errors
/// As SQLite says.
pub fn of_days(
    sql: &Connection,
    (first, last): (Date, Date),
    zone: &TimeZone,
) -> Result<Vec<(Date, Option<i64>)>> {
    // A day more on either side, because a moment is written in UTC and a day without a zone.
    let (from, to) = (first.saturating_sub(1.day()).to_string(), last.saturating_add(2.days()).to_string());
    let mut query = sql.prepare_cached(
        "SELECT created, first_reply_minutes FROM tickets WHERE current = 1 AND created >= ?1 AND created < ?2",
    )?;
    let mut rows = query.query([from, to])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let day = day_of(&row.get::<_, String>(0)?, zone).filter(|day| first <= *day && *day <= last);
        found.extend(day.map(|day| row.get(1).map(|minutes| (day, minutes))).transpose()?);
    }
    Ok(found)
}

/// The days of the first and the last ticket.
///
/// # Errors
/// As SQLite says.
pub fn span(sql: &Connection, zone: &TimeZone) -> Result<Option<(Date, Date)>> {
    let query = "SELECT min(created), max(created) FROM tickets WHERE current = 1";
    let ends: (Option<String>, Option<String>) =
        sql.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(ends.0.zip(ends.1).and_then(|(first, last)| Some((day_of(&first, zone)?, day_of(&last, zone)?))))
}
