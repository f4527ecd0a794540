//! Readiness over imported files: planted faults are found, and every number equals one counted here by hand.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::readiness::{Cause, FigureId};
use tillwise_engine::Code;
use tillwise_engine::api::requests::{Answer, Query};
use tillwise_engine::api::views::{ComparisonView, ReadinessView, StrategyView};

const PRODUCTS: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
    Variant Price,Cost per item,Status\n";
const LINES: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,\
    Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Refunded Amount,Id\n";

fn view(shop: &TempShop) -> ReadinessView {
    let Answer::Readiness(view) = shop.engine.query(&Query::Readiness).unwrap() else {
        panic!("readiness was asked for")
    };
    view
}

fn strategy<'v>(view: &'v ReadinessView, id: &str) -> &'v StrategyView {
    view.strategies.iter().find(|strategy| strategy.id == id).expect("all five are always there")
}

fn compared<'v>(view: &'v ReadinessView, id: &str) -> &'v ComparisonView {
    view.comparisons
        .iter()
        .find(|found| found.id == id)
        .unwrap_or_else(|| panic!("{id}: {:?}", view.comparisons))
}

fn both(found: &ComparisonView) -> (&str, &str) {
    (&found.first_value, &found.second_value)
}

/// A shop with one order on 10 November 2026.
fn with_one_order() -> TempShop {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    shop
}

#[test]
fn a_shop_without_a_usable_file_names_the_orders_export_five_times() {
    let shop = TempShop::new();
    import(&shop, &shop.file("tools.csv", "Tool,Layer,Jobs\nJasper,content,writing\n"));
    let view = view(&shop);
    for strategy in &view.strategies {
        assert_eq!(strategy.state, "blocked", "{}", strategy.id);
        assert_eq!(strategy.next.as_deref(), Some("Import the shop's orders export."), "{}", strategy.id);
    }
    assert_eq!((view.history.days, view.tags.score, view.margin.coverage.as_deref()), (0, None, None));
    assert!(view.comparisons.is_empty() && view.figures.is_empty());
}

#[test]
fn a_year_of_orders_opens_prediction_to_the_day() {
    let shop = with_one_order();
    let older = |day: &str| ORDERS.to_owned() + &order(2, "b@example.com", "paid", 100, day, 0);
    let short = import(&shop, &shop.file("older.csv", older("2025-11-12 09:00:00 +0100")));
    assert_eq!((view(&shop).history.days, view(&shop).history.enough), (364, false));
    let cell = |id: &str| strategy(&view(&shop), id).needs[1].state.clone();
    assert_eq!((cell("retention"), cell("prediction")), ("partly".into(), "missing".into()));
    shop.engine.undo(short.id.unwrap()).unwrap();
    // 23:30 in UTC is the next day in the shop's zone: local days count.
    import(&shop, &shop.file("year.csv", older("2025-11-10 23:30:00 +0000")));
    assert_eq!((view(&shop).history.days, view(&shop).history.enough), (365, true));
    assert_eq!(cell("prediction"), "ready");
}

#[test]
fn planted_tag_faults_are_found_and_drafts_are_left_out() {
    let shop = with_one_order();
    let row = |n: u32, kind: &str, vendor: &str, tags: &str, status: &str| {
        format!(
            "p{n},Product {n},,{vendor},{kind},\"{tags}\",true,Title,Default Title,S{n},10.00,4.00,{status}\n"
        )
    };
    let text = PRODUCTS.to_owned()
        + &row(1, "Mugs", "Kiln", "mug, stoneware", "active")
        + &row(2, "Mugs", "Kiln", "mug, stoneware", "active")
        + &row(3, "Mugs", "Kiln", "Mug, stonware", "active")
        + &row(4, "", "", "", "active")
        + &row(5, "Mugs", "Kiln", "mugs", "draft");
    import(&shop, &shop.file("products.csv", text));
    let tags = view(&shop).tags;
    let fact =
        |id: &str| tags.facts.iter().find(|fact| fact.id == id).and_then(|fact| fact.value.clone()).unwrap();
    assert_eq!(
        ["with_category", "with_vendor", "with_tags", "near_tags", "tags_once", "lonely"].map(fact),
        ["3", "3", "3", "2", "0", "0"]
    );
    // 100 and 100 for the first two, 50 for the third, nothing for the fourth.
    assert_eq!((tags.score, tags.work_total), (Some(62), 3));
    assert_eq!(tags.work[0].what, "Give “Product 4” a type, a vendor and tags.");
    assert_eq!((tags.work[0].gain.as_str(), tags.work[0].seconds), ("25.00", 70));
    let work: Vec<&str> = tags.work.iter().map(|item| item.what.as_str()).collect();
    assert!(work.contains(&"Write “mug” instead of “Mug” on one product (capital letters)."), "{work:?}");
    assert!(work.contains(&"Is “stonware” meant to be “stoneware”? Look at one product."), "{work:?}");
    let view = view(&shop);
    assert!(view.tags_first && view.advice.starts_with("Fix tags first: 3 items"), "{}", view.advice);
    assert_eq!(strategy(&view, "segmentation").state, "ready", "tags never hold up segmentation");
}

#[test]
fn margin_coverage_equals_a_count_by_hand_and_opens_pricing_at_nine_tenths() {
    let shop = TempShop::new();
    let line = |n: u32, sku: &str, cents: i64, quantity: i64, off: i64, state: &str| {
        let cell = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
        let all = cell(cents * quantity - off);
        format!(
            "#{n},a@example.com,{state},EUR,{all},0.00,0.00,{all},2026-11-10 09:00:00 +0100,{quantity},Item {sku},{},{sku},{},0.00,9{n}\n",
            cell(cents),
            cell(off)
        )
    };
    let product = |sku: &str, cost: &str| {
        format!("{sku},Item {sku},,Kiln,Mugs,mug,true,Title,Default Title,{sku},10.00,{cost},active\n")
    };
    let orders = LINES.to_owned()
        + &line(1, "A", 1_000, 9, 0, "paid")
        + &line(2, "B", 600, 1, 100, "paid")
        + &line(3, "GONE", 400, 1, 0, "paid")
        + &line(4, "", 101, 1, 0, "paid")
        + &line(5, "B", 90_000, 1, 0, "voided");
    import(&shop, &shop.file("orders.csv", orders));
    import(
        &shop,
        &shop.file("products.csv", PRODUCTS.to_owned() + &product("A", "4.00") + &product("B", "")),
    );
    let before = view(&shop);
    // 90.00 of 100.01: B 5.00 without a cost, GONE 4.00 not in the file, 1.01 without a SKU; the voided one is out.
    assert_eq!(before.margin.coverage.as_deref(), Some("0.8999"));
    assert!(!before.margin.enough && before.margin.words.contains("89.9 %"), "{}", before.margin.words);
    let rest: Vec<(&str, &str)> =
        before.margin.unmatched.iter().map(|item| (item.name.as_str(), item.revenue.as_str())).collect();
    assert_eq!(rest, [("Item B", "5.00"), ("Item GONE", "4.00"), ("Item", "1.01")]);
    assert_eq!(before.margin.unmatched[1].why, "SKU not in the products file");
    assert_eq!(strategy(&before, "pricing").state, "blocked");
    let costs = import(
        &shop,
        &shop.file("costs.csv", PRODUCTS.to_owned() + &product("A", "4.00") + &product("B", "2.00")),
    );
    let after = view(&shop);
    assert_eq!((after.margin.coverage.as_deref(), after.margin.enough), (Some("0.9499"), true));
    assert_eq!(strategy(&after, "pricing").state, "ready");
    shop.engine.undo(costs.id.unwrap()).unwrap();
    assert_eq!(strategy(&view(&shop), "pricing").state, "blocked");
}

#[test]
fn the_customer_list_is_set_beside_the_orders() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned()
        + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0)
        + &order(2, "a@example.com", "partially_refunded", 1_000, "2026-11-10 10:00:00 +0100", 400)
        + &order(3, "", "paid", 700, "2026-11-10 11:00:00 +0100", 0)
        + &order(4, "b@example.com", "voided", 900, "2026-11-10 12:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let list = "Customer ID,Email,Accepts Email Marketing,Total Spent,Total Orders\n\
                '71,a@example.com,yes,31.00,2\n'72,b@example.com,no,12.00,1\n'73,,no,7.00,1\n";
    import(&shop, &shop.file("customers.csv", list));
    let view = view(&shop);
    assert_eq!(both(compared(&view, "customer-orders")), ("2", "3"));
    assert_eq!(both(compared(&view, "customer-spend")), ("31.00", "43.00"));
    let spend = compared(&view, "customer-spend");
    assert_eq!((spend.difference.as_str(), spend.difference_shown.as_str()), ("12.00", "38.7 % more"));
    assert!(spend.guess.as_deref().is_some_and(|guess| guess.contains("may")), "a guess is no verdict");
}

#[test]
fn checkouts_are_compared_on_whole_shared_days_only() {
    let shop = TempShop::new();
    let orders: String = [(1, 5), (2, 6), (3, 6), (4, 7), (5, 8), (6, 9)]
        .map(|(n, day)| {
            order(n, "a@example.com", "paid", 500, &format!("2026-11-{day:02} 09:00:00 +0100"), 0)
        })
        .concat();
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &orders));
    // 6 November is missing; 9 November is the day on which the orders end.
    let days: String = [(5, 4), (7, 1), (8, 2), (9, 9)]
        .map(|(day, completed)| format!("2026-11-{day:02},100,80,{completed}\n"))
        .concat();
    let text = "Day,Sessions,Online store visitors,Sessions that completed checkout\n".to_owned() + &days;
    import(&shop, &shop.file("sessions.csv", text));
    let view = view(&shop);
    let found = compared(&view, "checkouts");
    assert_eq!(both(found), ("2", "3"));
    assert_eq!(found.period, "7 November 2026 to 8 November 2026");
    assert!(!found.agrees);
}

#[test]
fn two_reports_of_the_same_days_are_set_side_by_side() {
    let shop = with_one_order();
    let head = "Day,Campaign,Currency code,Cost,Impr.\n".to_owned();
    let days = |cost: &str| {
        (9..=12).map(|day| format!("2026-11-{day:02},Brand,EUR,{cost},10\n")).collect::<String>()
    };
    import(&shop, &shop.file("early.csv", head.clone() + &days("2.00")));
    assert!(
        view(&shop).comparisons.iter().all(|found| found.id != "spend"),
        "one report has nothing beside it"
    );
    let later = head + &days("2.00").replace("2026-11-12,Brand,EUR,2.00", "2026-11-12,Brand,EUR,3.50");
    let later = import(&shop, &shop.file("later.csv", later));
    let found = view(&shop);
    let spend = compared(&found, "spend");
    assert_eq!(both(spend), ("8.00", "9.50"), "three days are the same in both and counted in both");
    assert_eq!((spend.first.as_str(), spend.second.as_str()), ("early.csv", "later.csv"));
    assert_eq!(spend.label, "Ad spend, Google Ads");
    shop.engine.undo(later.id.unwrap()).unwrap();
    assert!(view(&shop).comparisons.iter().all(|found| found.id != "spend"));
}

#[test]
fn a_figure_of_another_dashboard_is_open_until_it_is_explained() {
    let shop = with_one_order();
    let record =
        |value: &str| shop.engine.record_figure(KpiId::AverageOrderValue, "2026-W46", " Shop admin ", value);
    record("29,75").unwrap();
    let found = view(&shop);
    let figure = &found.figures[0];
    assert_eq!(
        (figure.own.as_deref(), figure.value.as_str(), figure.dashboard.as_str()),
        (Some("25.00"), "29.75", "Shop admin")
    );
    assert_eq!((figure.state.as_str(), figure.difference_shown.as_deref()), ("open", Some("19.0 % more")));
    assert_eq!((figure.guess, found.open_figures), (Some(Cause::Tax), 1));

    shop.engine.explain_figure(figure.id, Some(Cause::Tax), "").unwrap();
    let found = view(&shop);
    assert_eq!(
        (found.figures[0].state.as_str(), found.figures[0].cause, found.open_figures),
        ("explained", Some(Cause::Tax), 0)
    );

    record("29.75").unwrap();
    assert_eq!(view(&shop).figures[0].state, "explained", "the same value again needs no new reason");
    record("31").unwrap();
    let found = view(&shop);
    assert_eq!((found.figures.len(), found.figures[0].state.as_str()), (1, "open"), "another value does");

    shop.engine.record_figure(KpiId::AverageOrderValue, "2026-W46", "Shop admin", "25").unwrap();
    assert_eq!(view(&shop).figures[0].state, "same");
    shop.engine.record_figure(KpiId::ConversionRate, "2026-W46", "Shop admin", "2.4 %").unwrap();
    let found = view(&shop);
    let rate = found.figures.iter().find(|figure| figure.kpi == FigureId::ConversionRate).unwrap();
    assert_eq!((rate.state.as_str(), rate.difference_shown.as_deref()), ("no_own", None));
    assert!(rate.remark.as_deref().is_some_and(|why| why.contains("sessions")), "{rate:?}");

    for figure in &found.figures {
        shop.engine.remove_figure(figure.id).unwrap();
    }
    assert!(view(&shop).figures.is_empty());
}

#[test]
fn a_figure_that_cannot_be_meant_changes_nothing() {
    let shop = with_one_order();
    let record = |week: &str, dashboard: &str, value: &str| {
        shop.engine.record_figure(KpiId::AverageOrderValue, week, dashboard, value).unwrap_err().code
    };
    assert_eq!(record("2026-W46", " ", "29"), Code::Invalid);
    assert_eq!(record("last week", "Admin", "29"), Code::Invalid);
    assert_eq!(record("2026-W48", "Admin", "29"), Code::Invalid);
    assert_eq!(record("2026-W46", "Admin", "about 29"), Code::Invalid);
    assert_eq!(shop.engine.explain_figure(1, Some(Cause::Tax), "").unwrap_err().code, Code::Invalid);
    assert_eq!(shop.engine.remove_figure(1).unwrap_err().code, Code::Invalid);
    shop.engine.record_figure(KpiId::AverageOrderValue, "2026-W46", "Admin", "29").unwrap();
    let id = view(&shop).figures[0].id;
    assert_eq!(shop.engine.explain_figure(id, Some(Cause::Other), "  ").unwrap_err().code, Code::Invalid);
    assert_eq!(view(&shop).figures[0].state, "open");
}

#[test]
fn the_sample_shop_is_ready_for_something_and_not_for_everything() {
    for day in ["2026-11-21T12:00:00Z", "2024-02-29T12:00:00Z"] {
        let shop = TempShop::on(day);
        shop.engine.open_sample().unwrap();
        let view = view(&shop);
        assert!(view.history.enough, "{day}: {}", view.history.words);
        assert_eq!(strategy(&view, "segmentation").state, "ready", "{day}");
        assert!(
            view.tags.score.is_some_and(|score| (50..100).contains(&score)),
            "{day}: {:?}",
            view.tags.score
        );
        assert!(view.tags.work_total > 5 && !view.tags.work.is_empty(), "{day}");
        assert!(view.margin.coverage.is_some(), "{day}: {}", view.margin.words);
        assert!(compared(&view, "customer-orders").agrees, "{day}: the sample's files agree");
        assert!(compared(&view, "customer-spend").agrees, "{day}");
    }
}

#[test]
fn every_part_of_readiness_has_its_words() {
    use tillwise_domain::readiness::{About, CostGap, FigureState, Lack, Near, Need, Readiness, STRATEGIES};
    let catalogue = tillwise_engine::words::Catalogue::english();
    let mut keys: Vec<String> = Vec::new();
    for strategy in STRATEGIES {
        keys.extend(["", "-text"].map(|end| format!("strategy-{}{end}", strategy.id())));
    }
    for about in
        [About::CustomerOrders, About::CustomerSpend, About::Checkouts, About::Sessions, About::Spend]
    {
        keys.push(format!("compare-{}", about.id()));
        keys.extend(["more", "less"].map(|way| format!("guess-{}-{way}", about.id())));
    }
    keys.extend(Need::ALL.map(|need| format!("need-{}", need.id())));
    keys.extend(Cause::ALL.map(|cause| format!("cause-{}", cause.id())));
    keys.extend(
        [Readiness::Ready, Readiness::Partly, Readiness::Blocked].map(|it| format!("readiness-{}", it.id())),
    );
    keys.extend(
        [CostGap::NoSku, CostGap::NotInCatalog, CostGap::NoCost].map(|gap| format!("cost-gap-{}", gap.id())),
    );
    keys.extend(
        [FigureState::Same, FigureState::Open, FigureState::Explained, FigureState::NoOwn]
            .map(|state| format!("figure-state-{}", state.id())),
    );
    keys.extend([Lack::Category, Lack::Vendor, Lack::Tags].map(|lack| format!("tag-lack-{}", lack.id())));
    keys.extend([Near::Case, Near::Separator, Near::Plural].map(|near| format!("tag-near-{}", near.id())));
    for key in keys {
        assert!(catalogue.knows(&key), "{key} has no words");
    }
}
