//! A word list, read once, and where its phrases stand in a text.

use super::place::{LONGEST, country_of};
use super::token::{Token, folded, tokens};
use std::collections::HashMap;

/// One part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Word(String),
    Starts(String),
    Ends(String),
    Number,
    Any,
    Capital,
    Place,
}

impl Part {
    fn of(written: &str) -> Vec<Self> {
        match written {
            "#" => vec![Self::Number],
            "_" => vec![Self::Any],
            "^" => vec![Self::Capital],
            "@" => vec![Self::Place],
            _ => {
                if let Some(end) = written.strip_prefix('*') {
                    return vec![Self::Ends(folded(end))];
                }
                let words = tokens(written).into_iter().map(|token| Self::Word(token.word));
                let mut parts: Vec<Self> = words.collect();
                if let (true, Some(last)) = (written.ends_with('*'), parts.last_mut())
                    && let Self::Word(start) = last
                {
                    *last = Self::Starts(std::mem::take(start));
                }
                parts
            }
        }
    }

    /// How many tokens from the first it takes up; nothing where it does not fit.
    fn takes(&self, tokens: &[Token]) -> Option<usize> {
        let first = tokens.first()?;
        let fits = match self {
            Self::Word(word) => first.word == *word,
            Self::Starts(start) => first.word.starts_with(start.as_str()),
            // The ending alone is another word: "free" is not "plastic-free".
            Self::Ends(end) => first.word.len() > end.len() + 2 && first.word.ends_with(end.as_str()),
            Self::Number => first.is_number(),
            Self::Any => !first.is_number(),
            Self::Capital => first.capital && !first.is_number(),
            Self::Place => return place_length(tokens),
        };
        fits.then_some(1)
    }
}

fn place_length(tokens: &[Token]) -> Option<usize> {
    (1..=LONGEST.min(tokens.len())).rev().find(|length| {
        let words: Vec<&str> = tokens[..*length].iter().map(|token| token.word.as_str()).collect();
        let together = tokens[1..*length].iter().all(|token| !token.apart);
        // "us" and "eu" are words; the countries are written with capitals.
        together
            && tokens[0..*length].iter().any(|token| token.capital)
            && country_of(&words.join(" ")).is_some()
    })
}

/// A phrase of a section.
#[derive(Debug)]
struct Phrase {
    section: usize,
    parts: Vec<Part>,
}

/// A phrase that stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::content) struct Match {
    /// The section of the list, by its place in [`Lexicon::sections`].
    pub section: usize,
    /// The first token.
    pub first: usize,
    /// The token behind the last.
    pub end: usize,
}

impl Match {
    /// Whether the two share a token.
    pub fn touches(self, other: Match) -> bool {
        self.first < other.end && other.first < self.end
    }
}

/// A word list.
#[derive(Debug)]
pub(in crate::content) struct Lexicon {
    /// Its sections, in the order of the file.
    pub sections: Vec<String>,
    phrases: Vec<Phrase>,
    /// Phrases by their first word, and by how their first word begins.
    by_word: HashMap<String, Vec<usize>>,
    by_start: HashMap<String, Vec<usize>>,
    others: Vec<usize>,
}

/// How many letters of a word that begins so are looked up.
const START: usize = 3;

impl Lexicon {
    /// Reads a list.
    pub fn of(text: &str) -> Self {
        let mut lexicon = Self {
            sections: Vec::new(),
            phrases: Vec::new(),
            by_word: HashMap::new(),
            by_start: HashMap::new(),
            others: Vec::new(),
        };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                lexicon.sections.push(name.to_owned());
                continue;
            }
            let section = lexicon.sections.len().saturating_sub(1);
            for written in line.split(';').flat_map(|phrase| spread(phrase.trim())) {
                lexicon.add(section, &written);
            }
        }
        lexicon
    }

    /// Reads a list whose every line is a section: `name: phrases`.
    pub fn by_line(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with("//"));
        let sections = lines.filter_map(|line| line.split_once(": "));
        Self::of(&sections.map(|(name, phrases)| format!("[{name}]\n{phrases}\n")).collect::<String>())
    }

    fn add(&mut self, section: usize, written: &str) {
        let parts: Vec<Part> = written.split_whitespace().flat_map(Part::of).collect();
        let at = self.phrases.len();
        let shelf = match parts.first() {
            None => return,
            Some(Part::Word(word)) => self.by_word.entry(word.clone()).or_default(),
            Some(Part::Starts(start)) if start.chars().count() >= START => {
                self.by_start.entry(start.chars().take(START).collect()).or_default()
            }
            Some(_) => &mut self.others,
        };
        shelf.push(at);
        self.phrases.push(Phrase { section, parts });
    }

    /// The section of a name.
    pub fn section(&self, name: &str) -> Option<usize> {
        self.sections.iter().position(|section| section == name)
    }

    /// The longest phrase of each section at each place, in the order of the text. Two of one section never overlap.
    pub fn find(&self, tokens: &[Token]) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        let mut taken = vec![0; self.sections.len().max(1)];
        for first in 0..tokens.len() {
            let start: String = tokens[first].word.chars().take(START).collect();
            let shelves =
                [self.by_word.get(&tokens[first].word), self.by_start.get(&start), Some(&self.others)];
            let from = found.len();
            for phrase in shelves.into_iter().flatten().flatten().map(|at| &self.phrases[*at]) {
                if taken[phrase.section] > first {
                    continue;
                }
                let Some(end) = phrase.end_at(tokens, first) else { continue };
                match found[from..].iter_mut().find(|other| other.section == phrase.section) {
                    Some(other) => other.end = other.end.max(end),
                    None => found.push(Match { section: phrase.section, first, end }),
                }
            }
            for one in &found[from..] {
                taken[one.section] = one.end;
            }
        }
        found
    }
}

impl Phrase {
    fn end_at(&self, tokens: &[Token], first: usize) -> Option<usize> {
        let mut at = first;
        for part in &self.parts {
            let here = tokens.get(at..)?;
            if at > first && here.first()?.apart {
                return None;
            }
            at += part.takes(here)?;
        }
        Some(at)
    }
}

/// Every way in which a phrase with choices is written.
fn spread(phrase: &str) -> Vec<String> {
    let mut ways = vec![String::new()];
    let mut rest = phrase;
    while let Some(open) = rest.find('(') {
        let (before, inside) = (&rest[..open], &rest[open + 1..]);
        let Some((choices, after)) = choices(inside) else { break };
        let absent = after.starts_with('?');
        rest = after.strip_prefix('?').unwrap_or(after);
        let mut ends: Vec<String> = choices.into_iter().flat_map(spread).collect();
        if absent {
            ends.push(String::new());
        }
        ways =
            ways.iter().flat_map(|way| ends.iter().map(move |end| format!("{way}{before}{end}"))).collect();
    }
    ways.into_iter().map(|way| way + rest).collect()
}

/// The choices up to the bracket that closes them, and what stands behind it.
fn choices(inside: &str) -> Option<(Vec<&str>, &str)> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, sign) in inside.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ')' => {
                found.push(&inside[from..at]);
                return Some((found, &inside[at + 1..]));
            }
            '|' if depth == 0 => {
                found.push(&inside[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &str, text: &str) -> Vec<(String, String)> {
        let (lexicon, tokens) = (Lexicon::of(list), tokens(text));
        let words = |one: &Match| {
            tokens[one.first..one.end].iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
        };
        lexicon.find(&tokens).iter().map(|one| (lexicon.sections[one.section].clone(), words(one))).collect()
    }

    fn phrases(list: &str, text: &str) -> Vec<String> {
        found(list, text).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn the_longest_phrase_of_a_section_is_found_whatever_its_writing() {
        let list = "[a]\neco; eco friendly\n[b]\nfriendly";
        let expected = [("a", "eco friendly"), ("b", "friendly")]
            .map(|(name, words)| (name.to_owned(), words.to_owned()));
        assert_eq!(found(list, "An ECO-friendly mug"), expected);
        assert_eq!(phrases(list, "eco, friendly"), ["eco", "friendly"], "a comma parts them");
    }

    #[test]
    fn signs_stand_for_endings_numbers_choices_and_places() {
        assert_eq!(phrases("[a]\nbiodegrad*", "Biodegradable, biological"), ["biodegradable"]);
        assert_eq!(phrases("[a]\n*frei", "plastikfrei und frei"), ["plastikfrei"]);
        assert_eq!(phrases("[a]\nonly # (left|in stock)", "only 3 left"), ["only 3 left"]);
        assert_eq!(phrases("[a]\nonly # (left|in stock)", "only 3 in stock"), ["only 3 in stock"]);
        assert_eq!(phrases("[a]\n(hand)? made in @", "Made in the UK"), ["made in the uk"]);
        assert_eq!(phrases("[a]\nmade in @", "made in small batches"), [""; 0]);
        assert_eq!(phrases("[a]\nmade in @", "made in us"), [""; 0], "a country is written with a capital");
        assert_eq!(phrases("[a]\nwon _ award", "won an award"), ["won an award"]);
        assert_eq!(phrases("[a]\nmade in ^", "made in Falun"), ["made in falun"]);
        assert_eq!(phrases("[a]\n# % off", "20% off"), ["20 % off"]);
    }

    #[test]
    fn choices_may_be_absent() {
        assert_eq!(spread("(very|so)? good (one|two)").len(), 6);
        assert_eq!(spread("a (b|c (d|e)) f"), ["a b f", "a c d f", "a c e f"]);
    }
}
