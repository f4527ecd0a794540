//! The sums a way of counting is made of: what falls into the week by its zone, its first weekday and its states.
//!
//! There are more than a thousand ways and there may be a hundred thousand orders, so no way looks at orders. What each
//! refund gives back is worked out once, the orders are added up once for each week that some way cuts, and a way is read
//! off those sums.

use super::sale::{Sale, part};
use super::{Refunds, Statuses, Way};
use crate::week::Week;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// What the ways are tried on.
#[derive(Clone, Debug)]
pub struct Material {
    /// Orders placed from eight days before the week to eight days after it, and those with a refund in that time.
    pub sales: Vec<Sale>,
    /// The shop's zone.
    pub zone: TimeZone,
    /// The week, as the shop cuts it.
    pub week: Week,
    /// Visits of the week, where its sessions are there.
    pub visits: Option<Visits>,
    /// Decimal places of the currency.
    pub places: u32,
}

/// Visits of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visits {
    /// Sessions.
    pub sessions: i64,
    /// Visitors, where every day has them.
    pub visitors: Option<i64>,
    /// Sessions that ended in an order, where every day has them.
    pub completed: Option<i64>,
}

/// What may be included in the money of an order: tax or not, shipping or not. A place in an array of four.
#[derive(Clone, Copy)]
struct Included {
    tax: bool,
    shipping: bool,
}

impl Included {
    const ALL: [Included; 4] = [
        Self { tax: false, shipping: false },
        Self { tax: true, shipping: false },
        Self { tax: false, shipping: true },
        Self { tax: true, shipping: true },
    ];

    fn place(self) -> usize {
        usize::from(self.tax) + 2 * usize::from(self.shipping)
    }

    /// The same of an order or of a sum of orders.
    fn of(self, goods: i64, goods_tax: i64, shipping: i64, shipping_tax: i64) -> i64 {
        let tax = if self.tax { goods_tax } else { 0 };
        let shipping = match (self.shipping, self.tax) {
            (true, true) => shipping + shipping_tax,
            (true, false) => shipping,
            (false, _) => 0,
        };
        goods + tax + shipping
    }

    /// The part of a refund that belongs to what is included: refunds are shares of what the buyer owed.
    fn given_back(self, sale: &Sale, amount: i64) -> i64 {
        let whole = self.of(sale.goods, sale.goods_tax, sale.shipping, sale.shipping_tax);
        part(whole, amount.min(sale.total.max(0)), sale.total)
    }
}

/// What the refunds of the orders give back, by what is included.
pub(super) struct Returns {
    /// All refunds of each order.
    of_sale: Vec<[i64; 4]>,
    /// Every refund: its order's number and its place among the order's refunds, and what it gives back.
    single: Vec<(usize, usize, [i64; 4])>,
}

/// Everything that falls into a week, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    goods: i64,
    discount: i64,
    goods_tax: i64,
    shipping: i64,
    shipping_tax: i64,
    /// Orders with goods, and all of them.
    orders: (i64, i64),
    /// Of these, those of the online shop.
    online: (i64, i64),
    /// What was given back of the orders in the week, by what is included.
    back_on_order: [i64; 4],
    /// What was given back in the week, of orders that count wherever these fall.
    back_on_day: [i64; 4],
}

/// Orders and their money in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Sums {
    pub orders: i64,
    pub online: i64,
    pub money: i64,
}

impl Material {
    /// What every refund gives back.
    pub(super) fn returns(&self) -> Returns {
        let mut returns = Returns { of_sale: vec![[0; 4]; self.sales.len()], single: Vec::new() };
        for (number, sale) in self.sales.iter().enumerate().filter(|(_, sale)| !sale.refunds.is_empty()) {
            let given = |amount| Included::ALL.map(|included| included.given_back(sale, amount));
            let mut before = 0;
            for (place, refund) in sale.refunds.iter().enumerate() {
                // What several refunds of an order give back is together the share that all of them are.
                let (from, to) = (given(before), given(before + refund.amount));
                returns.single.push((number, place, std::array::from_fn(|at| to[at] - from[at])));
                before += refund.amount;
            }
            returns.of_sale[number] = given(before);
        }
        returns
    }

    /// What falls into the week by a way's zone, first weekday and states.
    pub(super) fn cut(&self, returns: &Returns, way: &Way) -> Cut {
        let zone = way.zone.and_then(|name| TimeZone::get(name).ok()).unwrap_or_else(|| self.zone.clone());
        let week = match way.first_weekday.and_then(|day| Weekday::from_monday_zero_offset(day).ok()) {
            // The week that shares most days with the shop's: the one that holds its fourth.
            Some(first) => Week::holding(self.week.from().saturating_add(3.days()), first),
            None => self.week,
        };
        let (own, other) = (week.span(&self.zone), week.span(&zone));
        let falls = |at: Timestamp, time_known: bool| {
            let (from, to) = if time_known { other } else { own };
            from <= at && at < to
        };
        let mut cut = Cut::default();
        for (sale, back) in self.sales.iter().zip(&returns.of_sale) {
            if falls(sale.placed, sale.time_known) && way.counts(sale) {
                cut.add(sale, back);
            }
        }
        for (number, place, back) in &returns.single {
            let Some(sale) = self.sales.get(*number).filter(|sale| way.counts(sale)) else { continue };
            let Some(refund) = sale.refunds.get(*place) else { continue };
            let inside = match refund.on {
                Some(on) => falls(on, refund.time_known),
                None => falls(sale.placed, sale.time_known),
            };
            if inside {
                add(&mut cut.back_on_day, back);
            }
        }
        cut
    }
}

fn add(sums: &mut [i64; 4], more: &[i64; 4]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

impl Cut {
    fn add(&mut self, sale: &Sale, back: &[i64; 4]) {
        self.goods += sale.goods;
        self.discount += sale.discount;
        self.goods_tax += sale.goods_tax;
        self.shipping += sale.shipping;
        self.shipping_tax += sale.shipping_tax;
        let (with_goods, online) = (i64::from(sale.goods > 0), i64::from(sale.online));
        self.orders = (self.orders.0 + with_goods, self.orders.1 + 1);
        self.online = (self.online.0 + with_goods * online, self.online.1 + online);
        add(&mut self.back_on_order, back);
    }

    /// The sums of a way that cuts the week like this.
    pub(super) fn sums(&self, way: &Way) -> Sums {
        let included = Included { tax: way.tax, shipping: way.shipping };
        let gross = if way.gross { self.discount } else { 0 };
        let back = match way.refunds {
            Refunds::NotTakenOff => 0,
            Refunds::OnTheOrder => self.back_on_order[included.place()],
            Refunds::OnTheirDay => self.back_on_day[included.place()],
        };
        let either = |(with_goods, all): (i64, i64)| if way.empty_orders { all } else { with_goods };
        Sums {
            orders: either(self.orders),
            online: either(self.online),
            money: included.of(self.goods, self.goods_tax, self.shipping, self.shipping_tax) + gross - back,
        }
    }
}

impl Way {
    fn counts(&self, sale: &Sale) -> bool {
        if sale.foreign && !self.other_currencies {
            return false;
        }
        match self.statuses {
            Statuses::Ours => sale.counts,
            Statuses::WithCancelled => sale.counts || sale.cancelled,
            Statuses::WithWaiting => sale.counts || sale.waits,
            Statuses::WithBoth => sale.counts || sale.cancelled || sale.waits,
            Statuses::WithoutRefunded => sale.counts && !sale.refunded_whole,
            Statuses::OnlineOnly => sale.counts && sale.online,
        }
    }
}
