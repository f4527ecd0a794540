//! Sentences too long to follow, told in words and not in scores.
//!
//! Sentences are counted first. A text that has none too long may still be hard throughout: then Flesch's reading
//! ease (1948) for English, Amstad's form of it (1978) for German and Björnsson's LIX (1968) for the others decide.

use super::{Check, Finding, Language, ReadCopy, ReadText, Sentence, Severity, ShopCopy};

/// More words than this are long; a text may have one of them.
const LONG: usize = 30;

/// More words than this are too long even once.
const TOO_LONG: usize = 40;

/// A formula says nothing about fewer words.
const WORDS_FOR_FORMULA: usize = 100;

/// Finds descriptions that are hard to follow.
pub(super) struct Readability;

impl Check for Readability {
    fn id(&self) -> &'static str {
        "readability"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let texts = read.texts.iter().filter(|text| text.field.is_html());
        texts.filter_map(|text| self.sentences(text).or_else(|| self.throughout(text))).collect()
    }
}

impl Readability {
    fn sentences(&self, text: &ReadText<'_>) -> Option<Finding> {
        let long = || {
            let sentences = text.sentences.iter().filter(|sentence| sentence.words.len() > LONG);
            sentences.filter(|sentence| sentence.stopped && !is_list(text, sentence))
        };
        let longest = long().max_by_key(|sentence| sentence.words.len())?;
        let count = long().count();
        if count < 2 && longest.words.len() <= TOO_LONG {
            return None;
        }
        let finding = text.finding(self, longest.range.clone()).with("kind", "sentences");
        Some(finding.with("count", count).with("long", LONG).with("words", longest.words.len()))
    }

    fn throughout(&self, text: &ReadText<'_>) -> Option<Finding> {
        is_hard(text, text.language?).then(|| {
            let finding =
                Finding::on_field(self.id(), self.severity(), text.field).with("kind", "throughout");
            finding.with("count", 0_usize).with("long", LONG).with("words", text.words.len())
        })
    }
}

/// Whether a sentence lists things, as ingredients are: every third word has a comma behind it.
fn is_list(text: &ReadText<'_>, sentence: &Sentence) -> bool {
    let commas = text.plain[sentence.range.clone()].matches([',', ';', '•', '·', '/']).count();
    commas * 4 >= sentence.words.len()
}

/// Whether the formula of the language calls the whole text very hard.
fn is_hard(text: &ReadText<'_>, language: Language) -> bool {
    let whole = || text.sentences.iter().filter(|sentence| sentence.stopped && !is_list(text, sentence));
    let words = || whole().flat_map(|sentence| text.words_of(sentence)).map(|word| text.folded(word));
    let (count, sentences) = (words().count(), whole().count());
    if count < WORDS_FOR_FORMULA || sentences == 0 {
        return false;
    }
    let syllables = || words().map(|word| syllables(word, language)).sum::<usize>();
    // In thousandths, so that no float decides: 206.835 - 1.015 * words/sentences - 84.6 * syllables/words < 20.
    match language {
        Language::English => 206_835 < 20_000 + 1_015 * count / sentences + 84_600 * syllables() / count,
        // 180 - words/sentences - 58.5 * syllables/words < 15.
        Language::German => 180_000 < 15_000 + 1_000 * count / sentences + 58_500 * syllables() / count,
        // LIX: words/sentences + 100 * words of more than six letters / words > 65.
        _ => {
            let long = words().filter(|word| word.chars().count() > 6).count();
            count / sentences + 100 * long / count > 65
        }
    }
}

/// The syllables of a word: its groups of vowels, without the silent `e` of English.
fn syllables(word: &str, language: Language) -> usize {
    let is_vowel = |letter: char| "aeiouyäöüáéíóúàèìòùâêîôûëï".contains(letter);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    let silent = language == Language::English && word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::{described, found_in};

    fn sentence(words: usize) -> String {
        let mut text = "The mug".to_owned();
        (2..words).for_each(|place| text.push_str(if place % 2 == 0 { " and its" } else { " bowl" }));
        let words: Vec<_> = text.split(' ').take(words).collect();
        format!("{}. ", words.join(" "))
    }

    fn told(text: &str) -> usize {
        found_in(&Readability, &[described(text)]).len()
    }

    #[test]
    fn two_long_sentences_or_one_very_long_one_are_told() {
        assert_eq!(told(&sentence(41)), 1);
        assert_eq!(told(&sentence(31).repeat(2)), 1);
        assert_eq!(told(&sentence(31)), 0);
        assert_eq!(told(&sentence(29).repeat(4)), 0);
    }

    #[test]
    fn a_list_is_no_long_sentence() {
        let ingredients = format!("Ingredients: {}water.", "aqua, glycerin, ".repeat(20));
        assert_eq!(told(&ingredients), 0);
        let points = format!("<ul>{}</ul>", "<li>Holds tea and coffee</li>".repeat(20));
        assert_eq!(told(&points), 0);
    }

    #[test]
    fn long_words_throughout_are_told_by_the_formula() {
        let hard = "Sophisticated manufacturing methodologies and the extraordinary functional durability. ";
        assert_eq!(told(&hard.repeat(15)), 1);
        assert_eq!(
            told(&"Our mug is made by hand and it keeps your tea warm for a long time. ".repeat(15)),
            0
        );
    }

    #[test]
    fn syllables_are_groups_of_vowels() {
        let counts = ["stoneware", "table", "queue", "hm"].map(|word| syllables(word, Language::English));
        assert_eq!(counts, [3, 2, 1, 1]);
        assert_eq!(syllables("spülmaschine", Language::German), 4);
    }
}
