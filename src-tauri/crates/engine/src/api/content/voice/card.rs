//! Acts on the positioning card: what the shop stands for, its messages and its proofs (requirement E5).

use super::{LONGEST_TEXT, one_line, phrase};
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::requests::{CardForm, CardMessageForm, Done};
use crate::error::{Error, Result};
use crate::store::copy_said;
use crate::store::copy_voice::{self, MESSAGES, POSITIONING};
use serde_json::json;
use tillwise_domain::words::Words;

impl Engine {
    /// Writes down for whom the shop is, what it sells and why it is different.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a text that is too long.
    pub fn set_positioning(&self, form: &CardForm) -> Result<Done> {
        let parts = [
            ("for_whom", one_line(&form.for_whom, LONGEST_TEXT)?),
            ("what", one_line(&form.what, LONGEST_TEXT)?),
            ("why_different", one_line(&form.why_different, LONGEST_TEXT)?),
        ];
        self.voice_act(|act| {
            act.may_speak()?;
            let now = copy_voice::positioning(act.sql)?;
            let at = act.at;
            for (part, text) in parts {
                let before = match part {
                    "for_whom" => &now.for_whom,
                    "what" => &now.what,
                    _ => &now.why_different,
                };
                // What stays is not written, so that its time stays, too.
                match text.as_str() {
                    same if same == before => {}
                    "" => act.remove(POSITIONING, vec![json!(part)])?,
                    text => act.put(POSITIONING, cells(json!([part, text, at])))?,
                }
            }
            Ok(Words::new("said-card-set"))
        })
    }

    /// Approves a message or a proof: a new one, or the one with its number as it reads from now on.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a text, and for a number there is not.
    pub fn set_message(&self, form: &CardMessageForm) -> Result<Done> {
        let text = one_line(&form.text, LONGEST_TEXT)?;
        if !text.chars().any(char::is_alphanumeric) {
            return Err(Error::invalid(Words::new("error-card-no-text")));
        }
        let given = form.phrases.iter().filter(|one| !one.trim().is_empty());
        let phrases: Vec<String> = given.map(|one| phrase(one)).collect::<Result<_>>()?;
        self.voice_act(|act| {
            act.may_speak()?;
            let known = |id: i64| -> Result<i64> {
                let there = copy_voice::messages(act.sql)?.iter().any(|one| one.id == id);
                if there { Ok(id) } else { Err(no_message(id)) }
            };
            let id = form.id.map(known).transpose()?;
            let new = || Ok(act.next_id(MESSAGES)?.max(copy_said::highest(act.sql)? + 1));
            let id = id.map_or_else(new, Ok::<i64, Error>)?;
            let phrases = serde_json::to_string(&phrases).unwrap_or_default();
            let (who, at) = (act.who.clone(), act.at);
            act.put(MESSAGES, cells(json!([id, i64::from(form.proof), text, phrases, who, at])))?;
            let key = if form.proof { "said-card-proof" } else { "said-card-message" };
            Ok(Words::new(key).with("text", text))
        })
    }

    /// Takes a message or a proof off the card.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a number there is not.
    pub fn remove_message(&self, id: i64) -> Result<Done> {
        self.voice_act(|act| {
            act.may_speak()?;
            let all = copy_voice::messages(act.sql)?;
            let one = all.into_iter().find(|one| one.id == id).ok_or_else(|| no_message(id))?;
            act.remove(MESSAGES, vec![json!(id)])?;
            Ok(Words::new("said-card-removed").with("text", one.message.text))
        })
    }
}

fn no_message(id: i64) -> Error {
    Error::invalid(Words::new("error-card-no-message").with("id", id.to_string()))
}
