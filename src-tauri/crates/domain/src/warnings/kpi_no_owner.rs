//! A KPI with a goal that nobody looks after (requirements H12). One without a goal is asked for the goal first, so that
//! one thing comes after the other.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::kpis::KpiState;
use crate::stack::Layer;

/// Finds KPIs with a goal and without an owner.
pub(super) struct KpiNoOwner;

impl Warning for KpiNoOwner {
    fn id(&self) -> &'static str {
        "kpi_no_owner"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let lacks = facts
            .kpis
            .iter()
            .filter(|kpi| kpi.owner.is_none() && kpi.target_shown.is_some() && kpi.state != KpiState::Parked);
        // Where a tool of the KPI layer shows it, `stack_no_kpi` says so.
        lacks
            .filter(|kpi| !super::stack_no_kpi::is_shown(facts, kpi.id))
            .map(|kpi| {
                finding(self.id(), Layer::Kpis, kpi.id.id().to_owned(), Place::Kpi(kpi.id))
                    .with("kpi", kpi.name())
                    .with("target", kpi.target_shown.clone().unwrap_or_default())
                    .joins_as_gap(kpi.name())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::kpi_facts;
    use super::*;

    fn found(state: KpiState, goal: bool, owner: bool) -> usize {
        let mut facts = kpi_facts(state);
        if !goal {
            facts.kpis[0].target_shown = None;
        }
        if !owner {
            facts.kpis[0].owner = None;
        }
        KpiNoOwner.check(&facts).len()
    }

    #[test]
    fn a_goal_without_an_owner_is_told() {
        assert_eq!(found(KpiState::Ok, true, false), 1);
        assert_eq!(found(KpiState::OffTarget, true, false), 1);
    }

    #[test]
    fn an_owner_no_goal_yet_and_a_parked_kpi_are_silence() {
        assert_eq!(found(KpiState::Ok, true, true), 0);
        assert_eq!(found(KpiState::NoTarget, false, false), 0);
        assert_eq!(found(KpiState::NoData, false, false), 0);
        assert_eq!(found(KpiState::Parked, true, false), 0);
    }
}
