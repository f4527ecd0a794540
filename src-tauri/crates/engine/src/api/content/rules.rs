//! The checks of copy, as the page lists them.

use crate::Engine;
use crate::api::views::{CopyRuleView, CopyRulesView};
use crate::error::Result;
use crate::store::{copy_queue, copy_work};
use tillwise_domain::content::CHECKS;

impl Engine {
    /// Every check, whether it is on, and what it finds now.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn copy_rules(&self) -> Result<CopyRulesView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let (off, speaking) = (copy_work::rules_off(sql)?, copy_queue::rules(sql)?);
        let rules = CHECKS.iter().map(|check| {
            let of = |place: &'static str| {
                let id = check.id();
                off.iter().filter(move |(rule, kind, _)| rule == id && kind == place)
            };
            let found = speaking.iter().find(|(rule, ..)| rule == check.id());
            CopyRuleView {
                id: check.id().to_owned(),
                name: self.say(&check.name()),
                why: self.say(&check.why()),
                severity: check.severity(),
                on: of("everywhere").next().is_none(),
                vendors_off: of("vendor").map(|(_, _, vendor)| vendor.clone()).collect(),
                products_off: of("product").count(),
                products: found.map_or(0, |(_, products, _)| *products),
                fixable: found.map_or(0, |(_, _, fixable)| *fixable),
            }
        });
        Ok(CopyRulesView { rules: rules.collect(), words: copy_work::words(sql)? })
    }
}
