//! Spot-checks of catalog copy.

use super::{ChartView, CopySpanView};
use crate::api::requests::SpotKind;
use serde::Serialize;
use ts_rs::TS;

/// The spot-checks, and how much of drafts is changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotChecksView {
    /// What there is to do, in a sentence.
    pub title: String,
    /// What can be checked now.
    pub kinds: Vec<SpotKindView>,
    /// The number of the check that is under way.
    pub open: Option<i64>,
    /// Every check, the newest first.
    pub checks: Vec<SpotCheckRowView>,
    /// The part that failed, from check to check; nothing before the first text was looked at.
    pub chart: Option<ChartView>,
    /// How much people change drafts, by model and template.
    pub drafts: Vec<DraftEditsView>,
    /// The act that undo would take back, in a sentence.
    pub undo: Option<String>,
}

/// Texts that can be checked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotKindView {
    /// Which texts.
    pub id: SpotKind,
    /// What it is called.
    pub label: String,
    /// How many texts no earlier check had.
    pub texts: usize,
    /// How many of them are looked at, for 5, 6, 7, 8, 9 and 10 %.
    pub samples: Vec<usize>,
    /// What will be done, or why there is nothing to do.
    pub said: String,
}

/// One check in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotCheckRowView {
    /// Its number.
    pub id: i64,
    /// What was checked.
    pub label: String,
    /// When it began, ISO.
    pub on: String,
    /// `open`, `done` or `stopped`.
    pub state: String,
    /// The same in words.
    pub state_said: String,
    /// How many texts the batch has.
    pub texts: u32,
    /// How many are looked at.
    pub sample: u32,
    /// How many were judged.
    pub looked_at: u32,
    /// How many of those failed.
    pub failed: u32,
    /// What it can have missed, in words.
    pub hidden: String,
}

/// One check with its texts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotCheckView {
    /// What the list says of it.
    pub check: SpotCheckRowView,
    /// The seed, as it was typed or drawn.
    pub seed: u32,
    /// When it began, by whom, with which seed.
    pub begun: String,
    /// When the batch stops, or why it was stopped.
    pub stops: String,
    /// What to do next, once it is done or stopped.
    pub next: Option<String>,
    /// The texts that are looked at, in their order.
    pub rows: Vec<SpotRowView>,
    /// The text that was asked for, or the first that nobody judged.
    pub item: Option<SpotItemView>,
    /// The act that undo would take back, in a sentence.
    pub undo: Option<String>,
}

/// One text that is looked at, in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotRowView {
    /// Its number in the check.
    pub item: i64,
    /// The product, as in the queue.
    pub product: String,
    /// The product's title.
    pub title: String,
    /// Which text of it.
    pub field: String,
    /// `pass` or `fail`.
    pub verdict: Option<String>,
    /// Why it failed.
    pub reason: String,
}

/// One text that is looked at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotItemView {
    /// What the list says of it.
    pub row: SpotRowView,
    /// Its place among those that are looked at, from 1.
    pub place: usize,
    /// The number of the text before it.
    pub previous: Option<i64>,
    /// The number of the text after it.
    pub following: Option<i64>,
    /// Who or what wrote it.
    pub made_by: String,
    /// The text as buyers read it.
    pub plain: String,
    /// What changed against the shop's text.
    pub difference: Vec<CopySpanView>,
    /// That it is another text by now, or gone.
    pub note: Option<String>,
    /// Who judged it, and when.
    pub judged: Option<String>,
}

/// How much people change the drafts of one model with one template.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftEditsView {
    /// The model, as the owner calls it.
    pub model: String,
    /// The template, with its version.
    pub template: String,
    /// How many texts it drafted.
    pub made: usize,
    /// How many of them were taken over.
    pub taken: usize,
    /// How many of those as they were.
    pub unchanged: usize,
    /// The middle count of letters changed.
    pub median_letters: Option<i64>,
    /// The middle part of a draft that was changed: `8 %`.
    pub median_part: Option<String>,
    /// Both in words, or that nobody took one over.
    pub said: String,
}
