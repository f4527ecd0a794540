//! What models are asked with and for whom, texts for kinds of buyers, and those that won (requirements E2, E8, E9, E10).
//!
//! `templates` keeps the owner's versions, `personas` the kinds of buyers, `variants` texts and what experiments counted,
//! `library` the texts that won. Every act can be undone; a version of a template stays for ever, since drafts name theirs.

mod library;
mod personas;
mod templates;
mod variants;

use crate::Engine;
use crate::error::{Error, Result};
use rusqlite::Connection;
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;

/// The texts that may be written for kinds of buyers: those a shop shows one at a time.
const FOR_BUYERS: [CopyField; 5] = [
    CopyField::Description,
    CopyField::ShortDescription,
    CopyField::Title,
    CopyField::SeoTitle,
    CopyField::SeoDescription,
];

/// A title of a product, or its key where no file holds it any more.
fn title_of(sql: &Connection, product: &str) -> Result<String> {
    let one = crate::store::copy_source::one(sql, product)?;
    Ok(one.map_or_else(|| product.to_owned(), |one| one.copy.title))
}

/// A line of the owner's: without blanks around and in between, and neither empty nor longer than it may be.
fn line(typed: &str, most: usize, empty: &'static str) -> Result<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() {
        0 => Err(Error::invalid(Words::new(empty))),
        count if count > most => Err(Error::invalid(Words::new("error-line-long").with("most", most))),
        _ => Ok(line),
    }
}

impl Engine {
    /// With what a draft was made, as its record says; nothing where it says nothing.
    pub(super) fn draft_made_with(&self, origin: &str) -> Option<String> {
        let origin: serde_json::Value = serde_json::from_str(origin).ok()?;
        let (template, version) = (origin["template"].as_str()?, origin["template_version"].as_u64()?);
        let persona = origin["settings"]["persona"].as_str();
        let key = if persona.is_some() { "draft-made-for" } else { "draft-made" };
        let words = Words::new(key)
            .with("template", self.field_label(template))
            .with("version", version.to_string())
            .with("persona", persona.unwrap_or_default());
        Some(self.say(&words))
    }

    /// A field as lists name it, whatever its image.
    pub(super) fn field_label(&self, field: &str) -> String {
        self.words.label(&format!("copy-field-any-{field}"))
    }
}
