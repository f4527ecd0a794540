//! What the orders of a week cost, from their lines and today's unit costs: one pass over as many rows as the week sold,
//! whatever the size of the ledger.

use crate::error::Result;
use jiff::Timestamp;
use rusqlite::{CachedStatement, Connection, Row, params};
use rust_decimal::Decimal;
use std::collections::HashMap;
use tillwise_domain::kpis::{Breakdown, SoldOrder};
use tillwise_domain::money::Currency;

/// The counted orders with goods in them that were placed in the shop's currency from one instant up to another, each as
/// often as it has lines, and once where it has none.
const ORDERS: &str = "SELECT o.row, o.goods, o.returned, l.gift_card, trim(l.sku), l.quantity, l.price * l.quantity - l.discount
     FROM orders o INDEXED BY orders_placed LEFT JOIN line_items l ON l.parent = o.row
     WHERE o.current = 1 AND o.placed >= ?1 AND o.placed < ?2 AND o.currency = ?3 AND o.counted = 1 AND o.goods > 0
     ORDER BY o.placed, o.row";

/// The lines of another version of an order, the newest that has any.
const OTHER_VERSION: &str =
    "SELECT 0, 0, 0, gift_card, trim(sku), quantity, price * quantity - discount FROM line_items
     WHERE parent = (SELECT max(v.row) FROM orders o JOIN orders v ON v.key = o.key AND v.current = 0
                     WHERE o.row = ?1 AND EXISTS (SELECT 1 FROM line_items l WHERE l.parent = v.row))";

/// A unit that stands for several variants has a cost only if all of them have one, and then the highest: a margin that
/// is too small does less harm than one that is too large.
const COSTS: &str =
    "SELECT v.unit_cost FROM variants v INDEXED BY variants_sku JOIN products p ON p.row = v.parent
     WHERE trim(v.sku) = ?1 AND v.sku IS NOT NULL AND p.current = 1";

/// What the orders placed from one instant up to another add up to, by cost.
///
/// # Errors
/// As SQLite says.
pub fn of_span(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    currency: Currency,
) -> Result<Breakdown> {
    let mut costs = UnitCosts {
        query: sql.prepare_cached(COSTS)?,
        known: HashMap::new(),
        minor: Decimal::from(10_i64.pow(currency.exponent())),
    };
    let mut found = Breakdown::default();
    let mut other_version = sql.prepare_cached(OTHER_VERSION)?;
    let mut close =
        |row: i64, mut order: SoldOrder, has_lines: bool, costs: &mut UnitCosts<'_>| -> Result<()> {
            if !has_lines {
                let mut lines = other_version.query([row])?;
                while let Some(line) = lines.next()? {
                    costs.add_line(line, &mut order)?;
                }
            }
            found.add(&order);
            Ok(())
        };
    let mut query = sql.prepare_cached(ORDERS)?;
    let mut rows = query.query(params![from.as_second(), to.as_second(), currency.code()])?;
    let mut open: Option<(i64, SoldOrder, bool)> = None;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        if open.as_ref().is_none_or(|(known, ..)| *known != number) {
            if let Some((number, order, has_lines)) = open.take() {
                close(number, order, has_lines, &mut costs)?;
            }
            let order = SoldOrder { goods: row.get(1)?, returned: row.get(2)?, ..SoldOrder::default() };
            open = Some((number, order, false));
        }
        if let Some((_, order, has_lines)) = &mut open {
            *has_lines |= costs.add_line(row, order)?;
        }
    }
    if let Some((number, order, has_lines)) = open {
        close(number, order, has_lines, &mut costs)?;
    }
    Ok(found)
}

/// Unit costs, each asked for once.
struct UnitCosts<'a> {
    query: CachedStatement<'a>,
    /// In minor units.
    known: HashMap<String, Option<Decimal>>,
    /// Minor units in one of the currency.
    minor: Decimal,
}

impl UnitCosts<'_> {
    /// Adds a row's line to an order; whether it has one that is no gift card. Lines that brought nothing have no weight,
    /// but their units cost what they cost.
    fn add_line(&mut self, row: &Row<'_>, order: &mut SoldOrder) -> Result<bool> {
        if row.get::<_, Option<bool>>(3)? != Some(false) {
            return Ok(false);
        }
        let brought = row.get::<_, i64>(6)?.max(0);
        order.lines += brought;
        let sku = row.get_ref(4)?.as_str_or_null().unwrap_or_default().unwrap_or_default();
        if let Some(cost) = self.of(sku)? {
            order.lines_known += brought;
            order.cost += cost * Decimal::from(row.get::<_, i64>(5)?);
        }
        Ok(true)
    }

    fn of(&mut self, sku: &str) -> Result<Option<Decimal>> {
        if sku.is_empty() {
            return Ok(None);
        }
        if let Some(cost) = self.known.get(sku) {
            return Ok(*cost);
        }
        let texts = self.query.query_map([sku], |row| row.get::<_, Option<String>>(0))?;
        let texts = texts.collect::<rusqlite::Result<Vec<_>>>()?;
        let all: Option<Vec<Decimal>> = texts.into_iter().map(|text| text?.parse().ok()).collect();
        let cost = all.and_then(|all| all.into_iter().max()).map(|cost| cost * self.minor);
        self.known.insert(sku.to_owned(), cost);
        Ok(cost)
    }
}
