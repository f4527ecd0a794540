//! When to remind of a weekly check-in: once a week, at an hour its owner chose.

use super::Period;
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Time, Weekday};
use jiff::tz::TimeZone;

/// The hour of the week at which its owner wants to be reminded, by the clock on their wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderHour {
    /// The weekday.
    pub weekday: Weekday,
    /// The time of day.
    pub time: Time,
}

impl ReminderHour {
    /// The moment the reminder of a week falls on: the first such hour after the week's last day.
    ///
    /// An hour that a clock change leaves out becomes the one right after it; of an hour that comes twice it is the first
    /// (RFC 5545, 3.3.5, reads local times the same way). Nothing at the end of the calendar.
    pub fn of(self, period: &Period, zone: &TimeZone) -> Option<Timestamp> {
        let first = period.to.tomorrow().ok()?;
        let day = first.checked_add(i64::from(self.weekday.since(first.weekday())).days()).ok()?;
        Some(day.to_datetime(self.time).to_zoned(zone.clone()).ok()?.timestamp())
    }

    /// Whether the reminder of a week is due at `now`, if it was asked for at `since`.
    ///
    /// What fell on an hour before it was asked for is never made up for. A `since` that lies ahead was written by a clock
    /// that has been put right since, and counts for nothing.
    pub fn is_due(self, period: &Period, zone: &TimeZone, since: Timestamp, now: Timestamp) -> bool {
        self.of(period, zone).is_some_and(|moment| moment <= now && (since > now || since <= moment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkin::ReviewKind;
    use jiff::civil::{date, time};

    fn week_of(year: i16, month: i8, day: i8) -> Period {
        Period::holding(ReviewKind::Weekly, date(year, month, day), Weekday::Monday)
    }

    fn moment(weekday: Weekday, hour: i8, minute: i8, zone: &str, week: Period) -> String {
        let at = ReminderHour { weekday, time: time(hour, minute, 0, 0) };
        let zone = TimeZone::get(zone).expect("a zone");
        at.of(&week, &zone).expect("a moment").to_string()
    }

    #[test]
    fn it_falls_on_the_first_such_hour_after_the_week() {
        let week = week_of(2026, 11, 11);
        for (weekday, expected) in [
            (Weekday::Monday, "2026-11-16T08:00:00Z"),
            (Weekday::Wednesday, "2026-11-18T08:00:00Z"),
            (Weekday::Sunday, "2026-11-22T08:00:00Z"),
        ] {
            assert_eq!(moment(weekday, 9, 0, "Europe/Berlin", week), expected);
        }
        let from_sunday = Period::holding(ReviewKind::Weekly, date(2026, 11, 11), Weekday::Sunday);
        assert_eq!(moment(Weekday::Sunday, 9, 0, "America/New_York", from_sunday), "2026-11-15T14:00:00Z");
    }

    #[test]
    fn a_clock_change_moves_it_by_no_more_than_the_change() {
        // Berlin, 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
        let (spring, autumn) = (week_of(2026, 3, 20), week_of(2026, 10, 16));
        assert_eq!(moment(Weekday::Sunday, 2, 30, "Europe/Berlin", spring), "2026-03-29T01:30:00Z");
        assert_eq!(moment(Weekday::Sunday, 2, 30, "Europe/Berlin", autumn), "2026-10-25T00:30:00Z");
        assert_eq!(moment(Weekday::Sunday, 9, 0, "Europe/Berlin", spring), "2026-03-29T07:00:00Z");
        assert_eq!(moment(Weekday::Sunday, 9, 0, "Europe/Berlin", autumn), "2026-10-25T08:00:00Z");
        // Lord Howe Island moves by half an hour.
        assert_eq!(
            moment(Weekday::Sunday, 2, 15, "Australia/Lord_Howe", week_of(2026, 9, 22)),
            "2026-10-03T15:45:00Z"
        );
    }

    #[test]
    fn a_day_that_a_zone_left_out_has_its_moment_too() {
        // Samoa had no 30 December 2011.
        let at = moment(Weekday::Friday, 9, 0, "Pacific/Apia", week_of(2011, 12, 20));
        assert_eq!(at, "2011-12-30T19:00:00Z");
    }

    #[test]
    fn it_is_due_from_its_moment_on_unless_it_was_asked_for_later() {
        let week = week_of(2026, 11, 11);
        let hour = ReminderHour { weekday: Weekday::Monday, time: time(9, 0, 0, 0) };
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
        let due = |since, now| hour.is_due(&week, &TimeZone::UTC, at(since), at(now));
        let long_ago = "2026-01-01T00:00:00Z";
        assert!(!due(long_ago, "2026-11-16T08:59:59Z"));
        assert!(due(long_ago, "2026-11-16T09:00:00Z"));
        assert!(due(long_ago, "2026-11-19T17:00:00Z"), "the computer was asleep until then");
        assert!(!due("2026-11-16T09:00:01Z", "2026-11-16T10:00:00Z"), "asked for after the hour");
        assert!(due("2027-01-01T00:00:00Z", "2026-11-16T10:00:00Z"), "asked for by a clock that ran ahead");
    }
}
