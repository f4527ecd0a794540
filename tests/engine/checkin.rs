//! The check-in: resumed, made up for, closed, opened again, and under a clock that jumps.

use crate::support::{TempShop, engine_at};
use tillwise_domain::checkin::{ActionState, CardOutcome, ReviewKind, Step, Verdict};
use tillwise_domain::kpis::KpiId;
use tillwise_engine::api::requests::{Answer, Mutation, Query};
use tillwise_engine::api::views::{CheckInNumberView, CheckInState, CheckInView, TodayView};
use tillwise_engine::api::{ActionForm, ShopChange};
use tillwise_engine::{Code, Engine};

const WEEKLY: ReviewKind = ReviewKind::Weekly;

/// One order on each of twelve Wednesdays, 20.00 to 31.00 EUR, the last in week 46.
fn orders() -> String {
    let mut text = String::from(
        "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,\
         Lineitem price,Refunded Amount,Id\n",
    );
    let days = [
        "2026-08-26",
        "2026-09-02",
        "2026-09-09",
        "2026-09-16",
        "2026-09-23",
        "2026-09-30",
        "2026-10-07",
        "2026-10-14",
        "2026-10-21",
        "2026-10-28",
        "2026-11-04",
        "2026-11-11",
    ];
    for (at, day) in days.iter().enumerate() {
        let total = 20 + at;
        text.push_str(&format!(
            "#{at},b{at}@example.com,paid,EUR,{total}.00,0.00,0.00,{total}.00,{day} 10:00:00 +0100,1,Mug,{total}.00,0.00,{at}9\n"
        ));
    }
    text.push_str(
        "#99,z@example.com,paid,EUR,31.00,0.00,0.00,31.00,2026-11-15 10:00:00 +0100,1,Mug,31.00,0.00,999\n",
    );
    text
}

fn shop() -> TempShop {
    let shop = TempShop::new();
    shop.engine
        .import(&[shop.file("orders.csv", orders())], tillwise_engine::ImportOptions::default())
        .unwrap();
    shop
}

fn view(engine: &Engine, period: Option<&str>) -> CheckInView {
    engine.check_in(WEEKLY, period).unwrap()
}

fn begin(engine: &Engine, period: Option<&str>) -> i64 {
    engine.start_check_in(WEEKLY, period).unwrap();
    view(engine, period).review.unwrap()
}

fn card(view: &CheckInView, id: KpiId) -> &CheckInNumberView {
    view.numbers.iter().find(|card| card.kpi == id).unwrap()
}

fn today(engine: &Engine) -> TodayView {
    match engine.query(&Query::Today).unwrap() {
        Answer::Today(today) => today,
        other => panic!("{other:?}"),
    }
}

fn write(text: &str) -> ActionForm {
    ActionForm { text: text.into(), owner: Some("Mara".into()), ..ActionForm::default() }
}

fn close(engine: &Engine, period: Option<&str>) -> i64 {
    let review = begin(engine, period);
    engine.set_reading(review, "A quiet week.").unwrap();
    engine.close_check_in(review).unwrap();
    review
}

#[test]
fn a_check_in_is_saved_with_every_act_and_gone_on_with() {
    let shop = shop();
    let before = view(&shop.engine, None);
    assert_eq!((before.state, before.period.as_str()), (CheckInState::Waiting, "2026-W46"));
    assert_eq!(before.title, "Week 46, Mon 9 Nov to Sun 15 Nov 2026");
    assert_eq!(before.left.as_deref(), Some("about 8 min left"), "no earlier action is to be looked at");
    assert_eq!(today(&shop.engine).check_in.unwrap().title, "Week 46 waits for its check-in");
    let review = begin(&shop.engine, None);
    shop.engine.note_card(review, KpiId::AverageOrderValue, "Free shipping ended").unwrap();
    shop.engine.settle_card(review, KpiId::AverageOrderValue, Some(CardOutcome::Action)).unwrap();
    shop.engine.go_to_step(review, Step::Numbers).unwrap();
    // Another day, another start of the program.
    let later = engine_at(&shop.path(), "2026-11-19T09:00:00Z");
    assert_eq!(begin(&later, None), review, "it goes on and is not begun twice");
    let on = view(&later, None);
    assert_eq!((on.state, on.step), (CheckInState::Open, Step::Numbers));
    let value = card(&on, KpiId::AverageOrderValue);
    assert_eq!((value.note.as_str(), value.outcome), ("Free shipping ended", Some(CardOutcome::Action)));
    assert_eq!(today(&later).check_in.unwrap().title, "Go on with week 46");
    assert_eq!(later.check_ins().unwrap().past.len(), 1);
}

#[test]
fn a_number_comes_with_what_is_usual_for_it() {
    let shop = shop();
    let value = |period: &str| {
        let view = view(&shop.engine, Some(period));
        let card = card(&view, KpiId::AverageOrderValue);
        (card.shown.clone(), card.verdict, card.usual.clone(), card.change.clone())
    };
    // Twenty to thirty: the median is 25, the middle deviation 3, and twice 1.4826 times that is 8.90.
    assert_eq!(
        value("2026-W46"),
        (
            Some("31.00 EUR".into()),
            Some(Verdict::Noise),
            "usual range 16.10 EUR to 33.90 EUR".into(),
            Some("up 3.3 %".into())
        )
    );
    let (_, verdict, usual, _) = value("2026-W41");
    assert_eq!(verdict, Some(Verdict::TooLittle), "{usual}");
    assert_eq!(usual, "usual range: 6 of 8 weeks known so far");
}

#[test]
fn a_typed_number_stands_on_the_kpis_page_as_typed_and_leaves_it_for_a_counted_one() {
    let shop = shop();
    let review = begin(&shop.engine, None);
    shop.engine.type_value(review, KpiId::ConversionRate, Some("2.4 %")).unwrap();
    let on_page = || {
        let week = shop.engine.week(Some("2026-W46")).unwrap();
        let kpi = week.kpis.into_iter().find(|kpi| kpi.id == KpiId::ConversionRate).unwrap();
        (kpi, shop.engine.kpi_history(KpiId::ConversionRate, Some("2026-W46")).unwrap())
    };
    let (kpi, history) = on_page();
    let typed = kpi.typed.expect("no file gives it");
    assert_eq!((kpi.value, typed.shown.as_str(), typed.typed_on.as_str()), (None, "2.40 %", "2026-11-17"));
    assert_eq!((typed.from.as_str(), typed.to.as_str()), ("2026-11-09", "2026-11-15"));
    let said = "2.40 % for 9 November 2026 to 15 November 2026. Typed by you on 17 November 2026.";
    assert_eq!(history.typed.iter().map(|typed| typed.said.as_str()).collect::<Vec<_>>(), [said]);
    let average = shop.engine.kpi_history(KpiId::AverageOrderValue, Some("2026-W46")).unwrap();
    assert!(average.typed.is_empty() && average.kpi.typed.is_none(), "it belongs to one KPI");

    let days: String = (9..=15).map(|day| format!("2026-11-{day:02},100,80,3\n")).collect();
    let head = "Day,Sessions,Online store visitors,Sessions that completed checkout\n".to_owned();
    crate::imports::import(&shop, &shop.file("sessions.csv", head + &days));
    let (kpi, history) = on_page();
    assert_eq!(
        (kpi.value.as_deref(), kpi.typed.is_none()),
        (Some("0.0300"), true),
        "a counted one comes first"
    );
    assert_eq!(history.typed.len(), 1, "what was typed is still told");
}

#[test]
fn what_no_file_gives_can_be_typed_and_what_one_gives_cannot() {
    let shop = shop();
    let earlier = begin(&shop.engine, Some("2026-W45"));
    shop.engine.type_value(earlier, KpiId::ConversionRate, Some("2,1 %")).unwrap();
    let review = begin(&shop.engine, None);
    let waiting = view(&shop.engine, None);
    let ask = card(&waiting, KpiId::ConversionRate).ask.clone().expect("no sessions were imported");
    assert_eq!((ask.placeholder.as_str(), ask.typed.as_str()), ("2.10 %", ""));
    assert_eq!(card(&waiting, KpiId::ConversionRate).shown, None, "a placeholder is no value");
    shop.engine.type_value(review, KpiId::ConversionRate, Some("2.4 %")).unwrap();
    let typed = view(&shop.engine, None);
    let rate = card(&typed, KpiId::ConversionRate);
    assert_eq!(
        (rate.shown.as_deref(), rate.typed, rate.change.as_deref()),
        (Some("2.40 %"), true, Some("up 0.30 points"))
    );
    assert_eq!(rate.typed_words.as_deref(), Some("typed by you"));
    assert!(card(&typed, KpiId::AverageOrderValue).ask.is_none());
    let refused = shop.engine.type_value(review, KpiId::AverageOrderValue, Some("40")).unwrap_err();
    assert_eq!(refused.code, Code::Invalid);
    assert!(shop.engine.type_value(review, KpiId::ConversionRate, Some("many")).is_err());
    shop.engine.set_reading(review, "Fine.").unwrap();
    shop.engine.close_check_in(review).unwrap();
    let values = view(&shop.engine, None).closed.unwrap().values;
    let find = |id: &str| values.iter().find(|value| value.id == id).unwrap();
    assert_eq!((find("conversion_rate").typed, find("conversion_rate").shown.as_str()), (true, "2.40 %"));
    assert_eq!((find("average_order_value").typed, find("net_sales").shown.as_str()), (false, "62.00 EUR"));
    assert_eq!((find("sessions").value.as_deref(), find("sessions").shown.as_str()), (None, "no value"));
    let facts = shop.engine.week(None).unwrap().facts.len();
    assert_eq!(values.len(), 5 + facts, "the five KPIs and every fact of the week");
}

#[test]
fn it_closes_with_a_reading_and_clear_actions_only() {
    let shop = shop();
    let review = begin(&shop.engine, None);
    assert!(shop.engine.close_check_in(review).is_err());
    shop.engine.set_reading(review, "  ").unwrap();
    assert!(!view(&shop.engine, None).can_close);
    shop.engine.set_reading(review, "Free shipping ended.").unwrap();
    let nobody = ActionForm { text: "Write to twelve customers".into(), ..ActionForm::default() };
    shop.engine.add_action(review, &nobody).unwrap();
    let open = view(&shop.engine, None);
    assert_eq!(open.keeps_open, ["Give every new action a name and a date."]);
    let action = &open.plan.actions[0];
    assert_eq!(action.due.as_deref(), Some("2026-11-22"), "the end of the next week");
    let named = ActionForm { due: action.due.clone(), ..write("Write to twelve customers") };
    shop.engine.edit_action(action.id, &named).unwrap();
    shop.engine.add_action(review, &write("Two")).unwrap();
    shop.engine.add_action(review, &write("Three")).unwrap();
    assert!(shop.engine.add_action(review, &write("Four")).is_err(), "three are enough");
    assert_eq!(view(&shop.engine, None).plan.room, 0);
    shop.engine.close_check_in(review).unwrap();
    let closed = view(&shop.engine, None);
    assert_eq!((closed.state, closed.left), (CheckInState::Closed, None));
    let summary = closed.closed.unwrap().summary;
    assert!(summary.contains("What it means: Free shipping ended."), "{summary}");
    assert!(summary.contains("- Write to twelve customers (Mara, Sun 22 Nov)"), "{summary}");
    assert!(summary.contains("Average order value: 31.00 EUR, up 3.3 %"), "{summary}");
    assert!(summary.lines().count() < 30, "half a page: {summary}");
    for refused in [
        shop.engine.set_reading(review, "Else"),
        shop.engine.remove_action(closed.plan.actions[0].id),
        shop.engine.go_to_step(review, Step::Data),
        shop.engine.close_check_in(review),
    ] {
        assert_eq!(refused.unwrap_err().code, Code::Invalid, "a closed review is left as it is");
    }
    assert_eq!(today(&shop.engine).check_in.unwrap().text, "The next one is from Mon 23 Nov on.");
}

#[test]
fn earlier_actions_come_back_until_they_are_done() {
    let shop = shop();
    let first = begin(&shop.engine, Some("2026-W45"));
    shop.engine.add_action(first, &write("Write")).unwrap();
    shop.engine.add_action(first, &write("Call")).unwrap();
    shop.engine.set_reading(first, "x").unwrap();
    shop.engine.close_check_in(first).unwrap();
    let review = begin(&shop.engine, None);
    let ids: Vec<i64> = view(&shop.engine, None).actions.iter().map(|action| action.id).collect();
    assert_eq!(ids.len(), 2);
    shop.engine.settle_action(review, ids[0], ActionState::Done).unwrap();
    shop.engine.settle_action(review, ids[1], ActionState::NotDone).unwrap();
    assert_eq!(view(&shop.engine, None).actions.len(), 2, "what was said here stays in sight here");
    let own = view(&shop.engine, Some("2026-W45"));
    assert!(own.actions.is_empty(), "a review's own actions are no earlier ones");
    assert!(shop.engine.settle_action(first, ids[0], ActionState::Open).is_err(), "that review is closed");
    shop.engine.set_reading(review, "y").unwrap();
    shop.engine.close_check_in(review).unwrap();
    let next = engine_at(&shop.path(), "2026-11-24T09:00:00Z");
    let left = view(&next, None).actions;
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].id, left[0].state, left[0].settled_here), (ids[1], ActionState::NotDone, false));
    assert_eq!(left[0].age, "decided 7 days ago");
}

#[test]
fn a_missed_week_can_be_made_up_for_or_left_out() {
    let shop = shop();
    assert!(shop.engine.check_ins().unwrap().missed.is_empty(), "before the first one nothing was missed");
    close(&shop.engine, Some("2026-W43"));
    let missed = shop.engine.check_ins().unwrap().missed;
    assert_eq!(missed[0].text, "Weeks 44 and 45 have no check-in. Make up for one, or leave them out.");
    close(&shop.engine, Some("2026-W45"));
    let missed = shop.engine.check_ins().unwrap().missed;
    assert_eq!(missed[0].text, "Week 44 has no check-in. Make up for it, or leave it out.");
    shop.engine.skip_check_ins(WEEKLY, "2026-W44").unwrap();
    assert!(shop.engine.check_ins().unwrap().missed.is_empty());
    close(&shop.engine, Some("2026-W44"));
    assert_eq!(shop.engine.check_ins().unwrap().past.len(), 3);
}

#[test]
fn only_the_newest_one_is_opened_again() {
    let shop = shop();
    let old = close(&shop.engine, Some("2026-W45"));
    let new = close(&shop.engine, None);
    assert!(shop.engine.reopen_check_in(old).is_err());
    assert!(!view(&shop.engine, Some("2026-W45")).can_reopen && view(&shop.engine, None).can_reopen);
    shop.engine.reopen_check_in(new).unwrap();
    let open = view(&shop.engine, None);
    assert_eq!((open.state, open.plan.reading.as_str()), (CheckInState::Open, "A quiet week."));
    shop.engine.close_check_in(new).unwrap();
}

#[test]
fn a_stored_review_keeps_its_dates_and_numbers() {
    let shop = shop();
    let review = close(&shop.engine, None);
    for (zone, first) in [("Pacific/Auckland", "sunday"), ("America/Los_Angeles", "saturday")] {
        let change = ShopChange {
            time_zone: Some(zone.into()),
            first_weekday: Some(first.into()),
            ..ShopChange::default()
        };
        shop.engine.change_shop(&change).unwrap();
        let there = shop.engine.check_in_numbered(review).unwrap();
        assert_eq!((there.from.as_str(), there.to.as_str()), ("2026-11-09", "2026-11-15"));
        let again = view(&shop.engine, Some("2026-W46"));
        assert_eq!(again.review, Some(review), "week 46 is not asked for again");
        shop.engine.start_check_in(WEEKLY, Some("2026-W46")).unwrap();
        let views = shop.engine.check_ins().unwrap();
        assert_eq!(views.past.len(), 1);
        let values = again.closed.unwrap().values;
        assert_eq!(values[1].shown, "31.00 EUR");
        assert!(values[1].changed.is_some(), "another zone is another way of counting");
    }
}

#[test]
fn a_clock_that_jumps_loses_and_doubles_nothing() {
    let shop = shop();
    let review = begin(&shop.engine, None);
    shop.engine.note_card(review, KpiId::AverageOrderValue, "Before the jump").unwrap();
    let clocks =
        ["2025-11-17T09:00:00Z", "2027-11-20T09:00:00Z", "2026-11-17T09:00:00Z", "1970-01-05T00:00:00Z"];
    for (now, number) in clocks.iter().zip(0..) {
        let engine = engine_at(&shop.path(), now);
        assert_eq!(engine.start_check_in(WEEKLY, Some("2026-W46")).unwrap().changed.len(), 1);
        let on = view(&engine, Some("2026-W46"));
        assert_eq!((on.review, on.state), (Some(review), CheckInState::Open), "{now}");
        assert_eq!(card(&on, KpiId::AverageOrderValue).note, "Before the jump", "{now}");
        engine.settle_card(review, KpiId::ALL[number], Some(CardOutcome::Nothing)).unwrap();
        let all = engine.check_ins().unwrap();
        assert_eq!(all.past.len(), 1, "{now}");
        assert!(all.missed.len() <= 1, "one sentence, however far the clock jumps: {:?}", all.missed);
        assert!(all.missed.iter().all(|missed| missed.periods.len() <= 8), "{now}");
        assert_eq!(all.waiting.iter().filter(|card| card.kind == WEEKLY).count(), 1, "{now}");
    }
    let back = engine_at(&shop.path(), "2025-11-17T09:00:00Z");
    back.set_reading(review, "Read while the clock was wrong").unwrap();
    back.close_check_in(review).unwrap();
    let closed = view(&shop.engine, None);
    assert_eq!((closed.review, closed.state), (Some(review), CheckInState::Closed));
    let settled = closed.numbers.iter().filter(|card| card.outcome.is_some()).count();
    assert_eq!(settled, clocks.len(), "what was said under each clock is there");
    assert_eq!(closed.closed.unwrap().values[1].shown, "31.00 EUR");
}

#[test]
fn a_period_that_runs_is_not_reviewed() {
    let shop = shop();
    for (kind, period) in [
        (ReviewKind::Weekly, "2026-W47"),
        (ReviewKind::Daily, "2026-11-17"),
        (ReviewKind::Monthly, "2026-11"),
        (ReviewKind::Quarterly, "2026-Q4"),
    ] {
        assert_eq!(
            shop.engine.start_check_in(kind, Some(period)).unwrap_err().code,
            Code::Invalid,
            "{period}"
        );
    }
    assert!(shop.engine.check_in(WEEKLY, Some("2026-11")).is_err(), "a month is no week");
    assert!(shop.engine.check_ins().unwrap().past.is_empty());
}

#[test]
fn days_months_and_quarters_count_their_own_dates() {
    let shop = shop();
    let value = |kind: ReviewKind, period: &str| {
        let view = shop.engine.check_in(kind, Some(period)).unwrap();
        let card = card(&view, KpiId::AverageOrderValue);
        (card.shown.clone(), card.previous_shown.clone())
    };
    let shown = |text: &str| Some(text.to_owned());
    // October holds the orders of 26, 27, 28 and 29 EUR, September those of 21 to 25.
    assert_eq!(value(ReviewKind::Monthly, "2026-10"), (shown("27.50 EUR"), shown("23.00 EUR")));
    // The third quarter holds 20 to 25; before it there is nothing.
    assert_eq!(value(ReviewKind::Quarterly, "2026-Q3"), (shown("22.50 EUR"), None));
    // Wednesday 11 November against Wednesday 4 November.
    assert_eq!(value(ReviewKind::Daily, "2026-11-11"), (shown("31.00 EUR"), shown("30.00 EUR")));
    let month = shop.engine.check_in(ReviewKind::Monthly, Some("2026-10")).unwrap();
    let weeks = month.weeks.unwrap();
    // The weeks that lie wholly in October: 41, 42 and 43.
    assert_eq!(
        weeks.rows.iter().map(|row| row[2].as_str()).collect::<Vec<_>>(),
        ["26.00 EUR", "27.00 EUR", "28.00 EUR"]
    );
    assert!(view(&shop.engine, None).weeks.is_none());
}

#[test]
fn days_are_asked_for_only_while_the_owner_wants_them() {
    let shop = shop();
    let daily = |engine: &Engine| {
        engine.check_ins().unwrap().waiting.iter().filter(|card| card.kind == ReviewKind::Daily).count()
    };
    assert_eq!(daily(&shop.engine), 0);
    assert!(shop.engine.set_daily_until(Some("2026-11-16")).is_err(), "that day has passed");
    shop.engine.set_daily_until(Some("2026-11-20")).unwrap();
    assert_eq!(daily(&shop.engine), 1);
    close(&shop.engine, None);
    assert_eq!(today(&shop.engine).check_in.unwrap().kind, ReviewKind::Daily);
    assert_eq!(daily(&engine_at(&shop.path(), "2026-11-21T09:00:00Z")), 1, "the last day is looked at, too");
    assert_eq!(daily(&engine_at(&shop.path(), "2026-11-22T09:00:00Z")), 0);
    shop.engine.set_daily_until(None).unwrap();
    assert_eq!(daily(&shop.engine), 0);
}

#[test]
fn a_question_about_check_ins_never_writes() {
    let shop = shop();
    close(&shop.engine, None);
    let before = std::fs::read(shop.path()).unwrap();
    shop.engine.query(&Query::CheckIns).unwrap();
    shop.engine.query(&Query::CheckIn { kind: WEEKLY, period: None }).unwrap();
    shop.engine.query(&Query::CheckIn { kind: ReviewKind::Monthly, period: None }).unwrap();
    assert!(std::fs::read(shop.path()).unwrap() == before);
}

#[test]
fn the_reminder_is_one_note_every_week_by_the_clock_on_the_wall() {
    let shop = shop();
    let file = shop.folder.path().join("note.ics");
    shop.engine.save_reminder(Some("monday"), Some("9:30"), &file).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("\r\nDTSTART:20261123T093000\r\n"), "{text}");
    assert!(
        text.contains("\r\nRRULE:FREQ=WEEKLY\r\n") && !text.contains("VTIMEZONE") && !text.contains("TZID")
    );
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    let again = shop.engine.reminder(Some("friday"), None).unwrap();
    assert_eq!(uid(&text), uid(&again), "a second file changes the note of the first");
    assert!(again.contains("DTSTART:20261120T093000"), "the time of the last file is kept: {again}");
    let sequence = |text: &str| -> u32 {
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.unwrap().parse().unwrap()
    };
    assert!(sequence(&text) < sequence(&again), "calendars keep the entry of the higher number");
    assert!(text.contains("\r\nDTSTAMP:20261117T090000Z\r\n"), "made at the moment that is passed in");
    assert_eq!(again, shop.engine.reminder(Some("friday"), None).unwrap(), "the same bytes again");
    let reminder = shop.engine.check_ins().unwrap().reminder;
    assert_eq!(
        (reminder.weekday.as_str(), reminder.time.as_str(), reminder.saved),
        ("monday", "09:30", true)
    );
    assert!(shop.engine.reminder(Some("someday"), None).is_err());
    assert!(shop.engine.reminder(None, Some("25:00")).is_err());
}

#[test]
fn an_empty_shop_is_not_asked_for_a_check_in() {
    let shop = TempShop::new();
    let new = Mutation::CreateShop { time_zone: "Europe/Berlin".into(), first_weekday: "monday".into() };
    shop.engine.mutate(new).unwrap();
    assert!(today(&shop.engine).check_in.is_none());
}

#[test]
fn a_stored_week_counts_the_same_whatever_weekday_the_shop_begins_on_later() {
    let shop = TempShop::new();
    shop.engine.open_sample().unwrap();
    let review = begin(&shop.engine, None);
    let numbers = |engine: &Engine| -> Vec<(KpiId, Option<String>)> {
        let view = engine.check_in_numbered(review).unwrap();
        view.numbers.iter().map(|card| (card.kpi, card.value.clone())).collect()
    };
    // First from the totals kept for every week, then from the orders themselves.
    let kept = numbers(&shop.engine);
    assert_eq!(kept.iter().filter(|(_, value)| value.is_some()).count(), 4);
    let change = ShopChange { first_weekday: Some("sunday".into()), ..ShopChange::default() };
    shop.engine.change_shop(&change).unwrap();
    assert_eq!(numbers(&shop.engine), kept);
}
