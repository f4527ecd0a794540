//! Shopify's product export, `products_export*.csv`: the classic dialect A and its later forms, and the template
//! dialect B of 2024 (export-formats 1.3).
//!
//! The first row of a product has its fields, first variant and first image; further rows repeat the handle with one
//! more variant, one more image or both. Some files leave the handle of those rows empty, and then they are of the
//! product above. A row with a handle and an image alone is no variant.

use super::reading::named;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, plain_decimal, whole_number};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use crate::words::Words;
use std::borrow::Cow;
use std::cell::RefCell;

/// Shopify's product export.
pub(super) struct ShopifyProducts;

impl Format for ShopifyProducts {
    fn id(&self) -> &'static str {
        "shopify-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        const NOT: &[&str] = &["Attribute 1 value(s)", "Item Type", "Metafield Namespace", "Metafield Key"];
        &[
            Signature {
                required: &[&["Handle"], &["Title"], &["Variant Price", "Variant SKU"], &["Option1 Name"]],
                typical: &["Body (HTML)", "Image Src", "Variant Grams", "Published", "Gift Card"],
                never: NOT,
            },
            Signature {
                required: &[&["URL handle"], &["Title"], &["Option1 name"], &["Price"]],
                typical: &["Description", "Product image URL", "SKU", "Published on online store", "Status"],
                never: NOT,
            },
        ]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let handle = header
            .find(&["Handle", "URL handle"])
            .ok_or(Refusal::NoColumn { format: "shopify-products", column: "Handle" })?;
        let option = |n: usize| header.find(&[&format!("Option{n} Value")]);
        let option_name = |n: usize| header.find(&[&format!("Option{n} Name")]);
        Ok(Box::new(Columns {
            handle,
            title: header.find(&["Title"]),
            description: header.find(&["Body (HTML)", "Description"]),
            vendor: header.find(&["Vendor"]),
            category: header.find(&[
                "Type",
                "Custom Product Type",
                "Standardized Product Type",
                "Product Category",
            ]),
            tags: header.find(&["Tags"]),
            status: header.find(&["Status"]),
            published: header.find(&["Published", "Published on online store"]),
            seo_title: header.find(&["SEO Title"]),
            seo_description: header.find(&["SEO Description"]),
            options: [option(1), option(2), option(3)],
            option_names: [option_name(1), option_name(2), option_name(3)],
            grams: header.find(&["Variant Grams", "Weight value (grams)"]),
            sku: header.find(&["Variant SKU", "SKU"]),
            barcode: header.find(&["Variant Barcode", "Barcode"]),
            price: header.find(&["Variant Price", "Price"]),
            compare_at: header.find(&[
                "Variant Compare At Price",
                "Variant Compare-at Price",
                "Compare-at price",
            ]),
            unit_cost: header.find(&["Cost per item"]),
            stock: header.find(&["Variant Inventory Qty", "Inventory quantity"]),
            image: header.find(&["Image Src", "Product image URL"]),
            alt: header.find(&["Image Alt Text", "Image alt text"]),
            last_handle: String::new(),
            above: RefCell::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Image Alt Text\n\
         mug,Mug,<p>A mug.</p>,Kiln,Size,Small,M-S,18.00,https://example.com/a.jpg,A mug\n\
         mug,,,,,Large,M-L,24.00,,\n\
         mug,,,,,,,,https://example.com/b.jpg,\n"
    }
}

struct Columns {
    handle: usize,
    title: Option<usize>,
    description: Option<usize>,
    vendor: Option<usize>,
    category: Option<usize>,
    tags: Option<usize>,
    status: Option<usize>,
    published: Option<usize>,
    seo_title: Option<usize>,
    seo_description: Option<usize>,
    options: [Option<usize>; 3],
    option_names: [Option<usize>; 3],
    grams: Option<usize>,
    sku: Option<usize>,
    barcode: Option<usize>,
    price: Option<usize>,
    compare_at: Option<usize>,
    unit_cost: Option<usize>,
    stock: Option<usize>,
    image: Option<usize>,
    alt: Option<usize>,
    last_handle: String,
    /// The handle of the product above, for rows that leave it empty.
    above: RefCell<String>,
}

type Fault = (Option<usize>, &'static str);

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.price, self.compare_at, self.unit_cost].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.handle), "column-handle"),
            (self.title, "column-product"),
            (self.sku, "column-sku"),
            (self.price, "column-price"),
            (self.stock, "column-stock"),
            (self.status, "column-state"),
            (self.description, "column-description"),
            (self.vendor, "column-vendor"),
            (self.category, "column-category"),
            (self.tags, "column-tags"),
            (self.compare_at, "column-compare-at"),
            (self.unit_cost, "column-unit-cost"),
            (self.barcode, "column-barcode"),
            (self.published, "column-published"),
            (self.image, "column-image"),
            (self.alt, "column-image-words"),
            (self.seo_title, "column-search-title"),
            (self.seo_description, "column-search-description"),
        ]);
        columns.extend(self.options.iter().flatten().map(|column| (*column, "column-option")));
        columns
    }

    fn begin(&self) {
        self.above.borrow_mut().clear();
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let handle = row.cell(Some(self.handle));
        // A title without a handle begins a product, too, of which nobody knows who it is.
        if handle.is_empty() && row.cell(self.title).is_empty() {
            return RowIs::Of(Cow::Owned(self.above.borrow().clone()));
        }
        handle.clone_into(&mut self.above.borrow_mut());
        RowIs::Of(Cow::Borrowed(handle))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let handle = rows.iter().map(|row| row.cell(Some(self.handle))).find(|handle| !handle.is_empty());
        let handle = handle.unwrap_or_default();
        if handle.is_empty() {
            into.problems
                .extend(rows.iter().map(|row| Problem::cell(row, Some(self.handle), "problem-no-handle")));
            return;
        }
        self.last_handle = handle.to_owned();
        let first = rows.iter().find(|row| !row.cell(self.title).is_empty()).unwrap_or(&rows[0]);
        let mut product = self.product(first);
        // Where another product begins under the same handle, and every row below it up to one of this product.
        let mut other: Option<&Row> = None;
        for row in rows {
            let title = row.cell(self.title);
            if !title.is_empty() {
                other = (title != first.cell(self.title)).then_some(row);
            }
            if let Some(begun) = other {
                into.problems.push(self.other_product(begun, row, first));
                continue;
            }
            match self.variant(row, decided) {
                Ok(variant) => {
                    self.add_facts(first, row, &mut product.facts);
                    let image = row.cell(self.image);
                    product.variants.extend(variant);
                    if !image.is_empty() {
                        product
                            .images
                            .push(Image { address: image.to_owned(), alt: row.cell(self.alt).to_owned() });
                    }
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        if into.used > 0 {
            into.records.push(Record::Product(product));
        }
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let has_handle = |row: &Row| !row.cell(Some(self.handle)).is_empty();
        match slipped.iter().find(|row| has_handle(row)) {
            Some(named) if !sound.iter().any(has_handle) => {
                let bad = (named, None, "problem-too-many-cells");
                into.problems.extend(Problem::whole(sound, bad, "problem-product-left-out"));
            }
            _ if sound.is_empty() => {}
            _ => self.read(sound, decided, into),
        }
    }
}

impl Columns {
    fn product(&self, row: &Row) -> Product {
        let text = |column: Option<usize>| row.cell(column).to_owned();
        let status = match (row.cell(self.status), row.cell(self.published)) {
            ("", published) if published.eq_ignore_ascii_case("true") => "active".to_owned(),
            ("", published) if published.eq_ignore_ascii_case("false") => "draft".to_owned(),
            (status, _) => status.to_ascii_lowercase(),
        };
        Product {
            platform: "shopify",
            key: self.last_handle.clone(),
            title: text(self.title),
            description: text(self.description),
            vendor: text(self.vendor),
            category: text(self.category),
            tags: text(self.tags),
            status,
            seo_title: text(self.seo_title),
            seo_description: text(self.seo_description),
            short_description: String::new(),
            facts: Vec::new(),
            variants: Vec::new(),
            images: Vec::new(),
        }
    }

    /// What is said of a row of another product with the handle of the one that `first` begins.
    fn other_product(&self, begun: &Row, row: &Row, first: &Row) -> Problem {
        if begun.line != row.line {
            let words = Words::new("problem-product-left-out").with("line", begun.line.to_string());
            return Problem::row(row, words);
        }
        let words = Words::new("problem-handle-twice")
            .with("handle", self.last_handle.clone())
            .with("line", first.line.to_string());
        Problem { reason: words, ..Problem::cell(row, self.title, "problem-handle-twice") }
    }

    /// Adds what a row says of its variant: option values under the names that the first row gives, and its weight.
    fn add_facts(&self, first: &Row, row: &Row, facts: &mut Vec<(String, String)>) {
        let named = self.option_names.iter().zip(&self.options);
        let options = named.map(|(name, value)| (first.cell(*name), row.cell(*value).to_owned()));
        let grams = row.cell(self.grams);
        let is_said = !grams.trim_matches(['0', '.']).is_empty();
        let weight = is_said.then(|| format!("{grams} g"));
        for (name, value) in options.chain(weight.map(|weight| ("Weight", weight))) {
            // A product without options has one that is called so.
            if value.is_empty() || value == "Default Title" {
                continue;
            }
            let fact = (name.to_owned(), value);
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }

    /// The row's variant; nothing on a row that only adds an image.
    fn variant(&self, row: &Row, decided: &Decided) -> Result<Option<Variant>, Fault> {
        let mut options: Vec<String> =
            self.options.iter().map(|column| row.cell(*column).to_owned()).collect();
        while options.last().is_some_and(String::is_empty) {
            options.pop();
        }
        if options.is_empty() && row.cell(self.price).is_empty() && row.cell(self.sku).is_empty() {
            return Ok(None);
        }
        let price = |column: Option<usize>| -> Result<Option<String>, Fault> {
            let mark = column.map(|column| decided.mark(column)).unwrap_or_default();
            let value = amount(row.cell(column), mark).map_err(|()| (column, "problem-not-an-amount"))?;
            Ok(value.map(plain_decimal))
        };
        let stock = whole_number(row.cell(self.stock), super::DecimalMark::Point)
            .map_err(|()| (self.stock, "problem-no-quantity"))?;
        Ok(Some(Variant {
            options,
            sku: id_text(row.cell(self.sku)),
            barcode: id_text(row.cell(self.barcode)),
            price: price(self.price)?,
            compare_at: price(self.compare_at)?,
            unit_cost: price(self.unit_cost)?,
            stock,
        }))
    }
}

/// An id as text: one apostrophe put there against spreadsheets is taken off.
pub(super) fn id_text(cell: &str) -> Option<String> {
    let id = cell.strip_prefix('\'').unwrap_or(cell);
    (!id.is_empty()).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{read_in, reasons_of};
    use super::*;

    const CLASSIC: &str =
        "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\n";
    const TEMPLATE: &str =
        "URL handle,Title,Description,Option1 name,Option1 value,SKU,Price,Product image URL\n";
    const MUG: &str = "mug,Mug,A mug,Size,Small,M-S,18.00,https://example.com/a.jpg\n";
    const MORE: &str = ",,,,Large,M-L,24.00,\n,,,,,,,https://example.com/b.jpg\n";
    const CAP: &str = "cap,Cap,A cap,Title,Default Title,C,12.00,\n";

    fn products(text: &str) -> (Vec<Product>, Vec<Problem>) {
        let (format, records, problems) = read_in(text, Some("EUR"), "UTC");
        assert_eq!(format, "shopify-products");
        let products = records.into_iter().map(|record| match record {
            Record::Product(product) => product,
            other => panic!("a products file holds products, not {other:?}"),
        });
        (products.collect(), problems)
    }

    #[test]
    fn rows_without_a_handle_are_of_the_product_above() {
        let repeated = MORE.replace("\n,", "\nmug,").replacen(',', "mug,", 1);
        for header in [CLASSIC, TEMPLATE] {
            let (blank, problems) = products(&format!("{header}{MUG}{MORE}{CAP}"));
            assert_eq!(problems, []);
            let shape: Vec<_> =
                blank.iter().map(|one| (&*one.key, one.variants.len(), one.images.len())).collect();
            assert_eq!(shape, [("mug", 2, 2), ("cap", 1, 0)], "{header}");
            assert_eq!(products(&format!("{header}{MUG}{repeated}{CAP}")).0, blank);
            let joined = format!("{header}{MUG}{CAP}{MUG}{MORE}");
            assert_eq!(products(&joined).0.len(), 2, "both passes know whose the rows are");
        }
    }

    #[test]
    fn another_product_with_the_same_handle_is_told_and_not_mixed_in() {
        let other = MUG.replace("Mug,A mug", "Jug,A jug").replace("M-S", "J-S");
        let (found, problems) = products(&format!("{CLASSIC}{MUG}{other}{MORE}{MUG}"));
        let shape: Vec<_> =
            found.iter().map(|one| (&*one.title, one.variants.len(), one.images.len())).collect();
        assert_eq!(shape, [("Mug", 2, 2)], "the rows of its own title, before and after");
        let (twice, left) = ("problem-handle-twice", "problem-product-left-out");
        assert_eq!(reasons_of(&problems), vec![(3, Some(1), twice), (4, None, left), (5, None, left)]);
        assert_eq!(problems[0].reason, Words::new(twice).with("handle", "mug").with("line", "2"));
        assert_eq!(products(&format!("{CLASSIC}{MUG}{MUG}")).1, [], "the title again is no other product");
    }

    #[test]
    fn a_row_without_a_handle_and_without_a_product_above_is_named() {
        let (found, problems) = products(&format!("{CLASSIC}{MORE}{CAP}"));
        let none = "problem-no-handle";
        assert_eq!((found.len(), reasons_of(&problems)), (1, vec![(2, Some(0), none), (3, Some(0), none)]));
        let nameless = MUG.replacen("mug", "", 1);
        let (found, problems) = products(&format!("{CLASSIC}{CAP}{nameless}{MORE}"));
        assert_eq!((found.len(), found[0].variants.len(), problems.len()), (1, 1, 3));
        let slipped = MUG.replacen('\n', ",,more\n", 1);
        let (found, problems) = products(&format!("{CLASSIC}{slipped}{MORE}{CAP}"));
        assert_eq!((found.len(), problems.len()), (1, 3), "no product without its first row");
    }
}
