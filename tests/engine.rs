//! The engine from the outside: real exports in, numbers out, and everything that must hold in between.
#![allow(clippy::unwrap_used)] // a helper of a test may stop it at once

mod support;

#[path = "engine/corpus.rs"]
mod corpus;
#[path = "engine/imports.rs"]
mod imports;
#[path = "engine/kpis.rs"]
mod kpis;
#[path = "engine/model.rs"]
mod model;
#[path = "engine/sample.rs"]
mod sample;
#[path = "engine/stack.rs"]
mod stack;
#[path = "engine/unpack.rs"]
mod unpack;
#[path = "engine/wire.rs"]
mod wire;
