//! A tool that became dearer without a return that is known and covers it (requirements C11).
//!
//! It compares a tool's own price history; `stack_cost_outgrows_sales` compares the whole stack with sales. A tool past
//! its payback is `stack_payback_overdue`'s, because that is the wider question.

use super::returns::months_before;
use super::stack_payback_overdue::is_overdue;
use super::{Finding, Warning, WarningFacts, of_tool, percent};
use crate::money::Money;
use crate::stack::{ReturnGap, Tool, month_cost, tool_return};
use crate::words::Words;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// So many whole months are compared with as many before them.
const MONTHS: i64 = 3;

/// Compares what a tool costs with before, and with what it gave back.
pub(super) struct StackCostWithoutReturn;

impl Warning for StackCostWithoutReturn {
    fn id(&self) -> &'static str {
        "stack_cost_without_return"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        facts.register.active().filter_map(|tool| self.dearer(tool, facts)).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-cost-without-return-threshold").with("months", MONTHS)]
    }
}

impl StackCostWithoutReturn {
    /// Worth what it costs more a year. A tool in use for less than both spans has not become dearer; it was not there.
    fn dearer(&self, tool: &Tool, facts: &WarningFacts) -> Option<Finding> {
        let currency = tool.price()?.amount.currency;
        let months = months_before(facts.today, 2 * MONTHS);
        let (past, last) = months.split_at(months.len() / 2);
        if tool.since > *past.first()? || is_overdue(tool, facts) {
            return None;
        }
        let cost = |months: &[Date]| -> Decimal {
            months.iter().map(|month| month_cost([tool], *month, currency)).sum()
        };
        let (before, now) = (cost(past), cost(last));
        if before.is_zero() || now <= before {
            return None;
        }
        let back = tool_return(tool, &facts.register.benefits, facts.hourly_value, currency, facts.today);
        // What came back in hours without a value or in another currency is no missing return, only an unknown one.
        if back.gap.is_some_and(|gap| gap != ReturnGap::NothingNoted)
            || back.roi.is_some_and(|roi| roi >= Decimal::ONE)
        {
            return None;
        }
        let a_month = |sum: Decimal| Money::from_decimal(sum / Decimal::from(MONTHS), currency);
        let more = Money::from_decimal((now - before) * Decimal::from(12) / Decimal::from(MONTHS), currency)?;
        let found = of_tool(self.id(), tool)
            .with("before", a_month(before)?)
            .with("now", a_month(now)?)
            .with("money", more)
            .worth(Some(more));
        Some(match back.roi {
            Some(roi) => found.evidence_of("less").with("back", percent(roi)).with("count", back.months),
            None => found,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::stack::{Basis, Benefit, DatedPrice, Job, Layer};
    use jiff::civil::date;

    /// Klaviyo at 60.00 a month, 90.00 since a day.
    fn klaviyo(since: Date, dearer: Date) -> WarningFacts {
        let mut tool = tool(3, "Klaviyo", Layer::Communication, &[Job::Email], 6_000);
        tool.since = since;
        tool.prices[0].from = since;
        let mut price = tool.prices[0].price.expect("paid");
        price.amount = eur(9_000);
        tool.prices.push(DatedPrice { from: dearer, price: Some(price) });
        facts(vec![tool])
    }

    /// The same tool, paid back in its first month long ago, with a return in each of the last three whole months.
    fn with_return(margin: Option<i64>, minutes: Option<u32>) -> WarningFacts {
        let mut facts = klaviyo(date(2025, 1, 1), date(2026, 8, 10));
        let benefit = |month, margin: Option<i64>, minutes: Option<u32>| Benefit {
            tool: 3,
            month,
            minutes: minutes.map(|minutes| (minutes, Basis::Measured)),
            margin: margin.map(|minor| (eur(minor), Basis::Measured)),
        };
        let last = (8..=10).map(|month| benefit(date(2026, month, 1), margin, minutes));
        facts.register.benefits =
            std::iter::once(benefit(date(2025, 1, 1), Some(100_000), None)).chain(last).collect();
        facts
    }

    #[test]
    fn a_dearer_tool_without_a_return_is_worth_the_difference_of_a_year() {
        let found = StackCostWithoutReturn.check(&klaviyo(date(2025, 1, 1), date(2026, 8, 10)));
        assert_eq!(found[0].money_per_year, Some(eur(36_000)), "30.00 more in each of three months");
        assert_eq!(found[0].evidence.key, "warning-stack-cost-without-return-evidence");
        let one_month = StackCostWithoutReturn.check(&klaviyo(date(2025, 1, 1), date(2026, 10, 31)));
        assert_eq!(one_month[0].money_per_year, Some(eur(12_000)), "one of the three months was dearer");
    }

    #[test]
    fn a_return_below_the_cost_is_told_and_one_that_covers_it_is_not() {
        let less = StackCostWithoutReturn.check(&with_return(Some(8_999), None));
        assert_eq!(less[0].evidence.key, "warning-stack-cost-without-return-evidence-less");
        assert_eq!(StackCostWithoutReturn.check(&with_return(Some(9_000), None)), []);
        assert_eq!(StackCostWithoutReturn.check(&with_return(None, Some(300))), [], "hours without a value");
        let valued = WarningFacts { hourly_value: Some(eur(1_800)), ..with_return(None, Some(300)) };
        assert_eq!(StackCostWithoutReturn.check(&valued), [], "five hours at 18.00 are 90.00");
    }

    #[test]
    fn a_steady_price_and_a_young_tool_stay_silent() {
        assert_eq!(StackCostWithoutReturn.check(&klaviyo(date(2025, 1, 1), date(2026, 4, 1))), []);
        assert_eq!(StackCostWithoutReturn.check(&klaviyo(date(2025, 1, 1), date(2026, 11, 2))), []);
        assert_eq!(StackCostWithoutReturn.check(&klaviyo(date(2026, 5, 2), date(2026, 8, 10))), []);
    }
}
