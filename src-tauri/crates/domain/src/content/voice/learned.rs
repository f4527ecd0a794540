//! A voice profile proposed from texts that a person approved: a rule is proposed where the texts keep to it already.
//!
//! Each rule is tried by the check itself, so a count says exactly what the check would say. Nothing is proposed from few
//! texts, nor where the texts hold nothing that could have broken the rule: texts without a word that the two Englishes
//! write differently say nothing about spelling.

use super::Voice;
use crate::content::{
    Check, CopySettings, HouseRules, Language, ProductCopy, ReadCopy, ShopCopy, VoiceProfile, VoiceRule,
};

/// What was learned from approved texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learned {
    /// How many products' texts were read.
    pub texts: usize,
    /// The rules they keep to; none where there are fewer than [`Learned::LEAST`].
    pub proposals: Vec<Proposal>,
}

/// A rule that approved texts keep to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The rule.
    pub rule: VoiceRule,
    /// Its value, as in [`VoiceProfile::set`].
    pub value: String,
    /// How many texts keep to it.
    pub keep: usize,
    /// How many texts show it: those that the opposite rule would speak of. All of them where there is no opposite.
    pub show: usize,
}

impl Learned {
    /// With fewer texts nothing is proposed.
    pub const LEAST: usize = 10;

    /// As many texts must show a habit that has an opposite.
    const SHOWN: usize = 3;
}

/// Sentences up to this share of a hundred are within a proposed length, and texts within a proposed level.
const WITHIN: usize = 95;

/// Tries the rules on the texts of approved products. `language` is the one most products of the shop are in.
pub fn learn_voice(products: &[ProductCopy], language: Option<Language>) -> Learned {
    let texts = products.len();
    if texts < Learned::LEAST {
        return Learned { texts, proposals: Vec::new() };
    }
    let shop = shop_with(language, VoiceProfile::default());
    let read: Vec<ReadCopy<'_>> = products.iter().map(|product| ReadCopy::of(product, &shop)).collect();
    let tried = Tried { read, language };
    let opposite = [
        (VoiceRule::Speaker, ["we", "i"]),
        (VoiceRule::Address, ["informal", "formal"]),
        (VoiceRule::Spelling, ["british", "american"]),
    ];
    let mut proposals: Vec<Proposal> = Vec::new();
    for (rule, [one, other]) in opposite {
        // What breaks the one rule is a sign of the other.
        let (breaks_one, breaks_other) = (tried.broken(rule, one), tried.broken(rule, other));
        for (value, breaks, shows) in [(one, breaks_one, breaks_other), (other, breaks_other, breaks_one)] {
            if shows >= Learned::SHOWN && tried.is_kept(breaks) {
                proposals.push(Proposal { rule, value: value.to_owned(), keep: texts - breaks, show: shows });
            }
        }
    }
    let alone = [
        (VoiceRule::Speaker, "nobody"),
        (VoiceRule::Address, "nobody"),
        (VoiceRule::Tense, "present"),
        (VoiceRule::Exclamation, "none"),
        (VoiceRule::Emoji, "none"),
        (VoiceRule::Ellipsis, "none"),
        (VoiceRule::Dash, "none"),
    ];
    for (rule, value) in alone {
        let breaks = tried.broken(rule, value);
        let open = !proposals.iter().any(|proposal| proposal.rule == rule);
        if open && tried.tells(rule) && tried.is_kept(breaks) {
            proposals.push(Proposal { rule, value: value.to_owned(), keep: texts - breaks, show: texts });
        }
    }
    for (rule, usual) in [(VoiceRule::LongestSentence, tried.sentence()), (VoiceRule::Hardest, tried.level())]
    {
        // Shorter or easier than any shop asks for is no habit, it is a list.
        let within = usual.zip(rule.numbers()).filter(|(usual, numbers)| numbers.contains(usual));
        if let Some((usual, _)) = within {
            let value = usual.to_string();
            let keep = texts - tried.broken(rule, &value);
            proposals.push(Proposal { rule, value, keep, show: texts });
        }
    }
    proposals.sort_by_key(|proposal| proposal.rule);
    Learned { texts, proposals }
}

fn shop_with(language: Option<Language>, voice: VoiceProfile) -> ShopCopy {
    let house = HouseRules { voice: Some(voice), ..HouseRules::default() };
    ShopCopy::in_language(language, CopySettings { house, ..CopySettings::default() })
}

/// Texts on which rules are tried.
struct Tried<'a> {
    read: Vec<ReadCopy<'a>>,
    language: Option<Language>,
}

impl Tried<'_> {
    /// In how many texts a rule would find something.
    fn broken(&self, rule: VoiceRule, value: &str) -> usize {
        let Ok(profile) = VoiceProfile::of(rule, value) else { return self.read.len() };
        let shop = shop_with(self.language, profile);
        self.read.iter().filter(|read| !Voice.check(read, &shop).is_empty()).count()
    }

    /// Nineteen of twenty texts are enough for a habit.
    fn is_kept(&self, breaks: usize) -> bool {
        breaks * 20 <= self.read.len()
    }

    /// Whether the check can tell the rule in most of the texts at all: pronouns need a language, the future English.
    fn tells(&self, rule: VoiceRule) -> bool {
        let able = |language: Option<Language>| match rule {
            VoiceRule::Speaker | VoiceRule::Address => language.is_some(),
            VoiceRule::Tense => language == Some(Language::English),
            _ => true,
        };
        self.read.iter().filter(|read| able(read.language)).count() * 2 > self.read.len()
    }

    /// The words that all but the longest sentences have at most.
    fn sentence(&self) -> Option<u32> {
        let texts = self.read.iter().flat_map(|read| &read.texts);
        let sentences = texts.flat_map(|text| &text.sentences).filter(|sentence| sentence.stopped);
        usual(sentences.map(|sentence| sentence.words.len()).collect(), 30)
    }

    /// The LIX that all but the hardest texts have at most.
    fn level(&self) -> Option<u32> {
        let texts = self.read.iter().flat_map(|read| &read.texts);
        usual(texts.filter_map(super::manner::level).collect(), Learned::LEAST)
    }
}

/// The nearest rank at [`WITHIN`] of a hundred; nothing from fewer than `least`.
fn usual(mut numbers: Vec<usize>, least: usize) -> Option<u32> {
    if numbers.len() < least {
        return None;
    }
    numbers.sort_unstable();
    let rank = (numbers.len() * WITHIN).div_ceil(100).checked_sub(1)?;
    u32::try_from(*numbers.get(rank)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::described;

    fn learned(texts: &[String]) -> Vec<(&'static str, String, usize, usize)> {
        let products: Vec<ProductCopy> = texts.iter().map(|text| described(text)).collect();
        let proposals = learn_voice(&products, Some(Language::English)).proposals;
        proposals.into_iter().map(|one| (one.rule.id(), one.value, one.keep, one.show)).collect()
    }

    fn has(found: &[(&'static str, String, usize, usize)], rule: &str) -> Option<(String, usize, usize)> {
        let one = found.iter().find(|(id, ..)| *id == rule)?;
        Some((one.1.clone(), one.2, one.3))
    }

    #[test]
    fn nothing_is_learned_from_few_texts() {
        let texts = vec!["We make it in our studio.".to_owned(); 9];
        assert_eq!(learned(&texts), []);
    }

    #[test]
    fn a_habit_is_proposed_with_its_counts() {
        let mut texts = vec!["We make this mug in our studio. The colour is grey.".to_owned(); 18];
        texts.push("This mug is warm. You will love it!".to_owned());
        texts.push("A plate of clay.".to_owned());
        let found = learned(&texts);
        assert_eq!(has(&found, "speaker"), Some(("we".to_owned(), 20, 18)));
        assert_eq!(has(&found, "spelling"), Some(("british".to_owned(), 20, 18)));
        assert_eq!(has(&found, "exclamation"), Some(("none".to_owned(), 19, 20)), "one of twenty may stray");
        assert_eq!(has(&found, "address"), Some(("nobody".to_owned(), 19, 20)));
    }

    #[test]
    fn what_texts_do_both_ways_or_not_at_all_is_no_habit() {
        let mut texts = vec!["We make this mug by hand!".to_owned(); 6];
        texts.extend(vec!["I make this mug for you.".to_owned(); 6]);
        let found = learned(&texts);
        for rule in ["speaker", "address", "spelling", "exclamation"] {
            assert_eq!(has(&found, rule), None, "{rule}: {found:?}");
        }
    }

    #[test]
    fn the_longest_usual_sentence_is_that_of_nineteen_in_twenty() {
        let usual = "This mug is made of stoneware and it is warm. ".repeat(3);
        let mut texts = vec![usual; 20];
        texts.push(
            "This is one single sentence that goes on and on and on and never seems to come to any end."
                .into(),
        );
        let found = learned(&texts);
        assert_eq!(has(&found, "longest_sentence"), Some(("10".to_owned(), 20, 21)));
        assert_eq!(has(&found, "hardest"), None, "too few words for a level");
    }
}
