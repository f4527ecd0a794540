use super::super::{Sale, SaleRefund, Visits};
use super::*;
use crate::week::Week;
use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// A small generator of its own, so that a case is the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn amount(&mut self, from: u64, to: u64) -> i64 {
        i64::try_from(from + self.roll(to - from)).expect("a small amount")
    }
}

const WEEK: Date = date(2026, 11, 9);

/// A shop of its own for every case: prices with tax inside, discounts, refunds on later days, all states.
fn shop(dice: &mut Dice) -> Material {
    let zone = TimeZone::get("Europe/Berlin").expect("a zone");
    let start = WEEK.saturating_sub(9.days()).to_zoned(zone.clone()).expect("a day").timestamp();
    let count = 150 + dice.roll(300);
    let sales = (0..count).map(|_| {
        let placed = start + jiff::Span::new().minutes(dice.amount(0, 25 * 24 * 60));
        let gross = dice.amount(900, 12_000);
        let discount_gross = if dice.roll(4) == 0 { gross / 10 } else { 0 };
        let net = |sum: i64| (sum * 100 + 59) / 119;
        let shipping_gross = if dice.roll(3) == 0 { 0 } else { 490 };
        let (goods, shipping) = (net(gross - discount_gross), net(shipping_gross));
        let total = gross - discount_gross + shipping_gross;
        let state = dice.roll(20);
        let refund = if dice.roll(8) == 0 { if dice.roll(2) == 0 { total } else { total / 3 } } else { 0 };
        let on = placed + jiff::Span::new().minutes(dice.amount(60, 12 * 24 * 60));
        Sale {
            placed,
            time_known: true,
            counts: state > 1,
            cancelled: state == 0,
            waits: state == 1,
            refunded_whole: refund == total,
            online: dice.roll(10) > 0,
            foreign: false,
            goods,
            discount: net(discount_gross),
            goods_tax: gross - discount_gross - goods,
            shipping,
            shipping_tax: shipping_gross - shipping,
            total,
            refunds: if refund > 0 {
                vec![SaleRefund { on: Some(on), time_known: true, amount: refund }]
            } else {
                Vec::new()
            },
        }
    });
    let sales = sales.collect();
    let visits = Some(Visits { sessions: 9_000, visitors: Some(7_411), completed: None });
    Material { sales, zone, week: Week::holding(WEEK, Weekday::Monday), visits, places: 2 }
}

/// What another dashboard would show, counted in plain loops and not by the code under test.
fn shown_elsewhere(material: &Material, way: &Way) -> (i64, i64) {
    let zone = way.zone.map_or(material.zone.clone(), |name| TimeZone::get(name).expect("a zone"));
    let from = match way.first_weekday {
        Some(6) => date(2026, 11, 8),
        Some(5) => date(2026, 11, 7),
        _ => WEEK,
    };
    let inside = |at: Timestamp| {
        let day = at.to_zoned(zone.clone()).date();
        day >= from && day < from.saturating_add(7.days())
    };
    let (mut orders, mut money) = (0, 0_i64);
    for sale in &material.sales {
        let counted = match way.statuses {
            Statuses::Ours => sale.counts,
            Statuses::WithCancelled => sale.counts || sale.cancelled,
            Statuses::WithWaiting => sale.counts || sale.waits,
            Statuses::WithBoth => true,
            Statuses::WithoutRefunded => sale.counts && !sale.refunded_whole,
            Statuses::OnlineOnly => sale.counts && sale.online,
        };
        if !counted {
            continue;
        }
        let mut worth = sale.goods;
        if way.tax {
            worth += sale.goods_tax;
        }
        if way.shipping {
            worth += if way.tax { sale.shipping + sale.shipping_tax } else { sale.shipping };
        }
        if inside(sale.placed) {
            orders += 1;
            money += worth + if way.gross { sale.discount } else { 0 };
        }
        for refund in &sale.refunds {
            let taken = match way.refunds {
                Refunds::NotTakenOff => false,
                Refunds::OnTheOrder => inside(sale.placed),
                Refunds::OnTheirDay => inside(refund.on.expect("every refund has its day")),
            };
            if taken {
                let exact = worth as f64 * refund.amount as f64 / sale.total as f64;
                money -= exact.round() as i64;
            }
        }
    }
    (orders, money)
}

/// A way with one or two things changed, each of which shows in the shop at hand.
fn planted(dice: &mut Dice, material: &Material, subject: Subject) -> Way {
    loop {
        let mut way = subject.ours();
        for _ in 0..=dice.roll(2) {
            match dice.roll(7) {
                0 => way.zone = Some(ZONES[usize::try_from(dice.roll(ZONES.len() as u64)).expect("small")]),
                1 => way.first_weekday = Some([6, 5][usize::try_from(dice.roll(2)).expect("small")]),
                2 => way.statuses = Statuses::ALL[usize::try_from(dice.roll(6)).expect("small")],
                3 => way.gross = true,
                4 => way.tax = true,
                5 => way.shipping = true,
                _ => {
                    way.refunds = [Refunds::OnTheOrder, Refunds::NotTakenOff]
                        [usize::try_from(dice.roll(2)).expect("small")]
                }
            }
        }
        // A change without any effect on this shop's week cannot be found by anybody.
        let number = shown_elsewhere(material, &way);
        let each = way.changes(&subject.ours());
        let shows = |change: &Change| {
            let mut without = way;
            let ours = subject.ours();
            match change {
                Change::Zone => without.zone = ours.zone,
                Change::WeekStart => without.first_weekday = ours.first_weekday,
                Change::Statuses => without.statuses = ours.statuses,
                Change::Gross => without.gross = ours.gross,
                Change::Refunds => without.refunds = ours.refunds,
                Change::Tax => without.tax = ours.tax,
                Change::Shipping => without.shipping = ours.shipping,
                Change::EmptyOrders | Change::Visits | Change::OrdersPerVisit | Change::Currencies => {}
            }
            shown_elsewhere(material, &without) != number
        };
        if !each.is_empty() && each.iter().all(shows) {
            return way;
        }
    }
}

fn money(minor: i64) -> Decimal {
    Decimal::new(minor, 2)
}

#[test]
fn planted_ways_are_found_and_no_wrong_one_is_named() {
    let mut dice = Dice(46);
    let (mut found, mut wrong) = (0, Vec::new());
    for case in 0..40 {
        let material = shop(&mut dice);
        let way = planted(&mut dice, &material, Subject::NetSales);
        let other =
            OtherNumber { subject: Subject::NetSales, value: money(shown_elsewhere(&material, &way).1) };
        match explain(&material, &[other]) {
            Explanation::Found(ways) if ways.contains(&way) => found += 1,
            Explanation::Found(ways) => wrong.push((case, way, ways)),
            _ => {}
        }
    }
    assert_eq!(wrong, [], "a wrong way was named");
    assert!(found >= 38, "{found} of 40 found");
}

#[test]
fn an_average_alone_is_not_enough_and_with_its_sales_it_is() {
    let mut dice = Dice(7);
    let (mut alone, mut together) = (0, 0);
    for _ in 0..20 {
        let material = shop(&mut dice);
        let way = planted(&mut dice, &material, Subject::NetSales);
        let (orders, sales) = shown_elsewhere(&material, &way);
        let net = OtherNumber { subject: Subject::NetSales, value: money(sales) };
        let count = OtherNumber { subject: Subject::Orders, value: Decimal::from(orders) };
        if let Explanation::Found(ways) = explain(&material, &[count]) {
            assert!(ways.iter().any(|found| found.statuses == way.statuses), "{ways:?} for {way:?}");
            alone += 1;
        }
        match explain(&material, &[net, count]) {
            Explanation::Found(ways) => {
                assert!(ways.contains(&way), "{ways:?} for {way:?}");
                together += 1;
            }
            other => {
                assert!(!matches!(other, Explanation::Same | Explanation::Unknown), "{other:?} for {way:?}")
            }
        }
    }
    assert!(together >= 19, "{together} of 20 with two numbers");
    assert!(alone <= together, "a count of orders tells less than two numbers");
}

#[test]
fn our_own_number_is_the_same_and_a_made_up_one_is_not_explained() {
    let mut dice = Dice(3);
    let mut named = 0;
    for _ in 0..100 {
        let material = shop(&mut dice);
        let own = shown_elsewhere(&material, &Subject::NetSales.ours()).1;
        let number = |minor| OtherNumber { subject: Subject::NetSales, value: money(minor) };
        assert_eq!(explain(&material, &[number(own)]), Explanation::Same);
        let off = own + dice.amount(1, 200_000) - 100_000;
        named += usize::from(matches!(explain(&material, &[number(off)]), Explanation::Found(_)));
    }
    assert!(named <= 1, "{named} of 100 made-up numbers were explained");
}

#[test]
fn a_rounded_number_is_held_against_rounded_ones_and_believed_less() {
    let mut dice = Dice(11);
    let material = shop(&mut dice);
    let mut way = Subject::NetSales.ours();
    (way.tax, way.shipping, way.refunds) = (true, true, Refunds::NotTakenOff);
    let whole = money(shown_elsewhere(&material, &way).1).round();
    let other = OtherNumber { subject: Subject::NetSales, value: whole };
    let Explanation::Possible(ways) = explain(&material, &[other]) else {
        panic!("a number without its cents can be chance")
    };
    assert!(ways.contains(&way));
}

#[test]
fn completed_checkouts_are_our_rate_and_orders_by_sessions_is_another_way() {
    let mut dice = Dice(5);
    let mut material = shop(&mut dice);
    material.visits = Some(Visits { sessions: 9_000, visitors: Some(7_411), completed: Some(61) });
    let rate = |above: i64| OtherNumber {
        subject: Subject::ConversionRate,
        value: (Decimal::from(above) / Decimal::from(9_000)).round_dp(6),
    };
    assert_eq!(explain(&material, &[rate(61)]), Explanation::Same);
    let online = {
        let counted = |sale: &&Sale| sale.counts && sale.online && sale.goods > 0;
        let (from, to) = material.week.span(&material.zone);
        material.sales.iter().filter(counted).filter(|sale| from <= sale.placed && sale.placed < to).count()
    };
    let found = explain(&material, &[rate(i64::try_from(online).expect("few"))]);
    let (Explanation::Found(ways) | Explanation::Possible(ways)) = found else { panic!("{found:?}") };
    assert!(ways.iter().any(|way| way.orders_per_visit), "{ways:?}");
}

#[test]
fn amounts_of_two_currencies_in_one_sum_are_found_and_never_ours() {
    let mut dice = Dice(19);
    let mut material = shop(&mut dice);
    for sale in material.sales.iter_mut().step_by(9) {
        sale.foreign = true;
    }
    let all = shown_elsewhere(&material, &Subject::NetSales.ours()).1;
    let own: Vec<Sale> = material.sales.iter().filter(|sale| !sale.foreign).cloned().collect();
    let own = Material { sales: own, ..material.clone() };
    let own = shown_elsewhere(&own, &Subject::NetSales.ours()).1;
    assert_ne!(all, own);
    let number = |minor| OtherNumber { subject: Subject::NetSales, value: money(minor) };
    assert_eq!(explain(&material, &[number(own)]), Explanation::Same);
    let Explanation::Found(ways) = explain(&material, &[number(all)]) else { panic!("one way gives it") };
    assert_eq!(ways, [Way { other_currencies: true, ..Subject::NetSales.ours() }]);
}
