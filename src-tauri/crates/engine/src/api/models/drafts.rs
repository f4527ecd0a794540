//! Has a text drafted. A draft is kept beside the text, as an act that can be taken back, and changes nothing by itself
//! (requirement D6).

use super::product::{Asked, field_named, named, without};
use super::session::{NoDraft, Session, Wanted};
use super::turn::Turn;
use crate::Engine;
use crate::api::content::new_facts;
use crate::api::requests::{Done, Topic};
use crate::api::views::{CopyNewFactView, DraftingView};
use crate::error::Result;
use crate::store::copy_acts::Ongoing;
use crate::store::draft_records::DraftRecord;
use crate::store::{models, settings};
use rusqlite::Transaction;
use tillwise_domain::content::{CopyField, ShopCopy};
use tillwise_domain::words::Words;
use tillwise_models::{DraftRequest, Fault, Watch, so_far};

/// Which model was asked last in the window, so that it is chosen once.
pub(super) const CHOSEN: &str = "draft_model";

/// A draft that was made and waits.
#[derive(Clone, Debug)]
pub struct DraftedCopy {
    /// Its number.
    pub id: i64,
    /// The product: platform and key.
    pub product: String,
    /// The product's title.
    pub title: String,
    /// The field's id: `alt_text:2`.
    pub field: String,
    /// What the owner calls the model.
    pub model: String,
    /// The text, in the field's own form.
    pub text: String,
    /// How many letters nobody sees were taken out of the answer.
    pub removed: usize,
    /// What it says that is not in the product's data; each must be called right before it is taken over.
    pub new_facts: Vec<CopyNewFactView>,
}

impl Engine {
    /// Has one text of a product drafted.
    ///
    /// # Errors
    /// [`Code::KeyNeeded`] where the model's key has to be typed, [`Code::Cancelled`] where it was stopped, and why
    /// there is no draft otherwise. Every text is as it was then.
    pub fn draft_copy(&self, model: i64, product: &str, field: CopyField) -> Result<DraftedCopy> {
        let turn = Turn::begin(self)?;
        let asked = Asked::of(self.reader()?.sql(), product, field)?;
        let session = Session::open(self, &turn, model)?;
        let wanted = Wanted { asked: &asked, item: None };
        session.begin(&wanted, (0, 0, 1));
        let record = session.draft(&wanted).map_err(|none| session.none(none))?;
        let (id, _) = self.keep_draft(&session, &record, &asked.field_name(), None, &|_| Ok(()))?;
        let new_facts = new_facts(self, &asked.copy, field, &record.content, &ShopCopy::default());
        Ok(DraftedCopy {
            id,
            new_facts,
            title: asked.copy.title.clone(),
            field: asked.field_name(),
            product: asked.product,
            model: session.model.name.clone(),
            text: record.content,
            removed: record.removed_answered,
        })
    }

    /// The same as an act of the window.
    pub(in crate::api) fn draft_one(&self, model: i64, product: &str, field: CopyField) -> Result<Done> {
        let drafted = self.draft_copy(model, product, field)?;
        self.choose_model(model)?;
        let words = Words::new("models-said-drafted").with("model", drafted.model);
        Ok(Done {
            said: self.say(&words.with("title", drafted.title)),
            changed: vec![Topic::Copy, Topic::Models],
            product: Some(drafted.product),
            ..Done::default()
        })
    }

    /// Writes what came of a request, and what was learned of its server, in one transaction.
    pub(super) fn keep<T>(
        &self,
        session: &Session<'_>,
        write: impl Fn(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        self.patiently(|engine| {
            let mut writer = engine.existing_writer()?;
            let sql = writer.begin()?;
            let kept = write(&sql)?;
            learn(&sql, session)?;
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok(kept)
        })
    }

    /// Keeps a draft as an act of the review, with what belongs to it, in one transaction. Gives its number and its act.
    pub(super) fn keep_draft(
        &self,
        session: &Session<'_>,
        record: &DraftRecord,
        field: &str,
        part_of: Option<&Ongoing>,
        also: &dyn Fn(&Transaction<'_>) -> Result<()>,
    ) -> Result<(i64, Option<Ongoing>)> {
        self.patiently(|engine| {
            engine.keep_model_draft(record, part_of, |sql| {
                learn(sql, session)?;
                session.release(sql, &record.product, field)?;
                also(sql)
            })
        })
    }

    /// Remembers which model was asked, so that the page need not ask again.
    pub(super) fn choose_model(&self, model: i64) -> Result<()> {
        let chosen = model.to_string();
        if settings::get(self.reader()?.sql(), CHOSEN)?.as_ref() == Some(&chosen) {
            return Ok(());
        }
        self.patiently(|engine| {
            let mut writer = engine.existing_writer()?;
            let sql = writer.begin()?;
            settings::set(&sql, CHOSEN, Some(&chosen))?;
            Ok(sql.commit()?)
        })
    }

    /// Asks a model to answer anything at all. No product text is sent.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`].
    pub fn test_model(&self, id: i64) -> Result<Done> {
        let turn = Turn::begin(self)?;
        let session = Session::open(self, &turn, id)?;
        let request = DraftRequest::new("Say hello in one word.", [], 40);
        match session.send(&request, None) {
            // That it answers is what was asked; what it says is not.
            Ok(_) | Err(NoDraft::Fault(Fault::NotUnderstood | Fault::NotPlain | Fault::TooLong { .. })) => {}
            Err(none) => return Err(session.none(none)),
        }
        self.keep(&session, |_| Ok(()))?;
        let said = Words::new("models-said-test").with("model", session.model.name.clone());
        Ok(Done { said: self.say(&said), changed: vec![Topic::Models], ..Done::default() })
    }

    /// What is being drafted now.
    pub fn drafting(&self) -> Option<DraftingView> {
        let now = self.drafting.now()?;
        let key = if now.failed > 0 { "models-drafting-failed" } else { "models-drafting" };
        let said = Words::new(key)
            .with("done", i64::from(now.done))
            .with("total", i64::from(now.total))
            .with("failed", i64::from(now.failed));
        Some(DraftingView {
            text: so_far(&now.said),
            said: self.say(&said),
            model: now.model,
            product: now.product,
            field: now.field,
            batch: now.batch,
            title: now.title,
            done: now.done,
            total: now.total,
            failed: now.failed,
            stopping: self.drafting.is_stopped(),
        })
    }

    /// Stops what is being drafted; what is done stays.
    pub fn stop_drafting(&self) -> Done {
        self.drafting.stop();
        Done { said: self.words.label("models-said-stopping"), ..Done::default() }
    }

    /// The product with a handle, or with platform and handle.
    ///
    /// # Errors
    /// [`Code::Invalid`] where there is none or more than one.
    pub fn find_product(&self, handle: &str) -> Result<String> {
        named(self.reader()?.sql(), handle)
    }

    /// The products that lack a text and have no draft of it.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn products_without(&self, field: CopyField) -> Result<Vec<String>> {
        without(self.reader()?.sql(), field)
    }

    /// The field with a name such as `seo_title` or `alt_text:2`.
    pub fn find_field(&self, name: &str) -> Option<CopyField> {
        field_named(name)
    }
}

/// Keeps the form in which a server takes requests, where that is news.
fn learn(sql: &Transaction<'_>, session: &Session<'_>) -> Result<()> {
    if let Some(form) = session.learned_form()
        && let Some(model) = models::get(sql, session.model.id)?
    {
        models::set(sql, &models::Model { form, ..model }, false, 0)?;
    }
    Ok(())
}
