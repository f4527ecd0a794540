//! WooCommerce's orders in their three layouts.

use super::*;
use crate::ledger::{Order, OrderState};

fn whole(text: &str) -> (Vec<Order>, Vec<Problem>) {
    let (format, _, kept) = in_berlin(text).expect("a WooCommerce orders file");
    assert_eq!(format, "woocommerce-orders");
    let orders = kept.records.into_iter().filter_map(|record| match record {
        Record::Order(order) => Some(order),
        Record::Refund(_) => None,
        other => panic!("an orders file holds orders, not {other:?}"),
    });
    (orders.collect(), kept.problems)
}

/// The refunds with a day: order, day and amount.
fn dated(text: &str) -> Vec<(String, String, i64)> {
    let (_, _, kept) = in_berlin(text).expect("a WooCommerce orders file");
    let refunds = kept.records.into_iter().filter_map(|record| match record {
        Record::Refund(refund) => Some((refund.order?, refund.when.stored(), refund.amount)),
        _ => None,
    });
    refunds.collect()
}

fn keys(problems: &[Problem]) -> Vec<(u64, Option<usize>, &str)> {
    problems.iter().map(|problem| (problem.line, problem.column, problem.reason.key.as_str())).collect()
}

const PLUGIN: &str = "order_id,order_number,order_date,status,shipping_total,shipping_tax_total,fee_total,tax_total,\
                      discount_total,order_total,order_subtotal,order_currency,billing_email,refund_items,line_item_1,\
                      line_item_2\n";
const MUGS: &str = "name:Mug|product_id:7|sku:M-1|quantity:2|total:36.00";

/// An order of 36 plus 4 for shipping and 7.60 of tax.
fn plugin(id: &str, date: &str, status: &str, refunds: &str, items: &str) -> String {
    format!(
        "{id},{id},{date},{status},4.00,0.76,0.00,7.60,0.00,47.60,36.00,EUR,A@Example.com,{refunds},{items},\n"
    )
}

#[test]
fn times_without_a_zone_are_the_shops() {
    let text = PLUGIN.to_owned()
        + &plugin("1", "2026-01-15 12:00:00", "completed", "", MUGS)
        + &plugin("2", "2026-07-15 12:00:00", "wc-completed", "", MUGS)
        + &plugin("3", "2026-07-16", "wc-processing", "", MUGS);
    let (found, problems) = whole(&text);
    assert_eq!(problems, []);
    let placed: Vec<String> = found.iter().map(|order| order.placed.to_string()).collect();
    assert_eq!(placed, ["2026-01-15T11:00:00Z", "2026-07-15T10:00:00Z", "2026-07-16T10:00:00Z"]);
    assert_eq!(found.iter().map(|order| order.placed_offset).collect::<Vec<_>>(), [60, 120, 120]);
    assert_eq!(found.iter().map(|order| order.time_known).collect::<Vec<_>>(), [true, true, false]);
    let order = &found[0];
    assert_eq!((order.subtotal, order.shipping, order.taxes, order.total), (3_600, 400, 760, 4_760));
    assert_eq!(order.worth().goods, 3_600, "the tax is on top");
    assert_eq!(order.email.as_deref(), Some("a@example.com"));
    assert_eq!((order.lines[0].price, order.lines[0].quantity), (1_800, 2));
}

#[test]
fn every_status_is_known_with_and_without_its_prefix_and_no_other_is_guessed() {
    for (status, state, cancelled) in [
        ("completed", OrderState::Paid, false),
        ("wc-processing", OrderState::Paid, false),
        ("on-hold", OrderState::Authorized, false),
        ("wc-pending", OrderState::Pending, false),
        ("wc-cancelled", OrderState::Voided, true),
        ("wc-refunded", OrderState::Refunded, false),
        ("failed", OrderState::Voided, false),
        ("Abgeschlossen", OrderState::Paid, false),
        ("Storniert", OrderState::Voided, true),
    ] {
        let (found, _) = whole(&(PLUGIN.to_owned() + &plugin("1", "2026-01-15 12:00:00", status, "", MUGS)));
        assert_eq!((found[0].state, found[0].cancelled.is_some()), (state, cancelled), "{status}");
        assert_eq!(found[0].cancelled.is_some_and(|at| at == found[0].placed), cancelled);
        let unsold = ["wc-pending", "wc-cancelled", "failed", "Storniert"].contains(&status);
        assert_eq!(found[0].counts(), !unsold, "{status}");
    }
    let drafts = plugin("1", "2026-01-15 12:00:00", "checkout-draft", "", MUGS);
    let (found, problems) = whole(&(PLUGIN.to_owned() + &drafts));
    assert_eq!((found, keys(&problems)), (vec![], vec![(2, Some(3), "problem-unknown-state")]));
}

#[test]
fn fees_discounts_and_refunds_of_the_plug_in_add_up() {
    let row = "7,1007,2026-03-01 08:00:00,completed,4.00,0.00,2.00,5.00,6.00,41.00,36.00,EUR,,\
               amount:5.00|reason:Late|date:2026-03-04;amount:2.50|reason:|date:2026-03-05,\
               name:Mug|product_id:7|sku:M-1|quantity:2|total:30.00|sub_total:36.00,\n";
    let (found, problems) = whole(&(PLUGIN.to_owned() + row));
    assert_eq!(problems, []);
    let order = &found[0];
    assert_eq!((order.id.as_deref(), &*order.name), (Some("7"), "1007"));
    assert_eq!((order.subtotal, order.shipping, order.discount, order.refunded), (3_000, 600, 600, 750));
    assert_eq!(order.subtotal + order.shipping + order.taxes, order.total);
    assert_eq!(order.state, OrderState::PartiallyRefunded);
    assert_eq!((order.lines[0].price, order.lines[0].discount), (1_800, 600));
}

#[test]
fn every_refund_of_an_order_keeps_its_day() {
    let refunds = "amount:5.00|reason:amount: 2|date:2026-03-04;amount:2.50|reason:|date:2026-07-05 23:30:00;\
                   amount:2.50|reason:|date:2026-07-05 23:30:00;amount:1.00|reason:No day|";
    let text = PLUGIN.to_owned() + &plugin("7", "2026-03-01 08:00:00", "completed", refunds, MUGS);
    let day = |day: &str, amount| ("7".to_owned(), day.to_owned(), amount);
    assert_eq!(
        dated(&text),
        [day("2026-03-04", -500), day("2026-07-05T21:30:00Z", -250), day("2026-07-05T21:30:00Z", -250)]
    );
    assert_eq!(whole(&text).0[0].refunded, 1_100, "the one without a day is given back all the same");
    let row = |day: &str, amount: &str| {
        format!("2026-01-{day} 12:00:00,701,{amount},completed,A Buyer,new,1× Mug,1,,{amount},\n")
    };
    let (sold, back) = (row("15", "€100.00"), row("17", "-€10.00"));
    assert_eq!(
        dated(&format!("{REPORT}{back}{sold}{back}")),
        [("701".to_owned(), "2026-01-17T11:00:00Z".to_owned(), -1_000)],
        "the same row twice is one refund"
    );
}

#[test]
fn bad_cells_name_their_column_and_lost_ids_are_no_keys() {
    let good = plugin("1", "2026-01-15 12:00:00", "completed", "", MUGS);
    for (from, to, column, reason) in [
        ("47.60", "4760O", 9, "problem-not-an-amount"),
        (",47.60,", ",,", 9, "problem-no-amount"),
        ("2026-01-15 12:00:00", "soon", 2, "problem-no-day"),
        ("EUR", "euros", 11, "problem-no-currency"),
        ("quantity:2", "quantity:two", 14, "problem-no-quantity"),
        (",,name", ",amount:a lot,name", 13, "problem-not-an-amount"),
    ] {
        let text = PLUGIN.to_owned() + &good.replace(from, to) + &good.replace("1,1,", "2,2,");
        let (found, problems) = whole(&text);
        assert_eq!((found.len(), keys(&problems)), (1, vec![(2, Some(column), reason)]), "{to}");
    }
    let lost = good.replace("1,1,", "1.2E+17,88,");
    let (_, _, kept) = in_berlin(&(PLUGIN.to_owned() + &lost)).expect("an orders file");
    let [Record::Order(order)] = &kept.records[..] else { panic!("one order") };
    assert_eq!((kept.lost_ids, order.key()), (1, "88"));
    let both = good.replace("1,1,", "1.2E+17,1.2E+17,");
    assert_eq!(keys(&whole(&(PLUGIN.to_owned() + &good + &both)).1), [(3, Some(0), "problem-lost-id")]);
}

#[test]
fn an_order_that_comes_twice_is_kept_as_far_as_it_got() {
    let refunded = plugin("1", "2026-01-15 12:00:00", "refunded", "", MUGS);
    let paid = plugin("1", "2026-01-15 12:00:00", "completed", "", MUGS);
    for rows in [[&paid, &refunded], [&refunded, &paid]] {
        let (found, _) = whole(&format!("{PLUGIN}{}{}", rows[0], rows[1]));
        assert_eq!((found.len(), found[0].state, found[0].lines.len()), (1, OrderState::Refunded, 1));
    }
}

const ITEMS: &str = "Order Number,Order Status,Order Date,Email (Billing),Cart Discount Amount,Order Subtotal Amount,\
                     Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,\
                     Item Name,Quantity (- Refund),Item Cost\n";

#[test]
fn line_items_in_rows_make_one_order_filled_down_or_left_empty() {
    let order = "501,Completed,2026-01-15 12:00,a@example.com,0,40.00,5.00,0,53.55,8.55";
    let filled = format!("{ITEMS}{order},M-1,1,Mug,1,25.00\n{order},B-1,2,Bowl,1,15.00\n");
    let empty = format!("{ITEMS}{order},M-1,1,Mug,1,25.00\n,,,,,,,,,,B-1,2,Bowl,1,15.00\n");
    for text in [&filled, &empty] {
        let (found, problems) = whole(text);
        assert_eq!((found.len(), problems.len()), (1, 0), "{text}");
        let order = &found[0];
        assert_eq!((order.key(), order.total, order.subtotal, order.lines.len()), ("501", 5_355, 4_000, 2));
        assert_eq!(order.subtotal + order.shipping + order.taxes, order.total);
    }
    let joined = format!("{filled}{}", filled.split_once('\n').expect("a header").1);
    let (found, problems) = whole(&joined);
    assert_eq!(
        (found.len(), found[0].lines.len(), problems.len()),
        (1, 2, 0),
        "its lines are not added together"
    );
    let orphan = format!("{ITEMS},,,,,,,,,,B-1,2,Bowl,1,15.00\n{order},M-1,1,Mug,1,25.00\n");
    let (found, problems) = whole(&orphan);
    assert_eq!((found[0].lines.len(), keys(&problems)), (1, vec![(2, Some(0), "problem-no-order-name")]));
    let bad = empty.replace("15.00", "15.0O");
    let (found, problems) = whole(&bad);
    assert_eq!((found[0].lines.len(), keys(&problems)), (1, vec![(3, Some(14), "problem-not-an-amount")]));
}

const REPORT: &str = "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),\
                      Net Sales,Attribution\n";

#[test]
fn the_analytics_report_gives_net_and_whole_amounts() {
    let text = format!(
        "{REPORT}2026-01-15 12:00:00,601,\"1.249,00 €\",completed,A Buyer,new,2× Mug,2,,1000.00,Direct\n\
         2026-01-16 12:00:00,602,\"60,00 € 45,00 €\",completed,A Buyer,returning,\"2× Mug, 1× Bowl\",3,,50.00,Direct\n\
         2026-01-17 12:00:00,603,\"60,00 €\",pending,A Buyer,returning,,1,,,Direct\n"
    );
    let (found, problems) = whole(&text);
    assert_eq!(keys(&problems), [(4, Some(9), "problem-no-amount")], "not reported is not nought");
    let [first, second] = &found[..] else { panic!("two orders") };
    assert_eq!((first.total, first.subtotal, first.currency.code()), (124_900, 100_000, "EUR"));
    assert_eq!((first.lines[0].quantity, first.lines[0].price), (2, 50_000));
    assert_eq!((second.total, second.refunded, second.state), (6_000, 1_500, OrderState::PartiallyRefunded));
    assert_eq!(second.lines, [], "nobody knows what each of several products came to");
    assert_eq!(first.worth().goods, 100_000);
    assert_eq!(first.origin.text(), Some("Direct"), "it says where the buyer came from");
}

#[test]
fn older_analytics_reports_and_the_browsers_own_are_read_too() {
    let older = REPORT.replace("Net Sales,Attribution", "N. Revenue")
        + "2026-01-15 12:00:00,601,\"$1,190.00\",completed,A Buyer,new,1× Mug,1,,1000.00\n";
    assert_eq!((whole(&older).0[0].total, whole(&older).0[0].subtotal), (119_000, 100_000));
    let browser = REPORT.replace("N. Revenue (formatted),", "").replace("Net Sales", "Net sales")
        + "2026-01-15 12:00:00,601,completed,A Buyer,new,1× Mug,1,,1000.00,\n";
    assert_eq!((whole(&browser).0[0].total, whole(&browser).0[0].subtotal), (100_000, 100_000));
    assert_eq!((whole(&older).0[0].origin.text(), whole(&browser).0[0].origin.text()), (None, None));
}

#[test]
fn a_report_without_a_currency_is_refused_where_the_owner_named_none() {
    let text = format!("{REPORT}2026-01-15 12:00:00,601,$9.00,completed,A Buyer,new,1× Mug,1,,9.00,\n");
    assert_eq!(
        read(text.as_bytes()).expect_err("no currency"),
        Refusal::NoCurrency { format: "woocommerce-orders" }
    );
}

#[test]
fn the_refund_rows_of_the_analytics_report_belong_to_their_order() {
    let row = |day: &str, number: &str, amount: &str, status: &str| {
        format!("2026-01-{day} 12:00:00,{number},€{amount},{status},A Buyer,new,1× Mug,1,,{amount},\n")
            .replace("€-", "-€")
    };
    let sold = row("15", "701", "100.00", "completed");
    let (first, second) = (row("17", "701", "-10.00", "refunded"), row("18", "701", "-10.00", "completed"));
    let other = row("16", "702", "40.00", "completed");
    for text in [format!("{sold}{first}{other}{second}"), format!("{second}{other}{first}{sold}{first}")] {
        let (found, problems) = whole(&format!("{REPORT}{text}"));
        assert_eq!((found.len(), problems), (2, vec![]), "{text}");
        let order = found.iter().find(|order| order.key() == "701").expect("the order");
        assert_eq!(
            (order.total, order.refunded, order.state),
            (10_000, 2_000, OrderState::PartiallyRefunded)
        );
        assert_eq!((order.worth().goods, order.worth().returned), (10_000, 2_000));
        assert_eq!(
            order.placed.to_string(),
            "2026-01-15T11:00:00Z",
            "the day of the order, not of the refund"
        );
    }
    let whole_back = row("17", "701", "-100.00", "refunded");
    assert_eq!(whole(&format!("{REPORT}{sold}{whole_back}")).0[0].state, OrderState::Refunded);
    let (found, problems) = whole(&format!("{REPORT}{other}{first}"));
    assert_eq!((found.len(), keys(&problems)), (1, vec![(3, None, "problem-refund-without-sale")]));
}
