//! What is worked out of a picked idea: words, a picture, a video. The first draft is kept beside what people make of it.

use super::round;
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::models::letters_changed;
use crate::api::requests::Done;
use crate::error::{Error, Result};
use crate::store::ideas::{self, Fate, PARTS};
use serde_json::json;
use tillwise_domain::content::concept::Part;
use tillwise_domain::words::Words;

/// The most letters of a part.
const LONGEST: usize = 4_000;

impl Engine {
    /// Keeps a part of a picked idea as a person wrote it. The first text that is kept is its first draft; an empty one takes
    /// the part away.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for an idea that is not there or was not picked, and for a text that is too long or the same.
    pub fn save_idea_part(&self, id: i64, number: usize, part: Part, text: &str) -> Result<Done> {
        self.keep_idea_part((id, number, part), text, None)
    }

    /// Keeps a part of a person's or a model's.
    pub(in crate::api) fn keep_idea_part(
        &self,
        (id, number, part): (i64, usize, Part),
        text: &str,
        model: Option<&str>,
    ) -> Result<Done> {
        let text = text.replace("\r\n", "\n").trim().to_owned();
        if text.chars().count() > LONGEST {
            return Err(Error::invalid(Words::new("error-line-long").with("most", LONGEST)));
        }
        self.beside_act(None, |act| {
            round(act.sql, id)?;
            let there = ideas::of(act.sql, id)?;
            let none = || Error::invalid(Words::new("error-no-idea").with("number", number));
            let idea = there.iter().find(|idea| idea.number == number).ok_or_else(none)?;
            if idea.fate != Fate::Picked {
                return Err(Error::invalid(Words::new("error-idea-not-picked").with("number", number)));
            }
            let before = ideas::parts(act.sql, id, number)?.into_iter().find(|one| one.part == part);
            if before.is_some() && model.is_some() {
                return Err(Error::invalid(Words::new("error-idea-part-there")));
            }
            if before.as_ref().map_or(text.is_empty(), |before| before.text == text) {
                return Err(Error::invalid(Words::new("error-idea-part-same")));
            }
            let words = |key: &str| {
                let name = Words::new(format!("idea-part-{}", part.id()));
                Words::new(key).with("part", name).with("number", number)
            };
            if text.is_empty() {
                act.remove(PARTS, vec![json!(id), json!(number), json!(part.id())])?;
                return Ok(words("said-idea-part-removed"));
            }
            let author = model.unwrap_or(&act.who).to_owned();
            let (first, author) =
                before.map_or_else(|| (text.clone(), author), |one| (one.first, one.author));
            let distance = letters_changed(&first, &text);
            let row = json!([id, number, part.id(), first, author, text, distance, act.who, act.at]);
            act.put(PARTS, cells(row))?;
            Ok(words("said-idea-part"))
        })
    }
}
