//! What a draft says that neither the product's record nor its text said before (screens 4.4, reliability 4.9).
//!
//! A model may invent, and a hostile description may make it. So nothing is weighed here: a number, a unit, an address, a
//! material or a claim that is new is told, whether it may be true or not, and a person says so.

use super::super::claims::{ClaimKind, spotted};
use super::super::material::families;
use super::super::phrase::{Token, tokens};
use super::super::quantity::{Quantity, quantities};
use super::super::{CopyField, Language, ProductCopy, ReadCopy, ReadText, ShopCopy};
use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

/// Something new in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFact {
    /// The field.
    pub field: CopyField,
    /// What it is.
    pub kind: NewFactKind,
    /// Where it starts, in characters of the draft's field as written.
    pub start: usize,
    /// Where it ends; exclusive.
    pub end: usize,
    /// The draft's text there.
    pub text: String,
}

/// What is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NewFactKind {
    /// A number, with its unit where it has one.
    Number,
    /// An address of the web.
    Link,
    /// An e-mail address.
    Email,
    /// A material.
    Material,
    /// A claim, for example of health, origin or a certificate.
    Claim(ClaimKind),
}

impl NewFactKind {
    /// Its id; its words are under `new-fact-<id>`. Of a claim, its kind says more.
    pub fn id(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Link => "link",
            Self::Email => "email",
            Self::Material => "material",
            Self::Claim(_) => "claim",
        }
    }
}

/// What is new in a draft of a product's texts, by field and place. `draft` is the product with the drafted texts;
/// its record is not looked at. Only fields that differ are read.
pub fn new_facts(product: &ProductCopy, draft: &ProductCopy, shop: &ShopCopy) -> Vec<NewFact> {
    let (before, after) = (ReadCopy::of(product, shop), ReadCopy::of(draft, shop));
    let known = Known::of(&before);
    let mut found = Vec::new();
    for text in &after.texts {
        let same = before.text(text.field).is_some_and(|other| other.raw == text.raw);
        if !same {
            found.extend(in_text(text, &known, before.language));
        }
    }
    found.sort_by_key(|fact| (fact.field, fact.start, fact.kind));
    found
}

/// Everything that was said before.
struct Known {
    quantities: Vec<Quantity>,
    /// Numbers and signs behind them: `20 %`.
    numbers: HashSet<String>,
    addresses: HashSet<String>,
    materials: BTreeSet<&'static str>,
    claims: HashSet<(ClaimKind, String)>,
}

impl Known {
    fn of(read: &ReadCopy) -> Self {
        let product = read.product;
        let of_record = product.facts.iter().chain(product.tags.iter().flatten()).cloned();
        let texts = read.texts.iter().flat_map(|text| [text.plain.clone(), text.raw.to_string()]);
        let named = [product.title.clone(), product.vendor.clone(), product.category.clone()];
        let mut known = Self {
            quantities: Vec::new(),
            numbers: HashSet::new(),
            addresses: HashSet::new(),
            materials: BTreeSet::new(),
            claims: HashSet::new(),
        };
        for text in of_record.chain(texts).chain(named) {
            let tokens = tokens(&text);
            known.quantities.extend(quantities(&text, &tokens, read.language));
            known.numbers.extend(numbers(&tokens).into_iter().map(|(number, _)| number));
            known.addresses.extend(addresses(&text).into_iter().map(|(range, _)| text[range].to_lowercase()));
            known.materials.extend(families(&tokens));
            for language in languages(read.language) {
                known.claims.extend(
                    spotted(&tokens, language)
                        .into_iter()
                        .map(|claim| (claim.kind, words(&tokens[claim.tokens]))),
                );
            }
        }
        known
    }
}

/// The languages whose claims are looked for: a draft in another language than the text is read in both.
fn languages(known: Option<Language>) -> Vec<Language> {
    match known {
        Some(Language::English) => vec![Language::English],
        Some(language) => vec![language, Language::English],
        None => Language::ALL.to_vec(),
    }
}

fn words(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
}

fn in_text(text: &ReadText, known: &Known, language: Option<Language>) -> Vec<NewFact> {
    let tokens = tokens(&text.plain);
    let mut found: Vec<(NewFactKind, Range<usize>)> = Vec::new();
    let measured = quantities(&text.plain, &tokens, text.language.or(language));
    for quantity in &measured {
        if !known.quantities.iter().any(|known| known.is_about(quantity)) {
            found.push((NewFactKind::Number, quantity.range.clone()));
        }
    }
    for (number, range) in numbers(&tokens) {
        let is_measured = measured.iter().any(|quantity| quantity.range.contains(&range.start));
        if !is_measured && !known.numbers.contains(&number) {
            found.push((NewFactKind::Number, range));
        }
    }
    for material in super::super::material::materials(&tokens) {
        if !known.materials.contains(material.family) {
            found.push((NewFactKind::Material, range_of(&tokens[material.tokens])));
        }
    }
    let mut spoken = languages(language);
    spoken.extend(text.language.filter(|own| !spoken.contains(own)));
    for claim in spoken.into_iter().flat_map(|language| spotted(&tokens, language)) {
        let told = found
            .iter()
            .any(|(kind, range)| *kind == NewFactKind::Claim(claim.kind) && *range == claim.range);
        if !told && !known.claims.contains(&(claim.kind, words(&tokens[claim.tokens.clone()]))) {
            found.push((NewFactKind::Claim(claim.kind), claim.range));
        }
    }
    let visible = found.into_iter().map(|(kind, range)| {
        let (start, end) = text.place(range.clone());
        NewFact { field: text.field, kind, start, end, text: text.plain[range].to_owned() }
    });
    // An address may hide in a link's markup, so it is looked for in what is written.
    let hidden = addresses(&text.raw).into_iter().filter_map(|(range, kind)| {
        let written = &text.raw[range.clone()];
        let start = text.raw[..range.start].chars().count();
        let end = start + written.chars().count();
        let is_new = !known.addresses.contains(&written.to_lowercase());
        is_new.then(|| NewFact { field: text.field, kind, start, end, text: written.to_owned() })
    });
    visible.chain(hidden).collect()
}

fn range_of(tokens: &[Token]) -> Range<usize> {
    let end = tokens.last().map_or(0, |last| last.range.end);
    tokens.first().map_or(0..0, |first| first.range.start..end)
}

/// The numbers among tokens, each with the sign behind or before it that gives it its meaning.
fn numbers(tokens: &[Token]) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let fraction = matches!(token.word.as_str(), "½" | "¼" | "¾");
        let value = super::record::NUMBER_WORDS.get(&token.word).copied();
        let value = value.or_else(|| (token.is_number() || fraction).then_some(token.word.as_str()));
        let Some(value) = value else { continue };
        let sign = |place: Option<usize>| {
            let word = place.and_then(|place| tokens.get(place)).map(|token| token.word.as_str());
            word.filter(|word| ["%", "€", "£", "$", "°"].contains(word)).unwrap_or_default()
        };
        let behind = sign(Some(at + 1));
        let before = sign(at.checked_sub(1));
        let end = if behind.is_empty() { token.range.end } else { tokens[at + 1].range.end };
        found.push((format!("{before}{}{behind}", value.replace(',', ".")), token.range.start..end));
    }
    found
}

/// The addresses in a text, markup included: of the web, and of e-mail.
fn addresses(text: &str) -> Vec<(Range<usize>, NewFactKind)> {
    let parts = |sign: char| sign.is_whitespace() || "\"'<>()[]{}|\\^`=,;".contains(sign);
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(parts) {
        let word = piece.trim_end_matches(parts);
        let trimmed = word.trim_end_matches(['.', ':', '!', '?']);
        let kind = address_kind(trimmed);
        found.extend(kind.map(|kind| (start..start + trimmed.len(), kind)));
        start += piece.len();
    }
    found
}

/// Ends of addresses that people write without `www`. An end that is not listed is found behind `://` all the same.
const ENDS: &[&str] = &[
    "com", "net", "org", "io", "co", "shop", "store", "eu", "de", "fr", "es", "it", "nl", "uk", "us", "ch",
    "at", "be", "info", "biz", "app", "dev", "xyz", "online", "site", "me", "ly", "link", "top", "club",
    "ai",
];

fn address_kind(word: &str) -> Option<NewFactKind> {
    let lower = word.to_lowercase();
    if let Some((name, host)) = lower.trim_start_matches("mailto:").split_once('@') {
        let is_mail = !name.is_empty() && host.contains('.') && !host.starts_with('.');
        return is_mail.then_some(NewFactKind::Email);
    }
    let schemes = ["javascript:", "data:", "vbscript:", "mailto:", "tel:", "www.", "//"];
    if lower.contains("://")
        || schemes.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len())
    {
        return Some(NewFactKind::Link);
    }
    let host = lower.split('/').next().unwrap_or_default();
    let (name, end) = host.rsplit_once('.')?;
    // "soft.It" is a missing blank, not an address: nothing there has a capital.
    let is_host = name.len() >= 2
        && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-.".contains(sign))
        && name.chars().any(char::is_alphabetic)
        && ENDS.contains(&end);
    let capital_end = word.rsplit('.').next().is_some_and(|end| end.starts_with(char::is_uppercase));
    (is_host && !capital_end).then_some(NewFactKind::Link)
}

#[cfg(test)]
mod tests {
    use super::super::super::fixtures::described;
    use super::*;

    fn new(before: &str, after: &str) -> Vec<String> {
        let mut product = described(before);
        product.facts = vec!["Volume: 350 ml".to_owned(), "Material: Stoneware".to_owned()];
        let draft = ProductCopy { description: Some(after.to_owned()), ..product.clone() };
        let mut shop = ShopCopy::default();
        shop.settings_mut().language = Some(Language::English);
        new_facts(&product, &draft, &shop).into_iter().map(|fact| fact.text).collect()
    }

    #[test]
    fn whatever_is_new_is_told() {
        for (after, told) in [
            ("It holds 400 ml.", "400 ml"),
            ("It holds 350 g.", "350 g"),
            ("Warm for 3 hours.", "3 hours"),
            ("In 3 colours.", "3"),
            ("Keeps warm for three hours.", "three"),
            ("Saves 20% of heat.", "20%"),
            ("See example.com for more.", "example.com"),
            ("<a href=\"https://example.com/x\">more</a>", "https://example.com/x"),
            ("<a href='javascript:alert'>more</a>", "javascript:alert"),
            ("Write to shop@example.com.", "shop@example.com"),
            ("Made of oak.", "oak"),
            ("GOTS certified.", "GOTS certified"),
            ("It relieves stress.", "relieves stress"),
            ("Made in Sweden.", "Made in Sweden"),
            ("It is waterproof.", "waterproof"),
        ] {
            assert_eq!(new("A mug.", after), [told], "{after}");
        }
    }

    #[test]
    fn what_record_or_text_said_before_is_not_new() {
        for after in [
            "It holds 350 ml, or 0.35 l.",
            "A stoneware mug of 350ml, a piece of ceramic.",
            "A waterproof lid from 2 parts, in two parts.",
            "Write to shop@example.com or see https://example.com/mugs.",
            "Soft.It is a good mug.",
        ] {
            let before = "With a waterproof lid of 2 parts. shop@example.com https://example.com/mugs";
            assert_eq!(new(before, after), [""; 0], "{after}");
        }
        assert_eq!(new("Lasts for years.", "Lasts for years."), [""; 0]);
    }

    #[test]
    fn a_denial_that_becomes_a_claim_is_new() {
        assert_eq!(new("It is not waterproof.", "It is waterproof."), ["waterproof"]);
        assert_eq!(new("It is waterproof.", "It is not waterproof."), [""; 0]);
    }

    #[test]
    fn places_are_characters_of_the_draft() {
        let product = described("A mug.");
        let draft = described("<p>Größe: <b>12 cm</b></p>");
        let found = new_facts(&product, &draft, &ShopCopy::default());
        assert_eq!((found[0].start, found[0].end, found[0].kind), (13, 18, NewFactKind::Number));
    }
}
