//! A description that stands word for word in another product too.
//!
//! Search engines show one of them and buyers cannot tell the products apart. Fewer than eight words are left to
//! `thin_description`: they are equal because they say nothing.

use super::template_leftover::is_template;
use super::{Check, Finding, ReadCopy, Severity, ShopCopy};

const LEAST_WORDS: usize = 8;

/// Finds descriptions with the same words as another product's.
pub(super) struct DuplicateDescription;

impl Check for DuplicateDescription {
    fn id(&self) -> &'static str {
        "duplicate_description"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
        let Some(text) = read.main_text().filter(|text| text.words.len() >= LEAST_WORDS) else {
            return Vec::new();
        };
        let others = shop.with_same_description(read);
        if others.count == 0 || is_template(text) {
            return Vec::new();
        }
        let finding = Finding::on_field(self.id(), self.severity(), text.field);
        vec![finding.with("count", others.count).with("first", others.first)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;
    use crate::content::fixtures::{described, found_in};

    const MUG: &str = "<p>A mug of stoneware, thrown by hand in our studio.</p>";

    fn other(key: &str, description: &str) -> ProductCopy {
        ProductCopy { key: key.into(), title: "Plate".into(), ..described(description) }
    }

    #[test]
    fn the_same_words_in_other_markup_are_the_same_text() {
        let again = "A mug of stoneware, thrown by hand in our <b>studio</b>";
        assert_eq!(found_in(&DuplicateDescription, &[described(MUG), other("2", again)]).len(), 1);
    }

    #[test]
    fn a_product_is_no_double_of_itself_and_a_word_makes_a_difference() {
        assert_eq!(found_in(&DuplicateDescription, &[described(MUG)]), []);
        let near = MUG.replace("hand", "foot");
        assert_eq!(found_in(&DuplicateDescription, &[described(MUG), other("2", &near)]), []);
        assert_eq!(
            found_in(&DuplicateDescription, &[described("A nice mug."), other("2", "A nice mug.")]),
            []
        );
    }
}
