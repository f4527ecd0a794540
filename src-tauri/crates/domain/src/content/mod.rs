//! Catalog copy review: what is wrong, weak or unproved in a product's texts, found without any network.
//!
//! One file per check with its reasoning and its near misses, one line in [`CHECKS`], and its words in `en.ftl` under
//! `copy-<id>-…`. A check reads one product ([`ReadCopy`]) and what is known of the whole shop ([`ShopCopy`]); it
//! answers with [`Finding`]s that point at a span of a field. Nothing here changes a text: a finding may carry a
//! replacement, a person accepts it.

pub mod claims;
mod copy;
mod finding;
mod language;
mod missing_description;
mod phrase;
mod read;
mod shop_copy;
pub mod states;

use crate::words::Words;

pub use copy::{CopyField, ImageCopy, ProductCopy};
pub use finding::{Finding, Severity};
pub use language::Language;
pub use read::{ReadCopy, ReadText};
pub use shop_copy::ShopCopy;

/// One check. Its words are in the catalogue under `copy-<id>-…`.
pub trait Check: Sync {
    /// Its id, for example `thin_description`.
    fn id(&self) -> &'static str;

    /// How much its findings matter.
    fn severity(&self) -> Severity;

    /// What it finds in one product.
    fn check(&self, read: &ReadCopy, shop: &ShopCopy) -> Vec<Finding>;

    /// What it is called in a list of rules.
    fn name(&self) -> Words {
        words_of(self.id(), "name")
    }

    /// Why it exists, in a sentence or two.
    fn why(&self) -> Words {
        words_of(self.id(), "why")
    }
}

/// One of a check's messages: `copy-thin-description-name`.
fn words_of(check: &str, part: &str) -> Words {
    Words::new(format!("copy-{}-{part}", check.replace('_', "-")))
}

/// Every check, in the order in which findings of the same severity and place are told.
pub const CHECKS: &[&dyn Check] = &[&missing_description::MissingDescription];

/// What is found in one product: by severity, then by field and place.
pub fn review(product: &ProductCopy, shop: &ShopCopy) -> Vec<Finding> {
    let read = ReadCopy::of(product, shop);
    let mut found: Vec<Finding> = CHECKS.iter().flat_map(|check| check.check(&read, shop)).collect();
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.field, finding.start));
    found
}
