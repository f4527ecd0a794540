//! Support tickets, without their text and the people in it.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{Ticket, When, fingerprint};

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
