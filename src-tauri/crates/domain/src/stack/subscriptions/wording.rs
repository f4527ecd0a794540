//! The lists of `wording.txt`, read once.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Structured texts: the name stands between two marks.
pub(super) const BETWEEN: &[(&str, &str)] = &[
    ("/name/", "/"),
    ("naam: ", " omschrijving:"),
    ("orig co name:", " orig id:"),
    ("ihr einkauf bei ", ","),
    ("your purchase at ", ","),
    ("votre achat chez ", ","),
    ("su compra en ", ","),
    ("il tuo acquisto presso ", ","),
];

/// Payees who write themselves in several ways, by how their key begins.
pub(super) const ALIASES: &[(&str, &str)] = &[
    ("aws", "amazon web services"),
    ("amazon web services", "amazon web services"),
    ("google gsuite", "google workspace"),
    ("google g suite", "google workspace"),
    ("google workspace", "google workspace"),
    ("google cloud", "google cloud"),
    ("google ads", "google ads"),
    ("microsoft", "microsoft"),
    ("msft", "microsoft"),
    ("facebk", "meta ads"),
    ("facebook", "meta ads"),
];

/// A list of phrases, found by their words.
#[derive(Default)]
pub(super) struct Phrases {
    /// As they are written.
    pub all: Vec<&'static str>,
    /// Each phrase as it is.
    whole: HashSet<&'static str>,
    /// The most words a phrase has.
    longest: usize,
}

impl Phrases {
    fn of(all: Vec<&'static str>) -> Self {
        let longest = all.iter().map(|phrase| phrase.split(' ').count()).max().unwrap_or(0);
        Self { whole: all.iter().copied().collect(), all, longest }
    }

    /// Whether a word is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.whole.contains(word)
    }

    /// How many of the words from their beginning make the longest phrase of the list.
    pub fn leads(&self, words: &[String]) -> Option<usize> {
        (1..=self.longest.min(words.len())).rev().find(|count| self.has(&words[..*count].join(" ")))
    }

    /// Whether a phrase stands anywhere among the words.
    pub fn are_in(&self, words: &[String]) -> bool {
        (0..words.len()).any(|at| self.leads(&words[at..]).is_some())
    }
}

/// Every list.
#[derive(Default)]
pub(super) struct Wording {
    /// What stands before the name.
    pub before: Phrases,
    /// Who passes a payment on.
    pub processors: Phrases,
    /// What a name stands behind, where nothing ends it.
    pub after: Phrases,
    /// Where a bank's own references begin.
    pub cut_at: Phrases,
    /// Words that say nothing about who was paid.
    pub never_alone: Phrases,
    /// Firms' forms, countries and states behind a name.
    pub at_the_end: Phrases,
    /// Months by their full names.
    pub months: Phrases,
    /// Months in short.
    pub months_in_short: Phrases,
    /// People, offices, money that only moves, and cash.
    pub no_purchase: Phrases,
    /// Shops, fuel, food and rides.
    pub everyday: Phrases,
    /// What makes a subscription of shopping.
    pub subscribed: Phrases,
    /// What a card writes on being paid or on paying back.
    pub paid_back: Phrases,
    /// How money that comes in is named.
    pub income: Phrases,
}

/// The lists.
pub(super) static WORDING: LazyLock<Wording> = LazyLock::new(|| {
    let mut lists = parsed(include_str!("wording.txt"));
    let mut list = |name: &str| Phrases::of(lists.remove(name).unwrap_or_default());
    Wording {
        before: list("before"),
        processors: list("processors"),
        after: list("after"),
        cut_at: list("cut at"),
        never_alone: list("never alone"),
        at_the_end: list("at the end"),
        months: list("months"),
        months_in_short: list("months in short"),
        no_purchase: list("no purchase"),
        everyday: list("everyday"),
        subscribed: list("subscribed"),
        paid_back: list("paid back"),
        income: list("income"),
    }
});

fn parsed(text: &'static str) -> HashMap<&'static str, Vec<&'static str>> {
    let mut lists: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut name = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(next) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            name = next;
            continue;
        }
        let phrases = line.split(';').map(str::trim).filter(|phrase| !phrase.is_empty());
        let bare = phrases
            .map(|phrase| phrase.strip_prefix('|').and_then(|rest| rest.strip_suffix('|')).unwrap_or(phrase));
        lists.entry(name).or_default().extend(bare);
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_there_and_written_as_it_is_compared() {
        let lists = parsed(include_str!("wording.txt"));
        assert_eq!(lists.len(), 13);
        for (name, phrases) in &lists {
            assert!(phrases.len() >= 2, "{name}");
            // The marks of a bank are looked for as it writes them.
            for phrase in phrases.iter().filter(|_| *name != "cut at") {
                assert_eq!(&super::super::payee::folded(phrase), phrase, "{name}");
            }
        }
    }
}
