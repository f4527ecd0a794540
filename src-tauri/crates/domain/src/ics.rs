//! A calendar file as common calendars open it (RFC 5545): whole days or one weekly hour, with an alarm each, no time
//! zone, nobody invited.
//!
//! Lines end with CRLF and are folded at 75 octets without splitting a letter; texts are escaped. The moment it was made
//! and every id are passed in, so that the same appointments give the same bytes.

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};

/// The longest line in octets, without its line break (RFC 5545, 3.1).
const LINE: usize = 75;

/// One event of a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Its id, the same each time the file is made; a calendar that knows it changes its entry instead of adding one.
    pub uid: String,
    /// Which of two files is the newer one; grows with every change of the shop.
    pub sequence: u32,
    /// The day.
    pub day: Date,
    /// Its heading.
    pub summary: String,
    /// What to know and do.
    pub description: String,
    /// How many days before, at nine in the morning, the calendar speaks up; on the day itself for 0.
    pub alarm_days: u16,
    /// After how many days it comes again, and how often in all.
    pub repeats: Option<(u16, u16)>,
}

/// One event at the same hour of every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyEvent {
    /// Its id, the same each time the file is made.
    pub uid: String,
    /// Which of two files is the newer one.
    pub sequence: u32,
    /// The first time, by the clock on the wall wherever its owner is.
    pub start: DateTime,
    /// How long it takes.
    pub minutes: u16,
    /// Its heading.
    pub summary: String,
    /// What to know and do.
    pub description: String,
}

/// The events as one calendar file, made at `stamp`.
pub fn calendar_file(name: &str, events: &[CalendarEvent], stamp: Timestamp) -> String {
    file(name, stamp, |out, stamp| events.iter().for_each(|event| out.event(event, stamp)))
}

/// A weekly event as one calendar file, made at `stamp`.
///
/// Its time is a floating one (RFC 5545, 3.3.5, form 1): it needs no table of clock changes, and rings at the same hour
/// of the wall clock before and after one.
pub fn weekly_file(name: &str, event: &WeeklyEvent, stamp: Timestamp) -> String {
    file(name, stamp, |out, stamp| out.weekly(event, stamp))
}

fn file(name: &str, stamp: Timestamp, fill: impl FnOnce(&mut Lines, &str)) -> String {
    let mut out = Lines(String::new());
    out.put("BEGIN", "VCALENDAR");
    out.put("VERSION", "2.0");
    out.put("PRODID", "-//Tillwise//Tillwise//EN");
    out.put("CALSCALE", "GREGORIAN");
    out.put("METHOD", "PUBLISH");
    out.put("X-WR-CALNAME", &text(name));
    let stamp = stamp.strftime("%Y%m%dT%H%M%SZ").to_string();
    fill(&mut out, &stamp);
    out.put("END", "VCALENDAR");
    out.0
}

struct Lines(String);

impl Lines {
    fn event(&mut self, event: &CalendarEvent, stamp: &str) {
        self.put("BEGIN", "VEVENT");
        self.put("UID", &text(&event.uid));
        self.put("DTSTAMP", stamp);
        self.put("SEQUENCE", &event.sequence.to_string());
        self.put("DTSTART;VALUE=DATE", &day(event.day));
        // The end of a whole day is the day after, which is no longer part of it (RFC 5545, 3.6.1).
        self.put("DTEND;VALUE=DATE", &day(event.day.saturating_add(1.days())));
        if let Some((days, times)) = event.repeats {
            self.put("RRULE", &format!("FREQ=DAILY;INTERVAL={days};COUNT={times}"));
        }
        self.put("SUMMARY", &text(&event.summary));
        self.put("DESCRIPTION", &text(&event.description));
        // A whole-day note must not make its owner look busy.
        self.put("TRANSP", "TRANSPARENT");
        self.put("BEGIN", "VALARM");
        self.put("ACTION", "DISPLAY");
        self.put("TRIGGER", &trigger(event.alarm_days));
        self.put("DESCRIPTION", &text(&event.summary));
        self.put("END", "VALARM");
        self.put("END", "VEVENT");
    }

    fn weekly(&mut self, event: &WeeklyEvent, stamp: &str) {
        self.put("BEGIN", "VEVENT");
        self.put("UID", &text(&event.uid));
        self.put("DTSTAMP", stamp);
        self.put("SEQUENCE", &event.sequence.to_string());
        self.put("DTSTART", &event.start.strftime("%Y%m%dT%H%M%S").to_string());
        self.put("DURATION", &format!("PT{}M", event.minutes));
        self.put("RRULE", "FREQ=WEEKLY");
        self.put("SUMMARY", &text(&event.summary));
        self.put("DESCRIPTION", &text(&event.description));
        self.put("BEGIN", "VALARM");
        self.put("ACTION", "DISPLAY");
        self.put("TRIGGER", "PT0S");
        self.put("DESCRIPTION", &text(&event.summary));
        self.put("END", "VALARM");
        self.put("END", "VEVENT");
    }

    /// One content line, folded: what goes on begins with a blank, which counts.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut used = 0;
        for letter in line.chars() {
            if used + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// Nine in the morning, some days before the midnight the day begins with.
fn trigger(days: u16) -> String {
    match days {
        0 => "PT9H".to_owned(),
        1 => "-PT15H".to_owned(),
        days => format!("-P{}DT15H", days - 1),
    }
}

/// A text value: escaped, its line breaks written out, other control characters left out (RFC 5545, 3.3.11).
fn text(plain: &str) -> String {
    let mut out = String::new();
    for letter in plain.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(letter),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests;
