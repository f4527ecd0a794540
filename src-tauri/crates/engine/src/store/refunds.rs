//! The dated parts of refunds, worked out from payments files and from the versions of an order.

use crate::error::Result;
use crate::import::ITEMS_ONLY;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::HashMap;
use tillwise_domain::kpis::totals::{Days, number_of};
use tillwise_domain::ledger::{DatedRefund, Refund};

/// An order that counts and of which something was given back.
struct Refunded {
    key: String,
    name: String,
    currency: String,
    placed: i64,
    batch: i64,
    refund: Refund,
}

impl Refunded {
    fn platform(&self) -> &str {
        self.key.split(':').next().unwrap_or_default()
    }

    /// What the platform calls it besides its name.
    fn id(&self) -> &str {
        self.key.split_once(':').map_or("", |(_, id)| id)
    }
}

const REFUNDED: &str =
    "SELECT key, name, currency, placed, batch, returned, CASE WHEN refunded > 0 THEN refunded ELSE total END, goods,
       total FROM orders WHERE current = 1 AND counted = 1 AND returned > 0";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Refunded> {
    let refund = Refund {
        returned: row.get(5)?,
        refunded: row.get(6)?,
        goods: row.get(7)?,
        total: row.get(8)?,
        ..Refund::default()
    };
    Ok(Refunded {
        key: row.get(0)?,
        name: row.get(1)?,
        currency: row.get(2)?,
        placed: row.get(3)?,
        batch: row.get(4)?,
        refund,
    })
}

/// Works out and keeps the dated parts of one order's refund; gives the days that changed by it.
///
/// # Errors
/// As SQLite says.
pub fn date_one(sql: &Transaction<'_>, key: &str, days: &mut Days) -> Result<Vec<i32>> {
    let mut changed: Vec<i32> = sql
        .prepare_cached("SELECT day FROM refunds WHERE key = ?1")?
        .query_map([key], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    sql.prepare_cached("DELETE FROM refunds WHERE key = ?1")?.execute([key])?;
    let found = sql.prepare_cached(&format!("{REFUNDED} AND key = ?1"))?.query_row([key], read).optional()?;
    if let Some(order) = found {
        let parts = dated(sql, &order, days, (true, true))?;
        write(sql, &order, &parts)?;
        changed.extend(parts.iter().map(|part| part.day));
    }
    Ok(changed)
}

/// Works out the dated parts of every refund, and keeps them in place of what was kept.
///
/// # Errors
/// As SQLite says.
pub fn date_all(sql: &Transaction<'_>, days: &mut Days) -> Result<()> {
    sql.execute("DELETE FROM refunds", [])?;
    each(sql, days, |order, parts| write(sql, order, parts))
}

/// What [`date_all`] would keep, as key and parts.
///
/// # Errors
/// As SQLite says.
pub fn all_parts(sql: &Connection, days: &mut Days) -> Result<HashMap<String, Vec<(i32, i64)>>> {
    let mut found = HashMap::new();
    each(sql, days, |order, parts| {
        if !parts.is_empty() {
            found.insert(order.key.clone(), parts.iter().map(|part| (part.day, part.minor)).collect());
        }
        Ok(())
    })?;
    Ok(found)
}

/// Whether any refund is in a payments file.
///
/// # Errors
/// As SQLite says.
pub fn in_payments(sql: &Connection) -> Result<bool> {
    let query = "SELECT EXISTS (SELECT 1 FROM payments WHERE current = 1 AND kind = 'refund')";
    Ok(sql.query_row(query, [], |row| row.get(0))?)
}

fn each(
    sql: &Connection,
    days: &mut Days,
    mut keep: impl FnMut(&Refunded, &[DatedRefund]) -> Result<()>,
) -> Result<()> {
    let versions: bool =
        sql.query_row("SELECT EXISTS (SELECT 1 FROM orders WHERE current = 0)", [], |row| row.get(0))?;
    let payments = in_payments(sql)?;
    if !versions && !payments {
        return Ok(());
    }
    let mut query =
        sql.prepare(&REFUNDED.replace("FROM orders", "FROM orders INDEXED BY orders_refunded"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let order = read(row)?;
        let parts = dated(sql, &order, days, (versions, payments))?;
        keep(&order, &parts)?;
    }
    Ok(())
}

fn dated(
    sql: &Connection,
    order: &Refunded,
    days: &mut Days,
    (versions, payments): (bool, bool),
) -> Result<Vec<DatedRefund>> {
    let mut refund = order.refund.clone();
    if payments {
        refund.payments = of_payments(sql, order, days)?;
    }
    if versions {
        refund.versions = of_versions(sql, order, days)?;
    }
    Ok(refund.dated())
}

fn of_payments(sql: &Connection, order: &Refunded, days: &mut Days) -> Result<Vec<(i32, i64)>> {
    let mut query = sql.prepare_cached(
        "SELECT day, -amount FROM payments
         WHERE current = 1 AND kind = 'refund' AND amount < 0 AND order_name IN (?1, ?2) AND platform = ?3
           AND currency = ?4",
    )?;
    let mut rows = query.query(params![order.name, order.id(), order.platform(), order.currency])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let when: String = row.get(0)?;
        let day = when.parse::<jiff::Timestamp>().map(|at| days.at(at.as_second()));
        if let Ok(day) = day.or_else(|_| when.parse::<Date>().map(number_of)) {
            found.push((day, row.get(1)?));
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The goods given back by each version in a file of the same kind as the one that counts, from the least recent on.
/// A version that several files have is as old as the first of them. Of equally recent ones the smaller comes first, so
/// that nothing depends on the order of the imports.
fn of_versions(sql: &Connection, order: &Refunded, days: &mut Days) -> Result<Vec<(i32, i64)>> {
    let mut query = sql.prepare_cached(
        "SELECT min(b.newest, coalesce((SELECT min(s.newest) FROM sightings n JOIN batches s ON s.id = n.batch
                  WHERE n.kind = 'orders' AND n.row = o.row AND s.format = b.format), b.newest)) AS moment, o.returned
         FROM orders o JOIN batches b ON b.id = o.batch
         WHERE o.key = ?1 AND b.newest > ?2 AND b.format = (SELECT format FROM batches WHERE id = ?3)
         ORDER BY moment, o.returned",
    )?;
    let mut rows = query.query(params![order.key, -ITEMS_ONLY / 2, order.batch])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        // Nothing is given back before it was bought.
        let moment = order.placed.max(row.get(0)?);
        found.push((days.at(moment), row.get(1)?));
    }
    Ok(found)
}

fn write(sql: &Transaction<'_>, order: &Refunded, parts: &[DatedRefund]) -> Result<()> {
    let mut insert = sql.prepare_cached(
        "INSERT INTO refunds (key, position, day, dated_by, minor, currency, platform) VALUES (?1,?2,?3,?4,?5,?6,?7)",
    )?;
    for (part, position) in parts.iter().zip(0_i64..) {
        insert.execute(params![
            order.key,
            position,
            part.day,
            part.by.id(),
            part.minor,
            order.currency,
            order.platform()
        ])?;
    }
    Ok(())
}
