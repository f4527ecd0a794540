//! What belongs to each revenue stage (requirements C14 to C16), looked up in the register and the numbers. One line
//! per thing in [`CHECKLIST`]; its words are under `check-<id>`.

use super::{Job, LinkKind, Register, Stage, Tool};
use crate::kpis::KpiId;
use crate::words::{Value, Words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list looks at.
#[derive(Clone, Debug, Default)]
pub struct ChecklistFacts {
    /// The register.
    pub register: Register,
    /// The KPIs that have a number in the newest full week.
    pub measured: Vec<KpiId>,
    /// The KPIs with a goal.
    pub with_goal: Vec<KpiId>,
    /// Whole calendar months up to the last one whose sales are known, at most six.
    pub months: usize,
    /// Whether the costs of what is sold are known for enough of it.
    pub costs_known: bool,
}

/// How one thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// It is there.
    Have,
    /// It belongs to this stage or an earlier one and is not there.
    Missing,
    /// It belongs to a later stage and is not there.
    TooEarly,
}

impl CheckState {
    /// Its id; its words are under `check-state-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Have => "have",
            Self::Missing => "missing",
            Self::TooEarly => "too_early",
        }
    }
}

/// Whether a thing is there: what shows it, or what to do for it.
type Found = Result<Words, Words>;

/// One thing of the list.
pub struct CheckItem {
    /// Its id.
    pub id: &'static str,
    /// The stage it belongs to.
    pub stage: Stage,
    find: fn(&ChecklistFacts) -> Found,
}

impl CheckItem {
    /// How it stands in a shop of a stage, and what shows it or what to do.
    ///
    /// While the stage is not known only the first one's things can be missing: they belong to every shop.
    pub fn check(&self, facts: &ChecklistFacts, stage: Option<Stage>) -> (CheckState, Words) {
        match (self.find)(facts) {
            Ok(shown_by) => (CheckState::Have, shown_by),
            Err(_) if self.stage > stage.unwrap_or(Stage::Early) => {
                (CheckState::TooEarly, Words::new("check-too-early"))
            }
            Err(to_do) => (CheckState::Missing, to_do),
        }
    }
}

/// The whole list, stage by stage.
pub const CHECKLIST: &[CheckItem] = &[
    CheckItem { id: "assistant", stage: Stage::Early, find: assistant },
    CheckItem { id: "email", stage: Stage::Early, find: |facts| doing(facts, Job::Email, "check-no-email") },
    CheckItem { id: "weekly", stage: Stage::Early, find: weekly },
    CheckItem { id: "consistency", stage: Stage::Early, find: consistency },
    CheckItem { id: "conversion", stage: Stage::Early, find: |facts| measured(facts, KpiId::ConversionRate) },
    CheckItem { id: "flows", stage: Stage::Middle, find: flows },
    CheckItem { id: "templates", stage: Stage::Middle, find: templates },
    CheckItem {
        id: "segments",
        stage: Stage::Middle,
        find: |facts| doing(facts, Job::Segmentation, "check-no-segments"),
    },
    CheckItem { id: "monthly", stage: Stage::Middle, find: monthly },
    CheckItem {
        id: "retention",
        stage: Stage::Middle,
        find: |facts| measured(facts, KpiId::RepeatPurchaseRate),
    },
    CheckItem { id: "linked_segments", stage: Stage::Upper, find: linked_segments },
    CheckItem { id: "triggers", stage: Stage::Upper, find: triggers },
    CheckItem { id: "dashboards", stage: Stage::Upper, find: dashboards },
    CheckItem { id: "profit_costs", stage: Stage::Upper, find: profit_costs },
    CheckItem {
        id: "profit_spend",
        stage: Stage::Upper,
        find: |facts| measured(facts, KpiId::CustomerAcquisitionCost),
    },
    CheckItem { id: "analysis", stage: Stage::Upper, find: analysis },
];

fn by_tools<'a>(tools: impl IntoIterator<Item = &'a Tool>) -> Option<Words> {
    let names: Vec<Value> = tools.into_iter().map(|tool| Value::Text(tool.name.clone())).collect();
    (!names.is_empty()).then(|| Words::new("check-tools").with("tools", Value::List(names)))
}

fn by_kpis(kpis: &[KpiId]) -> Value {
    Value::List(
        kpis.iter().map(|kpi| Value::Words(Box::new(Words::new(format!("kpi-{}", kpi.id()))))).collect(),
    )
}

fn doing(facts: &ChecklistFacts, job: Job, to_do: &str) -> Found {
    by_tools(facts.register.doing(job)).ok_or_else(|| Words::new(to_do))
}

fn measured(facts: &ChecklistFacts, kpi: KpiId) -> Found {
    let name = Words::new(format!("kpi-{}", kpi.id()));
    match facts.measured.contains(&kpi) {
        true => Ok(Words::new("check-measured").with("kpi", name)),
        false => Err(Words::new(format!("check-no-{}", kpi.id()))),
    }
}

fn assistant(facts: &ChecklistFacts) -> Found {
    let tools: Vec<&Tool> = facts.register.doing(Job::Writing).collect();
    match tools.len() {
        0 => Err(Words::new("check-no-assistant")),
        1 => Ok(Words::new("check-tools").with("tools", tools[0].name.clone())),
        _ => {
            let names: Vec<String> = tools.iter().map(|tool| tool.name.clone()).collect();
            Ok(Words::new("check-several-assistants").with("tools", names))
        }
    }
}

fn weekly(facts: &ChecklistFacts) -> Found {
    match facts.measured.as_slice() {
        [] => Err(Words::new("check-no-numbers")),
        known => Ok(Words::new("check-numbers").with("count", known.len()).with("kpis", by_kpis(known))),
    }
}

fn consistency(facts: &ChecklistFacts) -> Found {
    let practices = &facts.register.practices;
    match (&practices.prompt_framework, &practices.review_policy) {
        (Some(_), Some(_)) => Ok(Words::new("check-consistency-there")),
        (None, Some(_)) => Err(Words::new("check-no-prompts")),
        (Some(_), None) => Err(Words::new("check-no-review")),
        (None, None) => Err(Words::new("check-no-consistency")),
    }
}

fn has_automation(tool: &&Tool) -> bool {
    tool.work.last().is_some_and(|work| work.automations > 0)
}

fn flows(facts: &ChecklistFacts) -> Found {
    by_tools(facts.register.doing(Job::Email).filter(has_automation))
        .ok_or_else(|| Words::new("check-no-flows"))
}

fn templates(facts: &ChecklistFacts) -> Found {
    let helpdesk = by_tools(facts.register.doing(Job::Helpdesk));
    match (&facts.register.practices.response_library, helpdesk) {
        (Some(place), _) => Ok(Words::new("check-library").with("place", place.clone())),
        (None, Some(_)) => Err(Words::new("check-no-library")),
        (None, None) => Err(Words::new("check-no-templates")),
    }
}

fn monthly(facts: &ChecklistFacts) -> Found {
    match facts.months {
        0 => Err(Words::new("check-no-month")),
        months => Ok(Words::new("check-months").with("count", months)),
    }
}

/// Segments that reach the e-mail tool without a person carrying a file.
fn linked_segments(facts: &ChecklistFacts) -> Found {
    let register = &facts.register;
    let linked = |tool: &&Tool| {
        tool.jobs.contains(&Job::Email)
            || register.links_of(tool.id).any(|link| {
                matches!(link.kind, LinkKind::Native | LinkKind::Api)
                    && register
                        .doing(Job::Email)
                        .any(|email| link.other(tool.id).is_some_and(|other| other == email.id))
            })
    };
    by_tools(register.doing(Job::Segmentation).filter(linked))
        .ok_or_else(|| Words::new("check-no-linked-segments"))
}

fn triggers(facts: &ChecklistFacts) -> Found {
    by_tools(facts.register.doing(Job::Automation).filter(has_automation))
        .ok_or_else(|| Words::new("check-no-triggers"))
}

fn dashboards(facts: &ChecklistFacts) -> Found {
    let with_goal =
        |tool: &&Tool| tool.kpi.is_some_and(|kpi| facts.with_goal.contains(&kpi)) && tool.owner.is_some();
    by_tools(facts.register.doing(Job::Reporting).filter(with_goal))
        .ok_or_else(|| Words::new("check-no-dashboards"))
}

fn profit_costs(facts: &ChecklistFacts) -> Found {
    match facts.costs_known {
        true => Ok(Words::new("check-costs")),
        false => Err(Words::new("check-no-costs")),
    }
}

fn analysis(facts: &ChecklistFacts) -> Found {
    let without: Vec<KpiId> =
        facts.measured.iter().copied().filter(|kpi| !facts.with_goal.contains(kpi)).collect();
    match (facts.measured.is_empty(), without.as_slice()) {
        (true, _) => Err(Words::new("check-no-numbers")),
        (false, []) => Ok(Words::new("check-goals")),
        (false, without) => Err(Words::new("check-no-goals").with("kpis", by_kpis(without))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DatedWork, Layer, Link};
    use super::*;
    use jiff::civil::date;

    fn tool(id: i64, name: &str, jobs: &[Job]) -> Tool {
        Tool { id, jobs: jobs.to_vec(), ..Tool::new(name, Layer::Content, date(2026, 1, 1)) }
    }

    fn state(id: &str, facts: &ChecklistFacts, stage: Option<Stage>) -> CheckState {
        let item = CHECKLIST.iter().find(|item| item.id == id).expect("in the list");
        item.check(facts, stage).0
    }

    #[test]
    fn an_empty_shop_lacks_what_every_shop_needs_and_nothing_more() {
        for stage in [None, Some(Stage::Early)] {
            for item in CHECKLIST {
                let expected =
                    if item.stage == Stage::Early { CheckState::Missing } else { CheckState::TooEarly };
                assert_eq!(item.check(&ChecklistFacts::default(), stage).0, expected, "{}", item.id);
            }
        }
    }

    #[test]
    fn in_the_upper_stage_nothing_is_too_early() {
        for item in CHECKLIST {
            let (state, _) = item.check(&ChecklistFacts::default(), Some(Stage::Upper));
            assert_eq!(state, CheckState::Missing, "{}", item.id);
        }
    }

    #[test]
    fn what_is_there_counts_at_every_stage_and_ended_tools_do_not() {
        let mut facts = ChecklistFacts::default();
        facts.register.tools = vec![tool(1, "Zap", &[Job::Automation])];
        assert_eq!(state("triggers", &facts, Some(Stage::Upper)), CheckState::Missing, "nothing runs in it");
        facts.register.tools[0].work =
            vec![DatedWork { from: date(2026, 2, 1), automations: 2, extra_branches: 0 }];
        assert_eq!(state("triggers", &facts, Some(Stage::Early)), CheckState::Have);
        facts.register.tools[0].status = super::super::ToolStatus::Ended;
        assert_eq!(state("triggers", &facts, Some(Stage::Early)), CheckState::TooEarly);
    }

    #[test]
    fn segments_count_as_advanced_once_they_reach_the_email_tool_by_themselves() {
        let mut facts = ChecklistFacts::default();
        facts.register.tools = vec![tool(1, "Seg", &[Job::Segmentation]), tool(2, "Mail", &[Job::Email])];
        assert_eq!(state("segments", &facts, Some(Stage::Upper)), CheckState::Have);
        assert_eq!(state("linked_segments", &facts, Some(Stage::Upper)), CheckState::Missing);
        facts.register.links = vec![Link::of(2, 1, LinkKind::CsvByHand, date(2026, 1, 1))];
        assert_eq!(state("linked_segments", &facts, Some(Stage::Upper)), CheckState::Missing);
        facts.register.links = vec![Link::of(2, 1, LinkKind::Native, date(2026, 1, 1))];
        assert_eq!(state("linked_segments", &facts, Some(Stage::Upper)), CheckState::Have);
    }

    #[test]
    fn goals_are_asked_of_what_is_measured_only() {
        let mut facts = ChecklistFacts { measured: vec![KpiId::AverageOrderValue], ..Default::default() };
        assert_eq!(state("analysis", &facts, Some(Stage::Upper)), CheckState::Missing);
        facts.with_goal = vec![KpiId::AverageOrderValue];
        assert_eq!(state("analysis", &facts, Some(Stage::Upper)), CheckState::Have);
    }
}
