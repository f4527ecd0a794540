//! Has texts drafted, one or a batch. A draft is kept beside the text and changes nothing by itself (requirement D6).

use super::product::{Asked, field_name, field_named, named, without};
use super::session::{NoDraft, Session};
use crate::Engine;
use crate::api::content::new_facts;
use crate::api::requests::{Done, DraftScope, Topic};
use crate::api::views::{CopyNewFactView, DraftingView};
use crate::drafting::DraftingClaim;
use crate::error::{Code, Error, Result};
use crate::store::draft_batches::DraftBatch;
use crate::store::{draft_batches, draft_records, models, settings};
use rusqlite::Transaction;
use tillwise_domain::content::{CopyField, ShopCopy};
use tillwise_domain::words::Words;
use tillwise_models::{DraftRequest, Fault, Watch, so_far};

/// After so many failures in a row a batch stops: the next product would hardly fare better.
const IN_A_ROW: u32 = 3;

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
        let _claim = self.claim_drafting()?;
        let asked = Asked::of(self.reader()?.sql(), product, field)?;
        let session = Session::open(self, model)?;
        session.begin(&asked, (0, 0, 1));
        let record = match session.draft(&asked) {
            Ok(record) => record,
            Err(NoDraft::Fault(fault)) => return Err(session.told(&fault)),
            Err(NoDraft::Error(error)) => return Err(error),
        };
        let id = self.keep(&session, |sql| draft_records::add(sql, &record))?;
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
        let words = Words::new("models-said-drafted").with("model", drafted.model);
        Ok(Done {
            said: self.say(&words.with("title", drafted.title)),
            changed: vec![Topic::Copy, Topic::Models],
            product: Some(drafted.product),
            ..Done::default()
        })
    }

    /// Has a text of many products drafted, one after the other, until it is done, stopped or hopeless.
    ///
    /// # Errors
    /// [`Code::Invalid`] where there is nothing to draft, and as [`Engine::draft_copy`] before the first one.
    pub fn draft_batch(
        &self,
        model: i64,
        scope: &DraftScope,
        field: CopyField,
    ) -> Result<(DraftBatch, Done)> {
        let claim = self.claim_drafting()?;
        let reader = self.reader()?;
        let products = match scope {
            DraftScope::These { products } => products.clone(),
            DraftScope::Missing => without(reader.sql(), field)?,
        };
        drop(reader);
        if products.is_empty() {
            return Err(Error::invalid(Words::new("error-model-nothing")));
        }
        // Before the batch is there, so that one that cannot even begin leaves nothing.
        let session = Session::open(self, model)?;
        let name = field_name(field);
        let batch = self.keep(&session, |sql| {
            draft_batches::begin(sql, model, &name, &products, self.host.now().as_second())
        })?;
        self.run_batch(&claim, &session, batch, field)
    }

    /// Goes on with a batch that was stopped, cut off, or has products that failed.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a batch that is not there or done, and as [`Engine::draft_batch`].
    pub fn resume_drafts(&self, batch: i64) -> Result<(DraftBatch, Done)> {
        let claim = self.claim_drafting()?;
        let none = || Error::invalid(Words::new("error-model-no-batch"));
        let before = draft_batches::get(self.reader()?.sql(), batch)?.ok_or_else(none)?;
        if before.waiting + before.failed == 0 {
            return Err(Error::invalid(Words::new("error-model-batch-done")));
        }
        let field = field_named(&before.field).ok_or_else(none)?;
        let session = Session::open(self, before.model)?;
        self.keep(&session, |sql| {
            draft_batches::retry(sql, batch)?;
            draft_batches::stop(sql, batch, None)
        })?;
        self.run_batch(&claim, &session, batch, field)
    }

    fn run_batch(
        &self,
        _claim: &DraftingClaim<'_>,
        session: &Session<'_>,
        batch: i64,
        field: CopyField,
    ) -> Result<(DraftBatch, Done)> {
        let mut in_a_row = 0;
        let mut last = None;
        loop {
            let reader = self.reader()?;
            let Some(now) = draft_batches::get(reader.sql(), batch)? else { break };
            let Some((position, product)) = draft_batches::next(reader.sql(), batch)? else { break };
            let asked = Asked::of(reader.sql(), &product, field);
            drop(reader);
            let outcome = match &asked {
                Ok(asked) => {
                    let total = now.drafted + now.failed + now.waiting;
                    session.begin(asked, (now.drafted, now.failed, total));
                    session.draft(asked)
                }
                // A product that went with its file since; the others are still there.
                Err(error) => {
                    self.settle(session, (batch, position), Some(&self.say(&error.words)))?;
                    continue;
                }
            };
            match outcome {
                Ok(record) => {
                    in_a_row = 0;
                    self.keep(session, |sql| {
                        draft_records::add(sql, &record)?;
                        draft_batches::settle(sql, batch, position, None)
                    })?;
                }
                Err(NoDraft::Fault(fault)) => {
                    let told = session.told(&fault);
                    let why = self.say(&told.words);
                    in_a_row += 1;
                    if !fault.meets_all() {
                        self.settle(session, (batch, position), Some(&why))?;
                    }
                    if fault.meets_all() || in_a_row >= IN_A_ROW {
                        self.keep(session, |sql| draft_batches::stop(sql, batch, Some(&why)))?;
                        last = Some(told);
                        break;
                    }
                }
                Err(NoDraft::Error(error)) => return Err(error),
            }
        }
        let none = || Error::invalid(Words::new("error-model-no-batch"));
        let after = draft_batches::get(self.reader()?.sql(), batch)?.ok_or_else(none)?;
        match last {
            // What was drafted before is kept and shown; only a batch that got nowhere at all is a failure.
            Some(error) if after.drafted == 0 && error.code != Code::Cancelled => Err(error),
            _ => {
                let said = self.batch_said(&after);
                let changed = vec![Topic::Copy, Topic::Models];
                Ok((after, Done { said, changed, ..Done::default() }))
            }
        }
    }

    fn settle(&self, session: &Session<'_>, (batch, position): (i64, i64), why: Option<&str>) -> Result<()> {
        self.keep(session, |sql| draft_batches::settle(sql, batch, position, why))
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
            if let Some(form) = session.learned_form()
                && let Some(model) = models::get(&sql, session.model.id)?
            {
                models::set(&sql, &models::Model { form, ..model }, false, 0)?;
            }
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok(kept)
        })
    }

    /// Asks a model to answer anything at all. No product text is sent.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`].
    pub fn test_model(&self, id: i64) -> Result<Done> {
        let _claim = self.claim_drafting()?;
        let session = Session::open(self, id)?;
        let request = DraftRequest::new("Say hello in one word.", [], 40);
        match session.send(&request) {
            // That it answers is what was asked; what it says is not.
            Ok(_) | Err(NoDraft::Fault(Fault::NotUnderstood | Fault::NotPlain | Fault::TooLong { .. })) => {}
            Err(NoDraft::Fault(fault)) => return Err(session.told(&fault)),
            Err(NoDraft::Error(error)) => return Err(error),
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

    pub(super) fn claim_drafting(&self) -> Result<DraftingClaim<'_>> {
        self.drafting.claim().ok_or_else(|| Error::new(Code::Busy, Words::new("error-model-busy")))
    }
}
