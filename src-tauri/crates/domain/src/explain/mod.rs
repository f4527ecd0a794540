//! Why another dashboard shows another number (requirements A12): the known ways of counting are tried on the shop's own
//! orders, and the ones that give the other number to the last digit are named. Where chance alone could give it, no
//! way is named as the one.

mod sale;
mod search;
mod sums;
mod way;

pub use sale::{Sale, SaleRefund};
pub use search::{Explanation, OtherNumber, Subject, explain};
pub use sums::{Material, Visits};
pub use way::{Change, Refunds, Statuses, Way, ZONES};
