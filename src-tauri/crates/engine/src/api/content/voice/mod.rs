//! How the shop speaks: its voice profile, the words it prefers and those it does not use (requirement E4). Every text is
//! read anew after a change; that is due and not done, so that ten words are typed without ten readings.
//!
//! | File | What is there |
//! | --- | --- |
//! | `card` | What the shop stands for: the positioning card |
//! | `page` | What the page shows |
//! | `trial` | What a rule would say of the shop's texts now |
//! | `learned` | A voice proposed from approved texts |
//! | `shipped` | How much of what went out was in the shop's voice |

mod card;
mod learned;
mod page;
mod shipped;
mod trial;

pub(in crate::api) use shipped::on_brand;

use super::act::{CopyAct, cells};
use crate::Engine;
use crate::api::requests::{Done, VoiceRuleForm};
use crate::error::{Error, Result};
use crate::store::copy_voice::{self, BANNED, PREFERRED, VOICE};
use crate::store::people;
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::content::{VoiceProfile, VoiceRule};
use tillwise_domain::words::Words;

/// The longest word or phrase, in characters, and the longest text of the card.
const LONGEST_WORD: usize = 80;
const LONGEST_TEXT: usize = 400;

impl Engine {
    /// Sets rules of the voice profile, or leaves them open: all of them or none.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a rule that is not there or a value it does not know, and for anybody but the brand
    /// owner (requirement D1).
    pub fn set_voice(&self, rules: &[VoiceRuleForm]) -> Result<Done> {
        let mut profile = VoiceProfile::default();
        let mut known: Vec<(VoiceRule, Option<String>)> = Vec::new();
        for form in rules {
            let rule = voice_rule(&form.rule)?;
            profile.set(rule, form.value.as_deref()).map_err(|_| no_value(rule, form.value.as_deref()))?;
            known.push((rule, profile.value(rule)));
        }
        self.voice_act(|act| {
            act.may_speak()?;
            let mut changed: Vec<VoiceRule> = Vec::new();
            let now = copy_voice::profile(act.sql)?;
            for (rule, value) in known {
                if now.value(rule) == value {
                    continue;
                }
                let (id, at) = (json!(rule.id()), act.at);
                match value {
                    Some(value) => act.put(VOICE, vec![id, json!(value), json!(at)])?,
                    None => act.remove(VOICE, vec![id])?,
                }
                changed.push(rule);
            }
            let now = copy_voice::profile(act.sql)?;
            let (rule, value) = changed.first().map(|rule| self.voice_said(*rule, &now)).unwrap_or_default();
            let words = Words::new("said-voice-set").with("count", changed.len());
            Ok(words.with("rule", rule).with("value", value))
        })
    }

    /// Notes a word that the shop uses in place of others.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a word or without others, and for a word that is banned.
    pub fn prefer_word(&self, word: &str, over: &[String]) -> Result<Done> {
        let word = phrase(word)?;
        let over: Vec<String> = over.iter().map(|one| phrase(one)).collect::<Result<_>>()?;
        let over: Vec<String> =
            over.into_iter().filter(|one| one.to_lowercase() != word.to_lowercase()).collect();
        if over.is_empty() {
            return Err(Error::invalid(Words::new("error-voice-no-others").with("word", word)));
        }
        self.voice_act(|act| {
            act.may_speak()?;
            let banned = copy_voice::banned(act.sql)?;
            if banned.iter().any(|one| one.word == word.to_lowercase()) {
                return Err(Error::invalid(Words::new("error-voice-banned").with("word", word)));
            }
            let list = serde_json::to_string(&over).unwrap_or_default();
            let at = act.at;
            act.put(PREFERRED, cells(json!([word, list, at])))?;
            let over = self.words.list(&over);
            Ok(Words::new("said-voice-preferred").with("word", word).with("over", over))
        })
    }

    /// Takes a word off the list of preferred ones.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where it is not on it.
    pub fn forget_preferred(&self, word: &str) -> Result<Done> {
        let word = phrase(word)?;
        self.voice_act(|act| {
            act.may_speak()?;
            act.remove(PREFERRED, vec![json!(word)])?;
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-voice-not-preferred").with("word", word)));
            }
            Ok(Words::new("said-voice-not-preferred").with("word", word))
        })
    }

    /// Bans a word or phrase, or something that may not be claimed.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a word, and for one that the shop prefers.
    pub fn ban_word(&self, word: &str, instead: &str, claim: bool) -> Result<Done> {
        let word = phrase(word)?.to_lowercase();
        let instead = Some(instead).filter(|text| !text.trim().is_empty()).map(phrase).transpose()?;
        self.voice_act(|act| {
            act.may_speak()?;
            let preferred = copy_voice::profile(act.sql)?.preferred;
            if preferred.iter().any(|one| one.word.to_lowercase() == word) {
                return Err(Error::invalid(Words::new("error-voice-preferred").with("word", word)));
            }
            let at = act.at;
            act.put(BANNED, cells(json!([word, instead, i64::from(claim), at])))?;
            let key = if claim { "said-voice-claim-banned" } else { "said-voice-banned" };
            Ok(Words::new(key).with("word", word))
        })
    }

    /// Takes a word off the list of banned ones.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where it is not on it.
    pub fn unban_word(&self, word: &str) -> Result<Done> {
        let word = phrase(word)?.to_lowercase();
        self.voice_act(|act| {
            act.may_speak()?;
            act.remove(BANNED, vec![json!(word)])?;
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-voice-not-banned").with("word", word)));
            }
            Ok(Words::new("said-voice-unbanned").with("word", word))
        })
    }

    /// A rule and its value in words.
    fn voice_said(&self, rule: VoiceRule, profile: &VoiceProfile) -> (String, String) {
        (
            self.words.label(&format!("voice-{}", rule.id())),
            self.value_said(rule, profile.value(rule).as_deref()),
        )
    }

    /// A rule's value in words.
    fn value_said(&self, rule: VoiceRule, value: Option<&str>) -> String {
        match value {
            None => self.words.label("voice-open"),
            Some(value) if rule.numbers().is_some() => {
                self.say(&Words::new(format!("voice-{}-value", rule.id())).with("value", value))
            }
            Some(value) => self.words.label(&format!("voice-{}-{value}", rule.id())),
        }
    }
}

impl CopyAct<'_> {
    /// Whether the one whose name stands on this act may change how the shop speaks.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where somebody else is the brand owner.
    fn may_speak(&self) -> Result<()> {
        match brand_owner(self.sql, &self.who)? {
            None => Ok(()),
            Some(owner) => {
                let words = Words::new("error-voice-not-brand-owner").with("owner", owner);
                Err(Error::invalid(words.with("who", self.who.clone())))
            }
        }
    }
}

/// The brand owner, where that is somebody else than `who`.
fn brand_owner(sql: &Connection, who: &str) -> Result<Option<String>> {
    let owner = people::all(sql)?.into_iter().find(|person| person.brand_owner).map(|person| person.name);
    Ok(owner.filter(|owner| owner.to_lowercase() != who.to_lowercase()))
}

/// The rule with an id.
fn voice_rule(id: &str) -> Result<VoiceRule> {
    let ids = VoiceRule::ALL.map(VoiceRule::id).join(", ");
    VoiceRule::from_id(id)
        .ok_or_else(|| Error::invalid(Words::new("error-voice-no-rule").with("rule", id).with("rules", ids)))
}

/// What is said where a rule does not know a value.
fn no_value(rule: VoiceRule, value: Option<&str>) -> Error {
    let words = Words::new(match rule.numbers() {
        Some(_) => "error-voice-no-number",
        None => "error-voice-no-value",
    });
    let words =
        words.with("rule", Words::new(format!("voice-{}", rule.id()))).with("value", value.unwrap_or(""));
    Error::invalid(match rule.numbers() {
        Some(numbers) => {
            words.with("least", i64::from(*numbers.start())).with("most", i64::from(*numbers.end()))
        }
        None => words.with("values", rule.choices().join(", ")),
    })
}

/// A word or phrase as it is kept: on one line, with a letter or a digit in it.
fn phrase(text: &str) -> Result<String> {
    let text = one_line(text, LONGEST_WORD)?;
    match text.chars().any(char::is_alphanumeric) {
        true => Ok(text),
        false => Err(Error::invalid(Words::new("error-voice-no-word"))),
    }
}

/// A text on one line and no longer than it may be.
fn one_line(text: &str, most: usize) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() <= most {
        true => Ok(text),
        false => Err(Error::invalid(Words::new("error-voice-long").with("most", most))),
    }
}
