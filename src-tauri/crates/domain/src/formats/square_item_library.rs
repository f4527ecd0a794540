//! Square's item library (export-formats 4): one row for each variation. Stock stands in one column for each location,
//! whose name is part of the header.

use super::cell_values::{Fault, count, price};
use super::reading::named;
use super::shopify_products::id_text;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Product, Record, RecordKind, Variant};
use std::borrow::Cow;

/// Square's item library.
pub(super) struct SquareItemLibrary;

impl Format for SquareItemLibrary {
    fn id(&self) -> &'static str {
        "square-item-library"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Item Name"], &["Variation Name"], &["SKU"], &["Price"]],
            typical: &[
                "Token",
                "Reference Handle",
                "GTIN",
                "Reporting Category",
                "Option Name 1",
                "Option Value 1",
            ],
            never: &["Transaction ID", "Handle", "handleId", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "square-item-library", column })
        };
        let is_stock = |column: &usize| {
            header.name(*column).is_some_and(|name| name.to_lowercase().starts_with("current quantity"))
        };
        Ok(Box::new(Columns {
            name: need("Item Name")?,
            variation: need("Variation Name")?,
            price: header.find(&["Price"]),
            handle: header.find(&["Reference Handle"]),
            token: header.find(&["Token"]),
            sku: header.find(&["SKU"]),
            barcode: header.find(&["GTIN"]),
            description: header.find(&["Description"]),
            category: header.find(&["Categories", "Category", "Reporting Category"]),
            unit_cost: header.find(&["Default Unit Cost", "Unit Cost"]),
            archived: header.find(&["Archived"]),
            options: (1..=6).map_while(|n| header.find(&[&format!("Option Value {n}")])).collect(),
            stock: (0..header.len()).filter(is_stock).collect(),
        }))
    }

    fn example(&self) -> &'static str {
        "Token,Item Name,Variation Name,SKU,Description,Category,GTIN,Price,Option Name 1,Option Value 1,\
         Current Quantity Studio,New Quantity Studio,Current Quantity Market\n\
         V1,Mug,Small,M-S,A mug,Cups,,18.00,Size,Small,4,,2\n\
         V2,Mug,Large,M-L,A mug,Cups,,24.00,Size,Large,,,\n"
    }
}

struct Columns {
    name: usize,
    variation: usize,
    price: Option<usize>,
    handle: Option<usize>,
    token: Option<usize>,
    sku: Option<usize>,
    barcode: Option<usize>,
    description: Option<usize>,
    category: Option<usize>,
    unit_cost: Option<usize>,
    archived: Option<usize>,
    options: Vec<usize>,
    stock: Vec<usize>,
}

impl Columns {
    /// Who the item is. The token is the variation's, so rows of one item have only its handle or name in common.
    fn key<'a>(&self, row: &'a Row) -> &'a str {
        match row.cell(self.handle) {
            "" => row.cell(Some(self.name)),
            handle => handle,
        }
    }

    fn variant(&self, row: &Row, decided: &Decided) -> Result<Variant, Fault> {
        let mut options: Vec<String> =
            self.options.iter().map(|column| row.cell(Some(*column)).to_owned()).collect();
        while options.last().is_some_and(String::is_empty) {
            options.pop();
        }
        let variation = row.cell(Some(self.variation));
        // `Regular` is what Square calls the only variation of an item.
        if options.is_empty() && !variation.is_empty() && variation != "Regular" {
            options.push(variation.to_owned());
        }
        let mut stock: Option<i64> = None;
        for column in self.stock.iter().map(|column| Some(*column)) {
            if let Some(at_location) = count(row, column)? {
                let sum = stock.unwrap_or_default().checked_add(at_location);
                stock = Some(sum.ok_or((column, "problem-too-large"))?);
            }
        }
        let asked_at_the_till = row.cell(self.price).eq_ignore_ascii_case("variable");
        Ok(Variant {
            options,
            sku: id_text(row.cell(self.sku)),
            barcode: id_text(row.cell(self.barcode)),
            price: if asked_at_the_till { None } else { price(row, self.price, decided)? },
            compare_at: None,
            unit_cost: price(row, self.unit_cost, decided)?,
            stock,
        })
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.price, self.unit_cost].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.name), "column-product"),
            (Some(self.variation), "column-option"),
            (self.sku, "column-sku"),
            (self.price, "column-price"),
            (self.category, "column-category"),
            (self.description, "column-description"),
            (self.barcode, "column-barcode"),
            (self.unit_cost, "column-unit-cost"),
            (self.archived, "column-archived"),
            (self.handle, "column-handle"),
            (self.token, "column-id"),
        ]);
        columns.extend(self.options.iter().map(|column| (*column, "column-option")));
        columns.extend(self.stock.iter().map(|column| (*column, "column-stock")));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(self.key(row)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(first) = rows.first() else { return };
        if self.key(first).is_empty() {
            let nameless = |row| Problem::cell(row, Some(self.name), "problem-no-item-name");
            into.problems.extend(rows.iter().map(nameless));
            return;
        }
        let mut variants: Vec<(&str, Variant)> = Vec::new();
        for row in rows {
            match self.variant(row, decided) {
                Ok(variant) => {
                    // The same variation twice in one file: the later row stands.
                    let token = row.cell(self.token);
                    variants.retain(|(other, _)| token.is_empty() || *other != token);
                    variants.push((token, variant));
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        if into.used == 0 {
            return;
        }
        let text = |column: Option<usize>| {
            rows.iter()
                .map(|row| row.cell(column))
                .find(|cell| !cell.is_empty())
                .unwrap_or_default()
                .to_owned()
        };
        into.records.push(Record::Product(Product {
            platform: "square",
            key: self.key(first).to_owned(),
            title: text(Some(self.name)),
            description: text(self.description),
            category: text(self.category),
            status: match first.cell(self.archived).to_lowercase().as_str() {
                "y" | "yes" | "true" => "archived".to_owned(),
                _ => "active".to_owned(),
            },
            variants: variants.into_iter().map(|(_, variant)| variant).collect(),
            ..Product::default()
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{products_of, reasons_of};
    use super::*;

    const HEADER: &str = "Token,Item Name,Variation Name,SKU,Description,Category,GTIN,Price,Option Name 1,\
                          Option Value 1,Current Quantity Studio,New Quantity Studio,Current Quantity Market,\
                          Tax - VAT (20%)\n";

    fn read(rows: &str) -> (Vec<Product>, Vec<Problem>) {
        products_of("square-item-library", &format!("\u{feff}{HEADER}{rows}"))
    }

    #[test]
    fn variations_are_gathered_and_stock_is_added_over_locations() {
        let (products, problems) = read(
            "V1,Mug,Small,M-S,A mug,Cups,4.00631E+12,18.00,Size,Small,4,9,2,Y\n\
             V9,Bowl,Regular,,,Cups,,variable,,,,,,\n\
             V2,Mug,Large,M-L,A mug,Cups,,24.00,Size,Large,,,,Y\n",
        );
        assert_eq!((problems.len(), products.len()), (0, 2));
        let mug = products.iter().find(|product| product.key == "Mug").expect("the mug");
        let found: Vec<_> =
            mug.variants.iter().map(|v| (v.options.join("/"), v.price.as_deref(), v.stock)).collect();
        assert_eq!(found, [("Small".into(), Some("18.00"), Some(6)), ("Large".into(), Some("24.00"), None)]);
        assert_eq!(mug.variants[0].barcode, None, "a spreadsheet destroyed it");
        let bowl = products.iter().find(|product| product.key == "Bowl").expect("the bowl");
        assert_eq!((bowl.variants[0].options.len(), bowl.variants[0].price.as_deref()), (0, None));
    }

    #[test]
    fn bad_cells_are_named() {
        let (products, problems) = read(
            "V1,Mug,Small,M-S,,,,18.O0,,,,,,\nV2,Mug,Large,M-L,,,,24.00,,,,,,\nV3,,Blue,,,,,1.00,,,,,,\n\
             V4,Cup,Regular,,,,,1.00,,,few,,,\n",
        );
        assert_eq!((products.len(), products[0].variants.len()), (1, 1));
        assert_eq!(
            reasons_of(&problems),
            [
                (2, Some(7), "problem-not-an-amount"),
                (4, Some(1), "problem-no-item-name"),
                (5, Some(10), "problem-no-quantity")
            ]
        );
    }

    #[test]
    fn a_variation_that_stands_twice_is_one() {
        let (products, _) = read("V1,Mug,S,,,,,18.00,,,,,,\nV1,Mug,S,,,,,19.00,,,,,,\n");
        assert_eq!(
            products[0].variants.iter().map(|v| v.price.as_deref()).collect::<Vec<_>>(),
            [Some("19.00")]
        );
    }
}
