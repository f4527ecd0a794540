//! What does not sound like the shop, by the profile its owner wrote (requirement E4).
//!
//! Only what the profile says is judged, and only what can be told from words alone: a pronoun, a banned word, a long
//! sentence, a spelling. Taste is not judged.

mod learned;
mod manner;
mod wording;

use super::{Check, CopyField, Finding, ReadCopy, ReadText, Severity, ShopCopy};
use crate::words::Words;
use std::ops::Range;

pub use learned::{Learned, Proposal, learn_voice};

/// The rules in whose remarks the shop's voice speaks: a text with one of them is not approved without the brand owner's
/// word (requirement E13).
pub const VOICE_RULES: [&str; 2] = ["banned_word", "voice"];

/// What the voice and the list of banned words say of a product, by the settings of `shop` alone.
pub fn voice_findings(read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
    let checks: [&dyn Check; 2] = [&super::banned_word::BannedWords, &Voice];
    let on = |check: &&dyn Check| !shop.settings().off.is_off(check.id(), read.product);
    checks.into_iter().filter(on).flat_map(|check| check.check(read, shop)).collect()
}

/// Finds what is not in the shop's voice.
pub(super) struct Voice;

impl Check for Voice {
    fn id(&self) -> &'static str {
        "voice"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy, shop: &ShopCopy) -> Vec<Finding> {
        let Some(profile) = &shop.settings().house.voice else { return Vec::new() };
        let mut found = Vec::new();
        for text in &read.texts {
            // A picture is described, not sold: its text has no voice.
            if matches!(text.field, CopyField::AltText { .. }) {
                continue;
            }
            let tokens = text.tokens();
            let heard = wording::wording(text, tokens, profile)
                .into_iter()
                .chain(manner::manner(text, tokens, profile));
            found.extend(heard.map(|heard| self.told(text, heard)));
        }
        found
    }
}

/// Something that is not in the shop's voice.
struct Heard {
    /// Its bytes in the plain text.
    range: Range<usize>,
    /// What it is: the key's end of `copy-voice-<what>`.
    what: &'static str,
    /// A number or a word for the message.
    value: String,
    /// What would stand in its place.
    fix: Option<String>,
}

impl Voice {
    fn told(&self, text: &ReadText, heard: Heard) -> Finding {
        let written = &text.plain[heard.range.clone()];
        let finding = match &heard.fix {
            Some(fix) => text.finding_with_fix(self, heard.range.clone(), fix),
            None => text.finding(self, heard.range.clone()),
        };
        let what = Words::new(format!("copy-voice-{}", heard.what)).with("value", heard.value);
        finding.with("what", what.with("words", written))
    }
}

#[cfg(test)]
mod tests;
