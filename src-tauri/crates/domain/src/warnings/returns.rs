//! Months and hours, as the rules about cost and return need them.

use crate::money::Money;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// The first days of the `count` whole months before the month of `today`, oldest first.
pub(super) fn months_before(today: Date, count: i64) -> Vec<Date> {
    let this = today.first_of_month();
    (1..=count).rev().map(|back| this.saturating_sub(back.months())).collect()
}

/// What minutes of work are worth, in major units of the hour's currency.
pub(super) fn work_value(minutes: u32, hour: Money) -> Decimal {
    hour.decimal() * Decimal::from(minutes) / Decimal::from(60)
}
