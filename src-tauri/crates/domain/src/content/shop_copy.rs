//! What is known of the whole shop before one product is judged: its own words, which texts stand twice, its tags.

use super::{CopySettings, Language, ProductCopy};

/// The shop's copy as a whole.
#[derive(Clone, Debug, Default)]
pub struct ShopCopy {
    settings: CopySettings,
    language: Option<Language>,
}

impl ShopCopy {
    /// Learns a shop from all its products, with nothing decided by its owner yet.
    pub fn learn(products: &[ProductCopy]) -> Self {
        Self::learn_with(products, CopySettings::default())
    }

    /// Learns a shop from all its products, with what its owner decided.
    pub fn learn_with(_products: &[ProductCopy], settings: CopySettings) -> Self {
        Self { settings, language: None }
    }

    /// What the owner decided.
    pub fn settings(&self) -> &CopySettings {
        &self.settings
    }

    /// The language most products are in, where their words tell one.
    pub fn language(&self) -> Option<Language> {
        self.language
    }
}
