//! `tillwise stack costs`: the document other programs read.

use crate::Run;
use serde_json::Value;

#[test]
fn the_costs_of_the_sample_shop_as_json() {
    let run = Run::new();
    run.output(&["sample", "s"]);
    for file in ["orders_export_1.csv", "tools.csv"] {
        assert!(run.output(&["import", &format!("s/{file}")]).status.success(), "{file}");
    }
    let output = run.output(&["stack", "costs", "--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((document["schema"].as_i64(), document["currency"].as_str()), (Some(1), Some("EUR")));
    let months = document["months"].as_array().unwrap();
    assert_eq!(months.len(), 24);
    let cents = |value: &Value| value.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    for month in months {
        let layers: i64 =
            ["content", "communication", "triggers", "kpis"].iter().map(|id| cents(&month[id])).sum();
        // Sums are rounded once: four rounded layers may miss their rounded sum by two cents.
        assert!((layers - cents(&month["cost"])).abs() <= 2, "{month}");
        if let Some(share) = month["share"].as_str() {
            let exact = cents(&month["cost"]) as f64 / cents(&month["net_sales"]) as f64;
            assert!((share.parse::<f64>().unwrap() - exact).abs() < 0.0001, "{month}");
        }
    }
    let last = &months[23];
    assert!(cents(&last["cost"]) > 0 && last["net_sales"].is_string(), "{last}");
    assert_eq!(document["tools"].as_array().unwrap().len(), 6);
    assert_eq!(document["tools"][0]["payback"], "nothing_noted");
}

#[test]
fn the_value_of_an_hour_is_set_and_forgotten() {
    let run = Run::new();
    run.output(&["sample", "s"]);
    run.output(&["import", "s/orders_export_1.csv"]);
    let hour = || {
        let output = run.output(&["stack", "costs", "--json"]);
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["hourly_value"].clone()
    };
    assert!(run.output(&["stack", "hourly-value", "25", "--dry-run"]).status.success());
    assert_eq!(hour(), Value::Null, "a dry run changes nothing");
    assert!(run.output(&["stack", "hourly-value", "25"]).status.success());
    assert_eq!(hour(), "25.00");
    assert!(!run.output(&["stack", "hourly-value", "much"]).status.success());
    assert!(run.output(&["stack", "hourly-value"]).status.success());
    assert_eq!(hour(), Value::Null);
}
