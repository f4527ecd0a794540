//! What belongs to the stack and is no tool, and what a tool did over time.

use super::ChoiceView;
use serde::Serialize;
use tillwise_domain::stack::{Basis, Job, Layer, SetupTask};
use ts_rs::TS;

/// People and processes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegisterView {
    /// `3 people, 2 processes`.
    pub title: String,
    /// Who owns brand and strategy, or that nobody is named.
    pub brand_owner: String,
    /// People on the list, and those only named as an owner somewhere.
    pub people: Vec<PersonView>,
    /// Processes.
    pub processes: Vec<ProcessView>,
    /// The parts of a layer that are no tool.
    pub practices: PracticesView,
    /// The simple tasks whose time is noted once a month.
    pub checks: Vec<SetupTaskView>,
    /// This month: `2026-11`.
    pub month: String,
    /// This month in words.
    pub month_shown: String,
    /// Updates of platforms, newest first.
    pub updates: Vec<PlatformUpdateView>,
    /// Names of platforms the tools work with.
    pub platforms: Vec<String>,
    /// Tools in use, by their numbers.
    pub tools: Vec<ChoiceView>,
}

/// Somebody.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// Whether the list has this person; else only a tool or process names them.
    pub listed: bool,
    /// The last day, ISO, for somebody who left.
    pub left: Option<String>,
    /// Whether this person owns brand and strategy.
    pub brand_owner: bool,
    /// What they look after, in words.
    pub looks_after: String,
    /// `left on 3 November 2026`, `brand and strategy`.
    pub state: Option<String>,
}

/// A process.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProcessView {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Who owns it.
    pub owner: Option<String>,
    /// What a person checks before its result goes out.
    pub review: Option<String>,
    /// Minutes it takes in a week.
    pub minutes: Option<u32>,
    /// Those minutes in words.
    pub minutes_shown: Option<String>,
    /// Whether it holds the shop up again and again.
    pub bottleneck: bool,
    /// The tools it uses.
    pub tools: Vec<i64>,
    /// Their names in one line.
    pub tools_shown: String,
}

/// The parts of a layer that are no tool.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PracticesView {
    /// The prompts everybody uses.
    pub prompt_framework: Option<String>,
    /// What a person checks before a text goes out.
    pub review_policy: Option<String>,
    /// The answers support sends again and again.
    pub response_library: Option<String>,
}

/// A simple task and how long it took.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SetupTaskView {
    /// The task.
    pub task: SetupTask,
    /// Its name.
    pub label: String,
    /// Minutes this month, where noted.
    pub minutes: Option<u32>,
    /// Earlier months, newest first, at most twelve.
    pub earlier: Vec<MonthMinutesView>,
}

/// Minutes of a month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthMinutesView {
    /// `2026-10`.
    pub month: String,
    /// The month in words.
    pub month_shown: String,
    /// Minutes.
    pub minutes: u32,
}

/// A platform changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlatformUpdateView {
    /// Its number.
    pub id: i64,
    /// The platform.
    pub platform: String,
    /// What changed.
    pub note: String,
    /// The day, ISO.
    pub day: String,
    /// The day in words.
    pub day_shown: String,
    /// The tools that work with it and were last looked at before, in one line; empty where all were.
    pub unverified: String,
}

/// A tool whose layer and jobs are known. None is recommended.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnownToolView {
    /// Its name.
    pub name: String,
    /// Who sells it.
    pub vendor: String,
    /// Its layer.
    pub layer: Layer,
    /// Its layer in words.
    pub layer_shown: String,
    /// Its jobs.
    pub jobs: Vec<Job>,
    /// Its jobs in words.
    pub jobs_shown: String,
    /// Platforms and channels it is known to work with.
    pub works_with: Vec<String>,
}

/// What a tool cost, ran and gave back over time, each newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToolHistoryView {
    /// The tool.
    pub tool: i64,
    /// Its prices, by their first day.
    pub prices: Vec<DatedView>,
    /// Payments that were made.
    pub charges: Vec<ChargeView>,
    /// What ran inside it, by its first day.
    pub work: Vec<DatedView>,
    /// What it gave back.
    pub benefits: Vec<BenefitView>,
    /// This month: `2026-11`.
    pub month: String,
    /// Where a number of a benefit comes from.
    pub bases: Vec<ChoiceView>,
}

/// Something from a day on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DatedView {
    /// The first day, ISO.
    pub from: String,
    /// The first day in words.
    pub from_shown: String,
    /// What held, in words.
    pub shown: String,
}

/// A payment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChargeView {
    /// The day, ISO.
    pub day: String,
    /// The day in words.
    pub day_shown: String,
    /// What was paid, plain.
    pub amount: String,
    /// Its currency.
    pub currency: String,
    /// What was paid, for people.
    pub shown: String,
}

/// What a tool gave back in a month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BenefitView {
    /// `2026-11`.
    pub month: String,
    /// The month in words.
    pub month_shown: String,
    /// Minutes saved.
    pub minutes: Option<u32>,
    /// Where they come from.
    pub minutes_basis: Option<Basis>,
    /// Margin brought, plain.
    pub margin: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// Where it comes from.
    pub margin_basis: Option<Basis>,
    /// All of it in words.
    pub shown: String,
}
