//! An active tool that nobody looks after (requirements B10, D11).

use super::{Finding, Warning, WarningFacts, tools_lacking};

/// Finds active tools without an owner.
pub(super) struct StackNoOwner;

impl Warning for StackNoOwner {
    fn id(&self) -> &'static str {
        "stack_no_owner"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        tools_lacking(self.id(), facts, |tool| tool.owner.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::check_lacking;
    use super::*;

    #[test]
    fn active_tools_without_it_are_named_with_their_yearly_cost_and_others_stay_silent() {
        check_lacking(&StackNoOwner, |tool| tool.owner = None);
    }
}
