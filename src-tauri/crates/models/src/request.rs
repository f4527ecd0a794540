//! What a draft is asked with: an allow-list, not a record.

use crate::fault::{Fault, Result};
use crate::letters::seen;
use std::collections::BTreeSet;

/// How many letters instructions may have.
pub const MOST_INSTRUCTIONS: usize = 20_000;

/// How many letters one field of a product may have.
pub const MOST_OF_FIELD: usize = 8_000;

/// A kind of data that an owner may let a model have (requirements D8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Data {
    /// Texts and facts of products, as any buyer can read them.
    Catalog,
    /// Sums such as net sales of a week.
    Kpis,
    /// Anything about a buyer.
    Customers,
}

impl Data {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Catalog, Self::Kpis, Self::Customers];

    /// Its id in the shop file: `catalog`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Catalog => "catalog",
            Self::Kpis => "kpis",
            Self::Customers => "customers",
        }
    }

    /// The kind with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|data| data.id() == id)
    }
}

/// A field of a product that may be sent. There is no other way for a product's data into a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProductField {
    /// The title.
    Title,
    /// The description, without tags.
    Description,
    /// The short description, without tags.
    ShortDescription,
    /// The title for search engines.
    SeoTitle,
    /// The description for search engines.
    SeoDescription,
    /// The alternative text that is to be written anew.
    AltText,
    /// The tags.
    Tags,
    /// The brand.
    Vendor,
    /// The type or category.
    Category,
    /// What else its record says: options, material, weight.
    Facts,
}

impl ProductField {
    /// Every field that may be sent.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Description,
        Self::ShortDescription,
        Self::SeoTitle,
        Self::SeoDescription,
        Self::AltText,
        Self::Tags,
        Self::Vendor,
        Self::Category,
        Self::Facts,
    ];

    /// Its name in the request: `seo_title`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::ShortDescription => "short_description",
            Self::SeoTitle => "seo_title",
            Self::SeoDescription => "seo_description",
            Self::AltText => "alt_text",
            Self::Tags => "tags",
            Self::Vendor => "vendor",
            Self::Category => "category",
            Self::Facts => "facts",
        }
    }
}

/// One text to be drafted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRequest {
    instructions: String,
    product: Vec<(ProductField, String)>,
    most: usize,
    removed: usize,
}

impl DraftRequest {
    /// A request with instructions, the product's fields in order, and how many letters the answer may have.
    ///
    /// Letters nobody sees are taken out and counted; a field that is too long is cut at a letter; an empty one is
    /// left out.
    pub fn new(
        instructions: &str,
        product: impl IntoIterator<Item = (ProductField, String)>,
        most: usize,
    ) -> Self {
        let instructions = seen(instructions);
        let mut removed = instructions.removed;
        let mut fields = Vec::new();
        for (field, text) in product {
            let text = seen(&text);
            removed += text.removed;
            let text = cut(text.text.trim(), MOST_OF_FIELD);
            if !text.is_empty() {
                fields.push((field, text));
            }
        }
        let instructions = cut(instructions.text.trim(), MOST_INSTRUCTIONS);
        Self { instructions, product: fields, most, removed }
    }

    /// What the model is asked to do.
    pub fn instructions(&self) -> &str {
        &self.instructions
    }

    /// The product's fields, in order.
    pub fn product(&self) -> &[(ProductField, String)] {
        &self.product
    }

    /// How many letters the answer may have.
    pub fn most(&self) -> usize {
        self.most
    }

    /// How many letters nobody sees were taken out.
    pub fn removed(&self) -> usize {
        self.removed
    }

    /// The kind of data in it.
    pub fn data(&self) -> Data {
        Data::Catalog
    }

    /// How many product texts it holds.
    pub fn product_texts(&self) -> u32 {
        u32::from(!self.product.is_empty())
    }

    /// Refuses where the owner did not allow this kind of data.
    pub(crate) fn check(&self, shared: &BTreeSet<Data>) -> Result<()> {
        let data = self.data();
        shared.contains(&data).then_some(()).ok_or(Fault::NotShared(data))
    }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unseen_is_counted_what_is_long_is_cut_and_what_is_empty_is_left_out() {
        let request = DraftRequest::new(
            "Write\u{200b} it.",
            [
                (ProductField::Title, "Mug\u{e0041}".to_owned()),
                (ProductField::Tags, " \u{200b} ".to_owned()),
                (ProductField::Description, "ä".repeat(MOST_OF_FIELD + 1)),
            ],
            100,
        );
        assert_eq!(request.removed(), 3);
        assert_eq!(request.instructions(), "Write it.");
        let names: Vec<&str> = request.product().iter().map(|(field, _)| field.id()).collect();
        assert_eq!(names, ["title", "description"]);
        assert_eq!(request.product()[1].1.chars().count(), MOST_OF_FIELD);
    }

    #[test]
    fn data_that_is_not_allowed_is_not_sent() {
        let request = DraftRequest::new("", [(ProductField::Title, "Mug".to_owned())], 9);
        assert_eq!(request.check(&BTreeSet::from([Data::Catalog])), Ok(()));
        assert_eq!(
            request.check(&BTreeSet::from([Data::Kpis, Data::Customers])),
            Err(Fault::NotShared(Data::Catalog))
        );
    }
}
