//! What a model is asked, put together from a template and from nothing but allowed fields of a product (requirements E2,
//! E8, E9; reliability 4.9).
//!
//! A prompt is a function of its input: the same template, product and voice give the same text, byte for byte. It is
//! built from [`super::ProductCopy`], which holds no buyer, order or sale, and of that only the fields in the list it is given.

mod fields;
mod ideas;
mod invisible;
mod render;
mod template;

pub use fields::PromptField;
pub use ideas::{IdeasInput, idea_part, ideas};
pub use invisible::without_invisible;
pub use render::{Length, Note, Persona, Prompt, PromptInput, render};
pub use template::{PROGRAM_FROM, Slot, Template, TemplateProblem, built_in};

/// How many approved texts a prompt shows, at the most.
pub const MOST_EXAMPLES: usize = 3;

/// With fewer, the owner is told that the draft will sound less like the shop.
pub const LEAST_EXAMPLES: usize = 2;
