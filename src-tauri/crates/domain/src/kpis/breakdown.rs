//! What a week's net sales by order date leave after what the goods cost (requirements A10, H5). Every part is a whole
//! number of minor units of the shop's currency.

use crate::readiness::Margin;
use rust_decimal::{Decimal, RoundingStrategy};

/// A counted order with goods in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SoldOrder {
    /// Goods after discounts, before returns.
    pub goods: i64,
    /// What of them was ever given back.
    pub returned: i64,
    /// Price times quantity less the discount of its lines, gift cards left out; zero where no line is known.
    pub lines: i64,
    /// Of these, the lines with a known unit cost.
    pub lines_known: i64,
    /// What the units of those lines cost, in minor units.
    pub cost: Decimal,
}

/// What a week's orders add up to, by cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Breakdown {
    /// Goods before returns.
    pub goods: i64,
    /// Of these, goods with a known unit cost.
    pub goods_known: i64,
    /// Net sales, refunds on the day of the order.
    pub net: i64,
    /// Of these, net sales of goods with a known unit cost.
    pub net_known: i64,
    /// What the goods that were kept cost, in minor units.
    pub cost: Decimal,
}

impl Breakdown {
    /// Adds an order. Its goods and net sales are shared out over its lines by what they brought; what was given back
    /// counts as back in stock, so that its cost is taken out with it (definitions 4.2: net sales are after returns).
    pub fn add(&mut self, order: &SoldOrder) {
        let net = order.goods - order.returned;
        self.goods += order.goods;
        self.net += net;
        if order.lines > 0 {
            self.goods_known += part(order.goods, order.lines_known, order.lines);
            self.net_known += part(net, order.lines_known, order.lines);
        }
        if order.goods > 0 {
            self.cost += order.cost * Decimal::from(net) / Decimal::from(order.goods);
        }
    }

    /// The share of goods whose unit cost is known; nothing without goods.
    pub fn coverage(&self) -> Option<Decimal> {
        crate::money::ratio(Decimal::from(self.goods_known), Decimal::from(self.goods), 4)
    }

    /// Contribution margin in minor units: net sales of the goods with a known cost less that cost. Nothing where less
    /// than [`Margin::NEEDED`] percent of the goods have one (definitions 4.9, requirements A10).
    pub fn contribution_margin(&self) -> Option<i64> {
        let Self { goods, goods_known, net_known, cost, .. } = *self;
        let covered = Margin { revenue: goods, known: goods_known, unmatched: Vec::new() };
        let cost = cost.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        covered.is_enough().then(|| net_known - i64::try_from(cost).unwrap_or(i64::MAX))
    }
}

/// `amount × part ÷ whole`, rounded half away from zero.
fn part(amount: i64, part: i64, whole: i64) -> i64 {
    let exact = Decimal::from(amount) * Decimal::from(part) / Decimal::from(whole);
    let rounded = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    i64::try_from(rounded).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(goods: i64, returned: i64, lines: (i64, i64), cost: i64) -> SoldOrder {
        SoldOrder { goods, returned, lines: lines.0, lines_known: lines.1, cost: Decimal::from(cost) }
    }

    fn sum(orders: &[SoldOrder]) -> Breakdown {
        let mut sum = Breakdown::default();
        orders.iter().for_each(|order| sum.add(order));
        sum
    }

    #[test]
    fn nine_tenths_with_a_cost_have_a_margin_and_a_cent_less_has_none() {
        let enough = sum(&[order(9_000, 0, (9_000, 9_000), 4_000), order(1_000, 0, (1_000, 0), 0)]);
        assert_eq!(enough.contribution_margin(), Some(5_000), "the tenth without a cost is in neither part");
        let short = sum(&[order(8_999, 0, (8_999, 8_999), 4_000), order(1_001, 0, (1_001, 0), 0)]);
        assert_eq!(short.contribution_margin(), None);
        assert_eq!(Breakdown::default().contribution_margin(), None, "no sales, no margin");
    }

    #[test]
    fn an_order_whose_lines_are_not_known_has_no_known_cost() {
        let found = sum(&[order(5_000, 0, (0, 0), 0)]);
        assert_eq!((found.goods_known, found.contribution_margin()), (0, None));
    }

    #[test]
    fn a_discount_on_the_order_and_a_refund_come_off_in_proportion() {
        // Lines of 100.00, sold for 80.00 without tax, of which a quarter was given back.
        let found = sum(&[order(8_000, 2_000, (10_000, 10_000), 4_000)]);
        assert_eq!((found.net_known, found.cost), (6_000, Decimal::from(3_000)));
        assert_eq!(found.contribution_margin(), Some(3_000));
        let returned = sum(&[order(8_000, 8_000, (10_000, 10_000), 4_000)]);
        assert_eq!(returned.contribution_margin(), Some(0), "all of it is back in stock");
    }

    proptest! {
        #[test]
        fn what_is_known_is_a_part_of_all(orders in prop::collection::vec((1_i64..1_000_000, 0_i64..1_000_000), 0..40)) {
            let orders: Vec<SoldOrder> = orders
                .into_iter()
                .map(|(goods, back)| order(goods, back.min(goods), (goods, goods / 3), 7))
                .collect();
            let found = sum(&orders);
            prop_assert!(found.goods_known <= found.goods && found.net_known <= found.net);
        }
    }
}
