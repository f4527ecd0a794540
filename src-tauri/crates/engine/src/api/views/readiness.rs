//! Readiness: what the data carries, what it lacks, and where sources differ.

use super::{ChoiceView, FactView, SourceView};
use serde::Serialize;
use tillwise_domain::kpis::Unit;
use tillwise_domain::readiness::{Cause, FigureId};
use ts_rs::TS;

/// The readiness part of the Data page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadinessView {
    /// `Ready for two of five strategies`.
    pub title: String,
    /// The one thing to do next.
    pub advice: String,
    /// Whether the advice is the tag worklist.
    pub tags_first: bool,
    /// How fresh each source is.
    pub sources: Vec<SourceView>,
    /// How far back the orders go.
    pub history: HistoryView,
    /// The columns of the matrix.
    pub needs: Vec<ChoiceView>,
    /// The rows of the matrix, in the order shops are usually ready.
    pub strategies: Vec<StrategyView>,
    /// How well products are tagged.
    pub tags: TagsView,
    /// How much of the revenue has a known cost.
    pub margin: MarginView,
    /// The same thing from two sources.
    pub comparisons: Vec<ComparisonView>,
    /// What other dashboards show.
    pub figures: Vec<OtherFigureView>,
    /// How many of these differ and are not explained.
    pub open_figures: usize,
    /// What the forms offer.
    pub choices: FigureChoicesView,
}

/// How far back the orders go.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryView {
    /// Days from the first order to the last, both counted.
    pub days: i64,
    /// The days prediction needs.
    pub needed: i64,
    /// Whether they are enough.
    pub enough: bool,
    /// First and last day, for people.
    pub span: Option<String>,
    /// `186 of 365 days`, and what that means.
    pub words: String,
}

/// One strategy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StrategyView {
    /// `segmentation`, `retention`, `personalisation`, `prediction` or `pricing`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it does.
    pub text: String,
    /// `ready`, `partly` or `blocked`.
    pub state: String,
    /// The state in words.
    pub state_words: String,
    /// One entry for each column.
    pub needs: Vec<NeedView>,
    /// The one thing that brings the next step; nothing when it is ready.
    pub next: Option<String>,
}

/// How far a strategy's need is there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NeedView {
    /// `orders`, `history`, `sessions`, `tags` or `costs`.
    pub id: String,
    /// `ready`, `partly`, `missing` or `not_needed`.
    pub state: String,
    /// The state in words.
    pub words: String,
}

/// How well products are tagged.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TagsView {
    /// 0 to 100; nothing without products.
    pub score: Option<u8>,
    /// `Score 84 of 100`, or why there is none.
    pub words: String,
    /// How it is counted.
    pub formula: String,
    /// What was found, in counts.
    pub facts: Vec<FactView>,
    /// The first items of the work, what brings most first.
    pub work: Vec<WorkView>,
    /// How many items there are.
    pub work_total: usize,
    /// How long all of them take, in seconds.
    pub seconds: u64,
    /// The same for people.
    pub time: String,
}

/// One item of the work.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkView {
    /// What to do in the shop.
    pub what: String,
    /// How many points it brings at most, plain.
    pub gain: String,
    /// The same for people.
    pub gain_shown: String,
    /// About how many seconds it takes.
    pub seconds: u64,
    /// The same for people.
    pub time: String,
}

/// How much of the revenue has a known cost.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MarginView {
    /// A plain fraction, or nothing without orders or products.
    pub coverage: Option<String>,
    /// Whether it is enough for price advice.
    pub enough: bool,
    /// The finding in words.
    pub words: String,
    /// What could not be matched, the largest first.
    pub unmatched: Vec<UnmatchedView>,
    /// How many things could not be matched.
    pub unmatched_total: usize,
}

/// Something sold whose cost is not known.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnmatchedView {
    /// What the order calls it.
    pub name: String,
    /// Its stock keeping unit.
    pub sku: Option<String>,
    /// Why.
    pub why: String,
    /// Its revenue, plain.
    pub revenue: String,
    /// Its revenue for people.
    pub shown: String,
}

/// The same thing from two sources.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparisonView {
    /// What is compared: `customer-orders`, `checkouts` and so on.
    pub id: String,
    /// The same in words.
    pub label: String,
    /// The days of both, for people.
    pub period: String,
    /// The first source.
    pub first: String,
    /// What it says, plain.
    pub first_value: String,
    /// What it says, for people.
    pub first_shown: String,
    /// The second source.
    pub second: String,
    /// What it says, plain.
    pub second_value: String,
    /// What it says, for people.
    pub second_shown: String,
    /// Whether both say the same.
    pub agrees: bool,
    /// By how much the second is more than the first, plain.
    pub difference: String,
    /// `2.1 % more`, or that both agree.
    pub difference_shown: String,
    /// What probably makes the difference: a guess.
    pub guess: Option<String>,
}

/// What another dashboard shows for a KPI and week.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OtherFigureView {
    /// Its number.
    pub id: i64,
    /// What it is about.
    pub kpi: FigureId,
    /// What that is called.
    pub kpi_label: String,
    /// `2026-W46`.
    pub week: String,
    /// The week in words.
    pub week_label: String,
    /// Where it was read.
    pub dashboard: String,
    /// Its value, plain.
    pub value: String,
    /// Its value for people.
    pub shown: String,
    /// The own value, plain.
    pub own: Option<String>,
    /// The own value for people.
    pub own_shown: Option<String>,
    /// `7.9 % more`, where there is an own value.
    pub difference_shown: Option<String>,
    /// `same`, `open`, `explained` or `no_own`.
    pub state: String,
    /// The state in words.
    pub state_words: String,
    /// The cause the owner chose.
    pub cause: Option<Cause>,
    /// The cause in words, with the owner's note.
    pub cause_words: Option<String>,
    /// The cause that is probable: a guess.
    pub guess: Option<Cause>,
    /// The guess in words, or why there is nothing to compare with.
    pub remark: Option<String>,
}

/// What the forms for other figures offer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FigureChoicesView {
    /// What a figure can be about.
    pub kpis: Vec<KpiChoiceView>,
    /// The weeks, the newest first.
    pub weeks: Vec<ChoiceView>,
    /// The causes.
    pub causes: Vec<ChoiceView>,
}

/// What a figure can be about, with its unit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KpiChoiceView {
    /// Its id.
    pub id: FigureId,
    /// Its name.
    pub label: String,
    /// What its value counts in; nothing for a number of things.
    pub unit: Option<Unit>,
}

/// Why a dashboard shows other figures for a week.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExplainedView {
    /// `2026-W46`.
    pub week: String,
    /// The week in words.
    pub week_label: String,
    /// The dashboard.
    pub dashboard: String,
    /// `same`, `found`, `possible` or `unknown`.
    pub found: String,
    /// The same in a sentence or two.
    pub said: String,
    /// The ways that give its figures, the first ones of many.
    pub ways: Vec<ExplainedWayView>,
    /// What else is to know.
    pub remarks: Vec<String>,
    /// Whether all its figures are recorded, so that a way can be noted as their reason.
    pub recorded: bool,
}

/// A way of counting that gives another dashboard's figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExplainedWayView {
    /// What it does differently, one entry for each thing.
    pub changes: Vec<String>,
    /// All of it as a sentence.
    pub said: String,
}
