//! Advertising reports over a period: kept as they stand, never spread over days.

use super::*;
use crate::ledger::ReportRow;

fn report(format: &str, text: &str) -> (Vec<ReportRow>, Vec<Problem>) {
    let (id, loaded, records, problems) = read(text.as_bytes()).expect("a report");
    assert_eq!(id, format);
    assert_eq!(loaded.used, records.len() as u64);
    let rows = records.into_iter().map(|record| match record {
        Record::ReportRow(row) => row,
        other => panic!("a report over a period holds no {other:?}"),
    });
    (rows.collect(), problems)
}

fn said(row: &ReportRow) -> (&str, String, Vec<String>) {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let figures = row.figures.iter().map(|(name, value)| format!("{name}={value}"));
    (&row.label, format!("{}..{}", day(row.from), day(row.to)), figures.collect())
}

const GOOGLE: &str = "Campaign report\n\"November 1, 2026 - November 30, 2026\"\n\
    Campaign status,Campaign,Campaign ID,Impr.,CTR,Cost,Currency code,Search impr. share\n";

#[test]
fn googles_report_keeps_its_period_and_leaves_its_totals() {
    let text = format!(
        "{GOOGLE}Enabled,Brand,900001,\"10,500\",2.10%,\"1,020.50\",EUR,88.20%\n\
         Paused,Total look,900002,0,--,0.00,EUR,< 10%\n\
         Total: Account,--,--,\"10,500\",2.10%,\"1,020.50\",EUR,--\n"
    );
    let (rows, problems) = report("google-ads-report", &text);
    assert_eq!(problems, []);
    let period = "2026-11-01..2026-11-30".to_owned();
    let brand = ["Cost (EUR)=1020.50", "Impr.=10500", "CTR=0.0210", "Search impr. share=0.8820"];
    assert_eq!(said(&rows[0]), ("Brand", period.clone(), brand.map(str::to_owned).to_vec()));
    // What is not reported or no more than a bound is no figure.
    let look = ["Cost (EUR)=0.00", "Impr.=0"];
    assert_eq!(said(&rows[1]), ("Total look", period, look.map(str::to_owned).to_vec()));
    assert_eq!(rows.len(), 2);
}

#[test]
fn googles_report_in_other_languages() {
    let german = "Kampagnenbericht\n\"1. November 2026 - 30. November 2026\"\n\
        Kampagne;Währungscode;Kosten;Impr.\nDach;EUR;1.234,56;12.345\nGesamt: Konto;EUR;1.234,56;12.345\n";
    let (rows, problems) = report("google-ads-report", german);
    assert_eq!(problems, []);
    let figures = vec!["Kosten (EUR)=1234.56".to_owned(), "Impr.=12345".to_owned()];
    assert_eq!(
        rows.iter().map(said).collect::<Vec<_>>(),
        [("Dach", "2026-11-01..2026-11-30".into(), figures)]
    );
    let nameless = "Campaign,Impr.,Cost,Currency code\nBrand,10,990.00,EUR\n";
    assert_eq!(said(&report("google-ads-report", nameless).0[0]).1, "..", "the file names no period");
}

#[test]
fn a_cost_that_cannot_be_read_keeps_its_row_out() {
    for (cost, reason) in [
        ("4O.00", "problem-not-an-amount"),
        ("--", "problem-no-amount"),
        ("1.234", "problem-too-many-places"),
    ] {
        let text = format!("{GOOGLE}Enabled,Brand,1,10,1%,{cost},EUR,--\nEnabled,Hats,2,10,1%,2.00,EUR,--\n");
        let (rows, problems) = report("google-ads-report", &text);
        assert_eq!((rows.len(), problems.len()), (1, 1), "{cost}");
        assert_eq!(
            (problems[0].line, problems[0].column, problems[0].reason.key.as_str()),
            (4, Some(5), reason)
        );
    }
}

#[test]
fn rows_of_one_name_are_numbered_wherever_they_stand() {
    let row = |name: &str, cost: &str| format!("Enabled,{name},1,10,1%,{cost},EUR,--\n");
    let text = format!("{GOOGLE}{}{}{}", row("Brand", "1.00"), row("Hats", "2.00"), row("Brand", "3.00"));
    let mut labels: Vec<String> =
        report("google-ads-report", &text).0.into_iter().map(|row| row.label).collect();
    labels.sort();
    assert_eq!(labels, ["Brand", "Brand #2", "Hats"]);
}

const META: &str = "Reporting starts,Reporting ends,Campaign name,Ad set name,Amount spent (EUR),Reach\n";

#[test]
fn metas_report_over_a_period_is_no_daily_spend() {
    let text = format!(
        "{META}2026-11-01,2026-11-30,,,\"1,084.40\",\"2,140\"\n2026-11-01,2026-11-30,Offer,Broad,924.16,\"2,140\"\n\
         2026-11-01,2026-11-30,Offer,Returning,160.24,\n"
    );
    let (rows, problems) = report("meta-ads-report", &text);
    assert_eq!(problems, []);
    let period = "2026-11-01..2026-11-30".to_owned();
    assert_eq!(
        rows.iter().map(said).collect::<Vec<_>>(),
        [
            ("Offer / Broad", period.clone(), vec!["Amount spent (EUR)=924.16".into(), "Reach=2140".into()]),
            ("Offer / Returning", period, vec!["Amount spent (EUR)=160.24".into()]),
        ]
    );
}

#[test]
fn a_meta_file_of_single_days_is_by_day_although_its_totals_row_is_not() {
    let day = |day: u32| format!("2026-11-{day:02},2026-11-{day:02},Offer,Broad,4.00,\n");
    let text = format!("{META}2026-11-01,2026-11-30,,,8.00,\n{}{}", day(1), day(2));
    let (id, _, records, _) = read(text.as_bytes()).expect("a report by day");
    assert_eq!((id, records.len()), ("meta-ads", 2));
    // Once the days are there, a row of several is named instead of changing what the file is.
    let mixed = format!("{text}2026-11-03,2026-11-05,Offer,Broad,9.00,\n");
    let (id, _, records, problems) = read(mixed.as_bytes()).expect("a report by day");
    assert_eq!(
        (id, records.len(), problems[0].reason.key.as_str()),
        ("meta-ads", 2, "problem-more-than-a-day")
    );
}
