//! The rate of faults from batch to batch, and when to stop one (requirement E7).
//!
//! The chart is Shewhart's p-chart: around the mean rate lie limits of three standard deviations, wider for a smaller
//! sample (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2).

use crate::money::ratio;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// What was seen of one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch {
    /// How many texts were looked at.
    pub looked_at: u32,
    /// How many of them had a fault.
    pub fails: u32,
}

/// One batch in the chart. All are fractions with four places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartPoint {
    /// Its rate of faults.
    pub rate: Decimal,
    /// The mean rate of all.
    pub mean: Decimal,
    /// Below this it is better than chance explains.
    pub low: Decimal,
    /// Above this it is worse than chance explains.
    pub high: Decimal,
}

impl ChartPoint {
    /// Whether the batch is worse than chance explains.
    pub fn drifts(&self) -> bool {
        self.rate > self.high
    }
}

/// The points of the chart, in the order of the batches. A batch of which nothing was looked at has none.
pub fn drift_chart(batches: &[Batch]) -> Vec<Option<ChartPoint>> {
    let mean = mean_of(batches);
    batches.iter().map(|batch| point(*batch, mean?)).collect()
}

fn mean_of(batches: &[Batch]) -> Option<Decimal> {
    let sum = |of: fn(&Batch) -> u32| batches.iter().map(|batch| i64::from(of(batch))).sum::<i64>();
    ratio(Decimal::from(sum(|batch| batch.fails)), Decimal::from(sum(|batch| batch.looked_at)), 8)
}

fn point(batch: Batch, mean: Decimal) -> Option<ChartPoint> {
    let rate = ratio(Decimal::from(batch.fails), Decimal::from(batch.looked_at), 4)?;
    let reach = reach(mean, batch.looked_at)?;
    let within = |value: Decimal| {
        let mut limit = value.clamp(Decimal::ZERO, Decimal::ONE).round_dp(4);
        limit.rescale(4);
        limit
    };
    Some(ChartPoint { rate, mean: mean.round_dp(4), low: within(mean - reach), high: within(mean + reach) })
}

/// Three standard deviations of a rate in a sample.
fn reach(mean: Decimal, looked_at: u32) -> Option<Decimal> {
    let variance = mean * (Decimal::ONE - mean) / Decimal::from(looked_at.max(1));
    // A rate, not money: sixteen digits are ample for four places.
    Decimal::from_f64(3.0 * variance.to_f64()?.sqrt())
}

/// From so many earlier batches on, their own limit is used.
pub const LIMIT_BATCHES: usize = 5;

/// The rate of faults above which a batch of which `planned` texts are looked at is stopped, as a fraction with four
/// places.
///
/// It is the upper limit of the earlier batches' chart. Before there are [`LIMIT_BATCHES`], and while none of their texts
/// ever failed, so that the chart has no width, it is `allowed`, the part of faults the owner accepts.
pub fn stop_limit(earlier: &[Batch], planned: u32, allowed: Decimal) -> Decimal {
    let seen = earlier.iter().filter(|batch| batch.looked_at > 0).count();
    let failed = earlier.iter().any(|batch| batch.fails > 0);
    let of_chart = || {
        let mean = mean_of(earlier)?;
        Some((mean + reach(mean, planned)?).min(Decimal::ONE))
    };
    let limit = if seen >= LIMIT_BATCHES && failed { of_chart().unwrap_or(allowed) } else { allowed };
    limit.round_dp(4)
}

/// Whether a batch is stopped: more of its sample failed already than the limit lets pass, whatever the rest shows.
pub fn exceeds(limit: Decimal, planned: u32, fails: u32) -> bool {
    Decimal::from(fails) > limit * Decimal::from(planned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: Decimal) -> String {
        value.to_string()
    }

    /// The counts of failing chips per wafer of 50 in the handbook's example.
    const WAFERS: [u32; 30] = [
        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13,
        9, 6,
    ];

    #[test]
    fn the_published_example_has_its_limits_and_its_two_points_outside() {
        let batches = WAFERS.map(|fails| Batch { looked_at: 50, fails });
        let points: Vec<ChartPoint> = drift_chart(&batches).into_iter().flatten().collect();
        let first = points[0];
        assert_eq!(
            (text(first.mean), text(first.low), text(first.high)),
            ("0.2313".into(), "0.0524".into(), "0.4102".into())
        );
        let outside: Vec<usize> =
            (1..).zip(&points).filter(|(_, point)| point.drifts()).map(|(at, _)| at).collect();
        assert_eq!(outside, [15, 23]);
    }

    #[test]
    fn a_batch_without_a_sample_has_no_point_and_a_good_shop_has_tight_limits() {
        let none = Batch { looked_at: 0, fails: 0 };
        let good = Batch { looked_at: 20, fails: 0 };
        assert_eq!(drift_chart(&[none]), [None]);
        let points = drift_chart(&[none, good]);
        assert_eq!((points[0], points[1].map(|point| text(point.high))), (None, Some("0.0000".to_owned())));
    }

    fn stops(earlier: &[Batch], planned: u32, fails: u32, allowed: Decimal) -> bool {
        exceeds(stop_limit(earlier, planned, allowed), planned, fails)
    }

    #[test]
    fn batches_without_a_fault_do_not_make_one_fault_too_many() {
        let clean = [Batch { looked_at: 20, fails: 0 }; LIMIT_BATCHES];
        assert!(!stops(&clean, 20, 2, Decimal::new(1, 1)) && stops(&clean, 20, 3, Decimal::new(1, 1)));
    }

    #[test]
    fn a_batch_stops_above_the_limit_and_not_on_it() {
        let allowed = Decimal::new(1, 1);
        assert!(!stops(&[], 20, 2, allowed), "a tenth is allowed");
        assert!(stops(&[], 20, 3, allowed));
        let earlier = [Batch { looked_at: 50, fails: 11 }; LIMIT_BATCHES];
        // 0.22 + 3 × √(0.22 × 0.78 ÷ 50) = 0.3957
        assert!(!stops(&earlier, 50, 19, allowed), "the shop's own usual rate counts now");
        assert!(stops(&earlier, 50, 20, allowed));
        assert!(!stops(&earlier[1..], 50, 5, allowed) && stops(&earlier[1..], 50, 6, allowed));
    }
}
