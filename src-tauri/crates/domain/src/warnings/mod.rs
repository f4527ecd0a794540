//! Warnings: tool sprawl and KPI gaps. Each rule is one file with its words, evidence, money and action, and one
//! line in [`WARNINGS`]; the words lie in `en.ftl` beside it. Every rule is tested for what must stay silent too.

mod answer;
mod kpi_no_data;
mod kpi_no_target;
mod kpi_off_target;
mod kpi_stale;
mod stack_cost_outgrows_sales;
mod stack_layer_empty;
mod stack_no_kpi;
mod stack_no_owner;
mod stack_overlap;

pub use answer::{Answer, Answered, DO_IT_DAYS, REMIND_AFTER_DAYS, Sorted, sorted};

use crate::kpis::{KpiId, KpiState};
use crate::money::{Currency, Money};
use crate::stack::{Layer, Register, Stage, Tool};
use crate::words::Words;
use jiff::civil::Date;

/// What the rules look at.
#[derive(Clone, Debug)]
pub struct WarningFacts {
    /// The whole register, ended tools too.
    pub register: Register,
    /// The five KPIs of the week in question.
    pub kpis: Vec<KpiFact>,
    /// Today, in the shop's zone.
    pub today: Date,
    /// The shop's currency.
    pub currency: Option<Currency>,
    /// Net sales of whole calendar months, oldest first; the month of `today` is not among them.
    pub months: Vec<MonthSales>,
    /// The shop's revenue stage, where three full months of sales tell it.
    pub stage: Option<Stage>,
}

/// Net sales of one whole calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSales {
    /// The first day of the month.
    pub month: Date,
    /// Net sales in minor units of the shop's currency.
    pub minor: i64,
}

/// How a KPI stands, as the rules see it.
#[derive(Clone, Debug)]
pub struct KpiFact {
    /// Which KPI.
    pub id: KpiId,
    /// How it stands.
    pub state: KpiState,
    /// Why it has no value or is stale.
    pub reason: Option<Words>,
    /// The value for people.
    pub shown: Option<String>,
    /// The target for people.
    pub target_shown: Option<String>,
}

impl KpiFact {
    /// The KPI's name.
    pub fn name(&self) -> Words {
        Words::new(format!("kpi-{}", self.id.id()))
    }
}

/// Something worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static str,
    /// The layer it belongs to.
    pub layer: Layer,
    /// What it is about, for people: names of tools, a layer or a KPI.
    pub subject: String,
    /// What it is about by numbers and ids, so that an answer holds when something is renamed: `tool-3`.
    pub about: String,
    /// The finding in one sentence.
    pub title: Words,
    /// What it rests on.
    pub evidence: Words,
    /// What to do.
    pub action: Words,
    /// The words of the one button.
    pub button: Words,
    /// What acting on it is worth a year, where that can be said.
    pub money_per_year: Option<Money>,
    /// Where it is acted on.
    pub place: Place,
}

impl Place {
    /// What is acted on, by its number or id.
    fn about(self) -> String {
        match self {
            Self::Import => "import".to_owned(),
            Self::Tool(id) => format!("tool-{id}"),
            Self::NewTool(layer) => format!("layer-{}", layer.id()),
            Self::Kpi(kpi) => format!("kpi-{}", kpi.id()),
        }
    }
}

/// Where a finding is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Importing a file.
    Import,
    /// A tool.
    Tool(i64),
    /// A new tool of a layer.
    NewTool(Layer),
    /// A KPI.
    Kpi(KpiId),
}

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
    &stack_overlap::StackOverlap,
    &stack_cost_outgrows_sales::StackCostOutgrowsSales,
    &stack_no_owner::StackNoOwner,
    &stack_no_kpi::StackNoKpi,
    &kpi_off_target::KpiOffTarget,
    &kpi_stale::KpiStale,
    &kpi_no_data::KpiNoData,
    &kpi_no_target::KpiNoTarget,
    &stack_layer_empty::StackLayerEmpty,
];

/// Every finding, the one worth most money first (requirements C8, complaints: what costs most comes first).
///
/// Money of different currencies is compared by its number alone; nothing is converted.
pub fn findings(facts: &WarningFacts) -> Vec<Finding> {
    let mut found: Vec<Finding> = WARNINGS.iter().flat_map(|rule| rule.check(facts)).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.money_per_year.map_or(0, |money| money.minor)));
    found
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

/// A finding for every active tool that lacks something, worth what the tool costs a year.
fn tools_lacking(rule: &'static str, facts: &WarningFacts, lacks: impl Fn(&Tool) -> bool) -> Vec<Finding> {
    let unclear = facts.register.active().filter(|tool| lacks(tool));
    unclear
        .map(|tool| {
            let mut found = finding(rule, tool.layer, tool.name.clone(), Place::Tool(tool.id))
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

/// A finding with the rule's usual words; the rule adds values, money and place.
fn finding(rule: &'static str, layer: Layer, subject: String, place: Place) -> Finding {
    let key = |part: &str| words_of(rule, part);
    Finding {
        rule,
        layer,
        about: place.about(),
        subject,
        title: key("title"),
        evidence: key("evidence"),
        action: key("action"),
        button: key("button"),
        money_per_year: None,
        place,
    }
}

impl Finding {
    /// Puts a value into title, evidence and action.
    fn with(mut self, name: &'static str, value: impl Into<crate::words::Value>) -> Self {
        let value = value.into();
        for words in [&mut self.title, &mut self.evidence, &mut self.action] {
            words.values.push((name, value.clone()));
        }
        self
    }

    /// Says what it is about, where the place alone does not tell it from another finding of the rule.
    fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    fn worth(mut self, money: Option<Money>) -> Self {
        self.money_per_year = money.filter(|money| money.minor > 0);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stack::{Cycle, DatedPrice, Job, Price, ToolStatus};
    use jiff::civil::date;

    pub(super) fn eur(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().expect("a code"))
    }

    /// An active tool with an owner and a KPI, paid monthly since 2025.
    pub(super) fn tool(id: i64, name: &str, layer: Layer, jobs: &[Job], minor: i64) -> Tool {
        let since = date(2025, 1, 1);
        Tool {
            id,
            jobs: jobs.to_vec(),
            owner: Some("Mara".into()),
            kpi: Some(KpiId::ConversionRate),
            prices: vec![DatedPrice {
                from: since,
                price: Some(Price { amount: eur(minor), cycle: Cycle::Monthly }),
            }],
            ..Tool::new(name, layer, since)
        }
    }

    pub(super) fn facts(tools: Vec<Tool>) -> WarningFacts {
        WarningFacts {
            register: Register { tools, ..Register::default() },
            kpis: Vec::new(),
            today: date(2026, 11, 17),
            currency: "EUR".parse().ok(),
            months: vec![],
            stage: None,
        }
    }

    pub(super) fn kpi_facts(state: KpiState) -> WarningFacts {
        let fact = KpiFact {
            id: KpiId::AverageOrderValue,
            state,
            reason: Some(Words::new("reason-no-orders")),
            shown: Some("28.40 EUR".into()),
            target_shown: Some("30.00 EUR".into()),
        };
        WarningFacts { kpis: vec![fact], ..facts(Vec::new()) }
    }

    /// The states in which a rule has something to say.
    pub(super) fn states_spoken_of(rule: &dyn Warning) -> Vec<KpiState> {
        use KpiState::{NoData, NoTarget, OffTarget, Ok, Parked, Stale};
        let states = [Ok, NoData, Stale, NoTarget, OffTarget, Parked];
        states.into_iter().filter(|state| !rule.check(&kpi_facts(*state)).is_empty()).collect()
    }

    /// What a rule about lacking something finds: one paid tool, one free tool, and silence for the others.
    pub(super) fn check_lacking(rule: &dyn Warning, take_away: fn(&mut Tool)) {
        let mut paid = tool(7, "Jasper", Layer::Content, &[Job::Writing], 5_900);
        take_away(&mut paid);
        let mut free = tool(8, "Sheet", Layer::Kpis, &[Job::Reporting], 0);
        take_away(&mut free);
        free.prices.clear();
        let mut ended = tool(9, "Old", Layer::Content, &[Job::Images], 900);
        take_away(&mut ended);
        ended.status = ToolStatus::Ended;
        let whole = tool(10, "Klaviyo", Layer::Communication, &[Job::Email], 6_000);
        let found = rule.check(&facts(vec![paid, free, ended, whole]));
        let told: Vec<_> =
            found.iter().map(|finding| (finding.subject.as_str(), finding.money_per_year)).collect();
        assert_eq!(told, [("Jasper", Some(eur(70_800))), ("Sheet", None)]);
    }

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
