//! How much of a variant lies at a location (export-formats 1.4).

/// One variant's stock at one location. A missing count is not zero.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct StockLevel {
    /// The platform, for example `shopify`.
    pub platform: &'static str,
    /// The product's key, as in the catalogue.
    pub product: String,
    /// The variant's option values.
    pub options: Vec<String>,
    /// The stock keeping unit.
    pub sku: Option<String>,
    /// The location; empty where there is only one.
    pub location: String,
    /// On the shelf.
    pub on_hand: Option<i64>,
    /// For sale.
    pub available: Option<i64>,
    /// Sold and not sent yet.
    pub committed: Option<i64>,
    /// On its way in.
    pub incoming: Option<i64>,
    /// Set aside or damaged.
    pub unavailable: Option<i64>,
}
