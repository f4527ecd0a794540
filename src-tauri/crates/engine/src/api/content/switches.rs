//! Checks that are switched off: in one product, for a vendor, or everywhere.

use super::remarks::rule_words;
use crate::Engine;
use crate::api::requests::{CopyScope, Done};
use crate::error::{Error, Result};
use crate::store::copy_acts::RULES_OFF;
use crate::store::copy_queue::maker;
use serde_json::json;
use tillwise_domain::content::CHECKS;
use tillwise_domain::words::Words;

impl Engine {
    /// Switches a check of copy on or off. What it found stays known, so switching it on shows it at once.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a rule that is not there.
    pub fn switch_copy_rule(&self, rule: &str, scope: &CopyScope, on: bool) -> Result<Done> {
        if !CHECKS.iter().any(|check| check.id() == rule) {
            return Err(Error::invalid(Words::new("error-no-copy-rule").with("rule", rule)));
        }
        let about = if let CopyScope::Product { product } = scope { Some(product.as_str()) } else { None };
        self.copy_act(about, |act| {
            let (place, about, name) = match scope {
                CopyScope::Product { product } => {
                    let (one, _) = act.product(product)?;
                    act.touched.flags.insert(product.clone());
                    ("product", product.clone(), one.copy.title)
                }
                CopyScope::Vendor { vendor } => ("vendor", maker(vendor), vendor.clone()),
                CopyScope::Everywhere => ("everywhere", String::new(), String::new()),
            };
            act.touched.all_flags = place != "product";
            match on {
                true => act.remove(RULES_OFF, vec![json!(rule), json!(place), json!(about)])?,
                false => {
                    let at = act.at;
                    act.put(RULES_OFF, vec![json!(rule), json!(place), json!(about), json!(at)])?;
                }
            }
            let key = format!("said-copy-rule-{}-{place}", if on { "on" } else { "off" });
            Ok(Words::new(key).with("rule", rule_words(rule)).with("name", name))
        })
    }
}
