//! Words that are spelt right and are not the ones that were meant: "heavier then the other one", "you would of liked it".
//!
//! Only where the words around it leave no other reading. "Use less, then rinse" and "stir until thicker, then the sugar"
//! have a comma; a comparison is told only where a word follows that a comparison goes on with.

use super::{Language, ReadText, Sentence, Word};
use std::ops::Range;

/// What a comparison goes on with, and an order of things hardly ever does.
const COMPARED: [&str; 26] = [
    "ours", "our", "your", "yours", "its", "their", "theirs", "most", "any", "anything", "anyone", "other",
    "others", "you", "it", "ever", "expected", "usual", "normal", "average", "before", "they", "those",
    "these", "we", "one",
];
const COMPARING: [&str; 8] = ["more", "less", "better", "worse", "rather", "other", "longer", "fewer"];
/// Words that end as comparisons do.
const NONE: [&str; 12] = [
    "after", "under", "over", "water", "paper", "butter", "summer", "winter", "together", "further", "ever",
    "never",
];
const AUXILIARY: [&str; 5] = ["could", "should", "would", "might", "must"];

/// The words of a sentence that were taken for others, with what was meant.
pub(super) fn confused<'t>(
    text: &'t ReadText<'_>,
    sentence: &Sentence,
    language: Language,
) -> impl Iterator<Item = (Range<usize>, &'static str)> + 't {
    let words = if language == Language::English { text.words_of(sentence) } else { &[] };
    words.windows(3).filter_map(move |three| {
        let [before, word, behind] = three else { return None };
        let joined = |one: &Word, next: &Word| text.plain[one.range.end..next.range.start].trim().is_empty();
        if !joined(before, word) || !joined(word, behind) {
            return None;
        }
        let [first, second, third] = [before, word, behind].map(|one| text.folded(one));
        let compares = || {
            COMPARING.contains(&first)
                || first.len() >= 5
                    && (first.ends_with("ier") || first.ends_with("er"))
                    && !NONE.contains(&first)
        };
        let meant = match second {
            "then" if COMPARED.contains(&third) && compares() => "than",
            "of" if AUXILIARY.contains(&first) && third != "course" => "have",
            _ => return None,
        };
        Some((word.range.clone(), meant))
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::spans;
    use super::super::spelling::Spelling;

    #[test]
    fn a_comparison_is_told_and_an_order_of_things_is_not() {
        assert_eq!(
            spans(&Spelling, "It is heavier then it looks and older then our house."),
            ["then", "then"]
        );
        assert_eq!(spans(&Spelling, "Use less then you think; it could of been more."), ["then", "of"]);
        for right in [
            "Use less, then rinse.",
            "Rinse with water then dry it.",
            "Stir the butter then add the sugar.",
            "Wait a little longer then the glaze will set.",
            "You could, of course, paint it.",
            "It is older than our house.",
        ] {
            assert_eq!(spans(&Spelling, right), [""; 0], "{right}");
        }
    }
}
