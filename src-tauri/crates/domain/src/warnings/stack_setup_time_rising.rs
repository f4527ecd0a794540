//! A simple task takes longer from check to check (requirements C12): three rises in a row.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::stack::{Layer, SetupCheck, SetupTask};
use crate::words::Words;
use jiff::ToSpan;

/// So many rises in a row, for which one more check is needed.
const RISES: usize = 3;

/// The newest check is of this month or so many before it; what is older says nothing about today.
const FRESH_MONTHS: i64 = 2;

/// Finds simple tasks that take longer and longer.
pub(super) struct StackSetupTimeRising;

impl Warning for StackSetupTimeRising {
    fn id(&self) -> &'static str {
        "stack_setup_time_rising"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        SetupTask::ALL.into_iter().filter_map(|task| self.rising(task, facts)).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-setup-time-rising-threshold").with("rises", RISES)]
    }
}

impl StackSetupTimeRising {
    /// Worth no sum: how often the task is done is not known.
    fn rising(&self, task: SetupTask, facts: &WarningFacts) -> Option<Finding> {
        let mut checks: Vec<&SetupCheck> =
            facts.register.setup_checks.iter().filter(|check| check.task == task).collect();
        checks.sort_by_key(|check| check.month);
        let last = &checks[checks.len().checked_sub(RISES + 1)?..];
        let [first, .., newest] = last else { return None };
        let fresh = facts.today.first_of_month().saturating_sub(FRESH_MONTHS.months());
        let rose = last.windows(2).all(|two| two[0].minutes < two[1].minutes);
        if !rose || newest.month < fresh {
            return None;
        }
        let layer = match task {
            SetupTask::PublishProduct => Layer::Content,
            SetupTask::SendCampaign => Layer::Communication,
        };
        let minutes: Vec<String> = last.iter().map(|check| check.minutes.to_string()).collect();
        Some(
            finding(self.id(), layer, task.id().to_owned(), Place::Stack)
                .about(format!("{}-{}", task.id(), newest.month))
                .with("task", Words::new(format!("setup-{}", task.id())))
                .with("first", i64::from(first.minutes))
                .with("newest", i64::from(newest.minutes))
                .with("row", minutes.join(" → ")),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::facts;
    use super::*;
    use jiff::civil::{Date, date};

    fn found(checks: &[(Date, u32)]) -> Vec<Finding> {
        let mut facts = facts(Vec::new());
        let task = SetupTask::SendCampaign;
        facts.register.setup_checks = checks
            .iter()
            .map(|(month, minutes)| SetupCheck { task, month: *month, minutes: *minutes })
            .collect();
        StackSetupTimeRising.check(&facts)
    }

    fn months(minutes: [u32; 4]) -> Vec<(Date, u32)> {
        (8..).zip(minutes).map(|(month, minutes)| (date(2026, month, 1), minutes)).collect()
    }

    #[test]
    fn three_rises_in_a_row_are_told() {
        let told = found(&months([20, 25, 31, 40]));
        assert_eq!((told.len(), told[0].about.as_str()), (1, "send_campaign-2026-11-01"));
        assert_eq!(told[0].money_per_year, None);
    }

    #[test]
    fn two_rises_a_standstill_and_old_checks_stay_silent() {
        assert_eq!(found(&months([20, 25, 31, 40])[1..]), []);
        assert_eq!(found(&months([20, 25, 25, 40])), []);
        assert_eq!(found(&months([20, 25, 31, 30])), []);
        let old: Vec<_> =
            months([20, 25, 31, 40]).into_iter().map(|(month, m)| (month - 6.months(), m)).collect();
        assert_eq!(found(&old), []);
    }
}
