//! Periods and days in words.

use super::super::ledger::Ledger;
use crate::Engine;
use jiff::Timestamp;
use jiff::civil::Date;
use tillwise_domain::checkin::{Period, Review, ReviewKind};
use tillwise_domain::week::{Week, local_date};
use tillwise_domain::words::Words;

impl Engine {
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub(super) fn period_title(&self, period: &Period) -> String {
        let month = |day: Date| self.words.label(&format!("month-{}", day.month()));
        match period.kind {
            ReviewKind::Weekly => self.week_title(week_of(period)),
            ReviewKind::Daily => {
                let weekday = format!("weekday-{}", period.from.weekday().to_monday_one_offset());
                format!("{} {}", self.words.label(&weekday), self.words.date(period.from))
            }
            ReviewKind::Monthly => self.period_name(period),
            ReviewKind::Quarterly => self.say(
                &Words::new("checkin-title-quarterly")
                    .with("name", self.period_name(period))
                    .with("from", month(period.from))
                    .with("to", month(period.to))
                    .with("year", period.to.year().to_string()),
            ),
        }
    }

    /// `Week 46`, to begin a sentence with.
    pub(super) fn period_name(&self, period: &Period) -> String {
        self.named("checkin-name", period)
    }

    /// `week 46`, inside a sentence.
    pub(super) fn period_inside(&self, period: &Period) -> String {
        self.named("checkin-inside", period)
    }

    fn named(&self, key: &str, period: &Period) -> String {
        let label = period.to_string();
        let number = label.rsplit(['W', 'Q']).next().unwrap_or_default().trim_start_matches('0').to_owned();
        self.say(
            &Words::new(format!("{key}-{}", period.kind.id()))
                .with("number", number)
                .with("day", self.words.short_date(period.from))
                .with("month", self.words.label(&format!("month-{}", period.from.month())))
                .with("year", period.from.year().to_string()),
        )
    }

    /// `Not begun`, `Begun on Tue 17 Nov 2026`, `Closed on Tue 17 Nov 2026`.
    pub(super) fn check_in_state_words(&self, ledger: &Ledger<'_>, review: Option<&Review>) -> String {
        let day = |at: Timestamp| self.day_with_year(local_date(at, &ledger.shop.zone()));
        match review {
            None => self.words.label("checkin-state-waiting"),
            Some(Review { closed: Some(closed), .. }) => {
                self.say(&Words::new("checkin-state-closed").with("day", day(*closed)))
            }
            Some(review) => self.say(&Words::new("checkin-state-open").with("day", day(review.started))),
        }
    }
}

/// The seven dates of a weekly period, whatever the shop's first weekday is now.
pub(super) fn week_of(period: &Period) -> Week {
    Week::holding(period.from, period.from.weekday())
}
