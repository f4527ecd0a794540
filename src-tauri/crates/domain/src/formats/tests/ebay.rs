//! eBay's two reports, in every dialect and with every trap that is known of them.

use super::etsy::{orders_of, payments_of, sums, where_and_why};
use super::*;
use crate::ledger::{Order, OrderState, PaymentKind};

const HEADER: &str = "Sales Record Number,Order Number,Buyer Email,Item Number,Item Title,Custom Label,Quantity,\
                      Sold For,Shipping And Handling,Seller Collected Tax,eBay Collected Tax,Total Price,Sale Date,\
                      Paid On Date,Shipped On Date,Transaction ID";

fn american(rows: &[&str]) -> (Vec<Order>, Vec<Problem>) {
    let text = format!(
        ",,,,,,,,,,,,,,,\n{HEADER}\n,,,,,,,,,,,,,,,\n{}\n\n{},record(s) downloaded,,,,,,,,,,,,,,\nSeller ID : example\n",
        rows.join("\n"),
        rows.len()
    );
    orders_of("ebay-orders", &text)
}

#[test]
fn an_order_of_one_item_stands_between_empty_lines_and_footers() {
    let (orders, problems) = american(&[
        "101,11-1,a@example.com,2001,Mug,M-1,1,$25.00,$4.90,$0.00,$2.06,$31.96,Jul-21-26,Jul-21-26,Jul-23-26,3001",
    ]);
    assert_eq!(problems, []);
    let order = &orders[0];
    assert_eq!((order.key(), order.platform, order.channel.as_str()), ("11-1", "ebay", "ebay"));
    assert_eq!(sums(order), [2_500, 490, 206, 3_196, 0, 0]);
    assert_eq!((order.state, order.fulfilled, order.time_known), (OrderState::Paid, 2, false));
    assert_eq!(order.placed.to_string(), "2026-07-21T12:00:00Z");
    assert_eq!((order.email.as_deref(), order.currency.to_string().as_str()), (Some("a@example.com"), "USD"));
    assert_eq!((order.lines[0].sku.as_deref(), order.lines[0].price), (Some("M-1"), 2_500));
    assert!(!order.online());
}

#[test]
fn tax_that_is_not_in_the_total_is_not_in_the_order() {
    let row = "101,11-1,xy@members.ebay.com,2001,Mug,,1,$25.00,$4.90,$0.00,$2.06,$29.90,Jul-21-26,,,3001";
    let (orders, _) = american(&[row]);
    assert_eq!(sums(&orders[0]), [2_500, 490, 0, 2_990, 0, 0]);
    assert_eq!(
        (orders[0].state, orders[0].email.as_deref()),
        (OrderState::Pending, None),
        "an alias is nobody"
    );
}

#[test]
fn the_total_tells_whether_sold_for_is_the_price_of_one() {
    let row =
        |total: &str| format!("101,11-1,,2001,Mug,,3,$9.00,$4.00,$0,$0,{total},Jul-21-26,Jul-21-26,,3001");
    let found = |total: &str| {
        let (orders, _) = american(&[&row(total)]);
        (orders[0].subtotal, orders[0].lines[0].quantity, orders[0].lines[0].price)
    };
    assert_eq!(found("$31.00"), (2_700, 3, 900));
    assert_eq!(found("$13.00"), (900, 3, 300));
}

#[test]
fn an_order_of_several_items_counts_its_summary_once() {
    let summary = "101,11-1,,,,,3,$40.00,$6.00,$0.00,$3.00,$49.00,Jul-21-26,Jul-21-26,Jul-22-26,";
    let mug = "101,11-1,,2001,Mug,,2,$12.50,,,,,Jul-21-26,Jul-21-26,Jul-22-26,3001";
    let bowl = "101,11-1,,2002,Bowl,,1,$15.00,,,,,Jul-21-26,Jul-21-26,,3002";
    let other = "102,11-2,,2003,Cup,,1,$9.00,$0.00,$0,$0,$9.00,Jul-22-26,Jul-22-26,,3003";
    for rows in [[summary, mug, bowl, other], [mug, other, bowl, summary]] {
        let (orders, problems) = american(&rows);
        assert_eq!(problems, []);
        let order = orders.iter().find(|order| order.key() == "11-1").expect("the order");
        assert_eq!(sums(order), [4_000, 600, 300, 4_900, 0, 0]);
        let mut lines: Vec<_> = order.lines.iter().map(|line| (line.quantity, line.price)).collect();
        lines.sort_unstable();
        assert_eq!((lines, order.fulfilled), (vec![(1, 1_500), (2, 1_250)], 1));
    }
}

#[test]
fn totals_on_each_row_add_up_and_repeated_ones_do_not() {
    let row = |item: &str, shipping: &str, total: &str| {
        format!("101,11-1,,{item},Mug,,1,$10.00,{shipping},$0,$0,{total},Jul-21-26,Jul-21-26,,3{item}")
    };
    let shared = american(&[&row("1", "$2.00", "$12.00"), &row("2", "$3.00", "$13.00")]).0;
    assert_eq!(sums(&shared[0]), [2_000, 500, 0, 2_500, 0, 0]);
    let repeated = american(&[&row("1", "$5.00", "$25.00"), &row("2", "$5.00", "$25.00")]).0;
    assert_eq!(sums(&repeated[0]), [2_000, 500, 0, 2_500, 0, 0]);
    let twice = american(&[&row("1", "$2.00", "$12.00"), &row("1", "$2.00", "$12.00")]).0;
    assert_eq!((sums(&twice[0]), twice[0].lines.len()), ([1_000, 200, 0, 1_200, 0, 0], 1));
}

#[test]
fn an_order_without_a_number_is_known_by_its_sales_record() {
    let (orders, _) = american(&["101,,,2001,Mug,,1,$25.00,$0,$0,$0,$25.00,Jul-21-26,Jul-21-26,,3001"]);
    assert_eq!((orders[0].id.as_deref(), orders[0].key()), (None, "101"));
}

#[test]
fn what_is_wrong_in_an_order_is_named() {
    let (orders, problems) = american(&[
        "101,11-1,,2001,Mug,,one,$25.00,$0,$0,$0,$25.00,Jul-21-26,,,3001",
        "102,11-2,,2001,Mug,,1,$2S.00,$0,$0,$0,$25.00,Jul-21-26,,,3002",
        "103,11-3,,2001,Mug,,1,$25.00,$0,$0,$0,$25.00,soon,,,3003",
        "104,1.1E+12,,2001,Mug,,1,$25.00,$0,$0,$0,$25.00,Jul-21-26,,,3004",
        ",,,2001,Mug,,1,$25.00,$0,$0,$0,$25.00,Jul-21-26,,,3005",
        "106,11-6,,2001,Mug,,1,25.00,0,0,0,25.00,Jul-21-26,,,3006",
        "107,11-7,,2001,Mug,,1,$25.00,$0,$0,$0,$25.00,Jul-21-26,,,3007",
        "107,11-7,,2002,Cup,,1,£25.00,$0,$0,$0,£25.00,Jul-21-26,,,3008",
    ]);
    assert_eq!(orders, []);
    let mut found = where_and_why(&problems);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (4, Some(6), "problem-no-quantity"),
            (5, Some(7), "problem-not-an-amount"),
            (6, Some(12), "problem-no-day"),
            (7, Some(1), "problem-lost-order"),
            (8, Some(1), "problem-no-order-name"),
            (9, Some(11), "problem-no-currency"),
            (10, None, "problem-order-left-out"),
            (11, Some(11), "problem-other-currency"),
        ]
    );
}

#[test]
fn the_older_report_is_known_by_its_words() {
    let text = "Sales Record Number,User Id,Buyer Full name,Item ID,Item Title,Custom Label,Quantity,Sale Price,\
                Shipping and Handling,US Tax,Insurance,Total Price,Sale Date,Paid on Date,Shipped on Date,\
                Transaction ID,Order ID\n\
                101,b,B,2001,Mug,1.2E+11,2,$12.50,$3.99,$1.00,$0.00,$29.99,Jul-21-12,Jul-21-12,,3001,\n";
    let (orders, problems) = orders_of("ebay-orders", text);
    assert_eq!(problems, []);
    assert_eq!((sums(&orders[0]), orders[0].key()), ([2_500, 399, 100, 2_999, 0, 0], "101"));
    assert_eq!(orders[0].lines[0].sku, None, "what a spreadsheet left of a SKU is none");
}

#[test]
fn british_orders_are_read_with_their_words() {
    let text = "Sales record number,Order number,Buyer username,Post to name,Post to address 1,Post to county,\
                Post to postcode,Item number,Item title,Custom label,Quantity,Sold for,Postage and packaging,\
                Included VAT rate,Total price,Sale date,Paid on date,Dispatched on date,Transaction ID\n\n\
                101,11-1,b,B,1 Road,Kent,AA1 1AA,2001,Mug,M-1,2,£12.50,£3.99,,£28.99,21-Jul-26,21-Jul-26,,3001\n";
    let (orders, problems) = orders_of("ebay-orders", text);
    assert_eq!(problems, []);
    assert_eq!(sums(&orders[0]), [2_500, 399, 0, 2_899, 0, 0]);
    assert_eq!((orders[0].currency.to_string().as_str(), orders[0].placed_offset), ("GBP", 0));
}

#[test]
fn german_orders_have_commas_semicolons_and_the_tax_inside() {
    let text = ";;;\nVerkaufsprotokollnummer;Bestellnummer;Nutzername des Käufers;Name des Käufers;Artikelnummer;\
                Angebotstitel;Bestandseinheit;Verkauft über Anzeigen;Anzahl;Verkauft für;Verpackung und Versand;\
                Inklusive MwSt.-Satz;Gesamtbetrag;Verkauft am;Zahlungsdatum;Verschickt am - Datum\n\n\
                1;23-1;kauf;K;2001;Becher;B-1;Nein;1;1.190,00 €;11,90 €;19 %;1.201,90 €;10-Dez-25;10-Dez-25;11-Dez-25\n\
                2;23-2;kauf;K;2001;Becher;B-1;Nein;1;116,99 €;0,00 €;0 %;116,99 €;11-Mär-26;--;--\n\n\
                2;Datensätze heruntergeladen;;;;;;;;;;;;;;\nVerkäufer: example\n";
    let (orders, problems) = orders_of("ebay-orders", text);
    assert_eq!(problems, []);
    assert_eq!(sums(&orders[0]), [119_000, 1_190, 19_190, 120_190, 0, 0]);
    assert_eq!((orders[0].tax_rate, orders[0].worth().goods), (Some(1_900), 100_000));
    assert_eq!((sums(&orders[1]), orders[1].tax_rate), ([11_699, 0, 0, 11_699, 0, 0], None));
    assert_eq!((orders[1].state, orders[1].fulfilled), (OrderState::Pending, 0));
    assert_eq!(orders[1].placed.to_string(), "2026-03-11T12:00:00Z");
    let few = "Verkaufsprotokollnummer;Bestellnummer;Gesamtbetrag;Verkauft am;Zahlungsdatum;Nutzername des Käufers\n\
               1;23-1;116,99 €;10-Dez-25;10-Dez-25;kauf\n";
    let (orders, problems) = orders_of("ebay-orders", few);
    assert_eq!((orders[0].total, problems.len()), (11_699, 0));
    assert_eq!(orders[0].worth().goods, 11_699, "without an item's price the total has to do");
}

const REPORT: &str = "\"Transaction report\"\n\"Start date\",\"2026-09-01\"\n\n\
    Transaction creation date,Type,Order number,Net amount,Payout currency,Payout date,Payout ID,Payout status,Item ID,\
    Transaction ID,Item title,Item subtotal,eBay collected tax,Final Value Fee - fixed,Final Value Fee - variable,\
    \"Very high \"\"item not as described\"\" fee\",International fee,Gross transaction amount,Transaction currency,\
    Exchange rate,Reference ID,Description";

#[test]
fn transactions_keep_gross_fees_and_net_apart() {
    use PaymentKind::{Advertising, Charge, Fee, Other, Payout, Refund, Shipping};
    let rows = [
        "\"Sep 5, 2026\",Order,12-1,21.46,USD,\"Sep 7, 2026\",P1,Paid,20,30,Mug,20.00,1.60,-0.30,-3.24,--,--,26.60,USD,,,",
        "\"Sep 6, 2026\",Refund,12-1,-17.00,USD,,,,20,30,Mug,,,--,3.00,--,--,-20.00,USD,,,",
        "\"Sep 6, 2026\",Shipping label,12-1,-4.10,USD,,,,,,Mug,,,,,,,-4.10,USD,,,",
        "\"Sep 20, 2026\",Other fee,--,-1.50,USD,,,,,,,,,,,,,--,USD,,,Promoted Listings - General fee",
        "\"Sep 20, 2026\",Other fee,--,-0.35,USD,,,,,,,,,,,,,--,USD,,,Insertion fee",
        "\"Sep 21, 2026\",Hold,12-1,-5.00,USD,,,,,,,,,,,,,--,USD,,,",
        "\"Sep 22, 2026\",Payout,,-15.86,USD,,P2,,,,,,,,,,,,USD,,,",
        "\"Sep 23, 2026\",Order,12-2,18.00,USD,,,,20,31,Mug,,,-0.30,-2.00,--,--,15.00,GBP,1.3,,",
    ];
    let (lines, problems) = payments_of(
        "ebay-transactions",
        &format!("{REPORT}\n{}\n8 record(s) downloaded\nSeller ID: example\n", rows.join("\n")),
    );
    assert_eq!(problems, []);
    let found: Vec<_> = lines
        .iter()
        .map(|line| (line.kind, line.order.as_deref(), line.amount, line.fee, line.net))
        .collect();
    assert_eq!(
        found,
        [
            (Charge, Some("12-1"), 2_660, Some(-354), Some(2_146)),
            (Refund, Some("12-1"), -2_000, Some(300), Some(-1_700)),
            (Shipping, Some("12-1"), -410, None, Some(-410)),
            (Advertising, None, -150, None, Some(-150)),
            (Fee, None, -35, None, Some(-35)),
            (Other, Some("12-1"), -500, None, Some(-500)),
            (Payout, None, -1_586, None, Some(-1_586)),
            (Charge, Some("12-2"), 1_800, None, Some(1_800)),
        ]
    );
    assert_eq!(lines[0].when.stored(), "2026-09-05");
}

#[test]
fn a_line_that_is_paid_out_later_is_the_same_line() {
    let line = |payout: &str| {
        let row = format!("\"Sep 5, 2026\",Other fee,,-1.50,USD,{payout},,,Mug,,,,,,,--,USD,,,Fee");
        payments_of("ebay-transactions", &format!("{REPORT}\n{row}\n{row}\n")).0
    };
    let (before, after) = (line(",,"), line("\"Sep 7, 2026\",P1,Paid"));
    assert_eq!((before.len(), &before), (2, &after));
    assert_ne!(before[0].key, before[1].key, "equal lines are numbered");
}

#[test]
fn german_transactions_are_read() {
    let text = "Transaktionsbericht\n\nDatum der Transaktionserstellung;Typ;Bestellnummer;Alte Bestellnummer;\
                Nutzername des Käufers;Betrag abzügl. Kosten;Auszahlungswährung;Artikelnummer;Transaktionsnummer;\
                Angebotstitel;Zwischensumme Artikel;Verpackung und Versand;Fixer Anteil der Verkaufsprovision;\
                Variabler Anteil der Verkaufsprovision;Internationale Gebühr;Transaktionsbetrag (inkl. Kosten);\
                Transaktionswährung;Wechselkurs;Referenznummer;Beschreibung\n\
                29. Dez 2025;Bestellung;23-1;1-1;kauf;1.085,00;EUR;20;30;Becher;1.100,00;0;-5,00;-10,00;--;1.100,00;EUR;;;\n\
                Dez 29, 2025;Andere Gebühr;--;--;--;-2,00;EUR;--;--;--;--;--;--;--;--;-2,00;EUR;;;Gebühr für Anzeigen\n\
                01.10.2025;Auszahlung;--;--;--;-50,00;EUR;--;--;--;--;--;--;--;--;--;EUR;;;\n";
    let (lines, problems) = payments_of("ebay-transactions", text);
    assert_eq!(problems, []);
    let found: Vec<_> =
        lines.iter().map(|line| (line.kind, line.when.stored(), line.amount, line.fee, line.net)).collect();
    assert_eq!(
        found,
        [
            (PaymentKind::Charge, "2025-12-29".to_owned(), 110_000, Some(-1_500), Some(108_500)),
            (PaymentKind::Advertising, "2025-12-29".to_owned(), -200, None, Some(-200)),
            (PaymentKind::Payout, "2025-10-01".to_owned(), -5_000, None, Some(-5_000)),
        ]
    );
}

#[test]
fn what_is_wrong_in_a_transaction_is_named() {
    let rows = [
        "soon,Order,12-1,21.46,USD,,,,,,,,,,,,,26.60,USD,,,",
        "\"Sep 5, 2026\",Order,12-1,21.4G,USD,,,,,,,,,,,,,26.60,USD,,,",
        "\"Sep 5, 2026\",Order,12-1,--,USD,,,,,,,,,,,,,--,USD,,,",
        "\"Sep 5, 2026\",Order,12-1,21.46,Dollar,,,,,,,,,,,,,26.60,USD,,,",
        "\"Sep 5, 2026\",Order,12-1,21.46,--,,,,,,,,,,,,,26.60,,,,",
    ];
    let (lines, problems) = payments_of("ebay-transactions", &format!("{REPORT}\n{}\n", rows.join("\n")));
    assert_eq!(lines, []);
    assert_eq!(
        where_and_why(&problems),
        [
            (5, Some(0), "problem-no-day"),
            (6, Some(3), "problem-not-an-amount"),
            (7, Some(3), "problem-no-amount"),
            (8, Some(4), "problem-no-currency"),
            (9, Some(4), "problem-no-currency"),
        ]
    );
}
