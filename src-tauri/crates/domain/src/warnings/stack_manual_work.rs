//! A tool that automates still needs work by hand, for four weeks now (requirements C9).
//!
//! Work by hand on a writing assistant's texts is the review it should have; only tools that automate are asked.

use super::returns::work_value;
use super::{Finding, Warning, WarningFacts, of_tool};
use crate::money::Money;
use crate::stack::{Job, Layer, Tool};
use crate::words::Words;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// So many days the work by hand has lasted without a break.
const DAYS: i32 = 28;

/// Finds automation that still needs hands.
pub(super) struct StackManualWork;

impl Warning for StackManualWork {
    fn id(&self) -> &'static str {
        "stack_manual_work"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let tools = facts.register.active().filter(|tool| automates(tool, facts.today));
        tools.filter_map(|tool| self.by_hand(tool, facts)).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-manual-work-threshold").with("weeks", i64::from(DAYS / 7))]
    }
}

impl StackManualWork {
    /// Worth the work of a year, where an hour has a value.
    fn by_hand(&self, tool: &Tool, facts: &WarningFacts) -> Option<Finding> {
        let minutes = tool.manual_minutes.filter(|minutes| *minutes > 0)?;
        let since = tool.manual_since?;
        if (facts.today - since).get_days() < DAYS {
            return None;
        }
        let found = of_tool(self.id(), tool).with("minutes", i64::from(minutes)).with("since", since);
        let worth = facts.hourly_value.and_then(|hour| year_of(minutes, hour));
        Some(match worth {
            Some(money) => found.evidence_of("paid").with("money", money).worth(Some(money)),
            None => found,
        })
    }
}

/// A year of so many minutes a week: 365.2425 days by seven (definitions 4.13).
fn year_of(minutes: u32, hour: Money) -> Option<Money> {
    let weeks = Decimal::new(3_652_425, 4) / Decimal::from(7);
    Money::from_decimal(work_value(minutes, hour) * weeks, hour.currency)
}

fn automates(tool: &Tool, today: Date) -> bool {
    tool.layer == Layer::Triggers
        || tool.jobs.contains(&Job::Automation)
        || tool.work_on(today).is_some_and(|work| work.automations > 0)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use jiff::civil::date;

    fn zapier(minutes: u32, since: Date) -> Tool {
        let zapier = tool(6, "Zapier", Layer::Triggers, &[Job::Automation], 4_900);
        Tool { manual_minutes: Some(minutes), manual_since: Some(since), ..zapier }
    }

    fn found(tool: Tool, hourly: Option<Money>) -> Vec<Finding> {
        StackManualWork.check(&WarningFacts { hourly_value: hourly, ..facts(vec![tool]) })
    }

    #[test]
    fn four_weeks_of_work_by_hand_are_worth_their_hours() {
        let since = date(2026, 10, 20);
        let told = found(zapier(45, since), Some(eur(3_000)));
        assert_eq!(told[0].money_per_year, Some(eur(117_399)), "22.50 a week, 52.1775 weeks");
        assert_eq!(found(zapier(45, since), None)[0].money_per_year, None, "no value, no sum");
    }

    #[test]
    fn a_shorter_time_no_minutes_and_a_tool_that_does_not_automate_stay_silent() {
        assert_eq!(found(zapier(45, date(2026, 10, 21)), None), []);
        assert_eq!(found(zapier(0, date(2026, 1, 1)), None), []);
        assert_eq!(found(Tool { manual_since: None, ..zapier(45, date(2026, 1, 1)) }, None), []);
        let review = Tool { layer: Layer::Content, jobs: vec![Job::Writing], ..zapier(45, date(2026, 1, 1)) };
        assert_eq!(found(review, None), []);
    }
}
