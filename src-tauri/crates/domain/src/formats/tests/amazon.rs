//! Amazon's order, listing and money reports, in every dialect and with every trap that is known of them.

use super::etsy::{orders_of, payments_of, sums, where_and_why};
use super::*;
use crate::ledger::{Order, OrderState, Payment, PaymentKind};

const UNSHIPPED: &str = "order-id order-item-id purchase-date payments-date reporting-date buyer-email buyer-name sku \
                         product-name quantity-purchased quantity-shipped quantity-to-ship ship-country item-price \
                         item-tax shipping-price shipping-tax";
const MUGS: &str = "113-1 521 2026-09-22T15:04:11+00:00 2026-09-22T15:05:00+00:00 2026-09-22T15:30:00+00:00 \
                    x1@marketplace.amazon.com Ann M-1 Mug 3 0 3 US 80.98 6.96 5.99 0.41";
const BOWL: &str = "113-1 522 2026-09-22T15:04:11+00:00 2026-09-22T15:05:00+00:00 2026-09-22T15:30:00+00:00 \
                    x1@marketplace.amazon.com Ann B-1 Bowl 1 1 0 US 10.00 0.80 0 0";

fn tabs(header: &str, rows: &[&str]) -> String {
    format!("{header}\n{}\n", rows.join("\n")).replace(' ', "\t").replace('~', " ")
}

fn unshipped(rows: &[&str]) -> (Vec<Order>, Vec<Problem>) {
    orders_of("amazon-orders", &tabs(UNSHIPPED, rows))
}

fn lines(order: &Order) -> Vec<(&str, i64, i64)> {
    order.lines.iter().map(|line| (line.sku.as_deref().unwrap_or(""), line.quantity, line.price)).collect()
}

#[test]
fn an_order_is_the_sum_of_its_items_and_knows_no_buyer() {
    let other = MUGS.replace("113-1 521", "113-2 523");
    let (orders, problems) = unshipped(&[MUGS, &other, BOWL]);
    assert_eq!(problems, []);
    let order = orders.iter().find(|order| order.key() == "113-1").expect("the order");
    assert_eq!(sums(order), [9_098, 599, 817, 10_514, 0, 0]);
    assert_eq!(lines(order), [("M-1", 2, 2_699), ("M-1", 1, 2_700), ("B-1", 1, 1_000)], "to the cent");
    assert_eq!((order.state, order.fulfilled, order.email.as_deref()), (OrderState::Paid, 1, None));
    assert_eq!(order.placed.to_string(), "2026-09-22T15:04:11Z");
    assert!(order.time_known && !order.online());
    assert_eq!(order.worth().goods, 9_098, "in America the tax is on top");
}

#[test]
fn the_marketplace_tells_the_currency_and_whether_tax_is_inside() {
    let british = MUGS.replace("amazon.com", "amazon.co.uk").replace("80.98 6.96", "120.00 20.00");
    let (orders, _) = unshipped(&[&british]);
    assert_eq!((orders[0].currency.to_string().as_str(), orders[0].total), ("GBP", 12_599));
    assert_eq!(orders[0].worth().goods, 9_959, "the tax column is inside the price");
    let nowhere = MUGS.replace("marketplace.amazon.com", "example.com");
    let (orders, problems) = unshipped(&[&nowhere]);
    assert_eq!((orders.len(), problems[0].reason.key.as_str()), (0, "problem-no-currency"));
    let without =
        tabs(&UNSHIPPED.replace("buyer-email ", ""), &[&MUGS.replace("x1@marketplace.amazon.com ", "")]);
    assert_eq!(
        read(without.as_bytes()).expect_err("no currency"),
        Refusal::NoCurrency { format: "amazon-orders" }
    );
    let layout = sniff(without.as_bytes()).expect("an order report");
    let context = Context { currency: "USD".parse().ok(), ..Context::default() };
    assert!(layout.cells(&context).is_ok(), "the owner may name it");
}

#[test]
fn an_order_with_an_item_that_cannot_be_read_is_not_known() {
    for (bad, column, reason) in [
        (BOWL.replace("Bowl 1 1", "Bowl one 1"), Some(9), "problem-no-quantity"),
        (BOWL.replace("10.00", "1O.00"), Some(13), "problem-not-an-amount"),
        (BOWL.replace("10.00", ""), Some(13), "problem-no-amount"),
        (BOWL.replace("amazon.com", "amazon.de"), None, "problem-other-currency"),
    ] {
        let (orders, problems) = unshipped(&[MUGS, &bad]);
        assert_eq!(orders, []);
        let expected = [(2, None, "problem-order-left-out"), (3, column, reason)];
        assert_eq!(where_and_why(&problems), expected);
    }
    let (_, problems) = unshipped(&[&MUGS.replace("2026-09-22T15:04:11+00:00", "soon")]);
    assert_eq!(where_and_why(&problems), [(2, Some(2), "problem-no-day")]);
    let (_, problems) = unshipped(&[&MUGS.replace("113-1", "1.1E+12")]);
    assert_eq!(where_and_why(&problems), [(2, Some(0), "problem-lost-order")]);
    let (_, problems) = unshipped(&[MUGS, &format!("{BOWL} slipped")]);
    let expected = [(2, None, "problem-order-left-out"), (3, None, "problem-too-many-cells")];
    assert_eq!(where_and_why(&problems), expected);
    assert_eq!(unshipped(&[MUGS, MUGS]).0[0].subtotal, 8_098, "an item that stands twice is one item");
}

const ALL: &str = "amazon-order-id merchant-order-id purchase-date last-updated-date order-status \
                   fulfillment-channel sales-channel product-name sku asin item-status quantity currency item-price \
                   item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount \
                   ship-promotion-discount ship-country";

fn all(rows: &[&str]) -> (Vec<Order>, Vec<Problem>) {
    orders_of("amazon-orders", &tabs(ALL, rows))
}

fn all_row(id: &str, status: &str, item: &str) -> String {
    format!("{id}  2026-09-04T08:05:07+00:00 2026-09-06T08:00:00+00:00 {status} Amazon Amazon.de {item} DE")
}

#[test]
fn all_orders_are_read_with_discounts_and_gift_wrapping() {
    let row =
        all_row("302-1", "Shipped", "Becher B-1 B0 Shipped 2 EUR 50.00 7.98 4.99 0.80 3.00 0.48 5.00 4.99");
    let (orders, problems) = all(&[&row, &row]);
    assert_eq!(problems, []);
    let order = &orders[0];
    assert_eq!(sums(order), [9_000, 600, 1_852, 9_600, 1_998, 0], "two equal items are two items");
    assert_eq!(
        (order.state, order.fulfilled, order.currency.to_string().as_str()),
        (OrderState::Paid, 2, "EUR")
    );
    assert_eq!(lines(order), [("B-1", 2, 2_500), ("B-1", 2, 2_500)]);
}

#[test]
fn cancelled_items_have_no_price_and_a_missing_one_is_no_nought() {
    let empty = "Becher B-1 B0 Cancelled 0         ";
    let whole = all_row("302-1", "Cancelled", empty);
    let good = all_row("302-2", "Shipped", "Becher B-1 B0 Shipped 1 EUR 25.00 3.99 0 0 0 0 0 0");
    let part = all_row("302-2", "Shipped", empty);
    let pending = all_row("302-3", "Pending", "Becher B-1 B0 Unshipped 1         ");
    let (orders, problems) = all(&[&whole, &good, &part, &pending]);
    let cancelled = &orders[0];
    assert_eq!((cancelled.state, cancelled.cancelled), (OrderState::Voided, Some(cancelled.placed)));
    assert_eq!((cancelled.currency.to_string().as_str(), cancelled.lines.len()), ("EUR", 0));
    assert!(!cancelled.counts());
    assert_eq!((orders[1].subtotal, orders[1].lines.len()), (2_500, 1));
    assert_eq!((orders.len(), where_and_why(&problems)), (2, vec![(5, Some(13), "problem-no-amount")]));
}

#[test]
fn states_are_known_or_named_and_orders_of_other_shops_stay_out() {
    let item = "Becher B-1 B0 Shipped 1 EUR 25.00 0 0 0 0 0 0 0";
    for (status, state, fulfilled) in [
        ("Pending", OrderState::Pending, 0),
        ("Unshipped", OrderState::Paid, 0),
        ("PartiallyShipped", OrderState::Paid, 1),
        ("Shipped~-~Delivered~to~Buyer", OrderState::Paid, 2),
        ("Shipping", OrderState::Paid, 2),
    ] {
        let (orders, problems) = all(&[&all_row("302-1", status, item)]);
        assert_eq!(problems, [], "{status}");
        assert_eq!((orders[0].state, orders[0].fulfilled), (state, fulfilled), "{status}");
    }
    let (_, problems) = all(&[&all_row("302-1", "Levitating", item)]);
    assert_eq!(where_and_why(&problems), [(2, Some(4), "problem-unknown-state")]);
    let elsewhere = all_row("S01-1", "Shipped", item).replace("Amazon.de", "Non-Amazon~DE");
    assert_eq!(where_and_why(&all(&[&elsewhere]).1), [(2, Some(6), "problem-sold-elsewhere")]);
    let (_, problems) = all(&[&all_row("", "Shipped", item)]);
    assert_eq!(where_and_why(&problems), [(2, Some(0), "problem-no-order-name")]);
}

#[test]
fn listings_are_known_by_their_sku() {
    let header = "item-name item-description listing-id seller-sku price quantity open-date image-url \
                  product-id-type asin1 product-id fulfillment-channel status";
    let text = tabs(
        header,
        &[
            "Mug~5\" A~mug L1 M-1 25.00 4 x https://example.com/1.jpg 4 B1 4006381333931 DEFAULT Active",
            "Bowl  L2 B-1 15.00  x  1 B2 B2 AMAZON Inactive",
            "Cup  L3 6.63E+12 15.00 1 x  3 B3 1.2E+11 DEFAULT Active",
            "Jug  L4 J-1 1S.00 1 x  1 B4 B4 DEFAULT Active",
            "Pot  L5 P-1 15.00 few x  1 B5 B5 DEFAULT Active",
            "Pan    15.00 1 x  1 B6 B6 DEFAULT Active",
        ],
    );
    let (format, loaded, records, problems) = read(text.as_bytes()).expect("listings");
    assert_eq!((format, loaded.used, loaded.skipped), ("amazon-listings", 3, 3));
    let found: Vec<_> = records
        .iter()
        .map(|record| match record {
            Record::Product(product) => {
                let variant = &product.variants[0];
                (product.key.as_str(), product.status.as_str(), variant.stock, variant.barcode.as_deref())
            }
            other => panic!("listings are products, not {other:?}"),
        })
        .collect();
    assert_eq!(
        found,
        [
            ("M-1", "active", Some(4), Some("4006381333931")),
            ("B-1", "inactive", None, None),
            ("id:L3", "active", Some(1), None),
        ]
    );
    assert_eq!(
        where_and_why(&problems),
        [
            (5, Some(4), "problem-not-an-amount"),
            (6, Some(5), "problem-no-quantity"),
            (7, Some(3), "problem-no-product-key")
        ]
    );
}

fn money_of(line: &Payment) -> (PaymentKind, Option<&str>, i64, Option<i64>, Option<i64>) {
    (line.kind, line.order.as_deref(), line.amount, line.fee, line.net)
}

const NOTES: &str = "\"Includes Amazon Marketplace, Fulfillment by Amazon (FBA) transactions\"\n\
                     \"All amounts in CAD, unless specified\"\n\"Definitions:\"\n";
const RANGE: &str = "date/time,settlement id,type,order id,sku,description,quantity,marketplace,product sales,\
                     product sales tax,selling fees,fba fees,other transaction fees,other,total";

#[test]
fn transactions_are_in_the_currency_the_notes_name() {
    use PaymentKind::{Advertising, Charge, Fee, Other, Payout, Refund};
    let rows = "\"Sep 4, 2026 1:05:07 AM PDT\",1,Order,111-1,M-1,Mug,2,amazon.ca,76.00,6.08,-11.55,-3.00,0,0,67.53\n\
                \"Sep 9, 2026 3:00:00 PM PDT\",1,Refund,111-1,M-1,Mug,1,amazon.ca,-38.00,-3.04,4.62,0,0,0,-36.42\n\
                \"Sep 15, 2026 12:00:00 AM PDT\",1,Service Fee,,,Cost of Advertising,,,0,0,0,0,0,-12.00,-12.00\n\
                \"Sep 15, 2026 12:00:00 AM PDT\",1,FBA Inventory Fee,,,Storage,,,0,0,0,0,0,-2.00,-2.00\n\
                \"Sep 16, 2026 12:00:00 AM PDT\",1,Transfer,,,To account,,,0,0,0,0,0,\"-1,022.07\",\"-1,022.07\"\n\
                \"Sep 17, 2026 12:00:00 AM PDT\",1,Adjustment,,,Found,,,0,0,0,0,0,5.00,5.00\n";
    let (lines, problems) = payments_of("amazon-transactions", &format!("{NOTES}{RANGE}\n{rows}"));
    assert_eq!(problems, []);
    assert_eq!(
        lines.iter().map(money_of).collect::<Vec<_>>(),
        [
            (Charge, Some("111-1"), 8_208, Some(-1_455), Some(6_753)),
            (Refund, Some("111-1"), -4_104, Some(462), Some(-3_642)),
            (Advertising, None, -1_200, None, Some(-1_200)),
            (Fee, None, -200, None, Some(-200)),
            (Payout, None, -102_207, None, Some(-102_207)),
            (Other, None, 500, None, Some(500)),
        ]
    );
    assert!(lines.iter().all(|line| line.currency.code() == "CAD"));
    assert_eq!(lines[0].when.stored(), "2026-09-04T08:05:07Z");
}

#[test]
fn german_transactions_and_those_without_a_note_are_read() {
    let german = "\"Enthält Transaktionen\"\n\"Alle Beträge in EUR, sofern nicht anders gekennzeichnet\"\n\
                  Datum/Uhrzeit;Abrechnungsnummer;Typ;Bestellnummer;SKU;Beschreibung;Menge;Marketplace;Umsätze;\
                  Verkaufsgebühren;Gebühren zu Versand durch Amazon;Andere Transaktionsgebühren;Andere;Gesamt\n\
                  01.09.2026 10:22:11 UTC;1;Bestellung;302-1;B-1;Becher;1;amazon.de;1.119,00;-3,00;-2,50;0;0;1.113,50\n\
                  02.09.2026 10:22:11 UTC;1;Erstattung;302-1;B-1;Becher;1;amazon.de;-19,00;3,00;0;0;0;-16,00\n\
                  03.09.2026 10:22:11 UTC;1;Servicegebühr;;;Werbekosten;;;0;0;0;0;-9,90;-9,90\n\
                  03.09.2026 10:22:11 UTC;1;Übertrag;;;An Konto;;;0;0;0;0;-9,90;-9,90\n";
    let (lines, problems) = payments_of("amazon-transactions", german);
    assert_eq!(problems, []);
    assert_eq!(
        lines.iter().map(|line| (line.kind, line.amount, line.fee)).collect::<Vec<_>>(),
        [
            (PaymentKind::Charge, 111_900, Some(-550)),
            (PaymentKind::Refund, -1_900, Some(300)),
            (PaymentKind::Advertising, -990, None),
            (PaymentKind::Payout, -990, None),
        ]
    );
    assert_eq!(lines[0].when.stored(), "2026-09-01T10:22:11Z");
    let row = "27/06/2026 10:00:00,1,Order,026-1,M-1,Mug,1,amazon.co.uk,12.00,0,-2.00,0,0,0,10.00\n";
    let fee = "27/06/2026 10:00:00,1,Service Fee,,,Subscription,,,0,0,0,0,0,-25.00,-25.00\n";
    let (lines, problems) = payments_of("amazon-transactions", &format!("{RANGE}\n{row}{row}{fee}"));
    assert_eq!((lines.len(), lines[0].currency.code()), (2, "GBP"), "the marketplace tells the currency");
    assert_ne!(lines[0].key, lines[1].key, "equal lines are numbered");
    assert_eq!(where_and_why(&problems), [(4, Some(7), "problem-no-currency")]);
}

#[test]
fn what_is_wrong_in_a_transaction_is_named() {
    let rows = "soon,1,Order,111-1,M-1,Mug,1,amazon.ca,76.00,0,0,0,0,0,76.00\n\
                \"Sep 4, 2026 1:05:07 AM XYZ\",1,Order,111-1,M-1,Mug,1,amazon.ca,76.00,0,0,0,0,0,76.00\n\
                \"Sep 4, 2026 1:05:07 AM PDT\",1,Order,111-1,M-1,Mug,1,amazon.ca,76.00,0,O.5,0,0,0,76.00\n\
                \"Sep 4, 2026 1:05:07 AM PDT\",1,Order,111-1,M-1,Mug,1,amazon.ca,76.00,0,0,0,0,0,\n";
    let (lines, problems) = payments_of("amazon-transactions", &format!("{NOTES}{RANGE}\n{rows}"));
    assert_eq!(lines, []);
    assert_eq!(
        where_and_why(&problems),
        [
            (5, Some(0), "problem-no-day"),
            (6, Some(0), "problem-no-day"),
            (7, Some(10), "problem-not-an-amount"),
            (8, Some(14), "problem-no-amount"),
        ]
    );
}

const SETTLEMENT: &str = "settlement-id settlement-start-date settlement-end-date deposit-date total-amount currency \
                          transaction-type order-id amount-type amount-description amount posted-date posted-date-time sku";
const TOTAL: &str = "501   2026-09-18~10:00:00~UTC 19.75 USD        ";

#[test]
fn a_settlement_adds_up_to_what_went_to_the_bank() {
    use PaymentKind::{Advertising, Charge, Fee, Payout, Refund, Tax};
    let part =
        |kind: &str, amount: &str| format!("501      {kind} {amount} 2026-09-04 2026-09-04~08:05:07~UTC M-1");
    let rows = [
        part("Order 111-1 ItemPrice Principal", "25.00"),
        part("Order 111-1 ItemPrice Tax", "2.00"),
        part("Order 111-1 ItemFees Commission", "-3.75"),
        part("Order 111-1 ItemFees FBAPerUnit", "-0.50"),
        part("Order 111-1 ItemFees FBAPerUnit", "-0.50"),
        part("Order 111-1 ItemWithheldTax MarketplaceFacilitatorTax-Principal", "-2.00"),
        part("Refund 111-1 ItemPrice Principal", "-0.25"),
        part("ServiceFee  Cost~of~Advertising TransactionTotalAmount", "-0.25"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    for (summary, rest) in [(vec![TOTAL], &rows[..]), (rows.clone(), &[TOTAL][..])] {
        let (lines, problems) =
            payments_of("amazon-settlement", &tabs(SETTLEMENT, &[summary, rest.to_vec()].concat()));
        assert_eq!(problems, []);
        assert_eq!(lines.iter().map(|line| line.amount).sum::<i64>(), 0, "what came in went to the bank");
        let mut found: Vec<_> = lines.iter().map(|line| (line.kind.id(), line.amount)).collect();
        found.sort_unstable();
        let mut expected = [
            (Payout, -1_975),
            (Charge, 2_500),
            (Tax, 200),
            (Fee, -375),
            (Fee, -50),
            (Fee, -50),
            (Tax, -200),
            (Refund, -25),
            (Advertising, -25),
        ]
        .map(|(kind, amount)| (kind.id(), amount));
        expected.sort_unstable();
        assert_eq!(found, expected);
        let charge = lines.iter().find(|line| line.kind == Charge).expect("the sale");
        assert_eq!((charge.order.as_deref(), charge.currency.code()), (Some("111-1"), "USD"));
        assert_eq!(
            (charge.word.as_str(), charge.when.stored().as_str()),
            ("Order / ItemPrice / Principal", "2026-09-04T08:05:07Z")
        );
        let mut keys: Vec<_> = lines.iter().map(|line| &line.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 9, "equal parts are numbered");
    }
}

#[test]
fn european_settlements_have_commas_and_dots() {
    let rows = [
        "502   18.09.2026~10:00:00~UTC 1.021,25 EUR        ",
        "502      Order 302-1 ItemPrice Principal 1.021,25 04.09.2026  B-1",
    ];
    let (lines, problems) = payments_of("amazon-settlement", &tabs(SETTLEMENT, &rows));
    assert_eq!(problems, []);
    assert_eq!((lines[1].amount, lines[1].when.stored().as_str()), (102_125, "2026-09-04"));
    assert_eq!(lines[0].when.stored(), "2026-09-18T10:00:00Z");
}

#[test]
fn what_is_wrong_in_a_settlement_is_named() {
    let rows = [
        TOTAL,
        "501      Order 111-1 ItemPrice Principal 2S.00 2026-09-04  M-1",
        "501      Order 111-1 ItemPrice Principal 25.00 soon  M-1",
        "501      Order 111-1 ItemPrice Principal  2026-09-04  M-1",
        "777      Order 111-1 ItemPrice Principal 25.00 2026-09-04  M-1",
    ];
    let (lines, problems) = payments_of("amazon-settlement", &tabs(SETTLEMENT, &rows));
    assert_eq!(lines.len(), 1);
    assert_eq!(
        where_and_why(&problems),
        [
            (3, Some(10), "problem-not-an-amount"),
            (4, Some(11), "problem-no-day"),
            (5, Some(10), "problem-no-amount"),
            (6, Some(5), "problem-no-currency"),
        ]
    );
}

#[test]
fn a_settlement_whose_rows_do_not_make_its_total_is_said() {
    let part = "501      Order 111-1 ItemPrice Principal 19.75 2026-09-04  M-1";
    let cut = "501      Order 111-1 ItemPrice Principal 9.75 2026-09-04  M-1";
    let notes = |rows: &[&str]| {
        let (format, _, kept) = in_berlin(&tabs(SETTLEMENT, rows)).expect("a settlement");
        assert_eq!((format, kept.problems.len()), ("amazon-settlement", 0));
        kept.notes
    };
    assert_eq!(notes(&[TOTAL, part]), []);
    assert_eq!(notes(&[TOTAL, part, TOTAL, part]), [], "joined twice");
    let off = Words::new("note-settlement-off")
        .with("settlement", "501")
        .with("stated", "19.75 USD")
        .with("summed", "9.75 USD");
    assert_eq!(notes(&[TOTAL, cut]), std::slice::from_ref(&off));
    assert_eq!(notes(&[cut, TOTAL]), [off]);
}
