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
    // Both sales were on Sunday 13 September; the refund takes the second back.
    let sold =
        column_sum(&path, "Net Sales", "Payment", None) + column_sum(&path, "Net Sales", "Refund", None);
    assert_eq!((sold, net_sales(&shop, "2026-W37").as_deref()), (2_700, Some("27.00")));
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
    assert_eq!(net_sales(&shop, "2026-W37").as_deref(), Some("27.00"));
    let totals = import_dollars(&shop, &transactions);
    assert_eq!((totals.new, totals.updated), (0, 2), "the same sales");
    let late = TempShop::new();
    import_dollars(&late, &transactions);
    let after = import_dollars(&late, &items);
    assert_eq!((after.new, after.updated, after.unchanged), (1, 0, 2), "line items never overrule totals");
    assert_eq!(net_sales(&late, "2026-W37").as_deref(), Some("27.00"));
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
