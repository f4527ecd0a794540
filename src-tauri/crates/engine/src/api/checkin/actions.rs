//! The third step: what became of earlier actions.

use super::super::views::CheckInActionView;
use super::Place;
use crate::Engine;
use jiff::civil::Date;
use tillwise_domain::checkin::Action;
use tillwise_domain::words::Words;

impl Place<'_> {
    /// Actions of other reviews, of periods that ended no later, that go on or that this review settled.
    pub(super) fn earlier(&self) -> impl Iterator<Item = &Action> {
        let own = self.id();
        let reached = |action: &Action| {
            self.periods.get(&action.review).is_some_and(|period| period.to <= self.period.to)
        };
        self.actions.iter().filter(move |action| {
            Some(action.review) != own
                && reached(action)
                && (action.state.goes_on() || (own.is_some() && action.settled_in == own))
        })
    }

    /// The actions decided in this review.
    pub(super) fn new_ones(&self) -> impl Iterator<Item = &Action> {
        let own = self.id();
        self.actions.iter().filter(move |action| Some(action.review) == own)
    }
}

impl Engine {
    pub(super) fn earlier_actions(&self, place: &Place<'_>) -> Vec<CheckInActionView> {
        place.earlier().map(|action| self.action_view(place, action)).collect()
    }

    pub(super) fn action_view(&self, place: &Place<'_>, action: &Action) -> CheckInActionView {
        let today = place.ledger.today;
        CheckInActionView {
            id: action.id,
            text: action.text.clone(),
            owner: action.owner.clone(),
            due: action.due.map(|day| day.to_string()),
            due_words: action.due.map(|day| {
                let key = if day < today { "checkin-was-due" } else { "checkin-due" };
                self.say(&Words::new(key).with("day", self.words.short_date(day)))
            }),
            kpi: action.kpi,
            kpi_label: action.kpi.map(|kpi| self.words.label(&format!("kpi-{}", kpi.id()))),
            age: self.age_words(action.made_on, today),
            state: action.state,
            state_words: self.words.label(&format!("action-{}", action.state.id())),
            settled_here: place.id().is_some() && action.settled_in == place.id(),
        }
    }

    /// `decided today`, `decided 5 days ago`, `decided 3 weeks ago`. A clock that was set back since says today.
    fn age_words(&self, made_on: Date, today: Date) -> String {
        let days = today.since(made_on).map_or(0, |span| span.get_days()).max(0);
        let (key, count) = match days {
            0 => ("checkin-age-today", 0),
            1..14 => ("checkin-age-days", days),
            days => ("checkin-age-weeks", days / 7),
        };
        self.say(&Words::new(key).with("count", i64::from(count)))
    }
}
