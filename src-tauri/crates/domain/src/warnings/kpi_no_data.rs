//! A KPI without a value (requirements H12): the file that closes the gap is named.

use super::{Finding, Place, Warning, WarningFacts, kpis_in_state};
use crate::kpis::KpiState;

/// Finds KPIs whose data is missing.
pub(super) struct KpiNoData;

impl Warning for KpiNoData {
    fn id(&self) -> &'static str {
        "kpi_no_data"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        kpis_in_state(self.id(), KpiState::NoData, facts, |_| Place::Import)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::states_spoken_of;
    use super::*;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        assert_eq!(states_spoken_of(&KpiNoData), [KpiState::NoData]);
    }
}
