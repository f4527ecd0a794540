//! The four layers of a shop's AI stack (requirements B2), in the order the board shows them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of the four layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Layer 1: the content engine.
    Content,
    /// Layer 2: the communication infrastructure.
    Communication,
    /// Layer 3: the automation triggers.
    Triggers,
    /// Layer 4: analytics and the KPIs.
    Kpis,
}

impl Layer {
    /// All four, first to last.
    pub const ALL: [Layer; 4] = [Self::Content, Self::Communication, Self::Triggers, Self::Kpis];

    /// The layer's id: `content`, `communication`, `triggers` or `kpis`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Communication => "communication",
            Self::Triggers => "triggers",
            Self::Kpis => "kpis",
        }
    }

    /// The layer with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.id() == id.trim().to_ascii_lowercase())
    }
}
