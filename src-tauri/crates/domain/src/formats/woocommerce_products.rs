//! WooCommerce's product export, `wc-product-export-*.csv` (export-formats 2.1).
//!
//! A product is one row; each of its variations is another, anywhere in the file, that names its parent by SKU or,
//! where the parent has none, by `id:<ID>`.

use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, plain_decimal, whole_number};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use crate::words::Words;
use std::borrow::Cow;

/// WooCommerce's product export.
pub(super) struct WooCommerceProducts;

impl Format for WooCommerceProducts {
    fn id(&self) -> &'static str {
        "woocommerce-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Type"],
                &["Name"],
                &["Regular price"],
                &["Attribute 1 name", "Visibility in catalog", "Parent"],
            ],
            typical: &["ID", "SKU", "Short description", "Is featured?", "Tax status", "In stock?", "Images"],
            never: &["Handle", "Variant Price", "Item Type", "Option1 Name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Columns {
            id: header.find(&["ID"]),
            kind: header.find(&["Type"]),
            sku: header.find(&["SKU"]),
            barcode: header.find(&["GTIN, UPC, EAN, or ISBN"]),
            name: header.find(&["Name"]),
            published: header.find(&["Published"]),
            short: header.find(&["Short description"]),
            description: header.find(&["Description"]),
            stock: header.find(&["Stock"]),
            sale_price: header.find(&["Sale price"]),
            regular_price: header.find(&["Regular price"]),
            categories: header.find(&["Categories"]),
            tags: header.find(&["Tags"]),
            images: header.find(&["Images"]),
            parent: header.find(&["Parent"]),
            brand: header.find(&["Brands", "Brand"]),
            unit_cost: header.find(&["Cost of goods"]),
            attributes: (1..=20).map_while(|n| header.find(&[&format!("Attribute {n} value(s)")])).collect(),
            attribute_names: (1..=20).map_while(|n| header.find(&[&format!("Attribute {n} name")])).collect(),
            measures: ["Weight", "Length", "Width", "Height"]
                .map(|name| header.find_bracketed(&[name]))
                .map(|found| found.map(|(column, unit)| (column, unit.unwrap_or_default().to_owned()))),
        }))
    }

    fn example(&self) -> &'static str {
        "ID,Type,SKU,Name,Published,Visibility in catalog,Description,Regular price,Images,Parent,Attribute 1 name,\
         Attribute 1 value(s)\n\
         12,variable,tee,Tee,1,visible,A tee,,https://example.com/t.jpg,,Color,\"Blue, Red\"\n\
         13,variation,tee-b,Tee - Blue,1,visible,,20.00,,tee,Color,Blue\n\
         14,simple,,Cap,1,visible,A cap,18.00,,,,\n"
    }
}

struct Columns {
    id: Option<usize>,
    kind: Option<usize>,
    sku: Option<usize>,
    barcode: Option<usize>,
    name: Option<usize>,
    published: Option<usize>,
    short: Option<usize>,
    description: Option<usize>,
    stock: Option<usize>,
    sale_price: Option<usize>,
    regular_price: Option<usize>,
    categories: Option<usize>,
    tags: Option<usize>,
    images: Option<usize>,
    parent: Option<usize>,
    brand: Option<usize>,
    unit_cost: Option<usize>,
    attributes: Vec<usize>,
    attribute_names: Vec<usize>,
    /// Weight, length, width and height, each with the unit in its heading.
    measures: [Option<(usize, String)>; 4],
}

type Fault = (Option<usize>, &'static str);

impl Columns {
    fn is_variation(&self, row: &Row) -> bool {
        // Extensions bring types of their own, such as `subscription_variation`.
        row.cell(self.kind).split(',').any(|kind| kind.trim().to_ascii_lowercase().ends_with("variation"))
    }

    /// Who the product is: its SKU, else `id:<ID>`, exactly as its variations name it.
    fn own_key<'a>(&self, row: &'a Row) -> Cow<'a, str> {
        match row.cell(self.sku) {
            sku if sku.is_empty() || is_lost_id(sku) => Cow::Owned(format!("id:{}", row.cell(self.id))),
            sku => Cow::Borrowed(sku),
        }
    }
}

impl Columns {
    /// Reads the rows of one product, which is to be known by `key`.
    fn read_one(&self, rows: &[&Row], key: &str, decided: &Decided, into: &mut Reading) {
        // The same product twice in one file: the last row stands, as in WooCommerce's own importer.
        let Some(own) = rows.iter().rev().find(|row| !self.is_variation(row)) else {
            let reason = |row: &&Row| {
                Problem::row(row, Words::new("problem-no-parent").with("parent", row.cell(self.parent)))
            };
            into.problems.extend(rows.iter().map(reason));
            return;
        };
        if key == "id:" {
            into.problems
                .extend(rows.iter().map(|row| Problem::cell(row, self.sku, "problem-no-product-key")));
            return;
        }
        let own_variant = match self.variant(own, decided) {
            Ok(variant) => variant,
            Err((column, reason)) => {
                let bad = (*own, column, reason);
                into.problems.extend(Problem::whole(rows.iter().copied(), bad, "problem-product-left-out"));
                return;
            }
        };
        let kind = row_kind(own.cell(self.kind));
        let mut product = self.product(own, key.to_owned());
        let mut variations: Vec<(&str, Variant)> = Vec::new();
        for row in rows {
            let is_variation = self.is_variation(row);
            if is_variation && !matches!(kind, Kind::Variable) {
                let reason = Words::new("problem-not-variable").with("line", own.line.to_string());
                into.problems.push(Problem::row(row, reason));
                continue;
            }
            match self.variant(row, decided) {
                Ok(variant) if is_variation => {
                    let id = match row.cell(self.id) {
                        "" => Some(row.cell(self.sku)).filter(|sku| !is_lost_id(sku)).unwrap_or_default(),
                        id => id,
                    };
                    variations.retain(|(other, _)| id.is_empty() || *other != id);
                    variations.push((id, variant));
                    for image in self.images(row) {
                        if !product.images.iter().any(|known| known.address == image.address) {
                            product.images.push(image);
                        }
                    }
                    into.used += 1;
                }
                Ok(_) => into.used += 1,
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        product.variants = match kind {
            Kind::Variable => variations.into_iter().map(|(_, variant)| variant).collect(),
            Kind::Grouped => Vec::new(),
            Kind::Other => vec![own_variant],
        };
        into.records.push(Record::Product(product));
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.regular_price, self.sale_price, self.unit_cost].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (self.sku, "column-sku"),
            (self.name, "column-product"),
            (self.kind, "column-kind"),
            (self.regular_price, "column-price"),
            (self.sale_price, "column-sale-price"),
            (self.stock, "column-stock"),
            (self.published, "column-published"),
            (self.categories, "column-category"),
            (self.tags, "column-tags"),
            (self.description, "column-description"),
            (self.short, "column-short-description"),
            (self.brand, "column-vendor"),
            (self.unit_cost, "column-unit-cost"),
            (self.barcode, "column-barcode"),
            (self.parent, "column-parent"),
            (self.images, "column-image"),
            (self.id, "column-id"),
        ]);
        columns.extend(self.attributes.iter().map(|column| (*column, "column-option")));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(if self.is_variation(row) {
            Cow::Borrowed(row.cell(self.parent))
        } else {
            self.own_key(row)
        })
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let (variations, own): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| self.is_variation(row));
        let mut ids: Vec<&str> =
            own.iter().map(|row| row.cell(self.id)).filter(|id| !id.is_empty()).collect();
        ids.sort_unstable_by_key(|id| (id.len(), *id));
        ids.dedup();
        let key = own.last().map(|row| self.own_key(row)).unwrap_or_default();
        let [first, _, ..] = ids[..] else {
            return self.read_one(&rows.iter().collect::<Vec<_>>(), &key, decided, into);
        };
        // Several products with one SKU. The oldest keeps it as its key, so that it stays the product it was when
        // it was alone; a row without an id is that one's.
        let of = |id: &str| -> Vec<&Row> {
            let own = own.iter().filter(|row| match row.cell(self.id) {
                "" => id == first,
                other => other == id,
            });
            own.copied().collect()
        };
        let is_variable = |id: &str| {
            of(id).last().is_some_and(|row| matches!(row_kind(row.cell(self.kind)), Kind::Variable))
        };
        let mut parents = ids.iter().filter(|id| is_variable(id));
        let (parent, other) = (parents.next(), parents.next());
        let parent = parent.filter(|_| other.is_none());
        for id in &ids {
            let mut rows = of(id);
            if parent == Some(id) {
                rows.extend(&variations);
            }
            let key = if *id == first { key.to_string() } else { format!("id:{id}") };
            self.read_one(&rows, &key, decided, into);
        }
        if parent.is_none() {
            let reason = if other.is_some() { "problem-several-parents" } else { "problem-no-parent" };
            into.problems.extend(
                variations
                    .iter()
                    .map(|row| Problem::row(row, Words::new(reason).with("parent", row.cell(self.parent)))),
            );
        }
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let own = slipped.iter().rev().find(|row| !self.is_variation(row));
        match own.filter(|_| sound.iter().all(|row| self.is_variation(row))) {
            Some(own) => {
                let bad = (own, None, "problem-too-many-cells");
                into.problems.extend(Problem::whole(sound, bad, "problem-product-left-out"));
            }
            None if sound.is_empty() => {}
            None => self.read(sound, decided, into),
        }
    }
}

/// A cell without the apostrophe WooCommerce puts before what a spreadsheet would take for a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| text.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

/// A text of the export: line breaks are written there as the two signs `\n`.
pub fn woocommerce_text(cell: &str) -> String {
    unguarded(cell).replace("\\n", "\n")
}

enum Kind {
    Variable,
    Grouped,
    Other,
}

fn row_kind(cell: &str) -> Kind {
    match cell.split(',').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        // Extensions bring types of their own, such as `variable-subscription`.
        kind if kind.starts_with("variable") => Kind::Variable,
        "grouped" => Kind::Grouped,
        _ => Kind::Other,
    }
}

impl Columns {
    /// The row's images, the main one first. The list is parted by commas, which addresses do not hold.
    fn images(&self, row: &Row) -> impl Iterator<Item = Image> {
        let addresses = row.cell(self.images).split(',').map(str::trim).filter(|address| !address.is_empty());
        addresses.map(|address| Image { address: address.to_owned(), alt: String::new() })
    }

    fn product(&self, row: &Row, key: String) -> Product {
        let text = |column: Option<usize>| unguarded(row.cell(column)).to_owned();
        let lines = |column: Option<usize>| woocommerce_text(row.cell(column));
        Product {
            platform: "woocommerce",
            key,
            title: text(self.name),
            description: lines(self.description),
            short_description: lines(self.short),
            vendor: text(self.brand),
            category: text(self.categories),
            tags: text(self.tags),
            status: match unguarded(row.cell(self.published)) {
                "1" => "active".to_owned(),
                "0" => "private".to_owned(),
                "-1" => "draft".to_owned(),
                other => other.to_owned(),
            },
            seo_title: String::new(),
            seo_description: String::new(),
            facts: self.facts(row),
            variants: Vec::new(),
            images: self.images(row).collect(),
        }
    }

    /// The attributes the row names, and its measures with their units.
    fn facts(&self, row: &Row) -> Vec<(String, String)> {
        let text = |column: usize| unguarded(row.cell(Some(column))).trim().to_owned();
        let attributes = self.attribute_names.iter().zip(&self.attributes);
        let attributes = attributes.map(|(name, value)| (text(*name), text(*value)));
        let names = ["Weight", "Length", "Width", "Height"];
        let measures = names.into_iter().zip(&self.measures).filter_map(|(name, measure)| {
            let (column, unit) = measure.as_ref()?;
            let value = text(*column);
            (!value.is_empty()).then(|| (name.to_owned(), format!("{value} {unit}").trim().to_owned()))
        });
        attributes.filter(|(_, value)| !value.is_empty()).chain(measures).collect()
    }

    fn variant(&self, row: &Row, decided: &Decided) -> Result<Variant, Fault> {
        let price = |column: Option<usize>| -> Result<Option<String>, Fault> {
            let mark = column.map(|column| decided.mark(column)).unwrap_or_default();
            let value = amount(row.cell(column), mark).map_err(|()| (column, "problem-not-an-amount"))?;
            Ok(value.map(plain_decimal))
        };
        let (regular, sale) = (price(self.regular_price)?, price(self.sale_price)?);
        let stock = whole_number(unguarded(row.cell(self.stock)), super::DecimalMark::Point)
            .map_err(|()| (self.stock, "problem-no-quantity"))?;
        let options = if self.is_variation(row) {
            // An empty value means any, so it keeps its place.
            self.attributes.iter().map(|column| unguarded(row.cell(Some(*column))).to_owned()).collect()
        } else {
            Vec::new()
        };
        Ok(Variant {
            options,
            sku: id_text(row.cell(self.sku)),
            barcode: id_text(row.cell(self.barcode)),
            price: sale.clone().or_else(|| regular.clone()),
            compare_at: sale.and(regular),
            unit_cost: price(self.unit_cost)?,
            stock,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{read_in, reasons_of};
    use super::*;

    const HEADER: &str = "ID,Type,SKU,Name,Published,Visibility in catalog,Description,Stock,Regular price,Parent,\
                          Attribute 1 name,Attribute 1 value(s)\n";

    fn products(rows: &str) -> (Vec<Product>, Vec<Problem>) {
        let (format, records, problems) = read_in(&format!("{HEADER}{rows}"), Some("EUR"), "UTC");
        assert_eq!(format, "woocommerce-products");
        let products = records.into_iter().map(|record| match record {
            Record::Product(product) => product,
            other => panic!("a products file holds products, not {other:?}"),
        });
        (products.collect(), problems)
    }

    const MUG: &str = "9,simple,A,Mug,1,visible,,5,10.00,,,\n";
    const TEE: &str = "77,variable,A,Tee,1,visible,,,,,Color,\"Blue, Red\"\n";
    const BLUE: &str = "78,variation,A-b,Tee - Blue,1,visible,,2,20.00,A,Color,Blue\n";

    #[test]
    fn two_products_with_one_sku_are_two() {
        let other = MUG.replace("9,", "10,").replace("Mug", "Bowl");
        for rows in [format!("{MUG}{other}"), format!("{other}{MUG}")] {
            let (mut found, problems) = products(&rows);
            found.sort_by(|one, other| one.title.cmp(&other.title));
            assert_eq!(problems, []);
            let names: Vec<_> = found.iter().map(|one| (&*one.key, &*one.title)).collect();
            assert_eq!(names, [("id:10", "Bowl"), ("A", "Mug")]);
        }
        assert_eq!(products(MUG).0[0].key, "A", "alone it is known as before");
        let (found, _) = products(&format!("{MUG}{}", MUG.replace("Mug", "Cup")));
        assert_eq!((found.len(), &*found[0].title), (1, "Cup"), "one id twice is one product");
    }

    #[test]
    fn variations_find_the_one_variable_product_of_their_sku() {
        let (found, problems) = products(&format!("{MUG}{TEE}{BLUE}"));
        let shape: Vec<_> = found.iter().map(|one| (&*one.key, &*one.title, one.variants.len())).collect();
        assert_eq!((shape, problems.len()), (vec![("A", "Mug", 1), ("id:77", "Tee", 1)], 0));
        assert_eq!(found[1].variants[0].sku.as_deref(), Some("A-b"));
        let (_, problems) = products(&format!("{TEE}{}{BLUE}", TEE.replace("77,", "79,")));
        assert_eq!(reasons_of(&problems), [(4, None, "problem-several-parents")]);
        let (_, problems) = products(&format!("{MUG}{}{BLUE}", MUG.replace("9,", "10,")));
        assert_eq!(reasons_of(&problems), [(4, None, "problem-no-parent")]);
        let by_id = format!("{}{}", TEE.replace(",A,", ",,"), BLUE.replace(",A,", ",id:77,"));
        assert_eq!((products(&by_id).0[0].key.as_str(), products(&by_id).0[0].variants.len()), ("id:77", 1));
    }

    #[test]
    fn the_apostrophe_against_formulas_is_taken_off() {
        let (found, problems) = products("1,simple,S,'=Song,'-1,visible,'@home,'-2,10.00,,,\n");
        let one = &found[0];
        assert_eq!((&*one.title, &*one.description, &*one.status), ("=Song", "@home", "draft"));
        assert_eq!((one.variants[0].stock, problems.len()), (Some(-2), 0));
        assert_eq!(products("1,simple,S,'n Roll,1,visible,,,10.00,,,\n").0[0].title, "'n Roll");
    }
}
