//! Ideas, and the parts of an idea, asked of a model (requirements E11 and E12). The same line, the same list of fields and
//! the same reading of the answer as for drafts; what comes back is kept as text.

use super::asking::{Asking, allowed, capped};
use super::product::Asked;
use super::register::find;
use super::session::Session;
use super::turn::Turn;
use super::variants::persona_named;
use crate::Engine;
use crate::api::requests::Done;
use crate::api::views::DraftPreviewView;
use crate::drafting::Now;
use crate::error::{Error, Result};
use crate::store::copy_voice;
use crate::store::ideas::{self, Round};
use rusqlite::Connection;
use std::collections::BTreeSet;
use tillwise_domain::content::CopyField;
use tillwise_domain::content::concept::Part;
use tillwise_domain::content::prompt::{IdeasInput, Note, idea_part, ideas as ask_ideas};
use tillwise_domain::words::Words;
use tillwise_models::{DraftRequest, ProductField};

/// How many letters an idea of a model may have, on average.
const MOST_OF_IDEA: usize = 200;

/// The most letters of a part of an idea that a model may write.
const MOST_OF_PART: usize = 2_000;

/// What is asked: more ideas, or a part of one.
#[derive(Clone, Copy)]
enum What {
    Ideas,
    Part(usize, Part),
}

impl Engine {
    /// Asks a model for the ideas a round still misses.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`], and [`crate::Code::Invalid`] for a round that has all its ideas or was picked from.
    pub fn ask_ideas(&self, model: i64, round: i64) -> Result<Done> {
        let (text, author) = self.ask_about(model, round, What::Ideas)?;
        self.patiently(|engine| engine.keep_ideas(round, &text, Some(&author)))
    }

    /// Asks a model for a part of an idea that was picked and has none.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`], and [`crate::Code::Invalid`] where the idea was not picked or the part is there.
    pub fn draft_idea_part(&self, model: i64, round: i64, number: usize, part: Part) -> Result<Done> {
        let (text, author) = self.ask_about(model, round, What::Part(number, part))?;
        self.patiently(|engine| engine.keep_idea_part((round, number, part), &text, Some(&author)))
    }

    /// What would be sent for the ideas of a round, or for a part of one, byte for byte. Sends nothing.
    ///
    /// # Errors
    /// As [`Engine::ask_ideas`].
    pub fn ideas_preview(
        &self,
        model: i64,
        round: i64,
        part: Option<(usize, Part)>,
    ) -> Result<DraftPreviewView> {
        let reader = self.reader()?;
        let model = find(reader.sql(), model)?;
        let what = part.map_or(What::Ideas, |(number, part)| What::Part(number, part));
        let (asking, product) = asking(reader.sql(), round, what, &model.withheld)?;
        let fields = asking.request.fields().iter();
        let fields = fields.filter_map(|field| Some(self.sent_field(product.as_ref()?, *field))).collect();
        self.request_preview(&model, asking, fields)
    }

    fn ask_about(&self, model: i64, round: i64, what: What) -> Result<(String, String)> {
        let turn = Turn::begin(self)?;
        let reader = self.reader()?;
        let subject = found(reader.sql(), round)?.subject;
        let withheld = find(reader.sql(), model)?.withheld;
        let (asking, _) = asking(reader.sql(), round, what, &withheld)?;
        drop(reader);
        let session = Session::open(self, &turn, model)?;
        self.drafting.begin(Now {
            model: session.model.name.clone(),
            title: subject,
            total: 1,
            ..Now::default()
        });
        let drafted = session.send(&asking.request, None).map_err(|none| session.none(none))?;
        self.keep(&session, |_| Ok(()))?;
        Ok((drafted.text, session.model.name.clone()))
    }
}

fn found(sql: &Connection, round: i64) -> Result<Round> {
    ideas::round(sql, round)?.ok_or_else(|| Error::invalid(Words::new("error-no-round")))
}

/// The request without what is withheld from the model, and the product it is about.
fn asking(
    sql: &Connection,
    round: i64,
    what: What,
    withheld: &BTreeSet<ProductField>,
) -> Result<(Asking, Option<Asked>)> {
    let one = found(sql, round)?;
    let there = ideas::of(sql, round)?;
    let product =
        one.product.as_deref().map(|product| Asked::of(sql, product, CopyField::Title)).transpose()?;
    let copy = product.as_ref().map(|asked| capped(&asked.copy));
    let persona = one.persona.as_deref().map(|tag| persona_named(sql, tag)).transpose()?;
    let (voice, banned_claims) = copy_voice::for_prompts(sql)?;
    let input = IdeasInput {
        about: one.about,
        subject: &one.subject,
        product: copy.as_ref(),
        allowed: &allowed(withheld),
        persona: persona.as_ref(),
        voice: &voice,
        positioning: &copy_voice::positioning(sql)?,
        banned_claims: &banned_claims,
    };
    let (prompt, most) = match what {
        What::Ideas => {
            let missing = one.asked.saturating_sub(there.len());
            if missing == 0 || one.picked.is_some() {
                return Err(Error::invalid(Words::new("error-ideas-enough")));
            }
            let known: Vec<String> = there.into_iter().map(|idea| idea.text).collect();
            (ask_ideas(&input, missing, &known), missing.saturating_mul(MOST_OF_IDEA))
        }
        What::Part(number, part) => {
            let none = || Error::invalid(Words::new("error-no-idea").with("number", number));
            let idea = there.into_iter().find(|idea| idea.number == number).ok_or_else(none)?;
            if ideas::parts(sql, round, number)?.iter().any(|worked| worked.part == part) {
                return Err(Error::invalid(Words::new("error-idea-part-there")));
            }
            (idea_part(&input, &idea.text, part), MOST_OF_PART)
        }
    };
    let removed = prompt.notes.iter().find_map(|note| match note {
        Note::InvisibleRemoved(count) => Some(*count),
        _ => None,
    });
    let fields = prompt.fields.iter().filter_map(|field| ProductField::from_id(field.id()));
    let request = DraftRequest::new(&prompt.text, fields, most).with_removed(removed.unwrap_or(0));
    let asking = Asking {
        request,
        template: prompt.template,
        version: prompt.version,
        persona: one.persona,
        notes: prompt.notes,
    };
    Ok((asking, product))
}
