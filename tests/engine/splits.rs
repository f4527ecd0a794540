//! KPIs split by buyer and by channel, against plain loops over the same orders, whatever files came and went.

use crate::imports::import;
use crate::support::TempShop;
use std::collections::BTreeMap;
use tillwise_domain::kpis::{KpiId, SplitBy};
use tillwise_engine::api::ReportWish;
use tillwise_engine::api::views::{KpiHistoryView, SplitView};
use tillwise_engine::jiff::ToSpan;
use tillwise_engine::jiff::civil::{Date, date};

const HEAD: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Source,\
    Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Id\n";
const PAYMENTS: &str = "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Available On,\
    Amount,Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency\n";

/// A file's word for a channel, and what it is taken for.
const CHANNELS: [(&str, &str); 5] = [
    ("web", "online_shop"),
    ("pos", "counter"),
    ("shopify_draft_order", "draft_order"),
    ("1424624", "other_app"),
    ("", "unknown"),
];

const MONDAY: Date = date(2026, 9, 21);
const WEEKS: i64 = 8;

#[derive(Clone, Copy)]
struct Sale {
    day: Date,
    buyer: Option<u64>,
    channel: usize,
    goods: i64,
    refunded: i64,
    /// The day a payments file says the refund was made on.
    back_on: Option<Date>,
}

fn amount(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

impl Sale {
    fn row(&self, number: usize) -> String {
        let state = match self.refunded {
            0 => "paid",
            back if back == self.goods => "refunded",
            _ => "partially_refunded",
        };
        let (goods, email) = (amount(self.goods), self.buyer.map(|n| format!("b{n}@example.com")));
        format!(
            "#{number},{},{state},EUR,{goods},0.00,0.00,{goods},{} 12:00:00 +0200,{},1,Mug,{goods},{},9{number:04}\n",
            email.unwrap_or_default(),
            self.day,
            CHANNELS[self.channel].0,
            amount(self.refunded)
        )
    }

    fn paid_back(&self, number: usize) -> Option<String> {
        let (on, back) = (self.back_on?, amount(self.refunded));
        Some(format!(
            "{on} 12:00:00 +0200,refund,#{number},visa,online,paid,{on},{on},-{back},0.00,-{back},,card,-{back},EUR,EUR\n"
        ))
    }
}

/// Eight weeks of orders by a handful of buyers in five channels; some are given back, most of those on a later day.
fn sales(mut dice: u64) -> Vec<Sale> {
    let mut roll = |sides: u64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    let mut signed = |sides: u64| i64::try_from(roll(sides)).unwrap();
    (0..240)
        .map(|_| {
            let day = MONDAY + signed(7 * WEEKS.unsigned_abs()).days();
            let goods = 500 + signed(9_000);
            let refunded = match signed(7) {
                0 => goods,
                1 => 1 + signed(400),
                _ => 0,
            };
            let back_on = (refunded > 0 && signed(4) > 0).then(|| day + signed(12).days());
            let buyer = (signed(5) > 0).then(|| signed(40).unsigned_abs());
            Sale { day, buyer, channel: usize::try_from(signed(5)).unwrap(), goods, refunded, back_on }
        })
        .collect()
}

fn monday_of(day: Date) -> Date {
    MONDAY + ((day - MONDAY).get_days() / 7 * 7).days()
}

/// Numerator and denominator of every part.
type Parts = BTreeMap<String, (i64, i64)>;

fn add(parts: &mut Parts, id: &str, (above, below): (i64, i64)) {
    let cell = parts.entry(id.to_owned()).or_default();
    *cell = (cell.0 + above, cell.1 + below);
}

/// The splits of a week, counted order by order.
fn counted(sales: &[Sale], monday: Date, visits: i64) -> [Parts; 4] {
    let mut first: BTreeMap<u64, Date> = BTreeMap::new();
    for sale in sales.iter().filter(|sale| sale.refunded < sale.goods) {
        let Some(buyer) = sale.buyer else { continue };
        let known = first.entry(buyer).or_insert(sale.day);
        *known = sale.day.min(*known);
    }
    let [mut by_buyer, mut by_channel, mut by_visit, mut customers] = [(); 4].map(|()| Parts::new());
    add(&mut by_visit, "online_shop", (0, visits));
    // These two always have their line, and so has the online shop where visits are counted.
    for who in ["new", "returning"] {
        add(&mut by_buyer, who, (0, 0));
    }
    let online = |sale: &Sale| match CHANNELS[sale.channel].1 {
        "counter" => "counter",
        "draft_order" => "draft_order",
        _ => "online_shop",
    };
    let mut bought: BTreeMap<u64, Vec<(Date, usize)>> = BTreeMap::new();
    for sale in sales {
        let back_on = sale.back_on.unwrap_or(sale.day);
        if monday_of(back_on) == monday && sale.refunded > 0 {
            add(&mut by_visit, online(sale), (-sale.refunded, 0));
        }
        if monday_of(sale.day) != monday {
            continue;
        }
        let who = match sale.buyer {
            None => "unknown",
            Some(buyer) if first.get(&buyer).is_some_and(|first| *first < sale.day) => "returning",
            Some(_) => "new",
        };
        add(&mut by_buyer, who, (sale.goods, 1));
        add(&mut by_channel, CHANNELS[sale.channel].1, (sale.goods, 1));
        add(&mut by_visit, online(sale), (sale.goods, 0));
        if let Some(buyer) = sale.buyer.filter(|_| sale.refunded < sale.goods) {
            bought.entry(buyer).or_default().push((sale.day, sale.channel));
        }
    }
    for (buyer, mut days) in bought {
        days.sort_by_key(|(day, channel)| (*day, order_of(*channel)));
        let returning = first[&buyer] < monday || days.last().unwrap().0 > days[0].0;
        add(&mut customers, CHANNELS[days[0].1].1, (i64::from(returning), 1));
    }
    [by_buyer, by_channel, by_visit, customers]
}

/// Two orders of one day stand in the order in which channels are shown.
fn order_of(channel: usize) -> usize {
    ["online_shop", "counter", "draft_order", "other_app", "unknown"]
        .iter()
        .position(|id| *id == CHANNELS[channel].1)
        .unwrap()
}

fn number(text: &Option<String>) -> i64 {
    text.as_deref().map_or(0, |text| text.replace('.', "").parse().unwrap())
}

fn split(view: &KpiHistoryView, by: SplitBy) -> &SplitView {
    view.splits.iter().find(|split| split.by == by).expect("every way is there")
}

fn parts(split: &SplitView) -> Parts {
    split
        .parts
        .iter()
        .map(|part| (part.id.clone(), (number(&part.numerator), number(&part.denominator))))
        .collect()
}

fn adds_up(view: &KpiHistoryView, by: SplitBy) {
    let split = split(view, by);
    let sum = |of: fn((i64, i64)) -> i64| parts(split).into_values().map(of).sum::<i64>();
    let whole = (number(&view.kpi.numerator), number(&view.kpi.denominator));
    assert_eq!((sum(|part| part.0), sum(|part| part.1)), whole, "{:?} {by:?}", view.kpi.id);
    let shares: i64 = split
        .parts
        .iter()
        .filter_map(|part| part.share.as_ref())
        .map(|share| number(&Some(share.clone())))
        .sum();
    assert!(
        shares == 10_000 || split.parts.iter().all(|part| part.share.is_none()),
        "shares make one: {shares}"
    );
    let chart = split.chart.as_ref().unwrap();
    assert_eq!(chart.rows.len(), split.parts.len() + 1, "the table has every part, and all together");
    for part in &split.parts {
        assert!(chart.svg.contains(&part.label) && chart.summary.contains(&part.label), "{}", part.label);
    }
}

fn bring(shop: &TempShop, name: &str, sales: &[Sale], from: usize) {
    let rows: String = sales.iter().enumerate().map(|(at, sale)| sale.row(from + at)).collect();
    import(shop, &shop.file(name, HEAD.to_owned() + &rows));
}

#[test]
fn every_split_of_every_week_equals_a_plain_count_and_adds_up() {
    for seed in [3, 29, 71] {
        let (shop, sales) = (TempShop::new(), sales(seed));
        // In two files, so that the second is counted on top of the first and not with it.
        bring(&shop, "first.csv", &sales[..200], 1);
        bring(&shop, "second.csv", &sales[200..], 201);
        let paid: String = sales.iter().enumerate().filter_map(|(at, sale)| sale.paid_back(at + 1)).collect();
        import(&shop, &shop.file("payments.csv", PAYMENTS.to_owned() + &paid));
        let days: String = (0..7 * WEEKS).map(|at| format!("{},100,80,3\n", MONDAY + at.days())).collect();
        let head = "Day,Sessions,Online store visitors,Sessions that completed checkout\n".to_owned();
        import(&shop, &shop.file("sessions.csv", head + &days));
        for monday in (0..WEEKS).map(|at| MONDAY + (at * 7).days()) {
            let label = format!("2026-W{}", monday.iso_week_date().week());
            let [by_buyer, by_channel, by_visit, customers] = counted(&sales, monday, 560);
            let of = |kpi| shop.engine.kpi_history(kpi, Some(&label)).unwrap();
            let average = of(KpiId::AverageOrderValue);
            assert_eq!(parts(split(&average, SplitBy::Buyer)), by_buyer, "{seed} {label}");
            assert_eq!(parts(split(&average, SplitBy::Channel)), by_channel, "{seed} {label}");
            let sales_by_visit = of(KpiId::RevenuePerVisitor);
            assert_eq!(parts(split(&sales_by_visit, SplitBy::Channel)), by_visit, "{seed} {label}");
            let repeat = of(KpiId::RepeatPurchaseRate);
            assert_eq!(parts(split(&repeat, SplitBy::Channel)), customers, "{seed} {label}");
            let rate = of(KpiId::ConversionRate);
            assert_eq!(parts(split(&rate, SplitBy::Channel))["online_shop"], (21, 700), "{seed} {label}");
            for (view, by) in [
                (&average, SplitBy::Buyer),
                (&average, SplitBy::Channel),
                (&sales_by_visit, SplitBy::Channel),
                (&repeat, SplitBy::Channel),
                (&rate, SplitBy::Channel),
            ] {
                adds_up(view, by);
            }
        }
        assert!(shop.engine.verify().unwrap().sound, "a full count gives the same");
    }
}

#[test]
fn what_comes_and_goes_leaves_the_totals_of_a_full_count() {
    let (shop, sales) = (TempShop::new(), sales(5));
    bring(&shop, "all.csv", &sales[..180], 1);
    let last = {
        let rows: String = sales.iter().enumerate().skip(150).map(|(at, sale)| sale.row(at + 1)).collect();
        import(&shop, &shop.file("last.csv", HEAD.to_owned() + &rows))
    };
    let paid: String = sales.iter().enumerate().filter_map(|(at, sale)| sale.paid_back(at + 1)).collect();
    let payments = import(&shop, &shop.file("payments.csv", PAYMENTS.to_owned() + &paid));
    // A later file says of the same orders that they were sold elsewhere.
    let moved: Vec<Sale> =
        sales[..60].iter().map(|sale| Sale { channel: (sale.channel + 1) % 5, ..*sale }).collect();
    let rows: String = moved.iter().enumerate().map(|(at, sale)| sale.row(at + 1)).collect();
    let newest =
        Sale { day: date(2026, 11, 15), buyer: None, channel: 0, goods: 100, refunded: 0, back_on: None };
    let moved = import(&shop, &shop.file("moved.csv", HEAD.to_owned() + &rows + &newest.row(900)));
    assert_eq!(moved.updated, 60);
    assert!(shop.engine.verify().unwrap().sound);
    for batch in [last, moved, payments] {
        shop.engine.undo(batch.id.unwrap()).unwrap();
        assert!(shop.engine.verify().unwrap().sound, "{}", batch.file);
    }
    let of = |monday: Date| {
        let label = format!("2026-W{}", monday.iso_week_date().week());
        parts(split(
            &shop.engine.kpi_history(KpiId::AverageOrderValue, Some(&label)).unwrap(),
            SplitBy::Channel,
        ))
    };
    let unpaid: Vec<Sale> = sales[..180].iter().map(|sale| Sale { back_on: None, ..*sale }).collect();
    assert_eq!(of(MONDAY), counted(&unpaid, MONDAY, 0)[1]);
}

#[test]
fn what_no_file_can_tell_is_said_in_words_and_never_a_number() {
    let shop = TempShop::new();
    let sale =
        Sale { day: date(2026, 11, 10), buyer: None, channel: 4, goods: 2_500, refunded: 0, back_on: None };
    bring(&shop, "orders.csv", &[sale], 1);
    for (kpi, by, words) in [
        (KpiId::AverageOrderValue, SplitBy::Buyer, "left an e-mail address"),
        (KpiId::AverageOrderValue, SplitBy::Channel, "do not say where"),
        (KpiId::ConversionRate, SplitBy::Buyer, "counted without names"),
        (KpiId::RevenuePerVisitor, SplitBy::Buyer, "counted without names"),
        (KpiId::ConversionRate, SplitBy::Channel, "sessions by day report"),
        (KpiId::CustomerAcquisitionCost, SplitBy::Buyer, "nothing to split"),
        (KpiId::CustomerAcquisitionCost, SplitBy::Channel, "advertising money"),
        (KpiId::RepeatPurchaseRate, SplitBy::Buyer, "already tells"),
    ] {
        let view = shop.engine.kpi_history(kpi, Some("2026-W46")).unwrap();
        let split = split(&view, by);
        let reason = split.reason.as_deref().unwrap_or_default();
        assert!(reason.contains(words), "{kpi:?} {by:?}: {reason}");
        assert!(split.parts.is_empty() && split.chart.is_none(), "{kpi:?} {by:?}");
    }
}

#[test]
fn a_report_holds_the_splits_of_its_whole_period() {
    let (shop, sales) = (TempShop::new(), sales(11));
    bring(&shop, "orders.csv", &sales, 1);
    let html = |kind, period| {
        let wish = ReportWish { kind, period: Some(period), names: false, paper: None };
        shop.engine.report_html(wish).unwrap()
    };
    use tillwise_domain::checkin::ReviewKind::{Monthly, Weekly};
    let week = html(Weekly, "2026-W42");
    for words in
        ["New and returning buyers", "Sales channel", "Till", "Share of goods", "counted without names"]
    {
        assert!(week.contains(words), "{words}");
    }
    // The weeks that end in October, added up before anything is divided.
    let mondays = (0..WEEKS).map(|at| MONDAY + (at * 7).days());
    let october = mondays.filter(|monday| (*monday + 6.days()).month() == 10);
    let mut all = Parts::new();
    for monday in october {
        for (id, part) in &counted(&sales, monday, 0)[1] {
            add(&mut all, id, *part);
        }
    }
    let month = html(Monthly, "2026-10");
    let (goods, orders) = all["counter"];
    let shown = |minor: i64| {
        let whole = (minor / 100).to_string();
        let (thousands, rest) = whole.split_at(whole.len().saturating_sub(3));
        let comma = if thousands.is_empty() { "" } else { "," };
        format!("{thousands}{comma}{rest}.{:02} EUR", minor % 100)
    };
    assert!(month.contains(&shown(goods)), "{} of {orders} orders", shown(goods));
    assert!(month.contains(&format!(">{orders}<")), "{orders}");
}
