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

/// Purchases of many customers.
#[derive(Default)]
pub struct Bought {
    orders: Vec<(i64, Purchase)>,
}

impl Bought {
    /// Notes an order under the fingerprint of its customer.
    pub fn note(&mut self, customer: i64, purchase: Purchase) {
        self.orders.push((customer, purchase));
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
        self.orders.sort_unstable_by_key(|(customer, one)| (*customer, !one.is_kept(), *one));
        let mut buyers = Buyers::default();
        let mut bought = Vec::new();
        for of_one in self.orders.chunk_by(|a, b| a.0 == b.0) {
            bought.clear();
            bought.extend(of_one.iter().map(|(_, purchase)| *purchase));
            buyers.count(&bought, first_weekday, 1);
        }
        buyers
    }
}
