//! An active tool that moves no KPI (requirements B10, C7, D3).

use super::{Finding, Warning, WarningFacts, tools_lacking};

/// Finds active tools without a KPI.
pub(super) struct StackNoKpi;

impl Warning for StackNoKpi {
    fn id(&self) -> &'static str {
        "stack_no_kpi"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        tools_lacking(self.id(), facts, |tool| tool.kpi.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_lacking;
    use super::*;

    #[test]
    fn active_tools_without_it_are_named_with_their_yearly_cost_and_others_stay_silent() {
        check_lacking(&StackNoKpi, |tool| tool.kpi = None);
    }
}
