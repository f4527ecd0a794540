//! The reviews: what waits, what has none, what was done.

use super::super::ledger::Ledger;
use super::super::views::{
    CheckInCardView, CheckInMissedView, CheckInPastView, CheckInPeriodView, CheckInState, CheckInsView,
};
use super::{Place, after, all, asked, before, stored};
use crate::Engine;
use crate::error::Result;
use crate::store::{actions, settings};
use jiff::civil::Date;
use rusqlite::Connection;
use tillwise_domain::checkin::{Period, Review, ReviewKind};
use tillwise_domain::words::Words;

/// Setting: until when there is a daily check-in.
pub(super) const DAILY_UNTIL: &str = "daily_check_ins_until";

/// How many periods without a review are named; older ones are history.
const MISSED: usize = 8;

/// How many reviews are listed.
const PAST: usize = 26;

/// Setting: up to which day periods without a review are left out.
pub(super) fn skipped_setting(kind: ReviewKind) -> String {
    format!("check_ins_skipped_{}", kind.id())
}

/// A setting that is a day.
pub(super) fn day_setting(sql: &Connection, name: &str) -> Result<Option<Date>> {
    Ok(settings::get(sql, name)?.and_then(|day| day.parse().ok()))
}

impl Engine {
    /// The reviews: what waits, what was missed and what was done.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] without a shop file.
    pub fn check_ins(&self) -> Result<CheckInsView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let daily = day_setting(ledger.sql, DAILY_UNTIL)?;
        let mut waiting = Vec::new();
        for kind in ReviewKind::ALL {
            if kind != ReviewKind::Daily || daily_is_live(&ledger)? {
                waiting.push(self.card_of(&ledger, kind)?);
            }
        }
        let decided = actions::all(ledger.sql)?;
        let mut reviews: Vec<Review> = Vec::new();
        for kind in ReviewKind::ALL {
            reviews.extend(all(ledger.sql, kind)?);
        }
        reviews.sort_by_key(|review| std::cmp::Reverse((review.period.to, review.period.kind)));
        let past = reviews.iter().take(PAST).map(|review| CheckInPastView {
            review: review.id,
            kind: review.period.kind,
            period: review.period.to_string(),
            title: self.period_title(&review.period),
            state: super::state(Some(review)),
            state_words: self.check_in_state_words(&ledger, Some(review)),
            reading: review.reading.clone(),
            actions: decided.iter().filter(|action| action.review == review.id).count(),
        });
        let daily_words = match daily.filter(|until| *until >= ledger.today) {
            Some(until) => Words::new("checkin-daily-until").with("day", until),
            None => Words::new("checkin-daily-off"),
        };
        Ok(CheckInsView {
            waiting,
            missed: [ReviewKind::Weekly, ReviewKind::Monthly, ReviewKind::Quarterly]
                .into_iter()
                .filter_map(|kind| self.missed_view(&ledger, kind).transpose())
                .collect::<Result<_>>()?,
            past: past.collect(),
            daily_until: daily.map(|until| until.to_string()),
            daily_words: self.say(&daily_words),
            reminder: self.reminder_view(&ledger)?,
        })
    }

    /// The card of Today: the week's check-in, or the day's while that is asked for and the week is done. Nothing while
    /// the shop has neither orders nor a review.
    pub(in super::super) fn check_in_card(&self, ledger: &Ledger<'_>) -> Result<Option<CheckInCardView>> {
        if ledger.orders_until().is_none() && all(ledger.sql, ReviewKind::Weekly)?.is_empty() {
            return Ok(None);
        }
        let week = self.card_of(ledger, ReviewKind::Weekly)?;
        if week.state == CheckInState::Closed && daily_is_live(ledger)? {
            return self.card_of(ledger, ReviewKind::Daily).map(Some);
        }
        Ok(Some(week))
    }

    fn card_of(&self, ledger: &Ledger<'_>, kind: ReviewKind) -> Result<CheckInCardView> {
        let place = Place::at(ledger, asked(ledger, kind, None)?)?;
        let state = place.state();
        let name = if state == CheckInState::Open {
            self.period_inside(&place.period)
        } else {
            self.period_name(&place.period)
        };
        let (title, button) = match state {
            CheckInState::Waiting => ("checkin-card-waiting", "checkin-button-start"),
            CheckInState::Open => ("checkin-card-open", "checkin-button-go-on"),
            CheckInState::Closed => ("checkin-card-closed", "checkin-button-read"),
        };
        let text = match state {
            CheckInState::Closed => {
                let over = after(&after(&place.period)).from;
                self.say(&Words::new("checkin-card-next").with("day", self.words.short_date(over)))
            }
            CheckInState::Waiting => self.words.label("checkin-card-ten"),
            CheckInState::Open => self.left_words(&place, &self.earlier_actions(&place)),
        };
        Ok(CheckInCardView {
            kind,
            period: place.period.to_string(),
            state,
            title: self.say(&Words::new(title).with("period", name)),
            text,
            button: self.words.label(button),
        })
    }

    /// Periods since the first review that have none, the newest one that is over left out: that one waits.
    fn missed_view(&self, ledger: &Ledger<'_>, kind: ReviewKind) -> Result<Option<CheckInMissedView>> {
        let Some(first) = all(ledger.sql, kind)?.last().map(|review| review.period) else { return Ok(None) };
        let skipped = day_setting(ledger.sql, &skipped_setting(kind))?;
        let mut periods = Vec::new();
        let mut at = before(&asked(ledger, kind, None)?);
        while at.from > first.from && skipped.is_none_or(|day| at.to > day) && periods.len() < MISSED {
            if stored(ledger.sql, &at)?.is_none() {
                periods.push(at);
            }
            at = before(&at);
        }
        if periods.is_empty() {
            return Ok(None);
        }
        periods.reverse();
        let names = periods.iter().map(|period| self.period_list_name(period));
        let words = Words::new(format!("checkin-missed-{}", kind.id()))
            .with("count", periods.len())
            .with("periods", names.collect::<Vec<_>>());
        Ok(Some(CheckInMissedView {
            kind,
            text: self.say(&words),
            periods: periods
                .iter()
                .map(|period| CheckInPeriodView {
                    period: period.to_string(),
                    title: self.period_title(period),
                })
                .collect(),
        }))
    }

    /// `44` of a week, for "weeks 44 and 45"; the whole name of other periods.
    fn period_list_name(&self, period: &Period) -> String {
        let name = self.period_name(period);
        match period.kind {
            ReviewKind::Weekly => name.rsplit(' ').next().unwrap_or_default().to_owned(),
            _ => name,
        }
    }
}

/// Whether yesterday belongs to the days that are looked at daily.
fn daily_is_live(ledger: &Ledger<'_>) -> Result<bool> {
    let yesterday = ledger.today.yesterday().unwrap_or(Date::MIN);
    Ok(day_setting(ledger.sql, DAILY_UNTIL)?.is_some_and(|until| until >= yesterday))
}
