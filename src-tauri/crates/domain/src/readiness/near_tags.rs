//! Two tags that look like one: another case, another plural, another hyphen, or one letter off (requirements A3).
//!
//! It is a question to the owner, never a verdict, so short words and numbers are left alone: "red" and "bed", or
//! "size 10" and "size 11", are one letter apart and mean two things.

use std::collections::HashMap;

/// In what two tags differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// Capital letters.
    Case,
    /// Hyphens, underscores and blanks.
    Separator,
    /// Singular and plural.
    Plural,
    /// One letter more, less or other.
    Letter,
}

impl Near {
    /// Its id; the words are under `tag-near-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Separator => "separator",
            Self::Plural => "plural",
            Self::Letter => "letter",
        }
    }
}

/// The shortest word of which one letter off is asked about, and the longest.
const LETTERS: std::ops::RangeInclusive<usize> = 5..=40;

/// In what two tags differ, where they look like one.
pub fn near(first: &str, second: &str) -> Option<Near> {
    if first == second {
        return None;
    }
    if first.to_lowercase() == second.to_lowercase() {
        return Some(Near::Case);
    }
    if joined(first) == joined(second) {
        return Some(Near::Separator);
    }
    let (first, second) = (stem(first), stem(second));
    if first == second {
        return Some(Near::Plural);
    }
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let fits = |text: &str| LETTERS.contains(&text.chars().count());
    let close = fits(&first) && fits(&second) && digits(&first) == digits(&second);
    (close && one_edit_apart(&first, &second)).then_some(Near::Letter)
}

/// For each tag with another one like it, which is used more: that one's place and what differs. `tags` holds each
/// tag once, with how many products carry it.
pub(super) fn preferred(tags: &[(String, usize)]) -> HashMap<usize, (usize, Near)> {
    let mut shelves: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, (tag, _)) in tags.iter().enumerate() {
        for key in shelf_keys(&stem(tag)) {
            shelves.entry(key).or_default().push(place);
        }
    }
    // The more used spelling stands; of two used alike, the one that sorts first.
    let better = |one: usize, other: usize| {
        (tags[one].1, std::cmp::Reverse(&tags[one].0)) > (tags[other].1, std::cmp::Reverse(&tags[other].0))
    };
    let mut found: HashMap<usize, (usize, Near)> = HashMap::new();
    for shelf in shelves.values() {
        for &place in shelf {
            for &other in shelf.iter().filter(|other| better(**other, place)) {
                let known = found.get(&place).is_some_and(|(best, _)| *best == other || better(*best, other));
                if known {
                    continue;
                }
                let how = near(&tags[place].0, &tags[other].0);
                // "platter" and "planter" are two things. A slip stands beside a word that is used a lot more.
                let slip = tags[other].1 > 1 && tags[other].1 >= 2 * tags[place].1;
                if let Some(how) = how.filter(|how| *how != Near::Letter || slip) {
                    found.insert(place, (other, how));
                }
            }
        }
    }
    // "mugss" points to "mugs" and that to "mug": whoever corrects it wants to do so once.
    let ends: Vec<(usize, usize)> = found
        .iter()
        .map(|(place, (next, _))| {
            let mut end = *next;
            while let Some((further, _)) = found.get(&end) {
                end = *further;
            }
            (*place, end)
        })
        .collect();
    for (place, end) in ends {
        if let Some(entry) = found.get_mut(&place) {
            entry.0 = end;
        }
    }
    found
}

/// What a word is filed under: itself, and itself without each of its letters. Two words one edit apart always share
/// one of these, so no pair is missed and few are compared.
fn shelf_keys(stem: &str) -> Vec<String> {
    let letters: Vec<char> = stem.chars().collect();
    let mut keys = vec![stem.to_owned()];
    if LETTERS.contains(&letters.len()) {
        for without in 0..letters.len() {
            let rest = letters.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, letter)| letter);
            keys.push(rest.collect());
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn words(tag: &str) -> impl Iterator<Item = String> {
    let lower = tag.to_lowercase();
    let words: Vec<String> = lower
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '-' | '_' | '–'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

fn joined(tag: &str) -> String {
    words(tag).collect()
}

fn stem(tag: &str) -> String {
    words(tag).map(singular).collect()
}

fn singular(word: String) -> String {
    let cut = |by: usize| word[..word.len() - by].to_owned();
    if word.len() > 4 && word.ends_with("ies") {
        cut(3) + "y"
    } else if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end)) {
        cut(2)
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        cut(1)
    } else {
        word
    }
}

/// Whether one letter more, less or other turns one text into the other.
fn one_edit_apart(first: &str, second: &str) -> bool {
    let (short, long): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    let (short, long) = if short.len() <= long.len() { (short, long) } else { (long, short) };
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => same < long.len() && short[same + 1..] == long[same + 1..],
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_look_like_one_are_told_by_what_differs() {
        for (first, second, how) in [
            ("Mug", "mug", Near::Case),
            ("soy-wax", "soy wax", Near::Separator),
            ("T-Shirt", "tshirt", Near::Separator),
            ("candle", "candles", Near::Plural),
            ("berry", "Berries", Near::Plural),
            ("brush", "brushes", Near::Plural),
            ("stoneware", "stonware", Near::Letter),
            ("ceramic", "ceramik", Near::Letter),
            ("blåbär mug", "blabär mug", Near::Letter),
        ] {
            assert_eq!(near(first, second), Some(how), "{first} and {second}");
            assert_eq!(near(second, first), Some(how), "{second} and {first}");
        }
    }

    #[test]
    fn words_that_mean_two_things_stay_two() {
        for (first, second) in [
            ("red", "bed"),
            ("size 10", "size 11"),
            ("summer 2025", "summer 2026"),
            ("350 ml", "250 ml"),
            ("mug", "mugs and cups"),
            ("linen", "lined cotton"),
            ("bowl", "vase"),
            ("glass", "grass cloth"),
            ("mug", "mug"),
        ] {
            assert_eq!(near(first, second), None, "{first} and {second}");
        }
    }

    #[test]
    fn the_more_used_spelling_stands_and_chains_end_at_it() {
        let tags: Vec<(String, usize)> =
            [("candel", 1), ("candle", 9), ("Candle", 2), ("candles", 4), ("vase", 3)]
                .map(|(tag, count)| (tag.to_owned(), count))
                .to_vec();
        let found = preferred(&tags);
        let to = |place: usize| found.get(&place).map(|(end, how)| (*end, *how));
        assert_eq!(to(2), Some((1, Near::Case)));
        assert_eq!(to(3), Some((1, Near::Plural)));
        assert_eq!((to(1), to(4)), (None, None));
        assert_eq!(to(0), None, "two letters changed places: that is two edits");
    }

    #[test]
    fn one_letter_off_is_a_slip_only_beside_a_word_used_more() {
        let found = |common: usize, rare: usize| {
            preferred(&[("planter".to_owned(), common), ("platter".to_owned(), rare)]).len()
        };
        assert_eq!((found(1, 1), found(3, 2), found(2, 1), found(9, 4)), (0, 0, 1, 1));
    }

    #[test]
    fn two_used_alike_have_one_that_stands() {
        let tags = vec![("mug".to_owned(), 2), ("Mug".to_owned(), 2)];
        assert_eq!(preferred(&tags).into_iter().collect::<Vec<_>>(), [(0, (1, Near::Case))]);
    }
}
