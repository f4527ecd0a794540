//! Totals by day, week and month: counted with every import, undo and changed setting, read by every page.
//!
//! Whatever changes orders either notes in a [`Recount`] what it touches, or has everything counted in one pass, which
//! is the faster way when much changes. Both must end in the same rows; `verify` counts everything and compares.

mod counting;
mod reading;
mod recount;

pub use counting::{Count, Sold};
pub use reading::{
    BuyersUpTo, Sales, SalesKey, buyer_days, buyer_weeks, buyers_between, buyers_up_to, months_buyers,
    net_sales, sales, segments,
};
pub use recount::Recount;

use super::{refunds, settings};
use crate::error::Result;
use counting::Totals;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::kpis::totals::{BuyerDay, BuyerPeriod, BuyerSales, Buyers, ChannelDay, Days, SalesDay};
use tillwise_domain::ledger::SalesChannel;
use tillwise_domain::shop::weekday_id;

/// The calendar that days and weeks are cut by.
#[derive(Clone)]
pub struct Calendar {
    /// The shop's zone.
    pub zone: TimeZone,
    /// Its first weekday.
    pub first_weekday: Weekday,
}

impl Calendar {
    /// The shop's.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn of(sql: &Connection) -> Result<Self> {
        let shop = settings::shop(sql)?;
        Ok(Self { zone: shop.zone(), first_weekday: shop.first_weekday })
    }
}

/// Under which the file remembers what its totals were counted for.
const COUNTED_FOR: &str = "totals_for";

/// Changes when totals are counted in another way than before, so that older files are counted again.
const WAY: u32 = 2;

fn counted_for(sql: &Connection) -> Result<String> {
    let shop = settings::shop(sql)?;
    Ok(format!("{WAY} {} {}", shop.time_zone, weekday_id(shop.first_weekday)))
}

/// Whether the totals are the ones of the shop's zone and first weekday.
///
/// # Errors
/// As SQLite says.
pub fn are_current(sql: &Connection) -> Result<bool> {
    Ok(settings::get(sql, COUNTED_FOR)?.is_some_and(|known| counted_for(sql).is_ok_and(|now| now == known)))
}

/// Counts everything again if zone or first weekday are no longer the ones the totals were counted for.
///
/// # Errors
/// As SQLite says.
pub fn keep_current(sql: &Transaction<'_>) -> Result<()> {
    if are_current(sql)? {
        return Ok(());
    }
    count_all(sql)?;
    settings::set(sql, COUNTED_FOR, Some(&counted_for(sql)?))
}

/// Counts every order, in place of what was counted.
///
/// # Errors
/// As SQLite says.
pub fn count_all(sql: &Transaction<'_>) -> Result<()> {
    let calendar = Calendar::of(sql)?;
    refunds::date_all(sql, &mut Days::of(calendar.zone.clone()))?;
    let totals = counting::from_orders(sql, &calendar, &counting::kept_refunds(sql)?)?;
    write_all(sql, &totals)
}

/// How many days, weeks and months are not what counting every order gives: always 0 in a sound file.
///
/// # Errors
/// As SQLite says.
pub fn unsound(sql: &Connection) -> Result<u64> {
    let calendar = Calendar::of(sql)?;
    let refunds = refunds::all_parts(sql, &mut Days::of(calendar.zone.clone()))?;
    let kept = counting::kept_refunds(sql)?;
    let wrong_refunds = refunds.iter().filter(|(key, parts)| kept.get(*key) != Some(*parts)).count()
        + kept.keys().filter(|key| !refunds.contains_key(*key)).count();
    let totals = counting::from_orders(sql, &calendar, &refunds)?;
    let wrong = totals.differences(&reading::everything(sql)?);
    Ok((wrong_refunds + wrong) as u64 + u64::from(!are_current(sql)?))
}

/// Writes totals in place of the ones that are kept.
///
/// # Errors
/// As SQLite says.
pub(super) fn write_all(sql: &Transaction<'_>, totals: &Totals) -> Result<()> {
    sql.execute_batch(
        "DELETE FROM sales_days; DELETE FROM buyer_days; DELETE FROM buyer_periods;
         DELETE FROM channel_days; DELETE FROM buyer_sales; DELETE FROM channel_buyers;",
    )?;
    for ((day, currency, platform), cell) in &totals.sales {
        write_sales(sql, (*day, currency.code(), platform), cell)?;
    }
    for ((day, currency, channel), cell) in &totals.channels {
        write_channel(sql, (*day, currency.code(), *channel), cell)?;
    }
    add_segments(sql, &totals.buyers)?;
    for (day, cell) in &totals.buyers.days {
        add_buyer_day(sql, *day, cell)?;
    }
    for (period, cells) in [("week", &totals.buyers.weeks), ("month", &totals.buyers.months)] {
        for (first, cell) in cells {
            add_buyer_period(sql, (period, *first), cell)?;
        }
    }
    Ok(())
}

fn write_sales(
    sql: &Connection,
    (day, currency, platform): (i32, &str, &str),
    cell: &SalesDay,
) -> Result<()> {
    sql.prepare_cached("INSERT INTO sales_days VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?.execute(
        params![
            day,
            currency,
            platform,
            cell.orders,
            cell.online,
            cell.goods,
            cell.returned,
            cell.refunded,
            cell.undated
        ],
    )?;
    Ok(())
}

fn write_channel(
    sql: &Connection,
    (day, currency, channel): (i32, &str, SalesChannel),
    cell: &ChannelDay,
) -> Result<()> {
    let ChannelDay { orders, goods, returned, refunded } = cell;
    sql.prepare_cached("INSERT INTO channel_days VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(params![
        day,
        currency,
        channel.id(),
        orders,
        goods,
        returned,
        refunded
    ])?;
    Ok(())
}

/// Adds to what customers bought as new ones and later, and to the customers of channels; a cell of which nothing is left
/// is taken out.
fn add_segments(sql: &Connection, by: &Buyers) -> Result<()> {
    for ((day, currency), cells) in &by.sales {
        for (BuyerSales { orders, goods, returned }, later) in cells.iter().zip([false, true]) {
            sql.prepare_cached(
                "INSERT INTO buyer_sales VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (day, currency, later) DO UPDATE SET
                   orders = orders + ?4, goods = goods + ?5, returned = returned + ?6",
            )?
            .execute(params![day, currency.code(), later, orders, goods, returned])?;
        }
        sql.prepare_cached("DELETE FROM buyer_sales WHERE day = ?1 AND orders = 0")?.execute([day])?;
    }
    for ((week, channel), BuyerPeriod { customers, returning }) in &by.channel_weeks {
        sql.prepare_cached(
            "INSERT INTO channel_buyers VALUES (?1, ?2, ?3, ?4) ON CONFLICT (first_day, channel) DO UPDATE SET
               customers = customers + ?3, regulars = regulars + ?4",
        )?
        .execute(params![week, channel.id(), customers, returning])?;
        sql.prepare_cached("DELETE FROM channel_buyers WHERE first_day = ?1 AND customers = 0")?
            .execute([week])?;
    }
    Ok(())
}

/// Adds to a day's buyers; a day of which nothing is left is taken out.
fn add_buyer_day(sql: &Connection, day: i32, by: &BuyerDay) -> Result<()> {
    let [a, b, c, d] = by.again;
    sql.prepare_cached(
        "INSERT INTO buyer_days VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (day) DO UPDATE SET
           firsts = firsts + ?2, seconds = seconds + ?3, again_30 = again_30 + ?4, again_60 = again_60 + ?5,
           again_90 = again_90 + ?6, again_365 = again_365 + ?7, orders = orders + ?8,
           repeat_orders = repeat_orders + ?9",
    )?
    .execute(params![day, by.firsts, by.seconds, a, b, c, d, by.orders, by.repeat_orders])?;
    sql.prepare_cached("DELETE FROM buyer_days WHERE day = ?1 AND orders = 0")?.execute([day])?;
    Ok(())
}

fn add_buyer_period(sql: &Connection, (period, first): (&str, i32), by: &BuyerPeriod) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO buyer_periods VALUES (?1, ?2, ?3, ?4) ON CONFLICT (period, first_day) DO UPDATE SET
           customers = customers + ?3, regulars = regulars + ?4",
    )?
    .execute(params![period, first, by.customers, by.returning])?;
    sql.prepare_cached("DELETE FROM buyer_periods WHERE period = ?1 AND first_day = ?2 AND customers = 0")?
        .execute(params![period, first])?;
    Ok(())
}
