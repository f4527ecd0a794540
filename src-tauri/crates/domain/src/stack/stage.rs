//! The revenue stage of a shop (requirements C14 to C16): by the mean net sales of its last three full months.

use crate::money::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a shop's sales carry its stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Below the lower threshold: one assistant, basic e-mail, a weekly look at the KPIs.
    Early,
    /// From the lower threshold up to and with the upper one: e-mail flows, templates, basic segments.
    Middle,
    /// Above the upper threshold: advanced segments, triggers, profit.
    Upper,
}

impl Stage {
    /// All three, the first first.
    pub const ALL: [Stage; 3] = [Self::Early, Self::Middle, Self::Upper];

    /// The stage's id; its words are under `stage-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Middle => "middle",
            Self::Upper => "upper",
        }
    }
}

/// The guide's lower figure, in whole US dollars a month.
pub const GUIDE_MIDDLE_FROM: i64 = 1_000;
/// The guide's upper figure, in whole US dollars a month.
pub const GUIDE_UPPER_ABOVE: i64 = 5_000;
/// The currency the guide counts in.
pub const GUIDE_CURRENCY: &str = "USD";

/// Where the stages part, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageThresholds {
    /// Net sales of a month from which the middle stage begins; this sum belongs to it.
    pub middle_from: Money,
    /// Net sales of a month above which the upper stage begins; this sum still belongs to the middle one.
    pub upper_above: Money,
}

impl StageThresholds {
    /// The stage of a shop with these net sales in its last three full months. Nothing unless all are in the
    /// thresholds' currency.
    ///
    /// The sum of the months is compared with three times the threshold, so that no rounding moves the border.
    pub fn stage(&self, months: [Money; 3]) -> Option<Stage> {
        let currency = self.middle_from.currency;
        if self.upper_above.currency != currency || months.iter().any(|month| month.currency != currency) {
            return None;
        }
        let sum: i128 = months.iter().map(|month| i128::from(month.minor)).sum();
        let three_times = |money: Money| 3 * i128::from(money.minor);
        Some(if sum > three_times(self.upper_above) {
            Stage::Upper
        } else if sum >= three_times(self.middle_from) {
            Stage::Middle
        } else {
            Stage::Early
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().expect("a code"))
    }

    fn stage(months: [i64; 3]) -> Option<Stage> {
        StageThresholds { middle_from: eur(100_000), upper_above: eur(500_000) }.stage(months.map(eur))
    }

    #[test]
    fn the_borders_belong_to_the_middle_stage() {
        assert_eq!(stage([99_999; 3]), Some(Stage::Early));
        assert_eq!(stage([100_000; 3]), Some(Stage::Middle));
        assert_eq!(stage([500_000; 3]), Some(Stage::Middle));
        assert_eq!(
            stage([500_000, 500_000, 500_001]),
            Some(Stage::Upper),
            "a third of a cent above is above"
        );
        assert_eq!(stage([-5_000, 0, 0]), Some(Stage::Early), "refunds can outweigh sales");
    }

    #[test]
    fn two_currencies_are_not_compared() {
        let thresholds = StageThresholds { middle_from: eur(100_000), upper_above: eur(500_000) };
        let dollars = Money::new(200_000, "USD".parse().expect("a code"));
        assert_eq!(thresholds.stage([eur(1), eur(1), dollars]), None);
    }
}
