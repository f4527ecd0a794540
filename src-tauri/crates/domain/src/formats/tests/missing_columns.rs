//! Columns that matter for money and are not in the file are named, and other spellings of them are read.

use super::*;
use crate::ledger::Order;

fn missing(text: &str) -> Vec<(&'static str, &'static str)> {
    let context = Context { currency: "EUR".parse().ok(), ..Context::default() };
    let layout = sniff(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}"));
    layout.cells(&context).expect("all columns it needs").missing()
}

fn example(id: &str) -> &'static str {
    FORMATS.iter().find(|format| format.id() == id).expect("a format").example()
}

fn first_order(text: &str) -> Order {
    let (_, records, problems) = read_in(text, Some("EUR"), "UTC");
    let order = records.into_iter().find_map(|record| match record {
        Record::Order(order) => Some(order),
        _ => None,
    });
    order.unwrap_or_else(|| panic!("an order was read: {problems:?}"))
}

#[test]
fn a_missing_column_that_matters_is_named() {
    for (id, column, note) in [
        ("shopify-orders", "Refunded Amount", "note-missing-refunds"),
        ("shopify-orders", "Cancelled at", "note-missing-cancellations"),
        ("shopify-orders", "Taxes", "note-missing-taxes"),
        ("shopify-orders", "Shipping", "note-missing-shipping"),
        ("squarespace-orders", "Amount Refunded", "note-missing-refunds"),
        ("squarespace-orders", "Discount Amount", "note-missing-discounts"),
        ("squarespace-orders", "Cancelled at", "note-missing-cancellations"),
        ("wix-orders", "Refunded amount", "note-missing-refunds"),
        ("wix-orders", "Fulfillment status", "note-missing-cancellations"),
        ("wix-orders", "Total tax", "note-missing-taxes"),
        ("wix-orders", "Shipping rate", "note-missing-shipping"),
        ("etsy-orders", "Status", "note-missing-cancellations"),
        ("etsy-orders", "Adjusted Order Total", "note-missing-refunds"),
        ("etsy-order-items", "Discount Amount", "note-missing-discounts"),
    ] {
        let whole = example(id);
        assert_eq!(missing(whole), [], "{id}: nothing is missing from a whole file");
        let (header, rows) = whole.split_once('\n').expect("a header");
        let renamed: Vec<&str> =
            header.split(',').map(|name| if name == column { "Something else" } else { name }).collect();
        let without = format!("{}\n{rows}", renamed.join(","));
        assert_eq!(missing(&without), [(column, note)], "{id}");
    }
}

#[test]
fn amazon_and_a_plug_in_of_woocommerce_name_theirs() {
    let all_orders = "amazon-order-id\tpurchase-date\torder-status\tquantity\titem-price\tcurrency";
    assert_eq!(missing(all_orders), [("item-promotion-discount", "note-missing-discounts")]);
    assert_eq!(missing(&format!("{all_orders}\titem-promotion-discount")), []);
    let plug_in = "Order Number,Order Status,Order Date,Order Total Amount,Item Name,Quantity,Item Cost";
    assert_eq!(missing(plug_in), [("Order Refund Amount", "note-missing-refunds")]);
    assert_eq!(missing(&format!("{plug_in},Order Refund Amount")), []);
    assert_eq!(missing(example("woocommerce-orders")), [], "the other exports have no such column");
}

#[test]
fn other_spellings_of_a_column_are_read() {
    let shopify = "Name,Financial Status,Currency,Subtotal,Shipping,Tax,Total,Created at,Lineitem quantity,\
                   Lineitem name,Lineitem price,Canceled at,Refund Amount,Discount Amount\n\
                   #1,paid,EUR,40.00,4.90,7.10,44.90,2026-11-10 09:00:00 +0100,1,Mug,40.00,\
                   2026-11-11 09:00:00 +0100,5.00,0\n";
    assert_eq!(missing(shopify), []);
    let order = first_order(shopify);
    assert_eq!((order.taxes, order.refunded, order.cancelled.is_some()), (710, 500, true));
    let wix = example("wix-orders")
        .replace("Refunded amount", "Refund amount")
        .replace("Fulfillment status", "Fulfilment status")
        .replace("0.00,Fulfilled", "2.00,Fulfilled");
    assert_eq!(missing(&wix), []);
    let order = first_order(&wix);
    assert_eq!((order.refunded, order.fulfilled), (200, 2));
    let squarespace = example("squarespace-orders")
        .replace("Amount Refunded", "Refunded Amount")
        .replace("4.90,0.00,0.00", "4.90,0.00,3.00");
    assert_eq!(first_order(&squarespace).refunded, 300);
    let etsy = example("etsy-orders").replace(",Status,", ",Order Status,").replace("Completed", "Cancelled");
    assert!(first_order(&etsy).cancelled.is_some());
}
