//! A product's copy made ready for the checks: plain text, words and sentences, each with its place in the export.

use super::{CopyField, ProductCopy, ShopCopy};

/// One product as the checks read it.
#[derive(Clone, Debug)]
pub struct ReadCopy<'a> {
    /// The product.
    pub product: &'a ProductCopy,
    /// The fields that the export has, in the order of [`CopyField`].
    pub texts: Vec<ReadText>,
}

/// One field of it.
#[derive(Clone, Debug)]
pub struct ReadText {
    /// The field.
    pub field: CopyField,
    /// Its text as exported.
    pub raw: String,
    /// Its text as a reader sees it: without tags, entities resolved.
    pub plain: String,
}

impl<'a> ReadCopy<'a> {
    /// Reads a product.
    pub fn of(product: &'a ProductCopy, _shop: &ShopCopy) -> Self {
        let fields = [
            CopyField::Title,
            CopyField::Description,
            CopyField::ShortDescription,
            CopyField::SeoTitle,
            CopyField::SeoDescription,
        ];
        let images = product.images.iter().map(|image| CopyField::AltText { image: image.position });
        let texts = fields.into_iter().chain(images).filter_map(|field| {
            let raw = product.text(field)?;
            Some(ReadText { field, plain: raw.clone(), raw })
        });
        Self { product, texts: texts.collect() }
    }

    /// One field, where the export has it.
    pub fn text(&self, field: CopyField) -> Option<&ReadText> {
        self.texts.iter().find(|text| text.field == field)
    }
}
