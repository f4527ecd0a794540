//! Images that say nothing to those who cannot see them.
//!
//! One remark per product, however many images, because they are written in one go.

use super::{Check, CopyField, Finding, ReadCopy, Severity, ShopCopy};

/// Finds products with images of empty alternative text.
pub(super) struct MissingAltText;

impl Check for MissingAltText {
    fn id(&self) -> &'static str {
        "missing_alt_text"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let images = &read.product.images;
        let missing =
            || images.iter().filter(|image| image.alt.as_ref().is_some_and(|alt| alt.trim().is_empty()));
        let Some(first) = missing().next() else { return Vec::new() };
        let field = CopyField::AltText { image: first.position };
        let finding = Finding::on_field(self.id(), self.severity(), field);
        vec![finding.with("missing", missing().count()).with("images", images.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::{found_in, pictured};

    #[test]
    fn images_without_words_are_one_remark_at_the_first_of_them() {
        let found = found_in(&MissingAltText, &[pictured("1", "Mug", &["A mug", "", " "])]);
        assert_eq!(
            found.iter().map(|finding| finding.field).collect::<Vec<_>>(),
            [CopyField::AltText { image: 2 }]
        );
    }

    #[test]
    fn an_export_without_a_column_for_it_lacks_nothing() {
        let mut product = pictured("1", "Mug", &[""]);
        product.images[0].alt = None;
        assert_eq!(found_in(&MissingAltText, &[product]), []);
        assert_eq!(found_in(&MissingAltText, &[pictured("1", "Mug", &["A mug"])]), []);
    }
}
