//! A tool that nobody has noted any use of for eight weeks (screens 4.3).
//!
//! A tool whose use was never noted is not known to be unused, and stays silent.

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{Tool, UNUSED_WEEKS, unused_weeks};
use crate::words::Words;
use jiff::civil::Date;

/// Finds tools whose last noted use is long ago.
pub(super) struct StackUnused;

impl Warning for StackUnused {
    fn id(&self) -> &'static str {
        "stack_unused"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let uses = facts.register.last_uses();
        let tools = facts.register.active().filter_map(|tool| Some((tool, *uses.get(&tool.id)?)));
        tools.filter_map(|(tool, last)| self.unused(tool, last, facts)).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-unused-threshold").with("weeks", i64::from(UNUSED_WEEKS))]
    }
}

impl StackUnused {
    /// Worth what the tool costs a year: what stopping it saves.
    fn unused(&self, tool: &Tool, last: Date, facts: &WarningFacts) -> Option<Finding> {
        let weeks = unused_weeks(last, facts.today)?;
        let found = of_tool(self.id(), tool).with("weeks", i64::from(weeks)).with("day", last);
        Some(found.worth_the_cost_of(tool).joins_as_cost(tool.name.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::stack::{Basis, Benefit, Job, Layer, ToolStatus};
    use jiff::civil::{Date, date};

    fn used(day: Option<Date>) -> WarningFacts {
        let alloy = tool(5, "Alloy", Layer::Triggers, &[Job::Automation], 1_600);
        facts(vec![Tool { used: day, ..alloy }])
    }

    #[test]
    fn eight_weeks_without_a_note_are_told_with_the_years_cost() {
        let found = StackUnused.check(&used(Some(date(2026, 9, 22))));
        assert_eq!(found[0].money_per_year, Some(eur(19_200)));
        assert_eq!(StackUnused.check(&used(Some(date(2026, 9, 23)))), [], "a day short of eight weeks");
    }

    #[test]
    fn what_was_never_noted_or_gave_something_back_stays_silent() {
        assert_eq!(StackUnused.check(&used(None)), []);
        let mut gave = used(Some(date(2026, 6, 1)));
        gave.register.benefits.push(Benefit {
            tool: 5,
            month: date(2026, 10, 1),
            minutes: Some((90, Basis::Estimated)),
            margin: None,
        });
        assert_eq!(StackUnused.check(&gave), [], "a month in which it saved time is a use");
        let mut ended = used(Some(date(2026, 6, 1)));
        ended.register.tools[0].status = ToolStatus::Ended;
        assert_eq!(StackUnused.check(&ended), []);
    }
}
