//! What of a product a file can say at all, and what a file that leaves a part out takes over from the one before it.
//!
//! A column that is not there says nothing. Above all a file that Tillwise wrote for the shop holds a product's id and
//! the texts that changed, and the rest of the product is as it was.

use super::{Product, Variant};
use std::collections::BTreeSet;

/// A part of a product that a file has a column for, or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProductPart {
    /// Its title.
    Title,
    /// Its description.
    Description,
    /// Its short description.
    ShortDescription,
    /// The search engine title.
    SeoTitle,
    /// The search engine description.
    SeoDescription,
    /// Its tags.
    Tags,
    /// Its vendor.
    Vendor,
    /// Its type or category.
    Category,
    /// Whether it is offered.
    Status,
    /// Which images it has.
    Images,
    /// The words of its images.
    AltText,
    /// Which variants it has and what they are sold for. A file without prices is no list of what there is to buy.
    Prices,
    /// The option values of its variants.
    Options,
    /// The stock keeping units of its variants.
    Skus,
    /// The bar codes of its variants.
    Barcodes,
    /// The prices before a reduction.
    CompareAt,
    /// What its variants cost the shop.
    UnitCosts,
    /// How many there are.
    Stock,
}

use ProductPart as Part;

impl ProductPart {
    /// Every part.
    pub const ALL: [Self; 18] = [
        Part::Title,
        Part::Description,
        Part::ShortDescription,
        Part::SeoTitle,
        Part::SeoDescription,
        Part::Tags,
        Part::Vendor,
        Part::Category,
        Part::Status,
        Part::Images,
        Part::AltText,
        Part::Prices,
        Part::Options,
        Part::Skus,
        Part::Barcodes,
        Part::CompareAt,
        Part::UnitCosts,
        Part::Stock,
    ];

    /// Its id in the shop file. A field of copy has the same one.
    pub fn id(self) -> &'static str {
        match self {
            Part::Title => "title",
            Part::Description => "description",
            Part::ShortDescription => "short_description",
            Part::SeoTitle => "seo_title",
            Part::SeoDescription => "seo_description",
            Part::Tags => "tags",
            Part::Vendor => "vendor",
            Part::Category => "category",
            Part::Status => "status",
            Part::Images => "images",
            Part::AltText => "alt_text",
            Part::Prices => "prices",
            Part::Options => "options",
            Part::Skus => "skus",
            Part::Barcodes => "barcodes",
            Part::CompareAt => "compare_at",
            Part::UnitCosts => "unit_costs",
            Part::Stock => "stock",
        }
    }

    /// The part with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }

    /// The part that a column says, by our word for the column (`Cells::columns`).
    pub fn of_column(key: &str) -> Option<Self> {
        Some(match key {
            "column-product" => Part::Title,
            "column-description" => Part::Description,
            "column-short-description" => Part::ShortDescription,
            "column-search-title" => Part::SeoTitle,
            "column-search-description" => Part::SeoDescription,
            "column-tags" => Part::Tags,
            "column-vendor" => Part::Vendor,
            "column-category" => Part::Category,
            "column-state" | "column-published" | "column-archived" => Part::Status,
            "column-image" => Part::Images,
            "column-image-words" => Part::AltText,
            "column-price" => Part::Prices,
            "column-option" => Part::Options,
            "column-sku" => Part::Skus,
            "column-barcode" => Part::Barcodes,
            "column-compare-at" | "column-sale-price" | "column-discount" => Part::CompareAt,
            "column-unit-cost" => Part::UnitCosts,
            "column-stock" => Part::Stock,
            _ => return None,
        })
    }
}

/// The parts of a product that a file says.
pub type Reported = BTreeSet<ProductPart>;

/// The parts that a product shows to be said: where its file is not known, no more is known than what is there.
pub fn filled(product: &Product) -> Reported {
    let any = |is: fn(&Variant) -> bool| product.variants.iter().any(is);
    let there = |part: &Part| match part {
        Part::Title => !product.title.is_empty(),
        Part::Description => !product.description.is_empty(),
        Part::ShortDescription => !product.short_description.is_empty(),
        Part::SeoTitle => !product.seo_title.is_empty(),
        Part::SeoDescription => !product.seo_description.is_empty(),
        Part::Tags => !product.tags.is_empty(),
        Part::Vendor => !product.vendor.is_empty(),
        Part::Category => !product.category.is_empty(),
        Part::Status => !product.status.is_empty(),
        Part::Images => !product.images.is_empty(),
        Part::AltText => product.images.iter().any(|image| !image.alt.is_empty()),
        Part::Prices => any(|variant| variant.price.is_some()),
        Part::Options => any(|variant| !variant.options.is_empty()),
        Part::Skus => any(|variant| variant.sku.is_some()),
        Part::Barcodes => any(|variant| variant.barcode.is_some()),
        Part::CompareAt => any(|variant| variant.compare_at.is_some()),
        Part::UnitCosts => any(|variant| variant.unit_cost.is_some()),
        Part::Stock => any(|variant| variant.stock.is_some()),
    };
    Part::ALL.into_iter().filter(there).collect()
}

/// A product with what its own file does not say, each part from the newest older version that says it. Gives which
/// part is from which of the older ones, newest first.
pub fn completed(
    own: &Product,
    reported: &Reported,
    older: &[(&Product, Reported)],
) -> (Product, Vec<(ProductPart, usize)>) {
    let (mut whole, mut said) = (own.clone(), reported.clone());
    let mut lent = Vec::new();
    for (at, (from, says)) in older.iter().enumerate() {
        let parts: Reported = says.difference(&said).copied().collect();
        if parts.is_empty() {
            continue;
        }
        lend(&mut whole, &said, from, &parts);
        lent.extend(parts.iter().map(|part| (*part, at)));
        said.extend(parts);
    }
    (whole, lent)
}

/// Puts parts of one product into another, which says some itself.
fn lend(to: &mut Product, said: &Reported, from: &Product, parts: &Reported) {
    for (part, text, other) in [
        (Part::Title, &mut to.title, &from.title),
        (Part::Description, &mut to.description, &from.description),
        (Part::ShortDescription, &mut to.short_description, &from.short_description),
        (Part::SeoTitle, &mut to.seo_title, &from.seo_title),
        (Part::SeoDescription, &mut to.seo_description, &from.seo_description),
        (Part::Tags, &mut to.tags, &from.tags),
        (Part::Vendor, &mut to.vendor, &from.vendor),
        (Part::Category, &mut to.category, &from.category),
        (Part::Status, &mut to.status, &from.status),
    ] {
        if parts.contains(&part) {
            text.clone_from(other);
        }
    }
    if parts.contains(&Part::Images) {
        to.images.clone_from(&from.images);
    } else if parts.contains(&Part::AltText) {
        for image in &mut to.images {
            let same = from.images.iter().find(|other| other.address == image.address);
            image.alt = same.map(|other| other.alt.clone()).unwrap_or_default();
        }
    }
    lend_facts(to, from);
    if parts.contains(&Part::Prices) {
        lend_variants(to, said, from);
    } else {
        let places = pairs(&to.variants, &from.variants);
        for (variant, other) in to.variants.iter_mut().zip(places) {
            if let Some(other) = other.and_then(|at| from.variants.get(at)) {
                copy(variant, other, parts);
            }
        }
    }
}

/// The variants are those of the list that has prices, with what the newer file says of each.
fn lend_variants(to: &mut Product, said: &Reported, from: &Product) {
    if from.variants.is_empty() {
        return;
    }
    let own = std::mem::replace(&mut to.variants, from.variants.clone());
    let places = pairs(&own, &from.variants);
    for (variant, other) in own.into_iter().zip(places) {
        match other.and_then(|at| to.variants.get_mut(at)) {
            Some(known) => copy(known, &variant, said),
            // A row of the product itself is no variant beside those it has.
            None if variant.options.is_empty() => {}
            None => to.variants.push(variant),
        }
    }
}

/// Copies what is named of a variant.
fn copy(to: &mut Variant, from: &Variant, parts: &Reported) {
    for (part, text, other) in [
        (Part::Prices, &mut to.price, &from.price),
        (Part::Skus, &mut to.sku, &from.sku),
        (Part::Barcodes, &mut to.barcode, &from.barcode),
        (Part::CompareAt, &mut to.compare_at, &from.compare_at),
        (Part::UnitCosts, &mut to.unit_cost, &from.unit_cost),
    ] {
        if parts.contains(&part) {
            text.clone_from(other);
        }
    }
    if parts.contains(&Part::Stock) {
        to.stock = from.stock;
    }
    if parts.contains(&Part::Options) && !from.options.is_empty() {
        to.options.clone_from(&from.options);
    }
}

/// Which variant of another list each one is: that with its SKU, else that with its options, else the only one where the
/// file names no options.
fn pairs(own: &[Variant], other: &[Variant]) -> Vec<Option<usize>> {
    let only = |list: &[Variant], is: &dyn Fn(&Variant) -> bool| -> Option<usize> {
        let mut found = list.iter().enumerate().filter(|(_, variant)| is(variant)).map(|(at, _)| at);
        found.next().filter(|_| found.next().is_none())
    };
    let find = |variant: &Variant| -> Option<usize> {
        let same_sku = |one: &Variant| one.sku.is_some() && one.sku == variant.sku;
        let same_options = |one: &Variant| one.options == variant.options;
        let by = |is: &dyn Fn(&Variant) -> bool| only(own, is).and_then(|_| only(other, is));
        let only_one = || by(&|_| true).filter(|_| variant.options.is_empty());
        let may_be = |at: &usize| variant.sku.is_none() || other[*at].sku.is_none();
        by(&same_sku).or_else(|| by(&same_options)).or_else(|| only_one().filter(may_be))
    };
    own.iter().map(find).collect()
}

/// Adds what the other says under names that are not said here. Where both say the same, the other's order stays.
fn lend_facts(to: &mut Product, from: &Product) {
    let own = std::mem::take(&mut to.facts);
    let is_named = |facts: &[(String, String)], name: &str| facts.iter().any(|(other, _)| other == name);
    let kept = from.facts.iter().filter(|(name, _)| !is_named(&own, name));
    let of_own: Vec<_> = from.facts.iter().filter(|(name, _)| is_named(&own, name)).collect();
    to.facts = if of_own.iter().copied().eq(own.iter()) {
        from.facts.clone()
    } else {
        own.iter().chain(kept).cloned().collect()
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Image;

    fn variant(option: &str, sku: &str) -> Variant {
        let options = if option.is_empty() { Vec::new() } else { vec![option.to_owned()] };
        Variant { options, sku: (!sku.is_empty()).then(|| sku.to_owned()), ..Variant::default() }
    }

    fn priced(option: &str, sku: &str, price: &str, stock: i64) -> Variant {
        Variant { price: Some(price.to_owned()), stock: Some(stock), ..variant(option, sku) }
    }

    fn mug() -> Product {
        Product {
            platform: "shopify",
            key: "mug".to_owned(),
            title: "Mug".to_owned(),
            description: "A mug.".to_owned(),
            tags: "clay".to_owned(),
            status: "active".to_owned(),
            facts: vec![
                ("Size".to_owned(), "Small".to_owned()),
                ("Weight".to_owned(), "300 g".to_owned()),
                ("Size".to_owned(), "Large".to_owned()),
            ],
            variants: vec![priced("Small", "S", "18.00", 4), priced("Large", "L", "24.00", 2)],
            images: vec![Image { address: "a.jpg".to_owned(), alt: "A mug".to_owned() }],
            ..Product::default()
        }
    }

    fn every() -> Reported {
        Part::ALL.into_iter().collect()
    }

    #[test]
    fn a_file_of_changed_texts_leaves_all_else_as_it_was() {
        let own = Product {
            title: "Mug".to_owned(),
            description: "A better mug.".to_owned(),
            facts: vec![("Size".to_owned(), "Small".to_owned()), ("Size".to_owned(), "Large".to_owned())],
            variants: vec![variant("Small", "S"), variant("Large", "L")],
            ..Product { status: String::new(), tags: String::new(), images: Vec::new(), ..mug() }
        };
        let reported = Reported::from([Part::Title, Part::Description, Part::Options, Part::Skus]);
        let (whole, lent) = completed(&own, &reported, &[(&mug(), every())]);
        assert_eq!(whole, Product { description: "A better mug.".to_owned(), ..mug() });
        assert_eq!(lent.len(), Part::ALL.len() - reported.len());
        assert!(!lent.iter().any(|(part, _)| reported.contains(part)), "what is said is never written over");
    }

    #[test]
    fn what_is_said_to_be_empty_is_empty() {
        let own = Product { description: String::new(), tags: String::new(), ..mug() };
        let reported = every().into_iter().filter(|part| *part != Part::Tags).collect();
        let (whole, lent) = completed(&own, &reported, &[(&mug(), every())]);
        assert_eq!((whole.description.as_str(), whole.tags.as_str()), ("", "clay"));
        assert_eq!(lent, [(Part::Tags, 0)]);
    }

    #[test]
    fn each_part_is_from_the_newest_version_that_says_it() {
        let newer = Product { tags: "newer".to_owned(), description: "not said".to_owned(), ..mug() };
        let older = Product { description: "older".to_owned(), tags: "oldest".to_owned(), ..mug() };
        let own = Product { key: "mug".to_owned(), title: "Mug".to_owned(), ..Product::default() };
        let said = Reported::from([Part::Title]);
        let versions = [(&newer, Reported::from([Part::Tags])), (&older, every())];
        let (whole, lent) = completed(&own, &said, &versions);
        assert_eq!((whole.tags.as_str(), whole.description.as_str()), ("newer", "older"));
        assert!(lent.contains(&(Part::Tags, 0)) && lent.contains(&(Part::Description, 1)));
        assert_eq!(completed(&own, &said, &[]), (own, Vec::new()));
    }

    #[test]
    fn a_row_of_the_product_alone_takes_no_variant_away() {
        for own in [vec![variant("", "MUG")], Vec::new()] {
            let own = Product { variants: own, ..mug() };
            let (whole, _) = completed(&own, &Reported::from([Part::Skus]), &[(&mug(), every())]);
            assert_eq!(whole.variants, mug().variants);
        }
    }

    #[test]
    fn stock_without_prices_is_read_and_a_list_with_prices_is_the_list() {
        let stock = |option: &str, sku: &str, stock| Variant { stock: Some(stock), ..variant(option, sku) };
        let own = Product { variants: vec![stock("Large", "L", 9), stock("Tiny", "T", 1)], ..mug() };
        let said = Reported::from([Part::Options, Part::Skus, Part::Stock]);
        let (whole, _) = completed(&own, &said, &[(&mug(), every())]);
        let found: Vec<_> = whole.variants.iter().map(|one| (one.price.as_deref(), one.stock)).collect();
        assert_eq!(found, [(Some("18.00"), Some(4)), (Some("24.00"), Some(9)), (None, Some(1))]);

        let own =
            Product { variants: vec![Variant { stock: None, ..priced("Large", "L", "25.00", 0) }], ..mug() };
        let said = Reported::from([Part::Options, Part::Skus, Part::Prices]);
        let (whole, _) = completed(&own, &said, &[(&mug(), every())]);
        assert_eq!(whole.variants, [priced("Large", "L", "25.00", 2)], "the small one is sold no more");
    }

    #[test]
    fn words_of_images_follow_their_address() {
        let images = ["b.jpg", "a.jpg"].map(|one| Image { address: one.to_owned(), alt: String::new() });
        let own = Product { images: images.to_vec(), ..mug() };
        let said = every().into_iter().filter(|part| *part != Part::AltText).collect();
        let (whole, _) = completed(&own, &said, &[(&mug(), every())]);
        assert_eq!((whole.images[0].alt.as_str(), whole.images[1].alt.as_str()), ("", "A mug"));
    }

    #[test]
    fn parts_have_ids_of_their_own() {
        for part in Part::ALL {
            assert_eq!(Part::from_id(part.id()), Some(part));
        }
        assert_eq!(filled(&Product::default()), Reported::new());
        assert!(filled(&mug()).contains(&Part::AltText) && !filled(&mug()).contains(&Part::UnitCosts));
    }
}
