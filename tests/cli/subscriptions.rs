//! `tillwise stack subscriptions`: one document, nothing written, no shop needed.

use crate::Run;

const STATEMENT: &str = "Date,Description,Amount (EUR)\n\
    2026-01-31,CANVA* I04123-1,-12.00\n2026-02-28,CANVA* I04124-7,-12.00\n2026-03-31,CANVA* I04999-3,-15.00\n\
    2026-03-14,PAPER AND PENS,-33.10\n2026-03-15,SALARY,2000.00\n";

#[test]
fn the_document_is_as_agreed_and_no_shop_is_made() {
    let run = Run::new();
    let file = run.file("statement.csv", STATEMENT);
    let (code, document) = run.json(&["stack", "subscriptions", &file]);
    assert_eq!(code, 0);
    let candidates = document["candidates"].as_array().unwrap();
    assert_eq!(candidates.len(), 1, "{document}");
    let found = &candidates[0];
    for (field, value) in [
        ("payee", "CANVA"),
        ("cycle", "monthly"),
        ("last_amount", "15.00"),
        ("currency", "EUR"),
        ("first", "2026-01-31"),
        ("last", "2026-03-31"),
        ("tool", "Canva"),
    ] {
        assert_eq!(found[field], value, "{field}");
    }
    assert_eq!(found["charges"], 3);
    assert_eq!(found["rises"][0]["old"], "12.00");
    assert!(!run.shop().exists(), "looking makes no shop");
}

#[test]
fn no_subscription_is_a_plain_sentence_and_no_failure() {
    let run = Run::new();
    for text in ["Date,Description,Amount\n", "Date,Description,Amount\n2026-03-14,PAPER AND PENS,-33.10\n"] {
        let file = run.file("statement.csv", text);
        let output = run.output(&["stack", "subscriptions", &file]);
        assert!(output.status.success());
        assert!(String::from_utf8_lossy(&output.stdout).contains("No subscription found"));
        assert_eq!(run.json(&["stack", "subscriptions", &file]).1["candidates"], serde_json::json!([]));
    }
}

#[test]
fn a_currency_is_never_guessed_and_a_file_that_is_no_statement_is_refused() {
    let run = Run::new();
    let file = run.file("statement.csv", STATEMENT.replace(" (EUR)", ""));
    let found = run.json(&["stack", "subscriptions", &file]).1["candidates"][0].clone();
    assert_eq!((&found["currency"], &found["last_amount"]), (&serde_json::Value::Null, &"15.00".into()));
    let told = run.json(&["stack", "subscriptions", &file, "--currency", "GBP"]).1;
    assert_eq!(told["candidates"][0]["currency"], "GBP");
    let other = run.file("other.csv", "Product,Stock\nMug,3\n");
    let (code, document) = run.json(&["stack", "subscriptions", &other, &file]);
    assert_eq!(code, 1, "the exit code says that a file was left out");
    assert_eq!(document["candidates"].as_array().unwrap().len(), 1, "the other file counts all the same");
    assert!(document["refused"][0]["message"].as_str().unwrap().contains("no statement"));
}

#[test]
fn days_that_could_be_months_are_read_as_the_rows_stand_or_asked_for() {
    let run = Run::new();
    let rows = "01/05/2026,CANVA,-12.00\n01/09/2026,PENS,-3.00\n02/05/2026,CANVA,-12.00\n02/11/2026,PENS,-9.00\n\
                03/05/2026,CANVA,-12.00\n";
    let file = run.file("statement.csv", format!("Date,Description,Amount\n{rows}"));
    let (code, document) = run.json(&["stack", "subscriptions", &file]);
    assert_eq!((code, &document["candidates"][0]["last"]), (0, &"2026-03-05".into()), "{document}");
    assert!(document["notes"][0].as_str().unwrap().contains("month"), "{document}");
    let open =
        run.file("open.csv", "Date,Description,Amount\n01/05/2026,CANVA,-12.00\n02/05/2026,CANVA,-12.00\n");
    assert_eq!(run.json(&["stack", "subscriptions", &open]).0, 1);
    let (code, told) = run.json(&["stack", "subscriptions", &open, "--month-first"]);
    assert_eq!((code, &told["candidates"][0]["cycle"]), (0, &"monthly".into()));
}
