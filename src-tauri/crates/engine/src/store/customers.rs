//! Customers, as the shop's own list has them.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{Customer, fingerprint};

/// Writes a customer's version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), customer: &Customer) -> Result<Put> {
    let key = format!("{}:{}", customer.platform, customer.key());
    let mark = fingerprint(customer);
    let put =
        prepare(sql, &Head { table: "customers", key: &key, progress: 0, fingerprint: mark, batch, newest })?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO customers (batch, key, progress, fingerprint, current, id, email, accepts_email, total_spent,
               total_orders)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            customer.id,
            customer.email,
            customer.accepts_email,
            customer.total_spent,
            customer.total_orders,
        ])?;
    }
    Ok(put)
}
