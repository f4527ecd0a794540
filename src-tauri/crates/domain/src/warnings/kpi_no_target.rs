//! A KPI without a target (requirements H12): a number nobody can be on or off. Where a tool of the KPI layer shows it,
//! `stack_no_kpi` says so.

use super::stack_no_kpi::is_shown;
use super::{Finding, Place, Warning, WarningFacts, kpis_in_state};
use crate::kpis::KpiState;

/// Finds KPIs nobody set a target for.
pub(super) struct KpiNoTarget;

impl Warning for KpiNoTarget {
    fn id(&self) -> &'static str {
        "kpi_no_target"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let mut found = kpis_in_state(self.id(), KpiState::NoTarget, facts, |kpi| Place::Kpi(kpi.id));
        found.retain(|finding| !matches!(finding.place, Place::Kpi(kpi) if is_shown(facts, kpi)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::states_spoken_of;
    use super::*;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        assert_eq!(states_spoken_of(&KpiNoTarget), [KpiState::NoTarget]);
    }
}
