//! The revenue stage through the whole program: orders in, three full months of the shop's zone, two borders.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use tillwise_domain::stack::{CheckState, Stage};
use tillwise_engine::Code;
use tillwise_engine::api::requests::StageForm;
use tillwise_engine::api::views::StageView;

/// An order before August and one after October, so that the three months are known to their ends. Neither counts.
const AROUND: [(i64, &str); 2] =
    [(77_700, "2026-07-31 23:59:59 +0200"), (88_800, "2026-11-01 00:00:00 +0100")];

/// A shop on 17 November 2026 in Berlin with these orders, amounts in minor units.
fn shop(orders: &[(i64, &str)]) -> TempShop {
    let shop = TempShop::new();
    let rows: String = (1..)
        .zip(orders.iter().chain(&AROUND))
        .map(|(number, (minor, placed))| {
            order(number, &format!("b{number}@example.com"), "paid", *minor, placed, 0)
        })
        .collect();
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &rows));
    shop
}

fn months(august: i64, september: i64, october: i64) -> StageView {
    shop(&[
        (august, "2026-08-10 10:00:00 +0200"),
        (september, "2026-09-10 10:00:00 +0200"),
        (october, "2026-10-10 10:00:00 +0200"),
    ])
    .engine
    .stage()
    .unwrap()
}

#[test]
fn exactly_the_borders_belong_to_the_middle_stage_and_one_cent_beside_does_not() {
    for (sales, mean, stage) in [
        ([100_000, 100_000, 100_000], "1000.00", Stage::Middle),
        ([100_000, 100_000, 99_999], "1000.00", Stage::Early),
        ([50_000, 50_000, 200_000], "1000.00", Stage::Middle),
        ([500_000, 500_000, 500_000], "5000.00", Stage::Middle),
        ([500_000, 500_000, 500_001], "5000.00", Stage::Upper),
        ([499_999, 500_000, 500_000], "5000.00", Stage::Middle),
        ([99_997, 100_000, 100_000], "999.99", Stage::Early),
        ([500_003, 500_000, 500_000], "5000.01", Stage::Upper),
    ] {
        let view = months(sales[0], sales[1], sales[2]);
        assert_eq!(view.stage, Some(stage), "{sales:?}");
        assert_eq!(view.mean.as_deref(), Some(mean), "{sales:?}");
        assert!(view.reason.is_none() && view.set_on.is_none(), "{sales:?}");
    }
}

#[test]
fn a_month_begins_and_ends_at_the_shops_own_midnight_across_the_clock_change() {
    // Berlin leaves summer time on 25 October 2026.
    let view = shop(&[
        (40_000, "2026-07-31 22:00:00 UTC"),    // midnight in Berlin: August
        (60_000, "2026-08-31 21:59:59 UTC"),    // one second before September
        (100_000, "2026-09-01 00:00:00 +0200"), // September
        (30_000, "2026-10-25 02:30:00 +0200"),  // the hour that comes twice
        (70_000, "2026-10-31 22:59:59 UTC"),    // one second before November in winter time
    ])
    .engine
    .stage()
    .unwrap();
    let net: Vec<_> =
        view.months.iter().map(|month| (month.month.as_str(), month.net_sales.as_deref())).collect();
    assert_eq!(
        net,
        [("2026-08", Some("1000.00")), ("2026-09", Some("1000.00")), ("2026-10", Some("1000.00"))]
    );
    assert_eq!(view.stage, Some(Stage::Middle));
}

#[test]
fn fewer_than_three_full_months_tell_no_stage_and_what_is_missing_is_named() {
    let fresh = TempShop::new();
    fresh.engine.set_native("shopify-email", true).unwrap_err();
    let rows = order(1, "a@example.com", "paid", 900_000, "2026-09-10 10:00:00 +0200", 0)
        + &order(2, "b@example.com", "paid", 900_000, "2026-10-30 10:00:00 +0100", 0);
    import(&fresh, &fresh.file("orders.csv", ORDERS.to_owned() + &rows));
    let view = fresh.engine.stage().unwrap();
    assert_eq!((view.stage, view.mean), (None, None));
    assert!(view.reason.is_some_and(|reason| reason.contains("three full months")));
    let why: Vec<_> = view.months.iter().map(|month| month.why.clone().unwrap_or_default()).collect();
    assert!(why[0].contains("begin on 10 September 2026"), "{why:?}");
    assert!(why[2].contains("up to 30 October 2026"), "{why:?}");
    let early = &view.checklist[0];
    assert!(early.items.iter().any(|item| item.state == CheckState::Missing), "{early:?}");
    for list in &view.checklist[1..] {
        assert!(list.items.iter().all(|item| item.state != CheckState::Missing), "{list:?}");
    }
}

#[test]
fn a_month_between_two_files_is_not_a_month_without_sales() {
    let shop = TempShop::new();
    let first = order(1, "a@example.com", "paid", 900_000, "2026-04-10 10:00:00 +0200", 0)
        + &order(2, "b@example.com", "paid", 900_000, "2026-08-30 10:00:00 +0200", 0);
    import(&shop, &shop.file("first.csv", ORDERS.to_owned() + &first));
    let second = order(3, "c@example.com", "paid", 900_000, "2026-10-02 10:00:00 +0200", 0)
        + &order(4, "d@example.com", "paid", 900_000, "2026-11-10 10:00:00 +0100", 0);
    import(&shop, &shop.file("second.csv", ORDERS.to_owned() + &second));
    let view = shop.engine.stage().unwrap();
    assert_eq!(view.stage, None);
    assert_eq!(view.months[1].why.as_deref(), Some("no orders file reaches into it"));
    assert!(view.months[2].net_sales.is_some());
}

#[test]
fn the_guides_dollars_are_never_converted_in_silence() {
    let shop = shop(&[
        (100_000, "2026-08-10 10:00:00 +0200"),
        (100_000, "2026-09-10 10:00:00 +0200"),
        (100_000, "2026-10-10 10:00:00 +0200"),
    ]);
    let view = shop.engine.stage().unwrap();
    let words = view.borders_words.unwrap();
    assert!(words.contains("1,000.00 EUR") && words.contains("Nothing was converted"), "{words}");
    shop.engine.set_stage(&StageForm::Converted { rate: "1.0001".into() }).unwrap();
    let view = shop.engine.stage().unwrap();
    assert_eq!(view.stage, Some(Stage::Early), "1,000.00 is below 1,000.10");
    assert_eq!(
        (view.middle_from.as_deref(), view.upper_above.as_deref()),
        (Some("1000.10"), Some("5000.50"))
    );
    assert_eq!((view.set_on.as_deref(), view.rate.as_deref()), (Some("2026-11-17"), Some("1.0001")));
    let typed = |middle: &str, upper: &str| StageForm::Typed {
        middle_from: middle.into(),
        upper_above: upper.into(),
    };
    shop.engine.set_stage(&typed("1000,00", "5000")).unwrap();
    assert_eq!(shop.engine.stage().unwrap().stage, Some(Stage::Middle));
    for wrong in [
        typed("", "5000"),
        typed("5000", "1000"),
        typed("1000", "1000"),
        typed("-1", "5"),
        typed("10.005", "50"),
        StageForm::Converted { rate: "0".into() },
        StageForm::Converted { rate: "about one".into() },
    ] {
        assert_eq!(shop.engine.set_stage(&wrong).unwrap_err().code, Code::Invalid, "{wrong:?}");
    }
    assert_eq!(shop.engine.stage().unwrap().middle_from.as_deref(), Some("1000.00"), "nothing has changed");
    shop.engine.set_stage(&StageForm::Guide).unwrap();
    assert_eq!(shop.engine.stage().unwrap().set_on, None);
}

#[test]
fn limits_in_another_currency_than_the_shops_tell_no_stage() {
    let shop = shop(&[
        (100_000, "2026-08-10 10:00:00 +0200"),
        (100_000, "2026-09-10 10:00:00 +0200"),
        (100_000, "2026-10-10 10:00:00 +0200"),
    ]);
    let form = StageForm::Typed { middle_from: "1000".into(), upper_above: "5000".into() };
    shop.engine.set_stage(&form).unwrap();
    let dollars = tillwise_engine::api::ShopChange { currency: Some("USD".into()), ..Default::default() };
    shop.engine.change_shop(&dollars).unwrap();
    let view = shop.engine.stage().unwrap();
    assert_eq!(view.stage, None);
    let reason = view.reason.unwrap();
    assert!(reason.contains("EUR") && reason.contains("USD"), "{reason}");
    let others = view.others.unwrap();
    assert!(others.contains("not in USD"), "orders in euros are in no sum: {others}");
}

#[test]
fn the_budget_of_mid_size_shops_is_shown_to_no_small_one() {
    for (sales, shown) in [(90_000, false), (300_000, false), (600_000, true)] {
        let view = months(sales, sales, sales);
        assert_eq!(view.reference.is_some(), shown, "{sales}");
        let all = format!("{view:?}");
        assert_eq!(all.contains("500.00 to"), shown, "{sales}");
    }
}
