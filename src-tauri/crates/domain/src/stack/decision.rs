//! The four questions before a tool is added (requirements C1 to C3).
//!
//! Three of them speak for the tool when answered with yes. "Can existing tools do it?" reads the other way round: a
//! yes speaks against it. Nothing but [`FourAnswers::reads`] knows which is which.

use super::{Job, Layer, Stage};
use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of the four questions, as the guide words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Whether it saves time that can be measured, every week.
    SavesTime,
    /// Whether it removes a bottleneck that comes back.
    RemovesBottleneck,
    /// Whether a tool that is there already can do it.
    ExistingToolsCan,
    /// Whether it connects cleanly.
    Integrates,
}

impl Question {
    /// All four, in the guide's order.
    pub const ALL: [Question; 4] =
        [Self::SavesTime, Self::RemovesBottleneck, Self::ExistingToolsCan, Self::Integrates];

    /// The question's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::SavesTime => "saves_time",
            Self::RemovesBottleneck => "removes_bottleneck",
            Self::ExistingToolsCan => "existing_tools_can",
            Self::Integrates => "integrates",
        }
    }

    /// The guide's own wording.
    pub fn wording(self) -> Words {
        Words::new(format!("question-{}", self.id()))
    }

    /// A statement that speaks for the tool when it is true, for a switch: "No tool I have does this".
    pub fn statement(self) -> Words {
        Words::new(format!("statement-{}", self.id()))
    }

    /// What a yes to the guide's wording says.
    fn yes_reads(self) -> Reads {
        match self {
            Self::ExistingToolsCan => Reads::Against,
            Self::SavesTime | Self::RemovesBottleneck | Self::Integrates => Reads::Supports,
        }
    }
}

/// What an answer says about the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reads {
    /// It speaks for adding it.
    Supports,
    /// It speaks against.
    Against,
}

impl Reads {
    /// Its id; its words are under `reads-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Against => "against",
        }
    }
}

/// What the four answers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Two or more answers speak against it.
    AddsComplexity,
    /// At most one does.
    WorthIt,
}

impl Verdict {
    /// Its id; its words are under `verdict-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::AddsComplexity => "adds_complexity",
            Self::WorthIt => "worth_it",
        }
    }
}

/// The answers to the guide's wording: `true` is yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct FourAnswers {
    /// It saves time that can be measured, every week.
    pub saves_time: bool,
    /// It removes a bottleneck that comes back.
    pub removes_bottleneck: bool,
    /// A tool that is there already can do it; a yes speaks against the new one.
    pub existing_tools_can: bool,
    /// It connects cleanly.
    pub integrates: bool,
}

/// This many answers against make a tool likely to add more work than it takes away.
const TOO_MANY: usize = 2;

/// A tool without a reason in the shop's work or sales is tried for this many days.
const TRIAL_DAYS: i64 = 30;

impl FourAnswers {
    /// The answer to a question as the guide words it.
    pub fn answer(&self, question: Question) -> bool {
        match question {
            Question::SavesTime => self.saves_time,
            Question::RemovesBottleneck => self.removes_bottleneck,
            Question::ExistingToolsCan => self.existing_tools_can,
            Question::Integrates => self.integrates,
        }
    }

    /// What the answer to a question says about the tool.
    pub fn reads(&self, question: Question) -> Reads {
        match (self.answer(question), question.yes_reads()) {
            (true, reads) => reads,
            (false, Reads::Supports) => Reads::Against,
            (false, Reads::Against) => Reads::Supports,
        }
    }

    /// How many answers speak against it.
    pub fn against(&self) -> usize {
        Question::ALL.into_iter().filter(|question| self.reads(*question) == Reads::Against).count()
    }

    /// What they come to.
    pub fn verdict(&self) -> Verdict {
        if self.against() >= TOO_MANY { Verdict::AddsComplexity } else { Verdict::WorthIt }
    }
}

/// Why the shop needs a tool now (requirements C2). Without either it is an experiment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The number of a process that is a bottleneck, and its name on the day of the decision.
    pub bottleneck: Option<(i64, String)>,
    /// The stage the shop rose from, and the one it reached.
    pub stage_change: Option<(Stage, Stage)>,
}

impl Call {
    /// The last day of the experiment that a tool decided on `day` is, or nothing where the shop needs it.
    pub fn experiment_ends(&self, day: Date) -> Option<Date> {
        match self {
            Self { bottleneck: None, stage_change: None } => Some(trial_ends(day)),
            _ => None,
        }
    }
}

/// The last day of an experiment that begins on `day`.
pub fn trial_ends(day: Date) -> Date {
    day.saturating_add(TRIAL_DAYS.days())
}

/// What became of a tool that was thought about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is in the register.
    Added,
    /// It is on the wait list.
    Waiting,
    /// It is not wanted.
    Dropped,
}

impl Outcome {
    /// All three.
    pub const ALL: [Outcome; 3] = [Self::Added, Self::Waiting, Self::Dropped];

    /// Its id; its words are under `outcome-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Waiting => "waiting",
            Self::Dropped => "dropped",
        }
    }

    /// The outcome with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == id)
    }
}

/// What a decision rests on, as it was known on its day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Grounds {
    /// What the owner wrote to a question.
    pub notes: Vec<(Question, String)>,
    /// Why the shop needs it now.
    pub call: Call,
    /// What Tillwise knew that day, a sentence each, with the question it belongs to.
    pub known: Vec<(Question, String)>,
}

impl Grounds {
    /// What the owner wrote to a question.
    pub fn note(&self, question: Question) -> Option<&str> {
        self.notes.iter().find(|(of, _)| *of == question).map(|(_, note)| note.as_str())
    }
}

/// A tool that was thought about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
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
    /// What they rest on.
    pub grounds: Grounds,
    /// What became of it.
    pub outcome: Outcome,
    /// The tool it became, while that is in the register.
    pub tool: Option<i64>,
    /// The day it was decided.
    pub decided_on: Date,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Saves time, removes a bottleneck, existing tools can, integrates; how many are against. Written out by hand.
    const TABLE: [([bool; 4], usize); 16] = [
        ([false, false, false, false], 3),
        ([false, false, false, true], 2),
        ([false, false, true, false], 4),
        ([false, false, true, true], 3),
        ([false, true, false, false], 2),
        ([false, true, false, true], 1),
        ([false, true, true, false], 3),
        ([false, true, true, true], 2),
        ([true, false, false, false], 2),
        ([true, false, false, true], 1),
        ([true, false, true, false], 3),
        ([true, false, true, true], 2),
        ([true, true, false, false], 1),
        ([true, true, false, true], 0),
        ([true, true, true, false], 2),
        ([true, true, true, true], 1),
    ];

    fn answers([saves_time, removes_bottleneck, existing_tools_can, integrates]: [bool; 4]) -> FourAnswers {
        FourAnswers { saves_time, removes_bottleneck, existing_tools_can, integrates }
    }

    #[test]
    fn all_sixteen_combinations_read_the_right_way() {
        for (given, against) in TABLE {
            let answers = answers(given);
            assert_eq!(answers.against(), against, "{given:?}");
            let verdict = if against >= 2 { Verdict::AddsComplexity } else { Verdict::WorthIt };
            assert_eq!(answers.verdict(), verdict, "{given:?}");
        }
        let worth: Vec<_> =
            TABLE.iter().filter(|(given, _)| answers(*given).verdict() == Verdict::WorthIt).collect();
        assert_eq!(worth.len(), 5, "all for it, and each one alone against it");
    }

    #[test]
    fn a_yes_to_the_third_question_speaks_against() {
        let yes = answers([true; 4]);
        assert_eq!(yes.reads(Question::ExistingToolsCan), Reads::Against);
        assert_eq!(yes.reads(Question::Integrates), Reads::Supports);
        let no = answers([false; 4]);
        assert_eq!(no.reads(Question::ExistingToolsCan), Reads::Supports);
        assert_eq!(no.reads(Question::SavesTime), Reads::Against);
    }

    #[test]
    fn without_a_bottleneck_or_a_new_stage_it_is_an_experiment_of_thirty_days() {
        let day = date(2026, 2, 10);
        assert_eq!(Call::default().experiment_ends(day), Some(date(2026, 3, 12)));
        let bottleneck = Call { bottleneck: Some((3, "Publish a product".into())), stage_change: None };
        assert_eq!(bottleneck.experiment_ends(day), None);
        let risen = Call { bottleneck: None, stage_change: Some((Stage::Early, Stage::Middle)) };
        assert_eq!(risen.experiment_ends(day), None);
    }
}
