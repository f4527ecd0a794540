//! A tool whose owner has left (requirements C10, D11): it runs on with nobody answerable.

use super::{Finding, Warning, WarningFacts, of_tool};

/// Finds tools whose owner is gone.
pub(super) struct StackOwnerLeft;

impl Warning for StackOwnerLeft {
    fn id(&self) -> &'static str {
        "stack_owner_left"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let tools = facts.register.active().filter_map(|tool| {
            let owner = tool.owner.as_deref()?;
            Some((tool, owner, facts.register.left(owner).filter(|left| *left < facts.today)?))
        });
        tools
            .map(|(tool, owner, left)| {
                of_tool(self.id(), tool)
                    .with("owner", owner)
                    .with("day", left)
                    .worth_the_cost_of(tool)
                    .joins_as_gap(tool.name.clone())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::super::stack_no_owner::StackNoOwner;
    use super::*;
    use crate::stack::{Job, Layer, Person};
    use jiff::civil::{Date, date};

    fn with_owner_gone(left: Option<Date>) -> WarningFacts {
        let mut facts = facts(vec![tool(1, "Klaviyo", Layer::Communication, &[Job::Email], 6_000)]);
        facts.register.people = vec![Person { name: "mara".into(), left, brand_owner: false }];
        facts
    }

    #[test]
    fn a_tool_of_somebody_who_left_is_told_once() {
        let facts = with_owner_gone(Some(date(2026, 11, 16)));
        let found = StackOwnerLeft.check(&facts);
        assert_eq!((found.len(), found[0].money_per_year), (1, Some(eur(72_000))));
        assert_eq!(StackNoOwner.check(&facts), [], "an owner is noted, so it is not a tool without one");
    }

    #[test]
    fn the_last_day_somebody_still_there_and_somebody_not_listed_stay_silent() {
        assert_eq!(StackOwnerLeft.check(&with_owner_gone(Some(date(2026, 11, 17)))), []);
        assert_eq!(StackOwnerLeft.check(&with_owner_gone(None)), []);
        let mut unlisted = with_owner_gone(Some(date(2026, 1, 1)));
        unlisted.register.people[0].name = "Jonas".into();
        assert_eq!(StackOwnerLeft.check(&unlisted), []);
    }
}
