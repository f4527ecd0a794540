//! Words that stand twice in a row.

use super::{Language, ReadText, Sentence, Word, WordKind};
use std::ops::Range;

/// The words of a sentence that stand twice in a row, alone or in pairs: all of them, and those to be kept.
pub(super) fn doubled(
    text: &ReadText<'_>,
    sentence: &Sentence,
    language: Language,
) -> Option<(Range<usize>, Range<usize>)> {
    let words = text.words_of(sentence);
    let next_to = |one: &Word, two: &Word| {
        let between = &text.plain[one.range.end..two.range.start];
        !between.is_empty() && between.chars().all(|letter| letter == ' ' || letter == '\u{a0}')
    };
    let small =
        |word: &Word| word.kind == WordKind::Letters && text.word(word).starts_with(char::is_lowercase);
    for size in [1, 2] {
        for run in words.windows(2 * size) {
            let (first, second) = run.split_at(size);
            let same = first.iter().zip(second).all(|(one, two)| text.folded(one) == text.folded(two));
            let joined = run.windows(2).all(|pair| next_to(&pair[0], &pair[1]));
            // A capital may open the sentence; the second time it would be a name: Bora Bora.
            let plain = second.iter().all(small) && (small(&first[0]) || first[0] == words[0]);
            // "Mesurez-le le soir": the first hangs on the word in front.
            let hangs = text.plain[..first[0].range.start].ends_with('-');
            let meant = hangs || first.iter().any(|word| may_stand_twice(text.folded(word), language, size));
            if same && joined && plain && !meant {
                let range = first[0].range.start..second[size - 1].range.end;
                return Some((range, first[0].range.start..first[size - 1].range.end));
            }
        }
    }
    None
}

/// Whether a word may stand twice in a row on purpose.
fn may_stand_twice(word: &str, language: Language, size: usize) -> bool {
    if size == 2 {
        return matches!(
            word,
            "and" | "by" | "to" | "a" | "und" | "et" | "y" | "e" | "en" | "für" | "na" | "om"
        );
    }
    let of_language: &[&str] = match language {
        Language::English => {
            &["had", "that", "very", "so", "really", "no", "bye", "ha", "long", "far", "many", "much"]
        }
        Language::German => &["die", "der", "das", "den", "dem", "sie", "sehr", "ganz", "so", "nach", "was"],
        Language::French => &["nous", "vous", "très", "si", "non", "oui"],
        Language::Spanish => &["muy", "no", "sí", "poco", "casi"],
        Language::Italian => &["via", "man", "piano", "poco", "molto", "così", "piccolo"],
        Language::Dutch => &["dat", "die", "heel", "zo", "je", "we", "ze"],
    };
    of_language.contains(&word)
        || matches!(word, "tam" | "pom" | "mahi" | "couscous" | "tuk" | "yo" | "cous" | "ylang" | "dum")
}

#[cfg(test)]
mod tests {
    use crate::content::fixtures::{described, fixed, spans};
    use crate::content::spelling::Spelling;

    #[test]
    fn words_that_stand_twice_are_told_once() {
        let twice = described("Our mug is is made by hand.");
        assert_eq!(fixed(&Spelling, &twice).as_deref(), Some("Our mug is made by hand."));
        assert_eq!(spans(&Spelling, "Our mug is mug is made of clay."), ["mug is mug is"]);
        assert_eq!(spans(&Spelling, "The the mug is made of clay."), ["The the"]);
        for text in [
            "Measure-it it said, and so we did.",
            "It is very very soft. Soft as silk.",
            "Made in Bora Bora, by by hand-by hand.",
            "Again and again and again.",
        ] {
            assert!(spans(&Spelling, text).iter().all(|found| found == "by by"), "{text}");
        }
    }
}
