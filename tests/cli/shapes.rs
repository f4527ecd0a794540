//! Shop files of earlier versions: each opens, says what it said then, and is copied before its shape changes.
//!
//! A release adds its own file here: `<date>-<what>.tillwise`, and beside it what `tillwise check` said of it.

use crate::Run;
use crate::support::fixtures;
use serde_json::Value;

/// Every file with the week and the day its answer is of.
const SHAPES: &[(&str, &str, &str)] = &[
    ("2026-11-21-first", "2025-W52", "2026-11-21"),
    ("2026-11-21-weeks", "2026-W46", "2026-11-21"),
    ("2026-11-22-copy", "2026-W46", "2026-11-21"),
];

/// What of a KPI must never change; its words may.
const KPI_VALUES: &[&str] =
    &["id", "value", "unit", "numerator", "denominator", "previous", "target", "state"];

#[test]
fn a_shop_file_of_every_released_shape_says_what_it_said_then() {
    let mut files: Vec<String> = std::fs::read_dir(fixtures("shapes"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".tillwise").map(str::to_owned))
        .collect();
    files.sort();
    assert_eq!(files, SHAPES.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), "every file is opened here");
    for (name, week, today) in SHAPES {
        let file = fixtures("shapes").join(format!("{name}.tillwise"));
        let before = std::fs::read(&file).unwrap();
        let run = Run::new();
        std::fs::write(run.shop(), &before).unwrap();
        let then: Value = serde_json::from_slice(
            &std::fs::read(fixtures("shapes").join(format!("{name}.check.json"))).unwrap(),
        )
        .unwrap();

        let (code, now) = run.json(&["check", "--week", week, "--today", today]);
        assert_eq!(code, 0, "{name}");
        for field in ["week", "from", "to", "currency"] {
            assert_eq!(now[field], then[field], "{name}: {field}");
        }
        for (fact, value) in then["facts"].as_object().unwrap() {
            assert_eq!(&now["facts"][fact], value, "{name}: {fact}; new facts may be added, none changed");
        }
        let kpis = |answer: &Value| -> Vec<Vec<Value>> {
            let kpis = answer["kpis"].as_array().unwrap().iter();
            kpis.map(|kpi| KPI_VALUES.iter().map(|field| kpi[field].clone()).collect()).collect()
        };
        assert_eq!(kpis(&now), kpis(&then), "{name}");

        assert_eq!(run.json(&["verify"]).0, 0, "{name}");
        let copies: Vec<_> = std::fs::read_dir(run.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().contains(".before-update-"))
            .collect();
        assert_eq!(copies.len(), 1, "{name}: copied once, before its shape changed");
        let (code, of_copy) = {
            let mut command = run.command();
            command.env("TILLWISE_SHOP", &copies[0]);
            let output =
                command.args(["check", "--week", week, "--today", today, "--json"]).output().unwrap();
            (output.status.code(), serde_json::from_slice::<Value>(&output.stdout).unwrap())
        };
        assert_eq!((code, kpis(&of_copy)), (Some(0), kpis(&then)), "{name}: the copy holds the same shop");
        assert_eq!(std::fs::read(&file).unwrap(), before, "{name}: the file kept here is never written");
    }
}

#[test]
fn the_tools_of_the_first_shape_are_there_with_their_prices() {
    let run = Run::new();
    std::fs::copy(fixtures("shapes").join("2026-11-21-first.tillwise"), run.shop()).unwrap();
    let (_, list) = run.json(&["stack", "list", "--today", "2026-11-21"]);
    let tools: Vec<(&str, &str, &str)> = list["tools"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tool| {
            let text = |field: &str| tool[field].as_str().unwrap();
            (text("name"), text("cost"), text("since"))
        })
        .collect();
    assert_eq!(
        tools,
        [
            ("ChatGPT", "20.00", "2025-04-01"),
            ("Jasper", "59.00", "2025-12-01"),
            ("Canva", "110.00", "2025-01-01"),
            ("Klaviyo", "60.00", "2025-06-01"),
            ("Gorgias", "10.00", "2025-09-01"),
            ("Zapier", "49.00", "2026-08-01"),
        ]
    );
}

#[test]
fn the_register_and_the_closed_checkin_of_the_second_shape_are_there() {
    let run = Run::new();
    std::fs::copy(fixtures("shapes").join("2026-11-21-weeks.tillwise"), run.shop()).unwrap();
    let (_, list) = run.json(&["stack", "list", "--today", "2026-11-21"]);
    let tools = list["tools"].as_array().unwrap();
    let names: Vec<&str> = tools.iter().map(|tool| tool["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["ChatGPT", "Klaviyo", "Zapier"]);

    let text = |arguments: &[&str]| String::from_utf8(run.output(arguments).stdout).unwrap();
    let summary = text(&["checkin", "summary", "--week", "2026-W46", "--today", "2026-11-21"]);
    for kept in ["2.40 %", "A bundle was on offer", "The bundle carried the week.", "Write the bundle's page"]
    {
        assert!(summary.contains(kept), "{kept}: {summary}");
    }
    let (_, warnings) = run.json(&["warnings", "list", "--today", "2026-11-21"]);
    assert!(warnings.to_string().contains("It only carries orders over"), "the answer is kept: {warnings}");
}

#[test]
fn the_texts_claims_and_models_of_the_third_shape_are_there() {
    let run = Run::new();
    std::fs::copy(fixtures("shapes").join("2026-11-22-copy.tillwise"), run.shop()).unwrap();
    let text = |arguments: &[&str]| String::from_utf8(run.output(arguments).stdout).unwrap();
    let today = ["--today", "2026-11-21"];
    let with = |arguments: &[&'static str]| text(&[arguments, &today[..]].concat());

    let jug = with(&["content", "show", "jug-fell"]);
    for kept in ["A jug of stoneware with a narrow lip.", "A tall grey jug beside two cups", "Mara"] {
        assert!(jug.contains(kept), "{kept}: {jug}");
    }
    let plate = with(&["content", "show", "plate-nas"]);
    assert!(plate.contains("Mara stands for it"), "{plate}");
    assert!(with(&["content", "rules"]).contains("stonewares"), "a word called right stays right");
    let review = with(&["content", "review"]);
    assert!(!review.contains("“is is”"), "a text put right stays right: {review}");
    let models = with(&["models", "list"]);
    assert!(models.contains("Ollama") && models.contains("Hosted"), "{models}");

    let summary = with(&["checkin", "summary", "--week", "2026-W46"]);
    for kept in ["2.10 %", "The plates carried the week.", "Write the page of the jug"] {
        assert!(summary.contains(kept), "{kept}: {summary}");
    }
    with(&["content", "undo"]);
    let undone = with(&["content", "undo"]);
    assert!(undone.contains("Jug Fell"), "the approval before the export is taken back: {undone}");
}
