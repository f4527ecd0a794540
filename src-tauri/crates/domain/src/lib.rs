//! Tillwise's rules as plain values and functions.
//!
//! Nothing here reads a file, a clock, a database or the network: whatever a rule needs is passed in. Texts are
//! not here either; a rule names a message of the catalogue ([`words`]) and the engine writes it out.
#![warn(missing_docs)]

pub mod checkin;
pub mod content;
pub mod explain;
pub mod formats;
pub mod ics;
pub mod kpis;
pub mod ledger;
pub mod money;
pub mod readiness;
pub mod sample;
pub mod shop;
pub mod stack;
pub mod warnings;
pub mod week;
pub mod words;
pub mod write_back;
