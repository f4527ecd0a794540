//! What is known of the whole shop before one product is judged: its own words, which texts stand twice, its tags.

use super::ProductCopy;

/// The shop's copy as a whole.
#[derive(Clone, Debug, Default)]
pub struct ShopCopy {}

impl ShopCopy {
    /// Learns a shop from all its products.
    pub fn learn(_products: &[ProductCopy]) -> Self {
        Self {}
    }
}
