//! A KPI for which another dashboard shows something else, and nobody has said why (requirements A12, H12).

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::kpis::KpiState;
use crate::stack::Layer;

/// Finds KPIs with figures of other dashboards that are open.
pub(super) struct KpiFiguresConflict;

impl Warning for KpiFiguresConflict {
    fn id(&self) -> &'static str {
        "kpi_figures_conflict"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let spoken_of = facts.kpis.iter().filter(|kpi| kpi.state != KpiState::Parked);
        spoken_of
            .filter_map(|kpi| {
                let conflict = kpi.conflict.clone()?;
                Some(
                    finding(self.id(), Layer::Kpis, kpi.id.id().to_owned(), Place::Kpi(kpi.id))
                        .with("kpi", kpi.name())
                        .with("conflict", conflict),
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
    fn an_open_figure_is_told_and_none_is_silence() {
        let mut facts = kpi_facts(KpiState::Ok);
        assert_eq!(KpiFiguresConflict.check(&facts), []);
        facts.kpis[0].conflict = Some(Words::new("as-said").with("said", "Shopify shows 33.80 EUR"));
        assert_eq!(KpiFiguresConflict.check(&facts).len(), 1);
        facts.kpis[0].state = KpiState::Parked;
        assert_eq!(KpiFiguresConflict.check(&facts), []);
    }
}
