//! The board of tools and what its form offers.

use super::WarningView;
use serde::Serialize;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::stack::{Cycle, Job, Layer, LinkKind, SharedData, ToolStatus};
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
    /// `Order: 2.5 of 4 on average`: the mean of the tools' four checks; nothing without a tool in use.
    pub order: Option<String>,
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
    /// The four checks.
    pub dots: DotsView,
    /// Who sells it.
    pub vendor: Option<String>,
    /// Who looks after it when the owner is away.
    pub backup: Option<String>,
    /// The names of the processes it is used in.
    pub processes: Vec<String>,
    /// Its connections.
    pub links: Vec<LinkView>,
    /// Which data it is given; nothing where nobody said.
    pub shares: Option<Vec<SharedData>>,
    /// The last day of its contract's running term, ISO.
    pub ends: Option<String>,
    /// By how many months it renews itself.
    pub renews_months: Option<u16>,
    /// Days of notice.
    pub notice_days: Option<u16>,
    /// The last day of its trial, ISO.
    pub trial_ends: Option<String>,
    /// The day somebody last saw that it works, ISO.
    pub verified: Option<String>,
    /// The day somebody last noted that it is used, ISO.
    pub used: Option<String>,
    /// Hours it took to set up, plain: `1.5`.
    pub setup_hours: Option<String>,
    /// Minutes by hand a week that it still needs.
    pub manual_minutes: Option<u32>,
    /// Since when it has needed them, ISO.
    pub manual_since: Option<String>,
    /// Automations that run in it.
    pub automations: Option<u16>,
    /// Branches beyond the first in them.
    pub extra_branches: Option<u16>,
    /// Platforms and channels it works with.
    pub works_with: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// Whether a tool has what makes it pay, as four checks.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DotsView {
    /// Somebody who is still there looks after it.
    pub owner: bool,
    /// It is used in a process.
    pub process: bool,
    /// A KPI is noted that it should move.
    pub kpi: bool,
    /// It is connected to another tool in use.
    pub link: bool,
    /// What is missing, in words.
    pub shown: String,
}

/// A connection of a tool.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LinkView {
    /// The tool at the other end.
    pub tool: i64,
    /// Its name.
    pub name: String,
    /// The kind.
    pub kind: LinkKind,
    /// The kind in words.
    pub kind_shown: String,
    /// Since when, ISO.
    pub since: String,
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
    /// Today in the shop's zone, ISO.
    pub today: String,
    /// Kinds of connections.
    pub link_kinds: Vec<ChoiceView>,
    /// Kinds of data a tool can be given.
    pub shares: Vec<ChoiceView>,
    /// Tools in use, by their numbers.
    pub tools: Vec<ChoiceView>,
    /// Names of people, as tools, processes and the list of people have them; nobody who left.
    pub people: Vec<String>,
    /// Names of processes.
    pub processes: Vec<String>,
    /// Names of platforms the tools work with.
    pub platforms: Vec<String>,
}

/// One choice of a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: String,
}
