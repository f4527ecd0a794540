//! The tray: whether Tillwise stays there when its window closes, and when it reminds of the check-in from there.
//!
//! What the system can do is told by [`Host`](crate::Host); what the owner chose is kept for this computer.

use super::checkin::time_of;
use super::requests::{Done, Topic};
use super::views::TrayView;
use crate::Engine;
use crate::error::{Error, Result};
use tillwise_domain::checkin::ReminderHour;
use tillwise_domain::shop::{weekday_from, weekday_id};
use tillwise_domain::words::Words;

impl Engine {
    /// The tray part of the Settings page.
    pub(super) fn tray_view(&self, usual: ReminderHour) -> TrayView {
        let choice = self.preferences().tray;
        let hour = self.reminder_hour().unwrap_or(usual);
        let seen = choice.on && self.host.in_tray();
        let words = match (choice.on, seen) {
            (false, _) => None,
            (true, true) => Some(self.words.label("tray-there")),
            (true, false) => Some(self.words.label("tray-not-there")),
        };
        TrayView {
            on: choice.on,
            weekday: weekday_id(hour.weekday).to_owned(),
            time: hour.time.strftime("%H:%M").to_string(),
            at_login: self.host.starts_at_login(),
            seen,
            words,
        }
    }

    /// Keeps Tillwise in the tray or no longer; nothing has changed where the system refuses the entry for the login.
    pub(super) fn set_tray(&self, on: bool, weekday: &str, time: &str, at_login: bool) -> Result<Done> {
        let wrong = || Error::invalid(Words::new("error-no-weekday").with("value", weekday.trim()));
        let hour = ReminderHour { weekday: weekday_from(weekday).ok_or_else(wrong)?, time: time_of(time)? };
        let at_login = on && at_login;
        if at_login != self.host.starts_at_login() {
            let refused = |fault| Error::invalid(Words::new("error-tray-login").with("fault", fault));
            self.host.start_at_login(at_login).map_err(refused)?;
        }
        let before = (self.wants_tray(), self.reminder_hour());
        let now = self.host.now().as_second();
        self.remember(|preferences| {
            let tray = &mut preferences.tray;
            tray.on = on;
            tray.weekday = Some(weekday_id(hour.weekday).to_owned());
            tray.time = Some(hour.time.strftime("%H:%M").to_string());
            if before != (on, Some(hour)) {
                tray.since = now;
            }
        })?;
        self.host.keep_in_tray(on);
        let said = match (on, self.host.in_tray()) {
            (true, true) => "said-tray-on",
            (true, false) => "said-tray-on-unseen",
            (false, _) => "said-tray-off",
        };
        Ok(Done { said: self.words.label(said), changed: vec![Topic::Settings], ..Done::default() })
    }

    /// Whether the owner asked for the tray.
    pub fn wants_tray(&self) -> bool {
        self.preferences().tray.on
    }

    /// Whether closing the window leaves the program in the tray: where its owner asked for that and the icon is really
    /// seen. Else nobody could open the window again.
    pub fn stays_in_tray(&self) -> bool {
        self.wants_tray() && self.host.in_tray()
    }

    /// The hour that was chosen, or nothing.
    pub(super) fn reminder_hour(&self) -> Option<ReminderHour> {
        let choice = self.preferences().tray;
        Some(ReminderHour { weekday: weekday_from(&choice.weekday?)?, time: time_of(&choice.time?).ok()? })
    }
}
