//! Orders of known customers, gathered to be counted customer by customer.

use super::Buyers;
use crate::ledger::SalesChannel;
use crate::money::Currency;
use jiff::civil::Weekday;

/// A counted order with goods in it, of a customer who is known. Amounts are minor units, without tax and shipping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Purchase {
    /// The number of its day.
    pub day: i32,
    /// Where it was sold.
    pub channel: SalesChannel,
    /// Its currency.
    pub currency: Currency,
    /// Its goods, before returns.
    pub goods: i64,
    /// What was ever given back of them.
    pub returned: i64,
}

impl Purchase {
    /// Whether anything of it was kept; an order that was given back whole makes no customer (definitions 4.1).
    pub fn is_kept(&self) -> bool {
        self.goods > self.returned
    }
}

/// Puts a customer's purchases in order: what was kept first, by day.
pub fn sort(bought: &mut [Purchase]) {
    bought.sort_unstable_by_key(|one| (!one.is_kept(), *one));
}

/// A purchase of which nothing was given back, which is what most are: held in fewer bytes.
#[derive(Clone, Copy)]
struct Whole {
    day: i32,
    channel: SalesChannel,
    currency: Currency,
    goods: i64,
}

/// Purchases of many customers.
#[derive(Default)]
pub struct Bought {
    /// Under the fingerprint of the customer.
    whole: Vec<(i64, Whole)>,
    /// The ones of which something was given back.
    returned: Vec<(i64, Purchase)>,
}

impl Bought {
    /// Notes an order under the fingerprint of its customer.
    pub fn note(&mut self, customer: i64, purchase: Purchase) {
        let Purchase { day, channel, currency, goods, returned } = purchase;
        match returned {
            0 => self.whole.push((customer, Whole { day, channel, currency, goods })),
            _ => self.returned.push((customer, purchase)),
        }
    }

    /// How many orders were noted.
    pub fn len(&self) -> usize {
        self.whole.len() + self.returned.len()
    }

    /// Whether no order was noted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Counts them all.
    pub fn count(mut self, first_weekday: Weekday) -> Buyers {
        self.whole.sort_unstable_by_key(|(customer, _)| *customer);
        self.returned.sort_unstable_by_key(|(customer, _)| *customer);
        let (mut whole, mut returned) = (&self.whole[..], &self.returned[..]);
        let mut buyers = Buyers::default();
        let mut bought = Vec::new();
        while let Some(customer) = first_of(whole, returned) {
            bought.clear();
            let of_one = take(&mut whole, customer).iter();
            bought.extend(of_one.map(|(_, Whole { day, channel, currency, goods })| Purchase {
                day: *day,
                channel: *channel,
                currency: *currency,
                goods: *goods,
                returned: 0,
            }));
            bought.extend(take(&mut returned, customer).iter().map(|(_, purchase)| *purchase));
            sort(&mut bought);
            buyers.count(&bought, first_weekday, 1);
        }
        buyers
    }
}

/// The customer that comes next in either list.
fn first_of(whole: &[(i64, Whole)], returned: &[(i64, Purchase)]) -> Option<i64> {
    let (one, other) = (whole.first().map(|(of, _)| *of), returned.first().map(|(of, _)| *of));
    one.into_iter().chain(other).min()
}

/// Takes a customer's part off the front of a list.
fn take<'a, T>(from: &mut &'a [(i64, T)], customer: i64) -> &'a [(i64, T)] {
    let (part, rest) = from.split_at(from.iter().take_while(|(of, _)| *of == customer).count());
    *from = rest;
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn all_at_once_is_one_after_the_other(
            orders in prop::collection::vec((0_i64..6, 0_i32..60, 0_usize..13, 0_i64..3), 0..60),
        ) {
            let currency = "EUR".parse().expect("a code");
            let (mut together, mut by_customer) = (Bought::default(), BTreeMap::<i64, Vec<Purchase>>::new());
            for (customer, day, channel, back) in orders {
                let channel = SalesChannel::ALL[channel];
                let purchase = Purchase { day, channel, currency, goods: 1_000, returned: back * 500 };
                together.note(customer, purchase);
                by_customer.entry(customer).or_default().push(purchase);
            }
            prop_assert_eq!(together.len(), by_customer.values().map(Vec::len).sum::<usize>());
            let mut apart = Buyers::default();
            for mut bought in by_customer.into_values() {
                sort(&mut bought);
                apart.count(&bought, Weekday::Monday, 1);
            }
            prop_assert_eq!(together.count(Weekday::Monday), apart);
        }
    }
}
