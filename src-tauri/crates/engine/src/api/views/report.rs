//! A report in short, before it is saved.

use serde::Serialize;
use tillwise_domain::checkin::ReviewKind;
use tillwise_domain::kpis::KpiId;
use ts_rs::TS;

/// What a report says, and what is in it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportView {
    /// A week, a month or a quarter.
    pub kind: ReviewKind,
    /// `2026-W46`, `2026-10` or `2026-Q3`.
    pub period: String,
    /// `Weekly report`.
    pub title: String,
    /// Whose shop, and which days.
    pub sub: String,
    /// How fresh the numbers are and how many rows they rest on.
    pub as_of: String,
    /// The five numbers.
    pub numbers: Vec<ReportNumberView>,
    /// What stands over them: name, value, value before, usual range, reading and goal.
    pub number_heads: Vec<String>,
    /// Its three sentences.
    pub sentences: Vec<String>,
    /// What stands behind the first page, a line each.
    pub holds: Vec<String>,
    /// The period before, for the previous button.
    pub before: String,
    /// The period after, or nothing where that is not over yet.
    pub after: Option<String>,
    /// What every page says where people are named.
    pub marked: Option<String>,
}

/// One number of a report, for people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportNumberView {
    /// Which one.
    pub id: KpiId,
    /// Its name.
    pub label: String,
    /// Its value, or the words for none.
    pub value: String,
    /// Its value in the period before.
    pub before: String,
    /// The usual range.
    pub usual: String,
    /// How the value stands to it.
    pub reading: String,
    /// The goal, and whether it was met.
    pub goal: String,
}
