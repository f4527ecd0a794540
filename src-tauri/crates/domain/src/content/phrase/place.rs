//! Countries and regions by their names in six languages.

use super::token::tokens;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Each name as it is compared, with its country's code of two letters (ISO 3166-1).
static PLACES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../words/places.txt").lines();
    let named = lines.filter(|line| !line.starts_with("//")).filter_map(|line| line.split_once(": "));
    named
        .flat_map(|(code, names)| names.split("; ").map(move |name| (joined(name), code)))
        .filter(|(name, _)| !name.is_empty())
        .collect()
});

fn joined(name: &str) -> String {
    tokens(name).into_iter().map(|token| token.word).collect::<Vec<_>>().join(" ")
}

/// The most words a name has.
pub(super) const LONGEST: usize = 3;

/// The code of the country that a name means, in any of the six languages: `Deutschland` is `DE`, `Toscana` is `IT`.
/// The name is in small letters without accents, its words parted by one blank.
pub(in crate::content) fn country_of(name: &str) -> Option<&'static str> {
    PLACES.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_one_code_in_every_language() {
        for name in ["germany", "deutschland", "allemagne", "alemania", "germania", "duitsland"] {
            assert_eq!(country_of(name), Some("DE"), "{name}");
        }
        assert_eq!((country_of("tuscany"), country_of("batches")), (Some("IT"), None));
    }

    #[test]
    fn no_name_means_two_countries_and_none_is_too_long() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for line in include_str!("../words/places.txt").lines().filter(|line| !line.starts_with("//")) {
            let (code, names) = line.split_once(": ").expect("a code and names");
            assert!(code.len() == 2, "{line}");
            for name in names.split("; ").map(joined) {
                assert!((1..=LONGEST).contains(&name.split(' ').count()), "{name}");
                let before = seen.insert(name.clone(), code);
                assert!(before.is_none_or(|before| before == code), "{name} is {before:?} and {code}");
            }
        }
        assert!(seen.len() > 200);
    }
}
