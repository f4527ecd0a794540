//! Customer acquisition cost (definitions 4.6): marketing spend per new customer, blended.

use super::facts::days_between;
use super::figure::major;
use super::{Better, Figure, Kpi, KpiId, Source, Unit, WeekFacts};
use crate::words::Words;
use rust_decimal::Decimal;

/// Marketing spend ÷ customers whose first counted order falls in the week.
pub(super) struct CustomerAcquisitionCost;

impl Kpi for CustomerAcquisitionCost {
    fn id(&self) -> KpiId {
        KpiId::CustomerAcquisitionCost
    }

    fn unit(&self) -> Unit {
        Unit::Money
    }

    fn better(&self) -> Better {
        Better::Lower
    }

    fn sources(&self) -> &'static [Source] {
        &[Source::Spend, Source::Orders]
    }

    fn figure(&self, facts: &WeekFacts) -> Figure {
        let definition = Words::new("kpi-customer_acquisition_cost-definition");
        // No spend file is not a spend of nothing.
        let (Some(spend), Some(orders)) = (facts.spend, facts.orders) else {
            let missing =
                [Source::Spend, Source::Orders].into_iter().find_map(|source| facts.why_missing(source));
            return Figure::missing(definition, missing.unwrap_or(Words::new("reason-no-new-customers")));
        };
        let Some(spend) = major(spend.minor, facts) else {
            return Figure::missing(definition, Words::new("reason-no-currency"));
        };
        let made_of = Words::new("kpi-customer_acquisition_cost-made-of")
            .with("spend", spend)
            .with("customers", orders.new);
        let mut figure =
            Figure::of(Unit::Money, spend.decimal(), Decimal::from(orders.new), facts, definition)
                .made_of(made_of)
                .or_because(Words::new("reason-no-new-customers").with("spend", spend));
        if facts.order_span.all.is_some_and(|(first, _)| days_between(first, facts.week.from()) < 365) {
            figure.notes.push(Words::new("note-short-history"));
        }
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{full_week, value};
    use super::*;
    use jiff::civil::date;

    #[test]
    fn spend_is_divided_by_new_customers_alone() {
        assert_eq!(value(KpiId::CustomerAcquisitionCost, &full_week()).as_deref(), Some("2.08"));
    }

    #[test]
    fn no_spend_file_is_not_a_spend_of_nothing() {
        let mut facts = full_week();
        facts.spend = None;
        facts.spend_span = Default::default();
        assert_eq!(value(KpiId::CustomerAcquisitionCost, &facts), None);
    }

    #[test]
    fn no_new_customer_shows_the_spend_and_no_cost() {
        let mut facts = full_week();
        if let Some(orders) = &mut facts.orders {
            orders.new = 0;
        }
        let figure = CustomerAcquisitionCost.figure(&facts);
        assert_eq!((figure.value, figure.numerator), (None, Some(Decimal::new(50_000, 2))));
    }

    #[test]
    fn a_short_history_is_said() {
        let mut facts = full_week();
        assert!(CustomerAcquisitionCost.figure(&facts).notes.is_empty());
        facts.order_span.all = Some((date(2026, 1, 1), date(2026, 11, 15)));
        assert_eq!(CustomerAcquisitionCost.figure(&facts).notes[0].key, "note-short-history");
    }
}
