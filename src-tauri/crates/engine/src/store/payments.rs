//! Lines of payments files and statements.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{Payment, fingerprint};

/// Writes a version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), payment: &Payment) -> Result<Put> {
    let key = format!("{}:{}", payment.platform, payment.key);
    let mark = fingerprint(payment);
    let put =
        prepare(sql, &Head { table: "payments", key: &key, progress: 0, fingerprint: mark, batch, newest })?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO payments (batch, key, progress, fingerprint, current, platform, day, kind, word, order_name, amount, fee,
           net, currency)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            payment.platform,
            payment.when.stored(),
            payment.kind.id(),
            payment.word,
            payment.order,
            payment.amount,
            payment.fee,
            payment.net,
            payment.currency.code(),
        ])?;
    }
    Ok(put)
}
