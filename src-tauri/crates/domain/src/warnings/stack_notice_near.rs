//! The last day to give notice is near (issue "The stack"; complaints: contracts renew unseen).

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{Tool, ToolStatus};
use crate::words::Words;

/// So many days before the last day to give notice it is told.
const TOLD_DAYS_BEFORE: i32 = 30;

/// A contract that renews by fewer months than this can be left at nearly any time, so its dates are no news.
const SHORTEST_RENEWAL_MONTHS: u16 = 3;

/// Finds contracts whose notice date comes up.
pub(super) struct StackNoticeNear;

impl Warning for StackNoticeNear {
    fn id(&self) -> &'static str {
        "stack_notice_near"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        facts.register.active().filter_map(|tool| self.near(tool, facts)).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![
            Words::new("warning-stack-notice-near-threshold")
                .with("days", i64::from(TOLD_DAYS_BEFORE))
                .with("months", i64::from(SHORTEST_RENEWAL_MONTHS)),
        ]
    }
}

impl StackNoticeNear {
    /// Worth a year of the contract. It is about this date, so that an answer does not silence the next term's.
    fn near(&self, tool: &Tool, facts: &WarningFacts) -> Option<Finding> {
        let months = tool.contract.renews_months.filter(|months| *months >= SHORTEST_RENEWAL_MONTHS)?;
        let by = tool.contract.notice_by(facts.today)?;
        let days = (by - facts.today).get_days();
        if tool.status == ToolStatus::NoticeGiven || days > TOLD_DAYS_BEFORE {
            return None;
        }
        Some(
            of_tool(self.id(), tool)
                .with("by", by)
                .with("days", i64::from(days))
                .with("months", i64::from(months))
                .about(format!("tool-{}-notice-{by}", tool.id))
                .worth_the_cost_of(tool),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::stack::{Contract, Job, Layer};
    use jiff::civil::{Date, date};

    /// A yearly contract to be left 30 days before it ends, looked at on 17 November 2026.
    fn found(ends: Date, change: fn(&mut Tool)) -> Vec<Finding> {
        let mut klaviyo = tool(3, "Klaviyo", Layer::Communication, &[Job::Email], 6_000);
        klaviyo.contract = Contract { ends: Some(ends), renews_months: Some(12), notice_days: Some(30) };
        change(&mut klaviyo);
        StackNoticeNear.check(&facts(vec![klaviyo]))
    }

    #[test]
    fn it_speaks_for_the_last_thirty_days_and_is_worth_a_year() {
        let near = found(date(2027, 1, 16), |_| ());
        assert_eq!(near[0].about, "tool-3-notice-2026-12-17", "30 days from today");
        assert_eq!(near[0].money_per_year, Some(eur(72_000)));
        assert_eq!(found(date(2026, 12, 17), |_| ()).len(), 1, "today is the last day");
        assert_eq!(found(date(2027, 1, 17), |_| ()), [], "31 days from today");
        assert_eq!(found(date(2026, 12, 16), |_| ()), [], "passed yesterday, a year to go");
    }

    #[test]
    fn given_notice_no_renewal_and_monthly_contracts_stay_silent() {
        let ends = date(2027, 1, 1);
        assert_eq!(found(ends, |tool| tool.status = ToolStatus::NoticeGiven), []);
        assert_eq!(found(ends, |tool| tool.status = ToolStatus::Ended), []);
        assert_eq!(found(ends, |tool| tool.contract.renews_months = None), []);
        assert_eq!(found(ends, |tool| tool.contract.renews_months = Some(1)), []);
        assert_eq!(found(ends, |tool| tool.contract = Contract::default()), []);
    }
}
