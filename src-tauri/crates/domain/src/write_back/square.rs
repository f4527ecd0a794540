//! Square's item library (export-formats 4 and 19): matched by token, one row for each variation, and each of them
//! repeats the item's texts.

use super::WayBack;
use super::way_back::{as_it_is, every};
use crate::content::CopyField;

pub(super) const SQUARE: WayBack = WayBack {
    format: "square-item-library",
    identity: &[
        "Token",
        "Reference Handle",
        "Item Name",
        "Variation Name",
        "SKU",
        "Option Name #",
        "Option Value #",
    ],
    needed: &[&["Token"]],
    fields: &[(CopyField::Title, &["Item Name"]), (CopyField::Description, &["Description"])],
    images: None,
    speaks: every,
    takes: every,
    read: as_it_is,
    cell: as_it_is,
    delimiter: None,
};
