//! An active tool that moves no KPI (requirements B10, C7, D3).

use super::{Finding, Place, Warning, WarningFacts, finding};

/// Finds active tools without a KPI.
pub(super) struct StackNoKpi;

impl Warning for StackNoKpi {
    fn id(&self) -> &'static str {
        "stack_no_kpi"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let unclear = facts.tools.iter().filter(|tool| tool.is_active() && tool.kpi.is_none());
        unclear
            .map(|tool| {
                let mut found = finding(self.id(), tool.layer, tool.name.clone(), Place::Tool(tool.id))
                    .with("tool", tool.name.clone())
                    .worth(tool.price().map(|price| price.year()));
                if let Some(money) = found.money_per_year {
                    found.evidence.key.push_str("-paid");
                    found = found.with("money", money);
                }
                found
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{eur, facts, tool};
    use super::*;
    use crate::stack::{Job, Layer, ToolStatus};

    #[test]
    fn an_active_tool_without_it_is_named_with_its_yearly_cost() {
        let mut unclear = tool(7, "Jasper", Layer::Content, &[Job::Writing], 5_900);
        unclear.kpi = None;
        let found = StackNoKpi.check(&facts(vec![unclear]));
        assert_eq!((found.len(), found[0].subject.as_str()), (1, "Jasper"));
        assert_eq!(found[0].money_per_year, Some(eur(70_800)));
    }

    #[test]
    fn a_free_tool_is_named_without_money() {
        let mut free = tool(7, "Sheet", Layer::Kpis, &[Job::Reporting], 0);
        free.kpi = None;
        free.prices.clear();
        assert_eq!(StackNoKpi.check(&facts(vec![free]))[0].money_per_year, None);
    }

    #[test]
    fn a_tool_that_has_it_or_has_ended_stays_silent() {
        let mut ended = tool(8, "Old", Layer::Content, &[Job::Images], 900);
        (ended.status, ended.kpi) = (ToolStatus::Ended, None);
        let quiet = vec![tool(7, "Jasper", Layer::Content, &[Job::Writing], 5_900), ended];
        assert_eq!(StackNoKpi.check(&facts(quiet)), []);
    }
}
