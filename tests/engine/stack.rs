//! The register of tools, and the warnings that follow what is noted in it.

use crate::support::TempShop;
use tillwise_domain::stack::{Cycle, Job, Layer, ToolStatus};
use tillwise_engine::Code;
use tillwise_engine::api::requests::ToolForm;

fn form(name: &str, layer: Layer, job: Job, cost: &str) -> ToolForm {
    ToolForm {
        jobs: vec![job],
        cost: Some(cost.into()),
        cycle: Some(Cycle::Monthly),
        currency: Some("EUR".into()),
        owner: Some("Mara".into()),
        ..ToolForm::new(name, layer)
    }
}

fn rules(shop: &TempShop) -> Vec<String> {
    shop.engine.check(None).unwrap().1.into_iter().map(|warning| warning.id).collect()
}

#[test]
fn a_second_writing_assistant_raises_the_overlap_and_ending_it_ends_the_warning() {
    let shop = TempShop::new();
    shop.engine.add_tool(&form("ChatGPT", Layer::Content, Job::Writing, "20")).unwrap();
    assert!(!rules(&shop).contains(&"stack_overlap".to_owned()));
    let jasper =
        shop.engine.add_tool(&form("Jasper", Layer::Content, Job::Writing, "59,00")).unwrap().tool.unwrap();
    let (_, warnings) = shop.engine.check(None).unwrap();
    let overlap =
        warnings.iter().find(|warning| warning.id == "stack_overlap").expect("two tools share a job");
    assert_eq!(overlap.money_per_year.as_deref(), Some("708.00"));
    assert!(overlap.evidence.contains("Dropping Jasper saves 708.00 EUR a year"), "{}", overlap.evidence);
    shop.engine.end_tool(jasper).unwrap();
    assert!(!rules(&shop).contains(&"stack_overlap".to_owned()));
    let board = shop.engine.stack().unwrap();
    assert_eq!((board.title.as_str(), board.ended.len()), ("One tool, 20.00 EUR a month", 1));
}

#[test]
fn a_new_price_holds_from_today_and_the_old_one_stays_known() {
    let shop = TempShop::new();
    let mut chat = form("ChatGPT", Layer::Content, Job::Writing, "20");
    chat.since = Some("2026-01-01".into());
    let id = shop.engine.add_tool(&chat).unwrap().tool.unwrap();
    chat.cost = Some("25".into());
    shop.engine.edit_tool(id, &chat).unwrap();
    let reader =
        tillwise_engine::store::Reader::open(&shop.path(), &tillwise_engine::System::new("window")).unwrap();
    let tool = tillwise_engine::store::tools::all(reader.sql()).unwrap().remove(0);
    let on = |day: &str| tool.price_on(day.parse().unwrap()).map(|price| price.amount.plain());
    assert_eq!(on("2026-06-01").as_deref(), Some("20.00"));
    assert_eq!(on("2026-11-17").as_deref(), Some("25.00"));
    assert_eq!(on("2025-12-31"), None);
}

#[test]
fn what_cannot_be_noted_is_said_and_changes_nothing() {
    let shop = TempShop::new();
    shop.engine.add_tool(&form("ChatGPT", Layer::Content, Job::Writing, "20")).unwrap();
    for (what, wrong) in [
        ("taken name", form("chatgpt", Layer::Content, Job::Writing, "20")),
        ("no name", form("  ", Layer::Content, Job::Writing, "20")),
        ("no cost", form("Other", Layer::Content, Job::Writing, "twenty")),
        ("negative", form("Other", Layer::Content, Job::Writing, "-5")),
        ("three places", form("Other", Layer::Content, Job::Writing, "5.005")),
        (
            "currency",
            ToolForm { currency: Some("Euro".into()), ..form("Other", Layer::Content, Job::Writing, "5") },
        ),
        ("day", ToolForm { since: Some("soon".into()), ..form("Other", Layer::Content, Job::Writing, "5") }),
    ] {
        let error = shop.engine.add_tool(&wrong).err().unwrap_or_else(|| panic!("{what} was noted"));
        assert_eq!(error.code, Code::Invalid, "{what}");
    }
    assert_eq!(shop.engine.stack().unwrap().layers[0].tools.len(), 1);
}

#[test]
fn an_ended_tool_can_be_taken_up_again() {
    let shop = TempShop::new();
    let chat = form("ChatGPT", Layer::Content, Job::Writing, "20");
    let id = shop.engine.add_tool(&chat).unwrap().tool.unwrap();
    shop.engine.end_tool(id).unwrap();
    assert!(shop.engine.end_tool(id).is_err(), "it has ended already");
    shop.engine.edit_tool(id, &ToolForm { status: Some(ToolStatus::Active), ..chat }).unwrap();
    let board = shop.engine.stack().unwrap();
    assert_eq!((board.layers[0].tools.len(), board.ended.len()), (1, 0));
    assert_eq!(board.layers[0].tools[0].until, None);
}

#[test]
fn costs_in_two_currencies_are_shown_apart() {
    let shop = TempShop::new();
    shop.engine.add_tool(&form("ChatGPT", Layer::Content, Job::Writing, "20")).unwrap();
    let dollars =
        ToolForm { currency: Some("USD".into()), ..form("Zapier", Layer::Triggers, Job::Automation, "30") };
    shop.engine.add_tool(&dollars).unwrap();
    assert_eq!(shop.engine.stack().unwrap().title, "Two tools, 20.00 EUR and 30.00 USD a month");
}
