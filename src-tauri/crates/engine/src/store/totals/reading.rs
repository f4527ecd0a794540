//! Reading totals: a span of days, the customers of weeks, everybody up to a day.

use super::super::settings;
use super::counting::Totals;
use crate::error::Result;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, HashMap};
use tillwise_domain::kpis::Segments;
use tillwise_domain::kpis::totals::{BuyerDay, BuyerPeriod, BuyerSales, ChannelDay, Days, SalesDay};
use tillwise_domain::ledger::SalesChannel;
use tillwise_domain::money::Currency;
use tillwise_domain::week::{local_date, start_of};

/// A day's number, a currency and a platform.
pub type SalesKey = (i32, Currency, String);

/// What was sold, in the order of its days.
pub type Sales = Vec<(SalesKey, SalesDay)>;

/// What was sold from one day to another.
///
/// # Errors
/// As SQLite says.
pub fn sales(sql: &Connection, (first, last): (i32, i32)) -> Result<Sales> {
    let mut query = sql.prepare_cached(
        "SELECT day, currency, platform, orders, online, goods, returned, refunded, undated FROM sales_days
         WHERE day BETWEEN ?1 AND ?2 ORDER BY day, currency, platform",
    )?;
    let mut rows = query.query([first, last])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(currency) = row.get::<_, String>(1)?.parse() {
            found.push(((row.get(0)?, currency, row.get(2)?), sales_cell(row)?));
        }
    }
    Ok(found)
}

fn sales_cell(row: &Row<'_>) -> rusqlite::Result<SalesDay> {
    Ok(SalesDay {
        orders: row.get(3)?,
        online: row.get(4)?,
        goods: row.get(5)?,
        returned: row.get(6)?,
        refunded: row.get(7)?,
        undated: row.get(8)?,
    })
}

/// Goods less what was given back, from the local day of one instant up to the one of another, by the day of the refund;
/// in minor units of `currency`.
///
/// # Errors
/// As SQLite says.
pub fn net_sales(sql: &Connection, (from, to): (Timestamp, Timestamp), currency: Currency) -> Result<i64> {
    let mut days = Days::of(settings::shop(sql)?.zone());
    let (first, end) = (days.at(from.as_second()), days.at(to.as_second()));
    Ok(sql
        .prepare_cached(
            "SELECT coalesce(sum(goods - refunded), 0) FROM sales_days
             WHERE day >= ?1 AND day < ?2 AND currency = ?3",
        )?
        .query_row(params![first, end, currency.code()], |row| row.get(0))?)
}

const BUYER_DAY: &str =
    "day, firsts, seconds, again_30, again_60, again_90, again_365, orders, repeat_orders FROM buyer_days";

fn buyer_cell(row: &Row<'_>) -> rusqlite::Result<(i32, BuyerDay)> {
    let cell = BuyerDay {
        firsts: row.get(1)?,
        seconds: row.get(2)?,
        again: [row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?],
        orders: row.get(7)?,
        repeat_orders: row.get(8)?,
    };
    Ok((row.get(0)?, cell))
}

/// What customers did from one day to another.
///
/// # Errors
/// As SQLite says.
pub fn buyer_days(sql: &Connection, (first, last): (i32, i32)) -> Result<BTreeMap<i32, BuyerDay>> {
    let mut query =
        sql.prepare_cached(&format!("SELECT {BUYER_DAY} WHERE day BETWEEN ?1 AND ?2 ORDER BY day"))?;
    let rows = query.query_map([first, last], buyer_cell)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The customers of the weeks that begin from one day to another, by the week's first day.
///
/// # Errors
/// As SQLite says.
pub fn buyer_weeks(sql: &Connection, span: (i32, i32)) -> Result<HashMap<i32, BuyerPeriod>> {
    buyer_periods(sql, "week", span)
}

/// The customers of the months that begin from one day to another, by the month's first day.
///
/// # Errors
/// As SQLite says.
pub fn months_buyers(sql: &Connection, span: (i32, i32)) -> Result<HashMap<i32, BuyerPeriod>> {
    buyer_periods(sql, "month", span)
}

/// The customers of a span that is no week or month of the calendar, counted from the orders themselves.
///
/// # Errors
/// As SQLite says.
pub fn buyers_between(sql: &Connection, (first, last): (Date, Date), zone: &TimeZone) -> Result<BuyerPeriod> {
    let end = start_of(last.saturating_add(1.day()), zone).as_second();
    let mut query = sql.prepare_cached(
        "SELECT email, max(placed) FROM orders
         WHERE current = 1 AND counted = 1 AND goods > 0 AND goods > returned AND email IS NOT NULL
           AND placed >= ?1 AND placed < ?2
         GROUP BY email",
    )?;
    let mut earlier = sql.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM orders WHERE email = ?1 AND placed < ?2 AND current = 1 AND counted = 1
           AND goods > 0 AND goods > returned)",
    )?;
    let mut buyers = BuyerPeriod::default();
    let mut rows = query.query([start_of(first, zone).as_second(), end])?;
    while let Some(row) = rows.next()? {
        let (email, newest): (String, i64) = (row.get(0)?, row.get(1)?);
        let day = local_date(Timestamp::from_second(newest).unwrap_or_default(), zone);
        let before: bool =
            earlier.query_row(params![email, start_of(day, zone).as_second()], |row| row.get(0))?;
        buyers.customers += 1;
        buyers.returning += i64::from(before);
    }
    Ok(buyers)
}

fn buyer_periods(
    sql: &Connection,
    period: &str,
    (first, last): (i32, i32),
) -> Result<HashMap<i32, BuyerPeriod>> {
    let mut query = sql.prepare_cached(
        "SELECT first_day, customers, regulars FROM buyer_periods
         WHERE period = ?1 AND first_day BETWEEN ?2 AND ?3",
    )?;
    let rows = query.query_map(params![period, first, last], |row| {
        Ok((row.get(0)?, BuyerPeriod { customers: row.get(1)?, returning: row.get(2)? }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the days from one to another say of who bought and of where, in the shop's currency; `week` is the first day of
/// the week they make.
///
/// # Errors
/// As SQLite says.
pub fn segments(sql: &Connection, (first, last): (i32, i32), currency: Currency) -> Result<Segments> {
    let mut found = Segments::default();
    let mut query = sql.prepare_cached(
        "SELECT channel, sum(orders), sum(goods), sum(returned), sum(refunded) FROM channel_days
         WHERE day BETWEEN ?1 AND ?2 AND currency = ?3 GROUP BY channel",
    )?;
    let mut rows = query.query(params![first, last, currency.code()])?;
    while let Some(row) = rows.next()? {
        found.channel(channel_of(row, 0)?).sold = ChannelDay {
            orders: row.get(1)?,
            goods: row.get(2)?,
            returned: row.get(3)?,
            refunded: row.get(4)?,
        };
    }
    let mut query = sql.prepare_cached(
        "SELECT channel, sum(customers), sum(regulars) FROM channel_buyers
         WHERE first_day BETWEEN ?1 AND ?2 GROUP BY channel",
    )?;
    let mut rows = query.query([first, last])?;
    while let Some(row) = rows.next()? {
        found.channel(channel_of(row, 0)?).buyers =
            BuyerPeriod { customers: row.get(1)?, returning: row.get(2)? };
    }
    let mut query = sql.prepare_cached(
        "SELECT later, sum(orders), sum(goods), sum(returned) FROM buyer_sales
         WHERE day BETWEEN ?1 AND ?2 AND currency = ?3 GROUP BY later",
    )?;
    let mut rows = query.query(params![first, last, currency.code()])?;
    while let Some(row) = rows.next()? {
        let cell = BuyerSales { orders: row.get(1)?, goods: row.get(2)?, returned: row.get(3)? };
        *(if row.get(0)? { &mut found.returning } else { &mut found.new }) = cell;
    }
    Ok(found)
}

fn channel_of(row: &Row<'_>, at: usize) -> rusqlite::Result<SalesChannel> {
    let id = row.get_ref(at)?.as_str().unwrap_or_default();
    Ok(SalesChannel::from_id(id).unwrap_or_default())
}

/// All customers there were by the end of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuyersUpTo {
    /// Customers.
    pub customers: i64,
    /// Of these, the ones who had bought on a second day.
    pub repeaters: i64,
    /// For 30, 60, 90 and 365 days: customers whose first order is at least as old, and of these the ones who bought
    /// again within as many days.
    pub cohorts: [(i64, i64); 4],
}

/// All customers there were by the end of a day.
///
/// # Errors
/// As SQLite says.
pub fn buyers_up_to(sql: &Connection, day: i32) -> Result<BuyersUpTo> {
    use tillwise_domain::kpis::totals::AGAIN_WITHIN;
    let [a, b, c, d] = AGAIN_WITHIN.map(|within| day.saturating_sub(within));
    let query = "SELECT coalesce(sum(firsts), 0), coalesce(sum(seconds), 0),
           coalesce(sum(firsts) FILTER (WHERE day <= ?2), 0), coalesce(sum(again_30) FILTER (WHERE day <= ?2), 0),
           coalesce(sum(firsts) FILTER (WHERE day <= ?3), 0), coalesce(sum(again_60) FILTER (WHERE day <= ?3), 0),
           coalesce(sum(firsts) FILTER (WHERE day <= ?4), 0), coalesce(sum(again_90) FILTER (WHERE day <= ?4), 0),
           coalesce(sum(firsts) FILTER (WHERE day <= ?5), 0), coalesce(sum(again_365) FILTER (WHERE day <= ?5), 0)
         FROM buyer_days WHERE day <= ?1";
    Ok(sql.prepare_cached(query)?.query_row([day, a, b, c, d], |row| {
        Ok(BuyersUpTo {
            customers: row.get(0)?,
            repeaters: row.get(1)?,
            cohorts: [
                (row.get(2)?, row.get(3)?),
                (row.get(4)?, row.get(5)?),
                (row.get(6)?, row.get(7)?),
                (row.get(8)?, row.get(9)?),
            ],
        })
    })?)
}

/// All totals that are kept.
pub(super) fn everything(sql: &Connection) -> Result<Totals> {
    let mut totals = Totals::default();
    let mut query = sql.prepare(
        "SELECT day, currency, platform, orders, online, goods, returned, refunded, undated FROM sales_days",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if let Ok(currency) = row.get::<_, String>(1)?.parse() {
            totals.sales.insert((row.get(0)?, currency, row.get(2)?), sales_cell(row)?);
        }
    }
    let mut query =
        sql.prepare("SELECT day, currency, channel, orders, goods, returned, refunded FROM channel_days")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let Ok(currency) = row.get::<_, String>(1)?.parse() else { continue };
        let cell = ChannelDay {
            orders: row.get(3)?,
            goods: row.get(4)?,
            returned: row.get(5)?,
            refunded: row.get(6)?,
        };
        totals.channels.insert((row.get(0)?, currency, channel_of(row, 2)?), cell);
    }
    let mut query = sql.prepare("SELECT day, currency, later, orders, goods, returned FROM buyer_sales")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let Ok(currency) = row.get::<_, String>(1)?.parse() else { continue };
        let cells = totals.buyers.sales.entry((row.get(0)?, currency)).or_default();
        cells[usize::from(row.get::<_, bool>(2)?)] =
            BuyerSales { orders: row.get(3)?, goods: row.get(4)?, returned: row.get(5)? };
    }
    let mut query = sql.prepare("SELECT first_day, channel, customers, regulars FROM channel_buyers")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let cell = BuyerPeriod { customers: row.get(2)?, returning: row.get(3)? };
        totals.buyers.channel_weeks.insert((row.get(0)?, channel_of(row, 1)?), cell);
    }
    totals.buyers.days = buyer_days(sql, (i32::MIN, i32::MAX))?.into_iter().collect();
    totals.buyers.weeks = buyer_weeks(sql, (i32::MIN, i32::MAX))?.into_iter().collect();
    totals.buyers.months = months_buyers(sql, (i32::MIN, i32::MAX))?.into_iter().collect();
    Ok(totals)
}
