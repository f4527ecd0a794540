//! The stack's cost grows faster than sales (requirements C11, N8; definitions 4.13, cost-vs-revenue gap).

use super::{Finding, Place, Warning, WarningFacts, finding, percent};
use crate::money::Money;
use crate::stack::{Tool, month_cost};
use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Compares the last three full months with the three before them.
pub(super) struct StackCostOutgrowsSales;

impl Warning for StackCostOutgrowsSales {
    fn id(&self) -> &'static str {
        "stack_cost_outgrows_sales"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        self.gap(facts).into_iter().collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-cost-outgrows-sales-threshold")]
    }
}

impl StackCostOutgrowsSales {
    fn gap(&self, facts: &WarningFacts) -> Option<Finding> {
        let currency = facts.currency?;
        let [before, now] = facts.months.len().checked_sub(6).map(|skip| {
            let (before, now) = facts.months[skip..].split_at(3);
            [before, now]
        })?;
        let cost = |months: &[super::MonthSales]| -> Decimal {
            months.iter().map(|sales| month_cost(&facts.register.tools, sales.month, currency)).sum()
        };
        let sales = |months: &[super::MonthSales]| -> i64 { months.iter().map(|sales| sales.minor).sum() };
        let (cost_before, cost_now) = (cost(before), cost(now));
        let (sales_before, sales_now) = (sales(before), sales(now));
        // Growth from nothing is not a rate; a first tool is no sprawl.
        if cost_before.is_zero() || sales_before <= 0 || cost_now <= cost_before {
            return None;
        }
        let cost_growth = cost_now / cost_before - Decimal::ONE;
        let sales_growth = Decimal::from(sales_now) / Decimal::from(sales_before) - Decimal::ONE;
        if cost_growth <= sales_growth {
            return None;
        }
        let newest = newest_tool(&facts.register.tools, before.first()?.month)?;
        let more_a_year = Money::from_decimal((cost_now - cost_before) * Decimal::from(4), currency)?;
        let monthly = |sum: Decimal| Money::from_decimal(sum / Decimal::from(3), currency);
        Some(
            finding(self.id(), newest.layer, "stack".to_owned(), Place::Tool(newest.id))
                .with("cost_growth", percent(cost_growth))
                .with("sales_growth", percent(sales_growth))
                .with("before", monthly(cost_before)?)
                .with("now", monthly(cost_now)?)
                .with("newest", newest.name.clone())
                .with("money", more_a_year)
                .worth(Some(more_a_year)),
        )
    }
}

/// The tool whose price changed last since `since`: the first place to look.
fn newest_tool(tools: &[Tool], since: Date) -> Option<&Tool> {
    let changed = |tool: &&Tool| tool.prices.last().map_or(tool.since, |price| price.from.max(tool.since));
    tools
        .iter()
        .filter(|tool| tool.is_active() && tool.price().is_some())
        .max_by_key(|tool| (changed(tool) >= since.saturating_sub(1.days()), changed(tool)))
}

#[cfg(test)]
mod tests {
    use super::super::MonthSales;
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::stack::{Job, Layer};
    use jiff::civil::date;

    fn months(sales: [i64; 6]) -> Vec<MonthSales> {
        sales
            .iter()
            .zip(5..)
            .map(|(minor, month)| MonthSales { month: date(2026, month, 1), minor: *minor })
            .collect()
    }

    fn with_a_new_tool_in_august(sales: [i64; 6]) -> WarningFacts {
        let mut zapier = tool(2, "Zapier", Layer::Triggers, &[Job::Automation], 5_000);
        zapier.since = date(2026, 8, 1);
        zapier.prices[0].from = zapier.since;
        let mut facts = facts(vec![tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 10_000), zapier]);
        facts.months = months(sales);
        facts
    }

    #[test]
    fn half_more_cost_on_flat_sales_is_named_with_its_year() {
        let found = StackCostOutgrowsSales.check(&with_a_new_tool_in_august([300_000; 6]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].money_per_year, Some(eur(60_000)), "50.00 more a month is 600.00 a year");
        assert_eq!(found[0].place, Place::Tool(2), "the newest tool is the first place to look");
    }

    #[test]
    fn sales_that_grow_as_fast_keep_it_silent() {
        let growing = [300_000, 300_000, 300_000, 450_000, 450_000, 450_000];
        assert_eq!(StackCostOutgrowsSales.check(&with_a_new_tool_in_august(growing)), []);
    }

    #[test]
    fn falling_sales_with_the_same_tools_are_not_the_tools_fault() {
        let mut steady = facts(vec![tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 10_000)]);
        steady.months = months([300_000, 300_000, 300_000, 100_000, 100_000, 100_000]);
        assert_eq!(StackCostOutgrowsSales.check(&steady), []);
    }

    #[test]
    fn a_short_history_and_a_first_tool_stay_silent() {
        let mut short = with_a_new_tool_in_august([300_000; 6]);
        short.months.pop();
        assert_eq!(StackCostOutgrowsSales.check(&short), []);
        let mut first = with_a_new_tool_in_august([300_000; 6]);
        first.register.tools.remove(0);
        assert_eq!(StackCostOutgrowsSales.check(&first), []);
    }
}
