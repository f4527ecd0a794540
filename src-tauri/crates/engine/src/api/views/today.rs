//! What needs a decision.

use super::{AnswerView, CheckInCardView, WeekView};
use serde::{Deserialize, Serialize};
use tillwise_domain::kpis::KpiId;
use tillwise_domain::stack::Layer;
use ts_rs::TS;

/// The Today page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayView {
    /// `Three things this week`.
    pub title: String,
    /// At most five things, ordered by what they are worth.
    pub things: Vec<WarningView>,
    /// How many more there are on their own pages.
    pub more: usize,
    /// The newest full week's numbers.
    pub week: WeekView,
    /// Where the check-in stands; nothing while the shop has no data.
    pub check_in: Option<CheckInCardView>,
    /// How many products wait in the review of catalog copy, in a sentence; nothing where none does.
    pub copy: Option<String>,
}

/// A warning, wherever it is shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WarningView {
    /// The rule, for example `stack_overlap`.
    pub id: String,
    /// The layer it belongs to.
    pub layer: Layer,
    /// What it is about: names of tools, a layer or a KPI id.
    pub subject: String,
    /// What it is about by number, so that an answer outlives a new name: `tool-3`.
    pub about: String,
    /// The finding in one sentence.
    pub title: String,
    /// What it rests on.
    pub evidence: String,
    /// What to do.
    pub action: String,
    /// Why its rule exists.
    pub why: String,
    /// The numbers its rule goes by, each a sentence.
    pub thresholds: Vec<String>,
    /// What it is worth a year, plain, or nothing.
    pub money_per_year: Option<String>,
    /// What it is worth a year, for people.
    pub money_shown: Option<String>,
    /// Words of the one button.
    pub button: String,
    /// Where the button leads.
    pub goes_to: GoesTo,
    /// What the owner answered, or nothing.
    pub answer: Option<AnswerView>,
    /// Whether it waits for the owner: never answered, or back after its time.
    pub waits: bool,
}

/// Where a button leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum GoesTo {
    /// The Data page, to import a file.
    Data,
    /// The Stack page's part with people and processes.
    People,
    /// The Stack page's part that says what could be switched off.
    Simplify,
    /// The Content page's part with what models are asked and for whom.
    Content,
    /// The Stack page with one tool opened, or a new one when there is none to open.
    Tool {
        /// The tool to open.
        tool: Option<i64>,
        /// The layer of a new tool.
        layer: Option<Layer>,
    },
    /// The Stack page with two tools side by side.
    Compare {
        /// The one that could go.
        drop: i64,
        /// The one that takes over.
        keep: i64,
    },
    /// The KPIs page with one KPI opened.
    Kpi {
        /// The KPI to open.
        kpi: KpiId,
    },
}
