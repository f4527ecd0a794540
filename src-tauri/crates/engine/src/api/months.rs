//! Net sales of whole calendar months in the shop's zone: one rule for the chart, the revenue stage and the warnings.
//!
//! A month's sales are known where its first and its last day lie between the first and the last order, and where no
//! [`LONGEST_GAP`] days of it lie between two orders files. What an owner did not export is not known to be nothing.

use super::ledger::{Ledger, whole_months};
use crate::error::Result;
use crate::store::orders;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::warnings::MonthSales;
use tillwise_domain::week::start_of;

/// So many days without any orders file make a month's sales unknown, as a week without one is no week of zero orders.
const LONGEST_GAP: i32 = 7;

/// The most months that the stage and the rules look back on.
const BACK: i64 = 6;

/// From the first instant of a month to the first one after it, in the shop's zone.
pub(super) fn span_of(ledger: &Ledger<'_>, month: Date) -> (Timestamp, Timestamp) {
    let zone = ledger.shop.zone();
    let after = month.last_of_month().saturating_add(1.days());
    (start_of(month.first_of_month(), &zone), start_of(after, &zone))
}

/// Net sales of the known months up to the one before today's without a gap, oldest first, at most six.
///
/// A month whose sales are not known says nothing, and neither do the months before it. So the last one, where there is
/// one, is always the month before today's.
pub(super) fn months(ledger: &Ledger<'_>) -> Result<Vec<MonthSales>> {
    let Some(currency) = ledger.shop.currency else { return Ok(Vec::new()) };
    let asked = whole_months(ledger.today, BACK);
    let sales = ledger.month_sales(&asked, currency)?;
    let known = asked.into_iter().zip(sales).rev();
    let mut months: Vec<MonthSales> =
        known.map_while(|(month, sales)| Some(MonthSales { month, minor: sales?.minor })).collect();
    months.reverse();
    Ok(months)
}

impl Ledger<'_> {
    /// Net sales of months by their first days; nothing for a month whose sales are not known.
    pub(super) fn month_sales(&self, months: &[Date], currency: Currency) -> Result<Vec<Option<Money>>> {
        let sales = |month: &Date| {
            if !self.orders_reach_over(*month) {
                return Ok(None);
            }
            let minor = orders::net_sales(self.sql, span_of(self, *month), currency)?;
            Ok(Some(Money::new(minor, currency)))
        };
        months.iter().map(sales).collect()
    }

    fn orders_reach_over(&self, month: Date) -> bool {
        let (first, last) = (month.first_of_month(), month.last_of_month());
        let mut files: Vec<(Date, Date)> =
            self.order_files().iter().copied().filter(|(from, to)| *from <= last && first <= *to).collect();
        files.sort_unstable();
        let within = self.orders_span().is_some_and(|(from, to)| from <= first && last <= to);
        let mut reached = first.yesterday().unwrap_or(first);
        let mut gap = 0;
        for (from, to) in files {
            gap = gap.max((from - reached).get_days() - 1);
            reached = reached.max(to);
        }
        within && gap.max((last - reached).get_days()) < LONGEST_GAP
    }
}
