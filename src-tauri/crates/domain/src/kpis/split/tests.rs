use super::super::figure::tests::full_week;
use super::super::{KPIS, KpiId, kpi};
use super::*;
use proptest::prelude::*;

fn sold(orders: i64, goods: i64, returned: i64) -> BuyerSales {
    BuyerSales { orders, goods, returned }
}

/// The segments of the full week: 400 orders of 1,136,000 in all, of which 36,000 came back.
fn full_segments() -> Segments {
    let channel = |(orders, goods, refunded), (customers, returning)| ChannelFacts {
        sold: ChannelDay { orders, goods, returned: refunded, refunded },
        buyers: BuyerPeriod { customers, returning },
    };
    Segments {
        new: sold(240, 600_000, 10_000),
        returning: sold(150, 500_000, 26_000),
        channels: BTreeMap::from([
            (SalesChannel::OnlineShop, channel((370, 1_080_000, 36_000), (335, 108))),
            (SalesChannel::Counter, channel((20, 40_000, 0), (5, 2))),
            (SalesChannel::Unknown, channel((10, 16_000, 0), (10, 0))),
        ]),
    }
}

fn text(value: Option<Decimal>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}

fn lines(split: &Split) -> Vec<String> {
    let line = |part: &Part| {
        let numbers = [part.value, part.numerator, part.denominator, part.share].map(text);
        format!("{} {}", part.id, numbers.join(" "))
    };
    split.parts.iter().map(line).collect()
}

fn why(id: KpiId, by: SplitBy, facts: &WeekFacts, segments: &Segments) -> String {
    kpi(id).split(by, facts, segments).expect_err("no file can tell").key
}

#[test]
fn an_average_order_is_split_by_buyer_and_by_channel_with_a_line_for_what_is_not_known() {
    let split =
        |by| kpi(KpiId::AverageOrderValue).split(by, &full_week(), &full_segments()).expect("a split");
    assert_eq!(
        lines(&split(SplitBy::Buyer)),
        [
            "new 25.00 6000.00 240 0.5282",
            "returning 33.33 5000.00 150 0.4401",
            "unknown 36.00 360.00 10 0.0317"
        ]
    );
    assert_eq!(
        lines(&split(SplitBy::Channel)),
        [
            "online_shop 29.19 10800.00 370 0.9507",
            "counter 20.00 400.00 20 0.0352",
            "unknown 16.00 160.00 10 0.0141"
        ]
    );
}

#[test]
fn visits_are_of_the_online_shop_and_of_no_buyer() {
    let (facts, segments) = (full_week(), full_segments());
    let split = |id| kpi(id).split(SplitBy::Channel, &facts, &segments).expect("a split");
    let sales = split(KpiId::RevenuePerVisitor);
    assert_eq!(
        lines(&sales),
        ["online_shop 0.68 10600.00 15500 0.9636", "counter none 400.00 none 0.0364"],
        "orders without a channel are taken as online"
    );
    assert_eq!(sales.parts[1].reason.as_ref().map(|words| &*words.key), Some("split-no-visits-there"));
    assert_eq!(sales.notes[0].key, "split-taken-as-online");
    assert_eq!(
        lines(&split(KpiId::ConversionRate)),
        ["online_shop 0.0230 391 17000 1.0000", "counter none 0 none none"]
    );
    for id in [KpiId::ConversionRate, KpiId::RevenuePerVisitor] {
        assert_eq!(why(id, SplitBy::Buyer, &facts, &segments), "split-visits-no-buyer");
    }
}

#[test]
fn customers_stand_in_one_channel_and_what_cannot_be_split_says_why() {
    let (facts, segments) = (full_week(), full_segments());
    let repeat = kpi(KpiId::RepeatPurchaseRate).split(SplitBy::Channel, &facts, &segments).expect("a split");
    assert_eq!(
        lines(&repeat),
        ["online_shop 0.3224 108 335 0.9571", "counter 0.4000 2 5 0.0143", "unknown 0.0000 0 10 0.0286"]
    );
    let all = [
        (KpiId::RepeatPurchaseRate, SplitBy::Buyer, "split-already-by-buyer"),
        (KpiId::CustomerAcquisitionCost, SplitBy::Buyer, "split-only-new"),
        (KpiId::CustomerAcquisitionCost, SplitBy::Channel, "split-spend-no-channel"),
    ];
    for (id, by, reason) in all {
        assert_eq!(why(id, by, &facts, &segments), reason);
    }
    let nameless = Segments {
        channels: BTreeMap::from([(
            SalesChannel::Unknown,
            full_segments().channels[&SalesChannel::OnlineShop],
        )]),
        ..Segments::default()
    };
    assert_eq!(why(KpiId::AverageOrderValue, SplitBy::Channel, &facts, &nameless), "split-no-channel");
    assert_eq!(why(KpiId::AverageOrderValue, SplitBy::Buyer, &facts, &nameless), "reason-no-customers");
}

#[test]
fn a_kpi_without_a_value_has_no_split_but_its_reason() {
    let mut facts = full_week();
    (facts.orders, facts.sessions, facts.spend) = (None, None, None);
    for kpi in KPIS {
        for by in SplitBy::ALL {
            assert!(kpi.split(by, &facts, &Segments::default()).is_err(), "{:?} {by:?}", kpi.id());
        }
    }
    facts = full_week();
    facts.currency = None;
    assert_eq!(
        why(KpiId::AverageOrderValue, SplitBy::Channel, &facts, &full_segments()),
        "reason-no-currency"
    );
}

#[test]
fn weeks_are_added_before_they_are_divided() {
    let week = || kpi(KpiId::AverageOrderValue).split(SplitBy::Buyer, &full_week(), &full_segments());
    let mut other = week().expect("a split");
    other.parts.retain(|part| part.id != "new");
    let both = Split::together([Ok(other), week()]).expect("a split");
    assert_eq!(
        lines(&both),
        [
            "new 25.00 6000.00 240 0.3588",
            "returning 33.33 10000.00 300 0.5981",
            "unknown 36.00 720.00 20 0.0431"
        ]
    );
    let lacking = Split::together([week(), Err(Words::new("reason-no-customers"))]);
    assert_eq!(lacking.map_err(|words| words.key), Err("reason-no-customers".into()));
}

proptest! {
    #[test]
    fn shares_make_exactly_one(amounts in prop::collection::vec(0_i64..1_000_000, 1..14)) {
        let amounts: Vec<Option<Decimal>> = amounts.into_iter().map(|amount| Some(Decimal::from(amount))).collect();
        let whole: Decimal = amounts.iter().flatten().sum();
        let found = shares(&amounts);
        if whole.is_zero() {
            prop_assert!(found.iter().all(Option::is_none));
        } else {
            prop_assert_eq!(found.iter().flatten().sum::<Decimal>(), Decimal::ONE);
        }
    }

    /// Whatever a week was like, the parts of a split are its whole to the last cent.
    #[test]
    fn parts_add_up_to_the_number_they_split(
        cells in prop::collection::vec((0_usize..13, 1_i64..400, 0_i64..90_000, 0_i64..90_000, 0_i64..9, 0_i64..9), 1..14),
        new in (0_i64..50, 0_i64..50_000), visits in 1_i64..40_000,
    ) {
        let mut segments = Segments::default();
        let mut facts = full_week();
        let (Some(orders), Some(sessions)) = (&mut facts.orders, &mut facts.sessions) else { unreachable!() };
        *orders = Default::default();
        sessions.visitors = Some(visits);
        for (channel, count, goods, refunded, customers, returning) in cells {
            let channel = SalesChannel::ALL[channel];
            let cell = segments.channel(channel);
            cell.sold.orders += count;
            cell.sold.goods += goods;
            cell.sold.refunded += refunded;
            cell.buyers.customers += customers + returning;
            cell.buyers.returning += returning;
            orders.orders += count;
            orders.goods += goods;
            orders.refunded += refunded;
            orders.customers += customers + returning;
            orders.returning += returning;
        }
        segments.new = sold(new.0.min(orders.orders), new.1.min(orders.goods), 0);
        for kpi in KPIS {
            for by in SplitBy::ALL {
                let figure = kpi.figure(&facts);
                let Ok(split) = kpi.split(by, &facts, &segments) else { continue };
                let sum = |of: fn(&Part) -> Option<Decimal>| split.parts.iter().filter_map(of).sum::<Decimal>();
                prop_assert_eq!(Some(sum(|part| part.numerator)), figure.numerator, "{:?} {:?}", kpi.id(), by);
                prop_assert_eq!(Some(sum(|part| part.denominator)), figure.denominator, "{:?} {:?}", kpi.id(), by);
                for part in &split.parts {
                    prop_assert!(part.value.is_some() != part.reason.is_some(), "a value or why there is none");
                }
            }
        }
    }
}
