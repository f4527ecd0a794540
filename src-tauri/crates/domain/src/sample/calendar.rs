//! The sample shop's days: which ones its history covers, and how busy each of them is.
//!
//! Weeks here are Monday to Sunday, because the planted problems are placed on them.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

const MONTHS_OF_HISTORY: i64 = 24;
const ORDERS_A_WEEK_AT_FIRST: i64 = 30;
const ORDERS_A_WEEK_AT_LAST: i64 = 55;

/// Monday to Sunday, thousandths of an average day.
const WEEKDAYS: [i64; 7] = [1000, 950, 930, 980, 900, 980, 1260];

/// How the year goes, in thousandths: month, day, level; straight lines between the points.
const YEAR: [(i64, i64, i64); 15] = [
    (1, 1, 600),
    (1, 20, 720),
    (2, 20, 930),
    (4, 1, 1000),
    (5, 8, 1120),
    (6, 15, 980),
    (7, 20, 900),
    (8, 12, 740),
    (9, 10, 960),
    (10, 20, 1060),
    (11, 15, 1250),
    (11, 28, 1600),
    (12, 12, 1800),
    (12, 24, 560),
    (12, 31, 600),
];

/// The days the exports cover, both ends included.
#[derive(Clone, Copy)]
pub(super) struct History {
    pub first: Date,
    pub last: Date,
    today: Date,
}

impl History {
    /// 24 months that end yesterday: the exports were made this morning.
    pub fn before(today: Date) -> Self {
        let first = today.saturating_sub(MONTHS_OF_HISTORY.months());
        Self { first, last: days_before(today, 1), today }
    }

    pub fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let last = self.last;
        self.first.series(1.day()).take_while(move |day| *day <= last)
    }

    /// How long ago a day was when the exports were made.
    pub fn age_in_days(&self, day: Date) -> i64 {
        days_between(day, self.today)
    }

    /// The Sunday that ends the newest week which is completely over.
    pub fn newest_full_sunday(&self) -> Date {
        days_before(self.last, i64::from(self.last.weekday().to_sunday_zero_offset()))
    }

    /// Orders to expect on a day, in thousandths.
    pub fn expected_orders_milli(&self, day: Date) -> i64 {
        let length = days_between(self.first, self.last).max(1);
        let gained =
            (ORDERS_A_WEEK_AT_LAST - ORDERS_A_WEEK_AT_FIRST) * 1000 * days_between(self.first, day) / length;
        let week = ORDERS_A_WEEK_AT_FIRST * 1000 + gained;
        let weekday = WEEKDAYS[day.weekday().to_monday_zero_offset() as usize];
        week * weekday / 7000 * season(day) / 1000
    }
}

/// The day `count` days earlier.
pub(super) fn days_before(day: Date, count: i64) -> Date {
    day.saturating_sub(Span::new().days(count))
}

/// Days from `from` to `to`; negative when `to` is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

fn season(day: Date) -> i64 {
    // Months of 31 days each: good enough for straight lines between points of one year.
    let place = |month: i64, day: i64| month * 31 + day;
    let here = place(i64::from(day.month()), i64::from(day.day()));
    let next = YEAR.iter().position(|&(m, d, _)| place(m, d) >= here).unwrap_or(YEAR.len() - 1).max(1);
    let (from_month, from_day, from_level) = YEAR[next - 1];
    let (to_month, to_day, to_level) = YEAR[next];
    let (from, to) = (place(from_month, from_day), place(to_month, to_day));
    from_level + (to_level - from_level) * (here - from) / (to - from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    #[test]
    fn history_is_24_months_up_to_yesterday() {
        let history = History::before(date(2026, 11, 21));
        assert_eq!((history.first, history.last), (date(2024, 11, 21), date(2026, 11, 20)));
        assert_eq!(history.days().count(), 730);
        let leap = History::before(date(2024, 2, 29));
        assert_eq!((leap.first, leap.last), (date(2022, 2, 28), date(2024, 2, 28)));
    }

    #[test]
    fn the_newest_full_week_is_over_before_today() {
        for (today, sunday) in [
            (date(2026, 11, 21), date(2026, 11, 15)), // a Saturday
            (date(2026, 11, 22), date(2026, 11, 15)), // a Sunday: its own week is not over
            (date(2026, 11, 23), date(2026, 11, 22)), // a Monday
        ] {
            let found = History::before(today).newest_full_sunday();
            assert_eq!(found, sunday, "seen from {today}");
            assert_eq!(found.weekday(), Weekday::Sunday);
        }
    }

    #[test]
    fn advent_is_busy_and_january_and_august_are_quiet() {
        assert!(season(date(2025, 12, 10)) > 2 * season(date(2025, 1, 10)));
        assert!(season(date(2025, 8, 12)) < season(date(2025, 5, 12)));
        assert_eq!(season(date(2025, 1, 1)), 600);
        assert_eq!(season(date(2025, 12, 31)), 600);
    }
}
