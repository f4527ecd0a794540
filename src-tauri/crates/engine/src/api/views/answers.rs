//! What was answered to warnings, and the rules behind them.

use super::WarningView;
use serde::Serialize;
use tillwise_domain::warnings::Answer;
use ts_rs::TS;

/// Warnings, those in sight apart from those that were answered.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct WarningsView {
    /// In sight, the one worth most first.
    pub open: Vec<WarningView>,
    /// Out of sight by the owner's answer, the one worth most first.
    pub answered: Vec<WarningView>,
}

/// What the owner answered to a warning.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswerView {
    /// The answer.
    pub answer: Answer,
    /// The day it was given, ISO.
    pub on: String,
    /// The first day on which the warning asks again, ISO; nothing for an answer that holds for ever.
    pub until: Option<String>,
    /// Why, in the owner's words; empty where none was given.
    pub reason: String,
    /// All of it in a sentence: `Put aside until 19 February 2027.`
    pub said: String,
}

/// The rules, as Settings lists them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulesView {
    /// `Nine rules watch your shop`.
    pub title: String,
    /// Every rule, in the order in which they speak.
    pub rules: Vec<RuleView>,
}

/// One rule.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleView {
    /// Its id, for example `stack_overlap`.
    pub id: String,
    /// What it looks for.
    pub name: String,
    /// Why it exists.
    pub why: String,
    /// The numbers it goes by, each a sentence.
    pub thresholds: Vec<String>,
    /// Whether it is switched on for this shop.
    pub on: bool,
    /// What it finds now, in words: `2 open, 1 answered`.
    pub found: String,
    /// How many of its findings wait for an answer now.
    pub open: usize,
    /// How many of its findings of now are answered.
    pub answered: usize,
}
