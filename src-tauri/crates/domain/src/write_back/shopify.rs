//! Shopify, both dialects of its product file (export-formats 1.3 and 19).
//!
//! A column that is left out stays unchanged, a blank cell overwrites. Left-out options would replace all variants by
//! one, so they are always there, for every variant row of a product. Header letters stay exactly as exported.

use super::WayBack;
use super::way_back::{ImageColumns, as_it_is, cell};
use crate::content::CopyField;
use crate::formats::{Header, Row};

const HANDLE: &[&str] = &["Handle", "URL handle"];
const TITLE: &[&str] = &["Title"];

pub(super) const SHOPIFY: WayBack = WayBack {
    format: "shopify-products",
    identity: &[
        "Handle",
        "URL handle",
        "Title",
        "Option# Name",
        "Option# Value",
        "Option# Linked To",
        "Variant SKU",
        "SKU",
    ],
    needed: &[],
    fields: &[
        (CopyField::Title, TITLE),
        (CopyField::Description, &["Body (HTML)", "Description"]),
        (CopyField::SeoTitle, &["SEO Title"]),
        (CopyField::SeoDescription, &["SEO Description"]),
        (CopyField::Tags, &["Tags"]),
    ],
    images: Some(ImageColumns {
        address: &["Image Src", "Product image URL"],
        position: &["Image Position"],
        words: &["Image Alt Text"],
    }),
    speaks: |header, row| !cell(header, row, TITLE).is_empty(),
    takes: |header, row| !cell(header, row, TITLE).is_empty() || is_variant(header, row),
    read: as_it_is,
    cell: as_it_is,
    delimiter: Some(b','),
};

/// Whether a row has a variant: a row with a handle and an image alone has none.
fn is_variant(header: &Header, row: &Row) -> bool {
    let options = ["Option1 Value", "Option2 Value", "Option3 Value"];
    let named = options.iter().any(|option| !cell(header, row, &[option]).is_empty());
    let said = |names: &[&str]| !cell(header, row, names).is_empty();
    let whole = HANDLE.iter().any(|name| header.find(&[name]).is_some());
    whole && (named || said(&["Variant SKU", "SKU"]) || said(&["Variant Price", "Price"]))
}
