//! WooCommerce (export-formats 2.1 and 19).
//!
//! A product is matched by its ID, else by its SKU. A column that is left out stays unchanged; an empty one is
//! emptied. Variations have rows of their own and are not touched. Its file writes a line break as `\n`.

use super::WayBack;
use super::way_back::cell;
use crate::content::CopyField;
use crate::formats::{Header, Row};

pub(super) const WOOCOMMERCE: WayBack = WayBack {
    format: "woocommerce-products",
    identity: &["ID", "Type", "SKU"],
    needed: &[&["ID", "SKU"]],
    fields: &[
        (CopyField::Title, &["Name"]),
        (CopyField::Description, &["Description"]),
        (CopyField::ShortDescription, &["Short description"]),
        (CopyField::Tags, &["Tags"]),
    ],
    images: None,
    speaks: is_product,
    takes: is_product,
    read: crate::formats::woocommerce_text,
    cell: |text| text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n"),
    delimiter: None,
};

fn is_product(header: &Header, row: &Row) -> bool {
    // Extensions bring types of their own, such as `subscription_variation`.
    let kinds = cell(header, row, &["Type"]).split(',');
    !kinds.into_iter().any(|kind| kind.trim().to_ascii_lowercase().ends_with("variation"))
}
