//! Which step may follow which, and what stands in the way of it.

use super::CopyState::{self, Approved, ChangesAsked, ConfirmedLive, Draft, Exported, InReview, Missing};

/// Every step there is. A step back to draft or review is always open: a text that went out may be written anew, and
/// one whose evidence ran out is looked at again.
const STEPS: [(CopyState, &[CopyState]); 7] = [
    (Missing, &[Draft]),
    (Draft, &[InReview, Missing]),
    // To review again only changes whether it waits for facts.
    (InReview, &[InReview, ChangesAsked, Approved, Draft]),
    (ChangesAsked, &[Draft, InReview]),
    (Approved, &[Exported, InReview, ChangesAsked, Draft]),
    // Back to approved: the file was thrown away before the shop saw it.
    (Exported, &[ConfirmedLive, Approved, InReview, Draft]),
    (ConfirmedLive, &[InReview, Draft]),
];

/// What a text still owes when somebody wants to take a step with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// Its claims that nobody ticked, or whose evidence ran out (see [`crate::content::claims`]).
    pub open_claims: usize,
    /// What the shop's voice objects to (requirement E13).
    pub voice_remarks: usize,
    /// The brand owner's word that it may pass in spite of the voice.
    pub exception: Option<Exception>,
}

/// The brand owner lets one text pass in spite of the shop's voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Who.
    pub who: String,
    /// Whether that person is the brand owner of this shop (requirement D1).
    pub is_brand_owner: bool,
    /// Why, in the owner's words.
    pub reason: String,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The one state does not follow the other.
    NotNext,
    /// Nobody is named.
    NobodyNamed,
    /// Claims stand open, this many.
    OpenClaims(usize),
    /// The voice objects, this often.
    Voice(usize),
    /// Only the brand owner may let it pass.
    NotBrandOwner,
    /// The brand owner gave no reason.
    NoReason,
}

impl Refusal {
    /// Its id; its words are under `copy-step-refused-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotNext => "not_next",
            Self::NobodyNamed => "nobody_named",
            Self::OpenClaims(_) => "open_claims",
            Self::Voice(_) => "voice",
            Self::NotBrandOwner => "not_brand_owner",
            Self::NoReason => "no_reason",
        }
    }
}

impl CopyState {
    /// The states that may follow this one.
    pub fn next(self) -> &'static [CopyState] {
        STEPS.iter().find(|(state, _)| *state == self).map_or(&[], |(_, next)| next)
    }
}

/// Whether `who` may take the step.
///
/// # Errors
/// The first thing that stands in its way. Claims close the way into a file and cannot be passed over by anybody;
/// the voice closes the way to approval, and the brand owner may pass it with a reason.
pub fn may_step(from: CopyState, to: CopyState, who: &str, gate: &Gate) -> Result<(), Refusal> {
    if !from.next().contains(&to) {
        return Err(Refusal::NotNext);
    }
    if who.trim().is_empty() {
        return Err(Refusal::NobodyNamed);
    }
    match to {
        Exported if gate.open_claims > 0 => Err(Refusal::OpenClaims(gate.open_claims)),
        // Taking an export back is no new approval.
        Approved if from == InReview && gate.voice_remarks > 0 => passes_voice(gate),
        _ => Ok(()),
    }
}

fn passes_voice(gate: &Gate) -> Result<(), Refusal> {
    match &gate.exception {
        None => Err(Refusal::Voice(gate.voice_remarks)),
        Some(exception) if !exception.is_brand_owner => Err(Refusal::NotBrandOwner),
        Some(exception) if exception.reason.trim().is_empty() || exception.who.trim().is_empty() => {
            Err(Refusal::NoReason)
        }
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(from: CopyState, to: CopyState) -> Result<(), Refusal> {
        may_step(from, to, "Ada", &Gate::default())
    }

    #[test]
    fn the_way_leads_from_missing_to_live_and_leaves_nothing_out() {
        for pair in [Missing, Draft, InReview, Approved, Exported, ConfirmedLive].windows(2) {
            assert_eq!(open(pair[0], pair[1]), Ok(()), "{pair:?}");
        }
        for (from, to) in [(Missing, Approved), (Draft, Approved), (Draft, Exported), (InReview, Exported)] {
            assert_eq!(open(from, to), Err(Refusal::NotNext), "{from:?} to {to:?}");
        }
        assert_eq!(open(ChangesAsked, Approved), Err(Refusal::NotNext), "a change is looked at first");
    }

    #[test]
    fn every_state_has_its_steps_once_and_a_way_on() {
        for state in CopyState::ALL {
            assert_eq!(STEPS.iter().filter(|(from, _)| *from == state).count(), 1, "{state:?}");
            assert!(CopyState::ALL.into_iter().any(|to| open(state, to).is_ok()), "{state:?}");
        }
    }

    #[test]
    fn nothing_goes_out_with_an_open_claim_whoever_wants_it() {
        let exception = Exception { who: "Ada".to_owned(), is_brand_owner: true, reason: "Sale".to_owned() };
        let gate = Gate { open_claims: 2, exception: Some(exception), ..Gate::default() };
        assert_eq!(may_step(Approved, Exported, "Ada", &gate), Err(Refusal::OpenClaims(2)));
        assert_eq!(may_step(InReview, Approved, "Ada", &gate), Ok(()), "it may be approved meanwhile");
    }

    #[test]
    fn the_voice_is_passed_by_the_brand_owner_with_a_reason_and_by_nobody_else() {
        let gate = |is_brand_owner, reason: &str| Gate {
            voice_remarks: 1,
            exception: Some(Exception { who: "Bo".to_owned(), is_brand_owner, reason: reason.to_owned() }),
            ..Gate::default()
        };
        let step = |gate: &Gate| may_step(InReview, Approved, "Bo", gate);
        assert_eq!(step(&gate(true, "A quote")), Ok(()));
        assert_eq!(step(&gate(true, " ")), Err(Refusal::NoReason));
        assert_eq!(step(&gate(false, "A quote")), Err(Refusal::NotBrandOwner));
        assert_eq!(step(&Gate { exception: None, ..gate(true, "") }), Err(Refusal::Voice(1)));
        let taken_back = may_step(Exported, Approved, "Bo", &Gate { exception: None, ..gate(true, "") });
        assert_eq!(taken_back, Ok(()));
    }

    #[test]
    fn a_step_has_a_person() {
        assert_eq!(may_step(Draft, InReview, " ", &Gate::default()), Err(Refusal::NobodyNamed));
    }
}
