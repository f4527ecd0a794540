//! What the owner does in a review. Each act is one transaction; a closed review takes none of them.

use super::super::kpis::target_of;
use super::super::ledger::Ledger;
use super::super::requests::{Done, Topic};
use super::super::typed;
use super::list::{DAILY_UNTIL, skipped_setting};
use super::period_facts::{Series, facts};
use super::plan::{AT_MOST, due};
use super::{Place, asked, closing, no_review, stored};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{actions, reviews, settings, typed_values};
use jiff::civil::Date;
use rusqlite::Transaction;
use tillwise_domain::checkin::{Action, ActionState, Card, CardOutcome, Review, ReviewKind, Step};
use tillwise_domain::kpis::{KpiId, kpi};
use tillwise_domain::words::Words;

/// What an action is to say; texts as typed.
#[derive(Clone, Debug, Default)]
pub struct ActionForm {
    /// What to do.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// Until when, ISO.
    pub due: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
}

impl Engine {
    /// Begins the review of a period, or goes on with it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a period that is none or not over yet.
    pub fn start_check_in(&self, kind: ReviewKind, period: Option<&str>) -> Result<Done> {
        self.check_in_act(|sql| {
            let ledger = Ledger::new(self, sql)?;
            let period = asked(&ledger, kind, period)?;
            let inside = self.period_inside(&period);
            if let Some(review) = stored(sql, &period)? {
                let key = if review.closed.is_some() {
                    "said-checkin-closed-already"
                } else {
                    "said-checkin-goes-on"
                };
                return Ok(Words::new(key).with("period", inside));
            }
            if period.to >= ledger.today {
                return Err(Error::invalid(
                    Words::new("error-checkin-not-over").with("period", inside).with("day", period.to),
                ));
            }
            reviews::begin(sql, &period, self.host.now())?;
            Ok(Words::new("said-checkin-begun").with("period", inside))
        })
    }

    /// Leaves out the periods without a review up to one.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a period that is none or not over yet.
    pub fn skip_check_ins(&self, kind: ReviewKind, period: &str) -> Result<Done> {
        self.check_in_act(|sql| {
            let ledger = Ledger::new(self, sql)?;
            let period = asked(&ledger, kind, Some(period))?;
            if period.to >= ledger.today {
                let words = Words::new("error-checkin-not-over").with("period", self.period_inside(&period));
                return Err(Error::invalid(words.with("day", period.to)));
            }
            settings::set(sql, &skipped_setting(kind), Some(&period.to.to_string()))?;
            Ok(Words::new("said-checkin-skipped"))
        })
    }

    /// Goes to a step.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a review that is not there or closed; so for every act below.
    pub fn go_to_step(&self, review: i64, step: Step) -> Result<Done> {
        self.change_review(review, |_, review| {
            review.step = step;
            Ok(())
        })
    }

    /// Notes on a number's card what happened.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`].
    pub fn note_card(&self, review: i64, kpi: KpiId, note: &str) -> Result<Done> {
        self.change_review(review, |_, review| {
            card(review, kpi).note = note.trim().to_owned();
            Ok(())
        })
    }

    /// Notes what a number's card led to.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`].
    pub fn settle_card(&self, review: i64, kpi: KpiId, outcome: Option<CardOutcome>) -> Result<Done> {
        self.change_review(review, |_, review| {
            card(review, kpi).outcome = outcome;
            Ok(())
        })
    }

    /// Types a number that no file gives, or forgets it.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`], and for a value that is no number of its unit or a number that a file gives.
    pub fn type_value(&self, review: i64, id: KpiId, value: Option<&str>) -> Result<Done> {
        let kpi = kpi(id);
        let value = typed::text(&value.map(str::to_owned));
        let value = value.map(|value| target_of(&value, kpi.unit())).transpose()?;
        self.change_review(review, |sql, review| {
            let ledger = Ledger::new(self, sql)?;
            let counted = kpi.figure(&facts(&ledger, &review.period)?).value.is_some();
            if counted && value.is_some() {
                let label = Words::new(format!("kpi-{}", id.id()));
                return Err(Error::invalid(Words::new("error-checkin-counted").with("kpi", label)));
            }
            let days = (review.period.from, review.period.to);
            typed_values::set(sql, id.id(), days, value, self.host.now())
        })
    }

    /// Says what became of an earlier action.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`], and for an action that is not among the earlier ones.
    pub fn settle_action(&self, review: i64, id: i64, state: ActionState) -> Result<Done> {
        self.change_review(review, |sql, review| {
            let ledger = Ledger::new(self, sql)?;
            let place = Place::of(&ledger, review.id)?;
            let action = place.earlier().find(|action| action.id == id).cloned();
            let mut action = action.ok_or_else(|| no_action(id))?;
            action.state = state;
            action.settled_in = (state != ActionState::Open).then_some(review.id);
            actions::set(sql, &action).map(|_| ())
        })
    }

    /// Chooses the one thing to act on, or takes the choice back.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`].
    pub fn choose_focus(&self, review: i64, focus: Option<&str>) -> Result<Done> {
        self.change_review(review, |_, review| {
            review.focus = typed::text(&focus.map(str::to_owned));
            Ok(())
        })
    }

    /// Adds a new action; it is due at the end of the next period where no day is named.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`], and without a text, with a day that is none, or beyond three.
    pub fn add_action(&self, review: i64, form: &ActionForm) -> Result<Done> {
        self.change_review(review, |sql, review| {
            let ledger = Ledger::new(self, sql)?;
            let place = Place::of(&ledger, review.id)?;
            if place.new_ones().count() >= AT_MOST {
                return Err(Error::invalid(Words::new("error-checkin-three")));
            }
            let action = Action {
                id: 0,
                review: review.id,
                text: action_text(&form.text)?,
                owner: typed::text(&form.owner),
                due: Some(typed::day(&form.due)?.unwrap_or_else(|| due(&place))),
                kpi: form.kpi,
                state: ActionState::Open,
                settled_in: None,
                made_on: ledger.today,
            };
            actions::set(sql, &action).map(|_| ())
        })
    }

    /// Changes an action of an open review.
    ///
    /// # Errors
    /// As [`Engine::add_action`].
    pub fn edit_action(&self, id: i64, form: &ActionForm) -> Result<Done> {
        self.change_action(id, |sql, mut action| {
            action.text = action_text(&form.text)?;
            action.owner = typed::text(&form.owner);
            action.due = typed::day(&form.due)?;
            action.kpi = form.kpi;
            actions::set(sql, &action).map(|_| ())
        })
    }

    /// Removes an action of an open review.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`].
    pub fn remove_action(&self, id: i64) -> Result<Done> {
        self.change_action(id, |sql, action| actions::remove(sql, action.id))
    }

    /// Notes what the numbers mean.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`].
    pub fn set_reading(&self, review: i64, reading: &str) -> Result<Done> {
        self.change_review(review, |_, review| {
            review.reading = reading.trim().to_owned();
            Ok(())
        })
    }

    /// Closes a review and keeps its numbers as they stand.
    ///
    /// # Errors
    /// As [`Engine::go_to_step`], and while something keeps it open.
    pub fn close_check_in(&self, review: i64) -> Result<Done> {
        self.check_in_act(|sql| {
            let ledger = Ledger::new(self, sql)?;
            let place = Place::of(&ledger, review)?;
            let mut review = open_review(sql, review)?;
            let keeps_open = self.keeps_open(&place);
            if !keeps_open.is_empty() {
                let words = Words::new("error-checkin-open").with("why", keeps_open.join(" "));
                return Err(Error::invalid(words));
            }
            let series = Series::up_to(&ledger, review.period)?;
            let values = self.values_now(&ledger, &series)?;
            review.closed = Some(self.host.now());
            review.step = Step::Plan;
            reviews::keep(sql, &review)?;
            reviews::keep_values(sql, review.id, &values)?;
            Ok(Words::new("said-checkin-closed").with("period", self.period_name(&review.period)))
        })
    }

    /// Opens the newest closed review of its kind again; its numbers are kept anew when it is closed again.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there, not closed, or not the newest.
    pub fn reopen_check_in(&self, review: i64) -> Result<Done> {
        self.check_in_act(|sql| {
            let ledger = Ledger::new(self, sql)?;
            let place = Place::of(&ledger, review)?;
            if !closing::can_reopen(&place)? {
                return Err(Error::invalid(Words::new("error-checkin-not-newest")));
            }
            let mut review = reviews::get(sql, review)?.ok_or_else(|| no_review(review))?;
            review.closed = None;
            reviews::keep(sql, &review)?;
            Ok(Words::new("said-checkin-reopened").with("period", self.period_name(&review.period)))
        })
    }

    /// Asks for a daily check-in up to a day, or no longer.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a day that is none or has passed.
    pub fn set_daily_until(&self, day: Option<&str>) -> Result<Done> {
        let day: Option<Date> = typed::day(&day.map(str::to_owned))?;
        self.check_in_act(|sql| {
            let today = self.today(&settings::shop(sql)?);
            if let Some(day) = day.filter(|day| *day < today) {
                return Err(Error::invalid(Words::new("error-checkin-day-passed").with("day", day)));
            }
            settings::set(sql, DAILY_UNTIL, day.map(|day| day.to_string()).as_deref())?;
            Ok(match day {
                Some(day) => Words::new("said-checkin-daily").with("day", day),
                None => Words::new("said-checkin-daily-off"),
            })
        })
    }

    fn change_action(
        &self,
        id: i64,
        change: impl FnOnce(&Transaction<'_>, Action) -> Result<()>,
    ) -> Result<Done> {
        self.check_in_act(|sql| {
            let action = actions::all(sql)?.into_iter().find(|action| action.id == id);
            let action = action.ok_or_else(|| no_action(id))?;
            open_review(sql, action.review)?;
            change(sql, action)?;
            Ok(Words::new("said-checkin-saved"))
        })
    }

    fn change_review(
        &self,
        id: i64,
        change: impl FnOnce(&Transaction<'_>, &mut Review) -> Result<()>,
    ) -> Result<Done> {
        self.check_in_act(|sql| {
            let mut review = open_review(sql, id)?;
            change(sql, &mut review)?;
            review.cards.retain(|card| !card.note.is_empty() || card.outcome.is_some());
            reviews::keep(sql, &review)?;
            Ok(Words::new("said-checkin-saved"))
        })
    }

    fn check_in_act(&self, act: impl FnOnce(&Transaction<'_>) -> Result<Words>) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        let said = act(&sql)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(Done { said: self.say(&said), changed: vec![Topic::CheckIn], ..Done::default() })
    }
}

fn card(review: &mut Review, kpi: KpiId) -> &mut Card {
    let at = review.cards.iter().position(|card| card.kpi == kpi).unwrap_or_else(|| {
        review.cards.push(Card { kpi, note: String::new(), outcome: None });
        review.cards.len() - 1
    });
    &mut review.cards[at]
}

fn action_text(typed: &str) -> Result<String> {
    typed::text(&Some(typed.to_owned())).ok_or_else(|| Error::invalid(Words::new("error-checkin-no-text")))
}

fn no_action(id: i64) -> Error {
    Error::invalid(Words::new("error-checkin-no-action").with("action", id.to_string()))
}

fn open_review(sql: &Transaction<'_>, id: i64) -> Result<Review> {
    let review = reviews::get(sql, id)?.ok_or_else(|| no_review(id))?;
    if review.closed.is_some() {
        return Err(Error::invalid(Words::new("error-checkin-closed")));
    }
    Ok(review)
}
