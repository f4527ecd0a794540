//! Amazon's listings reports (export-formats 5, "listing reports"): tabs, one row for each SKU on sale.

use super::order_rows::{Fault, said};
use super::reading::{is_lost_id, named};
use super::{Cells, Context, Decided, DecimalMark, Format, Header, Problem, Reading, Refusal, Row, RowIs};
use super::{Signature, amount, plain_decimal, whole_number};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use std::borrow::Cow;

/// Amazon's listings reports.
pub(super) struct AmazonListings;

impl Format for AmazonListings {
    fn id(&self) -> &'static str {
        "amazon-listings"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["item-name"], &["listing-id"], &["seller-sku"], &["price"]],
            typical: &["quantity", "open-date", "asin1", "item-description", "fulfillment-channel", "status"],
            never: &["order-id", "amazon-order-id"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Columns {
            name: header.find(&["item-name"]),
            description: header.find(&["item-description"]),
            listing: header.find(&["listing-id"]),
            sku: header.find(&["seller-sku"]),
            price: header.find(&["price"]),
            quantity: header.find(&["quantity"]),
            image: header.find(&["image-url"]),
            id_type: header.find(&["product-id-type"]),
            id: header.find(&["product-id"]),
            status: header.find(&["status"]),
        }))
    }

    fn example(&self) -> &'static str {
        "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\tasin1\t\
         product-id\tfulfillment-channel\tstatus\n\
         Mug\tA mug\t0101AAAAAAA\tM-1\t25.00\t4\t2026-01-10 05:00:00 PST\t1\tB000000001\tB000000001\tDEFAULT\tActive\n"
    }
}

struct Columns {
    name: Option<usize>,
    description: Option<usize>,
    listing: Option<usize>,
    sku: Option<usize>,
    price: Option<usize>,
    quantity: Option<usize>,
    image: Option<usize>,
    id_type: Option<usize>,
    id: Option<usize>,
    status: Option<usize>,
}

impl Columns {
    /// Who the listing is: its SKU, else `id:` and its listing's id.
    fn key<'a>(&self, row: &'a Row) -> Option<Cow<'a, str>> {
        let sku = Some(row.cell(self.sku)).filter(|sku| !sku.is_empty() && !is_lost_id(sku));
        let listing = || said(row, self.listing).filter(|id| !is_lost_id(id));
        sku.map(Cow::Borrowed).or_else(|| Some(Cow::Owned(format!("id:{}", listing()?))))
    }

    fn product(&self, row: &Row, decided: &Decided) -> Result<Product, Fault> {
        let key = self.key(row).ok_or((self.sku, "problem-no-product-key"))?.into_owned();
        let mark = self.price.map(|column| decided.mark(column)).unwrap_or_default();
        let price = amount(row.cell(self.price), mark).map_err(|()| (self.price, "problem-not-an-amount"))?;
        // Amazon's own warehouse keeps count elsewhere; the cell is empty then.
        let stock = whole_number(row.cell(self.quantity), DecimalMark::Point)
            .map_err(|()| (self.quantity, "problem-no-quantity"))?;
        // The types 2, 3 and 4 are ISBN, UPC and EAN; type 1 is Amazon's own number.
        let is_code = matches!(row.cell(self.id_type), "2" | "3" | "4");
        Ok(Product {
            platform: "amazon",
            key,
            title: row.cell(self.name).to_owned(),
            description: row.cell(self.description).to_owned(),
            status: row.cell(self.status).to_lowercase(),
            variants: vec![Variant {
                sku: said(row, self.sku),
                barcode: said(row, self.id).filter(|_| is_code),
                price: price.map(plain_decimal),
                stock,
                ..Variant::default()
            }],
            images: said(row, self.image)
                .map(|address| Image { address, alt: String::new() })
                .into_iter()
                .collect(),
            ..Product::default()
        })
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        self.price.into_iter().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (self.name, "column-product"),
            (self.sku, "column-sku"),
            (self.price, "column-price"),
            (self.quantity, "column-stock"),
            (self.status, "column-state"),
            (self.description, "column-description"),
            (self.image, "column-image"),
            (self.listing, "column-id"),
            (self.id, "column-barcode"),
            (self.id_type, "column-kind"),
        ])
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(self.key(row).unwrap_or_default())
    }

    /// A SKU is one listing; where files were joined it stands again, and its last row counts.
    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut last = None;
        for row in rows {
            match self.product(row, decided) {
                Ok(product) => {
                    into.used += 1;
                    last = Some(product);
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(last.map(Record::Product));
    }
}
