//! Reviewed copy back into the shop's own file: only the rows that change, only the columns that change, and those
//! the platform needs to know whose they are (export-formats 19).
//!
//! A platform is one file here with what its importer matches by, and one line in [`WAYS_BACK`]; a format without a
//! line has no way back. Cells are written as they were read, none is guessed. [`prove`] reads what was written once
//! more and compares every cell with the import; nothing is handed out without it.

mod bigcommerce;
mod magento;
mod prestashop;
mod proof;
mod shopify;
mod source;
mod spreadsheet;
mod square;
mod squarespace;
mod way_back;
mod wix;
mod woocommerce;
mod written;

pub use proof::{Broken, Proof, prove};
pub use source::Source;
pub use spreadsheet::{as_spreadsheet, is_formula};
pub use way_back::WayBack;
pub use written::{LeftOut, Written, write_back};

use crate::content::CopyField;

/// Every platform that reads an edited product file.
pub const WAYS_BACK: &[&WayBack] = &[
    &shopify::SHOPIFY,
    &woocommerce::WOOCOMMERCE,
    &bigcommerce::BIGCOMMERCE,
    &magento::MAGENTO,
    &prestashop::PRESTASHOP,
    &square::SQUARE,
    &squarespace::SQUARESPACE,
    &wix::WIX,
];

/// The way back of a format, for example `shopify-products`; nothing where its platform takes no such file.
pub fn way_back(format: &str) -> Option<&'static WayBack> {
    WAYS_BACK.iter().copied().find(|way| way.format == format)
}

/// One text that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The product's key, as its rows carry it: Shopify's handle, WooCommerce's SKU or `id:<ID>`.
    pub key: String,
    /// The field.
    pub field: CopyField,
    /// The image's address, for words of an image.
    pub image: Option<String>,
    /// The text that the import had. Where the file says another one, nothing is written over it.
    pub was: String,
    /// The text from now on.
    pub text: String,
}

impl Change {
    /// Whether a cell of the import holds the text that this change replaces. Tags may stand there in other spacing.
    fn is_over(&self, way: &WayBack, cell: &str) -> bool {
        let tags = |text: &str| text.split(',').map(|tag| tag.trim().to_owned()).collect::<Vec<_>>();
        (way.read)(cell).trim() == self.was.trim()
            || (self.field == CopyField::Tags && tags(cell) == tags(&self.was))
    }
}

#[cfg(test)]
mod tests;
