//! What the owner decided to do in a check-in, and what became of it.

use crate::kpis::KpiId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What became of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// Still to be done.
    Open,
    /// Done.
    Done,
    /// Looked at and not done; it goes on.
    NotDone,
    /// No longer wanted.
    Dropped,
}

impl ActionState {
    /// Every state.
    pub const ALL: [ActionState; 4] = [Self::Open, Self::Done, Self::NotDone, Self::Dropped];

    /// The state's id; its words are under `action-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::NotDone => "not_done",
            Self::Dropped => "dropped",
        }
    }

    /// The state with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id.trim().to_ascii_lowercase())
    }

    /// Whether it is still carried along.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Open | Self::NotDone)
    }
}

/// One thing to do, with who and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its number.
    pub id: i64,
    /// The review it was decided in.
    pub review: i64,
    /// What to do.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// Until when.
    pub due: Option<Date>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// What became of it.
    pub state: ActionState,
    /// The review that said so last.
    pub settled_in: Option<i64>,
    /// The day it was decided.
    pub made_on: Date,
}
