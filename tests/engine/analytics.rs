//! GA4 and advertising reports over a period: kept as they stand, and never part of a week's figures by mistake.

use crate::imports::import;
use crate::support::{TempShop, exports};
use std::collections::BTreeMap;
use tillwise_engine::api::requests::{Answer, Query};
use tillwise_engine::api::views::WeekView;

type Figures = Vec<(String, String)>;

/// The report rows of a shop: first and last day, label, figures.
fn rows(shop: &TempShop) -> Vec<(String, String, Figures)> {
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    let text = "SELECT coalesce(first_day, '') || '..' || coalesce(last_day, ''), label, figures
                FROM report_rows WHERE current = 1 ORDER BY row";
    let mut query = sql.prepare(text).unwrap();
    let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))).unwrap();
    found
        .map(|row| {
            let (period, label, figures) = row.unwrap();
            (period, label, serde_json::from_str(&figures).unwrap())
        })
        .collect()
}

/// How many rows of a shop's only file were no data.
pub fn aside_of(shop: &TempShop) -> u64 {
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    sql.query_row("SELECT rows_aside FROM batches", [], |row| row.get(0)).unwrap()
}

/// A figure's sum in hundredths, to be compared with a count made apart from this program.
fn sum(rows: &[(String, String, Figures)], name: &str) -> i64 {
    let values = rows.iter().flat_map(|(.., figures)| figures).filter(|(figure, _)| figure == name);
    values
        .map(|(_, value)| {
            let (whole, cents) = value.split_once('.').unwrap_or((value, "00"));
            format!("{whole}{cents:0<2}").parse::<i64>().unwrap()
        })
        .sum()
}

#[test]
fn real_ga4_reports_are_kept_row_by_row() {
    let Some(exports) = exports("real_ga4_reports") else { return };
    let year = "20260101..20260923";
    for (file, count, aside, period, people) in [
        ("ga4_demographic_country", 2, 0, year, 202_808 + 14_201),
        ("ga4_free_form_daily_channels", 2, 0, "20260723..20260922", 45_251 + 250),
        ("ga4_free_form_daily_pages_grand_total", 3, 1, "20260723..20260922", 44_963 + 50 + 33_439),
        // The headers of the second and third table are no rows.
        ("ga4_overview_multi_section", 4, 2, year, 10 + 2_288 + 24_604 + 100),
        ("ga4_pages_and_screens", 2, 0, year, 926 + 445),
    ] {
        let shop = TempShop::new();
        let batch = import(&shop, &exports.join(format!("analytics/{file}.csv")));
        assert_eq!(batch.format, "ga4-report", "{file}");
        assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (count, count, 0), "{file}");
        assert_eq!(aside_of(&shop), aside, "{file}");
        let found = rows(&shop);
        assert!(found.iter().all(|(days, ..)| days.replace('-', "") == period), "{file}: {found:?}");
        assert_eq!(sum(&found, "Active users"), people * 100, "{file}");
    }
}

#[test]
fn real_ad_reports_over_a_period_are_no_daily_spend() {
    let Some(exports) = exports("real_ad_reports_over_a_period") else { return };
    for (file, format, count, aside, name, spent) in [
        ("google_ads_campaign_range_en", "google-ads-report", 2, 1, "Cost (CAD)", 99_000),
        ("google_ads_campaign_range_sample_SGD", "google-ads-report", 5, 1, "Cost (SGD)", 515_909),
        ("meta_adsets_sample", "meta-ads-report", 5, 1, "Amount spent (SGD)", 308_440),
    ] {
        let shop = TempShop::new();
        let batch = import(&shop, &exports.join(format!("ads/{file}.csv")));
        assert_eq!(batch.format, format);
        let read = (batch.rows_read, batch.rows_used, batch.rows_skipped, aside_of(&shop));
        assert_eq!(read, (count, count, 0, aside), "{file}");
        let found = rows(&shop);
        assert!(found.iter().all(|(days, ..)| days == "2026-09-01..2026-09-30"), "{file}: {found:?}");
        assert_eq!(sum(&found, name), spent, "{file}: the totals row says the same");
        let week = shop.engine.week(Some("2026-W37")).unwrap();
        assert_eq!(fact(&week, "marketing_spend"), None, "a month's spend is not spread over its weeks");
    }
}

fn fact(week: &WeekView, id: &str) -> Option<String> {
    week.facts.iter().find(|fact| fact.id == id).and_then(|fact| fact.value.clone())
}

fn shopify(shop: &TempShop, days: std::ops::RangeInclusive<u32>) {
    let rows: String = days.map(|day| format!("2026-11-{day:02},100,80\n")).collect();
    import(shop, &shop.file("sessions.csv", format!("Day,Sessions,Online store visitors\n{rows}")));
}

fn ga4(shop: &TempShop, days: std::ops::RangeInclusive<u32>) {
    let rows: String = days.map(|day| format!("202611{day:02},70,60\n")).collect();
    let notes = "# Kiln and Co\n# Free form-Free form 1\n# 20261101-20261130\n\n";
    let batch = import(shop, &shop.file("ga4.csv", format!("{notes}Date,Sessions,Total users\n{rows}")));
    assert_eq!(batch.format, "ga4");
}

#[test]
fn sessions_of_two_sources_are_never_added() {
    // What each has of the week from the 9th to the 15th, and what counts then.
    for (of_shop, of_ga4, sessions, visitors) in [
        (9..=15, 9..=15, Some("700"), Some("560")),
        (9..=14, 9..=15, Some("490"), Some("420")),
        (9..=15, 9..=12, Some("700"), Some("560")),
        // Together they have every day, but they count differently.
        (9..=12, 13..=15, None, None),
    ] {
        let shop = TempShop::new();
        ga4(&shop, of_ga4.clone());
        shopify(&shop, of_shop.clone());
        let week = shop.engine.week(Some("2026-W46")).unwrap();
        let found = (fact(&week, "sessions"), fact(&week, "visitors"));
        assert_eq!(
            found,
            (sessions.map(str::to_owned), visitors.map(str::to_owned)),
            "shop {of_shop:?}, GA4 {of_ga4:?}"
        );
    }
}

#[test]
fn a_day_two_sources_count_is_one_day() {
    let shop = TempShop::new();
    shopify(&shop, 9..=15);
    ga4(&shop, 9..=16);
    let data = match shop.engine.query(&Query::Data).unwrap() {
        Answer::Data(data) => data,
        other => panic!("the data page was asked for, not {other:?}"),
    };
    let sessions = data.sources.iter().find(|source| source.id == "sessions").unwrap();
    assert_eq!(sessions.amount.as_deref(), Some("8 days of sessions"));
}

#[test]
fn the_days_named_as_missing_are_those_of_the_fuller_source() {
    let shop = TempShop::new();
    shopify(&shop, 9..=10);
    ga4(&shop, 9..=14);
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    let reasons: BTreeMap<_, _> =
        week.kpis.iter().filter_map(|kpi| Some((kpi.id, kpi.reason.clone()?))).collect();
    let reason = &reasons[&tillwise_domain::kpis::KpiId::ConversionRate];
    assert!(reason.contains("15 November 2026") && !reason.contains("11 November"), "{reason}");
}
