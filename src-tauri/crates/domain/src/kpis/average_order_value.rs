//! Average order value (definitions 4.4): goods after discounts, without tax, shipping and returns, per order.

use super::figure::major;
use super::{Better, Figure, Kpi, KpiId, Source, Unit, WeekFacts};
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
        let Some(orders) = facts.orders else {
            let reason = facts.why_missing(Source::Orders).unwrap_or(Words::new("reason-no-orders"));
            return Figure::missing(definition, reason);
        };
        let Some(goods) = major(orders.goods, facts) else {
            return Figure::missing(definition, Words::new("reason-no-currency"));
        };
        let made_of =
            Words::new("kpi-average_order_value-made-of").with("goods", goods).with("orders", orders.orders);
        let mut figure =
            Figure::of(Unit::Money, goods.decimal(), Decimal::from(orders.orders), facts, definition)
                .made_of(made_of)
                .or_because(Words::new("reason-no-orders"));
        if orders.other_currency > 0 {
            figure.notes.push(Words::new("note-other-currency").with("count", orders.other_currency));
        }
        figure
    }
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
}
