//! Drafts of catalog copy by a language model: the two usual wire formats, and what keeps them safe.
//!
//! This crate knows no shop file. What it sends is a [`DraftRequest`]: a prompt, and which fields of one product are in
//! it, from a list that names no buyer and no order. It offers a model no
//! tools and no addresses, and what comes back is a text for a person to read. Nothing of a server's own words and
//! nothing of a key is in a [`Fault`].
#![warn(missing_docs)]

mod address;
mod cost;
mod events;
mod fault;
mod key;
mod letters;
mod line;
mod payload;
mod place;
mod plain;
mod reply;
mod request;
mod style;

pub use address::{Address, AddressFault};
pub use cost::{Estimate, LETTERS_PER_TOKEN, Price};
pub use fault::{Fault, Result};
pub use key::Key;
pub use letters::{Seen, seen};
pub use line::{Drafted, Limits, Line, Watch};
pub use payload::{Form, Payload, Server};
pub use place::{Resolver, SystemResolver};
pub use reply::so_far;
pub use request::{Data, DraftRequest, MOST_OF_PROMPT, ProductField};
pub use style::Style;
