//! What was paid over time: a price that holds, one that rises, a foreign price that wavers with the exchange rate, or
//! another amount each time.

use jiff::civil::Date;

/// By how many hundredths an amount in a foreign currency may differ from the one before it.
const WAVERS: i64 = 6;

/// A price from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// The day it was first paid.
    pub from: Date,
    /// The amount in minor units; of one that wavers the newest.
    pub minor: i64,
}

/// The prices that were paid, oldest first; nothing where the amounts follow no price.
pub(super) fn levels(paid: &[(Date, i64)]) -> Option<Vec<Level>> {
    let equal = paid.windows(2).filter(|pair| pair[0].1 == pair[1].1).count();
    let exact = paid.len() <= 2 || 3 * equal >= paid.len() - 1;
    let same = |old: i64, new: i64| if exact { old == new } else { is_near(old, new, WAVERS) };
    // Each with the number of its payments and the smallest and largest of them.
    let mut levels: Vec<(Level, usize, i64, i64)> = Vec::new();
    for (day, minor) in paid.iter().copied() {
        match levels.last_mut() {
            Some((level, count, least, most)) if same(level.minor, minor) => {
                level.minor = minor;
                *count += 1;
                (*least, *most) = ((*least).min(minor), (*most).max(minor));
            }
            _ => levels.push((Level { from: day, minor }, 1, minor, minor)),
        }
    }
    // One payment apart between two of the same price is a credit or an extra, no change of price.
    // More than a few of them are by use.
    let (mut at, mut apart) = (1, 0);
    while at + 1 < levels.len() {
        if levels[at].1 == 1 && same(levels[at - 1].0.minor, levels[at + 1].0.minor) {
            apart += 1;
            let (after, count, least, most) = levels.remove(at + 1);
            levels.remove(at);
            let before = &mut levels[at - 1];
            before.0.minor = after.minor;
            before.1 += count;
            (before.2, before.3) = (before.2.min(least), before.3.max(most));
        } else {
            at += 1;
        }
    }
    let drifts = levels.iter().any(|(_, _, least, most)| 4 * most > 5 * least);
    let most_levels = if exact { 1 + paid.len() / 3 } else { 1 + paid.len() / 4 };
    let few = levels.len() <= most_levels.max(2) && (exact || apart <= 1 + paid.len() / 8);
    (few && !drifts).then(|| levels.into_iter().map(|(level, ..)| level).collect())
}

/// Whether two amounts differ by no more than so many hundredths of the smaller one.
pub(super) fn is_near(one: i64, other: i64, hundredths: i64) -> bool {
    (one - other).abs() * 100 <= one.min(other) * hundredths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paid(amounts: &[i64]) -> Vec<(Date, i64)> {
        let first: Date = "2026-01-05".parse().expect("a day");
        amounts
            .iter()
            .zip(0_i64..)
            .map(|(minor, month)| (first + jiff::Span::new().months(month), *minor))
            .collect()
    }

    fn minors(amounts: &[i64]) -> Option<Vec<i64>> {
        levels(&paid(amounts)).map(|levels| levels.iter().map(|level| level.minor).collect())
    }

    #[test]
    fn prices_that_hold_or_rise_are_prices() {
        assert_eq!(minors(&[999, 999, 999]), Some(vec![999]));
        assert_eq!(minors(&[999, 999, 1_099, 1_099, 1_099]), Some(vec![999, 1_099]));
        assert_eq!(minors(&[999, 999, 1_099]), Some(vec![999, 1_099]), "newly risen");
        assert_eq!(minors(&[999, 999, 499, 999, 999]), Some(vec![999]), "a credit once");
        assert_eq!(
            levels(&paid(&[999, 999, 1_099])).expect("prices")[1].from,
            "2026-03-05".parse().expect("a day")
        );
    }

    #[test]
    fn a_foreign_price_wavers_and_can_still_rise() {
        assert_eq!(minors(&[1_852, 1_861, 1_840, 1_871]), Some(vec![1_871]));
        assert_eq!(minors(&[1_852, 1_861, 1_840, 2_310, 2_298, 2_320]), Some(vec![1_840, 2_320]));
    }

    #[test]
    fn what_was_used_has_no_price() {
        assert_eq!(minors(&[1_200, 3_410, 780, 2_950]), None);
        let cloud = [
            2_249, 3_659, 2_301, 3_100, 3_050, 4_790, 3_659, 3_700, 4_092, 2_600, 4_092, 4_533, 3_000, 4_533,
        ];
        assert_eq!(minors(&cloud), None, "that some months are near each other is chance");
        assert_eq!(
            minors(&[1_000, 1_050, 1_100, 1_150, 1_200, 1_250, 1_310]),
            None,
            "no exchange rate goes so far"
        );
    }
}
