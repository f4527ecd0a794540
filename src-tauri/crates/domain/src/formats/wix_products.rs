//! Wix's product export (export-formats 9): the new catalogue with rows of kind PRODUCT, VARIANT and MEDIA, and the
//! old one, whose variants state a surcharge on the product's price and whose images are a list in one cell.

use super::cell_values::{Fault, count, decimal, price};
use super::plain_decimal;
use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Image, Product, Record, RecordKind, Variant};
use rust_decimal::{Decimal, RoundingStrategy};
use std::borrow::Cow;

/// Wix's product export.
pub(super) struct WixProducts;

impl Format for WixProducts {
    fn id(&self) -> &'static str {
        "wix-products"
    }

    fn signatures(&self) -> &'static [Signature] {
        const NOT: &[&str] = &["Variant Price", "Item Type", "Lineitem name", "Option1 Name"];
        &[
            Signature {
                required: &[&["handle"], &["fieldType"], &["name"], &["price"]],
                typical: &[
                    "plainDescription",
                    "media",
                    "strikethroughPrice",
                    "productOptionName1",
                    "inventory",
                ],
                never: NOT,
            },
            Signature {
                required: &[&["handleId"], &["fieldType"], &["name"], &["price"]],
                typical: &[
                    "surcharge",
                    "productImageUrl",
                    "collection",
                    "discountMode",
                    "productOptionName1",
                ],
                never: NOT,
            },
        ]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Product
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let handle = header
            .find(&["handleId", "handle"])
            .ok_or(Refusal::NoColumn { format: "wix-products", column: "handle" })?;
        let option = |n: usize| {
            // The old catalogue calls a variant's choice a description.
            header.find(&[&format!("productOptionChoices{n}"), &format!("productOptionDescription{n}")])
        };
        Ok(Box::new(Columns {
            handle,
            kind: header.find(&["fieldType"]),
            name: header.find(&["name"]),
            description: header.find(&["plainDescription", "description"]),
            media: header.find(&["media", "productImageUrl"]),
            alt: header.find(&["mediaAltText"]),
            collection: header.find(&["collection"]),
            brand: header.find(&["brand"]),
            visible: header.find(&["visible"]),
            price: header.find(&["price"]),
            surcharge: header.find(&["surcharge"]),
            compare_at: header.find(&["strikethroughPrice"]),
            discount_mode: header.find(&["discountMode"]),
            discount: header.find(&["discountValue"]),
            unit_cost: header.find(&["cost"]),
            stock: header.find(&["inventory"]),
            sku: header.find(&["sku"]),
            barcode: header.find(&["barcode"]),
            options: (1..=6).map_while(option).collect(),
        }))
    }

    fn example(&self) -> &'static str {
        "handle,fieldType,name,visible,plainDescription,media,mediaAltText,price,strikethroughPrice,cost,inventory,sku,\
         productOptionName1,productOptionChoices1\n\
         tote,PRODUCT,Tote,TRUE,A tote,,,,,,,,Size,Small;Large\n\
         tote,VARIANT,,TRUE,,,,20.00,25.00,9.00,12,T-S,Size,Small\n\
         tote,VARIANT,,TRUE,,,,22.00,,9.00,IN_STOCK,T-L,Size,Large\n\
         tote,MEDIA,,,,https://example.com/t.jpg,A tote,,,,,,,\n"
    }
}

struct Columns {
    handle: usize,
    kind: Option<usize>,
    name: Option<usize>,
    description: Option<usize>,
    media: Option<usize>,
    alt: Option<usize>,
    collection: Option<usize>,
    brand: Option<usize>,
    visible: Option<usize>,
    price: Option<usize>,
    surcharge: Option<usize>,
    compare_at: Option<usize>,
    discount_mode: Option<usize>,
    discount: Option<usize>,
    unit_cost: Option<usize>,
    stock: Option<usize>,
    sku: Option<usize>,
    barcode: Option<usize>,
    options: Vec<usize>,
}

/// What a row says it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Product,
    Variant,
    Media,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        let columns = [self.price, self.surcharge, self.compare_at, self.discount, self.unit_cost];
        columns.into_iter().flatten().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.handle), "column-handle"),
            (self.name, "column-product"),
            (self.sku, "column-sku"),
            (self.price, "column-price"),
            (self.stock, "column-stock"),
            (self.visible, "column-published"),
            (self.collection, "column-category"),
            (self.brand, "column-vendor"),
            (self.description, "column-description"),
            (self.surcharge, "column-surcharge"),
            (self.compare_at, "column-compare-at"),
            (self.discount, "column-discount"),
            (self.discount_mode, "column-discount-kind"),
            (self.unit_cost, "column-unit-cost"),
            (self.barcode, "column-barcode"),
            (self.media, "column-image"),
            (self.alt, "column-image-words"),
            (self.kind, "column-kind"),
        ]);
        columns.extend(self.options.iter().map(|column| (*column, "column-option")));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.handle))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(first) = rows.first() else { return };
        let handle = match first.cell(Some(self.handle)) {
            "" => Err("problem-no-handle"),
            handle if is_lost_id(handle) => Err("problem-lost-id"),
            handle => Ok(handle),
        };
        if let Err(reason) = handle {
            into.problems.extend(rows.iter().map(|row| Problem::cell(row, Some(self.handle), reason)));
            return;
        }
        // The same product twice in one file: its last row stands.
        let Some(own) = rows.iter().rev().find(|row| self.kind(row) == Some(Kind::Product)) else {
            into.problems
                .extend(rows.iter().map(|row| Problem::cell(row, self.kind, "problem-no-product-row")));
            return;
        };
        let own_variant = match self.variant(own, own, decided) {
            Ok(variant) => variant,
            Err((column, reason)) => {
                into.problems.extend(Problem::whole(rows, (own, column, reason), "problem-product-left-out"));
                return;
            }
        };
        let mut product = self.product(own);
        for row in rows {
            match self.kind(row) {
                Some(Kind::Variant) => match self.variant(row, own, decided) {
                    Ok(variant) => {
                        // A variant is known by its choices alone.
                        product.variants.retain(|other| other.options != variant.options);
                        product.variants.push(variant);
                    }
                    Err((column, reason)) => {
                        into.problems.push(Problem::cell(row, column, reason));
                        continue;
                    }
                },
                Some(Kind::Product | Kind::Media) => {}
                None => {
                    into.problems.push(Problem::cell(row, self.kind, "problem-unknown-row-kind"));
                    continue;
                }
            }
            self.add_images(row, &mut product);
            into.used += 1;
        }
        // A product without choices has no row for its one variant.
        if !rows.iter().any(|row| self.kind(row) == Some(Kind::Variant)) {
            product.variants.push(own_variant);
        }
        into.records.push(Record::Product(product));
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        // The product's own row has the price its variants add to.
        let is_own = |row: &&Row| self.kind(row) == Some(Kind::Product);
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
    fn kind(&self, row: &Row) -> Option<Kind> {
        match row.cell(self.kind).to_ascii_lowercase().as_str() {
            "product" => Some(Kind::Product),
            "variant" => Some(Kind::Variant),
            "media" => Some(Kind::Media),
            _ => None,
        }
    }

    fn product(&self, row: &Row) -> Product {
        let text = |column: Option<usize>| row.cell(column).to_owned();
        Product {
            platform: "wix",
            key: text(Some(self.handle)),
            title: text(self.name),
            description: text(self.description),
            vendor: text(self.brand),
            category: text(self.collection),
            status: match row.cell(self.visible).to_ascii_lowercase().as_str() {
                "true" => "active".to_owned(),
                "false" => "hidden".to_owned(),
                other => other.to_owned(),
            },
            ..Product::default()
        }
    }

    fn add_images(&self, row: &Row, product: &mut Product) {
        for address in row.cell(self.media).split(';').map(str::trim).filter(|address| !address.is_empty()) {
            if !product.images.iter().any(|known| known.address == address) {
                let alt = row.cell(self.alt).to_owned();
                product.images.push(Image { address: address.to_owned(), alt });
            }
        }
    }

    /// The variant a row states, or the one a product without choices has.
    fn variant(&self, row: &Row, own: &Row, decided: &Decided) -> Result<Variant, Fault> {
        let is_own = std::ptr::eq(row, own);
        let mut options: Vec<String> = Vec::new();
        if !is_own {
            options.extend(self.options.iter().map(|column| row.cell(Some(*column)).to_owned()));
        }
        while options.last().is_some_and(String::is_empty) {
            options.pop();
        }
        let (price, compare_at) = match self.surcharge {
            Some(_) => self.old_price(row, own, decided)?,
            None => (price(row, self.price, decided)?, price(row, self.compare_at, decided)?),
        };
        Ok(Variant {
            options,
            sku: id_text(row.cell(self.sku)),
            barcode: id_text(row.cell(self.barcode)),
            price,
            compare_at,
            unit_cost: self::price(row, self.unit_cost, decided)?,
            stock: self.stock(row)?,
        })
    }

    /// The old catalogue's price: the product's with the variant's surcharge, less the product's discount.
    fn old_price(
        &self,
        row: &Row,
        own: &Row,
        decided: &Decided,
    ) -> Result<(Option<String>, Option<String>), Fault> {
        let Some(base) = decimal(own, self.price, decided)? else { return Ok((None, None)) };
        let surcharge = decimal(row, self.surcharge, decided)?.unwrap_or_default();
        let too_large = (self.price, "problem-too-large");
        let full = base.checked_add(surcharge).ok_or(too_large)?;
        let off = decimal(own, self.discount, decided)?.filter(|off| *off > Decimal::ZERO);
        let Some(off) = off else { return Ok((Some(plain_decimal(full)), None)) };
        let off = match own.cell(self.discount_mode).to_ascii_lowercase().as_str() {
            "percent" => {
                let part = full.checked_mul(off).ok_or(too_large)? / Decimal::ONE_HUNDRED;
                part.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
            }
            "amount" => off,
            _ => return Err((self.discount_mode, "problem-unknown-discount")),
        };
        Ok((Some(plain_decimal(full - off)), Some(plain_decimal(full))))
    }

    /// How many there are, where they are counted: `IN_STOCK` says that nobody does.
    fn stock(&self, row: &Row) -> Result<Option<i64>, Fault> {
        match row.cell(self.stock).to_ascii_lowercase().replace(['_', ' '], "").as_str() {
            "instock" => Ok(None),
            "outofstock" => Ok(Some(0)),
            _ => count(row, self.stock),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{products_of, reasons_of};
    use super::*;

    const NEW: &str = "handle,fieldType,name,visible,plainDescription,media,mediaAltText,price,strikethroughPrice,cost,\
                       inventory,sku,barcode,productOptionName1,productOptionChoices1,productOptionName2,\
                       productOptionChoices2\n";
    const OLD: &str = "handleId,fieldType,name,description,productImageUrl,collection,sku,price,surcharge,visible,\
                       discountMode,discountValue,inventory,productOptionName1,productOptionType1,\
                       productOptionDescription1\n";

    /// A variant's options, price, price before a reduction, and stock.
    type Priced<'a> = (String, Option<&'a str>, Option<&'a str>, Option<i64>);

    fn prices(product: &Product) -> Vec<Priced<'_>> {
        let variants = product.variants.iter();
        variants
            .map(|v| (v.options.join("/"), v.price.as_deref(), v.compare_at.as_deref(), v.stock))
            .collect()
    }

    #[test]
    fn the_new_catalogue_has_rows_for_variants_and_images() {
        let (products, problems) = products_of(
            "wix-products",
            &format!(
                "{NEW}tote,PRODUCT,Tote,TRUE,A tote,,,,,,,,,Colour,#800080:purple;#FFFFFF:white,Size,S;L\n\
                 tote,VARIANT,,TRUE,,,,20,25,13,IN_STOCK,T1,,Colour,white,Size,S\n\
                 tote,MEDIA,,,,https://example.com/t.jpg,A tote,,,,,,,,,,\n\
                 cap,PRODUCT,Cap,FALSE,,https://example.com/c.jpg,,9.00,,,OUT_OF_STOCK,C,,,,,\n\
                 tote,VARIANT,,TRUE,,,,22.50,,13,12,T2,,Colour,purple,Size,L\n"
            ),
        );
        assert_eq!((problems.len(), products.len()), (0, 2));
        let find = |key: &str| products.iter().find(|product| product.key == key).expect("the product");
        let tote = find("tote");
        let large = ("purple/L".to_owned(), Some("22.50"), None, Some(12));
        assert_eq!(prices(tote), [("white/S".to_owned(), Some("20"), Some("25"), None), large]);
        assert_eq!((tote.images[0].alt.as_str(), tote.images.len()), ("A tote", 1));
        let cap = find("cap");
        assert_eq!(prices(cap), [(String::new(), Some("9.00"), None, Some(0))]);
        assert_eq!((cap.status.as_str(), cap.images.len()), ("hidden", 1));
    }

    #[test]
    fn the_old_catalogue_adds_a_surcharge_to_the_products_price() {
        let old = |discount: &str| {
            let text = format!(
                "{OLD}p_1,Product,Tee,A tee,a.jpg;b.jpg,Shirts;Sale,,20.00,,true,{discount},InStock,Size,DROP_DOWN,S;L\n\
                 p_1,Variant,,,,,T-S,,0.00,true,,,3,,,S\n\
                 p_1,Variant,,,,,T-L,,2.50,true,,,,,,L\n"
            );
            let (mut products, problems) = products_of("wix-products", &text);
            assert_eq!(problems, []);
            products.remove(0)
        };
        let plain = old("PERCENT,0.0");
        assert_eq!(
            prices(&plain),
            [("S".to_owned(), Some("20.00"), None, Some(3)), ("L".to_owned(), Some("22.50"), None, None)]
        );
        assert_eq!((plain.images.len(), plain.category.as_str()), (2, "Shirts;Sale"));
        let off = |discount: &str| prices(&old(discount)).remove(1).1.map(str::to_owned);
        assert_eq!(off("PERCENT,15").as_deref(), Some("19.12"), "22.50 less 3.38");
        assert_eq!(off("AMOUNT,5.00").as_deref(), Some("17.50"));
    }

    #[test]
    fn bad_cells_are_named() {
        let bad = |rows: &str| {
            let (products, problems) = products_of("wix-products", &format!("{NEW}{rows}"));
            let found: Vec<_> =
                reasons_of(&problems).into_iter().map(|(l, c, why)| (l, c, why.to_owned())).collect();
            (products.len(), found)
        };
        let rest = "A,TRUE,,,,9,,,1,S,,,,,\n";
        assert_eq!(bad(&format!("a,PRODUCT,{rest}")), (1, vec![]));
        for (row, column, reason) in [
            ("b,PRODUCT,B,TRUE,,,,9o,,,1,S,,,,,\n", 7, "problem-not-an-amount"),
            ("b,PRODUCT,B,TRUE,,,,9,,,some,S,,,,,\n", 10, "problem-no-quantity"),
            ("b,VARIANT,B,TRUE,,,,9,,,1,S,,,,,\n", 1, "problem-no-product-row"),
            (",PRODUCT,B,TRUE,,,,9,,,1,S,,,,,\n", 0, "problem-no-handle"),
            ("1.2E+12,PRODUCT,B,TRUE,,,,9,,,1,S,,,,,\n", 0, "problem-lost-id"),
            ("a,BUNDLE,B,TRUE,,,,9,,,1,S,,,,,\n", 1, "problem-unknown-row-kind"),
        ] {
            let found = bad(&format!("a,PRODUCT,{rest}{row}"));
            assert_eq!(found, (1, vec![(3, Some(column), reason.to_owned())]), "{row}");
        }
    }

    #[test]
    fn variants_of_a_slipped_product_go_with_it() {
        let text = format!(
            "{OLD}p_1,Product,Tee,A,tee,a.jpg,Shirts,,20.00,,true,,,InStock,Size,DROP_DOWN,S\n\
             p_1,Variant,,,,,T-S,,0.00,true,,,3,,,S\n"
        );
        let (products, problems) = products_of("wix-products", &text);
        assert_eq!((products.len(), problems.len()), (0, 2));
        assert_eq!(reasons_of(&problems)[1], (3, None, "problem-product-left-out"));
    }
}
