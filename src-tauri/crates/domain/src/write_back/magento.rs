//! Magento, Adobe Commerce (export-formats 10 and 19). Matched by SKU and store view. An empty cell is ignored there, so
//! a text that is taken away is written as the word its importer knows for that. Texts of store views are left alone.

use super::WayBack;
use super::way_back::{as_it_is, cell};
use crate::content::CopyField;
use crate::formats::{Header, Row};

/// What clears a value.
const CLEARED: &str = "__EMPTY__VALUE__";

pub(super) const MAGENTO: WayBack = WayBack {
    format: "magento-products",
    identity: &["sku", "store_view_code", "attribute_set_code", "product_type"],
    needed: &[&["sku"]],
    fields: &[
        (CopyField::Title, &["name"]),
        (CopyField::Description, &["description"]),
        (CopyField::ShortDescription, &["short_description"]),
        (CopyField::SeoTitle, &["meta_title"]),
        (CopyField::SeoDescription, &["meta_description"]),
    ],
    images: None,
    speaks: is_base,
    takes: is_base,
    read: as_it_is,
    cell: |text| if text.is_empty() { CLEARED.to_owned() } else { text.to_owned() },
    delimiter: None,
};

/// Whether a row is for the whole shop and not for one store view.
fn is_base(header: &Header, row: &Row) -> bool {
    cell(header, row, &["store_view_code"]).is_empty()
}
