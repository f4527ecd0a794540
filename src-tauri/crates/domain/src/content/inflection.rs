//! Whether a word is a form of another: "cheapest" of "cheap", "loving" of "love".
//!
//! Endings only; a form with another stem ("bought" of "buy") is not known. Words of three letters and less have no
//! forms but the plural, because too much else begins with them.

use super::Language;
use super::phrase::{Token, folded, tokens};

/// The endings of a language.
fn endings(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "r", "st"],
        Language::German => &[
            "e", "en", "er", "es", "em", "n", "s", "st", "te", "ste", "sten", "ster", "stes", "stem", "ere",
            "eren", "erer", "eres", "t",
        ],
        Language::French => &["s", "e", "es", "x", "ment", "ement", "nt", "ent"],
        Language::Spanish => &["s", "es", "a", "as", "o", "os", "mente", "amente"],
        Language::Italian => &["a", "e", "i", "o", "mente", "amente"],
        Language::Dutch => &["e", "en", "n", "s", "er", "ere", "st", "ste", "t"],
    }
}

/// The letters an ending is put on in place of the word's last one, so that "amaze" leads to "amazing" and "luxury" to
/// "luxuries".
fn stems(base: &str, language: Language) -> Vec<String> {
    let mut stems = vec![base.to_owned()];
    let cut = |by: usize| base.get(..base.len().saturating_sub(by)).unwrap_or_default().to_owned();
    match language {
        Language::English if base.ends_with('e') => stems.push(cut(1)),
        Language::English if base.ends_with('y') => stems.push(cut(1) + "i"),
        Language::Spanish | Language::Italian if base.ends_with(['a', 'e', 'i', 'o']) => stems.push(cut(1)),
        _ => {}
    }
    stems
}

/// Whether `word` is `base` or a form of it. Both are in small letters without accents.
pub(super) fn is_form_of(word: &str, base: &str, language: Option<Language>) -> bool {
    if word == base {
        return true;
    }
    if base.len() <= 3 {
        return word.strip_prefix(base) == Some("s");
    }
    let Some(language) = language else { return false };
    stems(base, language).iter().any(|stem| {
        stem.len() >= 3
            && word.strip_prefix(stem.as_str()).is_some_and(|rest| endings(language).contains(&rest))
    })
}

/// Where a phrase stands among tokens: the first token and the one behind the last. Its last word may be inflected.
pub(super) fn find_phrase(
    phrase: &str,
    tokens_of: &[Token],
    language: Option<Language>,
) -> Vec<(usize, usize)> {
    let parts = tokens(phrase);
    let Some((last, before)) = parts.split_last() else { return Vec::new() };
    let fits = |first: usize| {
        let window = &tokens_of[first..first + parts.len()];
        // A comma parts a text's words, unless the phrase has one there, too.
        let together = window.iter().zip(&parts).skip(1).all(|(token, part)| !token.apart || part.apart);
        let same = window.iter().zip(before).all(|(token, part)| token.word == part.word);
        together && same && is_form_of(&window[before.len()].word, &last.word, language)
    };
    let starts = 0..(tokens_of.len() + 1).saturating_sub(parts.len());
    starts.filter(|first| fits(*first)).map(|first| (first, first + parts.len())).collect()
}

/// A replacement with the capital of what it stands for.
pub(super) fn with_capital_of(text: &str, original: &str) -> String {
    let capital = original.starts_with(char::is_uppercase);
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if capital => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Whether a word stands in its plain form, so that another plain word may take its place.
pub(super) fn is_plain_form(written: &str, base: &str) -> bool {
    folded(written) == folded(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_from_words_that_only_begin_alike() {
        use Language::{English, French, German, Italian, Spanish};
        for (word, base, language, expected) in [
            ("cheapest", "cheap", English, true),
            ("cheaply", "cheap", English, true),
            ("luxuries", "luxury", English, true),
            ("loving", "love", English, true),
            ("arts", "art", English, true),
            ("artist", "art", English, false),
            ("freedom", "free", English, false),
            ("cheapskate", "cheap", English, false),
            ("gunstiger", "gunstig", German, true),
            ("billigste", "billig", German, true),
            ("billion", "billig", German, false),
            ("bonnes", "bonne", French, true),
            ("baratas", "barato", Spanish, true),
            ("economica", "economico", Italian, true),
        ] {
            assert_eq!(is_form_of(word, base, Some(language)), expected, "{word} of {base}");
        }
        assert!(!is_form_of("cheaper", "cheap", None), "without a language only the word itself");
    }

    #[test]
    fn a_phrase_is_found_with_the_form_of_its_last_word() {
        let text = tokens("A must-have, the must haves. Must, have");
        assert_eq!(find_phrase("must have", &text, Some(Language::English)), [(1, 3), (4, 6)]);
        assert_eq!(find_phrase("", &text, None), []);
        assert_eq!(find_phrase("must, have", &text, Some(Language::English)), [(1, 3), (4, 6), (6, 8)]);
    }
}
