//! Warnings: tool sprawl and KPI gaps. Each rule is one file with its words, evidence, money and action, and one
//! line in [`WARNINGS`]; the words lie in `en.ftl` beside it. Every rule is tested for what must stay silent too.
//!
//! One sign is told once. Where two rules see the same, one gives way: `stack_overlap` to `stack_single_job`,
//! `stack_no_process` to `stack_no_workflow`, `stack_no_owner` to `stack_owner_left`, `stack_component_missing` to
//! `stack_layer_empty`, `stack_cost_without_return` to `stack_payback_overdue`, `kpi_no_target` and
//! `kpi_no_owner` to `stack_no_kpi` for a KPI that a tool of the KPI layer shows.
//!
//! A shop without a known stage is asked for nothing that only a later stage needs: when in doubt, a rule is silent.

mod answer;
mod facts;
mod finding;
#[cfg(test)]
mod fixtures;
mod grouped;
mod kpi_definition_changed;
mod kpi_figures_conflict;
mod kpi_no_data;
mod kpi_no_owner;
mod kpi_no_target;
mod kpi_off_target;
mod kpi_stale;
mod returns;
mod stack_ahead_of_stage;
mod stack_complexity;
mod stack_component_missing;
mod stack_cost_outgrows_sales;
mod stack_cost_without_return;
mod stack_drafts_for_nobody;
mod stack_isolated;
mod stack_layer_empty;
mod stack_manual_work;
mod stack_no_kpi;
mod stack_no_owner;
mod stack_no_process;
mod stack_no_workflow;
mod stack_not_verified;
mod stack_notice_near;
mod stack_overlap;
mod stack_owner_left;
mod stack_payback_overdue;
mod stack_process_no_owner;
mod stack_setup_time_rising;
mod stack_single_job;
mod stack_spend_unbalanced;
mod stack_trial_over;
mod stack_unused;

use crate::kpis::KpiState;
use crate::money::Currency;
use crate::stack::{Layer, Tool};
use crate::words::Words;
use finding::{finding, of_tool};
use rust_decimal::Decimal;

pub use answer::{Answer, Answered, DO_IT_DAYS, REMIND_AFTER_DAYS, Sorted, parts, sorted};
pub use facts::{DraftFacts, KpiFact, MonthSales, WarningFacts};
pub use finding::{Finding, Joins, Place};
pub use grouped::{TOLD_ONE_BY_ONE, grouped};
pub use stack_drafts_for_nobody::DRAFT_DAYS;

/// One rule. Its words are in the catalogue under `warning-<id>-…`.
pub trait Warning: Sync {
    /// Its id, for example `stack_overlap`.
    fn id(&self) -> &'static str;

    /// What it finds.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding>;

    /// What it is called in a list of rules.
    fn name(&self) -> Words {
        words_of(self.id(), "name")
    }

    /// Why it exists: the reasoning behind it, in a sentence or two.
    fn why(&self) -> Words {
        words_of(self.id(), "why")
    }

    /// The numbers it goes by, each a short sentence; nothing for a rule without any.
    fn thresholds(&self) -> Vec<Words> {
        Vec::new()
    }
}

/// One of a rule's messages: `warning-stack-overlap-title`.
fn words_of(rule: &str, part: &str) -> Words {
    Words::new(format!("warning-{}-{part}", rule.replace('_', "-")))
}

/// Every rule; of two findings worth the same the one of the earlier rule comes first.
pub const WARNINGS: &[&dyn Warning] = &[
    &stack_single_job::StackSingleJob,
    &stack_overlap::StackOverlap,
    &stack_notice_near::StackNoticeNear,
    &stack_trial_over::StackTrialOver,
    &stack_cost_outgrows_sales::StackCostOutgrowsSales,
    &stack_payback_overdue::StackPaybackOverdue,
    &stack_cost_without_return::StackCostWithoutReturn,
    &stack_unused::StackUnused,
    &stack_ahead_of_stage::StackAheadOfStage,
    &stack_complexity::StackComplexity,
    &stack_manual_work::StackManualWork,
    &stack_setup_time_rising::StackSetupTimeRising,
    &stack_owner_left::StackOwnerLeft,
    &stack_no_owner::StackNoOwner,
    &stack_process_no_owner::StackProcessNoOwner,
    &stack_no_kpi::StackNoKpi,
    &kpi_off_target::KpiOffTarget,
    &kpi_stale::KpiStale,
    &kpi_no_data::KpiNoData,
    &kpi_no_target::KpiNoTarget,
    &kpi_no_owner::KpiNoOwner,
    &kpi_figures_conflict::KpiFiguresConflict,
    &kpi_definition_changed::KpiDefinitionChanged,
    &stack_spend_unbalanced::StackSpendUnbalanced,
    &stack_drafts_for_nobody::StackDraftsForNobody,
    &stack_not_verified::StackNotVerified,
    &stack_no_workflow::StackNoWorkflow,
    &stack_no_process::StackNoProcess,
    &stack_isolated::StackIsolated,
    &stack_layer_empty::StackLayerEmpty,
    &stack_component_missing::StackComponentMissing,
];

/// Every finding as it is shown: joined where many lack the same, the one worth most first.
pub fn findings(facts: &WarningFacts) -> Vec<Finding> {
    in_order(grouped(single_findings(facts), facts.currency), facts.currency)
}

/// Every finding by itself, in the order of the rules.
pub fn single_findings(facts: &WarningFacts) -> Vec<Finding> {
    WARNINGS.iter().flat_map(|rule| rule.check(facts)).collect()
}

/// The findings, the one worth most first (requirements C8, complaints: what costs most comes first).
///
/// Two currencies cannot be compared: money of the shop's own currency comes first, then each other one by its code,
/// then what has no money. Nothing is converted.
pub fn in_order(mut found: Vec<Finding>, own: Option<Currency>) -> Vec<Finding> {
    found.sort_by_key(|finding| rank(finding, own));
    found
}

/// Where a finding stands among others.
fn rank(finding: &Finding, own: Option<Currency>) -> (u8, Option<Currency>, std::cmp::Reverse<i64>) {
    match finding.money_per_year {
        Some(money) if own == Some(money.currency) => (0, None, std::cmp::Reverse(money.minor)),
        Some(money) => (1, Some(money.currency), std::cmp::Reverse(money.minor)),
        None => (2, None, std::cmp::Reverse(0)),
    }
}

/// A finding for every KPI in one state.
fn kpis_in_state(
    rule: &'static str,
    state: KpiState,
    facts: &WarningFacts,
    place: impl Fn(&KpiFact) -> Place,
) -> Vec<Finding> {
    let found = facts.kpis.iter().filter(|kpi| kpi.state == state);
    found
        .map(|kpi| {
            finding(rule, Layer::Kpis, kpi.id.id().to_owned(), place(kpi))
                .about(Place::Kpi(kpi.id).about())
                .with("kpi", kpi.name())
                .with("reason", kpi.reason.clone().unwrap_or(Words::new("reason-none")))
                .with("value", kpi.shown.clone().unwrap_or_default())
                .with("target", kpi.target_shown.clone().unwrap_or_default())
        })
        .collect()
}

/// A finding for every active tool that lacks something and could be ended for it, worth what the tool costs a year.
fn tools_lacking(rule: &'static str, facts: &WarningFacts, lacks: impl Fn(&Tool) -> bool) -> Vec<Finding> {
    let unclear = facts.register.active().filter(|tool| lacks(tool));
    unclear.map(|tool| of_tool(rule, tool).worth_the_cost_of(tool).joins_as_gap(tool.name.clone())).collect()
}

/// A share for people, with one decimal and its sign: `50.0 %`.
fn percent(share: Decimal) -> String {
    let mut percent = (share * Decimal::from(100))
        .round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    percent.rescale(1);
    format!("{percent} %")
}

#[cfg(test)]
mod tests {
    use super::fixtures::{facts, tidy, tool};
    use super::*;
    use crate::money::Money;
    use crate::stack::{Job, Stage};

    #[test]
    fn what_is_worth_most_comes_first() {
        let mut cheap = tool(1, "Cheap", Layer::Triggers, &[Job::Automation], 500);
        cheap.owner = None;
        let mut dear = tool(2, "Dear", Layer::Communication, &[Job::Email], 9_000);
        dear.owner = None;
        let money: Vec<i64> = findings(&facts(vec![cheap, dear]))
            .iter()
            .map(|finding| finding.money_per_year.map_or(0, |money| money.minor))
            .collect();
        assert_eq!(money[..2], [108_000, 6_000]);
        assert!(money.is_sorted_by(|a, b| a >= b), "{money:?}");
    }

    #[test]
    fn money_of_the_shops_own_currency_comes_first_and_what_has_none_last() {
        let mut dollars = tool(1, "Dollars", Layer::Communication, &[Job::Email], 99_900);
        dollars.owner = None;
        let price = dollars.prices[0].price.as_mut().expect("paid");
        price.amount = Money::new(99_900, "USD".parse().expect("a code"));
        let mut euros = tool(2, "Euros", Layer::Triggers, &[Job::Automation], 500);
        euros.owner = None;
        let found = findings(&facts(vec![dollars, euros]));
        let subjects: Vec<&str> = found.iter().map(|finding| finding.subject.as_str()).collect();
        assert_eq!(subjects[..2], ["Euros", "Dollars"]);
        assert!(found[2..].iter().all(|finding| finding.money_per_year.is_none()));
    }

    #[test]
    fn the_smallest_tidy_stack_of_each_stage_is_told_nothing() {
        for stage in Stage::ALL {
            assert_eq!(findings(&tidy(stage)), [], "{stage:?}");
        }
    }

    #[test]
    fn each_thing_taken_from_a_tidy_stack_is_told_once() {
        let told = |change: fn(&mut WarningFacts)| -> Vec<&str> {
            let mut facts = tidy(Stage::Middle);
            change(&mut facts);
            findings(&facts).into_iter().map(|finding| finding.rule).collect()
        };
        assert_eq!(told(|facts| facts.register.tools[0].owner = None), ["stack_no_owner"]);
        assert_eq!(told(|facts| facts.register.tools[0].kpi = None), ["stack_no_kpi"]);
        assert_eq!(
            told(|facts| facts.register.processes[0].tools.retain(|id| *id != 1)),
            ["stack_no_process"]
        );
        assert_eq!(told(|facts| facts.register.processes[0].tools.truncate(3)), ["stack_no_workflow"]);
        assert_eq!(told(|facts| facts.register.links.truncate(2)), ["stack_isolated"]);
        assert_eq!(
            told(|facts| facts.register.practices.prompt_framework = None),
            ["stack_component_missing"]
        );
        assert_eq!(told(|facts| facts.register.tools[1].jobs = vec![Job::Sms]), ["stack_component_missing"]);
    }

    #[test]
    fn every_rule_has_its_words_in_the_catalogue() {
        let catalogue = crate::words::SOURCES.iter().map(|(_, source)| *source).collect::<String>();
        for rule in WARNINGS {
            let own = ["title", "evidence", "action", "button"].map(|part| words_of(rule.id(), part));
            let told = [rule.name(), rule.why()].into_iter().chain(rule.thresholds());
            for words in own.into_iter().chain(told) {
                let key = format!("\n{} =", words.key);
                assert!(catalogue.contains(&key), "{key} is missing from the catalogue");
            }
        }
    }
}
