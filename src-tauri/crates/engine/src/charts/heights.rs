//! What stands beside the heights of a drawing: as many digits as keep two neighbours apart.

use tillwise_domain::kpis::Unit;
use tillwise_domain::money::grouped;

/// How many heights a drawing names at most.
const NAMED: f64 = 5.0;

/// Writes heights of a unit, as these values need it: per cent with one digit after the point and money with two, more
/// where the values lie so close that two heights would read the same.
pub(crate) fn beside(unit: Unit, values: &[f64]) -> impl Fn(f64) -> String + use<> {
    let low = values.iter().copied().fold(f64::MAX, f64::min);
    let high = values.iter().copied().fold(f64::MIN, f64::max);
    let (times, least) = match unit {
        Unit::Ratio => (100.0, 1),
        Unit::Money | Unit::Times => (1.0, 2),
    };
    // Equal values get a drawing with room of its own, and no values none.
    let step = if high > low { (high - low) * times / NAMED } else { 1.0 };
    let digits = (least..6).find(|digits| tenth(*digits) <= rounded_up(step)).unwrap_or(6);
    move |value| match unit {
        Unit::Ratio => format!("{:.digits$} %", value * times),
        Unit::Money | Unit::Times => grouped(&format!("{value:.digits$}")),
    }
}

/// The last place of a number with this many digits after the point, and a grain less, as doubles are not exact.
fn tenth(digits: usize) -> f64 {
    10_f64.powi(i32::try_from(digits).unwrap_or(i32::MAX).saturating_neg()) * 0.999
}

/// The distance of named heights: the next of 1, 2 and 5 with noughts.
fn rounded_up(step: f64) -> f64 {
    let size = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|times| times * size)
        .find(|nice| *nice >= step * 0.999)
        .unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_never_read_the_same() {
        for (low, high, digits) in [(0.020, 0.027, 1), (0.0232, 0.0247, 2), (0.02401, 0.02409, 3)] {
            let say = beside(Unit::Ratio, &[low, high]);
            let step = rounded_up((high - low) / NAMED);
            let said: Vec<String> = (0..5).map(|at| say(low + f64::from(at) * step)).collect();
            assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
            let after = said[0].trim_end_matches(" %").split_once('.').map_or(0, |(_, after)| after.len());
            assert_eq!(after, digits, "{said:?}");
        }
    }

    #[test]
    fn money_keeps_its_two_digits_and_one_value_needs_no_more() {
        assert_eq!(beside(Unit::Money, &[28.4, 31.0])(1_030.0), "1,030.00");
        assert_eq!(beside(Unit::Money, &[1.181, 1.183])(1.1815), "1.1815");
        assert_eq!(beside(Unit::Ratio, &[0.5])(0.5), "50.0 %");
        assert_eq!(beside(Unit::Ratio, &[])(0.5), "50.0 %");
    }
}
