//! A tool connected with no other (requirements B9): what it knows reaches nobody.
//!
//! An early shop has one assistant and an e-mail tool (requirements C14), with nothing to connect yet.

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{LinkKind, Stage, Tool};
use crate::words::Words;

/// Finds tools without a connection to another tool in use.
pub(super) struct StackIsolated;

impl Warning for StackIsolated {
    fn id(&self) -> &'static str {
        "stack_isolated"
    }

    /// Worth no sum: what the missing connection costs is not known.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let count = facts.register.active().count();
        if facts.stage == Some(Stage::Early) || count < 2 {
            return Vec::new();
        }
        let alone = facts.register.active().filter(|tool| !connected(tool, facts));
        alone.map(|tool| of_tool(self.id(), tool).joins_as_gap(tool.name.clone())).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-isolated-threshold")]
    }
}

/// Whether something flows between the tool and another in use; a file carried by hand does.
fn connected(tool: &Tool, facts: &WarningFacts) -> bool {
    let links = facts.register.links_of(tool.id).filter(|link| link.kind != LinkKind::None);
    let mut others = links.filter_map(|link| facts.register.tool(link.other(tool.id)?));
    others.any(Tool::is_active)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, tool};
    use super::*;
    use crate::stack::{Job, Layer, Link, ToolStatus};
    use jiff::civil::date;

    fn three() -> WarningFacts {
        facts(vec![
            tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000),
            tool(2, "Klaviyo", Layer::Communication, &[Job::Email], 6_000),
            tool(3, "Zapier", Layer::Triggers, &[Job::Automation], 4_900),
        ])
    }

    fn alone(facts: &WarningFacts) -> Vec<String> {
        StackIsolated.check(facts).into_iter().map(|finding| finding.subject).collect()
    }

    #[test]
    fn a_tool_without_a_link_is_told_and_a_noted_none_is_no_link() {
        let mut facts = three();
        facts.register.links = vec![
            Link::of(2, 3, LinkKind::CsvByHand, date(2026, 1, 1)),
            Link::of(1, 2, LinkKind::None, date(2026, 1, 1)),
        ];
        assert_eq!(alone(&facts), ["ChatGPT"]);
        facts.register.tools[2].status = ToolStatus::Ended;
        assert_eq!(alone(&facts), ["ChatGPT", "Klaviyo"], "a link to an ended tool reaches nobody");
    }

    #[test]
    fn a_single_tool_and_an_early_shop_stay_silent() {
        let mut one = three();
        one.register.tools.truncate(1);
        assert!(alone(&one).is_empty());
        assert!(alone(&WarningFacts { stage: Some(Stage::Early), ..three() }).is_empty());
        assert_eq!(alone(&WarningFacts { stage: Some(Stage::Middle), ..three() }).len(), 3);
    }
}
