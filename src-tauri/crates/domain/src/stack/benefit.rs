//! What a tool gave back in a month, and whether that was measured or estimated (definitions 4.13, tool ROI).

use crate::money::Money;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a number of a benefit comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Timed or counted.
    Measured,
    /// Guessed by somebody who knows the work.
    Estimated,
}

impl Basis {
    /// Both.
    pub const ALL: [Basis; 2] = [Self::Measured, Self::Estimated];

    /// Its id; its words are under `basis-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Estimated => "estimated",
        }
    }

    /// The basis with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.id() == id.trim().to_ascii_lowercase())
    }
}

/// What one tool gave back in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// The tool.
    pub tool: i64,
    /// The first day of the month.
    pub month: Date,
    /// Minutes of work saved in the month.
    pub minutes: Option<(u32, Basis)>,
    /// Contribution margin it brought in the month.
    pub margin: Option<(Money, Basis)>,
}
