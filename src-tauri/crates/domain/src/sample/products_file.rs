//! `products_export.csv`: Shopify's classic product file ("dialect A") with Cost per item and Status.
//!
//! The first row of a product has its fields, its first variant and its first picture; further rows repeat the
//! handle and carry one more variant, one more picture, or both.

use super::catalog::{Product, Variant, products};
use super::csv_text::{CsvText, decimal};
use super::orders_file::VENDOR;
use super::seed::Seed;

const HEADER: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,\
Option2 Value,Option3 Name,Option3 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,\
Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,\
Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,\
Image Alt Text,Gift Card,SEO Title,SEO Description,Google Shopping / Google Product Category,\
Google Shopping / Gender,Google Shopping / Age Group,Google Shopping / MPN,Google Shopping / AdWords Grouping,\
Google Shopping / AdWords Labels,Google Shopping / Condition,Google Shopping / Custom Product,\
Google Shopping / Custom Label 0,Google Shopping / Custom Label 1,Google Shopping / Custom Label 2,\
Google Shopping / Custom Label 3,Google Shopping / Custom Label 4,Variant Image,Variant Weight Unit,\
Variant Tax Code,Cost per item,Status";

pub(super) fn products_file(seed: u64) -> String {
    let mut seed = Seed::for_part(seed, 5);
    let mut csv = CsvText::with_header(HEADER);
    for product in products() {
        let rows = product.variants.len().max(product.pictures.len());
        for row in 0..rows {
            product_row(&mut csv, &mut seed, product, row);
        }
    }
    csv.finish()
}

fn product_row(csv: &mut CsvText, seed: &mut Seed, product: &Product, row: usize) {
    let is_first = row == 0;
    csv.cell(product.handle);
    if is_first {
        let published = if product.is_draft() { "false" } else { "true" };
        csv.cells(&[product.title, product.body, VENDOR, product.kind, product.tags, published]);
    } else {
        csv.blanks(6);
    }
    let variant = product.variants.get(row);
    match variant {
        Some(variant) => variant_cells(csv, seed, product, variant, is_first),
        None => csv.blanks(17),
    }
    match product.pictures.get(row) {
        Some(alternative_text) => {
            let position = row + 1;
            csv.cell(&format!("https://cdn.example.com/kiln-and-tide/{}-{position}.jpg", product.handle));
            csv.cells(&[&position.to_string(), alternative_text]);
        }
        None => csv.blanks(3),
    }
    if is_first {
        csv.cell(if product.is_gift_card() { "true" } else { "false" });
        csv.cell(&search_title(product));
        csv.cell(product.search_text);
    } else {
        csv.blanks(3);
    }
    csv.blanks(14);
    csv.cell(if variant.is_some() { "g" } else { "" });
    csv.blanks(1);
    csv.cell(&variant.and_then(|variant| cost(product, variant)).unwrap_or_default());
    csv.cell(match (is_first, product.is_draft()) {
        (true, true) => "draft",
        (true, false) => "active",
        (false, _) => "",
    });
    csv.end_row();
}

/// The 17 columns from Option1 Name to Variant Barcode. Option names stand on the first row only.
fn variant_cells(csv: &mut CsvText, seed: &mut Seed, product: &Product, variant: &Variant, is_first: bool) {
    for place in 0..3 {
        let name = match product.options.get(place) {
            Some(name) => name,
            None if place == 0 => "Title",
            None => "",
        };
        csv.cell(if is_first { name } else { "" });
        csv.cell(variant.values.get(place).unwrap_or(&""));
    }
    let shipped = if product.is_gift_card() { "false" } else { "true" };
    csv.cell(variant.sku);
    csv.number(variant.grams);
    if product.is_gift_card() {
        csv.blanks(2);
    } else {
        csv.cell("shopify");
        csv.number(seed.between(0, 40));
    }
    csv.cells(&["deny", "manual", &decimal(variant.cents)]);
    csv.cell(&variant.compare_at.map(decimal).unwrap_or_default());
    csv.cells(&[shipped, shipped, ""]);
}

/// Products without a search text were never looked after, so they have no search title either.
fn search_title(product: &Product) -> String {
    if product.search_text.is_empty() { String::new() } else { format!("{} | {VENDOR}", product.title) }
}

/// Clay, wax and cloth without the hours; a gift card costs nothing to make.
fn cost(product: &Product, variant: &Variant) -> Option<String> {
    let percent = if product.tags.contains("linen") { 46 } else { 34 };
    let list_price = variant.compare_at.unwrap_or(variant.cents);
    (!product.is_gift_card()).then(|| decimal(list_price * percent / 100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::csv_text::read::{Table, cents};
    use std::collections::BTreeSet;

    #[test]
    fn the_file_is_dialect_a() {
        let table = Table::of(&products_file(42));
        assert_eq!(table.header.len(), 48);
        let mut handles = BTreeSet::new();
        for row in &table.rows {
            let is_first = handles.insert(table.get(row, "Handle"));
            for column in ["Title", "Vendor", "Type", "Published", "Option1 Name", "Gift Card", "Status"] {
                assert_eq!(is_first, !table.get(row, column).is_empty(), "{column} in {row:?}");
            }
            let has_price = !table.get(row, "Variant Price").is_empty();
            assert_eq!(has_price, !table.get(row, "Option1 Value").is_empty());
            assert!(has_price || !table.get(row, "Image Src").is_empty(), "a row has something to say");
            assert_eq!(table.get(row, "Image Src").is_empty(), table.get(row, "Image Position").is_empty());
            let unit = table.get(row, "Variant Weight Unit");
            assert_eq!(unit, if has_price { "g" } else { "" });
            let cost = table.get(row, "Cost per item");
            assert!(cost.is_empty() || cents(cost) < cents(table.get(row, "Variant Price")));
        }
        assert_eq!(handles.len(), products().count());
    }

    #[test]
    fn pictures_alone_have_their_own_rows() {
        let table = Table::of(&products_file(42));
        let picture_only = table.rows.iter().filter(|row| table.get(row, "Option1 Value").is_empty());
        assert!(picture_only.count() >= 3);
    }
}
