//! What the owner says once a month: two ratings from 1 to 5, and the hours the team worked (requirements H10).

use crate::money::{Money, ratio};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number the owner types for a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MonthFigure {
    /// How clear it is what the shop stands for, from 1 to 5.
    PositioningClarity,
    /// How well its message fits the people it is for, from 1 to 5.
    MessageMarketFit,
    /// Hours the whole team worked.
    TeamHours,
}

impl MonthFigure {
    /// Every one, in the order it is asked for.
    pub const ALL: [MonthFigure; 3] = [Self::PositioningClarity, Self::MessageMarketFit, Self::TeamHours];

    /// Its id; its words are under `month-<id>` and `month-<id>-ask`.
    pub fn id(self) -> &'static str {
        match self {
            Self::PositioningClarity => "positioning_clarity",
            Self::MessageMarketFit => "message_market_fit",
            Self::TeamHours => "team_hours",
        }
    }

    /// The one with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id.trim().to_ascii_lowercase())
    }

    /// Whether it is a rating.
    pub fn is_rating(self) -> bool {
        self != Self::TeamHours
    }

    /// Whether a value makes sense for it: a rating is 1, 2, 3, 4 or 5; hours are more than none.
    pub fn fits(self, value: Decimal) -> bool {
        if self.is_rating() {
            value.fract().is_zero() && value >= Decimal::ONE && value <= Decimal::from(5)
        } else {
            value > Decimal::ZERO && value <= Decimal::from(100_000)
        }
    }
}

/// Net sales for every hour the team worked; nothing without an hour. Rounded half away from zero to a minor unit.
pub fn sales_per_hour(sales: Money, hours: Decimal) -> Option<Money> {
    let exact = ratio(sales.decimal(), hours, sales.currency.exponent())?;
    Money::from_decimal(exact, sales.currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_is_one_of_five_and_hours_are_some() {
        let rating = |tenths: i64| MonthFigure::PositioningClarity.fits(Decimal::new(tenths, 1));
        assert!((1..=5).all(|stars| rating(stars * 10)));
        assert!(!rating(0) && !rating(60) && !rating(35) && !rating(-10));
        let hours = |tenths: i64| MonthFigure::TeamHours.fits(Decimal::new(tenths, 1));
        assert!(hours(5) && hours(3_200) && !hours(0) && !hours(-5));
    }

    #[test]
    fn sales_are_shared_among_hours() {
        let money = |minor: i64| Money::new(minor, "EUR".parse().unwrap());
        assert_eq!(sales_per_hour(money(1_234_567), Decimal::from(320)), Some(money(3_858)));
        assert_eq!(sales_per_hour(money(-100), Decimal::from(8)), Some(money(-13)));
        assert_eq!(sales_per_hour(money(100), Decimal::ZERO), None);
    }
}
