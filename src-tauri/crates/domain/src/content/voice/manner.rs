//! How sentences are made: who speaks, to whom, how long, how hard, and with which signs.

use super::Heard;
use crate::content::phrase::{Lexicon, Token};
use crate::content::{Address, CopyField, Language, ReadText, Speaker, Tense, VoiceProfile, WordKind};
use std::sync::LazyLock;

static PRONOUNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(include_str!("../words/voice.txt")));

/// What of a text's manner the profile does not want.
pub(super) fn manner(text: &ReadText, tokens: &[Token], profile: &VoiceProfile) -> Vec<Heard> {
    let mut heard = pronouns(text, tokens, profile);
    heard.extend(signs(text, profile));
    if let Some(most) = profile.longest_sentence {
        heard.extend(long_sentences(text, most));
    }
    if let Some(hardest) = profile.hardest {
        heard.extend(too_hard(text, hardest));
    }
    heard
}

fn pronouns(text: &ReadText, tokens: &[Token], profile: &VoiceProfile) -> Vec<Heard> {
    let Some(language) = text.language else { return Vec::new() };
    let unwanted = unwanted(profile, language);
    if unwanted.is_empty() {
        return Vec::new();
    }
    let code = code_of(language);
    let mut heard = Vec::new();
    for one in PRONOUNS.find(tokens) {
        let Some((name, of)) = PRONOUNS.sections[one.section].split_once(' ') else { continue };
        let what = unwanted.iter().find(|(section, _)| *section == name).map(|(_, what)| *what);
        if let (Some(what), true) = (what, of == code) {
            let range = tokens[one.first].range.start..tokens[one.end - 1].range.end;
            let value = text.plain[range.clone()].to_owned();
            heard.push(Heard { range, what, value, fix: None });
        }
    }
    if language == Language::German && unwanted.iter().any(|(section, _)| *section == "formal") {
        heard.extend(
            tokens.iter().enumerate().filter(|(at, token)| is_formal_german(tokens, *at, token)).map(
                |(_, token)| Heard {
                    range: token.range.clone(),
                    what: "formal",
                    value: text.plain[token.range.clone()].to_owned(),
                    fix: None,
                },
            ),
        );
    }
    heard
}

/// "Sie" with a capital inside a sentence is the reader; at its beginning it may be somebody else.
fn is_formal_german(tokens: &[Token], at: usize, token: &Token) -> bool {
    let formal = ["sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"];
    let inside = at.checked_sub(1).is_some_and(|before| tokens[before].sentence == token.sentence);
    token.capital && inside && !token.apart && formal.contains(&token.word.as_str())
}

/// The sections of words that may not stand, each with what is said of it.
fn unwanted(profile: &VoiceProfile, language: Language) -> Vec<(&'static str, &'static str)> {
    let mut sections = Vec::new();
    match profile.speaker {
        None => {}
        Some(Speaker::We) => sections.push(("i", "speaker_i")),
        Some(Speaker::I) => sections.push(("we", "speaker_we")),
        Some(Speaker::Nobody) => sections.extend([("i", "speaker_nobody"), ("we", "speaker_nobody")]),
    }
    let english = language == Language::English;
    match profile.address {
        None => {}
        Some(Address::Informal) if !english => sections.push(("formal", "formal")),
        Some(Address::Formal) if !english => sections.push(("informal", "informal")),
        Some(Address::Nobody) => {
            sections.extend([("you", "reader"), ("informal", "reader"), ("formal", "reader")]);
        }
        Some(Address::Informal | Address::Formal) => {}
    }
    if profile.tense == Some(Tense::Present) {
        sections.push(("future", "future"));
    }
    sections
}

fn code_of(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::German => "de",
        Language::French => "fr",
        Language::Spanish => "es",
        Language::Italian => "it",
        Language::Dutch => "nl",
    }
}

fn signs(text: &ReadText, profile: &VoiceProfile) -> Vec<Heard> {
    let rules = profile.punctuation;
    let mut heard = Vec::new();
    let mut until = 0;
    for (at, sign) in text.plain.char_indices() {
        if at < until {
            continue;
        }
        let rest = &text.plain[at..];
        let (what, length) = match sign {
            '!' if rules.no_exclamation => ("exclamation", run(rest, |sign| sign == '!')),
            '…' if rules.no_ellipsis => ("ellipsis", sign.len_utf8()),
            '.' if rules.no_ellipsis && rest.starts_with("...") => {
                ("ellipsis", run(rest, |sign| sign == '.'))
            }
            '—' if rules.no_dash => ("dash", sign.len_utf8()),
            '–' if rules.no_dash && is_between_blanks(&text.plain, at) => ("dash", sign.len_utf8()),
            _ if rules.no_emoji && is_emoji(sign) => ("emoji", run(rest, is_emoji)),
            _ => continue,
        };
        until = at + length;
        let range = at..until;
        let value = text.plain[range.clone()].to_owned();
        let ends = text.plain[until..].chars().next().is_none_or(char::is_whitespace);
        let fix = (what == "exclamation" && ends).then(|| ".".to_owned());
        heard.push(Heard { range, what, value, fix });
    }
    heard
}

fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|sign| !of(sign)).unwrap_or(text.len())
}

/// "5–10 cm" is a range; a dash between blanks joins sentences.
fn is_between_blanks(text: &str, at: usize) -> bool {
    text[..at].ends_with(' ') && text[at..].chars().nth(1) == Some(' ')
}

/// The blocks of pictures, and the sign that makes a picture of the letter before it.
fn is_emoji(sign: char) -> bool {
    matches!(sign, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{2b50}' | '\u{fe0f}' | '\u{200d}')
}

fn long_sentences(text: &ReadText, most: usize) -> Vec<Heard> {
    // A title or a line of a list is no sentence.
    let long = text.sentences.iter().filter(|one| one.stopped && one.words.len() > most);
    long.map(|one| Heard {
        range: one.range.clone(),
        what: "long_sentence",
        value: one.words.len().to_string(),
        fix: None,
    })
    .collect()
}

/// A shorter text has too few words for a reading level.
const WORDS_FOR_A_LEVEL: usize = 50;

fn too_hard(text: &ReadText, hardest: u32) -> Option<Heard> {
    let lix = level(text)?;
    let hard = u32::try_from(lix).is_ok_and(|lix| lix > hardest);
    hard.then(|| Heard { range: 0..0, what: "too_hard", value: lix.to_string(), fix: None })
}

/// LIX: words per sentence, and words of more than six letters in a hundred (C.-H. Björnsson, "Läsbarhet", 1968).
pub(super) fn level(text: &ReadText) -> Option<usize> {
    if !matches!(text.field, CopyField::Description | CopyField::ShortDescription) {
        return None;
    }
    let words = text.words.iter().filter(|word| word.kind == WordKind::Letters);
    let lengths: Vec<usize> = words.map(|word| text.word(word).chars().count()).collect();
    if lengths.len() < WORDS_FOR_A_LEVEL {
        return None;
    }
    let long = lengths.iter().filter(|length| **length > 6).count();
    let (words, sentences) = (lengths.len(), text.sentences.len().max(1));
    Some(words / sentences + 100 * long / words)
}
