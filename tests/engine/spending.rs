//! What a customer costs, told from what the owner marked: complete where everything is said, and silent where not.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use tillwise_domain::kpis::{KpiId, MarketingPart, Purpose};
use tillwise_domain::stack::{Cycle, Layer};
use tillwise_engine::api::requests::ToolForm;
use tillwise_engine::api::views::VariantView;

/// Four new customers in the week 9 to 15 November, one of whom ordered twice; one had ordered before.
fn orders() -> String {
    ORDERS.to_owned()
        + &order(1, "old@example.com", "paid", 1_000, "2026-10-01 09:00:00 +0200", 0)
        + &order(2, "old@example.com", "paid", 1_000, "2026-11-10 09:00:00 +0100", 0)
        + &order(3, "a@example.com", "paid", 2_000, "2026-11-10 09:00:00 +0100", 0)
        + &order(4, "b@example.com", "paid", 2_000, "2026-11-11 09:00:00 +0100", 0)
        + &order(5, "c@example.com", "paid", 2_000, "2026-11-12 09:00:00 +0100", 0)
        + &order(6, "d@example.com", "paid", 2_000, "2026-11-15 09:00:00 +0100", 0)
        + &order(7, "d@example.com", "paid", 2_000, "2026-11-15 19:00:00 +0100", 0)
        + &order(8, "e@example.com", "paid", 2_000, "2026-11-16 09:00:00 +0100", 0)
}

const GOOGLE: &str = "Day,Campaign,Campaign ID,Currency code,Cost,Impr.\n";

/// Two campaigns of Google Ads over fourteen days: 3.00 and 1.00 a day.
fn spend() -> String {
    let days = (2..=15).map(|day| {
        format!("2026-11-{day:02},Brand,11,EUR,3.00,10\n2026-11-{day:02},Come back,12,EUR,1.00,10\n")
    });
    GOOGLE.to_owned() + &days.collect::<String>()
}

fn shop() -> TempShop {
    let shop = TempShop::new();
    import(&shop, &shop.file("orders.csv", orders()));
    import(&shop, &shop.file("spend.csv", spend()));
    shop
}

fn way(shop: &TempShop, id: &str) -> VariantView {
    let view = shop.engine.kpi_history(KpiId::CustomerAcquisitionCost, Some("2026-W46")).unwrap();
    view.kpi.variants.into_iter().find(|way| way.id == id).unwrap()
}

fn value(shop: &TempShop, id: &str) -> Option<String> {
    way(shop, id).value
}

fn mark(shop: &TempShop, campaign: &str, purpose: Option<Purpose>) {
    shop.engine.mark_campaign("google", campaign, purpose).unwrap();
}

#[test]
fn the_cost_of_a_new_customer_waits_until_every_cent_is_marked() {
    let shop = shop();
    assert_eq!(value(&shop, "blended").as_deref(), Some("7.00"), "28.00 for four");
    let open = way(&shop, "new_customer");
    assert_eq!(open.value, None);
    assert!(open.note.unwrap().contains("28.00 EUR"), "it says how much is not marked");
    mark(&shop, "Brand", Some(Purpose::Acquisition));
    let half = way(&shop, "new_customer");
    assert!(half.note.as_deref().unwrap().contains("7.00 EUR of") && half.value.is_none(), "{:?}", half.note);
    mark(&shop, "12", Some(Purpose::Mixed));
    assert!(way(&shop, "new_customer").note.unwrap().contains("cannot be parted"));
    mark(&shop, "12", Some(Purpose::Retention));
    let known = way(&shop, "new_customer");
    assert_eq!(known.value.as_deref(), Some("5.25"), "21.00 for four");
    assert_ne!(known.stamp, open.stamp, "another mark, another number");
    mark(&shop, "11", None);
    assert_eq!(value(&shop, "new_customer"), None, "a mark that is taken back is gone");
    mark(&shop, "12", None);
    assert_eq!(way(&shop, "new_customer").stamp, open.stamp, "the same marks, the same number");
    assert_eq!(value(&shop, "blended").as_deref(), Some("7.00"), "marks touch no other number");
}

#[test]
fn a_campaign_is_marked_by_its_number_and_keeps_its_mark_under_another_name() {
    let shop = shop();
    mark(&shop, "Brand", Some(Purpose::Acquisition));
    let renamed: String = (16..=16).map(|day| format!("2026-11-{day},Brand new,11,EUR,3.00,10\n")).collect();
    import(&shop, &shop.file("more.csv", GOOGLE.to_owned() + &renamed));
    let view = shop.engine.spending(None).unwrap();
    let brand = view.campaigns.iter().find(|one| one.campaign == "11").unwrap();
    assert_eq!((brand.name.as_str(), brand.purpose), ("Brand new", Some(Purpose::Acquisition)));
    assert!(view.unmarked.unwrap().contains("14.00 EUR"), "the other one is open");
    assert!(shop.engine.mark_campaign("google", "Nobody", Some(Purpose::Mixed)).is_err());
    assert!(shop.engine.mark_campaign("meta", "11", Some(Purpose::Mixed)).is_err(), "another platform");
    let twins = "2026-11-16,Twin,21,EUR,3.00,10\n2026-11-16,Twin,22,EUR,3.00,10\n";
    import(&shop, &shop.file("twins.csv", GOOGLE.to_owned() + twins));
    assert!(shop.engine.mark_campaign("google", "Twin", Some(Purpose::Mixed)).is_err(), "which of them");
}

#[test]
fn a_week_later_spend_is_set_against_new_customers_and_sales() {
    let shop = shop();
    assert_eq!(value(&shop, "lag_7").as_deref(), Some("7.00"));
    assert_eq!(value(&shop, "mer_lag_7").as_deref(), Some("3.93"), "110.00 over 28.00");
    assert_eq!(shop.engine.spending(None).unwrap().week, "2026-W46");
    let before = shop.engine.kpi_history(KpiId::CustomerAcquisitionCost, Some("2026-W45")).unwrap();
    let lagged = before.kpi.variants.iter().find(|way| way.id == "mer_lag_7").unwrap();
    assert_eq!(lagged.value, None, "no file reaches over the week before");
}

const WOO: &str = "order_id,order_number,order_date,status,shipping_total,shipping_tax_total,fee_total,tax_total,\
                   discount_total,order_total,order_subtotal,order_currency,billing_email,refund_items,line_item_1,\
                   meta:_wc_order_attribution_source_type,meta:_wc_order_attribution_utm_source,\
                   meta:_wc_order_attribution_utm_medium\n";

fn woo(id: u32, day: u32, email: &str, discount: &str, origin: &str) -> String {
    format!(
        "{id},{id},2026-11-{day:02} 12:00:00,completed,0.00,0.00,0.00,0.00,{discount},20.00,20.00,EUR,{email},,\
         name:Mug|product_id:7|sku:M-1|quantity:1|total:20.00,{origin}\n"
    )
}

#[test]
fn who_was_bought_with_an_advertisement_is_told_by_the_first_order() {
    let shop = TempShop::new();
    let text = WOO.to_owned()
        + &woo(1, 9, "a@example.com", "2.00", "utm,google,cpc")
        + &woo(2, 10, "b@example.com", "0.00", "organic,google,organic")
        + &woo(3, 11, "c@example.com", "0.00", "utm,spring,")
        + &woo(4, 12, "c@example.com", "9.00", "utm,google,cpc")
        + &woo(5, 13, "d@example.com", "0.00", "typein,(direct),(none)");
    let first = import(&shop, &shop.file("woo.csv", text));
    assert_eq!((first.format.as_str(), first.rows_skipped), ("woocommerce-orders", 0));
    import(&shop, &shop.file("spend.csv", spend()));
    let open = way(&shop, "paid");
    assert_eq!(open.value, None);
    assert!(open.note.unwrap().starts_with("1 of 4 new customers"), "nobody said what spring is");
    let view = shop.engine.spending(None).unwrap();
    let origin = |text: &str| view.origins.iter().find(|one| one.origin == text).unwrap();
    assert_eq!((origin("google / cpc").paid, origin("google / cpc").orders), (Some(true), 2));
    assert_eq!((origin("Source: spring").paid, origin("Direct").paid), (None, Some(false)));
    shop.engine.mark_origin("source: SPRING", Some(true)).unwrap();
    let known = way(&shop, "paid");
    assert_eq!(known.value.as_deref(), Some("14.00"), "28.00 for two: an order later on brings nobody");
    assert_ne!(known.stamp, open.stamp);
    shop.engine.mark_origin("google / cpc", Some(false)).unwrap();
    assert_eq!(value(&shop, "paid").as_deref(), Some("28.00"), "the owner knows better");
    assert!(shop.engine.mark_origin("nowhere", Some(true)).is_err());
    shop.engine.mark_origin("Source: spring", Some(false)).unwrap();
    let nobody = way(&shop, "paid");
    assert!(
        nobody.value.is_none() && nobody.note.unwrap().contains("No new customer"),
        "never 28.00 for nobody"
    );
    shop.engine.undo(first.id.unwrap()).unwrap();
    assert_eq!(shop.engine.spending(None).unwrap().origins.len(), 0);
}

#[test]
fn without_an_origin_it_is_said_which_file_would_tell() {
    let shop = shop();
    let note = way(&shop, "paid").note.unwrap();
    assert!(note.contains("attribution"), "{note}");
    assert_eq!(shop.engine.spending(None).unwrap().no_origins, Some(note));
}

#[test]
fn a_customer_with_everything_costs_what_its_parts_cost() {
    let shop = shop();
    let note = |id: &str| way(&shop, id).note.unwrap();
    for part in ["Tools", "Agencies", "Creative", "Staff"] {
        assert!(note("fully_loaded").contains(part), "{part}: {}", note("fully_loaded"));
    }
    assert!(!note("fully_loaded").contains("Discounts"), "the orders say them: none was taken off");
    let set = |part, month: &str, amount| shop.engine.set_marketing_cost(part, month, amount).map(|_| ());
    set(MarketingPart::Agencies, "2026-09", Some("100")).unwrap();
    set(MarketingPart::Creative, "2026-11", Some("0")).unwrap();
    set(MarketingPart::Staff, "2026-11", Some("300,50")).unwrap();
    assert!(set(MarketingPart::Staff, "2026-13", Some("1")).is_err());
    assert!(set(MarketingPart::Staff, "2026-11", Some("much")).is_err());
    let tool = ToolForm {
        cost: Some("20".into()),
        cycle: Some(Cycle::Monthly),
        currency: Some("EUR".into()),
        since: Some("2026-01-01".into()),
        ..ToolForm::new("Writer", Layer::Content)
    };
    shop.engine.add_tool(&tool).unwrap();
    // (20.00 + 100.00 + 300.50) × 84 ÷ 365.2425 = 96.7083, and 28.00 of spend, for four.
    assert_eq!(value(&shop, "fully_loaded").as_deref(), Some("31.18"));
    set(MarketingPart::Agencies, "2026-10", Some("200")).unwrap();
    assert_eq!(value(&shop, "fully_loaded").as_deref(), Some("36.93"), "a later month counts from then on");
    set(MarketingPart::Agencies, "2026-12", Some("900")).unwrap();
    assert_eq!(value(&shop, "fully_loaded").as_deref(), Some("36.93"), "what comes later does not count yet");
    set(MarketingPart::Creative, "2026-11", None).unwrap();
    assert_eq!(value(&shop, "fully_loaded"), None);
    assert!(note("fully_loaded").contains("Creative") && !note("fully_loaded").contains("Staff"));
}

#[test]
fn the_newest_week_with_spend_is_shown_where_none_is_asked_for() {
    let shop = TempShop::on("2026-12-08T09:00:00Z");
    import(&shop, &shop.file("orders.csv", orders()));
    assert_eq!(shop.engine.spending(None).unwrap().week, "2026-W49", "without any, the newest full week");
    import(&shop, &shop.file("spend.csv", spend()));
    let view = shop.engine.spending(None).unwrap();
    assert_eq!((view.week.as_str(), view.after.as_deref()), ("2026-W46", Some("2026-W47")));
    assert_eq!(
        shop.engine.spending(Some("2026-W49")).unwrap().ways[0].value,
        None,
        "an asked week is that week"
    );
    assert!(shop.engine.spending(Some("2026-W99")).is_err());
}

#[test]
fn new_customers_are_counted_as_the_totals_count_them() {
    let shop = shop();
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    let cost = week.kpis.iter().find(|kpi| kpi.id == KpiId::CustomerAcquisitionCost).unwrap();
    let reason = way(&shop, "paid").note.unwrap();
    assert_eq!(cost.denominator.as_deref(), Some("4"));
    assert!(reason.contains("No orders file"), "all four are without an origin: {reason}");
}
