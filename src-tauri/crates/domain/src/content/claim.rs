//! A claim that a person has to stand for: it is good for nature, for health, safe, the best, the last, guaranteed.
//!
//! The words are in the lists of [`super::claims`]. The remark never says that a text is or is not legal; it says what
//! somebody could ask for. From 27 September 2026 the EU asks for proof of generic green claims (Directive 2024/825),
//! which the reason of that kind tells as a fact.

use super::claims::claims_in;
use super::{Check, Finding, ReadCopy, Severity, ShopCopy};

/// Finds claims, ticked or not. What a tick does to them is told by [`super::claims::open_claims`].
pub(super) struct Claims;

impl Check for Claims {
    fn id(&self) -> &'static str {
        "claim"
    }

    fn severity(&self) -> Severity {
        Severity::High
    }

    fn check(&self, read: &ReadCopy, _shop: &ShopCopy) -> Vec<Finding> {
        let told = |claim: super::claims::Claim| {
            Finding::on_field(self.id(), claim.kind.severity(), claim.field)
                .at(claim.start, claim.end, claim.text.clone())
                .with("words", claim.text)
                .with("kind", claim.kind.name())
                .with("why", claim.kind.why())
                .with("evidence", claim.kind.evidence())
        };
        claims_in(read).into_iter().map(told).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Language, ProductCopy};

    fn found(product: &ProductCopy) -> Vec<Finding> {
        let mut shop = ShopCopy::default();
        shop.settings_mut().language = Some(Language::English);
        Claims.check(&ReadCopy::of(product, &shop), &shop)
    }

    fn described(text: &str) -> ProductCopy {
        ProductCopy { description: Some(text.to_owned()), ..ProductCopy::default() }
    }

    #[test]
    fn a_claim_points_at_its_words_in_the_export() {
        let html = "<p>Soft &amp; <b>100% bio</b>degradable</p>";
        let one = &found(&described(html))[0];
        let span: String = html.chars().skip(one.start).take(one.end - one.start).collect();
        assert_eq!((one.text.as_str(), span.as_str()), ("biodegradable", "bio</b>degradable"));
        assert_eq!((one.severity, one.fix.as_ref()), (Severity::High, None), "no machine proves a claim");
    }

    #[test]
    fn the_same_claim_twice_in_a_sentence_is_one_and_in_two_sentences_two() {
        assert_eq!(found(&described("Waterproof, really waterproof.")).len(), 1);
        assert_eq!(found(&described("Waterproof. It is waterproof.")).len(), 2);
        assert_eq!(found(&described("Not waterproof.")).len(), 0);
    }

    #[test]
    fn the_kind_says_how_much_it_matters() {
        let one = &found(&described("Now with free shipping on it."))[0];
        assert_eq!(one.severity, Severity::Medium);
    }
}
