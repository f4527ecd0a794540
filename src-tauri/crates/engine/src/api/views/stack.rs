//! The board of tools and what its form offers.

use super::WarningView;
use serde::Serialize;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::stack::{Cycle, Job, Layer, ToolStatus};
use ts_rs::TS;

/// The Stack page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StackView {
    /// `Six tools, 214.00 EUR a month`.
    pub title: String,
    /// `5.9 % of net sales`, or why that cannot be said.
    pub subtitle: String,
    /// The four columns.
    pub layers: Vec<LayerView>,
    /// Tools that have ended, newest first.
    pub ended: Vec<ToolView>,
    /// Everything worth a look, ordered by money.
    pub warnings: Vec<WarningView>,
    /// What the owner put away by an answer.
    pub answered: Vec<WarningView>,
    /// What a form offers.
    pub choices: ChoicesView,
}

/// One column of the board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LayerView {
    /// The layer.
    pub id: Layer,
    /// `1 Content`.
    pub label: String,
    /// Its monthly cost, one entry for each currency: `79.00 EUR`.
    pub monthly: Vec<String>,
    /// Its tools in use.
    pub tools: Vec<ToolView>,
    /// What to say when there are none.
    pub empty: String,
}

/// One tool.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToolView {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its layer.
    pub layer: Layer,
    /// Its jobs.
    pub jobs: Vec<Job>,
    /// Its jobs in words.
    pub jobs_shown: String,
    /// One payment, plain.
    pub cost: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// How often it is paid.
    pub cycle: Option<Cycle>,
    /// `59.00 EUR a month`.
    pub price_shown: Option<String>,
    /// Its cost in a month, for people.
    pub monthly_shown: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// That KPI's name.
    pub kpi_label: Option<String>,
    /// Where it stands.
    pub status: ToolStatus,
    /// Where it stands, in words.
    pub status_shown: String,
    /// First day, ISO.
    pub since: String,
    /// Last day, ISO, once ended.
    pub until: Option<String>,
    /// A few words on what to look at: `same job as ChatGPT`, `no owner`.
    pub flags: Vec<String>,
}

/// What the tool form offers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoicesView {
    /// Layers.
    pub layers: Vec<ChoiceView>,
    /// Jobs.
    pub jobs: Vec<ChoiceView>,
    /// Cycles.
    pub cycles: Vec<ChoiceView>,
    /// KPIs.
    pub kpis: Vec<ChoiceView>,
    /// States.
    pub statuses: Vec<ChoiceView>,
    /// The currency to start with.
    pub currency: Option<String>,
}

/// One choice of a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: String,
}
