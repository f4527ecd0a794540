//! The check-in: a review of one period, from fresh data over the numbers to one reading and at most three actions
//! (requirements H2, H4). Every act is saved at once, so that it can be left and gone on with at any time.

mod actions;
mod acts;
mod closing;
mod due;
mod list;
mod numbers;
mod period_facts;
mod plan;
mod reminder;
mod steps;
mod summary;
mod titles;

pub use acts::ActionForm;
pub(super) use reminder::{saved_hour, time_of, usual_hour};

use super::ledger::Ledger;
use super::views::{CheckInDataView, CheckInSourceView, CheckInState, CheckInView};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{actions as stored_actions, reviews};
use numbers::Number;
use period_facts::Series;
use rusqlite::Connection;
use std::collections::BTreeMap;
use tillwise_domain::checkin::{Action, Period, Review, ReviewKind, Step};
use tillwise_domain::kpis::{KPIS, Source, WeekFacts};
use tillwise_domain::words::Words;

/// A review as one view or act reads it: its period, what was said so far, and all actions.
struct Place<'a> {
    ledger: &'a Ledger<'a>,
    period: Period,
    review: Option<Review>,
    actions: Vec<Action>,
    /// The periods of all reviews, by their number.
    periods: BTreeMap<i64, Period>,
}

impl<'a> Place<'a> {
    /// The place of a period, or of the review that has it already under other dates: when the first weekday was changed
    /// since, the stored dates hold.
    fn at(ledger: &'a Ledger<'a>, period: Period) -> Result<Self> {
        let review = stored(ledger.sql, &period)?;
        let period = review.as_ref().map_or(period, |review| review.period);
        let mut periods = BTreeMap::new();
        for kind in ReviewKind::ALL {
            periods.extend(all(ledger.sql, kind)?.into_iter().map(|review| (review.id, review.period)));
        }
        Ok(Self { ledger, period, review, actions: stored_actions::all(ledger.sql)?, periods })
    }

    /// The place of a review.
    fn of(ledger: &'a Ledger<'a>, id: i64) -> Result<Self> {
        let review = reviews::get(ledger.sql, id)?;
        let period = review.map(|review| review.period).ok_or_else(|| no_review(id))?;
        Self::at(ledger, period)
    }

    fn state(&self) -> CheckInState {
        state(self.review.as_ref())
    }

    fn step(&self) -> Step {
        self.review.as_ref().map_or(Step::Data, |review| review.step)
    }

    fn id(&self) -> Option<i64> {
        self.review.as_ref().map(|review| review.id)
    }
}

fn no_review(id: i64) -> Error {
    Error::invalid(Words::new("error-checkin-unknown").with("review", id.to_string()))
}

fn state(review: Option<&Review>) -> CheckInState {
    match review {
        None => CheckInState::Waiting,
        Some(review) if review.closed.is_some() => CheckInState::Closed,
        Some(_) => CheckInState::Open,
    }
}

/// Every review of a kind, the newest period first.
fn all(sql: &Connection, kind: ReviewKind) -> Result<Vec<Review>> {
    // SQLite counts in signed numbers.
    reviews::newest(sql, kind, i32::MAX as usize)
}

/// The review of a period: the one with its dates, else the one with its label.
fn stored(sql: &Connection, period: &Period) -> Result<Option<Review>> {
    if let Some(review) = reviews::of(sql, period)? {
        return Ok(Some(review));
    }
    let label = period.to_string();
    Ok(all(sql, period.kind)?.into_iter().find(|review| review.period.to_string() == label))
}

/// The period with a label, or the newest one that is over.
fn asked(ledger: &Ledger<'_>, kind: ReviewKind, label: Option<&str>) -> Result<Period> {
    let first = ledger.shop.first_weekday;
    let Some(label) = label else { return Ok(Period::newest(kind, ledger.today, first)) };
    let wrong = || {
        Error::invalid(Words::new(format!("error-checkin-period-{}", kind.id())).with("period", label.trim()))
    };
    Period::labelled(label, first).filter(|period| period.kind == kind).ok_or_else(wrong)
}

/// The period before one, by the weekday it begins on itself.
fn before(period: &Period) -> Period {
    period.before(period.from.weekday())
}

/// The period after one, by the weekday it begins on itself.
fn after(period: &Period) -> Period {
    period.after(period.from.weekday())
}

impl Engine {
    /// The review of a period, or of the newest one that is over; it need not have been begun.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] without a shop file, [`crate::Code::Invalid`] for a period that is none of its kind.
    pub fn check_in(&self, kind: ReviewKind, period: Option<&str>) -> Result<CheckInView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let place = Place::at(&ledger, asked(&ledger, kind, period)?)?;
        self.check_in_view(&place)
    }

    /// A review by its number.
    ///
    /// # Errors
    /// As [`Engine::check_in`].
    pub fn check_in_numbered(&self, review: i64) -> Result<CheckInView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        self.check_in_view(&Place::of(&ledger, review)?)
    }

    fn check_in_view(&self, place: &Place<'_>) -> Result<CheckInView> {
        let period = &place.period;
        let series = Series::up_to(place.ledger, *period)?;
        let numbers =
            KPIS.iter().map(|kpi| Number::of(place.ledger, &series, *kpi)).collect::<Result<Vec<_>>>()?;
        let cards = numbers.iter().map(|number| self.number_view(place, &series, number)).collect::<Vec<_>>();
        let earlier = self.earlier_actions(place);
        let focus = self.focus_view(place)?;
        let plan = self.plan_view(place)?;
        let keeps_open = self.keeps_open(place);
        let closed = self.closed_view(place, &series, &cards, &earlier)?;
        let next = after(period);
        let state = place.state();
        let kind = period.kind.id();
        Ok(CheckInView {
            review: place.id(),
            kind: period.kind,
            period: period.to_string(),
            title: self.period_title(period),
            from: period.from.to_string(),
            to: period.to.to_string(),
            before: before(period).to_string(),
            after: (next.to < place.ledger.today).then(|| next.to_string()),
            state,
            state_words: self.check_in_state_words(place.ledger, place.review.as_ref()),
            step: place.step(),
            steps: self.steps_view(place, &earlier),
            left: (state != CheckInState::Closed).then(|| self.left_words(place, &earlier)),
            can_close: state == CheckInState::Open && keeps_open.is_empty(),
            can_reopen: closing::can_reopen(place)?,
            keeps_open,
            data: self.data_view(series.now()),
            numbers: cards,
            numbers_note: (period.kind != ReviewKind::Weekly)
                .then(|| self.words.label(&format!("checkin-note-{kind}"))),
            weeks: self.weeks_view(place)?,
            actions: earlier,
            no_actions: self.words.label("checkin-no-actions"),
            focus,
            plan,
            closed,
        })
    }

    fn data_view(&self, facts: &WeekFacts) -> CheckInDataView {
        let sources: Vec<CheckInSourceView> =
            Source::ALL.iter().map(|source| self.source_view(facts, *source)).collect();
        let open = sources.iter().filter(|source| !source.covered).count();
        let text = match open {
            0 => self.words.label("checkin-data-fresh"),
            open => self.say(&Words::new("checkin-data-open").with("count", open)),
        };
        CheckInDataView { text, sources, button: self.words.label("checkin-data-button") }
    }

    fn source_view(&self, facts: &WeekFacts, source: Source) -> CheckInSourceView {
        let span = facts.span(source);
        let last = span.all.map(|(_, last)| last);
        let covered = facts.has(source)
            && span.missing.is_empty()
            && span.ended.is_empty()
            && last.is_some_and(|last| last >= facts.week.to());
        let as_of_words = match last {
            Some(day) => self.say(&Words::new("checkin-as-of").with("day", day)),
            None => self.words.label("checkin-no-file"),
        };
        CheckInSourceView {
            id: source.id().to_owned(),
            label: self.words.label(&format!("source-{}", source.id())),
            as_of: last.map(|day| day.to_string()),
            as_of_words,
            covered,
            covered_words: self.words.label(if covered { "checkin-covered" } else { "checkin-not-covered" }),
        }
    }
}
