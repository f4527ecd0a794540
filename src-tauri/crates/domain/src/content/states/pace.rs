//! How fast texts get through, read from their steps (definitions.md 4.13).

use super::{CopyState, Step};
use crate::kpis::median_minutes;
use jiff::Timestamp;
use rust_decimal::Decimal;

/// A time from one instant to before another.
type Span = (Timestamp, Timestamp);

fn within(at: Timestamp, (from, until): Span) -> bool {
    from <= at && at < until
}

/// Content velocity: how many of these texts reached the shop's file in the span (definitions.md 4.13). Drafts count
/// nothing, and a text written out twice counts once. An export that was taken back before the span ended does not
/// count either.
pub fn velocity<'a>(texts: impl IntoIterator<Item = &'a [Step]>, span: Span) -> usize {
    texts.into_iter().filter(|steps| went_out(steps, span)).count()
}

/// Whether a text reached the shop's file in the span, as [`velocity`] counts it.
pub fn went_out(steps: &[Step], span: Span) -> bool {
    let told = steps.iter().filter(|step| step.at < span.1);
    let mut out = false;
    for step in told {
        match step.to {
            CopyState::Exported if within(step.at, span) => out = true,
            CopyState::Approved => out = false,
            _ => {}
        }
    }
    out
}

/// The minutes from *in review* to *approved* of each approval in the span, over all of these texts.
///
/// The clock runs from the first time somebody was asked to look, through changes and new drafts, and stands while the
/// review waits for facts. Whoever takes a text back out of review starts anew.
pub fn approvals<'a>(texts: impl IntoIterator<Item = &'a [Step]>, span: Span) -> Vec<i64> {
    texts.into_iter().flat_map(|steps| approvals_of(steps, span)).collect()
}

fn approvals_of(steps: &[Step], span: Span) -> Vec<i64> {
    let mut minutes = Vec::new();
    let mut clock = Clock::default();
    let mut before = CopyState::Missing;
    for step in steps {
        match step.to {
            CopyState::InReview => clock.run(step),
            CopyState::ChangesAsked => clock.run_if_begun(step),
            CopyState::Draft if before == CopyState::ChangesAsked => clock.run_if_begun(step),
            // Taking an export back is no second approval.
            CopyState::Approved if before == CopyState::InReview => {
                let took = clock.stop(step.at);
                minutes.extend(took.filter(|_| within(step.at, span)));
            }
            _ => clock = Clock::default(),
        }
        before = step.to;
    }
    minutes
}

/// The time of one approval while it is counted.
#[derive(Default)]
struct Clock {
    begun: bool,
    running_since: Option<Timestamp>,
    seconds: i64,
}

impl Clock {
    fn run(&mut self, step: &Step) {
        self.begun = true;
        self.pause(step.at);
        self.running_since = (!step.waits).then_some(step.at);
    }

    fn run_if_begun(&mut self, step: &Step) {
        if self.begun {
            self.run(step);
        }
    }

    fn pause(&mut self, at: Timestamp) {
        if let Some(since) = self.running_since.take() {
            // A clock that was set back takes nothing away.
            self.seconds += at.duration_since(since).as_secs().max(0);
        }
    }

    fn stop(&mut self, at: Timestamp) -> Option<i64> {
        self.pause(at);
        let took = self.begun.then_some((self.seconds + 30) / 60);
        *self = Self::default();
        took
    }
}

/// How long approvals took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CycleTime {
    /// How many there were.
    pub approvals: usize,
    /// The middle one, in hours with one place: the typed figure `approval_hours`.
    pub median_hours: Decimal,
    /// What nine of ten did not exceed, in hours with one place (nearest rank).
    pub ninetieth_hours: Decimal,
}

/// The cycle time of approvals, from their minutes ([`approvals`]); nothing without any.
pub fn cycle_time(mut minutes: Vec<i64>) -> Option<CycleTime> {
    minutes.sort_unstable();
    let rank = (minutes.len() * 9).div_ceil(10).checked_sub(1)?;
    let hours = |minutes: i64| (Decimal::from(minutes) / Decimal::from(60)).round_dp(1);
    Some(CycleTime {
        approvals: minutes.len(),
        median_hours: hours(median_minutes(minutes.clone())?),
        ninetieth_hours: hours(*minutes.get(rank)?),
    })
}

/// How many texts were approved as they were handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstPass {
    /// Approved without a change asked.
    pub at_once: usize,
    /// Reviewed: approved, or sent back with changes asked for the first time.
    pub reviewed: usize,
}

/// The first-pass rate's two counts, of reviews whose first verdict fell in the span (definitions.md 4.13).
pub fn first_pass<'a>(texts: impl IntoIterator<Item = &'a [Step]>, span: Span) -> FirstPass {
    let mut sum = FirstPass::default();
    for steps in texts {
        let mut awaits_verdict = false;
        let mut round_began = false;
        for step in steps {
            match step.to {
                CopyState::InReview if !round_began => (awaits_verdict, round_began) = (true, true),
                CopyState::Approved | CopyState::ChangesAsked if awaits_verdict => {
                    awaits_verdict = false;
                    let counts = within(step.at, span);
                    sum.reviewed += usize::from(counts);
                    sum.at_once += usize::from(counts && step.to == CopyState::Approved);
                }
                _ => {}
            }
            // After approval, or taken back, the next review is a new one.
            round_began &= !matches!(step.to, CopyState::Approved | CopyState::Missing);
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::CopyState::{Approved, ChangesAsked, ConfirmedLive, Draft, Exported, InReview};
    use super::*;

    /// Steps at hours from the beginning of 2 November 2026; `true` waits for facts.
    fn steps(of: &[(CopyState, i64, bool)]) -> Vec<Step> {
        let step = |(to, hour, waits): &(CopyState, i64, bool)| Step {
            to: *to,
            who: "Ada".to_owned(),
            at: hour_of(*hour),
            waits: *waits,
        };
        of.iter().map(step).collect()
    }

    fn hour_of(hour: i64) -> Timestamp {
        "2026-11-02T00:00:00Z".parse::<Timestamp>().expect("an instant")
            + jiff::SignedDuration::from_hours(hour)
    }

    fn week() -> Span {
        (hour_of(0), hour_of(168))
    }

    fn minutes(of: &[(CopyState, i64, bool)]) -> Vec<i64> {
        approvals([steps(of).as_slice()], week())
    }

    #[test]
    fn the_clock_runs_through_changes_and_stands_while_facts_are_awaited() {
        assert_eq!(minutes(&[(InReview, 1, false), (Approved, 4, false)]), [180]);
        let changed =
            [(InReview, 1, false), (ChangesAsked, 2, false), (Draft, 5, false), (InReview, 6, false)];
        assert_eq!(minutes(&[&changed[..], &[(Approved, 9, false)]].concat()), [480]);
        let waited =
            [(InReview, 1, false), (InReview, 2, true), (InReview, 50, false), (Approved, 51, false)];
        assert_eq!(minutes(&waited), [120]);
        assert_eq!(minutes(&[(InReview, 1, true), (Approved, 9, false)]), [0], "it waited all the time");
    }

    #[test]
    fn taken_back_it_starts_anew_and_an_undone_export_is_no_approval() {
        let back = [(InReview, 1, false), (Draft, 2, false), (InReview, 10, false), (Approved, 11, false)];
        assert_eq!(minutes(&back), [60]);
        let undone = [(InReview, 1, false), (Approved, 2, false), (Exported, 3, false), (Approved, 4, false)];
        assert_eq!(minutes(&undone), [60]);
    }

    #[test]
    fn an_approval_counts_in_the_week_it_was_given() {
        assert_eq!(minutes(&[(InReview, -10, false), (Approved, 2, false)]), [720]);
        assert_eq!(minutes(&[(InReview, 160, false), (Approved, 168, false)]), [0i64; 0]);
    }

    #[test]
    fn hours_are_the_middle_and_the_ninetieth_by_rank() {
        assert_eq!(cycle_time(Vec::new()), None);
        let time = cycle_time((1..=10).map(|hour| hour * 60).collect()).expect("ten approvals");
        assert_eq!((time.approvals, time.median_hours.to_string()), (10, "5.5".to_owned()));
        assert_eq!(time.ninetieth_hours, Decimal::from(9));
    }

    #[test]
    fn a_text_that_went_out_counts_once_in_its_week() {
        let count = |of: &[(CopyState, i64, bool)]| velocity([steps(of).as_slice()], week());
        assert_eq!(count(&[(Approved, 1, false), (Exported, 2, false), (ConfirmedLive, 90, false)]), 1);
        assert_eq!(count(&[(Exported, 2, false), (Draft, 3, false), (Exported, 9, false)]), 1);
        assert_eq!(count(&[(Draft, 2, false), (Approved, 3, false)]), 0, "a draft is nothing that went out");
        assert_eq!(count(&[(Exported, 2, false), (Approved, 3, false)]), 0, "taken back");
        assert_eq!(count(&[(Exported, -2, false), (ConfirmedLive, 3, false)]), 0, "the week before");
        assert_eq!(count(&[(Exported, 168, false)]), 0, "the week after");
    }

    #[test]
    fn only_the_first_verdict_of_a_review_tells_whether_it_passed_at_once() {
        let once = steps(&[(InReview, 1, false), (Approved, 2, false)]);
        let twice = steps(&[
            (InReview, 1, false),
            (ChangesAsked, 2, false),
            (InReview, 3, false),
            (Approved, 4, false),
        ]);
        let sum = first_pass([once.as_slice(), twice.as_slice()], week());
        assert_eq!(sum, FirstPass { at_once: 1, reviewed: 2 });
    }
}
