//! Drafts as work of the review: acts that are taken back, batches of two programs at once, and what may be seen of a product.

use crate::models::{Shop, engine, form, one};
use crate::stub_model::{Act, StubModel, openai_events, openai_whole, wrapped};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tillwise_domain::content::CopyField;
use tillwise_domain::content::prompt::PromptField;
use tillwise_engine::Engine;
use tillwise_engine::api::requests::{Answer, CopyFilter, CopyShow, DraftScope, ModelForm, Mutation, Query};
use tillwise_engine::api::views::{CopyProductView, CopySpanKind, DraftPlanView, ShellView};
use tillwise_engine::keys::MemoryKeys;
use tillwise_engine::tillwise_models::ProductField;

fn many(count: u32) -> Shop {
    let handles: Vec<String> = (0..count).map(|number| format!("mug-{number}")).collect();
    let products: Vec<(&str, &str)> = handles.iter().map(|handle| (handle.as_str(), "")).collect();
    Shop::with(&products)
}

/// The same shop in another program.
fn elsewhere(shop: &Shop) -> Engine {
    engine(shop.folder.path(), Arc::new(MemoryKeys::default()), &shop.names)
}

fn everything() -> CopyFilter {
    CopyFilter { show: CopyShow::All, ..CopyFilter::default() }
}

fn product(engine: &Engine, product: &str) -> CopyProductView {
    let query = Query::CopyProduct { product: product.to_owned(), filter: everything() };
    let Answer::CopyProduct(view) = engine.query(&query).unwrap() else { panic!("a product was asked for") };
    *view
}

fn undo_label(engine: &Engine) -> Option<String> {
    let query = Query::CopyQueue { filter: everything(), offset: 0 };
    let Answer::CopyQueue(view) = engine.query(&query).unwrap() else { panic!("the queue was asked for") };
    view.undo
}

fn shell(engine: &Engine) -> ShellView {
    let Answer::Shell(view) = engine.query(&Query::Shell).unwrap() else { panic!("the frame was asked for") };
    view
}

fn plan(engine: &Engine, model: i64, field: CopyField) -> DraftPlanView {
    let query =
        Query::DraftPlan { model, scope: DraftScope::Filter { filter: everything() }, field, offset: 0 };
    let Answer::DraftPlan(view) = engine.query(&query).unwrap() else { panic!("a plan was asked for") };
    view
}

#[test]
fn the_two_lists_of_fields_that_may_be_sent_are_one() {
    let domain: Vec<&str> = PromptField::ALL.iter().map(|field| field.id()).collect();
    let models: Vec<&str> = ProductField::ALL.iter().map(|field| field.id()).collect();
    assert_eq!(domain, models);
    let catalogue = tillwise_engine::words::Catalogue::english();
    for id in domain {
        assert!(catalogue.knows(&format!("prompt-field-{id}")), "{id} has no words");
        assert_eq!(
            PromptField::from_id(id).map(PromptField::id),
            ProductField::from_id(id).map(ProductField::id)
        );
    }
}

#[test]
fn a_field_that_is_withheld_is_in_no_request() {
    let (shop, stub) = (one(), StubModel::saying("A mug."));
    shop.engine
        .edit_copy("shopify:plate", CopyField::Description, "<p>SECRET PLATE</p>", "<p>APPROVED</p>")
        .unwrap();
    shop.engine.move_copy(&["shopify:plate".to_owned()], "approved", "", false).unwrap();
    let seen = |fields: &[&str]| ModelForm {
        address: stub.address(),
        fields: Some(fields.iter().map(|id| (*id).to_owned()).collect()),
        ..form("Local")
    };
    let model = shop.add(&seen(&["title", "category", "tags"]));
    let body = |field| shop.engine.draft_preview(model, "shopify:mug", field).unwrap().body;
    let asked = body(CopyField::Description);
    assert!(asked.contains("Mug mug") && asked.contains("cup"), "{asked}");
    for hidden in ["stoneware", "Kiln", "Large", "APPROVED"] {
        assert!(!asked.contains(hidden), "{hidden} is withheld: {asked}");
    }
    let view = &shop.models().models[0];
    assert_eq!(view.fields, ["title", "category", "tags"]);
    assert!(
        view.shares_said.contains("but not Vendor, Options, sizes and materials, Description"),
        "{}",
        view.shares_said
    );
    shop.engine.draft_copy(model, "shopify:mug", CopyField::Description).unwrap();
    assert_eq!(stub.heard()[0].body, asked);

    // A form that says nothing of fields leaves them; one that names all lifts it, examples with it.
    shop.engine.edit_model(model, &ModelForm { address: stub.address(), ..form("Local") }).unwrap();
    assert_eq!(shop.models().models[0].fields.len(), 3);
    let all: Vec<&str> = ProductField::ALL.iter().map(|field| field.id()).collect();
    shop.engine.edit_model(model, &seen(&all)).unwrap();
    let asked = body(CopyField::Description);
    assert!(asked.contains("stoneware") && asked.contains("APPROVED"), "{asked}");
    shop.engine.edit_model(model, &seen(&[])).unwrap();
    let refused = shop.engine.draft_preview(model, "shopify:mug", CopyField::Title).unwrap_err();
    assert_eq!(refused.words.key, "model-fault-not-shared", "who may see no field is asked for nothing");
}

#[test]
fn a_models_draft_is_taken_back_like_any_other_act() {
    let (shop, stub) = (one(), StubModel::saying("A mug of stoneware."));
    let model = shop.model(&stub);
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let draft = |field| {
        let product = "shopify:mug".to_owned();
        shop.engine.mutate(Mutation::DraftCopy { model, product, field }).unwrap()
    };
    draft(CopyField::Description);
    assert_eq!(undo_label(&shop.engine).as_deref(), Some("Draft by Local"));
    assert_eq!(shop.models().chosen, Some(model), "the model is chosen once");
    let first = shop.drafts();
    // Another draft of the same text takes the first one's place, and gives it back.
    draft(CopyField::Description);
    assert_eq!(shop.drafts().len(), 1);
    draft(CopyField::SeoTitle);
    assert_eq!(shop.drafts().len(), 2);
    // By a program that knows nothing of how it came about.
    let later = elsewhere(&shop);
    later.undo_copy_act().unwrap();
    later.undo_copy_act().unwrap();
    assert_eq!(shop.drafts(), first);
    later.undo_copy_act().unwrap();
    assert!(shop.drafts().is_empty());
    assert_eq!(later.undo_copy_act().unwrap_err().words.key, "error-copy-nothing-to-undo");
    let kept: i64 = shop.sql().query_row("SELECT count(*) FROM draft_records", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 3, "how a draft was made stays known");
}

#[test]
fn the_drafts_of_a_batch_are_one_act_below_what_the_owner_does_meanwhile() {
    let shop = many(5);
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let owner = elsewhere(&shop);
    let served = AtomicU32::new(0);
    let stub = StubModel::answering(move |_| {
        if served.fetch_add(1, Ordering::Relaxed) == 2 {
            // While the third text is asked for.
            owner.edit_copy("shopify:mug-4", CopyField::Title, "Mug mug-4", "A fine mug").unwrap();
        }
        openai_whole(&wrapped("A mug of stoneware."))
    });
    let model = shop.model(&stub);
    let (batch, done) = shop.engine.draft_batch(model, &DraftScope::Missing, CopyField::Description).unwrap();
    assert_eq!((batch.drafted, batch.waiting), (5, 0), "{}", done.said);
    shop.engine.undo_copy_act().unwrap();
    assert_eq!(shop.drafts().len(), 5, "the owner's own act is taken back first");
    assert_eq!(product(&shop.engine, "shopify:mug-4").title, "Mug mug-4");
    assert_eq!(undo_label(&shop.engine).as_deref(), Some("5 drafts by Local"));
    shop.engine.undo_copy_act().unwrap();
    assert!(shop.drafts().is_empty(), "and the batch in one step");
    let queue = Query::CopyQueue { filter: CopyFilter { show: CopyShow::Drafts, ..everything() }, offset: 0 };
    let Answer::CopyQueue(queue) = shop.engine.query(&queue).unwrap() else {
        panic!("the queue was asked for")
    };
    assert_eq!((queue.found, queue.due), (0, false));
    // What was taken back is asked for again, by a batch of its own.
    let (batch, _) = shop.engine.draft_batch(model, &DraftScope::Missing, CopyField::Description).unwrap();
    assert_eq!((batch.drafted, shop.drafts().len()), (5, 5));
}

/// A server that takes its time, and counts for which products it was asked.
fn slow() -> (StubModel, Arc<AtomicU32>) {
    let served = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&served);
    let stub = StubModel::answering(move |_| {
        counting.fetch_add(1, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(25));
        openai_whole(&wrapped("A mug of stoneware."))
    });
    (stub, served)
}

#[test]
fn two_programs_at_once_never_ask_for_the_same_text_twice() {
    let shop = many(12);
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let (stub, served) = slow();
    let model = shop.model(&stub);
    let other = elsewhere(&shop);
    let scope = DraftScope::Missing;
    let counts = std::thread::scope(|scope_of_threads| {
        let runs = [&shop.engine, &other].map(|engine| {
            let scope = scope.clone();
            scope_of_threads
                .spawn(move || engine.draft_batch(model, &scope, CopyField::Description).unwrap().0)
        });
        runs.map(|run| run.join().unwrap())
    });
    assert_eq!(served.load(Ordering::Relaxed), 12, "{counts:?}");
    let mut drafted: Vec<String> = shop.drafts().into_iter().map(|(product, ..)| product).collect();
    drafted.dedup();
    assert_eq!(drafted.len(), 12, "each product has one draft");
    let left: i64 = shop.sql().query_row("SELECT count(*) FROM draft_claims", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0, "every claim was given back");
    // What the other one had under way may wait in a batch still; going on asks for nothing.
    for batch in counts.iter().filter(|batch| batch.waiting > 0) {
        shop.engine.resume_drafts(batch.id).unwrap();
    }
    assert_eq!(served.load(Ordering::Relaxed), 12);
    assert!(shop.models().batches.iter().all(|batch| batch.waiting == 0), "{:?}", shop.models().batches);
}

#[test]
fn two_programs_share_one_batch_and_a_dead_one_holds_nothing_up() {
    let shop = many(8);
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let stopped = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&stopped);
    let first = StubModel::answering(move |_| match counting.fetch_add(1, Ordering::Relaxed) {
        0 => openai_whole(&wrapped("A mug of stoneware.")),
        _ => Act::Whole(429, Vec::new(), String::new()),
    });
    let model = shop.model(&first);
    let (batch, _) = shop.engine.draft_batch(model, &DraftScope::Missing, CopyField::Description).unwrap();
    assert_eq!((batch.drafted, batch.waiting), (1, 7));
    let (stub, served) = slow();
    shop.engine.edit_model(model, &ModelForm { address: stub.address(), ..form("Local") }).unwrap();
    // A claim of a program that was killed: its hour is not over, but nobody holds the lock.
    shop.sql()
        .execute("INSERT INTO draft_claims VALUES ('shopify:mug-5', 'description', 'dead', 99999999999)", [])
        .unwrap();
    assert!(!shop.models().batches[0].running, "nobody drafts it, whatever was claimed");
    let other = elsewhere(&shop);
    std::thread::scope(|scope| {
        let runs = [&shop.engine, &other].map(|engine| scope.spawn(|| engine.resume_drafts(batch.id)));
        // Whoever comes when all is done is told so.
        let done = runs.map(|run| run.join().unwrap()).into_iter().filter(|outcome| outcome.is_ok()).count();
        assert!(done >= 1);
    });
    assert_eq!(served.load(Ordering::Relaxed), 7);
    assert_eq!(shop.drafts().len(), 8);
    assert_eq!(shop.models().batches[0].said, "8 drafted.");
}

#[test]
fn what_waits_in_a_batch_can_be_left() {
    let shop = many(4);
    let served = AtomicU32::new(0);
    let stub = StubModel::answering(move |_| match served.fetch_add(1, Ordering::Relaxed) {
        0 => openai_whole(&wrapped("A mug of stoneware.")),
        _ => Act::Whole(429, Vec::new(), String::new()),
    });
    let model = shop.model(&stub);
    let (batch, _) = shop.engine.draft_batch(model, &DraftScope::Missing, CopyField::Description).unwrap();
    assert_eq!(batch.waiting, 3);
    shop.engine.mutate(Mutation::LeaveBatch { batch: batch.id }).unwrap();
    assert_eq!((shop.models().batches[0].said.as_str(), shop.drafts().len()), ("1 drafted.", 1));
    let again = shop.engine.leave_batch(batch.id).unwrap_err();
    assert_eq!(again.words.key, "error-model-batch-done");
    assert_eq!(shop.engine.leave_batch(99).unwrap_err().words.key, "error-model-no-batch");
}

#[test]
fn a_text_that_another_program_asks_for_is_not_asked_for_twice() {
    let shop = one();
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let pieces = openai_events(&wrapped(&"word ".repeat(30)));
    let stub = StubModel::answering(move |_| Act::Events(pieces.clone(), Duration::from_millis(30)));
    let model = shop.model(&stub);
    let other = elsewhere(&shop);
    std::thread::scope(|scope| {
        let drafting = scope.spawn(|| shop.engine.draft_copy(model, "shopify:mug", CopyField::Title));
        while shop.engine.drafting().is_none_or(|now| now.text.is_empty()) {
            std::thread::sleep(Duration::from_millis(5));
        }
        let now = shop.engine.drafting().unwrap();
        assert_eq!((now.product.as_str(), now.field.as_str(), now.batch), ("shopify:mug", "title", None));
        let refused = other.draft_copy(model, "shopify:mug", CopyField::Title).unwrap_err();
        assert_eq!(refused.words.key, "error-model-taken");
        drafting.join().unwrap().unwrap();
    });
    assert_eq!(stub.heard().len(), 1);
}

#[test]
fn a_plan_says_what_a_batch_would_ask_for_and_the_batch_does_exactly_that() {
    let (shop, stub) = (many(3), StubModel::saying("A mug of stoneware."));
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let priced = ModelForm {
        address: stub.address(),
        price_sent: Some("3".to_owned()),
        price_answered: Some("15".to_owned()),
        currency: Some("EUR".to_owned()),
        ..form("Hosted")
    };
    let model = shop.add(&priced);
    shop.engine.draft_copy(model, "shopify:mug-1", CopyField::Description).unwrap();
    let listed = plan(&shop.engine, model, CopyField::Description);
    assert_eq!((listed.texts, listed.rows.len(), listed.part.clone()), (2, 2, None));
    assert_eq!(listed.said, format!("2 product texts, no customer data, to {}.", listed.host));
    // Twice 1,334 tokens answered for 15 a million are 4.0 cents, and what is sent adds less than one.
    assert_eq!(listed.cost, "About 0.05 EUR at most, counting one token for 3 letters.");
    assert!(listed.left_out.is_some_and(|said| said.starts_with("1 product")));
    assert_eq!(plan(&shop.engine, model, CopyField::ShortDescription).texts, 0, "Shopify has no such text");
    let shown: Vec<String> = listed
        .rows
        .iter()
        .map(|row| shop.engine.draft_preview(model, &row.product, CopyField::Description).unwrap().body)
        .collect();
    let sent = stub.heard().len();
    assert_eq!(sent, 1, "a plan sends nothing");
    let scope = DraftScope::Filter { filter: everything() };
    let (batch, _) = shop.engine.draft_batch(model, &scope, CopyField::Description).unwrap();
    assert_eq!(batch.drafted, 2);
    let heard: Vec<String> = stub.heard().into_iter().skip(sent).map(|received| received.body).collect();
    assert_eq!(heard, shown);
}

#[test]
fn what_left_is_counted_for_every_page_and_by_day_and_host() {
    let (shop, stub) = (one(), StubModel::saying("A mug of stoneware."));
    assert_eq!(shell(&shop.engine).leaves.said, "Nothing leaves this computer");
    let model = shop.model(&stub);
    let here = shell(&shop.engine).leaves;
    assert_eq!((here.said.as_str(), here.listed), ("No text left this computer this week", true));
    shop.engine.draft_copy(model, "shopify:mug", CopyField::Title).unwrap();
    assert_eq!(shell(&shop.engine).leaves.said, here.said, "a model on this computer is no way out");
    // Tuesday 17 November; the week began on the 16th.
    for (day, texts) in [("2026-11-16", 2), ("2026-11-15", 40)] {
        let insert = "INSERT INTO model_sends VALUES (?1, 'models.example.com', 3, ?2)";
        shop.sql().execute(insert, rusqlite::params![day, texts]).unwrap();
    }
    assert_eq!(shell(&shop.engine).leaves.said, "2 texts sent this week");
    let days: Vec<(String, String, bool, u32)> =
        shop.models().days.into_iter().map(|row| (row.day, row.host, row.here, row.texts)).collect();
    let expected = [
        ("2026-11-17", format!("127.0.0.1:{}", stub.port), true, 1),
        ("2026-11-16", "models.example.com".to_owned(), false, 2),
        ("2026-11-15", "models.example.com".to_owned(), false, 40),
    ];
    assert_eq!(days, expected.map(|(day, host, here, texts)| (day.to_owned(), host, here, texts)));
}

#[test]
fn a_new_fact_is_taken_out_with_its_sentence_and_that_can_be_taken_back() {
    let (shop, stub) = (one(), StubModel::saying("A mug of stoneware. It holds 777 ml. It is large."));
    let model = shop.model(&stub);
    shop.engine.mutate(Mutation::ReviewCatalog).unwrap();
    let draft = shop.engine.draft_copy(model, "shopify:mug", CopyField::Description).unwrap();
    let field = || {
        let view = product(&shop.engine, "shopify:mug");
        view.fields.into_iter().find(|field| field.field == CopyField::Description).unwrap().drafts.remove(0)
    };
    let fact = field().new_facts.into_iter().find(|fact| fact.text.contains("777")).unwrap();
    assert!(
        field().difference.iter().any(|span| span.new_fact.is_some() && span.kind == CopySpanKind::Added)
    );
    let unknown = Mutation::DropFact { draft: draft.id, fact: "none".to_owned() };
    assert!(shop.engine.mutate(unknown).is_err());
    shop.engine.mutate(Mutation::DropFact { draft: draft.id, fact: fact.id }).unwrap();
    assert_eq!(field().text, "<p>A mug of stoneware. It is large.</p>");
    assert!(field().new_facts.is_empty(), "{:?}", field().new_facts);
    shop.engine.undo_copy_act().unwrap();
    assert_eq!(field().text, draft.text);
    let fact = field().new_facts.remove(0);
    shop.engine.mutate(Mutation::DropFact { draft: draft.id, fact: fact.id }).unwrap();
    shop.engine.accept_draft(draft.id, None, &[]).unwrap();
    let changed: i64 =
        shop.sql().query_row("SELECT edit_distance FROM draft_records", [], |row| row.get(0)).unwrap();
    assert_eq!(changed, 17, "the sentence and its blank count as changed by a person");
}
