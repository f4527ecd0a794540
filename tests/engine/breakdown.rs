//! Contribution margin and net sales by buyer against plain loops over the same orders.

use crate::imports::import;
use crate::support::TempShop;
use std::collections::BTreeMap;
use tillwise_engine::api::views::{FactView, WeekView};
use tillwise_engine::jiff::ToSpan;
use tillwise_engine::jiff::civil::{Date, Weekday, date};

const PRODUCTS: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
    Variant Price,Cost per item,Status\n";
const LINES: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,\
    Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Refunded Amount,Id\n";

fn fact<'a>(week: &'a WeekView, id: &str) -> &'a FactView {
    week.facts.iter().find(|fact| fact.id == id).expect("the fact is always there")
}

fn minor(week: &WeekView, id: &str) -> Option<i64> {
    fact(week, id).value.as_ref().map(|value| value.replace('.', "").parse().unwrap())
}

fn amount(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// A product with one variant; a cost of nothing is a cell left empty.
fn product(sku: &str, cost: Option<i64>) -> String {
    let cost = cost.map(amount).unwrap_or_default();
    format!("{sku},{sku},,Nord,Mugs,,TRUE,Title,Default Title,{sku},30.00,{cost},active\n")
}

#[derive(Clone)]
struct Sale {
    day: Date,
    email: &'static str,
    lines: Vec<(&'static str, i64, i64)>,
    refunded: i64,
}

impl Sale {
    fn goods(&self) -> i64 {
        self.lines.iter().map(|(_, units, price)| units * price).sum()
    }

    fn rows(&self, number: usize) -> String {
        let goods = amount(self.goods());
        let state = match self.refunded {
            0 => "paid",
            back if back == self.goods() => "refunded",
            _ => "partially_refunded",
        };
        let row = |(at, (sku, units, price)): (usize, &(&str, i64, i64))| {
            let head = match at {
                0 => format!("{state},EUR,{goods},0.00,0.00,{goods}"),
                _ => ",,,,,".to_owned(),
            };
            let back = if at == 0 { amount(self.refunded) } else { String::new() };
            let id = if at == 0 { format!("9{number:04}") } else { String::new() };
            format!(
                "#{number},{},{head},{} 12:00:00 +0100,{units},{sku},{},{sku},0.00,{back},{id}\n",
                self.email,
                self.day,
                amount(*price)
            )
        };
        self.lines.iter().enumerate().map(row).collect()
    }
}

fn bring(shop: &TempShop, name: &str, sales: &[Sale]) {
    let rows: String = sales.iter().enumerate().map(|(at, sale)| sale.rows(at + 1)).collect();
    import(shop, &shop.file(name, LINES.to_owned() + &rows));
}

/// Eight weeks of orders by a handful of buyers, some without an address, some given back.
fn sales() -> Vec<Sale> {
    let mut dice: u64 = 11;
    let mut roll = |sides: u64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    let emails = ["a@example.com", "b@example.com", "c@example.com", "d@example.com", ""];
    let skus = ["MUG", "CUP", "VASE", "MUG"];
    (0..160)
        .map(|_| {
            let lines: Vec<_> = (0..=roll(2))
                .map(|_| (skus[roll(4) as usize], 1 + roll(3) as i64, 500 + roll(2_000) as i64))
                .collect();
            let mut sale = Sale {
                day: date(2026, 9, 21) + (roll(56) as i64).days(),
                email: emails[roll(5) as usize],
                lines,
                refunded: 0,
            };
            sale.refunded = match roll(6) {
                0 => sale.goods(),
                1 => 1 + roll(400) as i64,
                _ => 0,
            };
            sale
        })
        .collect()
}

fn weeks() -> impl Iterator<Item = (String, Date)> {
    (0..8).map(|at| {
        let from = date(2026, 9, 21) + (at * 7).days();
        (format!("2026-W{}", from.iso_week_date().week()), from)
    })
}

fn within(sale: &Sale, from: Date) -> bool {
    from <= sale.day && sale.day < from + 7.days()
}

#[test]
fn buyers_add_up_to_net_sales_and_equal_a_plain_count() {
    let (shop, sales) = (TempShop::new(), sales());
    bring(&shop, "orders.csv", &sales);
    let mut first: BTreeMap<&str, Date> = BTreeMap::new();
    for sale in sales.iter().filter(|sale| !sale.email.is_empty() && sale.refunded < sale.goods()) {
        let known = first.entry(sale.email).or_insert(sale.day);
        *known = sale.day.min(*known);
    }
    for (label, from) in weeks() {
        assert_eq!(from.weekday(), Weekday::Monday);
        let view = shop.engine.week(Some(&label)).unwrap();
        let of = |wanted: &dyn Fn(&Sale) -> bool| -> i64 {
            sales
                .iter()
                .filter(|sale| within(sale, from) && wanted(sale))
                .map(|sale| sale.goods() - sale.refunded)
                .sum()
        };
        let later = |sale: &Sale| first.get(sale.email).is_some_and(|first| *first < sale.day);
        let expected = [
            of(&|sale| !sale.email.is_empty() && !later(sale)),
            of(&later),
            of(&|sale| sale.email.is_empty()),
        ];
        let found = ["net_sales_new", "net_sales_returning", "net_sales_unknown_buyer"]
            .map(|id| minor(&view, id).unwrap());
        assert_eq!(found, expected, "{label}");
        assert_eq!(Some(found.iter().sum()), minor(&view, "net_sales_by_order"), "{label}");
    }
}

#[test]
fn the_margin_equals_a_plain_count_and_is_silent_below_nine_tenths() {
    let (shop, sales) = (TempShop::new(), sales());
    bring(&shop, "orders.csv", &sales);
    let text =
        |vase: String| PRODUCTS.to_owned() + &product("MUG", Some(412)) + &product("CUP", Some(95)) + &vase;
    import(&shop, &shop.file("products.csv", text(product("VASE", None))));
    let cost = |sku: &str| match sku {
        "MUG" => Some(412.0),
        "CUP" => Some(95.0),
        _ => None,
    };
    for (label, from) in weeks() {
        let week: Vec<&Sale> = sales.iter().filter(|sale| within(sale, from)).collect();
        let all: i64 = week.iter().map(|sale| sale.goods()).sum();
        let known = |sale: &Sale| -> f64 {
            sale.lines
                .iter()
                .filter(|(sku, ..)| cost(sku).is_some())
                .map(|(_, units, price)| (units * price) as f64)
                .sum()
        };
        let covered = week.iter().map(|sale| known(sale)).sum::<f64>() / all as f64;
        let view = shop.engine.week(Some(&label)).unwrap();
        let found = minor(&view, "contribution_margin");
        assert_eq!(found.is_some(), covered >= 0.9, "{label}: {covered}");
        if found.is_none() {
            let note = fact(&view, "contribution_margin").note.clone().unwrap();
            assert!(note.contains("Cost per item") && note.contains("90 %"), "{note}");
        }
    }
    // With the last cost typed in at the shop, every week has one.
    import(&shop, &shop.file("products-2.csv", text(product("VASE", Some(731)))));
    let cost = |sku: &str| cost(sku).unwrap_or(731.0);
    for (label, from) in weeks() {
        let margin = |sale: &Sale| {
            let kept = (sale.goods() - sale.refunded) as f64;
            let costs: f64 = sale.lines.iter().map(|(sku, units, _)| *units as f64 * cost(sku)).sum();
            kept - costs * kept / sale.goods() as f64
        };
        let expected: f64 = sales.iter().filter(|sale| within(sale, from)).map(margin).sum();
        let view = shop.engine.week(Some(&label)).unwrap();
        let found = minor(&view, "contribution_margin").unwrap_or_else(|| panic!("{label} has a margin"));
        assert!((found as f64 - expected).abs() <= 1.0, "{label}: {found} and {expected}");
    }
}

#[test]
fn without_orders_or_costs_there_is_no_margin_and_the_file_is_named() {
    let shop = TempShop::new();
    bring(
        &shop,
        "orders.csv",
        &[Sale { day: date(2026, 11, 10), email: "", lines: vec![("MUG", 1, 2_500)], refunded: 0 }],
    );
    let view = shop.engine.week(Some("2026-W46")).unwrap();
    assert_eq!(minor(&view, "contribution_margin"), None);
    assert!(fact(&view, "contribution_margin").note.as_ref().unwrap().contains("Cost per item"));
    assert_eq!(minor(&view, "net_sales_new"), None, "nobody knows who is new");
    assert_eq!(minor(&view, "net_sales_unknown_buyer"), Some(2_500));
    let before = shop.engine.week(Some("2026-W40")).unwrap();
    assert_eq!(
        minor(&before, "net_sales_unknown_buyer"),
        None,
        "a week before the file is no week of nothing"
    );
    assert!(fact(&before, "contribution_margin").note.is_some());
}
