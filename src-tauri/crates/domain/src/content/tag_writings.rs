//! The tags of a shop by what they say, so that other writings of one are found without looking at all of them.

use super::Language;
use super::phrase::folded;
use std::collections::{BTreeMap, HashMap};

/// Tags with the same letters and digits, whatever their capitals, accents, blanks and hyphens.
#[derive(Clone, Debug, Default)]
pub(super) struct TagWritings {
    by_letters: HashMap<String, BTreeMap<String, usize>>,
}

/// Another writing of a tag, and how many products have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Writing<'a> {
    pub tag: &'a str,
    pub products: usize,
}

impl TagWritings {
    /// Notes how many products have a tag.
    pub fn set(&mut self, tag: &str, products: usize) {
        self.by_letters.entry(letters(tag)).or_default().insert(tag.to_owned(), products);
    }

    /// How many products have a tag.
    pub fn count(&self, tag: &str) -> usize {
        self.by_letters.get(&letters(tag)).and_then(|tags| tags.get(tag)).copied().unwrap_or(0)
    }

    /// The other writing of a tag that most products have: other capitals, accents, blanks or hyphens, or singular and
    /// plural in the shop's language.
    pub fn most_used_other(&self, tag: &str, language: Option<Language>) -> Option<Writing<'_>> {
        let letters = letters(tag);
        let mut keys = alike(&letters, language);
        // Two products with one slip are two that say it on purpose; and this is a long list.
        if self.count(tag) <= 1 {
            keys.extend(slips(&letters));
        }
        let tags = keys.iter().filter_map(|key| self.by_letters.get(key)).flatten();
        let others = tags.filter(|(other, products)| other.as_str() != tag && **products > 0);
        let most = others.max_by_key(|(other, products)| (**products, std::cmp::Reverse(other.as_str())))?;
        Some(Writing { tag: most.0, products: *most.1 })
    }
}

fn letters(tag: &str) -> String {
    folded(tag).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The letters themselves, and those of the singular or plural. Short tags and tags with digits have none: "size 10s"
/// and "gas" are something else.
fn alike(letters: &str, language: Option<Language>) -> Vec<String> {
    let mut keys = vec![letters.to_owned()];
    if letters.chars().count() < 4 || letters.chars().any(|sign| sign.is_ascii_digit()) {
        return keys;
    }
    let pairs: &[(&str, &str)] = match language {
        Some(Language::English) => &[("", "s"), ("y", "ies"), ("x", "xes"), ("sh", "shes"), ("ch", "ches")],
        Some(Language::French) => &[("", "s"), ("eau", "eaux")],
        Some(Language::Spanish) => &[("", "s"), ("", "es"), ("z", "ces")],
        Some(Language::Italian) => &[("a", "e"), ("o", "i"), ("e", "i")],
        Some(Language::German) => &[("", "n"), ("", "en"), ("", "s")],
        Some(Language::Dutch) => &[("", "en"), ("", "s"), ("", "n")],
        None => &[],
    };
    for (one, many) in pairs {
        // "glass" is no plural of "glas", and "dress" none of "dres".
        let ends_in_double = *many == "s" && letters.ends_with("ss");
        if let Some(stem) = letters.strip_suffix(many).filter(|stem| stem.len() >= 3 && !ends_in_double) {
            keys.push(format!("{stem}{one}"));
        }
        if let Some(stem) = letters.strip_suffix(one) {
            keys.push(format!("{stem}{many}"));
        }
    }
    keys
}

/// The letters as they were before a slip: one letter of three taken out ("brasss"), or one put back inside a longer word
/// ("reflectve"). At its end another letter makes another form.
fn slips(letters: &str) -> Vec<String> {
    let signs: Vec<char> = letters.chars().collect();
    let with = |at: usize, sign: Option<char>, from: usize| -> String {
        signs[..at].iter().copied().chain(sign).chain(signs[from..].iter().copied()).collect()
    };
    let tripled = (2..signs.len()).find(|at| signs[at - 2..=*at].iter().all(|sign| *sign == signs[*at]));
    let mut keys: Vec<String> = tripled.map(|at| with(at, None, at + 1)).into_iter().collect();
    // A tag without end is no word, and would be written as often as it has letters.
    if (8..=24).contains(&signs.len()) && signs.iter().all(|sign| sign.is_ascii_lowercase()) {
        keys.extend(
            (1..signs.len())
                .flat_map(|at| ('a'..='z').map(move |sign| (at, sign)))
                .map(|(at, sign)| with(at, Some(sign), at)),
        );
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(tag: &str, known: &[(&str, usize)], language: Language) -> Option<String> {
        let mut writings = TagWritings::default();
        for (tag, count) in known {
            writings.set(tag, *count);
        }
        writings.most_used_other(tag, Some(language)).map(|writing| writing.tag.to_owned())
    }

    #[test]
    fn other_writings_are_found_and_other_words_are_not() {
        use Language::{English, German, Italian};
        for (tag, known, language, expected) in [
            ("tshirt", "T-Shirt", English, true),
            ("T shirt", "T-Shirt", English, true),
            ("candle", "candles", English, true),
            ("berries", "berry", English, true),
            ("brushes", "brush", English, true),
            ("Kerzen", "Kerze", German, true),
            ("tazze", "tazza", Italian, true),
            ("blabar", "blåbär", English, true),
            ("brasss", "brass", English, true),
            ("reflectve", "reflective", English, true),
            ("planner", "planer", English, false),
            ("glass", "glas", English, false),
            ("gas", "ga", English, false),
            ("size10", "size11", English, false),
            ("mug", "rug", English, false),
        ] {
            let found = other(tag, &[(known, 2)], language);
            assert_eq!(found.is_some(), expected, "{tag} and {known}");
        }
    }

    #[test]
    fn a_tag_without_end_is_not_written_in_every_way() {
        assert_eq!(slips(&"a".repeat(20_000)).len(), 1, "its third letter alone");
        assert_eq!(slips("reflectve").len(), 8 * 26);
    }

    #[test]
    fn what_is_taken_back_is_gone() {
        let mut writings = TagWritings::default();
        writings.set("Mug", 1);
        writings.set("Mug", 0);
        assert_eq!(writings.most_used_other("mug", None), None);
    }
}
