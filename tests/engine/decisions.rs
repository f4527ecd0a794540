//! Before a tool is added: what is known about the questions, the wait list, and how a decided tool comes into the
//! register.

use crate::imports::{ORDERS, import, order};
use crate::support::{Fixed, TempShop};
use tillwise_domain::stack::{FourAnswers, Job, Layer, Outcome, Process, Question, ToolStatus};
use tillwise_engine::Code;
use tillwise_engine::api::requests::{DecisionAct, DecisionForm, NoteForm};
use tillwise_engine::store::{Reader, Writer, processes, tool_decisions, tools};

fn form(name: &str, jobs: &[Job]) -> DecisionForm {
    DecisionForm {
        name: name.into(),
        layer: Some(Layer::Communication),
        jobs: jobs.to_vec(),
        answers: FourAnswers {
            saves_time: true,
            removes_bottleneck: true,
            existing_tools_can: false,
            integrates: true,
        },
        notes: Vec::new(),
        bottleneck: None,
    }
}

fn host() -> Fixed {
    Fixed::at("2026-11-17T09:00:00Z")
}

fn read<T>(shop: &TempShop, of: impl FnOnce(&Reader) -> T) -> T {
    of(&Reader::open(&shop.path(), &host()).unwrap())
}

/// Notes a process of this shop and gives its number.
fn process(shop: &TempShop, name: &str, bottleneck: bool) -> i64 {
    let mut writer = Writer::open(&shop.path(), &host()).unwrap();
    let sql = writer.begin().unwrap();
    let process = Process {
        id: 0,
        name: name.into(),
        owner: None,
        review: None,
        minutes_a_week: Some(180),
        bottleneck,
        tools: Vec::new(),
    };
    let id = processes::set(&sql, &process).unwrap();
    sql.commit().unwrap();
    id
}

fn evidence(shop: &TempShop, form: &DecisionForm, question: Question) -> String {
    let view = shop.engine.weigh(form).unwrap();
    view.answers.iter().find(|answer| answer.question == question).unwrap().evidence.join(" ")
}

#[test]
fn weighing_needs_no_shop_file_and_makes_none() {
    let shop = TempShop::new();
    let view = shop.engine.weigh(&form("", &[])).unwrap();
    assert_eq!((view.against, view.experiment), (0, true));
    assert_eq!(view.experiment_ends.as_deref(), Some("2026-12-17"));
    assert!(!shop.path().exists());
}

#[test]
fn a_tool_nothing_calls_for_is_an_experiment_of_thirty_days_whatever_is_asked() {
    let shop = TempShop::new();
    let id = shop
        .engine
        .decide(None, &form("Parcel Notes", &[Job::Email]), DecisionAct::Add)
        .unwrap()
        .tool
        .unwrap();
    let tool = read(&shop, |reader| tools::all(reader.sql()).unwrap().remove(0));
    assert_eq!((tool.id, tool.status), (id, ToolStatus::Trial));
    assert_eq!(tool.trial_ends, Some("2026-12-17".parse().unwrap()));
    assert_eq!(tool.jobs, [Job::Email]);
}

#[test]
fn a_bottleneck_calls_for_a_tool_and_the_tool_is_noted_in_its_process() {
    let shop = TempShop::new();
    shop.engine.decide(None, &form("Later", &[]), DecisionAct::Wait).unwrap();
    let publish = process(&shop, "Publish a product", true);
    let quiet = process(&shop, "Count stock", false);
    let with =
        |bottleneck| DecisionForm { bottleneck: Some(bottleneck), ..form("Parcel Notes", &[Job::Email]) };
    assert_eq!(shop.engine.weigh(&with(quiet)).unwrap_err().code, Code::Invalid);
    assert_eq!(shop.engine.bottleneck("count stock").unwrap_err().code, Code::Invalid);
    assert_eq!(shop.engine.bottleneck(" publish a PRODUCT ").unwrap(), publish);
    let view = shop.engine.weigh(&with(publish)).unwrap();
    assert!(!view.experiment && view.experiment_ends.is_none());
    assert!(evidence(&shop, &with(publish), Question::SavesTime).contains("180 minutes a week"));
    let id = shop.engine.decide(None, &with(publish), DecisionAct::Add).unwrap().tool.unwrap();
    read(&shop, |reader| {
        let tool = tools::all(reader.sql()).unwrap().remove(0);
        assert_eq!((tool.status, tool.trial_ends), (ToolStatus::Active, None));
        assert_eq!(processes::all(reader.sql()).unwrap()[0].tools, [id]);
    });
}

#[test]
fn sales_that_rose_to_the_next_stage_call_for_a_tool() {
    let shop = TempShop::new();
    let month = |number: u32, minor: i64| {
        order(number, "a@example.com", "paid", minor, &format!("2026-{number:02}-10 10:00:00 +0200"), 0)
    };
    let rows: String = (4..=7)
        .map(|number| month(number, 90_000))
        .chain((8..=10).map(|number| month(number, 150_000)))
        .collect::<String>()
        + &month(11, 1_000);
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &rows));
    let view = shop.engine.weigh(&form("", &[])).unwrap();
    assert!(!view.experiment, "{}", view.call_words);
    assert!(view.call_words.contains("middle stage"), "{}", view.call_words);
    assert!(view.sales_words.contains("October 2026 1,500.00 EUR"), "{}", view.sales_words);
    // A year at the same height calls for nothing.
    let flat = TempShop::new();
    let rows: String = (4..=11).map(|number| month(number, 150_000)).collect();
    import(&flat, &flat.file("orders.csv", ORDERS.to_owned() + &rows));
    assert!(flat.engine.weigh(&form("", &[])).unwrap().experiment);
}

#[test]
fn what_is_there_already_stands_beside_the_third_question() {
    let shop = TempShop::new();
    shop.engine.decide(None, &form("Mail One", &[Job::Email]), DecisionAct::Add).unwrap();
    let asked = form("Mail Two", &[Job::Email]);
    let found = evidence(&shop, &asked, Question::ExistingToolsCan);
    assert!(found.contains("Mail One does the same: E-mail"), "{found}");
    assert!(
        found.contains("Shopify Messaging") && found.contains("Klaviyo"),
        "no platform is known yet: {found}"
    );
    let rows = order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &rows));
    let found = evidence(&shop, &asked, Question::ExistingToolsCan);
    assert!(found.contains("Shopify Messaging") && !found.contains("Klaviyo"), "{found}");
    shop.engine.set_native("shopify-email", false).unwrap();
    let found = evidence(&shop, &asked, Question::ExistingToolsCan);
    assert!(!found.contains("Shopify Messaging"), "the owner said it is not for this shop: {found}");
    shop.engine.set_native("shopify-email", true).unwrap();
    assert!(evidence(&shop, &asked, Question::ExistingToolsCan).contains("Shopify Messaging"));
    assert_eq!(shop.engine.set_native("shopify-tea", false).unwrap_err().code, Code::Invalid);
    let other = form("Stock", &[Job::Other]);
    assert!(evidence(&shop, &other, Question::ExistingToolsCan).contains("Choose its jobs"));
}

#[test]
fn the_wait_list_keeps_what_a_decision_rests_on_until_it_is_settled() {
    let shop = TempShop::new();
    let mut asked = form("Parcel Notes", &[Job::Email, Job::Email]);
    asked.layer = None;
    asked.answers.existing_tools_can = true;
    asked.answers.integrates = false;
    asked.notes = vec![NoteForm { question: Question::SavesTime, note: " two hours on Fridays ".into() }];
    shop.engine.decide(None, &asked, DecisionAct::Wait).unwrap();
    let page = shop.engine.decisions().unwrap();
    assert_eq!((page.waiting.len(), page.past.len()), (1, 0));
    let waiting = &page.waiting[0];
    assert_eq!(waiting.verdict.id(), "adds_complexity");
    assert_eq!(waiting.notes[0].note, "two hours on Fridays");
    assert_eq!(waiting.jobs, [Job::Email]);
    assert!(!waiting.known.is_empty());
    let error = shop.engine.decide(Some(waiting.id), &asked, DecisionAct::Add).unwrap_err();
    assert_eq!(error.code, Code::Invalid, "no layer was said");
    asked.layer = Some(Layer::Communication);
    shop.engine.decide(Some(waiting.id), &asked, DecisionAct::Experiment).unwrap();
    let page = shop.engine.decisions().unwrap();
    assert_eq!((page.waiting.len(), page.past.len()), (0, 1), "the entry was settled, not doubled");
    assert_eq!(page.past[0].outcome, Outcome::Added);
    assert!(
        shop.engine.decide(Some(page.past[0].id), &asked, DecisionAct::Drop).is_err(),
        "it waits no more"
    );
    assert!(shop.engine.decide(None, &asked, DecisionAct::Add).is_err(), "the tool is in the list");
    assert_eq!(read(&shop, |reader| tool_decisions::all(reader.sql()).unwrap().len()), 1);
}

#[test]
fn the_same_name_waits_once() {
    let shop = TempShop::new();
    shop.engine.decide(None, &form("Parcel Notes", &[]), DecisionAct::Wait).unwrap();
    shop.engine.decide(None, &form("parcel notes", &[]), DecisionAct::Drop).unwrap();
    let page = shop.engine.decisions().unwrap();
    assert_eq!((page.waiting.len(), page.past.len()), (0, 1));
    assert_eq!(page.past[0].outcome, Outcome::Dropped);
}
