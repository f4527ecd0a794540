//! A KPI that misses its target (requirements H12).

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::kpis::KpiState;
use crate::stack::Layer;
use crate::words::Words;

/// Finds KPIs that miss their target.
pub(super) struct KpiOffTarget;

impl Warning for KpiOffTarget {
    fn id(&self) -> &'static str {
        "kpi_off_target"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let found = facts.kpis.iter().filter(|kpi| kpi.state == KpiState::OffTarget);
        found
            .map(|kpi| {
                finding(self.id(), Layer::Kpis, kpi.id.id().to_owned(), Place::Kpi(kpi.id))
                    .with("kpi", kpi.name())
                    .with("reason", kpi.reason.clone().unwrap_or(Words::new("reason-none")))
                    .with("value", kpi.shown.clone().unwrap_or_default())
                    .with("target", kpi.target_shown.clone().unwrap_or_default())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::kpi_facts;
    use super::*;

    #[test]
    fn it_speaks_of_its_own_state_and_of_no_other() {
        for state in [
            KpiState::Ok,
            KpiState::NoData,
            KpiState::Stale,
            KpiState::NoTarget,
            KpiState::OffTarget,
            KpiState::Parked,
        ] {
            let found = KpiOffTarget.check(&kpi_facts(state));
            assert_eq!(found.len(), usize::from(state == KpiState::OffTarget), "{state:?}");
            assert!(found.iter().all(|finding| finding.subject == "average_order_value"));
        }
    }
}
