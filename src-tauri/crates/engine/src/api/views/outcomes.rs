//! What the work brings: the panel, the links between work and KPIs, and what is said once a month.

use super::{ChartView, FactView};
use serde::Serialize;
use tillwise_domain::kpis::{KpiId, MonthFigure};
use ts_rs::TS;

/// What the work brings in a week.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutcomesView {
    /// The week's label.
    pub week: String,
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub title: String,
    /// The week before.
    pub before: String,
    /// The week after, or nothing when that week is not over yet.
    pub after: Option<String>,
    /// Side by side (requirements H8): `conversion_rate`, `deflection` and `content_velocity`; each with why there is no
    /// value, or what it stands beside.
    pub panel: Vec<FactView>,
    /// Which number of the work moves with which KPI.
    pub links: LinksView,
    /// What is said once a month.
    pub months: MonthsView,
}

/// Which number of the work moves with which KPI.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LinksView {
    /// The links as a drawing with its table.
    pub chart: ChartView,
    /// The same, one by one.
    pub links: Vec<LinkedView>,
    /// The lag that was asked for, in weeks; nothing where each link has its own.
    pub lag: Option<usize>,
    /// The lags that can be asked for.
    pub lags: Vec<usize>,
    /// What the numbers mean and what they do not.
    pub how: String,
}

/// A number of the work and the KPI it is thought to lead.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LinkedView {
    /// The number's id, for example `content_velocity`.
    pub work: String,
    /// What it is called.
    pub work_label: String,
    /// The KPI.
    pub kpi: KpiId,
    /// What it is called.
    pub kpi_label: String,
    /// After how many weeks.
    pub lag: usize,
    /// How many weeks have both numbers.
    pub points: usize,
    /// Spearman's rank correlation with six places; nothing below twelve weeks, or where one of them never changes.
    pub rank: Option<String>,
    /// What that says, in words.
    pub said: String,
}

/// What the owner says once a month, for one month and over the last twelve.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthsView {
    /// The month that is asked about, `2026-10`.
    pub month: String,
    /// The same in words.
    pub title: String,
    /// What is asked.
    pub asked: Vec<MonthFigureView>,
    /// Net sales for every hour worked in that month, or why there is no value.
    pub productivity: FactView,
    /// Heads of the table of months.
    pub columns: Vec<String>,
    /// The last twelve months up to this one, oldest first; a missing number is a word, never a zero.
    pub rows: Vec<Vec<String>>,
}

/// A number the owner types for a month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthFigureView {
    /// Which number.
    pub figure: MonthFigure,
    /// What it is called.
    pub label: String,
    /// The question it answers.
    pub ask: String,
    /// Whether it is a rating from 1 to 5.
    pub rating: bool,
    /// What was typed, plain.
    pub value: Option<String>,
}
