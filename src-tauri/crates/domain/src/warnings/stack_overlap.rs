//! Two active tools share a job (requirements B2, C5, C8): the shop pays twice for the same thing.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::stack::{Job, Stage, Tool};
use crate::words::Words;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::HashMap;

/// So many days between the last use of two tools make one of them the less used.
const LESS_USED_BY_DAYS: i32 = 28;

/// The jobs a shop of the early stage needs one tool for (requirements B15).
pub(super) const SINGLE_TOOL_JOBS: [Job; 2] = [Job::Writing, Job::Automation];

/// Finds active tools with a job in common, and says which one could go.
pub(super) struct StackOverlap;

impl Warning for StackOverlap {
    fn id(&self) -> &'static str {
        "stack_overlap"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let pairs = pairs(facts).into_iter().filter(|pair| !pair.is_of_single_job(facts));
        pairs.map(|pair| pair.finding(self.id())).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![Words::new("warning-stack-overlap-threshold").with("days", i64::from(LESS_USED_BY_DAYS))]
    }
}

/// Two tools in use that share jobs.
pub(super) struct Pair<'t> {
    /// The one noted first.
    first: &'t Tool,
    second: &'t Tool,
    drop: &'t Tool,
    keep: &'t Tool,
    shared: Vec<Job>,
    /// When both were used last, where the less used one goes for it.
    last_used: Option<(Date, Date)>,
}

/// Every tool that could go for an overlap, once: of several tools it shares jobs with, the one with the highest
/// score, so that its cost is saved only once.
pub(super) fn pairs(facts: &WarningFacts) -> Vec<Pair<'_>> {
    let active: Vec<&Tool> = facts.register.active().collect();
    let uses = facts.register.last_uses();
    let mut pairs: Vec<Pair<'_>> = Vec::new();
    for (index, first) in active.iter().enumerate() {
        for second in &active[index + 1..] {
            let shared = shared_jobs(first, second);
            if shared.is_empty() {
                continue;
            }
            let pair = Pair::of(first, second, shared, &uses);
            match pairs.iter_mut().find(|other| other.drop.id == pair.drop.id) {
                None => pairs.push(pair),
                Some(other) if pair.score() > other.score() => *other = pair,
                Some(_) => {}
            }
        }
    }
    pairs
}

impl<'t> Pair<'t> {
    fn of(first: &'t Tool, second: &'t Tool, shared: Vec<Job>, uses: &HashMap<i64, Date>) -> Self {
        let used = |tool: &Tool| uses.get(&tool.id).copied();
        let last_used = used(first).zip(used(second));
        let apart = last_used.map(|(a, b)| (b - a).get_days());
        let (drop, keep, less_used) = match apart {
            Some(days) if days >= LESS_USED_BY_DAYS => (first, second, true),
            Some(days) if days <= -LESS_USED_BY_DAYS => (second, first, true),
            _ if drops_second(first, second) => (second, first, false),
            _ => (first, second, false),
        };
        let last_used = if less_used { used(drop).zip(used(keep)) } else { None };
        Self { first, second, drop, keep, shared, last_used }
    }

    /// Shared jobs by the jobs of the tool with fewer of them (requirements C8).
    fn score(&self) -> Decimal {
        let count = |tool: &Tool| tool.jobs.iter().filter(|job| **job != Job::Other).count();
        let smaller = count(self.first).min(count(self.second)).max(1);
        Decimal::from(self.shared.len()) / Decimal::from(smaller)
    }

    /// How much of the tool with fewer jobs the other does too.
    fn share(&self) -> Words {
        let of = |tool: &Tool| tool.jobs.iter().filter(|job| **job != Job::Other).count();
        let smaller = if of(self.second) < of(self.first) { self.second } else { self.first };
        let part = if self.shared.len() == of(smaller) { "all" } else { "part" };
        let words = Words::new(format!("warning-stack-overlap-share-{part}"));
        words.with("tool", smaller.name.clone()).with("shared", self.shared.len()).with("jobs", of(smaller))
    }

    /// Whether it is a second tool for a job the shop's stage needs one for.
    pub(super) fn is_of_single_job(&self, facts: &WarningFacts) -> bool {
        facts.stage == Some(Stage::Early) && self.single_job().is_some()
    }

    /// The shared job that early shops need one tool for.
    pub(super) fn single_job(&self) -> Option<Job> {
        SINGLE_TOOL_JOBS.into_iter().find(|job| self.shared.contains(job))
    }

    /// The finding about it, worth what the tool that could go costs a year.
    pub(super) fn finding(&self, rule: &'static str) -> Finding {
        let (first, second) = (self.first, self.second);
        let names = format!("{}, {}", first.name, second.name);
        let jobs: Vec<Words> =
            self.shared.iter().map(|job| Words::new(format!("job-{}", job.id()))).collect();
        let pair = Place::Pair { drop: self.drop.id, keep: self.keep.id };
        let mut found = finding(rule, self.drop.layer, names, pair)
            .with("first", first.name.clone())
            .with("second", second.name.clone())
            .with("drop", self.drop.name.clone())
            .with("keep", self.keep.name.clone())
            .with("count", self.shared.len())
            .with("jobs", jobs)
            .with("share", self.share())
            .worth(self.drop.price().map(|price| price.year()));
        if self.shared.contains(&Job::Writing) {
            found.title.key = "warning-stack-overlap-title-writing".to_owned();
            found.action.key = "warning-stack-overlap-action-writing".to_owned();
        }
        let saving = self.saving(found.money_per_year);
        found.evidence.values.push(("saving", saving.into()));
        if let Some((drop_day, keep_day)) = self.last_used {
            found = found.evidence_of("used").with("drop_day", drop_day).with("keep_day", keep_day);
        }
        found
    }

    fn saving(&self, money: Option<crate::money::Money>) -> Words {
        let covered = self.drop.jobs.iter().all(|job| self.keep.jobs.contains(job));
        let kind = match money {
            None => "none",
            Some(_) if covered => "all",
            Some(_) => "part",
        };
        let words = Words::new(format!("warning-stack-overlap-saving-{kind}"))
            .with("drop", self.drop.name.clone())
            .with("keep", self.keep.name.clone());
        match money {
            Some(money) => words.with("money", money),
            None => words,
        }
    }
}

/// `other` tells nothing about what is done, so it is never an overlap.
fn shared_jobs(first: &Tool, second: &Tool) -> Vec<Job> {
    first.jobs.iter().copied().filter(|job| *job != Job::Other && second.jobs.contains(job)).collect()
}

/// Which of two tools could go where none is used less: the one whose jobs the other does all; if each does the
/// other's, the dearer one; if neither does, the cheaper one, because less is lost. Prices that cannot be compared
/// leave it to age: the newer one goes.
fn drops_second(first: &Tool, second: &Tool) -> bool {
    let covers = |a: &Tool, b: &Tool| b.jobs.iter().all(|job| a.jobs.contains(job));
    let newer = || (second.since, second.id) >= (first.since, first.id);
    match (covers(first, second), covers(second, first)) {
        (true, false) => true,
        (false, true) => false,
        (all, _) => match by_cost(second, first) {
            Some(Ordering::Greater) => all,
            Some(Ordering::Less) => !all,
            Some(Ordering::Equal) => all,
            None => newer(),
        },
    }
}

/// How the yearly costs of two tools compare; nothing between two currencies. No price is none to pay.
fn by_cost(one: &Tool, other: &Tool) -> Option<Ordering> {
    let year = |tool: &Tool| tool.price().map(|price| price.year());
    match (year(one), year(other)) {
        (Some(a), Some(b)) if a.currency == b.currency => Some(a.minor.cmp(&b.minor)),
        (Some(_), Some(_)) => None,
        (a, b) => Some(a.map_or(0, |money| money.minor).cmp(&b.map_or(0, |money| money.minor))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::money::Money;
    use crate::stack::{Layer, ToolStatus};
    use jiff::civil::date;

    /// Which of the two could go.
    fn dropped(finding: &Finding) -> Option<i64> {
        match finding.place {
            Place::Pair { drop, .. } => Some(drop),
            _ => None,
        }
    }

    fn writers() -> [Tool; 2] {
        [
            tool(1, "Jasper", Layer::Content, &[Job::Writing], 5_900),
            tool(2, "ChatGPT", Layer::Content, &[Job::Writing], 2_000),
        ]
    }

    #[test]
    fn two_writing_assistants_overlap_and_the_dearer_one_is_the_saving() {
        let found = StackOverlap.check(&facts(writers().to_vec()));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].subject, "Jasper, ChatGPT");
        assert_eq!(found[0].money_per_year, Some(eur(70_800)));
        assert_eq!(dropped(&found[0]), Some(1));
        assert_eq!(found[0].title.key, "warning-stack-overlap-title-writing", "a text of its own (C5)");
    }

    #[test]
    fn the_one_not_used_for_four_weeks_goes_even_if_it_is_the_cheaper() {
        let [mut jasper, mut chat] = writers();
        jasper.used = Some(date(2026, 11, 10));
        chat.used = Some(date(2026, 10, 13));
        let found = StackOverlap.check(&facts(vec![jasper.clone(), chat.clone()]));
        assert_eq!((dropped(&found[0]), found[0].money_per_year), (Some(2), Some(eur(24_000))));
        assert_eq!(found[0].evidence.key, "warning-stack-overlap-evidence-used");
        chat.used = Some(date(2026, 10, 14));
        let found = StackOverlap.check(&facts(vec![jasper, chat]));
        assert_eq!(dropped(&found[0]), Some(1), "27 days tell nothing, so the dearer one goes");
    }

    #[test]
    fn a_tool_whose_jobs_the_other_does_all_is_the_one_to_drop() {
        let pair = vec![
            tool(1, "Suite", Layer::Communication, &[Job::Email, Job::Sms], 9_000),
            tool(2, "Mailer", Layer::Communication, &[Job::Email], 1_500),
        ];
        assert_eq!(dropped(&StackOverlap.check(&facts(pair))[0]), Some(2));
    }

    #[test]
    fn the_score_is_the_shared_jobs_by_those_of_the_smaller_tool() {
        let suite = tool(1, "Suite", Layer::Communication, &[Job::Email, Job::Sms, Job::Reviews], 9_000);
        let other = tool(2, "Other", Layer::Communication, &[Job::Email, Job::Loyalty, Job::Other], 1_500);
        let facts = facts(vec![suite, other]);
        assert_eq!(pairs(&facts)[0].score(), Decimal::new(5, 1), "one of e-mail and loyalty");
    }

    #[test]
    fn prices_in_two_currencies_are_not_compared() {
        let [jasper, mut chat] = writers();
        let dollars = Money::new(99_900, "USD".parse().expect("a code"));
        chat.prices[0].price.as_mut().expect("paid").amount = dollars;
        chat.since = date(2024, 1, 1);
        let found = StackOverlap.check(&facts(vec![jasper, chat]));
        assert_eq!(dropped(&found[0]), Some(1), "the newer one, not the greater number");
    }

    #[test]
    fn different_jobs_ended_tools_and_other_work_stay_silent() {
        let mut ended = tool(3, "Old writer", Layer::Content, &[Job::Writing], 5_900);
        ended.status = ToolStatus::Ended;
        let quiet = vec![
            tool(1, "ChatGPT", Layer::Content, &[Job::Writing, Job::Other], 2_000),
            tool(2, "Klaviyo", Layer::Communication, &[Job::Email, Job::Other], 6_000),
            ended,
        ];
        assert_eq!(StackOverlap.check(&facts(quiet)), []);
    }

    #[test]
    fn of_three_tools_of_one_job_two_could_go_and_each_is_saved_once() {
        let three = (1..=3)
            .map(|id| tool(id, &format!("W{id}"), Layer::Content, &[Job::Writing], 1_000 * id))
            .collect();
        let found = StackOverlap.check(&facts(three));
        let saved: Vec<_> = found.iter().map(|finding| (dropped(finding), finding.money_per_year)).collect();
        assert_eq!(saved, [(Some(2), Some(eur(24_000))), (Some(3), Some(eur(36_000)))], "the cheapest stays");
    }
}
