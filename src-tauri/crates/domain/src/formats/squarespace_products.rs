//! Squarespace's product export (export-formats 8). The first row of a product has its fields and first variant;
//! each further variant is a row without product id or title, so that only its place tells whose it is.

use super::cell_values::{Fault, count, price};
use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use std::borrow::Cow;
use std::cell::RefCell;

/// Squarespace's product export.
pub(super) struct SquarespaceProducts;

impl Format for SquarespaceProducts {
    fn id(&self) -> &'static str {
        "squarespace-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Product ID [Non Editable]", "Product ID"],
                &["Variant ID [Non Editable]", "Variant ID"],
                &["Title"],
                &["Price"],
                &["Hosted Image URLs", "On Sale"],
            ],
            typical: &[
                "Product Type [Non Editable]",
                "Product Page",
                "Product URL",
                "Sale Price",
                "Option Value 1",
                "Visible",
            ],
            never: &["Handle", "handleId", "Item Type", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        // The ids are named `Product ID [Non Editable]`.
        let noted = |name: &str| header.find(&[&format!("{name} [Non Editable]"), name]);
        let need = |column| noted(column).ok_or(Refusal::NoColumn { format: "squarespace-products", column });
        Ok(Box::new(Columns {
            id: need("Product ID")?,
            variant: need("Variant ID")?,
            price: header.find(&["Price"]),
            title: header.find(&["Title"]),
            description: header.find(&["Description"]),
            sku: header.find(&["SKU"]),
            barcode: header.find(&["GTIN"]),
            options: (1..=6).map_while(|n| header.find(&[&format!("Option Value {n}")])).collect(),
            sale_price: header.find(&["Sale Price"]),
            on_sale: header.find(&["On Sale"]),
            stock: header.find(&["Stock"]),
            categories: header.find(&["Categories"]),
            tags: header.find(&["Tags"]),
            visible: header.find(&["Visible"]),
            images: header.find(&["Hosted Image URLs"]),
            above: RefCell::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Title,Description,SKU,\
         Option Name 1,Option Value 1,Price,Sale Price,On Sale,Stock,Visible,Hosted Image URLs\n\
         p1,v1,PHYSICAL,Mug,<p>A mug.</p>,M-S,Size,Small,18.00,0.00,No,4,Yes,https://example.com/a.jpg\n\
         ,v2,,,,M-L,Size,Large,24.00,20.00,Yes,Unlimited,,\n"
    }
}

struct Columns {
    id: usize,
    variant: usize,
    price: Option<usize>,
    title: Option<usize>,
    description: Option<usize>,
    sku: Option<usize>,
    barcode: Option<usize>,
    options: Vec<usize>,
    sale_price: Option<usize>,
    on_sale: Option<usize>,
    stock: Option<usize>,
    categories: Option<usize>,
    tags: Option<usize>,
    visible: Option<usize>,
    images: Option<usize>,
    /// The line of the row above and the product it is of.
    above: RefCell<(u64, String)>,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.price, self.sale_price].into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (self.title, "column-product"),
            (self.sku, "column-sku"),
            (self.price, "column-price"),
            (self.stock, "column-stock"),
            (self.sale_price, "column-sale-price"),
            (self.on_sale, "column-on-sale"),
            (self.categories, "column-category"),
            (self.tags, "column-tags"),
            (self.visible, "column-published"),
            (self.description, "column-description"),
            (self.barcode, "column-barcode"),
            (self.images, "column-image"),
            (Some(self.id), "column-id"),
            (Some(self.variant), "column-variant-id"),
        ]);
        columns.extend(self.options.iter().map(|column| (*column, "column-option")));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let mut above = self.above.borrow_mut();
        // The file is passed over twice; at its first line there is no row above.
        if row.line < above.0 {
            above.1.clear();
        }
        above.0 = row.line;
        let id = row.cell(Some(self.id));
        // A title without an id begins a product, too, of which nobody knows who it is.
        if !id.is_empty() || !row.cell(self.title).is_empty() {
            id.clone_into(&mut above.1);
        }
        RowIs::Of(Cow::Owned(above.1.clone()))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(own) = rows.iter().rev().find(|row| !row.cell(Some(self.id)).is_empty()) else {
            let ownerless = |row| Problem::cell(row, Some(self.id), "problem-no-product-id");
            into.problems.extend(rows.iter().map(ownerless));
            return;
        };
        let id = own.cell(Some(self.id));
        if is_lost_id(id) {
            into.problems.extend(rows.iter().map(|row| Problem::cell(row, Some(self.id), "problem-lost-id")));
            return;
        }
        let mut product = self.product(own);
        let mut variants: Vec<(&str, Variant)> = Vec::new();
        for row in rows {
            match self.variant(row, decided) {
                Ok(variant) => {
                    // The same product twice in one file: the later rows stand.
                    let id = row.cell(Some(self.variant));
                    variants.retain(|(other, _)| id.is_empty() || *other != id);
                    variants.push((id, variant));
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
            for address in row.cell(self.images).split_whitespace() {
                if !product.images.iter().any(|known| known.address == address) {
                    product.images.push(Image { address: address.to_owned(), alt: String::new() });
                }
            }
        }
        product.variants = variants.into_iter().map(|(_, variant)| variant).collect();
        if into.used > 0 {
            into.records.push(Record::Product(product));
        }
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let is_own = |row: &&Row| !row.cell(Some(self.id)).is_empty();
        match slipped.iter().find(is_own).filter(|_| !sound.iter().any(|row| is_own(&row))) {
            Some(own) => {
                let bad = (own, None, "problem-too-many-cells");
                into.problems.extend(Problem::whole(sound, bad, "problem-product-left-out"));
            }
            None if sound.is_empty() => {}
            None => self.read(sound, decided, into),
        }
    }
}

impl Columns {
    fn product(&self, row: &Row) -> Product {
        let text = |column: Option<usize>| row.cell(column).to_owned();
        Product {
            platform: "squarespace",
            key: text(Some(self.id)),
            title: text(self.title),
            description: text(self.description),
            category: text(self.categories),
            tags: text(self.tags),
            status: match row.cell(self.visible).to_ascii_lowercase().as_str() {
                "yes" | "true" => "active".to_owned(),
                "no" | "false" => "hidden".to_owned(),
                other => other.to_owned(),
            },
            ..Product::default()
        }
    }

    fn variant(&self, row: &Row, decided: &Decided) -> Result<Variant, Fault> {
        let mut options: Vec<String> =
            self.options.iter().map(|column| row.cell(Some(*column)).to_owned()).collect();
        while options.last().is_some_and(String::is_empty) {
            options.pop();
        }
        // A sale price is written even where nothing is on sale.
        let (regular, sale) = (price(row, self.price, decided)?, price(row, self.sale_price, decided)?);
        let on_sale = ["yes", "true"].iter().any(|word| row.cell(self.on_sale).eq_ignore_ascii_case(word));
        let sale = sale.filter(|_| on_sale);
        let unlimited = row.cell(self.stock).eq_ignore_ascii_case("unlimited");
        Ok(Variant {
            options,
            sku: id_text(row.cell(self.sku)),
            barcode: id_text(row.cell(self.barcode)),
            price: sale.clone().or_else(|| regular.clone()),
            compare_at: sale.and(regular),
            unit_cost: None,
            stock: if unlimited { None } else { count(row, self.stock)? },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{products_of, reasons_of};
    use super::*;

    const HEADER: &str = "Product ID [Non Editable],Variant ID [Non Editable],Title,SKU,GTIN,Option Name 1,\
                          Option Value 1,Option Name 2,Option Value 2,Price,Sale Price,On Sale,Stock,Visible,\
                          Hosted Image URLs\n";
    const MUG: &str = "p1,v1,Mug,M-S,,Size,Small,,,18.00,0.00,No,4,Yes,https://example.com/a.jpg\n";
    const LARGE: &str = ",v2,,M-L,,Size,Large,,,24.00,20.00,Yes,Unlimited,,\n";
    const BOWL: &str =
        "p2,v3,Bowl,B,,,,,,9.00,0.00,No,,No,https://example.com/b.jpg https://example.com/c.jpg\n";

    fn read(rows: &str) -> (Vec<Product>, Vec<Problem>) {
        products_of("squarespace-products", &format!("{HEADER}{rows}"))
    }

    #[test]
    fn rows_without_an_id_are_variants_of_the_product_above() {
        let (products, problems) = read(&format!("{MUG}{LARGE}{BOWL}"));
        assert_eq!((problems.len(), products.len()), (0, 2));
        let variants: Vec<_> = products[0]
            .variants
            .iter()
            .map(|v| (v.options.join("/"), v.price.as_deref(), v.compare_at.as_deref(), v.stock))
            .collect();
        let large = ("Large".to_owned(), Some("20.00"), Some("24.00"), None);
        assert_eq!(variants, [("Small".to_owned(), Some("18.00"), None, Some(4)), large]);
        assert_eq!((products[0].status.as_str(), products[1].status.as_str()), ("active", "hidden"));
        assert_eq!((products[0].images.len(), products[1].images.len()), (1, 2));
    }

    #[test]
    fn a_variant_with_nothing_above_it_is_kept_out() {
        let (products, problems) = read(&format!("{LARGE}{MUG}"));
        assert_eq!((products.len(), products[0].variants.len()), (1, 1));
        assert_eq!(reasons_of(&problems), [(2, Some(0), "problem-no-product-id")]);
        let nameless = BOWL.replace("p2,", ",");
        let (products, problems) = read(&format!("{MUG}{nameless}{LARGE}"));
        assert_eq!((products[0].variants.len(), problems.len()), (1, 2), "it is not the mug's");
    }

    #[test]
    fn the_same_product_twice_is_one() {
        let (products, _) = read(&format!("{MUG}{LARGE}{BOWL}{MUG}{}", LARGE.replace("20.00", "19.00")));
        let mug = products.iter().find(|product| product.key == "p1").expect("the mug");
        let prices: Vec<_> = mug.variants.iter().map(|variant| variant.price.as_deref()).collect();
        assert_eq!(prices, [Some("18.00"), Some("19.00")]);
        assert_eq!(mug.images.len(), 1);
    }

    #[test]
    fn bad_cells_and_slipped_rows_are_named() {
        let (products, problems) =
            read(&format!("{MUG}{}{}", LARGE.replace("24.00", "24.0O"), LARGE.replace("Unlimited", "lots")));
        assert_eq!(products[0].variants.len(), 1);
        assert_eq!(
            reasons_of(&problems),
            [(3, Some(9), "problem-not-an-amount"), (4, Some(12), "problem-no-quantity")]
        );
        let (products, problems) = read(&format!("{},more\n{LARGE}{BOWL}", MUG.trim_end()));
        assert_eq!((products.len(), problems.len()), (1, 2));
        let (_, problems) = read(&format!("{}{BOWL}", MUG.replace("p1", "6.63E+12")));
        assert_eq!(reasons_of(&problems), [(2, Some(0), "problem-lost-id")]);
    }
}
