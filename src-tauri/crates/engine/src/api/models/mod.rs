//! Drafts through a language model (requirements D4, D6, D8, E2): never needed, off until the owner adds one, and
//! never the last word.
//!
//! `register` keeps the list and the keys, `asking` makes requests of products, `preview` shows them, `session` sends
//! them, `drafts` keeps what comes back, `batch` does so for many, `turn` sees to it that nobody else asks for the same,
//! `comparing` sets two models side by side, `sent` counts what left. `templates` says with what they are asked; `variants`
//! and `ideas` ask for texts that are no product's own.

mod asking;
mod batch;
mod comparing;
mod drafts;
mod edit_distance;
mod ideas;
mod preview;
mod product;
mod register;
mod sent;
mod session;
pub(super) mod templates;
mod turn;
mod variants;

pub use drafts::DraftedCopy;
pub(super) use edit_distance::letters_changed;
pub(super) use variants::{persona_named, template_field};
