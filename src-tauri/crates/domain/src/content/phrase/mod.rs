//! Phrases of the word lists, found in a text whatever its capitals, accents, hyphens and endings.
//!
//! The lists are plain files under `words/`, one per topic and language. A line holds phrases parted by semicolons; a
//! line in brackets begins a section, one that starts with `//` is a remark. In a phrase,
//!
//! | sign | stands for |
//! | --- | --- |
//! | `word*` | a word that begins so |
//! | `*word` | a word that ends so |
//! | `#` | a number |
//! | `_` | any one word |
//! | `^` | a word with a capital |
//! | `@` | a country or region of `words/places.txt` |
//! | `(one\|two)` | either; `(one)?` may also be absent |
//!
//! A phrase never reaches across a comma, a full stop or a line.

mod lexicon;
mod place;
mod token;

pub(super) use lexicon::{Lexicon, Match};
pub(super) use place::country_of;
pub(super) use token::{Token, folded, tokens};
