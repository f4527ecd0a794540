//! What a customer costs and what that rests on: campaigns, origins, and what marketing costs beside advertising.

use super::VariantView;
use serde::Serialize;
use tillwise_domain::kpis::{MarketingPart, Purpose};
use ts_rs::TS;

/// What campaigns are for, which origins are advertisements, and what marketing costs beside them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendingView {
    /// The week's label.
    pub week: String,
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub title: String,
    /// The week before.
    pub before: String,
    /// The week after, or nothing when that week is not over yet.
    pub after: Option<String>,
    /// What a customer cost in it, in every way that has a name.
    pub ways: Vec<VariantView>,
    /// From which day on campaigns and origins are listed, in a sentence.
    pub since: String,
    /// How much of the spend since then is not marked; nothing where all is.
    pub unmarked: Option<String>,
    /// The campaigns that spent something since then, the one that spent most first.
    pub campaigns: Vec<CampaignView>,
    /// Which file to import, where no campaign is known.
    pub no_campaigns: Option<String>,
    /// Where orders since then came from, the most frequent first.
    pub origins: Vec<OriginView>,
    /// Why there is no origin.
    pub no_origins: Option<String>,
    /// The month that costs are said for, `2026-11`.
    pub month: String,
    /// The same in words.
    pub month_shown: String,
    /// What marketing costs a month beside advertising and tools.
    pub costs: Vec<MarketingCostView>,
}

/// A campaign that spent something.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CampaignView {
    /// Its platform's id.
    pub platform: String,
    /// Its platform in words.
    pub platform_shown: String,
    /// Its id, else its name; empty for a whole account.
    pub campaign: String,
    /// What it is called.
    pub name: String,
    /// What it spent since then.
    pub spent: String,
    /// What the owner says it is for.
    pub purpose: Option<Purpose>,
    /// The same in words.
    pub purpose_shown: String,
}

/// Where orders came from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OriginView {
    /// The origin as the orders file states it.
    pub origin: String,
    /// How many orders came from there.
    pub orders: i64,
    /// Whether the owner says that it is an advertisement.
    pub marked: Option<bool>,
    /// Whether it is taken for one: as the owner says, else as it says itself.
    pub paid: Option<bool>,
    /// The same in words.
    pub paid_shown: String,
}

/// A part of what marketing costs a month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MarketingCostView {
    /// Which part.
    pub part: MarketingPart,
    /// What it is called.
    pub label: String,
    /// The amount, plain; nothing where nobody said it.
    pub value: Option<String>,
    /// The amount for people.
    pub shown: Option<String>,
    /// Since which month it holds, in words, or that it is not known.
    pub said: String,
}
