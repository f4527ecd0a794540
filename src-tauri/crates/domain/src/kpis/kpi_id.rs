//! The five KPIs' names. They are always visible; one can be parked with a reason, never deleted (requirements B8).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of the five KPIs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KpiId {
    /// Sessions that ended in an order (definitions 4.3).
    ConversionRate,
    /// Goods sold per order (definitions 4.4).
    AverageOrderValue,
    /// Net sales per visitor (definitions 4.5).
    RevenuePerVisitor,
    /// Marketing spend per new customer (definitions 4.6).
    CustomerAcquisitionCost,
    /// Customers who had ordered before (definitions 4.7).
    RepeatPurchaseRate,
}

impl KpiId {
    /// All five, in the order every screen shows them.
    pub const ALL: [KpiId; 5] = [
        Self::ConversionRate,
        Self::AverageOrderValue,
        Self::RevenuePerVisitor,
        Self::CustomerAcquisitionCost,
        Self::RepeatPurchaseRate,
    ];

    /// The KPI's id, for example `average_order_value`.
    pub fn id(self) -> &'static str {
        match self {
            Self::ConversionRate => "conversion_rate",
            Self::AverageOrderValue => "average_order_value",
            Self::RevenuePerVisitor => "revenue_per_visitor",
            Self::CustomerAcquisitionCost => "customer_acquisition_cost",
            Self::RepeatPurchaseRate => "repeat_purchase_rate",
        }
    }

    /// The KPI with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kpi| kpi.id() == id.trim().to_ascii_lowercase())
    }
}

/// How a KPI stands in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KpiState {
    /// There is a value and it meets its target.
    Ok,
    /// There is no value; the reason says which file is missing.
    NoData,
    /// The data behind it ended more than ten days ago: a week and three days (requirements H12).
    Stale,
    /// There is a value and no target.
    NoTarget,
    /// There is a value and it misses its target.
    OffTarget,
    /// Set aside by the owner, with a reason.
    Parked,
}

impl KpiState {
    /// The state's id, for example `off_target`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NoData => "no_data",
            Self::Stale => "stale",
            Self::NoTarget => "no_target",
            Self::OffTarget => "off_target",
            Self::Parked => "parked",
        }
    }
}

/// What a KPI's value counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A share between nothing and all, written as a fraction such as `0.0312` and shown in percent.
    Ratio,
    /// An amount in the shop's currency.
    Money,
    /// How many times one amount is another, such as `4.20`.
    Times,
}

/// Which way a KPI should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}
