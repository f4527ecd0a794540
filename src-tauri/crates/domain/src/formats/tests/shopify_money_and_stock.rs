//! Shopify's payments and inventory.

use super::*;
use crate::ledger::{Payment, PaymentKind, StockLevel};

const PAYMENTS: &str = "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Payout ID,Available On,\
                        Amount,Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency\n";
const CHARGE: &str = "2026-10-24 10:15:00 +0200,charge,#1001,visa,online,paid,2026/6/12,901,2026-10-26,\"$1,056.29\",$1.93,\
                      \"$1,054.36\",88,card,1056.29,USD,USD\n";
const REFUND: &str = "2026-10-28 10:15:00 +0100,refund,#1001,visa,online,pending,,,,-10.00,0.00,-10.00,88,card,-10.00,USD,USD\n";

fn payments(text: &str) -> (Vec<Payment>, Vec<Problem>) {
    let (format, _, records, problems) = read(text.as_bytes()).expect("a payments file");
    assert_eq!(format, "shopify-payments");
    let payments = records.into_iter().map(|record| match record {
        Record::Payment(payment) => payment,
        other => panic!("a payments file holds payments, not {other:?}"),
    });
    (payments.collect(), problems)
}

#[test]
fn refunds_have_their_date_and_fees_are_taken() {
    let (found, problems) = payments(&[PAYMENTS, CHARGE, REFUND].concat());
    assert_eq!(problems, []);
    let [charge, refund] = &found[..] else { panic!("two payments") };
    assert_eq!(
        (charge.kind, charge.amount, charge.fee, charge.net),
        (PaymentKind::Charge, 105_629, Some(-193), Some(105_436))
    );
    assert_eq!((refund.kind, refund.amount, refund.fee), (PaymentKind::Refund, -1_000, Some(0)));
    assert_eq!(refund.when.stored(), "2026-10-28T09:15:00Z");
    assert_eq!(refund.order.as_deref(), Some("#1001"));
}

#[test]
fn two_equal_refunds_are_two_and_a_payout_that_came_later_changes_no_key() {
    let paid = REFUND.replace("pending,,,", "paid,2026-10-30,902,2026-10-30");
    let key = |payments: &[Payment]| payments.iter().map(|payment| payment.key.clone()).collect::<Vec<_>>();
    let (twice, _) = payments(&[PAYMENTS, REFUND, CHARGE, REFUND].concat());
    assert_eq!(twice.len(), 3);
    let (later, _) = payments(&[PAYMENTS, CHARGE, &paid, &paid].concat());
    let (mut first, mut second) = (key(&twice), key(&later));
    first.sort();
    second.sort();
    assert_eq!(first, second);
    first.dedup();
    assert_eq!(first.len(), 3, "no two lines share a key");
}

#[test]
fn bad_payments_name_their_column_and_unknown_types_are_kept_with_their_word() {
    for (from, to, column, reason) in [
        ("-10.00,0.00", "-1O.00,0.00", 9, "problem-not-an-amount"),
        ("-10.00,0.00", ",0.00", 9, "problem-no-amount"),
        ("refund", "", 1, "problem-no-payment-type"),
        ("2026-10-28 10:15:00 +0100", "soon", 0, "problem-no-day"),
        ("USD,USD", "USD,dollars", 16, "problem-no-currency"),
    ] {
        let (found, problems) = payments(&[PAYMENTS, CHARGE, &REFUND.replacen(from, to, 1)].concat());
        assert_eq!(found.len(), 1, "{to}");
        assert_eq!(
            (problems[0].line, problems[0].column, &*problems[0].reason.key),
            (3, Some(column), reason),
            "{to}"
        );
    }
    let (found, _) =
        payments(&[PAYMENTS, &REFUND.replace("refund", "chargeback won").replace(",0.00,", ",--,")].concat());
    assert_eq!((found[0].kind, &*found[0].word, found[0].fee), (PaymentKind::Other, "chargeback won", None));
}

fn levels(text: &str) -> (Vec<StockLevel>, Vec<Problem>, u64) {
    let (format, _, kept) = keep(text.as_bytes()).expect("an inventory file");
    assert_eq!(format, "inventory");
    let levels = kept.records.into_iter().map(|record| match record {
        Record::StockLevel(level) => level,
        other => panic!("an inventory file holds stock levels, not {other:?}"),
    });
    (levels.collect(), kept.problems, kept.lost_ids)
}

const NEW: &str = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,\
                   COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),\
                   Available (not editable),On hand (current),On hand (new)\n";
const OLD: &str = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,\
                   COO,Location,Incoming,Unavailable,Committed,Available,On hand\n";

#[test]
fn each_variant_has_a_level_at_each_location_under_old_and_new_headers() {
    let new = "mug,Mug,Size,Small,,,,,M-S,,,Workshop,A1,5,1,2,10,13,99\nmug,Mug,Size,Small,,,,,M-S,,,Stall,,0,0,0,3,3,\n";
    let old =
        "mug,Mug,Size,Small,,,,,M-S,,,Workshop,5,1,2,10,13\nmug,Mug,Size,Small,,,,,M-S,,,Stall,0,0,0,3,3\n";
    let (found, problems, _) = levels(&[NEW, new].concat());
    assert_eq!(problems, []);
    assert_eq!(found, levels(&[OLD, old].concat()).0);
    let level = &found[0];
    assert_eq!((level.on_hand, level.available, level.committed), (Some(13), Some(10), Some(2)));
    assert_eq!((level.incoming, level.unavailable, &*level.location), (Some(5), Some(1), "Workshop"));
    assert_eq!((&*level.product, &level.options[..]), ("mug", &["Small".to_owned()][..]));
}

#[test]
fn a_dash_is_no_sku_and_what_is_not_stocked_is_not_nought() {
    let text = format!(
        "{OLD}mug,Mug,Title,Default Title,,,,,-,,,Stall,not stocked,not stocked,not stocked,not stocked,\n"
    );
    let (found, problems, _) = levels(&text);
    assert_eq!(
        (found[0].sku.clone(), found[0].on_hand, found[0].available, problems.len()),
        (None, None, None, 0)
    );
    let lost = format!("{OLD}mug,Mug,Size,S,,,,,3.65275E+11,,,Stall,0,0,0,4,4\n");
    let (found, _, lost_ids) = levels(&lost);
    assert_eq!((found[0].sku.clone(), found[0].on_hand, lost_ids), (None, Some(4), 1));
}

#[test]
fn bad_levels_name_their_column_and_a_level_that_comes_twice_is_one() {
    let row = "mug,Mug,Size,S,,,,,M-S,,,Stall,0,0,0,4,4\n";
    let (found, problems, _) =
        levels(&[OLD, row, &row.replace("4,4", "4,few"), &row.replace("mug,", ","), row].concat());
    assert_eq!(found.len(), 1);
    let mut places: Vec<_> =
        problems.iter().map(|problem| (problem.line, problem.column, &*problem.reason.key)).collect();
    places.sort();
    assert_eq!(places, [(3, Some(16), "problem-no-quantity"), (4, Some(0), "problem-no-handle")]);
}
