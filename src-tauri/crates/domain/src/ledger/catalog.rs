//! The catalogue: a product with its variants and images.

use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};

/// A product as a shop's export states it.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Product {
    /// The platform, for example `shopify` or `woocommerce`; stored with the key.
    #[serde(skip)]
    pub platform: &'static str,
    /// Who it is on that platform: Shopify's handle, WooCommerce's SKU or `id:<ID>`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its description, as exported (HTML).
    pub description: String,
    /// Its short description, as exported (HTML), where the platform has one beside the other.
    pub short_description: String,
    /// Its vendor.
    pub vendor: String,
    /// Its type or category.
    pub category: String,
    /// Its tags, as exported.
    pub tags: String,
    /// `active`, `draft`, `archived`, or what `Published` says.
    pub status: String,
    /// The search engine title.
    pub seo_title: String,
    /// The search engine description.
    pub seo_description: String,
    /// What else the file says of it and a text may repeat, each with its name: options, attributes, weight.
    pub facts: Vec<(String, String)>,
    /// Its variants, at least one for a product that can be bought.
    pub variants: Vec<Variant>,
    /// Its images.
    pub images: Vec<Image>,
}

impl Hash for Product {
    /// What was read first is hashed always; what came later only where it is there. So a product that has nothing of
    /// it keeps the fingerprint under which older versions of the program stored it, and is no news.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self {
            platform,
            key,
            title,
            description,
            short_description,
            vendor,
            category,
            tags,
            status,
            seo_title,
            seo_description,
            facts,
            variants,
            images,
        } = self;
        (platform, key, title, description, vendor, category, tags, status).hash(state);
        (seo_title, seo_description, variants, images).hash(state);
        if !short_description.is_empty() {
            ("short_description", short_description).hash(state);
        }
        if !facts.is_empty() {
            ("facts", facts).hash(state);
        }
    }
}

/// One variant. Prices are plain decimals as read; product files do not name a currency.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Variant {
    /// Its option values in order, without blanks at the end: `Large`, `Blue`.
    pub options: Vec<String>,
    /// The stock keeping unit.
    pub sku: Option<String>,
    /// The bar code; nothing where a spreadsheet destroyed it.
    pub barcode: Option<String>,
    /// The price.
    pub price: Option<String>,
    /// The price before a reduction.
    pub compare_at: Option<String>,
    /// What one costs the shop.
    pub unit_cost: Option<String>,
    /// How many are in stock.
    pub stock: Option<i64>,
}

/// One image.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Image {
    /// Its address.
    pub address: String,
    /// Its alternative text.
    pub alt: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::fingerprint;

    /// A product's fields as they were when fingerprints were first stored.
    #[derive(Hash)]
    struct First {
        platform: &'static str,
        key: String,
        title: String,
        description: String,
        vendor: String,
        category: String,
        tags: String,
        status: String,
        seo_title: String,
        seo_description: String,
        variants: Vec<Variant>,
        images: Vec<Image>,
    }

    #[test]
    fn a_product_without_what_was_added_later_keeps_its_fingerprint() {
        let variants = vec![Variant { sku: Some("M".to_owned()), ..Variant::default() }];
        let first = First {
            platform: "shopify",
            key: "mug".to_owned(),
            title: "Mug".to_owned(),
            description: "<p>A mug</p>".to_owned(),
            vendor: "Kiln".to_owned(),
            category: String::new(),
            tags: "cup".to_owned(),
            status: "active".to_owned(),
            seo_title: String::new(),
            seo_description: "A mug".to_owned(),
            variants: variants.clone(),
            images: vec![Image::default()],
        };
        let product = Product {
            platform: first.platform,
            key: first.key.clone(),
            title: first.title.clone(),
            description: first.description.clone(),
            vendor: first.vendor.clone(),
            tags: first.tags.clone(),
            status: first.status.clone(),
            seo_description: first.seo_description.clone(),
            variants,
            images: vec![Image::default()],
            ..Product::default()
        };
        assert_eq!(fingerprint(&product), fingerprint(&first));
        let sized = Product { facts: vec![("Size".to_owned(), "Large".to_owned())], ..product.clone() };
        let short = Product { short_description: "A mug".to_owned(), ..product };
        assert_ne!(fingerprint(&sized), fingerprint(&first));
        assert_ne!(fingerprint(&short), fingerprint(&first));
    }
}
