//! A process that nobody owns, or whose owner has left (requirements C10).

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::stack::Layer;

/// Finds processes without an owner who is there.
pub(super) struct StackProcessNoOwner;

impl Warning for StackProcessNoOwner {
    fn id(&self) -> &'static str {
        "stack_process_no_owner"
    }

    /// Worth no sum: a process costs nothing of itself.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let mut found = Vec::new();
        for process in &facts.register.processes {
            let tool = process.tools.iter().find_map(|tool| facts.register.tool(*tool));
            let layer = tool.map_or(Layer::Content, |tool| tool.layer);
            let finding = finding(self.id(), layer, process.name.clone(), Place::Stack)
                .about(format!("process-{}", process.id))
                .with("process", process.name.clone())
                .joins_as_gap(process.name.clone());
            match process.owner.as_deref().map(|owner| (owner, facts.register.left(owner))) {
                None => found.push(finding),
                Some((owner, Some(left))) if left < facts.today => {
                    found.push(finding.evidence_of("left").with("owner", owner).with("day", left));
                }
                Some(_) => {}
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::facts;
    use super::*;
    use crate::stack::{Person, Process};
    use jiff::civil::date;

    fn found(owner: Option<&str>) -> Vec<Finding> {
        let mut facts = facts(Vec::new());
        facts.register.people =
            vec![Person { name: "Jonas".into(), left: Some(date(2026, 10, 31)), brand_owner: false }];
        facts.register.processes = vec![Process {
            id: 2,
            name: "Publish a product".into(),
            owner: owner.map(str::to_owned),
            review: None,
            minutes_a_week: None,
            bottleneck: false,
            tools: vec![],
        }];
        StackProcessNoOwner.check(&facts)
    }

    #[test]
    fn a_process_without_an_owner_or_with_one_who_left_is_told() {
        assert_eq!(found(None)[0].about, "process-2");
        assert_eq!(found(Some("jonas"))[0].evidence.key, "warning-stack-process-no-owner-evidence-left");
    }

    #[test]
    fn a_process_with_an_owner_stays_silent() {
        assert_eq!(found(Some("Mara")), []);
    }
}
