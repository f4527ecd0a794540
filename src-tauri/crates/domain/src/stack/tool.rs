//! A tool the shop pays for or uses, as the register holds it.

use super::{Job, Layer, Price};
use crate::kpis::KpiId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a tool stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ToolStatus {
    /// Tried out; counts as active.
    Trial,
    /// In use.
    Active,
    /// Cancelled but still running; counts as active until it ends.
    NoticeGiven,
    /// No longer used or paid.
    Ended,
}

impl ToolStatus {
    /// Every status, in the order of a tool's life.
    pub const ALL: [ToolStatus; 4] = [Self::Trial, Self::Active, Self::NoticeGiven, Self::Ended];

    /// The status's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::Active => "active",
            Self::NoticeGiven => "notice_given",
            Self::Ended => "ended",
        }
    }

    /// The status with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id.trim().to_ascii_lowercase())
    }
}

/// A price from a date on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedPrice {
    /// The first day on which the price holds.
    pub from: Date,
    /// The price, or nothing where the tool is free or its price is not known.
    pub price: Option<Price>,
}

/// One tool of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// The register's number for it.
    pub id: i64,
    /// Its name, as the owner writes it.
    pub name: String,
    /// The layer it belongs to.
    pub layer: Layer,
    /// The jobs it does, without doubles.
    pub jobs: Vec<Job>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// Where it stands.
    pub status: ToolStatus,
    /// The first day it was paid or used.
    pub since: Date,
    /// The last day, for a tool that has ended.
    pub until: Option<Date>,
    /// Its prices, oldest first; the newest one is what it costs now.
    pub prices: Vec<DatedPrice>,
}

impl Tool {
    /// Whether the tool is in use: everything but ended.
    pub fn is_active(&self) -> bool {
        self.status != ToolStatus::Ended
    }

    /// What it costs now, or nothing where that is not known.
    pub fn price(&self) -> Option<Price> {
        self.prices.last().and_then(|dated| dated.price)
    }

    /// The price in force on a day; nothing before the tool's first day, after its last or where no price is known.
    pub fn price_on(&self, day: Date) -> Option<Price> {
        if day < self.since || self.until.is_some_and(|until| day > until) {
            return None;
        }
        self.prices.iter().rev().find(|dated| dated.from <= day).and_then(|dated| dated.price)
    }
}
