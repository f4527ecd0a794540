//! Customer acquisition cost (definitions 4.6): marketing spend per new customer, blended.

use super::facts::{days_between, missing};
use super::figure::major;
use super::{
    Better, Clock, Figure, Kpi, KpiId, MoreFacts, Segments, Source, SplitBy, SplitOrWhy, Tools, Unit,
    Variant, WeekFacts,
};
use crate::money::Money;
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
        per_new_customer(facts, definition, spent(facts)).counted("blended", Clock::None)
    }

    fn variants(&self, facts: &WeekFacts, more: &MoreFacts) -> Vec<Variant> {
        let named = |id: &str| Words::new(format!("variant-customer_acquisition_cost-{id}-definition"));
        let unknown = |id: &'static str| {
            let reason = match spent(facts) {
                Ok(_) => Words::new(format!("reason-no-{id}")),
                Err(reason) => reason,
            };
            Figure::missing(named(id), reason).counted(id, Clock::None)
        };
        let loaded = spent(facts).and_then(|spend| Ok(spend + tools_a_week(more)?));
        let lagged = match more.spend_before {
            Some(before) => amount(before.minor, facts),
            None => Err(Words::new("reason-no-spend-before")),
        };
        let mut variants: Vec<Variant> = [
            self.figure(facts),
            unknown("paid"),
            unknown("new_customer"),
            per_new_customer(facts, named("fully_loaded"), loaded).counted("fully_loaded", Clock::None),
            per_new_customer(facts, named("lag_7"), lagged).counted("lag_7", Clock::None),
        ]
        .map(|figure| Variant::of(Unit::Money, figure))
        .into();
        variants.push(Variant::of(Unit::Times, efficiency(facts, named("mer"))));
        variants
    }

    fn split(&self, by: SplitBy, _: &WeekFacts, _: &Segments) -> SplitOrWhy {
        Err(Words::new(match by {
            SplitBy::Buyer => "split-only-new",
            SplitBy::Channel => "split-spend-no-channel",
        }))
    }
}

/// An amount in major units, or why there is none.
type Amount = Result<Decimal, Words>;

fn amount(minor: i64, facts: &WeekFacts) -> Amount {
    major(minor, facts).map(Money::decimal).ok_or_else(|| Words::new("reason-no-currency"))
}

/// What was spent in the week. No spend file is not a spend of nothing.
fn spent(facts: &WeekFacts) -> Amount {
    match facts.spend {
        Some(spend) => amount(spend.minor, facts),
        None => Err(missing(facts, &[Source::Spend])),
    }
}

/// A week's part of what the tools cost: 84 / 365.2425 of a month, as 4.13 has it the other way round.
fn tools_a_week(more: &MoreFacts) -> Amount {
    match more.tools_a_month {
        Tools::Cost(month) => Ok((month * Decimal::from(84) / Decimal::new(3_652_425, 4)).round_dp(6)),
        Tools::NoneNoted => Err(Words::new("reason-no-tools")),
        Tools::NotKnown => Err(Words::new("reason-tools-not-known")),
    }
}

fn per_new_customer(facts: &WeekFacts, definition: Words, spend: Amount) -> Figure {
    let spend = match spend {
        Ok(spend) => spend,
        Err(reason) => return Figure::missing(definition, reason),
    };
    let Some(orders) = facts.orders else {
        return Figure::missing(definition, missing(facts, &[Source::Orders]));
    };
    let shown = facts.currency.and_then(|currency| Money::from_decimal(spend, currency));
    let shown = |words: Words| match shown {
        Some(money) => words.with("spend", money),
        None => words,
    };
    let made_of = shown(Words::new("kpi-customer_acquisition_cost-made-of")).with("customers", orders.new);
    let figure = Figure::of(Unit::Money, spend, Decimal::from(orders.new), facts, definition)
        .made_of(made_of)
        .or_because(shown(Words::new("reason-no-new-customers")));
    if facts.order_span.all.is_some_and(|(first, _)| days_between(first, facts.week.from()) < 365) {
        return figure.noted(Words::new("note-short-history"));
    }
    figure
}

/// Net sales ÷ spend: no customers in it.
fn efficiency(facts: &WeekFacts, definition: Words) -> Figure {
    let sales = facts.orders.ok_or_else(|| missing(facts, &[Source::Orders]));
    let figure = match spent(facts).and_then(|spend| Ok((amount(sales?.net_sales(), facts)?, spend))) {
        Ok((sales, spend)) => {
            Figure::of(Unit::Times, sales, spend, facts, definition).or_because(Words::new("reason-no-spend"))
        }
        Err(reason) => Figure::missing(definition, reason),
    };
    figure.counted("mer", Clock::Refund)
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

    #[test]
    fn every_way_says_its_number_or_why_there_is_none() {
        use super::super::SpendFacts;
        let more = MoreFacts {
            spend_before: Some(SpendFacts { minor: 48_000 }),
            tools_a_month: Tools::Cost(Decimal::from(100)),
            ..MoreFacts::default()
        };
        let found = |more: &MoreFacts| -> Vec<(&'static str, String)> {
            let said = |figure: &Figure| match (&figure.value, &figure.reason) {
                (Some(value), _) => value.to_string(),
                (None, reason) => reason.as_ref().map(|reason| reason.key.clone()).unwrap_or_default(),
            };
            let variants = CustomerAcquisitionCost.variants(&full_week(), more);
            variants.iter().map(|variant| (variant.id, said(&variant.figure))).collect()
        };
        let of = |pairs: &[(&'static str, &str)]| {
            pairs.iter().map(|(id, said)| (*id, (*said).to_owned())).collect::<Vec<_>>()
        };
        // 100.00 a month is 23.00 a week; 523.00 over 240 customers. 11,000.00 over 500.00.
        let known = of(&[
            ("blended", "2.08"),
            ("paid", "reason-no-paid"),
            ("new_customer", "reason-no-new_customer"),
            ("fully_loaded", "2.18"),
            ("lag_7", "2.00"),
            ("mer", "22.00"),
        ]);
        assert_eq!(found(&more), known);
        let nothing = found(&MoreFacts::default());
        assert_eq!((&*nothing[3].1, &*nothing[4].1), ("reason-no-tools", "reason-no-spend-before"));
    }
}
