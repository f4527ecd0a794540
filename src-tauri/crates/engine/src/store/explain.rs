//! Orders as the search for another dashboard's way of counting needs them (requirements A12).

use super::instant;
use crate::error::Result;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rusqlite::{Connection, Row, params};
use tillwise_domain::explain::{Sale, SaleRefund};
use tillwise_domain::kpis::totals::{date_of, number_of};
use tillwise_domain::ledger::{LineItem, Order, OrderState, Origin};
use tillwise_domain::money::Currency;
use tillwise_domain::week::local_date;

/// The orders placed from one instant up to another, and those with a dated refund in that time. Orders that do not count
/// are among them, such as cancelled ones, for dashboards that count these. An order in another currency than the shop's
/// is marked, and scaled as one that adds both would add it.
///
/// # Errors
/// As SQLite says.
pub fn sales(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    (zone, currency): (&TimeZone, Currency),
) -> Result<Vec<Sale>> {
    let [first, last] = [from, to].map(|at| local_date(at, zone));
    // A payments file writes its own offset before the day is the shop's: a day more on both sides holds every zone.
    let (since, until) = (first.saturating_sub(1.day()), last.saturating_add(1.day()));
    let payments = super::refunds::in_payments(sql)?;
    let mut query = sql.prepare_cached(
        "SELECT o.row, o.key, o.name, o.placed, o.time_known, o.currency, o.state, o.cancelled, o.subtotal, o.shipping,
           o.taxes, o.total, o.discount, o.refunded, o.tax_rate, o.channel, o.test, o.counted, o.goods, o.returned,
           (SELECT sum(price * quantity - discount) FROM line_items WHERE parent = o.row AND gift_card = 1)
         FROM orders o
         WHERE o.current = 1 AND ((o.placed >= ?1 AND o.placed < ?2)
           OR o.row IN (SELECT f.row FROM orders f WHERE f.current = 1
                        AND f.key IN (SELECT key FROM refunds WHERE day BETWEEN ?3 AND ?4))
           OR o.row IN (SELECT c.row FROM payments p
                        JOIN orders c INDEXED BY orders_refunded
                          ON c.name = p.order_name AND c.current = 1 AND c.returned > 0
                        WHERE c.counted = 0 AND p.current = 1 AND p.kind = 'refund'
                          AND substr(p.day, 1, 10) BETWEEN ?5 AND ?6
                          AND substr(c.key, 1, length(p.platform) + 1) = p.platform || ':')
           OR o.row IN (SELECT c.row FROM payments p JOIN orders c ON c.key = p.platform || ':' || p.order_name
                        WHERE c.current = 1 AND c.returned > 0 AND c.counted = 0 AND p.current = 1
                          AND p.kind = 'refund' AND substr(p.day, 1, 10) BETWEEN ?5 AND ?6))
         ORDER BY o.placed, o.key",
    )?;
    let mut rows = query.query(params![
        from.as_second(),
        to.as_second(),
        number_of(first),
        number_of(last),
        since.to_string(),
        until.to_string()
    ])?;
    let mut sales = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(kept) = Kept::read(row)? else { continue };
        let refunds = if kept.refunded > 0 { kept.refunds(sql, zone, payments)? } else { Vec::new() };
        let Some(sale) = Sale::kept(&kept.order, (kept.counted, kept.goods), refunds) else { continue };
        sales.push(match kept.order.currency == currency {
            true => sale,
            false => {
                let minor_units = |code: Currency| 10_i64.pow(code.exponent());
                sale.foreign((minor_units(currency), minor_units(kept.order.currency)))
            }
        });
    }
    Ok(sales)
}

/// An order as the shop file keeps it, with all its gift cards as the only line item.
struct Kept {
    key: String,
    order: Order,
    counted: bool,
    goods: i64,
    returned: i64,
    /// What was given back in all, with tax and shipping.
    refunded: i64,
}

impl Kept {
    /// Nothing for a state or currency that no version of Tillwise writes.
    fn read(row: &Row<'_>) -> Result<Option<Self>> {
        let (state, currency): (String, String) = (row.get(6)?, row.get(5)?);
        let (Some(state), Ok(currency)) = (OrderState::from_id(&state), currency.parse()) else {
            return Ok(None);
        };
        let gift_cards = row.get::<_, Option<i64>>(20)?.map(|price| LineItem {
            name: String::new(),
            sku: None,
            quantity: 1,
            price,
            discount: 0,
            gift_card: true,
        });
        let order = Order {
            // Which orders count is kept, so the platform has nothing more to say.
            platform: "",
            id: None,
            name: row.get(2)?,
            placed: instant(row.get(3)?),
            placed_offset: 0,
            time_known: row.get(4)?,
            currency,
            email: None,
            state,
            cancelled: row.get::<_, Option<i64>>(7)?.map(instant),
            fulfilled: 0,
            subtotal: row.get(8)?,
            shipping: row.get(9)?,
            taxes: row.get(10)?,
            duties: 0,
            total: row.get(11)?,
            discount: row.get(12)?,
            refunded: row.get(13)?,
            tax_rate: row.get(14)?,
            channel: row.get(15)?,
            origin: Origin::default(),
            test: row.get(16)?,
            lines: gift_cards.into_iter().collect(),
        };
        let returned = row.get(19)?;
        // Older exports have no refunded amount; what they call refunded was given back whole.
        let refunded = match order.refunded {
            0 if returned > 0 => order.total,
            refunded => refunded,
        };
        Ok(Some(Self {
            key: row.get(1)?,
            counted: row.get(17)?,
            goods: row.get(18)?,
            order,
            returned,
            refunded,
        }))
    }

    /// Its refunds with all that was paid back: those of payments files with their times, those that an orders file dates
    /// by their day, and what is left without a date.
    fn refunds(&self, sql: &Connection, zone: &TimeZone, payments: bool) -> Result<Vec<SaleRefund>> {
        let noon = |day: Date| day.at(12, 0, 0, 0).to_zoned(zone.clone()).ok().map(|noon| noon.timestamp());
        let mut refunds = Vec::new();
        let mut paid = 0;
        if payments {
            for (when, amount) in self.paid_back(sql)? {
                let at = when.parse::<Timestamp>().ok();
                let on = at.or_else(|| when.parse().ok().and_then(noon));
                let amount = amount.min(self.refunded - paid);
                if on.is_some() && amount > 0 {
                    refunds.push(SaleRefund { on, time_known: at.is_some(), amount });
                    paid += amount;
                }
            }
        }
        let mut goods = share(self.returned, paid, self.refunded);
        for (day, minor) in self.dated_by_files(sql)? {
            goods = self.returned.min(goods + minor);
            let amount = share(self.refunded, goods, self.returned) - paid;
            if amount > 0 {
                refunds.push(SaleRefund { on: noon(date_of(day)), time_known: false, amount });
                paid += amount;
            }
        }
        if self.refunded > paid {
            refunds.push(SaleRefund { on: None, time_known: false, amount: self.refunded - paid });
        }
        Ok(refunds)
    }

    /// What payments files gave back, oldest first.
    fn paid_back(&self, sql: &Connection) -> Result<Vec<(String, i64)>> {
        let (platform, id) = self.key.split_once(':').unwrap_or_default();
        let mut query = sql.prepare_cached(
            "SELECT day, -amount FROM payments
             WHERE current = 1 AND kind = 'refund' AND amount < 0 AND order_name IN (?1, ?2) AND platform = ?3
               AND currency = ?4",
        )?;
        let code = self.order.currency.code();
        let rows = query
            .query_map(params![self.order.name, id, platform, code], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut found: Vec<(String, i64)> = rows.collect::<rusqlite::Result<_>>()?;
        // Text with offsets does not sort by time.
        found.sort_by_cached_key(|(when, amount)| {
            let at = when.parse::<Timestamp>().ok();
            let at =
                at.or_else(|| Some(when.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp()));
            (at, *amount)
        });
        Ok(found)
    }

    fn dated_by_files(&self, sql: &Connection) -> Result<Vec<(i32, i64)>> {
        let mut query = sql.prepare_cached(
            "SELECT day, minor FROM refunds WHERE key = ?1 AND dated_by = 'file' ORDER BY position",
        )?;
        let rows = query.query_map([&self.key], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// `amount × part ÷ whole`, rounded half up.
fn share(amount: i64, part: i64, whole: i64) -> i64 {
    if whole <= 0 {
        return 0;
    }
    let (amount, part, whole) = (i128::from(amount), i128::from(part), i128::from(whole));
    i64::try_from((2 * amount * part + whole) / (2 * whole)).unwrap_or(i64::MAX)
}
