//! Amazon's real exports through the engine. The sums were counted apart from this program.

use crate::etsy::{number, orders_sum, payments_sum, rows};
use crate::imports::import;
use crate::support::{TempShop, exports};

#[test]
fn the_unshipped_orders_add_up() {
    let Some(exports) = exports("the_unshipped_orders_add_up") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("amazon/unshipped_orders_synthetic.txt"));
    assert_eq!((rows(&batch), batch.new), (("amazon-orders", 3, 1), 3));
    assert_eq!((batch.problems[0].line, batch.problems[0].column.as_deref()), (5, Some("purchase-date")));
    let found = ["total", "subtotal", "shipping", "taxes"].map(|column| orders_sum(&shop, column));
    assert_eq!(found, [15_037, 13_295, 599, 1_143]);
    let nobody = "SELECT count(*) FROM orders WHERE email IS NULL AND currency = 'USD'";
    assert_eq!(number(&shop, nobody), 3, "an alias is no customer");
    assert_eq!(number(&shop, "SELECT count(*) FROM line_items"), 3);
}

#[test]
fn the_date_range_report_adds_up() {
    let Some(exports) = exports("the_date_range_report_adds_up") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("amazon/2026Sep1-2026Sep30CustomTransaction.csv"));
    assert_eq!((rows(&batch), batch.new), (("amazon-transactions", 4, 0), 4));
    // 65.45 for the order, 31.38 given back, 12.00 for advertising; 22.07 went to the bank.
    assert_eq!(payments_sum(&shop, "net"), 0);
    assert_eq!((payments_sum(&shop, "fee"), payments_sum(&shop, "amount")), (-693, 693));
    assert_eq!(number(&shop, "SELECT count(*) FROM payments WHERE currency = 'USD'"), 4);
    assert_eq!(number(&shop, "SELECT sum(net) FROM payments WHERE kind = 'advertising'"), -1_200);
}
