//! What could be switched off, and what that brings.

use serde::Serialize;
use ts_rs::TS;

/// The list of what could be switched off.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SimplifyView {
    /// `Two tools could go. That saves 780.00 EUR a year`, or that nothing could.
    pub title: String,
    /// How the list is ordered, or why it is empty.
    pub text: String,
    /// What could go, the first one first. Each stands on what is left after the ones before it.
    pub removals: Vec<RemovalView>,
    /// What following the whole list brings, under five headings; empty where there is nothing to switch off.
    pub benefits: Vec<GainView>,
    /// The saving of the whole list in a year, one amount for each currency.
    pub savings: Vec<SavingView>,
    /// How complex the stack is, now and afterwards.
    pub complexity: ComplexityView,
    /// Tools that are cancelled and still running.
    pub leaving: Vec<LeavingView>,
}

/// One tool that could go.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RemovalView {
    /// The tool.
    pub tool: i64,
    /// Its name.
    pub name: String,
    /// The ids of the reasons, the clearest first: `covered`, `unused`, `trial_over` or `unclear`.
    pub reasons: Vec<String>,
    /// The reasons in words.
    pub why: Vec<String>,
    /// What it costs a year, plain; nothing where that is not known.
    pub saving: Option<String>,
    /// The currency of the saving.
    pub currency: Option<String>,
    /// `708.00 EUR a year`, or that no cost is noted.
    pub saving_shown: String,
    /// The day by which notice must be given, ISO.
    pub notice_by: Option<String>,
    /// The earliest last day, ISO.
    pub ends: Option<String>,
    /// The deadline in words.
    pub deadline: String,
    /// Whether the day for notice is two weeks away or less.
    pub soon: bool,
    /// What it does and who does that afterwards, and what is left undone.
    pub work: Vec<String>,
    /// The names of the processes that use it.
    pub processes: Vec<String>,
    /// What else hangs on it.
    pub hangs: Vec<String>,
    /// What ending it alone brings, under five headings.
    pub benefits: Vec<GainView>,
    /// What it takes off the complexity.
    pub complexity: u32,
    /// Whether notice can be noted; a trial is simply ended.
    pub notice: bool,
}

/// One of the five headings, filled.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GainView {
    /// `cost`, `trouble`, `onboarding`, `accountability` or `kpis`.
    pub id: String,
    /// `Lower fixed cost`.
    pub title: String,
    /// What it is in this shop.
    pub text: String,
}

/// An amount saved in a year.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavingView {
    /// Plain: `708.00`.
    pub amount: String,
    /// `EUR`.
    pub currency: String,
    /// `708.00 EUR`.
    pub shown: String,
}

/// How complex the stack is, now and once the whole list has been followed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplexityView {
    /// Now.
    pub before: u32,
    /// Afterwards.
    pub after: u32,
    /// How it is counted.
    pub formula: String,
    /// Its parts.
    pub parts: Vec<ComplexityPartView>,
}

/// One part of the complexity.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplexityPartView {
    /// `tools`, `automations`, `extra_branches` or `hand_offs`.
    pub id: String,
    /// `Tools in use`.
    pub label: String,
    /// Now.
    pub before: u32,
    /// Afterwards.
    pub after: u32,
}

/// A tool that is cancelled and still running.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeavingView {
    /// The tool.
    pub tool: i64,
    /// Its name.
    pub name: String,
    /// When it ends, in words.
    pub text: String,
}
