//! Customer acquisition cost (definitions 4.6): marketing spend per new customer, blended; and the other costs of a
//! customer that have a name.

use super::facts::{days_between, missing};
use super::figure::major;
use super::more::a_week_of;
use super::{
    Better, Clock, Figure, FirstOrders, Kpi, KpiId, MarketingPart, MoreFacts, Segments, Source, SplitBy,
    SplitOrWhy, Tools, Unit, Variant, WeekFacts,
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
        let before = spent_before(facts, more);
        let with_tools = spent(facts).and_then(|spend| Ok(spend + tools_a_week(more)?));
        let loaded = fully_loaded(facts, more);
        let mut variants: Vec<Variant> = [
            self.figure(facts),
            paid(facts, more, named("paid")).counted("paid", Clock::None).resting_on(more.origin_marks),
            per_new_customer(facts, named("new_customer"), on_acquisition(facts, more))
                .counted("new_customer", Clock::None)
                .resting_on(more.campaign_marks),
            per_new_customer(facts, named("with_tools"), with_tools).counted("with_tools", Clock::None),
            per_new_customer(facts, named("fully_loaded"), loaded).counted("fully_loaded", Clock::None),
            per_new_customer(facts, named("lag_7"), before.clone()).counted("lag_7", Clock::None),
        ]
        .map(|figure| Variant::of(Unit::Money, figure))
        .into();
        let times = |id, spend| efficiency(facts, named(id), spend).counted(id, Clock::Refund);
        variants.extend(
            [times("mer", spent(facts)), times("mer_lag_7", before)]
                .map(|figure| Variant::of(Unit::Times, figure)),
        );
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

/// What was spent in the week before.
fn spent_before(facts: &WeekFacts, more: &MoreFacts) -> Amount {
    match more.spend_before {
        Some(before) => amount(before.minor, facts),
        None => Err(Words::new("reason-no-spend-before")),
    }
}

/// What was spent on winning new customers: known only where every campaign of the week is marked and none is for both.
fn on_acquisition(facts: &WeekFacts, more: &MoreFacts) -> Amount {
    spent(facts)?;
    let parts = more.spend_by_purpose.ok_or_else(|| missing(facts, &[Source::Spend]))?;
    let left = |key: &str, minor: i64| match major(minor, facts) {
        Some(money) => Err(Words::new(key).with("spend", money)),
        None => Err(Words::new("reason-no-currency")),
    };
    match (parts.unmarked, parts.mixed) {
        (0, 0) => amount(parts.acquisition, facts),
        (0, mixed) => left("reason-spend-mixed", mixed),
        (unmarked, _) => left("reason-spend-unmarked", unmarked),
    }
}

/// Spend ÷ new customers whom an advertisement brought: known only where the origin of every first order is known and
/// said to be an advertisement or none.
fn paid(facts: &WeekFacts, more: &MoreFacts, definition: Words) -> Figure {
    let found = spent(facts).and_then(|spend| {
        let first = more.first_orders.ok_or_else(|| missing(facts, &[Source::Orders]))?;
        let part = |key: &str, count: i64| Words::new(key).with("count", count).with("all", first.all);
        match first {
            FirstOrders { unknown, all, .. } if all > 0 && unknown == all => {
                Err(Words::new("reason-no-paid"))
            }
            FirstOrders { unknown, .. } if unknown > 0 => Err(part("reason-origin-unknown", unknown)),
            FirstOrders { unmarked, .. } if unmarked > 0 => Err(part("reason-origin-unmarked", unmarked)),
            _ => Ok((spend, first)),
        }
    });
    match found {
        Ok((_, first)) if first.all == 0 => per_new_customer(facts, definition, spent(facts)),
        Ok((spend, first)) => {
            per_customer(facts, definition, spend, (first.paid, "reason-no-paid-customers"))
        }
        Err(reason) => Figure::missing(definition, reason),
    }
}

/// Media, tools, agencies, creative work, staff and the discounts of first orders, all of them for the week. Where one
/// is not known there is no sum, and every one that is not known is named.
fn fully_loaded(facts: &WeekFacts, more: &MoreFacts) -> Amount {
    let mut sum = spent(facts)?;
    let mut unknown: Vec<Words> = Vec::new();
    match tools_a_week(more) {
        Ok(tools) => sum += tools,
        Err(_) => unknown.push(Words::new("loaded-tools")),
    }
    for part in MarketingPart::ALL {
        match more.marketing.get(&part) {
            Some(month) => sum += a_week_of(*month),
            None => unknown.push(Words::new(format!("marketing-{}", part.id()))),
        }
    }
    match more.first_orders.and_then(|first| first.discounts) {
        Some(discounts) => sum += amount(discounts, facts)?,
        None => unknown.push(Words::new("loaded-discounts")),
    }
    if unknown.is_empty() { Ok(sum) } else { Err(Words::new("reason-loaded").with("parts", unknown)) }
}

/// A week's part of what the tools cost.
fn tools_a_week(more: &MoreFacts) -> Amount {
    match more.tools_a_month {
        Tools::Cost(month) => Ok(a_week_of(month)),
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
    per_customer(facts, definition, spend, (orders.new, "reason-no-new-customers"))
}

/// Spend ÷ customers; the reason is for a week without any of them, which shows its spend.
fn per_customer(
    facts: &WeekFacts,
    definition: Words,
    spend: Decimal,
    (customers, reason): (i64, &'static str),
) -> Figure {
    let shown = facts.currency.and_then(|currency| Money::from_decimal(spend, currency));
    let shown = |words: Words| match shown {
        Some(money) => words.with("spend", money),
        None => words,
    };
    let made_of = shown(Words::new("kpi-customer_acquisition_cost-made-of")).with("customers", customers);
    let figure = Figure::of(Unit::Money, spend, Decimal::from(customers), facts, definition)
        .made_of(made_of)
        .or_because(shown(Words::new(reason)));
    if facts.order_span.all.is_some_and(|(first, _)| days_between(first, facts.week.from()) < 365) {
        return figure.noted(Words::new("note-short-history"));
    }
    figure
}

/// Net sales ÷ spend: no customers in it.
fn efficiency(facts: &WeekFacts, definition: Words, spend: Amount) -> Figure {
    let sales = facts.orders.ok_or_else(|| missing(facts, &[Source::Orders]));
    match spend.and_then(|spend| Ok((amount(sales?.net_sales(), facts)?, spend))) {
        Ok((sales, spend)) => {
            Figure::of(Unit::Times, sales, spend, facts, definition).or_because(Words::new("reason-no-spend"))
        }
        Err(reason) => Figure::missing(definition, reason),
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{full_week, value};
    use super::super::{SpendByPurpose, SpendFacts};
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

    fn said(more: &MoreFacts) -> Vec<(&'static str, String)> {
        let said = |figure: &Figure| match (&figure.value, &figure.reason) {
            (Some(value), _) => value.to_string(),
            (None, reason) => reason.as_ref().map(|reason| reason.key.clone()).unwrap_or_default(),
        };
        let variants = CustomerAcquisitionCost.variants(&full_week(), more);
        variants.iter().map(|variant| (variant.id, said(&variant.figure))).collect()
    }

    fn way(more: &MoreFacts, id: &str) -> String {
        said(more).into_iter().find(|(way, _)| *way == id).expect("the way is there").1
    }

    /// All 500.00 are marked, and 100 of the 240 new customers came through an advertisement.
    fn known() -> MoreFacts {
        MoreFacts {
            spend_before: Some(SpendFacts { minor: 48_000 }),
            tools_a_month: Tools::Cost(Decimal::from(100)),
            marketing: MarketingPart::ALL.into_iter().map(|part| (part, Decimal::from(200))).collect(),
            spend_by_purpose: Some(SpendByPurpose {
                acquisition: 36_000,
                retention: 14_000,
                ..Default::default()
            }),
            first_orders: Some(FirstOrders {
                all: 240,
                paid: 100,
                discounts: Some(2_400),
                ..Default::default()
            }),
            ..MoreFacts::default()
        }
    }

    #[test]
    fn every_way_says_its_number_or_why_there_is_none() {
        // 100.00 a month are 22.9984 a week. 360.00 over 240; 500.00 over 100; 522.9984 over 240; with three times
        // 45.9969 and 24.00 of discounts 684.9890 over 240; 11,000.00 over 500.00 and over 480.00.
        let ways = [
            ("blended", "2.08"),
            ("paid", "5.00"),
            ("new_customer", "1.50"),
            ("with_tools", "2.18"),
            ("fully_loaded", "2.85"),
            ("lag_7", "2.00"),
            ("mer", "22.00"),
            ("mer_lag_7", "22.92"),
        ];
        assert_eq!(said(&known()), ways.map(|(id, value)| (id, value.to_owned())));
        let nothing = said(&MoreFacts::default());
        let reasons = ["reason-no-tools", "reason-loaded", "reason-no-spend-before"];
        assert_eq!([3, 4, 5].map(|at: usize| nothing[at].1.as_str()), reasons);
    }

    #[test]
    fn one_unmarked_cent_or_one_cent_for_both_leaves_no_cost_of_a_new_customer() {
        let with = |change: fn(&mut SpendByPurpose)| {
            let mut more = known();
            more.spend_by_purpose.iter_mut().for_each(change);
            way(&more, "new_customer")
        };
        assert_eq!(with(|spend| spend.unmarked = 1), "reason-spend-unmarked");
        assert_eq!(with(|spend| spend.mixed = 1), "reason-spend-mixed");
        assert_eq!(with(|spend| (spend.unmarked, spend.mixed) = (1, 1)), "reason-spend-unmarked");
        assert_eq!(
            with(|spend| spend.acquisition = 0),
            "0.00",
            "nothing was spent on new customers, and that is known"
        );
    }

    #[test]
    fn one_unknown_origin_leaves_no_cost_of_a_paid_customer() {
        let with = |change: fn(&mut FirstOrders)| {
            let mut more = known();
            more.first_orders.iter_mut().for_each(change);
            way(&more, "paid")
        };
        assert_eq!(with(|first| first.unknown = 1), "reason-origin-unknown");
        assert_eq!(with(|first| first.unknown = 240), "reason-no-paid");
        assert_eq!(with(|first| first.unmarked = 1), "reason-origin-unmarked");
        assert_eq!(with(|first| first.paid = 0), "reason-no-paid-customers");
    }

    #[test]
    fn every_part_that_is_not_known_is_named_and_none_counts_as_nothing() {
        let parts = |more: &MoreFacts| fully_loaded(&full_week(), more).map_err(|reason| reason.values);
        let mut more = known();
        more.marketing.remove(&MarketingPart::Staff);
        let staff = Words::new("reason-loaded").with("parts", vec![Words::new("marketing-staff")]);
        assert_eq!(parts(&more), Err(staff.values));
        more.marketing.insert(MarketingPart::Staff, Decimal::ZERO);
        assert!(parts(&more).is_ok(), "a nothing that was typed is known");
        more.first_orders = Some(FirstOrders { discounts: None, ..more.first_orders.unwrap_or_default() });
        assert_eq!(way(&more, "fully_loaded"), "reason-loaded");
    }

    #[test]
    fn a_mark_changes_the_stamp_of_what_rests_on_it_and_of_nothing_else() {
        use super::super::Stamp;
        let stamps = |more: &MoreFacts| -> Vec<Stamp> {
            let variants = CustomerAcquisitionCost.variants(&full_week(), more);
            let facts = full_week();
            variants.iter().map(|way| Stamp::of(&CustomerAcquisitionCost, &way.figure, &facts)).collect()
        };
        let changed = |more: &MoreFacts| -> Vec<&'static str> {
            let pairs = stamps(&known()).into_iter().zip(stamps(more)).zip(said(more));
            pairs.filter(|((one, other), _)| one != other).map(|(_, (id, _))| id).collect()
        };
        assert_eq!(changed(&MoreFacts { campaign_marks: 7, ..known() }), ["new_customer"]);
        assert_eq!(changed(&MoreFacts { origin_marks: 7, ..known() }), ["paid"]);
    }
}
