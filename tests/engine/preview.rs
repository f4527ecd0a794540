//! Looking at files before they are imported: what is shown, what is asked, and that the counts are the real ones.

use crate::imports::{ORDERS, import, order};
use crate::support::{TempShop, exports};
use std::path::{Path, PathBuf};
use tillwise_domain::formats::{Context, FORMATS, Field, MappedKind, Personal, personal, sniff};
use tillwise_engine::api::requests::{Answer, Done, Mutation, PreviewSetting, Query};
use tillwise_engine::api::views::{PreviewFileView, PreviewView};
use tillwise_engine::words::Catalogue;
use tillwise_engine::{EmailRule, ImportOptions};

const DAY: &str = "2026-11-10 09:00:00 +0100";

fn look(shop: &TempShop, paths: &[&Path]) -> PreviewView {
    let paths = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    act(shop, Mutation::ImportPaths { paths });
    preview(shop).expect("files are being looked at")
}

fn act(shop: &TempShop, mutation: Mutation) -> Done {
    shop.engine.mutate(mutation).unwrap_or_else(|error| panic!("{}", shop.engine.say(&error.words)))
}

fn preview(shop: &TempShop) -> Option<PreviewView> {
    match shop.engine.query(&Query::Preview).unwrap() {
        Answer::Preview { open } => open,
        other => panic!("the preview was asked for, not {other:?}"),
    }
}

fn told(shop: &TempShop, setting: PreviewSetting, value: &str) -> PreviewView {
    let file = preview(shop).unwrap().files[0].id;
    act(shop, Mutation::SetPreview { file, setting, value: Some(value.to_owned()) });
    preview(shop).unwrap()
}

fn cell<'a>(file: &'a PreviewFileView, row: usize, word: &str) -> &'a str {
    let at = file.columns.iter().position(|column| column.word.as_deref() == Some(word)).unwrap();
    &file.rows_shown[row].cells[at].text
}

fn counts(view: &PreviewView) -> (u64, u64, u64, u64) {
    let will = view.will.as_ref().expect("it is counted");
    let sum = |of: fn(&tillwise_engine::api::views::WillView) -> u64| will.iter().map(of).sum();
    (sum(|w| w.new), sum(|w| w.updated), sum(|w| w.unchanged), sum(|w| w.skipped))
}

/// Three orders, the second of two line items; one amount has a letter in it.
fn three(shop: &TempShop) -> PathBuf {
    let bad = order(3, "c@example.com", "paid", 1_250, DAY, 0).replace("12.50", "12.5O");
    let second_line = "#2,b@example.com,,,,,,,2026-11-10 09:00:00 +0100,1,Bowl,4.00,,\n";
    let text = ORDERS.to_owned()
        + &order(1, "a@example.com", "paid", 2_500, DAY, 0)
        + &order(2, "b@example.com", "paid", 900, DAY, 0)
        + second_line
        + &bad;
    shop.file("orders.csv", text)
}

#[test]
fn every_format_names_its_columns_in_our_words() {
    let catalogue = Catalogue::english();
    for format in FORMATS {
        let layout = sniff(format.example().as_bytes()).unwrap_or_else(|_| panic!("{}", format.id()));
        assert_eq!(layout.format.id(), format.id());
        let cells = layout.cells(&Context { currency: "EUR".parse().ok(), ..Context::default() }).unwrap();
        let columns = cells.columns();
        assert!(!columns.is_empty(), "{} names no column", format.id());
        for (at, word) in &columns {
            assert!(layout.header.name(*at).is_some(), "{}: {word}", format.id());
            assert!(catalogue.knows(word), "{}: {word} has no words", format.id());
        }
        for (at, kind) in personal(&layout.header) {
            let read = columns.iter().find(|(column, _)| *column == at);
            let kept = read.is_none_or(|(_, word)| kind == Personal::Email && *word == "column-email");
            assert!(kept, "{}: {:?} is read", format.id(), layout.header.name(at));
        }
        // What is read as an amount or a day is no column that is left out. The amounts of GA4 are of all tables in the
        // file, of which the first has the header.
        for at in cells.amounts().into_iter().chain(cells.dates()).filter(|_| format.id() != "ga4") {
            assert!(columns.iter().any(|(column, _)| *column == at), "{}: column {at}", format.id());
        }
    }
}

#[test]
fn a_known_export_needs_no_choice_and_writes_nothing() {
    let shop = TempShop::new();
    let view = look(&shop, &[&three(&shop)]);
    assert!(!shop.path().exists(), "looking makes no shop");
    let file = &view.files[0];
    assert!(view.ready && file.questions.is_empty(), "{:?}", file.questions);
    assert_eq!(counts(&view), (2, 0, 0, 1));
    assert_eq!(view.button, "Import 2 orders");
    assert_eq!(view.will.as_ref().unwrap()[0].new_label, "new orders");
    assert_eq!(file.said, "Shopify orders, recognised by its columns. UTF-8, comma, header in row 1.");
    assert_eq!(file.rows.as_deref(), Some("4 rows"));
    assert_eq!(cell(file, 0, "Order"), "#1");
    assert_eq!(cell(file, 0, "Placed"), "10 November 2026 09:00");
    assert_eq!(cell(file, 0, "Total"), "25.00 EUR");
    assert_eq!(cell(file, 2, "Order"), "same order");
    assert_eq!(cell(file, 2, "Product"), "Bowl");
    assert_eq!(cell(file, 2, "Quantity"), "1", "a line item says its own quantity");
    assert_eq!(
        (cell(file, 2, "Placed"), cell(file, 2, "Total")),
        ("", ""),
        "what is the order's is said once"
    );
    assert_eq!(cell(file, 2, "Price"), "4.00 EUR", "the currency stands on the order's first row");
    let wrong: Vec<&str> =
        file.rows_shown[3].cells.iter().filter(|cell| cell.why.is_some()).map(|cell| &*cell.text).collect();
    assert_eq!(wrong, ["12.5O"]);
}

#[test]
fn a_group_is_put_right_at_once_and_the_sum_agrees_with_the_file() {
    let shop = TempShop::new();
    let view = look(&shop, &[&three(&shop)]);
    let group = &view.files[0].groups[0];
    assert_eq!((group.count, group.examples[0].value.as_deref()), (1, Some("12.5O")));
    assert_eq!(group.repair.as_deref(), Some("Read O as 0 and l as 1 in all 1"));
    let (file, id) = (view.files[0].id, group.id.clone());
    act(&shop, Mutation::RepairPreview { file, group: id });
    let view = preview(&shop).unwrap();
    // The same slip stands in three columns of that row; one click puts all of them right.
    assert_eq!(view.files[0].repaired[0].said, "Read O as 0 and l as 1, in 3 cells");
    assert_eq!(counts(&view), (3, 0, 0, 0));
    let sum = &view.files[0].sums[0];
    assert_eq!((sum.said.as_str(), sum.equal), ("Total 46.50 EUR, equal to the file", true));
    act(&shop, Mutation::UnrepairPreview { file, at: 0 });
    assert_eq!(counts(&preview(&shop).unwrap()), (2, 0, 0, 1));
    let undo = &preview(&shop).unwrap().files[0].groups[0].id.clone();
    act(&shop, Mutation::RepairPreview { file, group: undo.clone() });
    let done = act(&shop, Mutation::ImportPreviewed);
    assert_eq!((done.batches[0].new, done.batches[0].rows_skipped), (3, 0));
    assert!(preview(&shop).is_none(), "the page is free again");
}

#[test]
fn a_file_with_rows_left_out_can_come_again_put_right() {
    let shop = TempShop::new();
    let path = three(&shop);
    let first = import(&shop, &path);
    assert_eq!((first.new, first.rows_skipped), (2, 1));
    let view = look(&shop, &[&path]);
    assert!(view.files[0].repeated && !view.ready, "it is in already");
    let file = view.files[0].id;
    for column in 0..ORDERS.split(',').count() {
        let heading = ORDERS.trim().split(',').nth(column).unwrap();
        if ["Subtotal", "Total", "Lineitem price"].contains(&heading) {
            let text = Some("12.50".to_owned());
            act(&shop, Mutation::EditPreviewCell { file, part: 0, line: 5, column, text });
        }
    }
    let view = preview(&shop).unwrap();
    assert!(view.ready);
    assert_eq!(counts(&view), (1, 0, 2, 0));
    act(&shop, Mutation::ImportPreviewed);
    assert_eq!(shop.engine.batches().unwrap().len(), 2);
}

#[test]
fn the_counts_are_the_ones_of_the_dry_run_and_of_the_import() {
    let shop = TempShop::new();
    let path = three(&shop);
    let more = ORDERS.to_owned()
        + &order(2, "b@example.com", "refunded", 900, "2026-11-12 09:00:00 +0100", 900)
        + &order(7, "", "paid", 100, DAY, 0);
    let more = shop.file("more.csv", more);
    for path in [&path, &more] {
        let seen = counts(&look(&shop, &[path]));
        let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
        let tried = shop.engine.import(std::slice::from_ref(path), dry).unwrap().remove(0).1.unwrap();
        assert_eq!(seen, (tried.new, tried.updated, tried.unchanged, tried.rows_skipped));
        let done = act(&shop, Mutation::ImportPreviewed);
        let batch = &done.batches[0];
        assert_eq!(seen, (batch.new, batch.updated, batch.unchanged, batch.rows_skipped));
    }
}

const OPEN: &str =
    "Day,Campaign,Currency code,Cost,Clicks\n03/04/2026,Brand,EUR,4.00,7\n05/04/2026,Brand,EUR,2.50,3\n";

#[test]
fn day_or_month_is_asked_once_with_the_owners_own_row_and_remembered() {
    let shop = TempShop::new();
    let view = look(&shop, &[&shop.file("spend.csv", OPEN)]);
    let [question] = &view.files[0].questions[..] else { panic!("one question: {view:?}") };
    assert_eq!(question.text, "Which day is 03/04/2026: 3 April 2026 or 4 March 2026?");
    assert!(!view.ready && view.files[0].refused.is_none());
    let view = told(&shop, PreviewSetting::DayOrder, "day_first");
    assert!(view.ready && view.files[0].questions.is_empty());
    assert_eq!(cell(&view.files[0], 0, "Day"), "3 April 2026");
    assert_eq!(counts(&view), (2, 0, 0, 0));
    assert_eq!(view.files[0].sums[0].said, "Cost 6.50 EUR, equal to the file");
    act(&shop, Mutation::ImportPreviewed);
    // The next file with these columns needs no answer, on the command line neither.
    let next = shop.file("next.csv", OPEN.replace("Brand", "Hats"));
    let view = look(&shop, &[&next]);
    assert!(view.ready && view.files[0].remembered);
    assert_eq!(cell(&view.files[0], 0, "Day"), "3 April 2026");
    act(&shop, Mutation::ForgetPreview);
    assert_eq!(import(&shop, &next).new, 2);
    // Unticked, it is forgotten with the import.
    let view = look(&shop, &[&shop.file("third.csv", OPEN.replace("Brand", "Shoes"))]);
    let file = view.files[0].id;
    act(&shop, Mutation::SetPreview { file, setting: PreviewSetting::Remember, value: None });
    act(&shop, Mutation::ImportPreviewed);
    let view = look(&shop, &[&shop.file("fourth.csv", OPEN.replace("Brand", "Coats"))]);
    assert_eq!(view.files[0].questions.len(), 1);
}

#[test]
fn no_choice_is_lost_when_another_is_made() {
    let shop = TempShop::new();
    let text = "Day,Campaign,Cost,Clicks\n03/04/2026,Brand,4.00,7\n05/04/2026,Br\u{e4}nd,2.5O,3\n";
    look(&shop, &[&shop.file("spend.csv", encoded(text))]);
    let view = told(&shop, PreviewSetting::Currency, "EUR");
    assert_eq!(view.files[0].questions[0].id, "day_order", "one thing is asked at a time");
    let view = told(&shop, PreviewSetting::DayOrder, "month_first");
    let file = view.files[0].id;
    act(&shop, Mutation::RepairPreview { file, group: view.files[0].groups[0].id.clone() });
    let view = told(&shop, PreviewSetting::Encoding, "windows-1252");
    assert!(view.ready, "{view:?}");
    assert_eq!((view.files[0].repaired.len(), view.files[0].groups.len()), (1, 0));
    assert_eq!(cell(&view.files[0], 0, "Day"), "4 March 2026");
    assert_eq!(cell(&view.files[0], 1, "Campaign"), "Br\u{e4}nd");
    assert_eq!(view.files[0].sums[0].said, "Cost 6.50 EUR, equal to the file");
}

/// The text in Windows-1252.
fn encoded(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

#[test]
fn a_code_stands_for_an_address_and_holds_for_later_imports() {
    let shop = TempShop::new();
    let path = three(&shop);
    let view = look(&shop, &[&path]);
    assert_eq!(view.email.unwrap().chosen, EmailRule::Keep);
    assert_eq!(cell(&view.files[0], 0, "E-mail"), "a@example.com");
    act(&shop, Mutation::SetPreviewEmail { rule: EmailRule::Code });
    let view = preview(&shop).unwrap();
    let shown = cell(&view.files[0], 0, "E-mail").to_owned();
    assert!(shown.starts_with("c-") && shown.len() == 18, "{shown}");
    act(&shop, Mutation::ImportPreviewed);
    let bytes = every_byte(&shop);
    assert!(contains(&bytes, &shown), "the code shown is the code kept");
    assert!(!contains(&bytes, "a@example.com"));
    let later = ORDERS.to_owned() + &order(9, "a@example.com", "paid", 700, DAY, 0);
    let view = look(&shop, &[&shop.file("later.csv", later)]);
    assert_eq!(view.email.as_ref().unwrap().chosen, EmailRule::Code);
    assert_eq!(cell(&view.files[0], 0, "E-mail"), shown, "the same buyer has the same code");
    act(&shop, Mutation::SetPreviewEmail { rule: EmailRule::LeaveOut });
    act(&shop, Mutation::ImportPreviewed);
    assert!(!contains(&every_byte(&shop), "a@example.com"));
}

#[test]
fn without_addresses_a_customer_known_by_nothing_else_is_left_out() {
    let shop = TempShop::new();
    let text = "Customer ID,Email,Accepts Email Marketing,Total Spent,Total Orders\n\
                721,a@example.com,yes,1.00,1\n,b@example.com,yes,1.00,1\n";
    let path = shop.file("customers.csv", text);
    let options = ImportOptions { email: Some(EmailRule::LeaveOut), ..ImportOptions::default() };
    let batch = shop.engine.import(&[path], options).unwrap().remove(0).1.unwrap();
    assert_eq!((batch.new, batch.rows_skipped), (1, 1));
    assert!(!contains(&every_byte(&shop), "example.com"));
}

fn every_byte(shop: &TempShop) -> Vec<u8> {
    let endings = ["", "-wal"];
    let file = |ending: &str| PathBuf::from(format!("{}{ending}", shop.path().display()));
    endings.iter().flat_map(|ending| std::fs::read(file(ending)).unwrap_or_default()).collect()
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn parts_of_one_export_are_one_go() {
    let shop = TempShop::new();
    let part = |n: u32| {
        ORDERS.to_owned() + &order(n, "", "paid", 2_500, DAY, 0) + &order(n + 1, "", "paid", 100, DAY, 0)
    };
    let (one, two) = (shop.file("orders_export_1.csv", part(1)), shop.file("orders_export_2.csv", part(2)));
    let view = look(&shop, &[&two, &one]);
    assert_eq!(view.files.len(), 1);
    assert_eq!(view.files[0].parts, ["orders_export_1.csv", "orders_export_2.csv"]);
    assert_eq!(
        (view.files[0].name.as_str(), view.files[0].rows.as_deref()),
        ("orders_export.csv", Some("4 rows"))
    );
    let seen = counts(&view);
    assert_eq!(seen.0, 3, "the order in both is counted once");
    let done = act(&shop, Mutation::ImportPreviewed);
    assert_eq!(done.batches.len(), 2, "each part can be taken back");
    assert!(done.said.starts_with("Added 3 orders"), "one sentence for both: {}", done.said);
}

#[test]
fn an_unknown_table_is_shown_and_a_picture_is_refused_beside_a_good_file() {
    let shop = TempShop::new();
    let unknown = shop.file("unknown.csv", "colour;shape\nred;round\nblue;flat\n");
    let picture = shop.file("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let view = look(&shop, &[&unknown, &picture]);
    assert!(view.files[0].unknown && view.files[0].refused.is_none() && !view.ready);
    let headings: Vec<&str> = view.files[0].columns.iter().map(|column| &*column.heading).collect();
    assert_eq!(headings, ["colour", "shape"]);
    assert_eq!(view.files[0].rows_shown[1].cells[1].text, "flat");
    assert!(view.files[1].refused.as_ref().unwrap().contains("Nothing was imported"));
    let view = look(&shop, &[&three(&shop)]);
    assert!(view.ready, "a good file can come in beside them");
    assert_eq!(view.button, "Import 2 orders");
    let done = act(&shop, Mutation::ImportPreviewed);
    assert_eq!((done.batches.len(), done.refused.len()), (1, 0));
}

/// Sales as a market stall notes them: no shop writes such a file.
const STALL: &str = "Datum;Artikel;Menge;Einzelpreis;Kasse\n\
    14.11.2026;Becher;2;12,00;A\n14.11.2026;Teller;1;18,50;B\n15.11.2026;Schale;zwei;9,00;A\n";

fn file_of(shop: &TempShop) -> PreviewFileView {
    preview(shop).unwrap().files.remove(0)
}

fn map(shop: &TempShop, kind: MappedKind) -> PreviewFileView {
    let file = file_of(shop).id;
    act(shop, Mutation::MapPreview { file, kind: Some(kind) });
    file_of(shop)
}

fn map_column(shop: &TempShop, column: usize, field: Option<Field>) -> PreviewFileView {
    let file = file_of(shop).id;
    act(shop, Mutation::MapPreviewColumn { file, column, field });
    file_of(shop)
}

fn fields(file: &PreviewFileView) -> Vec<Option<Field>> {
    file.mapping.as_ref().expect("the form is there").columns.iter().map(|column| column.field).collect()
}

#[test]
fn an_unknown_table_is_mapped_counted_imported_and_known_again() {
    let shop = TempShop::new();
    let view = look(&shop, &[&shop.file("stall.csv", STALL)]);
    let form = view.files[0].mapping.as_ref().unwrap();
    assert!(view.files[0].unknown && !view.ready, "nothing is mapped behind the owner's back");
    assert_eq!((form.kind, form.kinds.len()), (None, 5));
    assert_eq!((&*form.columns[1].heading, &*form.columns[1].example), ("Artikel", "Becher"));
    let file = map(&shop, MappedKind::Orders);
    let guessed = [Some(Field::Date), Some(Field::ItemName), Some(Field::Quantity), Some(Field::Price), None];
    // The one word among the numbers is too many for so few rows: the owner says what that column is.
    let expected: Vec<_> =
        guessed.iter().map(|field| field.filter(|field| *field != Field::Quantity)).collect();
    assert_eq!(fields(&file), expected);
    let columns = &file.mapping.as_ref().unwrap().columns;
    assert_eq!(columns[0].guess.as_deref(), Some("a guess, 89 % sure"));
    assert_eq!(columns[4].guess, None);
    assert_eq!(file.questions[0].id, "currency", "what only the owner knows is asked as for any export");
    told(&shop, PreviewSetting::Currency, "EUR");
    let file = map_column(&shop, 2, Some(Field::Quantity));
    assert_eq!(fields(&file), guessed);
    assert_eq!(file.mapping.as_ref().unwrap().columns[2].guess, None, "this was said, not guessed");
    let view = preview(&shop).unwrap();
    assert!(view.ready && !file.unknown, "{view:?}");
    assert_eq!((counts(&view), view.button.as_str()), ((2, 0, 0, 1), "Import 2 orders"));
    assert_eq!((cell(&file, 0, "Placed"), cell(&file, 1, "Price")), ("14 November 2026", "18.50 EUR"));
    assert_eq!((file.left_out.as_slice(), file.groups[0].count), (["Kasse".to_owned()].as_slice(), 1));
    let done = act(&shop, Mutation::ImportPreviewed);
    assert_eq!((done.batches[0].new, done.batches[0].rows_skipped), (2, 1));
    // The next file with these columns needs nothing, on the command line neither.
    let next = shop.file("next.csv", STALL.replace("14.11", "21.11").replace("zwei", "2"));
    let view = look(&shop, &[&next]);
    assert!(view.ready && view.files[0].remembered);
    assert_eq!((counts(&view), fields(&view.files[0])), ((3, 0, 0, 0), guessed.to_vec()));
    act(&shop, Mutation::ForgetPreview);
    assert_eq!(import(&shop, &next).new, 3);
    assert!(shop.engine.verify().unwrap().sound);
}

#[test]
fn a_mapping_is_not_lost_when_something_else_is_said() {
    let shop = TempShop::new();
    look(&shop, &[&shop.file("stall.csv", encoded(&STALL.replace("Schale", "Sch\u{fc}ssel")))]);
    map(&shop, MappedKind::Orders);
    let said = fields(&map_column(&shop, 4, Some(Field::OrderNumber)));
    told(&shop, PreviewSetting::Currency, "EUR");
    told(&shop, PreviewSetting::DayOrder, "day_first");
    let view = told(&shop, PreviewSetting::Encoding, "windows-1252");
    assert_eq!(fields(&view.files[0]), said);
    assert_eq!(cell(&view.files[0], 2, "Product"), "Sch\u{fc}ssel");
    act(&shop, Mutation::SetPreviewEmail { rule: EmailRule::Code });
    assert_eq!(fields(&file_of(&shop)), said);
    let file = map(&shop, MappedKind::Spend);
    assert_eq!(file.mapping.as_ref().unwrap().missing, ["Money spent"]);
    assert!(file.unknown && !preview(&shop).unwrap().ready);
    assert_eq!(fields(&map(&shop, MappedKind::Orders)), said, "the way back finds what was said");
    assert_eq!(fields(&map_column(&shop, 3, None))[3], None);
    let missing = file_of(&shop).mapping.unwrap().missing;
    assert_eq!(missing, ["Order total, Price of one or Price times quantity"]);
    let file = map_column(&shop, 1, Some(Field::Date));
    assert_eq!(fields(&file)[..2], [None, Some(Field::Date)], "one column for each of our words");
    let id = file.id;
    for wrong in [
        Mutation::MapPreviewColumn { file: id, column: 5, field: Some(Field::Date) },
        Mutation::MapPreviewColumn { file: id, column: 0, field: Some(Field::Spend) },
    ] {
        assert!(shop.engine.mutate(wrong).is_err());
    }
    act(&shop, Mutation::MapPreview { file: id, kind: None });
    assert!(file_of(&shop).unknown);
}

#[test]
fn a_table_can_hold_each_of_the_five_things() {
    let tables = [
        (MappedKind::Products, "Artikel;Preis;Farbe\nBecher;12,50;rot\nTeller;9,00;blau\n", "2 products"),
        (MappedKind::Customers, "Kundennummer;Correo\n7;a@example.com\n8;b@example.com\n", "2 customers"),
        (MappedKind::Sessions, "Datum;Besuche\n2026-11-14;40\n2026-11-15;52\n", "2 days of sessions"),
        (MappedKind::Spend, "Datum;Kosten\n2026-11-14;4,00\n2026-11-15;5,20\n", "2 campaign days"),
        (MappedKind::Orders, "Datum;Summe\n2026-11-14;4,00\n2026-11-15;5,20\n", "2 orders"),
    ];
    for (kind, text, words) in tables {
        let shop = TempShop::new();
        look(&shop, &[&shop.file("table.csv", text)]);
        let file = map(&shop, kind);
        if !file.questions.is_empty() {
            told(&shop, PreviewSetting::Currency, "EUR");
        }
        let view = preview(&shop).unwrap();
        assert!(view.ready, "{kind:?}: {view:?}");
        assert_eq!(view.button, format!("Import {words}"));
        assert_eq!(act(&shop, Mutation::ImportPreviewed).batches[0].new, 2, "{kind:?}");
    }
}

#[test]
fn the_rule_for_addresses_holds_in_a_table_of_ones_own() {
    for rule in [EmailRule::Code, EmailRule::LeaveOut] {
        let shop = TempShop::new();
        let text = "Kundennummer;Correo;Ausgaben\n7;a@example.com;1,00\n8;b@example.com;zwei\n";
        look(&shop, &[&shop.file("people.csv", text)]);
        map(&shop, MappedKind::Customers);
        let file = map_column(&shop, 2, Some(Field::TotalSpent));
        assert_eq!(fields(&file), [Some(Field::CustomerId), Some(Field::Email), Some(Field::TotalSpent)]);
        act(&shop, Mutation::SetPreviewEmail { rule });
        let view = preview(&shop).unwrap();
        assert_eq!((counts(&view), view.email.as_ref().unwrap().chosen), ((1, 0, 0, 1), rule));
        assert_eq!(cell(&view.files[0], 0, "E-mail").starts_with("c-"), rule == EmailRule::Code);
        act(&shop, Mutation::ImportPreviewed);
        assert!(!contains(&every_byte(&shop), "example.com"), "{rule:?}");
    }
}

#[test]
fn a_known_export_has_no_form() {
    let shop = TempShop::new();
    let view = look(&shop, &[&three(&shop)]);
    assert!(view.files[0].mapping.is_none());
    let file = view.files[0].id;
    assert!(shop.engine.mutate(Mutation::MapPreview { file, kind: Some(MappedKind::Orders) }).is_err());
}

#[test]
fn skipped_rows_are_saved_as_they_stand_with_line_and_reason() {
    let shop = TempShop::new();
    let text =
        std::fs::read_to_string(three(&shop)).unwrap().replace("#3,c@example.com", "=1+2,c@example.com");
    let path = shop.file("bad.csv", text);
    let to = shop.folder.path().join("out.csv");
    let said = shop
        .engine
        .save_skipped_of(
            std::slice::from_ref(&path),
            &path.file_name().unwrap().to_string_lossy(),
            ImportOptions::default(),
            &to,
        )
        .unwrap();
    assert!(said.starts_with("Saved one row in"), "{said}");
    let saved = std::fs::read_to_string(&to).unwrap();
    let lines: Vec<&str> = saved.lines().collect();
    assert_eq!(lines.len(), 2, "{saved}");
    assert!(lines[0].starts_with("\"Line\",\"Why it was left out\",\"Name\",\"Email\""), "{saved}");
    assert!(lines[1].starts_with("\"5\",\"This is not an amount.\",\"'=1+2\""), "{saved}");
    assert!(lines[1].contains("\"12.5O\""));
}

#[test]
fn what_later_files_touched_is_said_before_undoing() {
    let shop = TempShop::new();
    let line = |n: u32, state: &str, back| order(n, "", state, 2_500, DAY, back);
    import(
        &shop,
        &shop.file(
            "a.csv",
            ORDERS.to_owned() + &line(1, "paid", 0) + &line(2, "paid", 0) + &line(3, "paid", 0),
        ),
    );
    import(&shop, &shop.file("b.csv", ORDERS.to_owned() + &line(1, "refunded", 2_500) + &line(2, "paid", 0)));
    let batches = shop.engine.batches().unwrap();
    let expected = "Later files replaced 1 order of it and also hold 1 order. Those stay as they are.";
    assert_eq!(batches[1].later.as_deref(), Some(expected));
    assert_eq!(batches[0].later, None);
    shop.engine.undo(batches[0].id.unwrap()).unwrap();
    assert_eq!(shop.engine.batches().unwrap()[1].later, None, "nothing later is left");
    assert!(shop.engine.verify().unwrap().sound);
}

#[test]
fn a_large_file_shows_its_rows_at_once_and_counts_later() {
    let shop = TempShop::new();
    let rows: String = (10..30_000).map(|n| order(n, "", "paid", 2_500, DAY, 0)).collect();
    let view = look(&shop, &[&shop.file("large.csv", ORDERS.to_owned() + &rows)]);
    assert!(view.to_count && !view.ready && view.will.is_none());
    assert_eq!(view.files[0].rows_shown.len(), 8);
    assert!(
        view.files[0].rows.as_ref().unwrap().starts_with("about 30,000 rows")
            || view.files[0].rows.as_ref().unwrap().starts_with("about 29,000 rows"),
        "{:?}",
        view.files[0].rows
    );
    act(&shop, Mutation::CountPreview);
    let view = preview(&shop).unwrap();
    assert_eq!((view.ready, counts(&view).0), (true, 29_990));
    assert_eq!(view.button, "Import 29,990 orders");
}

#[test]
fn names_and_streets_are_listed_as_left_out() {
    let shop = TempShop::new();
    let header = ORDERS.trim().to_owned() + ",Billing Name,Billing Street,Billing Phone\n";
    let row = order(1, "", "paid", 2_500, DAY, 0).trim().to_owned() + ",Ada Example,1 Road,555\n";
    let view = look(&shop, &[&shop.file("orders.csv", header + &row)]);
    let kinds: Vec<(&str, &str)> =
        view.files[0].personal.iter().map(|kind| (&*kind.label, &*kind.columns[0])).collect();
    let expected = [
        ("names", "Billing Name"),
        ("streets and towns", "Billing Street"),
        ("phone numbers", "Billing Phone"),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(view.files[0].left_out, ["Billing Name", "Billing Street", "Billing Phone"]);
}

#[test]
fn real_exports_need_no_choice() {
    let Some(exports) = exports("real_exports_need_no_choice") else { return };
    for file in [
        "shopify/orders_export_devstore_2025.csv",
        "shopify/products_apparel.csv",
        "woocommerce/sample_products.csv",
        "ads/google_ads_campaign_daily_de.csv",
        "ads/google_ads_campaign_daily_en_utf16le-tab.csv",
    ] {
        let shop = TempShop::new();
        let view = look(&shop, &[&exports.join(file)]);
        assert!(view.ready && view.files[0].questions.is_empty(), "{file}: {:?}", view.files[0]);
        assert!(view.files[0].sums.iter().all(|sum| sum.equal), "{file}: {:?}", view.files[0].sums);
    }
}

#[test]
fn real_exports_of_every_kind_leave_people_out() {
    let Some(exports) = exports("real_exports_of_every_kind_leave_people_out") else { return };
    for (file, left_out) in [
        ("amazon/unshipped_orders_synthetic.txt", &["buyer-name", "ship-state", "buyer-phone-number"][..]),
        ("etsy/EtsySoldOrders2026-9.csv", &["Full Name", "Street 1", "Ship Zipcode", "Ship State"]),
        ("etsy/EtsySoldOrderItems2026.csv", &["Buyer", "Ship Name", "Ship Address1"]),
        ("ebay/Transaction_report.csv", &["Buyer name", "Buyer username", "Ship to zip"]),
        ("square/transactions-2026-09.csv", &["Customer Name", "Staff Name"]),
    ] {
        let shop = TempShop::new();
        let mut view = look(&shop, &[&exports.join(file)]);
        if view.files[0].questions.first().is_some_and(|question| question.id == "currency") {
            view = told(&shop, PreviewSetting::Currency, "USD");
        }
        let file_view = &view.files[0];
        assert!(view.ready, "{file}: {:?} {:?}", file_view.questions, file_view.refused);
        assert!(file_view.columns.iter().all(|column| column.word.is_some()), "{file}");
        assert!(file_view.sums.iter().all(|sum| sum.equal), "{file}: {:?}", file_view.sums);
        let of_people: Vec<&str> =
            file_view.personal.iter().flat_map(|kind| &kind.columns).map(String::as_str).collect();
        for column in left_out {
            assert!(of_people.contains(column), "{file}: {column} is not among {of_people:?}");
        }
    }
}

#[test]
fn an_undo_meanwhile_counts_again() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "", "paid", 2_500, DAY, 0);
    let first = import(&shop, &shop.file("first.csv", &text));
    let more = text + &order(2, "", "paid", 100, DAY, 0);
    assert_eq!(counts(&look(&shop, &[&shop.file("more.csv", more)])), (1, 0, 1, 0));
    shop.engine.undo(first.id.unwrap()).unwrap();
    let view = preview(&shop).unwrap();
    assert!(view.to_count && !view.ready, "what was counted is no longer so");
    act(&shop, Mutation::CountPreview);
    assert_eq!(counts(&preview(&shop).unwrap()), (2, 0, 0, 0));
}

#[test]
fn every_choice_has_its_words() {
    let catalogue = Catalogue::english();
    let mut keys: Vec<String> =
        tillwise_engine::choices::ENCODINGS.iter().map(|id| format!("encoding-{id}")).collect();
    keys.extend(
        EmailRule::ALL.iter().flat_map(|rule| ["", "-cost"].map(|end| format!("email-{}{end}", rule.id()))),
    );
    keys.extend(["email-note-code", "email-note-leave_out"].map(String::from));
    keys.extend(["email", "name", "street", "phone"].map(|id| format!("personal-{id}")));
    keys.extend(["letters", "signs", "dashes"].map(|id| format!("repair-{id}")));
    keys.extend(["comma", "semicolon", "tab", "bar"].map(|id| format!("delimiter-{id}")));
    keys.extend(MappedKind::ALL.iter().map(|kind| format!("mapped-{}", kind.id())));
    for field in Field::ALL {
        keys.extend([format!("field-{}", field.id()), field.column().to_owned()]);
    }
    for key in keys {
        assert!(catalogue.knows(&key), "{key} has no words");
    }
}

#[test]
fn counting_says_how_far_it_is_and_can_be_stopped() {
    let shop = TempShop::new();
    let rows: String = (10..60_000).map(|n| order(n, "", "paid", 2_500, DAY, 0)).collect();
    look(&shop, &[&shop.file("large.csv", ORDERS.to_owned() + &rows)]);
    let progress = || match shop.engine.query(&Query::Progress).unwrap() {
        Answer::Progress { running } => running,
        other => panic!("progress was asked for, not {other:?}"),
    };
    let outcome = std::thread::scope(|scope| {
        let counting = scope.spawn(|| shop.engine.mutate(Mutation::CountPreview));
        while progress().is_none_or(|running| running.step != "counting" || running.rows < 1_024) {
            assert!(!counting.is_finished(), "it ended before it could be stopped");
            std::thread::yield_now();
        }
        shop.engine.mutate(Mutation::CancelImport).unwrap();
        counting.join().unwrap()
    });
    assert_eq!(outcome.expect_err("it was stopped").code, tillwise_engine::Code::Cancelled);
    let view = preview(&shop).expect("the file is still being looked at");
    assert!(view.to_count && !view.ready);
    assert!(!shop.path().exists(), "nothing was written");
    act(&shop, Mutation::ForgetPreview);
    assert!(preview(&shop).is_none());
}

#[test]
fn a_missing_column_is_said_on_import_dry_run_and_preview() {
    let shop = TempShop::new();
    let text = ORDERS.replace("Refunded Amount", "Something else")
        + &order(1, "a@example.com", "paid", 2_500, DAY, 500);
    let path = shop.file("orders.csv", text);
    let said = "The column “Refunded Amount” is not in this file, so refunds are not known from it.";
    let about = |notes: &[String]| notes.iter().filter(|note| *note == said).count();
    look(&shop, &[&path]);
    act(&shop, Mutation::CountPreview);
    let view = preview(&shop).expect("it is still looked at");
    assert_eq!(about(&view.files[0].notes), 1, "{:?}", view.files[0].notes);
    let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let tried = shop.engine.import(std::slice::from_ref(&path), dry).unwrap().remove(0).1.unwrap();
    assert_eq!(about(&tried.notes), 1, "{:?}", tried.notes);
    assert_eq!(about(&import(&shop, &path).notes), 1);
    let whole = ORDERS.to_owned() + &order(2, "a@example.com", "paid", 2_500, DAY, 500);
    assert_eq!(about(&import(&shop, &shop.file("whole.csv", whole)).notes), 0);
}

#[test]
fn every_note_about_a_missing_column_has_words() {
    let catalogue = Catalogue::english();
    for what in ["refunds", "cancellations", "discounts", "taxes", "shipping"] {
        assert!(catalogue.knows(&format!("note-missing-{what}")), "{what}");
    }
}

#[test]
fn columns_of_two_platforms_are_asked_about() {
    let shop = TempShop::new();
    let both = "sku,product_type,attribute_set_code,name,price,Type,Name,Regular price,Parent\n\
                m,simple,Default,Mug,5,simple,Mug,9,\n";
    let view = look(&shop, &[&shop.file("both.csv", both)]);
    let [question] = &view.files[0].questions[..] else { panic!("one question: {view:?}") };
    let ids: Vec<&str> = question.choices.iter().map(|choice| choice.id.as_str()).collect();
    assert_eq!(
        (question.id.as_str(), &ids[..]),
        ("format", &["woocommerce-products", "magento-products"][..])
    );
    let view = told(&shop, PreviewSetting::Format, "magento-products");
    assert_eq!(view.files[0].format.as_deref(), Some("magento-products"));
    assert!(view.files[0].questions.is_empty(), "{view:?}");
}
