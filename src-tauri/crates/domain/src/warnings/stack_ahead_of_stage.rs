//! A tool for work that a later stage calls for (requirements C14 to C17).

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{Job, Stage, Tool};
use crate::words::Words;

/// Finds tools that the shop's sales do not carry yet.
pub(super) struct StackAheadOfStage;

impl Warning for StackAheadOfStage {
    fn id(&self) -> &'static str {
        "stack_ahead_of_stage"
    }

    /// Worth what the tool costs a year: what waiting saves.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let Some(stage) = facts.stage else { return Vec::new() };
        let tools = facts.register.active();
        let ahead = tools.filter_map(|tool| Some((tool, needed_from(tool).filter(|from| *from > stage)?)));
        ahead
            .map(|(tool, from)| {
                of_tool(self.id(), tool)
                    .with("stage", Words::new(format!("stage-{}", stage.id())))
                    .with("from", Words::new(format!("stage-{}", from.id())))
                    .worth_the_cost_of(tool)
                    .joins_as_cost(tool.name.clone())
            })
            .collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        let jobs = |stage| -> Vec<Words> {
            let of_stage = Job::ALL.iter().filter(|job| typical_from(**job) == stage);
            of_stage.map(|job| Words::new(format!("job-{}", job.id()))).collect()
        };
        vec![
            Words::new("warning-stack-ahead-of-stage-threshold")
                .with("middle", jobs(Stage::Middle))
                .with("upper", jobs(Stage::Upper)),
        ]
    }
}

/// The stage that a job is typical for: basic segments and templates come with the middle one (requirements C15),
/// advanced segments, profit figures and forecasts with the upper one (C16). Automation is not among them, because one
/// automation tool serves an early shop too (B15).
fn typical_from(job: Job) -> Stage {
    match job {
        Job::Segmentation | Job::Loyalty | Job::Chatbot => Stage::Middle,
        Job::Personalization | Job::Forecasting | Job::Pricing | Job::Testing | Job::Reporting => {
            Stage::Upper
        }
        _ => Stage::Early,
    }
}

/// The earliest stage any of a tool's jobs is for. A tool that also does something for today is not ahead.
fn needed_from(tool: &Tool) -> Option<Stage> {
    tool.jobs.iter().filter(|job| **job != Job::Other).map(|job| typical_from(*job)).min()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::*;
    use crate::stack::{Layer, ToolStatus};

    fn found(jobs: &[Job], stage: Option<Stage>) -> Vec<Finding> {
        let nosto = tool(4, "Nosto", Layer::Communication, jobs, 9_900);
        StackAheadOfStage.check(&WarningFacts { stage, ..facts(vec![nosto]) })
    }

    #[test]
    fn a_tool_only_for_a_later_stage_is_worth_its_year() {
        let upper = [Job::Personalization, Job::Forecasting, Job::Other];
        assert_eq!(found(&upper, Some(Stage::Middle))[0].money_per_year, Some(eur(118_800)));
        assert_eq!(found(&[Job::Segmentation], Some(Stage::Early)).len(), 1);
    }

    #[test]
    fn a_job_for_today_a_reached_stage_and_an_unknown_one_stay_silent() {
        assert_eq!(found(&[Job::Email, Job::Segmentation], Some(Stage::Early)), []);
        assert_eq!(found(&[Job::Segmentation], Some(Stage::Middle)), []);
        assert_eq!(found(&[Job::Forecasting], Some(Stage::Upper)), []);
        assert_eq!(found(&[Job::Forecasting], None), []);
        assert_eq!(found(&[], Some(Stage::Early)), [], "nobody said what it does");
        assert_eq!(found(&[Job::Automation], Some(Stage::Early)), [], "one is right from the start");
        let mut ended = tool(4, "Nosto", Layer::Communication, &[Job::Forecasting], 9_900);
        ended.status = ToolStatus::Ended;
        let facts = WarningFacts { stage: Some(Stage::Early), ..facts(vec![ended]) };
        assert_eq!(StackAheadOfStage.check(&facts), []);
    }
}
