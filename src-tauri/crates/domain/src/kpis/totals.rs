//! Totals by day and period, counted from orders one by one: what every week, month and history is put together from.
//!
//! Days are numbers, counted from 1 January 1970. What customers do is counted apart from what is sold, because the
//! customers of a week are not the sum of the customers of its days.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

const SECONDS_A_DAY: i64 = 86_400;

/// The number of a date: 0 is 1 January 1970.
pub fn number_of(date: Date) -> i32 {
    let (year, month, day) = (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()));
    // Years begin in March, so that the leap day is a year's last (Hinnant, chrono-compatible date algorithms).
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let (era, in_era) = (year.div_euclid(400), year.rem_euclid(400));
    era * 146_097 + in_era * 365 + in_era / 4 - in_era / 100 + of_year - 719_468
}

/// The date of a number; the nearest there is for one outside the calendar.
pub fn date_of(number: i32) -> Date {
    jiff::civil::date(1970, 1, 1).saturating_add(i64::from(number).days())
}

/// The number of the first day of the week that holds a day.
pub fn week_of(number: i32, first_weekday: Weekday) -> i32 {
    // 1 January 1970 was a Thursday.
    let weekday = (number + 3).rem_euclid(7);
    number - (weekday - i32::from(first_weekday.to_monday_zero_offset())).rem_euclid(7)
}

/// The number of the first day of the month that holds a day.
pub fn month_of(number: i32) -> i32 {
    let in_era = (number + 719_468).rem_euclid(146_097);
    let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let of_year = in_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    number - (of_year - (153 * month + 2) / 5)
}

/// Finds the local days of instants, quickly where they lie close together.
pub struct Days {
    zone: TimeZone,
    /// From when to when the offset holds, in seconds, and the offset.
    known: (i64, i64, i64),
}

impl Days {
    /// For a zone.
    pub fn of(zone: TimeZone) -> Self {
        Self { zone, known: (0, 0, 0) }
    }

    /// The number of the local date of an instant in seconds since 1970.
    pub fn at(&mut self, second: i64) -> i32 {
        if second < self.known.0 || second >= self.known.1 {
            let at = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
            let offset = i64::from(self.zone.to_offset(at).seconds());
            let edge = |change: Option<jiff::tz::TimeZoneTransition<'_>>, open: i64| {
                change.map_or(open, |change| change.timestamp().as_second())
            };
            let next = Timestamp::from_second(second + 1).unwrap_or(at);
            let start = edge(self.zone.preceding(next).next(), i64::MIN);
            let end = edge(self.zone.following(at).next(), i64::MAX);
            self.known = (start, end, offset);
        }
        i32::try_from((second + self.known.2).div_euclid(SECONDS_A_DAY)).unwrap_or(i32::MAX)
    }
}

/// Hashes day numbers and other small numbers, of which millions are asked for.
#[derive(Default)]
pub struct Scatter(u64);

impl Hasher for Scatter {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_i32(&mut self, number: i32) {
        self.write_u64(u64::from(number.cast_unsigned()));
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }
}

/// A map by day number or by something else that is small.
pub type Scattered<K, V> = HashMap<K, V, BuildHasherDefault<Scatter>>;

/// What was sold on a day, in one currency on one platform. Amounts are minor units, without tax and shipping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SalesDay {
    /// Counted orders with goods in them.
    pub orders: i64,
    /// Of these, the ones that came through the online shop.
    pub online: i64,
    /// Goods after discounts, before returns.
    pub goods: i64,
    /// What of these goods was ever given back: refunds on the day of their order.
    pub returned: i64,
    /// What was given back on the day: refunds on the day of the refund, or of the order where that is not known.
    pub refunded: i64,
    /// Orders of the day with a refund whose date is not known.
    pub undated: i64,
}

/// What was bought first and again on a day, by customers who are known. A customer's orders of one day are one visit
/// to the till; a second order on the day of the first is no repeat (definitions 4.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuyerDay {
    /// Customers whose first day it is.
    pub firsts: i64,
    /// Customers whose second day it is.
    pub seconds: i64,
    /// Of the customers whose first day it is, those whose second came within 30, 60, 90 and 365 days.
    pub again: [i64; 4],
    /// Orders of known customers.
    pub orders: i64,
    /// Of these, the ones on a later day than the customer's first.
    pub repeat_orders: i64,
}

/// The days after a first order within which a second is looked for (definitions 4.7).
pub const AGAIN_WITHIN: [i32; 4] = [30, 60, 90, 365];

/// Who bought in a week or month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuyerPeriod {
    /// Customers.
    pub customers: i64,
    /// Of these, the ones with a day before the period, or with two days in it.
    pub returning: i64,
}

/// What customers did, by day, week and month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buyers {
    /// By day.
    pub days: Scattered<i32, BuyerDay>,
    /// By a week's first day.
    pub weeks: Scattered<i32, BuyerPeriod>,
    /// By a month's first day.
    pub months: Scattered<i32, BuyerPeriod>,
}

impl Buyers {
    /// Counts one customer, from the day of every order in order; `by` is 1, or −1 to take the customer out again.
    pub fn count(&mut self, days: &[i32], first_weekday: Weekday, by: i64) {
        let Some(&first) = days.first() else { return };
        let second = days.iter().copied().find(|day| *day > first);
        let of_first = self.days.entry(first).or_default();
        of_first.firsts += by;
        if let Some(second) = second {
            for (again, within) in of_first.again.iter_mut().zip(AGAIN_WITHIN) {
                *again += if second - first <= within { by } else { 0 };
            }
            self.days.entry(second).or_default().seconds += by;
        }
        for &day in days {
            let cell = self.days.entry(day).or_default();
            cell.orders += by;
            cell.repeat_orders += if day > first { by } else { 0 };
        }
        period(&mut self.weeks, days, by, |day| week_of(day, first_weekday));
        period(&mut self.months, days, by, month_of);
    }
}

fn period(into: &mut Scattered<i32, BuyerPeriod>, days: &[i32], by: i64, start: impl Fn(i32) -> i32) {
    let mut at = 0;
    while at < days.len() {
        let of = start(days[at]);
        let end = at + days[at..].iter().take_while(|day| start(**day) == of).count();
        let cell = into.entry(of).or_default();
        cell.customers += by;
        cell.returning += if at > 0 || days[end - 1] > days[at] { by } else { 0 };
        at = end;
    }
}

/// Orders of known customers, gathered to be counted together.
#[derive(Default)]
pub struct Bought {
    orders: Vec<(i64, i32)>,
}

impl Bought {
    /// Notes an order: the fingerprint of its customer and its day.
    pub fn note(&mut self, customer: i64, day: i32) {
        self.orders.push((customer, day));
    }

    /// How many orders were noted.
    pub fn len(&self) -> usize {
        self.orders.len()
    }

    /// Whether no order was noted.
    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }

    /// Counts them all.
    pub fn count(mut self, first_weekday: Weekday) -> Buyers {
        self.orders.sort_unstable();
        let mut buyers = Buyers::default();
        let mut days = Vec::new();
        for of_one in self.orders.chunk_by(|a, b| a.0 == b.0) {
            days.clear();
            days.extend(of_one.iter().map(|(_, day)| *day));
            buyers.count(&days, first_weekday, 1);
        }
        buyers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week::{Week, local_date};
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn numbers_and_dates_are_each_others_inverse() {
        assert_eq!((number_of(date(1970, 1, 1)), number_of(date(2000, 3, 1))), (0, 11_017));
        for number in (-720_000..2_900_000).step_by(97) {
            let date = date_of(number);
            assert_eq!(number_of(date), number);
            assert_eq!(month_of(number), number_of(date.first_of_month()), "{date}");
        }
    }

    #[test]
    fn a_customer_returns_on_another_day() {
        let of = |days: &[i32]| {
            let mut buyers = Buyers::default();
            buyers.count(days, Weekday::Monday, 1);
            buyers
        };
        // Day 4 is Monday 5 January 1970.
        let twice_on_a_day = of(&[4, 4]);
        assert_eq!(twice_on_a_day.weeks[&4], BuyerPeriod { customers: 1, returning: 0 });
        assert_eq!((twice_on_a_day.days[&4].orders, twice_on_a_day.days[&4].repeat_orders), (2, 0));
        let twice_in_a_week = of(&[4, 6]);
        assert_eq!(twice_in_a_week.weeks[&4], BuyerPeriod { customers: 1, returning: 1 });
        let later = of(&[4, 34, 70]);
        assert_eq!(later.weeks[&32], BuyerPeriod { customers: 1, returning: 1 });
        assert_eq!(later.days[&4].again, [1, 1, 1, 1], "thirty days are within thirty");
        assert_eq!(of(&[4, 35]).days[&4].again, [0, 1, 1, 1]);
        assert_eq!((later.days[&34].seconds, later.days.get(&70).map(|day| day.seconds)), (1, Some(0)));
    }

    proptest! {
        #[test]
        fn days_are_the_ones_of_the_zone(
            seconds in prop::collection::vec(-1_000_000_000_i64..3_000_000_000, 1..40), zone in 0_usize..6,
        ) {
            let names = ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe",
                         "Asia/Kathmandu", "UTC"];
            let zone = TimeZone::get(names[zone]).expect("a known zone");
            let mut days = Days::of(zone.clone());
            for second in seconds {
                let expected = local_date(Timestamp::from_second(second).expect("in range"), &zone);
                prop_assert_eq!(date_of(days.at(second)), expected);
            }
        }

        #[test]
        fn weeks_are_the_ones_of_the_calendar(number in -30_000_i32..60_000, start in 1_i8..8) {
            let start = Weekday::from_monday_one_offset(start).expect("a weekday");
            prop_assert_eq!(date_of(week_of(number, start)), Week::holding(date_of(number), start).from());
        }

        #[test]
        fn taking_a_customer_out_leaves_nothing(mut days in prop::collection::vec(0_i32..800, 1..12)) {
            days.sort_unstable();
            let mut buyers = Buyers::default();
            buyers.count(&days, Weekday::Sunday, 1);
            buyers.count(&days, Weekday::Sunday, -1);
            prop_assert!(buyers.days.values().all(|day| *day == BuyerDay::default()));
            prop_assert!(buyers.weeks.values().chain(buyers.months.values()).all(|found| *found == BuyerPeriod::default()));
        }
    }
}
