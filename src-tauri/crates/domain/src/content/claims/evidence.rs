//! What a person put down for a claim, and which claims still wait for that (requirement D4).

use super::{Claim, ClaimKind};
use jiff::Timestamp;
use jiff::civil::Date;

/// What shows that a claim is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// In words: who measured what, or where it can be read.
    Note(String),
    /// A file by its name. It is never opened here.
    File(String),
}

/// A proof and how long it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What shows it.
    pub proof: Proof,
    /// The last day on which it holds; nothing where it does not end.
    pub expires: Option<Date>,
}

impl Evidence {
    /// Whether it says anything at all.
    pub fn is_given(&self) -> bool {
        let (Proof::Note(text) | Proof::File(text)) = &self.proof;
        !text.trim().is_empty()
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.is_given() && self.expires.is_none_or(|last| day <= last)
    }
}

/// One person stands for one claim of one product.
///
/// It belongs to the claim's words and to the sentence around them, not to a place: a sentence that moves keeps its
/// tick, and one in which anything changes loses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The kind of claim.
    pub kind: ClaimKind,
    /// Its words, as in [`Claim::words`].
    pub words: String,
    /// Its sentence, as in [`Claim::sentence`].
    pub sentence: String,
    /// Who ticked it.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// On what ground.
    pub evidence: Evidence,
}

impl Tick {
    /// A person's tick on a claim.
    pub fn on(claim: &Claim, who: impl Into<String>, at: Timestamp, evidence: Evidence) -> Self {
        Self {
            kind: claim.kind,
            words: claim.words.clone(),
            sentence: claim.sentence.clone(),
            who: who.into(),
            at,
            evidence,
        }
    }

    fn stands_for(&self, claim: &Claim) -> bool {
        self.kind == claim.kind && self.words == claim.words && self.sentence == claim.sentence
    }
}

/// Why a claim waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFor {
    /// Nobody ticked it.
    NoTick,
    /// It was ticked in a sentence that reads otherwise today.
    TextChanged,
    /// Its evidence held until this day.
    Expired(Date),
    /// It was ticked and nothing was put down.
    NoEvidence,
}

impl OpenFor {
    /// Its id; its words are under `claim-open-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoTick => "no_tick",
            Self::TextChanged => "text_changed",
            Self::Expired(_) => "expired",
            Self::NoEvidence => "no_evidence",
        }
    }
}

/// The claims of a product that keep its text from going out, each with the reason. `ticks` are those of this product,
/// in any order; the best of them counts.
pub fn open_claims<'a>(claims: &'a [Claim], ticks: &[Tick], today: Date) -> Vec<(&'a Claim, OpenFor)> {
    claims.iter().filter_map(|claim| Some((claim, open_for(claim, ticks, today)?))).collect()
}

fn open_for(claim: &Claim, ticks: &[Tick], today: Date) -> Option<OpenFor> {
    let own: Vec<&Tick> = ticks.iter().filter(|tick| tick.stands_for(claim)).collect();
    if own.iter().any(|tick| tick.evidence.holds_on(today) && !tick.who.trim().is_empty()) {
        return None;
    }
    let expired = own.iter().filter(|tick| tick.evidence.is_given()).filter_map(|tick| tick.evidence.expires);
    if let Some(last) = expired.max() {
        return Some(OpenFor::Expired(last));
    }
    if !own.is_empty() {
        return Some(OpenFor::NoEvidence);
    }
    let elsewhere = ticks.iter().any(|tick| tick.kind == claim.kind && tick.words == claim.words);
    Some(if elsewhere { OpenFor::TextChanged } else { OpenFor::NoTick })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::CopyField;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    fn claim(sentence: &str) -> Claim {
        Claim {
            kind: ClaimKind::Safety,
            field: CopyField::Description,
            start: 5,
            end: 15,
            text: "Waterproof".to_owned(),
            words: "waterproof".to_owned(),
            sentence: sentence.to_owned(),
        }
    }

    fn evidence(text: &str, expires: Option<Date>) -> Evidence {
        Evidence { proof: Proof::Note(text.to_owned()), expires }
    }

    fn ticked(evidence: Evidence) -> Vec<Tick> {
        vec![Tick::on(&claim("a waterproof bag"), "Ada", Timestamp::UNIX_EPOCH, evidence)]
    }

    fn waits(claim: &Claim, ticks: &[Tick]) -> Option<OpenFor> {
        open_claims(std::slice::from_ref(claim), ticks, TODAY).first().map(|(_, why)| *why)
    }

    #[test]
    fn a_claim_waits_until_somebody_ticks_it_with_something_to_show() {
        let bag = claim("a waterproof bag");
        assert_eq!(waits(&bag, &[]), Some(OpenFor::NoTick));
        assert_eq!(waits(&bag, &ticked(evidence(" ", None))), Some(OpenFor::NoEvidence));
        assert_eq!(waits(&bag, &ticked(evidence("Test of 3 May", None))), None);
    }

    #[test]
    fn evidence_holds_through_its_last_day_and_not_a_day_longer() {
        let bag = claim("a waterproof bag");
        assert_eq!(waits(&bag, &ticked(evidence("Test", Some(TODAY)))), None);
        let over = date(2026, 11, 20);
        assert_eq!(waits(&bag, &ticked(evidence("Test", Some(over)))), Some(OpenFor::Expired(over)));
        let mut renewed = ticked(evidence("Test", Some(over)));
        renewed.extend(ticked(evidence("New test", Some(date(2027, 1, 1)))));
        assert_eq!(waits(&bag, &renewed), None);
    }

    #[test]
    fn a_tick_moves_with_its_sentence_and_ends_with_it() {
        let ticks = ticked(evidence("Test", None));
        let moved = Claim { start: 90, end: 100, field: CopyField::Title, ..claim("a waterproof bag") };
        assert_eq!(waits(&moved, &ticks), None);
        assert_eq!(waits(&claim("a fully waterproof bag"), &ticks), Some(OpenFor::TextChanged));
        let other = Claim { words: "fireproof".to_owned(), ..claim("a waterproof bag") };
        assert_eq!(waits(&other, &ticks), Some(OpenFor::NoTick));
    }

    #[test]
    fn a_tick_without_a_name_opens_nothing() {
        let mut ticks = ticked(evidence("Test", None));
        ticks[0].who = String::new();
        assert_eq!(waits(&claim("a waterproof bag"), &ticks), Some(OpenFor::NoEvidence));
    }
}
