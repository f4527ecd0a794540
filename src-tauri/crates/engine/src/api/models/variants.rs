//! A text for one kind of buyer, drafted by a model (requirement E9); and a prompt as it would be sent.

use super::asking::asking_with;
use super::product::Asked;
use super::register::find;
use super::session::{Session, Wanted};
use super::templates;
use super::turn::Turn;
use crate::Engine;
use crate::api::requests::Done;
use crate::api::views::{DraftPreviewView, PromptPreviewView};
use crate::error::{Error, Result};
use crate::store::{draft_records, personas};
use rusqlite::Connection;
use std::collections::BTreeSet;
use tillwise_domain::content::CopyField;
use tillwise_domain::content::prompt::Persona;
use tillwise_domain::words::Words;

/// The persona with a tag.
///
/// # Errors
/// [`crate::Code::Invalid`] where there is none.
pub(in crate::api) fn persona_named(sql: &Connection, tag: &str) -> Result<Persona> {
    let none = || Error::invalid(Words::new("error-no-persona").with("persona", tag.trim()));
    Ok(personas::get(sql, tag)?.ok_or_else(none)?.persona())
}

impl Engine {
    /// Has a text drafted for one kind of buyer. It joins the product's set for them and changes no text.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`], and [`crate::Code::Invalid`] for a persona that is not there.
    pub fn draft_variant(&self, model: i64, product: &str, field: &str, persona: &str) -> Result<Done> {
        let field = template_field(field)?;
        let turn = Turn::begin(self)?;
        let reader = self.reader()?;
        let whom = persona_named(reader.sql(), persona)?;
        let asked = Asked::of(reader.sql(), product, field)?.with_persona(Some(whom));
        drop(reader);
        let session = Session::open(self, &turn, model)?;
        let wanted = Wanted { asked: &asked, item: None };
        session.begin(&wanted, (0, 0, 1));
        let (record, text) = session.draft_plain(&wanted).map_err(|none| session.none(none))?;
        self.keep(&session, |sql| draft_records::record(sql, &record).map(|_| ()))?;
        let made = Some((record.template.as_str(), record.template_version));
        self.patiently(|engine| {
            engine.keep_variant((product, field, persona), &text, made, Some(&session.model.name))
        })
    }

    /// What would be sent for such a text, byte for byte. Sends nothing.
    ///
    /// # Errors
    /// As [`Engine::draft_variant`].
    pub fn variant_preview(
        &self,
        model: i64,
        product: &str,
        field: &str,
        persona: &str,
    ) -> Result<DraftPreviewView> {
        let field = template_field(field)?;
        let reader = self.reader()?;
        let model = find(reader.sql(), model)?;
        let whom = persona_named(reader.sql(), persona)?;
        let asked = Asked::of(reader.sql(), product, field)?.with_persona(Some(whom));
        self.draft_request_preview(reader.sql(), &model, &asked)
    }

    /// A prompt for one product, letter for letter as it would be sent: with the template that is used, or with a text
    /// that is being written. Sends nothing.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a template or product that is not there.
    pub fn prompt_preview(
        &self,
        template: &str,
        product: &str,
        text: Option<&str>,
        persona: Option<&str>,
    ) -> Result<PromptPreviewView> {
        let field = template_field(template)?;
        let reader = self.reader()?;
        let sql = reader.sql();
        let mut asked = Asked::of(sql, product, field)?;
        if let Some(tag) = persona {
            asked = asked.with_persona(Some(persona_named(sql, tag)?));
        }
        let template = match text {
            Some(text) => templates::read(field, 0, text),
            None => templates::in_use(sql, field),
        };
        let template = match template {
            Ok(template) => template,
            Err(error) => {
                let problem = Some(self.say(&error.words));
                return Ok(PromptPreviewView { problem, text: String::new(), notes: vec![], fields: vec![] });
            }
        };
        let asking = asking_with(sql, &asked, &BTreeSet::new(), &template)?;
        let field_said = |id: &str| self.words.label(&format!("prompt-field-{id}"));
        Ok(PromptPreviewView {
            problem: None,
            text: asking.request.prompt().to_owned(),
            notes: asking.notes.iter().filter_map(|note| self.note_said(note)).collect(),
            fields: asking.request.fields().iter().map(|field| field_said(field.id())).collect(),
        })
    }
}

/// The field that a template writes.
///
/// # Errors
/// [`crate::Code::Invalid`] where there is none of this name.
pub(in crate::api) fn template_field(template: &str) -> Result<CopyField> {
    let none = || Error::invalid(Words::new("error-no-template").with("template", template.trim()));
    templates::FIELDS.into_iter().find(|field| field.id() == template.trim()).ok_or_else(none)
}
