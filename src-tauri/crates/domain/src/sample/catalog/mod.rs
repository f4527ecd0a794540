//! What the sample shop sells, and how a basket line names it.
//!
//! The copy itself is in one file per group of products; how it looks as a file is in `products_file.rs`.
//! Some copy is weak on purpose (empty, shared, misspelt, shouting, left over), so that the review has
//! findings, and some tags are written two ways.

mod candles;
mod ceramics;
mod linen;

use super::seed::Seed;

/// One product with everything its page says.
pub(super) struct Product {
    pub handle: &'static str,
    pub title: &'static str,
    /// HTML, as Shopify keeps it.
    pub body: &'static str,
    pub kind: &'static str,
    pub tags: &'static str,
    /// Names of the options; none for a product that comes in one form only.
    pub options: &'static [&'static str],
    pub variants: &'static [Variant],
    /// One alternative text per picture; empty where it is missing.
    pub pictures: &'static [&'static str],
    pub search_text: &'static str,
    /// How often it is bought, against the others; 0 for a draft.
    pub popularity: i64,
}

/// One form of a product that can be bought.
pub(super) struct Variant {
    pub values: &'static [&'static str],
    pub sku: &'static str,
    pub cents: i64,
    pub compare_at: Option<i64>,
    pub grams: i64,
}

impl Product {
    pub fn is_gift_card(&self) -> bool {
        self.kind == "Gift Cards"
    }

    pub fn is_draft(&self) -> bool {
        self.popularity == 0
    }
}

impl Variant {
    /// A product that comes in one form only.
    const fn only(sku: &'static str, cents: i64, grams: i64) -> Self {
        Self::of(&["Default Title"], sku, cents, grams)
    }

    const fn of(values: &'static [&'static str], sku: &'static str, cents: i64, grams: i64) -> Self {
        Self { values, sku, cents, compare_at: None, grams }
    }

    const fn reduced_from(mut self, cents: i64) -> Self {
        self.compare_at = Some(cents);
        self
    }
}

/// A variant of a product, which is what a basket holds.
#[derive(Clone, Copy)]
pub(super) struct Article {
    pub product: &'static Product,
    pub variant: &'static Variant,
}

impl Article {
    /// The name on a line item: product, then the chosen options.
    pub fn name(&self) -> String {
        if self.product.options.is_empty() {
            self.product.title.to_owned()
        } else {
            format!("{} - {}", self.product.title, self.variant.values.join(" / "))
        }
    }
}

/// All products, in the order of the products file.
pub(super) fn products() -> impl Iterator<Item = &'static Product> {
    ceramics::PRODUCTS.iter().chain(linen::PRODUCTS).chain(candles::PRODUCTS)
}

/// The shelf that baskets are filled from.
pub(super) struct Shelf {
    /// Each product with the running total of popularity up to and including it.
    up_to: Vec<(i64, &'static Product)>,
    total: i64,
}

impl Shelf {
    pub fn new() -> Self {
        let mut total = 0;
        let mut up_to = Vec::new();
        for product in products() {
            total += product.popularity;
            up_to.push((total, product));
        }
        Self { up_to, total }
    }

    /// Something to buy; popular products come up more often, first variants a little more often.
    pub fn take(&self, seed: &mut Seed) -> Article {
        let ticket = seed.between(1, self.total);
        let place = self.up_to.partition_point(|(up_to, _)| *up_to < ticket);
        let product = self.up_to[place].1;
        let last = product.variants.len() as i64 - 1;
        let variant = seed.between(0, last).min(seed.between(0, last + 1));
        Article { product, variant: &product.variants[variant as usize] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_catalog_is_sound() {
        let (mut handles, mut skus) = (BTreeSet::new(), BTreeSet::new());
        assert!((38..=45).contains(&products().count()), "about 40 products");
        for product in products() {
            assert!(handles.insert(product.handle), "handle {} is used once", product.handle);
            assert!((1..=6).contains(&product.variants.len()), "{}", product.handle);
            assert!(!product.pictures.is_empty(), "{} has a picture", product.handle);
            for variant in product.variants {
                assert_eq!(variant.values.len(), product.options.len().max(1), "{}", product.handle);
                assert!(variant.cents > 0 && variant.compare_at.is_none_or(|before| before > variant.cents));
                assert!(
                    product.is_gift_card() || skus.insert(variant.sku),
                    "SKU {} is used once",
                    variant.sku
                );
            }
        }
    }

    #[test]
    fn the_planted_weak_copy_is_there() {
        let bodies: Vec<&str> = products().map(|product| product.body).collect();
        let having = |text: &str| bodies.iter().filter(|body| body.contains(text)).count();
        let empty = bodies.iter().filter(|body| body.is_empty()).count();
        let most_shared = bodies.iter().filter(|body| !body.is_empty()).map(|body| having(body)).max();
        let shouting = bodies.iter().filter(|body| {
            let letters = body.chars().filter(|letter| letter.is_alphabetic()).count();
            let capitals = body.chars().filter(|letter| letter.is_uppercase()).count();
            letters > 20 && capitals * 10 > letters * 8
        });
        assert_eq!(empty, 6, "products without a description");
        assert_eq!(most_shared, Some(4), "products that share one description");
        assert_eq!(shouting.count(), 1, "a description in capitals");
        assert_eq!(having("Lorem ipsum"), 1, "a left-over placeholder");
        assert!(having("stonware") > 0 && having("handmaid") > 0, "typing mistakes");
        let without_alt = products().flat_map(|product| product.pictures).filter(|alt| alt.is_empty());
        assert_eq!(without_alt.count(), 12, "pictures without alternative text");
    }

    #[test]
    fn drafts_are_never_bought() {
        let shelf = Shelf::new();
        let mut seed = Seed::for_part(3, 3);
        let bought: Vec<Article> = (0..3000).map(|_| shelf.take(&mut seed)).collect();
        assert!(bought.iter().all(|article| !article.product.is_draft()));
        assert!(bought.iter().any(|article| article.name() == "Stoneware Mug - Tide Blue"));
        assert!(bought.iter().any(|article| article.name() == "Lidded Butter Dish"));
    }
}
