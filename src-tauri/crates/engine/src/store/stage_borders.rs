//! Where the revenue stages part, as the owner set it: two amounts in one currency, with the day and, where they were
//! converted, the rate.

use super::settings;
use crate::error::Result;
use jiff::civil::Date;
use rusqlite::Connection;
use rust_decimal::Decimal;
use tillwise_domain::money::Money;
use tillwise_domain::stack::StageThresholds;

/// What the owner set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageBorders {
    /// The two amounts.
    pub thresholds: StageThresholds,
    /// The day they were set.
    pub set_on: Date,
    /// Units of the shop's currency for one US dollar, where the guide's figures were converted.
    pub rate: Option<Decimal>,
}

const MIDDLE: &str = "stage_middle_from";
const UPPER: &str = "stage_upper_above";
const CURRENCY: &str = "stage_currency";
const DAY: &str = "stage_set_on";
const RATE: &str = "stage_rate";

/// What the owner set, or nothing.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection) -> Result<Option<StageBorders>> {
    let parts = (
        settings::get(sql, MIDDLE)?,
        settings::get(sql, UPPER)?,
        settings::get(sql, CURRENCY)?,
        settings::get(sql, DAY)?,
    );
    let (Some(middle), Some(upper), Some(currency), Some(day)) = parts else { return Ok(None) };
    let rate = settings::get(sql, RATE)?.and_then(|rate| rate.parse().ok());
    let read = || {
        let currency = currency.parse().ok()?;
        let money = |text: &str| Money::from_decimal(text.parse().ok()?, currency);
        let thresholds = StageThresholds { middle_from: money(&middle)?, upper_above: money(&upper)? };
        Some(StageBorders { thresholds, set_on: day.parse().ok()?, rate })
    };
    Ok(read())
}

/// Sets them, or forgets what was set.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, borders: Option<&StageBorders>) -> Result<()> {
    let of = |value: fn(&StageBorders) -> String| borders.map(value);
    settings::set(sql, MIDDLE, of(|borders| borders.thresholds.middle_from.plain()).as_deref())?;
    settings::set(sql, UPPER, of(|borders| borders.thresholds.upper_above.plain()).as_deref())?;
    settings::set(
        sql,
        CURRENCY,
        of(|borders| borders.thresholds.middle_from.currency.to_string()).as_deref(),
    )?;
    settings::set(sql, DAY, of(|borders| borders.set_on.to_string()).as_deref())?;
    let rate = borders.and_then(|borders| borders.rate).map(|rate| rate.to_string());
    settings::set(sql, RATE, rate.as_deref())
}
