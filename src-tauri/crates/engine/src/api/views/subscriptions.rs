//! What is paid again and again, as statements show it.

use super::ChoiceView;
use crate::api::requests::RefusedView;
use serde::Serialize;
use tillwise_domain::stack::{Cycle, Layer};
use ts_rs::TS;

/// Subscriptions found in the statements that are open.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SubscriptionsView {
    /// `Seven subscriptions, 1,204.00 EUR a year`, or that there are none.
    pub title: String,
    /// From which files and days.
    pub subtitle: String,
    /// What to know about how they were read, one sentence each.
    pub notes: Vec<String>,
    /// Asks for the currency, where a statement names none.
    pub asks_currency: Option<String>,
    /// The currency to offer as an answer: the shop's.
    pub offered_currency: Option<String>,
    /// Asks which of day and month comes first, where a statement leaves it open.
    pub asks_day_order: Option<String>,
    /// Subscriptions, those that run first, by what they cost a year.
    pub candidates: Vec<CandidateView>,
    /// Known tools that were paid once, in one sentence.
    pub once: Option<String>,
    /// The layers a new tool can be of.
    pub layers: Vec<ChoiceView>,
    /// Files that could not be read, with the reason.
    pub refused: Vec<RefusedView>,
}

/// One subscription.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CandidateView {
    /// Names it while its statements are open.
    pub id: String,
    /// The payee, without what changes each time.
    pub payee: String,
    /// The tool it pays for, where one is known.
    pub tool: Option<String>,
    /// The layer of that tool.
    pub layer: Option<Layer>,
    /// The tool of the stack it belongs to.
    pub stack_tool: Option<i64>,
    /// That tool's name.
    pub stack_tool_name: Option<String>,
    /// How often it is paid.
    pub cycle: Cycle,
    /// The newest payment, plain.
    pub last_amount: String,
    /// `15.99 EUR a month`.
    pub price_shown: String,
    /// The currency, or nothing where no statement names one.
    pub currency: Option<String>,
    /// The day of the first payment, ISO.
    pub first: String,
    /// The day of the newest payment, ISO.
    pub last: String,
    /// How many payments there are.
    pub charges: usize,
    /// `11 payments, 3 Jan 2026 to 3 Nov 2026`.
    pub charges_shown: String,
    /// What it costs a year now, plain.
    pub year: String,
    /// The same for people.
    pub year_shown: String,
    /// Prices that rose, oldest first.
    pub rises: Vec<RiseView>,
    /// Whether a payment was due and did not come.
    pub stopped: bool,
    /// That it seems to have stopped.
    pub stopped_shown: Option<String>,
}

/// A price that rose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RiseView {
    /// What was paid before, plain.
    pub old: String,
    /// What is paid since, plain.
    pub new: String,
    /// Since when, ISO.
    pub since: String,
    /// `from 12.99 to 15.99 EUR on 3 May 2026`.
    pub shown: String,
}
