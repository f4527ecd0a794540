//! A KPI whose newest number was counted in another way than the one before (requirements H12): its step is no trend. One
//! week later both are counted alike, and the finding is gone.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::kpis::KpiState;
use crate::stack::Layer;

/// Finds KPIs whose last two numbers have different stamps.
pub(super) struct KpiDefinitionChanged;

impl Warning for KpiDefinitionChanged {
    fn id(&self) -> &'static str {
        "kpi_definition_changed"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let spoken_of = facts.kpis.iter().filter(|kpi| kpi.state != KpiState::Parked);
        spoken_of
            .filter_map(|kpi| {
                let changed = kpi.changed.clone()?;
                Some(
                    finding(self.id(), Layer::Kpis, kpi.id.id().to_owned(), Place::Kpi(kpi.id))
                        .with("kpi", kpi.name())
                        .with("changed", changed),
                )
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::kpi_facts;
    use super::*;
    use crate::words::Words;

    #[test]
    fn a_change_is_told_and_what_stayed_or_is_parked_is_not() {
        let changed = |state, changed: bool| {
            let mut facts = kpi_facts(state);
            facts.kpis[0].changed = changed.then(|| Words::new("as-said").with("said", "Since week 46"));
            KpiDefinitionChanged.check(&facts).len()
        };
        assert_eq!(changed(KpiState::Ok, true), 1);
        assert_eq!(changed(KpiState::NoTarget, true), 1);
        assert_eq!(changed(KpiState::Ok, false), 0);
        assert_eq!(changed(KpiState::Parked, true), 0);
    }
}
