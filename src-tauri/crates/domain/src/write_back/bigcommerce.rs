//! BigCommerce, both layouts (export-formats 7 and 19). Matched by ID, else by SKU. Only product rows are written; its
//! child rows, which belong to the row above them, are left out.

use super::WayBack;
use super::way_back::{as_it_is, cell};
use crate::content::CopyField;
use crate::formats::{Header, Row};

pub(super) const BIGCOMMERCE: WayBack = WayBack {
    format: "bigcommerce-products",
    identity: &[
        "Item",
        "Item Type",
        "ID",
        "Product ID",
        "Name",
        "Product Name",
        "Type",
        "Product Type",
        "SKU",
        "Product Code/SKU",
    ],
    needed: &[&["ID", "Product ID", "SKU", "Product Code/SKU"]],
    fields: &[
        (CopyField::Title, &["Name", "Product Name"]),
        (CopyField::Description, &["Description", "Product Description"]),
        (CopyField::SeoTitle, &["Page Title"]),
        (CopyField::SeoDescription, &["Meta Description"]),
    ],
    images: None,
    speaks: is_product,
    takes: is_product,
    read: as_it_is,
    cell: as_it_is,
    delimiter: None,
};

fn is_product(header: &Header, row: &Row) -> bool {
    cell(header, row, &["Item", "Item Type"]).eq_ignore_ascii_case("product")
}
