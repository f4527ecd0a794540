//! Totals by day and period, counted from orders one by one: what every week, month and history is put together from.
//!
//! Days are numbers, counted from 1 January 1970. What customers do is counted apart from what is sold, because the
//! customers of a week are not the sum of the customers of its days.

mod bought;

pub use bought::{Bought, Purchase, sort};

use crate::ledger::SalesChannel;
use crate::money::Currency;
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

/// What was sold in a channel on a day, in one currency. Amounts are minor units, without tax and shipping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChannelDay {
    /// Counted orders with goods in them.
    pub orders: i64,
    /// Goods after discounts, before returns.
    pub goods: i64,
    /// What of these goods was ever given back.
    pub returned: i64,
    /// What was given back on the day, or of the day's orders where the date of the refund is not known.
    pub refunded: i64,
}

impl ChannelDay {
    /// Counts an order; `dated` is the part of its refund that counts on other days than its own.
    pub fn count(&mut self, goods: i64, returned: i64, dated: i64) {
        self.orders += 1;
        self.goods += goods;
        self.returned += returned;
        self.refunded += returned - dated;
    }
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

/// Orders of known customers on a day, in one currency: either those placed on the day of a customer's first order, or
/// those placed later. Amounts are minor units, without tax and shipping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuyerSales {
    /// Counted orders with goods in them.
    pub orders: i64,
    /// Goods after discounts, before returns.
    pub goods: i64,
    /// What of these goods was ever given back.
    pub returned: i64,
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
    /// By a week's first day and by the channel in which the customer bought first in that week, so that the customers
    /// of all channels are the customers of the week.
    pub channel_weeks: HashMap<(i32, SalesChannel), BuyerPeriod>,
    /// By day and currency: orders on the day of a customer's first, then later ones.
    pub sales: HashMap<(i32, Currency), [BuyerSales; 2]>,
}

impl Buyers {
    /// Counts one customer, from every purchase in the order [`sort`] gives; `by` is 1, or −1 to take the customer out
    /// again.
    pub fn count(&mut self, bought: &[Purchase], first_weekday: Weekday, by: i64) {
        let (kept, _) = bought.split_at(bought.partition_point(Purchase::is_kept));
        let first = kept.first().map(|purchase| purchase.day);
        for one in bought {
            // An order that was given back whole makes no customer (definitions 4.1), but it was placed as one or not.
            let later = first.is_some_and(|first| first < one.day);
            let cell = &mut self.sales.entry((one.day, one.currency)).or_default()[usize::from(later)];
            cell.orders += by;
            cell.goods += by * one.goods;
            cell.returned += by * one.returned;
        }
        let Some(first) = first else { return };
        let second = kept.iter().map(|purchase| purchase.day).find(|day| *day > first);
        let of_first = self.days.entry(first).or_default();
        of_first.firsts += by;
        if let Some(second) = second {
            for (again, within) in of_first.again.iter_mut().zip(AGAIN_WITHIN) {
                *again += if second - first <= within { by } else { 0 };
            }
            self.days.entry(second).or_default().seconds += by;
        }
        for Purchase { day, .. } in kept {
            let cell = self.days.entry(*day).or_default();
            cell.orders += by;
            cell.repeat_orders += if *day > first { by } else { 0 };
        }
        for (week, channel, returning) in periods(kept, |day| week_of(day, first_weekday)) {
            let returning = if returning { by } else { 0 };
            for cell in
                [self.weeks.entry(week).or_default(), self.channel_weeks.entry((week, channel)).or_default()]
            {
                cell.customers += by;
                cell.returning += returning;
            }
        }
        for (month, _, returning) in periods(kept, month_of) {
            let cell = self.months.entry(month).or_default();
            cell.customers += by;
            cell.returning += if returning { by } else { 0 };
        }
    }
}

/// The periods a customer bought in: the first day of each, where the customer bought first in it, and whether the
/// customer had bought before it or bought on two days of it.
fn periods(kept: &[Purchase], start: impl Fn(i32) -> i32) -> impl Iterator<Item = (i32, SalesChannel, bool)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = kept.get(at)?;
        let (of, before) = (start(first.day), at);
        at += kept[at..].iter().take_while(|one| start(one.day) == of).count();
        Some((of, first.channel, before > 0 || kept[at - 1].day > first.day))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week::{Week, local_date};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn purchase(day: i32) -> Purchase {
        let currency = "EUR".parse().expect("a code");
        Purchase { day, currency, channel: SalesChannel::OnlineShop, goods: 1_000, returned: 0 }
    }

    fn on(days: &[i32]) -> Vec<Purchase> {
        days.iter().copied().map(purchase).collect()
    }

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
            buyers.count(&on(days), Weekday::Monday, 1);
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

    #[test]
    fn what_was_given_back_whole_makes_no_customer_and_is_counted_with_the_day_it_was_placed_on() {
        let count = |mut bought: Vec<Purchase>| {
            sort(&mut bought);
            let mut buyers = Buyers::default();
            buyers.count(&bought, Weekday::Monday, 1);
            buyers
        };
        let back = |day| Purchase { returned: 1_000, ..purchase(day) };
        let euro = purchase(0).currency;
        let cell = |orders, returned| BuyerSales { orders, goods: orders * 1_000, returned };
        let found = count(vec![back(4), purchase(6), back(8)]);
        assert_eq!((found.days[&6].firsts, found.weeks[&4].customers), (1, 1));
        assert_eq!(found.sales[&(4, euro)], [cell(1, 1_000), cell(0, 0)], "before the first that was kept");
        assert_eq!(found.sales[&(8, euro)], [cell(0, 0), cell(1, 1_000)]);
        let nothing = count(vec![back(4)]);
        assert_eq!((nothing.days.len(), nothing.sales[&(4, euro)][0]), (0, cell(1, 1_000)));
    }

    #[test]
    fn a_customer_of_two_channels_stands_where_the_week_began() {
        let till = |day| Purchase { channel: SalesChannel::Counter, ..purchase(day) };
        let mut buyers = Buyers::default();
        buyers.count(&[purchase(4), till(6), till(11), purchase(12)], Weekday::Monday, 1);
        let of = |week, channel| buyers.channel_weeks.get(&(week, channel)).copied();
        assert_eq!(of(4, SalesChannel::OnlineShop), Some(BuyerPeriod { customers: 1, returning: 1 }));
        assert_eq!(of(11, SalesChannel::Counter), Some(BuyerPeriod { customers: 1, returning: 1 }));
        assert_eq!(buyers.channel_weeks.len(), 2);
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
        fn taking_a_customer_out_leaves_nothing_and_channels_add_up(
            bought in prop::collection::vec((0_i32..800, 0_usize..13, 0_i64..4), 1..12),
        ) {
            let mut bought: Vec<Purchase> = bought
                .into_iter()
                .map(|(day, channel, back)| Purchase {
                    channel: SalesChannel::ALL[channel],
                    returned: back * 500 / 3 * 2,
                    ..purchase(day)
                })
                .collect();
            sort(&mut bought);
            let mut buyers = Buyers::default();
            buyers.count(&bought, Weekday::Sunday, 1);
            for (week, all) in &buyers.weeks {
                let of_week = buyers.channel_weeks.iter().filter(|((of, _), _)| of == week);
                let sum = of_week.fold((0, 0), |sum, (_, cell)| (sum.0 + cell.customers, sum.1 + cell.returning));
                prop_assert_eq!(sum, (all.customers, all.returning));
            }
            let orders: i64 = buyers.sales.values().flatten().map(|cell| cell.orders).sum();
            prop_assert_eq!(usize::try_from(orders), Ok(bought.len()));
            buyers.count(&bought, Weekday::Sunday, -1);
            prop_assert!(buyers.days.values().all(|day| *day == BuyerDay::default()));
            prop_assert!(buyers.weeks.values().chain(buyers.months.values()).all(|found| *found == BuyerPeriod::default()));
            prop_assert!(buyers.channel_weeks.values().all(|found| *found == BuyerPeriod::default()));
            prop_assert!(buyers.sales.values().flatten().all(|found| *found == BuyerSales::default()));
        }
    }
}
