//! A week, its KPIs and its facts.

use serde::Serialize;
use tillwise_domain::kpis::{Better, KpiId, KpiState, SplitBy, Unit};
use ts_rs::TS;

/// One week's KPIs and the facts under them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeekView {
    /// `2026-W46`.
    pub week: String,
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub title: String,
    /// First date, ISO.
    pub from: String,
    /// Last date, ISO.
    pub to: String,
    /// The week before, for the previous button.
    pub before: String,
    /// The week after, or nothing when that week is not over yet.
    pub after: Option<String>,
    /// The shop's currency.
    pub currency: Option<String>,
    /// The five KPIs.
    pub kpis: Vec<KpiView>,
    /// The facts the KPIs are made of.
    pub facts: Vec<FactView>,
    /// How the work behind it did: `first_response` in minutes, `tickets_per_hundred`, `deflection`, and what the owner
    /// types, `content_velocity` and `approval_hours`.
    pub process: Vec<FactView>,
}

/// A fact of a week: a count or an amount.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FactView {
    /// `orders`, `net_sales`, `net_sales_by_order`, `new_customers`, `sessions`, `visitors`, `marketing_spend`,
    /// `net_sales_new`, `net_sales_returning`, `net_sales_unknown_buyer` or `contribution_margin`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The value as a plain decimal string, or nothing.
    pub value: Option<String>,
    /// The value for people, or nothing.
    pub shown: Option<String>,
    /// Why there is no value, or what to know about it.
    pub note: Option<String>,
}

/// Something a KPI lacks.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GapView {
    /// `no_data`, `stale`, `no_target`, `no_owner`, `off_target`, `definition_changed` or `figures_conflict`.
    pub id: String,
    /// The same in words.
    pub words: String,
    /// The file or act that closes it.
    pub closes: String,
}

/// One KPI in one week.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KpiView {
    /// Its id.
    pub id: KpiId,
    /// Its name.
    pub label: String,
    /// What was typed for the week, where no file gives a value: never counted, never compared.
    pub typed: Option<TypedView>,
    /// What its value counts in.
    pub unit: Unit,
    /// Which way it should go.
    pub better: Better,
    /// The value as a plain decimal string.
    pub value: Option<String>,
    /// The value for people: `2.41 %`, `28.40 EUR`.
    pub shown: Option<String>,
    /// What is divided, plain.
    pub numerator: Option<String>,
    /// What it is divided by, plain.
    pub denominator: Option<String>,
    /// `412 orders of 17,083 sessions`: both in words.
    pub made_of: Option<String>,
    /// The week before, plain.
    pub previous: Option<String>,
    /// The week before, for people.
    pub previous_shown: Option<String>,
    /// `down 5.6 %`, `the same`, or why nothing can be compared.
    pub change: Option<String>,
    /// The target, plain.
    pub target: Option<String>,
    /// The target for people.
    pub target_shown: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// What it lacks, the most pressing first.
    pub gaps: Vec<GapView>,
    /// How it stands.
    pub state: KpiState,
    /// How it stands, in a few words: `on target`, `goal 30.00 EUR`, `no goal yet`.
    pub state_words: String,
    /// Why there is no value or why it is parked or stale.
    pub reason: Option<String>,
    /// How it is counted.
    pub definition: String,
    /// On which day refunds count in it, and by which clock and first weekday the week is cut, in words.
    pub clock: String,
    /// Between which rates the true one lies with 95 % confidence; for rates only.
    pub interval: Option<IntervalView>,
    /// Every way of counting that has a name, the usual one among them.
    pub variants: Vec<VariantView>,
    /// The id of the way the value was counted.
    pub variant: String,
    /// What the number was counted by, as sixteen hexadecimal digits: numbers of different stamps are never compared.
    pub stamp: String,
    /// What else to know: orders left out, a short history.
    pub notes: Vec<String>,
    /// `Orders as of 15 November 2026; 412 orders`: where the number comes from and how fresh it is.
    pub source: String,
    /// Twelve weeks as a small drawing.
    pub spark: ChartView,
}

/// A KPI counted in one of the ways that have a name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VariantView {
    /// Its id, for example `cohort_90`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What its value counts in.
    pub unit: Unit,
    /// The value as a plain decimal string.
    pub value: Option<String>,
    /// The value for people.
    pub shown: Option<String>,
    /// What is divided, plain.
    pub numerator: Option<String>,
    /// What it is divided by, plain.
    pub denominator: Option<String>,
    /// Between which rates the true one lies; for rates only.
    pub interval: Option<IntervalView>,
    /// Why there is no value, or what to know about it.
    pub note: Option<String>,
    /// How it is counted.
    pub definition: String,
    /// Its stamp.
    pub stamp: String,
}

/// Between which rates the true one lies with 95 % confidence (Wilson).
#[derive(Clone, Debug, Serialize, TS)]
pub struct IntervalView {
    /// The lower bound as a fraction with six places.
    pub low: String,
    /// The upper bound.
    pub high: String,
    /// Both for people: `1.84 % to 2.90 %`.
    pub shown: String,
    /// Both in a sentence's words: `between 1.84 % and 2.90 %, as far as 1,000 sessions can tell`.
    pub said: String,
}

/// A week from which on a KPI is counted in another way than in the week before.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BreakView {
    /// The week's label.
    pub week: String,
    /// What changed, in a sentence.
    pub said: String,
}

/// A drawing with the same numbers as a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChartView {
    /// The drawing: SVG with text elements, in the light theme's token colours, without styles or scripts.
    pub svg: String,
    /// What it shows, in a sentence for those who do not see it.
    pub summary: String,
    /// Column heads of the table twin.
    pub columns: Vec<String>,
    /// Rows of the table twin; a missing value is a word, never a zero.
    pub rows: Vec<Vec<String>>,
}

/// One KPI with its history, on the KPIs page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KpiHistoryView {
    /// The asked week, `2026-W46`.
    pub week: String,
    /// The KPI in the asked week.
    pub kpi: KpiView,
    /// Its weeks as a chart.
    pub chart: ChartView,
    /// The number split by segment: by buyer, then by sales channel.
    pub splits: Vec<SplitView>,
    /// What was typed for the KPI in periods that touch the week, that of the week itself first.
    pub typed: Vec<TypedView>,
    /// Where the way of counting changes within the chart; weeks on two sides of one are not to be compared.
    pub breaks: Vec<BreakView>,
    /// What is usual for it, from the weeks before that were counted in the same way.
    pub usual: UsualView,
    /// That the orders reach over less than twelve months; nothing where they reach further or there are none.
    pub short_history: Option<String>,
}

/// A KPI split by segment. Its parts add up to the KPI's numerator and denominator.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SplitView {
    /// By what.
    pub by: SplitBy,
    /// The same in words.
    pub label: String,
    /// Why there is no split; nothing where there is one.
    pub reason: Option<String>,
    /// What the shares are shares of, in words.
    pub share_of: Option<String>,
    /// The parts, what is not known as the last.
    pub parts: Vec<SplitPartView>,
    /// What else to know.
    pub notes: Vec<String>,
    /// The parts as bars; its table has one row more, for all together.
    pub chart: Option<ChartView>,
}

/// One part of a split.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SplitPartView {
    /// `new`, `returning`, a channel such as `online_shop` or `counter`, or `unknown`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The value as a plain decimal string.
    pub value: Option<String>,
    /// The value for people.
    pub shown: Option<String>,
    /// What is divided, plain.
    pub numerator: Option<String>,
    /// What it is divided by, plain.
    pub denominator: Option<String>,
    /// The share as a fraction with four places; those of all parts make 1.
    pub share: Option<String>,
    /// The share for people.
    pub share_shown: Option<String>,
    /// Why there is no value.
    pub reason: Option<String>,
}

/// A number the owner typed, which no file gave.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypedView {
    /// First date of the days it is of, ISO.
    pub from: String,
    /// Last date, ISO.
    pub to: String,
    /// The value as a plain decimal string.
    pub value: String,
    /// The value for people.
    pub shown: String,
    /// The day it was typed on, ISO.
    pub typed_on: String,
    /// All of it in a sentence.
    pub said: String,
}

/// The usual range of a KPI and how the week stands to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UsualView {
    /// The lower end as a plain decimal string; nothing where too little is known.
    pub low: Option<String>,
    /// The upper end, plain.
    pub high: Option<String>,
    /// The lower end for people.
    pub low_shown: Option<String>,
    /// The upper end for people.
    pub high_shown: Option<String>,
    /// How many weeks it rests on.
    pub weeks: usize,
    /// `too_little`, `noise`, `high` or `low`; nothing without a value in the week.
    pub verdict: Option<String>,
    /// Range and verdict in words.
    pub said: String,
}
