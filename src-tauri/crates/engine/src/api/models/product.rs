//! The product a draft is for, with the owner's texts over the imported ones. Nothing else of the shop is read here.

use crate::error::{Error, Result};
use crate::store::copy_source::{self, Imported};
use crate::store::copy_work::{self, FieldKey, Work};
use crate::store::personas;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use tillwise_domain::content::prompt::Persona;
use tillwise_domain::content::{CopyField, ProductCopy, ReadCopy, ShopCopy};
use tillwise_domain::words::Words;

/// A product with one of its texts.
pub(super) struct Asked {
    /// Platform and key: `shopify:mug`.
    pub product: String,
    /// Its copy as it stands now.
    pub copy: ProductCopy,
    /// The field.
    pub field: CopyField,
    /// The field as work on it is kept.
    pub key: FieldKey,
    /// For whom it is written, where somebody was chosen.
    pub persona: Option<Persona>,
}

impl Asked {
    /// A field of a product as the queue names it.
    pub fn of(sql: &Connection, product: &str, field: CopyField) -> Result<Self> {
        let imported = copy_source::one(sql, product)?;
        let missing = || Error::invalid(Words::new("error-model-no-product").with("product", product));
        Self::from(sql, imported.ok_or_else(missing)?, field)
    }

    /// The same, written for somebody else.
    pub fn with_persona(self, persona: Option<Persona>) -> Self {
        Self { persona, ..self }
    }

    fn from(sql: &Connection, imported: Imported, field: CopyField) -> Result<Self> {
        let copy = copy_work::of(sql, &imported.product)?.over(&imported.copy);
        let missing =
            || Error::invalid(Words::new("error-model-no-field").with("product", copy.title.clone()));
        let key = held(&copy, field).ok_or_else(missing)?;
        let persona = personas::of_product(sql, &imported.product)?;
        Ok(Self { product: imported.product, copy, field, key, persona })
    }

    /// The field as it is named in lists: `alt_text:2`.
    pub fn field_name(&self) -> String {
        field_name(self.field)
    }

    /// A text as a reader sees it, without tags.
    pub fn plain(&self, field: CopyField) -> Option<String> {
        let shop = ShopCopy::default();
        let read = ReadCopy::of(&self.copy, &shop);
        match field {
            // Tags are names and not read as sentences.
            CopyField::Tags => self.copy.text(field).map(|text| text.into_owned()),
            _ => read.text(field).map(|text| text.plain.clone()),
        }
    }
}

/// A field as it is named in lists and on the command line: `seo_title`, `alt_text:2`.
pub(super) fn field_name(field: CopyField) -> String {
    match field {
        CopyField::AltText { image } => format!("{}:{image}", field.id()),
        _ => field.id().to_owned(),
    }
}

/// The field with such a name.
pub(super) fn field_named(name: &str) -> Option<CopyField> {
    let fields = [
        CopyField::Title,
        CopyField::Description,
        CopyField::ShortDescription,
        CopyField::SeoTitle,
        CopyField::SeoDescription,
        CopyField::Tags,
    ];
    let image = name.strip_prefix("alt_text").map(|place| place.strip_prefix(':').unwrap_or("1"));
    match image {
        Some(place) => place.parse().ok().map(|image| CopyField::AltText { image }),
        None => fields.into_iter().find(|field| field.id() == name),
    }
}

/// The one product with a handle, or with platform and handle.
pub(super) fn named(sql: &Connection, typed: &str) -> Result<String> {
    let typed = typed.trim();
    let mut query = sql.prepare_cached(
        "SELECT key FROM products WHERE current = 1 AND (key = ?1 OR substr(key, instr(key, ':') + 1) = ?1)",
    )?;
    let found: Vec<String> = query.query_map([typed], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let told = |key: &'static str| Err(Error::invalid(Words::new(key).with("product", typed)));
    match found.as_slice() {
        [] => told("error-model-no-product"),
        [one] => Ok(one.clone()),
        many => match many.iter().find(|key| *key == typed) {
            Some(exact) => Ok(exact.clone()),
            None => told("error-model-many-products"),
        },
    }
}

/// A field as work on it is kept, where the product's file has such a text.
fn held(copy: &ProductCopy, field: CopyField) -> Option<FieldKey> {
    FieldKey::of(field, &copy.images).filter(|_| copy.text(field).is_some())
}

/// The products whose file has the field, where it is empty and no draft waits for it.
pub(super) fn without(sql: &Connection, field: CopyField) -> Result<Vec<String>> {
    let work = copy_work::all(sql)?;
    let found = copy_source::all(sql)?.into_iter().filter(|imported| {
        let now = work.get(&imported.product).map(|work| work.over(&imported.copy));
        let text = now.as_ref().unwrap_or(&imported.copy).text(field);
        text.is_some_and(|text| text.trim().is_empty()) && may_draft(imported, &work, field)
    });
    Ok(found.map(|imported| imported.product).collect())
}

/// Of some products those whose file has the field and for which no draft of it waits, in the same order.
pub(super) fn free(sql: &Connection, products: Vec<String>, field: CopyField) -> Result<Vec<String>> {
    let work = copy_work::all(sql)?;
    let free: HashSet<String> = copy_source::all(sql)?
        .into_iter()
        .filter(|imported| may_draft(imported, &work, field))
        .map(|imported| imported.product)
        .collect();
    Ok(products.into_iter().filter(|product| free.contains(product)).collect())
}

fn may_draft(imported: &Imported, work: &HashMap<String, Work>, field: CopyField) -> bool {
    let work = work.get(&imported.product);
    // The owner's texts bring no field and no picture that the file does not have.
    held(&imported.copy, field)
        .is_some_and(|key| work.is_none_or(|work| work.drafts.iter().all(|draft| draft.key != key)))
}
