//! The sums a way of counting is made of: what falls into the week by its zone, its first weekday and its states.

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

/// Where an order or refund falls: one pass decides it for every choice of money and refunds.
#[derive(Clone, Debug, Default)]
pub(super) struct Cut {
    /// Orders placed in the week that count.
    placed: Vec<usize>,
    /// Refunds that fall into the week, of orders that count, wherever these fall: order, what was given back before,
    /// and the amount.
    refunded: Vec<(usize, i64, i64)>,
}

/// Orders and their money in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Sums {
    pub orders: i64,
    pub online: i64,
    pub money: i64,
}

impl Material {
    /// What falls into the week by a way's zone, first weekday and states.
    pub(super) fn cut(&self, way: &Way) -> Cut {
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
        for (number, sale) in self.sales.iter().enumerate().filter(|(_, sale)| way.counts(sale)) {
            let placed = falls(sale.placed, sale.time_known);
            if placed {
                cut.placed.push(number);
            }
            let mut before = 0;
            for refund in &sale.refunds {
                if refund.on.map_or(placed, |on| falls(on, refund.time_known)) {
                    cut.refunded.push((number, before, refund.amount));
                }
                before += refund.amount;
            }
        }
        cut
    }

    /// The sums of a way over what falls into the week.
    pub(super) fn sums(&self, way: &Way, cut: &Cut) -> Sums {
        let mut sums = Sums { orders: 0, online: 0, money: 0 };
        for sale in cut.placed.iter().filter_map(|number| self.sales.get(*number)) {
            sums.money += way.money(sale);
            if sale.goods > 0 || way.empty_orders {
                sums.orders += 1;
                sums.online += i64::from(sale.online);
            }
            if way.refunds == Refunds::OnTheOrder {
                let amount: i64 = sale.refunds.iter().map(|refund| refund.amount).sum();
                sums.money -= way.given_back(sale, amount);
            }
        }
        if way.refunds == Refunds::OnTheirDay {
            // What several refunds of an order give back is together the share that all of them are.
            for (number, before, amount) in &cut.refunded {
                let back = |sale| way.given_back(sale, before + amount) - way.given_back(sale, *before);
                sums.money -= self.sales.get(*number).map_or(0, back);
            }
        }
        sums
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

    /// What an order adds.
    fn money(&self, sale: &Sale) -> i64 {
        self.included(sale) + if self.gross { sale.discount } else { 0 }
    }

    fn included(&self, sale: &Sale) -> i64 {
        let tax = if self.tax { sale.goods_tax } else { 0 };
        let shipping = match (self.shipping, self.tax) {
            (true, true) => sale.shipping + sale.shipping_tax,
            (true, false) => sale.shipping,
            (false, _) => 0,
        };
        sale.goods + tax + shipping
    }

    /// The part of a refund that belongs to what the way counts: refunds are shares of what the buyer owed.
    fn given_back(&self, sale: &Sale, amount: i64) -> i64 {
        part(self.included(sale), amount.min(sale.total.max(0)), sale.total)
    }
}
