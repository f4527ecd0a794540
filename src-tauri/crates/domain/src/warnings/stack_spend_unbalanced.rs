//! Nearly all money for tools goes to content, and no tool serves customers or sells (requirements F3).
//!
//! An early shop is right to look after its content first (requirements C14), and stays unasked.

use super::{Finding, Place, Warning, WarningFacts, finding, percent};
use crate::money::Money;
use crate::stack::{Job, Layer, Stage, Tool};
use crate::words::Words;
use rust_decimal::Decimal;

/// More than this share of the monthly cost, in percent, is too much for content alone.
const MOST_PERCENT: i64 = 70;

/// Jobs of service and merchandising.
const BALANCING: [Job; 9] = [
    Job::Helpdesk,
    Job::Chatbot,
    Job::Reviews,
    Job::Loyalty,
    Job::Personalization,
    Job::Search,
    Job::Pricing,
    Job::Inventory,
    Job::Forecasting,
];

/// Compares what content costs with what all tools cost.
pub(super) struct StackSpendUnbalanced;

impl Warning for StackSpendUnbalanced {
    fn id(&self) -> &'static str {
        "stack_spend_unbalanced"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        self.unbalanced(facts).into_iter().collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        let jobs: Vec<Words> = BALANCING.iter().map(|job| Words::new(format!("job-{}", job.id()))).collect();
        vec![
            Words::new("warning-stack-spend-unbalanced-threshold")
                .with("percent", MOST_PERCENT)
                .with("jobs", jobs),
        ]
    }
}

impl StackSpendUnbalanced {
    /// Worth the part of the year's cost above the share: what would have to go elsewhere. Silent where tools are paid
    /// in several currencies, because their shares cannot be told.
    fn unbalanced(&self, facts: &WarningFacts) -> Option<Finding> {
        if facts.stage.is_none_or(|stage| stage == Stage::Early)
            || BALANCING.iter().any(|job| facts.register.doing(*job).next().is_some())
        {
            return None;
        }
        let paid: Vec<(&Tool, Money, Decimal)> = facts
            .register
            .active()
            .filter_map(|tool| tool.price().map(|price| (tool, price.amount, price.year_exact())))
            .collect();
        let currency = paid.first()?.1.currency;
        if paid.iter().any(|(_, amount, _)| amount.currency != currency) {
            return None;
        }
        let all: Decimal = paid.iter().map(|(_, _, year)| *year).sum();
        let content: Vec<_> = paid.iter().filter(|(tool, _, _)| tool.layer == Layer::Content).collect();
        let of_content: Decimal = content.iter().map(|(_, _, year)| *year).sum();
        let most = all * Decimal::new(MOST_PERCENT, 2);
        if of_content <= most {
            return None;
        }
        let dearest = content.iter().max_by_key(|(_, _, year)| *year)?.0;
        let above = Money::from_decimal(of_content - most, currency)?;
        Some(
            finding(self.id(), Layer::Content, Layer::Content.id().to_owned(), Place::Tool(dearest.id))
                .about("spend-content")
                .with("share", percent(of_content / all))
                .with("content", Money::from_decimal(of_content, currency)?)
                .with("all", Money::from_decimal(all, currency)?)
                .with("percent", MOST_PERCENT)
                .with("money", above)
                .worth(Some(above)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;

    fn found(content: i64, email: i64, change: impl FnOnce(&mut WarningFacts)) -> Vec<Finding> {
        let mut facts = facts(vec![
            tool(1, "ChatGPT", Layer::Content, &[Job::Writing], content),
            tool(2, "Klaviyo", Layer::Communication, &[Job::Email], email),
        ]);
        facts.stage = Some(Stage::Middle);
        change(&mut facts);
        StackSpendUnbalanced.check(&facts)
    }

    #[test]
    fn more_than_seventy_percent_is_told_with_what_is_above() {
        let told = found(8_000, 2_000, |_| ());
        assert_eq!(told[0].money_per_year, Some(eur(12_000)), "960 of 1,200 a year, 840 would be balanced");
        assert_eq!(found(7_000, 3_000, |_| ()), [], "exactly seventy");
    }

    #[test]
    fn service_or_merchandising_an_early_stage_and_two_currencies_stay_silent() {
        assert_eq!(found(8_000, 2_000, |facts| facts.register.tools[1].jobs.push(Job::Helpdesk)), []);
        assert_eq!(found(8_000, 2_000, |facts| facts.register.tools[0].jobs.push(Job::Pricing)), []);
        assert_eq!(found(8_000, 2_000, |facts| facts.stage = Some(Stage::Early)), []);
        assert_eq!(found(8_000, 2_000, |facts| facts.stage = None), []);
        let dollars = |facts: &mut WarningFacts| {
            let price = facts.register.tools[1].prices[0].price.as_mut().expect("paid");
            price.amount = Money::new(1, "USD".parse().expect("a code"));
        };
        assert_eq!(found(8_000, 2_000, dollars), []);
        assert_eq!(found(0, 0, |facts| facts.register.tools.clear()), []);
    }
}
