//! Stock by variant and location.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{StockLevel, fingerprint};

/// Writes a version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), level: &StockLevel) -> Result<Put> {
    let options = serde_json::to_string(&level.options).unwrap_or_default();
    let key = format!(
        "{}:{}:{options}:{}:{}",
        level.platform,
        level.product,
        level.sku.as_deref().unwrap_or_default(),
        level.location
    );
    let mark = fingerprint(level);
    let put = prepare(
        sql,
        &Head { table: "stock_levels", key: &key, progress: 0, fingerprint: mark, batch, newest },
    )?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO stock_levels (batch, key, progress, fingerprint, current, platform, product, options, sku, location, on_hand,
           available, committed, incoming, unavailable)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            level.platform,
            level.product,
            options,
            level.sku,
            level.location,
            level.on_hand,
            level.available,
            level.committed,
            level.incoming,
            level.unavailable,
        ])?;
    }
    Ok(put)
}
