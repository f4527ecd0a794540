//! The stack grows more complex faster than sales (requirements C13): then simplifying is the strategy.
//!
//! `complexity = tools in use + automations + extra branches + hand-offs by a person`, today against 90 days ago, next to
//! net sales of the last three full months against the three before.

use super::{Finding, Place, Warning, WarningFacts, finding, percent};
use crate::money::Money;
use crate::stack::simplify::removals;
use crate::stack::{Layer, Tool, complexity};
use crate::words::Words;
use jiff::ToSpan;
use rust_decimal::Decimal;

/// So many days lie between the two complexities.
const DAYS: i64 = 90;

/// So many removals are named.
const NAMED: usize = 3;

/// Compares the growth of complexity with that of sales.
pub(super) struct StackComplexity;

impl Warning for StackComplexity {
    fn id(&self) -> &'static str {
        "stack_complexity"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        self.outgrown(facts).into_iter().collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-complexity-threshold").with("days", DAYS)]
    }
}

impl StackComplexity {
    /// Worth no sum of its own: each removal has a finding that counts its saving, and a saving counts once. The action
    /// says what the removals come to.
    fn outgrown(&self, facts: &WarningFacts) -> Option<Finding> {
        let now = complexity(&facts.register, facts.today);
        let before = complexity(&facts.register, facts.today.saturating_sub(DAYS.days()));
        let months = &facts.months[facts.months.len().checked_sub(6)?..];
        let sales = |months: &[super::MonthSales]| -> i64 { months.iter().map(|sales| sales.minor).sum() };
        let (sales_before, sales_now) = (sales(&months[..3]), sales(&months[3..]));
        // Growth from nothing is no rate: a shop that only begins to note its tools is not told off for it.
        if before.total() == 0 || sales_before <= 0 || now.total() <= before.total() {
            return None;
        }
        let growth = Decimal::from(now.total()) / Decimal::from(before.total()) - Decimal::ONE;
        let sales_growth = Decimal::from(sales_now) / Decimal::from(sales_before) - Decimal::ONE;
        if growth <= sales_growth {
            return None;
        }
        let first: Vec<&Tool> = removals(&facts.register, facts.today)
            .iter()
            .filter_map(|removal| facts.register.tool(removal.tool))
            .take(NAMED)
            .collect();
        let place = first.first().map_or(Place::Stack, |tool| Place::Tool(tool.id));
        let number = |number: u32| i64::from(number);
        let mut found = finding(self.id(), Layer::Triggers, "complexity".to_owned(), place)
            .about("complexity")
            .with("now", number(now.total()))
            .with("before", number(before.total()))
            .with("growth", percent(growth))
            .with("sales_growth", percent(sales_growth))
            .with("tools", number(now.tools))
            .with("automations", number(now.automations))
            .with("branches", number(now.extra_branches))
            .with("hand_offs", number(now.hand_offs))
            .with("names", first.iter().map(|tool| tool.name.clone()).collect::<Vec<_>>());
        if first.is_empty() {
            found.action.key.push_str("-none");
        }
        if let Some(money) = saving(&first) {
            found.action.key.push_str("-paid");
            found = found.with("money", money);
        }
        Some(found)
    }
}

/// What the tools cost a year together; nothing for costs in several currencies.
fn saving(tools: &[&Tool]) -> Option<Money> {
    let mut years = tools.iter().filter_map(|tool| tool.price()).map(|price| price.year());
    let first = years.next()?;
    years.try_fold(first, |sum, year| sum.plus(year).ok())
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, months_of, tool};
    use super::*;
    use crate::stack::{DatedWork, Job};
    use jiff::civil::{Date, date};

    /// Two writing assistants and an automation tool with work from a day on, looked at on 17 November 2026.
    fn shop(work_from: Date, sales: &[i64]) -> WarningFacts {
        let mut zapier = tool(3, "Zapier", Layer::Triggers, &[Job::Automation], 4_900);
        zapier.work = vec![DatedWork { from: work_from, automations: 1, extra_branches: 2 }];
        let mut facts = facts(vec![
            tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000),
            tool(2, "Jasper", Layer::Content, &[Job::Writing], 5_900),
            zapier,
        ]);
        facts.months = months_of(sales);
        facts
    }

    const FLAT: [i64; 6] = [300_000; 6];

    #[test]
    fn twice_the_complexity_on_flat_sales_is_told_with_what_can_go() {
        let found = StackComplexity.check(&shop(date(2026, 9, 1), &FLAT));
        let value = |name: &str| {
            found[0].evidence.values.iter().find(|(key, _)| *key == name).expect("there").1.clone()
        };
        assert_eq!((value("before"), value("now")), (3_i64.into(), 6_i64.into()));
        assert_eq!(value("growth"), "100.0 %".into());
        let saved = found[0].action.values.iter().find(|(key, _)| *key == "money").expect("there").1.clone();
        assert_eq!(saved, eur(70_800).into(), "of the two assistants the dearer one can go");
        assert_eq!(found[0].money_per_year, None, "the overlap counts it");
        assert_eq!(found[0].place, Place::Tool(2));
    }

    #[test]
    fn sales_that_grow_as_fast_old_work_and_a_short_history_stay_silent() {
        let doubled = [300_000, 300_000, 300_000, 600_000, 600_000, 600_000];
        assert_eq!(StackComplexity.check(&shop(date(2026, 9, 1), &doubled)), []);
        assert_eq!(StackComplexity.check(&shop(date(2026, 8, 1), &FLAT)), [], "more than 90 days ago");
        assert_eq!(StackComplexity.check(&shop(date(2026, 9, 1), &FLAT[1..])), []);
        let falling = [300_000, 300_000, 300_000, 100_000, 100_000, 100_000];
        assert_eq!(StackComplexity.check(&shop(date(2026, 8, 1), &falling)), [], "nothing was added");
    }

    #[test]
    fn a_register_begun_today_stays_silent() {
        let mut young = shop(date(2026, 9, 1), &FLAT);
        for tool in &mut young.register.tools {
            tool.since = young.today;
        }
        assert_eq!(StackComplexity.check(&young), []);
    }
}
