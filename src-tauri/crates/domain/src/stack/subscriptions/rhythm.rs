//! How often something is paid, from the days on which it was.
//!
//! A cycle is recognised by the days between payments, with room for weekends, short months and the 31st. One payment may
//! come late, one may be missing, and the whole may pause once.

use crate::stack::Cycle;
use jiff::civil::Date;

/// The cycles that are looked for, shortest first.
pub(super) const LOOKED_FOR: [Cycle; 6] =
    [Cycle::Weekly, Cycle::Fortnightly, Cycle::Monthly, Cycle::Quarterly, Cycle::HalfYearly, Cycle::Yearly];

/// The length of a cycle in hundredths of a day (definitions 4.13), and by how many days a payment may be off.
fn length(cycle: Cycle) -> (i64, i64) {
    match cycle {
        Cycle::Weekly => (700, 2),
        Cycle::Fortnightly => (1_400, 2),
        Cycle::Quarterly => (9_131, 10),
        Cycle::HalfYearly => (18_262, 12),
        Cycle::Yearly => (36_524, 20),
        _ => (3_044, 6),
    }
}

/// How many payments it takes to believe in a cycle: monthly three, quarterly three, by weeks four, by half-years
/// and years two. Of a tool that is known to be paid by the month or the quarter, two are enough.
pub(super) fn payments_needed(cycle: Cycle, known: bool) -> usize {
    match cycle {
        Cycle::Weekly | Cycle::Fortnightly => 4,
        Cycle::HalfYearly | Cycle::Yearly => 2,
        _ if known => 2,
        _ => 3,
    }
}

/// The days between two dates.
pub(super) fn days_between(first: Date, last: Date) -> i64 {
    first.until(last).map_or(0, |span| i64::from(span.get_days()))
}

/// How many cycles lie between two payments, where it is a whole number of them.
pub(super) fn cycles_in(days: i64, cycle: Cycle) -> Option<i64> {
    let (length, slack) = length(cycle);
    let count = (days * 100 + length / 2) / length;
    (count >= 1 && (days * 100 - count * length).abs() <= slack * 100).then_some(count)
}

/// Whether a cycle is so long that two payments are all a statement of a year or two shows of it.
pub(super) fn is_long(cycle: Cycle) -> bool {
    matches!(cycle, Cycle::HalfYearly | Cycle::Yearly)
}

/// Whether so many days are more than one and a half cycles: nothing came when it was due.
pub(super) fn is_overdue(days: i64, cycle: Cycle) -> bool {
    days * 200 > 3 * length(cycle).0
}

/// Whether payments on these days, each later than the one before, come in a cycle.
pub(super) fn fits(days: &[Date], cycle: Cycle) -> bool {
    let gaps: Vec<i64> = days.windows(2).map(|pair| days_between(pair[0], pair[1])).collect();
    let (length, _) = length(cycle);
    let (mut missing, mut late, mut regular, mut pauses) = (0_i64, 0_usize, 0_usize, 0_usize);
    let mut at = 0;
    while at < gaps.len() {
        match cycles_in(gaps[at], cycle) {
            Some(1) => regular += 1,
            Some(count @ 2..=3) => missing += count - 1,
            _ if gaps[at] * 100 > 3 * length && !is_long(cycle) => pauses += 1,
            _ => {
                // One that came late makes a long gap and a short one, which together are whole cycles again.
                let both = gaps.get(at + 1).and_then(|next| cycles_in(gaps[at] + next, cycle));
                let short = gaps[at].min(gaps.get(at + 1).copied().unwrap_or_default());
                let Some(count) = both.filter(|count| *count == 2 && short * 100 >= length * 2 / 5) else {
                    return false;
                };
                missing += count - 2;
                late += 1;
                at += 1;
            }
        }
        at += 1;
    }
    let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
    missing <= (count / 4).max(1)
        && late <= 1 + days.len() / 8
        && pauses <= usize::from(days.len() >= 6)
        && regular * 2 >= gaps.len()
        && regular >= 1
}

/// Whether payments always come on nearly the same day, as what is debited does and what is bought does not.
pub(super) fn is_strict(days: &[Date], cycle: Cycle) -> bool {
    let (length, slack) = length(cycle);
    days.windows(2).all(|pair| {
        let gap = days_between(pair[0], pair[1]) * 100;
        let count = ((gap + length / 2) / length).max(1);
        (gap - count * length).abs() <= (slack * 100 * 2 / 3).max(200)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn of(days: &[(i16, i8, i8)]) -> Vec<Date> {
        days.iter().map(|(year, month, day)| date(*year, *month, *day)).collect()
    }

    fn cycles(days: &[(i16, i8, i8)]) -> Vec<Cycle> {
        LOOKED_FOR.into_iter().filter(|cycle| fits(&of(days), *cycle)).collect()
    }

    #[test]
    fn months_of_any_length_and_weekends_are_months() {
        assert_eq!(
            cycles(&[(2026, 1, 31), (2026, 2, 28), (2026, 3, 31), (2026, 4, 30)]),
            [Cycle::Monthly],
            "the 31st"
        );
        assert_eq!(cycles(&[(2026, 1, 15), (2026, 2, 16), (2026, 3, 16), (2026, 4, 15)]), [Cycle::Monthly]);
        assert_eq!(
            cycles(&[(2026, 1, 1), (2026, 1, 31), (2026, 3, 2), (2026, 4, 1)]),
            [Cycle::Monthly],
            "30 days"
        );
    }

    #[test]
    fn one_payment_may_be_late_or_missing() {
        assert_eq!(
            cycles(&[(2026, 1, 5), (2026, 2, 5), (2026, 3, 18), (2026, 4, 5), (2026, 5, 5)]),
            [Cycle::Monthly],
            "late"
        );
        assert_eq!(cycles(&[(2026, 1, 5), (2026, 2, 5), (2026, 4, 6), (2026, 5, 5)]), [Cycle::Monthly]);
        assert!(
            !fits(&of(&[(2026, 1, 5), (2026, 3, 5), (2026, 5, 5)]), Cycle::Monthly),
            "every second month"
        );
    }

    #[test]
    fn each_cycle_is_itself_alone() {
        assert_eq!(cycles(&[(2026, 3, 2), (2026, 3, 9), (2026, 3, 16), (2026, 3, 23)]), [Cycle::Weekly]);
        assert_eq!(cycles(&[(2026, 1, 2), (2026, 4, 2), (2026, 7, 2)]), [Cycle::Quarterly]);
        assert_eq!(cycles(&[(2025, 1, 2), (2026, 1, 5)]), [Cycle::Yearly]);
        assert_eq!(
            cycles(&[(2026, 1, 2), (2026, 1, 16), (2026, 1, 30), (2026, 2, 13)]),
            [Cycle::Fortnightly]
        );
        assert_eq!(cycles(&[(2025, 1, 2), (2025, 7, 2), (2026, 1, 5)]), [Cycle::HalfYearly]);
        assert_eq!(cycles(&[(2026, 1, 1), (2026, 1, 15), (2026, 2, 1), (2026, 2, 15)]), [], "twice a month");
        assert_eq!(cycles(&[(2026, 1, 2), (2026, 1, 9), (2026, 2, 20), (2026, 3, 1)]), []);
    }

    #[test]
    fn what_is_due_is_missed_after_a_cycle_and_a_half() {
        assert!(!is_overdue(45, Cycle::Monthly) && is_overdue(46, Cycle::Monthly));
        assert!(!is_overdue(10, Cycle::Weekly) && is_overdue(11, Cycle::Weekly));
    }
}
