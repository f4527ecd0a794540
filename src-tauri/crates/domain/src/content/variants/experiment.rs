//! Whether one text sold better than another, or chance did (definitions.md 4.13: two proportions, pooled).

/// One side of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arm {
    /// Visitors who saw the text.
    pub shown: u32,
    /// Those of them who bought.
    pub bought: u32,
}

/// How two sides compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The difference of their rates in standard errors, never negative.
    pub z: f64,
    /// How often chance alone would differ as much, either way round.
    pub p: f64,
    /// Whether the first side has the higher rate.
    pub first_is_better: bool,
    /// Whether there are enough buyers for the test to hold: at least [`LEAST_EXPECTED`] in each of the four counts, were both
    /// sides alike (W. G. Cochran's rule).
    pub enough: bool,
}

/// The least that each of the four counts must be expected to be.
pub const LEAST_EXPECTED: f64 = 5.0;

impl Comparison {
    /// Whether chance would do this in fewer than one of twenty cases.
    pub fn is_shown(&self) -> bool {
        self.p < 0.05
    }
}

/// Compares two sides by the two-proportion z-test with a pooled rate. Nothing where a side was shown to nobody, where more
/// bought than saw it, or where nobody or everybody bought.
pub fn compare(first: Arm, second: Arm) -> Option<Comparison> {
    let is_count = |arm: Arm| arm.shown > 0 && arm.bought <= arm.shown;
    if !is_count(first) || !is_count(second) {
        return None;
    }
    let parts = |arm: Arm| (f64::from(arm.bought), f64::from(arm.shown));
    let ((x1, n1), (x2, n2)) = (parts(first), parts(second));
    let pooled = (x1 + x2) / (n1 + n2);
    let error = (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt();
    if error <= 0.0 {
        return None;
    }
    let difference = x1 / n1 - x2 / n2;
    let z = difference.abs() / error;
    let least = n1.min(n2) * pooled.min(1.0 - pooled);
    Some(Comparison { z, p: beyond(z), first_is_better: difference > 0.0, enough: least >= LEAST_EXPECTED })
}

/// Whether two sides that were to be shown equally often were not: chance alone would part them so in fewer than one of a
/// thousand cases (definitions.md 4.13, sample-ratio mismatch).
pub fn is_uneven(first: Arm, second: Arm) -> bool {
    let (n1, n2) = (f64::from(first.shown), f64::from(second.shown));
    n1 + n2 > 0.0 && beyond((n1 - n2).abs() / (n1 + n2).sqrt()) < 0.001
}

/// How often each text must be shown to tell two rates apart in four of five experiments, at one false alarm in twenty
/// (definitions.md 4.13: two proportions, 80 % power, 5 % on both sides). Nothing for rates that are alike or none.
pub fn needed_shows(rate: f64, other: f64) -> Option<u32> {
    const ALPHA: f64 = 1.959_964;
    const POWER: f64 = 0.841_621;
    let is_rate = |rate: f64| (0.0..=1.0).contains(&rate);
    if !is_rate(rate) || !is_rate(other) || (rate - other).abs() < 1e-9 {
        return None;
    }
    let middle = f64::midpoint(rate, other);
    let spread = |rate: f64| rate * (1.0 - rate);
    let sum = ALPHA * (2.0 * spread(middle)).sqrt() + POWER * (spread(rate) + spread(other)).sqrt();
    let shows = (sum / (rate - other)).powi(2).ceil();
    // Digits of a whole number below 2^32 are read without loss.
    format!("{shows:.0}").parse().ok()
}

/// How much of the normal distribution lies beyond `z` on both sides: the complementary error function of z ÷ √2, by the
/// Chebyshev fit of W. H. Press et al., Numerical Recipes, section 6.2, with a fractional error below 1.2 × 10⁻⁷.
fn beyond(z: f64) -> f64 {
    const FIT: [f64; 10] = [
        0.170_872_77,
        -0.822_152_23,
        1.488_515_87,
        -1.135_203_98,
        0.278_868_07,
        -0.186_288_06,
        0.096_784_18,
        0.374_091_96,
        1.000_023_68,
        -1.265_512_23,
    ];
    let x = z / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.5 * x);
    let sum = FIT.iter().fold(0.0, |sum, part| sum * t + part);
    t * (sum - x * x).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_is_met_to_six_digits() {
        let arm = |bought| Arm { shown: 1_000, bought };
        let found = compare(arm(45), arm(30)).expect("rates");
        assert!((found.z - 1.765_470).abs() < 5e-7, "{}", found.z);
        assert!((found.p - 0.077_485).abs() < 5e-7, "{}", found.p);
        assert!(found.first_is_better && !found.is_shown());
    }

    #[test]
    fn known_points_of_the_normal_distribution_are_met() {
        for (z, p) in [(0.0, 1.0), (1.0, 0.317_311), (1.959_964, 0.05), (2.575_829, 0.01), (3.290_527, 0.001)]
        {
            assert!((beyond(z) - p).abs() < 1e-6, "{z}: {}", beyond(z));
        }
    }

    #[test]
    fn a_handful_of_buyers_is_not_enough() {
        let arm = |shown, bought| Arm { shown, bought };
        let few = compare(arm(10, 6), arm(10, 1)).expect("rates");
        assert!(few.is_shown() && !few.enough, "the test says yes, and does not hold");
        assert!(compare(arm(10, 5), arm(10, 5)).is_some_and(|just| just.enough));
        assert!(compare(arm(1_000, 6), arm(1_000, 3)).is_some_and(|few| !few.enough));
    }

    #[test]
    fn the_shows_that_are_needed_are_the_published_ones() {
        for (base, uplift, shows) in [
            (0.02, 1.1, 80_682),
            (0.02, 1.2, 21_109),
            (0.02, 1.5, 3_826),
            (0.03, 1.1, 53_211),
            (0.03, 1.2, 13_914),
        ] {
            assert_eq!(needed_shows(base, base * uplift), Some(shows));
        }
        assert_eq!((needed_shows(0.02, 0.02), needed_shows(0.02, 1.2)), (None, None));
    }

    #[test]
    fn sides_that_were_not_shown_alike_are_told() {
        let arm = |shown| Arm { shown, bought: 0 };
        assert!(
            !is_uneven(arm(1_000), arm(1_000))
                && !is_uneven(arm(1_050), arm(1_000))
                && !is_uneven(arm(0), arm(0))
        );
        assert!(is_uneven(arm(1_200), arm(1_000)));
    }

    #[test]
    fn what_makes_no_rate_is_not_compared() {
        let arm = |shown, bought| Arm { shown, bought };
        assert_eq!(compare(arm(0, 0), arm(10, 1)), None);
        assert_eq!(compare(arm(10, 11), arm(10, 1)), None);
        assert_eq!(compare(arm(10, 0), arm(10, 0)), None);
    }
}
