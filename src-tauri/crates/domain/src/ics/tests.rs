//! A reader of its own, written from RFC 5545 and stricter than common calendars, reads what is written.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

/// One property: name, parameters, raw value.
#[derive(Debug, PartialEq, Eq)]
struct Property {
    name: String,
    parameters: Vec<(String, String)>,
    value: String,
}

/// A component with its properties and the components in it.
#[derive(Debug, Default)]
struct Component {
    name: String,
    properties: Vec<Property>,
    inside: Vec<Component>,
}

impl Component {
    fn one(&self, name: &str) -> &str {
        let found: Vec<&Property> = self.properties.iter().filter(|one| one.name == name).collect();
        assert_eq!(found.len(), 1, "{name} must stand once");
        &found[0].value
    }

    fn text(&self, name: &str) -> String {
        unescaped(self.one(name))
    }
}

/// Reads a file; panics on whatever the standard does not allow.
fn read(file: &str) -> Component {
    assert!(file.ends_with("\r\n"), "the last line must end, too");
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "a line break that is no CRLF");
    for line in file.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets in {line:?}", line.len());
        assert!(!line.is_empty() && line != " ");
    }
    let whole = file.replace("\r\n ", "");
    let mut open: Vec<Component> = vec![Component::default()];
    for line in whole.trim_end_matches("\r\n").split("\r\n") {
        let property = property(line);
        match property.name.as_str() {
            "BEGIN" => open.push(Component { name: property.value, ..Component::default() }),
            "END" => {
                let closed = open.pop().expect("something is open");
                assert_eq!(closed.name, property.value, "closed in the wrong order");
                open.last_mut().expect("inside something").inside.push(closed);
            }
            _ => open.last_mut().expect("inside something").properties.push(property),
        }
    }
    let mut file = open.pop().expect("the file");
    assert!(open.is_empty() && file.properties.is_empty() && file.inside.len() == 1);
    file.inside.remove(0)
}

fn property(line: &str) -> Property {
    let (head, value) = line.split_once(':').expect("a name and a value");
    let mut parts = head.split(';');
    let name = parts.next().expect("a name").to_owned();
    assert!(name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '-'), "{name}");
    let parameters = parts
        .map(|part| part.split_once('=').expect("a parameter with a value"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert!(!value.chars().any(|letter| letter.is_control() && letter != '\t'), "{value:?}");
    Property { name, parameters, value: value.to_owned() }
}

fn unescaped(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => out.push(escaped),
                other => panic!("\\{other:?} is no escape"),
            },
            ';' | ',' => panic!("{letter} must be escaped in {value:?}"),
            letter => out.push(letter),
        }
    }
    out
}

fn event(summary: &str, description: &str) -> CalendarEvent {
    CalendarEvent {
        uid: "notice-3-1@shop.tillwise".into(),
        sequence: 12,
        day: date(2026, 12, 31),
        summary: summary.into(),
        description: description.into(),
        alarm_days: 14,
        repeats: None,
    }
}

fn stamp() -> Timestamp {
    "2026-11-17T09:05:07.9Z".parse().expect("an instant")
}

#[test]
fn a_whole_day_ends_on_the_day_after_even_over_a_new_year() {
    let calendar = read(&calendar_file("Tools; yours", &[event("Notice", "Write")], stamp()));
    assert_eq!(calendar.name, "VCALENDAR");
    assert_eq!((calendar.one("VERSION"), calendar.one("PRODID")), ("2.0", "-//Tillwise//Tillwise//EN"));
    assert_eq!(calendar.text("X-WR-CALNAME"), "Tools; yours");
    let [event] = &calendar.inside[..] else { panic!("one event") };
    for (name, day) in [("DTSTART", "20261231"), ("DTEND", "20270101")] {
        let property = event.properties.iter().find(|one| one.name == name).expect("a day");
        assert_eq!(property.parameters, [("VALUE".to_owned(), "DATE".to_owned())]);
        assert_eq!(property.value, day);
    }
    assert_eq!((event.one("DTSTAMP"), event.one("SEQUENCE")), ("20261117T090507Z", "12"));
    assert_eq!(event.one("UID"), "notice-3-1@shop.tillwise");
    assert!(event.properties.iter().all(|one| one.name != "RRULE"));
    let [alarm] = &event.inside[..] else { panic!("one alarm") };
    assert_eq!((alarm.one("ACTION"), alarm.one("TRIGGER")), ("DISPLAY", "-P13DT15H"));
    assert_eq!(alarm.text("DESCRIPTION"), "Notice");
}

#[test]
fn a_series_counts_whole_days() {
    let review = CalendarEvent { repeats: Some((90, 4)), alarm_days: 0, ..event("Review", "Look") };
    let calendar = read(&calendar_file("Tools", &[review], stamp()));
    assert_eq!(calendar.inside[0].one("RRULE"), "FREQ=DAILY;INTERVAL=90;COUNT=4");
    assert_eq!(calendar.inside[0].inside[0].one("TRIGGER"), "PT9H");
}

#[test]
fn an_empty_calendar_is_still_one() {
    let calendar = read(&calendar_file("Tools", &[], stamp()));
    assert!(calendar.inside.is_empty());
}

#[test]
fn the_alarm_is_at_nine_on_the_right_day() {
    // Hours from the midnight the day begins with.
    let hours = |text: &str| -> i64 {
        let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (days, time) = rest.strip_prefix('P').and_then(|rest| rest.split_once('T')).expect("a duration");
        let days: i64 = days.strip_suffix('D').map_or(0, |days| days.parse().expect("days"));
        let time: i64 = time.strip_suffix('H').expect("hours").parse().expect("hours");
        sign * (days * 24 + time)
    };
    for days in [0_u16, 1, 2, 14, 90] {
        assert_eq!(hours(&trigger(days)), 9 - 24 * i64::from(days), "{days}");
    }
}

#[test]
fn letters_are_never_split_by_a_fold() {
    let summary = "Kündigung für Ölgemälde – 日本語 🏺".repeat(12);
    let file = calendar_file("Läden", &[event(&summary, "a, b; c\\d\r\ne")], stamp());
    let calendar = read(&file);
    assert_eq!(calendar.inside[0].text("SUMMARY"), summary);
    assert_eq!(calendar.inside[0].text("DESCRIPTION"), "a, b; c\\d\ne");
}

proptest! {
    #[test]
    fn any_text_of_a_weekly_note_comes_back(name in ".{0,90}", summary in ".{0,120}", description in ".{0,200}") {
        let event = WeeklyEvent {
            uid: "check-in@shop.tillwise".into(),
            sequence: 0,
            start: date(2026, 3, 29).at(2, 30, 0, 0),
            minutes: 10,
            summary: summary.clone(),
            description: description.clone(),
        };
        let file = read(&weekly_file(&name, &event, stamp()));
        let kept = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n")
            .chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect::<String>();
        prop_assert_eq!(file.inside[0].text("SUMMARY"), kept(&summary));
        prop_assert_eq!(file.inside[0].text("DESCRIPTION"), kept(&description));
        prop_assert_eq!(file.inside[0].one("DTSTART"), "20260329T023000");
    }

    #[test]
    fn whatever_the_owner_typed_comes_back(summary in "\\PC{0,200}", description in "(\\PC|\n){0,300}") {
        let file = calendar_file(&summary, &[event(&summary, &description)], stamp());
        let calendar = read(&file);
        prop_assert_eq!(calendar.inside[0].text("SUMMARY"), summary);
        prop_assert_eq!(calendar.inside[0].text("DESCRIPTION"), description);
    }
}

#[test]
fn a_weekly_note_is_one_event_in_floating_time() {
    let event = WeeklyEvent {
        uid: "check-in@shop.tillwise".into(),
        sequence: 7,
        start: date(2026, 11, 23).at(9, 30, 0, 0),
        minutes: 10,
        summary: "Check-in; weekly".into(),
        description: "Ten minutes".into(),
    };
    let file = read(&weekly_file("Shop", &event, Timestamp::UNIX_EPOCH));
    assert_eq!(file.inside.len(), 1);
    let note = &file.inside[0];
    assert_eq!(
        (note.one("DTSTART"), note.one("RRULE"), note.one("DURATION")),
        ("20261123T093000", "FREQ=WEEKLY", "PT10M")
    );
    assert_eq!((note.text("SUMMARY").as_str(), note.inside.len()), ("Check-in; weekly", 1));
    assert_eq!(
        (note.one("UID"), note.one("SEQUENCE"), note.one("DTSTAMP")),
        ("check-in@shop.tillwise", "7", "19700101T000000Z")
    );
    // A floating time names no zone, and the rule then has none to follow (RFC 5545, 3.3.5 and 3.3.10).
    assert!(note.properties.iter().all(|one| one.parameters.is_empty() && one.name != "TZID"));
    let alarm = &note.inside[0];
    assert_eq!(
        (alarm.name.as_str(), alarm.one("ACTION"), alarm.one("TRIGGER")),
        ("VALARM", "DISPLAY", "PT0S"),
        "it rings as the check-in begins"
    );
    assert_eq!(alarm.text("DESCRIPTION"), "Check-in; weekly", "what is shown must be said (3.6.6)");
}
