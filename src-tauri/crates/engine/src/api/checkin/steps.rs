//! Which steps are done, and how long the rest takes.

use super::super::views::{CheckInActionView, CheckInStepView};
use super::Place;
use crate::Engine;
use tillwise_domain::checkin::{Open, Step};
use tillwise_domain::kpis::KPIS;
use tillwise_domain::words::Words;

/// Minutes each step takes by its plan; together ten (screens 4.5).
fn minutes(step: Step) -> usize {
    match step {
        Step::Data | Step::Focus => 1,
        Step::Numbers => 4,
        Step::Actions | Step::Plan => 2,
    }
}

impl Engine {
    pub(super) fn steps_view(
        &self,
        place: &Place<'_>,
        earlier: &[CheckInActionView],
    ) -> Vec<CheckInStepView> {
        Step::ALL
            .into_iter()
            .map(|step| {
                let done = is_done(place, step, earlier);
                let now =
                    step == place.step() && place.review.as_ref().is_none_or(|one| one.closed.is_none());
                let words = match (now, done) {
                    (true, _) => "checkin-step-now",
                    (_, true) => "checkin-step-done",
                    (_, false) => "checkin-step-to-come",
                };
                CheckInStepView {
                    step,
                    label: self.words.label(&format!("step-{}", step.id())),
                    done,
                    done_words: self.words.label(words),
                }
            })
            .collect()
    }

    /// `about 7 min left`.
    pub(super) fn left_words(&self, place: &Place<'_>, earlier: &[CheckInActionView]) -> String {
        let left: usize = Step::ALL
            .into_iter()
            .filter(|step| !is_done(place, *step, earlier))
            .map(|step| match step {
                Step::Numbers => (minutes(step) * unsettled(place)).div_ceil(KPIS.len()),
                Step::Actions if earlier.is_empty() => 0,
                step => minutes(step),
            })
            .sum();
        self.say(&Words::new("checkin-left").with("count", left.max(1)))
    }

    /// What keeps a review from being closed, a sentence each.
    pub(super) fn keeps_open(&self, place: &Place<'_>) -> Vec<String> {
        let open = place.review.as_ref().map(|review| review.open(&place.actions)).unwrap_or_default();
        open.into_iter()
            .map(|why| {
                self.words.label(match why {
                    Open::Reading => "checkin-open-reading",
                    Open::TooManyActions => "checkin-open-too-many",
                    Open::ActionUnclear => "checkin-open-unclear",
                })
            })
            .collect()
    }
}

/// Cards without a decision.
fn unsettled(place: &Place<'_>) -> usize {
    let settled = place
        .review
        .as_ref()
        .map_or(0, |review| review.cards.iter().filter(|card| card.outcome.is_some()).count());
    KPIS.len().saturating_sub(settled)
}

/// A step that was gone past is done, and so is one that has all it asks for.
fn is_done(place: &Place<'_>, step: Step, earlier: &[CheckInActionView]) -> bool {
    let Some(review) = &place.review else { return false };
    let has_all = match step {
        Step::Data => false,
        Step::Numbers => unsettled(place) == 0,
        Step::Actions => !earlier.is_empty() && earlier.iter().all(|action| action.settled_here),
        Step::Focus => review.focus.is_some(),
        Step::Plan => review.open(&place.actions).is_empty(),
    };
    review.closed.is_some() || step < review.step || has_all
}
