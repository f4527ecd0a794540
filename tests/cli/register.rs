//! The register from the command line: known tools, what is left out stays, and what is typed wrongly is refused.

use crate::Run;
use serde_json::{Value, json};

fn tool(run: &Run, name: &str) -> Value {
    let (_, list) = run.json(&["stack", "list"]);
    list["tools"].as_array().unwrap().iter().find(|tool| tool["name"] == name).cloned().unwrap()
}

#[test]
fn a_known_tool_needs_no_layer_and_an_unknown_one_does() {
    let run = Run::new();
    assert_eq!(run.json(&["stack", "add", "klaviyo"]).0, 0);
    let klaviyo = tool(&run, "klaviyo");
    assert_eq!((&klaviyo["layer"], &klaviyo["vendor"]), (&json!("communication"), &json!("Klaviyo")));
    assert_eq!(klaviyo["jobs"], json!(["email", "sms"]));
    assert_eq!(klaviyo["works_with"][0], "Shopify");
    let refused = run.output(&["stack", "add", "Voice Writer"]);
    assert_eq!(refused.status.code(), Some(2), "wrong use");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--layer"));
    assert_eq!(run.json(&["stack", "add", "Canva", "--layer", "kpis", "--job", "ads"]).0, 0);
    let canva = tool(&run, "Canva");
    assert_eq!((&canva["layer"], &canva["jobs"]), (&json!("kpis"), &json!(["ads"])), "what is typed counts");
}

#[test]
fn what_an_edit_leaves_out_stays() {
    let run = Run::new();
    run.json(&["stack", "add", "Zapier"]);
    run.json(&[
        "stack",
        "add",
        "Klaviyo",
        "--cost",
        "60",
        "--currency",
        "EUR",
        "--backup",
        "Jonas",
        "--process",
        "Send the newsletter",
        "--link",
        "Zapier=api",
        "--ends",
        "2027-03-31",
        "--renews-months",
        "12",
        "--notice-days",
        "30",
        "--setup-hours",
        "1.5",
        "--manual-minutes",
        "20",
        "--automations",
        "4",
        "--shares",
        "customers,catalog",
        "--today",
        "2026-11-17",
    ]);
    let before = tool(&run, "Klaviyo");
    assert_eq!(before["links"], json!([{ "tool": "Zapier", "kind": "api", "since": "2026-11-17" }]));
    assert_eq!(before["order"], json!({ "owner": false, "process": true, "kpi": false, "link": true }));
    assert_eq!((&before["setup_hours"], &before["notice_days"]), (&json!("1.5"), &json!(30)));
    assert_eq!(run.json(&["stack", "edit", "Klaviyo", "--owner", "Mara", "--today", "2026-11-20"]).0, 0);
    let mut after = tool(&run, "Klaviyo");
    assert_eq!(after["owner"], "Mara");
    after["owner"] = Value::Null;
    after["order"]["owner"] = json!(false);
    assert_eq!(after, before);
    run.json(&["stack", "edit", "Klaviyo", "--backup", "", "--shares", "nothing"]);
    let emptied = tool(&run, "Klaviyo");
    assert_eq!((&emptied["backup"], &emptied["shares"]), (&Value::Null, &json!([])));
}

#[test]
fn a_dry_run_of_a_new_process_changes_nothing() {
    let run = Run::new();
    run.json(&["stack", "add", "Canva"]);
    run.json(&["stack", "process", "Publish a product", "--tool", "Canva", "--dry-run"]);
    assert_eq!(tool(&run, "Canva")["processes"], json!([]));
    run.json(&["stack", "process", "Publish a product", "--tool", "Canva"]);
    assert_eq!(tool(&run, "Canva")["processes"], json!(["Publish a product"]));
    run.json(&["stack", "process", "publish a product", "--remove"]);
    assert_eq!(tool(&run, "Canva")["processes"], json!([]));
}

/// The rules that speak about the stack.
fn told(run: &Run) -> Vec<String> {
    let (_, check) = run.json(&["check"]);
    let warnings = check["warnings"].as_array().unwrap().iter();
    let rules = warnings.filter_map(|warning| warning["id"].as_str()).filter(|id| id.starts_with("stack_"));
    rules.map(str::to_owned).collect()
}

#[test]
fn six_names_typed_on_the_first_evening_do_not_drown_their_owner_and_each_gap_is_filled_by_a_command() {
    let run = Run::new();
    let tools = ["ChatGPT", "Canva", "Klaviyo", "Gorgias", "Zapier", "Google Analytics"];
    for tool in tools {
        assert_eq!(run.json(&["stack", "add", tool]).0, 0, "{tool}");
    }
    let (_, check) = run.json(&["check"]);
    assert!(check["warnings"].as_array().unwrap().len() <= 7, "{check}");
    let (_, simplify) = run.json(&["stack", "simplify"]);
    assert_eq!(simplify["removals"], json!([]), "nobody came to note anything yet");

    for tool in tools {
        run.json(&["stack", "edit", tool, "--owner", "Mara", "--kpi", "conversion_rate"]);
    }
    assert_eq!(run.json(&["kpi", "target", "conversion_rate", "2.5 %"]).0, 0);
    assert_eq!(run.json(&["kpi", "owner", "conversion_rate", "Mara"]).0, 0);
    let mut process = vec!["stack", "process", "Sell", "--owner", "Mara", "--review", "Facts"];
    tools.iter().for_each(|tool| process.extend(["--tool", tool]));
    assert_eq!(run.json(&process).0, 0);
    assert_eq!(told(&run), ["stack_component_missing", "stack_component_missing"]);
    run.json(&["stack", "practice", "prompts", "Shared folder"]);
    run.json(&["stack", "practice", "review", "Mara reads it"]);
    run.json(&["stack", "practice", "answers", "Shared folder"]);
    assert_eq!(told(&run), [""; 0]);
    run.json(&["stack", "practice", "prompts"]);
    assert_eq!(told(&run), ["stack_component_missing"], "forgotten; what was said about the others stays");
}

#[test]
fn a_connection_is_noted_and_forgotten() {
    let run = Run::new();
    run.json(&["stack", "add", "ChatGPT"]);
    run.json(&["stack", "add", "Klaviyo"]);
    assert_eq!(run.json(&["stack", "link", "ChatGPT", "Klaviyo", "csv_by_hand"]).0, 0);
    assert_eq!(tool(&run, "Klaviyo")["links"].as_array().unwrap().len(), 1);
    assert_eq!(run.json(&["stack", "link", "Klaviyo", "ChatGPT", "--forget"]).0, 0);
    assert_eq!(tool(&run, "Klaviyo")["links"], json!([]));
    assert_eq!(run.output(&["stack", "link", "ChatGPT", "Klaviyo"]).status.code(), Some(2), "how, or forget");
}
