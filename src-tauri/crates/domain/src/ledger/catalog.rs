//! The catalogue: a product with its variants and images.

/// A product as a shop's export states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Product {
    /// The platform, for example `shopify` or `woocommerce`.
    pub platform: &'static str,
    /// Who it is on that platform: Shopify's handle, WooCommerce's SKU or `id:<ID>`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its description, as exported (HTML).
    pub description: String,
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
    /// Its variants, at least one for a product that can be bought.
    pub variants: Vec<Variant>,
    /// Its images.
    pub images: Vec<Image>,
}

/// One variant. Prices are plain decimals as read; product files do not name a currency.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Image {
    /// Its address.
    pub address: String,
    /// Its alternative text.
    pub alt: String,
}
