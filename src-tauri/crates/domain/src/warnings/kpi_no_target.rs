//! A KPI without a target (requirements H12): a number nobody can be on or off.

use super::{Finding, Place, Warning, WarningFacts, kpis_in_state};
use crate::kpis::KpiState;

/// Finds KPIs nobody set a target for.
pub(super) struct KpiNoTarget;

impl Warning for KpiNoTarget {
    fn id(&self) -> &'static str {
        "kpi_no_target"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        kpis_in_state(self.id(), KpiState::NoTarget, facts, |kpi| Place::Kpi(kpi.id))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::states_spoken_of;
    use super::*;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        assert_eq!(states_spoken_of(&KpiNoTarget), [KpiState::NoTarget]);
    }
}
