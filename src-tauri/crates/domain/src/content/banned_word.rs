//! A word that the owner does not want to read, in any of its forms.
//!
//! Whole words only: "cheap" is found in "cheaper" and not in "cheapskate". A replacement is offered for the plain form
//! alone, because a form would need a form.

use super::inflection::{find_phrase, is_plain_form, with_capital_of};
use super::{Check, Finding, ReadCopy, Severity, ShopCopy};

/// Finds the words of the owner's list ([`super::HouseRules::banned`]).
pub(super) struct BannedWords;

impl Check for BannedWords {
    fn id(&self) -> &'static str {
        "banned_word"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy, shop: &ShopCopy) -> Vec<Finding> {
        let banned = &shop.settings().house.banned;
        if banned.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for text in &read.texts {
            let tokens = text.tokens();
            for word in banned {
                for (first, end) in find_phrase(&word.word, tokens, text.language) {
                    let range = tokens[first].range.start..tokens[end - 1].range.end;
                    let written = &text.plain[range.clone()];
                    let instead = word.instead.as_deref().filter(|_| is_plain_form(written, &word.word));
                    let finding = match instead {
                        Some(instead) => {
                            text.finding_with_fix(self, range.clone(), &with_capital_of(instead, written))
                        }
                        None => text.finding(self, range.clone()),
                    };
                    found.push(finding.with("word", written));
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::described;
    use super::*;
    use crate::content::{BannedWord, Language};

    fn found(text: &str) -> Vec<(String, Option<String>)> {
        let product = described(text);
        let mut shop = ShopCopy::default();
        let banned = |word: &str, instead: Option<&str>| BannedWord {
            word: word.to_owned(),
            instead: instead.map(str::to_owned),
        };
        shop.settings_mut().language = Some(Language::English);
        shop.settings_mut().house.banned =
            vec![banned("cheap", Some("affordable")), banned("must have", None), banned("fab", None)];
        let found = BannedWords.check(&ReadCopy::of(&product, &shop), &shop);
        found.into_iter().map(|finding| (finding.text, finding.fix)).collect()
    }

    #[test]
    fn a_banned_word_is_told_in_every_form_and_replaced_in_its_plain_one() {
        let told = |word: &str, fix: Option<&str>| vec![(word.to_owned(), fix.map(str::to_owned))];
        assert_eq!(found("A cheap mug"), told("cheap", Some("affordable")));
        assert_eq!(found("Cheap and good"), told("Cheap", Some("Affordable")));
        assert_eq!(found("The cheapest mug"), told("cheapest", None));
        assert_eq!(found("A must-have for tea"), told("must-have", None));
    }

    #[test]
    fn what_only_begins_alike_is_not_told() {
        assert_eq!(found("No cheapskate buys fabric here"), []);
        assert_eq!(found("You must, have a look"), []);
    }
}
