//! Texts that won, with what shows it (requirement E10). Prompts for the same buyers show them as examples.

use super::title_of;
use super::variants::percent;
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::content::{day_of, given_name};
use crate::api::requests::Done;
use crate::api::views::LibraryEntryView;
use crate::error::{Error, Result};
use crate::store::prompt_library::{self, Entry, LIBRARY};
use crate::store::{instant, variants};
use rusqlite::Connection;
use serde_json::{Value, json};
use tillwise_domain::content::concept::has_words;
use tillwise_domain::content::variants::{Arm, Experiment, PromotionRefusal, VariantSet};
use tillwise_domain::words::Words;

impl Engine {
    pub(super) fn library_views(
        &self,
        sql: &Connection,
        library: &[Entry],
        search: &str,
    ) -> Result<Vec<LibraryEntryView>> {
        let fits = |entry: &&Entry| {
            let won = &entry.won;
            has_words(&[&entry.title, &won.persona, &won.text, &won.winner.evidence.name], search)
        };
        library.iter().filter(fits).map(|entry| self.entry_view(sql, entry)).collect()
    }

    fn entry_view(&self, sql: &Connection, entry: &Entry) -> Result<LibraryEntryView> {
        let (won, winner) = (&entry.won, &entry.won.winner);
        let rate = |arm: Arm| percent(f64::from(arm.bought) / f64::from(arm.shown.max(1)));
        let evidence = Words::new("library-evidence")
            .with("name", winner.evidence.name.clone())
            .with("bought", i64::from(winner.evidence.winner.bought))
            .with("shown", i64::from(winner.evidence.winner.shown))
            .with("rate", rate(winner.evidence.winner))
            .with("other_bought", i64::from(winner.evidence.other.bought))
            .with("other_shown", i64::from(winner.evidence.other.shown))
            .with("other_rate", rate(winner.evidence.other));
        let promoted = Words::new("library-promoted")
            .with("who", winner.who.clone())
            .with("day", day_of(sql, winner.at.as_second())?);
        let made_with = won.template.as_ref().map(|(template, version)| {
            let words = Words::new("library-made").with("template", self.field_label(template));
            self.say(&words.with("version", version.to_string()))
        });
        Ok(LibraryEntryView {
            id: entry.id,
            title: entry.title.clone(),
            field: self.field_label(&entry.field),
            persona: won.persona.clone(),
            text: won.text.clone(),
            other: entry.other.clone(),
            evidence: self.say(&evidence),
            promoted: self.say(&promoted),
            made_with,
            example: entry.example,
        })
    }

    /// Takes the text that an experiment shows to be better into the library, with who says so.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where nobody is named, or the counts do not show that it won.
    pub fn promote_variant(&self, trial: i64, who: Option<&str>) -> Result<Done> {
        self.beside_act(None, |act| {
            let none = || Error::invalid(Words::new("error-no-trial"));
            let trial = variants::trial(act.sql, trial)?.ok_or_else(none)?;
            let set = variants::set(act.sql, trial.set)?.ok_or_else(none)?;
            let texts = variants::texts(act.sql, set.id)?;
            let rate = |arm: Arm| f64::from(arm.bought) / f64::from(arm.shown.max(1));
            let (best, rest) = match rate(trial.first.1) >= rate(trial.second.1) {
                true => (trial.first, trial.second),
                false => (trial.second, trial.first),
            };
            let other = texts.iter().find(|text| text.variant.number == rest.0);
            let other = other.map(|text| text.variant.text.clone()).unwrap_or_default();
            let mut judged = VariantSet {
                product: (String::new(), set.product.clone()),
                persona: set.persona.clone(),
                variants: texts.into_iter().map(|text| text.variant).collect(),
                winner: None,
            };
            let named = match who.map(str::trim).filter(|who| !who.is_empty()) {
                Some(who) => who.to_owned(),
                None => given_name(act.sql)?.unwrap_or_default(),
            };
            let evidence = Experiment { name: trial.name, winner: best.1, other: rest.1 };
            let won = judged.promote(best.0, evidence, &named, instant(act.at)).map_err(refused)?;
            let there = prompt_library::all(act.sql)?;
            let again = there.iter().any(|entry| {
                entry.set == set.id
                    && entry.won.winner.number == best.0
                    && entry.won.winner.evidence == won.winner.evidence
            });
            if again {
                return Err(Error::invalid(Words::new("error-library-there")));
            }
            let title = title_of(act.sql, &set.product)?;
            let entry = Entry {
                id: act.next_id(LIBRARY)?,
                set: set.id,
                product: set.product,
                title,
                field: set.field,
                other,
                won,
                example: true,
            };
            act.put(LIBRARY, row_of(&entry))?;
            let words = Words::new("said-promoted").with("number", entry.won.winner.number.to_string());
            Ok(words.with("title", entry.title).with("persona", entry.won.persona))
        })
    }

    /// Says whether prompts for the same buyers may show a text of the library.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn set_example(&self, entry: i64, on: bool) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = entry_of(act.sql, entry)?;
            let mut row = row_of(&one);
            if let Some(last) = row.last_mut() {
                *last = json!(i64::from(on));
            }
            act.put(LIBRARY, row)?;
            let key = if on { "said-example-on" } else { "said-example-off" };
            Ok(Words::new(key).with("persona", one.won.persona))
        })
    }

    /// Takes a text out of the library; its set and what was counted stay.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_from_library(&self, entry: i64) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = entry_of(act.sql, entry)?;
            act.remove(LIBRARY, vec![json!(entry)])?;
            Ok(Words::new("said-library-removed").with("title", one.title))
        })
    }
}

fn entry_of(sql: &Connection, entry: i64) -> Result<Entry> {
    let none = || Error::invalid(Words::new("error-no-entry"));
    prompt_library::all(sql)?.into_iter().find(|one| one.id == entry).ok_or_else(none)
}

fn row_of(entry: &Entry) -> Vec<Value> {
    let (won, winner, evidence) = (&entry.won, &entry.won.winner, &entry.won.winner.evidence);
    let (template, version) = won.template.clone().unzip();
    cells(json!([
        entry.id,
        entry.set,
        winner.number,
        entry.product,
        entry.title,
        entry.field,
        won.persona,
        won.text,
        template,
        version,
        evidence.name,
        evidence.winner.shown,
        evidence.winner.bought,
        entry.other,
        evidence.other.shown,
        evidence.other.bought,
        winner.who,
        winner.at.as_second(),
        i64::from(entry.example)
    ]))
}

fn refused(why: PromotionRefusal) -> Error {
    Error::invalid(Words::new(format!("promotion-refused-{}", why.id())))
}
