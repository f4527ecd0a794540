//! What the owner answered to a warning, and what the answer does to it (screens 4.3, "three answers").
//!
//! An answer belongs to a rule and to what the finding is about by number ([`Finding::about`]), so a new name keeps it.
//! It does not belong to the amount: the same cause at a higher price is the same answer. An answer to a finding that
//! stands for several ([`grouped`]) is one to each of them: when another tool joins, only that one asks anew, and when
//! one leaves, the others keep quiet. Numbers of tools are never given twice, so an answer whose cause is gone speaks
//! of nothing.

use super::{Finding, grouped, rank};
use crate::money::Currency;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// After this many days a warning that was put aside is shown again.
pub const REMIND_AFTER_DAYS: i64 = 90;
/// For this many days a warning the owner decided to act on stays off Today.
pub const DO_IT_DAYS: i64 = 14;

/// One of the three answers to a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WarningAnswer")]
pub enum Answer {
    /// It will be done. It stays on its page and leaves Today for a while.
    DoIt,
    /// Remind in 90 days.
    Later,
    /// Not a problem, for a reason; it is never shown again.
    NotAProblem,
}

impl Answer {
    /// Every answer, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::DoIt, Self::Later, Self::NotAProblem];

    /// Its id, as it is stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::DoIt => "do_it",
            Self::Later => "later",
            Self::NotAProblem => "not_a_problem",
        }
    }

    /// The answer with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The rule's id.
    pub rule: String,
    /// What the finding is about, by number.
    pub about: String,
    /// What was answered.
    pub answer: Answer,
    /// Why, in the owner's words; empty where none was given.
    pub reason: String,
    /// The day it was given, in the shop's zone.
    pub on: Date,
}

impl Answered {
    /// The first day on which it asks again, or nothing for an answer that holds for ever.
    pub fn until(&self) -> Option<Date> {
        let days = match self.answer {
            Answer::DoIt => DO_IT_DAYS,
            Answer::Later => REMIND_AFTER_DAYS,
            Answer::NotAProblem => return None,
        };
        Some(self.on.saturating_add(days.days()))
    }

    /// Whether it still holds on a day: nobody is asked again yet.
    pub fn holds(&self, today: Date) -> bool {
        self.until().is_none_or(|until| today < until)
    }

    /// Whether the warning is out of sight on a day. One that will be acted on never is.
    fn hides(&self, today: Date) -> bool {
        self.answer != Answer::DoIt && self.holds(today)
    }
}

/// What a finding is about, each by itself: an answer is kept for every one of them.
pub fn parts(about: &str) -> impl Iterator<Item = &str> {
    about.split_whitespace()
}

/// Findings with what was answered to them, parted by whether they are still shown; in both the one worth most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// Shown: never answered, to be acted on, or back after their time.
    pub open: Vec<(Finding, Option<Answered>)>,
    /// Out of sight, with the answer that put them there.
    pub decided: Vec<(Finding, Answered)>,
}

/// Parts single findings by what the owner answered to them, then joins those that were answered alike. `own` is the
/// shop's currency, whose money comes first. Answers without a finding do nothing.
pub fn sorted(found: Vec<Finding>, answers: &[Answered], today: Date, own: Option<Currency>) -> Sorted {
    let mut alike: Vec<(Option<&Answered>, Vec<Finding>)> = vec![(None, Vec::new())];
    for finding in found {
        let of_it = |given: &&Answered| given.rule == finding.rule && given.about == finding.about;
        let given = answers.iter().find(of_it);
        match alike.iter_mut().find(|(other, _)| same(*other, given)) {
            Some((_, findings)) => findings.push(finding),
            None => alike.push((given, vec![finding])),
        }
    }
    let mut sorted = Sorted::default();
    for (given, findings) in alike {
        for finding in grouped(findings, own) {
            match given {
                Some(given) if given.hides(today) => sorted.decided.push((finding, given.clone())),
                given => sorted.open.push((finding, given.cloned())),
            }
        }
    }
    sorted.open.sort_by_key(|(finding, _)| rank(finding, own));
    sorted.decided.sort_by_key(|(finding, _)| rank(finding, own));
    sorted
}

/// Whether two findings of a rule were answered in one breath.
fn same(one: Option<&Answered>, other: Option<&Answered>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            (&one.rule, one.answer, &one.reason, one.on)
                == (&other.rule, other.answer, &other.reason, other.on)
        }
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, tool};
    use super::super::{WARNINGS, findings, single_findings};
    use super::*;
    use crate::stack::{Job, Layer};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 17);

    fn own() -> Option<Currency> {
        "EUR".parse().ok()
    }

    /// Tools of different jobs that nobody looks after.
    fn unowned(ids: &[i64]) -> Vec<Finding> {
        let jobs = [Job::Writing, Job::Email, Job::Helpdesk, Job::Analytics, Job::Ads];
        let tools = ids.iter().zip(jobs).map(|(id, job)| {
            let mut tool = tool(*id, &format!("T{id}"), Layer::Content, &[job], 1_000);
            tool.owner = None;
            tool
        });
        let found = single_findings(&facts(tools.collect()));
        found.into_iter().filter(|finding| finding.rule == "stack_no_owner").collect()
    }

    /// The rules these tests speak of.
    const RULES: [&str; 2] = ["stack_overlap", "stack_no_owner"];

    /// Two writing assistants, the second without an owner.
    fn two() -> Vec<Finding> {
        let mut jasper = tool(2, "Jasper", Layer::Content, &[Job::Writing], 5_900);
        jasper.owner = None;
        let chat = tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000);
        let found = findings(&facts(vec![chat, jasper]));
        found.into_iter().filter(|finding| RULES.contains(&finding.rule)).collect()
    }

    fn answered(finding: &Finding, answer: Answer, on: Date) -> Answered {
        let (rule, about) = (finding.rule.to_owned(), finding.about.clone());
        Answered { rule, about, answer, reason: "we want both".into(), on }
    }

    fn is_shown(answer: Answer, on: Date, today: Date) -> bool {
        let found = two();
        let given = answered(&found[0], answer, on);
        let sorted = sorted(found, &[given], today, own());
        assert_eq!(sorted.open.len() + sorted.decided.len(), 2, "none is lost and none comes twice");
        sorted.open.iter().any(|(_, given)| given.is_some())
    }

    #[test]
    fn without_an_answer_everything_is_open_in_its_order() {
        let found = two();
        assert_eq!(found.len(), 2, "{found:?}");
        let sorted = sorted(found.clone(), &[], TODAY, own());
        assert_eq!(sorted.open.into_iter().map(|(finding, _)| finding).collect::<Vec<_>>(), found);
        assert_eq!(sorted.decided, []);
    }

    #[test]
    fn what_is_not_a_problem_never_comes_back() {
        assert!(!is_shown(Answer::NotAProblem, TODAY, TODAY));
        assert!(!is_shown(Answer::NotAProblem, TODAY, date(2056, 11, 17)));
    }

    #[test]
    fn what_was_put_aside_is_back_on_day_ninety_and_not_before() {
        let ninetieth = date(2027, 2, 15);
        assert_eq!((ninetieth - TODAY).get_days(), 90);
        assert!(!is_shown(Answer::Later, TODAY, TODAY));
        assert!(!is_shown(Answer::Later, TODAY, date(2027, 2, 14)));
        assert!(is_shown(Answer::Later, TODAY, ninetieth));
        // A clock that is set back does not bring it back early.
        assert!(!is_shown(Answer::Later, TODAY, date(2026, 1, 1)));
    }

    #[test]
    fn what_will_be_done_stays_in_sight_and_rests_for_fourteen_days() {
        let given = answered(&two()[0], Answer::DoIt, TODAY);
        for (today, holds) in [(TODAY, true), (date(2026, 11, 30), true), (date(2026, 12, 1), false)] {
            assert!(is_shown(Answer::DoIt, TODAY, today), "{today}");
            assert_eq!(given.holds(today), holds, "{today}");
        }
    }

    #[test]
    fn an_answer_is_about_one_finding_of_one_rule() {
        let found = two();
        let mut other_rule = answered(&found[0], Answer::NotAProblem, TODAY);
        other_rule.rule = "stack_no_kpi".into();
        let mut other_tool = answered(&found[0], Answer::NotAProblem, TODAY);
        other_tool.about = "tool-99".into();
        let sorted = sorted(found, &[other_rule, other_tool], TODAY, own());
        assert_eq!((sorted.open.len(), sorted.decided.len()), (2, 0));
    }

    #[test]
    fn a_new_name_and_a_new_price_keep_the_answer() {
        let given: Vec<Answered> =
            two().iter().map(|finding| answered(finding, Answer::NotAProblem, TODAY)).collect();
        let mut renamed = tool(2, "Jasper Pro", Layer::Content, &[Job::Writing], 9_900);
        renamed.owner = None;
        let chat = tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000);
        let found = single_findings(&facts(vec![chat, renamed]));
        let sorted = sorted(found, &given, TODAY, own());
        assert_eq!(sorted.decided.len(), 2, "{sorted:?}");
        assert!(sorted.open.iter().all(|(finding, _)| !RULES.contains(&finding.rule)), "{sorted:?}");
    }

    #[test]
    fn another_tool_that_joins_asks_anew_and_only_for_what_is_new() {
        let given: Vec<Answered> =
            two().iter().map(|finding| answered(finding, Answer::NotAProblem, TODAY)).collect();
        let mut jasper = tool(2, "Jasper", Layer::Content, &[Job::Writing], 5_900);
        jasper.owner = None;
        let chat = tool(1, "ChatGPT", Layer::Content, &[Job::Writing], 2_000);
        let third = tool(3, "Writer", Layer::Content, &[Job::Writing], 3_000);
        let sorted = sorted(single_findings(&facts(vec![chat, jasper, third])), &given, TODAY, own());
        let overlaps = |finding: &&(Finding, Option<Answered>)| finding.0.rule == "stack_overlap";
        assert!(sorted.open.iter().any(|found| overlaps(&found)), "{sorted:?}");
        assert!(sorted.open.iter().all(|(finding, _)| finding.rule != "stack_no_owner"), "{sorted:?}");
    }

    #[test]
    fn an_answer_to_several_is_one_to_each_whoever_joins_or_leaves() {
        let three = unowned(&[1, 2, 3]);
        let told = sorted(three.clone(), &[], TODAY, own()).open;
        assert_eq!((told.len(), told[0].0.about.as_str()), (1, "tool-1 tool-2 tool-3"));
        let given: Vec<Answered> = parts(&told[0].0.about)
            .map(|about| Answered { about: about.into(), ..answered(&three[0], Answer::NotAProblem, TODAY) })
            .collect();
        let after = |ids: &[i64]| {
            let sorted = sorted(unowned(ids), &given, TODAY, own());
            let about = |finding: &Finding| finding.about.clone();
            (
                sorted.open.iter().map(|(finding, _)| about(finding)).collect::<Vec<_>>(),
                sorted.decided.iter().map(|(finding, _)| about(finding)).collect::<Vec<_>>(),
            )
        };
        let none: Vec<String> = Vec::new();
        assert_eq!(after(&[1, 2, 3]), (none.clone(), vec!["tool-1 tool-2 tool-3".to_owned()]));
        assert_eq!(after(&[1, 2, 3, 4]), (vec!["tool-4".into()], vec!["tool-1 tool-2 tool-3".into()]));
        assert_eq!(after(&[1, 3]), (none, vec!["tool-1".into(), "tool-3".into()]));
    }

    #[test]
    fn every_answer_is_known_by_its_id() {
        for answer in Answer::ALL {
            assert_eq!(Answer::from_id(answer.id()), Some(answer));
        }
        assert_eq!(Answer::from_id("never"), None);
    }

    #[test]
    fn no_two_findings_of_a_rule_share_what_they_are_about() {
        use crate::kpis::{KpiId, KpiState};
        let mut tools: Vec<_> =
            (1..5).map(|id| tool(id, &format!("Tool {id}"), Layer::Content, &[Job::Writing], 900)).collect();
        for tool in &mut tools {
            (tool.owner, tool.kpi) = (None, None);
        }
        for state in
            [KpiState::NoData, KpiState::Stale, KpiState::NoTarget, KpiState::OffTarget, KpiState::Parked]
        {
            let mut all = facts(tools.clone());
            all.kpis = KpiId::ALL.map(|id| super::super::KpiFact { id, state, ..kpi_fact() }).to_vec();
            for rule in WARNINGS {
                let mut about: Vec<String> =
                    rule.check(&all).into_iter().map(|finding| finding.about).collect();
                let count = about.len();
                about.sort_unstable();
                about.dedup();
                assert!(about.iter().all(|about| parts(about).count() == 1), "{about:?}");
                assert_eq!(about.len(), count, "{} in {state:?}", rule.id());
            }
        }
    }

    fn kpi_fact() -> super::super::KpiFact {
        super::super::fixtures::kpi_facts(crate::kpis::KpiState::Ok).kpis.remove(0)
    }
}
