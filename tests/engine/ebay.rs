//! eBay's real export through the engine. The sums were counted apart from this program.

use crate::etsy::{number, payments_sum, rows};
use crate::imports::import;
use crate::support::{TempShop, exports};

#[test]
fn the_transaction_report_adds_up() {
    let Some(exports) = exports("the_transaction_report_adds_up") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("ebay/Transaction_report.csv"));
    assert_eq!((rows(&batch), batch.new), (("ebay-transactions", 4, 0), 4));
    // 21.46 for the order, 4.10 for a label, 1.50 for advertising; 15.86 went to the bank.
    assert_eq!(payments_sum(&shop, "net"), 0);
    let of = |kind: &str, column: &str| {
        number(&shop, &format!("SELECT coalesce(sum({column}), 0) FROM payments WHERE kind = '{kind}'"))
    };
    assert_eq!((of("charge", "amount"), of("charge", "fee"), of("charge", "net")), (2_660, -354, 2_146));
    assert_eq!((of("shipping", "net"), of("advertising", "net"), of("payout", "net")), (-410, -150, -1_586));
}
