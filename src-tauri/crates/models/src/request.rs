//! What a draft is asked with: an allow-list, not a record.

use crate::fault::{Fault, Result};
use crate::letters::seen;
use std::collections::BTreeSet;

/// How many letters a prompt may have.
pub const MOST_OF_PROMPT: usize = 80_000;

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

/// A field of a product that may be sent. A request names which of them its prompt holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProductField {
    /// The title.
    Title,
    /// The type or category.
    Category,
    /// The brand.
    Vendor,
    /// What else its record says: options, material, weight.
    Facts,
    /// The tags.
    Tags,
    /// The description, without tags.
    Description,
    /// The short description, without tags.
    ShortDescription,
}

impl ProductField {
    /// Every field that may be sent.
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::Category,
        Self::Vendor,
        Self::Facts,
        Self::Tags,
        Self::Description,
        Self::ShortDescription,
    ];

    /// Its name in the request: `short_description`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Category => "category",
            Self::Vendor => "vendor",
            Self::Facts => "facts",
            Self::Tags => "tags",
            Self::Description => "description",
            Self::ShortDescription => "short_description",
        }
    }

    /// The field with a name; nothing for what may not be sent.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }
}

/// One text to be drafted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRequest {
    prompt: String,
    fields: Vec<ProductField>,
    most: usize,
    removed: usize,
}

impl DraftRequest {
    /// A request with a prompt, the fields of a product that are in it, and how many letters the answer may have.
    ///
    /// Letters nobody sees are taken out and counted; a prompt that is too long is cut at a letter.
    pub fn new(prompt: &str, fields: impl IntoIterator<Item = ProductField>, most: usize) -> Self {
        let prompt = seen(prompt);
        let text = prompt.text.trim().chars().take(MOST_OF_PROMPT).collect();
        Self { prompt: text, fields: fields.into_iter().collect(), most, removed: prompt.removed }
    }

    /// The same, where letters nobody sees were taken out before already.
    pub fn with_removed(self, removed: usize) -> Self {
        Self { removed: self.removed + removed, ..self }
    }

    /// What the model is asked.
    pub fn prompt(&self) -> &str {
        &self.prompt
    }

    /// The fields of a product that are in it.
    pub fn fields(&self) -> &[ProductField] {
        &self.fields
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
        u32::from(!self.fields.is_empty())
    }

    /// Refuses where the owner did not allow this kind of data, or not one of its fields.
    pub(crate) fn check(&self, shared: &BTreeSet<Data>, withheld: &BTreeSet<ProductField>) -> Result<()> {
        let data = self.data();
        let allowed = shared.contains(&data) && self.fields.iter().all(|field| !withheld.contains(field));
        allowed.then_some(()).ok_or(Fault::NotShared(data))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unseen_is_counted_and_what_is_long_is_cut() {
        let long = format!("Write\u{200b} it. {}", "ä".repeat(MOST_OF_PROMPT));
        let request = DraftRequest::new(&long, [ProductField::Title], 100).with_removed(2);
        assert_eq!(request.removed(), 3);
        assert!(request.prompt().starts_with("Write it. ä"));
        assert_eq!(request.prompt().chars().count(), MOST_OF_PROMPT);
        assert_eq!((request.product_texts(), DraftRequest::new("Hello", [], 9).product_texts()), (1, 0));
    }

    #[test]
    fn data_that_is_not_allowed_is_not_sent() {
        let request = DraftRequest::new("A mug", [ProductField::Title], 9);
        let (all, catalog) = (BTreeSet::new(), BTreeSet::from([Data::Catalog]));
        assert_eq!(request.check(&catalog, &all), Ok(()));
        let refused = Err(Fault::NotShared(Data::Catalog));
        assert_eq!(request.check(&BTreeSet::from([Data::Kpis, Data::Customers]), &all), refused);
        assert_eq!(request.check(&catalog, &BTreeSet::from([ProductField::Title])), refused);
        assert_eq!(request.check(&catalog, &BTreeSet::from([ProductField::Facts])), Ok(()));
    }
}
