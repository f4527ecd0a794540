//! What was sent to models: counted before it leaves, shown by day and host.

use crate::Engine;
use crate::api::views::{SentDayView, SentWeekView};
use crate::error::Result;
use crate::store::{model_sends, models, settings};
use rusqlite::Connection;
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;
use tillwise_models::Address;

/// How many rows of days and hosts the page lists.
const ROWS: u32 = 60;

impl Engine {
    /// What leaves this computer, for the line at the bottom of every page: counted, in the shop's present week.
    pub(in crate::api) fn leaves(&self, sql: &Connection) -> Result<SentWeekView> {
        let shop = settings::shop(sql)?;
        let week = Week::holding(self.today(&shop), shop.first_weekday);
        let sent = model_sends::since(sql, week.from())?;
        let texts: u32 = sent.iter().filter(|sent| !is_here(&sent.host)).map(|sent| sent.product_texts).sum();
        let asked = !sent.is_empty() || !models::all(sql)?.is_empty();
        let said = match asked {
            true => self.say(&Words::new("leaves-this-week").with("texts", i64::from(texts))),
            false => self.words.label("leaves-nothing-at-all"),
        };
        Ok(SentWeekView { said, listed: asked })
    }

    /// That nothing leaves, where there is no shop to count in.
    pub(in crate::api) fn leaves_nothing(&self) -> SentWeekView {
        SentWeekView { said: self.words.label("leaves-nothing-at-all"), listed: false }
    }

    /// What was sent, by day and host, the newest first.
    pub(super) fn sent_days(&self, sql: &Connection) -> Result<Vec<SentDayView>> {
        let rows = model_sends::newest(sql, ROWS)?.into_iter().map(|row| SentDayView {
            day: row.day.to_string(),
            day_said: self.say(&Words::new("models-sent-day").with("day", row.day)),
            here: is_here(&row.sent.host),
            host: row.sent.host,
            requests: row.sent.requests,
            texts: row.sent.product_texts,
            customers: 0,
        });
        Ok(rows.collect())
    }
}

/// Whether a host is this computer, so that nothing left it.
fn is_here(host: &str) -> bool {
    Address::parse(&format!("http://{host}"), true).is_ok_and(|address| address.is_this_computer())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_this_computer() {
        for host in ["localhost:11434", "127.0.0.1:8080", "[::1]:1234"] {
            assert!(is_here(host), "{host}");
        }
        for host in ["api.example.com", "192.168.1.7:11434", "localhost.example.com", ""] {
            assert!(!is_here(host), "{host}");
        }
    }
}
