//! What a KPI lacks, each gap with the file or act that closes it, and when it stays silent.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::readiness::Cause;
use tillwise_engine::api::views::KpiView;

fn kpi(shop: &TempShop, week: &str, id: KpiId) -> KpiView {
    let view = shop.engine.week(Some(week)).unwrap();
    view.kpis.into_iter().find(|kpi| kpi.id == id).unwrap()
}

fn gaps(kpi: &KpiView) -> Vec<&str> {
    assert!(kpi.gaps.iter().all(|gap| !gap.words.is_empty() && !gap.closes.is_empty()), "{:?}", kpi.gaps);
    kpi.gaps.iter().map(|gap| gap.id.as_str()).collect()
}

fn rules(shop: &TempShop, week: &str) -> Vec<String> {
    let (_, warnings) = shop.engine.check(Some(week)).unwrap();
    warnings.into_iter().map(|warning| warning.id).filter(|id| id.starts_with("kpi_")).collect()
}

fn shop() -> TempShop {
    let shop = TempShop::new();
    let text = ORDERS.to_owned()
        + &order(1, "a@example.com", "paid", 2_500, "2026-11-04 09:00:00 +0100", 0)
        + &order(2, "b@example.com", "paid", 2_840, "2026-11-15 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    shop
}

const VALUE: KpiId = KpiId::AverageOrderValue;

#[test]
fn one_thing_is_asked_after_the_other_and_a_parked_kpi_lacks_nothing() {
    let shop = shop();
    let now = || kpi(&shop, "2026-W46", VALUE);
    assert_eq!(gaps(&now()), ["no_target"]);
    shop.engine.set_target(VALUE, Some("20")).unwrap();
    assert_eq!(gaps(&now()), ["no_owner"]);
    assert!(rules(&shop, "2026-W46").contains(&"kpi_no_owner".to_owned()));
    shop.engine.set_kpi_owner(VALUE, Some(" Mara ")).unwrap();
    assert_eq!((gaps(&now()), now().owner.as_deref()), (vec![], Some("Mara")));
    assert!(!rules(&shop, "2026-W46").contains(&"kpi_no_owner".to_owned()));
    shop.engine.set_target(VALUE, Some("40")).unwrap();
    assert_eq!(gaps(&now()), ["off_target"], "a new goal keeps the owner");
    shop.engine.set_kpi_owner(VALUE, None).unwrap();
    shop.engine.park_kpi(VALUE, Some("not now")).unwrap();
    assert_eq!(gaps(&now()), [] as [&str; 0]);
    let rate = kpi(&shop, "2026-W46", KpiId::ConversionRate);
    assert_eq!(gaps(&rate)[0], "no_data");
    assert!(rate.gaps[0].words.contains("sessions by day"), "{:?}", rate.gaps[0]);
}

#[test]
fn another_source_of_visits_is_told_for_one_week() {
    let shop = shop();
    let days = |from: u32, to: u32| -> String {
        (from..=to).map(|day| format!("2026-11-{day:02},100,80,3\n")).collect()
    };
    let head = "Day,Sessions,Online store visitors,Sessions that completed checkout\n".to_owned();
    import(&shop, &shop.file("sessions.csv", head.clone() + &days(2, 8)));
    let google: String = (9..=15).map(|day| format!("202611{day:02},Direct,90,70\n")).collect();
    let google = "# Free form 1\n# 20261109-20261115\nDate,Session primary channel group (Default Channel Group),Sessions,Active users\n".to_owned() + &google;
    let google = import(&shop, &shop.file("ga4.csv", google));
    assert_eq!(google.format, "ga4");
    let rate = |week| kpi(&shop, week, KpiId::ConversionRate);
    let now = rate("2026-W46");
    assert!(gaps(&now).contains(&"definition_changed"), "{:?}", now.gaps);
    let words = &now.gaps.iter().find(|gap| gap.id == "definition_changed").unwrap().words;
    assert!(words.contains("Google Analytics") && words.contains("Shopify"), "{words}");
    assert!(rules(&shop, "2026-W46").contains(&"kpi_definition_changed".to_owned()));
    assert!(!gaps(&rate("2026-W45")).contains(&"definition_changed"), "nothing came before it");
    shop.engine.undo(google.id.unwrap()).unwrap();
    import(&shop, &shop.file("more.csv", head + &days(9, 15)));
    assert!(!gaps(&rate("2026-W46")).contains(&"definition_changed"));
    assert!(!rules(&shop, "2026-W46").contains(&"kpi_definition_changed".to_owned()));
}

#[test]
fn an_open_figure_of_another_dashboard_is_a_gap_until_it_is_explained() {
    let shop = shop();
    let has = || {
        let told = rules(&shop, "2026-W46").contains(&"kpi_figures_conflict".to_owned());
        let gap = gaps(&kpi(&shop, "2026-W46", VALUE)).contains(&"figures_conflict");
        assert_eq!(told, gap);
        told
    };
    assert!(!has());
    shop.engine.record_figure(VALUE, "2026-W46", "Shopify", "28.40").unwrap();
    assert!(!has(), "the same is no conflict");
    shop.engine.record_figure(VALUE, "2026-W46", "Shopify", "33.80").unwrap();
    assert!(has());
    let id = shop.engine.readiness().unwrap().figures[0].id;
    shop.engine.explain_figure(id, Some(Cause::Tax), "").unwrap();
    assert!(!has());
}
