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
    /// The phrases as a tree of their parts: those with the same beginning share it. The first node is the root.
    nodes: Vec<Node>,
}

/// What may follow a beginning of phrases.
#[derive(Debug, Default)]
struct Node {
    /// The sections of the phrases that end here.
    sections: Vec<usize>,
    words: HashMap<String, usize>,
    /// By the first letters of a beginning, and by the last of an ending.
    starts: HashMap<String, Vec<(Part, usize)>>,
    ends: HashMap<String, Vec<(Part, usize)>>,
    others: Vec<(Part, usize)>,
}

/// How many letters of a beginning or an ending are looked up.
const LETTERS: usize = 3;

/// The first letters of a word; all of a shorter one.
fn first_letters(word: &str) -> &str {
    word.char_indices().nth(LETTERS).map_or(word, |(at, _)| &word[..at])
}

/// The last letters of a word; all of a shorter one.
fn last_letters(word: &str) -> &str {
    word.char_indices().nth_back(LETTERS - 1).map_or(word, |(at, _)| &word[at..])
}

impl Lexicon {
    /// Reads a list.
    pub fn of(text: &str) -> Self {
        let mut lexicon = Self { sections: Vec::new(), nodes: vec![Node::default()] };
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
        if parts.is_empty() {
            return;
        }
        let mut at = 0;
        for part in parts {
            let new = self.nodes.len();
            at = self.nodes[at].step(part, new);
            if at == new {
                self.nodes.push(Node::default());
            }
        }
        if !self.nodes[at].sections.contains(&section) {
            self.nodes[at].sections.push(section);
        }
    }

    /// The section of a name.
    pub fn section(&self, name: &str) -> Option<usize> {
        self.sections.iter().position(|section| section == name)
    }

    /// The longest phrase of each section at each place, in the order of the text. Two of one section never overlap.
    pub fn find(&self, tokens: &[Token]) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        let mut taken = vec![0; self.sections.len().max(1)];
        let mut open: Vec<(usize, usize)> = Vec::new();
        for first in 0..tokens.len() {
            let from = found.len();
            open.push((0, first));
            while let Some((node, end)) = open.pop() {
                let node = &self.nodes[node];
                for section in node.sections.iter().copied().filter(|section| taken[*section] <= first) {
                    match found[from..].iter_mut().find(|other| other.section == section) {
                        Some(other) => other.end = other.end.max(end),
                        None => found.push(Match { section, first, end }),
                    }
                }
                if end == first || tokens.get(end).is_some_and(|next| !next.apart) {
                    node.follow(&tokens[end..], |next, takes| open.push((next, end + takes)));
                }
            }
            found[from..].sort_unstable_by_key(|one| one.section);
            for one in &found[from..] {
                taken[one.section] = one.end;
            }
        }
        found
    }
}

impl Node {
    /// The node behind a part; `new` where there is none yet.
    fn step(&mut self, part: Part, new: usize) -> usize {
        let shelf = match &part {
            Part::Word(word) => return *self.words.entry(word.clone()).or_insert(new),
            Part::Starts(start) if start.chars().count() >= LETTERS => {
                self.starts.entry(first_letters(start).to_owned()).or_default()
            }
            Part::Ends(end) if end.chars().count() >= LETTERS => {
                self.ends.entry(last_letters(end).to_owned()).or_default()
            }
            _ => &mut self.others,
        };
        if let Some((_, at)) = shelf.iter().find(|(known, _)| *known == part) {
            return *at;
        }
        shelf.push((part, new));
        new
    }

    /// Tells every node that the next tokens lead to, with how many of them were taken.
    fn follow(&self, tokens: &[Token], mut tell: impl FnMut(usize, usize)) {
        let Some(next) = tokens.first() else { return };
        if let Some(node) = self.words.get(&next.word) {
            tell(*node, 1);
        }
        let starts = if self.starts.is_empty() { None } else { self.starts.get(first_letters(&next.word)) };
        let ends = if self.ends.is_empty() { None } else { self.ends.get(last_letters(&next.word)) };
        for (part, node) in [starts, ends, Some(&self.others)].into_iter().flatten().flatten() {
            if let Some(takes) = part.takes(tokens) {
                tell(*node, takes);
            }
        }
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
