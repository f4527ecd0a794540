//! Catalog copy: what the owner does is kept beside what was imported, can always be undone, and the queue that is kept
//! up act by act is the one a full reading makes.

use crate::support::{TempShop, engine_at};
use proptest::prelude::*;
use rusqlite::types::Value;
use std::collections::BTreeMap;
use std::path::Path;
use tillwise_domain::content::{CopyField, Severity};
use tillwise_engine::Engine;
use tillwise_engine::api::NewDraft;
use tillwise_engine::api::requests::{
    CardMessageForm, CopyBulkAct, CopyFilter, CopyKeep, CopyScope, CopyShow, EvidenceForm, SpotKind,
    VoiceRuleForm,
};
use tillwise_engine::api::views::{CopyProductView, CopyQueueRowView, CopySpanKind};
use tillwise_engine::store::copy_work::FieldKey;

const HEADER: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
                      Variant Grams,Variant Price,Image Src,Image Alt Text,SEO Title,SEO Description,Status\n";

/// Four products: two with the same text, one that shouts, one without a description.
fn products(mug: &str) -> String {
    let line = |handle: &str, title: &str, body: &str, vendor: &str, grams: u32| {
        format!(
            "{handle},{title},{body},{vendor},Cups,\"cup, clay\",true,Size,Large,{handle}-L,{grams},18.00,\
             https://example.com/{handle}.jpg,{title} seen from above,{title},A {handle} from our kiln by the sea,active\n"
        )
    };
    let same =
        "<p>Thrown by hand in our studio by the sea and glazed twice before the second firing begins.</p>";
    [
        HEADER.to_owned(),
        line("mug", "Mug Björk", mug, "Kiln", 350),
        line("plate", "Plate Näs", same, "Kiln", 600),
        line("bowl", "Bowl Sund", same, "Tide", 500),
        line("vase", "Vase Holm", "", "Tide", 900),
    ]
    .concat()
}

const MUG: &str =
    "<p>OUR BEST MUG EVER MADE IN THIS STUDIO. It keeps tea warm for a long time and it is waterproof.</p>";

fn all() -> CopyFilter {
    CopyFilter { show: CopyShow::All, ..CopyFilter::default() }
}

fn import(shop: &TempShop, name: &str, text: &str) -> i64 {
    import_on(&shop.engine, &shop.file(name, text))
}

fn import_on(engine: &Engine, file: &Path) -> i64 {
    let outcome = engine.import(&[file.to_owned()], Default::default()).unwrap().remove(0).1;
    outcome.unwrap_or_else(|error| panic!("{}", engine.say(&error.words))).id.unwrap()
}

fn shop() -> TempShop {
    let shop = TempShop::new();
    import(&shop, "products.csv", &products(MUG));
    shop.engine.review_catalog().unwrap();
    shop
}

fn product(engine: &Engine, key: &str) -> CopyProductView {
    engine.copy_product(&format!("shopify:{key}"), &all()).unwrap()
}

fn rows(engine: &Engine, filter: &CopyFilter) -> Vec<CopyQueueRowView> {
    engine.copy_queue(filter, 0).unwrap().rows
}

fn text(engine: &Engine, key: &str, field: CopyField) -> String {
    product(engine, key).fields.into_iter().find(|one| one.field == field).unwrap().text
}

fn edit(engine: &Engine, key: &str, field: CopyField, text: &str) {
    let was = self::text(engine, key, field);
    engine.edit_copy(&format!("shopify:{key}"), field, &was, text).unwrap();
}

/// Every row of some tables, each table in its own order.
fn tables(shop: &Path, names: &[&str]) -> BTreeMap<String, Vec<Vec<Value>>> {
    let sql = rusqlite::Connection::open(shop).unwrap();
    let read = |name: &&str| {
        let mut query = sql.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = query.column_count();
        let rows = query.query_map([], |row| (0..columns).map(|at| row.get(at)).collect()).unwrap();
        let mut rows: Vec<Vec<Value>> = rows.map(|row| row.unwrap()).collect();
        rows.sort_by_key(|row| format!("{row:?}"));
        ((*name).to_owned(), rows)
    };
    names.iter().map(read).collect()
}

const WORK: [&str; 16] = [
    "copy_texts",
    "copy_drafts",
    "copy_steps",
    "copy_ticks",
    "copy_left",
    "copy_words",
    "copy_rules_off",
    "copy_acts",
    "copy_voice",
    "copy_preferred",
    "copy_banned",
    "copy_positioning",
    "copy_messages",
    "copy_exceptions",
    "spot_checks",
    "spot_check_items",
];
const MADE: [&str; 5] = ["copy_findings", "copy_claims", "copy_coverage", "copy_queue", "copy_said"];

#[test]
fn an_edit_lies_beside_the_imported_text_and_goes_with_its_undo() {
    let shop = shop();
    let before = tables(&shop.path(), &WORK);
    edit(&shop.engine, "vase", CopyField::Description, "<p>A tall vase of stoneware for one branch.</p>");
    let vase = product(&shop.engine, "vase");
    let field = vase.fields.iter().find(|field| field.field == CopyField::Description).unwrap();
    assert_eq!(field.imported.as_deref(), Some(""), "the imported text is still known");
    assert_eq!(field.plain.trim(), "A tall vase of stoneware for one branch.");
    assert_eq!(field.difference.iter().map(|piece| piece.kind).collect::<Vec<_>>(), [CopySpanKind::Added]);
    assert_eq!((vase.state.as_str(), vase.history.len()), ("in_review", 2), "missing, draft, in review");
    assert!(vase.remarks.iter().all(|remark| remark.rule != "missing_description"));
    let done = shop.engine.undo_copy_act().unwrap();
    assert_eq!(done.product.as_deref(), Some("shopify:vase"));
    assert_eq!(product(&shop.engine, "vase").state, "missing");
    assert_eq!(tables(&shop.path(), &WORK), before);
    let error = shop.engine.undo_copy_act().expect_err("nothing is left");
    assert_eq!(error.words.key, "error-copy-nothing-to-undo");
}

#[test]
fn a_text_that_changed_meanwhile_is_not_written_over() {
    let shop = shop();
    let was = text(&shop.engine, "mug", CopyField::Title);
    let other = engine_at(&shop.path(), "2026-11-17T10:00:00Z");
    edit(&other, "mug", CopyField::Title, "Mug of clay");
    let outcome = shop.engine.edit_copy("shopify:mug", CopyField::Title, &was, "Cup");
    assert_eq!(outcome.expect_err("it is another text by now").words.key, "error-copy-changed");
    assert_eq!(text(&shop.engine, "mug", CopyField::Title), "Mug of clay");
}

#[test]
fn a_newer_file_takes_no_text_away_and_a_person_decides() {
    let shop = shop();
    let field = CopyField::Description;
    edit(&shop.engine, "mug", field, "<p>Our mug keeps tea warm.</p>");
    shop.engine.move_copy(&["shopify:mug".to_owned()], "approved", "", false).unwrap();
    let shops = "<p>The shop wrote this since.</p>";
    import(&shop, "newer.csv", &products(shops));
    shop.engine.review_catalog().unwrap();
    let clash = |engine: &Engine| {
        product(engine, "mug").fields.into_iter().find(|one| one.field == field).unwrap().clash
    };
    assert_eq!(clash(&shop.engine).expect("both texts are shown").shop, shops);
    assert_eq!(text(&shop.engine, "mug", field), "<p>Our mug keeps tea warm.</p>");
    let clashes = CopyFilter { show: CopyShow::Clashes, ..CopyFilter::default() };
    assert_eq!(rows(&shop.engine, &clashes).len(), 1);
    shop.engine.settle_clash("shopify:mug", field, CopyKeep::Ours).unwrap();
    assert!(clash(&shop.engine).is_none());
    shop.engine.undo_copy_act().unwrap();
    shop.engine.settle_clash("shopify:mug", field, CopyKeep::Shop).unwrap();
    assert_eq!(text(&shop.engine, "mug", field), shops);
    shop.engine.undo_copy_act().unwrap();
    assert!(clash(&shop.engine).is_some());
}

#[test]
fn a_file_with_exactly_our_text_confirms_it_and_its_undo_takes_that_back() {
    let shop = shop();
    let ours = "<p>Our mug keeps tea warm.</p>";
    edit(&shop.engine, "mug", CopyField::Description, ours);
    shop.engine.move_copy(&["shopify:mug".to_owned()], "approved", "", false).unwrap();
    let batch = import(&shop, "newer.csv", &products(ours));
    shop.engine.review_catalog().unwrap();
    assert_eq!(product(&shop.engine, "mug").state, "confirmed_live");
    shop.engine.undo(batch).unwrap();
    shop.engine.review_catalog().unwrap();
    assert_eq!(product(&shop.engine, "mug").state, "approved");
}

#[test]
fn undoing_an_import_loses_no_work() {
    let shop = TempShop::new();
    let file = shop.file("products.csv", products(MUG));
    let batch = import_on(&shop.engine, &file);
    edit(&shop.engine, "mug", CopyField::Title, "Mug of clay");
    let work = tables(&shop.path(), &WORK);
    shop.engine.undo(batch).unwrap();
    assert_eq!(shop.engine.review_catalog().unwrap().said, "0 products read. Nothing waits.");
    assert_eq!(tables(&shop.path(), &["product_files"])["product_files"], Vec::<Vec<Value>>::new());
    assert_eq!(tables(&shop.path(), &WORK), work);
    import_on(&shop.engine, &file);
    shop.engine.review_catalog().unwrap();
    assert_eq!(text(&shop.engine, "mug", CopyField::Title), "Mug of clay");
}

#[test]
fn a_field_the_file_cannot_hold_is_neither_missing_nor_written() {
    let shop = TempShop::new();
    let file = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,Regular price,Images,\
                Parent,Attribute 1 name,Attribute 1 value(s),Weight (kg)\n\
                12,simple,tee,Tee,1,visible,Soft,A tee of cotton,20.00,https://example.com/t.jpg,,Color,Blue,0.2\n";
    import(&shop, "wc-product-export.csv", file);
    let engine = &shop.engine;
    engine.review_catalog().unwrap();
    let tee = engine.copy_product("woocommerce:tee", &all()).unwrap();
    let fields: Vec<CopyField> = tee.fields.iter().map(|field| field.field).collect();
    assert_eq!(fields, [CopyField::Title, CopyField::Description, CopyField::ShortDescription]);
    assert_eq!(tee.fields[2].text, "Soft");
    for fact in ["Color: Blue", "Weight: 0.2 kg", "SKU: tee", "Price: 20.00"] {
        assert!(tee.facts.iter().any(|known| known == fact), "{fact}: {:?}", tee.facts);
    }
    let seo = tee.remarks.iter().find(|remark| remark.rule.starts_with("seo") || remark.rule.contains("alt"));
    assert!(seo.is_none(), "{seo:?}");
    let outcome = engine.edit_copy("woocommerce:tee", CopyField::SeoTitle, "", "Tee");
    assert_eq!(outcome.expect_err("there is no such column").words.key, "error-copy-no-field");
}

#[test]
fn a_bulk_fix_does_exactly_what_was_listed_and_one_undo_takes_it_back() {
    let shop = shop();
    let engine = &shop.engine;
    let rule = engine.copy_rules().unwrap().rules.into_iter().find(|rule| rule.fixable > 0).expect("a fix");
    let what = CopyBulkAct::Fix { rule: rule.id.clone(), without: Vec::new() };
    let listed = engine.copy_bulk(&what, &all(), 0).unwrap();
    assert!(listed.products > 0 && listed.rows.iter().all(|row| !row.difference.is_empty()));
    let before = tables(&shop.path(), &WORK);
    let touched = listed.rows[0].product.split_once(':').unwrap().1;
    edit(engine, touched, listed.rows[0].field, "<p>Another text by now.</p>");
    let outcome = engine.apply_bulk(&what, &all(), &listed.mark);
    outcome.expect_err("a text changed since");
    engine.undo_copy_act().unwrap();
    engine.apply_bulk(&what, &all(), &listed.mark).unwrap();
    let new = |row: &tillwise_engine::api::views::CopyBulkRowView| -> String {
        let kept = row.difference.iter().filter(|piece| piece.kind != CopySpanKind::Removed);
        kept.map(|piece| piece.text.as_str()).collect()
    };
    for row in &listed.rows {
        assert_eq!(text(engine, row.product.split_once(':').unwrap().1, row.field), new(row));
    }
    engine.undo_copy_act().unwrap();
    assert_eq!(tables(&shop.path(), &WORK), before);
}

#[test]
fn a_word_can_be_left_out_of_a_bulk_fix() {
    let shop = shop();
    let engine = &shop.engine;
    let rules = engine.copy_rules().unwrap().rules;
    let bulk = |rule: &str, without: &[String]| {
        let what = CopyBulkAct::Fix { rule: rule.to_owned(), without: without.to_vec() };
        (engine.copy_bulk(&what, &all(), 0).unwrap(), what)
    };
    let on_words = |rule: &&str| bulk(rule, &[]).0.rows.iter().any(|row| !row.words.is_empty());
    let fixable: Vec<&str> = rules.iter().filter(|rule| rule.fixable > 0).map(|rule| &*rule.id).collect();
    let rule = fixable.into_iter().find(on_words).expect("a fix on a word");
    let whole = bulk(rule, &[]).0;
    let word = whole.rows.iter().flat_map(|row| &row.words).next().unwrap().clone();
    let (rest, what) = bulk(rule, &[word.to_uppercase()]);
    assert!(rest.rows.iter().all(|row| !row.words.contains(&word)), "{word}, in capitals or not");
    assert_ne!(rest.mark, whole.mark, "another list is another act");
    engine.apply_bulk(&what, &all(), &whole.mark).expect_err("nothing but what was listed");
    let left = |engine: &tillwise_engine::Engine| {
        let report = engine.copy_report(Some(rule)).unwrap();
        report.iter().flat_map(|one| &one.findings).filter(|one| one.text == word).count()
    };
    let before = left(engine);
    if rest.changes > 0 {
        engine.apply_bulk(&what, &all(), &rest.mark).unwrap();
    }
    assert_eq!((before > 0, left(engine)), (true, before), "the word stands and its remark stays");
}

#[test]
fn an_edit_that_changes_nothing_is_no_act() {
    let shop = shop();
    let engine = &shop.engine;
    let before = tables(&shop.path(), &WORK);
    let was = text(engine, "mug", CopyField::Description);
    let done = engine.edit_copy("shopify:mug", CopyField::Description, &was, &was).unwrap();
    assert!(done.said.contains("Nothing was changed"), "{}", done.said);
    assert_eq!(tables(&shop.path(), &WORK), before);
    engine.undo_copy_act().expect_err("there is no act to undo");
    let nine = CopyField::AltText { image: 9 };
    let error = engine.edit_copy("shopify:mug", nine, "", "words").expect_err("there is no such picture");
    assert_eq!(error.words.key, "error-copy-no-image");
}

#[test]
fn a_step_that_does_not_follow_says_what_does() {
    let shop = shop();
    let engine = &shop.engine;
    let was = text(engine, "mug", CopyField::Description);
    engine.edit_copy("shopify:mug", CopyField::Description, &was, "<p>Another text.</p>").unwrap();
    engine.move_copy(&["shopify:mug".to_owned()], "changes_asked", "", false).unwrap();
    let error = engine.move_copy(&["shopify:mug".to_owned()], "approved", "", false).expect_err("not next");
    let said = engine.say(&error.words);
    for part in ["Changes asked", "Approved", "Draft", "In review"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let error = engine.move_copy(&["shopify:mug".to_owned()], "changes_asked", "", false).expect_err("it is");
    assert_eq!(error.words.key, "error-copy-step-same");
}

#[test]
fn a_product_is_found_by_what_an_owner_has_at_hand() {
    let shop = TempShop::new();
    let engine = &shop.engine;
    let shopify = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n\
        mug,Tall Mug,A mug,Size,S,M-1,1.00\ncup,Cup,A cup,Size,S,C-1,1.00\npot,Cup,A pot,Size,S,P-1,1.00\n";
    let woo = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,Regular price,Stock,Images,Parent,Attribute 1 name,Attribute 1 value(s)\n\
        12,simple,,Tee,1,visible,,A tee.,20.00,4,,,,\n";
    for (name, bytes) in [("products.csv", shopify), ("wc-product-export.csv", woo)] {
        let outcome = engine.import(&[shop.file(name, bytes)], Default::default()).unwrap().remove(0).1;
        outcome.unwrap_or_else(|error| panic!("{name}: {}", engine.say(&error.words)));
    }
    for (name, product) in [
        ("mug", "shopify:mug"),
        ("shopify:mug", "shopify:mug"),
        ("tall mug", "shopify:mug"),
        ("M-1", "shopify:mug"),
        ("https://shop.example.com/products/mug?variant=1", "shopify:mug"),
        ("12", "woocommerce:id:12"),
    ] {
        assert_eq!(engine.copy_product_named(name).unwrap(), product, "{name}");
    }
    // A handle is meant before a title, and what two products are called is nobody's name.
    assert_eq!(engine.copy_product_named("cup").unwrap(), "shopify:cup");
    engine.edit_copy("shopify:mug", CopyField::Title, "Tall Mug", "Tee").unwrap();
    let error = engine.copy_product_named("tee").expect_err("two are called so");
    assert_eq!(error.words.key, "error-many-products");
    assert_eq!(engine.copy_product_named("nothing").expect_err("none").words.key, "error-no-product");
    let listed = engine.copy_list(Some("TEE")).unwrap();
    let handles: Vec<&str> = listed.iter().map(|one| &*one.product).collect();
    assert_eq!(handles, ["shopify:mug", "woocommerce:id:12"]);
}

#[test]
fn a_new_fact_in_a_draft_waits_for_a_person() {
    let shop = shop();
    let engine = &shop.engine;
    let draft = |product: &str, text: &str| NewDraft {
        product: format!("shopify:{product}"),
        key: FieldKey { field: "description".to_owned(), image: String::new() },
        text: text.to_owned(),
        author: "llama".to_owned(),
        origin: "{}".to_owned(),
    };
    let drafts =
        [draft("mug", "<p>Our mug holds 777 ml of tea.</p>"), draft("vase", "<p>A vase for a branch.</p>")];
    engine.add_drafts(&drafts).unwrap();
    let held =
        product(engine, "mug").fields.into_iter().find_map(|field| field.drafts.into_iter().next()).unwrap();
    assert!(held.new_facts.iter().any(|fact| fact.text.contains("777")), "{:?}", held.new_facts);
    assert!(held.difference.iter().any(|piece| piece.new_fact.is_some()));
    let bulk = engine.copy_bulk(&CopyBulkAct::AcceptDrafts, &all(), 0).unwrap();
    assert_eq!((bulk.products, bulk.left_out.is_some()), (1, true), "the one without a new fact");
    let outcome = engine.accept_draft(held.id, None, &[]);
    assert_eq!(outcome.expect_err("777 ml is fenced").words.key, "error-draft-new-fact");
    let right: Vec<String> = held.new_facts.iter().map(|fact| fact.id.clone()).collect();
    engine.accept_draft(held.id, None, &right).unwrap();
    let mug = product(engine, "mug");
    assert_eq!(mug.state, "approved", "accepting is approving");
    assert_eq!(text(engine, "mug", CopyField::Description), "<p>Our mug holds 777 ml of tea.</p>");
    engine.undo_copy_act().unwrap();
    assert_eq!(rows(engine, &CopyFilter { show: CopyShow::Drafts, ..CopyFilter::default() }).len(), 2);
    engine.apply_bulk(&CopyBulkAct::AcceptDrafts, &all(), &bulk.mark).unwrap();
    assert_eq!(text(engine, "vase", CopyField::Description), "<p>A vase for a branch.</p>");
}

#[test]
fn a_claim_waits_for_a_person_and_again_when_its_evidence_runs_out() {
    let shop = shop();
    let engine = &shop.engine;
    let mug = product(engine, "mug");
    let claim = mug.claims.iter().find(|claim| claim.text.to_lowercase() == "waterproof").expect("a claim");
    assert!(mug.blocked.is_some() && !claim.ticked);
    let none = engine.tick_claim("shopify:mug", &claim.id, &EvidenceForm::default());
    assert_eq!(none.expect_err("a claim needs proof").words.key, "error-claim-no-evidence");
    let evidence = EvidenceForm {
        note: "Tested in the sink for a day".to_owned(),
        until: Some("2026-11-30".to_owned()),
        ..EvidenceForm::default()
    };
    engine.set_reviewer("Ada").unwrap();
    for one in &mug.claims {
        engine.tick_claim("shopify:mug", &one.id, &evidence).unwrap();
    }
    let mug = product(engine, "mug");
    assert_eq!(mug.blocked, None);
    assert!(mug.claims.iter().all(|claim| claim.ticked && claim.said.as_ref().unwrap().contains("Ada")));
    assert!(mug.remarks.iter().all(|remark| remark.rule != "claim"));
    let later = engine_at(&shop.path(), "2026-12-01T09:00:00Z");
    assert!(later.copy_queue(&all(), 0).unwrap().due, "the queue knows that a proof ran out");
    later.review_catalog().unwrap();
    assert!(product(&later, "mug").blocked.is_some());
    assert!(rows(&later, &CopyFilter::default()).iter().any(|row| row.handle == "mug"));
}

#[test]
fn a_product_file_is_kept_with_its_batch_and_again_where_it_was_not() {
    let shop = TempShop::new();
    let file = shop.file("products.csv", format!("\u{feff}{}", products(MUG)));
    let batch = import_on(&shop.engine, &file);
    let read = || {
        let sql = rusqlite::Connection::open(shop.path()).unwrap();
        let mut text = Vec::new();
        tillwise_engine::store::product_files::read(&sql, batch, &mut text).unwrap().map(|_| text)
    };
    assert_eq!(String::from_utf8(read().unwrap()).unwrap(), products(MUG), "as it was, without its mark");
    rusqlite::Connection::open(shop.path()).unwrap().execute("DELETE FROM product_files", []).unwrap();
    assert_eq!(read(), None);
    assert_eq!(import_on(&shop.engine, &file), batch, "the same file");
    assert_eq!(String::from_utf8(read().unwrap()).unwrap(), products(MUG));
    shop.engine.undo(batch).unwrap();
    assert_eq!(read(), None);
}

#[test]
fn what_sells_most_and_is_worst_comes_first() {
    let shop = shop();
    let order = |number: u32, sku: &str, price: u32| {
        format!(
            "#{number},a@example.com,paid,2026-11-10 09:00:00 +0100,EUR,{price}.00,0.00,0.00,{price}.00,0.00,\
             1,Something,{price}.00,{sku},2026-11-10 09:00:00 +0100\n"
        )
    };
    let header = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
                  Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Created at\n";
    import(&shop, "orders.csv", &format!("{header}{}{}", order(1, "bowl-L", 900), order(2, "vase-L", 20)));
    assert!(shop.engine.copy_queue(&all(), 0).unwrap().due);
    shop.engine.review_catalog().unwrap();
    let order: Vec<(String, Option<String>)> =
        rows(&shop.engine, &CopyFilter::default()).into_iter().map(|row| (row.handle, row.sold)).collect();
    let sold: Vec<&str> =
        order.iter().filter(|(_, sold)| sold.is_some()).map(|(key, _)| key.as_str()).collect();
    assert_eq!(sold, ["bowl", "vase"], "{order:?}");
    assert!(
        order.iter().take(2).all(|(_, sold)| sold.is_some()),
        "what sells nothing comes after: {order:?}"
    );
    let report = shop.engine.copy_report(None).unwrap();
    assert_eq!(report[0].handle, "bowl", "the command line tells the same order");
}

#[test]
fn leaving_calling_right_and_switching_off_hide_a_remark_and_nothing_else() {
    let shop = shop();
    let engine = &shop.engine;
    let vase = product(engine, "vase");
    let remark = vase.remarks.iter().find(|remark| remark.rule == "missing_description").unwrap();
    engine.leave_remark("shopify:vase", &remark.id).unwrap();
    let left = product(engine, "vase");
    assert_eq!(left.remarks.len(), vase.remarks.len() - 1);
    assert_eq!(left.left.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [remark.id.as_str()]);
    engine.reopen_remark("shopify:vase", &remark.id).unwrap();
    let scopes = [
        CopyScope::Product { product: "shopify:vase".to_owned() },
        CopyScope::Vendor { vendor: " TIDE".to_owned() },
        CopyScope::Everywhere,
    ];
    for scope in scopes {
        engine.switch_copy_rule("missing_description", &scope, false).unwrap();
        assert_eq!(product(engine, "vase").remarks.len(), vase.remarks.len() - 1, "{scope:?}");
        assert!(engine.copy_report(Some("missing_description")).unwrap().is_empty(), "{scope:?}");
        engine.switch_copy_rule("missing_description", &scope, true).unwrap();
        assert_eq!(product(engine, "vase").remarks.len(), vase.remarks.len(), "{scope:?}");
    }
    assert!(vase.remarks.iter().all(|one| one.severity >= Severity::Low));
}

#[test]
fn steps_with_who_and_when_make_the_figures_of_the_week() {
    let shop = shop();
    let at = |now: &str| engine_at(&shop.path(), now);
    let monday = at("2026-11-09T09:00:00Z");
    edit(&monday, "mug", CopyField::Title, "Mug of clay");
    let approved = at("2026-11-10T12:00:00Z");
    approved.move_copy(&["shopify:mug".to_owned()], "approved", "", false).unwrap();
    let figure = |engine: &Engine, id: &str| {
        let tillwise_engine::api::requests::Answer::Week(week) = engine
            .query(&tillwise_engine::api::requests::Query::Week { week: Some("2026-W46".to_owned()) })
            .unwrap()
        else {
            panic!("a week was asked for")
        };
        week.process.into_iter().find(|one| one.id == id).unwrap().value
    };
    assert_eq!(figure(&approved, "approval_hours").as_deref(), Some("27"));
    approved
        .set_process_figure(tillwise_domain::kpis::TypedFigure::ApprovalHours, "2026-W46", Some("3"))
        .unwrap();
    assert_eq!(figure(&approved, "approval_hours").as_deref(), Some("27"), "a typed number overrides none");
    assert_eq!(figure(&approved, "content_velocity"), None, "nothing ever went out");
}

#[test]
fn a_question_about_copy_writes_nothing() {
    let shop = shop();
    let before = std::fs::read(shop.path()).unwrap();
    shop.engine.copy_queue(&all(), 0).unwrap();
    product(&shop.engine, "mug");
    shop.engine.copy_rules().unwrap();
    shop.engine.copy_report(None).unwrap();
    assert!(std::fs::read(shop.path()).unwrap() == before);
}

/// What may be done with a product.
#[derive(Clone, Debug)]
enum Act {
    Edit(usize, usize),
    Fix(usize),
    Leave(usize),
    Word(usize),
    Switch(usize, bool),
    Step(usize, usize),
    Tick(usize),
    Bulk(usize),
    Speak(usize),
    Check(usize, u32),
    Judge(bool),
    Undo,
    /// Somebody else does it, with the same file.
    Elsewhere(usize),
}

fn acts() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0_usize..4, 0_usize..4).prop_map(|(at, text)| Act::Edit(at, text)),
        2 => (0_usize..4).prop_map(Act::Fix),
        2 => (0_usize..4).prop_map(Act::Leave),
        1 => (0_usize..4).prop_map(Act::Word),
        1 => (0_usize..4, any::<bool>()).prop_map(|(at, on)| Act::Switch(at, on)),
        2 => (0_usize..4, 0_usize..4).prop_map(|(at, to)| Act::Step(at, to)),
        1 => (0_usize..4).prop_map(Act::Tick),
        1 => (0_usize..4).prop_map(Act::Bulk),
        2 => (0_usize..6).prop_map(Act::Speak),
        1 => (0_usize..3, 0_u32..4).prop_map(|(kind, seed)| Act::Check(kind, seed)),
        2 => any::<bool>().prop_map(Act::Judge),
        2 => Just(Act::Undo),
        1 => (0_usize..4).prop_map(Act::Elsewhere),
    ]
}

const KEYS: [&str; 4] = ["mug", "plate", "bowl", "vase"];

/// Carries an act out; what cannot be done in this state is refused and changes nothing.
fn perform(shop: &TempShop, act: &Act) {
    let engine = &shop.engine;
    let name = |at: usize| format!("shopify:{}", KEYS[at]);
    let texts =
        ["", "<p>A plain text.</p>", "<p>LOUD AND CLEAR FOR ALL OF YOU</p>", "<p>It is waterproof.</p>"];
    let first = |at: usize, which: fn(&tillwise_engine::api::views::CopyRemarkView) -> bool| {
        product(engine, KEYS[at]).remarks.into_iter().find(which).map(|remark| remark.id)
    };
    match act {
        Act::Edit(at, text) => edit(engine, KEYS[*at], CopyField::Description, texts[*text]),
        Act::Fix(at) => {
            if let Some(remark) = first(*at, |remark| remark.fix.is_some()) {
                engine.apply_remark(&name(*at), &remark).unwrap();
            }
        }
        Act::Leave(at) => {
            if let Some(remark) = first(*at, |_| true) {
                engine.leave_remark(&name(*at), &remark).unwrap();
            }
        }
        Act::Word(at) => {
            engine.add_word(["Björk", "Näs", "Sund", "Holm"][*at]).unwrap();
        }
        Act::Switch(at, on) => {
            let scope = match at {
                0 => CopyScope::Everywhere,
                1 => CopyScope::Vendor { vendor: "Kiln".to_owned() },
                _ => CopyScope::Product { product: name(*at) },
            };
            engine.switch_copy_rule("missing_description", &scope, *on).unwrap();
        }
        Act::Step(at, to) => {
            // A step that does not follow is refused, which is one of the cases.
            let _ = engine.move_copy(
                &[name(*at)],
                ["draft", "in_review", "changes_asked", "approved"][*to],
                "x",
                false,
            );
        }
        Act::Tick(at) => {
            if let Some(claim) = product(engine, KEYS[*at]).claims.first() {
                let evidence = EvidenceForm { file: "test.pdf".to_owned(), ..EvidenceForm::default() };
                engine.tick_claim(&name(*at), &claim.id, &evidence).unwrap();
            }
        }
        Act::Bulk(at) => {
            let rules = engine.copy_rules().unwrap().rules;
            let fixable: Vec<_> = rules.into_iter().filter(|rule| rule.fixable > 0).collect();
            if let Some(rule) = fixable.get(at % fixable.len().max(1)) {
                let what = CopyBulkAct::Fix { rule: rule.id.clone(), without: Vec::new() };
                let mark = engine.copy_bulk(&what, &all(), 0).unwrap().mark;
                // Nothing may be left to do where one fix does not change the text.
                let _ = engine.apply_bulk(&what, &all(), &mark);
            }
        }
        Act::Speak(what) => {
            let set = |value: Option<&str>| {
                let rule = VoiceRuleForm { rule: "speaker".into(), value: value.map(str::to_owned) };
                engine.set_voice(&[rule]).unwrap();
            };
            match what {
                0 => drop(engine.ban_word("studio", "kiln", false).unwrap()),
                // A word that is not banned is refused.
                1 => drop(engine.unban_word("studio")),
                2 => set(Some("nobody")),
                3 => set(None),
                4 => drop(engine.prefer_word("beaker", &["mug".to_owned()]).unwrap()),
                _ => {
                    let text = "by the sea".to_owned();
                    engine.set_message(&CardMessageForm { text, ..CardMessageForm::default() }).unwrap();
                }
            }
        }
        Act::Check(kind, seed) => {
            // Without a text to check, or while a check is open, it is refused.
            let _ = engine.begin_spot_check(SpotKind::ALL[*kind], 10, 10, Some(*seed));
        }
        Act::Judge(pass) => {
            if let Some(check) = engine.spot_checks().unwrap().open {
                let item = engine.spot_check(check, None).unwrap().item.unwrap().row.item;
                engine.judge_spot_item(check, item, *pass, "reads badly").unwrap();
            }
        }
        Act::Undo => {
            let _ = engine.undo_copy_act();
        }
        Act::Elsewhere(at) => {
            edit(&engine_at(&shop.path(), "2026-11-17T09:30:00Z"), KEYS[*at], CopyField::Title, "Elsewhere");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if std::env::var_os("TILLWISE_ALL").is_some() { 300 } else { 10 }, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_acts_keep_the_queue_as_a_full_reading_makes_it_and_undo_to_the_beginning(
        all_acts in prop::collection::vec(acts(), 1..10)
    ) {
        let shop = shop();
        let (work, made) = (tables(&shop.path(), &WORK), tables(&shop.path(), &MADE));
        for act in &all_acts {
            perform(&shop, act);
        }
        // After an act on the voice every text is read anew, by the page or by the next act.
        if shop.engine.copy_queue(&all(), 0).unwrap().due {
            shop.engine.review_catalog().unwrap();
        }
        let kept = tables(&shop.path(), &MADE);
        shop.engine.review_catalog().unwrap();
        prop_assert_eq!(&tables(&shop.path(), &MADE), &kept);
        // Undone by a program that knows nothing of how it came about.
        let later = engine_at(&shop.path(), "2026-11-17T11:00:00Z");
        while later.undo_copy_act().is_ok() {}
        if later.copy_queue(&all(), 0).unwrap().due {
            later.review_catalog().unwrap();
        }
        prop_assert_eq!(&tables(&shop.path(), &WORK), &work);
        prop_assert_eq!(&tables(&shop.path(), &MADE), &made);
    }
}
