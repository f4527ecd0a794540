//! Why another dashboard shows another number: shops made of real Shopify and payments files, with what the other
//! dashboard shows counted in plain loops over their rows.

use crate::imports::import;
use crate::support::TempShop;
use tillwise_domain::readiness::{Cause, FigureId};
use tillwise_engine::Code;
use tillwise_engine::api::requests::TriedFigure;
use tillwise_engine::api::views::ExplainedView;
use tillwise_engine::jiff::civil::{Date, date};
use tillwise_engine::jiff::{Timestamp, ToSpan, tz::TimeZone};

const MONDAY: Date = date(2026, 11, 9);

const ORDERS: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,\
    Cancelled at,Source,Lineitem quantity,Lineitem name,Lineitem price,Tax 1 Name,Tax 1 Value,Refunded Amount,Id\n";
const PAYMENTS: &str = "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Available On,\
    Amount,Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency\n";

/// Numbers that only look like chance, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % sides.unsigned_abs()).unwrap()
    }
}

/// A row of the shop's file as this test knows it; prices hold 19 % tax.
#[derive(Clone)]
struct Row {
    placed: Timestamp,
    currency: &'static str,
    goods: i64,
    shipping: i64,
    discount: i64,
    cancelled: bool,
    counter: bool,
    refund: Option<(Timestamp, i64)>,
}

/// The tax in an amount, rounded as shops do.
fn tax(amount: i64) -> i64 {
    (2 * amount * 19 + 119) / 238
}

fn plain(minor: i64) -> String {
    format!("{}{}.{:02}", if minor < 0 { "-" } else { "" }, minor.abs() / 100, minor.abs() % 100)
}

fn written(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S +0000").to_string()
}

impl Row {
    fn total(&self) -> i64 {
        self.goods + self.shipping
    }

    fn order(&self, number: usize) -> String {
        let back = self.refund.map_or(0, |(_, amount)| amount);
        let state = match back {
            0 => "paid",
            whole if whole == self.total() => "refunded",
            _ => "partially_refunded",
        };
        let taxes = plain(tax(self.goods) + tax(self.shipping));
        let placed = written(self.placed);
        format!(
            "#{number},b{number}@example.com,{state},{},{},{},{taxes},{},{},{placed},{},{},1,Mug,{},MwSt 19%,{taxes},{},9{number}\n",
            self.currency,
            plain(self.goods),
            plain(self.shipping),
            plain(self.total()),
            plain(self.discount),
            if self.cancelled { &placed } else { "" },
            if self.counter { "pos" } else { "web" },
            plain(self.goods + self.discount),
            plain(back),
        )
    }

    fn payment(&self, number: usize) -> String {
        let Some((on, amount)) = self.refund else { return String::new() };
        let (on, back) = (written(on), plain(-amount));
        format!(
            "{on},refund,#{number},visa,online,paid,2026-12-01,2026-12-01,{back},0.00,{back},,card,{back},{currency},{currency}\n",
            currency = self.currency
        )
    }
}

fn rows(dice: &mut Dice, count: i64) -> Vec<Row> {
    let start: Timestamp = "2026-10-31T00:00:00Z".parse().unwrap();
    let row = |_| {
        let placed = start + (dice.below(25 * 24 * 60)).minutes();
        let (price, discounted) = (900 + dice.below(11_000), dice.below(4) == 0);
        let discount = if discounted { price / 10 } else { 0 };
        let mut row = Row {
            placed,
            currency: "EUR",
            goods: price - discount,
            shipping: if dice.below(3) == 0 { 0 } else { 490 },
            discount,
            cancelled: dice.below(20) == 0,
            counter: dice.below(10) == 0,
            refund: None,
        };
        if !row.cancelled && dice.below(7) == 0 {
            let amount = if dice.below(2) == 0 { row.total() } else { row.total() / 3 };
            row.refund = Some((placed + (60 + dice.below(10 * 24 * 60)).minutes(), amount));
        }
        row
    };
    (0..count).map(row).collect()
}

fn shop(rows: &[Row]) -> TempShop {
    let shop = TempShop::on("2026-12-05T09:00:00Z");
    let all = |row: fn(&Row, usize) -> String| -> String {
        rows.iter().zip(1..).map(|(one, number)| row(one, number)).collect()
    };
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &all(Row::order)));
    import(&shop, &shop.file("payments.csv", PAYMENTS.to_owned() + &all(Row::payment)));
    shop
}

/// What another dashboard does differently; each is a sentence Tillwise says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Does {
    Zone(&'static str),
    Sunday,
    Cancelled,
    WithoutRefunded,
    OnlineOnly,
    Gross,
    RefundsOnOrder,
    NoRefunds,
    Tax,
    Shipping,
}

impl Does {
    fn said(self) -> String {
        match self {
            Does::Zone(zone) => format!("begins and ends its days by the time of {zone}"),
            Does::Sunday => "begins its weeks on Sunday".into(),
            Does::Cancelled => "counts cancelled orders, too".into(),
            Does::WithoutRefunded => "leaves out orders that were given back whole".into(),
            Does::OnlineOnly => "counts only orders of the online shop".into(),
            Does::Gross => "does not take discounts off".into(),
            Does::RefundsOnOrder => "takes refunds off on the day of the order".into(),
            Does::NoRefunds => "does not take refunds off".into(),
            Does::Tax => "counts tax in".into(),
            Does::Shipping => "counts shipping in".into(),
        }
    }
}

/// `amount × part ÷ whole`, to the nearest cent.
fn share(amount: i64, part: i64, whole: i64) -> i64 {
    (2 * amount * part + whole) / (2 * whole)
}

/// Orders and net sales as a dashboard shows them that does these things.
fn shown(rows: &[Row], does: &[Does]) -> (i64, i64) {
    let has = |one| does.contains(&one);
    let zone = does.iter().find_map(|one| if let Does::Zone(zone) = one { Some(*zone) } else { None });
    let zone = TimeZone::get(zone.unwrap_or("Europe/Berlin")).unwrap();
    let first = if has(Does::Sunday) { MONDAY.saturating_sub(1.day()) } else { MONDAY };
    let inside = |at: Timestamp| {
        let day = at.to_zoned(zone.clone()).date();
        first <= day && day < first.saturating_add(7.days())
    };
    let (mut orders, mut money) = (0, 0);
    for row in rows {
        let whole = row.refund.is_some_and(|(_, amount)| amount == row.total());
        if (row.cancelled && !has(Does::Cancelled))
            || (whole && has(Does::WithoutRefunded))
            || (row.counter && has(Does::OnlineOnly))
        {
            continue;
        }
        let net = row.goods - tax(row.goods);
        let goods = if has(Does::Tax) { row.goods } else { net };
        let shipping = match (has(Does::Shipping), has(Does::Tax)) {
            (true, true) => row.shipping,
            (true, false) => row.shipping - tax(row.shipping),
            (false, _) => 0,
        };
        if inside(row.placed) {
            orders += 1;
            money += goods + shipping;
            if has(Does::Gross) {
                money += share(row.discount, net, row.goods);
            }
        }
        if let Some((on, amount)) = row.refund {
            let day = if has(Does::RefundsOnOrder) { row.placed } else { on };
            if inside(day) && !has(Does::NoRefunds) {
                money -= share(goods + shipping, amount, row.total());
            }
        }
    }
    (orders, money)
}

/// One or two things, each of which shows in this shop's week.
fn planted(dice: &mut Dice, rows: &[Row]) -> Vec<Does> {
    const ALL: [Does; 12] = [
        Does::Zone("America/Los_Angeles"),
        Does::Zone("UTC"),
        Does::Zone("Asia/Tokyo"),
        Does::Sunday,
        Does::Cancelled,
        Does::WithoutRefunded,
        Does::OnlineOnly,
        Does::Gross,
        Does::RefundsOnOrder,
        Does::NoRefunds,
        Does::Tax,
        Does::Shipping,
    ];
    loop {
        let mut does: Vec<Does> =
            (0..=dice.below(2)).map(|_| ALL[usize::try_from(dice.below(12)).unwrap()]).collect();
        does.sort_unstable();
        let kind = |one: &Does| match one {
            Does::Zone(_) => 0,
            Does::Sunday => 1,
            Does::Cancelled | Does::WithoutRefunded | Does::OnlineOnly => 2,
            Does::Gross => 3,
            Does::RefundsOnOrder | Does::NoRefunds => 4,
            Does::Tax => 5,
            Does::Shipping => 6,
        };
        does.dedup_by_key(|one| kind(one));
        let all = shown(rows, &does);
        let shows = |without: &Does| {
            let rest: Vec<Does> = does.iter().copied().filter(|one| one != without).collect();
            shown(rows, &rest) != all
        };
        if does.iter().all(shows) {
            return does;
        }
    }
}

fn tried(about: FigureId, value: String) -> TriedFigure {
    TriedFigure { about, value }
}

fn explained(shop: &TempShop, orders: i64, money: i64) -> ExplainedView {
    let numbers = [tried(FigureId::NetSales, plain(money)), tried(FigureId::Orders, orders.to_string())];
    shop.engine.explain(Some("2026-W46"), "Shopify", &numbers).unwrap()
}

#[test]
fn planted_ways_of_counting_are_found_and_no_wrong_one_is_named() {
    let mut dice = Dice(2026);
    let (mut found, mut wrong, mut missed) = (0, Vec::new(), Vec::new());
    for case in 0..20 {
        let count = 180 + dice.below(120);
        let rows = rows(&mut dice, count);
        let shop = shop(&rows);
        let (orders, money) = shown(&rows, &[]);
        assert_eq!(
            explained(&shop, orders, money).found,
            "same",
            "case {case}: Tillwise counts as this test does"
        );
        let does = planted(&mut dice, &rows);
        let (orders, money) = shown(&rows, &does);
        let view = explained(&shop, orders, money);
        let mut said: Vec<String> = does.iter().map(|one| one.said()).collect();
        said.sort_unstable();
        let names = |view: &ExplainedView| {
            view.ways.iter().any(|way| {
                let mut changes = way.changes.clone();
                changes.sort_unstable();
                changes == said
            })
        };
        match view.found.as_str() {
            "found" if names(&view) => found += 1,
            "found" | "same" => wrong.push((case, does, view.said)),
            _ => missed.push((case, does, view.said)),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(found >= 19, "{found} of 20, missed {missed:#?}");
}

#[test]
fn a_made_up_number_is_not_explained_and_nothing_is_written() {
    let mut dice = Dice(8);
    let rows = rows(&mut dice, 200);
    let shop = shop(&rows);
    let before = std::fs::read(shop.path()).unwrap();
    let (orders, money) = shown(&rows, &[]);
    let view = explained(&shop, orders, money + 12_345);
    assert!(["unknown", "possible"].contains(&view.found.as_str()), "{view:?}");
    assert!(!view.recorded, "nothing is recorded, so nothing can be noted as the reason");
    assert_eq!(std::fs::read(shop.path()).unwrap(), before);
    let refused = |value: &str| {
        let number = [tried(FigureId::Orders, value.to_owned())];
        shop.engine.explain(Some("2026-W46"), "Shopify", &number).unwrap_err().code
    };
    assert_eq!(
        (refused("12.5"), refused("many"), refused("-3")),
        (Code::Invalid, Code::Invalid, Code::Invalid)
    );
    let none = shop.engine.explain(Some("2026-W46"), "Shopify", &[]).unwrap();
    assert_eq!((none.found.as_str(), none.ways.len()), ("unknown", 0));
    let earlier = [tried(FigureId::NetSales, "10.00".into())];
    let earlier = shop.engine.explain(Some("2026-W02"), "Shopify", &earlier).unwrap();
    assert_eq!(earlier.found, "unknown", "{}", earlier.said);
}

#[test]
fn cancelled_orders_of_long_ago_are_found_by_their_refunds_of_this_week() {
    let mut dice = Dice(31);
    let mut rows = rows(&mut dice, 200);
    for (placed, back) in
        [("2026-08-11T10:00:00Z", "2026-11-10T16:00:00Z"), ("2026-09-02T07:30:00Z", "2026-11-15T22:40:00Z")]
    {
        rows.push(Row {
            placed: placed.parse().unwrap(),
            currency: "EUR",
            goods: 4_800,
            shipping: 490,
            discount: 0,
            cancelled: true,
            counter: false,
            refund: Some((back.parse().unwrap(), 5_290)),
        });
    }
    let shop = shop(&rows);
    for does in
        [vec![Does::Cancelled], vec![Does::Cancelled, Does::Shipping], vec![Does::Cancelled, Does::NoRefunds]]
    {
        let (orders, money) = shown(&rows, &does);
        let view = explained(&shop, orders, money);
        let said: Vec<String> = does.iter().map(|one| one.said()).collect();
        assert_eq!(view.found, "found", "{said:?}: {}", view.said);
        assert_eq!(view.ways[0].changes, said);
    }
    let (orders, money) = shown(&rows, &[]);
    assert_eq!(explained(&shop, orders, money).found, "same", "and none of them counts by our own way");
}

#[test]
fn two_refunds_of_an_order_are_parted_the_same_way_everywhere() {
    let (first, second) = ("2026-11-10T12:00:00Z", "2026-12-01T12:00:00Z");
    let order = "#1,b1@example.com,partially_refunded,EUR,48.00,5.00,0.00,53.00,0.00,2026-11-03 10:00:00 +0000,,web,1,Mug,\
                 48.00,,,44.60,91\n#2,b2@example.com,paid,EUR,90.00,0.00,0.00,90.00,0.00,2026-12-05 10:00:00 +0000,,web,1,\
                 Mug,90.00,,,0.00,92\n";
    let shop = TempShop::on("2026-12-08T09:00:00Z");
    import(&shop, &shop.file("orders.csv", format!("{ORDERS}{order}")));
    let payment = |at: &str, back: &str| {
        let at = written(at.parse().unwrap());
        format!(
            "{at},refund,#1,visa,online,paid,2026-12-01,2026-12-01,-{back},0.00,-{back},,card,-{back},EUR,EUR\n"
        )
    };
    let payments = format!("{PAYMENTS}{}{}", payment(first, "25.80"), payment(second, "18.80"));
    import(&shop, &shop.file("payments.csv", payments));
    let same = |week: &str, net_sales: &str| {
        let shown = tried(FigureId::NetSales, net_sales.to_owned());
        shop.engine.explain(Some(week), "Shopify", &[shown]).unwrap().found
    };
    // Of 25.80 the goods are 23.3660…, of both refunds 40.3924….
    let net_sales = |week: &str| {
        let facts = shop.engine.week(Some(week)).unwrap().facts;
        facts.into_iter().find(|fact| fact.id == "net_sales").and_then(|fact| fact.value).unwrap()
    };
    for (week, sum) in [("2026-W46", "-23.37"), ("2026-W49", "72.98")] {
        assert_eq!(net_sales(week), sum);
        assert_eq!(same(week, sum), "same");
    }
}

#[test]
fn what_was_found_is_noted_for_every_figure_of_the_dashboard_and_can_be_opened_again() {
    let mut dice = Dice(31);
    let rows = rows(&mut dice, 220);
    let shop = shop(&rows);
    let (orders, money) = shown(&rows, &[Does::Tax, Does::Shipping]);
    let record = |about: FigureId, value: &str| {
        shop.engine.record_figure(about, "2026-W46", "Shopify", value).unwrap();
    };
    record(FigureId::NetSales, &plain(money));
    record(FigureId::Orders, &orders.to_string());
    record(FigureId::RepeatPurchaseRate, "12 %");
    let figure = |about: FigureId| {
        let view = shop.engine.readiness().unwrap();
        let found = view.figures.into_iter().find(|figure| figure.kpi == about).unwrap();
        (found.state, found.cause, found.cause_words.unwrap_or_default())
    };
    assert_eq!(figure(FigureId::NetSales).0, "open");
    assert_eq!(figure(FigureId::Orders).0, "same", "tax changes no count");
    let view = shop.engine.explain(Some("2026-W46"), "shopify", &[]).unwrap();
    assert_eq!((view.found.as_str(), view.recorded), ("found", true), "{}", view.said);
    assert!(view.said.contains("counts tax in and counts shipping in"), "{}", view.said);
    let code = |way| shop.engine.accept_explanation("2026-W46", "Shopify", way).unwrap_err().code;
    assert_eq!(code(view.ways.len()), Code::Invalid);
    shop.engine.accept_explanation("2026-W46", "Shopify", 0).unwrap();
    let (state, cause, words) = figure(FigureId::NetSales);
    assert_eq!((state.as_str(), cause), ("explained", Some(Cause::Tax)));
    assert!(words.ends_with("it counts tax in and counts shipping in"), "{words}");
    assert_eq!(figure(FigureId::RepeatPurchaseRate).1, None, "what was not explained stays as it was");
    // Another number of the same dashboard needs its own reason.
    record(FigureId::NetSales, &plain(money + 1));
    assert_eq!(figure(FigureId::NetSales).0, "open");
}

#[test]
fn orders_in_another_currency_are_said_and_their_sum_is_known_as_one() {
    let mut dice = Dice(77);
    let mut rows = rows(&mut dice, 200);
    let all = shown(&rows, &[]);
    for row in rows.iter_mut().skip(1).step_by(12) {
        row.currency = "USD";
    }
    let shop = shop(&rows);
    let own: Vec<Row> = rows.iter().filter(|row| row.currency == "EUR").cloned().collect();
    let own = shown(&own, &[]);
    let view = explained(&shop, own.0, own.1);
    assert_eq!(view.found, "same");
    assert_eq!(view.remarks.len(), 1, "{:?}", view.remarks);
    assert!(view.remarks[0].contains("another currency"), "{:?}", view.remarks);
    let view = explained(&shop, all.0, all.1);
    assert_eq!(view.found, "found", "{}", view.said);
    assert_eq!(view.ways[0].changes, ["adds amounts of two currencies"]);
}
