//! The check-in to remind of now: at most once for each review, in the owner's hour, and never of what is past.

use super::super::ledger::Ledger;
use super::list::{day_setting, skipped_setting};
use super::{Place, asked};
use crate::Engine;
use crate::api::views::{CheckInDue, CheckInState};
use crate::error::{Code, Result};
use crate::store::settings;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use tillwise_domain::checkin::{Period, ReviewKind};
use tillwise_domain::words::Words;

/// Setting: the last days of the newest weeks that were reminded of, the newest last. Several, so that a clock that is
/// set ahead and back again reminds of none twice.
const REMINDED: &str = "check_ins_reminded";

/// How many of them are kept.
const KEPT: usize = 8;

impl Engine {
    /// The check-in to remind of now; writes nothing.
    ///
    /// Only the newest week that is over, from its hour on by the clock of this computer, and not where its review was
    /// begun, left out or reminded of, where the shop holds no orders, or in the sample shop. So a computer that slept for
    /// weeks reminds once.
    ///
    /// # Errors
    /// As the shop file says; a missing one is no error and has nothing due.
    pub fn check_in_due(&self) -> Result<Option<CheckInDue>> {
        Ok(self.due_week()?.map(|period| self.due_words(&period)))
    }

    /// The same, noted as reminded of before it is given: no second call gives it, not even of another process.
    ///
    /// # Errors
    /// As [`Engine::check_in_due`], and where another program writes; nothing is noted then.
    pub fn take_check_in_due(&self) -> Result<Option<CheckInDue>> {
        // Most looks find nothing, and should not take the lock of whoever is writing.
        let Some(period) = self.due_week()? else { return Ok(None) };
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        let mut marks = reminded(&sql)?;
        if marks.contains(&period.to) {
            return Ok(None);
        }
        marks.push(period.to);
        let newest = marks.iter().skip(marks.len().saturating_sub(KEPT)).map(Date::to_string);
        settings::set(&sql, REMINDED, Some(&newest.collect::<Vec<_>>().join(" ")))?;
        sql.commit()?;
        Ok(Some(self.due_words(&period)))
    }

    fn due_week(&self) -> Result<Option<Period>> {
        let choice = self.preferences().tray;
        if !choice.on || self.is_sample() {
            return Ok(None);
        }
        let reader = match self.reader() {
            Err(error) if error.code == Code::NoShop => return Ok(None),
            other => other?,
        };
        let ledger = Ledger::new(self, reader.sql())?;
        if ledger.orders_until().is_none() {
            return Ok(None);
        }
        let place = Place::at(&ledger, asked(&ledger, ReviewKind::Weekly, None)?)?;
        let period = place.period;
        let skipped = day_setting(ledger.sql, &skipped_setting(ReviewKind::Weekly))?;
        if place.state() != CheckInState::Waiting
            || skipped.is_some_and(|day| day >= period.to)
            || reminded(ledger.sql)?.contains(&period.to)
        {
            return Ok(None);
        }
        // The hour is one of the owner's wall, as in the calendar file; the week is one of the shop.
        let here = self.host.time_zone().and_then(|zone| TimeZone::get(&zone).ok());
        let zone = here.unwrap_or_else(|| ledger.shop.zone());
        let Some(hour) = self.reminder_hour() else { return Ok(None) };
        let since = crate::store::instant(choice.since);
        Ok(hour.is_due(&period, &zone, since, self.host.now()).then_some(period))
    }

    fn due_words(&self, period: &Period) -> CheckInDue {
        let text = Words::new("tray-due-text").with("period", self.period_name(period));
        CheckInDue {
            period: period.to_string(),
            title: self.words.label("tray-due-title"),
            text: self.say(&text),
        }
    }
}

/// The last days of the weeks that were reminded of.
fn reminded(sql: &Connection) -> Result<Vec<Date>> {
    let days = settings::get(sql, REMINDED)?.unwrap_or_default();
    Ok(days.split_whitespace().filter_map(|day| day.parse().ok()).collect())
}
