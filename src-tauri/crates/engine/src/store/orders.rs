//! Orders and their line items.

use super::settings;
use super::versions::{Head, Put, prepare};
use crate::error::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::{HashMap, HashSet};
use tillwise_domain::kpis::OrderFacts;
use tillwise_domain::ledger::{Order, fingerprint};
use tillwise_domain::money::Currency;
use tillwise_domain::week::local_date;

/// Writes an order's version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), order: &Order) -> Result<Put> {
    let key = key_of(sql, order)?;
    let (progress, mark) = (order.progress(), fingerprint(order));
    let put = prepare(sql, &Head { table: "orders", key: &key, progress, fingerprint: mark, batch, newest })?;
    if put == Put::Unchanged {
        return Ok(put);
    }
    let worth = order.worth();
    let mut insert = sql.prepare_cached(
        "INSERT INTO orders (batch, key, progress, fingerprint, current, name, placed, placed_offset, currency, email,
           state, cancelled, fulfilled, subtotal, shipping, taxes, total, discount, refunded, tax_rate, channel, test,
           counted, online, goods, returned, time_known)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27)",
    )?;
    insert.execute(params![
        batch,
        key,
        progress,
        mark,
        put != Put::Older,
        order.name,
        order.placed.as_second(),
        order.placed_offset,
        order.currency.code(),
        order.email,
        order.state.id(),
        order.cancelled.map(Timestamp::as_second),
        order.fulfilled,
        order.subtotal,
        order.shipping,
        order.taxes,
        order.total,
        order.discount,
        order.refunded,
        order.tax_rate,
        order.channel,
        order.test,
        order.counts(),
        order.online(),
        worth.goods,
        worth.returned,
        order.time_known,
    ])?;
    let parent = sql.last_insert_rowid();
    let mut insert = sql.prepare_cached(
        "INSERT INTO line_items (parent, position, name, sku, quantity, price, discount, gift_card)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8)",
    )?;
    for (position, line) in order.lines.iter().enumerate() {
        insert.execute(params![
            parent,
            position as i64,
            line.name,
            line.sku,
            line.quantity,
            line.price,
            line.discount,
            line.gift_card,
        ])?;
    }
    Ok(put)
}

/// The order's key: its platform's id, else its name.
///
/// Older exports, and ones a spreadsheet has passed through, lack the id. So that such a version and one with the
/// id are one order, an order of the same name and moment lends its key.
fn key_of(sql: &Transaction<'_>, order: &Order) -> Result<String> {
    let own = format!("{}:{}", order.platform, order.key());
    let named = settings::get(sql, NAMED)?.is_some();
    if order.id.is_some() && !named {
        return Ok(own);
    }
    let same = sql
        .prepare_cached("SELECT key FROM orders WHERE placed = ?1 AND current = 1 AND name = ?2 LIMIT 1")?
        .query_row(params![order.placed.as_second(), order.name], |row| row.get(0))
        .optional()?;
    if order.id.is_none() && !named {
        settings::set(sql, NAMED, Some("1"))?;
    }
    Ok(same.unwrap_or(own))
}

/// Set once an order without an id has come in; until then nobody needs to look for one.
const NAMED: &str = "orders_known_by_name";

/// When the first and the last order were placed.
///
/// # Errors
/// As SQLite says.
pub fn span(sql: &Connection) -> Result<Option<(Timestamp, Timestamp)>> {
    let one = |which: &str| -> Result<Option<i64>> {
        Ok(sql.query_row(&format!("SELECT {which}(placed) FROM orders WHERE current = 1"), [], |row| {
            row.get(0)
        })?)
    };
    // Two questions, because SQLite answers each from the index and both together only by reading everything.
    Ok(one("min")?.zip(one("max")?).map(|(first, last)| (super::instant(first), super::instant(last))))
}

/// From when to when each orders file reaches.
///
/// # Errors
/// As SQLite says.
pub fn coverage(sql: &Connection) -> Result<Vec<(Timestamp, Timestamp)>> {
    let mut query = sql.prepare_cached(
        "SELECT first_placed, last_placed FROM batches WHERE undone_at IS NULL AND first_placed IS NOT NULL",
    )?;
    let rows = query.query_map([], |row| Ok((super::instant(row.get(0)?), super::instant(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the orders placed from one instant up to another say (definitions 4.1, 4.2, 4.7).
///
/// Orders without goods in them (replacements, sold gift cards) count nowhere; wholly refunded ones make no
/// customer. An order in another currency is in no sum and is counted apart.
///
/// # Errors
/// As SQLite says.
pub fn facts(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    currency: Option<Currency>,
    zone: &TimeZone,
) -> Result<OrderFacts> {
    let code = currency.map(|currency| currency.code().to_owned()).unwrap_or_default();
    let mut facts = sql
        .prepare_cached(
            "SELECT count(*) FILTER (WHERE currency = ?3), count(*) FILTER (WHERE currency = ?3 AND online = 1),
               coalesce(sum(goods) FILTER (WHERE currency = ?3), 0),
               coalesce(sum(returned) FILTER (WHERE currency = ?3), 0),
               count(*) FILTER (WHERE currency <> ?3)
             FROM orders WHERE current = 1 AND counted = 1 AND goods > 0 AND placed >= ?1 AND placed < ?2",
        )?
        .query_row(params![from.as_second(), to.as_second(), code], |row| {
            Ok(OrderFacts {
                orders: row.get(0)?,
                online_orders: row.get(1)?,
                goods: row.get(2)?,
                returned: row.get(3)?,
                other_currency: row.get(4)?,
                ..OrderFacts::default()
            })
        })?;
    let mut days: HashMap<String, HashSet<Date>> = HashMap::new();
    let mut query = sql.prepare_cached(
        "SELECT email, placed FROM orders
         WHERE current = 1 AND counted = 1 AND goods > returned AND email IS NOT NULL AND placed >= ?1 AND placed < ?2",
    )?;
    let mut rows = query.query(params![from.as_second(), to.as_second()])?;
    while let Some(row) = rows.next()? {
        let day = local_date(super::instant(row.get(1)?), zone);
        days.entry(row.get(0)?).or_default().insert(day);
    }
    let mut earlier = sql.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM orders WHERE email = ?1 AND placed < ?2 AND current = 1 AND counted = 1
           AND goods > returned)",
    )?;
    for (email, days) in &days {
        let known: bool = earlier.query_row(params![email, from.as_second()], |row| row.get(0))?;
        facts.customers += 1;
        facts.new += i64::from(!known);
        facts.returning += i64::from(known || days.len() > 1);
    }
    Ok(facts)
}

/// Goods less returns of the orders placed from one instant up to another, in minor units of `currency`.
///
/// # Errors
/// As SQLite says.
pub fn net_sales(sql: &Connection, (from, to): (Timestamp, Timestamp), currency: Currency) -> Result<i64> {
    Ok(sql
        .prepare_cached(
            "SELECT coalesce(sum(goods - returned), 0) FROM orders
             WHERE current = 1 AND counted = 1 AND currency = ?3 AND placed >= ?1 AND placed < ?2",
        )?
        .query_row(params![from.as_second(), to.as_second(), currency.code()], |row| row.get(0))?)
}
