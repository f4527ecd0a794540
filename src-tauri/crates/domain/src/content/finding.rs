//! A remark on a product's copy.

use super::CopyField;
use crate::words::{Value, Words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much a remark matters. The queue multiplies it with what the product sells (requirements E18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth doing when there is time: weight 1.
    Low,
    /// Costs sales or trust: weight 3.
    Medium,
    /// Wrong, broken or in need of proof: weight 9.
    High,
}

impl Severity {
    /// Its weight in the order of the queue.
    pub fn weight(self) -> i64 {
        match self {
            Self::Low => 1,
            Self::Medium => 3,
            Self::High => 9,
        }
    }
}

/// One remark on one span of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check that found it.
    pub rule: &'static str,
    /// The field it is about.
    pub field: CopyField,
    /// Where the span starts, in characters of the field's text as exported (tags of HTML count). An empty span at 0
    /// is about the whole field.
    pub start: usize,
    /// Where the span ends; exclusive.
    pub end: usize,
    /// The text of the span as a reader sees it.
    pub text: String,
    /// What is said about it: `copy-<rule>-message` with its values.
    pub message: Words,
    /// What would stand in place of the span; nothing where only a person can tell.
    pub fix: Option<String>,
    /// How much it matters.
    pub severity: Severity,
}

impl Finding {
    /// A remark of a check on a whole field.
    pub fn on_field(rule: &'static str, severity: Severity, field: CopyField) -> Self {
        let key = format!("copy-{}-message", rule.replace('_', "-"));
        let message = Words::new(key);
        Self { rule, field, start: 0, end: 0, text: String::new(), message, fix: None, severity }
    }

    /// The same remark on a span of the field.
    pub fn at(self, start: usize, end: usize, text: impl Into<String>) -> Self {
        Self { start, end, text: text.into(), ..self }
    }

    /// The same remark with a value for its message.
    pub fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        Self { message: self.message.with(name, value), ..self }
    }

    /// The same remark with what would stand in place of the span.
    pub fn fixed_by(self, text: impl Into<String>) -> Self {
        Self { fix: Some(text.into()), ..self }
    }
}
