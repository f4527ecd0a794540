//! The Today page: at most five things that need a decision, and the week.

use super::ledger::Ledger;
use super::views::{TodayView, WarningView};
use crate::Engine;
use crate::error::Result;
use tillwise_domain::words::Words;

/// At most this many things need the owner at once (product.md, promise 5).
const AT_MOST: usize = 5;

impl Engine {
    pub(super) fn today_page(&self) -> Result<TodayView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.week_view(&ledger, ledger.newest())?;
        let mut all = self.warnings(reader.sql(), &ledger, &week)?.open;
        all.retain(|warning| warning.waits);
        let count = all.len();
        let things = foremost(all);
        let title = match things.len() {
            0 => self.words.label("today-title-none"),
            shown => self.say(&Words::new("today-title").with("count", shown)),
        };
        Ok(TodayView {
            title,
            more: count - things.len(),
            things,
            week,
            check_in: self.check_in_card(&ledger)?,
            copy: self.copy_waiting(reader.sql())?,
        })
    }
}

/// The five that matter most, at most two of one rule: five empty layers or five missing files are one message.
fn foremost(all: Vec<WarningView>) -> Vec<WarningView> {
    let mut chosen: Vec<WarningView> = Vec::new();
    for warning in all {
        let of_rule = chosen.iter().filter(|other| other.id == warning.id).count();
        if of_rule < 2 && chosen.len() < AT_MOST {
            chosen.push(warning);
        }
    }
    chosen
}
