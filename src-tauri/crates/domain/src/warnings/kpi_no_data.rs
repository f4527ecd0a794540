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
        let found = kpis_in_state(self.id(), KpiState::NoData, facts, |_| Place::Import);
        // While none has a number they all wait for the first file; later each names the one it waits for.
        if facts.kpis.iter().any(|kpi| !matches!(kpi.state, KpiState::NoData | KpiState::Parked)) {
            return found;
        }
        let named = found.into_iter().zip(facts.kpis.iter().filter(|kpi| kpi.state == KpiState::NoData));
        named.map(|(finding, kpi)| finding.joins_as_gap(kpi.name())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{kpi_facts, states_spoken_of};
    use super::super::{KpiFact, findings};
    use super::*;
    use crate::kpis::KpiId;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        assert_eq!(states_spoken_of(&KpiNoData), [KpiState::NoData]);
    }

    #[test]
    fn an_empty_shop_hears_of_its_five_numbers_once() {
        let one = kpi_facts(KpiState::NoData);
        let kpis = KpiId::ALL.map(|id| KpiFact { id, ..one.kpis[0].clone() }).to_vec();
        let found = findings(&WarningFacts { kpis, ..one });
        let told: Vec<_> = found.iter().filter(|finding| finding.rule == "kpi_no_data").collect();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].about.split(' ').count(), 5, "each can still be answered by itself");
    }

    #[test]
    fn once_one_has_a_number_each_of_the_others_names_its_file() {
        let one = kpi_facts(KpiState::NoData);
        let mut kpis = KpiId::ALL.map(|id| KpiFact { id, ..one.kpis[0].clone() }).to_vec();
        kpis[0].state = KpiState::Ok;
        let found = findings(&WarningFacts { kpis, ..one });
        assert_eq!(found.iter().filter(|finding| finding.rule == "kpi_no_data").count(), 4);
    }
}
