//! `tillwise readiness`: one document, the same numbers as text, and no shop where there is none.

use crate::{Run, orders};

#[test]
fn readiness_names_what_is_missing_in_json_and_in_text() {
    let run = Run::new();
    assert_eq!(run.json(&["readiness"]).0, 10, "without a shop file there is nothing to look at");
    let file = run.file("orders.csv", orders(1, 30, false));
    run.output(&["import", &file]);
    let (code, found) = run.json(&["readiness", "--today", "2026-11-17"]);
    assert_eq!(code, 0);
    let strategies = found["strategies"].as_array().unwrap();
    let state =
        |at: usize| (strategies[at]["id"].as_str().unwrap(), strategies[at]["state"].as_str().unwrap());
    assert_eq!(state(0), ("segmentation", "ready"));
    assert_eq!(state(1), ("retention", "partly"));
    assert_eq!(state(2), ("personalisation", "blocked"));
    assert_eq!(strategies[2]["next"], "Import the sessions by day report.");
    assert_eq!((&found["history"]["days"], &found["history"]["needed"]), (&7.into(), &365.into()));
    assert!(found["tags"]["score"].is_null() && found["margin"]["coverage"].is_null(), "no file, no value");
    assert_eq!(found["open_figures"], 0);
    let text = String::from_utf8(run.output(&["readiness", "--today", "2026-11-17"]).stdout).unwrap();
    assert!(text.contains("7 of 365 days") && text.contains("Import the sessions by day report."), "{text}");
}
