//! Etsy's four exports, in every dialect and with every trap that is known of them.

use super::*;
use crate::ledger::{Order, OrderState, Payment, PaymentKind, Product};

/// The orders of a file that must be of this format, and its problems.
pub(super) fn orders_of(format: &str, text: &str) -> (Vec<Order>, Vec<Problem>) {
    let (found, _, records, problems) = read(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}\n{text}"));
    assert_eq!(found, format);
    let orders = records.into_iter().map(|record| match record {
        Record::Order(order) => order,
        other => panic!("{format} holds orders, not {other:?}"),
    });
    (orders.collect(), problems)
}

/// The lines of a payments file that must be of this format, and its problems.
pub(super) fn payments_of(format: &str, text: &str) -> (Vec<Payment>, Vec<Problem>) {
    let (found, _, records, problems) = read(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}\n{text}"));
    assert_eq!(found, format);
    let payments = records.into_iter().map(|record| match record {
        Record::Payment(payment) => payment,
        other => panic!("{format} holds payments, not {other:?}"),
    });
    (payments.collect(), problems)
}

/// The problems as line, column and reason.
pub(super) fn where_and_why(problems: &[Problem]) -> Vec<(u64, Option<usize>, &str)> {
    problems.iter().map(|problem| (problem.line, problem.column, problem.reason.key.as_str())).collect()
}

/// What a sale is made of: subtotal, shipping, taxes, total, discount, refunded.
pub(super) fn sums(order: &Order) -> [i64; 6] {
    [order.subtotal, order.shipping, order.taxes, order.total, order.discount, order.refunded]
}

const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Date Shipped,Currency,Order Value,Discount Amount,\
                      Shipping Discount,Shipping,Sales Tax,Order Total,Status,Order Net,Adjusted Order Total";

fn sold(rows: &[&str]) -> (Vec<Order>, Vec<Problem>) {
    orders_of("etsy-orders", &format!("{ORDERS}\n{}\n", rows.join("\n")))
}

#[test]
fn a_sold_order_keeps_its_totals_and_its_day_without_a_time() {
    let (orders, problems) = sold(&[
        "09/04/26,39001,7,09/06/2026,USD,\"$1,040.00\",$4.00,,$5.00,$83.20,\"$1,124.20\",Completed,1,$0.00",
    ]);
    assert_eq!(problems, []);
    let order = &orders[0];
    assert_eq!(sums(order), [103_600, 500, 8_320, 112_420, 400, 0], "an adjusted total of nought is none");
    assert_eq!((order.key(), order.time_known, order.fulfilled), ("39001", false, 2));
    assert_eq!(order.placed.to_string(), "2026-09-04T12:00:00Z", "month first, at noon");
    assert_eq!(order.worth().goods, 103_600, "the tax is on top");
    assert!(!order.online() && order.counts());
}

#[test]
fn an_adjusted_total_below_the_total_is_a_refund() {
    let (orders, _) = sold(&[
        "09/04/26,1,7,,EUR,20.00,0,0,5.00,0,25.00,Completed,1,15.00",
        "09/04/26,2,7,,EUR,20.00,0,0,5.00,0,25.00,Completed,1,25.00",
        "09/04/26,3,7,,EUR,20.00,0,0,5.00,0,25.00,Fully Refunded,1,0.00",
        "09/04/26,4,7,,EUR,20.00,0,0,5.00,0,25.00,Canceled,1,0.00",
        "09/04/26,5,7,,EUR,20.00,0,0,5.00,0,25.00,,1,",
    ]);
    let states: Vec<_> = orders.iter().map(|order| (order.state, order.refunded)).collect();
    assert_eq!(
        states,
        [
            (OrderState::PartiallyRefunded, 1_000),
            (OrderState::Paid, 0),
            (OrderState::Refunded, 0),
            (OrderState::Voided, 0),
            (OrderState::Paid, 0),
        ]
    );
    assert_eq!(orders[2].worth().returned, 2_000);
    assert_eq!(orders[3].cancelled, Some(orders[3].placed));
}

#[test]
fn a_discount_on_shipping_is_taken_off_once() {
    let (orders, _) = sold(&[
        "09/04/26,1,7,,EUR,20.00,0,2.00,5.00,0,23.00,Paid,1,",
        "09/04/26,2,7,,EUR,20.00,0,2.00,3.00,0,23.00,Paid,1,",
    ]);
    assert_eq!(orders.iter().map(|order| order.shipping).collect::<Vec<_>>(), [300, 300]);
}

#[test]
fn british_sold_orders_are_known_by_their_words() {
    let header = ORDERS
        .replace("Date Shipped", "Date Posted")
        .replace("Shipping Discount", "Delivery Discount")
        .replace("Shipping,", "Delivery,");
    let text = format!("{header}\n09/04/26,1,7,09/05/2026,GBP,20.00,0,1.00,5.00,0,24.00,Completed,1,24.00\n");
    let (orders, _) = orders_of("etsy-orders", &text);
    assert_eq!((sums(&orders[0]), orders[0].fulfilled), ([2_000, 400, 0, 2_400, 0, 0], 2));
}

#[test]
fn what_is_wrong_in_a_sold_order_is_named() {
    let (orders, problems) = sold(&[
        "soon,1,7,,EUR,20.00,0,0,5.00,0,25.00,Paid,1,",
        "09/04/26,3.9E+09,7,,EUR,20.00,0,0,5.00,0,25.00,Paid,1,",
        "09/04/26,,7,,EUR,20.00,0,0,5.00,0,25.00,Paid,1,",
        "09/04/26,4,7,,Euro,20.00,0,0,5.00,0,25.00,Paid,1,",
        "09/04/26,5,7,,EUR,2O.00,0,0,5.00,0,25.00,Paid,1,",
        "09/04/26,6,7,,EUR,20.00,0,0,5.00,0,--,Paid,1,",
        "09/04/26,7,7,,EUR,20.00,0,0,5.00,0,25.00,Levitating,1,",
    ]);
    assert_eq!(orders, []);
    assert_eq!(
        where_and_why(&problems),
        [
            (2, Some(0), "problem-no-day"),
            (3, Some(1), "problem-lost-order"),
            (4, Some(1), "problem-no-order-name"),
            (5, Some(4), "problem-no-currency"),
            (6, Some(5), "problem-not-an-amount"),
            (7, Some(10), "problem-no-amount"),
            (8, Some(11), "problem-unknown-state"),
        ]
    );
}

#[test]
fn an_order_that_stands_in_two_joined_files_is_one() {
    let row = "09/04/26,1,7,,EUR,20.00,0,0,5.00,0,25.00,Paid,1,";
    let (orders, problems) =
        sold(&[row, "09/05/26,2,7,,EUR,1.00,0,0,0,0,1.00,Paid,1,", &format!("{row}15.00")]);
    assert_eq!((orders.len(), problems.len()), (2, 0));
    assert!(orders.iter().any(|order| order.key() == "1" && order.refunded == 1_000), "the last row counts");
}

const ITEMS: &str = "Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Shipping Discount,Order Shipping,\
                     Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Order ID,\
                     Variations,SKU";
const MUG: &str = "09/04/26,Mug,Ann (ann1),2,12.50,3.00,0.00,4.90,1.20,25.00,USD,41,11,09/04/2026,,39001,\"Size:M,Colour:Red\",M-1";
const BOWL: &str = "09/04/26,Bowl,Ann (ann1),1,15.00,0,0,0,0,15.00,USD,42,12,09/04/2026,09/05/2026,39001,,";

fn items(rows: &[&str]) -> (Vec<Order>, Vec<Problem>) {
    orders_of("etsy-order-items", &format!("{ITEMS}\n{}\n", rows.join("\n")))
}

#[test]
fn items_make_the_totals_of_their_order_wherever_they_stand() {
    let other = BOWL.replace("39001", "39002").replace(",42,", ",43,");
    let (orders, problems) = items(&[MUG, &other, BOWL]);
    assert_eq!(problems, []);
    let order = orders.iter().find(|order| order.key() == "39001").expect("the order");
    assert_eq!(sums(order), [3_700, 490, 120, 4_310, 300, 0]);
    let lines: Vec<_> = order
        .lines
        .iter()
        .map(|line| (line.name.as_str(), line.sku.as_deref(), line.quantity, line.price))
        .collect();
    assert_eq!(lines, [("Mug", Some("M-1"), 2, 1_250), ("Bowl", None, 1, 1_500)]);
    assert_eq!((order.state, order.email.as_deref(), order.fulfilled), (OrderState::Paid, None, 0));
    assert!(FORMATS.iter().any(|format| format.id() == "etsy-order-items" && format.lists_items_only()));
}

#[test]
fn the_second_delivery_discount_of_a_british_header_is_the_tax() {
    let header = ITEMS
        .replace(
            "Shipping Discount,Order Shipping,Order Sales Tax",
            "Delivery Discount,Delivery,Delivery Discount",
        )
        .replace("Date Shipped", "Date Posted");
    let row = MUG.replace("0.00,4.90,1.20", "0.90,4.90,1.20");
    let (orders, _) = orders_of("etsy-order-items", &format!("{header}\n{row}\n"));
    assert_eq!(sums(&orders[0]), [2_200, 400, 120, 2_720, 300, 0]);
}

#[test]
fn an_order_with_a_row_that_cannot_be_read_is_not_known() {
    let (orders, problems) = items(&[MUG, &BOWL.replace("ann1),1,", "ann1),,")]);
    assert_eq!(orders, []);
    assert_eq!(
        where_and_why(&problems),
        [(2, None, "problem-order-left-out"), (3, Some(3), "problem-no-quantity")]
    );
    let (orders, problems) = items(&[MUG, &format!("{BOWL},slipped")]);
    assert_eq!(orders, []);
    assert_eq!(
        where_and_why(&problems),
        [(2, None, "problem-order-left-out"), (3, None, "problem-too-many-cells")]
    );
    let (_, problems) = items(&[MUG, &BOWL.replace("USD", "EUR")]);
    assert!(where_and_why(&problems).contains(&(3, Some(10), "problem-other-currency")));
    let (_, problems) = items(&[&MUG.replace(",2,12.50", ",9000000000000,12.50")]);
    assert_eq!(where_and_why(&problems), [(2, Some(3), "problem-too-large")]);
}

#[test]
fn an_item_that_stands_twice_is_one_item() {
    let (orders, problems) = items(&[MUG, BOWL, MUG]);
    assert_eq!((orders.len(), orders[0].lines.len(), orders[0].total, problems.len()), (1, 2, 4_310, 0));
}

fn listings(text: &str) -> (Vec<Product>, Vec<Problem>) {
    let (format, _, records, problems) = read(text.as_bytes()).expect("listings");
    assert_eq!(format, "etsy-listings");
    let products = records.into_iter().map(|record| match record {
        Record::Product(product) => product,
        other => panic!("listings are products, not {other:?}"),
    });
    (products.collect(), problems)
}

#[test]
fn listings_are_known_by_their_sku_or_else_their_title() {
    let text = "TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,IMAGE2,SKU\n\
                Mug,\"Line one\nline two\",16.00,USD,5,\"a,b\",clay,https://example.com/1.jpg,,M-1\n\
                Bowl,,20.00,USD,3,,,,,\"B-1,B-2\"\n\
                Bowl,,22.00,USD,,,,,,\n\
                ,,22.00,USD,1,,,,,X\n\
                Jug,,2O.00,USD,1,,,,,\n\
                Pot,,20.00,USD,some,,,,,\n\
                Pan,,20.00,USD,1,,,,,6.63E+12\n";
    let (products, problems) = listings(text);
    let found: Vec<_> = products
        .iter()
        .map(|product| (product.key.as_str(), product.variants[0].sku.as_deref(), product.variants[0].stock))
        .collect();
    assert_eq!(
        found,
        [
            ("M-1", Some("M-1"), Some(5)),
            ("title:Bowl", Some("B-1,B-2"), Some(3)),
            ("title:Bowl#2", None, None),
            ("title:Pan", None, Some(1)),
        ]
    );
    assert_eq!(products[0].variants[0].price.as_deref(), Some("16.00"));
    assert_eq!((products[0].images.len(), products[0].description.as_str()), (1, "Line one\nline two"));
    assert_eq!(
        where_and_why(&problems),
        [
            (6, Some(0), "problem-no-title"),
            (7, Some(2), "problem-not-an-amount"),
            (8, Some(4), "problem-no-quantity")
        ]
    );
}

#[test]
fn german_listings_are_listings() {
    let text = "TITEL,BESCHREIBUNG,PREIS,WÄHRUNGSCODE,STÜCKZAHL,TAGS,MATERIALIEN,BILD1,BILD2,BESTANDSEINHEIT\n\
                Becher,,\"16,50\",EUR,5,,,https://example.com/1.jpg,https://example.com/2.jpg,B-1\n";
    let (products, problems) = listings(text);
    assert_eq!(problems, []);
    assert_eq!((products[0].key.as_str(), products[0].images.len()), ("B-1", 2));
    assert_eq!(products[0].variants[0].price.as_deref(), Some("16.50"));
}

const STATEMENT: &str = "\u{feff}Date,Type,Title,Info,Currency,Amount,Fees & Taxes,Net,Tax Details";

fn statement(rows: &[&str]) -> (Vec<Payment>, Vec<Problem>) {
    payments_of("etsy-statement", &format!("{STATEMENT}\n{}\n", rows.join("\n")))
}

#[test]
fn a_statement_tells_sales_fees_taxes_and_deposits_apart() {
    use PaymentKind::{Advertising, Charge, Fee, Other, Payout, Refund, Shipping, Tax};
    let (lines, problems) = statement(&[
        "\"September 24, 2026\",Sale,Payment for Order #39001,,USD,\"$1,016.08\",-$0.73,\"$1,015.35\",--",
        "\"September 24, 2026\",Fee,Transaction fee: Mug #2,Order #39001,USD,--,-$0.98,-$0.98,--",
        "\"September 24, 2026\",Fee,Listing fee,Listing #14001,USD,--,-$0.20,-$0.20,--",
        "\"September 24, 2026\",Tax,Sales tax paid by buyer,Order #39001,USD,--,-$1.08,-$1.08,--",
        "\"September 23, 2026\",Marketing,Etsy Ads,,USD,--,-$2.50,-$2.50,--",
        "\"September 22, 2026\",Shipping,USPS shipping label,Order #39001,USD,--,-$5.25,-$5.25,--",
        "\"September 10, 2026\",Refund,Refund to buyer for Order #39001,Order #39001,USD,-$12.00,--,-$12.00,--",
        "\"September 9, 2026\",Deposit,\"$1,037.35 sent to your bank account ending 1234\",,USD,--,--,--,--",
        "\"September 8, 2026\",Mystery,Something new,,USD,--,-$0.10,-$0.10,--",
    ]);
    assert_eq!(problems, []);
    let found: Vec<_> = lines
        .iter()
        .map(|line| (line.kind, line.order.as_deref(), line.amount, line.fee, line.net))
        .collect();
    let order = Some("39001");
    assert_eq!(
        found,
        [
            (Charge, order, 101_608, Some(-73), Some(101_535)),
            (Fee, order, -98, None, Some(-98)),
            (Fee, None, -20, None, Some(-20)),
            (Tax, order, -108, None, Some(-108)),
            (Advertising, None, -250, None, Some(-250)),
            (Shipping, order, -525, None, Some(-525)),
            (Refund, order, -1_200, None, Some(-1_200)),
            (Payout, None, -103_735, None, None),
            (Other, None, -10, None, Some(-10)),
        ]
    );
    assert_eq!(lines[8].word, "Mystery");
    assert_eq!(lines[0].when.stored(), "2026-09-24");
}

#[test]
fn equal_lines_are_all_kept_and_numbered() {
    let fee = "\"September 22, 2026\",Fee,Transaction fee: Mug,Order #39001,USD,--,-$1.30,-$1.30,--";
    let sale = "\"September 22, 2026\",Sale,Payment for Order #39001,,USD,$40.00,--,$40.00,--";
    let (lines, problems) = statement(&[fee, sale, fee]);
    assert_eq!((lines.len(), problems.len()), (3, 0));
    let mut keys: Vec<&str> = lines.iter().map(|line| line.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 3, "{keys:?}");
    // The longer file of the same month says the same of the lines it repeats, whatever stands before them.
    let (longer, _) =
        statement(&[sale, "\"September 30, 2026\",Fee,Listing fee,,USD,--,-$0.20,-$0.20,--", fee, fee]);
    assert!(keys.iter().all(|key| longer.iter().any(|line| line.key == *key)));
}

#[test]
fn statements_of_british_spanish_and_german_sellers_are_read() {
    let british = format!(
        "{STATEMENT}\n\"31 July, 2026\",VAT,VAT: Processing Fee,Order #39001,GBP,--,-£1.44,-£1.44,--\n"
    );
    let (lines, _) = payments_of("etsy-statement", &british);
    let line = |line: &Payment| (line.kind, line.when.stored(), line.amount, line.currency.to_string());
    assert_eq!(line(&lines[0]), (PaymentKind::Tax, "2026-07-31".into(), -144, "GBP".into()));

    let spanish = "Fecha;Tipo;Título;Información;Moneda;Importe;Tarifas e impuestos;Neto\n\
                   2026-09-01;Venta;Pago del pedido n.º #39001;;EUR;1.016,08 €;--;1.016,08 €\n\
                   2026-09-02;Tarifa;Tarifa de publicación;Anuncio #14001;EUR;--;-0,18 €;-0,18 €\n\
                   2026-09-03;Depósito;37,35 € enviados a tu cuenta bancaria;;EUR;--;--;--\n";
    let (lines, problems) = payments_of("etsy-statement", spanish);
    assert_eq!(problems, []);
    assert_eq!(line(&lines[0]), (PaymentKind::Charge, "2026-09-01".into(), 101_608, "EUR".into()));
    assert_eq!((lines[0].order.as_deref(), lines[1].order.as_deref()), (Some("39001"), None));
    assert_eq!((lines[1].kind, lines[1].amount), (PaymentKind::Fee, -18));
    assert_eq!((lines[2].kind, lines[2].amount), (PaymentKind::Payout, -3_735));

    let german = "Datum,Art,Titel,Info,Währung,Betrag,Gebühren & Steuern,Netto,Steuerliche Angaben\n\
                  24. September 2026,Gebühr,Transaktionsgebühr: Becher,Bestellung #39001,EUR,--,\"-1,63 €\",\"-1,63 €\",--\n";
    let (lines, _) = payments_of("etsy-statement", german);
    assert_eq!(line(&lines[0]), (PaymentKind::Fee, "2026-09-24".into(), -163, "EUR".into()));
    assert_eq!(lines[0].order.as_deref(), Some("39001"));

    let old = "Date,Type,Description,Info,Currency,Amount,Fees & Taxes,Net\n\
               \"September 3, 2026\",Sale,Payment for Order #9001,,CAD,CA$76.00,--,CA$76.00\n";
    assert_eq!(payments_of("etsy-statement", old).0[0].amount, 7_600);
}

#[test]
fn a_line_without_any_amount_is_no_nought() {
    let (lines, problems) = statement(&[
        "\"September 24, 2026\",Fee,Listing fee,Listing #14009,USD,--,--,--,--",
        "\"September 24, 2026\",Deposit,Sent to your bank account ending 1234,,USD,--,--,--,--",
        "soon,Fee,Listing fee,,USD,--,-$0.20,-$0.20,--",
        "\"September 24, 2026\",Fee,Listing fee,,Dollars,--,-$0.20,-$0.20,--",
        "\"September 24, 2026\",Fee,Listing fee,,USD,--,-$0.2O,-$0.20,--",
    ]);
    assert_eq!(lines, []);
    assert_eq!(
        where_and_why(&problems),
        [
            (2, Some(5), "problem-no-amount"),
            (3, Some(2), "problem-no-amount"),
            (4, Some(0), "problem-no-day"),
            (5, Some(4), "problem-no-currency"),
            (6, Some(6), "problem-not-an-amount"),
        ]
    );
}
