//! Many descriptions that begin with the same words: the mark of a template that was filled in and sent (requirement E15).
//!
//! The shop's descriptions are read one below the other in lists and search results, where only their first words show.
//! Equal texts and texts of one template are told by `duplicate_description` and `near_duplicate`. How many are many is in
//! [`ShopCopy::many_openings`].

use super::fingerprint::hash_of;
use super::{Check, Finding, Language, ReadCopy, ReadText, Severity, ShopCopy};
use std::ops::Range;

/// So many words are an opening: "discover the perfect mug", and not only "this is a".
const WORDS: usize = 4;

/// A shorter text is its opening.
const LEAST_WORDS: usize = 12;

/// Finds descriptions that begin as many others do.
pub(super) struct SameOpening;

impl Check for SameOpening {
    fn id(&self) -> &'static str {
        "same_opening"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
        let Some((text, range)) = read.main_text().and_then(|text| Some((text, opening(text)?))) else {
            return Vec::new();
        };
        let told = shop.with_same_description(read).count > 0 || shop.with_same_template(read).count > 0;
        if told || !shop.opens_like_many(read) {
            return Vec::new();
        }
        vec![
            text.finding(self, range.clone())
                .with("count", shop.many_openings())
                .with("opening", &text.plain[range]),
        ]
    }
}

/// The opening of a text, in bytes; nothing for a short text or one that opens with small words alone.
fn opening(text: &ReadText<'_>) -> Option<Range<usize>> {
    let words = text.words.get(..WORDS).filter(|_| text.words.len() >= LEAST_WORDS)?;
    let own = words.iter().filter(|word| !Language::is_small_word(text.folded(word)));
    (own.count() >= 2).then(|| words[0].range.start..words[WORDS - 1].range.end)
}

/// The hash of the opening of a product's main text.
pub(super) fn opening_hash(read: &ReadCopy<'_>) -> Option<u64> {
    let text = read.main_text()?;
    opening(text)?;
    Some(hash_of(&text.folded_words().take(WORDS).collect::<Vec<_>>().join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;
    use crate::content::fixtures::{described, found_in};

    /// So many products that begin alike and go on each in its own way.
    fn shop(count: usize, opening: &str) -> Vec<ProductCopy> {
        let product = |number: usize| {
            let own: Vec<String> = (0..12)
                .map(|word| {
                    format!(
                        "{}ly",
                        char::from(b'a' + u8::try_from((number * 7 + word * number) % 26).unwrap_or(0))
                            .to_string()
                            .repeat(3 + word % 5)
                    )
                })
                .collect();
            let name = format!("Thing {number}");
            ProductCopy {
                key: number.to_string(),
                title: name,
                ..described(&format!("<p>{opening} {}.</p>", own.join(" ")))
            }
        };
        (0..count).map(product).collect()
    }

    #[test]
    fn twenty_texts_that_begin_alike_are_told_and_nineteen_are_not() {
        let found = found_in(&SameOpening, &shop(20, "Discover the perfect gift"));
        assert_eq!(found.len(), 1, "of the first product");
        assert_eq!(found[0].text, "Discover the perfect gift");
        assert_eq!(found_in(&SameOpening, &shop(19, "Discover the perfect gift")), []);
    }

    #[test]
    fn small_words_and_equal_texts_are_no_opening_of_many() {
        assert_eq!(found_in(&SameOpening, &shop(30, "This is for you")), []);
        let same: Vec<ProductCopy> = (0..30)
            .map(|number| ProductCopy {
                key: number.to_string(),
                ..described(
                    "<p>Discover the perfect gift for everyone you know and for those whom you do not.</p>",
                )
            })
            .collect();
        assert_eq!(found_in(&SameOpening, &same), []);
    }
}
