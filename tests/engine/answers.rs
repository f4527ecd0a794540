//! The three answers to a warning, on the sample shop: what they hide, for how long, and what brings a warning back.

use crate::support::{TempShop, engine_at};
use std::collections::BTreeSet;
use tillwise_domain::warnings::{Answer as Given, WARNINGS};
use tillwise_engine::Engine;
use tillwise_engine::api::requests::{Answer, Mutation, Query};
use tillwise_engine::api::views::{ShellView, TodayView, WarningView};

const START: &str = "2026-11-21T12:00:00Z";

/// The sample shop's own exports, imported into a shop that can be opened again on another day.
fn shop() -> TempShop {
    let shop = TempShop::on(START);
    let files = shop.engine.write_sample(&shop.folder.path().join("exports")).unwrap();
    for (file, outcome) in shop.engine.import(&files, Default::default()).unwrap() {
        outcome.unwrap_or_else(|error| panic!("{}: {}", file, shop.engine.say(&error.words)));
    }
    shop
}

/// The same shop on another day.
fn on(shop: &TempShop, day: &str) -> Engine {
    engine_at(&shop.path(), &format!("{day}T12:00:00Z"))
}

fn find(engine: &Engine, rule: &str, subject: &str) -> Option<WarningView> {
    let all = engine.all_warnings().unwrap().open;
    all.into_iter().find(|warning| warning.id == rule && warning.subject.contains(subject))
}

fn today(engine: &Engine) -> TodayView {
    let Answer::Today(view) = engine.query(&Query::Today).unwrap() else { panic!("today was asked for") };
    view
}

fn shell(engine: &Engine) -> ShellView {
    let Answer::Shell(view) = engine.query(&Query::Shell).unwrap() else { panic!("a shell was asked for") };
    view
}

fn answer(engine: &Engine, warning: &WarningView, given: Given, reason: &str) -> String {
    engine.answer_warning(&warning.id, &warning.about, given, reason).unwrap().said
}

#[test]
fn not_a_problem_is_kept_with_its_reason_and_never_nags_again() {
    let shop = shop();
    let overlap = find(&shop.engine, "stack_overlap", "Jasper").unwrap();
    let before = shell(&shop.engine).stack_warnings;
    assert!(today(&shop.engine).things.iter().any(|thing| thing.about == overlap.about));
    answer(&shop.engine, &overlap, Given::NotAProblem, "  each has its\n own texts ");
    for day in ["2026-11-21", "2027-02-19", "2036-01-01"] {
        let engine = on(&shop, day);
        assert!(find(&engine, "stack_overlap", "Jasper").is_none(), "{day}");
        assert!(today(&engine).things.iter().all(|thing| thing.about != overlap.about), "{day}");
        let put_away = engine.stack().unwrap().answered;
        assert_eq!(put_away.len(), 1, "{day}");
        let given = put_away[0].answer.as_ref().unwrap();
        assert_eq!((given.on.as_str(), given.reason.as_str()), ("2026-11-21", "each has its own texts"));
        assert!(given.said.contains("each has its own texts") && given.until.is_none(), "{}", given.said);
    }
    assert_eq!(shell(&shop.engine).stack_warnings, before - 1);
    shop.engine.take_back_answer(&overlap.id, &overlap.about).unwrap();
    assert!(find(&shop.engine, "stack_overlap", "Jasper").is_some_and(|open| open.answer.is_none()));
    assert_eq!(shell(&shop.engine).stack_warnings, before);
}

#[test]
fn what_was_put_aside_is_back_ninety_days_later_and_not_a_day_before() {
    let shop = shop();
    let unowned = find(&shop.engine, "stack_no_owner", "Jasper").unwrap();
    let said = answer(&shop.engine, &unowned, Given::Later, "");
    assert_eq!(said, "Put aside until 19 February 2027.");
    assert!(find(&shop.engine, "stack_no_owner", "Jasper").is_none());
    assert!(find(&on(&shop, "2027-02-18"), "stack_no_owner", "Jasper").is_none());
    let back = find(&on(&shop, "2027-02-19"), "stack_no_owner", "Jasper").expect("it is back on day 90");
    assert!(back.waits, "it waits for an answer again");
    assert_eq!(back.answer.unwrap().said, "Put aside on 21 November 2026, back since 19 February 2027.");
}

#[test]
fn what_will_be_done_stays_on_its_page_and_rests_on_today_for_fourteen_days() {
    let shop = shop();
    let overlap = find(&shop.engine, "stack_overlap", "Jasper").unwrap();
    let before = shell(&shop.engine).stack_warnings;
    answer(&shop.engine, &overlap, Given::DoIt, "");
    let on_today = |engine: &Engine| today(engine).things.iter().any(|thing| thing.about == overlap.about);
    let still = find(&shop.engine, "stack_overlap", "Jasper").expect("it stays in the stack");
    assert_eq!(still.answer.unwrap().said, "You decided to do this on 21 November 2026.");
    assert!(!on_today(&shop.engine) && !on_today(&on(&shop, "2026-12-04")));
    assert_eq!(shell(&shop.engine).stack_warnings, before - 1, "it waits for nobody");
    let later = on(&shop, "2026-12-05");
    assert!(on_today(&later));
    let back = find(&later, "stack_overlap", "Jasper").unwrap().answer.unwrap();
    assert!(back.said.ends_with("It is still open."), "{}", back.said);
}

#[test]
fn a_new_name_keeps_the_answer_and_the_flags_on_the_board_keep_quiet_too() {
    let shop = shop();
    for rule in ["stack_overlap", "stack_no_owner"] {
        let warning = find(&shop.engine, rule, "Jasper").unwrap();
        answer(&shop.engine, &warning, Given::NotAProblem, "it is fine");
    }
    let (id, mut form) = shop.engine.tool_form("Jasper").unwrap();
    form.name = "Jasper Business".into();
    shop.engine.edit_tool(id, &form).unwrap();
    for rule in ["stack_overlap", "stack_no_owner"] {
        assert!(find(&shop.engine, rule, "Jasper").is_none(), "{rule} asks again after a new name");
    }
    let board = shop.engine.stack().unwrap();
    let tool = board.layers[0].tools.iter().find(|tool| tool.id == id).unwrap();
    assert_eq!(tool.flags, Vec::<String>::new());
}

#[test]
fn taking_back_the_file_that_brought_the_tool_leaves_no_ghost() {
    let shop = shop();
    let overlap = find(&shop.engine, "stack_overlap", "Jasper").unwrap();
    answer(&shop.engine, &overlap, Given::NotAProblem, "two brands");
    let tools = shop.engine.batches().unwrap().into_iter().find(|batch| batch.file == "tools.csv").unwrap();
    shop.engine.undo(tools.id.unwrap()).unwrap();
    let board = shop.engine.stack().unwrap();
    assert_eq!(board.answered.len(), 0, "{:?}", board.answered);
    assert!(shop.engine.rules().unwrap().rules.iter().all(|rule| rule.answered == 0));
    // The file again: new tools with new numbers, which nobody has answered for.
    let path = shop.folder.path().join("exports/tools.csv");
    for (_, outcome) in shop.engine.import(&[path], Default::default()).unwrap() {
        outcome.unwrap();
    }
    let again = find(&shop.engine, "stack_overlap", "Jasper").expect("it asks for the new tools");
    assert!(again.answer.is_none() && again.about != overlap.about);
    // The old answer can still be taken back, and does nothing else.
    shop.engine.take_back_answer(&overlap.id, &overlap.about).unwrap();
    assert!(shop.engine.take_back_answer(&overlap.id, &overlap.about).is_err());
}

#[test]
fn an_answer_to_several_tools_is_one_to_each() {
    let shop = shop();
    let names = ["ChatGPT", "Klaviyo", "Zapier"];
    for name in names {
        let (id, mut form) = shop.engine.tool_form(name).unwrap();
        form.owner = None;
        shop.engine.edit_tool(id, &form).unwrap();
    }
    let joined = find(&shop.engine, "stack_no_owner", "Klaviyo").unwrap();
    assert!(joined.subject.contains("Jasper") && joined.about.split(' ').count() == 4, "{}", joined.about);
    answer(&shop.engine, &joined, Given::NotAProblem, "I do it all");
    assert!(find(&shop.engine, "stack_no_owner", "").is_none());
    // One of them gets an owner after all: the others do not ask again.
    let (id, mut form) = shop.engine.tool_form("Zapier").unwrap();
    form.owner = Some("Mara".into());
    shop.engine.edit_tool(id, &form).unwrap();
    assert!(find(&shop.engine, "stack_no_owner", "").is_none());
    let left = shop.engine.all_warnings().unwrap().answered;
    assert_eq!((left.len(), left[0].about.split(' ').count()), (1, 3), "{left:?}");
    shop.engine.take_back_answer(&left[0].id, &left[0].about).unwrap();
    assert_eq!(find(&shop.engine, "stack_no_owner", "Klaviyo").unwrap().about, left[0].about);
}

#[test]
fn what_cannot_be_answered_is_said_and_changes_nothing() {
    let shop = shop();
    let overlap = find(&shop.engine, "stack_overlap", "Jasper").unwrap();
    let before = std::fs::read(shop.path()).unwrap();
    let wrong = [
        shop.engine.answer_warning(&overlap.id, &overlap.about, Given::NotAProblem, "  "),
        shop.engine.answer_warning(&overlap.id, "tool-999", Given::Later, ""),
        shop.engine.answer_warning("no_such_rule", &overlap.about, Given::Later, ""),
        shop.engine.take_back_answer(&overlap.id, &overlap.about),
        shop.engine.switch_rule("no_such_rule", false),
    ];
    for outcome in wrong {
        let said = shop.engine.say(&outcome.unwrap_err().words);
        assert!(said.contains("Nothing was changed"), "{said}");
    }
    assert!(std::fs::read(shop.path()).unwrap() == before);
}

#[test]
fn every_warning_of_the_sample_can_be_answered_by_itself() {
    let shop = shop();
    let all = shop.engine.all_warnings().unwrap().open;
    let keys: BTreeSet<_> = all.iter().map(|warning| (&warning.id, &warning.about)).collect();
    assert_eq!(keys.len(), all.len(), "two warnings share a key");
    for (done, warning) in all.iter().enumerate() {
        answer(&shop.engine, warning, Given::NotAProblem, "seen");
        assert_eq!(shop.engine.all_warnings().unwrap().open.len(), all.len() - done - 1, "{}", warning.title);
    }
    let (today, shell) = (today(&shop.engine), shell(&shop.engine));
    assert_eq!((today.things.len(), today.more), (0, 0));
    assert_eq!((shell.stack_warnings, shell.kpi_warnings), (0, 0));
}

#[test]
fn today_has_at_most_five_of_which_two_of_one_rule_and_the_next_moves_up() {
    let shop = shop();
    let money = |warning: &WarningView| {
        let plain = warning.money_per_year.clone().unwrap_or_else(|| "0".into());
        plain.replace('.', "").parse::<i64>().unwrap()
    };
    loop {
        let view = today(&shop.engine);
        let waiting = shop.engine.all_warnings().unwrap().open.len();
        assert!(view.things.len() <= 5);
        assert_eq!(view.things.len() + view.more, waiting);
        assert!(view.things.is_sorted_by_key(|thing| std::cmp::Reverse(money(thing))));
        for thing in &view.things {
            assert!(view.things.iter().filter(|other| other.id == thing.id).count() <= 2);
        }
        let Some(first) = view.things.first() else { break };
        answer(&shop.engine, first, Given::Later, "");
    }
}

#[test]
fn a_rule_that_is_switched_off_is_silent_everywhere_and_keeps_its_answers() {
    let shop = shop();
    let overlap = find(&shop.engine, "stack_overlap", "Jasper").unwrap();
    answer(&shop.engine, &overlap, Given::NotAProblem, "two brands");
    for rule in ["stack_overlap", "stack_no_owner"] {
        let act = Mutation::SwitchRule { rule: rule.into(), on: false };
        shop.engine.mutate(act).unwrap();
    }
    let all = shop.engine.all_warnings().unwrap();
    assert!(
        all.open
            .iter()
            .chain(&all.answered)
            .all(|warning| { warning.id != "stack_overlap" && warning.id != "stack_no_owner" })
    );
    let board = shop.engine.stack().unwrap();
    let flags = board.layers.iter().flat_map(|layer| &layer.tools).flat_map(|tool| &tool.flags);
    assert!(flags.clone().all(|flag| flag != "no owner" && !flag.starts_with("same job")));
    let rules = shop.engine.rules().unwrap();
    let listed: Vec<&str> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(listed, WARNINGS.iter().map(|rule| rule.id()).collect::<Vec<_>>());
    assert_eq!(rules.rules.iter().filter(|rule| !rule.on).count(), 2);
    assert!(rules.rules.iter().all(|rule| !rule.name.is_empty() && !rule.why.is_empty()));
    for rule in ["stack_overlap", "stack_no_owner"] {
        shop.engine.switch_rule(rule, true).unwrap();
    }
    assert!(find(&shop.engine, "stack_overlap", "Jasper").is_none(), "its answer still holds");
    assert!(find(&shop.engine, "stack_no_owner", "Jasper").is_some());
}
