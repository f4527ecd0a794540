//! T-XLSX-1: archives and workbooks through the process that reads them, the hostile ones among them. Each is refused
//! with its sentence in little time and memory, or read where it is harmless, and the program goes on.

use super::orders;
use crate::measure::watched;
use crate::support::TempShop;
use crate::support::packed::{book, noise, rows_of, with_password, with_small_sizes, workbook, zipped};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tillwise_engine::api::views::BatchView;
use tillwise_engine::{Code, ImportOptions, Result};

const PROGRAM: &str = env!("CARGO_BIN_EXE_tillwise");

/// Imports a file into a new shop: what came of each table in it, by name.
fn imported(name: &str, bytes: &[u8]) -> (TempShop, Vec<(String, Result<BatchView>)>) {
    let shop = TempShop::with_program(PROGRAM);
    let path = shop.file(name, bytes);
    let outcomes = shop.engine.import(&[path], ImportOptions::default()).unwrap();
    (shop, outcomes)
}

fn only(name: &str, bytes: &[u8]) -> BatchView {
    let (shop, mut outcomes) = imported(name, bytes);
    assert_eq!(outcomes.len(), 1, "{name}");
    let (_, outcome) = outcomes.remove(0);
    outcome.unwrap_or_else(|error| panic!("{name}: {}", shop.engine.say(&error.words)))
}

/// The longest time and the most memory a hostile file may take.
const BAR: (Duration, u64) = (Duration::from_secs(2), 100 << 20);

/// Imports a hostile file: it must be refused with one of these sentences, and leave nothing behind. The process that
/// read it is measured apart.
fn refused(what: &str, bytes: &[u8], keys: &[&str]) {
    let (shop, mut outcomes) = imported("orders.xlsx", bytes);
    let (_, outcome) = outcomes.remove(0);
    let Err(error) = outcome else { panic!("{what} was imported") };
    assert!(keys.contains(&error.words.key.as_str()), "{what}: {}", error.words.key);
    assert!(shop.engine.say(&error.words).contains("Nothing was imported"), "{what}");
    let left: Vec<_> =
        std::fs::read_dir(shop.folder.path()).unwrap().flatten().map(|file| file.file_name()).collect();
    assert_eq!(left.iter().filter(|name| *name != "shop.tillwise.lock").count(), 1, "{what} left {left:?}");

    let (time, memory) = measured(&shop.folder.path().join("orders.xlsx"), shop.folder.path());
    println!("T-XLSX-1  {what}  1 run  0 failures  {} ms  {} MB", time.as_millis(), memory >> 20);
    assert!(time < BAR.0 && memory < BAR.1, "{what}: {time:?}, {memory} bytes");
}

/// How much time the reading process takes and how much memory at most.
fn measured(file: &Path, folder: &Path) -> (Duration, u64) {
    let mut command = Command::new(PROGRAM);
    command.arg("--read-workbook").arg(file).arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().unwrap();
    let (_, time, memory) = watched(child);
    (time, memory)
}

const TOO_MUCH: &[&str] = &["refused-too-much-inside"];
const DAMAGED: &[&str] = &["refused-damaged-inside"];
const EITHER: &[&str] = &["refused-too-much-inside", "refused-damaged-inside"];

#[test]
fn hostile_files_are_refused_in_little_time_and_memory() {
    let large = "0".repeat(64 << 20);
    let cell = |text: &str| format!("<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>");
    let attributes: String = (0..800_000).map(|n| format!(" a{n}=\"\"")).collect();
    let shared = "<c t=\"s\"><v>0</v></c>".repeat(20);
    let repeated = format!("<row>{shared}</row>").repeat(1_000);
    let entries: Vec<String> = (0..10_001).map(|n| format!("{n}.csv")).collect();
    let entries: Vec<(&str, &[u8])> = entries.iter().map(|name| (name.as_str(), &b"a,b"[..])).collect();
    let bomb = workbook(&cell(&large), "", &[]);

    refused(
        "an archive that is a thousand times larger inside",
        &zipped(&[("a.csv", large.as_bytes())]),
        TOO_MUCH,
    );
    refused("ten thousand and one files", &zipped(&entries), TOO_MUCH);
    refused(
        "a directory that lies about its sizes",
        &with_small_sizes(zipped(&[("a.csv", large.as_bytes())])),
        EITHER,
    );
    refused("a workbook that lies about its sizes", &with_small_sizes(bomb.clone()), EITHER);
    refused("a text of 64 MB in one cell", &bomb, TOO_MUCH);
    refused("a shared text of 64 MB", &workbook("", &format!("<si><t>{large}</t></si>"), &[]), TOO_MUCH);
    refused(
        "a shared text in many pieces",
        &workbook("", &format!("<si>{}</si>", "<t>ab</t>".repeat(200_000)), &[]),
        TOO_MUCH,
    );
    refused("a table of texts that promises billions", &promising(), TOO_MUCH);
    let text = format!("<si><t>{}</t></si>", noise(32_000));
    refused("one long text in every cell", &workbook(&repeated, &text, &[]), TOO_MUCH);
    refused("a text longer than a cell may be", &workbook(&cell(&noise(33_000)), "", &[]), TOO_MUCH);
    refused(
        "a million cells side by side",
        &workbook(&"<c><v>1</v></c>".repeat(1_000_000), "", &[]),
        TOO_MUCH,
    );
    refused("800,000 attributes", &workbook(&format!("<row{attributes}/>"), "", &[]), TOO_MUCH);
    refused("tags in tags", &workbook(&"<row>".repeat(1_000_000), "", &[]), TOO_MUCH);
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    refused("a cell in the farthest corner", &workbook(far, "", &[]), TOO_MUCH);
    refused(
        "a cell beyond the last row",
        &workbook("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>", "", &[]),
        TOO_MUCH,
    );
    let endless = format!("<row><c r=\"{}1\"><v>1</v></c></row>", "Z".repeat(40));
    refused("a column whose name has no end", &workbook(&endless, "", &[]), EITHER);
    let entity = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><worksheet><sheetData>&b;</sheetData></worksheet>";
    refused(
        "entities of its own",
        &workbook("", "", &[("xl/worksheets/sheet2.xml", entity.as_bytes())]),
        DAMAGED,
    );
    refused("a password", &with_password(workbook(&rows_of("a,b\n1,2"), "", &[])), &["refused-locked"]);
    let stopped = ["refused-unsafe-inside"];
    let (shop, mut outcomes) = imported("orders.xlsx", &past_the_scan());
    let error = outcomes.remove(0).1.expect_err("the process has ended");
    assert!(stopped.contains(&error.words.key.as_str()), "{}", error.words.key);
    let path = shop.file("good.csv", orders(1, 3, false));
    let after = shop.engine.import(&[path], ImportOptions::default()).unwrap().remove(0).1.unwrap();
    assert_eq!(after.new, 3, "the program goes on");
}

/// A table of texts that says it holds more than any memory.
fn promising() -> Vec<u8> {
    let texts = "<sst uniqueCount=\"4000000000\"><si><t>a</t></si></sst>";
    let book = book("worksheets/sheet1.xml");
    let mut entries: Vec<(&str, &[u8])> = book.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    entries.push(("xl/sharedStrings.xml", texts.as_bytes()));
    zipped(&entries)
}

/// A sheet under a picture's name that does not begin like one, with one cell of 250 MB that packs to just less than
/// what is refused: only the limit of memory is left to stop it.
fn past_the_scan() -> Vec<u8> {
    let cell = format!("{}{}", noise(2 << 20), "0".repeat(250 << 20));
    let sheet = format!(
        "x<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{cell}</t></is></c></row></sheetData>"
    );
    let book = book("media/image1.png");
    let mut entries: Vec<(&str, &[u8])> = book.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    entries.push(("xl/media/image1.png", sheet.as_bytes()));
    zipped(&entries)
}

#[test]
fn names_that_climb_out_of_a_folder_write_nothing_there() {
    let text = orders(1, 2, false);
    let archive = zipped(&[
        ("../../climbed.csv", text.as_bytes()),
        ("/tmp/climbed.csv", orders(5, 2, false).as_bytes()),
    ]);
    let (shop, outcomes) = imported("orders.zip", &archive);
    let found: Vec<_> =
        outcomes.iter().map(|(name, outcome)| (name.as_str(), outcome.as_ref().unwrap().new)).collect();
    assert_eq!(found, [("orders.zip, climbed.csv", 2), ("orders.zip, climbed.csv", 2)]);
    let climbed = |folder: &Path| folder.join("climbed.csv").exists();
    assert!(!shop.folder.path().ancestors().any(climbed) && !climbed(Path::new("/tmp")));
    assert!(!shop.folder.path().join("shop.tillwise.unpacked").exists(), "the private files are gone");
}

#[test]
fn every_table_of_an_archive_is_a_batch_of_its_own() {
    let inner = workbook(&rows_of("a,b\n1,2"), "", &[]);
    let archive = zipped(&[
        ("export/orders_1.csv", orders(1, 5, false).as_bytes()),
        ("export/orders_2.csv", orders(6, 4, true).as_bytes()),
        ("export/other.csv", b"colour,shape\nred,round\n"),
        ("one.xlsx", &inner),
        ("two.xlsx", &inner),
    ]);
    let (shop, outcomes) = imported("orders.zip", &archive);
    let found: Vec<_> = outcomes
        .iter()
        .map(|(name, outcome)| {
            let counts = outcome.as_ref().map(|batch| (batch.new, batch.rows_skipped));
            (name.as_str(), counts.map_err(|error| error.words.key.as_str()))
        })
        .collect();
    assert_eq!(
        found,
        [
            ("orders.zip, one.xlsx", Err("refused-workbook-in-archive")),
            ("orders.zip, two.xlsx", Err("refused-workbook-in-archive")),
            ("orders.zip, orders_1.csv", Ok((5, 0))),
            ("orders.zip, orders_2.csv", Ok((3, 1))),
            ("orders.zip, other.csv", Err("refused-unknown")),
        ]
    );
    let files: Vec<String> = shop.engine.batches().unwrap().into_iter().map(|batch| batch.file).collect();
    assert_eq!(files, ["orders.zip, orders_2.csv", "orders.zip, orders_1.csv"]);
    let again =
        shop.engine.import(&[shop.folder.path().join("orders.zip")], ImportOptions::default()).unwrap();
    assert_eq!(
        again.iter().filter(|(_, outcome)| outcome.as_ref().is_ok_and(|batch| batch.repeated)).count(),
        2
    );
    assert!(shop.engine.verify().unwrap().sound);
}

/// The orders of a CSV file as a spreadsheet program would hold them: amounts and counts as numbers.
fn sheet(book: &mut Workbook, name: &str, csv: &str) {
    let sheet = book.add_worksheet().set_name(name).unwrap();
    for (row, line) in csv.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(at.0, at.1, number).unwrap(),
                Err(_) => sheet.write_string(at.0, at.1, cell).unwrap(),
            };
        }
    }
}

#[test]
fn a_workbook_counts_as_the_same_orders_in_csv() {
    let csv = orders(1, 300, true);
    let mut book = Workbook::new();
    sheet(&mut book, "Orders", &csv);
    let bytes = book.save_to_buffer().unwrap();
    let plain = only("orders.csv", csv.as_bytes());
    // The name does not matter.
    for name in ["orders.xlsx", "orders.csv"] {
        let read = only(name, &bytes);
        assert_eq!(read.file, format!("{name}, Orders"));
        let counts = |batch: &BatchView| {
            let records: Vec<_> =
                batch.counts.iter().map(|count| (count.what.clone(), count.count)).collect();
            let problems: Vec<_> =
                batch.problems.iter().map(|problem| (problem.line, problem.reason.clone())).collect();
            (batch.rows_read, batch.rows_used, batch.rows_skipped, batch.new, records, problems)
        };
        assert_eq!(counts(&read), counts(&plain));
        assert_eq!(read.problems[0].line, 2, "the row the owner sees in the spreadsheet");
    }
}

#[test]
fn the_same_workbook_twice_changes_nothing_and_every_sheet_is_a_batch() {
    let mut book = Workbook::new();
    sheet(&mut book, "Cover", "Orders of November");
    sheet(&mut book, "First half", &orders(1, 4, false));
    sheet(&mut book, "Second half", &orders(5, 3, false));
    book.add_worksheet().set_name("Hidden").unwrap().set_hidden(true).write_string(0, 0, "x").unwrap();
    let (shop, outcomes) = imported("book.xlsx", &book.save_to_buffer().unwrap());
    let found: Vec<_> =
        outcomes.iter().map(|(name, outcome)| (name.as_str(), outcome.as_ref().unwrap().new)).collect();
    assert_eq!(found, [("book.xlsx, First half", 4), ("book.xlsx, Second half", 3)]);
    let again =
        shop.engine.import(&[shop.folder.path().join("book.xlsx")], ImportOptions::default()).unwrap();
    assert!(again.iter().all(|(_, outcome)| outcome.as_ref().is_ok_and(|batch| batch.repeated)));
    assert_eq!(shop.engine.batches().unwrap().len(), 2);
}

#[test]
fn a_date_without_a_date_format_is_read_by_its_number() {
    let mut book = Workbook::new();
    sheet(
        &mut book,
        "Sessions",
        "Day,Sessions,Online store visitors,Sessions that completed checkout\n46266,10,9,1\n46267,20,18,2\n",
    );
    let read = only("sessions.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!((read.rows_read, read.rows_used, read.rows_skipped), (2, 2, 0), "{read:?}");
}

#[test]
fn dates_of_a_workbook_are_read_by_the_calendar() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let heads = ["Day", "Sessions", "Online store visitors", "Sessions that completed checkout"];
    for (column, head) in (0_u16..).zip(heads) {
        sheet.write_string(0, column, head).unwrap();
    }
    let shown = Format::new().set_num_format("dd.mm.yyyy");
    for day in 1_u8..=9 {
        let date = ExcelDateTime::from_ymd(2026, 11, day).unwrap();
        sheet.write_datetime_with_format(u32::from(day), 0, &date, &shown).unwrap();
        for column in 1..4 {
            sheet.write_number(u32::from(day), column, f64::from(day) * 10.0).unwrap();
        }
    }
    let read = only("sessions.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!((read.format.as_str(), read.rows_used, read.rows_skipped), ("shopify-sessions", 9, 0));
}

#[test]
fn an_import_that_is_stopped_stops_the_process_too() {
    let shop = TempShop::with_program(PROGRAM);
    let host = crate::support::Fixed {
        program: Some(PROGRAM.into()),
        ..crate::support::Fixed::at("2026-11-17T09:00:00Z")
    };
    let path = shop.file("book.xlsx", workbook(&rows_of("a,b\n1,2"), "", &[]));
    let begun = Instant::now();
    let error = tillwise_engine::unpack::unpack(&path, &host, &|| true).expect_err("it was stopped");
    assert_eq!(error.code, Code::Cancelled);
    assert!(begun.elapsed() < Duration::from_secs(1));
}

#[test]
fn the_command_line_reads_a_workbook_by_itself() {
    let run = super::Run::new();
    let mut book = Workbook::new();
    sheet(&mut book, "Orders", &orders(1, 3, false));
    let path = run.file("orders.xlsx", book.save_to_buffer().unwrap());
    let (code, document) = run.json(&["import", &path]);
    assert_eq!(code, 0, "{document}");
    assert_eq!(document["batches"][0]["file"], "orders.xlsx, Orders");
    assert_eq!(document["batches"][0]["new"], 3);
    let (_, document) = run.json(&["import", &path, "--dry-run"]);
    assert_eq!(document["batches"][0]["repeated"], true, "{document}");
    let hostile = run.file("bomb.zip", zipped(&[("a.csv", "0".repeat(8 << 20).as_bytes())]));
    let (code, document) = run.json(&["import", &hostile]);
    assert_eq!((code, document["refused"][0]["file"].as_str()), (1, Some("bomb.zip")), "{document}");
}

#[test]
fn products_of_a_workbook_go_back_as_a_table_of_the_same_columns() {
    let csv = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price,Status\n\
               mug,Mug,<p>A mug of clay.</p>,Size,Small,M-S,18,active\nmug,,,,Large,M-L,24,\n";
    let mut book = Workbook::new();
    sheet(&mut book, "Products", csv);
    let (shop, outcomes) = imported("products.xlsx", &book.save_to_buffer().unwrap());
    assert!(outcomes.iter().all(|(_, outcome)| outcome.is_ok()));
    let engine = &shop.engine;
    engine.review_catalog().unwrap();
    engine.set_reviewer("Ada").unwrap();
    let field = tillwise_domain::content::CopyField::Description;
    engine
        .edit_copy("shopify:mug", field, "<p>A mug of clay.</p>", "<p>A mug of clay by the sea.</p>")
        .unwrap();
    engine.move_copy(&["shopify:mug".to_owned()], "approved", "", false).unwrap();
    let (view, _) = engine.export_copy(&shop.folder.path().join("out")).unwrap();
    assert_eq!((view.products, view.left.len()), (1, 0), "{view:?}");
    assert!(view.files[0].steps.iter().any(|step| step.contains("workbook")), "{:?}", view.files[0].steps);
    let path = view.written.iter().find(|path| path.contains("for-the-shop")).unwrap();
    assert!(path.ends_with("products-for-the-shop.csv"), "{path}");
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU\n\
         mug,Mug,<p>A mug of clay by the sea.</p>,Size,Small,M-S\nmug,,,,Large,M-L\n"
    );
}
