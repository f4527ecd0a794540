//! The stack: tools, their layers and jobs, what belongs to them, and what they cost. What is worth a warning is in
//! `warnings`.

mod against_sales;
mod benefit;
pub mod calendar;
mod checklist;
mod complexity;
mod contract;
mod cost;
mod cost_history;
mod decision;
mod dots;
mod email_choice;
mod ending;
mod job;
pub mod known;
mod layer;
mod link;
mod native;
mod payback;
mod register;
mod roi;
mod shared_data;
pub mod simplify;
mod stage;
pub mod subscriptions;
mod tool;
mod upkeep;

pub use against_sales::{AgainstSales, Crossing, LinePoint, MonthOfBoth, POINT_MONTHS, against_sales, share};
pub use benefit::{Basis, Benefit};
pub use checklist::{CHECKLIST, CheckItem, CheckState, ChecklistFacts};
pub use complexity::{Complexity, complexity, complexity_without};
pub use contract::Contract;
pub use cost::{Cycle, Price};
pub use cost_history::{LeftOut, MonthCost, OneOff, cost_history, left_out, month_cost, monthly, one_offs};
pub use decision::{Call, Decision, FourAnswers, Grounds, Outcome, Question, Reads, Verdict, trial_ends};
pub use dots::Dots;
pub use email_choice::{EMAIL_CHOICES, EmailChoice};
pub use ending::{Change, Ending, Endings, ending};
pub use job::Job;
pub use known::KnownTool;
pub use layer::Layer;
pub use link::{Link, LinkKind};
pub use native::{NATIVE_PLATFORMS, Native, NativePlatform, is_native};
pub use payback::{FIRST_MARK, LAST_MARK, Payback, PaybackDay, PaybackState, payback, payback_curve};
pub use register::{
    Person, PlatformUpdate, Practices, Process, Register, SetupCheck, SetupTask, UNUSED_WEEKS, unused_weeks,
};
pub use roi::{RETURN_MONTHS, ReturnBasis, ReturnGap, ToolReturn, tool_return};
pub use shared_data::SharedData;
pub use stage::{GUIDE_CURRENCY, GUIDE_MIDDLE_FROM, GUIDE_UPPER_ABOVE, Stage, StageThresholds};
pub use tool::{Charge, DatedPrice, DatedWork, Tool, ToolStatus, repriced};
pub use upkeep::{linked, manual_since, reworked};
