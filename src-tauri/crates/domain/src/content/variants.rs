//! Several texts for one product, each for a kind of buyer, and which of them won (requirements E9 and E10).

mod experiment;

use jiff::Timestamp;

pub use experiment::{Arm, Comparison, LEAST_EXPECTED, compare, is_uneven, needed_shows};

/// One text of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its number in the set, from 1.
    pub number: u32,
    /// The text.
    pub text: String,
    /// The name and version of the template it was drafted with; nothing where a person wrote it.
    pub template: Option<(String, u32)>,
}

/// The texts of one product for one kind of buyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantSet {
    /// The product's platform and key.
    pub product: (String, String),
    /// The persona's tag.
    pub persona: String,
    /// The texts.
    pub variants: Vec<Variant>,
    /// The one that won.
    pub winner: Option<Winner>,
}

/// A text that won, and what shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Winner {
    /// Its number in the set.
    pub number: u32,
    /// The experiment that shows it.
    pub evidence: Experiment,
    /// Who promoted it.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

/// An experiment of one text against another, in counts of buyers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experiment {
    /// What it was called.
    pub name: String,
    /// The text that is promoted.
    pub winner: Arm,
    /// The best of the others.
    pub other: Arm,
}

/// A text in the shop's prompt library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryEntry {
    /// The text.
    pub text: String,
    /// For whom it won.
    pub persona: String,
    /// The template it was drafted with.
    pub template: Option<(String, u32)>,
    /// What shows it, with who promoted it and when.
    pub winner: Winner,
}

/// Why a text is not promoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromotionRefusal {
    /// The set has no such text.
    Unknown,
    /// Nobody is named.
    NobodyNamed,
    /// The counts make no rate: nobody saw it, or more bought than saw.
    NoCounts,
    /// The other one did as well or better.
    NotBetter,
    /// It did better, and too few bought to say more.
    TooFew,
    /// It did better, and chance could have done that in more than one of twenty cases.
    MayBeChance,
}

impl PromotionRefusal {
    /// Its id; its words are under `promotion-refused-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NobodyNamed => "nobody_named",
            Self::NoCounts => "no_counts",
            Self::NotBetter => "not_better",
            Self::TooFew => "too_few",
            Self::MayBeChance => "may_be_chance",
        }
    }
}

impl VariantSet {
    /// Names the winner and gives its entry for the library.
    ///
    /// # Errors
    /// The evidence does not show that it won, or there is no such text or person.
    pub fn promote(
        &mut self,
        number: u32,
        evidence: Experiment,
        who: &str,
        at: Timestamp,
    ) -> Result<LibraryEntry, PromotionRefusal> {
        let variant = self.variants.iter().find(|variant| variant.number == number);
        let variant = variant.ok_or(PromotionRefusal::Unknown)?;
        if who.trim().is_empty() {
            return Err(PromotionRefusal::NobodyNamed);
        }
        let comparison = compare(evidence.winner, evidence.other).ok_or(PromotionRefusal::NoCounts)?;
        if !comparison.first_is_better {
            return Err(PromotionRefusal::NotBetter);
        }
        if !comparison.enough {
            return Err(PromotionRefusal::TooFew);
        }
        if !comparison.is_shown() {
            return Err(PromotionRefusal::MayBeChance);
        }
        let winner = Winner { number, evidence, who: who.trim().to_owned(), at };
        let entry = LibraryEntry {
            text: variant.text.clone(),
            persona: self.persona.clone(),
            template: variant.template.clone(),
            winner: winner.clone(),
        };
        self.winner = Some(winner);
        Ok(entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> VariantSet {
        let variant = |number| Variant { number, text: format!("Text {number}"), template: None };
        VariantSet {
            product: ("shopify".to_owned(), "mug".to_owned()),
            persona: "value".to_owned(),
            variants: vec![variant(1), variant(2)],
            winner: None,
        }
    }

    fn promoted(winner: (u32, u32), other: (u32, u32), who: &str) -> Result<LibraryEntry, PromotionRefusal> {
        let arm = |(shown, bought)| Arm { shown, bought };
        let evidence = Experiment { name: "Autumn".to_owned(), winner: arm(winner), other: arm(other) };
        set().promote(2, evidence, who, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn a_text_that_won_goes_into_the_library_with_its_evidence() {
        let entry = promoted((1_000, 60), (1_000, 30), "Ada").expect("it won");
        assert_eq!((entry.text.as_str(), entry.persona.as_str()), ("Text 2", "value"));
        assert_eq!(entry.winner.evidence.winner.bought, 60);
    }

    #[test]
    fn what_chance_could_have_done_is_not_promoted() {
        assert_eq!(promoted((1_000, 45), (1_000, 30), "Ada"), Err(PromotionRefusal::MayBeChance));
        assert_eq!(promoted((1_000, 30), (1_000, 60), "Ada"), Err(PromotionRefusal::NotBetter));
        assert_eq!(promoted((10, 6), (10, 1), "Ada"), Err(PromotionRefusal::TooFew));
        assert_eq!(promoted((0, 0), (1_000, 60), "Ada"), Err(PromotionRefusal::NoCounts));
        assert_eq!(promoted((1_000, 60), (1_000, 30), " "), Err(PromotionRefusal::NobodyNamed));
    }

    #[test]
    fn the_set_keeps_its_winner_and_knows_its_texts() {
        let arm = |bought| Arm { shown: 1_000, bought };
        let evidence = || Experiment { name: "Autumn".to_owned(), winner: arm(60), other: arm(30) };
        let mut set = set();
        assert_eq!(set.promote(9, evidence(), "Ada", Timestamp::UNIX_EPOCH), Err(PromotionRefusal::Unknown));
        assert!(set.promote(1, evidence(), "Ada", Timestamp::UNIX_EPOCH).is_ok());
        assert_eq!(set.winner.map(|winner| winner.number), Some(1));
    }
}
