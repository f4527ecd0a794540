//! A tool that came before a process for it (requirements C4). Automation is `stack_no_workflow`'s.

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::Layer;

/// Finds tools no process uses.
pub(super) struct StackNoProcess;

impl Warning for StackNoProcess {
    fn id(&self) -> &'static str {
        "stack_no_process"
    }

    /// Worth no sum: noting a process saves nothing by itself.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let tools = facts.register.active().filter(|tool| tool.layer != Layer::Triggers);
        let without = tools.filter(|tool| facts.register.processes_of(tool.id).next().is_none());
        without.map(|tool| of_tool(self.id(), tool).joins_as_gap(tool.name.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, process, tool};
    use super::super::stack_no_workflow::StackNoWorkflow;
    use super::*;
    use crate::stack::{Job, ToolStatus};

    #[test]
    fn a_tool_without_a_process_is_told_and_one_with_it_is_not() {
        let writer = tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000);
        let mailer = tool(2, "Klaviyo", Layer::Communication, &[Job::Email], 6_000);
        let mut facts = facts(vec![writer, mailer]);
        facts.register.processes = vec![process(1, &[2])];
        let found = StackNoProcess.check(&facts);
        assert_eq!((found.len(), found[0].subject.as_str(), found[0].money_per_year), (1, "ChatGPT", None));
    }

    #[test]
    fn ended_tools_and_automation_are_not_its_business() {
        let mut ended = tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000);
        ended.status = ToolStatus::Ended;
        let facts = facts(vec![ended, tool(2, "Zapier", Layer::Triggers, &[Job::Automation], 4_900)]);
        assert_eq!(StackNoProcess.check(&facts), []);
        assert_eq!(StackNoWorkflow.check(&facts).len(), 1, "one sign, one warning");
    }
}
