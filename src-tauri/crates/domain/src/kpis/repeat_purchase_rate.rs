//! Repeat purchase rate (definitions 4.7): the returning share in the week.

use super::facts::missing;
use super::split::by_channel;
use super::{
    Better, ChannelFacts, Clock, Figure, Kpi, KpiId, MoreFacts, OrderFacts, Segments, ShareOf, Source, Split,
    SplitBy, SplitOrWhy, Unit, Variant, WeekFacts,
};
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
        let figure = match facts.orders {
            None => Figure::missing(definition, missing(facts, &[Source::Orders])),
            Some(orders) => {
                let made_of = Words::new("kpi-repeat_purchase_rate-made-of")
                    .with("returning", orders.returning)
                    .with("customers", orders.customers);
                Figure::rate(orders.returning, orders.customers, facts, definition)
                    .made_of(made_of)
                    .or_because(nobody(&orders))
            }
        };
        figure.counted("returning", Clock::None)
    }

    fn variants(&self, facts: &WeekFacts, more: &MoreFacts) -> Vec<Variant> {
        let mut figures = vec![self.figure(facts), repeat_orders(facts)];
        for (id, cohort) in COHORTS.into_iter().zip(more.cohorts) {
            figures.push(cohort_within(facts, id, cohort));
        }
        figures.push(lifetime(facts, more));
        figures.into_iter().map(|figure| Variant::of(Unit::Ratio, figure)).collect()
    }

    fn split(&self, by: SplitBy, facts: &WeekFacts, segments: &Segments) -> SplitOrWhy {
        if by == SplitBy::Buyer {
            return Err(Words::new("split-already-by-buyer"));
        }
        let figure = self.figure(facts);
        let parts = match figure.value {
            None => Vec::new(),
            Some(_) => by_channel(segments, |ChannelFacts { buyers, .. }| {
                let sides = (Decimal::from(buyers.returning), Decimal::from(buyers.customers));
                (buyers.customers > 0).then_some(sides)
            })?,
        };
        let split = Split::of((by, Unit::Ratio, ShareOf::Denominator), &figure, facts, parts)?;
        Ok(split.noted(Words::new("split-first-of-the-week")))
    }
}

/// The ids of the cohorts, for 30, 60, 90 and 365 days.
const COHORTS: [&str; 4] = ["cohort_30", "cohort_60", "cohort_90", "cohort_365"];

fn nobody(orders: &OrderFacts) -> Words {
    Words::new(if orders.orders == 0 { "reason-no-orders" } else { "reason-no-customers" })
}

fn definition(id: &str) -> Words {
    Words::new(format!("variant-repeat_purchase_rate-{id}-definition"))
}

/// Orders that are not a customer's first ÷ orders, of customers who are known.
fn repeat_orders(facts: &WeekFacts) -> Figure {
    let figure = match facts.orders {
        None => Figure::missing(definition("repeat_orders"), missing(facts, &[Source::Orders])),
        Some(orders) => {
            Figure::rate(orders.repeat_orders, orders.known_orders, facts, definition("repeat_orders"))
                .or_because(nobody(&orders))
        }
    };
    figure.counted("repeat_orders", Clock::None)
}

/// Customers who bought again within some days of their first order ÷ all whose first order is at least as old.
fn cohort_within(facts: &WeekFacts, id: &'static str, cohort: Option<(i64, i64)>) -> Figure {
    let figure = match (facts.orders, cohort) {
        (Some(_), Some((customers, again))) => Figure::rate(again, customers, facts, definition(id))
            .made_of(
                Words::new("kpi-repeat_purchase_rate-made-of")
                    .with("returning", again)
                    .with("customers", customers),
            )
            .or_because(Words::new("reason-none-old-enough")),
        _ => Figure::missing(definition(id), missing(facts, &[Source::Orders])),
    };
    figure.counted(id, Clock::None)
}

/// Customers with orders on two days ÷ all customers there ever were. It grows with the shop's age.
fn lifetime(facts: &WeekFacts, more: &MoreFacts) -> Figure {
    let figure = match (facts.orders, more.ever) {
        (Some(_), Some((customers, again))) => Figure::rate(again, customers, facts, definition("lifetime"))
            .made_of(
                Words::new("kpi-repeat_purchase_rate-made-of")
                    .with("returning", again)
                    .with("customers", customers),
            )
            .or_because(Words::new("reason-no-customers"))
            .noted(Words::new("note-grows-with-age")),
        _ => Figure::missing(definition("lifetime"), missing(facts, &[Source::Orders])),
    };
    figure.counted("lifetime", Clock::None)
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

    #[test]
    fn only_customers_who_are_old_enough_are_asked_whether_they_came_back() {
        let more = MoreFacts {
            ever: Some((1_000, 420)),
            cohorts: [Some((800, 200)), Some((700, 210)), Some((600, 210)), Some((0, 0))],
            ..MoreFacts::default()
        };
        let variants = RepeatPurchaseRate.variants(&full_week(), &more);
        let found: Vec<(&str, Option<String>)> =
            variants.iter().map(|one| (one.id, one.figure.value.map(|value| value.to_string()))).collect();
        let some = |text: &str| Some(text.to_owned());
        let expected = [
            ("returning", some("0.3143")),
            ("repeat_orders", some("0.3590")),
            ("cohort_30", some("0.2500")),
            ("cohort_60", some("0.3000")),
            ("cohort_90", some("0.3500")),
            ("cohort_365", None),
            ("lifetime", some("0.4200")),
        ];
        assert_eq!(found, expected);
        let reason = variants[5].figure.reason.as_ref().map(|reason| reason.key.as_str());
        assert_eq!(reason, Some("reason-none-old-enough"));
    }
}
