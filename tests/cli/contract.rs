//! The contract: commands, JSON and exit codes.

use crate::support::exports;
use crate::support::packed::zipped;
use crate::{Run, orders};
use serde_json::{Value, json};

#[test]
fn import_prints_its_row_accounting() {
    let run = Run::new();
    let file = run.file("orders.csv", orders(1, 20, true));
    let (code, document) = run.json(&["import", &file]);
    assert_eq!(code, 3, "done, with a skipped row");
    let batch = &document["batches"][0];
    for (field, value) in [
        ("id", json!(1)),
        ("file", json!("orders.csv")),
        ("format", json!("shopify-orders")),
        ("rows_read", json!(20)),
        ("rows_used", json!(19)),
        ("rows_skipped", json!(1)),
        ("new", json!(19)),
        ("updated", json!(0)),
        ("unchanged", json!(0)),
    ] {
        assert_eq!(batch[field], value, "{field}");
    }
    assert_eq!(batch["problems"][0]["line"], 2);
    assert_eq!(batch["problems"][0]["column"], "Subtotal");
    assert_eq!(batch["problems"][0]["value"], "12.5O");
    let (code, again) = run.json(&["import", &file]);
    assert_eq!(
        (code, &again["batches"][0]["new"], &again["batches"][0]["unchanged"]),
        (3, &json!(0), &json!(19))
    );
}

#[test]
fn check_has_every_field_and_null_with_a_reason_for_what_is_missing() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 20, false))]);
    let (code, check) = run.json(&["check", "--week", "2026-W46", "--today", "2026-11-17"]);
    assert_eq!(code, 0);
    assert_eq!(
        (&check["week"], &check["from"], &check["to"]),
        (&json!("2026-W46"), &json!("2026-11-09"), &json!("2026-11-15"))
    );
    assert_eq!(check["currency"], "EUR");
    let ids: Vec<&str> =
        check["kpis"].as_array().unwrap().iter().map(|kpi| kpi["id"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        [
            "conversion_rate",
            "average_order_value",
            "revenue_per_visitor",
            "customer_acquisition_cost",
            "repeat_purchase_rate"
        ]
    );
    for kpi in check["kpis"].as_array().unwrap() {
        for field in [
            "value",
            "unit",
            "numerator",
            "denominator",
            "previous",
            "target",
            "state",
            "reason",
            "definition",
        ] {
            assert!(kpi.get(field).is_some(), "{field} is missing from {kpi}");
        }
        assert_eq!(kpi["value"].is_null(), kpi["reason"].is_string(), "no value, a reason: {kpi}");
    }
    let average = &check["kpis"][1];
    assert_eq!((&average["numerator"], &average["denominator"]), (&json!("620.00"), &json!(20)));
    assert_eq!((&average["value"], &average["state"]), (&json!("31.00"), &json!("no_target")));
    let facts = &check["facts"];
    assert_eq!(
        (&facts["orders"], &facts["net_sales"], &facts["new_customers"]),
        (&json!(20), &json!("620.00"), &json!(20))
    );
    for missing in ["sessions", "visitors", "marketing_spend"] {
        assert_eq!(facts.get(missing), Some(&Value::Null), "{missing}");
    }
    for warning in check["warnings"].as_array().unwrap() {
        for field in [
            "id",
            "about",
            "layer",
            "subject",
            "title",
            "evidence",
            "action",
            "why",
            "money_per_year",
            "money_shown",
        ] {
            assert!(warning.get(field).is_some(), "{field} is missing from {warning}");
        }
        assert_eq!(warning.get("answer"), Some(&Value::Null), "nobody answered yet: {warning}");
    }
    assert_eq!(check["warnings_answered"], json!(0));
}

#[test]
fn an_answered_warning_is_left_out_of_check_and_counted() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 20, false))]);
    let at = |day: &str| run.json(&["check", "--week", "2026-W46", "--today", day]).1;
    let has = |check: &Value, rule: &str, about: &str| {
        let all = check["warnings"].as_array().unwrap().clone();
        all.into_iter().find(|warning| warning["id"] == rule && warning["about"] == about)
    };
    let (rule, about) = ("kpi_no_target", "kpi-average_order_value");
    let before = at("2026-11-17");
    assert!(has(&before, rule, about).is_some(), "{}", before["warnings"]);

    let answer = |more: &[&str]| {
        let arguments = [&["warnings", "answer", rule, about, "--today", "2026-11-17"], more].concat();
        run.json(&arguments).0
    };
    assert_eq!(answer(&["--not-a-problem", " "]), 2, "it needs a reason");
    assert_eq!(answer(&["--not-a-problem", "prices are fixed", "--dry-run"]), 0);
    assert!(has(&at("2026-11-17"), rule, about).is_some(), "a dry run answers nothing");
    assert_eq!(
        run.json(&["warnings", "answer", rule, "kpi-none", "--later"]).0,
        2,
        "there is no such warning"
    );

    assert_eq!(answer(&["--later"]), 0);
    let after = at("2026-11-17");
    assert_eq!((has(&after, rule, about), &after["warnings_answered"]), (None, &json!(1)));
    let count = |check: &Value| check["warnings"].as_array().unwrap().len();
    assert_eq!(count(&after) + 1, count(&before));

    assert_eq!(answer(&["--do-it"]), 0);
    let done = has(&at("2026-11-18"), rule, about).expect("what will be done stays in sight");
    assert_eq!(
        done["answer"],
        json!({ "answer": "do_it", "on": "2026-11-17", "until": "2026-12-01", "reason": "" })
    );

    assert_eq!(answer(&["--not-a-problem", "prices are fixed"]), 0);
    let (_, list) = run.json(&["warnings", "list", "--today", "2026-11-20"]);
    let answered = list["answered"].as_array().unwrap();
    assert_eq!(answered[0]["answer"]["reason"], json!("prices are fixed"), "{list}");
    assert_eq!(run.json(&["warnings", "take-back", rule, about]).0, 0);
    assert_eq!(run.json(&["warnings", "take-back", rule, about]).0, 2, "it was taken back already");
    assert!(has(&at("2026-11-17"), rule, about).is_some());
}

#[test]
fn undo_takes_a_batch_back_and_names_it() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 20, false))]);
    let (code, dry) = run.json(&["undo", "1", "--dry-run"]);
    assert_eq!((code, &dry["undone"]["undone"]), (0, &json!(false)));
    let (code, undone) = run.json(&["undo", "1"]);
    assert_eq!(
        (code, &undone["undone"]["file"], &undone["undone"]["undone"]),
        (0, &json!("orders.csv"), &json!(true))
    );
    let (_, check) = run.json(&["check", "--week", "2026-W46"]);
    assert!(check["facts"].as_object().unwrap().values().all(Value::is_null), "{}", check["facts"]);
    assert_eq!(run.json(&["undo", "1"]).0, 2, "it was taken back already");
    assert_eq!(run.json(&["undo", "99"]).0, 2, "there is no such import");
    let (_, list) = run.json(&["imports"]);
    assert_eq!((list["batches"].as_array().unwrap().len(), &list["batches"][0]["undone"]), (1, &json!(true)));
}

#[test]
fn a_tool_that_does_a_job_twice_over_is_warned_about() {
    let run = Run::new();
    let add = |name: &str, cost: &str| {
        let arguments = [
            "stack",
            "add",
            "--name",
            name,
            "--layer",
            "content",
            "--job",
            "writing",
            "--cost",
            cost,
            "--cycle",
            "monthly",
            "--currency",
            "EUR",
        ];
        assert_eq!(run.json(&arguments).0, 0, "{name}");
    };
    add("ChatGPT", "20");
    add("Jasper", "59");
    let (_, check) = run.json(&["check"]);
    let overlap = check["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|warning| warning["id"] == "stack_overlap")
        .unwrap();
    assert_eq!((&overlap["money_per_year"], &overlap["layer"]), (&json!("708.00"), &json!("content")));
    assert_eq!(run.json(&["stack", "edit", "Jasper", "--job", "images", "--owner", "Mara"]).0, 0);
    assert_eq!(run.json(&["stack", "end", "ChatGPT"]).0, 0);
    let (_, list) = run.json(&["stack", "list"]);
    let states: Vec<&str> =
        list["tools"].as_array().unwrap().iter().map(|tool| tool["status"].as_str().unwrap()).collect();
    assert_eq!(states, ["active", "ended"]);
}

#[test]
fn wrong_use_and_missing_shops_have_their_own_codes() {
    let run = Run::new();
    for reading in
        [&["check"][..], &["imports"], &["stack", "list"], &["verify"], &["backup"], &["undo", "1"]]
    {
        let (code, document) = run.json(reading);
        assert_eq!((code, &document["error"]["code"]), (10, &json!("no_shop")), "{reading:?}");
    }
    assert!(!run.shop().exists(), "a command that reads makes no shop");
    for wrong in
        [&["fly"][..], &["stack", "add", "--name", "X", "--layer", "roof"], &["import"], &["check", "--week"]]
    {
        assert_eq!(run.output(wrong).status.code(), Some(2), "{wrong:?}");
    }
    run.json(&["stack", "add", "--name", "X", "--layer", "content"]);
    assert_eq!(run.json(&["check", "--week", "someday"]).0, 2);
    assert_eq!(run.json(&["import", "nowhere.csv"]).0, 1);
}

#[test]
fn a_second_writer_is_refused_with_its_own_code_while_reading_goes_on() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 5, false))]);
    let held =
        tillwise_engine::store::Held::take(&run.shop(), &tillwise_engine::System::new("window")).unwrap();
    let (code, document) = run.json(&["import", &run.file("more.csv", orders(50, 5, false))]);
    assert_eq!((code, &document["error"]["code"]), (11, &json!("busy")));
    assert!(document["error"]["message"].as_str().unwrap().starts_with("Tillwise's window has been writing"));
    assert_eq!(run.json(&["check"]).0, 0);
    drop(held);
    assert_eq!(run.json(&["import", &run.file("more.csv", orders(50, 5, false))]).0, 0);
}

#[test]
fn every_writing_command_can_be_tried_out() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 5, false))]);
    run.json(&["stack", "add", "--name", "A", "--layer", "content"]);
    let backup = run.json(&["backup"]).1;
    assert!(backup["said"].as_str().unwrap().contains("backups"));
    let before = std::fs::read(run.shop()).unwrap();
    let more = run.file("more.csv", orders(50, 5, false));
    for act in [
        &["import", &more][..],
        &["undo", "1"],
        &["sample", "sample"],
        &["stack", "add", "--name", "B", "--layer", "content"],
        &["stack", "edit", "A", "--owner", "Mara"],
        &["stack", "end", "A"],
        &["kpi", "target", "average_order_value", "30"],
        &["kpi", "park", "conversion_rate", "later"],
        &["settings", "--name", "Kiln"],
        &["backup"],
    ] {
        let mut arguments = act.to_vec();
        arguments.push("--dry-run");
        assert_eq!(run.json(&arguments).0, 0, "{act:?}");
        assert_eq!(std::fs::read(run.shop()).unwrap(), before, "{act:?} changed the shop");
    }
    assert!(!run.folder.path().join("sample").exists());
}

#[test]
fn a_kpi_is_shown_in_every_way_it_is_counted() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 5, false))]);
    let (code, shown) = run.json(&["kpi", "show", "repeat_purchase_rate", "--week", "2026-W46"]);
    assert_eq!(code, 0);
    let ways: Vec<&str> =
        shown["kpi"]["variants"].as_array().unwrap().iter().filter_map(|way| way["id"].as_str()).collect();
    assert!(
        ways.contains(&"returning") && ways.contains(&"cohort_90") && ways.contains(&"lifetime"),
        "{ways:?}"
    );
    let check = run.json(&["check", "--week", "2026-W46"]).1;
    let same = check["kpis"].as_array().unwrap().iter().find(|kpi| kpi["id"] == "repeat_purchase_rate");
    assert_eq!(Some(&shown["kpi"]), same, "both commands say the same");
    assert_eq!((&shown["usual"]["verdict"], &shown["usual"]["low"]), (&json!("too_little"), &Value::Null));
    assert_eq!((&shown["breaks"], &shown["typed"]), (&json!([]), &json!([])));
    let splits = shown["splits"].as_array().unwrap();
    assert_eq!(splits.iter().map(|split| &split["by"]).collect::<Vec<_>>(), ["buyer", "channel"]);
    assert!(splits[0]["reason"].as_str().is_some_and(|why| why.contains("already tells")), "{}", splits[0]);
    let average = run.json(&["kpi", "show", "average_order_value", "--week", "2026-W46"]).1;
    let parts = average["splits"][0]["parts"].as_array().unwrap();
    let orders: i64 =
        parts.iter().map(|part| part["denominator"].as_str().unwrap().parse::<i64>().unwrap()).sum();
    assert_eq!(json!(orders), average["kpi"]["denominator"], "the parts make the whole");
    let parts = ["net_sales_new", "net_sales_returning", "net_sales_unknown_buyer"];
    assert!(parts.iter().all(|part| check["facts"][part].is_string()), "amounts are decimal strings");
    assert_eq!(check["facts"]["contribution_margin"], Value::Null, "no product file, no margin");
}

#[test]
fn a_backup_can_be_put_back() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 5, false))]);
    let said = run.json(&["backup"]).1["said"].as_str().unwrap().to_owned();
    let file =
        said.split(std::path::MAIN_SEPARATOR).next_back().unwrap().split(' ').next().unwrap().to_owned();
    run.json(&["undo", "1"]);
    assert_eq!(run.json(&["restore", &file]).0, 0);
    let orders = run.json(&["check", "--week", "2026-W46"]).1["facts"]["orders"].clone();
    assert_eq!(orders, json!(5));
    assert_eq!(run.json(&["verify"]).1["sound"], json!(true));
}

#[test]
fn settings_change_what_is_counted() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 70, false))]);
    let (_, shop) = run.json(&["settings"]);
    assert_eq!(
        (&shop["currency"], &shop["time_zone"], &shop["week_start"]),
        (&json!("EUR"), &json!("Europe/Berlin"), &json!("monday"))
    );
    assert_eq!(run.json(&["settings", "--week-start", "sunday", "--time-zone", "America/New_York"]).0, 0);
    let (_, check) = run.json(&["check", "--week", "2026-W46"]);
    assert_eq!((&check["from"], &check["to"]), (&json!("2026-11-08"), &json!("2026-11-14")));
    assert_eq!(check["facts"]["orders"], json!(60), "the orders of the 15th fall in the week after");
    assert_eq!(run.json(&["settings", "--time-zone", "Nowhere/Town"]).0, 2);
}

#[test]
fn a_newer_shop_file_is_refused_politely() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 5, false))]);
    // SQLite keeps `user_version` in four bytes at offset 60 of the first page.
    let mut bytes = std::fs::read(run.shop()).unwrap();
    bytes[60..64].copy_from_slice(&900_u32.to_be_bytes());
    std::fs::write(run.shop(), &bytes).unwrap();
    let (code, document) = run.json(&["check"]);
    assert_eq!((code, &document["error"]["code"]), (1, &json!("newer_file")));
    assert_eq!(std::fs::read(run.shop()).unwrap(), bytes);
}

#[test]
fn the_real_orders_file_through_the_command() {
    let Some(exports) = exports("the_real_orders_file_through_the_command") else { return };
    let run = Run::new();
    let file = exports.join("shopify/orders_export_devstore_2025.csv");
    let (code, document) = run.json(&["import", &file.to_string_lossy()]);
    assert_eq!(
        (code, &document["batches"][0]["rows_read"], &document["batches"][0]["new"]),
        (0, &json!(40), &json!(19))
    );
}

#[test]
fn a_damaged_or_missing_shop_can_be_restored() {
    let run = Run::new();
    run.json(&["import", &run.file("orders.csv", orders(1, 5, false))]);
    let said = run.json(&["backup"]).1["said"].as_str().unwrap().to_owned();
    let file =
        said.split(std::path::MAIN_SEPARATOR).next_back().unwrap().split(' ').next().unwrap().to_owned();
    let orders_now = || run.json(&["check", "--week", "2026-W46"]).1["facts"]["orders"].clone();
    assert_eq!(run.json(&["restore", &file, "--dry-run"]).0, 0);
    std::fs::write(run.shop(), b"SQLite format 3\0 and then nothing of use").unwrap();
    let (code, damaged) = run.json(&["check"]);
    assert_eq!(code, 1, "{damaged}");
    assert_eq!(run.json(&["restore", &file]).0, 0);
    assert_eq!(orders_now(), json!(5));
    std::fs::remove_file(run.shop()).unwrap();
    assert_eq!(run.json(&["restore", &file]).0, 0);
    assert_eq!(orders_now(), json!(5));
    assert_eq!(run.json(&["restore", "nothing.tillwise"]).0, 2);
}

#[test]
fn somebody_elses_database_is_left_byte_for_byte() {
    let run = Run::new();
    let other = tempfile::tempdir().unwrap();
    let path = other.path().join("notes.db");
    // The smallest honest database of another program: a shop file under another program's number.
    run.json(&["stack", "add", "--name", "A", "--layer", "content"]);
    let mut bytes = std::fs::read(run.shop()).unwrap();
    bytes[68..72].copy_from_slice(&7_u32.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    for act in [&["check"][..], &["stack", "add", "--name", "B", "--layer", "content"]] {
        let output = run.command().arg("--shop").arg(&path).args(act).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{act:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("is not a Tillwise shop file"), "{act:?}");
        assert!(std::fs::read(&path).unwrap() == bytes, "{act:?} changed it");
    }
}

#[test]
fn an_act_that_fails_leaves_no_empty_shop_behind() {
    let run = Run::new();
    let wrong =
        ["stack", "add", "--name", "A", "--layer", "content", "--cost", "twenty", "--currency", "EUR"];
    assert_eq!(run.json(&wrong).0, 2);
    assert_eq!(run.json(&["settings", "--time-zone", "Nowhere"]).0, 2);
    assert_eq!(run.json(&["import", &run.file("a.csv", "colour\nred\n")]).0, 1);
    assert!(!run.shop().exists());
}

#[test]
fn the_sample_never_overwrites_a_file_of_the_shop() {
    let run = Run::new();
    std::fs::create_dir(run.folder.path().join("exports")).unwrap();
    let own = run.folder.path().join("exports/orders_export_1.csv");
    std::fs::write(&own, "my own orders").unwrap();
    assert_eq!(run.json(&["sample", "exports"]).0, 2);
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "my own orders");
    assert_eq!(
        std::fs::read_dir(run.folder.path().join("exports")).unwrap().count(),
        1,
        "and writes nothing beside it"
    );
}

#[test]
fn two_writers_take_turns_and_nothing_is_lost() {
    let run = Run::new();
    run.json(&["import", &run.file("base.csv", orders(1, 5, false))]);
    let rounds = if std::env::var_os("TILLWISE_ALL").is_some() { 50 } else { 8 };
    let mut refused = 0;
    for round in 0..rounds {
        let files = [1, 2].map(|half| {
            let first = 1_000 * (2 * round + half);
            run.file(&format!("{round}-{half}.csv"), orders(first, 300, false))
        });
        let children = files.map(|file| run.command().args(["import", &file]).output_later());
        for child in children {
            let code = child.wait_with_output().unwrap().status.code();
            assert!(matches!(code, Some(0 | 11)), "round {round}: {code:?}");
            refused += u32::from(code == Some(11));
        }
    }
    let (_, verified) = run.json(&["verify"]);
    assert_eq!(verified["sound"], json!(true));
    let orders = run.json(&["check", "--week", "2026-W46"]).1["facts"]["orders"].as_u64().unwrap();
    assert_eq!(
        orders,
        u64::from(5 + 300 * (2 * rounds - refused)),
        "{refused} were refused, the others are whole"
    );
}

trait Later {
    fn output_later(&mut self) -> std::process::Child;
}

impl Later for std::process::Command {
    fn output_later(&mut self) -> std::process::Child {
        self.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap()
    }
}

#[test]
fn what_a_file_leaves_open_can_be_said_on_the_command_line() {
    let run = Run::new();
    let open = "Day,Campaign,Currency code,Cost,Clicks\n03/04/2026,Brand,EUR,4.00,7\n";
    let file = run.file("spend.csv", open);
    let (code, refused) = run.json(&["import", &file]);
    assert_eq!((code, &refused["refused"][0]["code"]), (1, &json!("refused")));
    assert_eq!(run.output(&["import", &file, "--day-first", "--month-first"]).status.code(), Some(2));
    let (code, dry) = run.json(&["import", &file, "--month-first", "--dry-run"]);
    let (_, done) = run.json(&["import", &file, "--month-first"]);
    assert_eq!((code, &dry["batches"][0]["new"], &done["batches"][0]["new"]), (0, &json!(1), &json!(1)));
    assert_eq!(run.output(&["import", &file, "--encoding", "morse"]).status.code(), Some(2));
    assert_eq!(run.output(&["import", &file, "--email", "post"]).status.code(), Some(2));
}

#[test]
fn skipped_rows_are_saved_and_addresses_kept_as_codes() {
    let run = Run::new();
    let file = run.file("orders.csv", orders(1, 20, true));
    let (code, _) = run.json(&["import", &file, "--skipped", "out.csv", "--email", "code"]);
    assert_eq!(code, 3);
    let saved = std::fs::read_to_string(run.shop().with_file_name("out.csv")).unwrap();
    assert_eq!(saved.lines().count(), 2, "{saved}");
    assert!(saved.contains("12.5O") && saved.contains("This is not an amount."), "{saved}");
    let shop = String::from_utf8_lossy(&std::fs::read(run.shop()).unwrap()).into_owned();
    assert!(!shop.contains("b7@example.com") && shop.contains("c-"), "codes and no addresses");
}

#[test]
fn a_part_left_out_beside_an_export_is_no_refused_file() {
    let run = Run::new();
    let orders = orders(1, 4, false);
    let zip = zipped(&[("orders.csv", orders.as_bytes()), ("readme.txt", b"Hello\nThese are your orders\n")]);
    let (code, document) = run.json(&["import", &run.file("all.zip", zip)]);
    assert_eq!((code, &document["batches"][0]["new"]), (3, &json!(4)), "{document}");
    assert_eq!(document["refused"][0]["file"], "all.zip, readme.txt");
    let whole = run.file("notes.csv", "Hello\nThese are my notes\n");
    let (code, _) = run.json(&["import", &whole]);
    assert_eq!(code, 1, "a whole file that is refused");
    let both =
        run.file("other.zip", zipped(&[("orders.csv", orders.as_bytes()), ("readme.txt", b"Hello\nyou\n")]));
    assert_eq!(run.json(&["import", &both, &whole]).0, 1, "also beside an archive");
    assert_eq!(run.json(&["import", &whole, &both]).0, 1);
    let nothing = run.file("nothing.zip", zipped(&[("a.csv", b"Hello\nyou\n"), ("b.csv", b"Hello\nall\n")]));
    assert_eq!(run.json(&["import", &nothing]).0, 1, "an archive of which nothing was imported");
}

#[test]
fn a_file_of_which_nothing_can_be_used_names_the_first_cell() {
    let run = Run::new();
    let said = |name: &str, text: &str| {
        let (code, document) = run.json(&["import", &run.file(name, text)]);
        assert_eq!(code, 1, "{document}");
        document["refused"][0]["message"].as_str().unwrap_or_default().to_owned()
    };
    let bad = said("a.csv", "Date,Description,Amount\nsoon,MAIL,-1.00\n");
    assert!(bad.contains("line 2, column “Date”, which says “soon”"), "{bad}");
    let empty = said("b.csv", "Date,Description,Amount\n2026-11-10,MAIL,\n");
    assert!(empty.contains("line 2, column “Amount”, which is empty"), "{empty}");
    let card = said("c.csv", "Date,Description,Amount\n2026-11-10,MAIL,1.00\n");
    assert!(card.contains("column “Amount” does not say") && !card.contains("Export it again"), "{card}");
    let open = said("d.csv", "Date,Description,Amount\n03/04/2026,MAIL,-1.00\n");
    assert!(open.contains("--day-first or --month-first"), "{open}");
}

/// T-TIME-2: where the computer stands says nothing about the shop's weeks.
#[test]
fn ten_machine_zones_give_the_same_weeks() {
    let mut seen = std::collections::BTreeSet::new();
    for zone in [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/Los_Angeles",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Asia/Tokyo",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kiritimati",
    ] {
        let run = Run::new();
        let at = |arguments: &[&str]| {
            let output = run.command().env("TZ", zone).args(arguments).arg("--json").output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{zone}: {}", String::from_utf8_lossy(&output.stderr));
            serde_json::from_slice::<Value>(&output.stdout).unwrap()
        };
        at(&["settings", "--time-zone", "America/Sao_Paulo", "--week-start", "sunday"]);
        at(&["import", &run.file("orders.csv", orders(1, 400, false))]);
        let weeks: Vec<Value> = ["2026-W45", "2026-W46", "2026-W47"]
            .iter()
            .map(|week| {
                let check = at(&["check", "--week", week]);
                json!([check["from"], check["to"], check["facts"], check["kpis"][1], check["kpis"][4]])
            })
            .collect();
        assert!(weeks.iter().any(|week| week[2]["orders"].as_i64() > Some(0)), "{weeks:?}");
        seen.insert(serde_json::to_string(&weeks).unwrap());
    }
    assert_eq!(seen.len(), 1, "{seen:#?}");
}
