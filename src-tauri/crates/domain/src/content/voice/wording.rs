//! Single words: those the shop does not use, and how they are spelled.

use super::Heard;
use crate::content::inflection::{find_phrase, is_plain_form, with_capital_of};
use crate::content::phrase::{Token, folded};
use crate::content::{Language, ReadText, SpellingVariant, VoiceProfile};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words of a text that the profile does not want.
pub(super) fn wording(text: &ReadText, tokens: &[Token], profile: &VoiceProfile) -> Vec<Heard> {
    let mut heard = Vec::new();
    for banned in &profile.banned {
        let places = find_phrase(banned, tokens, text.language);
        heard.extend(places.into_iter().map(|(first, end)| Heard {
            range: tokens[first].range.start..tokens[end - 1].range.end,
            what: "banned",
            value: banned.clone(),
            fix: None,
        }));
    }
    for preference in &profile.preferred {
        for over in &preference.over {
            for (first, end) in find_phrase(over, tokens, text.language) {
                let range = tokens[first].range.start..tokens[end - 1].range.end;
                let written = &text.plain[range.clone()];
                let fix = is_plain_form(written, over).then(|| with_capital_of(&preference.word, written));
                heard.push(Heard { range, what: "preferred", value: preference.word.clone(), fix });
            }
        }
    }
    if let (Some(variant), Some(Language::English)) = (profile.spelling, text.language) {
        heard.extend(tokens.iter().filter_map(|token| other_variant(text, token, variant)));
    }
    heard
}

/// Each spelling of one English with the one of the other.
struct Variants {
    to_american: HashMap<String, String>,
    to_british: HashMap<String, String>,
}

static VARIANTS: LazyLock<Variants> = LazyLock::new(|| {
    let mut variants = Variants { to_american: HashMap::new(), to_british: HashMap::new() };
    let lines = include_str!("../words/variants.txt").lines().filter(|line| !line.starts_with("//"));
    for line in lines {
        let mut cells = line.split(';').map(str::trim);
        let (Some(british), Some(american)) = (cells.next(), cells.next()) else { continue };
        let endings = cells.next().unwrap_or_default().split_whitespace().chain([""]);
        for ending in endings {
            let (british, american) = (format!("{british}{ending}"), format!("{american}{ending}"));
            variants.to_american.insert(british.clone(), american.clone());
            variants.to_british.insert(american, british);
        }
    }
    variants
});

/// Words of one English that are words of the other, too, with another meaning.
const MEANS_TWO: &[&str] =
    &["meter", "meters", "tire", "tires", "mold", "molds", "molded", "molding", "catalog", "dialog"];

fn other_variant(text: &ReadText, token: &Token, variant: SpellingVariant) -> Option<Heard> {
    let (spellings, value) = match variant {
        SpellingVariant::British => (&VARIANTS.to_british, "British"),
        SpellingVariant::American => (&VARIANTS.to_american, "American"),
    };
    let written = &text.plain[token.range.clone()];
    let right = spellings.get(&folded(written))?;
    if MEANS_TWO.contains(&token.word.as_str()) {
        return None;
    }
    let all_capitals = written.chars().all(char::is_uppercase);
    let fix = if all_capitals { right.to_uppercase() } else { with_capital_of(right, written) };
    Some(Heard { range: token.range.clone(), what: "spelling", value: value.to_owned(), fix: Some(fix) })
}
