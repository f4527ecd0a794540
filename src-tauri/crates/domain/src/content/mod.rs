//! Catalog copy review: what is wrong, weak or unproved in a product's texts, found without any network.
//!
//! One file per check with its reasoning and its near misses, one line in [`CHECKS`], and its words in `en.ftl` under
//! `copy-<id>-…`. A check reads one product ([`ReadCopy`]) and what is known of the whole shop ([`ShopCopy`]); it
//! answers with [`Finding`]s that point at a span of a field. Nothing here changes a text: a finding may carry a
//! replacement, a person accepts it.

mod banned_word;
mod broken_html;
mod claim;
pub mod claims;
pub mod concept;
mod confused_words;
mod copy;
mod dictionary;
mod doubled_words;
mod draft_edits;
mod duplicate_description;
mod edit;
mod entity;
mod fact_not_in_data;
mod finding;
mod fingerprint;
#[cfg(test)]
mod fixtures;
mod house_rules;
mod inflection;
mod language;
mod length;
mod markup;
mod material;
mod missing_alt_text;
mod missing_description;
mod near_duplicate;
mod phrase;
mod plain;
pub mod positioning;
pub mod prompt;
mod quantity;
mod read;
mod readability;
mod same_opening;
pub mod sampling;
mod settings;
mod shop_copy;
mod shouting;
mod spelling;
mod split;
mod stale_promise;
pub mod states;
mod tag_inconsistent;
mod tag_writings;
mod template_leftover;
mod thin_description;
mod unit;
pub mod variants;
mod vocabulary;
mod voice;
mod voice_profile;
mod voice_rule;
mod weak_alt_text;
#[cfg(test)]
mod words_tests;

use crate::words::Words;

pub use copy::{CopyField, ImageCopy, ProductCopy};
pub use draft_edits::{DraftEdits, TakenDraft, draft_edits};
pub use fact_not_in_data::{NewFact, NewFactKind, new_facts};
pub use finding::{Finding, Severity};
pub use house_rules::{BannedWord, HouseRules};
pub use language::Language;
pub use read::{ReadCopy, ReadText};
pub use settings::{CopySettings, RuleSwitches, Scope};
pub use shop_copy::{Others, ShopCopy};
pub use split::{Sentence, Word, WordKind};
pub use stale_promise::next_stale_day;
pub use vocabulary::WordCount;
pub use voice::{Learned, Proposal, VOICE_RULES, learn_voice, voice_findings};
pub use voice_profile::{Address, Preference, Punctuation, Speaker, SpellingVariant, Tense, VoiceProfile};
pub use voice_rule::{NoVoiceValue, VoiceRule};

/// One check. Its words are in the catalogue under `copy-<id>-…`.
pub trait Check: Sync {
    /// Its id, for example `thin_description`.
    fn id(&self) -> &'static str;

    /// How much its findings matter.
    fn severity(&self) -> Severity;

    /// What it finds in one product.
    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding>;

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
pub const CHECKS: &[&dyn Check] = &[
    &missing_description::MissingDescription,
    &thin_description::ThinDescription,
    &duplicate_description::DuplicateDescription,
    &near_duplicate::NearDuplicate,
    &same_opening::SameOpening,
    &missing_alt_text::MissingAltText,
    &weak_alt_text::WeakAltText,
    &length::AltTextLength,
    &length::TitleLength,
    &length::SeoTitleLength,
    &length::SeoDescriptionLength,
    &shouting::Shouting,
    &template_leftover::TemplateLeftover,
    &broken_html::BrokenHtml,
    &spelling::Spelling,
    &readability::Readability,
    &claim::Claims,
    &fact_not_in_data::FactNotInData,
    &unit::Unit,
    &stale_promise::StalePromise,
    &banned_word::BannedWords,
    &voice::Voice,
    &tag_inconsistent::TagInconsistent,
];

/// What is found in every product, in their order.
pub fn review_all(products: &[ProductCopy], shop: &ShopCopy) -> Vec<Vec<Finding>> {
    products.iter().map(|product| review(product, shop)).collect()
}

/// What is found in one product by the rules that are on for it: by severity, then by field and place.
pub fn review(product: &ProductCopy, shop: &ShopCopy) -> Vec<Finding> {
    review_read(&ReadCopy::of(product, shop), shop)
}

/// The same for a product that is read already.
pub fn review_read(read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
    let on = |check: &&&dyn Check| !shop.settings().off.is_off(check.id(), read.product);
    let mut found: Vec<Finding> =
        CHECKS.iter().filter(on).flat_map(|check| check.check(read, shop)).collect();
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.field, finding.start));
    found
}

#[cfg(test)]
mod tests {
    use super::fixtures::described;
    use super::*;

    const FAULTY: &str = "<p>Our mug is is made of stonware by [insert name]. <b>It is LOVELY and WARM</p>";

    fn rules(product: &ProductCopy, shop: &ShopCopy) -> Vec<&'static str> {
        review(product, shop).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn the_worst_comes_first_and_then_what_stands_first() {
        let product = described(FAULTY);
        let found = review(&product, &ShopCopy::learn(std::slice::from_ref(&product)));
        let order: Vec<_> =
            found.iter().map(|one| (std::cmp::Reverse(one.severity), one.field, one.start)).collect();
        assert!(order.is_sorted());
        assert_eq!((found[0].rule, found[0].text.as_str()), ("template_leftover", "[insert name]"));
        let rules = ["spelling", "shouting", "broken_html"];
        assert!(rules.iter().all(|rule| found.iter().any(|one| one.rule == *rule)));
    }

    #[test]
    fn a_rule_that_is_off_is_silent_where_it_is_off() {
        let product = described(FAULTY);
        let mut shop = ShopCopy::learn(std::slice::from_ref(&product));
        assert!(rules(&product, &shop).contains(&"spelling"));
        let here = Scope::Product { platform: product.platform.clone(), key: product.key.clone() };
        shop.settings_mut().off.switch_off("spelling", here);
        assert!(!rules(&product, &shop).contains(&"spelling"));
        assert!(rules(&product, &shop).contains(&"broken_html"));
        let other = ProductCopy { key: "other".into(), ..product };
        assert!(rules(&other, &shop).contains(&"spelling"));
    }

    #[test]
    fn every_check_has_an_id_of_its_own_and_its_words() {
        let words = include_str!("en.ftl");
        let mut ids: Vec<_> = CHECKS.iter().map(|check| check.id()).collect();
        for id in &ids {
            for part in ["name", "why", "message"] {
                let key = format!("{} = ", words_of(id, part).key);
                assert!(words.lines().any(|line| line.starts_with(&key)), "{key}");
            }
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), CHECKS.len());
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100))]

        #[test]
        fn no_text_brings_a_check_down_and_every_span_lies_in_it(
            title in "(\\PC| |!|[A-Z]{3,8}){0,20}",
            html in "(<[a-z]{1,3}>?|</?p>|&[a-z]{2,4};?|\\[insert|\\]|%|\\{|\\PC|\n|\\\\n| the the| stonware | LOVELY |Ã¼|ß|İ|[a-zäé]{2,9} )*",
        ) {
            let product = ProductCopy {
                title: title.clone(),
                seo_title: Some(title),
                platform: "woocommerce".into(),
                images: vec![ImageCopy { position: 1, alt: Some(html.clone()), ..ImageCopy::default() }],
                ..described(&html)
            };
            let shop = ShopCopy::learn(std::slice::from_ref(&product));
            for finding in review(&product, &shop) {
                let length = product.text(finding.field).map_or(0, |text| text.chars().count());
                proptest::prop_assert!(finding.start <= finding.end && finding.end <= length, "{:?}", finding);
            }
        }
    }

    #[test]
    fn all_are_reviewed_in_their_order() {
        let clean = ProductCopy {
            key: "2".into(),
            ..described(
                "<p>A mug of stoneware, thrown by hand in our own studio by the sea and fired twice.</p>",
            )
        };
        let products = [described(FAULTY), clean];
        let shop = ShopCopy::learn(&products);
        let found = review_all(&products, &shop);
        assert_eq!(found[0], review(&products[0], &shop));
        assert_eq!(found[1], []);
    }
}
