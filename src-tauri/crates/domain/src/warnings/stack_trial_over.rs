//! A trial that was never decided (requirements C2): past its end, or past 30 days where no end is noted.

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{Tool, ToolStatus};
use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;

/// So many days a trial lasts where no end is noted.
const TRIAL_DAYS: i32 = 30;

/// Finds trials past their end.
pub(super) struct StackTrialOver;

impl Warning for StackTrialOver {
    fn id(&self) -> &'static str {
        "stack_trial_over"
    }

    /// Worth what the tool costs a year: what is paid if nobody decides.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let trials = facts.register.active().filter(|tool| tool.status == ToolStatus::Trial);
        let over = trials.filter(|tool| last_day(tool) < facts.today);
        over.map(|tool| {
            of_tool(self.id(), tool)
                .with("day", last_day(tool))
                .worth_the_cost_of(tool)
                .joins_as_cost(tool.name.clone())
        })
        .collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-trial-over-threshold").with("days", i64::from(TRIAL_DAYS))]
    }
}

fn last_day(tool: &Tool) -> Date {
    tool.trial_ends.unwrap_or_else(|| tool.since.saturating_add(i64::from(TRIAL_DAYS).days()))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::stack::{Job, Layer};
    use jiff::civil::date;

    fn found(since: Date, ends: Option<Date>, status: ToolStatus) -> Vec<Finding> {
        let jasper = tool(1, "Jasper", Layer::Content, &[Job::Writing], 5_900);
        StackTrialOver.check(&facts(vec![Tool { since, trial_ends: ends, status, ..jasper }]))
    }

    #[test]
    fn a_trial_past_its_end_is_worth_its_year() {
        let over = found(date(2026, 11, 1), Some(date(2026, 11, 16)), ToolStatus::Trial);
        assert_eq!(over[0].money_per_year, Some(eur(70_800)));
        assert_eq!(found(date(2026, 11, 1), Some(date(2026, 11, 17)), ToolStatus::Trial), [], "its last day");
    }

    #[test]
    fn without_an_end_it_lasts_thirty_days() {
        assert_eq!(found(date(2026, 10, 18), None, ToolStatus::Trial), []);
        assert_eq!(found(date(2026, 10, 17), None, ToolStatus::Trial).len(), 1);
    }

    #[test]
    fn a_tool_that_was_decided_on_stays_silent() {
        let ended = Some(date(2026, 1, 1));
        for status in [ToolStatus::Active, ToolStatus::NoticeGiven, ToolStatus::Ended] {
            assert_eq!(found(date(2025, 12, 1), ended, status), [], "{status:?}");
        }
    }
}
