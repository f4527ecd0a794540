//! A layer without an active tool (requirements B2). The KPI layer is not empty while Tillwise itself measures, and a
//! shop of the early stage needs no automation yet (requirements C14).

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::kpis::KpiState;
use crate::stack::{Layer, Stage};
use crate::words::Words;

/// Finds layers nobody works in.
pub(super) struct StackLayerEmpty;

impl Warning for StackLayerEmpty {
    fn id(&self) -> &'static str {
        "stack_layer_empty"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let measured = facts.kpis.iter().any(|kpi| !matches!(kpi.state, KpiState::NoData | KpiState::Parked));
        Layer::ALL
            .into_iter()
            .filter(|layer| !facts.register.active().any(|tool| tool.layer == *layer))
            .filter(|layer| *layer != Layer::Triggers || facts.stage != Some(Stage::Early))
            .filter(|layer| *layer != Layer::Kpis || !measured)
            .map(|layer| {
                let name = Words::new(format!("layer-{}", layer.id()));
                let mut found = finding(self.id(), layer, layer.id().to_owned(), Place::NewTool(layer))
                    .with("layer", name.clone())
                    .joins_as_gap(name);
                found.evidence = Words::new(format!("warning-stack-layer-empty-purpose-{}", layer.id()));
                found
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, kpi_facts, tool};
    use super::*;
    use crate::stack::{Job, ToolStatus};

    fn empty(facts: &WarningFacts) -> Vec<String> {
        StackLayerEmpty.check(facts).into_iter().map(|finding| finding.subject).collect()
    }

    #[test]
    fn a_shop_without_tools_has_four_empty_layers() {
        assert_eq!(empty(&facts(Vec::new())), ["content", "communication", "triggers", "kpis"]);
    }

    #[test]
    fn an_ended_tool_fills_no_layer_and_an_active_one_does() {
        let writer = tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000);
        let mut mailer = tool(2, "Klaviyo", Layer::Communication, &[Job::Email], 6_000);
        mailer.status = ToolStatus::Ended;
        assert_eq!(empty(&facts(vec![writer, mailer])), ["communication", "triggers", "kpis"]);
    }

    #[test]
    fn an_early_shop_is_not_asked_for_automation() {
        let early = WarningFacts { stage: Some(Stage::Early), ..facts(Vec::new()) };
        assert_eq!(empty(&early), ["content", "communication", "kpis"]);
    }

    #[test]
    fn the_kpi_layer_stays_silent_once_a_kpi_is_measured() {
        assert!(!empty(&kpi_facts(KpiState::NoTarget)).contains(&"kpis".to_owned()));
        assert!(empty(&kpi_facts(KpiState::NoData)).contains(&"kpis".to_owned()));
    }
}
