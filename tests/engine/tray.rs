//! The tray and the reminder from there: off until asked for, at most one for each review, whatever the clock does.

use crate::support::{Fixed, TempShop};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use tillwise_domain::checkin::ReviewKind;
use tillwise_engine::api::requests::{Answer, Mutation, Query};
use tillwise_engine::api::views::{Appearance, TrayView};
use tillwise_engine::jiff::{Timestamp, ToSpan};
use tillwise_engine::store::{Writer, settings};
use tillwise_engine::{Code, Engine, Host, ImportOptions, Places, System};

/// A computer at a fixed instant with a tray and a login entry, as far as it has them.
struct Desk {
    fixed: Fixed,
    /// Seconds that have passed since.
    passed: AtomicI64,
    /// Whether this desktop shows tray icons.
    shows: bool,
    /// Whether the system refuses to change what starts at login.
    refuses: bool,
    kept: AtomicBool,
    login: AtomicBool,
}

impl Host for Desk {
    fn now(&self) -> Timestamp {
        self.fixed.now().checked_add(self.passed.load(Ordering::Relaxed).seconds()).unwrap()
    }

    fn time_zone(&self) -> Option<String> {
        self.fixed.time_zone()
    }

    fn region(&self) -> Option<String> {
        self.fixed.region()
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn own_program(&self) -> Option<PathBuf> {
        None
    }

    fn keep_in_tray(&self, on: bool) {
        self.kept.store(on, Ordering::Relaxed);
    }

    fn in_tray(&self) -> bool {
        self.shows && self.kept.load(Ordering::Relaxed)
    }

    fn starts_at_login(&self) -> bool {
        self.login.load(Ordering::Relaxed)
    }

    fn start_at_login(&self, on: bool) -> Result<(), String> {
        if self.refuses {
            return Err("read-only".to_owned());
        }
        self.login.store(on, Ordering::Relaxed);
        Ok(())
    }

    fn who(&self) -> &'static str {
        "window"
    }
}

fn desk(now: &str) -> Desk {
    Desk {
        fixed: Fixed::at(now),
        passed: AtomicI64::new(0),
        shows: true,
        refuses: false,
        kept: AtomicBool::new(false),
        login: AtomicBool::new(false),
    }
}

fn on(file: &Path, desk: Desk) -> (Engine, Arc<Desk>) {
    let desk = Arc::new(desk);
    (Engine::new(Places::new(Some(file.to_owned())), desk.clone()), desk)
}

/// The same shop at another moment, on a computer in a zone.
fn at(file: &Path, now: &str, zone: &'static str) -> Engine {
    let mut desk = desk(now);
    desk.fixed.zone = zone;
    on(file, desk).0
}

fn in_berlin(file: &Path, now: &str) -> Engine {
    at(file, now, "Europe/Berlin")
}

fn choose(engine: &Engine, weekday: &str, time: &str) {
    let tray = Mutation::SetTray { on: true, weekday: weekday.into(), time: time.into(), at_login: false };
    engine.mutate(tray).unwrap();
}

/// A shop in Berlin with one order, whose owner asked for the tray on 17 November 2026.
fn shop() -> TempShop {
    let shop = TempShop::new();
    let orders = "Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                  Lineitem name,Lineitem price,Id\n\
                  #1,paid,EUR,25.00,0,0,25.00,2026-01-05 09:00:00 +0100,1,Mug,25.00,91\n";
    let file = shop.file("orders.csv", orders);
    shop.engine.import(&[file], ImportOptions::default()).unwrap();
    choose(&shop.engine, "monday", "09:00");
    shop
}

fn tray(engine: &Engine) -> TrayView {
    match engine.query(&Query::Settings).unwrap() {
        Answer::Settings(view) => view.tray,
        other => panic!("{other:?}"),
    }
}

fn period(engine: &Engine) -> Option<String> {
    engine.check_in_due().unwrap().map(|due| due.period)
}

#[test]
fn it_is_off_until_asked_for_and_leaves_nothing_running_then() {
    let shop = TempShop::new();
    shop.engine.open_sample().unwrap();
    shop.engine.leave_sample().unwrap();
    let (engine, desk) = on(&shop.path(), desk("2026-11-17T09:00:00Z"));
    let view = tray(&engine);
    assert!(!view.on && !view.at_login && !view.seen && view.words.is_none());
    assert_eq!((view.weekday.as_str(), view.time.as_str()), ("monday", "09:00"));
    assert!(!engine.wants_tray() && !engine.stays_in_tray());
    assert!(!desk.kept.load(Ordering::Relaxed) && !desk.login.load(Ordering::Relaxed));
    assert_eq!(engine.take_check_in_due().unwrap(), None, "without a shop nothing is due");
    assert!(!shop.path().exists());
}

#[test]
fn closing_leaves_it_in_the_tray_only_where_the_icon_is_seen() {
    let shop = TempShop::new();
    let (engine, desk_) = on(&shop.path(), desk("2026-11-17T09:00:00Z"));
    choose(&engine, "friday", "16:30");
    let view = tray(&engine);
    assert!(view.on && view.seen && engine.stays_in_tray() && desk_.kept.load(Ordering::Relaxed));
    assert_eq!((view.weekday.as_str(), view.time.as_str()), ("friday", "16:30"));
    assert!(view.words.unwrap().starts_with("Closing the window keeps Tillwise in the tray"));

    let (engine, _) = on(&shop.path(), Desk { shows: false, ..desk("2026-11-17T09:00:00Z") });
    let view = tray(&engine);
    assert!(view.on && !view.seen && engine.wants_tray() && !engine.stays_in_tray());
    assert!(view.words.unwrap().contains("closing the window quits Tillwise"));
}

#[test]
fn starting_at_login_goes_with_the_tray_and_a_refusal_changes_nothing() {
    let shop = TempShop::new();
    let (engine, host) = on(&shop.path(), desk("2026-11-17T09:00:00Z"));
    let set =
        |on, at_login| Mutation::SetTray { on, weekday: "monday".into(), time: "9:00".into(), at_login };
    engine.mutate(set(true, true)).unwrap();
    assert!(host.login.load(Ordering::Relaxed) && tray(&engine).at_login);
    engine.mutate(set(false, true)).unwrap();
    assert!(!host.login.load(Ordering::Relaxed) && !host.kept.load(Ordering::Relaxed));

    let (engine, _) = on(&shop.path(), Desk { refuses: true, ..desk("2026-11-17T09:00:00Z") });
    let error = engine.mutate(set(true, true)).unwrap_err();
    assert_eq!(error.code, Code::Invalid);
    assert!(engine.api_error(&error).message.contains("read-only"));
    assert!(!engine.wants_tray());
    for (weekday, time) in
        [("someday", "09:00"), ("monday", "25:00"), ("monday", "nine"), ("monday", "-1:00")]
    {
        let wrong =
            Mutation::SetTray { on: true, weekday: weekday.into(), time: time.into(), at_login: false };
        assert_eq!(engine.mutate(wrong).unwrap_err().code, Code::Invalid, "{weekday} {time}");
    }
    assert!(!engine.wants_tray());
}

#[test]
fn the_looks_and_the_tray_do_not_forget_each_other() {
    let shop = TempShop::new();
    let (engine, _) = on(&shop.path(), desk("2026-11-17T09:00:00Z"));
    engine.mutate(Mutation::SetAppearance { appearance: Appearance::Dark }).unwrap();
    choose(&engine, "friday", "16:30");
    engine.mutate(Mutation::SetAppearance { appearance: Appearance::Contrast }).unwrap();
    let Answer::Settings(view) = engine.query(&Query::Settings).unwrap() else { panic!("settings") };
    assert_eq!((view.appearance, view.tray.weekday.as_str()), (Appearance::Contrast, "friday"));
    // What an older version kept knows nothing of the tray.
    shop.file("preferences.json", "{ \"appearance\": \"dark\" }");
    let Answer::Settings(view) = engine.query(&Query::Settings).unwrap() else { panic!("settings") };
    assert_eq!((view.appearance, view.tray.on), (Appearance::Dark, false));
}

#[test]
fn a_week_is_reminded_of_once_from_its_hour_on() {
    let shop = shop();
    let file = shop.path();
    assert_eq!(period(&shop.engine), None, "Monday nine was before it was asked for");
    assert_eq!(period(&in_berlin(&file, "2026-11-23T07:59:59Z")), None);
    let engine = in_berlin(&file, "2026-11-23T08:00:00Z");
    assert_eq!(period(&engine).as_deref(), Some("2026-W47"));
    assert_eq!(period(&engine).as_deref(), Some("2026-W47"), "asking notes nothing");
    let due = engine.take_check_in_due().unwrap().unwrap();
    assert_eq!((due.period.as_str(), due.title.as_str()), ("2026-W47", "The check-in is ready"));
    assert_eq!(due.text, "Week 47 is over. Looking at it takes about ten minutes, whenever it suits you.");
    for later in ["2026-11-23T08:00:20Z", "2026-11-25T12:00:00Z", "2026-11-29T22:59:00Z"] {
        assert_eq!(in_berlin(&file, later).take_check_in_due().unwrap(), None, "{later}");
    }
    assert_eq!(period(&in_berlin(&file, "2026-11-30T08:00:00Z")).as_deref(), Some("2026-W48"));
}

#[test]
fn a_computer_that_slept_for_weeks_reminds_once_and_of_the_newest_week() {
    let shop = shop();
    let file = shop.path();
    // It slept from November on and wakes on a Wednesday in January.
    let engine = in_berlin(&file, "2027-01-13T11:00:00Z");
    assert_eq!(engine.take_check_in_due().unwrap().unwrap().period, "2027-W01");
    assert_eq!(engine.take_check_in_due().unwrap(), None, "the weeks before are not made up for");
    // Another one wakes before the hour of its week.
    let other = self::shop();
    assert_eq!(period(&in_berlin(&other.path(), "2027-01-11T07:00:00Z")), None);
}

#[test]
fn a_clock_that_is_set_ahead_and_back_reminds_of_no_week_twice() {
    let shop = shop();
    let file = shop.path();
    let take = |now| in_berlin(&file, now).take_check_in_due().unwrap().map(|due| due.period);
    assert_eq!(take("2026-11-23T08:00:00Z").as_deref(), Some("2026-W47"));
    assert_eq!(take("2031-11-24T12:00:00Z").as_deref(), Some("2031-W47"));
    assert_eq!(take("2026-11-23T09:00:00Z"), None);
    assert_eq!(take("2026-11-30T09:00:00Z").as_deref(), Some("2026-W48"), "and none is lost for years");
}

#[test]
fn what_was_begun_left_out_or_is_only_a_sample_is_not_reminded_of() {
    let now = "2026-11-23T09:00:00Z";
    let shop = shop();
    let engine = in_berlin(&shop.path(), now);
    assert!(period(&engine).is_some());
    let start = Mutation::StartCheckIn { kind: ReviewKind::Weekly, period: None };
    engine.mutate(start).unwrap();
    assert_eq!(period(&engine), None, "its owner is at it");

    let shop = self::shop();
    let engine = in_berlin(&shop.path(), now);
    let mut writer = Writer::open(&shop.path(), &System::new("window")).unwrap();
    let sql = writer.begin().unwrap();
    settings::set(&sql, "check_ins_skipped_weekly", Some("2026-11-22")).unwrap();
    sql.commit().unwrap();
    drop(writer);
    assert_eq!(period(&engine), None, "left out");

    engine.open_sample().unwrap();
    assert_eq!(period(&engine), None, "nobody owns the sample shop");
    engine.leave_sample().unwrap();

    let empty = TempShop::new();
    let create = Mutation::CreateShop { time_zone: "Europe/Berlin".into(), first_weekday: "monday".into() };
    empty.engine.mutate(create).unwrap();
    choose(&empty.engine, "monday", "09:00");
    assert_eq!(period(&in_berlin(&empty.path(), now)), None, "there is nothing to look at yet");
}

#[test]
fn while_another_program_writes_nothing_is_noted_and_the_next_look_finds_it() {
    let shop = shop();
    let engine = in_berlin(&shop.path(), "2026-11-23T09:00:00Z");
    let writer = Writer::open(&shop.path(), &System::new("command-line")).unwrap();
    assert!(engine.take_check_in_due().is_err());
    drop(writer);
    assert_eq!(engine.take_check_in_due().unwrap().unwrap().period, "2026-W47");
}

#[test]
fn the_hour_is_the_one_on_the_wall_of_the_computer() {
    let shop = shop();
    let file = shop.path();
    // The owner of the shop in Berlin is in New York this week: nine there is three in the afternoon here.
    assert_eq!(period(&at(&file, "2026-11-23T13:59:00Z", "America/New_York")), None);
    assert!(period(&at(&file, "2026-11-23T14:00:00Z", "America/New_York")).is_some());
    // In Auckland it is Monday nine while the shop still has Sunday: the week is over three hours of the shop later.
    assert_eq!(period(&at(&file, "2026-11-22T20:00:00Z", "Pacific/Auckland")), None);
    let engine = at(&file, "2026-11-22T23:00:00Z", "Pacific/Auckland");
    assert_eq!(period(&engine).as_deref(), Some("2026-W47"));
}

#[test]
fn every_week_of_a_year_is_reminded_of_once_in_every_zone_and_hour() {
    // Looked at every 11 hours and 10 minutes, over both clock changes of each zone.
    for (zone, weekday, time) in [
        ("Europe/Berlin", "sunday", "02:30"),
        ("America/New_York", "sunday", "01:30"),
        ("Australia/Lord_Howe", "sunday", "02:15"),
        ("Asia/Kathmandu", "wednesday", "23:59"),
        ("Pacific/Kiritimati", "monday", "00:00"),
    ] {
        let shop = shop();
        let mut start = desk("2026-01-05T00:00:00Z");
        start.fixed.zone = zone;
        let (engine, desk) = on(&shop.path(), start);
        choose(&engine, weekday, time);
        let mut weeks = Vec::new();
        for seconds in (0..363 * 86_400).step_by(11 * 3_600 + 600) {
            desk.passed.store(seconds, Ordering::Relaxed);
            if let Some(due) = engine.take_check_in_due().unwrap() {
                weeks.push(due.period["2026-W".len()..].parse::<u32>().unwrap());
            }
        }
        assert!(weeks.windows(2).all(|pair| pair[1] == pair[0] + 1), "{zone}: {weeks:?}");
        // The first and the last hour of the year may lie outside of what was looked at.
        assert!(weeks[0] <= 2 && weeks.last().is_some_and(|week| *week >= 51), "{zone}: {weeks:?}");
    }
}
