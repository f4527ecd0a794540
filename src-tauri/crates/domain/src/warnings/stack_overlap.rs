//! Two active tools share a job (requirements B2, C5, C8): the shop pays twice for the same thing.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::stack::{Job, Tool};
use crate::words::Words;

/// Finds every pair of active tools with a job in common, and says which one could go.
pub(super) struct StackOverlap;

impl Warning for StackOverlap {
    fn id(&self) -> &'static str {
        "stack_overlap"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let active: Vec<&Tool> = facts.register.tools.iter().filter(|tool| tool.is_active()).collect();
        let mut found = Vec::new();
        for (index, first) in active.iter().enumerate() {
            for second in &active[index + 1..] {
                let shared = shared_jobs(first, second);
                if !shared.is_empty() {
                    found.push(self.pair(first, second, &shared));
                }
            }
        }
        found
    }
}

impl StackOverlap {
    fn pair(&self, first: &Tool, second: &Tool, shared: &[Job]) -> Finding {
        let (drop, keep) = which_to_drop(first, second);
        let money = drop.price().map(|price| price.year());
        let covered = drop.jobs.iter().all(|job| keep.jobs.contains(job));
        let names = format!("{}, {}", first.name, second.name);
        let mut found = finding(self.id(), drop.layer, names, Place::Tool(drop.id))
            .with("first", first.name.clone())
            .with("second", second.name.clone())
            .with("drop", drop.name.clone())
            .with("keep", keep.name.clone())
            .with("count", shared.len())
            .with(
                "jobs",
                shared.iter().map(|job| Words::new(format!("job-{}", job.id()))).collect::<Vec<_>>(),
            )
            .about(format!("tools-{}+{}", first.id.min(second.id), first.id.max(second.id)))
            .worth(money);
        if let Some(money) = found.money_per_year {
            let key = if covered {
                "warning-stack-overlap-saving-all"
            } else {
                "warning-stack-overlap-saving-part"
            };
            found.evidence.values.push(("saving", saving(key, drop, keep).with("money", money).into()));
        } else {
            found
                .evidence
                .values
                .push(("saving", saving("warning-stack-overlap-saving-none", drop, keep).into()));
        }
        found
    }
}

fn saving(key: &str, drop: &Tool, keep: &Tool) -> Words {
    Words::new(key).with("drop", drop.name.clone()).with("keep", keep.name.clone())
}

/// `other` tells nothing about what is done, so it is never an overlap.
fn shared_jobs(first: &Tool, second: &Tool) -> Vec<Job> {
    first.jobs.iter().copied().filter(|job| *job != Job::Other && second.jobs.contains(job)).collect()
}

/// Which of two tools could go: the one whose jobs the other does all; if each does the other's, the dearer one; if
/// neither does, the cheaper one, because less is lost.
fn which_to_drop<'t>(first: &'t Tool, second: &'t Tool) -> (&'t Tool, &'t Tool) {
    let covers = |a: &Tool, b: &Tool| b.jobs.iter().all(|job| a.jobs.contains(job));
    let cost = |tool: &Tool| tool.price().map_or(0, |price| price.year().minor);
    let drop_second = match (covers(first, second), covers(second, first)) {
        (true, true) => cost(second) >= cost(first),
        (true, false) => true,
        (false, true) => false,
        (false, false) => cost(second) < cost(first),
    };
    if drop_second { (second, first) } else { (first, second) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{eur, facts, tool};
    use super::*;
    use crate::stack::{Layer, ToolStatus};

    #[test]
    fn two_writing_assistants_overlap_and_the_dearer_one_is_the_saving() {
        let pair = vec![
            tool(1, "Jasper", Layer::Content, &[Job::Writing], 5_900),
            tool(2, "ChatGPT", Layer::Content, &[Job::Writing], 2_000),
        ];
        let found = StackOverlap.check(&facts(pair));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].subject, "Jasper, ChatGPT");
        assert_eq!(found[0].money_per_year, Some(eur(70_800)));
        assert_eq!(found[0].place, Place::Tool(1));
    }

    #[test]
    fn a_tool_whose_jobs_the_other_does_all_is_the_one_to_drop() {
        let pair = vec![
            tool(1, "Suite", Layer::Communication, &[Job::Email, Job::Sms], 9_000),
            tool(2, "Mailer", Layer::Communication, &[Job::Email], 1_500),
        ];
        assert_eq!(StackOverlap.check(&facts(pair))[0].place, Place::Tool(2));
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
    fn three_tools_of_one_job_make_three_pairs() {
        let three =
            (1..=3).map(|id| tool(id, &format!("W{id}"), Layer::Content, &[Job::Writing], 1_000)).collect();
        assert_eq!(StackOverlap.check(&facts(three)).len(), 3);
    }
}
