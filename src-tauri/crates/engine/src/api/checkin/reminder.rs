//! The weekly reminder: a note in the owner's own calendar, so that nothing of Tillwise has to run meanwhile.

use super::super::ledger::Ledger;
use super::super::papers::CALENDAR_ID;
use super::super::requests::{Done, Topic};
use super::super::views::CheckInReminderView;
use crate::Engine;
use crate::error::{Error, Result, shown};
use crate::store::backups::write_whole;
use crate::store::settings;
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use rusqlite::Connection;
use std::path::Path;
use tillwise_domain::checkin::ReminderHour;
use tillwise_domain::ics::{WeeklyEvent, weekly_file};
use tillwise_domain::shop::{weekday_from, weekday_id};
use tillwise_domain::words::Words;

/// Setting: weekday and time of the last calendar file, `monday 09:00`.
const REMINDER: &str = "check_in_reminder";

/// How long the note takes in the calendar (screens 4.5).
const MINUTES: u16 = 10;

const NINE: Time = Time::constant(9, 0, 0, 0);

impl Engine {
    pub(super) fn reminder_view(&self, ledger: &Ledger<'_>) -> Result<CheckInReminderView> {
        let saved = saved_hour(ledger.sql)?;
        let hour = saved.unwrap_or(usual_hour(ledger.shop.first_weekday));
        Ok(CheckInReminderView {
            weekday: weekday_id(hour.weekday).to_owned(),
            time: hour.time.strftime("%H:%M").to_string(),
            saved: saved.is_some(),
            text: self.words.label("checkin-reminder-text"),
        })
    }

    /// A weekly note as a calendar file, from the next such day on.
    ///
    /// Its time carries no zone (RFC 5545, 3.3.5, form 1), so that it rings at that hour wherever its owner is, and no
    /// table of clock changes is needed.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a weekday or time that is none, and where the shop file cannot be written the first
    /// time.
    pub fn reminder(&self, weekday: Option<&str>, time: Option<&str>) -> Result<String> {
        let (weekday, time) = self.reminder_time(weekday, time)?;
        let known = settings::get(self.reader()?.sql(), CALENDAR_ID)?;
        let id = known.map_or_else(|| self.new_calendar_id(), Ok)?;
        let reader = self.reader()?;
        let shop = settings::shop(reader.sql())?;
        let sequence =
            u32::try_from(settings::changes(reader.sql())?).unwrap_or(u32::MAX).min(i32::MAX as u32);
        let name = Words::new("calendar-name").with("shop", self.shop_name(&shop.name));
        let event = WeeklyEvent {
            uid: format!("check-in@{id}.tillwise"),
            sequence,
            start: next(self.today(&shop), weekday).to_datetime(time),
            minutes: MINUTES,
            summary: self.words.label("checkin-reminder-title"),
            description: self.words.label("checkin-reminder-note"),
        };
        Ok(weekly_file(&self.say(&name), &event, self.host.now()))
    }

    /// Saves that file and remembers its day and time.
    ///
    /// # Errors
    /// As [`Engine::reminder`], and a sentence for the disk.
    pub fn save_reminder(&self, weekday: Option<&str>, time: Option<&str>, to: &Path) -> Result<Done> {
        let (day, at) = self.reminder_time(weekday, time)?;
        let text = self.reminder(weekday, time)?;
        write_whole(to, text.as_bytes())?;
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        let setting = format!("{} {}", weekday_id(day), at.strftime("%H:%M"));
        settings::set(&sql, REMINDER, Some(&setting))?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let said = Words::new("said-checkin-reminder").with("file", shown(to));
        Ok(Done { said: self.say(&said), changed: vec![Topic::CheckIn], ..Done::default() })
    }

    pub(in super::super) fn choose_and_save_reminder(&self, weekday: &str, time: &str) -> Result<Done> {
        self.choose_and_save("checkin-reminder-file", "ics", |to| {
            self.save_reminder(Some(weekday), Some(time), to)
        })
    }

    /// The day and time that were typed, else those of the last file.
    fn reminder_time(&self, weekday: Option<&str>, time: Option<&str>) -> Result<(Weekday, Time)> {
        let reader = self.reader()?;
        let last = self.reminder_view(&Ledger::new(self, reader.sql())?)?;
        let weekday = weekday.unwrap_or(&last.weekday);
        let wrong = || Error::invalid(Words::new("error-no-weekday").with("value", weekday.trim()));
        Ok((weekday_from(weekday.trim()).ok_or_else(wrong)?, time_of(time.unwrap_or(&last.time))?))
    }
}

/// Nine in the morning of the week's first day.
pub(in super::super) fn usual_hour(first_weekday: Weekday) -> ReminderHour {
    ReminderHour { weekday: first_weekday, time: NINE }
}

/// The hour of the last calendar file.
pub(in super::super) fn saved_hour(sql: &Connection) -> Result<Option<ReminderHour>> {
    let saved = settings::get(sql, REMINDER)?;
    let hour = saved.as_deref().and_then(|saved| saved.split_once(' '));
    Ok(hour.and_then(|(day, time)| {
        Some(ReminderHour { weekday: weekday_from(day)?, time: time_of(time).ok()? })
    }))
}

/// `9:00` or `09:00`.
pub(in super::super) fn time_of(typed: &str) -> Result<Time> {
    let wrong = || Error::invalid(Words::new("error-checkin-time").with("value", typed.trim()));
    let (hour, minute) = typed.trim().split_once(':').ok_or_else(wrong)?;
    let number = |part: &str| part.parse::<i8>().map_err(|_| wrong());
    Time::new(number(hour)?, number(minute)?, 0, 0).map_err(|_| wrong())
}

/// The next such weekday after today.
fn next(today: Date, weekday: Weekday) -> Date {
    let ahead = weekday.since(today.weekday());
    today.saturating_add(i64::from(if ahead == 0 { 7 } else { ahead }).days())
}
