//! The check-in in the terminal: the JSON contract, the talk with few keys, dry runs, and `kill -9` while it closes.

use crate::Run;
use crate::crash::{kill_after, moment, rounds};
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;
use std::time::Instant;

const TODAY: &str = "2026-11-17";

/// The sample shop, by its files, with last week's check-in closed and three actions decided in it.
fn sample() -> Run {
    let run = Run::new();
    run.json(&["sample", "s", "--today", TODAY]);
    let folder = run.folder.path().join("s");
    let mut import = vec!["import".to_owned()];
    for entry in std::fs::read_dir(folder).unwrap() {
        import.push(entry.unwrap().path().to_string_lossy().into_owned());
    }
    import.extend(["--today".into(), TODAY.into()]);
    let import: Vec<&str> = import.iter().map(String::as_str).collect();
    run.json(&import);
    run
}

fn act(run: &Run, arguments: &[&str]) -> (i32, Value) {
    let mut whole = vec!["checkin"];
    whole.extend(arguments);
    whole.extend(["--today", TODAY]);
    run.json(&whole)
}

/// Last week's check-in with three actions.
fn last_week(run: &Run) {
    act(run, &["start", "--week", "2026-W45"]);
    for text in ["Write to twelve customers", "Call the carrier", "End Jasper"] {
        act(run, &["action", "add", text, "--owner", "Mara", "--week", "2026-W45"]);
    }
    act(run, &["reading", "A usual week", "--week", "2026-W45"]);
    assert_eq!(act(run, &["close", "--week", "2026-W45"]).0, 0);
}

fn talk(run: &Run, arguments: &[&str], lines: &str) -> (bool, String) {
    let mut child = run
        .command()
        .arg("checkin")
        .args(arguments)
        .args(["--today", TODAY])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn the_whole_talk_takes_at_most_forty_keys_besides_words() {
    let run = sample();
    last_week(&run);
    // Free text between angle brackets is not counted; every other letter and every Enter is.
    let script = concat!(
        "\n",
        "\n\n",
        "<Free shipping ended>\na\n<Try free shipping from 40 EUR>\n\n\n",
        "\n\n",
        "<12.50>\n\n\n",
        "\n\n",
        "d\nn\nx\n",
        "1\n",
        "<Fewer but larger orders since free shipping ended>\n",
        "<Answer the three open tickets>\n\n\n",
        "\n",
        "\n",
    );
    let mut free = false;
    let keys = script.chars().filter(|letter| match letter {
        '<' => {
            free = true;
            false
        }
        '>' => {
            free = false;
            false
        }
        _ => !free,
    });
    let keys = keys.count();
    let (fine, said) = talk(&run, &[], &script.replace(['<', '>'], ""));
    assert!(fine, "{said}");
    println!("the check-in of the sample shop: {keys} keys besides words");
    assert!(keys <= 40, "{keys} keys");
    let (_, status) = act(&run, &["status"]);
    assert_eq!(status["state"], json!("closed"), "{said}");
    assert_eq!(status["plan"]["actions"].as_array().unwrap().len(), 2, "{said}");
    let number = |id: &str| {
        status["numbers"]
            .as_array()
            .unwrap()
            .iter()
            .find(|number| number["kpi"] == json!(id))
            .unwrap()
            .clone()
    };
    assert_eq!(number("average_order_value")["note"], json!("Free shipping ended"));
    assert_eq!(number("average_order_value")["outcome"], json!("action"));
    assert_eq!(number("customer_acquisition_cost")["typed"], json!(true));
    let states: Vec<&Value> = status["actions"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, [&json!("done"), &json!("not_done"), &json!("dropped")]);
    assert!(status["focus"]["chosen"].is_string());
    let (_, summary) = act(&run, &["summary"]);
    let summary = summary["summary"].as_str().unwrap();
    assert!(summary.contains("Fewer but larger orders") && said.contains(summary), "{said}");
}

#[test]
fn the_talk_stops_anywhere_and_goes_on_from_there() {
    let run = sample();
    let (fine, said) = talk(&run, &[], "\n<x>\n\nq\n");
    assert!(fine && said.contains("The same command goes on from here."), "{said}");
    let (_, status) = act(&run, &["status"]);
    assert_eq!((&status["state"], &status["step"]), (&json!("open"), &json!("numbers")));
    let (_, again) = talk(&run, &[], "");
    assert!(!again.contains("Conversion rate:"), "a settled card is not asked again: {again}");
    assert!(again.contains("Average order value:"), "{again}");
}

#[test]
fn the_documents_hold_what_a_script_needs() {
    let run = sample();
    let (code, waiting) = act(&run, &["status"]);
    assert_eq!((code, &waiting["state"], &waiting["period"]), (0, &json!("waiting"), &json!("2026-W46")));
    assert_eq!(waiting["numbers"].as_array().unwrap().len(), 5);
    assert_eq!((&waiting["from"], &waiting["to"]), (&json!("2026-11-09"), &json!("2026-11-15")));
    let (code, refused) = act(&run, &["note", "conversion_rate", "x"]);
    assert_eq!((code, &refused["error"]["code"]), (2, &json!("invalid")), "not begun yet");
    assert_eq!(act(&run, &["start"]).0, 0);
    assert_eq!(act(&run, &["close"]).0, 2, "there is no reading yet");
    let (code, _) = act(&run, &["type", "average_order_value", "12.00"]);
    assert_eq!(code, 2, "a counted number is not typed");
    assert_eq!(act(&run, &["status", "--period", "2026-Q3"]).1["kind"], json!("quarterly"));
    assert_eq!(act(&run, &["status", "--kind", "monthly"]).1["period"], json!("2026-10"));
    let (_, list) = act(&run, &["list"]);
    assert_eq!(list["past"].as_array().unwrap().len(), 1);
    assert_eq!(act(&run, &["summary"]).0, 2, "it is not closed");
    let empty = Run::new();
    assert_eq!(empty.json(&["checkin", "status"]).0, 10);
    assert_eq!(empty.json(&["checkin", "start"]).0, 10);
    assert!(!empty.shop().exists(), "an act that fails leaves no shop");
}

#[test]
fn a_dry_run_changes_nothing() {
    let run = sample();
    act(&run, &["start"]);
    let before = std::fs::read(run.shop()).unwrap();
    for arguments in [
        &["start", "--week", "2026-W44"][..],
        &["note", "conversion_rate", "x"],
        &["settle", "conversion_rate", "nothing"],
        &["type", "customer_acquisition_cost", "12"],
        &["focus", "x"],
        &["action", "add", "x"],
        &["reading", "x"],
        &["skip", "--week", "2026-W44"],
        &["daily", "2026-12-01"],
        &["reminder", "--to", "note.ics"],
    ] {
        let mut whole = arguments.to_vec();
        whole.push("--dry-run");
        let (code, said) = act(&run, &whole);
        assert_eq!((code, &said["dry_run"]), (0, &json!(true)), "{arguments:?}");
    }
    talk(&run, &["--dry-run"], "\n\n\n\n\n");
    assert!(std::fs::read(run.shop()).unwrap() == before, "not a byte has changed");
    assert!(!run.folder.path().join("note.ics").exists());
}

#[test]
fn a_killed_closing_is_wholly_there_or_not_at_all() {
    let run = sample();
    act(&run, &["start"]);
    act(&run, &["reading", "x"]);
    let started = Instant::now();
    act(&run, &["close"]);
    let whole = started.elapsed();
    let values = |status: &Value| status["closed"]["values"].as_array().unwrap().len();
    let all = values(&act(&run, &["status"]).1);
    act(&run, &["reopen"]);
    let rounds = rounds(20);
    let (mut killed, mut closed) = (0, 0);
    for round in 0..rounds {
        let ended = kill_after(&run, &["checkin", "close", "--today", TODAY], moment(round, rounds, whole));
        killed += u32::from(!ended);
        let (_, status) = act(&run, &["status"]);
        assert_eq!(run.json(&["verify"]).1["sound"], json!(true), "round {round}");
        if status["state"] == json!("closed") {
            closed += 1;
            assert_eq!(values(&status), all, "round {round}: all its numbers");
            act(&run, &["reopen"]);
        } else {
            assert_eq!((&status["state"], &status["plan"]["reading"]), (&json!("open"), &json!("x")));
        }
    }
    println!("killed closing: {rounds} rounds, {killed} killed, {closed} closed, 0 violations");
    assert!(killed > 0, "no closing was killed in time");
}
