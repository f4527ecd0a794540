//! The examples in `--help`, run in order against the sample shop.

use crate::Run;

/// The commands in the order a new owner would come by them; one that stands here twice has one set of examples.
const COMMANDS: &[&[&str]] = &[
    &["sample"],
    &["import"],
    &["imports"],
    &["check"],
    &["checkin"],
    &["checkin", "list"],
    &["checkin", "status"],
    &["checkin", "start"],
    &["checkin", "step"],
    &["checkin", "note"],
    &["checkin", "type"],
    &["checkin", "settle"],
    &["checkin", "focus"],
    &["checkin", "action", "add"],
    &["checkin", "action", "edit"],
    &["checkin", "reading"],
    &["checkin", "close"],
    &["checkin", "reopen"],
    &["checkin", "summary"],
    &["checkin", "skip"],
    &["checkin", "daily"],
    &["checkin", "reminder"],
    &["readiness"],
    &["explain"],
    &["stack", "subscriptions"],
    &["warnings", "list"],
    &["warnings", "answer"],
    &["warnings", "take-back"],
    &["warnings", "rules"],
    &["warnings", "switch"],
    &["voice", "show"],
    &["voice", "set"],
    &["voice", "ban"],
    &["voice", "unban"],
    &["voice", "prefer"],
    &["voice", "unprefer"],
    &["voice", "position"],
    &["voice", "message"],
    &["voice", "learn"],
    &["stack", "list"],
    &["stack", "add"],
    &["stack", "edit"],
    &["stack", "used"],
    &["stack", "verified"],
    &["stack", "charge"],
    &["stack", "benefit"],
    &["stack", "process"],
    &["stack", "person"],
    &["stack", "practice"],
    &["stack", "link"],
    &["stack", "setup-check"],
    &["stack", "update-note"],
    &["stack", "end"],
    &["stack", "costs"],
    &["stack", "hourly-value"],
    &["stack", "simplify"],
    &["stack", "notice"],
    &["stack", "calendar"],
    &["stack", "operating-model"],
    &["stack", "handover"],
    &["stack", "decide"],
    &["stack", "stage"],
    &["content", "review"],
    &["content", "rules"],
    &["content", "list"],
    &["content", "show"],
    &["content", "reviewer"],
    &["content", "edit"],
    &["content", "fix"],
    &["content", "leave"],
    &["content", "word"],
    &["content", "rule"],
    &["content", "approve"],
    &["content", "move"],
    &["content", "tick"],
    &["content", "keep"],
    &["content", "undo"],
    &["spotcheck", "begin"],
    &["spotcheck", "list"],
    &["spotcheck", "show"],
    &["spotcheck", "pass"],
    &["spotcheck", "fail"],
    &["prompts", "persona"],
    &["prompts", "list"],
    &["prompts", "show"],
    &["prompts", "preview"],
    &["prompts", "for"],
    &["prompts", "add"],
    &["prompts", "texts"],
    &["prompts", "count"],
    &["prompts", "promote"],
    &["prompts", "library"],
    &["prompts", "example"],
    &["ideas", "start"],
    &["ideas", "add"],
    &["ideas", "show"],
    &["ideas", "pick"],
    &["ideas", "write"],
    &["ideas", "list"],
    &["ideas", "remove"],
    &["models", "add"],
    &["models", "list"],
    &["models", "edit"],
    &["models", "remove"],
    &["content", "draft"],
    &["kpi", "show"],
    &["kpi", "spend", "list"],
    &["kpi", "spend", "mark"],
    &["kpi", "spend", "cost"],
    &["kpi", "outcomes"],
    &["kpi", "month"],
    &["kpi", "target"],
    &["kpi", "owner"],
    &["kpi", "park"],
    &["kpi", "resume"],
    &["report"],
    &["settings"],
    &["backup"],
    &["verify"],
    &["undo"],
];

/// Splits a line as a shell does where only double quotes matter.
fn words(line: &str) -> Vec<String> {
    line.split('"')
        .enumerate()
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// A newer product file of the sample shop says something else where the owner wrote a text.
fn the_shop_changes_a_text(run: &Run) {
    let text = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU\n\
                candle-snuffer,Candle Snuffer,<p>The shop says this.</p>,Title,Default Title,KT-SNUFFER\n";
    run.file("newer-products.csv", text);
    let output = run.output(&["import", "newer-products.csv"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A spot-check needs texts that somebody approved.
fn the_owner_approves_a_text(run: &Run) {
    let text = "<p>A snuffer of brass for tall candles, as long as a hand.</p>";
    for arguments in [
        &["content", "edit", "candle-snuffer", "description", text][..],
        &["content", "approve", "candle-snuffer"],
    ] {
        let output = run.output(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_example_runs() {
    let run = Run::new();
    let mut ran = 0;
    for command in COMMANDS {
        if command == &["content", "keep"] {
            the_shop_changes_a_text(&run);
        }
        if command == &["spotcheck", "begin"] {
            the_owner_approves_a_text(&run);
        }
        let mut help = command.to_vec();
        help.push("--help");
        let text = String::from_utf8(run.output(&help).stdout).unwrap();
        let examples =
            text.split("Examples:").nth(1).unwrap_or_else(|| panic!("{command:?} shows no example"));
        for line in examples.lines().map(str::trim).filter(|line| line.starts_with("tillwise ")) {
            let arguments = words(line.strip_prefix("tillwise ").unwrap());
            let output = run.command().args(&arguments).output().unwrap();
            assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
            ran += 1;
        }
    }
    assert!(ran >= 20, "{ran} examples were run");
}

#[test]
fn nothing_is_coloured_and_words_stay_off_standard_output_with_json() {
    let run = Run::new();
    run.output(&["sample", "s"]);
    let output = run.output(&["import", "s/orders_export_1.csv", "missing.csv", "--json"]);
    assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b));
    assert!(String::from_utf8_lossy(&output.stderr).contains("missing.csv"));
    serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("one JSON document and nothing else");
}
