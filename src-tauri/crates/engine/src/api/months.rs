//! Net sales of whole calendar months in the shop's zone, as the rules and the revenue stage read them.

use super::ledger::{Ledger, whole_months};
use crate::error::Result;
use crate::store::orders;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use tillwise_domain::warnings::MonthSales;
use tillwise_domain::week::start_of;

/// The most months that are looked back on.
const BACK: i64 = 6;

/// From the first instant of a month to the first one after it, in the shop's zone.
pub(super) fn span_of(ledger: &Ledger<'_>, month: Date) -> (Timestamp, Timestamp) {
    let zone = ledger.shop.zone();
    (start_of(month, &zone), start_of(month.last_of_month().saturating_add(1.days()), &zone))
}

/// Net sales of the whole months the orders reach over, at most the last six.
///
/// A month the orders do not reach over has no sales figure; the months before it say nothing either. So the last one,
/// where there is one, is always the month before today's.
pub(super) fn months(ledger: &Ledger<'_>) -> Result<Vec<MonthSales>> {
    let (Some(currency), Some((first, _))) = (ledger.shop.currency, orders::span(ledger.sql)?) else {
        return Ok(Vec::new());
    };
    let mut months = Vec::new();
    for month in whole_months(ledger.today, BACK) {
        let span = span_of(ledger, month);
        let last = month.last_of_month();
        let reached = first <= span.0
            && ledger.orders_until().is_some_and(|until| until >= last)
            && ledger.has_orders_file(month, last);
        if !reached {
            months.clear();
            continue;
        }
        months.push(MonthSales { month, minor: orders::net_sales(ledger.sql, span, currency)? });
    }
    Ok(months)
}
