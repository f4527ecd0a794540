//! A tag that most of the shop writes in another way: "tshirt" where others say "T-Shirt".
//!
//! Filters and automatic collections take both for two things. It is told only where one writing clearly prevails; with
//! three products against two, nobody knows which is right.

use super::{Check, CopyField, Finding, ReadCopy, Severity, ShopCopy};

/// Finds tags in a rare writing.
pub(super) struct TagInconsistent;

/// The prevailing writing stands in at least so many products, and in so many times as many as this one.
const PRODUCTS: usize = 3;
const TIMES: usize = 3;

impl Check for TagInconsistent {
    fn id(&self) -> &'static str {
        "tag_inconsistent"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy, shop: &ShopCopy) -> Vec<Finding> {
        let own = read.product.tags.as_deref().unwrap_or_default();
        let writings = shop.tag_writings();
        let mut found = Vec::new();
        let mut start = 0;
        for tag in own {
            let length = tag.chars().count();
            let usual = writings.most_used_other(tag, shop.language()).filter(|usual| {
                usual.products >= PRODUCTS && usual.products >= TIMES * writings.count(tag).max(1)
            });
            if let Some(usual) = usual {
                let finding = Finding::on_field(self.id(), self.severity(), CopyField::Tags)
                    .at(start, start + length, tag.clone())
                    .with("tag", tag.as_str())
                    .with("usual", usual.tag)
                    .with("products", usual.products);
                // Beside the usual one this tag only has to go; another of it would stand twice.
                let stands_already = own.iter().any(|other| other == usual.tag);
                found.push(if stands_already { finding } else { finding.fixed_by(usual.tag) });
            }
            start += length + ", ".len();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{described, found_in};
    use super::*;
    use crate::content::ProductCopy;

    fn shop(tags: &[(&str, usize)]) -> Vec<ProductCopy> {
        let keys = (0..).map(|number| format!("product-{number}"));
        let each = tags.iter().flat_map(|(tag, count)| std::iter::repeat_n(*tag, *count));
        let product = |(key, tags): (String, &str)| ProductCopy {
            key,
            tags: Some(tags.split(", ").map(str::to_owned).collect()),
            ..described("")
        };
        keys.zip(each).map(product).collect()
    }

    #[test]
    fn the_rare_writing_is_told_with_the_usual_one() {
        let found = found_in(&TagInconsistent, &shop(&[("gift, tshirt", 1), ("T-Shirt", 4)]));
        assert_eq!((found.len(), found[0].fix.as_deref()), (1, Some("T-Shirt")));
        assert_eq!((found[0].start, found[0].end, found[0].field), (6, 12, CopyField::Tags));
        let plural = found_in(&TagInconsistent, &shop(&[("candle", 1), ("candles", 5)]));
        assert_eq!(plural[0].fix.as_deref(), Some("candles"));
    }

    #[test]
    fn where_none_prevails_nothing_is_told() {
        assert_eq!(found_in(&TagInconsistent, &shop(&[("tshirt", 2), ("T-Shirt", 5)])), []);
        assert_eq!(found_in(&TagInconsistent, &shop(&[("tshirt", 1), ("T-Shirt", 2)])), []);
        assert_eq!(found_in(&TagInconsistent, &shop(&[("T-Shirt", 4), ("tshirt", 1)])), [], "the usual one");
        assert_eq!(found_in(&TagInconsistent, &shop(&[("mug", 1), ("rug", 9)])), []);
    }

    #[test]
    fn beside_the_usual_one_no_second_of_it_is_offered() {
        let found = found_in(&TagInconsistent, &shop(&[("tshirt, T-Shirt", 1), ("T-Shirt", 4)]));
        assert_eq!((found.len(), found[0].fix.as_ref()), (1, None));
    }
}
