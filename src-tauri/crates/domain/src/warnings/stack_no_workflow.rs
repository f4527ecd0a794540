//! Automation without a mapped process (requirements C6): nobody wrote down what it should do.

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::Layer;

/// Finds tools of the trigger layer no process uses.
pub(super) struct StackNoWorkflow;

impl Warning for StackNoWorkflow {
    fn id(&self) -> &'static str {
        "stack_no_workflow"
    }

    /// Worth no sum, as for `stack_no_process`.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let tools = facts.register.active().filter(|tool| tool.layer == Layer::Triggers);
        let without = tools.filter(|tool| facts.register.processes_of(tool.id).next().is_none());
        without.map(|tool| of_tool(self.id(), tool).joins_as_gap(tool.name.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, process, tool};
    use super::*;
    use crate::stack::Job;

    #[test]
    fn it_speaks_until_a_process_uses_the_tool() {
        let mut facts = facts(vec![tool(6, "Zapier", Layer::Triggers, &[Job::Automation], 4_900)]);
        facts.register.processes = vec![process(1, &[7])];
        assert_eq!(StackNoWorkflow.check(&facts).len(), 1);
        facts.register.processes = vec![process(1, &[6])];
        assert_eq!(StackNoWorkflow.check(&facts), []);
    }
}
