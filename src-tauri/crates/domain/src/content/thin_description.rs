//! A description that says next to nothing.
//!
//! Counted are the words of the description and the short one together. A product whose options and attributes
//! already say much is judged the same way: a buyer reads the text first. An empty text is `missing_description`'s.

use super::{Check, CopyField, Finding, ReadCopy, ReadText, Severity, ShopCopy};

/// Fewer words than this are one short sentence.
const LEAST_WORDS: usize = 15;

/// Finds products whose descriptions have fewer than [`LEAST_WORDS`] words.
pub(super) struct ThinDescription;

impl Check for ThinDescription {
    fn id(&self) -> &'static str {
        "thin_description"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let both = [CopyField::Description, CopyField::ShortDescription];
        let words = both.into_iter().filter_map(|field| read.text(field)).map(words_of).sum::<usize>();
        let Some(text) = read.main_text().filter(|_| words < LEAST_WORDS) else { return Vec::new() };
        vec![
            Finding::on_field(self.id(), self.severity(), text.field)
                .with("words", words)
                .with("least", LEAST_WORDS),
        ]
    }
}

/// How many words a text has. Chinese, Japanese and Thai put no blanks between them; two signs are about a word there.
fn words_of(text: &ReadText<'_>) -> usize {
    let without_blanks = |sign: &char| matches!(sign, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    text.words.len() + text.plain.chars().filter(without_blanks).count() / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::{described, found_in};

    #[test]
    fn one_short_sentence_is_thin_and_two_are_not() {
        assert_eq!(found_in(&ThinDescription, &[described("<p>A very nice mug of stoneware.</p>")]).len(), 1);
        let enough = "<p>A mug of stoneware, thrown by hand. It holds 350 ml and fits the dishwasher.</p>";
        assert_eq!(found_in(&ThinDescription, &[described(enough)]), []);
    }

    #[test]
    fn a_language_without_blanks_is_counted_by_its_signs() {
        let chair =
            "<p>この椅子は小さな工房で一脚ずつ手作りされています。座面は広く、長い夕食にもよく合います。</p>";
        assert_eq!(found_in(&ThinDescription, &[described(chair)]), []);
        assert_eq!(found_in(&ThinDescription, &[described("<p>木の椅子です。</p>")]).len(), 1);
    }

    #[test]
    fn an_empty_description_is_another_rules_and_a_long_short_one_is_enough() {
        assert_eq!(found_in(&ThinDescription, &[described("<p></p>")]), []);
        let mut product = described("Nice mug.");
        product.short_description =
            Some("A mug of stoneware, thrown by hand. It holds 350 ml of tea.".into());
        assert_eq!(found_in(&ThinDescription, &[product]), []);
    }
}
