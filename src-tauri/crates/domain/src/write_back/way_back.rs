//! What a platform's importer needs of an edited product file.

use crate::content::CopyField;
use crate::formats::{Header, Row};

/// How a platform takes edited products back.
#[derive(Debug)]
pub struct WayBack {
    /// The format that was imported, for example `shopify-products`. The steps to import the file again are under
    /// `write-back-steps-<format>`.
    pub format: &'static str,
    /// Columns that tell the platform whose row it is. Those that the file has are written as they were read; one
    /// that ends in `#` stands for as many as are numbered in its place.
    pub identity: &'static [&'static str],
    /// Groups of identity columns: a row needs a value in at least one column of each, or the platform would take it
    /// for a new product.
    pub needed: &'static [&'static [&'static str]],
    /// Which column holds which field; nothing else is ever written.
    pub fields: &'static [(CopyField, &'static [&'static str])],
    /// Where words of images stand, if the platform takes them back.
    pub images: Option<ImageColumns>,
    /// Whether a row holds its product's own texts.
    pub speaks: fn(&Header, &Row) -> bool,
    /// Whether a row must be in the file once its product changes.
    pub takes: fn(&Header, &Row) -> bool,
    /// How a cell of the import is read, as [`crate::ledger::Product`] holds it.
    pub read: fn(&str) -> String,
    /// How a text is written into a cell.
    pub cell: fn(&str) -> String,
    /// What parts the cells; nothing for what parted them in the import.
    pub delimiter: Option<u8>,
}

/// The columns of images.
#[derive(Debug)]
pub struct ImageColumns {
    /// The image's address.
    pub address: &'static [&'static str],
    /// Its place; written along where the file has it.
    pub position: &'static [&'static str],
    /// Its words.
    pub words: &'static [&'static str],
}

impl WayBack {
    /// The identity columns that the file has, in its order.
    pub(super) fn identity_in(&self, header: &Header) -> Vec<usize> {
        let mut columns: Vec<usize> = Vec::new();
        for name in self.identity {
            match name.split_once('#') {
                Some((before, after)) => {
                    columns.extend((1..=20).filter_map(|n| header.find(&[&format!("{before}{n}{after}")])));
                }
                None => columns.extend(header.find(&[name])),
            }
        }
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// Whether a file's rows say whose they are.
    pub fn names_products(&self, header: &Header) -> bool {
        !self.identity_in(header).is_empty()
            && self.needed.iter().all(|names| names.iter().any(|name| header.find(&[name]).is_some()))
    }

    /// Whether a file has a column for any text that the platform takes back.
    pub fn holds_texts(&self, header: &Header) -> bool {
        self.fields.iter().any(|(field, _)| self.column(header, *field).is_some())
            || self.column(header, CopyField::AltText { image: 0 }).is_some()
    }

    /// Whether a file is a part of another one: no column that the other lacks, and every one of those that say whose
    /// its rows are.
    pub fn is_part(&self, part: &Header, whole: &Header) -> bool {
        let there = |column: &usize| whole.name(*column).is_some_and(|name| part.find(&[name]).is_some());
        part.folded().iter().all(|name| whole.folded().contains(name))
            && self.identity_in(whole).iter().all(there)
    }

    /// The column of a field, where the platform takes it back and the file has it.
    pub fn column(&self, header: &Header, field: CopyField) -> Option<usize> {
        if let CopyField::AltText { .. } = field {
            return header.find(self.images.as_ref()?.words);
        }
        let (_, names) = self.fields.iter().find(|(one, _)| *one == field)?;
        header.find(names)
    }

    /// The column of images' addresses.
    pub(super) fn address(&self, header: &Header) -> Option<usize> {
        header.find(self.images.as_ref()?.address)
    }
}

/// A cell by one of its column's names, without blanks around it.
pub(super) fn cell<'r>(header: &Header, row: &'r Row, names: &[&str]) -> &'r str {
    row.cell(header.find(names))
}

/// Every row.
pub(super) fn every(_: &Header, _: &Row) -> bool {
    true
}

/// A text as it is.
pub(super) fn as_it_is(text: &str) -> String {
    text.to_owned()
}
