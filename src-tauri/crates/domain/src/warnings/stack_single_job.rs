//! A second tool for a job that a shop of the early stage needs one for (requirements B15): writing or automation.
//!
//! It speaks instead of `stack_overlap`, because the stage is the better reason; the saving is the same.

use super::stack_overlap::{SINGLE_TOOL_JOBS, pairs};
use super::{Finding, Warning, WarningFacts};
use crate::words::Words;

/// Finds second writing assistants and second automation tools of early shops.
pub(super) struct StackSingleJob;

impl Warning for StackSingleJob {
    fn id(&self) -> &'static str {
        "stack_single_job"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let pairs = pairs(facts).into_iter().filter(|pair| pair.is_of_single_job(facts));
        pairs
            .filter_map(|pair| {
                let job = Words::new(format!("job-{}", pair.single_job()?.id()));
                let mut found = pair.finding(self.id());
                for (words, part) in [(&mut found.title, "title"), (&mut found.action, "action")] {
                    words.key = super::words_of(self.id(), part).key;
                }
                found.evidence.key = super::words_of(self.id(), "evidence").key;
                Some(found.with("job", job))
            })
            .collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        let jobs: Vec<Words> =
            SINGLE_TOOL_JOBS.iter().map(|job| Words::new(format!("job-{}", job.id()))).collect();
        vec![Words::new("warning-stack-single-job-threshold").with("jobs", jobs)]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::super::stack_overlap::StackOverlap;
    use super::*;
    use crate::stack::{Job, Layer, Stage};

    fn two(job: Job, stage: Option<Stage>) -> WarningFacts {
        let pair = vec![
            tool(1, "One", Layer::Content, &[job], 5_900),
            tool(2, "Two", Layer::Content, &[job], 2_000),
        ];
        WarningFacts { stage, ..facts(pair) }
    }

    #[test]
    fn below_the_middle_stage_it_speaks_instead_of_the_overlap() {
        for job in SINGLE_TOOL_JOBS {
            let facts = two(job, Some(Stage::Early));
            let found = StackSingleJob.check(&facts);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].money_per_year, Some(eur(70_800)));
            assert_eq!(StackOverlap.check(&facts), [], "one sign, one warning");
        }
    }

    #[test]
    fn from_the_middle_stage_on_and_without_a_stage_the_overlap_speaks() {
        for stage in [None, Some(Stage::Middle), Some(Stage::Upper)] {
            let facts = two(Job::Writing, stage);
            assert_eq!(StackSingleJob.check(&facts), []);
            assert_eq!(StackOverlap.check(&facts).len(), 1);
        }
    }

    #[test]
    fn other_jobs_and_a_single_tool_stay_silent() {
        assert_eq!(StackSingleJob.check(&two(Job::Email, Some(Stage::Early))), []);
        let mut one = two(Job::Writing, Some(Stage::Early));
        one.register.tools.pop();
        assert_eq!(StackSingleJob.check(&one), []);
    }
}
