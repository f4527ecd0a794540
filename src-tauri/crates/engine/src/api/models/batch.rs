//! Has a text of many products drafted. A batch is kept item by item, so that one that was stopped or killed goes on where
//! it was, and two programs that work on the same products never ask for the same text twice.

use super::asking::asking;
use super::product::{Asked, field_name, field_named, free, without};
use super::register::find;
use super::session::{NoDraft, Session, Wanted, of_fault, server_of};
use super::turn::Turn;
use crate::Engine;
use crate::api::requests::{Done, DraftScope, Topic};
use crate::api::views::{COPY_PAGE, DraftPlanRowView, DraftPlanView};
use crate::error::{Code, Error, Result};
use crate::store::copy_queue;
use crate::store::draft_batches::{self, DraftBatch};
use crate::store::draft_records;
use rusqlite::Connection;
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;
use tillwise_models::{Estimate, Payload};

/// After so many failures in a row a batch stops: the next product would hardly fare better.
const IN_A_ROW: u32 = 3;

/// Of how many products a plan counts the cost; of more, of so many spread over all of them.
const COUNTED: usize = 500;

/// The products of a batch, and how many of those asked for are not in it.
struct Chosen {
    products: Vec<String>,
    left_out: usize,
}

impl Engine {
    /// What a batch would ask for and what that may cost. Sends nothing and looks nothing up.
    ///
    /// # Errors
    /// As [`Engine::draft_preview`].
    pub fn draft_plan(
        &self,
        model: i64,
        scope: &DraftScope,
        field: CopyField,
        offset: usize,
    ) -> Result<DraftPlanView> {
        let reader = self.reader()?;
        let model = find(reader.sql(), model)?;
        let server = server_of(&model)?;
        let chosen = chosen(reader.sql(), scope, field)?;
        let mut estimate = Estimate { sent: 0, answered: 0 };
        let counted = spread(&chosen.products, COUNTED);
        for product in &counted {
            let asked = Asked::of(reader.sql(), product, field)?;
            let request = asking(reader.sql(), &asked, &model.withheld)?.request;
            let payload = Payload::of(&server, &request, model.form).map_err(|fault| of_fault(&fault))?;
            estimate = estimate.and(Estimate::of(&payload, &request));
        }
        let scaled = |tokens: usize| match counted.len() {
            0 => 0,
            some => tokens.saturating_mul(chosen.products.len()).div_ceil(some),
        };
        estimate = Estimate { sent: scaled(estimate.sent), answered: scaled(estimate.answered) };
        let rows = chosen.products.iter().skip(offset).take(COPY_PAGE).map(|product| {
            let asked = Asked::of(reader.sql(), product, field)?;
            Ok(DraftPlanRowView { product: product.clone(), title: asked.copy.title })
        });
        let rows = rows.collect::<Result<_>>()?;
        let part = counted.len() < chosen.products.len();
        let part = part.then(|| self.say(&Words::new("models-plan-part").with("count", counted.len())));
        let (texts, host) = (chosen.products.len(), server.address.host());
        let said = Words::new("models-preview-said").with("texts", texts).with("host", host.clone());
        let left_out = Words::new("models-plan-left-out").with("count", chosen.left_out);
        Ok(DraftPlanView {
            texts,
            said: self.say(&said),
            here: server.address.is_this_computer(),
            cost: self.cost_said(&model, server.address.is_this_computer(), estimate),
            host,
            part,
            left_out: (chosen.left_out > 0).then(|| self.say(&left_out)),
            offset,
            rows,
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
        let turn = Turn::begin(self)?;
        let reader = self.reader()?;
        // Before the products are chosen: one that gets a draft from somebody else meanwhile has it since.
        let after = draft_records::newest(reader.sql())?;
        let products = chosen(reader.sql(), scope, field)?.products;
        drop(reader);
        if products.is_empty() {
            return Err(Error::invalid(Words::new("error-model-nothing")));
        }
        // Before the batch is there, so that one that cannot even begin leaves nothing.
        let session = Session::open(self, &turn, model)?;
        let name = field_name(field);
        let batch = self.keep(&session, |sql| {
            draft_batches::begin(sql, (model, &name), &products, after, self.host.now().as_second())
        })?;
        self.run_batch(&turn, &session, batch, field)
    }

    /// Goes on with a batch that was stopped, cut off, or has products that failed.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a batch that is not there or done, and as [`Engine::draft_batch`].
    pub fn resume_drafts(&self, batch: i64) -> Result<(DraftBatch, Done)> {
        let turn = Turn::begin(self)?;
        let none = || Error::invalid(Words::new("error-model-no-batch"));
        let before = draft_batches::get(self.reader()?.sql(), batch)?.ok_or_else(none)?;
        if before.waiting + before.failed == 0 {
            return Err(Error::invalid(Words::new("error-model-batch-done")));
        }
        let field = field_named(&before.field).ok_or_else(none)?;
        let session = Session::open(self, &turn, before.model)?;
        self.keep(&session, |sql| {
            draft_batches::retry(sql, batch)?;
            draft_batches::stop(sql, batch, None)
        })?;
        self.run_batch(&turn, &session, batch, field)
    }

    /// Takes what still waits out of a batch. Its drafts stay, and its products may be drafted by another.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a batch that is not there or done, [`Code::Busy`] while anybody drafts.
    pub fn leave_batch(&self, batch: i64) -> Result<Done> {
        // As a run of its own: what is under way is not taken away from under it.
        let _turn = Turn::begin(self)?;
        let none = || Error::invalid(Words::new("error-model-no-batch"));
        let before = draft_batches::get(self.reader()?.sql(), batch)?.ok_or_else(none)?;
        if self.is_elsewhere(&before)? {
            return Err(Error::new(Code::Busy, Words::new("error-model-busy")));
        }
        if before.waiting == 0 {
            return Err(Error::invalid(Words::new("error-model-batch-done")));
        }
        self.change_models(|sql, _| {
            draft_batches::leave(sql, batch)?;
            let said = self.words.label("models-said-left");
            Ok(Done { said, changed: vec![Topic::Models], ..Done::default() })
        })
    }

    fn run_batch(
        &self,
        turn: &Turn<'_>,
        session: &Session<'_>,
        batch: i64,
        field: CopyField,
    ) -> Result<(DraftBatch, Done)> {
        let mut in_a_row = 0;
        let mut last = None;
        // All drafts of a run are one act, so that taking them back is one step and stays below what is done meanwhile.
        let mut part_of = None;
        loop {
            let reader = self.reader()?;
            let Some(now) = draft_batches::get(reader.sql(), batch)? else { break };
            let second = self.host.now().as_second();
            let next = draft_batches::next(reader.sql(), batch, turn.holder(), second)?;
            let Some((position, product)) = next else { break };
            let asked = Asked::of(reader.sql(), &product, field);
            drop(reader);
            let item = (batch, position);
            let outcome = match &asked {
                Ok(asked) => {
                    let wanted = Wanted { asked, item: Some(item) };
                    session.begin(&wanted, (now.drafted, now.failed, now.drafted + now.failed + now.waiting));
                    session.draft(&wanted)
                }
                // A product that went with its file since; the others are still there.
                Err(error) => {
                    self.settle(session, item, &product, Some(&self.say(&error.words)))?;
                    continue;
                }
            };
            match outcome {
                Ok(record) => {
                    in_a_row = 0;
                    let settle =
                        |sql: &rusqlite::Transaction<'_>| draft_batches::settle(sql, batch, position, None);
                    let name = field_name(field);
                    let (_, act) = self.keep_draft(session, &record, &name, part_of.as_ref(), &settle)?;
                    part_of = act.or(part_of);
                }
                // Another run has it; the next look leaves it out.
                Err(NoDraft::Taken) => {}
                Err(NoDraft::Drafted) => self.settle(session, item, &product, None)?,
                Err(NoDraft::Fault(fault)) => {
                    let told = session.told(&fault);
                    let why = self.say(&told.words);
                    in_a_row += 1;
                    if !fault.meets_all() {
                        self.settle(session, item, &product, Some(&why))?;
                    }
                    if fault.meets_all() || in_a_row >= IN_A_ROW {
                        self.keep(session, |sql| {
                            session.release(sql, &product, &field_name(field))?;
                            draft_batches::stop(sql, batch, Some(&why))
                        })?;
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
                let said = self.batch_said(&after, self.is_elsewhere(&after)?);
                let changed = vec![Topic::Copy, Topic::Models];
                Ok((after, Done { said, changed, ..Done::default() }))
            }
        }
    }

    /// Notes what became of an item and gives its text back.
    fn settle(
        &self,
        session: &Session<'_>,
        (batch, position): (i64, i64),
        product: &str,
        why: Option<&str>,
    ) -> Result<()> {
        self.keep(session, |sql| {
            if let Some(found) = draft_batches::get(sql, batch)? {
                session.release(sql, product, &found.field)?;
            }
            draft_batches::settle(sql, batch, position, why)
        })
    }
}

/// So many of a list, at even distances.
fn spread(all: &[String], most: usize) -> Vec<&String> {
    let taken = all.len().min(most);
    (0..taken).filter_map(|at| all.get(at * all.len() / taken)).collect()
}

/// The products of a batch, in the order of the queue where it is made of one.
fn chosen(sql: &Connection, scope: &DraftScope, field: CopyField) -> Result<Chosen> {
    match scope {
        DraftScope::These { products } => Ok(Chosen { products: products.clone(), left_out: 0 }),
        DraftScope::Missing => Ok(Chosen { products: without(sql, field)?, left_out: 0 }),
        DraftScope::Filter { filter } => {
            let all = copy_queue::products(sql, filter)?;
            let found = all.len();
            // A product without the text, or with a draft of it, is left out and counted.
            let products = free(sql, all, field)?;
            Ok(Chosen { left_out: found - products.len(), products })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_taken_from_everywhere() {
        let all: Vec<String> = (0..10).map(|number: u32| number.to_string()).collect();
        let taken = |most| spread(&all, most).into_iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(taken(4), ["0", "2", "5", "7"]);
        assert_eq!(taken(99).len(), 10);
        assert!(spread(&[], 4).is_empty());
    }
}
