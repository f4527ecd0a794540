//! The rules of a voice profile one by one, each with an id and a value in words, as they are kept, typed and proposed.

use super::voice_profile::{Address, Speaker, SpellingVariant, Tense, VoiceProfile};
use std::ops::RangeInclusive;

/// One rule of a voice profile. Its words are under `voice-<id>`, those of its values under `voice-<id>-<value>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VoiceRule {
    /// Who speaks.
    Speaker,
    /// How the reader is spoken to.
    Address,
    /// When things happen.
    Tense,
    /// Which English it is.
    Spelling,
    /// The most words a sentence has.
    LongestSentence,
    /// The highest reading level, as LIX.
    Hardest,
    /// Exclamation marks.
    Exclamation,
    /// Pictures among the letters.
    Emoji,
    /// Three dots.
    Ellipsis,
    /// Dashes between words.
    Dash,
}

/// A value that a rule does not know; with the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoVoiceValue(pub VoiceRule);

impl VoiceRule {
    /// Every rule, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Speaker,
        Self::Address,
        Self::Tense,
        Self::Spelling,
        Self::LongestSentence,
        Self::Hardest,
        Self::Exclamation,
        Self::Emoji,
        Self::Ellipsis,
        Self::Dash,
    ];

    /// Its id: `longest_sentence`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Address => "address",
            Self::Tense => "tense",
            Self::Spelling => "spelling",
            Self::LongestSentence => "longest_sentence",
            Self::Hardest => "hardest",
            Self::Exclamation => "exclamation",
            Self::Emoji => "emoji",
            Self::Ellipsis => "ellipsis",
            Self::Dash => "dash",
        }
    }

    /// The rule with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// The values to choose from; none where the value is a number ([`VoiceRule::numbers`]).
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Speaker => &["we", "i", "nobody"],
            Self::Address => &["informal", "formal", "nobody"],
            Self::Tense => &["present"],
            Self::Spelling => &["british", "american"],
            Self::LongestSentence | Self::Hardest => &[],
            Self::Exclamation | Self::Emoji | Self::Ellipsis | Self::Dash => &["none"],
        }
    }

    /// The whole numbers that make sense, where the value is one. LIX is about 20 for children's books and 60 for laws.
    pub fn numbers(self) -> Option<RangeInclusive<u32>> {
        match self {
            Self::LongestSentence => Some(5..=60),
            Self::Hardest => Some(20..=70),
            _ => None,
        }
    }
}

impl VoiceProfile {
    /// Sets a rule, or leaves it open.
    ///
    /// # Errors
    /// [`NoVoiceValue`] for a value that the rule does not know; nothing is changed then.
    pub fn set(&mut self, rule: VoiceRule, value: Option<&str>) -> Result<(), NoVoiceValue> {
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        let number = value.and_then(|value| value.parse::<u32>().ok());
        let known = match (value, rule.numbers()) {
            (None, _) => true,
            (Some(value), None) => rule.choices().contains(&value),
            (Some(_), Some(numbers)) => number.is_some_and(|number| numbers.contains(&number)),
        };
        if !known {
            return Err(NoVoiceValue(rule));
        }
        match rule {
            VoiceRule::Speaker => {
                self.speaker = value.map(|value| match value {
                    "we" => Speaker::We,
                    "i" => Speaker::I,
                    _ => Speaker::Nobody,
                });
            }
            VoiceRule::Address => {
                self.address = value.map(|value| match value {
                    "informal" => Address::Informal,
                    "formal" => Address::Formal,
                    _ => Address::Nobody,
                });
            }
            VoiceRule::Tense => self.tense = value.map(|_| Tense::Present),
            VoiceRule::Spelling => {
                self.spelling = value.map(|value| match value {
                    "british" => SpellingVariant::British,
                    _ => SpellingVariant::American,
                });
            }
            VoiceRule::LongestSentence => {
                self.longest_sentence = number.and_then(|number| usize::try_from(number).ok());
            }
            VoiceRule::Hardest => self.hardest = number,
            VoiceRule::Exclamation => self.punctuation.no_exclamation = value.is_some(),
            VoiceRule::Emoji => self.punctuation.no_emoji = value.is_some(),
            VoiceRule::Ellipsis => self.punctuation.no_ellipsis = value.is_some(),
            VoiceRule::Dash => self.punctuation.no_dash = value.is_some(),
        }
        Ok(())
    }

    /// The profile of one rule alone.
    ///
    /// # Errors
    /// As [`VoiceProfile::set`].
    pub fn of(rule: VoiceRule, value: &str) -> Result<Self, NoVoiceValue> {
        let mut profile = Self::default();
        profile.set(rule, Some(value))?;
        Ok(profile)
    }

    /// A rule's value; nothing where it is left open.
    pub fn value(&self, rule: VoiceRule) -> Option<String> {
        let sign = |on: bool| on.then_some("none");
        let value = match rule {
            VoiceRule::Speaker => self.speaker.map(|speaker| match speaker {
                Speaker::We => "we",
                Speaker::I => "i",
                Speaker::Nobody => "nobody",
            }),
            VoiceRule::Address => self.address.map(|address| match address {
                Address::Informal => "informal",
                Address::Formal => "formal",
                Address::Nobody => "nobody",
            }),
            VoiceRule::Tense => self.tense.map(|Tense::Present| "present"),
            VoiceRule::Spelling => self.spelling.map(|spelling| match spelling {
                SpellingVariant::British => "british",
                SpellingVariant::American => "american",
            }),
            VoiceRule::LongestSentence => return self.longest_sentence.map(|most| most.to_string()),
            VoiceRule::Hardest => return self.hardest.map(|hardest| hardest.to_string()),
            VoiceRule::Exclamation => sign(self.punctuation.no_exclamation),
            VoiceRule::Emoji => sign(self.punctuation.no_emoji),
            VoiceRule::Ellipsis => sign(self.punctuation.no_ellipsis),
            VoiceRule::Dash => sign(self.punctuation.no_dash),
        };
        value.map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_rule_comes_back_as_it_was_set() {
        for rule in VoiceRule::ALL {
            assert_eq!(VoiceRule::from_id(rule.id()), Some(rule));
            let numbers =
                rule.numbers().map(|numbers| [numbers.start().to_string(), numbers.end().to_string()]);
            let choices = rule.choices().iter().map(|choice| (*choice).to_owned());
            let values: Vec<String> = choices.chain(numbers.into_iter().flatten()).collect();
            assert!(!values.is_empty(), "{rule:?}");
            for value in values {
                let mut profile = VoiceProfile::of(rule, &value).expect("a value of its own");
                assert_eq!(profile.value(rule), Some(value));
                let others = VoiceRule::ALL.into_iter().filter(|other| *other != rule);
                assert!(others.filter_map(|other| profile.value(other)).next().is_none(), "{rule:?}");
                profile.set(rule, None).expect("it can be left open");
                assert_eq!(profile, VoiceProfile::default());
            }
        }
    }

    #[test]
    fn a_value_that_makes_no_sense_changes_nothing() {
        let mut profile = VoiceProfile::of(VoiceRule::LongestSentence, "20").expect("a number");
        for value in ["4", "61", "-3", "many", "20.5"] {
            let outcome = profile.set(VoiceRule::LongestSentence, Some(value));
            assert_eq!(outcome, Err(NoVoiceValue(VoiceRule::LongestSentence)), "{value}");
        }
        assert_eq!(profile.set(VoiceRule::Speaker, Some("they")), Err(NoVoiceValue(VoiceRule::Speaker)));
        assert_eq!(profile, VoiceProfile { longest_sentence: Some(20), ..VoiceProfile::default() });
    }
}
