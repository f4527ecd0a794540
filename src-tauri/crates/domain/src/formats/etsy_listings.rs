//! Etsy's listings, `EtsyListingsDownload.csv` (export-formats 3.3): the listings that are for sale, one row each,
//! without ids. Prices and stocks of variations are not in the file.

use super::order_rows::{Fault, said};
use super::reading::{is_lost_id, named};
use super::{Cells, Context, Decided, DecimalMark, Format, Header, Problem, Reading, Refusal, Row, RowIs};
use super::{Signature, amount, plain_decimal, whole_number};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use std::borrow::Cow;

const TITLE: &[&str] = &["TITLE", "TITEL"];
const PRICE: &[&str] = &["PRICE", "PREIS"];

/// Etsy's listings.
pub(super) struct EtsyListings;

impl Format for EtsyListings {
    fn id(&self) -> &'static str {
        "etsy-listings"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                TITLE,
                PRICE,
                &["CURRENCY_CODE", "WÄHRUNGSCODE"],
                &["MATERIALS", "MATERIALIEN"],
                &["IMAGE1", "BILD1"],
            ],
            typical: &["DESCRIPTION", "QUANTITY", "TAGS", "VARIATION 1 TYPE", "SKU", "BESTANDSEINHEIT"],
            never: &["Handle", "Variant Price", "Regular price"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&'static str]| {
            header.find(names).ok_or(Refusal::NoColumn { format: "etsy-listings", column: "TITLE" })
        };
        Ok(Box::new(Columns {
            title: need(TITLE)?,
            description: header.find(&["DESCRIPTION", "BESCHREIBUNG"]),
            price: header.find(PRICE),
            quantity: header.find(&["QUANTITY", "STÜCKZAHL"]),
            tags: header.find(&["TAGS"]),
            sku: header.find(&["SKU", "BESTANDSEINHEIT"]),
            images: (1..=20)
                .map_while(|n| header.find(&[&format!("IMAGE{n}"), &format!("BILD{n}")]))
                .collect(),
        }))
    }

    fn example(&self) -> &'static str {
        "TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,IMAGE2,VARIATION 1 TYPE,\
         VARIATION 1 NAME,VARIATION 1 VALUES,SKU\n\
         Mug,\"A mug\nfor tea\",25.00,EUR,4,\"mug,tea\",clay,https://example.com/a.jpg,,,,,M-1\n"
    }
}

struct Columns {
    title: usize,
    description: Option<usize>,
    price: Option<usize>,
    quantity: Option<usize>,
    tags: Option<usize>,
    sku: Option<usize>,
    images: Vec<usize>,
}

impl Columns {
    /// Who the listing is: its SKU where it has one of its own, else its title.
    fn key<'a>(&self, row: &'a Row) -> Cow<'a, str> {
        let sku = row.cell(self.sku);
        if sku.is_empty() || sku.contains(',') || is_lost_id(sku) {
            Cow::Owned(format!("title:{}", row.cell(Some(self.title))))
        } else {
            Cow::Borrowed(sku)
        }
    }

    fn product(&self, row: &Row, key: String, decided: &Decided) -> Result<Product, Fault> {
        let title = row.cell(Some(self.title));
        if title.is_empty() {
            return Err((Some(self.title), "problem-no-title"));
        }
        let mark = self.price.map(|column| decided.mark(column)).unwrap_or_default();
        let price = amount(row.cell(self.price), mark).map_err(|()| (self.price, "problem-not-an-amount"))?;
        let stock = whole_number(row.cell(self.quantity), DecimalMark::Point)
            .map_err(|()| (self.quantity, "problem-no-quantity"))?;
        let images = self.images.iter().filter_map(|column| said(row, Some(*column)));
        Ok(Product {
            platform: "etsy",
            key,
            title: title.to_owned(),
            description: row.cell(self.description).to_owned(),
            tags: row.cell(self.tags).to_owned(),
            status: "active".to_owned(),
            // The listing as a whole: what its variations cost and how many there are of each is not said.
            variants: vec![Variant {
                sku: said(row, self.sku),
                price: price.map(plain_decimal),
                stock,
                ..Variant::default()
            }],
            images: images.map(|address| Image { address, alt: String::new() }).collect(),
            ..Product::default()
        })
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        self.price.into_iter().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.title), "column-product"),
            (self.sku, "column-sku"),
            (self.price, "column-price"),
            (self.quantity, "column-stock"),
            (self.description, "column-description"),
            (self.tags, "column-tags"),
        ]);
        columns.extend(self.images.iter().map(|column| (*column, "column-image")));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(self.key(row))
    }

    /// Several listings may share a SKU or a title; the later ones are told apart by their number.
    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        for (number, row) in (1_u64..).zip(rows) {
            let key = self.key(row);
            let key = if number == 1 { key.into_owned() } else { format!("{key}#{number}") };
            match self.product(row, key, decided) {
                Ok(product) => {
                    into.used += 1;
                    into.records.push(Record::Product(product));
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
    }
}
