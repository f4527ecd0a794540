//! An order as the ways of counting need it: its parts, and whether each set of states counts it.

use crate::ledger::{Order, OrderState};
use jiff::Timestamp;

/// An order's parts in minor units of the shop's currency.
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
    /// How much.
    pub amount: i64,
}

impl Sale {
    /// An order's parts. Tests count in no dashboard and give nothing.
    pub fn of(order: &Order, refunds: Vec<SaleRefund>) -> Option<Self> {
        if order.test {
            return None;
        }
        let worth = order.worth();
        let with_tax = order.subtotal;
        let on_top =
            order.subtotal + order.shipping + order.taxes + order.duties == order.total && order.taxes > 0;
        let rate = order.tax_rate.map(i64::from);
        let (goods_tax, shipping, shipping_tax) = if on_top {
            let of_shipping = rate.map_or(0, |rate| part(order.shipping, rate, 10_000)).min(order.taxes);
            (order.taxes - of_shipping, order.shipping, of_shipping)
        } else {
            let of_goods = (with_tax - worth.goods).clamp(0, order.taxes.max(0));
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
            counts: order.counts(),
            cancelled: order.cancelled.is_some() && (paid || order.state == OrderState::Voided),
            waits: order.cancelled.is_none() && order.state == OrderState::Pending,
            refunded_whole: order.state == OrderState::Refunded
                || (order.total > 0 && order.refunded >= order.total),
            online: order.online(),
            goods: worth.goods,
            discount: if with_tax > 0 { part(order.discount, worth.goods, with_tax) } else { order.discount },
            goods_tax,
            shipping,
            shipping_tax,
            total: order.total,
            refunds,
        })
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
