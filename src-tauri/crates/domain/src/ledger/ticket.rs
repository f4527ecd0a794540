//! A support ticket, without its text and without the people in it (export-formats 15).

use super::When;

/// A ticket as the helpdesk states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    /// The helpdesk: `zendesk` or `gorgias`.
    pub platform: &'static str,
    /// Its id.
    pub id: String,
    /// When it came in.
    pub created: When,
    /// Minutes until the first answer.
    pub first_reply_minutes: Option<i64>,
    /// When it was solved.
    pub solved: Option<When>,
    /// Its status, in small letters.
    pub status: String,
    /// How it came in: `email`, `chat` and so on; empty where not said.
    pub channel: String,
    /// Its tags, as exported.
    pub tags: String,
    /// How many answers it took.
    pub replies: Option<i64>,
    /// What the customer said of it, in the helpdesk's word; empty where not said.
    pub satisfaction: String,
}
