//! A week: seven local dates in the shop's time zone, starting on the shop's first weekday.
//!
//! A week is never a number of seconds: at a clock change it lasts 167 or 169 hours.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::fmt;

/// Seven local dates in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    first: Date,
}

impl Week {
    /// The week that holds `date` in a shop whose weeks begin on `first_weekday`.
    pub fn holding(date: Date, first_weekday: Weekday) -> Self {
        let back = date.weekday().since(first_weekday);
        Self { first: date.saturating_sub(i64::from(back).days()) }
    }

    /// The week with a label such as `2026-W46`, in a shop whose weeks begin on `first_weekday`.
    ///
    /// The label is the ISO week of the week's fourth day, which for a Monday start is ISO 8601 itself and gives
    /// every other start exactly one label per week as well.
    pub fn labelled(label: &str, first_weekday: Weekday) -> Option<Self> {
        let (year, week) = label.trim().split_once("-W").or_else(|| label.trim().split_once("-w"))?;
        let middle = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Thursday).ok()?.date();
        // Of the seven weeks' starts around that Thursday exactly one has its fourth day in the same ISO week.
        (-6..=6)
            .map(|shift: i64| Self::holding(middle.saturating_add(shift.days()), first_weekday))
            .find(|found| found.iso() == (middle.iso_week_date().year(), middle.iso_week_date().week()))
    }

    /// The first of the seven dates.
    pub fn from(&self) -> Date {
        self.first
    }

    /// The last of the seven dates.
    pub fn to(&self) -> Date {
        self.first.saturating_add(6.days())
    }

    /// The seven dates in order.
    pub fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let first = self.first;
        (0..7_i64).map(move |day| first.saturating_add(day.days()))
    }

    /// The week before.
    pub fn before(&self) -> Self {
        Self { first: self.first.saturating_sub(7.days()) }
    }

    /// The week after.
    pub fn after(&self) -> Self {
        Self { first: self.first.saturating_add(7.days()) }
    }

    /// The instants the week spans in `zone`: from the first local midnight up to, not including, the one after
    /// the last date. Where a midnight does not exist the day starts at its first instant.
    pub fn span(&self, zone: &TimeZone) -> (Timestamp, Timestamp) {
        (start_of(self.first, zone), start_of(self.after().first, zone))
    }

    fn iso(&self) -> (i16, i8) {
        let iso = self.first.saturating_add(3.days()).iso_week_date();
        (iso.year(), iso.week())
    }
}

impl fmt::Display for Week {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, week) = self.iso();
        write!(out, "{year:04}-W{week:02}")
    }
}

/// The first instant of a local date.
pub fn start_of(date: Date, zone: &TimeZone) -> Timestamp {
    date.to_zoned(zone.clone()).map(|start| start.timestamp()).unwrap_or(if date.year() < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

/// The local date of an instant.
pub fn local_date(instant: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(instant).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const STARTS: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    #[test]
    fn monday_weeks_are_iso_weeks() {
        let week = Week::labelled("2026-W46", Weekday::Monday).expect("an ISO week");
        assert_eq!((week.from(), week.to()), (date(2026, 11, 9), date(2026, 11, 15)));
        assert_eq!(Week::holding(date(2021, 1, 3), Weekday::Monday).to_string(), "2020-W53");
        assert_eq!(Week::holding(date(2027, 1, 3), Weekday::Monday).to_string(), "2026-W53");
        assert_eq!(Week::labelled("2025-W53", Weekday::Monday), None, "2025 has 52 weeks");
    }

    #[test]
    fn a_week_with_a_clock_change_is_still_seven_dates() {
        let berlin = TimeZone::get("Europe/Berlin").expect("a known zone");
        let (from, to) = Week::holding(date(2026, 3, 29), Weekday::Monday).span(&berlin);
        assert_eq!(to.duration_since(from).as_hours(), 167);
        let (from, to) = Week::holding(date(2026, 10, 25), Weekday::Monday).span(&berlin);
        assert_eq!(to.duration_since(from).as_hours(), 169);
    }

    /// Forty zones, with half-hour offsets and changes, changes at midnight, and days that never were.
    const FORTY: [&str; 40] = [
        "Africa/Cairo",
        "Africa/Casablanca",
        "Africa/Johannesburg",
        "Africa/Lagos",
        "America/Anchorage",
        "America/Argentina/Buenos_Aires",
        "America/Bogota",
        "America/Caracas",
        "America/Chicago",
        "America/Denver",
        "America/Halifax",
        "America/Havana",
        "America/Los_Angeles",
        "America/Mexico_City",
        "America/New_York",
        "America/Nuuk",
        "America/Santiago",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Antarctica/Troll",
        "Asia/Amman",
        "Asia/Beirut",
        "Asia/Gaza",
        "Asia/Kathmandu",
        "Asia/Kolkata",
        "Asia/Pyongyang",
        "Asia/Shanghai",
        "Asia/Tehran",
        "Asia/Tokyo",
        "Atlantic/Azores",
        "Australia/Eucla",
        "Australia/Lord_Howe",
        "Australia/Sydney",
        "Europe/Berlin",
        "Europe/Istanbul",
        "Europe/London",
        "Pacific/Apia",
        "Pacific/Auckland",
        "Pacific/Chatham",
        "Pacific/Kiritimati",
    ];

    /// T-TIME-1.
    #[test]
    fn weeks_of_forty_years_tile_time_in_forty_zones() {
        for name in FORTY {
            let zone = TimeZone::get(name).expect("a known zone");
            let mut week = Week::holding(date(2000, 1, 1), Weekday::Monday);
            let begin = week.span(&zone).0;
            let mut seconds = 0;
            let mut end = begin;
            while week.from() < date(2041, 1, 1) {
                let (from, to) = week.span(&zone);
                assert_eq!(from, end, "{name} {week}");
                // Each of its days has a beginning within it, but for a day that never was.
                let mut at = from;
                for day in week.days().skip(1) {
                    let start = start_of(day, &zone);
                    assert!(at <= start && start <= to, "{name} {day}");
                    at = start;
                }
                assert_eq!(local_date(from, &zone), week.from(), "{name} {week}");
                seconds += to.duration_since(from).as_secs();
                end = to;
                week = week.after();
            }
            assert_eq!(seconds, end.duration_since(begin).as_secs(), "{name}");
        }
    }

    #[test]
    fn strange_weeks_are_as_long_as_their_clocks_say() {
        let hours = |zone: &str, day: Date| {
            let (from, to) = Week::holding(day, Weekday::Monday).span(&TimeZone::get(zone).expect("a zone"));
            to.duration_since(from).as_secs()
        };
        let usual = 7 * 86_400;
        assert_eq!(hours("Pacific/Apia", date(2011, 12, 30)), usual - 86_400, "the day Samoa left out");
        assert_eq!(hours("Australia/Lord_Howe", date(2026, 10, 4)), usual - 1_800, "half an hour");
        assert_eq!(hours("Australia/Lord_Howe", date(2026, 4, 5)), usual + 1_800);
        assert_eq!(hours("America/New_York", date(2026, 3, 8)), usual - 3_600);
    }

    proptest! {
        #[test]
        fn weeks_tile_the_calendar_and_labels_come_back(days in 0_i64..15_000, start in 0_usize..7) {
            let day = date(2000, 1, 1).saturating_add(days.days());
            let week = Week::holding(day, STARTS[start]);
            prop_assert!(week.from() <= day && day <= week.to());
            prop_assert_eq!(week.from().weekday(), STARTS[start]);
            prop_assert_eq!(week.to().saturating_add(1.days()), week.after().from());
            prop_assert_eq!(Week::labelled(&week.to_string(), STARTS[start]), Some(week));
        }

        #[test]
        fn weeks_tile_time_in_every_zone(days in 0_i64..15_000, zone in 0_usize..8) {
            let names = ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe",
                         "Asia/Kolkata", "America/Sao_Paulo", "Africa/Cairo", "UTC"];
            let zone = TimeZone::get(names[zone]).expect("a known zone");
            let week = Week::holding(date(2000, 1, 1).saturating_add(days.days()), Weekday::Monday);
            prop_assert_eq!(week.span(&zone).1, week.after().span(&zone).0);
        }
    }
}
