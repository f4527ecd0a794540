//! Squarespace (export-formats 8 and 19): matched by its ids. A product's further variants stand below it without an id,
//! so all its rows are written, in their order.

use super::WayBack;
use super::way_back::{as_it_is, cell, every};
use crate::content::CopyField;

pub(super) const SQUARESPACE: WayBack = WayBack {
    format: "squarespace-products",
    identity: &[
        "Product ID [Non Editable]",
        "Product ID",
        "Variant ID [Non Editable]",
        "Variant ID",
        "Product Type [Non Editable]",
        "Product Type",
        "Product Page",
        "Product URL",
        "Title",
        "SKU",
        "Option Name #",
        "Option Value #",
    ],
    needed: &[],
    fields: &[
        (CopyField::Title, &["Title"]),
        (CopyField::Description, &["Description"]),
        (CopyField::Tags, &["Tags"]),
    ],
    images: None,
    speaks: |header, row| !cell(header, row, &["Product ID [Non Editable]", "Product ID"]).is_empty(),
    takes: every,
    read: as_it_is,
    cell: as_it_is,
    delimiter: None,
};
