//! Capital letters and exclamation marks that shout.
//!
//! A shout is two words in capitals side by side, or one long word in capitals that the dictionary knows in small
//! letters and that is no name of the shop. Sizes, units, codes and abbreviations are short or unknown and stay. A
//! whole line of up to four words is a heading, which many shops set in capitals; it is none in a title.

use super::dictionary::Dictionary;
use super::{
    Check, CopyField, Finding, Language, ReadCopy, ReadText, Sentence, Severity, ShopCopy, Word, WordKind,
};
use std::ops::Range;

/// A single word in capitals shouts from this length on.
const LONG_WORD: usize = 6;

/// A line of so many words in capitals is a heading.
const HEADING_WORDS: usize = 4;

/// Finds text that shouts.
pub(super) struct Shouting;

impl Check for Shouting {
    fn id(&self) -> &'static str {
        "shouting"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
        let mut found = Vec::new();
        for text in &read.texts {
            let mut runs = text.sentences.iter().flat_map(|sentence| shouted(read, text, sentence, shop));
            if let Some(first) = runs.next() {
                let more = runs.count();
                let range = text.words[first.start].range.start..text.words[first.end - 1].range.end;
                let finding = match calm(text, first) {
                    Some(fix) => text.finding_with_fix(self, range, &fix),
                    None => text.finding(self, range),
                };
                found.push(finding.with("kind", "capitals").with("more", more));
            }
            if let Some(range) = exclaimed(&text.plain) {
                let fix = if text.plain[range.clone()].contains('?') { "?" } else { "!" };
                found.push(
                    text.finding_with_fix(self, range, fix).with("kind", "marks").with("more", 0_usize),
                );
            }
        }
        found
    }
}

/// The runs of shouted words in a sentence, as places in the text's words.
fn shouted(
    read: &ReadCopy<'_>,
    text: &ReadText<'_>,
    sentence: &Sentence,
    shop: &ShopCopy,
) -> Vec<Range<usize>> {
    let words = text.words_of(sentence);
    let loud = |word: &Word| {
        word.kind == WordKind::Letters
            && text.word(word).chars().all(|letter| letter.is_uppercase() || letter == '\'' || letter == '’')
            && text.word(word).chars().count() > 1
    };
    if !words.iter().any(loud) {
        return Vec::new();
    }
    let all_loud = words.iter().all(|word| loud(word) || word.kind != WordKind::Letters);
    let whole_line = all_loud && !sentence.stopped && words.len() <= HEADING_WORDS;
    if whole_line && text.field != CopyField::Title && text.field.is_html() {
        return Vec::new();
    }
    let (mut runs, mut scattered) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        if !loud(&words[at]) {
            at += 1;
            continue;
        }
        let side_by_side = |pair: &&[Word]| {
            let between = &text.plain[pair[0].range.end..pair[1].range.start];
            loud(&pair[1]) && between.chars().all(|sign| matches!(sign, ' ' | '\u{a0}' | ',' | '-' | '&'))
        };
        let end = at + 1 + words[at..].windows(2).take_while(side_by_side).count();
        let plain: Vec<_> =
            words[at..end].iter().filter(|word| is_plain_word(read, text, word, shop)).collect();
        let letters = |word: &Word| text.word(word).chars().count();
        let longest = plain.iter().map(|word| letters(word)).max().unwrap_or(0);
        // A run may be abbreviations or one brand; two words of the language are a shout.
        let several = plain.len() >= 2 && longest >= 4;
        let in_title = matches!(text.field, CopyField::Title | CopyField::SeoTitle);
        let single = end - at == 1 && longest >= LONG_WORD && !all_loud && !in_title;
        // A label: MATERIALS: clay.
        let label = text.field.is_html()
            && end - at <= HEADING_WORDS
            && text.plain[words[end - 1].range.end..].starts_with(':');
        let run = sentence.words.start + at..sentence.words.start + end;
        at = end;
        if (several || single) && !label {
            runs.push(run);
        } else if longest >= 4 && !label && !all_loud && !in_title {
            scattered.push(run);
        }
    }
    // The BEST gift EVER: one short word may be stressed, two in a sentence shout.
    if runs.is_empty() && scattered.len() >= 2 { scattered } else { runs }
}

/// Whether a word in capitals is one of the language: longer than an abbreviation, in the dictionary, and neither a
/// name of the shop nor what its products call themselves.
fn is_plain_word(read: &ReadCopy<'_>, text: &ReadText<'_>, word: &Word, shop: &ShopCopy) -> bool {
    let folded = text.folded(word);
    let vendor = &read.product.vendor;
    let of_vendor = vendor.split_whitespace().any(|part| part.to_lowercase() == folded);
    let in_own_title = text.field != CopyField::Title
        && read
            .text(CopyField::Title)
            .is_some_and(|title| title.words.iter().any(|one| title.word(one) == text.word(word)));
    let in_facts = read.product.facts.iter().any(|fact| fact.contains(text.word(word)));
    let small_in_shop = shop.word(folded).lower > 0;
    let known = || text.language.is_some_and(|language| Dictionary::of(language).knows(folded));
    folded.chars().count() >= 3 && !of_vendor && !in_own_title && !in_facts && (small_in_shop || known())
}

/// The words in small letters, with a capital at the start of a sentence and in titles. German writes nouns with
/// capitals, so there only a person can tell.
fn calm(text: &ReadText<'_>, run: Range<usize>) -> Option<String> {
    if text.language == Some(Language::German) {
        return None;
    }
    let words = &text.words[run.clone()];
    let start = words.first()?.range.start;
    let starts_sentence = text.sentences.iter().any(|sentence| sentence.words.start == run.start);
    let all = matches!(text.field, CopyField::Title | CopyField::SeoTitle);
    let mut calm = String::new();
    let mut at = start;
    for (place, word) in words.iter().enumerate() {
        calm.push_str(&text.plain[at..word.range.start]);
        let mut letters = text.word(word).chars();
        if all || starts_sentence && place == 0 {
            calm.extend(letters.next());
        }
        calm.extend(letters.flat_map(char::to_lowercase));
        at = word.range.end;
    }
    Some(calm)
}

/// The first run of several exclamation marks, or of question and exclamation marks.
fn exclaimed(text: &str) -> Option<Range<usize>> {
    let start = text.find("!!").into_iter().chain(text.find("?!")).chain(text.find("!?")).min()?;
    let marks = text[start..].bytes().take_while(|byte| matches!(byte, b'!' | b'?')).count();
    Some(start..start + marks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;
    use crate::content::fixtures::{described, fixed, found_in, spans, titled};

    #[test]
    fn words_in_capitals_are_told_with_a_calm_form() {
        let product = described("<p>This is the BEST MUG EVER made.</p>");
        assert_eq!(fixed(&Shouting, &product).as_deref(), Some("<p>This is the best mug ever made.</p>"));
        assert_eq!(spans(&Shouting, "Buy it now, it is AMAZING value."), ["AMAZING"]);
        assert_eq!(spans(&Shouting, "This is the BEST mug, you will LOVE it."), ["BEST"]);
        assert_eq!(fixed(&Shouting, &titled("LARGE STONEWARE MUG")).as_deref(), Some("Large Stoneware Mug"));
    }

    #[test]
    fn several_exclamation_marks_are_one_too_many() {
        assert_eq!(
            fixed(&Shouting, &described("Buy it now!!! It is a mug.")).as_deref(),
            Some("Buy it now! It is a mug.")
        );
        assert_eq!(spans(&Shouting, "What a mug! Really?"), [""; 0]);
    }

    #[test]
    fn sizes_codes_abbreviations_headings_and_brands_do_not_shout() {
        for text in [
            "In XS, S, M, L, XL, XXL and XXXL, SKU BX-ARCTIC7, with a USB LED lamp and SPF 50.",
            "<h3>CARE INSTRUCTIONS</h3><p>Wash by hand.</p>",
            "Made of EVA, PVC, ABS and PLA by DHL UPS GLS.",
            "It is NOT for the oven. Made with LOVE in Sweden.",
            "MATERIALS: clay",
        ] {
            assert_eq!(spans(&Shouting, text), [""; 0], "{text}");
        }
        let named = ProductCopy {
            vendor: "NORTHERN GLOW".into(),
            title: "AURORA lamp".into(),
            ..described("The AURORA by NORTHERN GLOW is a lamp of glass.")
        };
        assert_eq!(found_in(&Shouting, &[named]), []);
    }
}
