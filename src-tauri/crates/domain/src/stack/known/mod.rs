//! Tools that many small shops know, so that a typed name brings its layer and jobs along, offline. In alphabetical order:
//! none is recommended, and the list says nothing about what a tool is worth.
//!
//! The list is `known.tsv`: name, vendor, layer, jobs, what it works with, and how payments for it are called in bank and
//! card statements. A tool paid only through another's bill has no payee.

mod list;

pub use list::{KnownTool, by_payee, find, known, matching};
