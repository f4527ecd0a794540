//! What a product's record holds, apart from its texts.

use super::WORDS;
use crate::content::material::materials;
use crate::content::phrase::{Token, country_of, folded, tokens};
use crate::content::quantity::{Dimension, Quantity, quantities};
use crate::content::{Language, ReadCopy};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

/// The facts of a record that a text can contradict.
#[derive(Default)]
pub(super) struct Record {
    /// What it measures, by kind.
    pub quantities: BTreeMap<Dimension, Vec<Known>>,
    /// Weights in its shipping columns: true, and no measure of what is in the box.
    aside: Vec<Quantity>,
    /// Its sizes by what they are called: the section of `words/facts.txt`, with what is written there.
    sizes: Vec<(usize, Known)>,
    /// How many pieces it has.
    pub counts: BTreeSet<u32>,
    /// What its title counts: 6 and "cups".
    pub pieces: Vec<(u32, String)>,
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

impl Known {
    /// Whether a measure says the same.
    pub fn is_about(&self, other: &Quantity) -> bool {
        self.quantity.is_about(other)
    }

    /// Whether a value is near enough to be meant for the same thing, and is not its half or its double, which a portion
    /// or a pair is.
    pub fn is_close(&self, other: &Quantity) -> bool {
        let (one, two, five) = (other.value, Decimal::TWO, Decimal::from(5));
        let within = one * two < self.value * five && self.value * two < one * five;
        within && one != self.value * two && self.value != one * two
    }
}

impl Record {
    /// Reads title, facts and tags. Countries are taken from facts on the origin alone: a title may
    /// name where a pattern is from.
    pub fn of(read: &ReadCopy) -> Self {
        let mut record = Self::default();
        let product = read.product;
        record.add(&product.title, read.language);
        record.pieces =
            counted(&tokens(&product.title)).into_iter().map(|(count, of, _)| (count, of)).collect();
        for fact in &product.facts {
            record.add(fact, read.language);
            if names_an_origin(fact) {
                record.countries.extend(countries(&tokens(fact)));
            }
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
            if let Some(name) = size_name(text, &tokens, &quantity) {
                let text = text[quantity.range.clone()].to_owned();
                self.sizes.push((name, Known { value: quantity.value, text, quantity: quantity.clone() }));
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

    /// The record's value of a size that a text gives another value; nothing where it has no size of this name or one of
    /// them says the same.
    pub fn other_size(&self, name: usize, quantity: &Quantity) -> Option<&Known> {
        let own = || self.sizes.iter().filter(|(of, _)| *of == name).map(|(_, known)| known);
        let known = own().find(|known| known.quantity.unit.dimension == quantity.unit.dimension)?;
        let says_it = own().any(|known| known.is_about(quantity));
        (!says_it && own().any(|known| known.is_close(quantity))).then_some(known)
    }

    /// The heaviest weight in its shipping columns, where a text says that what is in the box weighs more.
    pub fn lighter_parcel(&self, quantity: &Quantity) -> Option<Decimal> {
        let heaviest = self.aside.iter().max_by_key(|known| known.value)?;
        let weighs_more = quantity.value > heaviest.value && !heaviest.is_about(quantity);
        (weighs_more && heaviest.value > Decimal::ZERO).then_some(heaviest.value)
    }

    /// Its measures of a kind, where a measure is none of them.
    pub fn other_than(&self, quantity: &Quantity) -> Option<String> {
        let known = self.quantities.get(&quantity.unit.dimension).filter(|_| !self.knows(quantity))?;
        Some(known.iter().map(|known| known.text.as_str()).collect::<Vec<_>>().join(", "))
    }

    /// Whether it holds a measure.
    pub fn knows(&self, quantity: &Quantity) -> bool {
        let known = self.quantities.get(&quantity.unit.dimension);
        known.into_iter().flatten().any(|known| known.quantity.is_about(quantity))
            || self.aside.iter().any(|known| known.is_about(quantity))
    }
}

/// The name of a size, as a section of `words/facts.txt`: "Height: 20 cm", "20 cm tall".
pub(super) fn size_name(text: &str, tokens: &[Token], quantity: &Quantity) -> Option<usize> {
    let is_size = |section: &usize| {
        ["height", "width", "length", "depth", "diameter", "burn time"]
            .contains(&WORDS.sections[*section].as_str())
    };
    let matches: Vec<_> = WORDS.find(tokens).into_iter().filter(|one| is_size(&one.section)).collect();
    let behind = matches.iter().find(|one| one.first == quantity.tokens.end && !tokens[one.first].apart);
    let before = matches.iter().find(|one| {
        let between =
            &text[tokens[one.end - 1].range.end..quantity.range.start.max(tokens[one.end - 1].range.end)];
        one.end == quantity.tokens.start && between.trim().trim_matches(':').is_empty()
    });
    behind.or(before).map(|one| one.section)
}

/// Whether a fact of the record says where the product is from. "Brand: Como" does not.
fn names_an_origin(fact: &str) -> bool {
    let label = fact.split(':').next().unwrap_or_default();
    let section = WORDS.section("origin");
    WORDS.find(&tokens(label)).iter().any(|one| Some(one.section) == section)
}

/// Numbers in words, as digits.
pub(super) static NUMBER_WORDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../words/numbers.txt").lines().filter(|line| !line.starts_with("//"));
    let pairs = lines.filter_map(|line| line.split_once(": "));
    pairs.flat_map(|(value, names)| names.split("; ").map(move |name| (folded(name), value))).collect()
});

/// How many pieces a text speaks of, each with its tokens: "set of 6".
pub(super) fn counts(tokens: &[Token]) -> Vec<(u32, Range<usize>)> {
    let Some(section) = WORDS.section("count") else { return Vec::new() };
    let tokens = &in_digits(tokens);
    let found = WORDS.find(tokens).into_iter().filter(|one| one.section == section);
    found
        .filter_map(|one| {
            let number = tokens[one.first..one.end].iter().find(|token| token.is_number())?;
            Some((number.word.parse().ok()?, one.first..one.end))
        })
        .collect()
}

/// What a text counts, as "6 cups" and "six cups": the number, the word behind it and the tokens of both.
pub(super) fn counted(tokens: &[Token]) -> Vec<(u32, String, Range<usize>)> {
    let digits = in_digits(tokens);
    let pairs = digits.windows(2).enumerate().filter(|(_, pair)| {
        let word = &pair[1];
        pair[0].is_number()
            && !word.apart
            && word.word.len() >= 4
            && word.word.chars().all(char::is_alphabetic)
    });
    pairs
        .filter_map(|(at, pair)| Some((pair[0].word.parse().ok()?, pair[1].word.clone(), at..at + 2)))
        .collect()
}

/// The tokens with numbers in words written in digits.
fn in_digits(tokens: &[Token]) -> Vec<Token> {
    let digits = |token: &Token| NUMBER_WORDS.get(&token.word).map(|digits| (*digits).to_owned());
    tokens
        .iter()
        .map(|token| Token { word: digits(token).unwrap_or(token.word.clone()), ..token.clone() })
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
