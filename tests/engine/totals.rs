//! Totals by day and week against plain loops over the same orders, in many shops, zones and kinds of weeks.

use crate::imports::{ORDERS, import, order};
use crate::support::{TempShop, engine_at, exports};
use std::collections::{BTreeMap, BTreeSet};
use tillwise_domain::kpis::KpiId;
use tillwise_engine::api::ShopChange;
use tillwise_engine::api::views::WeekView;
use tillwise_engine::jiff::civil::{Date, Weekday};
use tillwise_engine::jiff::{Timestamp, ToSpan, tz::TimeZone};

/// Numbers that only look like chance, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// An order as this test knows it.
#[derive(Clone)]
struct Sale {
    at: i64,
    email: Option<u64>,
    minor: i64,
    refunded: i64,
    state: &'static str,
}

impl Sale {
    fn counts(&self) -> bool {
        self.state != "voided" && self.minor > 0
    }

    fn row(&self, number: usize) -> String {
        let email = self.email.map(|email| format!("b{email}@example.com")).unwrap_or_default();
        let state = match self.refunded {
            0 => self.state,
            back if back == self.minor => "refunded",
            _ => "partially_refunded",
        };
        let placed = Timestamp::from_second(self.at).unwrap().strftime("%Y-%m-%d %H:%M:%S +0000").to_string();
        order(u32::try_from(number).unwrap(), &email, state, self.minor, &placed, self.refunded)
    }
}

fn file<'a>(sales: impl Iterator<Item = (usize, &'a Sale)>) -> String {
    ORDERS.to_owned() + &sales.map(|(number, sale)| sale.row(number)).collect::<String>()
}

fn day(at: i64, zone: &TimeZone) -> Date {
    Timestamp::from_second(at).unwrap().to_zoned(zone.clone()).date()
}

/// The week's first day, found by walking back.
fn week_start(mut day: Date, first: Weekday) -> Date {
    while day.weekday() != first {
        day = day.yesterday().unwrap();
    }
    day
}

fn label(start: Date) -> String {
    let middle = start.saturating_add(3.days()).iso_week_date();
    format!("{:04}-W{:02}", middle.year(), middle.week())
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Week {
    orders: i64,
    goods: i64,
    given_back: i64,
    by_order: i64,
    new: i64,
    customers: i64,
    returning: i64,
    repeat_orders: i64,
    known_orders: i64,
}

/// Every week of a shop, by its first day. `dated` says on which day a part of an order's refund counts.
fn count(
    sales: &[Sale],
    zone: &TimeZone,
    first: Weekday,
    dated: &BTreeMap<usize, (Date, i64)>,
) -> BTreeMap<Date, Week> {
    let mut weeks: BTreeMap<Date, Week> = BTreeMap::new();
    let mut bought: BTreeMap<u64, Vec<Date>> = BTreeMap::new();
    for (number, sale) in sales.iter().enumerate().filter(|(_, sale)| sale.counts()) {
        let on = day(sale.at, zone);
        let week = weeks.entry(week_start(on, first)).or_default();
        week.orders += 1;
        week.goods += sale.minor;
        week.by_order += sale.minor - sale.refunded;
        let (later, part) = dated.get(&number).copied().unwrap_or((on, 0));
        week.given_back += sale.refunded - part;
        weeks.entry(week_start(later, first)).or_default().given_back += part;
        if let Some(email) = sale.email.filter(|_| sale.minor > sale.refunded) {
            bought.entry(email).or_default().push(on);
        }
    }
    for days in bought.values() {
        let first_day = *days.iter().min().unwrap();
        let starts: BTreeSet<Date> = days.iter().map(|on| week_start(*on, first)).collect();
        for start in starts {
            let inside = |on: &&Date| week_start(**on, first) == start;
            let distinct: BTreeSet<&Date> = days.iter().filter(inside).collect();
            let week = weeks.entry(start).or_default();
            week.customers += 1;
            week.new += i64::from(week_start(first_day, first) == start);
            week.returning += i64::from(first_day < start || distinct.len() > 1);
            week.known_orders += days.iter().filter(inside).count() as i64;
            week.repeat_orders += days.iter().filter(inside).filter(|on| **on > first_day).count() as i64;
        }
    }
    weeks
}

fn fact(view: &WeekView, id: &str) -> i64 {
    let value = view.facts.iter().find(|fact| fact.id == id).and_then(|fact| fact.value.clone());
    value.unwrap_or_default().replace('.', "").parse().unwrap_or(i64::MIN)
}

fn shown(view: &WeekView) -> Week {
    let repeat = view.kpis.iter().find(|kpi| kpi.id == KpiId::RepeatPurchaseRate).unwrap();
    let number = |text: &Option<String>| text.as_deref().unwrap_or("0").parse().unwrap();
    let orders = repeat.variants.iter().find(|variant| variant.id == "repeat_orders").unwrap();
    let (net, by_order) = (fact(view, "net_sales"), fact(view, "net_sales_by_order"));
    let average = view.kpis.iter().find(|kpi| kpi.id == KpiId::AverageOrderValue).unwrap();
    let goods: i64 = average.numerator.as_deref().unwrap_or("0").replace('.', "").parse().unwrap();
    Week {
        orders: fact(view, "orders"),
        goods,
        given_back: goods - net,
        by_order,
        // Where no buyer is known, nobody knows who is new.
        new: fact(view, "new_customers").max(0),
        customers: number(&repeat.denominator),
        returning: number(&repeat.numerator),
        repeat_orders: number(&orders.numerator),
        known_orders: number(&orders.denominator),
    }
}

const ZONES: [&str; 8] = [
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Pacific/Auckland",
];
const STARTS: [(&str, Weekday); 3] =
    [("monday", Weekday::Monday), ("sunday", Weekday::Sunday), ("saturday", Weekday::Saturday)];

/// Orders around clock changes and around the ends of years with 53 weeks.
fn sales(dice: &mut Dice, from: &str, count: u64, most: i64) -> Vec<Sale> {
    let start = from.parse::<Timestamp>().unwrap().as_second();
    (0..count)
        .map(|_| {
            let minor = if dice.below(25) == 0 { 0 } else { dice.below(9_000) as i64 + 1 };
            let refunded = match dice.below(9) {
                0 => minor,
                1 => minor / 3,
                _ => 0,
            };
            Sale {
                at: start + dice.below(most as u64) as i64,
                email: (dice.below(8) > 0).then(|| dice.below(count / 3)),
                minor,
                refunded,
                state: if dice.below(15) == 0 && refunded == 0 { "voided" } else { "paid" },
            }
        })
        .collect()
}

#[test]
fn thirty_two_shops_equal_a_count_by_hand_in_every_week() {
    let mut weeks = 0;
    for seed in 0..32_u64 {
        let mut dice = Dice(seed * 7_919 + 1);
        let zone_name = ZONES[(seed % 8) as usize];
        let (start_name, first) = STARTS[(seed % 3) as usize];
        let zone = TimeZone::get(zone_name).unwrap();
        let (from, now) = match seed % 3 {
            0 => ("2020-11-25T00:00:00Z", "2021-06-01T09:00:00Z"),
            1 => ("2026-12-01T00:00:00Z", "2027-06-01T09:00:00Z"),
            _ => ("2026-02-25T00:00:00Z", "2026-09-01T09:00:00Z"),
        };
        let mut before = sales(&mut dice, from, 160, 60 * 86_400);
        let shop = TempShop::on(now);
        let settings = ShopChange {
            time_zone: Some(zone_name.to_owned()),
            first_weekday: Some(start_name.to_owned()),
            ..ShopChange::default()
        };
        // The calendar is chosen before the orders come, or changed under them.
        if seed % 2 == 0 {
            shop.engine.change_shop(&settings).unwrap();
        }
        import(&shop, &shop.file("first.csv", file(before.iter().enumerate())));
        // A later export has more orders, and some of the earlier ones given back since.
        let more = sales(&mut dice, from, 40, 60 * 86_400);
        let newest = before.iter().chain(&more).map(|sale| sale.at).max().unwrap() + 86_400;
        let mut dated = BTreeMap::new();
        let mut changed = BTreeSet::new();
        for (number, sale) in before.iter_mut().enumerate() {
            if sale.state == "paid" && sale.minor > 0 && sale.refunded == 0 && dice.below(10) == 0 {
                sale.refunded = if dice.below(2) == 0 { sale.minor } else { sale.minor / 2 };
                if sale.refunded > 0 {
                    dated.insert(number, (day(newest, &zone), sale.refunded));
                    changed.insert(number);
                }
            }
        }
        let last = Sale { at: newest, email: Some(0), minor: 500, refunded: 0, state: "paid" };
        let known = before.len();
        let all: Vec<Sale> = before.into_iter().chain(more).chain([last]).collect();
        let part = all.iter().enumerate().filter(|(number, _)| *number >= known || changed.contains(number));
        let second = import(&shop, &shop.file("second.csv", file(part)));
        if seed % 2 == 1 {
            shop.engine.change_shop(&settings).unwrap();
        }
        // Taking the second file back and bringing it again must leave the same.
        if seed % 4 == 0 {
            shop.engine.undo(second.id.unwrap()).unwrap();
            assert!(shop.engine.verify().unwrap().sound, "{seed}");
            import(&shop, &shop.folder.path().join("second.csv"));
        }
        assert!(shop.engine.verify().unwrap().sound, "{seed}");
        let expected = count(&all, &zone, first, &dated);
        let (mut orders, mut by_order) = (0, 0);
        for (start, week) in &expected {
            let view = shop.engine.week(Some(&label(*start))).unwrap();
            assert_eq!(view.from, start.to_string(), "{zone_name} {start_name}");
            assert_eq!(&shown(&view), week, "seed {seed}, {zone_name}, {start_name}, {}", view.week);
            orders += week.orders;
            by_order += week.by_order;
            weeks += 1;
        }
        let counted: Vec<&Sale> = all.iter().filter(|sale| sale.counts()).collect();
        assert_eq!(orders, counted.len() as i64, "every order is in one week");
        assert_eq!(by_order, counted.iter().map(|sale| sale.minor - sale.refunded).sum::<i64>());
    }
    assert!(weeks > 250, "{weeks} weeks");
}

/// Every import and undo of small files into a larger shop ends in the totals that counting everything gives.
#[test]
fn whatever_comes_and_goes_the_totals_are_those_of_a_full_count() {
    for seed in 0..if std::env::var_os("TILLWISE_ALL").is_some() { 60 } else { 6 } {
        let mut dice = Dice(seed * 104_729 + 5);
        let shop = TempShop::on("2026-09-01T09:00:00Z");
        let mut all = sales(&mut dice, "2026-02-25T00:00:00Z", 300, 120 * 86_400);
        import(&shop, &shop.file("base.csv", file(all.iter().enumerate())));
        let mut inside = Vec::new();
        for act in 0..14 {
            if dice.below(3) == 0 && !inside.is_empty() {
                let batch = inside.swap_remove(dice.below(inside.len() as u64) as usize);
                shop.engine.undo(batch).unwrap();
            } else {
                let some: BTreeSet<usize> = (0..30).map(|_| dice.below(all.len() as u64) as usize).collect();
                for number in &some {
                    let other = sales(&mut dice, "2026-02-25T00:00:00Z", 3, 120 * 86_400).remove(0);
                    let sale = &mut all[*number];
                    (sale.refunded, sale.minor) = (other.refunded, other.minor);
                    if dice.below(3) == 0 {
                        (sale.at, sale.email) = (other.at, other.email);
                    }
                }
                let rows = all.iter().enumerate().filter(|(number, _)| some.contains(number));
                let batch = import(&shop, &shop.file(&format!("{act}.csv"), file(rows)));
                inside.extend(batch.id.filter(|_| !batch.repeated));
            }
            assert!(shop.engine.verify().unwrap().sound, "seed {seed}, act {act}");
        }
    }
}

const PAYMENTS: &str = "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Available On,\
    Amount,Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency\n";

#[test]
fn a_payments_file_says_when_something_was_given_back() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned()
        + &order(1, "a@example.com", "partially_refunded", 2_500, "2026-10-28 09:00:00 +0100", 1_000)
        + &order(2, "b@example.com", "paid", 4_000, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let net = |week: &str| fact(&shop.engine.week(Some(week)).unwrap(), "net_sales");
    assert_eq!((net("2026-W44"), net("2026-W46")), (1_500, 4_000), "no file says when");
    let note = |week: &str| {
        let view = shop.engine.week(Some(week)).unwrap();
        view.facts.into_iter().find(|fact| fact.id == "net_sales").and_then(|fact| fact.note)
    };
    assert!(
        note("2026-W44").is_some_and(|note| note.contains("one refund is unknown")),
        "{:?}",
        note("2026-W44")
    );
    let paid = "2026-11-11 10:00:00 +0100,refund,#1,visa,online,paid,2026-11-13,2026-11-13,-10.00,0.00,-10.00,,card,-10.00,EUR,EUR\n";
    let payments = import(&shop, &shop.file("payments.csv", PAYMENTS.to_owned() + paid));
    assert_eq!(payments.format, "shopify-payments");
    assert_eq!((net("2026-W44"), net("2026-W46")), (2_500, 3_000));
    assert_eq!(note("2026-W44"), None);
    assert!(shop.engine.verify().unwrap().sound);
    shop.engine.undo(payments.id.unwrap()).unwrap();
    assert_eq!((net("2026-W44"), net("2026-W46")), (1_500, 4_000));
    assert!(shop.engine.verify().unwrap().sound);
}

#[test]
fn a_clock_that_jumps_changes_no_week() {
    let mut dice = Dice(3);
    let all = sales(&mut dice, "2026-02-25T00:00:00Z", 120, 60 * 86_400);
    let shop = TempShop::on("2026-09-01T09:00:00Z");
    import(&shop, &shop.file("orders.csv", file(all.iter().enumerate())));
    let weeks = |now: &str| {
        let engine = engine_at(&shop.path(), now);
        ["2026-W10", "2026-W13", "2026-W16"].map(|week| shown(&engine.week(Some(week)).unwrap()))
    };
    let usual = weeks("2026-09-01T09:00:00Z");
    for now in
        ["2025-09-01T09:00:00Z", "2027-09-01T09:00:00Z", "2026-03-29T00:59:59Z", "1971-01-01T00:00:00Z"]
    {
        assert_eq!(weeks(now), usual, "{now}");
    }
    // A file that comes while the clock is a year behind is the same file.
    let other = TempShop::on("2025-09-01T09:00:00Z");
    import(&other, &shop.folder.path().join("orders.csv"));
    let view = other.engine.week(Some("2026-W13")).unwrap();
    assert_eq!(shown(&view), usual[1]);
}

/// The variant of the repeat purchase rate in a week, as part and whole.
fn repeat(view: &WeekView, id: &str) -> (i64, i64) {
    let kpi = view.kpis.iter().find(|kpi| kpi.id == KpiId::RepeatPurchaseRate).unwrap();
    let variant = kpi.variants.iter().find(|variant| variant.id == id).unwrap();
    let number = |text: &Option<String>| text.as_deref().unwrap_or("0").parse().unwrap();
    (number(&variant.numerator), number(&variant.denominator))
}

fn every_week(shop: &TempShop, from: Date, to: Date) -> Vec<WeekView> {
    let mut start = week_start(from, Weekday::Monday);
    let mut views = Vec::new();
    while start <= to {
        views.push(shop.engine.week(Some(&label(start))).unwrap());
        start = start.saturating_add(7.days());
    }
    views
}

/// The published counts of the CDNOW sample (definitions 4.10). Its orders without value get one cent, because orders
/// without goods are left out here and counted there.
#[test]
fn the_cdnow_sample_has_its_published_counts() {
    let Some(folder) = exports("the_cdnow_sample").map(|folder| folder.join("research-orders")) else {
        return;
    };
    let text = std::fs::read_to_string(folder.join("CDNOW_sample.txt")).unwrap();
    let rows: Vec<(String, Date, i64)> = text
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split_whitespace().collect();
            let day = Date::strptime("%Y%m%d", cells[2]).unwrap();
            (cells[1].to_owned(), day, cells[4].replace('.', "").parse::<i64>().unwrap() + 1)
        })
        .collect();
    assert_eq!(rows.len(), 6_919);
    let shop_of = |rows: &[(String, Date, i64)]| {
        let shop = TempShop::on("1998-08-01T09:00:00Z");
        let line = |(number, (who, day, minor)): (usize, &(String, Date, i64))| {
            order(
                number as u32,
                &format!("{who}@example.com"),
                "paid",
                *minor,
                &format!("{day} 12:00:00 +0000"),
                0,
            )
        };
        let text = ORDERS.to_owned() + &rows.iter().enumerate().map(line).collect::<String>();
        import(&shop, &shop.file("orders.csv", text));
        shop
    };
    let (from, end, calibration) =
        (Date::constant(1997, 1, 1), Date::constant(1998, 6, 30), Date::constant(1997, 9, 30));
    let orders = |shop: &TempShop| -> i64 {
        every_week(shop, from, end).iter().map(|view| fact(view, "orders").max(0)).sum()
    };
    assert_eq!(orders(&shop_of(&rows)), 6_919);
    let mut of_day: BTreeMap<(String, Date), i64> = BTreeMap::new();
    for (who, day, minor) in &rows {
        *of_day.entry((who.clone(), *day)).or_default() += minor;
    }
    let merged: Vec<_> = of_day.into_iter().map(|((who, day), minor)| (who, day, minor)).collect();
    assert_eq!(orders(&shop_of(&merged)), 6_696, "customer-days");
    let early: Vec<_> = merged.into_iter().filter(|(_, day, _)| *day <= calibration).collect();
    let weeks = every_week(&shop_of(&early), from, calibration);
    let repeats: i64 = weeks.iter().map(|view| repeat(view, "repeat_orders").0).sum();
    assert_eq!(repeats, 2_457, "repeat days");
    assert_eq!(repeat(weeks.last().unwrap(), "lifetime"), (946, 2_357), "repeaters of all customers");
}

/// The days of a wholesaler, added up here and by the engine: invoices, customers and money.
#[test]
fn the_retail_days_equal_a_count_by_hand() {
    let Some(folder) =
        exports("the_retail_days").map(|folder| folder.join("research-orders/uci-online-retail-by-day"))
    else {
        return;
    };
    let mut invoices: BTreeMap<String, (String, String, i64)> = BTreeMap::new();
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        for line in std::fs::read_to_string(path).unwrap().lines().skip(1) {
            // Descriptions hold commas; what is needed stands before and behind them.
            let cells: Vec<&str> = line.split(',').collect();
            let behind = &cells[cells.len() - 5..];
            let (quantity, price): (i64, f64) = (behind[0].parse().unwrap(), behind[2].parse().unwrap());
            let invoice = invoices.entry(cells[0].to_owned()).or_default();
            (invoice.0, invoice.1) = (behind[1].to_owned(), behind[3].to_owned());
            invoice.2 += quantity * (price * 100.0).round() as i64;
        }
    }
    // Invoices that begin with C take goods back; they are no orders.
    invoices.retain(|number, (_, _, minor)| !number.starts_with('C') && *minor > 0);
    let rows = invoices.values().enumerate().map(|(number, (placed, who, minor))| {
        let email = if who.is_empty() { String::new() } else { format!("{who}@example.com") };
        order(number as u32, &email, "paid", *minor, &format!("{placed} +0000"), 0)
    });
    let shop = TempShop::on("2011-07-10T09:00:00Z");
    shop.engine
        .change_shop(&ShopChange { time_zone: Some("Europe/London".into()), ..ShopChange::default() })
        .unwrap();
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &rows.collect::<String>()));
    let weeks = every_week(&shop, Date::constant(2010, 12, 1), Date::constant(2011, 6, 30));
    let sum = |id: &str| weeks.iter().map(|view| fact(view, id).max(0)).sum::<i64>();
    let customers: BTreeSet<&String> =
        invoices.values().map(|(_, who, _)| who).filter(|who| !who.is_empty()).collect();
    assert_eq!(sum("orders"), invoices.len() as i64);
    assert_eq!(sum("net_sales"), invoices.values().map(|(_, _, minor)| minor).sum::<i64>());
    assert_eq!(sum("new_customers"), customers.len() as i64);
    assert!(invoices.len() > 9_000 && customers.len() > 2_500, "{} {}", invoices.len(), customers.len());
}
