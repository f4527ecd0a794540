//! An active tool that moves no KPI (requirements B10, C7, D3), and a tool of the KPI layer whose KPI has no goal, no
//! owner or is parked: a dashboard nobody can act on.

use super::{Finding, Place, Warning, WarningFacts, of_tool, tools_lacking};
use crate::kpis::KpiState;
use crate::stack::{Layer, Tool};
use crate::words::Words;

/// Finds active tools without a KPI that guides.
pub(super) struct StackNoKpi;

impl Warning for StackNoKpi {
    fn id(&self) -> &'static str {
        "stack_no_kpi"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let mut found = tools_lacking(self.id(), facts, |tool| tool.kpi.is_none());
        let boards = facts.register.active().filter(|tool| tool.layer == Layer::Kpis);
        found.extend(boards.filter_map(|tool| self.without_goal(tool, facts)));
        found
    }
}

impl StackNoKpi {
    /// The goal is asked for first, then the owner; nobody looking after the tool is `stack_no_owner`'s.
    fn without_goal(&self, tool: &Tool, facts: &WarningFacts) -> Option<Finding> {
        let kpi = facts.kpi(tool.kpi?)?;
        let parked = kpi.state == KpiState::Parked;
        let lacks = match (parked, kpi.target_shown.is_some(), kpi.owner.is_some()) {
            (true, ..) => "parked",
            (_, false, _) => "goal",
            (_, _, false) => "owner",
            _ => return None,
        };
        let mut found = of_tool(self.id(), tool).with("kpi", kpi.name());
        found.title.key = format!("warning-stack-no-kpi-title-{lacks}");
        let asks = if lacks == "owner" { "owner" } else { "goal" };
        found.action.key = format!("warning-stack-no-kpi-action-{asks}");
        found.button = Words::new(format!("warning-stack-no-kpi-button-{asks}"));
        found.place = Place::Kpi(kpi.id);
        found = found.worth(tool.price().map(|price| price.year()));
        let paid = found.money_per_year;
        found = found.evidence_of(&format!("{asks}{}", if paid.is_some() { "-paid" } else { "" }));
        Some(match paid {
            Some(money) => found.with("money", money),
            None => found,
        })
    }
}

/// Whether a tool of the KPI layer shows this KPI, so that what it lacks is said there.
pub(super) fn is_shown(facts: &WarningFacts, kpi: crate::kpis::KpiId) -> bool {
    facts.register.active().any(|tool| tool.layer == Layer::Kpis && tool.kpi == Some(kpi))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{check_lacking, eur, kpi_facts, tool};
    use super::super::kpi_no_target::KpiNoTarget;
    use super::*;
    use crate::kpis::KpiId;
    use crate::stack::Job;

    #[test]
    fn active_tools_without_it_are_named_with_their_yearly_cost_and_others_stay_silent() {
        check_lacking(&StackNoKpi, |tool| tool.kpi = None);
    }

    fn board(layer: Layer, state: KpiState, goal: bool) -> WarningFacts {
        let mut facts = kpi_facts(state);
        let board = tool(4, "Board", layer, &[Job::Reporting], 3_000);
        facts.register.tools = vec![Tool { kpi: Some(KpiId::AverageOrderValue), ..board }];
        if !goal {
            facts.kpis[0].target_shown = None;
        }
        facts
    }

    #[test]
    fn a_dashboard_whose_kpi_has_no_goal_is_told_once() {
        let facts = board(Layer::Kpis, KpiState::NoTarget, false);
        let found = StackNoKpi.check(&facts);
        assert_eq!(found[0].title.key, "warning-stack-no-kpi-title-goal");
        assert_eq!((found.len(), found[0].money_per_year), (1, Some(eur(36_000))));
        assert_eq!(KpiNoTarget.check(&facts), [], "one sign, one warning");
        let parked = StackNoKpi.check(&board(Layer::Kpis, KpiState::Parked, true));
        assert_eq!(parked[0].title.key, "warning-stack-no-kpi-title-parked");
    }

    #[test]
    fn a_dashboard_whose_kpi_has_a_goal_and_no_owner_is_told_once() {
        let mut facts = board(Layer::Kpis, KpiState::Ok, true);
        facts.kpis[0].owner = None;
        let found = StackNoKpi.check(&facts);
        assert_eq!((found.len(), found[0].title.key.as_str()), (1, "warning-stack-no-kpi-title-owner"));
        assert_eq!(super::super::kpi_no_owner::KpiNoOwner.check(&facts), [], "one sign, one warning");
    }

    #[test]
    fn a_kpi_with_a_goal_and_tools_of_other_layers_stay_silent() {
        assert_eq!(StackNoKpi.check(&board(Layer::Kpis, KpiState::Ok, true)), []);
        let other = board(Layer::Content, KpiState::NoTarget, false);
        assert_eq!(StackNoKpi.check(&other), []);
        assert_eq!(KpiNoTarget.check(&other).len(), 1, "then the KPI's own warning speaks");
    }
}
