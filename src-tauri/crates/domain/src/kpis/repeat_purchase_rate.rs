//! Repeat purchase rate (definitions 4.7): the returning share in the week.

use super::{Better, Figure, Kpi, KpiId, Source, Unit, WeekFacts};
use crate::words::Words;
use rust_decimal::Decimal;

/// Customers who ordered in the week and on an earlier day ÷ customers who ordered in the week.
pub(super) struct RepeatPurchaseRate;

impl Kpi for RepeatPurchaseRate {
    fn id(&self) -> KpiId {
        KpiId::RepeatPurchaseRate
    }

    fn unit(&self) -> Unit {
        Unit::Ratio
    }

    fn better(&self) -> Better {
        Better::Higher
    }

    fn sources(&self) -> &'static [Source] {
        &[Source::Orders]
    }

    fn figure(&self, facts: &WeekFacts) -> Figure {
        let definition = Words::new("kpi-repeat_purchase_rate-definition");
        let Some(orders) = facts.orders else {
            let reason = facts.why_missing(Source::Orders).unwrap_or(Words::new("reason-no-customers"));
            return Figure::missing(definition, reason);
        };
        let made_of = Words::new("kpi-repeat_purchase_rate-made-of")
            .with("returning", orders.returning)
            .with("customers", orders.customers);
        let (returning, customers) = (Decimal::from(orders.returning), Decimal::from(orders.customers));
        Figure::of(Unit::Ratio, returning, customers, facts, definition).made_of(made_of).or_because(
            Words::new(if orders.orders == 0 { "reason-no-orders" } else { "reason-no-customers" }),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{full_week, value};
    use super::*;

    #[test]
    fn returning_customers_are_divided_by_all_who_ordered() {
        assert_eq!(value(KpiId::RepeatPurchaseRate, &full_week()).as_deref(), Some("0.3143"));
    }

    #[test]
    fn a_week_of_buyers_without_an_address_has_no_rate() {
        let mut facts = full_week();
        if let Some(orders) = &mut facts.orders {
            (orders.customers, orders.returning) = (0, 0);
        }
        assert_eq!(value(KpiId::RepeatPurchaseRate, &facts), None);
    }
}
