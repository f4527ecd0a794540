//! What a shop stands for, and how much of its live copy says so (requirements E5 and E6).

use super::inflection::find_phrase;
use super::phrase::{Token, tokens};
use super::states::{CopyState, Step, velocity};
use super::{Language, ProductCopy, ReadCopy};
use crate::money::ratio;
use jiff::Timestamp;
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
    fn is_among(&self, tokens: &[Token], language: Option<Language>) -> bool {
        let own = std::slice::from_ref(&self.text);
        let phrases = if self.phrases.is_empty() { own } else { &self.phrases };
        phrases.iter().any(|phrase| !find_phrase(phrase, tokens, language).is_empty())
    }
}

/// What of the card a product's copy says: places in its lists, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidOfCard {
    /// Places in [`Positioning::proofs`]. Copy should mention at least one.
    pub proofs: Vec<usize>,
    /// Places in [`Positioning::messages`].
    pub messages: Vec<usize>,
}

impl Positioning {
    /// What of it a product's texts say.
    pub fn said_in(&self, read: &ReadCopy<'_>) -> SaidOfCard {
        if self.proofs.is_empty() && self.messages.is_empty() {
            return SaidOfCard::default();
        }
        let texts: Vec<_> = read.texts.iter().map(|text| (tokens(&text.plain), text.language)).collect();
        let said = |of: &[Message]| {
            let is_said = |message: &Message| {
                texts.iter().any(|(tokens, language)| message.is_among(tokens, *language))
            };
            of.iter().enumerate().filter(|(_, message)| is_said(message)).map(|(at, _)| at).collect()
        };
        SaidOfCard { proofs: said(&self.proofs), messages: said(&self.messages) }
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
    /// Whether a product is counted: it is live and says something.
    pub fn counts(product: &ProductCopy, read: &ReadCopy<'_>) -> bool {
        product.live && read.main_text().is_some()
    }

    /// Counts one product, where it counts.
    pub fn add(&mut self, product: &ProductCopy, read: &ReadCopy<'_>, card: &Positioning) {
        if Self::counts(product, read) {
            let said = card.said_in(read);
            self.live += 1;
            self.on_message += usize::from(!said.messages.is_empty());
            self.with_proof += usize::from(!said.proofs.is_empty());
        }
    }

    /// The share with an approved message, with four places; nothing without live copy.
    pub fn share(&self) -> Option<Decimal> {
        ratio(Decimal::from(self.on_message), Decimal::from(self.live), 4)
    }

    /// The share that mentions a proof, with four places; nothing without live copy.
    pub fn proof_share(&self) -> Option<Decimal> {
        ratio(Decimal::from(self.with_proof), Decimal::from(self.live), 4)
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

/// Counts what went out in a span of time, and how much of it had been approved without a remark on the voice
/// (definitions.md 4.13).
///
/// Each text comes with its steps, oldest first, and with the instants of those approvals that the brand owner gave in
/// spite of the voice. The approval that counts is the last one before the text went out.
pub fn on_brand<'a>(
    texts: impl IntoIterator<Item = (&'a [Step], &'a [Timestamp])>,
    span: (Timestamp, Timestamp),
) -> Shipped {
    let mut shipped = Shipped::default();
    for (steps, in_spite) in texts {
        if velocity([steps], span) == 0 {
            continue;
        }
        shipped.exported += 1;
        let out = steps.iter().rposition(|step| step.to == CopyState::Exported && step.at < span.1);
        let before = &steps[..out.unwrap_or(steps.len())];
        let approved = before.iter().rfind(|step| step.to == CopyState::Approved);
        let passed = approved.is_some_and(|step| !in_spite.contains(&step.at));
        shipped.on_brand += usize::from(passed);
    }
    shipped
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
            card().said_in(&ReadCopy::of(&product, &shop)).proofs.len()
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
    fn a_text_is_on_brand_where_its_last_approval_needed_no_exception() {
        use CopyState::{Approved, Exported, InReview};
        let at = |second| Timestamp::from_second(second).expect("a time");
        let steps = |of: &[(CopyState, i64)]| -> Vec<Step> {
            of.iter()
                .map(|(to, second)| Step { to: *to, who: "Ada".into(), at: at(*second), waits: false })
                .collect()
        };
        let plain = steps(&[(InReview, 1), (Approved, 2), (Exported, 10)]);
        let mended = steps(&[(Approved, 2), (InReview, 3), (Approved, 4), (Exported, 11)]);
        let later = steps(&[(Approved, 2), (Exported, 30)]);
        let drafted = steps(&[(InReview, 1)]);
        let (none, second): (&[Timestamp], [Timestamp; 1]) = (&[], [at(2)]);
        let counted = |texts: &[(&[Step], &[Timestamp])]| on_brand(texts.iter().copied(), (at(5), at(20)));
        let all = [(&plain[..], none), (&mended[..], &second[..]), (&later[..], none), (&drafted[..], none)];
        assert_eq!(counted(&all), Shipped { exported: 2, on_brand: 2 });
        assert_eq!(counted(&[(&plain[..], &second[..])]), Shipped { exported: 1, on_brand: 0 });
    }

    #[test]
    fn drafts_are_no_part_of_what_was_shipped() {
        assert_eq!(Shipped { exported: 8, on_brand: 6 }.share(), Some(Decimal::new(75, 2)));
        assert_eq!(Shipped::default().share(), None);
    }
}
