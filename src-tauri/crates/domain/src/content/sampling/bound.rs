//! What a sample can miss.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

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
