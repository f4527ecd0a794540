//! Etsy's real exports through the engine. The sums were counted apart from this program.

use crate::imports::import;
use crate::support::{TempShop, exports};
use tillwise_engine::api::requests::{Answer, Query};
use tillwise_engine::api::views::BatchView;

/// One number out of a shop file, asked past the engine.
pub fn number(shop: &TempShop, query: &str) -> i64 {
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    sql.query_row(query, [], |row| row.get(0)).unwrap()
}

/// Format, rows used, rows skipped; what is skipped has its reason.
pub fn rows(batch: &BatchView) -> (&str, u64, u64) {
    assert_eq!(batch.rows_read, batch.rows_used + batch.rows_skipped);
    assert_eq!(batch.problems.len() as u64, batch.rows_skipped);
    (batch.format.as_str(), batch.rows_used, batch.rows_skipped)
}

/// The sum of a column over the orders that count.
pub fn orders_sum(shop: &TempShop, column: &str) -> i64 {
    number(shop, &format!("SELECT sum({column}) FROM orders WHERE current = 1"))
}

/// The sum of a column over the payment lines that count.
pub fn payments_sum(shop: &TempShop, column: &str) -> i64 {
    number(shop, &format!("SELECT coalesce(sum({column}), 0) FROM payments WHERE current = 1"))
}

#[test]
fn the_sold_orders_of_both_files_add_up() {
    let Some(exports) = exports("the_sold_orders_of_both_files_add_up") else { return };
    for (file, total, subtotal, shipping, taxes) in [
        ("etsy/EtsySoldOrders2026-9.csv", 10_630, 9_230, 1_400, 0),
        ("etsy/EtsySoldOrders_dollar-strings.csv", 2_712, 1_750, 900, 62),
    ] {
        let shop = TempShop::new();
        let batch = import(&shop, &exports.join(file));
        assert_eq!(rows(&batch), ("etsy-orders", 2, 0), "{file}");
        let found = ["total", "subtotal", "shipping", "taxes"].map(|column| orders_sum(&shop, column));
        assert_eq!(found, [total, subtotal, shipping, taxes], "{file}");
        assert!(shop.engine.verify().unwrap().sound);
    }
}

#[test]
fn the_sold_items_of_both_files_add_up() {
    let Some(exports) = exports("the_sold_items_of_both_files_add_up") else { return };
    for (file, used, skipped, orders, sums) in [
        ("etsy/EtsySoldOrderItems2026.csv", 4, 0, 3, [6_958, 6_400, 450, 108]),
        ("etsy/EtsySoldOrderItems_synthetic_uk-headers.csv", 5, 1, 4, [16_591, 14_595, 1_996, 0]),
    ] {
        let shop = TempShop::new();
        let batch = import(&shop, &exports.join(file));
        assert_eq!((rows(&batch), batch.new), (("etsy-order-items", used, skipped), orders), "{file}");
        let found = ["total", "subtotal", "shipping", "taxes"].map(|column| orders_sum(&shop, column));
        assert_eq!(found, sums, "{file}");
        if let Some(problem) = batch.problems.first() {
            assert_eq!((problem.line, problem.column.as_deref()), (7, Some("Quantity")), "{file}");
        }
    }
}

#[test]
fn the_statements_add_up() {
    let Some(exports) = exports("the_statements_add_up") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("etsy/etsy_statement_2026_9.csv"));
    // One listing fee names no amount at all.
    assert_eq!(rows(&batch), ("etsy-statement", 22, 1));
    assert_eq!((batch.problems[0].line, batch.problems[0].column.as_deref()), (24, Some("Amount")));
    assert_eq!(payments_sum(&shop, "net"), 1_952);
    assert_eq!(number(&shop, "SELECT sum(amount) FROM payments WHERE kind = 'payout'"), -3_735);
    assert_eq!(number(&shop, "SELECT sum(amount) FROM payments WHERE kind = 'charge'"), 5_608);

    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("etsy/etsy_statement_2026_9_CAD.csv"));
    assert_eq!(rows(&batch), ("etsy-statement", 7, 0));
    assert_eq!(payments_sum(&shop, "net"), 6_290);
    assert_eq!(number(&shop, "SELECT sum(amount) FROM payments WHERE kind = 'payout'"), -6_000);
    assert_eq!(number(&shop, "SELECT count(*) FROM payments WHERE currency = 'CAD'"), 7);
}

#[test]
fn the_listings_are_products_with_their_images() {
    let Some(exports) = exports("the_listings_are_products_with_their_images") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("etsy/EtsyListingsDownload.csv"));
    assert_eq!((rows(&batch), batch.new), (("etsy-listings", 3, 0), 3));
    let counts: Vec<_> = batch.counts.iter().map(|count| (count.what.as_str(), count.count)).collect();
    assert_eq!(counts, [("products", 3), ("variants", 3), ("images", 24)]);
}

const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Date Shipped,Currency,Order Value,Discount Amount,Shipping,\
                      Sales Tax,Order Total,Status,Order Net,Adjusted Order Total\n\
                      11/10/26,39001,7,,EUR,40.00,5.00,4.90,0,39.90,Completed,38,0.00\n";
const ITEMS: &str = "Sale Date,Item Name,Quantity,Price,Order Shipping,Currency,Transaction ID,Listing ID,Date Paid,\
                     Date Shipped,Order ID\n\
                     11/10/26,Mug,1,25.00,4.90,EUR,41,11,11/10/2026,11/16/2026,39001\n\
                     11/10/26,Bowl,1,15.00,0,EUR,42,12,11/10/2026,11/16/2026,39001\n";

#[test]
fn the_sold_orders_have_the_totals_whichever_file_comes_first() {
    for files in
        [[("orders.csv", ORDERS), ("items.csv", ITEMS)], [("items.csv", ITEMS), ("orders.csv", ORDERS)]]
    {
        let shop = TempShop::new();
        for (name, text) in files {
            import(&shop, &shop.file(name, text));
        }
        assert_eq!((orders_sum(&shop, "1"), orders_sum(&shop, "total")), (1, 3_990), "{}", files[0].0);
    }
}

#[test]
fn a_longer_statement_of_the_same_month_adds_only_what_is_new() {
    let shop = TempShop::new();
    let header = "Date,Type,Title,Info,Currency,Amount,Fees & Taxes,Net\n";
    let fee = "\"November 10, 2026\",Fee,Transaction fee: Mug,Order #39001,EUR,--,-€1.30,-€1.30\n";
    let short = import(&shop, &shop.file("short.csv", format!("{header}{fee}{fee}")));
    let late = "\"November 12, 2026\",Fee,Listing fee,,EUR,--,-€0.20,-€0.20\n";
    let long = import(&shop, &shop.file("long.csv", format!("{header}{late}{fee}{fee}")));
    assert_eq!((short.new, long.new, long.unchanged), (2, 1, 2));
    assert_eq!(payments_sum(&shop, "net"), -280);
}

#[test]
fn line_items_stay_known_when_the_totals_come_from_the_other_export() {
    const ITEMS: &str = "Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Shipping Discount,Order Shipping,\
        Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Order ID,Variations,SKU\n\
        11/10/26,Mug,a,1,25.00,0,0,4.90,0,25.00,EUR,4900000001,1900000001,11/10/2026,,3900000001,,M-1\n\
        11/10/26,Bowl,a,1,15.00,0,0,0,0,15.00,EUR,4900000002,1900000002,11/10/2026,,3900000001,,\n";
    const TOTALS: &str = "Sale Date,Order ID,Buyer User ID,Number of Items,Date Shipped,Currency,Order Value,\
        Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,\
        Adjusted Order Total\n\
        11/10/26,3900000001,a,2,11/12/2026,EUR,40.00,0,0,4.90,0,44.90,Completed,1.94,42.96,0.00\n";
    const PRODUCTS: &str = "Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value\nmug,Mug,X-1,25.00,Title,Default Title\n";
    for first in [ITEMS, TOTALS] {
        let shop = TempShop::new();
        let second = if first == ITEMS { TOTALS } else { ITEMS };
        for (name, text) in [("first.csv", first), ("second.csv", second), ("products.csv", PRODUCTS)] {
            import(&shop, &shop.file(name, text));
        }
        assert_eq!(orders_sum(&shop, "total"), 4_490, "the totals are those of the orders file");
        let Answer::Readiness(view) = shop.engine.query(&Query::Readiness).unwrap() else {
            panic!("readiness")
        };
        let mut sold: Vec<(String, String)> =
            view.margin.unmatched.into_iter().map(|item| (item.name, item.revenue)).collect();
        sold.sort();
        let known =
            [("Bowl", "15.00"), ("Mug", "25.00")].map(|(name, sum)| (name.to_owned(), sum.to_owned()));
        assert_eq!(sold, known, "what was sold is that of the items file");
        let week = shop.engine.week(Some("2026-W46")).unwrap();
        let new = week.facts.iter().find(|fact| fact.id == "new_customers").unwrap();
        assert_eq!(
            (new.value.as_deref(), new.note.is_some()),
            (None, true),
            "no buyer is named, so nobody is known"
        );
    }
}
