//! A fact in a text that the product's record does not hold.
//!
//! Of a text in the catalogue only a contradiction is told: the record names one volume, weight, size, count, country or
//! material, and the text another. What the record is silent about may be true. A number is compared only where it is
//! close enough to be meant for the same thing: 350 ml against 300 ml, not the 2 g of tea for a cup against the 100 g in
//! the bag; and a text that names the record's own value as well is believed. Colours, sizes, amounts and prices that a
//! text offers are held against the options and prices of the record.
//!
//! Of a draft everything new is told ([`new_facts`]).

mod drafted;
mod offers;
mod record;

use super::claims::ClaimKind;
use super::phrase::{Lexicon, Token};
use super::quantity::{Dimension, Quantity, quantities};
use super::unit::asked_for;
use super::{Check, CopyField, Finding, ReadCopy, ReadText, Severity, ShopCopy};
use crate::words::Words;
use offers::{Offers, Said};
use record::Record;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub use drafted::{NewFact, NewFactKind, new_facts};

/// Finds contradictions between text and record.
pub(super) struct FactNotInData;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(include_str!("words/facts.txt")));

impl Check for FactNotInData {
    fn id(&self) -> &'static str {
        "fact_not_in_data"
    }

    fn severity(&self) -> Severity {
        Severity::High
    }

    fn check(&self, read: &ReadCopy, _shop: &ShopCopy) -> Vec<Finding> {
        let (record, offers) = (Record::of(read), Offers::of(read));
        // The title is part of the record; a picture may show something else.
        let judged = |text: &&ReadText| !matches!(text.field, CopyField::Title | CopyField::AltText { .. });
        let mut found = Vec::new();
        for text in read.texts.iter().filter(judged) {
            let tokens = text.tokens();
            let written = quantities(&text.plain, tokens, text.language);
            let named = self.named(text, tokens, &written, &record);
            if named.is_empty() {
                found.extend(self.quantities(text, tokens, &written, &record));
            }
            found.extend(named);
            found.extend(self.count(text, tokens, &record));
            found.extend(self.materials(text, tokens, &record));
            found.extend(self.origin(text, tokens, &record));
            let said = Said::of_text(&text.plain, tokens, &written);
            for (of, known) in offers.others(&said, &|quantity| record.other_than(quantity)) {
                let told = self.told(text, &tokens[of], "offer", known);
                let is_new = |told: &Finding| {
                    let touches = |one: &Finding| one.start < told.end && told.start < one.end;
                    !found.iter().any(|one: &Finding| one.field == told.field && touches(one))
                };
                found.extend(told.filter(is_new));
            }
        }
        found
    }
}

impl FactNotInData {
    fn told(&self, text: &ReadText, of: &[Token], what: &'static str, known: String) -> Option<Finding> {
        let range = of.first()?.range.start..of.last()?.range.end;
        let written = text.plain[range.clone()].to_owned();
        let what =
            Words::new(format!("copy-fact-not-in-data-{what}")).with("known", known).with("words", written);
        Some(text.finding(self, range).with("what", what))
    }

    /// Sizes that are called by name in both, and weights above that of the parcel.
    fn named(
        &self,
        text: &ReadText,
        tokens: &[Token],
        written: &[Quantity],
        record: &Record,
    ) -> Vec<Finding> {
        let names: Vec<Option<usize>> =
            written.iter().map(|quantity| record::size_name(&text.plain, tokens, quantity)).collect();
        // "20 cm tall with a lid 12 cm tall": the text says the record's size as well.
        let says_it = |name: usize, known: &record::Known| {
            names.iter().zip(written).any(|(of, quantity)| *of == Some(name) && known.is_about(quantity))
        };
        let other = |(name, quantity): (&Option<usize>, &Quantity)| {
            let of_size = name.and_then(|name| {
                record
                    .other_size(name, quantity)
                    .filter(|known| !says_it(name, known))
                    .map(|known| known.text.clone())
            });
            let is_weight = asked_for(&text.plain, tokens, quantity) == Some(Dimension::Mass)
                && quantity.unit.dimension == Dimension::Mass;
            let parcel = || record.lighter_parcel(quantity).filter(|_| is_weight && !record.knows(quantity));
            of_size.or_else(|| parcel().map(|grams| format!("{} g", grams.normalize())))
        };
        let told = |(name, quantity): (&Option<usize>, &Quantity)| {
            let known = other((name, quantity))?;
            self.told(text, &tokens[quantity.tokens.clone()], "quantity", known)
        };
        names.iter().zip(written).filter_map(told).collect()
    }

    fn quantities(
        &self,
        text: &ReadText,
        tokens: &[Token],
        written: &[Quantity],
        record: &Record,
    ) -> Vec<Finding> {
        let mut found = Vec::new();
        for (dimension, known) in &record.quantities {
            let of_text: Vec<&Quantity> =
                written.iter().filter(|one| one.unit.dimension == *dimension).collect();
            let says_it = of_text.iter().any(|one| record.knows(one));
            let [first, rest @ ..] = of_text.as_slice() else { continue };
            let one_value = rest.iter().all(|other| other.is_about(first));
            let close = known.iter().any(|known| known.is_close(first));
            let sizes = *dimension != Dimension::Length || (known.len() == 1 && !mentions_a_model(tokens));
            if !says_it && one_value && close && sizes {
                let known = known.iter().map(|known| known.text.as_str()).collect::<Vec<_>>().join(", ");
                found.extend(self.told(text, &tokens[first.tokens.clone()], "quantity", known));
            }
        }
        found
    }

    fn count(&self, text: &ReadText, tokens: &[Token], record: &Record) -> Option<Finding> {
        self.set(text, tokens, record).or_else(|| self.pieces(text, tokens, record))
    }

    /// "Moka, 6 cups" that "makes twelve cups". Fewer are a part of them, and no contradiction.
    fn pieces(&self, text: &ReadText, tokens: &[Token], record: &Record) -> Option<Finding> {
        let [(known, of)] = record.pieces.as_slice() else { return None };
        let same: Vec<_> = record::counted(tokens).into_iter().filter(|(_, word, _)| word == of).collect();
        let (_, _, place) = same.first().filter(|_| same.iter().all(|(count, ..)| count > known))?;
        self.told(text, &tokens[place.clone()], "count", known.to_string())
    }

    fn set(&self, text: &ReadText, tokens: &[Token], record: &Record) -> Option<Finding> {
        let [known] = record.counts.iter().copied().collect::<Vec<_>>()[..] else { return None };
        let counts = record::counts(tokens);
        let values: BTreeSet<u32> = counts.iter().map(|(count, _)| *count).collect();
        let (_, place) = counts.first().filter(|_| values.len() == 1 && !values.contains(&known))?;
        self.told(text, &tokens[place.clone()], "count", known.to_string())
    }

    fn materials(&self, text: &ReadText, tokens: &[Token], record: &Record) -> Option<Finding> {
        let named = super::material::materials(tokens);
        let says_it = named.iter().any(|one| record.materials.contains_key(one.family));
        if record.materials.is_empty() || says_it {
            return None;
        }
        let section = WORDS.section("made of")?;
        let intros: Vec<_> = WORDS.find(tokens).into_iter().filter(|one| one.section == section).collect();
        // "100% organic cotton": one word may stand between.
        let asserted = named.iter().find(|material| {
            intros.iter().any(|intro| {
                let gap = material.tokens.start.checked_sub(intro.end);
                gap.is_some_and(|gap| gap <= 1)
                    && tokens[intro.end..=material.tokens.start].iter().all(|token| !token.apart)
            })
        })?;
        let known = record.materials.values().cloned().collect::<Vec<_>>().join(", ");
        self.told(text, &tokens[asserted.tokens.clone()], "material", known)
    }

    fn origin(&self, text: &ReadText, tokens: &[Token], record: &Record) -> Option<Finding> {
        if record.countries.is_empty() {
            return None;
        }
        let claims = super::claims::spotted(tokens, text.language?);
        let origins = claims.into_iter().filter(|claim| claim.kind == ClaimKind::Origin);
        let other = origins.into_iter().find(|claim| {
            let named = record::countries(&tokens[claim.tokens.clone()]);
            let judged = !named.contains("EU") && !record.countries.contains("EU");
            judged && !named.is_empty() && named.is_disjoint(&record.countries)
        })?;
        let known = record.countries.iter().copied().collect::<Vec<_>>().join(", ");
        self.told(text, &tokens[other.tokens], "origin", known)
    }
}

/// The size of who wears it in the picture is not the size of the product.
fn mentions_a_model(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|token| ["model", "mannequin", "modelo", "modella", "modello"].contains(&token.word.as_str()))
}

#[cfg(test)]
mod tests;
