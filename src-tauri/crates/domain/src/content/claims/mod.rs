//! Claims: what a text promises and a person has to stand for (definitions.md 4.15, requirement D4).
//!
//! A claim is found by the word lists under `words/claims.<language>.txt`. A phrase that is none although it looks like
//! one ("best before", "natural finish", "cured resin") stands in the section `<kind> except`, and a claim behind a word
//! of denial ("not waterproof") is none. Nothing here says what a law allows: a claim is marked, a person ticks it.

mod evidence;
mod kind;
mod lists;

use super::phrase::{Match, Token};
use super::{CopyField, Language, ReadCopy};
use std::ops::Range;

pub use evidence::{Evidence, OpenFor, Proof, Tick, open_claims};
pub use kind::ClaimKind;
pub(super) use lists::ClaimList;

/// One claim in one field of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What it is about.
    pub kind: ClaimKind,
    /// The field.
    pub field: CopyField,
    /// Where it starts, in characters of the field as exported.
    pub start: usize,
    /// Where it ends; exclusive.
    pub end: usize,
    /// The claim as it is written.
    pub text: String,
    /// Its words as they are compared: small letters without accents, parted by one blank.
    pub words: String,
    /// The words of its whole sentence, written like that.
    pub sentence: String,
}

/// A claim in a text of its own, before it is known where the text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spotted {
    pub kind: ClaimKind,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// How many words may stand between a denial and what it denies: "not fully waterproof", "is not at all waterproof".
const DENIAL_REACH: usize = 3;

/// The claims of a product, field by field. The same words twice in one sentence are one claim.
pub fn claims_in(read: &ReadCopy) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for text in &read.texts {
        let Some(language) = text.language else { continue };
        let tokens = text.tokens();
        for one in spotted(tokens, language) {
            let (start, end) = text.place(one.range.clone());
            let sentence = tokens[one.tokens.start].sentence;
            let claim = Claim {
                kind: one.kind,
                field: text.field,
                start,
                end,
                text: text.plain[one.range].to_owned(),
                words: words(&tokens[one.tokens]),
                sentence: words(tokens.iter().filter(|token| token.sentence == sentence)),
            };
            let twice = claims.iter().any(|known| {
                (known.kind, known.field) == (claim.kind, claim.field)
                    && known.words == claim.words
                    && known.sentence == claim.sentence
            });
            if !twice {
                claims.push(claim);
            }
        }
    }
    claims
}

fn words<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> String {
    let words: Vec<&str> = tokens.into_iter().map(|token| token.word.as_str()).collect();
    words.join(" ")
}

/// The claims of a text in a language, in the order of the text. Where two kinds share a word, the longer one stands.
pub(super) fn spotted(tokens: &[Token], language: Language) -> Vec<Spotted> {
    let list = ClaimList::of(language);
    let matches = list.lexicon.find(tokens);
    let of = |wanted: &[usize]| -> Vec<Match> {
        matches.iter().copied().filter(|one| wanted.contains(&one.section)).collect()
    };
    let denials: Vec<Match> = {
        let harmless = of(&list.denial_except);
        of(&list.denial).into_iter().filter(|one| !harmless.iter().any(|other| other.touches(*one))).collect()
    };
    let mut found: Vec<(ClaimKind, Match)> = Vec::new();
    for (kind, section) in &list.kinds {
        let harmless = of(list.except(*kind));
        for one in of(&[*section]) {
            let is_harmless = harmless.iter().any(|other| other.touches(one));
            let is_denied = denials.iter().any(|denial| denies(*denial, one, tokens));
            if !is_harmless && !is_denied {
                found.push((*kind, one));
            }
        }
    }
    let longer = |one: &Match, other: &Match| other.end - other.first > one.end - one.first;
    let stands = |at: usize| {
        let (_, one) = found[at];
        let beaten = found.iter().enumerate().any(|(place, (_, other))| {
            place != at && other.touches(one) && (longer(&one, other) || (!longer(other, &one) && place < at))
        });
        !beaten
    };
    let mut claims: Vec<Spotted> = (0..found.len())
        .filter(|at| stands(*at))
        .map(|at| {
            let (kind, one) = found[at];
            let range = tokens[one.first].range.start..tokens[one.end - 1].range.end;
            Spotted { kind, range, tokens: one.first..one.end }
        })
        .collect();
    claims.sort_by_key(|claim| claim.range.start);
    claims
}

/// Whether a denial stands close before a claim, in the same part of the sentence.
fn denies(denial: Match, claim: Match, tokens: &[Token]) -> bool {
    let between = denial.end..claim.first;
    denial.end <= claim.first
        && between.len() <= DENIAL_REACH
        && tokens[denial.end..=claim.first].iter().all(|token| !token.apart)
}

#[cfg(test)]
mod tests;
