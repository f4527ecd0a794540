//! What the owner decided about the review: the language, words that are right, rules that are off.

use super::{HouseRules, Language, ProductCopy};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The owner's decisions about the review of a shop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopySettings {
    /// The language of the shop, where the owner set it; it is then not looked for.
    pub language: Option<Language>,
    /// Words the owner called real, in lower case. No check of spelling speaks of them again.
    pub real_words: BTreeSet<String>,
    /// Rules that are switched off.
    pub off: RuleSwitches,
    /// The shop's own rules, and the day on which they are applied.
    pub house: HouseRules,
}

/// Where a rule is switched off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "scope")]
pub enum Scope {
    /// In one product.
    Product {
        /// Its platform.
        platform: String,
        /// Its key there, as in [`ProductCopy::key`].
        key: String,
    },
    /// In all products of one vendor, whatever the case of its name.
    Vendor {
        /// The vendor's name.
        vendor: String,
    },
    /// Everywhere.
    Everywhere,
}

/// The rules that are switched off, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSwitches {
    off: BTreeMap<String, BTreeSet<Scope>>,
}

impl RuleSwitches {
    /// Switches a rule off.
    pub fn switch_off(&mut self, rule: impl Into<String>, scope: Scope) {
        self.off.entry(rule.into()).or_default().insert(scope.folded());
    }

    /// Takes one switching-off back.
    pub fn switch_on(&mut self, rule: &str, scope: Scope) {
        if let Some(scopes) = self.off.get_mut(rule) {
            scopes.remove(&scope.folded());
        }
    }

    /// Whether a rule is silent about a product.
    pub fn is_off(&self, rule: &str, product: &ProductCopy) -> bool {
        let Some(scopes) = self.off.get(rule) else { return false };
        scopes.iter().any(|scope| match scope {
            Scope::Everywhere => true,
            Scope::Vendor { vendor } => *vendor == folded(&product.vendor),
            Scope::Product { platform, key } => *platform == product.platform && *key == product.key,
        })
    }
}

impl Scope {
    fn folded(self) -> Self {
        match self {
            Self::Vendor { vendor } => Self::Vendor { vendor: folded(&vendor) },
            other => other,
        }
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_off_here_for_a_vendor_or_everywhere_and_nowhere_else() {
        let mug = ProductCopy { key: "mug".into(), vendor: "Näs".into(), ..ProductCopy::default() };
        let plate = ProductCopy { key: "plate".into(), vendor: "Kiln".into(), ..ProductCopy::default() };
        let here = Scope::Product { platform: String::new(), key: "mug".into() };
        let vendor = Scope::Vendor { vendor: "NÄS ".into() };
        for (scope, of_plate) in [(here, false), (vendor, false), (Scope::Everywhere, true)] {
            let mut off = RuleSwitches::default();
            off.switch_off("spelling", scope.clone());
            assert!(off.is_off("spelling", &mug), "{scope:?}");
            assert_eq!(off.is_off("spelling", &plate), of_plate, "{scope:?}");
            assert!(!off.is_off("shouting", &mug), "{scope:?}");
            off.switch_on("spelling", scope);
            assert!(!off.is_off("spelling", &mug));
        }
    }
}
