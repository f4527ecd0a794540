//! Kinds of buyers: who they are, what they care about, and for whom drafts are written.

use super::line;
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::requests::Done;
use crate::api::views::PersonaView;
use crate::error::{Error, Result};
use crate::store::personas::{self, AUDIENCES, PERSONAS, Stored};
use crate::store::{prompt_library, variants};
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::words::Words;

/// The most letters of a tag, and of what is said about a kind of buyer.
const LONGEST_TAG: usize = 40;
const LONGEST: usize = 500;

impl Engine {
    pub(super) fn persona_views(&self, sql: &Connection) -> Result<Vec<PersonaView>> {
        let (sets, library) = (variants::sets(sql)?, prompt_library::all(sql)?);
        let view = |stored: Stored| {
            let is_it = |tag: &str| tag.eq_ignore_ascii_case(&stored.tag);
            let sets = sets.iter().filter(|set| is_it(&set.persona)).count();
            let won = library.iter().filter(|entry| is_it(&entry.won.persona)).count();
            let used = Words::new("persona-used").with("sets", sets).with("won", won);
            PersonaView {
                said: stored.persona().text,
                used: (sets + won > 0).then(|| self.say(&used)),
                tag: stored.tag,
                who: stored.who,
                cares: stored.cares,
            }
        };
        Ok(personas::all(sql)?.into_iter().map(view).collect())
    }

    /// Notes a kind of buyer; what was noted under that tag gives way.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a tag, without a word about them, or with too many.
    pub fn set_persona(&self, tag: &str, who: &str, cares: &str) -> Result<Done> {
        let tag = line(tag, LONGEST_TAG, "error-persona-no-tag")?;
        let part = |typed: &str| match typed.trim() {
            "" => Ok(String::new()),
            typed => line(typed, LONGEST, "error-persona-empty"),
        };
        let (who, cares) = (part(who)?, part(cares)?);
        if who.is_empty() && cares.is_empty() {
            return Err(Error::invalid(Words::new("error-persona-empty")));
        }
        self.beside_act(None, |act| {
            // The tag keeps its letters: sets, drafts and the library name it.
            let before = personas::get(act.sql, &tag)?;
            let tag = before.map_or(tag, |before| before.tag);
            act.put(PERSONAS, cells(json!([tag, who, cares, act.at])))?;
            Ok(Words::new("said-persona").with("persona", tag))
        })
    }

    /// Removes a kind of buyer. Texts written for them stay.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_persona(&self, tag: &str) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = personas::get(act.sql, tag)?.ok_or_else(|| no_persona(tag))?;
            for (about, _) in personas::audiences(act.sql)?.iter().filter(|(_, of)| *of == one.tag) {
                act.remove(AUDIENCES, vec![json!(about)])?;
            }
            act.remove(PERSONAS, vec![json!(one.tag)])?;
            Ok(Words::new("said-persona-removed").with("persona", one.tag))
        })
    }

    /// Says for whom drafts are written from now on: of one product, or of all that say nothing else.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a product or a persona that is not there.
    pub fn write_for(&self, product: Option<&str>, persona: Option<&str>) -> Result<Done> {
        self.beside_act(None, |act| {
            let title =
                product.map(|product| act.product(product)).transpose()?.map(|(one, _)| one.copy.title);
            let about = product.unwrap_or_default();
            let tag = match persona {
                Some(tag) => Some(personas::get(act.sql, tag)?.ok_or_else(|| no_persona(tag))?.tag),
                None => None,
            };
            match &tag {
                Some(tag) => act.put(AUDIENCES, cells(json!([about, tag])))?,
                None => act.remove(AUDIENCES, vec![json!(about)])?,
            }
            let key = match (&title, &tag) {
                (None, Some(_)) => "said-write-for",
                (None, None) => "said-write-for-anybody",
                (Some(_), Some(_)) => "said-write-product-for",
                (Some(_), None) => "said-write-product-as-others",
            };
            let words = Words::new(key).with("persona", tag.unwrap_or_default());
            Ok(words.with("title", title.unwrap_or_default()))
        })
    }
}

fn no_persona(tag: &str) -> Error {
    Error::invalid(Words::new("error-no-persona").with("persona", tag.trim()))
}
