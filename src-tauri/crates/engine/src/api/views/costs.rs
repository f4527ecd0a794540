//! What the stack costs against what the shop sells, and what each tool gives back for it.

use super::ChartView;
use serde::Serialize;
use tillwise_domain::stack::Layer;
use ts_rs::TS;

/// The part "Cost against sales" of the Stack page. Every amount is in `currency`; months run from the oldest to the
/// newest.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StackCostsView {
    /// `Tools cost 244.00 EUR in October 2026`.
    pub title: String,
    /// Their share of the net sales of that month, or why that cannot be said.
    pub subtitle: String,
    /// The currency of the chart and of every sum.
    pub currency: Option<String>,
    /// Both lines; nothing where not even one can be drawn.
    pub chart: Option<ChartView>,
    /// Whether and when the lines crossed, in a sentence.
    pub crossing: String,
    /// The month since which cost has grown more than sales, `2026-08`, where they crossed for good.
    pub crossed: Option<String>,
    /// How the lines are made.
    pub how: String,
    /// The last month by layer, beside a year before.
    pub layers: Vec<CostLayerView>,
    /// Heads of the columns of `layers`.
    pub layer_heads: Vec<String>,
    /// Every month.
    pub months: Vec<CostMonthView>,
    /// What the sums leave out: another currency, what was paid once, months without sales.
    pub notes: Vec<String>,
    /// What an hour of work is worth, plain, as the owner set it.
    pub hourly_value: Option<String>,
    /// The same for people.
    pub hourly_shown: Option<String>,
    /// What each tool gives back, those to decide about first, then the dearest.
    pub tools: Vec<ToolReturnView>,
}

/// One layer's cost.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CostLayerView {
    /// Its name, or that of all together.
    pub label: String,
    /// In the last whole month.
    pub last: String,
    /// In the same month a year before.
    pub year_before: String,
    /// In all the months together.
    pub together: String,
    /// The last month as a share of net sales, or nothing.
    pub share: Option<String>,
}

/// One month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CostMonthView {
    /// `2026-10`.
    pub month: String,
    /// `October 2026`.
    pub label: String,
    /// All tools together, plain.
    pub cost: String,
    /// By layer, plain, in the order of the layers.
    pub layers: Vec<String>,
    /// Net sales, plain; nothing where the orders do not reach over the month.
    pub net_sales: Option<String>,
    /// Cost as a share of net sales with four decimals, plain.
    pub share: Option<String>,
    /// The row of the table: month, layers, together, net sales and share, for people.
    pub row: Vec<String>,
}

/// What one tool gives back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToolReturnView {
    /// The tool.
    pub tool: i64,
    /// Its name.
    pub name: String,
    /// Its layer.
    pub layer: Layer,
    /// What it costs in a month, for people.
    pub monthly: Option<String>,
    /// What it cost in the last whole month, plain, in the currency of the view.
    pub cost: Option<String>,
    /// Months that are noted.
    pub months: usize,
    /// Time saved in them: `2 h 30 min`.
    pub saved: Option<String>,
    /// Benefit by cost, plain, with four decimals.
    pub roi: Option<String>,
    /// The same for people: `1.13 times its cost`, or why it cannot be said.
    pub roi_shown: String,
    /// `measured`, `estimated` or `mixed`.
    pub basis: Option<String>,
    /// The same in words.
    pub basis_shown: Option<String>,
    /// `free`, `no_price`, `nothing_noted`, `no_hourly_value`, `other_currency`, `paid_back`, `too_early`, `not_yet`,
    /// `decide` or `not_noted_since`.
    pub payback: String,
    /// The same in words.
    pub payback_shown: String,
    /// The day it had paid for itself, ISO.
    pub paid_back_on: Option<String>,
}

/// One tool's prices and its payback curve.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToolCostsView {
    /// The tool.
    pub tool: i64,
    /// Its name.
    pub name: String,
    /// Its cost a month by the price in force, as steps.
    pub prices: ChartView,
    /// Its payments, where some are noted: day and amount, the newest first.
    pub charges: Vec<Vec<String>>,
    /// Paid and given back since the first day; nothing where there is no money to draw.
    pub curve: Option<ChartView>,
    /// How it stands with its payback, in a sentence.
    pub payback: String,
    /// Whether the benefit is estimated at least in part, and so drawn hollow.
    pub hollow: bool,
    /// What to know about it: months that are not noted, time of setting it up.
    pub notes: Vec<String>,
}
