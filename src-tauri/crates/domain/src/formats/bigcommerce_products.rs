//! BigCommerce's product export: the new layout (v3) with `Item` and the old one (v2) with `Item Type` (export-formats 7).
//!
//! A product is one row; its variants, images, videos and rules stand on rows below it that do not name it. So a
//! child belongs to the product row above, and a file that was sorted cannot be read rightly by anybody.

use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::values::{Fault, count, price, price_above_nought};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use crate::words::Words;
use std::borrow::Cow;
use std::cell::RefCell;

/// BigCommerce's product export.
pub(super) struct BigCommerceProducts;

impl Format for BigCommerceProducts {
    fn id(&self) -> &'static str {
        "bigcommerce-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        const NOT: &[&str] = &["Handle", "Variant Price", "Lineitem name", "Qty"];
        &[
            Signature {
                required: &[&["Item"], &["Name"], &["Inventory Tracking"], &["Options"], &["Price"]],
                typical: &[
                    "ID",
                    "SKU",
                    "Current Stock",
                    "Brand ID",
                    "Channels",
                    "Variant Image URL",
                    "Is Visible",
                ],
                never: NOT,
            },
            Signature {
                required: &[&["Item Type"], &["Product Name"], &["Product Code/SKU"], &["Price"]],
                typical: &[
                    "Product ID",
                    "Option Set",
                    "Track Inventory",
                    "Category",
                    "Product Visible?",
                    "Brand Name",
                ],
                never: NOT,
            },
        ]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let numbered = |name: &str| {
            (1..=100).map_while(|n| header.find(&[&format!("{name} - {n}")])).collect::<Vec<_>>()
        };
        let item = header
            .find(&["Item", "Item Type"])
            .ok_or(Refusal::NoColumn { format: "bigcommerce-products", column: "Item" })?;
        Ok(Box::new(Columns {
            item,
            id: header.find(&["ID", "Product ID"]),
            name: header.find(&["Name", "Product Name"]),
            sku: header.find(&["SKU", "Product Code/SKU"]),
            options: header.find(&["Options"]),
            tracking: header.find(&["Inventory Tracking", "Track Inventory"]),
            stock: header.find(&["Current Stock", "Current Stock Level"]),
            price: header.find(&["Price"]),
            cost: header.find(&["Cost Price"]),
            retail: header.find(&["Retail Price"]),
            sale: header.find(&["Sale Price"]),
            brand: header.find(&["Brand Name"]),
            categories: header.find(&["Categories", "Category"]),
            description: header.find(&["Description", "Product Description"]),
            visible: header.find(&["Is Visible", "Product Visible?"]),
            barcodes: ["UPC/EAN", "Product UPC/EAN", "Global Trade Number", "Global Trade Item Number"]
                .iter()
                .filter_map(|name| header.find(&[name]))
                .collect(),
            page_title: header.find(&["Page Title"]),
            meta_description: header.find(&["Meta Description"]),
            image: [
                header.find(&["Internal Image URL (Export)"]),
                header.find(&["Image URL (Import)"]),
                header.find(&["Variant Image URL"]),
            ],
            alt: header.find(&["Image Description"]),
            files: numbered("Product Image File"),
            file_alts: numbered("Product Image Description"),
            above: RefCell::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Price,Sale Price,Brand ID,Categories,\
         Is Visible,Internal Image URL (Export),Image Description\n\
         Product,77,Towel,physical,TOWEL,,variant,0,49.00,0.00,,23;18,TRUE,,\n\
         Variant,1,,,TOWEL-S,Type=Rectangle|Name=Size|Value=SType=Swatch|Name=Color|Value=Grey[#cccccc],,4,,,,,,,\n\
         Image,5,,,,,,,,,,,,https://example.com/towel.jpg,A towel\n"
    }
}

struct Columns {
    item: usize,
    id: Option<usize>,
    name: Option<usize>,
    sku: Option<usize>,
    options: Option<usize>,
    tracking: Option<usize>,
    stock: Option<usize>,
    price: Option<usize>,
    cost: Option<usize>,
    retail: Option<usize>,
    sale: Option<usize>,
    brand: Option<usize>,
    categories: Option<usize>,
    description: Option<usize>,
    visible: Option<usize>,
    barcodes: Vec<usize>,
    page_title: Option<usize>,
    meta_description: Option<usize>,
    image: [Option<usize>; 3],
    alt: Option<usize>,
    files: Vec<usize>,
    file_alts: Vec<usize>,
    /// The key of the last product row, for the rows below it.
    above: RefCell<String>,
}

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Product,
    Variant,
    Image,
    /// Videos, and rules of the old layout.
    Other,
    Unknown,
}

/// A product under way.
struct Reached<'r> {
    row: &'r Row,
    product: Product,
    own: Variant,
    variants: Vec<Variant>,
    /// The old layout's rules change prices of variants in ways this program does not follow.
    rules: bool,
}

impl Columns {
    fn kind(&self, row: &Row) -> Kind {
        match row.cell(Some(self.item)).to_ascii_lowercase().as_str() {
            "product" => Kind::Product,
            "variant" | "sku" => Kind::Variant,
            "image" => Kind::Image,
            "video" | "rule" => Kind::Other,
            _ => Kind::Unknown,
        }
    }

    /// A product's id, else its SKU, else its name: BigCommerce lets no two products of a shop share one.
    fn own_key<'a>(&self, row: &'a Row) -> &'a str {
        [self.id, self.sku, self.name]
            .into_iter()
            .map(|column| row.cell(column))
            .find(|cell| !cell.is_empty() && !is_lost_id(cell))
            .unwrap_or_default()
    }

    fn begun<'r>(&self, row: &'r Row, decided: &Decided) -> Result<Reached<'r>, Fault> {
        let text = |column: Option<usize>| row.cell(column).to_owned();
        let alts = self.file_alts.iter().map(|column| row.cell(Some(*column)));
        let files = self.files.iter().map(|column| row.cell(Some(*column)));
        let images = files.zip(alts.chain(std::iter::repeat(""))).filter(|(file, _)| !file.is_empty());
        let own = self.variant(row, None, decided)?;
        Ok(Reached {
            row,
            product: Product {
                platform: "bigcommerce",
                key: self.own_key(row).to_owned(),
                title: text(self.name),
                description: text(self.description),
                vendor: text(self.brand),
                category: text(self.categories),
                tags: String::new(),
                status: match row.cell(self.visible).to_ascii_lowercase().as_str() {
                    "true" | "y" => "active".to_owned(),
                    "false" | "n" => "draft".to_owned(),
                    other => other.to_owned(),
                },
                seo_title: text(self.page_title),
                seo_description: text(self.meta_description),
                short_description: String::new(),
                facts: Vec::new(),
                variants: Vec::new(),
                images: images
                    .map(|(file, alt)| Image { address: file.to_owned(), alt: alt.to_owned() })
                    .collect(),
            },
            own,
            variants: Vec::new(),
            rules: false,
        })
    }

    /// The variant of a row: of a product row, or of a child below `product`.
    fn variant(&self, row: &Row, product: Option<&Row>, decided: &Decided) -> Result<Variant, Fault> {
        let base = price(row, self.price, decided)?;
        // BigCommerce writes 0.00 for a price, cost or reduction that nobody entered, but for the price itself.
        let entered = |column: Option<usize>| price_above_nought(row, column, decided);
        let (sale, retail) = (entered(self.sale)?, entered(self.retail)?);
        let compare_at = if sale.is_some() { base.clone() } else { retail };
        let stock = count(row, self.stock)?;
        let tracking = product.unwrap_or(row).cell(self.tracking).to_ascii_lowercase();
        let counted = match tracking.as_str() {
            "product" | "by product" => product.is_none(),
            "variant" | "by option" | "option" => product.is_some(),
            _ => false,
        };
        Ok(Variant {
            options: if product.is_some() { self.options(row) } else { Vec::new() },
            sku: id_text(row.cell(self.sku)),
            barcode: self
                .barcodes
                .iter()
                .map(|column| row.cell(Some(*column)))
                .find(|code| !code.is_empty() && *code != "0")
                .and_then(id_text),
            price: sale.or(base),
            compare_at,
            unit_cost: entered(self.cost)?,
            stock: stock.filter(|_| counted),
        })
    }

    /// A variant's option values, in the order of the file.
    fn options(&self, row: &Row) -> Vec<String> {
        match self.options {
            Some(column) => glued_options(row.cell(Some(column))),
            // The old layout writes `[RT]Size=Small,[S]Color=Red` where the name of the product would be.
            None => {
                row.cell(self.name).split(',').filter_map(|part| part.split_once('=')).map(value).collect()
            }
        }
    }

    fn image(&self, row: &Row) -> Option<Image> {
        let address = self.image.iter().map(|column| row.cell(*column)).find(|cell| !cell.is_empty())?;
        Some(Image { address: address.to_owned(), alt: row.cell(self.alt).to_owned() })
    }

    /// Takes a child into its product.
    fn take(&self, row: &Row, reached: &mut Reached<'_>, decided: &Decided) -> Result<(), Fault> {
        match self.kind(row) {
            Kind::Variant => {
                let mut variant = self.variant(row, Some(reached.row), decided)?;
                // An empty price of a variant means the price of its product.
                if variant.price.is_none() {
                    variant.price.clone_from(&reached.own.price);
                    variant.compare_at.clone_from(&reached.own.compare_at);
                }
                reached.variants.push(variant);
            }
            Kind::Unknown => return Err((Some(self.item), "problem-unknown-row-kind")),
            _ => {}
        }
        reached.rules |= self.options.is_none() && row.cell(Some(self.item)).eq_ignore_ascii_case("rule");
        if let Some(image) = self.image(row)
            && !reached.product.images.iter().any(|known| known.address == image.address)
        {
            reached.product.images.push(image);
        }
        Ok(())
    }
}

/// Parts `Type=Rectangle|Name=Size|Value=XSType=Swatch|Name=Color|Value=Grey[#cccccc]`, in which nothing stands between
/// two options, into `XS` and `Grey`.
fn glued_options(cell: &str) -> Vec<String> {
    const VALUE: &str = "|Value=";
    let mut options = Vec::new();
    let mut rest = cell;
    while let Some(at) = rest.find(VALUE) {
        rest = &rest[at + VALUE.len()..];
        // The next option begins at the last `Type=` before the next `|Name=`.
        let end = rest.find("|Name=").and_then(|next| rest[..next].rfind("Type=")).unwrap_or(rest.len());
        options.push(value(("", &rest[..end])));
        rest = &rest[end..];
    }
    options
}

/// A value without the colour a swatch has behind it: `Grey[#cccccc]`, `Silver[#aaa:#bbb]`.
fn value((_, text): (&str, &str)) -> String {
    let text = text.trim();
    text.split_once("[#").filter(|_| text.ends_with(']')).map_or(text, |(name, _)| name.trim()).to_owned()
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.price, self.cost, self.retail, self.sale].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (self.name, "column-product"),
            (self.sku, "column-sku"),
            (Some(self.item), "column-kind"),
            (self.price, "column-price"),
            (self.sale, "column-sale-price"),
            (self.stock, "column-stock"),
            (self.categories, "column-category"),
            (self.brand, "column-vendor"),
            (self.options, "column-option"),
            (self.description, "column-description"),
            (self.visible, "column-published"),
            (self.cost, "column-unit-cost"),
            (self.retail, "column-compare-at"),
            (self.page_title, "column-search-title"),
            (self.meta_description, "column-search-description"),
            (self.alt, "column-image-words"),
            (self.tracking, "column-stock-kept"),
            (self.id, "column-id"),
        ]);
        columns.extend(self.image.iter().flatten().map(|column| (*column, "column-image")));
        columns.extend(self.barcodes.iter().map(|column| (*column, "column-barcode")));
        columns.extend(self.files.iter().map(|column| (*column, "column-image")));
        columns.extend(self.file_alts.iter().map(|column| (*column, "column-image-words")));
        columns
    }

    fn begin(&self) {
        self.above.borrow_mut().clear();
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        if self.kind(row) == Kind::Product {
            let key = self.own_key(row);
            key.clone_into(&mut self.above.borrow_mut());
            RowIs::Of(Cow::Borrowed(key))
        } else {
            RowIs::Of(Cow::Owned(self.above.borrow().clone()))
        }
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        // The same product twice in one file, as where parts were joined: the last one stands, with its own children.
        let mut reached: Option<Reached<'_>> = None;
        let mut left_out: Option<&Row> = None;
        for row in rows {
            if self.kind(row) == Kind::Product {
                let begun = match self.own_key(row) {
                    "" => Err((self.name, "problem-no-product-key")),
                    _ => self.begun(row, decided),
                };
                left_out = begun.is_err().then_some(row);
                match begun {
                    Ok(begun) => {
                        reached = Some(begun);
                        into.used += 1;
                        into.lost_ids += u64::from(is_lost_id(row.cell(self.id)));
                    }
                    Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
                }
                continue;
            }
            if let Some(product) = left_out {
                let reason = Words::new("problem-product-left-out").with("line", product.line.to_string());
                into.problems.push(Problem::row(row, reason));
                continue;
            }
            let Some(reached) = &mut reached else {
                into.problems.push(Problem::row(row, Words::new("problem-no-product-above")));
                continue;
            };
            match self.take(row, reached, decided) {
                Ok(()) => into.used += 1,
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(reached.map(|reached| {
            let Reached { mut product, own, mut variants, rules, .. } = reached;
            if rules {
                variants.iter_mut().for_each(|variant| (variant.price, variant.compare_at) = (None, None));
            }
            product.variants = if variants.is_empty() { vec![own] } else { variants };
            Record::Product(product)
        }));
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let product = |row: &&Row| self.kind(row) == Kind::Product;
        match slipped.iter().find(product) {
            // Which of several rows of this product the children stand below can no longer be told.
            Some(own) => {
                let bad = (own, None, "problem-too-many-cells");
                into.problems.extend(Problem::whole(sound, bad, "problem-product-left-out"));
            }
            None if sound.is_empty() => {}
            None => self.read(sound, decided, into),
        }
    }
}
