//! The orders of a week one by one, with their lines, unit costs and buyers: as many rows as the week sold, whatever the
//! size of the ledger.

use crate::error::Result;
use jiff::Timestamp;
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};
use rust_decimal::Decimal;
use std::collections::HashMap;
use tillwise_domain::kpis::totals::Days;
use tillwise_domain::kpis::{Breakdown, Buyer, SoldOrder};
use tillwise_domain::money::Currency;

/// The counted orders with goods in them that were placed in the shop's currency from one instant up to another.
const ORDERS: &str = "SELECT row, key, placed, email, goods, returned FROM orders INDEXED BY orders_placed
     WHERE current = 1 AND placed >= ?1 AND placed < ?2 AND currency = ?3 AND counted = 1 AND goods > 0";

/// A customer's first order; one that was given back whole makes no customer (definitions 4.1).
const FIRST: &str = "SELECT placed FROM orders INDEXED BY orders_email
     WHERE email = ?1 AND current = 1 AND email IS NOT NULL AND counted = 1 AND goods > returned
     ORDER BY placed LIMIT 1";

const LINES: &str = "SELECT trim(sku), quantity, price * quantity - discount FROM line_items WHERE parent = ?1 AND gift_card = 0";

/// Where another version of an order has its lines, those of the newest version that has any.
const OTHER_VERSION: &str = "SELECT max(row) FROM orders v
     WHERE key = ?1 AND current = 0 AND EXISTS (SELECT 1 FROM line_items l WHERE l.parent = v.row)";

/// A unit that stands for several variants has a cost only if all of them have one, and then the highest: a margin that
/// is too small does less harm than one that is too large.
const COSTS: &str =
    "SELECT v.unit_cost FROM variants v INDEXED BY variants_sku JOIN products p ON p.row = v.parent
     WHERE trim(v.sku) = ?1 AND v.sku IS NOT NULL AND p.current = 1";

/// What the orders placed from one instant up to another add up to, by cost and by buyer.
///
/// # Errors
/// As SQLite says.
pub fn of_span(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    currency: Currency,
    days: &mut Days,
) -> Result<Breakdown> {
    let mut read = Read {
        first: sql.prepare_cached(FIRST)?,
        lines: sql.prepare_cached(LINES)?,
        other_version: sql.prepare_cached(OTHER_VERSION)?,
        costs: sql.prepare_cached(COSTS)?,
        known: HashMap::new(),
        minor: Decimal::from(10_i64.pow(currency.exponent())),
    };
    let mut found = Breakdown::default();
    let mut query = sql.prepare_cached(ORDERS)?;
    let mut rows = query.query(params![from.as_second(), to.as_second(), currency.code()])?;
    while let Some(row) = rows.next()? {
        let placed: i64 = row.get(2)?;
        let mut order = SoldOrder {
            goods: row.get(4)?,
            returned: row.get(5)?,
            buyer: Buyer::Unknown,
            lines: 0,
            lines_known: 0,
            cost: Decimal::ZERO,
        };
        if let Some(email) = row.get_ref(3)?.as_str_or_null().unwrap_or_default() {
            let first: Option<i64> = read.first.query_row([email], |row| row.get(0)).optional()?;
            let later = first.is_some_and(|first| days.at(first) < days.at(placed));
            order.buyer = if later { Buyer::Returning } else { Buyer::New };
        }
        if read.lines_of(row.get(0)?, &mut order)? == 0 {
            let key = row.get_ref(1)?.as_str().unwrap_or_default();
            if let Some(version) = read.other_version.query_row([key], |row| row.get(0))? {
                read.lines_of(version, &mut order)?;
            }
        }
        found.add(&order);
    }
    Ok(found)
}

struct Read<'a> {
    first: CachedStatement<'a>,
    lines: CachedStatement<'a>,
    other_version: CachedStatement<'a>,
    costs: CachedStatement<'a>,
    /// Unit costs that were asked for, in minor units.
    known: HashMap<String, Option<Decimal>>,
    /// Minor units in one of the currency.
    minor: Decimal,
}

impl Read<'_> {
    /// Adds a version's lines to an order and says how many there are. Lines that brought nothing have no weight, but
    /// their units cost what they cost.
    fn lines_of(&mut self, version: i64, order: &mut SoldOrder) -> Result<usize> {
        let (mut rows, mut count) = (self.lines.query([version])?, 0);
        while let Some(row) = rows.next()? {
            count += 1;
            let brought = row.get::<_, i64>(2)?.max(0);
            order.lines += brought;
            let sku = row.get_ref(0)?.as_str_or_null().unwrap_or_default().unwrap_or_default();
            if let Some(cost) = unit_cost(&mut self.costs, &mut self.known, sku)? {
                order.lines_known += brought;
                order.cost += cost * self.minor * Decimal::from(row.get::<_, i64>(1)?);
            }
        }
        Ok(count)
    }
}

fn unit_cost(
    costs: &mut CachedStatement<'_>,
    known: &mut HashMap<String, Option<Decimal>>,
    sku: &str,
) -> Result<Option<Decimal>> {
    if sku.is_empty() {
        return Ok(None);
    }
    if let Some(cost) = known.get(sku) {
        return Ok(*cost);
    }
    let texts = costs.query_map([sku], |row| row.get::<_, Option<String>>(0))?;
    let texts = texts.collect::<rusqlite::Result<Vec<_>>>()?;
    let all: Option<Vec<Decimal>> = texts.into_iter().map(|text| text?.parse().ok()).collect();
    let cost = all.and_then(|all| all.into_iter().max());
    known.insert(sku.to_owned(), cost);
    Ok(cost)
}
