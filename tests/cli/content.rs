//! Catalog copy from the command line: the document other programs read, and acts that are whole or not at all.

use crate::Run;
use crate::crash::{kill_after, moment, rounds};
use serde_json::Value;
use std::time::Instant;

fn shop() -> Run {
    let run = Run::new();
    run.output(&["sample", "s"]);
    run.output(&["import", "s/products_export.csv"]);
    run
}

fn findings(document: &Value) -> Vec<(String, Value)> {
    let products = document["products"].as_array().unwrap().iter();
    products
        .flat_map(|product| {
            let handle = product["handle"].as_str().unwrap().to_owned();
            product["findings"].as_array().unwrap().iter().map(move |one| (handle.clone(), one.clone()))
        })
        .collect()
}

fn text(run: &Run, product: &str, field: &str) -> String {
    let (_, shown) = run.json(&["content", "show", product]);
    let fields = shown["fields"].as_array().unwrap();
    let one = fields.iter().find(|one| one["field"]["field"] == field).unwrap();
    one["text"].as_str().unwrap().to_owned()
}

#[test]
fn review_prints_every_remark_with_its_span() {
    let run = shop();
    let (code, document) = run.json(&["content", "review"]);
    assert_eq!((code, &document["schema"]), (0, &Value::from(1)));
    let found = findings(&document);
    assert!(found.len() > 5, "the sample's copy is weak on purpose: {found:?}");
    for (handle, one) in &found {
        for field in ["rule", "field", "start", "end", "text", "message", "fix", "severity"] {
            assert!(one.get(field).is_some(), "{handle} {field}: {one}");
        }
        let (start, end) = (one["start"].as_u64().unwrap(), one["end"].as_u64().unwrap());
        assert!(start <= end, "{one}");
        assert!(["low", "medium", "high"].contains(&one["severity"].as_str().unwrap()), "{one}");
    }
    let (_, only) = run.json(&["content", "review", "--rule", "missing_description"]);
    assert!(findings(&only).iter().all(|(_, one)| one["rule"] == "missing_description"));
    assert!(findings(&only).iter().any(|(handle, _)| handle == "candle-snuffer"));
    assert_eq!(run.json(&["content", "review", "--rule", "no_such_rule"]).0, 2);
    assert_eq!(Run::new().json(&["content", "review"]).0, 10, "no shop file, and none is made");
}

#[test]
fn coverage_counts_what_is_there_and_what_is_missing() {
    let run = shop();
    let (code, document) = run.json(&["content", "coverage"]);
    assert_eq!((code, &document["by"]), (0, &Value::from("category")));
    let all = &document["all"];
    let of = |row: &Value, number: &str| row["texts"]["description"][number].as_u64().unwrap();
    assert!(of(all, "missing") > 0, "the sample has a product without a description: {all}");
    assert_eq!(of(all, "there") + of(all, "missing"), of(all, "held"));
    let rows = document["rows"].as_array().unwrap();
    for number in ["held", "there", "missing", "remark", "approved"] {
        assert_eq!(rows.iter().map(|row| of(row, number)).sum::<u64>(), of(all, number), "{number}");
    }
    let products = |rows: &Value| {
        rows.as_array().unwrap().iter().map(|row| row["products"].as_u64().unwrap()).sum::<u64>()
    };
    let (_, by_vendor) = run.json(&["content", "coverage", "--by", "vendor"]);
    assert_eq!(products(&by_vendor["rows"]), products(&document["rows"]));
    let wrong = run.output(&["content", "coverage", "--by", "colour"]);
    assert_eq!(wrong.status.code(), Some(2), "wrong use");
    let text = run.output(&["content", "coverage"]);
    assert!(String::from_utf8_lossy(&text.stdout).contains("All products"));
}

#[test]
fn a_dry_run_changes_no_text_and_an_undo_takes_an_act_back() {
    let run = shop();
    let edit =
        ["content", "edit", "candle-snuffer", "description", "<p>A snuffer of brass for tall candles.</p>"];
    let mut dry = edit.to_vec();
    dry.push("--dry-run");
    assert_eq!(run.json(&dry).0, 0);
    assert_eq!(text(&run, "candle-snuffer", "description"), "");
    run.json(&edit);
    assert_eq!(text(&run, "candle-snuffer", "description"), edit[4]);
    assert_eq!(run.json(&["content", "approve", "candle-snuffer"]).0, 0);
    assert_eq!(run.json(&["content", "show", "candle-snuffer"]).1["state"], "approved");
    run.json(&["content", "undo"]);
    run.json(&["content", "undo"]);
    assert_eq!(text(&run, "candle-snuffer", "description"), "");
    assert_eq!(run.json(&["content", "undo"]).0, 2, "nothing is left");
}

#[test]
fn a_voice_is_tried_kept_and_taken_back() {
    let run = shop();
    let banned = |run: &Run| run.json(&["voice", "show"]).1["banned"].as_array().unwrap().len();
    let (code, trial) = run.json(&["voice", "ban", "candle", "--dry-run"]);
    let products = trial["products"].as_u64().unwrap();
    assert_eq!((code, products > 0), (0, true), "{trial}");
    assert!(!trial["examples"][0]["words"].as_str().unwrap().is_empty());
    assert_eq!(banned(&run), 0, "a dry run writes nothing");
    assert_eq!(run.json(&["voice", "ban", "candle"]).0, 0);
    assert_eq!(banned(&run), 1);
    let found = findings(&run.json(&["content", "review", "--rule", "banned_word"]).1);
    let handles: std::collections::BTreeSet<&String> = found.iter().map(|(handle, _)| handle).collect();
    assert_eq!(u64::try_from(handles.len()).unwrap(), products, "as many as were told before");
    assert_eq!(run.json(&["content", "undo"]).0, 0);
    assert_eq!(banned(&run), 0);
    assert_eq!(run.json(&["voice", "set", "longest_sentence", "3"]).0, 2);
    assert_eq!(run.json(&["voice", "set", "speaker", "we"]).0, 0);
    run.json(&["voice", "position", "--what", "Tableware"]);
    run.json(&["voice", "position", "--for-whom", "Cooks"]);
    run.json(&["voice", "message", "By the sea", "--proof", "--phrase", "sea", "--phrase", "shore"]);
    let (_, shown) = run.json(&["voice", "show"]);
    let speaker = shown["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "speaker").unwrap();
    assert_eq!(speaker["value"], "we");
    let card = &shown["positioning"];
    assert_eq!(
        (&card["what"], &card["for_whom"]),
        (&"Tableware".into(), &"Cooks".into()),
        "the other part stays"
    );
    assert_eq!(card["proofs"][0]["phrases"], serde_json::json!(["sea", "shore"]));
    let id = card["proofs"][0]["id"].to_string();
    assert_eq!(run.json(&["voice", "message", "--remove", &id]).0, 0);
    let (_, learned) = run.json(&["voice", "learn", "--take"]);
    assert_eq!(learned["proposals"], serde_json::json!([]), "nothing was approved yet");
    assert_eq!(run.json(&["content", "show", "candle-snuffer"]).0, 0);
}

#[test]
fn a_spot_check_is_begun_judged_shown_and_undone_in_a_terminal() {
    let run = shop();
    let edit =
        ["content", "edit", "candle-snuffer", "description", "<p>A snuffer of brass for tall candles.</p>"];
    run.json(&edit);
    assert_eq!(run.json(&["spotcheck", "begin", "approved"]).0, 2, "nothing is approved yet");
    assert_eq!(run.json(&["spotcheck", "show"]).0, 2, "there is no check");
    run.json(&["content", "approve", "candle-snuffer"]);
    let begin = ["spotcheck", "begin", "approved", "--seed", "7"];
    let mut dry = begin.to_vec();
    dry.push("--dry-run");
    assert_eq!(run.json(&dry).0, 0);
    assert!(run.json(&["spotcheck", "list"]).1["checks"].as_array().unwrap().is_empty());
    assert_eq!(run.json(&begin).0, 0);
    let (_, shown) = run.json(&["spotcheck", "show"]);
    assert_eq!((&shown["schema"], &shown["seed"]), (&Value::from(1), &Value::from(7)));
    assert_eq!(shown["shown"]["text"], "A snuffer of brass for tall candles.");
    let item = shown["shown"]["item"].to_string();
    assert_eq!(run.json(&["spotcheck", "pass", "99"]).0, 2, "there is no such text");
    assert_eq!(run.json(&["spotcheck", "fail", &item, " "]).0, 2, "a fault has a reason");
    assert_eq!(run.json(&["spotcheck", "fail", &item, "it is black steel"]).0, 0);
    let (_, shown) = run.json(&["spotcheck", "show"]);
    assert_eq!(
        (&shown["state"], &shown["items"][0]["reason"]),
        (&"stopped".into(), &"it is black steel".into())
    );
    assert_eq!(run.json(&["content", "show", "candle-snuffer"]).1["state"], "changes_asked");
    assert_eq!(run.json(&["spotcheck", "pass", &item]).0, 2, "it is stopped");
    run.json(&["content", "undo"]);
    assert_eq!(run.json(&["spotcheck", "pass", &item]).0, 0);
    let (_, list) = run.json(&["spotcheck", "list"]);
    assert_eq!((&list["checks"][0]["state"], &list["open"]), (&"done".into(), &Value::Null));
    let text = String::from_utf8(run.output(&["spotcheck", "list"]).stdout).unwrap();
    assert!(text.contains("Nothing is missed"), "{text}");
}

#[test]
fn products_are_listed_found_and_named_by_their_handles() {
    let run = shop();
    let (code, listed) = run.json(&["content", "list", "--search", "SNUFFER"]);
    let products = listed["products"].as_array().unwrap();
    assert_eq!((code, products.len(), &products[0]["handle"]), (0, 1, &Value::from("candle-snuffer")));
    let all = run.json(&["content", "list"]).1["products"].as_array().unwrap().len();
    assert!(
        all > run.json(&["content", "review"]).1["products"].as_array().unwrap().len(),
        "those without remarks too"
    );
    let title = products[0]["title"].as_str().unwrap();
    assert_eq!(run.json(&["content", "show", title]).1["handle"], "candle-snuffer");
    let (_, plain) = run.json(&["content", "review", "--rule", "no_such_rule"]);
    assert!(plain["error"]["message"].as_str().unwrap().contains("tillwise content rules"), "{plain}");

    let typo = "<p>A snuffer of brass for tall candels, made for candels of any colour.</p>";
    run.json(&["content", "edit", "candle-snuffer", "description", typo]);
    let fix = ["content", "fix", "--rule", "spelling", "--dry-run"];
    let (_, listed) = run.json(&fix);
    let changes = |document: &Value| document["changes"].as_array().unwrap().clone();
    let touched = changes(&listed).into_iter().find(|one| one["handle"] == "candle-snuffer").expect("a slip");
    assert!(touched["difference"].as_str().unwrap().contains("candels"), "{touched}");
    let (_, without) = run.json(&[&fix[..], &["--except", "candels"]].concat());
    assert!(changes(&without).iter().all(|one| one["handle"] != "candle-snuffer"), "{without}");
}

#[test]
fn an_edit_that_is_killed_is_wholly_there_or_not_at_all() {
    let run = shop();
    run.json(&["content", "fix", "--rule", "spelling", "--dry-run"]);
    let edit =
        ["content", "edit", "candle-snuffer", "description", "<p>A snuffer of brass for tall candles.</p>"];
    let started = Instant::now();
    run.json(&edit);
    let whole = started.elapsed();
    run.json(&["content", "undo"]);
    let (rounds, mut killed) = (rounds(12), 0);
    for round in 0..rounds {
        killed += u32::from(!kill_after(&run, &edit, moment(round, rounds, whole)));
        let (_, shown) = run.json(&["content", "show", "candle-snuffer"]);
        let written = text(&run, "candle-snuffer", "description") == edit[4];
        let steps = shown["history"].as_array().unwrap().len();
        assert_eq!((shown["state"] == "in_review", steps), (written, if written { 2 } else { 0 }));
        assert_eq!(run.json(&["verify"]).0, 0);
        if written {
            assert_eq!(run.json(&["content", "undo"]).0, 0, "the act was noted with it");
        }
    }
    assert!(killed > 0, "every round ended by itself");
}
