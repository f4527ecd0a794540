//! What a shop stands for, and how much of its live copy says so (requirements E5 and E6).

use super::inflection::find_phrase;
use super::phrase::tokens;
use super::{ProductCopy, ReadCopy};
use crate::money::ratio;
use rust_decimal::Decimal;

/// The positioning card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Positioning {
    /// For whom the shop is.
    pub for_whom: String,
    /// What it sells them.
    pub what: String,
    /// Why they do not buy it elsewhere.
    pub why_different: String,
    /// What shows that this is so.
    pub proofs: Vec<Message>,
    /// What may be said of it, approved by a person.
    pub messages: Vec<Message>,
}

/// A proof or a message, and how a text says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// In the owner's words.
    pub text: String,
    /// Phrases by which a text says it; any of them will do. Without one, the text itself must stand there.
    pub phrases: Vec<String>,
}

impl Message {
    /// Whether a product's texts say it.
    pub fn is_in(&self, read: &ReadCopy<'_>) -> bool {
        let own = std::slice::from_ref(&self.text);
        let phrases = if self.phrases.is_empty() { own } else { &self.phrases };
        read.texts.iter().any(|text| {
            let tokens = tokens(&text.plain);
            phrases.iter().any(|phrase| !find_phrase(phrase, &tokens, text.language).is_empty())
        })
    }
}

impl Positioning {
    /// The proofs that a product's copy mentions. Copy should mention at least one.
    pub fn proofs_in(&self, read: &ReadCopy<'_>) -> Vec<&Message> {
        self.proofs.iter().filter(|proof| proof.is_in(read)).collect()
    }

    /// Whether a product's copy uses an approved message.
    pub fn is_on_message(&self, read: &ReadCopy<'_>) -> bool {
        self.messages.iter().any(|message| message.is_in(read))
    }
}

/// How much of the live copy says what the shop stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnMessage {
    /// Live products with a description.
    pub live: usize,
    /// Those of them that use an approved message.
    pub on_message: usize,
    /// Those of them that mention a proof.
    pub with_proof: usize,
}

impl OnMessage {
    /// Counts one product; one that is not live or says nothing is left out.
    pub fn add(&mut self, product: &ProductCopy, read: &ReadCopy<'_>, card: &Positioning) {
        if product.live && read.main_text().is_some() {
            self.live += 1;
            self.on_message += usize::from(card.is_on_message(read));
            self.with_proof += usize::from(!card.proofs_in(read).is_empty());
        }
    }

    /// The share with an approved message, with four places; nothing without live copy.
    pub fn share(&self) -> Option<Decimal> {
        ratio(Decimal::from(self.on_message), Decimal::from(self.live), 4)
    }
}

/// Shipped on-brand messaging of a quarter: what was approved and exported, and how much of it was in the shop's voice
/// (definitions.md 4.13). Drafts are no part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shipped {
    /// Texts that went out ([`super::states::velocity`]).
    pub exported: usize,
    /// Those of them without a remark on the voice when they were approved.
    pub on_brand: usize,
}

impl Shipped {
    /// The share in the shop's voice, with four places; nothing where nothing went out.
    pub fn share(&self) -> Option<Decimal> {
        ratio(Decimal::from(self.on_brand), Decimal::from(self.exported), 4)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::described;
    use super::*;
    use crate::content::ShopCopy;

    fn message(text: &str, phrases: &[&str]) -> Message {
        Message {
            text: text.to_owned(),
            phrases: phrases.iter().map(|phrase| (*phrase).to_owned()).collect(),
        }
    }

    fn card() -> Positioning {
        Positioning {
            proofs: vec![message("Fired twice at 1,250 degrees", &["fired twice", "two firings"])],
            messages: vec![message("Made to be used every day", &["every day"])],
            ..Positioning::default()
        }
    }

    fn counted(texts: &[(&str, bool)]) -> OnMessage {
        let shop = ShopCopy::default();
        let mut sum = OnMessage::default();
        for (text, live) in texts {
            let product = ProductCopy { live: *live, ..described(text) };
            sum.add(&product, &ReadCopy::of(&product, &shop), &card());
        }
        sum
    }

    #[test]
    fn a_proof_is_mentioned_by_any_of_its_phrases() {
        let shop = ShopCopy::default();
        let proofs = |text: &str| {
            let product = described(text);
            card().proofs_in(&ReadCopy::of(&product, &shop)).len()
        };
        assert_eq!(
            (proofs("Each is fired twice."), proofs("Fired, twice glazed."), proofs("A mug.")),
            (1, 0, 0)
        );
    }

    #[test]
    fn only_live_copy_that_says_something_is_counted() {
        let sum =
            counted(&[("For every day.", true), ("A mug.", true), ("For every day.", false), ("", true)]);
        assert_eq!(sum, OnMessage { live: 2, on_message: 1, with_proof: 0 });
        assert_eq!(sum.share(), Some(Decimal::new(5, 1)));
        assert_eq!(counted(&[]).share(), None, "no live copy has no share");
    }

    #[test]
    fn drafts_are_no_part_of_what_was_shipped() {
        assert_eq!(Shipped { exported: 8, on_brand: 6 }.share(), Some(Decimal::new(75, 2)));
        assert_eq!(Shipped::default().share(), None);
    }
}
