//! The boundary to the page: the committed types, the isolation hook's lists, and words for everything.

use std::path::{Path, PathBuf};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

#[test]
fn the_committed_types_are_the_ones_rust_makes() {
    let committed = std::fs::read_to_string(project().join("ui/src/api/generated.ts")).unwrap();
    assert!(committed == tillwise_engine::api::typescript(), "they differ; run: cargo xtask types");
}

#[test]
fn the_isolation_hook_knows_every_question_and_act() {
    let hook = std::fs::read_to_string(project().join("src-tauri/isolation/index.js")).unwrap();
    let types = tillwise_engine::api::typescript();
    let mut names = 0;
    for (type_name, tag) in [("Query", "ask"), ("Mutation", "do")] {
        let declared = types.split(&format!("export type {type_name} =")).nth(1).unwrap();
        let declared = declared.split("\nexport ").next().unwrap();
        for part in declared.split(&format!("\"{tag}\": \"")).skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(hook.contains(&format!("'{name}'")), "the isolation hook does not let {name} through");
            names += 1;
        }
    }
    assert!(names > 20, "{names} names were checked");
}

#[test]
fn every_message_that_is_named_is_in_the_catalogue() {
    let catalogue = tillwise_engine::words::Catalogue::english();
    let mut checked = 0;
    let mut folders =
        vec![project().join("src-tauri/crates/domain/src"), project().join("src-tauri/crates/engine/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                for start in ["Words::new(\"", ".label(\""] {
                    for part in source.split(start).skip(1) {
                        let Some(key) = part.split('"').next() else { continue };
                        assert!(
                            key.contains('{') || catalogue.knows(key),
                            "{}: {key} has no words",
                            path.display()
                        );
                        checked += 1;
                    }
                }
                for part in source.split("\"problem-").skip(1) {
                    let key = format!("problem-{}", part.split('"').next().unwrap());
                    assert!(catalogue.knows(&key), "{}: {key} has no words", path.display());
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 150, "{checked} keys were checked");
}

#[test]
fn every_list_entry_has_its_words() {
    use tillwise_domain::kpis::{KpiId, Source, SplitBy};
    use tillwise_domain::{formats::FORMATS, ledger::SalesChannel, stack};
    let catalogue = tillwise_engine::words::Catalogue::english();
    let mut keys: Vec<String> = Vec::new();
    for format in FORMATS {
        keys.push(format!("format-{}", format.id()));
        keys.push(format!("format-{}-where", format.id()));
        keys.push(format!("count-{}", format.records().plural()));
    }
    keys.extend(
        KpiId::ALL
            .iter()
            .flat_map(|kpi| ["", "-definition", "-made-of"].map(|end| format!("kpi-{}{end}", kpi.id()))),
    );
    keys.extend(
        Source::ALL
            .iter()
            .flat_map(|source| ["", "-file", "-feeds"].map(|end| format!("source-{}{end}", source.id()))),
    );
    keys.extend(
        SplitBy::ALL
            .iter()
            .flat_map(|by| ["split-by", "split-segment"].map(|of| format!("{of}-{}", by.id()))),
    );
    keys.extend(
        KpiId::ALL
            .iter()
            .flat_map(|kpi| ["numerator", "denominator"].map(|side| format!("split-{}-{side}", kpi.id()))),
    );
    keys.extend(["new", "returning", "unknown"].map(|buyer| format!("segment-buyer-{buyer}")));
    keys.extend(SalesChannel::ALL.iter().map(|channel| format!("segment-channel-{}", channel.id())));
    keys.extend(stack::Layer::ALL.iter().map(|layer| format!("layer-{}", layer.id())));
    keys.extend(stack::Job::ALL.iter().map(|job| format!("job-{}", job.id())));
    keys.extend(stack::Cycle::ALL.iter().map(|cycle| format!("cycle-{}", cycle.id())));
    keys.extend(stack::ToolStatus::ALL.iter().map(|status| format!("status-{}", status.id())));
    keys.extend(stack::Stage::ALL.iter().flat_map(|stage| {
        ["stage", "stage-title", "stage-list", "focus", "cadence"].map(|of| format!("{of}-{}", stage.id()))
    }));
    keys.extend(stack::CHECKLIST.iter().map(|item| format!("check-{}", item.id)));
    keys.extend(["have", "missing", "too_early"].map(|state| format!("check-state-{state}")));
    keys.extend(
        ["conversion_rate", "repeat_purchase_rate", "customer_acquisition_cost", "email", "segments"]
            .map(|what| format!("check-no-{what}")),
    );
    keys.extend(
        stack::Question::ALL
            .iter()
            .flat_map(|question| ["question", "statement"].map(|of| format!("{of}-{}", question.id()))),
    );
    keys.extend(["supports", "against"].map(|reads| format!("reads-{reads}")));
    keys.extend(["adds_complexity", "worth_it"].map(|verdict| format!("verdict-{verdict}")));
    keys.extend(stack::Outcome::ALL.iter().map(|outcome| format!("outcome-{}", outcome.id())));
    keys.extend(
        stack::NATIVE_PLATFORMS
            .iter()
            .flat_map(|platform| platform.natives)
            .map(|native| format!("native-{}", native.id)),
    );
    keys.extend(stack::EMAIL_CHOICES.iter().map(|choice| format!("email-choice-{}", choice.id)));
    keys.extend(
        ["decide-add", "decide-anyway", "decide-experiment", "decide-experiment-anyway", "decide-wait"]
            .map(str::to_owned),
    );
    for key in keys {
        assert!(catalogue.knows(&key), "{key} has no words");
    }
}
