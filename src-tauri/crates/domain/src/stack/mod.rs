//! The stack: tools, their layers and jobs, and what they cost. What is worth a warning is in `warnings`.

mod cost;
mod job;
mod layer;
mod tool;

pub use cost::{Cycle, Price};
pub use job::Job;
pub use layer::Layer;
pub use tool::{DatedPrice, Tool, ToolStatus, repriced};
