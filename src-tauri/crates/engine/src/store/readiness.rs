//! What readiness asks of the tables: sums and counts, and the catalogue's own words. Orders are never held.
//!
//! Where nearly every order is asked for, `NOT INDEXED` reads them in the order they lie in: by an index the same takes
//! from twice to ten times as long.

use crate::error::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::readiness::{BuyerFacts, CatalogProduct, Costs, SoldItem, is_active};

/// The products that are offered.
///
/// # Errors
/// As SQLite says.
pub fn catalog(sql: &Connection) -> Result<Vec<CatalogProduct>> {
    let mut query =
        sql.prepare_cached("SELECT title, category, vendor, tags, status FROM products WHERE current = 1")?;
    let mut rows = query.query([])?;
    let mut products = Vec::new();
    while let Some(row) = rows.next()? {
        if is_active(&row.get::<_, String>(4)?) {
            let text = |column: usize| row.get::<_, String>(column).map(|text| text.trim().to_owned());
            let (title, category) = (text(0)?, text(1)?);
            products.push(CatalogProduct { title, category, vendor: text(2)?, tags: text(3)? });
        }
    }
    Ok(products)
}

/// Which stock keeping units have a cost, drafts and all: what was sold once may be offered no more.
///
/// # Errors
/// As SQLite says.
pub fn costs(sql: &Connection) -> Result<Costs> {
    let mut query = sql.prepare_cached(
        "SELECT v.sku, v.unit_cost IS NOT NULL FROM variants v JOIN products p ON p.row = v.parent
         WHERE p.current = 1 AND v.sku IS NOT NULL",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Costs::of(rows.collect::<rusqlite::Result<Vec<(String, bool)>>>()?))
}

const OWN_LINES: &str = "SELECT l.sku, l.name, l.price * l.quantity - l.discount
     FROM orders o NOT INDEXED JOIN line_items l ON l.parent = o.row
     WHERE o.current = 1 AND o.counted = 1 AND o.currency = ?2 AND o.placed >= ?1 AND l.gift_card = 0";

/// Where one export has an order's totals and another its line items (Etsy, Square), the version with the totals counts
/// and the line items are those of the newest version that has any.
const LINES_OF_ANOTHER_VERSION: &str = "SELECT l.sku, l.name, l.price * l.quantity - l.discount
     FROM orders v INDEXED BY orders_older JOIN orders o ON o.key = v.key JOIN line_items l ON l.parent = v.row
     WHERE v.current = 0 AND o.current = 1 AND o.counted = 1 AND o.currency = ?2 AND o.placed >= ?1
       AND l.gift_card = 0 AND NOT EXISTS (SELECT 1 FROM line_items own WHERE own.parent = o.row)
       AND v.row = (SELECT max(w.row) FROM orders w WHERE w.key = v.key AND w.current = 0
                    AND EXISTS (SELECT 1 FROM line_items x WHERE x.parent = w.row))";

/// What was sold since an instant, by stock keeping unit and name: gift cards and orders that do not count left out.
///
/// # Errors
/// As SQLite says.
pub fn sold(sql: &Connection, since: Timestamp, currency: Currency) -> Result<Vec<SoldItem>> {
    // Summed here and not by SQLite, which would sort every line to group them; there are as many as things sold.
    let mut sums: HashMap<(Option<String>, String), i64> = HashMap::new();
    for query in [OWN_LINES, LINES_OF_ANOTHER_VERSION] {
        let mut query = sql.prepare_cached(query)?;
        let mut rows = query.query(params![since.as_second(), currency.code()])?;
        while let Some(row) = rows.next()? {
            let minor: i64 = row.get(2)?;
            *sums.entry((row.get(0)?, row.get(1)?)).or_default() += minor;
        }
    }
    let mut sold: Vec<SoldItem> =
        sums.into_iter().map(|((sku, name), minor)| SoldItem { sku, name, minor }).collect();
    sold.sort_unstable_by(|a, b| (&a.sku, &a.name).cmp(&(&b.sku, &b.name)));
    Ok(sold)
}

/// Who bought; the age of the last order is the caller's to know. A wholly refunded order makes no buyer.
///
/// # Errors
/// As SQLite says.
pub fn buyers(sql: &Connection) -> Result<BuyerFacts> {
    let (orders, known) = sql
        .prepare_cached(
            "SELECT count(*), count(email) FROM orders NOT INDEXED WHERE current = 1 AND counted = 1",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (buyers, repeaters, regulars) = sql
        .prepare_cached(
            "SELECT count(*), count(*) FILTER (WHERE bought > 1), count(*) FILTER (WHERE bought > 2)
             FROM (SELECT count(*) AS bought FROM orders NOT INDEXED
                   WHERE current = 1 AND counted = 1 AND goods > returned AND email IS NOT NULL GROUP BY email)",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(BuyerFacts { orders, known, buyers, repeaters, regulars, last_order_age: 0 })
}

/// What a platform's customer list says of everybody with an e-mail address: orders, and money spent as a decimal.
pub struct CustomerList {
    /// The platform.
    pub platform: String,
    /// Orders, where the list has them.
    pub orders: Option<i64>,
    /// Spent, where the list has it.
    pub spent: Option<Decimal>,
}

/// The customer lists, one for each platform.
///
/// # Errors
/// As SQLite says.
pub fn customer_lists(sql: &Connection) -> Result<Vec<CustomerList>> {
    let mut query = sql.prepare_cached(
        "SELECT substr(key, 1, instr(key, ':') - 1), total_orders, total_spent FROM customers
         WHERE current = 1 AND email IS NOT NULL",
    )?;
    let mut rows = query.query([])?;
    let mut lists: BTreeMap<String, (Option<i64>, Option<Decimal>)> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (orders, spent): (Option<i64>, Option<String>) = (row.get(1)?, row.get(2)?);
        let sums = lists.entry(row.get(0)?).or_default();
        if let Some(orders) = orders {
            sums.0 = Some(sums.0.unwrap_or_default() + orders);
        }
        if let Some(spent) = spent.and_then(|text| text.parse::<Decimal>().ok()) {
            sums.1 = Some(sums.1.unwrap_or_default() + spent);
        }
    }
    let list = |(platform, (orders, spent))| CustomerList { platform, orders, spent };
    Ok(lists.into_iter().map(list).collect())
}

/// A platform's counted orders with an e-mail address, and what they brought in after refunds.
///
/// # Errors
/// As SQLite says.
pub fn known_orders(sql: &Connection, platform: &str, currency: Currency) -> Result<(i64, Money)> {
    let (orders, minor) = sql
        .prepare_cached(
            "SELECT count(*), coalesce(sum(total - refunded) FILTER (WHERE currency = ?2), 0)
             FROM orders NOT INDEXED
             WHERE current = 1 AND counted = 1 AND email IS NOT NULL AND substr(key, 1, instr(key, ':') - 1) = ?1",
        )?
        .query_row(params![platform, currency.code()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((orders, Money::new(minor, currency)))
}

/// A platform's counted online orders from one instant up to another.
///
/// # Errors
/// As SQLite says.
pub fn online_orders(sql: &Connection, platform: &str, (from, to): (Timestamp, Timestamp)) -> Result<i64> {
    Ok(sql
        .prepare_cached(
            "SELECT count(*) FROM orders WHERE current = 1 AND counted = 1 AND online = 1
               AND placed >= ?2 AND placed < ?3 AND substr(key, 1, instr(key, ':') - 1) = ?1",
        )?
        .query_row(params![platform, from.as_second(), to.as_second()], |row| row.get(0))?)
}

/// Each platform's sessions by day, with the completed checkouts where they are reported.
pub type SessionDays = BTreeMap<String, BTreeMap<Date, (i64, Option<i64>)>>;

/// Each platform's sessions by day.
///
/// # Errors
/// As SQLite says.
pub fn session_days(sql: &Connection) -> Result<SessionDays> {
    let mut query = sql.prepare_cached(
        "SELECT substr(key, 1, instr(key, ':') - 1), day, sessions, completed FROM session_days WHERE current = 1",
    )?;
    let mut rows = query.query([])?;
    let mut platforms = SessionDays::new();
    while let Some(row) = rows.next()? {
        if let Ok(day) = row.get::<_, String>(1)?.parse() {
            platforms.entry(row.get(0)?).or_default().insert(day, (row.get(2)?, row.get(3)?));
        }
    }
    Ok(platforms)
}

/// The days a report of a platform's spend covers, the newest report last.
pub struct SpendReport {
    /// Its batch.
    pub batch: i64,
    /// The file's name.
    pub file: String,
    /// The platform.
    pub platform: String,
    /// The days it covers.
    pub days: BTreeSet<Date>,
}

/// The reports of spend that are in.
///
/// # Errors
/// As SQLite says.
pub fn spend_reports(sql: &Connection) -> Result<Vec<SpendReport>> {
    let mut query = sql.prepare_cached(
        "SELECT c.batch, b.file, c.platform, c.first_day, c.last_day FROM spend_coverage c
         JOIN batches b ON b.id = c.batch ORDER BY c.platform, b.newest, c.batch",
    )?;
    let mut rows = query.query([])?;
    let mut reports: Vec<SpendReport> = Vec::new();
    while let Some(row) = rows.next()? {
        let (batch, file, platform): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (first, last): (String, String) = (row.get(3)?, row.get(4)?);
        let (Ok(first), Ok(last)) = (first.parse::<Date>(), last.parse::<Date>()) else { continue };
        let days = first.series(jiff::ToSpan::day(1)).take_while(|day| *day <= last);
        match reports.last_mut().filter(|report| report.batch == batch && report.platform == platform) {
            Some(report) => report.days.extend(days),
            None => reports.push(SpendReport { batch, file, platform, days: days.collect() }),
        }
    }
    Ok(reports)
}

/// What one report says was spent from one day to another, where it says so in one currency.
///
/// # Errors
/// As SQLite says.
pub fn spend_of(sql: &Connection, report: &SpendReport, days: (Date, Date)) -> Result<Option<Money>> {
    let found: Option<(i64, i64, String)> = sql
        .prepare_cached(
            "SELECT count(DISTINCT s.currency), sum(s.minor), max(s.currency) FROM spend_days s
             WHERE s.platform = ?1 AND s.day BETWEEN ?2 AND ?3
               AND (s.batch = ?4 OR EXISTS (SELECT 1 FROM sightings e
                    WHERE e.kind = 'spend_days' AND e.row = s.row AND e.batch = ?4))
             HAVING count(*) > 0",
        )?
        .query_row(params![report.platform, days.0.to_string(), days.1.to_string(), report.batch], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    Ok(match found {
        Some((1, minor, code)) => code.parse().ok().map(|currency| Money::new(minor, currency)),
        _ => None,
    })
}
