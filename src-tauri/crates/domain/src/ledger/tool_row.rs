//! A line of Tillwise's own tool list, so that a stack can be brought in as a file.

use crate::kpis::KpiId;
use crate::stack::{Contract, Job, Layer, Price, ToolStatus};
use jiff::civil::Date;

/// One tool as the list has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ToolRow {
    /// Its name.
    pub name: String,
    /// Its layer.
    pub layer: Layer,
    /// Its jobs.
    pub jobs: Vec<Job>,
    /// Its price, where given.
    pub price: Option<Price>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// Its first day, where given.
    pub since: Option<Date>,
    /// Where it stands.
    pub status: ToolStatus,
    /// Who sells it.
    pub vendor: Option<String>,
    /// Who looks after it when the owner is away.
    pub backup: Option<String>,
    /// The name of the process it is used in.
    pub process: Option<String>,
    /// Its contract, as far as it is given.
    pub contract: Contract,
    /// The last day of its trial.
    pub trial_ends: Option<Date>,
    /// Platforms and channels it works with.
    pub works_with: Vec<String>,
}
