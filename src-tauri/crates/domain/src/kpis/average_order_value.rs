//! Average order value (definitions 4.4): goods after discounts, without tax, shipping and returns, per order.

use super::facts::missing;
use super::figure::major;
use super::split::{by_buyer, by_channel};
use super::{
    Better, ChannelFacts, Clock, Figure, Kpi, KpiId, MoreFacts, OrderFacts, Segments, ShareOf, Source, Split,
    SplitBy, SplitOrWhy, Unit, Variant, WeekFacts,
};
use crate::money::Money;
use crate::words::Words;
use rust_decimal::Decimal;

/// (gross sales − discounts, without tax and shipping) ÷ counted orders; orders without goods are left out.
pub(super) struct AverageOrderValue;

impl Kpi for AverageOrderValue {
    fn id(&self) -> KpiId {
        KpiId::AverageOrderValue
    }

    fn unit(&self) -> Unit {
        Unit::Money
    }

    fn better(&self) -> Better {
        Better::Higher
    }

    fn sources(&self) -> &'static [Source] {
        &[Source::Orders]
    }

    fn figure(&self, facts: &WeekFacts) -> Figure {
        let definition = Words::new("kpi-average_order_value-definition");
        mean(facts, definition, |orders| orders.goods).counted("mean", Clock::None)
    }

    fn variants(&self, facts: &WeekFacts, more: &MoreFacts) -> Vec<Variant> {
        let after = Words::new("variant-average_order_value-after_refunds-definition");
        let after = mean(facts, after, OrderFacts::net_sales_by_order).counted("after_refunds", Clock::Order);
        [self.figure(facts), median(facts, more), after].map(|figure| Variant::of(Unit::Money, figure)).into()
    }

    fn split(&self, by: SplitBy, facts: &WeekFacts, segments: &Segments) -> SplitOrWhy {
        let sides = |orders: i64, goods: i64| Some((major(goods, facts)?.decimal(), Decimal::from(orders)));
        let figure = self.figure(facts);
        let parts = match by {
            _ if figure.value.is_none() => Vec::new(),
            SplitBy::Buyer => by_buyer(facts, segments, |sold| sides(sold.orders, sold.goods))?,
            SplitBy::Channel => by_channel(segments, |ChannelFacts { sold, .. }| {
                (sold.orders > 0).then(|| sides(sold.orders, sold.goods)).flatten()
            })?,
        };
        Split::of((by, Unit::Money, ShareOf::Numerator), &figure, facts, parts)
    }
}

fn mean(facts: &WeekFacts, definition: Words, goods: impl Fn(&OrderFacts) -> i64) -> Figure {
    let Some(orders) = facts.orders else {
        return Figure::missing(definition, missing(facts, &[Source::Orders]));
    };
    let Some(goods) = major(goods(&orders), facts) else {
        return Figure::missing(definition, Words::new("reason-no-currency"));
    };
    let made_of =
        Words::new("kpi-average_order_value-made-of").with("goods", goods).with("orders", orders.orders);
    let figure = Figure::of(Unit::Money, goods.decimal(), Decimal::from(orders.orders), facts, definition)
        .made_of(made_of)
        .or_because(Words::new("reason-no-orders"));
    others_left_out(figure, &orders)
}

/// The order in the middle: one wholesale order moves the mean of a small shop, not this.
fn median(facts: &WeekFacts, more: &MoreFacts) -> Figure {
    let definition = Words::new("variant-average_order_value-median-definition");
    let figure = match (facts.orders, more.middle_goods) {
        (None, _) => Figure::missing(definition, missing(facts, &[Source::Orders])),
        (Some(_), _) if facts.currency.is_none() => {
            Figure::missing(definition, Words::new("reason-no-currency"))
        }
        (Some(_), None) => Figure::missing(definition, Words::new("reason-no-orders")),
        (Some(orders), Some((lower, upper))) => {
            let sum = major(lower, facts).map_or(Decimal::ZERO, Money::decimal)
                + major(upper, facts).map_or(Decimal::ZERO, Money::decimal);
            let figure = Figure::of(Unit::Money, sum, Decimal::TWO, facts, definition);
            // The two in the middle are no numerator and denominator anybody would look for.
            others_left_out(Figure { numerator: None, denominator: None, ..figure }, &orders)
        }
    };
    figure.counted("median", Clock::None)
}

fn others_left_out(figure: Figure, orders: &OrderFacts) -> Figure {
    if orders.other_currency == 0 {
        return figure;
    }
    figure.noted(Words::new("note-other-currency").with("count", orders.other_currency))
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{full_week, value};
    use super::*;

    #[test]
    fn goods_are_divided_by_orders_and_returns_stay_out() {
        assert_eq!(value(KpiId::AverageOrderValue, &full_week()).as_deref(), Some("28.40"));
    }

    #[test]
    fn half_a_cent_is_rounded_up() {
        let mut facts = full_week();
        if let Some(orders) = &mut facts.orders {
            (orders.orders, orders.goods) = (2, 5_001);
        }
        assert_eq!(value(KpiId::AverageOrderValue, &facts).as_deref(), Some("25.01"));
    }

    #[test]
    fn a_week_without_orders_has_no_average() {
        let mut facts = full_week();
        facts.orders = Some(Default::default());
        let figure = AverageOrderValue.figure(&facts);
        assert_eq!(figure.value, None);
        assert_eq!(figure.reason.map(|reason| reason.key).as_deref(), Some("reason-no-orders"));
    }

    #[test]
    fn the_median_stands_beside_the_mean_and_refunds_can_be_taken_off() {
        let more = MoreFacts { middle_goods: Some((2_000, 2_101)), ..MoreFacts::default() };
        let values = |more: &MoreFacts| {
            let variants = AverageOrderValue.variants(&full_week(), more);
            variants.iter().map(|one| one.figure.value.map(|value| value.to_string())).collect::<Vec<_>>()
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(values(&more), [some("28.40"), some("20.51"), some("27.50")], "11,000.00 in 400 orders");
        assert_eq!(values(&MoreFacts::default())[1], None);
    }
}
