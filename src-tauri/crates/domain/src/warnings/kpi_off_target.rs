//! A KPI that misses its target (requirements H12).

use super::{Finding, Place, Warning, WarningFacts, kpis_in_state};
use crate::kpis::KpiState;

/// Finds KPIs that miss their target.
pub(super) struct KpiOffTarget;

impl Warning for KpiOffTarget {
    fn id(&self) -> &'static str {
        "kpi_off_target"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        kpis_in_state(self.id(), KpiState::OffTarget, facts, |kpi| Place::Kpi(kpi.id))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::states_spoken_of;
    use super::*;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        assert_eq!(states_spoken_of(&KpiOffTarget), [KpiState::OffTarget]);
    }
}
