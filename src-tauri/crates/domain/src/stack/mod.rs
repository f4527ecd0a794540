//! The stack: tools, their layers and jobs, what belongs to them, and what they cost. What is worth a warning is in
//! `warnings`.

mod benefit;
mod checklist;
mod contract;
mod cost;
mod decision;
mod email_choice;
mod job;
mod layer;
mod link;
mod native;
mod register;
mod shared_data;
mod stage;
mod tool;

pub use benefit::{Basis, Benefit};
pub use checklist::{CHECKLIST, CheckItem, CheckState, ChecklistFacts};
pub use contract::Contract;
pub use cost::{Cycle, Price};
pub use decision::{Call, Decision, FourAnswers, Grounds, Outcome, Question, Reads, Verdict, trial_ends};
pub use email_choice::{EMAIL_CHOICES, EmailChoice};
pub use job::Job;
pub use layer::Layer;
pub use link::{Link, LinkKind};
pub use native::{NATIVE_PLATFORMS, Native, NativePlatform, is_native};
pub use register::{Person, PlatformUpdate, Practices, Process, Register, SetupCheck, SetupTask};
pub use shared_data::SharedData;
pub use stage::{GUIDE_CURRENCY, GUIDE_MIDDLE_FROM, GUIDE_UPPER_ABOVE, Stage, StageThresholds};
pub use tool::{Charge, DatedPrice, DatedWork, Tool, ToolStatus, repriced};
