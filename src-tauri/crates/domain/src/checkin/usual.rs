//! The usual range of a number, from the periods before it, and whether a new value lies outside.
//!
//! Median and median absolute deviation instead of mean and standard deviation: one sale day or one week of closed shop
//! must not widen the range for half a year. The factor 1.4826 makes the deviation that of a normal distribution.

use crate::kpis::Unit;
use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

/// Fewer periods than this tell no usual range (screens 4.5).
pub const NEEDED_WEEKS: usize = 8;

/// How far from the median is still usual, in robust standard deviations: some 19 of 20 usual weeks lie inside.
const WIDTH: Decimal = Decimal::from_parts(2, 0, 0, false, 0);

/// The usual range of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Usual {
    /// Too few periods with a value to tell.
    TooLittle {
        /// How many there are; [`NEEDED_WEEKS`] are needed.
        known: usize,
    },
    /// What is usual.
    Range {
        /// The middle one of the values.
        median: Decimal,
        /// One robust standard deviation; zero where the values hardly differ.
        deviation: Decimal,
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
        /// How many values it rests on.
        known: usize,
    },
}

/// How a value stands to the usual range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "UsualVerdict")]
pub enum Verdict {
    /// Too little is known.
    TooLittle,
    /// Within the usual range: probably noise.
    Noise,
    /// Higher than usual.
    High,
    /// Lower than usual.
    Low,
}

impl Usual {
    /// The usual range of the values of earlier periods; the period in question is not among them, and periods without
    /// a value are left out.
    pub fn of(values: impl IntoIterator<Item = Decimal>) -> Self {
        let mut sorted: Vec<Decimal> = values.into_iter().collect();
        sorted.sort_unstable();
        let known = sorted.len();
        let (true, Some(median)) = (known >= NEEDED_WEEKS, middle(&sorted)) else {
            return Self::TooLittle { known };
        };
        let mut away: Vec<Decimal> = sorted.iter().map(|value| (value - median).abs()).collect();
        away.sort_unstable();
        let spread = middle(&away).unwrap_or_default();
        // More than half of the values equal: the mean of the deviations tells what the median cannot.
        let deviation = if spread.is_zero() {
            mean(&away) * Decimal::new(12_533, 4)
        } else {
            spread * Decimal::new(14_826, 4)
        };
        // A value that cannot be negative has no negative usual range.
        let floor =
            if sorted.iter().all(|value| !value.is_sign_negative()) { Decimal::ZERO } else { Decimal::MIN };
        let low = (median - WIDTH * deviation).max(floor);
        Self::Range { median, deviation, low, high: median + WIDTH * deviation, known }
    }

    /// The same for numbers of a unit: a share is never above one, and neither is what is usual for it.
    #[must_use]
    pub fn in_unit(self, unit: Unit) -> Self {
        match self {
            Self::Range { median, deviation, low, high, known } if unit == Unit::Ratio => {
                Self::Range { median, deviation, low, high: high.min(Decimal::ONE), known }
            }
            other => other,
        }
    }

    /// How a value stands to it. The ends belong to the range.
    pub fn verdict(&self, value: Decimal) -> Verdict {
        match self {
            Self::TooLittle { .. } => Verdict::TooLittle,
            Self::Range { low, .. } if value < *low => Verdict::Low,
            Self::Range { high, .. } if value > *high => Verdict::High,
            Self::Range { .. } => Verdict::Noise,
        }
    }
}

fn middle(sorted: &[Decimal]) -> Option<Decimal> {
    let half = sorted.len() / 2;
    match sorted.len() % 2 {
        _ if sorted.is_empty() => None,
        1 => Some(sorted[half]),
        _ => Some((sorted[half - 1] + sorted[half]) / Decimal::TWO),
    }
}

fn mean(values: &[Decimal]) -> Decimal {
    let sum: Decimal = values.iter().sum();
    sum.checked_div(Decimal::from(values.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual(values: &[i64]) -> Usual {
        Usual::of(values.iter().map(|value| Decimal::from(*value)))
    }

    #[test]
    fn seven_weeks_are_too_little_and_eight_are_enough() {
        assert_eq!(usual(&[1; 7]), Usual::TooLittle { known: 7 });
        assert_eq!(usual(&[1; 7]).verdict(Decimal::from(900)), Verdict::TooLittle);
        assert!(matches!(usual(&[1; 8]), Usual::Range { .. }));
    }

    #[test]
    fn one_wild_week_does_not_widen_the_range() {
        let calm = usual(&[27, 28, 28, 29, 30, 30, 31, 32]);
        let wild = usual(&[27, 28, 28, 29, 30, 30, 31, 900]);
        let Usual::Range { median, deviation, low, high, .. } = &calm else {
            panic!("eight weeks are enough")
        };
        assert_eq!(
            (*median, *deviation),
            (Decimal::new(295, 1), Decimal::new(22_239, 4)),
            "1.5 times 1.4826"
        );
        assert_eq!((*low, *high), (Decimal::new(250_522, 4), Decimal::new(339_478, 4)));
        assert_eq!(wild.verdict(Decimal::from(40)), Verdict::High);
        assert_eq!(calm.verdict(*high), Verdict::Noise, "the end belongs to the range");
        assert_eq!(calm.verdict(Decimal::from(25)), Verdict::Low);
    }

    #[test]
    fn values_that_hardly_differ_still_have_a_range() {
        assert_eq!(usual(&[5; 10]).verdict(Decimal::from(5)), Verdict::Noise);
        assert_eq!(usual(&[5; 10]).verdict(Decimal::from(6)), Verdict::High);
        // Nine of ten equal: the mean deviation 0.5 gives a range instead of a line.
        let Usual::Range { deviation, .. } = usual(&[5, 5, 5, 5, 5, 5, 5, 5, 5, 10]) else {
            panic!("ten weeks")
        };
        assert_eq!(deviation, Decimal::new(62_665, 5));
    }

    #[test]
    fn a_share_has_no_usual_range_above_one() {
        let rates = || Usual::of([90, 94, 96, 97, 98, 99, 100, 100].map(|percent| Decimal::new(percent, 2)));
        let high = |usual: Usual| match usual {
            Usual::Range { high, .. } => high,
            Usual::TooLittle { .. } => panic!("eight weeks are enough"),
        };
        assert!(high(rates()) > Decimal::ONE && high(rates().in_unit(Unit::Money)) > Decimal::ONE);
        assert_eq!(high(rates().in_unit(Unit::Ratio)), Decimal::ONE);
        assert_eq!(rates().in_unit(Unit::Ratio).verdict(Decimal::ONE), Verdict::Noise);
    }

    #[test]
    fn what_is_never_negative_has_no_negative_range() {
        let Usual::Range { low, .. } = usual(&[0, 1, 9, 0, 12, 2, 8, 1]) else { panic!("eight weeks") };
        assert_eq!(low, Decimal::ZERO);
        let Usual::Range { low, .. } = usual(&[-5, 1, 9, 0, 12, 2, 8, 1]) else { panic!("eight weeks") };
        assert!(low.is_sign_negative());
    }
}
