//! How many days of orders there are (requirements A2): prediction needs a year of them.

use jiff::civil::Date;

/// The span of the orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    /// The day of the first order.
    pub first: Date,
    /// The day of the last order.
    pub last: Date,
}

impl History {
    /// The days prediction needs.
    pub const NEEDED: i64 = 365;

    /// First and last day and all between them.
    pub fn days(&self) -> i64 {
        let between = self.last.since(self.first).map_or(0, |span| i64::from(span.get_days()));
        between + 1
    }

    /// Whether the days are enough for prediction.
    pub fn is_enough(&self) -> bool {
        self.days() >= Self::NEEDED
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn both_ends_count_and_a_year_is_enough() {
        let days = |first, last| History { first, last }.days();
        assert_eq!(days(date(2026, 11, 15), date(2026, 11, 15)), 1);
        assert_eq!(days(date(2024, 2, 28), date(2024, 3, 1)), 3, "29 February is a day");
        let year = History { first: date(2025, 11, 16), last: date(2026, 11, 15) };
        assert!(year.is_enough() && year.days() == 365);
        let short = History { first: date(2025, 11, 17), ..year };
        assert!(!short.is_enough() && short.days() == 364, "one day less is not a year");
    }
}
