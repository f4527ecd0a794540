//! The first orders of customers, and where they came from.

use crate::error::Result;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use tillwise_domain::kpis::{FirstOrders, Marks};
use tillwise_domain::ledger::Origin;
use tillwise_domain::money::Currency;

/// What makes an order count for customers: the rule of the totals by day, for the first and for any earlier one.
const COUNTS: &str = "current = 1 AND counted = 1 AND goods > 0 AND goods > returned";

/// The first orders placed from one instant up to another, by what the marks say about their origins.
///
/// An order's discount is what its file states for the whole order, or the sum over its lines where that is more: some
/// platforms write a line's discount into both, so the two are never added.
///
/// # Errors
/// As SQLite says.
pub fn between(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    currency: Currency,
    marks: &Marks,
) -> Result<FirstOrders> {
    let mut query = sql.prepare_cached(&format!(
        "SELECT origin, currency,
           max(discount, coalesce((SELECT sum(discount) FROM line_items WHERE parent = o.row), 0))
         FROM orders o
         WHERE {COUNTS} AND email IS NOT NULL AND placed >= ?1 AND placed < ?2
           AND NOT EXISTS (SELECT 1 FROM orders e
             WHERE e.email = o.email AND (e.placed, e.row) < (o.placed, o.row) AND {COUNTS})",
    ))?;
    let mut first = FirstOrders { discounts: Some(0), ..FirstOrders::default() };
    let mut rows = query.query(params![from.as_second(), to.as_second()])?;
    while let Some(row) = rows.next()? {
        let (origin, code): (Option<String>, String) = (row.get(0)?, row.get(1)?);
        first.all += 1;
        match origin.map(|text| is_paid(&text, marks)) {
            None => first.unknown += 1,
            Some(None) => first.unmarked += 1,
            Some(Some(paid)) => first.paid += i64::from(paid),
        }
        let discount = row.get::<_, i64>(2)?;
        let own = code == currency.code();
        first.discounts = first.discounts.filter(|_| own).and_then(|sum| sum.checked_add(discount));
    }
    Ok(first)
}

/// Whether an origin is an advertisement: as the owner says, else as it says itself.
pub fn is_paid(origin: &str, marks: &Marks) -> Option<bool> {
    marks.origins.get(&origin.to_lowercase()).copied().or_else(|| Origin::stated(origin).is_paid())
}

/// The origins of the orders placed since an instant with how many orders each has, the most frequent first.
///
/// # Errors
/// As SQLite says.
pub fn origins(sql: &Connection, since: Timestamp) -> Result<Vec<(String, i64)>> {
    let mut query = sql.prepare_cached(&format!(
        "SELECT origin, count(*) FROM orders WHERE {COUNTS} AND origin IS NOT NULL AND placed >= ?1
         GROUP BY origin COLLATE NOCASE ORDER BY count(*) DESC, origin"
    ))?;
    let rows = query.query_map([since.as_second()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether an order came from there.
///
/// # Errors
/// As SQLite says.
pub fn has_origin(sql: &Connection, origin: &str) -> Result<bool> {
    let mut query = sql.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM orders WHERE current = 1 AND origin = ?1 COLLATE NOCASE)",
    )?;
    Ok(query.query_row([origin], |row| row.get(0))?)
}
