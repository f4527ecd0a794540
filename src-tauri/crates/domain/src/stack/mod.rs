//! The stack: tools, their layers and jobs, what belongs to them, and what they cost. What is worth a warning is in
//! `warnings`.

mod benefit;
pub mod calendar;
mod complexity;
mod contract;
mod cost;
mod ending;
pub mod ics;
mod job;
mod layer;
mod link;
mod register;
mod shared_data;
pub mod simplify;
mod stage;
mod tool;

pub use benefit::{Basis, Benefit};
pub use complexity::{Complexity, complexity, complexity_without};
pub use contract::Contract;
pub use cost::{Cycle, Price};
pub use ending::{Change, Ending, ending};
pub use job::Job;
pub use layer::Layer;
pub use link::{Link, LinkKind};
pub use register::{Person, PlatformUpdate, Practices, Process, Register, SetupCheck, SetupTask};
pub use shared_data::SharedData;
pub use stage::{Stage, StageThresholds};
pub use tool::{Charge, DatedPrice, DatedWork, Tool, ToolStatus, repriced};
