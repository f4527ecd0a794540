//! A tool that has not paid for itself after 120 days (requirements N2; definitions 4.13): time for a decision.
//!
//! Only where somebody notes what it gives back; without notes nothing is known.

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{LAST_MARK, PaybackState, Tool, payback};
use crate::words::Words;

/// Finds tools past their payback.
pub(super) struct StackPaybackOverdue;

impl Warning for StackPaybackOverdue {
    fn id(&self) -> &'static str {
        "stack_payback_overdue"
    }

    /// Worth what the tool costs a year: what ending it saves.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let overdue = facts.register.active().filter_map(|tool| Some((tool, overdue_days(tool, facts)?)));
        overdue
            .map(|(tool, days)| {
                of_tool(self.id(), tool).with("days", days).with("mark", LAST_MARK).worth_the_cost_of(tool)
            })
            .collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-payback-overdue-threshold").with("days", LAST_MARK)]
    }
}

/// Days since the tool's first one, where it is past its payback.
fn overdue_days(tool: &Tool, facts: &WarningFacts) -> Option<i64> {
    let currency = tool.price()?.amount.currency;
    let state = payback(tool, &facts.register.benefits, facts.hourly_value, currency, facts.today).state;
    if let PaybackState::Decide { days } = state { Some(days) } else { None }
}

/// Whether a tool is past its payback.
pub(super) fn is_overdue(tool: &Tool, facts: &WarningFacts) -> bool {
    overdue_days(tool, facts).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::super::returns::months_before;
    use super::super::stack_cost_without_return::StackCostWithoutReturn;
    use super::*;
    use crate::stack::{Basis, Benefit, DatedPrice, Job, Layer};
    use jiff::civil::{Date, date};

    /// A tool at 60.00 a month with a margin noted for each whole month since its first day.
    fn shop(since: Date, margin: Option<i64>) -> WarningFacts {
        let mut klaviyo = tool(3, "Klaviyo", Layer::Communication, &[Job::Email], 6_000);
        klaviyo.since = since;
        klaviyo.prices[0].from = since;
        let mut facts = facts(vec![klaviyo]);
        let months =
            months_before(facts.today, 24).into_iter().filter(|month| *month >= since.first_of_month());
        facts.register.benefits = months
            .filter_map(|month| {
                let margin = Some((eur(margin?), Basis::Measured));
                Some(Benefit { tool: 3, month, minutes: None, margin })
            })
            .collect();
        facts
    }

    #[test]
    fn after_120_days_without_payback_it_asks_for_a_decision() {
        let found = StackPaybackOverdue.check(&shop(date(2026, 5, 1), Some(3_000)));
        assert_eq!((found.len(), found[0].money_per_year), (1, Some(eur(72_000))));
    }

    #[test]
    fn a_young_tool_one_that_paid_back_and_one_without_notes_stay_silent() {
        assert_eq!(StackPaybackOverdue.check(&shop(date(2026, 8, 1), Some(3_000))), []);
        assert_eq!(StackPaybackOverdue.check(&shop(date(2026, 5, 1), Some(9_000))), []);
        assert_eq!(StackPaybackOverdue.check(&shop(date(2026, 5, 1), None)), []);
    }

    #[test]
    fn a_dearer_tool_past_its_payback_is_told_once() {
        let mut facts = shop(date(2025, 1, 1), Some(3_000));
        let mut price = facts.register.tools[0].prices[0].price.expect("paid");
        price.amount = eur(9_000);
        facts.register.tools[0].prices.push(DatedPrice { from: date(2026, 8, 1), price: Some(price) });
        assert_eq!(StackPaybackOverdue.check(&facts).len(), 1);
        assert_eq!(StackCostWithoutReturn.check(&facts), [], "one sign, one warning");
    }
}
