//! Every message whose key is put together from an id has words in the catalogue.

use super::claims::{ClaimKind, OpenFor};
use super::concept::{About, Part, PickRefusal};
use super::prompt::{Note, PromptField, Slot};
use super::states::{ContentKind, CopyState, Refusal};
use super::variants::PromotionRefusal;
use super::{CHECKS, NewFactKind, VoiceRule};
use jiff::civil::date;

#[test]
fn every_id_has_words() {
    let mut keys: Vec<String> = Vec::new();
    for check in CHECKS {
        let id = check.id().replace('_', "-");
        keys.extend(["name", "why", "message"].map(|part| format!("copy-{id}-{part}")));
    }
    for kind in ClaimKind::ALL {
        keys.extend([kind.name(), kind.why(), kind.evidence()].map(|words| words.key));
    }
    let opens =
        [OpenFor::NoTick, OpenFor::TextChanged, OpenFor::Expired(date(2026, 1, 1)), OpenFor::NoEvidence];
    keys.extend(opens.map(|open| format!("claim-open-{}", open.id())));
    keys.extend(CopyState::ALL.map(|state| format!("copy-state-{}", state.id())));
    keys.extend(ContentKind::ALL.map(|kind| format!("content-kind-{}", kind.id())));
    let refusals = [
        Refusal::NotNext,
        Refusal::NobodyNamed,
        Refusal::OpenClaims(1),
        Refusal::Voice(1),
        Refusal::NotBrandOwner,
        Refusal::NoReason,
    ];
    keys.extend(refusals.map(|refusal| format!("copy-step-refused-{}", refusal.id())));
    let picks = [PickRefusal::NotThree(1), PickRefusal::Unknown(1), PickRefusal::NoReason(Vec::new())];
    keys.extend(picks.map(|refusal| format!("concept-refused-{}", refusal.id())));
    keys.extend(About::ALL.map(|about| format!("idea-about-{}", about.id())));
    keys.extend(Part::ALL.map(|part| format!("idea-part-{}", part.id())));
    keys.extend(Slot::ALL.map(|slot| format!("prompt-slot-{}", slot.id())));
    let promotions = [
        PromotionRefusal::Unknown,
        PromotionRefusal::NobodyNamed,
        PromotionRefusal::NoCounts,
        PromotionRefusal::NotBetter,
        PromotionRefusal::TooFew,
        PromotionRefusal::MayBeChance,
    ];
    keys.extend(promotions.map(|refusal| format!("promotion-refused-{}", refusal.id())));
    let notes = [Note::FewExamples(1), Note::InvisibleRemoved(1), Note::NoPersona];
    keys.extend(notes.map(|note| format!("prompt-note-{}", note.id())));
    keys.extend(PromptField::ALL.map(|field| format!("prompt-field-{}", field.id())));
    let facts = [
        NewFactKind::Number,
        NewFactKind::Link,
        NewFactKind::Email,
        NewFactKind::Material,
        NewFactKind::Claim(ClaimKind::Health),
    ];
    keys.extend(facts.map(|kind| format!("new-fact-{}", kind.id())));
    for rule in VoiceRule::ALL {
        let id = rule.id();
        keys.extend([format!("voice-{id}"), format!("voice-{id}-hint")]);
        keys.extend(rule.choices().iter().map(|value| format!("voice-{id}-{value}")));
        keys.extend(rule.numbers().map(|_| format!("voice-{id}-value")));
    }
    let catalogue = include_str!("en.ftl");
    let without: Vec<_> = keys
        .iter()
        .filter(|key| !catalogue.lines().any(|line| line.starts_with(&format!("{key} ="))))
        .collect();
    assert!(without.is_empty(), "without words: {without:?}");
    assert!(keys.len() > 120, "{} keys were looked for", keys.len());
}

#[test]
fn what_a_check_says_of_a_kind_has_words() {
    let catalogue = include_str!("en.ftl");
    let of = |start: &str, ends: &[&str]| {
        for end in ends {
            let key = format!("{start}{end} =");
            assert!(catalogue.lines().any(|line| line.starts_with(&key)), "{key} has no words");
        }
    };
    of("copy-unit-", &["wrong", "measure", "mixed", "two_ways", "blank"]);
    of("copy-fact-not-in-data-", &["quantity", "count", "material", "origin"]);
    of(
        "copy-voice-",
        &[
            "banned",
            "preferred",
            "spelling",
            "speaker_i",
            "speaker_we",
            "speaker_nobody",
            "formal",
            "informal",
            "reader",
            "future",
            "exclamation",
            "emoji",
            "ellipsis",
            "dash",
            "long_sentence",
            "too_hard",
        ],
    );
}
