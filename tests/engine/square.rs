//! Square's real exports through the engine.

use crate::imports::{count, import};
use crate::support::{TempShop, exports};
use std::path::Path;
use tillwise_engine::api::views::BatchView;
use tillwise_engine::{Code, ImportOptions};

fn import_dollars(shop: &TempShop, path: &Path) -> BatchView {
    let options = ImportOptions { currency: "USD".parse().ok(), ..ImportOptions::default() };
    let outcomes = shop.engine.import(&[path.to_owned()], options).unwrap();
    let (_, outcome) = outcomes.into_iter().next().unwrap();
    outcome.unwrap_or_else(|error| panic!("{}: {}", path.display(), shop.engine.say(&error.words)))
}

/// Net sales of a week, or nothing where the week has none.
fn net_sales(shop: &TempShop, week: &str) -> Option<String> {
    let week = shop.engine.week(Some(week)).unwrap();
    week.facts.into_iter().find(|fact| fact.id == "net_sales").and_then(|fact| fact.value)
}

/// The sum of a money column over the rows of a kind, in minor units, read apart from this program.
fn column_sum(path: &Path, column: &str, event: &str, id: Option<&str>) -> i64 {
    let text = std::fs::read_to_string(path).unwrap();
    let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let at = |name: &str| header.iter().position(|cell| *cell == name).unwrap();
    // Descriptions are the only quoted cells, and the only ones with a comma.
    let plain = |line: &str| {
        line.split('"').enumerate().map(|(n, part)| if n % 2 == 1 { "" } else { part }).collect()
    };
    let rows = text.lines().skip(1).map(plain).filter(|line: &String| {
        let cells: Vec<&str> = line.split(',').collect();
        cells[at("Event Type")] == event && id.is_none_or(|id| cells[at("Transaction ID")] == id)
    });
    rows.map(|line| line.split(',').nth(at(column)).unwrap().replace(['$', '.'], "").parse::<i64>().unwrap())
        .sum()
}

#[test]
fn real_transactions_are_orders_with_their_refund() {
    let Some(exports) = exports("real_transactions") else { return };
    let path = exports.join("square/transactions-2026-09.csv");
    let shop = TempShop::new();
    let batch = import_dollars(&shop, &path);
    assert_eq!(batch.format, "square-transactions");
    assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (3, 3, 0));
    assert_eq!((batch.new, count(&batch, "orders")), (2, 2), "the refund belongs to the second sale");
    // Both sales were on Sunday 13 September; the refund of the second came a week later.
    let [sold, back] = ["Payment", "Refund"].map(|event| column_sum(&path, "Net Sales", event, None));
    assert_eq!((sold, net_sales(&shop, "2026-W37").as_deref()), (3_900, Some("39.00")));
    // Nothing was sold that week, so a later sale has to show that the file reaches over it.
    let mut text = std::fs::read_to_string(&path).unwrap();
    let sale = text.lines().nth(1).unwrap().replace("2026-09-13", "2026-09-29");
    let sale = sale.replace("SQA1x", "SQ9z").replace("PA1", "PZ9");
    text.push_str(&format!("\n{sale}\n"));
    let longer = import_dollars(&shop, &shop.file("transactions.csv", text));
    assert_eq!((longer.new, longer.unchanged), (1, 2));
    assert_eq!((back, net_sales(&shop, "2026-W38").as_deref()), (-1_200, Some("-12.00")));
    assert!(shop.engine.verify().unwrap().sound);
    shop.engine.undo(longer.id.unwrap()).unwrap();
    assert_eq!(
        net_sales(&shop, "2026-W37").as_deref(),
        Some("39.00"),
        "the first file still has the refund's day"
    );
    shop.engine.undo(batch.id.unwrap()).unwrap();
    assert_eq!(net_sales(&shop, "2026-W38"), None);
    assert!(shop.engine.verify().unwrap().sound, "the days of refunds go with their file");
}

#[test]
fn a_dollar_sign_alone_is_refused_until_the_owner_says_which() {
    let Some(exports) = exports("a_dollar_sign_alone") else { return };
    let shop = TempShop::new();
    for file in ["square/transactions-2026-09.csv", "square/items-2026-09.csv"] {
        let outcomes = shop.engine.import(&[exports.join(file)], ImportOptions::default()).unwrap();
        let (_, outcome) = outcomes.into_iter().next().unwrap();
        let Err(error) = outcome else { panic!("{file}: nobody knows which dollars") };
        assert_eq!((error.code, error.words.key.as_str()), (Code::Refused, "refused-no-currency"));
    }
    assert!(!shop.path().exists());
}

#[test]
fn real_items_are_orders_until_the_transactions_say_more() {
    let Some(exports) = exports("real_items") else { return };
    let items = exports.join("square/items-2026-09.csv");
    let transactions = exports.join("square/transactions-2026-09.csv");
    let shop = TempShop::new();
    let batch = import_dollars(&shop, &items);
    assert_eq!(batch.format, "square-items");
    assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (5, 5, 0));
    assert_eq!((count(&batch, "orders"), count(&batch, "line_items")), (3, 4));
    assert_eq!(column_sum(&items, "Net Sales", "Payment", Some("SQC3z")), 3_600);
    assert_eq!(net_sales(&shop, "2026-W33").as_deref(), Some("36.00"), "the sale of 15 August");
    assert_eq!(net_sales(&shop, "2026-W37").as_deref(), Some("39.00"), "what was given back came later");
    let totals = import_dollars(&shop, &transactions);
    assert_eq!((totals.new, totals.updated), (0, 2), "the same sales");
    let late = TempShop::new();
    import_dollars(&late, &transactions);
    let after = import_dollars(&late, &items);
    assert_eq!((after.new, after.updated, after.unchanged), (1, 0, 2), "line items never overrule totals");
    assert_eq!(net_sales(&late, "2026-W37").as_deref(), Some("39.00"));
    assert!(late.engine.verify().unwrap().sound);
}

#[test]
fn a_pound_sign_is_a_currency() {
    let shop = TempShop::new();
    let path = shop.file(
        "transactions.csv",
        "Date,Time,Time Zone,Gross Sales,Net Sales,Tax,Tip,Total Collected,Transaction ID,Payment ID,Event Type\n\
         2026-11-10,10:00:00,London,£12.00,£12.00,£2.40,£0.00,£14.40,T1,P1,Payment\n",
    );
    assert_eq!(import(&shop, &path).new, 1);
    assert_eq!(net_sales(&shop, "2026-W46").as_deref(), Some("12.00"));
}
