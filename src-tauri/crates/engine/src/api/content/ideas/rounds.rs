//! Rounds of ideas: begun, filled line by line, shown.

use super::{round, row_of};
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::content::day_of;
use crate::api::models::persona_named;
use crate::api::requests::{Done, IdeasForm};
use crate::api::views::{
    ChoiceView, IdeaPartView, IdeaRoundRowView, IdeaRoundView, IdeaView, IdeasView, LeftIdeaView,
};
use crate::error::{Error, Result};
use crate::store::ideas::{self, Fate, IDEAS, Idea, PARTS, ROUNDS, Round};
use crate::store::{copy_acts, personas};
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::content::concept::{ASKED, LineProblem, MOST_ASKED, PICKED, Part, has_words, lines};
use tillwise_domain::words::Words;

/// The most letters of a subject.
const LONGEST: usize = 500;

impl Engine {
    /// The rounds, and the ideas that were left, as far as they fit a search.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn ideas(&self, search: &str) -> Result<IdeasView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let rounds = ideas::rounds(sql)?;
        let left = ideas::left(sql)?;
        let title = Words::new("ideas-title").with("rounds", rounds.len()).with("left", left.len());
        let subject = |id: i64| rounds.iter().find(|round| round.id == id).map(|round| round.subject.clone());
        let found = left.iter().filter_map(|idea| {
            let Fate::Left(reason) = &idea.fate else { return None };
            let subject = subject(idea.round).unwrap_or_default();
            has_words(&[&idea.text, reason, &subject], search).then(|| LeftIdeaView {
                round: idea.round,
                number: idea.number,
                text: idea.text.clone(),
                reason: reason.clone(),
                subject,
            })
        });
        let personas = personas::all(sql)?.into_iter();
        Ok(IdeasView {
            title: self.say(&title),
            left: found.collect(),
            left_in_all: left.len(),
            rounds: rounds.iter().map(|round| self.round_row(sql, round)).collect::<Result<_>>()?,
            personas: personas.map(|one| ChoiceView { id: one.tag.clone(), label: one.tag }).collect(),
            asked: ASKED,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn round_row(&self, sql: &Connection, round: &Round) -> Result<IdeaRoundRowView> {
        let there = ideas::of(sql, round.id)?;
        let left = there.iter().filter(|idea| matches!(idea.fate, Fate::Left(_))).count();
        let state = match round.picked {
            Some(_) => Words::new("ideas-picked").with("left", left),
            None => Words::new("ideas-so-far").with("count", there.len()).with("asked", round.asked),
        };
        Ok(IdeaRoundRowView {
            id: round.id,
            subject: round.subject.clone(),
            said: self.round_said(sql, round)?,
            state: self.say(&state),
            picked: round.picked.is_some(),
        })
    }

    fn round_said(&self, sql: &Connection, round: &Round) -> Result<String> {
        let key = if round.persona.is_some() { "ideas-round-for" } else { "ideas-round" };
        let words = Words::new(key)
            .with("about", Words::new(format!("idea-about-{}", round.about.id())))
            .with("persona", round.persona.clone().unwrap_or_default())
            .with("who", round.who.clone())
            .with("day", day_of(sql, round.at)?);
        Ok(self.say(&words))
    }

    /// One round with its ideas.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn idea_round(&self, id: i64) -> Result<IdeaRoundView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let one = round(sql, id)?;
        let there = ideas::of(sql, id)?;
        Ok(IdeaRoundView {
            id,
            said: self.round_said(sql, &one)?,
            missing: one.asked.saturating_sub(there.len()),
            picked: one.picked.is_some(),
            asked: one.asked,
            subject: one.subject,
            ideas: there.into_iter().map(|idea| self.idea_view(sql, idea)).collect::<Result<_>>()?,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn idea_view(&self, sql: &Connection, idea: Idea) -> Result<IdeaView> {
        let (state, reason) = match &idea.fate {
            Fate::Open => ("open", None),
            Fate::Picked => ("picked", None),
            Fate::Left(reason) => ("left", Some(reason.clone())),
        };
        let parts = match idea.fate {
            Fate::Picked => self.part_views(sql, &idea)?,
            _ => Vec::new(),
        };
        Ok(IdeaView {
            number: idea.number,
            text: idea.text,
            author: idea.author,
            state: state.to_owned(),
            reason,
            parts,
        })
    }

    fn part_views(&self, sql: &Connection, idea: &Idea) -> Result<Vec<IdeaPartView>> {
        let worked = ideas::parts(sql, idea.round, idea.number)?;
        let view = |part: Part| {
            let there = worked.iter().find(|one| one.part == part);
            let said = there.map(|one| match one.distance {
                0 => Words::new("idea-part-as-drafted").with("author", one.author.clone()),
                letters => Words::new("idea-part-changed")
                    .with("author", one.author.clone())
                    .with("who", one.who.clone())
                    .with("letters", letters),
            });
            IdeaPartView {
                id: part.id().to_owned(),
                name: self.words.label(&format!("idea-part-{}", part.id())),
                text: there.map(|one| one.text.clone()).unwrap_or_default(),
                first: there.filter(|one| one.first != one.text).map(|one| one.first.clone()),
                said: said.map(|words| self.say(&words)),
                distance: there.map_or(0, |one| one.distance),
            }
        };
        Ok(Part::ALL.into_iter().map(view).collect())
    }

    /// Begins a round of ideas; gives its number.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a subject, for a product or persona that is not there, and for a number of ideas of
    /// which three cannot be picked or that nobody reads.
    pub fn start_ideas(&self, form: &IdeasForm) -> Result<(i64, Done)> {
        if !(PICKED..=MOST_ASKED).contains(&form.asked) {
            let words = Words::new("error-ideas-asked").with("least", PICKED).with("most", MOST_ASKED);
            return Err(Error::invalid(words));
        }
        let wrong = || Error::invalid(Words::new("error-ideas-about").with("about", form.about.clone()));
        let about = tillwise_domain::content::concept::About::from_id(&form.about).ok_or_else(wrong)?;
        let mut number = 0;
        let done = self.beside_act(None, |act| {
            let product = match about.id() {
                "product" => {
                    let none = || Error::invalid(Words::new("error-ideas-no-product"));
                    Some(form.product.clone().filter(|product| !product.is_empty()).ok_or_else(none)?)
                }
                _ => None,
            };
            let title = match &product {
                Some(product) => act.product(product)?.0.copy.title,
                None => form.subject.clone(),
            };
            let subject = title.split_whitespace().collect::<Vec<_>>().join(" ");
            let subject: String = match subject.chars().count() {
                0 => return Err(Error::invalid(Words::new("error-ideas-no-subject"))),
                count if count > LONGEST && product.is_none() => {
                    return Err(Error::invalid(Words::new("error-line-long").with("most", LONGEST)));
                }
                _ => subject.chars().take(LONGEST).collect(),
            };
            let persona = match form.persona.as_deref().map(str::trim).filter(|tag| !tag.is_empty()) {
                Some(tag) => Some(persona_named(act.sql, tag)?.tag),
                None => None,
            };
            number = act.next_id(ROUNDS)?;
            let (who, at) = (act.who.clone(), act.at);
            let round = Round {
                id: number,
                about,
                product,
                subject,
                persona,
                asked: form.asked,
                who,
                at,
                picked: None,
            };
            act.put(ROUNDS, row_of(&round))?;
            Ok(Words::new("said-ideas-started").with("subject", round.subject))
        })?;
        Ok((number, done))
    }

    /// Adds ideas that a person typed or pasted, one a line.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a round that is not there or was picked from, and where no line says anything new.
    pub fn add_ideas(&self, round: i64, text: &str) -> Result<Done> {
        self.keep_ideas(round, text, None)
    }

    /// Keeps ideas of a person's or a model's, one a line.
    pub(in crate::api) fn keep_ideas(&self, id: i64, text: &str, model: Option<&str>) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = round(act.sql, id)?;
            if one.picked.is_some() {
                return Err(Error::invalid(Words::new("error-ideas-picked")));
            }
            let there = ideas::of(act.sql, id)?;
            let known: Vec<String> = there.iter().map(|idea| idea.text.clone()).collect();
            let found = lines(text, &known).map_err(|problem| {
                Error::invalid(match problem {
                    LineProblem::Empty => Words::new("error-ideas-empty"),
                    LineProblem::TooLong(line) => Words::new("error-ideas-long").with("line", line),
                })
            })?;
            if found.ideas.is_empty() {
                return Err(Error::invalid(Words::new("error-ideas-known")));
            }
            if there.len() + found.ideas.len() > MOST_ASKED {
                return Err(Error::invalid(Words::new("error-ideas-many").with("most", MOST_ASKED)));
            }
            let author = model.unwrap_or(&act.who).to_owned();
            let first = there.last().map_or(1, |last| last.number + 1);
            for (at, idea) in found.ideas.iter().enumerate() {
                act.put(IDEAS, cells(json!([id, first + at, idea, author, "open", ""])))?;
            }
            let key = if found.repeated > 0 { "said-ideas-added-some" } else { "said-ideas-added" };
            let words = Words::new(key).with("count", found.ideas.len()).with("repeated", found.repeated);
            Ok(words.with("subject", one.subject))
        })
    }

    /// Removes an idea nobody picked from yet.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there, or of a round that was picked from.
    pub fn remove_idea(&self, id: i64, number: usize) -> Result<Done> {
        self.beside_act(None, |act| {
            if round(act.sql, id)?.picked.is_some() {
                return Err(Error::invalid(Words::new("error-ideas-picked")));
            }
            if !ideas::of(act.sql, id)?.iter().any(|idea| idea.number == number) {
                return Err(Error::invalid(Words::new("error-no-idea").with("number", number)));
            }
            act.remove(IDEAS, vec![json!(id), json!(number)])?;
            Ok(Words::new("said-idea-removed").with("number", number))
        })
    }

    /// Removes a round with all that is in it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_ideas(&self, id: i64) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = round(act.sql, id)?;
            for idea in ideas::of(act.sql, id)? {
                for worked in ideas::parts(act.sql, id, idea.number)? {
                    act.remove(PARTS, vec![json!(id), json!(idea.number), json!(worked.part.id())])?;
                }
                act.remove(IDEAS, vec![json!(id), json!(idea.number)])?;
            }
            act.remove(ROUNDS, vec![json!(id)])?;
            Ok(Words::new("said-ideas-removed").with("subject", one.subject))
        })
    }
}
