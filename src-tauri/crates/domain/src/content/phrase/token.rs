//! A text as the word lists compare it: small letters without accents, each with its place.

use std::ops::Range;

/// One word, number or sign of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Token {
    /// Small letters without accents.
    pub word: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether it is written with a capital in front.
    pub capital: bool,
    /// Whether a comma, a full stop, a bracket or a line parts it from the token before.
    pub apart: bool,
    /// The number of its sentence in the text, from 0.
    pub sentence: usize,
}

impl Token {
    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.word.starts_with(|letter: char| letter.is_ascii_digit())
            && self.word.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
    }
}

/// Signs that mean something by themselves.
const SIGNS: &str = "%#€£$°×½¼¾";

/// Words that are cut short with a full stop.
const SHORT_FORMS: &[&str] = &[
    "no", "nr", "num", "ca", "approx", "max", "min", "incl", "inkl", "excl", "exkl", "vol", "env", "aprox",
    "dr", "mr", "mrs", "ms",
];

/// The tokens of a text. Digits stand apart from letters: `350ml` is two tokens.
pub(in crate::content) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(text.len() / 6);
    let (mut at, mut sentence, mut apart) = (0, 0, false);
    while let Some(letter) = text[at..].chars().next() {
        let length = token_length(&text[at..], letter);
        if length == 0 {
            let ends = ends_sentence(text, at, letter);
            // A sentence ends once, however many signs end it.
            if ends && found.last().is_some_and(|last| last.sentence == sentence) {
                sentence += 1;
            }
            apart |= ends || ",;:()[]{}\"“”„«»|/•·–—…!?".contains(letter);
            at += letter.len_utf8();
            continue;
        }
        let range = at..at + length;
        at = range.end;
        let word = folded(&text[range.clone()]);
        found.push(Token { word, range, capital: letter.is_uppercase(), apart, sentence });
        apart = false;
    }
    found
}

/// How many bytes the token at the beginning has; 0 where none begins.
fn token_length(text: &str, first: char) -> usize {
    if SIGNS.contains(first) {
        return first.len_utf8();
    }
    if first.is_ascii_digit() {
        let bytes = text.as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut length = 1;
        while digit(length) || (matches!(bytes.get(length), Some(b'.' | b',')) && digit(length + 1)) {
            length += 1;
        }
        return length;
    }
    if !first.is_alphabetic() {
        return 0;
    }
    let end = text.find(|letter: char| !letter.is_alphabetic() && !is_inside_a_word(letter));
    end.unwrap_or(text.len())
}

/// Signs inside a word: small figures, an accent typed as a mark of its own, a soft hyphen.
fn is_inside_a_word(letter: char) -> bool {
    matches!(letter, '²' | '³' | '₂' | '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// Whether a sentence ends with the sign at a place: a line does, and a full stop unless it stands in a number, in an
/// address, or behind a single letter ("e. g.").
fn ends_sentence(text: &str, at: usize, sign: char) -> bool {
    match sign {
        '\n' | '!' | '?' | '…' => true,
        '.' => {
            let word = text[..at].rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
            if SHORT_FORMS.contains(&folded(word).as_str()) {
                return false;
            }
            let next_is_apart = text[at + 1..].chars().next().is_none_or(|next| !next.is_alphanumeric());
            let mut before = text[..at].chars().rev();
            let behind_one_letter = before.next().is_some_and(char::is_alphabetic)
                && !before.next().is_some_and(char::is_alphanumeric);
            next_is_apart && !behind_one_letter
        }
        _ => false,
    }
}

/// Small letters without accents: `Éco-Conçu` is `eco-concu`, `Größe` is `grosse`.
pub(in crate::content) fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'ß' => plain.push_str("ss"),
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            '₂' => plain.push('2'),
            // Accents that were typed as marks of their own, and soft hyphens.
            '\u{300}'..='\u{36f}' | '\u{ad}' => {}
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn words_numbers_and_signs_are_parted() {
        assert_eq!(words("Éco-friendly mug, 1.5kg"), ["eco", "friendly", "mug", "1.5", "kg"]);
        assert_eq!(words("100% Baumwolle – #1"), ["100", "%", "baumwolle", "#", "1"]);
        assert_eq!(words("it isn’t; l'été"), ["it", "isn", "t", "l", "ete"]);
        assert_eq!(words("CO₂ neutral"), ["co2", "neutral"]);
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let found = tokens("Größe: 5 €");
        let places: Vec<_> = found.iter().map(|token| token.range.clone()).collect();
        assert_eq!(places, [0..7, 9..10, 11..14]);
        assert!(found[1].apart && !found[2].apart);
    }

    #[test]
    fn sentences_end_where_a_reader_says_so() {
        let sentences = |text: &str| tokens(text).last().map_or(0, |last| last.sentence + 1);
        assert_eq!(sentences("One. Two! Three?"), 3);
        assert_eq!(sentences("It is 1.5 kg, e.g. heavy"), 1);
        assert_eq!(sentences("See example.com for more"), 1);
        assert_eq!(sentences("The no. 1 of approx. 5"), 1);
        assert_eq!(sentences("A line\nAnd another"), 2);
        assert_eq!(sentences("Wait...\n\nReally"), 2);
    }
}
