//! `tillwise stack decide` and `tillwise stack stage`: what they print, and what they leave alone.

use crate::{Run, orders};
use serde_json::json;

const YES_NO: [&str; 2] = ["no", "yes"];

fn ask<'a>(answers: [&'a str; 4], more: &[&'a str]) -> Vec<&'a str> {
    let names = ["--saves-time", "--removes-bottleneck", "--existing-tools-can", "--integrates"];
    let mut arguments = vec!["stack", "decide"];
    for (name, answer) in names.into_iter().zip(answers) {
        arguments.extend([name, answer]);
    }
    arguments.extend(more);
    arguments
}

#[test]
fn all_sixteen_combinations_without_a_shop_file() {
    let run = Run::new();
    for number in 0..16_usize {
        let bit = |at: usize| number >> at & 1;
        let answers = [bit(0), bit(1), bit(2), bit(3)];
        // Counted apart from the program: a no is against but for the third question, where a yes is.
        let against = [1 - bit(0), 1 - bit(1), bit(2), 1 - bit(3)].iter().sum::<usize>();
        let typed = answers.map(|answer| YES_NO[answer]);
        let (code, document) = run.json(&ask(typed, &["--dry-run", "--today", "2026-11-17"]));
        assert_eq!(code, 0, "{typed:?}");
        let verdict = if against >= 2 { "adds_complexity" } else { "worth_it" };
        assert_eq!(
            (&document["verdict"], &document["against"]),
            (&json!(verdict), &json!(against)),
            "{typed:?}"
        );
        for (answer, given) in document["answers"].as_array().unwrap().iter().zip(typed) {
            assert_eq!(answer["answer"], given, "{typed:?}");
            let for_it = (given == "yes") != (answer["question"] == "existing_tools_can");
            assert_eq!(answer["reads"], if for_it { "supports" } else { "against" }, "{typed:?}");
        }
        assert_eq!(document["experiment"], true);
        assert_eq!(document["experiment_ends"], "2026-12-17");
    }
    assert!(!run.shop().exists(), "nothing was written");
}

#[test]
fn the_wording_is_the_guides_and_the_statement_reads_the_right_way() {
    let run = Run::new();
    let (_, document) = run.json(&ask(["yes", "yes", "no", "yes"], &[]));
    let third = &document["answers"][2];
    assert_eq!(third["wording"], "Can existing tools solve it?");
    assert_eq!(third["statement"], "No tool I have does this");
    assert_eq!((&third["answer"], &third["reads"]), (&json!("no"), &json!("supports")));
    assert!(!run.shop().exists());
}

#[test]
fn a_name_keeps_the_decision_and_a_dry_run_keeps_nothing() {
    let run = Run::new();
    let yes = ["yes", "yes", "no", "yes"];
    let add = ["--name", "Parcel Notes", "--layer", "communication", "--add", "--today", "2026-11-17"];
    let dry = [add.as_slice(), &["--dry-run"]].concat();
    let (code, document) = run.json(&ask(yes, &dry));
    assert_eq!((code, &document["outcome"], &document["dry_run"]), (0, &json!(null), &json!(true)));
    assert!(!run.shop().exists());
    let wait = ["--name", "Parcel Notes", "--evidence", "two hours on Fridays"];
    let (code, document) = run.json(&ask(yes, &wait));
    assert_eq!((code, &document["outcome"], &document["tool"]), (0, &json!("waiting"), &json!(null)));
    let (code, document) = run.json(&ask(yes, &add));
    assert_eq!((code, &document["outcome"]), (0, &json!("added")));
    assert!(document["tool"].is_i64());
    let (_, list) = run.json(&["stack", "list"]);
    assert_eq!(
        (&list["tools"][0]["name"], &list["tools"][0]["status"]),
        (&json!("Parcel Notes"), &json!("trial"))
    );
    let (code, _) = run.json(&ask(yes, &add));
    assert_eq!(code, 2, "it is in the list already");
}

#[test]
fn wrong_use_is_named_and_writes_nothing() {
    let run = Run::new();
    let code = |arguments: &[&str]| run.output(arguments).status.code();
    assert_eq!(code(&["stack", "decide", "--saves-time", "yes"]), Some(2), "three answers are missing");
    assert_eq!(code(&ask(["maybe", "no", "no", "no"], &[])), Some(2));
    assert_eq!(code(&ask(["yes", "no", "no", "no"], &["--add"])), Some(2), "no name to add");
    assert_eq!(code(&ask(["yes", "no", "no", "no"], &["--name", "A", "--add"])), Some(2), "no layer");
    assert_eq!(code(&ask(["yes"; 4], &["--name", "A", "--wait", "--drop"])), Some(2));
    assert_eq!(code(&ask(["yes"; 4], &["--bottleneck", "Publish"])), Some(10), "no shop knows a bottleneck");
    assert!(!run.shop().exists());
    run.json(&["import", &run.file("orders.csv", orders(1, 20, false))]);
    assert_eq!(code(&ask(["yes"; 4], &["--bottleneck", "Publish"])), Some(2), "no such process");
}

#[test]
fn the_stage_says_what_is_missing_and_keeps_the_limits() {
    let run = Run::new();
    assert_eq!(run.output(&["stack", "stage"]).status.code(), Some(10));
    run.json(&["import", &run.file("orders.csv", orders(1, 20, false))]);
    let (code, document) = run.json(&["stack", "stage", "--today", "2026-11-17"]);
    assert_eq!((code, &document["stage"]), (0, &json!(null)));
    assert!(document["reason"].is_string());
    assert_eq!(document["months"].as_array().unwrap().len(), 3);
    assert_eq!(document["borders"]["middle_from"], "1000.00");
    let (code, _) = run.json(&["stack", "stage", "--rate", "0.92", "--dry-run"]);
    assert_eq!(code, 0);
    let (_, document) = run.json(&["stack", "stage", "--today", "2026-11-17"]);
    assert_eq!(document["borders"]["set_on"], json!(null), "a dry run sets nothing");
    let (_, document) = run.json(&["stack", "stage", "--rate", "0.92", "--today", "2026-11-17"]);
    assert_eq!(document["borders"]["middle_from"], "920.00");
    assert_eq!(document["borders"]["set_on"], "2026-11-17");
}
