//! A KPI whose data stopped (requirements H12): no new week after a week and three days.

use super::{Finding, Place, Warning, WarningFacts, kpis_in_state};
use crate::kpis::KpiState;

/// Finds KPIs whose data has ended.
pub(super) struct KpiStale;

impl Warning for KpiStale {
    fn id(&self) -> &'static str {
        "kpi_stale"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        kpis_in_state(self.id(), KpiState::Stale, facts, |_| Place::Import)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::states_spoken_of;
    use super::*;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        assert_eq!(states_spoken_of(&KpiStale), [KpiState::Stale]);
    }
}
