//! A plain text cut into words and sentences.

use std::ops::Range;

/// A word, a number or a code, for example `l'argile`, `1,250` or `350ml`. Parts joined by a hyphen are words of
/// their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the plain text.
    pub range: Range<usize>,
    /// What it is made of.
    pub kind: WordKind,
    /// Its bytes in the text of lower-case forms; see [`super::ReadText::folded`].
    pub(super) folded: Range<usize>,
}

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// Letters, with apostrophes inside.
    Letters,
    /// Digits, with points and commas inside.
    Number,
    /// Letters and digits: a size, a unit, a product code.
    Mixed,
}

/// A sentence, or a line that stands alone as titles and list entries do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the plain text, without blanks around.
    pub range: Range<usize>,
    /// Its words, as places in the list of words.
    pub words: Range<usize>,
    /// Whether it ends with a full stop or the like, and is therefore more than a line.
    pub stopped: bool,
}

/// The words and sentences of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Split {
    pub words: Vec<Word>,
    pub sentences: Vec<Sentence>,
    /// The words in lower case, one behind the other, with `'` for every apostrophe and without soft hyphens.
    pub folded: String,
}

/// Cuts a text.
pub(super) fn split(text: &str) -> Split {
    let mut split = Split::default();
    split.folded.reserve(text.len());
    let mut from = Start { byte: 0, word: 0 };
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if is_word_letter(letter) {
            at = split.word(text, at);
            continue;
        }
        let next = at + letter.len_utf8();
        let end = match letter {
            '\n' => Some((at, next, false)),
            '.' | '!' | '?' | '…' => stop(text, at, &split, from.word).map(|end| (end, end, true)),
            _ => None,
        };
        at = match end {
            Some((end, next, stopped)) => {
                split.sentence(text, from.byte..end, from.word, stopped);
                from = Start { byte: next, word: split.words.len() };
                next
            }
            None => next,
        };
    }
    split.sentence(text, from.byte..text.len(), from.word, false);
    split
}

/// Where a sentence starts.
struct Start {
    byte: usize,
    word: usize,
}

impl Split {
    /// Takes the word that starts here; answers where it ends.
    fn word(&mut self, text: &str, start: usize) -> usize {
        let rest = &text[start..];
        let (mut end, mut letters, mut digits) = (0, false, false);
        let folded = self.folded.len();
        let mut all = rest.char_indices().peekable();
        while let Some((at, letter)) = all.next() {
            if letter.is_numeric() {
                digits = true;
            } else if is_word_letter(letter) {
                letters |= letter.is_alphabetic();
            } else {
                let before = rest[..at].chars().next_back();
                let mut joins = |test: fn(char) -> bool| {
                    before.is_some_and(test) && all.peek().is_some_and(|(_, next)| test(*next))
                };
                let joined = match letter {
                    '\'' | '’' => joins(char::is_alphabetic),
                    '.' | ',' => joins(|letter| letter.is_ascii_digit()),
                    _ => false,
                };
                if !joined {
                    break;
                }
            }
            end = at + letter.len_utf8();
            match letter {
                '’' => self.folded.push('\''),
                '\u{ad}' => {}
                _ if letter.is_ascii() => self.folded.push(letter.to_ascii_lowercase()),
                _ => self.folded.extend(letter.to_lowercase()),
            }
        }
        let kind = match (letters, digits) {
            (true, true) => WordKind::Mixed,
            (false, true) => WordKind::Number,
            _ => WordKind::Letters,
        };
        self.words.push(Word { range: start..start + end, kind, folded: folded..self.folded.len() });
        start + end
    }

    fn sentence(&mut self, text: &str, range: Range<usize>, first: usize, stopped: bool) {
        let last = self.words.len();
        if first == last {
            return;
        }
        let part = &text[range.clone()];
        let start = range.start + part.len() - part.trim_start().len();
        let end = range.start + part.trim_end().len();
        self.sentences.push(Sentence { range: start..end, words: first..last, stopped });
    }
}

fn is_word_letter(letter: char) -> bool {
    match letter {
        _ if letter.is_ascii() => letter.is_ascii_alphanumeric(),
        // Accents written as signs of their own, and the place where a word may be broken.
        '\u{300}'..='\u{36f}' | '\u{ad}' => true,
        _ => letter.is_alphanumeric(),
    }
}

/// Where the sentence ends whose stop stands here, or nothing where the stop ends none.
fn stop(text: &str, at: usize, split: &Split, first: usize) -> Option<usize> {
    let rest = &text[at..];
    let signs = |letter: char| {
        matches!(letter, '.' | '!' | '?' | '…' | '"' | '\'' | '”' | '’' | '“' | '»' | ')' | ']')
    };
    let end = at + rest.len() - rest.trim_start_matches(signs).len();
    let behind = &text[end..];
    if behind.chars().next().is_some_and(|next| !next.is_whitespace()) {
        return None;
    }
    let only_point = &text[at..end] == ".";
    let next = behind.trim_start_matches([' ', '\u{a0}']).chars().next();
    if next.is_some_and(char::is_lowercase) {
        return None;
    }
    let last = split.words[first..].last().filter(|word| word.range.end == at);
    if let (true, Some(word)) = (only_point && next.is_some_and(|next| next != '\n'), last) {
        let folded = &split.folded[word.folded.clone()];
        let initial = word.kind == WordKind::Letters && folded.chars().count() == 1;
        let numbering = word.kind == WordKind::Number && split.words.len() == first + 1;
        if initial || numbering || SHORTENED.contains(&folded) {
            return None;
        }
    }
    Some(end)
}

/// What is written with a point inside a sentence, in the six languages.
const SHORTENED: [&str; 53] = [
    "approx", "art", "bzw", "ca", "cf", "cm", "co", "dia", "div", "dr", "eg", "etc", "evtl", "ex", "fig",
    "ggf", "ie", "inc", "incl", "inkl", "jr", "ltd", "max", "min", "mm", "mr", "mrs", "ms", "no", "nr",
    "num", "oz", "pag", "pcs", "prof", "ref", "resp", "sg", "sig", "sr", "sra", "st", "str", "tel", "usw",
    "vol", "vs", "zb", "zzgl", "env", "máx", "mín", "núm",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        split(text).words.into_iter().map(|word| &text[word.range]).collect()
    }

    fn sentences(text: &str) -> Vec<&str> {
        split(text).sentences.into_iter().map(|sentence| &text[sentence.range]).collect()
    }

    #[test]
    fn words_keep_their_apostrophes_and_numbers_their_points() {
        assert_eq!(words("L’argile de l'île"), ["L’argile", "de", "l'île"]);
        assert_eq!(words("'quoted' rock'n'roll, dogs' beds"), ["quoted", "rock'n'roll", "dogs", "beds"]);
        assert_eq!(words("1,250.50 g, 3."), ["1,250.50", "g", "3"]);
        assert_eq!(words("hand-made 350ml m² B-07"), ["hand", "made", "350ml", "m²", "B", "07"]);
        assert_eq!(words("Bjo\u{308}rk"), ["Bjo\u{308}rk"]);
    }

    #[test]
    fn kinds_and_lower_case_forms_are_told() {
        let split = split("ÜBER’s 12 XXL2 so\u{ad}ft");
        let kinds: Vec<_> = split.words.iter().map(|word| word.kind).collect();
        assert_eq!(kinds, [WordKind::Letters, WordKind::Number, WordKind::Mixed, WordKind::Letters]);
        let folded: Vec<_> = split.words.iter().map(|word| &split.folded[word.folded.clone()]).collect();
        assert_eq!(folded, ["über's", "12", "xxl2", "soft"]);
    }

    #[test]
    fn sentences_end_at_stops_and_lines() {
        assert_eq!(sentences("One. Two! “Three?” Four"), ["One.", "Two!", "“Three?”", "Four"]);
        assert_eq!(sentences("Title\n Line. \n\n- Entry"), ["Title", "Line.", "- Entry"]);
        assert!(split("One.").sentences[0].stopped);
        assert!(!split("One").sentences[0].stopped);
    }

    #[test]
    fn a_point_inside_a_sentence_ends_none() {
        let texts = [
            "It holds approx. 350 ml of tea",
            "Mr. Brown and J. Smith",
            "For tea, coffee, etc. and more",
            "1. First",
            "Serum No. 7 at example.com",
            "Größe ca. 5 cm, z. B. Rot",
            "2.5 cm",
        ];
        for text in texts {
            assert_eq!(sentences(text).len(), 1, "{text}");
        }
    }
}
