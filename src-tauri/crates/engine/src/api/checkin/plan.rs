//! The last two steps: one thing to act on, and one reading with at most three actions.

use super::super::views::{CheckInFocusChoiceView, CheckInFocusView, CheckInPlanView};
use super::{Place, after};
use crate::Engine;
use crate::error::Result;
use crate::store::people;
use jiff::civil::Date;
use tillwise_domain::checkin::Period;

/// At most this many new actions (screens 4.5).
pub(super) const AT_MOST: usize = 3;

/// How many things to act on are offered.
const CHOICES: usize = 7;

impl Engine {
    pub(super) fn focus_view(&self, place: &Place<'_>) -> Result<CheckInFocusView> {
        let chosen = place.review.as_ref().and_then(|review| review.focus.clone());
        let (_, warnings) = self.check(None)?;
        let choices = warnings
            .into_iter()
            .take(CHOICES)
            .map(|warning| CheckInFocusChoiceView {
                chosen: chosen.as_ref() == Some(&warning.title),
                title: warning.title,
                evidence: warning.evidence,
                action: warning.action,
                money_shown: warning.money_shown,
            })
            .collect();
        Ok(CheckInFocusView { chosen, choices, none: self.words.label("checkin-focus-none") })
    }

    pub(super) fn plan_view(&self, place: &Place<'_>) -> Result<CheckInPlanView> {
        let actions: Vec<_> = place.new_ones().map(|action| self.action_view(place, action)).collect();
        let people = names(place)?;
        let due = due(place);
        Ok(CheckInPlanView {
            reading: place.review.as_ref().map(|review| review.reading.clone()).unwrap_or_default(),
            room: AT_MOST.saturating_sub(actions.len()),
            actions,
            owner: usual_owner(place, &people),
            people,
            due: due.to_string(),
            due_shown: self.words.short_date(due),
        })
    }
}

/// Everybody who is still there.
fn names(place: &Place<'_>) -> Result<Vec<String>> {
    let today = place.ledger.today;
    let there = people::all(place.ledger.sql)?;
    Ok(there
        .into_iter()
        .filter(|person| person.left.is_none_or(|left| left >= today))
        .map(|person| person.name)
        .collect())
}

/// Who a new action is most likely of: who had the last one, or the only one there is.
fn usual_owner(place: &Place<'_>, people: &[String]) -> Option<String> {
    let last = place.actions.iter().rev().find_map(|action| action.owner.clone());
    last.or_else(|| (people.len() == 1).then(|| people[0].clone()))
}

/// The end of the period after, or of the running one where that has passed.
pub(super) fn due(place: &Place<'_>) -> Date {
    let period = &place.period;
    let running = Period::holding(period.kind, place.ledger.today, period.from.weekday());
    after(period).to.max(running.to)
}
