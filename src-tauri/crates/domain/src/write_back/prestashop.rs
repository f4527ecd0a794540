//! PrestaShop's importer (export-formats 11). Matched by ID where "force all ID numbers" is ticked, else by reference.

use super::WayBack;
use super::way_back::{as_it_is, every};
use crate::content::CopyField;

pub(super) const PRESTASHOP: WayBack = WayBack {
    format: "prestashop-products",
    identity: &["id", "Product ID", "Reference #", "Reference", "Name"],
    needed: &[&["id", "Product ID", "Reference #", "Reference"]],
    fields: &[
        (CopyField::Title, &["Name"]),
        (CopyField::Description, &["Description"]),
        (CopyField::ShortDescription, &["Short description", "Summary"]),
        (CopyField::SeoTitle, &["Meta title"]),
        (CopyField::SeoDescription, &["Meta description"]),
    ],
    images: None,
    speaks: every,
    takes: every,
    read: as_it_is,
    cell: as_it_is,
    delimiter: None,
};
