//! The fields of a product that may be sent. There is no other way from a product into a prompt.

use super::without_invisible;
use crate::content::{CopyField, ProductCopy, ReadCopy, ShopCopy};

/// A field that may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PromptField {
    /// The title.
    Title,
    /// The type or category.
    Category,
    /// The vendor or brand.
    Vendor,
    /// What else the record says: options, sizes, materials.
    Facts,
    /// The tags.
    Tags,
    /// The description as it reads today, without markup.
    Description,
    /// The short description, without markup.
    ShortDescription,
}

impl PromptField {
    /// Every field, in the order in which a prompt names them.
    pub const ALL: [PromptField; 7] = [
        Self::Title,
        Self::Category,
        Self::Vendor,
        Self::Facts,
        Self::Tags,
        Self::Description,
        Self::ShortDescription,
    ];

    /// The field's id, in prompts and files; its words are under `prompt-field-<id>`.
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

    /// The field with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }

    /// What it says of a product: one or several texts.
    fn values(self, read: &ReadCopy<'_>) -> Vec<String> {
        let product = read.product;
        let plain = |field| read.text(field).map(|text| text.plain.trim().to_owned()).into_iter().collect();
        match self {
            Self::Title => vec![product.title.clone()],
            Self::Category => vec![product.category.clone()],
            Self::Vendor => vec![product.vendor.clone()],
            Self::Facts => product.facts.clone(),
            Self::Tags => product.tags.clone().unwrap_or_default(),
            Self::Description => plain(CopyField::Description),
            Self::ShortDescription => plain(CopyField::ShortDescription),
        }
    }
}

/// The product as a prompt shows it.
pub(super) struct Shown {
    /// Lines of `field: "text"`. Quotation marks and line ends of the shop's are escaped, so no text leaves its line.
    pub text: String,
    /// The fields that had something to say.
    pub fields: Vec<PromptField>,
    /// How many letters nobody sees were taken out.
    pub removed: usize,
}

/// Writes the allowed fields of a product.
pub(super) fn shown(product: &ProductCopy, allowed: &[PromptField]) -> Shown {
    let read = ReadCopy::of(product, &ShopCopy::default());
    let mut shown = Shown { text: String::new(), fields: Vec::new(), removed: 0 };
    for field in PromptField::ALL.into_iter().filter(|field| allowed.contains(field)) {
        for value in field.values(&read) {
            let (value, removed) = without_invisible(value.trim());
            shown.removed += removed;
            if value.is_empty() {
                continue;
            }
            shown.text.push_str(&format!("{}: {}\n", field.id(), quoted(&value)));
            if shown.fields.last() != Some(&field) {
                shown.fields.push(field);
            }
        }
    }
    shown
}

/// A text as one line in quotation marks, as JSON writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut line = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => line.push_str("\\\""),
            '\\' => line.push_str("\\\\"),
            '\n' => line.push_str("\\n"),
            '\r' => {}
            '\t' => line.push(' '),
            // Line ends of Unicode, which some readers take for one.
            '\u{2028}' | '\u{2029}' | '\u{85}' => line.push_str("\\n"),
            other => line.push(other),
        }
    }
    line.push('"');
    line
}
