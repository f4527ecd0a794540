//! When something happened, as exactly as its export says: a date-only cell stays a date.

use crate::week::local_date;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A moment or a day. A day is not turned into midnight of some zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum When {
    /// A local date without a time.
    Day(Date),
    /// An instant.
    Instant(Timestamp),
}

impl When {
    /// The local date it falls on.
    pub fn day(self, zone: &TimeZone) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Instant(at) => local_date(at, zone),
        }
    }

    /// Its text in the shop file: `2026-11-09` or `2026-11-09T08:00:00Z`.
    pub fn stored(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Instant(at) => at.to_string(),
        }
    }
}
