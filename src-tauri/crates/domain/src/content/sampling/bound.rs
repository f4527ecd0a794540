//! What a sample can miss.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// What the true rate exceeds in one of twenty samples like this.
const MISSED: f64 = 0.05;

/// The most of a batch that may be faulty when `fails` of `looked_at` were: the upper end of Clopper and Pearson's
/// one-sided 95 % interval (Biometrika 26, 1934), as a fraction with six places. Without a fault it is
/// `1 − 0.05^(1 ÷ n)`, of which 3 ÷ n is the rule of thumb (definitions.md 4.13).
///
/// It takes the batch for endless, so of a small one it says rather too much. Nothing for no text looked at, or for more
/// faults than texts.
pub fn upper_bound(fails: u32, looked_at: u32) -> Option<Decimal> {
    if looked_at == 0 || fails > looked_at {
        return None;
    }
    if fails == looked_at {
        return Some(Decimal::ONE);
    }
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    // Sixty halvings are finer than the number has digits.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if at_most(fails, looked_at, middle) > MISSED { low = middle } else { high = middle }
    }
    Decimal::from_f64(high).map(|bound| bound.round_dp(6))
}

/// How much of a batch may be faulty beside what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Every text was looked at: nothing can be missed.
    Nothing,
    /// Nothing was looked at yet, so nothing is known.
    NotKnown,
    /// At most this part of all texts is faulty, in 95 of 100 such samples.
    AtMost {
        /// As a fraction with six places.
        part: Decimal,
        /// The same as one in so many, rounded to the worse side; nothing above a half.
        one_in: Option<u32>,
    },
}

/// What a sample of a batch of `all` texts can miss.
pub fn hides(fails: u32, looked_at: u32, all: u32) -> Hidden {
    if looked_at > 0 && looked_at >= all {
        return Hidden::Nothing;
    }
    let Some(part) = upper_bound(fails, looked_at) else { return Hidden::NotKnown };
    let one_in = Decimal::ONE.checked_div(part).and_then(|times| times.floor().to_u32());
    Hidden::AtMost { part, one_in: one_in.filter(|times| *times >= 2) }
}

/// How likely at most `fails` faults are among `looked_at` texts of which the part `rate` is faulty.
fn at_most(fails: u32, looked_at: u32, rate: f64) -> f64 {
    let n = f64::from(looked_at);
    let mut sum = 0.0;
    // In logarithms, so that no term of a large sample becomes nothing.
    let mut choose = 0.0_f64;
    for k in 0..=fails {
        let count = f64::from(k);
        if k > 0 {
            choose += (n - count + 1.0).ln() - count.ln();
        }
        sum += (choose + count * rate.ln() + (n - count) * (1.0 - rate).ln()).exp();
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(fails: u32, looked_at: u32) -> String {
        upper_bound(fails, looked_at).map_or_else(String::new, |bound| {
            (bound * Decimal::ONE_HUNDRED).round_dp(1).normalize().to_string()
        })
    }

    #[test]
    fn the_published_bounds_are_met() {
        // Without a fault: Hanley and Lippman-Hand, JAMA 249, 1983. 10 of 200 hide up to 26 % (definitions.md 4.13).
        assert_eq!(
            (percent(0, 30).as_str(), percent(0, 10).as_str(), percent(0, 5).as_str()),
            ("9.5", "25.9", "45.1")
        );
        // With faults: the upper ends of two-sided 90 % intervals in the tables of Clopper and Pearson.
        assert_eq!(
            (percent(1, 10).as_str(), percent(2, 20).as_str(), percent(5, 50).as_str()),
            ("39.4", "28.3", "19.9")
        );
    }

    /// One minus the chance of at most `fails` faults, summed term by term, without logarithms.
    fn more_than(fails: u32, looked_at: u32, rate: f64) -> f64 {
        let mut term = (1.0 - rate).powi(i32::try_from(looked_at).expect("small"));
        let mut sum = term;
        for k in 1..=fails {
            term *= f64::from(looked_at - k + 1) / f64::from(k) * rate / (1.0 - rate);
            sum += term;
        }
        1.0 - sum
    }

    #[test]
    fn at_the_bound_a_better_sample_is_seen_in_exactly_nineteen_of_twenty_cases() {
        for looked_at in [5_u32, 10, 20, 37, 100, 200] {
            for fails in 0..5.min(looked_at) {
                let bound = upper_bound(fails, looked_at).and_then(|bound| bound.to_f64()).expect("a bound");
                let chance = more_than(fails, looked_at, bound);
                assert!((chance - 0.95).abs() < 1e-4, "{fails} of {looked_at}: {chance}");
            }
        }
    }

    #[test]
    fn what_may_be_hidden_is_rounded_to_the_worse_side() {
        let one_in = |fails, looked_at, all| match hides(fails, looked_at, all) {
            Hidden::AtMost { one_in, .. } => one_in,
            other => panic!("{other:?}"),
        };
        // 1 - 0.05^(1/20) = 0.1391: one in 7.2.
        assert_eq!((one_in(0, 20, 200), one_in(0, 100, 2_000)), (Some(7), Some(33)));
        assert_eq!(one_in(3, 5, 50), None, "more than half");
        assert_eq!((hides(0, 4, 4), hides(2, 4, 4)), (Hidden::Nothing, Hidden::Nothing));
        assert_eq!((hides(0, 0, 9), hides(0, 0, 0)), (Hidden::NotKnown, Hidden::NotKnown));
    }

    #[test]
    fn the_rule_of_three_is_near_it_for_larger_samples() {
        for looked_at in [30, 100, 1_000] {
            let exact = upper_bound(0, looked_at).expect("a bound");
            let rule = Decimal::from(3) / Decimal::from(looked_at);
            assert!((exact - rule).abs() * Decimal::from(18) < rule, "{looked_at}: {exact} and {rule}");
        }
    }

    #[test]
    fn what_is_no_sample_has_no_bound() {
        assert_eq!((upper_bound(0, 0), upper_bound(2, 1)), (None, None));
        assert_eq!(upper_bound(5, 5), Some(Decimal::ONE));
        assert!(upper_bound(900, 100_000).is_some_and(|bound| bound < Decimal::new(1, 2)));
    }
}
