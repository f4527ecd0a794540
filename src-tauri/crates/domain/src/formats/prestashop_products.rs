//! PrestaShop's product list in the layout of its importer: the sample of 1.4 and the longer one of today
//! (export-formats 11). One row for each product; combinations are another file.
//!
//! Prices are taken as they stand, before discounts: whether a discount with dates applies today is not for a file to
//! say. What a shop exports from its lists is a shorter layout that nobody has seen here and that is not read.

use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::values::{Fault, count, images, price, price_above_nought};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Product, Record, RecordKind, Variant};
use std::borrow::Cow;

/// PrestaShop's product list.
pub(super) struct PrestaShopProducts;

impl Format for PrestaShopProducts {
    fn id(&self) -> &'static str {
        "prestashop-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Active"],
                &["Name"],
                &["Categories"],
                &["Price tax excl.", "Price tax excluded", "Price tax included", "Price tax incl."],
                &["Wholesale price", "Tax rules id", "Reference #"],
            ],
            typical: &["Tax rules id", "On sale", "EAN13", "UPC", "Ecotax", "URL rewritten", "Manufacturer"],
            never: &["Handle", "Item Type", "Options", "Regular price", "product_type"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let bracketed = |names: &[&str]| header.find_bracketed(names).map(|(column, _)| column);
        Ok(Box::new(Columns {
            id: header.find(&["id", "Product ID"]),
            reference: header.find(&["Reference #", "Reference"]),
            name: header.find(&["Name"]),
            active: bracketed(&["Active"]),
            categories: bracketed(&["Categories"]),
            price: header.find(&[
                "Price tax excl.",
                "Price tax excluded",
                "Price tax included",
                "Price tax incl.",
            ]),
            wholesale: header.find(&["Wholesale price"]),
            manufacturer: header.find(&["Manufacturer"]),
            barcodes: [header.find(&["EAN13"]), header.find(&["UPC"])],
            quantity: header.find(&["Quantity"]),
            descriptions: [header.find(&["Description"]), header.find(&["Short description", "Summary"])],
            tags: bracketed(&["Tags"]),
            seo_title: header.find(&["Meta title"]),
            seo_description: header.find(&["Meta description"]),
            images: bracketed(&["Image URLs"]),
            alts: bracketed(&["Image alt texts"]),
            facts: ["Width", "Height", "Depth", "Weight"]
                .into_iter()
                .filter_map(|name| header.find(&[name]).map(|column| (column, name)))
                .chain(bracketed(&["Feature"]).map(|column| (column, "Feature")))
                .collect(),
        }))
    }

    fn example(&self) -> &'static str {
        "id;Active (0/1);Name*;Categories (x,y,z,...);Price tax excl.;Tax rules id;Wholesale price;On sale (0/1);\
         Reference #;Manufacturer;EAN13;Quantity;Description;Tags (x,y,z,...);Image URLs (x,y,z,...)\r\n\
         1;1;Mug;Kitchen, Gifts;15.126050;1;6.00;0;MUG-1;Kiln;4006381333931;12;A mug;mug, cup;\
         https://example.com/a.jpg, https://example.com/b.jpg\r\n"
    }
}

struct Columns {
    id: Option<usize>,
    reference: Option<usize>,
    name: Option<usize>,
    active: Option<usize>,
    categories: Option<usize>,
    price: Option<usize>,
    wholesale: Option<usize>,
    manufacturer: Option<usize>,
    barcodes: [Option<usize>; 2],
    quantity: Option<usize>,
    descriptions: [Option<usize>; 2],
    tags: Option<usize>,
    seo_title: Option<usize>,
    seo_description: Option<usize>,
    images: Option<usize>,
    alts: Option<usize>,
    /// Measures, and features as the file joins them.
    facts: Vec<(usize, &'static str)>,
}

impl Columns {
    /// The product's id, else its reference, else its name, which the importer demands.
    fn key<'a>(&self, row: &'a Row) -> &'a str {
        [self.id, self.reference, self.name]
            .into_iter()
            .map(|column| row.cell(column))
            .find(|cell| !cell.is_empty() && !is_lost_id(cell))
            .unwrap_or_default()
    }

    fn product(&self, row: &Row, decided: &Decided) -> Result<Product, Fault> {
        let text = |column: Option<usize>| row.cell(column).to_owned();
        let first = |columns: [Option<usize>; 2]| {
            columns.map(|column| row.cell(column)).into_iter().find(|cell| !cell.is_empty())
        };
        let mut images = images(row.cell(self.images));
        for (image, alt) in images.iter_mut().zip(row.cell(self.alts).split(',')) {
            alt.trim().clone_into(&mut image.alt);
        }
        Ok(Product {
            platform: "prestashop",
            key: self.key(row).to_owned(),
            title: text(self.name),
            description: text(self.descriptions[0]),
            short_description: text(self.descriptions[1]),
            vendor: text(self.manufacturer),
            category: text(self.categories),
            tags: text(self.tags),
            status: match row.cell(self.active) {
                "1" => "active".to_owned(),
                "0" => "draft".to_owned(),
                other => other.to_owned(),
            },
            seo_title: text(self.seo_title),
            seo_description: text(self.seo_description),
            facts: self
                .facts
                .iter()
                .map(|(column, name)| ((*name).to_owned(), text(Some(*column))))
                .filter(|(_, value)| !value.is_empty())
                .collect(),
            variants: vec![Variant {
                options: Vec::new(),
                sku: id_text(row.cell(self.reference)),
                barcode: first(self.barcodes).and_then(id_text),
                price: price(row, self.price, decided)?,
                compare_at: None,
                unit_cost: price_above_nought(row, self.wholesale, decided)?,
                stock: count(row, self.quantity)?,
            }],
            images,
        })
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.price, self.wholesale].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (self.reference, "column-sku"),
            (self.name, "column-product"),
            (self.price, "column-price"),
            (self.quantity, "column-stock"),
            (self.active, "column-published"),
            (self.categories, "column-category"),
            (self.manufacturer, "column-vendor"),
            (self.wholesale, "column-unit-cost"),
            (self.tags, "column-tags"),
            (self.seo_title, "column-search-title"),
            (self.seo_description, "column-search-description"),
            (self.images, "column-image"),
            (self.alts, "column-image-words"),
            (self.id, "column-id"),
        ]);
        let ([long, short], [ean, upc]) = (self.descriptions, self.barcodes);
        columns.extend(named(&[
            (long, "column-description"),
            (short, "column-short-description"),
            (ean, "column-barcode"),
            (upc, "column-barcode"),
        ]));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(self.key(row)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        if self.key(&rows[0]).is_empty() {
            into.problems
                .extend(rows.iter().map(|row| Problem::cell(row, self.reference, "problem-no-product-key")));
            return;
        }
        // The same product twice in one file: the last row stands, as in PrestaShop's own importer.
        let mut last = None;
        for row in rows {
            match self.product(row, decided) {
                Ok(product) => {
                    last = Some(product);
                    into.used += 1;
                    into.lost_ids += u64::from(is_lost_id(row.cell(self.id)));
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(last.map(Record::Product));
    }
}
