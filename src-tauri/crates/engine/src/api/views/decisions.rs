//! Before a tool is added: the four questions, what is known about each, and the wait list.

use super::ChoiceView;
use crate::api::requests::{DecisionAct, NoteForm};
use serde::Serialize;
use tillwise_domain::stack::{FourAnswers, Job, Layer, Outcome, Question, Reads, Verdict};
use ts_rs::TS;

/// What four answers come to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeighedView {
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_words: String,
    /// How many of the four answers speak against the tool.
    pub against: usize,
    /// The same in a sentence.
    pub against_words: String,
    /// The four questions.
    pub answers: Vec<WeighedAnswerView>,
    /// Whether nothing but curiosity calls for it.
    pub experiment: bool,
    /// The last day of that experiment, ISO.
    pub experiment_ends: Option<String>,
    /// What calls for it, or that it is an experiment until when.
    pub call_words: String,
    /// Net sales of the last three full months, or why they are not known.
    pub sales_words: String,
    /// What could be simplified before anything is added.
    pub first: Option<String>,
    /// What can be done now, the most sensible first.
    pub buttons: Vec<DecisionButtonView>,
}

/// One of the four questions with its answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeighedAnswerView {
    /// The question.
    pub question: Question,
    /// The guide's wording.
    pub wording: String,
    /// A statement that speaks for the tool when it is true.
    pub statement: String,
    /// The answer to the guide's wording.
    pub answer: bool,
    /// The same in words.
    pub answer_words: String,
    /// What the answer says about the tool.
    pub reads: Reads,
    /// The same in words.
    pub reads_words: String,
    /// What is known about it, a sentence each.
    pub evidence: Vec<String>,
}

/// One thing that can be done with a tool that is thought about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionButtonView {
    /// What it does.
    pub act: DecisionAct,
    /// Its words.
    pub label: String,
}

/// The Before-you-add part of the Stack page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionsView {
    /// `Two tools wait`.
    pub title: String,
    /// Tools on the wait list, the newest first.
    pub waiting: Vec<DecisionView>,
    /// Tools that were added or are not wanted, the newest first.
    pub past: Vec<DecisionView>,
    /// The processes that are bottlenecks.
    pub bottlenecks: Vec<ChoiceView>,
    /// What a form offers.
    pub layers: Vec<ChoiceView>,
    /// What a form offers.
    pub jobs: Vec<ChoiceView>,
    /// What the platforms of this shop do by themselves.
    pub natives: Vec<NativeView>,
    /// One guide's opinion on e-mail tools.
    pub email_choices: Vec<EmailToolView>,
}

/// A tool that was thought about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionView {
    /// Its number.
    pub id: i64,
    /// The tool's name.
    pub name: String,
    /// Its layer, where it was said.
    pub layer: Option<Layer>,
    /// Its jobs.
    pub jobs: Vec<Job>,
    /// The four answers.
    pub answers: FourAnswers,
    /// What the owner wrote to the questions.
    pub notes: Vec<NoteForm>,
    /// The bottleneck it is for.
    pub bottleneck: Option<i64>,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_words: String,
    /// How many answers speak against it, in a sentence.
    pub against_words: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The same in words.
    pub outcome_words: String,
    /// The day of the decision, ISO.
    pub day: String,
    /// The same for people.
    pub day_shown: String,
    /// What was known that day, a sentence each.
    pub known: Vec<String>,
    /// The tool it became, while that is in the register.
    pub tool: Option<i64>,
}

/// Something a platform does by itself.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NativeView {
    /// Its id.
    pub id: String,
    /// The platform's name.
    pub platform: String,
    /// The job.
    pub job: Job,
    /// The job's name.
    pub job_label: String,
    /// What it does.
    pub words: String,
    /// Whether it counts for this shop; the owner can say it does not.
    pub here: bool,
}

/// One rule of the guide on e-mail tools.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EmailToolView {
    /// Its id.
    pub id: String,
    /// The shop it is for.
    pub label: String,
    /// The tool the guide names.
    pub name: String,
    /// Its layer.
    pub layer: Layer,
    /// The jobs it would be taken on for.
    pub jobs: Vec<Job>,
}
