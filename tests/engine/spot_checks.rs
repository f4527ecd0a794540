//! Spot-checks of catalog copy: the same seed draws the same texts, a batch in which too much failed goes back to review
//! and into no file, and everything can be undone and outlives a restart.

use crate::support::{TempShop, engine_at};
use std::path::Path;
use tillwise_domain::checkin::ReviewKind;
use tillwise_domain::content::CopyField;
use tillwise_engine::Engine;
use tillwise_engine::api::ReportWish;
use tillwise_engine::api::requests::{Answer, CopyFilter, CopyShow, Query, SpotKind};
use tillwise_engine::api::views::{SpotCheckView, WarningView, WeekView};
use tillwise_engine::store::copy_work;
use tillwise_engine::store::draft_records::{self, DraftRecord};

const PRODUCTS: usize = 60;

/// Sixty products of two vendors.
fn shop() -> TempShop {
    let header = "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,\
                  Status\n";
    let line = |at: usize| {
        let vendor = if at < 48 { "Kiln" } else { "Tide" };
        format!(
            "p{at:02},Mug K{at:02},<p>Old words.</p>,{vendor},Cups,true,Title,Default,P{at:02},18.00,active\n"
        )
    };
    let shop = TempShop::new();
    let file = shop.file("products.csv", format!("{header}{}", (0..PRODUCTS).map(line).collect::<String>()));
    shop.engine.import(&[file], Default::default()).unwrap();
    shop.engine.review_catalog().unwrap();
    shop
}

fn name(at: usize) -> String {
    format!("shopify:p{at:02}")
}

/// Writes new words for the first products and approves them.
fn approve(engine: &Engine, count: usize) {
    for at in 0..count {
        let words = format!(
            "<p>A mug of clay with its own mark K{at:02}, thrown by hand and fired twice in our kiln.</p>"
        );
        engine.edit_copy(&name(at), CopyField::Description, "<p>Old words.</p>", &words).unwrap();
    }
    let products: Vec<String> = (0..count).map(name).collect();
    engine.move_copy(&products, "approved", "", false).unwrap();
}

fn begin(engine: &Engine, seed: u32) -> SpotCheckView {
    engine.begin_spot_check(SpotKind::Approved, 10, 10, Some(seed)).unwrap();
    let open = engine.spot_checks().unwrap().open.unwrap();
    engine.spot_check(open, None).unwrap()
}

/// Judges the text that is shown.
fn judge(engine: &Engine, check: i64, pass: bool) -> String {
    let item = engine.spot_check(check, None).unwrap().item.unwrap().row.item;
    engine.judge_spot_item(check, item, pass, "says what is not so").unwrap().said
}

fn items(view: &SpotCheckView) -> Vec<String> {
    view.rows.iter().map(|row| row.product.clone()).collect()
}

fn state(engine: &Engine, product: &str) -> String {
    let all = CopyFilter { show: CopyShow::All, ..CopyFilter::default() };
    engine.copy_product(product, &all).unwrap().state
}

/// How many products an export would write, and how many wait for approval.
fn export(shop: &TempShop, folder: &str) -> (usize, bool) {
    let folder = shop.path().parent().unwrap().join(folder);
    let (view, _) = shop.engine.export_copy(&folder).unwrap();
    (view.products, view.waiting.is_some())
}

#[test]
fn the_same_seed_draws_the_same_texts_with_both_vendors_among_them() {
    let shop = shop();
    approve(&shop.engine, PRODUCTS);
    let first = begin(&shop.engine, 7);
    assert_eq!((first.check.texts, first.check.sample, first.seed), (60, 6, 7));
    assert!(items(&first).iter().any(|product| *product < name(48)), "{:?}", items(&first));
    assert!(items(&first).iter().any(|product| *product >= name(48)), "{:?}", items(&first));
    shop.engine.undo_copy_act().unwrap();
    assert!(shop.engine.spot_checks().unwrap().checks.is_empty(), "its beginning was undone");
    assert_eq!(items(&begin(&shop.engine, 7)), items(&first));
    shop.engine.undo_copy_act().unwrap();
    assert_ne!(items(&begin(&shop.engine, 8)), items(&first));
}

#[test]
fn a_good_batch_says_what_it_can_have_missed_and_goes_out() {
    let shop = shop();
    let engine = &shop.engine;
    approve(engine, PRODUCTS);
    let check = begin(engine, 7).check.id;
    for _ in 0..5 {
        judge(engine, check, true);
    }
    // 1 - 0.05^(1/6) = 0.393, one in 2.5.
    let said = judge(engine, check, true);
    assert!(said.contains("0 of 6") && said.contains("1 in 2 ") && said.contains("39.3 %"), "{said}");
    let view = engine.spot_check(check, None).unwrap();
    assert_eq!((view.check.state.as_str(), view.item.is_none()), ("done", true));
    assert_eq!(export(&shop, "out"), (60, false));
    let overview = engine.spot_checks().unwrap();
    assert_eq!(overview.open, None);
    let approved = overview.kinds.iter().find(|kind| kind.id == SpotKind::Approved).unwrap();
    assert_eq!(approved.texts, 0, "a text is checked once");
    let error = engine.begin_spot_check(SpotKind::Approved, 10, 10, None).expect_err("nothing is left");
    assert_eq!(error.words.key, "error-spot-nothing");
}

#[test]
fn too_many_faults_stop_the_batch_and_nothing_of_it_is_exported_until_looked_at_again() {
    let shop = shop();
    let engine = &shop.engine;
    approve(engine, PRODUCTS);
    assert_eq!(export(&shop, "before"), (60, false), "all of it went out once");
    let check = begin(engine, 7).check.id;
    let passed = engine.spot_check(check, None).unwrap().item.unwrap().row.product;
    judge(engine, check, true);
    let failed = engine.spot_check(check, None).unwrap().item.unwrap().row.product;
    // A tenth of six is less than one, so the first fault stops it.
    let said = judge(engine, check, false);
    assert!(said.contains("Stopped") && said.contains("58 products"), "{said}");
    assert_eq!(state(engine, &passed), "exported", "a person passed it a moment ago");
    assert_eq!(state(engine, &failed), "changes_asked");
    let (products, waiting) = export(&shop, "after");
    assert_eq!((products, waiting), (1, true));
    let later = engine_at(&shop.path(), "2026-11-18T09:00:00Z");
    let view = later.spot_check(check, None).unwrap();
    assert_eq!(view.check.state, "stopped");
    assert!(view.next.as_ref().is_some_and(|next| next.contains("59 products")), "{:?}", view.next);
    let item = view.rows.iter().find(|row| row.verdict.is_none()).unwrap().item;
    let error = later.judge_spot_item(check, item, true, "").expect_err("it is stopped");
    assert_eq!(error.words.key, "error-spot-stopped");
    let again: Vec<String> = (0..PRODUCTS).map(name).filter(|one| *one != passed && *one != failed).collect();
    later.move_copy(&again[..2], "approved", "", false).unwrap();
    assert_eq!(export(&shop, "again"), (3, true), "what a person looked at again goes out");
    assert!(later.spot_check(check, None).unwrap().next.is_some_and(|next| next.contains("57 products")));
}

#[test]
fn a_judgement_is_undone_with_all_it_did_after_a_restart_too() {
    let shop = shop();
    approve(&shop.engine, PRODUCTS);
    let check = begin(&shop.engine, 7).check.id;
    let product = shop.engine.spot_check(check, None).unwrap().item.unwrap().row.product;
    judge(&shop.engine, check, false);
    assert_eq!(state(&shop.engine, &product), "changes_asked");
    let later = engine_at(&shop.path(), "2026-11-18T09:00:00Z");
    later.undo_copy_act().unwrap();
    let view = later.spot_check(check, None).unwrap();
    assert_eq!((view.check.state.as_str(), view.check.looked_at), ("open", 0));
    assert!((0..PRODUCTS).all(|at| state(&later, &name(at)) == "approved"));
}

#[test]
fn one_fault_that_is_allowed_sends_its_product_back_and_passing_it_after_all_ends_that() {
    let shop = shop();
    let engine = &shop.engine;
    approve(engine, PRODUCTS);
    engine.begin_spot_check(SpotKind::Approved, 10, 20, Some(3)).unwrap();
    let check = engine.spot_checks().unwrap().open.unwrap();
    let row = engine.spot_check(check, None).unwrap().item.unwrap().row;
    let error = engine.judge_spot_item(check, row.item, false, "  ").expect_err("a fault has a reason");
    assert_eq!(error.words.key, "error-spot-reason");
    judge(engine, check, false);
    assert_eq!(state(engine, &row.product), "changes_asked");
    assert_eq!(export(&shop, "out").0, 59, "the rest goes out");
    engine.judge_spot_item(check, row.item, true, "").unwrap();
    assert_eq!(state(engine, &row.product), "in_review", "a person approves it");
    let view = engine.spot_check(check, Some(row.item)).unwrap();
    assert_eq!((view.check.failed, view.item.unwrap().row.verdict.as_deref()), (0, Some("pass")));
}

#[test]
fn what_cannot_be_asked_for_is_refused_and_begins_nothing() {
    let shop = shop();
    let engine = &shop.engine;
    approve(engine, 3);
    let key = |percent, allowed| {
        let error = engine.begin_spot_check(SpotKind::Approved, percent, allowed, None).expect_err("refused");
        error.words.key
    };
    assert_eq!((key(4, 10), key(11, 10)), ("error-spot-percent".to_owned(), "error-spot-percent".to_owned()));
    assert_eq!((key(10, 0), key(10, 51)), ("error-spot-allowed".to_owned(), "error-spot-allowed".to_owned()));
    assert!(engine.spot_checks().unwrap().checks.is_empty());
    let view = begin(engine, 1);
    assert_eq!(view.check.sample, 3, "all, where there are fewer than five");
    assert_eq!(key(10, 10), "error-spot-open");
    let error = engine.spot_check(view.check.id + 1, None).expect_err("there is none");
    assert_eq!(error.words.key, "error-no-spot-check");
    for _ in 0..3 {
        judge(engine, view.check.id, true);
    }
    assert!(engine.spot_checks().unwrap().checks[0].hidden.contains("Nothing is missed"));
}

#[test]
fn the_chart_has_a_row_for_every_check_and_says_where_it_stops() {
    let shop = shop();
    let engine = &shop.engine;
    assert!(engine.spot_checks().unwrap().chart.is_none());
    approve(engine, 10);
    let first = begin(engine, 1).check.id;
    (0..5).for_each(|_| drop(judge(engine, first, true)));
    let words = "<p>Words that are new again for this one mug, so that it is checked once more.</p>";
    let was = copy_work::of(&rusqlite::Connection::open(shop.path()).unwrap(), &name(0)).unwrap();
    engine.edit_copy(&name(0), CopyField::Description, &was.texts[0].content, words).unwrap();
    engine.move_copy(&[name(0)], "approved", "", false).unwrap();
    let second = begin(engine, 1);
    assert_eq!(second.check.texts, 1, "only what is new");
    judge(engine, second.check.id, false);
    let chart = engine.spot_checks().unwrap().chart.unwrap();
    assert!(chart.svg.starts_with("<svg"), "two checks make a line");
    let column = |name: &str| chart.columns.iter().position(|column| column == name).unwrap();
    let rates: Vec<&str> = chart.rows.iter().map(|row| row[column("Part that failed")].as_str()).collect();
    assert_eq!(rates, ["0.0 %", "100.0 %"]);
    assert_eq!(chart.rows[0][column("Stops above")], "10.0 %");
    assert_eq!(chart.rows[1][column("Said")], "Stopped");
    assert!(chart.summary.contains("100.0 %") && chart.summary.contains("stopped"), "{}", chart.summary);
}

/// Has a model draft texts for the first products.
fn draft(path: &Path, count: usize, settings: &str, text: &dyn Fn(usize) -> String) {
    let mut sql = rusqlite::Connection::open(path).unwrap();
    let writing = sql.transaction().unwrap();
    for at in 0..count {
        let record = DraftRecord {
            product: name(at),
            field: "description".to_owned(),
            image: String::new(),
            content: text(at),
            model_name: "Ollama".to_owned(),
            model: "llama3".to_owned(),
            template: "description".to_owned(),
            template_version: 2,
            settings: settings.to_owned(),
            removed_sent: 0,
            removed_answered: 0,
            made_at: "2026-11-16T09:00:00Z".parse::<tillwise_engine::jiff::Timestamp>().unwrap().as_second(),
        };
        let id = draft_records::record(&writing, &record).unwrap();
        let waits = "INSERT INTO copy_drafts (id, product, field, image, content, author, made_at, origin)
                     SELECT draft, product, field, image, content, model_name, made_at, '{}'
                     FROM draft_records WHERE draft = ?1";
        writing.execute(waits, [id]).unwrap();
    }
    writing.commit().unwrap();
}

#[test]
fn accepted_drafts_are_a_batch_of_their_own_with_what_people_changed() {
    let shop = shop();
    let engine = &shop.engine;
    draft(&shop.path(), 6, "{}", &|_| "<p>A mug for the table.</p>".to_owned());
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    let waiting = |at: usize| copy_work::of(&sql, &name(at)).unwrap().drafts[0].id;
    engine.accept_draft(waiting(0), None, &[]).unwrap();
    engine.accept_draft(waiting(1), Some("<p>A mug for your table.</p>"), &[]).unwrap();
    engine.accept_draft(waiting(2), None, &[]).unwrap();
    engine.undo_copy_act().unwrap();
    let view = engine.spot_checks().unwrap();
    assert_eq!(view.kinds.iter().find(|kind| kind.id == SpotKind::Drafts).unwrap().texts, 2);
    let edits = &view.drafts[0];
    assert_eq!((edits.model.as_str(), edits.template.as_str()), ("Ollama", "Description, version 2"));
    assert_eq!(
        (edits.made, edits.taken, edits.unchanged),
        (6, 2, 1),
        "the one taken back was not taken over"
    );
    // Of 27 letters, none in one draft and four in the other: the middle is two, 7 %.
    assert_eq!((edits.median_letters, edits.median_part.as_deref()), (Some(2), Some("7 %")));
    engine.begin_spot_check(SpotKind::Drafts, 10, 10, Some(1)).unwrap();
    let check = engine.spot_check(engine.spot_checks().unwrap().open.unwrap(), None).unwrap();
    assert_eq!(check.check.sample, 2);
    assert!(check.item.unwrap().made_by.starts_with("Ollama · description 2"));
}

fn warnings(engine: &Engine) -> Vec<WarningView> {
    let (_, open) = engine.check(None).unwrap();
    open.into_iter().filter(|warning| warning.id == "stack_drafts_for_nobody").collect()
}

#[test]
fn many_drafts_for_nobody_are_warned_of_and_drafts_for_somebody_are_not() {
    let shop = shop();
    let text = |at: usize| format!("<p>Draft {at}.</p>");
    draft(&shop.path(), 20, "{}", &text);
    draft(&shop.path(), 30, r#"{"persona":"gift givers"}"#, &text);
    assert!(warnings(&shop.engine).is_empty(), "twenty are not too many");
    draft(&shop.path(), 1, "{}", &text);
    let told = warnings(&shop.engine);
    assert_eq!(told.len(), 1);
    assert!(
        told[0].evidence.contains("51 texts") && told[0].evidence.contains("21 of them"),
        "{}",
        told[0].evidence
    );
    let later = engine_at(&shop.path(), "2026-12-17T09:00:00Z");
    assert!(warnings(&later).is_empty(), "thirty days later they are no news");
}

fn week(engine: &Engine) -> WeekView {
    match engine.query(&Query::Week { week: Some("2026-W47".to_owned()) }).unwrap() {
        Answer::Week(week) => week,
        other => panic!("a week was asked for: {other:?}"),
    }
}

#[test]
fn what_went_out_in_a_quarter_is_told_beside_what_it_sold_and_is_no_number_without_a_voice() {
    let shop = shop();
    let engine = &shop.engine;
    let figure = |engine: &Engine| {
        week(engine).process.into_iter().find(|fact| fact.id == "shipped_on_brand").unwrap()
    };
    assert!(figure(engine).note.unwrap().contains("No approved text went out"));
    approve(engine, 2);
    export(&shop, "out");
    let alone = figure(engine);
    assert_eq!((alone.value, alone.shown), (None, None));
    assert!(!alone.note.unwrap().contains('2'), "no count stands by itself");
    let order = |number: u32, sku: &str, day: &str| {
        format!(
            "#{number},a@example.com,paid,{day} 09:00:00 +0100,EUR,18.00,0.00,0.00,18.00,0.00,1,Mug,18.00,{sku},{day} 09:00:00 +0100\n"
        )
    };
    let header = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
                  Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Created at\n";
    let orders = [
        order(1, "P00", "2026-10-02"),
        order(2, "P01", "2026-11-10"),
        order(3, "P01", "2026-09-30"),
        order(4, "P09", "2026-11-10"),
    ];
    let file = shop.file("orders.csv", format!("{header}{}", orders.concat()));
    engine.import(&[file], Default::default()).unwrap();
    let beside = figure(engine);
    assert_eq!((beside.value, beside.shown), (None, None), "there is no voice to judge by");
    let note = beside.note.unwrap();
    assert!(note.contains("2 products") && note.contains("not known") && note.contains("36.00"), "{note}");
    let later = engine_at(&shop.path(), "2027-01-05T09:00:00Z");
    let report = |kind, period| {
        let wish = ReportWish { kind, period: Some(period), names: false, paper: None };
        later.report_html(wish).unwrap()
    };
    let quarter = report(ReviewKind::Quarterly, "2026-Q4");
    assert!(quarter.contains("2 products") && quarter.contains("not known"), "the report says the same");
    assert!(!report(ReviewKind::Quarterly, "2026-Q3").contains("went out"), "nothing did");
    assert!(!report(ReviewKind::Weekly, "2026-W47").contains("this quarter"), "a week is no quarter");
}
