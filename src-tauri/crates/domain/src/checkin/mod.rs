//! The check-in: a short review of one period with its numbers, last time's actions, one reading and at most three new
//! actions (requirements H2, H4). Which numbers there are is in `kpis`; this is how a review of them runs.

mod action;
mod due;
mod period;
mod review;
mod usual;

pub use action::{Action, ActionState};
pub use due::ReminderHour;
pub use period::{Period, ReviewKind};
pub use review::{Card, CardOutcome, Open, Review, Step, StoredValue};
pub use usual::{NEEDED_WEEKS, Usual, Verdict};
