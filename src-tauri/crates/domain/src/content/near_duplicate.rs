//! A description that is nearly the same as another product's, for example two colours of one template.
//!
//! What "nearly" means is in `fingerprint`. Equal texts are `duplicate_description`'s.

use super::template_leftover::is_template;
use super::{Check, Finding, ReadCopy, Severity, ShopCopy};

/// Finds descriptions that differ little from another product's.
pub(super) struct NearDuplicate;

impl Check for NearDuplicate {
    fn id(&self) -> &'static str {
        "near_duplicate"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
        let Some(text) = read.main_text() else { return Vec::new() };
        // Who reads that a text stands twice does not need to read that it also stands nearly twice.
        if shop.with_same_description(read).count > 0 {
            return Vec::new();
        }
        let others = shop.with_like_description(read);
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

    const MUG: &str =
        "A mug of stoneware, thrown by hand in our studio by the sea and glazed in blue for small hands.";

    fn other(description: &str) -> ProductCopy {
        ProductCopy { key: "2".into(), title: "Mug Björk".into(), ..described(description) }
    }

    #[test]
    fn two_colours_and_sizes_of_one_template_are_nearly_the_same() {
        let red = MUG.replace("blue", "red").replace("small", "large");
        assert_eq!(found_in(&NearDuplicate, &[described(MUG), other(&red)]).len(), 1);
    }

    #[test]
    fn equal_texts_and_texts_of_one_trade_are_not() {
        assert_eq!(found_in(&NearDuplicate, &[described(MUG), other(MUG)]), []);
        let plate = "A plate of stoneware, thrown by hand in our studio. It is wide enough for a whole pizza and flat.";
        assert_eq!(found_in(&NearDuplicate, &[described(MUG), other(plate)]), []);
    }
}
