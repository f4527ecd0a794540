//! Marking campaigns and typing what belongs to a month, in the terminal.

use crate::Run;
use serde_json::{Value, json};

fn sample() -> Run {
    let run = Run::new();
    run.output(&["sample", "s"]);
    assert_eq!(
        run.output(&["import", "s/orders_export_1.csv", "s/meta_ads_daily.csv"]).status.code(),
        Some(0)
    );
    run
}

fn way(list: &Value, id: &str) -> Value {
    list["ways"].as_array().unwrap().iter().find(|way| way["id"] == id).unwrap()["value"].clone()
}

#[test]
fn every_campaign_marked_gives_the_cost_of_a_new_customer() {
    let run = sample();
    let list = || run.json(&["kpi", "spend", "list"]).1;
    let open = list();
    assert!(way(&open, "blended").is_string(), "the newest week with spend is shown: {open}");
    assert_eq!(way(&open, "new_customer"), Value::Null);
    let campaigns: Vec<String> = open["campaigns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["campaign"].as_str().unwrap().to_owned())
        .collect();
    assert!(campaigns.len() > 1);
    for campaign in &campaigns {
        let mark = ["kpi", "spend", "mark", "meta", campaign, "acquisition"];
        let dry: Vec<&str> = mark.iter().copied().chain(["--dry-run"]).collect();
        let before = list();
        assert_eq!(run.json(&dry).0, 0);
        assert_eq!(list(), before, "a dry run marks nothing");
        assert_eq!(run.json(&mark).0, 0);
    }
    let marked = list();
    assert_eq!(way(&marked, "new_customer"), way(&marked, "blended"), "all of it is for new customers");
    assert_eq!(
        (&marked["unmarked"], &marked["campaigns"][0]["purpose"]),
        (&Value::Null, &json!("acquisition"))
    );
    assert_eq!(run.json(&["kpi", "spend", "mark", "meta", "Nobody", "mixed"]).0, 2);
    assert_eq!(run.output(&["kpi", "spend", "mark", "meta", &campaigns[0], "growth"]).status.code(), Some(2));
    assert_eq!(
        run.json(&["kpi", "spend", "origin", "google / cpc", "paid"]).0,
        2,
        "no order came from there"
    );
}

#[test]
fn a_month_is_typed_and_shown() {
    let run = sample();
    let set = |value: &str| run.json(&["kpi", "month", "positioning_clarity", value, "--month", "2026-10"]).0;
    assert_eq!((set("4"), set("6")), (0, 2));
    assert_eq!(
        run.output(&["kpi", "month", "positioning_clarity", "4"]).status.code(),
        Some(2),
        "of which month"
    );
    let (code, month) = run.json(&["kpi", "month", "--month", "2026-10"]);
    assert_eq!(
        (code, &month["figures"][0]["value"], &month["productivity"]["value"]),
        (0, &json!("4"), &Value::Null)
    );
    assert_eq!(month["months"].as_array().unwrap().len(), 12);
    assert_eq!(run.json(&["kpi", "outcomes", "--lag", "13"]).0, 2);
    let (code, outcomes) = run.json(&["kpi", "outcomes", "--lag", "0"]);
    let links = outcomes["links"].as_array().unwrap();
    assert!(code == 0 && links.iter().all(|link| link["lag"] == 0 && link["rank"].is_null()), "{outcomes}");
}
