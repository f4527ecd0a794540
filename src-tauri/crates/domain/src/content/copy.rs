//! What a product says, as its export wrote it. The only thing the checks and the drafts ever see of a shop.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use ts_rs::TS;

/// The texts of one product and the facts its record holds. No buyer, no order, no sale is in here.
///
/// `None` means that the export has no such column, which is not the same as an empty text: nothing is missing from
/// a file that cannot hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductCopy {
    /// The platform, for example `shopify`.
    pub platform: String,
    /// Who it is on that platform, as in [`crate::ledger::Product::key`].
    pub key: String,
    /// Its handle, or the platform's nearest to it (SKU, id).
    pub handle: String,
    /// Its title.
    pub title: String,
    /// Its description: HTML, as exported.
    pub description: Option<String>,
    /// Its short description: HTML, as exported (WooCommerce, PrestaShop, Magento).
    pub short_description: Option<String>,
    /// The title for search engines.
    pub seo_title: Option<String>,
    /// The description for search engines.
    pub seo_description: Option<String>,
    /// Its images, in order.
    pub images: Vec<ImageCopy>,
    /// Its tags, one by one.
    pub tags: Option<Vec<String>>,
    /// Its vendor or brand.
    pub vendor: String,
    /// Its type or category.
    pub category: String,
    /// What else its record says and a text may therefore repeat: option names and values, SKUs, weight, material,
    /// prices, attributes.
    pub facts: Vec<String>,
    /// Whether buyers can see it. A draft or archived product is reviewed too, after the live ones.
    pub live: bool,
}

/// One image of a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageCopy {
    /// Its place among the product's images, from 1.
    pub position: u32,
    /// Its address, as exported. Never fetched.
    pub address: String,
    /// Its alternative text; nothing where the export has no column for it.
    pub alt: Option<String>,
}

/// A field of a product's copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "field")]
pub enum CopyField {
    /// The title.
    Title,
    /// The description.
    Description,
    /// The short description.
    ShortDescription,
    /// The title for search engines.
    SeoTitle,
    /// The description for search engines.
    SeoDescription,
    /// The alternative text of one image.
    AltText {
        /// The image's place, from 1.
        image: u32,
    },
    /// The tags.
    Tags,
}

impl CopyField {
    /// Its id in files and on the command line: `seo_title`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::ShortDescription => "short_description",
            Self::SeoTitle => "seo_title",
            Self::SeoDescription => "seo_description",
            Self::AltText { .. } => "alt_text",
            Self::Tags => "tags",
        }
    }

    /// Whether its text is HTML.
    pub fn is_html(self) -> bool {
        matches!(self, Self::Description | Self::ShortDescription)
    }
}

impl ProductCopy {
    /// The text of one field as exported; nothing where the export cannot hold it. Tags are joined by `, `.
    pub fn text(&self, field: CopyField) -> Option<Cow<'_, str>> {
        let text = match field {
            CopyField::Title => Some(&self.title),
            CopyField::Description => self.description.as_ref(),
            CopyField::ShortDescription => self.short_description.as_ref(),
            CopyField::SeoTitle => self.seo_title.as_ref(),
            CopyField::SeoDescription => self.seo_description.as_ref(),
            CopyField::AltText { image } => {
                self.images.iter().find(|one| one.position == image).and_then(|one| one.alt.as_ref())
            }
            CopyField::Tags => return self.tags.as_ref().map(|tags| Cow::Owned(tags.join(", "))),
        };
        text.map(|text| Cow::Borrowed(text.as_str()))
    }

    /// The fields whose texts are read: all but the tags, which are names and no sentences.
    pub fn fields(&self) -> impl Iterator<Item = CopyField> {
        let fields = [
            CopyField::Title,
            CopyField::Description,
            CopyField::ShortDescription,
            CopyField::SeoTitle,
            CopyField::SeoDescription,
        ];
        fields.into_iter().chain(self.images.iter().map(|image| CopyField::AltText { image: image.position }))
    }
}
