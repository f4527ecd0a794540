//! The states a text goes through from missing to live on the shop's page, and what its steps say about the work
//! (requirements E3, E13, E16, E17; definitions.md 4.13).
//!
//! A text's steps are kept and never changed: its state is where the last one led. No step happens by itself
//! (requirement D6), so each has a person and a time.

mod allowed;
mod pace;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use allowed::{Exception, Gate, Refusal, may_step};
pub use pace::{CycleTime, FirstPass, approvals, cycle_time, first_pass, velocity, went_out};

/// Where a text is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyState {
    /// Nobody has written it.
    Missing,
    /// Somebody, a rule or a model wrote it, and nobody was asked to look yet.
    Draft,
    /// Somebody is asked to look at it.
    InReview,
    /// Somebody looked and wants it changed.
    ChangesAsked,
    /// A person said that it may go out.
    Approved,
    /// It stands in a file for the shop.
    Exported,
    /// A later import shows it on the shop's page.
    ConfirmedLive,
}

impl CopyState {
    /// Every state, in the order of the way.
    pub const ALL: [CopyState; 7] = [
        Self::Missing,
        Self::Draft,
        Self::InReview,
        Self::ChangesAsked,
        Self::Approved,
        Self::Exported,
        Self::ConfirmedLive,
    ];

    /// The state's id; its words are under `copy-state-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::ChangesAsked => "changes_asked",
            Self::Approved => "approved",
            Self::Exported => "exported",
            Self::ConfirmedLive => "confirmed_live",
        }
    }

    /// The state with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }
}

/// The four kinds of text that share these states (requirements E1 and E17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContentKind {
    /// What describes a product: its title, descriptions and texts for search engines.
    Description,
    /// What describes a picture to who cannot see it.
    AltText,
    /// Questions and answers.
    Faq,
    /// What describes a category.
    CategoryCopy,
}

impl ContentKind {
    /// Every kind.
    pub const ALL: [ContentKind; 4] = [Self::Description, Self::AltText, Self::Faq, Self::CategoryCopy];

    /// The kind's id; its words are under `content-kind-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::AltText => "alt_text",
            Self::Faq => "faq",
            Self::CategoryCopy => "category_copy",
        }
    }

    /// The kind with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// One step of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it led.
    pub to: CopyState,
    /// Who took it: a name, as the owner typed it.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// Whether from here on the review waits for facts from outside. The clock of the approval stands until a step
    /// without this mark.
    pub waits: bool,
}

/// The state of a text with these steps, oldest first. A text without a step is missing.
pub fn state_after(steps: &[Step]) -> CopyState {
    steps.last().map_or(CopyState::Missing, |step| step.to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_lead_back_to_what_they_name() {
        assert!(CopyState::ALL.into_iter().all(|state| CopyState::from_id(state.id()) == Some(state)));
        assert!(ContentKind::ALL.into_iter().all(|kind| ContentKind::from_id(kind.id()) == Some(kind)));
        assert_eq!((CopyState::from_id("done"), ContentKind::from_id("e-mail")), (None, None));
    }

    #[test]
    fn the_last_step_says_where_a_text_is() {
        let step = |to| Step { to, who: "Ada".to_owned(), at: Timestamp::UNIX_EPOCH, waits: false };
        assert_eq!(state_after(&[]), CopyState::Missing);
        assert_eq!(state_after(&[step(CopyState::Draft), step(CopyState::InReview)]), CopyState::InReview);
    }
}
