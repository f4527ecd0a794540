//! A review of one period while it runs and after it was closed.

use super::{Action, Period};
use crate::kpis::KpiId;
use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// At most this many new actions (screens 4.5): more are not done.
const AT_MOST: usize = 3;

/// The cards of a check-in, in order (screens 4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Is the data fresh?
    Data,
    /// The numbers.
    Numbers,
    /// What became of the last actions.
    Actions,
    /// One list or trigger to act on.
    Focus,
    /// One reading, and at most three actions.
    Plan,
}

impl Step {
    /// All five, in order.
    pub const ALL: [Step; 5] = [Self::Data, Self::Numbers, Self::Actions, Self::Focus, Self::Plan];

    /// The step's id; its words are under `step-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Numbers => "numbers",
            Self::Actions => "actions",
            Self::Focus => "focus",
            Self::Plan => "plan",
        }
    }

    /// The step with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id.trim().to_ascii_lowercase())
    }
}

/// What the owner decided on a number's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CardOutcome {
    /// There is nothing to do.
    Nothing,
    /// It became an action.
    Action,
}

/// One number's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The number.
    pub kpi: KpiId,
    /// What happened, in the owner's words; empty where nothing was said.
    pub note: String,
    /// What was decided; nothing while nobody did.
    pub outcome: Option<CardOutcome>,
}

/// A number as it stood when the review was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredValue {
    /// The number's id: a KPI or a fact such as `net_sales`.
    pub id: String,
    /// Its value; nothing where there was none.
    pub value: Option<Decimal>,
    /// The hash of its definition: values of different definitions are not compared.
    pub stamp: String,
    /// Whether the owner typed it.
    pub typed: bool,
}

/// One review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its number.
    pub id: i64,
    /// What it looks at.
    pub period: Period,
    /// When it was begun.
    pub started: Timestamp,
    /// When it was closed; nothing while it is open.
    pub closed: Option<Timestamp>,
    /// Where it stands.
    pub step: Step,
    /// The cards that something was said on.
    pub cards: Vec<Card>,
    /// The list, group or warning that was chosen to act on, in words.
    pub focus: Option<String>,
    /// The owner's own reading of the numbers; empty while nothing was said.
    pub reading: String,
}

/// What still keeps a review open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Open {
    /// The owner has not said what the numbers mean (requirements D5).
    Reading,
    /// There are more than three new actions.
    TooManyActions,
    /// An action has nobody or no date.
    ActionUnclear,
}

impl Review {
    /// What keeps it from being closed; of `actions` those that were decided in it.
    pub fn open(&self, actions: &[Action]) -> Vec<Open> {
        let new: Vec<&Action> = actions.iter().filter(|action| action.review == self.id).collect();
        let unclear = new.iter().any(|action| action.owner.is_none() || action.due.is_none());
        [
            (self.reading.trim().is_empty(), Open::Reading),
            (new.len() > AT_MOST, Open::TooManyActions),
            (unclear, Open::ActionUnclear),
        ]
        .into_iter()
        .filter_map(|(holds, why)| holds.then_some(why))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ActionState, ReviewKind};
    use super::*;
    use jiff::civil::{Weekday, date};

    fn review(reading: &str) -> Review {
        Review {
            id: 1,
            period: Period::holding(ReviewKind::Weekly, date(2026, 11, 9), Weekday::Monday),
            started: Timestamp::UNIX_EPOCH,
            closed: None,
            step: Step::Plan,
            cards: Vec::new(),
            focus: None,
            reading: reading.to_owned(),
        }
    }

    fn action(review: i64, owner: Option<&str>) -> Action {
        let day = date(2026, 11, 17);
        Action {
            id: 0,
            review,
            text: "Write to twelve customers".into(),
            owner: owner.map(str::to_owned),
            due: Some(day),
            kpi: None,
            state: ActionState::Open,
            settled_in: None,
            made_on: day,
        }
    }

    #[test]
    fn a_review_closes_with_a_reading_and_clear_actions() {
        let clear = action(1, Some("Mara"));
        assert_eq!(review("Free shipping ended.").open(&vec![clear.clone(); 3]), []);
        assert_eq!(review("Quiet week.").open(&[]), [], "nothing to do is a decision");
        assert_eq!(review("x").open(&[action(7, None)]), [], "another review's actions are not asked");
        assert_eq!(review(" ").open(&[]), [Open::Reading]);
        assert_eq!(review("x").open(&[action(1, None)]), [Open::ActionUnclear]);
        let four = [clear.clone(), clear.clone(), clear, action(1, None)];
        assert_eq!(review("").open(&four), [Open::Reading, Open::TooManyActions, Open::ActionUnclear]);
    }
}
