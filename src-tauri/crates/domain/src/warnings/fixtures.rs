//! What the rules' tests share.

use super::*;
use crate::kpis::KpiId;
use crate::money::Money;
use crate::stack::{Cycle, DatedPrice, Job, Layer, Link, LinkKind, Price, Register, Stage, Tool, ToolStatus};
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
        hourly_value: None,
        drafts: DraftFacts::default(),
    }
}

pub(super) fn kpi_facts(state: KpiState) -> WarningFacts {
    let fact = KpiFact {
        id: KpiId::AverageOrderValue,
        state,
        reason: Some(Words::new("reason-no-orders")),
        shown: Some("28.40 EUR".into()),
        target_shown: Some("30.00 EUR".into()),
        owner: Some("Mara".into()),
        changed: None,
        conflict: None,
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

/// A process with an owner that uses tools.
pub(super) fn process(id: i64, tools: &[i64]) -> crate::stack::Process {
    crate::stack::Process {
        id,
        name: format!("Process {id}"),
        owner: Some("Mara".into()),
        review: Some("A person reads it".into()),
        minutes_a_week: Some(60),
        bottleneck: false,
        tools: tools.to_vec(),
    }
}

/// Whole months of net sales, the last one the month before today's.
pub(super) fn months_of(sales: &[i64]) -> Vec<MonthSales> {
    let count = i64::try_from(sales.len()).expect("few");
    let firsts = super::returns::months_before(facts(Vec::new()).today, count);
    firsts.into_iter().zip(sales).map(|(month, minor)| MonthSales { month, minor: *minor }).collect()
}

/// What a shop of a stage notes of the smallest tidy stack: one writing assistant and one e-mail tool, from the middle
/// stage on one inbox and one automation tool too; each with an owner, a KPI with a goal and a process, the prompts and
/// the review noted, from the middle stage on connected and with a library of answers.
pub(super) fn tidy(stage: Stage) -> WarningFacts {
    let later = stage > Stage::Early;
    let mut tools = vec![
        tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000),
        tool(2, "Mailchimp", Layer::Communication, &[Job::Email], 1_500),
    ];
    if later {
        tools.push(tool(3, "Gorgias", Layer::Communication, &[Job::Helpdesk], 1_000));
        tools.push(tool(4, "Zapier", Layer::Triggers, &[Job::Automation], 2_500));
    }
    let mut facts = facts(tools);
    let numbers: Vec<i64> = facts.register.tools.iter().map(|tool| tool.id).collect();
    facts.register.processes = vec![process(1, &numbers)];
    if later {
        let since = date(2025, 2, 1);
        let links = numbers.windows(2).map(|two| Link::of(two[0], two[1], LinkKind::Api, since));
        facts.register.links = links.collect();
        facts.register.practices.response_library = Some("Saved replies".into());
    }
    facts.register.practices.prompt_framework = Some("The handbook".into());
    facts.register.practices.review_policy = Some("Mara reads every text".into());
    facts.kpis = KpiId::ALL.map(|id| KpiFact { id, ..kpi_facts(KpiState::Ok).kpis.remove(0) }).to_vec();
    facts.months = months_of(&[300_000; 6]);
    facts.stage = Some(stage);
    facts
}
