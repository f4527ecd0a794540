//! A product that says nothing about itself.
//!
//! An export without a column for descriptions is not a product without one, and stays silent.

use super::{Check, CopyField, Finding, ReadCopy, Severity, ShopCopy};

/// Finds products with an empty description.
pub(super) struct MissingDescription;

impl Check for MissingDescription {
    fn id(&self) -> &'static str {
        "missing_description"
    }

    fn severity(&self) -> Severity {
        Severity::High
    }

    fn check(&self, read: &ReadCopy, _shop: &ShopCopy) -> Vec<Finding> {
        let both = [CopyField::Description, CopyField::ShortDescription];
        let texts: Vec<_> = both.into_iter().filter_map(|field| read.text(field)).collect();
        let empty = !texts.is_empty() && texts.iter().all(|text| text.plain.trim().is_empty());
        if !empty {
            return Vec::new();
        }
        vec![Finding::on_field(self.id(), self.severity(), texts[0].field)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;

    fn found(description: Option<&str>) -> usize {
        let product = ProductCopy { description: description.map(str::to_owned), ..ProductCopy::default() };
        let shop = ShopCopy::default();
        MissingDescription.check(&ReadCopy::of(&product, &shop), &shop).len()
    }

    #[test]
    fn an_empty_description_is_told_and_an_absent_column_is_not() {
        assert_eq!(found(Some(" ")), 1);
        assert_eq!(found(Some("A mug of stoneware.")), 0);
        assert_eq!(found(None), 0);
    }
}
