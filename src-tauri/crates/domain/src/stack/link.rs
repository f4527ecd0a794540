//! How two tools of the stack are connected (requirements B9).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kind of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Built into one of the two.
    Native,
    /// Through an interface or an automation tool.
    Api,
    /// A person carries a file from one to the other.
    CsvByHand,
    /// Looked at, and there is none.
    None,
}

impl LinkKind {
    /// Every kind, the closest first.
    pub const ALL: [LinkKind; 4] = [Self::Native, Self::Api, Self::CsvByHand, Self::None];

    /// The kind's id; its words are under `link-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Api => "api",
            Self::CsvByHand => "csv_by_hand",
            Self::None => "none",
        }
    }

    /// The kind with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id.trim().to_ascii_lowercase())
    }
}

/// A connection of two tools, noted once for the pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The tool with the smaller number.
    pub first: i64,
    /// The other tool.
    pub second: i64,
    /// How they are connected.
    pub kind: LinkKind,
    /// The first day it was so.
    pub since: Date,
}

impl Link {
    /// A connection with the smaller number first.
    pub fn of(one: i64, other: i64, kind: LinkKind, since: Date) -> Self {
        Self { first: one.min(other), second: one.max(other), kind, since }
    }

    /// The tool at the other end, or nothing where the connection is not of this tool.
    pub fn other(&self, tool: i64) -> Option<i64> {
        match tool {
            tool if tool == self.first => Some(self.second),
            tool if tool == self.second => Some(self.first),
            _ => None,
        }
    }
}
