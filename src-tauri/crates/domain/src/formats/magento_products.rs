//! Magento's (Adobe Commerce's) product export (export-formats 10): one row for each SKU and for each store view.
//!
//! A row with a store view overrides texts for that view. It is no product of its own and takes no place of the base
//! row's values. A configurable product names its variants in a cell; each of them has a row of its own, usually above
//! it, so the first pass learns who belongs to whom and the second reads them together. No real file was at hand.

use super::plain_decimal;
use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::values::{Fault, count, decimal, images, price, price_above_nought};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use crate::words::Words;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Magento's product export.
pub(super) struct MagentoProducts;

impl Format for MagentoProducts {
    fn id(&self) -> &'static str {
        "magento-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["sku"], &["product_type"], &["attribute_set_code"], &["name"]],
            typical: &[
                "store_view_code",
                "product_websites",
                "product_online",
                "tax_class_name",
                "visibility",
                "url_key",
                "configurable_variations",
            ],
            never: &["Handle", "Regular price", "Item Type", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Columns {
            sku: header
                .find(&["sku"])
                .ok_or(Refusal::NoColumn { format: "magento-products", column: "sku" })?,
            view: header.find(&["store_view_code"]),
            kind: header.find(&["product_type"]),
            categories: header.find(&["categories"]),
            name: header.find(&["name"]),
            descriptions: [header.find(&["description"]), header.find(&["short_description"])],
            online: header.find(&["product_online"]),
            price: header.find(&["price"]),
            special: header.find(&["special_price"]),
            special_until: header.find(&["special_price_to_date"]),
            cost: header.find(&["cost"]),
            quantity: header.find(&["qty"]),
            meta_title: header.find(&["meta_title"]),
            meta_description: header.find(&["meta_description"]),
            image: header.find(&["base_image"]),
            image_label: header.find(&["base_image_label"]),
            more_images: header.find(&["additional_images"]),
            variations: header.find(&["configurable_variations"]),
            weight: header.find(&["weight"]),
            attributes: header.find(&["additional_attributes"]),
            parents: RefCell::default(),
            learning: Cell::new(true),
        }))
    }

    fn example(&self) -> &'static str {
        "sku,store_view_code,attribute_set_code,product_type,categories,product_websites,name,product_online,\
         visibility,price,url_key,qty,configurable_variations\n\
         tee-s,,Default,simple,,base,Tee S,1,Not Visible Individually,20.0000,tee-s,4.0000,\n\
         tee,,Default,configurable,Default Category/Shirts,base,Tee,1,\"Catalog, Search\",,tee,0.0000,\
         \"sku=tee-s,size=S|sku=tee-m,size=M\"\n\
         tee,german,,,,,Hemd,,,,,,\n\
         cup,,Default,simple,Default Category,base,Cup,1,\"Catalog, Search\",9.0000,cup,7.0000,\n"
    }
}

struct Columns {
    sku: usize,
    view: Option<usize>,
    kind: Option<usize>,
    categories: Option<usize>,
    name: Option<usize>,
    descriptions: [Option<usize>; 2],
    online: Option<usize>,
    price: Option<usize>,
    special: Option<usize>,
    special_until: Option<usize>,
    cost: Option<usize>,
    quantity: Option<usize>,
    meta_title: Option<usize>,
    meta_description: Option<usize>,
    image: Option<usize>,
    image_label: Option<usize>,
    more_images: Option<usize>,
    variations: Option<usize>,
    weight: Option<usize>,
    attributes: Option<usize>,
    /// The configurable product of each variant, by SKU; whole after the first pass.
    parents: RefCell<HashMap<String, String>>,
    /// Whether this is the first pass.
    learning: Cell<bool>,
}

/// The variants a configurable product names: SKU and option values, in the order of the cell.
///
/// Values may hold commas, so a part without `=` goes on with the value before it.
fn named_variants(cell: &str) -> Vec<(String, Vec<String>)> {
    let parsed = cell.split('|').map(|variant| {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for part in variant.split(',') {
            match (part.split_once('='), pairs.last_mut()) {
                (Some((name, value)), _) => pairs.push((name.trim(), value.trim().to_owned())),
                (None, Some((_, value))) => *value = format!("{value},{part}"),
                (None, None) => {}
            }
        }
        let sku = pairs.iter().find(|(name, _)| *name == "sku").map(|(_, sku)| sku.clone());
        let is_option = |name: &str| !matches!(name, "sku" | "price" | "display" | "image");
        let options = pairs.into_iter().filter(|(name, _)| is_option(name)).map(|(_, value)| value);
        (sku.unwrap_or_default(), options.collect())
    });
    parsed.filter(|(sku, _)| !sku.is_empty()).collect()
}

impl Columns {
    fn is_override(&self, row: &Row) -> bool {
        // `default` is the code of the first store view; Magento leaves the cell empty for base values.
        !row.cell(self.view).is_empty()
    }

    fn own<'a>(&self, row: &'a Row) -> &'a str {
        row.cell(Some(self.sku))
    }

    /// The base row of a SKU. Twice in one file, the last stands, as in Magento's own importer.
    fn base<'r>(&self, rows: &'r [Row], sku: &str) -> Option<&'r Row> {
        rows.iter().rev().find(|row| self.own(row) == sku && !self.is_override(row))
    }

    fn product(&self, row: &Row) -> Product {
        let text = |column: Option<usize>| row.cell(column).to_owned();
        Product {
            platform: "magento",
            key: self.own(row).to_owned(),
            title: text(self.name),
            description: text(self.descriptions[0]),
            short_description: text(self.descriptions[1]),
            vendor: String::new(),
            category: text(self.categories),
            tags: String::new(),
            status: match row.cell(self.online) {
                "1" => "active".to_owned(),
                "2" | "0" => "draft".to_owned(),
                other => other.to_owned(),
            },
            seo_title: text(self.meta_title),
            seo_description: text(self.meta_description),
            facts: self.facts(row),
            variants: Vec::new(),
            images: self.images(row),
        }
    }

    /// The weight, and the attributes of the cell that joins them: `color=Red,material=Wool`.
    fn facts(&self, row: &Row) -> Vec<(String, String)> {
        let weight = row.cell(self.weight);
        let weight = (!weight.is_empty()).then(|| ("weight".to_owned(), weight.to_owned()));
        let parts = row.cell(self.attributes).split(',').filter_map(|part| part.split_once('='));
        let attributes = parts.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        weight.into_iter().chain(attributes.filter(|(_, value)| !value.is_empty())).collect()
    }

    fn images(&self, row: &Row) -> Vec<Image> {
        let main = row.cell(self.image);
        let mut found = Vec::new();
        if !main.is_empty() {
            found.push(Image { address: main.to_owned(), alt: row.cell(self.image_label).to_owned() });
        }
        found.extend(images(row.cell(self.more_images)).into_iter().filter(|image| image.address != main));
        found
    }

    fn variant(&self, row: &Row, options: Vec<String>, decided: &Decided) -> Result<Variant, Fault> {
        let regular = price(row, self.price, decided)?;
        // A special price with an end may be over: whether it is, no file says.
        let special = decimal(row, self.special, decided)?
            .filter(|_| row.cell(self.special_until).is_empty())
            .map(plain_decimal);
        Ok(Variant {
            options,
            sku: id_text(self.own(row)),
            barcode: None,
            compare_at: special.as_ref().and(regular.clone()),
            price: special.or(regular),
            unit_cost: price_above_nought(row, self.cost, decided)?,
            stock: count(row, self.quantity)?,
        })
    }

    /// The variants of a product, and which of its rows could not be read.
    fn variants<'r>(
        &self,
        own: &'r Row,
        rows: &'r [Row],
        decided: &Decided,
    ) -> (Vec<Variant>, Vec<(&'r Row, Fault)>) {
        let named = named_variants(own.cell(self.variations));
        let (mut variants, mut bad) = (Vec::new(), Vec::new());
        for (sku, options) in named {
            match self.base(rows, &sku) {
                Some(row) => match self.variant(row, options, decided) {
                    Ok(variant) => variants.push(variant),
                    Err(fault) => bad.push((row, fault)),
                },
                // Its own row is elsewhere, in another file or in another product of this one.
                None => variants.push(Variant { options, sku: Some(sku), ..Variant::default() }),
            }
        }
        (variants, bad)
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.price, self.special, self.cost].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.sku), "column-sku"),
            (self.name, "column-product"),
            (self.kind, "column-kind"),
            (self.price, "column-price"),
            (self.special, "column-sale-price"),
            (self.quantity, "column-stock"),
            (self.categories, "column-category"),
            (self.online, "column-published"),
            (self.cost, "column-unit-cost"),
            (self.special_until, "column-sale-until"),
            (self.meta_title, "column-search-title"),
            (self.meta_description, "column-search-description"),
            (self.image, "column-image"),
            (self.image_label, "column-image-words"),
            (self.more_images, "column-image"),
            (self.variations, "column-option"),
            (self.view, "column-shop-view"),
        ]);
        let [long, short] = self.descriptions;
        columns.extend(named(&[(long, "column-description"), (short, "column-short-description")]));
        columns
    }

    fn learned(&self) -> Vec<String> {
        self.learning.set(false);
        let mut parents: Vec<String> = self.parents.borrow().values().cloned().collect();
        parents.sort_unstable();
        parents.dedup();
        parents
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let own = self.own(row);
        if self.learning.get() {
            if !self.is_override(row) && !own.is_empty() {
                let mut parents = self.parents.borrow_mut();
                for (sku, _) in named_variants(row.cell(self.variations)) {
                    if sku != own {
                        parents.entry(sku).or_insert_with(|| own.to_owned());
                    }
                }
            }
            return RowIs::Of(Cow::Borrowed(own));
        }
        RowIs::Of(match self.parents.borrow().get(own) {
            Some(parent) => Cow::Owned(parent.clone()),
            None => Cow::Borrowed(own),
        })
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let RowIs::Of(key) = self.row_is(&rows[0]) else { return };
        if key.is_empty() || is_lost_id(&key) {
            into.problems
                .extend(rows.iter().map(|row| Problem::cell(row, Some(self.sku), "problem-no-product-key")));
            return;
        }
        let Some(own) = self.base(rows, &key) else {
            let reason = |row: &Row| Problem::row(row, Words::new("problem-no-parent").with("parent", &*key));
            into.problems.extend(rows.iter().map(reason));
            return;
        };
        let mut product = self.product(own);
        let (variants, bad) = match own.cell(self.kind).to_ascii_lowercase().as_str() {
            "configurable" => self.variants(own, rows, decided),
            "grouped" => (Vec::new(), Vec::new()),
            _ => match self.variant(own, Vec::new(), decided) {
                Ok(variant) => (vec![variant], Vec::new()),
                Err((column, reason)) => {
                    let bad = (own, column, reason);
                    into.problems.extend(Problem::whole(rows, bad, "problem-product-left-out"));
                    return;
                }
            },
        };
        for row in rows {
            let sku = self.own(row);
            if let Some((_, (column, reason))) = bad.iter().find(|(bad, _)| std::ptr::eq(*bad, row)) {
                into.problems.push(Problem::cell(row, *column, reason));
            } else if self.base(rows, sku).is_none() {
                let reason = Words::new("problem-no-base-row").with("sku", sku);
                into.problems.push(Problem::row(row, reason));
            } else {
                into.used += 1;
                if sku != key && !self.is_override(row) {
                    let known = |image: &Image| product.images.iter().any(|old| old.address == image.address);
                    let more: Vec<Image> =
                        self.images(row).into_iter().filter(|image| !known(image)).collect();
                    product.images.extend(more);
                }
            }
        }
        product.variants = variants;
        into.records.push(Record::Product(product));
    }
}
