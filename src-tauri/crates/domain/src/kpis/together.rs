//! Whether two series of weekly numbers move together: Spearman's rank correlation between a number and another some
//! weeks later (requirements H9). Moving together is no proof that one makes the other.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// So many weeks with both numbers are needed before anything is said (requirements H9).
pub const NEEDED_POINTS: usize = 12;

/// How two series move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// Fewer weeks have both numbers than are needed.
    TooFew {
        /// How many have.
        points: usize,
    },
    /// One of them is the same in every week, so nothing can be said.
    Constant {
        /// How many weeks have both.
        points: usize,
    },
    /// How far they rise and fall together.
    Known {
        /// How many weeks have both.
        points: usize,
        /// From −1, always the other way round, to 1, always together; six places.
        rank: Decimal,
        /// Whether chance alone would rarely give as much.
        beyond_chance: bool,
    },
}

/// How two series of weeks move, of which a number stands beside the one `lag` weeks later. A week without a number is in
/// no pair; it is never taken for zero.
///
/// Spearman's rank correlation: every value gets its rank among its own, equal ones the mean of theirs, and the ranks are
/// correlated after Pearson: Σ(a − ā)(b − b̄) ÷ √(Σ(a − ā)² · Σ(b − b̄)²) (Spearman, The American Journal of Psychology 15,
/// 1904). If nothing hung together, it would lie within ±1.96 ÷ √(n − 1) nineteen times in twenty.
pub fn together(early: &[Option<Decimal>], late: &[Option<Decimal>], lag: usize) -> Together {
    let pairs: Vec<(Decimal, Decimal)> =
        early.iter().zip(late.iter().skip(lag)).filter_map(|(early, late)| early.zip(*late)).collect();
    let points = pairs.len();
    if points < NEEDED_POINTS {
        return Together::TooFew { points };
    }
    match rank_correlation(&pairs) {
        Some(exact) => Together::Known {
            points,
            rank: Decimal::from_f64(exact).unwrap_or_default().round_dp(6),
            beyond_chance: exact.abs() > 1.96 / count(points - 1).sqrt(),
        },
        None => Together::Constant { points },
    }
}

/// Nothing where one side is the same throughout.
fn rank_correlation(pairs: &[(Decimal, Decimal)]) -> Option<f64> {
    let ranks =
        |side: fn(&(Decimal, Decimal)) -> Decimal| twice_ranks(&pairs.iter().map(side).collect::<Vec<_>>());
    let (early, late) = (ranks(|pair| pair.0), ranks(|pair| pair.1));
    // Twice the mean rank; ranks are whole when doubled, so that the sums are exact.
    let middle = i128::try_from(pairs.len()).ok()? + 1;
    let sum = |one: &[i128], other: &[i128]| -> i128 {
        one.iter().zip(other).map(|(one, other)| (one - middle) * (other - middle)).sum()
    };
    let (both, spread) = (sum(&early, &late), (sum(&early, &early), sum(&late, &late)));
    if spread.0 == 0 || spread.1 == 0 {
        return None;
    }
    // Sums of squared ranks of some hundred weeks: far below the sixteen digits a float keeps.
    #[allow(clippy::cast_precision_loss)]
    let exact = both as f64 / ((spread.0 as f64).sqrt() * (spread.1 as f64).sqrt());
    Some(exact.clamp(-1.0, 1.0))
}

/// Twice the rank of each value, from 2 for the smallest; equal ones share the mean.
fn twice_ranks(values: &[Decimal]) -> Vec<i128> {
    let of = |value: &Decimal| {
        let below = values.iter().filter(|other| *other < value).count();
        let equal = values.iter().filter(|other| *other == value).count();
        i128::try_from(2 * below + equal + 1).unwrap_or(i128::MAX)
    };
    values.iter().map(of).collect()
}

#[allow(clippy::cast_precision_loss)]
fn count(points: usize) -> f64 {
    points as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: &[i64]) -> Vec<Option<Decimal>> {
        values.iter().map(|value| Some(Decimal::from(*value))).collect()
    }

    fn rank(early: &[i64], late: &[i64], lag: usize) -> String {
        match together(&series(early), &series(late), lag) {
            Together::Known { rank, .. } => rank.to_string(),
            other => format!("{other:?}"),
        }
    }

    const EARLY: [i64; 12] = [3, 8, 1, 9, 4, 7, 2, 12, 5, 11, 6, 10];
    const LATE: [i64; 12] = [2, 9, 4, 7, 3, 8, 1, 11, 6, 12, 5, 10];

    #[test]
    fn known_series_give_known_ranks() {
        let up: Vec<i64> = (1..=12).collect();
        let down: Vec<i64> = (1..=12).rev().collect();
        assert_eq!((rank(&up, &up, 0).as_str(), rank(&up, &down, 0).as_str()), ("1", "-1"));
        // Without ties: 1 − 6 Σd² ÷ n(n² − 1) = 1 − 6 · 22 ÷ 1,716.
        assert_eq!(rank(&EARLY, &LATE, 0), "0.923077");
        // With ties: computed apart from this code, from mean ranks.
        let tied = [1, 1, 2, 2, 2, 3, 4, 4, 5, 5, 5, 5];
        assert_eq!(rank(&tied, &LATE, 0), "0.359861");
    }

    #[test]
    fn a_lag_pairs_a_week_with_a_later_one() {
        let late: Vec<i64> = [0, 0].into_iter().chain(EARLY).collect();
        let early: Vec<i64> = EARLY.into_iter().chain([0, 0]).collect();
        assert_eq!(rank(&early, &late, 2), "1");
        assert_ne!(rank(&early, &late, 0), "1");
        assert_eq!(rank(&EARLY, &LATE, 40), "TooFew { points: 0 }");
    }

    #[test]
    fn eleven_weeks_say_nothing() {
        assert_eq!(rank(&EARLY[1..], &LATE[1..], 0), "TooFew { points: 11 }");
        assert_eq!(rank(&EARLY, &LATE, 1), "TooFew { points: 11 }", "the last week has no later one");
    }

    #[test]
    fn a_week_without_a_number_is_left_out_and_never_zero() {
        let (mut early, mut late) = (series(&EARLY), series(&LATE));
        early.insert(4, None);
        late.insert(4, Some(Decimal::ZERO));
        let with_a_gap = together(&early, &late, 0);
        assert_eq!(with_a_gap, together(&series(&EARLY), &series(&LATE), 0));
        late[7] = None;
        assert_eq!(together(&early, &late, 0), Together::TooFew { points: 11 });
    }

    #[test]
    fn a_number_that_never_changes_moves_with_nothing() {
        assert_eq!(rank(&[5; 12], &LATE, 0), "Constant { points: 12 }");
        assert_eq!(rank(&EARLY, &[0; 12], 0), "Constant { points: 12 }");
    }

    #[test]
    fn chance_is_told_from_more() {
        let beyond = |early: &[i64], late: &[i64]| {
            matches!(together(&series(early), &series(late), 0), Together::Known { beyond_chance: true, .. })
        };
        assert!(beyond(&EARLY, &LATE));
        // 0.587413 and 0.594406 lie on the two sides of 1.96 ÷ √11 = 0.590962.
        let up: Vec<i64> = (1..=12).collect();
        let just_below = [1, 2, 8, 5, 11, 3, 7, 9, 6, 4, 10, 12];
        let just_above = [7, 2, 3, 8, 5, 6, 1, 9, 4, 11, 10, 12];
        assert_eq!([rank(&up, &just_below, 0), rank(&up, &just_above, 0)], ["0.587413", "0.594406"]);
        assert!(!beyond(&up, &just_below) && beyond(&up, &just_above));
    }
}
