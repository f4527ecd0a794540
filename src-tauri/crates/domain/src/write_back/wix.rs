//! Wix, both catalogues (export-formats 9 and 19): matched by its handle; product and variant rows go together.

use super::WayBack;
use super::way_back::{ImageColumns, as_it_is, cell};
use crate::content::CopyField;

pub(super) const WIX: WayBack = WayBack {
    format: "wix-products",
    identity: &[
        "handle",
        "handleId",
        "fieldType",
        "name",
        "sku",
        "productOptionName#",
        "productOptionType#",
        "productOptionChoices#",
        "productOptionDescription#",
    ],
    needed: &[&["handle", "handleId"]],
    fields: &[(CopyField::Title, &["name"]), (CopyField::Description, &["plainDescription", "description"])],
    images: Some(ImageColumns { address: &["media"], position: &[], words: &["mediaAltText"] }),
    speaks: |header, row| cell(header, row, &["fieldType"]).eq_ignore_ascii_case("product"),
    takes: |header, row| !cell(header, row, &["fieldType"]).eq_ignore_ascii_case("media"),
    read: as_it_is,
    cell: as_it_is,
    delimiter: None,
};
