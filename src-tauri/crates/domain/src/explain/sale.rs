//! An order as the ways of counting need it: its parts, and whether each set of states counts it.

use crate::ledger::{Order, OrderState};
use jiff::Timestamp;

/// An order's parts in minor units of its currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sale {
    /// When it was placed.
    pub placed: Timestamp,
    /// Whether its time is known; without one its day is the same in every zone.
    pub time_known: bool,
    /// Whether it counts by our rule (definitions 4.1).
    pub counts: bool,
    /// Whether it was cancelled, and would count otherwise.
    pub cancelled: bool,
    /// Whether it waits for its payment, and would count otherwise.
    pub waits: bool,
    /// Whether it was given back whole.
    pub refunded_whole: bool,
    /// Whether it came through the online shop.
    pub online: bool,
    /// Whether it is in another currency than the shop's, and so in none of its sums.
    pub foreign: bool,
    /// Goods after discounts, without tax.
    pub goods: i64,
    /// What the discount took off the goods, without tax.
    pub discount: i64,
    /// Tax on the goods.
    pub goods_tax: i64,
    /// Shipping without tax.
    pub shipping: i64,
    /// Tax on shipping.
    pub shipping_tax: i64,
    /// What the buyer owed in all; refunds are shares of it.
    pub total: i64,
    /// Refunds, oldest first.
    pub refunds: Vec<SaleRefund>,
}

/// Money given back on an order, with tax and shipping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaleRefund {
    /// When; nothing where no file says, and then it counts with its order.
    pub on: Option<Timestamp>,
    /// Whether its time is known; without one its day is the same in every zone.
    pub time_known: bool,
    /// How much.
    pub amount: i64,
}

impl Sale {
    /// An order's parts. Tests count in no dashboard and give nothing.
    pub fn of(order: &Order, refunds: Vec<SaleRefund>) -> Option<Self> {
        Self::kept(order, (order.counts(), order.worth().goods), refunds)
    }

    /// The same where it is known already whether the order counts and what its goods are, as the shop file keeps it: of
    /// the line items only gift cards are asked, and no duties.
    pub fn kept(order: &Order, (counts, goods): (bool, i64), refunds: Vec<SaleRefund>) -> Option<Self> {
        if order.test {
            return None;
        }
        let gift_cards = order.lines.iter().filter(|line| line.gift_card);
        let gift_cards: i64 = gift_cards.map(|line| line.price * line.quantity - line.discount).sum();
        let with_tax = (order.subtotal - gift_cards).max(0);
        // Duties and tips may come on top of that.
        let on_top = order.taxes > 0
            && with_tax == goods
            && order.total - order.subtotal - order.shipping - order.taxes >= 0;
        let rate = order.tax_rate.map(i64::from);
        let (goods_tax, shipping, shipping_tax) = if on_top {
            let of_shipping = rate.map_or(0, |rate| part(order.shipping, rate, 10_000)).min(order.taxes);
            (order.taxes - of_shipping, order.shipping, of_shipping)
        } else {
            let of_goods = (with_tax - goods).clamp(0, order.taxes.max(0));
            let of_shipping = (order.taxes - of_goods).clamp(0, order.shipping.max(0));
            (of_goods, order.shipping - of_shipping, of_shipping)
        };
        let paid = matches!(
            order.state,
            OrderState::Authorized
                | OrderState::PartiallyPaid
                | OrderState::Paid
                | OrderState::PartiallyRefunded
                | OrderState::Refunded
        );
        Some(Self {
            placed: order.placed,
            time_known: order.time_known,
            counts,
            cancelled: order.cancelled.is_some() && (paid || order.state == OrderState::Voided),
            waits: order.cancelled.is_none() && order.state == OrderState::Pending,
            refunded_whole: order.state == OrderState::Refunded
                || (order.total > 0 && order.refunded >= order.total),
            online: order.online(),
            foreign: false,
            goods,
            discount: if with_tax > 0 { part(order.discount, goods, with_tax) } else { order.discount },
            goods_tax,
            shipping,
            shipping_tax,
            total: order.total,
            refunds,
        })
    }

    /// Marks it as one of another currency, with `above` minor units of the shop's currency for each `below` of its
    /// own: as a dashboard adds them that takes no notice of currencies.
    #[must_use]
    pub fn foreign(mut self, (above, below): (i64, i64)) -> Self {
        self.foreign = true;
        for amount in [
            &mut self.goods,
            &mut self.discount,
            &mut self.goods_tax,
            &mut self.shipping,
            &mut self.shipping_tax,
            &mut self.total,
        ] {
            *amount = part(*amount, above, below);
        }
        for refund in &mut self.refunds {
            refund.amount = part(refund.amount, above, below);
        }
        self
    }
}

/// `amount × share ÷ whole`, rounded half away from zero.
pub(super) fn part(amount: i64, share: i64, whole: i64) -> i64 {
    if whole == 0 {
        return 0;
    }
    let (doubled, whole) = (2 * i128::from(amount) * i128::from(share), i128::from(whole));
    let half = if (doubled >= 0) == (whole > 0) { whole } else { -whole };
    i64::try_from((doubled + half) / (2 * whole)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_rounded_half_away_from_zero() {
        assert_eq!(
            [part(5, 1, 2), part(-5, 1, 2), part(4, 1, 3), part(5, 1, 3), part(7, 3, 0)],
            [3, -3, 1, 2, 0]
        );
    }
}
