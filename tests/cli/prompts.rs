//! Prompts and ideas from the command line: documents other programs read, and acts that are whole or not at all.

use crate::Run;
use serde_json::Value;

fn shop() -> Run {
    let run = Run::new();
    run.output(&["sample", "s"]);
    run.output(&["import", "s/products_export.csv"]);
    run
}

fn refused(run: &Run, arguments: &[&str]) -> String {
    let output = run.output(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn done(run: &Run, arguments: &[&str]) -> Value {
    let (code, document) = run.json(arguments);
    assert_eq!(code, 0, "{arguments:?}: {document}");
    document
}

#[test]
fn a_prompt_is_shown_edited_in_a_file_and_gone_back_to() {
    let run = shop();
    let own = done(&run, &["prompts", "show", "description"])["text"].as_str().unwrap().to_owned();
    let file = run.file("mine.txt", format!("Write like Ada.\n{own}"));
    let dry = done(&run, &["prompts", "save", "description", &file, "--dry-run"]);
    assert_eq!(dry["dry_run"], true);
    assert_eq!(done(&run, &["prompts", "show", "description"])["version"], 1, "a dry run keeps nothing");
    done(&run, &["prompts", "save", "description", &file]);
    let preview = done(&run, &["prompts", "preview", "description", "candle-snuffer"]);
    assert!(preview["text"].as_str().unwrap().starts_with("Write like Ada."));
    let wrong = run.file("wrong.txt", format!("{own} {{customer}}"));
    assert!(refused(&run, &["prompts", "save", "description", &wrong]).contains("{customer} in line"));
    assert!(refused(&run, &["prompts", "save", "description", "missing.txt"]).contains("could not be read"));
    done(&run, &["prompts", "use", "description", "1"]);
    let list = done(&run, &["prompts", "list"]);
    let template = &list["templates"].as_array().unwrap()[1];
    assert_eq!((&template["id"], &template["built_in"]), (&Value::from("description"), &Value::from(true)));
    assert_eq!(template["versions"].as_array().unwrap().len(), 2);
}

#[test]
fn counts_decide_what_goes_into_the_library() {
    let run = shop();
    done(&run, &["prompts", "persona", "gifts", "--who", "People who buy a present"]);
    for text in ["A quiet present.", "Puts candles out without smoke."] {
        done(&run, &["prompts", "add", "candle-snuffer", "gifts", text]);
    }
    let count = done(&run, &["prompts", "count", "1", "Spring", "1=30/1000", "2=45/1000"]);
    assert_eq!((&count["count"], &count["shows"]["winner"]), (&Value::from(1), &Value::Null));
    assert!(
        refused(&run, &["prompts", "promote", "1", "--who", "Ada"]).contains("chance could have done that")
    );
    let count = done(&run, &["prompts", "count", "1", "Autumn", "1=30/1000", "2=60/1000"]);
    assert_eq!(count["shows"]["winner"], 2);
    done(&run, &["prompts", "promote", "2", "--who", "Ada"]);
    let library = done(&run, &["prompts", "library", "SMOKE"]);
    assert_eq!(library["library"].as_array().unwrap().len(), 1);
    assert!(library["library"][0]["evidence"].as_str().unwrap().contains("60 of 1,000"));
    done(&run, &["content", "undo"]);
    assert_eq!(done(&run, &["prompts", "library"])["library"], Value::Array(Vec::new()));
    assert_eq!(run.output(&["prompts", "count", "1", "Odd", "1=30", "2=45/1000"]).status.code(), Some(2));
}

#[test]
fn twenty_ideas_become_three() {
    let run = shop();
    let round = done(&run, &["ideas", "start", "product", "candle-snuffer"])["round"].clone();
    assert_eq!(round, 1);
    let lines: String = (1..=20).map(|number| format!("{number}. Idea {number}\n")).collect();
    let file = run.file("ideas.txt", lines);
    done(&run, &["ideas", "add", "1", "--file", &file]);
    assert!(refused(&run, &["ideas", "pick", "1", "1", "2", "--rest", "later"]).contains("You picked 2"));
    assert!(
        refused(&run, &["ideas", "pick", "1", "1", "2", "3", "4", "--rest", "later"])
            .contains("You picked 4")
    );
    assert!(refused(&run, &["ideas", "pick", "1", "1", "2", "3"]).contains("Say why"));
    done(&run, &["ideas", "pick", "1", "1", "2", "3", "--left", "4,5=Too loud", "--rest", "Later"]);
    let left = done(&run, &["ideas", "list", "loud"]);
    assert_eq!(left["left"].as_array().unwrap().len(), 2);
    done(&run, &["ideas", "write", "1", "2", "video", "A flame goes out."]);
    done(&run, &["ideas", "write", "1", "2", "video", "A flame goes out, slowly."]);
    let shown = done(&run, &["ideas", "show", "1"]);
    let part = &shown["ideas"][1]["parts"][2];
    assert_eq!((&part["first"], &part["distance"]), (&Value::from("A flame goes out."), &Value::from(8)));
    assert!(shown["ideas"][0]["text"] == "Idea 1" && shown["ideas"][3]["reason"] == "Too loud");
}
