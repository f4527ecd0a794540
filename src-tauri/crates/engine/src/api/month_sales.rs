//! Net sales of whole calendar months, where the orders reach over them.

use super::ledger::Ledger;
use crate::error::Result;
use crate::store::orders;
use jiff::ToSpan;
use jiff::civil::Date;
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::week::start_of;

/// So many days without any orders file make a month's sales unknown, as a week without one is no week of zero orders.
const LONGEST_GAP: i32 = 7;

impl Ledger<'_> {
    /// Net sales of months by their first days; nothing for a month the orders do not reach over.
    pub(super) fn month_sales(&self, months: &[Date], currency: Currency) -> Result<Vec<Option<Money>>> {
        let zone = self.shop.zone();
        months
            .iter()
            .map(|month| {
                if !self.orders_reach_over(*month) {
                    return Ok(None);
                }
                let after = month.last_of_month().saturating_add(1.days());
                let span = (start_of(month.first_of_month(), &zone), start_of(after, &zone));
                Ok(Some(Money::new(orders::net_sales(self.sql, span, currency)?, currency)))
            })
            .collect()
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
