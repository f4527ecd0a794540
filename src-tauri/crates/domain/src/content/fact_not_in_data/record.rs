//! What a product's record holds, apart from its texts.

use super::WORDS;
use crate::content::material::materials;
use crate::content::phrase::{Token, country_of, folded, tokens};
use crate::content::quantity::{Dimension, Quantity, quantities};
use crate::content::{Language, ReadCopy};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The facts of a record that a text can contradict.
#[derive(Default)]
pub(super) struct Record {
    /// What it measures, by kind.
    pub quantities: BTreeMap<Dimension, Vec<Known>>,
    /// Weights in its shipping columns: true, and no measure of what is in the box.
    aside: Vec<Quantity>,
    /// How many pieces it has.
    pub counts: BTreeSet<u32>,
    /// The families of its materials, with the name in the record.
    pub materials: BTreeMap<&'static str, String>,
    /// The codes of the countries it names.
    pub countries: BTreeSet<&'static str>,
}

/// A measure of the record.
pub(super) struct Known {
    pub value: Decimal,
    /// As it is written there.
    pub text: String,
    quantity: Quantity,
}

impl Record {
    /// Reads title, facts and tags. Countries are taken from the facts alone: a title may name where a pattern is from.
    pub fn of(read: &ReadCopy) -> Self {
        let mut record = Self::default();
        let product = read.product;
        record.add(&product.title, read.language);
        for fact in &product.facts {
            record.add(fact, read.language);
            record.countries.extend(countries(&tokens(fact)));
        }
        for tag in product.tags.iter().flatten() {
            record.add(tag, read.language);
        }
        record
    }

    fn add(&mut self, text: &str, language: Option<Language>) {
        let tokens = tokens(text);
        let is_shipping = WORDS.section("weight").is_some_and(|weight| {
            WORDS.find(&tokens).first().is_some_and(|first| first.section == weight && first.first == 0)
        });
        for quantity in quantities(text, &tokens, language) {
            if is_shipping && quantity.unit.dimension == Dimension::Mass {
                self.aside.push(quantity);
                continue;
            }
            let known = self.quantities.entry(quantity.unit.dimension).or_default();
            if !known.iter().any(|known| known.quantity.is_about(&quantity)) {
                let text = text[quantity.range.clone()].to_owned();
                known.push(Known { value: quantity.value, text, quantity });
            }
        }
        self.counts.extend(counts(&tokens).into_iter().map(|(count, _)| count));
        for material in materials(&tokens) {
            let name =
                &text[tokens[material.tokens.start].range.start..tokens[material.tokens.end - 1].range.end];
            self.materials.entry(material.family).or_insert_with(|| name.to_owned());
        }
    }

    /// Whether nothing in it can be contradicted.
    pub fn is_empty(&self) -> bool {
        self.quantities.is_empty()
            && self.counts.is_empty()
            && self.materials.is_empty()
            && self.countries.is_empty()
    }

    /// Whether it holds a measure.
    pub fn knows(&self, quantity: &Quantity) -> bool {
        let known = self.quantities.get(&quantity.unit.dimension);
        known.into_iter().flatten().any(|known| known.quantity.is_about(quantity))
            || self.aside.iter().any(|known| known.is_about(quantity))
    }
}

/// How many pieces a text speaks of, each with its tokens: "set of 6".
pub(super) fn counts(tokens: &[Token]) -> Vec<(u32, Range<usize>)> {
    let Some(section) = WORDS.section("count") else { return Vec::new() };
    let found = WORDS.find(tokens).into_iter().filter(|one| one.section == section);
    found
        .filter_map(|one| {
            let number = tokens[one.first..one.end].iter().find(|token| token.is_number())?;
            Some((number.word.parse().ok()?, one.first..one.end))
        })
        .collect()
}

/// The codes of the countries that are named.
pub(super) fn countries(tokens: &[Token]) -> BTreeSet<&'static str> {
    let mut codes = BTreeSet::new();
    for first in 0..tokens.len() {
        for end in first + 1..=(first + 3).min(tokens.len()) {
            // "us" and "como" are words; the places are written with a capital.
            let capital = tokens[first..end].iter().any(|token| token.capital);
            let words: Vec<&str> = tokens[first..end].iter().map(|token| token.word.as_str()).collect();
            codes.extend(country_of(&folded(&words.join(" "))).filter(|_| capital));
        }
    }
    codes
}
