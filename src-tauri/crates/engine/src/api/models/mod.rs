//! Drafts through a language model (requirements D4, D6, D8, E2): never needed, off until the owner adds one, and
//! never the last word.
//!
//! `register` keeps the list and the keys, `asking` makes requests of products, `preview` shows them, `session` sends
//! them, `drafts` keeps what comes back, `comparing` sets two models side by side. `templates` says with what they are asked;
//! `variants` and `ideas` ask for texts that are no product's own.

mod asking;
mod comparing;
mod drafts;
mod edit_distance;
mod ideas;
mod preview;
mod product;
mod register;
mod session;
pub(super) mod templates;
mod variants;

pub use drafts::DraftedCopy;
pub(super) use edit_distance::letters_changed;
pub(super) use variants::{persona_named, template_field};
