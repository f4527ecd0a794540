//! How the work behind the shop does in a week (definitions 4.13): what tickets say, and what no export says and the
//! owner types.

use crate::money::ratio;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A figure the owner types for a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TypedFigure {
    /// Texts and pictures that went out in the week.
    ContentVelocity,
    /// Median hours from ready for review to approved.
    ApprovalHours,
}

impl TypedFigure {
    /// Every figure.
    pub const ALL: [TypedFigure; 2] = [Self::ContentVelocity, Self::ApprovalHours];

    /// Its id; its name is in the catalogue under `process-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::ContentVelocity => "content_velocity",
            Self::ApprovalHours => "approval_hours",
        }
    }

    /// Whether a value makes sense for it.
    pub fn fits(self, value: Decimal) -> bool {
        let whole = self == Self::ApprovalHours || value.fract().is_zero();
        whole && value >= Decimal::ZERO && value <= Decimal::from(100_000)
    }
}

/// The middle of some minutes, rounded half up; nothing without any.
pub fn median_minutes(mut minutes: Vec<i64>) -> Option<i64> {
    minutes.sort_unstable();
    let half = minutes.len() / 2;
    let upper = *minutes.get(half)?;
    if minutes.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *minutes.get(half.checked_sub(1)?)?;
    Some((lower + upper + 1).div_euclid(2))
}

/// Tickets for every hundred orders, with one place; nothing without an order.
pub fn tickets_per_hundred(tickets: i64, orders: i64) -> Option<Decimal> {
    ratio(Decimal::from(tickets) * Decimal::ONE_HUNDRED, Decimal::from(orders), 1)
}

/// By which part tickets per order fell below those of a time before: the stand-in for deflection where no export says
/// who never reached a person. Each pair is tickets and orders; nothing where either rate is none or the earlier is zero.
pub fn deflection(now: (i64, i64), before: (i64, i64)) -> Option<Decimal> {
    if now.1 <= 0 || before.1 <= 0 || before.0 <= 0 {
        return None;
    }
    // 1 − (now ÷ orders) ÷ (before ÷ orders), over one denominator.
    let whole = Decimal::from(before.0) * Decimal::from(now.1);
    ratio(whole - Decimal::from(now.0) * Decimal::from(before.1), whole, 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_found() {
        assert_eq!(median_minutes(vec![]), None);
        assert_eq!(median_minutes(vec![90, 10, 30]), Some(30));
        assert_eq!(median_minutes(vec![10, 31]), Some(21));
    }

    #[test]
    fn fewer_tickets_for_as_many_orders_are_deflection() {
        let text = |value: Option<Decimal>| value.map(|value| value.to_string());
        assert_eq!(text(tickets_per_hundred(30, 400)).as_deref(), Some("7.5"));
        assert_eq!(text(deflection((30, 400), (100, 1_000))).as_deref(), Some("0.2500"));
        assert_eq!(text(deflection((30, 200), (100, 1_000))).as_deref(), Some("-0.5000"));
        assert_eq!((deflection((1, 0), (1, 1)), deflection((1, 1), (0, 5))), (None, None));
    }

    #[test]
    fn a_count_is_whole_and_hours_need_not_be() {
        assert!(TypedFigure::ApprovalHours.fits(Decimal::new(15, 1)));
        assert!(!TypedFigure::ContentVelocity.fits(Decimal::new(15, 1)));
        assert!(!TypedFigure::ContentVelocity.fits(Decimal::NEGATIVE_ONE));
    }
}
