//! Wilson's interval of a rate (definitions 4.3; Wilson, Journal of the American Statistical Association 22, 1927).

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// The 97.5 % point of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Between which rates the true one lies with 95 % confidence, as fractions with six places. Nothing for no trial, or for
/// more successes than trials, which is no rate.
pub fn wilson(successes: i64, trials: i64) -> Option<(Decimal, Decimal)> {
    if trials <= 0 || successes < 0 || successes > trials {
        return None;
    }
    // A count of people or visits, not money: sixteen digits are ample for six places.
    #[allow(clippy::cast_precision_loss)]
    let (x, n) = (successes as f64, trials as f64);
    let (rate, spread) = (x / n, Z * Z / n);
    let middle = rate + spread / 2.0;
    let reach = Z * (rate * (1.0 - rate) / n + spread / (4.0 * n)).sqrt();
    let bound = |value: f64| Decimal::from_f64(value.clamp(0.0, 1.0)).map(|bound| bound.round_dp(6));
    // At the ends the bound is the end itself, not what rounding makes of it.
    let low = if successes == 0 { Some(Decimal::ZERO) } else { bound((middle - reach) / (1.0 + spread)) };
    let high =
        if successes == trials { Some(Decimal::ONE) } else { bound((middle + reach) / (1.0 + spread)) };
    low.zip(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_checks_hold_to_six_digits() {
        for (successes, trials, low, high) in [
            (30, 1_000, "0.021094", "0.042503"),
            (3, 100, "0.010255", "0.084519"),
            (0, 50, "0", "0.071348"),
            (25, 1_000, "0.016990", "0.036645"),
        ] {
            let expected = Some((low.parse().expect("a number"), high.parse().expect("a number")));
            assert_eq!(wilson(successes, trials), expected, "{successes} of {trials}");
        }
    }

    #[test]
    fn what_is_no_rate_has_no_interval() {
        assert_eq!((wilson(0, 0), wilson(5, 4), wilson(-1, 4)), (None, None, None));
        assert_eq!(wilson(4, 4).map(|(_, high)| high), Some(Decimal::ONE));
    }
}
