//! The revenue stage and what belongs to it.

use serde::Serialize;
use tillwise_domain::stack::{CheckState, Stage};
use ts_rs::TS;

/// The stage part of the Stack page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageView {
    /// `Middle stage: 2,310.00 EUR a month`, or that it is not known yet.
    pub title: String,
    /// What it rests on, or why it is not known.
    pub subtitle: String,
    /// The stage, where it is known.
    pub stage: Option<Stage>,
    /// Its name.
    pub stage_words: Option<String>,
    /// The name of the lower stage it rose from in the last three months.
    pub rose_from: Option<String>,
    /// Why it is not known.
    pub reason: Option<String>,
    /// Mean net sales of the three months, plain.
    pub mean: Option<String>,
    /// The same for people.
    pub mean_shown: Option<String>,
    /// The shop's currency.
    pub currency: Option<String>,
    /// The last three full months, oldest first.
    pub months: Vec<StageMonthView>,
    /// That orders in other currencies are in no sum, where there are any.
    pub others: Option<String>,
    /// From where the middle stage begins, plain; this sum belongs to it.
    pub middle_from: Option<String>,
    /// Above where the upper stage begins, plain; this sum still belongs to the middle one.
    pub upper_above: Option<String>,
    /// The currency of both.
    pub borders_currency: Option<String>,
    /// Where the two amounts come from.
    pub borders_words: Option<String>,
    /// The day they were set, ISO, where the owner did.
    pub set_on: Option<String>,
    /// The rate they were converted with, where they were.
    pub rate: Option<String>,
    /// What to look after in this stage.
    pub focus: Option<String>,
    /// How often to look at the KPIs.
    pub cadence: String,
    /// What the tools cost beside net sales; nothing without a price.
    pub cost: Option<String>,
    /// What a guide says about budgets; only where it is meant for such a shop.
    pub reference: Option<String>,
    /// What belongs to each stage.
    pub checklist: Vec<StageListView>,
}

/// One of the three months.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageMonthView {
    /// `2026-08`.
    pub month: String,
    /// `August 2026`.
    pub label: String,
    /// Net sales, plain; nothing where they are not known to the month's end.
    pub net_sales: Option<String>,
    /// The same for people.
    pub shown: Option<String>,
    /// Why they are not known.
    pub why: Option<String>,
}

/// What belongs to one stage.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageListView {
    /// The stage.
    pub stage: Stage,
    /// Its heading.
    pub label: String,
    /// Whether the shop is in it.
    pub now: bool,
    /// Its things.
    pub items: Vec<CheckItemView>,
}

/// One thing of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckItemView {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// How it stands.
    pub state: CheckState,
    /// How it stands, in words.
    pub state_words: String,
    /// What shows it, or what to do.
    pub evidence: String,
}
