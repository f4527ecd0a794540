//! The frame of every act on copy: one transaction, noted row by row so that it can be undone, with the queue brought up
//! to date in it.

use super::memory::CopyMemory;
use super::refresh::Touched;
use super::reviewer;
use crate::api::requests::{Done, Topic};
use crate::error::{Error, Result};
use crate::import::back_up_if_changed;
use crate::store::Writer;
use crate::store::copy_acts::{self, Act, Ongoing, Past, TEXTS, Table};
use crate::store::copy_source::Imported;
use crate::store::copy_work::{self, FieldKey, Work};
use crate::store::settings;
use crate::{Engine, unpoisoned};
use jiff::civil::Date;
use rusqlite::Transaction;
use serde_json::{Value, json};
use tillwise_domain::content::CopyField;
use tillwise_domain::content::states::CopyState;
use tillwise_domain::words::Words;

/// An act on copy under way.
pub(super) struct CopyAct<'a> {
    pub engine: &'a Engine,
    pub sql: &'a Transaction<'a>,
    /// Whose name stands on it.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: i64,
    pub today: Date,
    act: Act<'a>,
    pub touched: Touched,
    /// The act that this one is a part of, where it goes on for longer.
    pub part_of: Option<Ongoing>,
}

impl Engine {
    /// Carries out an act that changes no text: all of it or nothing.
    pub(super) fn copy_act(
        &self,
        product: Option<&str>,
        act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>,
    ) -> Result<Done> {
        self.run_act(product, false, act).map(|(done, _)| done)
    }

    /// Carries out an act on what lies beside the review: prompts, buyers, ideas. No product is read or put in line anew.
    pub(super) fn beside_act(
        &self,
        product: Option<&str>,
        act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>,
    ) -> Result<Done> {
        self.unread_act(product, true, act)
    }

    /// Carries out an act on how the shop speaks. No text changes and none is read: that is due afterwards, once for as
    /// many acts as follow each other.
    pub(super) fn voice_act(&self, act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>) -> Result<Done> {
        self.unread_act(None, false, act)
    }

    /// An act after which no product is read at once. `holds` says whether what was learned of the shop still does.
    fn unread_act(
        &self,
        product: Option<&str>,
        holds: bool,
        act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>,
    ) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let today = self.today(&settings::shop(writer.sql())?);
        let sql = writer.begin()?;
        let mut running = CopyAct {
            engine: self,
            sql: &sql,
            who: reviewer(self, &sql)?,
            at: self.host.now().as_second(),
            today,
            act: Act::new(&sql),
            touched: Touched::default(),
            part_of: None,
        };
        let said = self.say(&act(&mut running)?);
        let CopyAct { act, who, at, .. } = running;
        act.finish(&said, product, &who, at)?;
        self.remember_unread(&sql, today, holds)?;
        sql.commit()?;
        let product = product.map(str::to_owned);
        Ok(Done { said, changed: vec![Topic::Copy], product, ..Done::default() })
    }

    fn undo_unread_act(&self, writer: &mut Writer, past: Past) -> Result<Done> {
        let today = self.today(&settings::shop(writer.sql())?);
        let sql = writer.begin()?;
        copy_acts::undo(&sql, &past)?;
        self.remember_unread(&sql, today, past.beside)?;
        sql.commit()?;
        let said = self.say(&Words::new("said-copy-undone").with("act", past.said));
        Ok(Done { said, changed: vec![Topic::Copy], product: past.product, ..Done::default() })
    }

    fn remember_unread(&self, sql: &Transaction<'_>, today: Date, holds: bool) -> Result<()> {
        let memory = if holds { self.recall_copy(sql, today, false)? } else { None };
        self.remember_copy(sql, memory)
    }

    /// Carries out an act that may change texts, after which they are reviewed again.
    pub(super) fn text_act(
        &self,
        product: Option<&str>,
        act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>,
    ) -> Result<Done> {
        self.run_act(product, true, act).map(|(done, _)| done)
    }

    /// As [`Engine::copy_act`], for an act that goes on: what it is a part of from now on.
    pub(super) fn ongoing_act(
        &self,
        product: Option<&str>,
        act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>,
    ) -> Result<Option<Ongoing>> {
        self.run_act(product, false, act).map(|(_, ongoing)| ongoing)
    }

    fn run_act(
        &self,
        product: Option<&str>,
        texts: bool,
        act: impl FnOnce(&mut CopyAct<'_>) -> Result<Words>,
    ) -> Result<(Done, Option<Ongoing>)> {
        let mut writer = self.existing_writer()?;
        self.read_catalog_if_due(&mut writer)?;
        if product.is_none() && texts {
            // Many texts at once: a backup first, as before an import (reliability 4.11).
            back_up_if_changed(&writer, self.host.now())?;
        }
        let today = self.today(&settings::shop(writer.sql())?);
        let sql = writer.begin()?;
        // Before anything is written: what the old text had in common with others is reviewed again, too.
        let memory = self.recall_copy(&sql, today, texts)?;
        let mut running = CopyAct {
            engine: self,
            sql: &sql,
            who: reviewer(self, &sql)?,
            at: self.host.now().as_second(),
            today,
            act: Act::new(&sql),
            touched: Touched::default(),
            part_of: None,
        };
        let said = match act(&mut running) {
            Ok(words) => self.say(&words),
            Err(error) => {
                // Nothing is written, so what is known still holds.
                *unpoisoned(&self.copy) = memory;
                return Err(error);
            }
        };
        let memory = self.refresh_copy(&sql, &running.touched, today, memory)?;
        running.approve_what_may()?;
        let CopyAct { mut act, who, at, part_of, .. } = running;
        let ongoing = match part_of {
            Some(part_of) if act.add_to(&part_of, &said)? => {
                Some(Ongoing { parts: part_of.parts + 1, ..part_of })
            }
            _ => act.finish(&said, product, &who, at)?.map(|id| Ongoing { id, who, at, parts: 1 }),
        };
        self.remember_copy(&sql, memory)?;
        sql.commit()?;
        let product = product.map(str::to_owned);
        let done = Done { said, changed: vec![Topic::Copy], product, ..Done::default() };
        Ok((done, ongoing))
    }

    /// Takes the last act on copy back.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is none.
    pub fn undo_copy_act(&self) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        if let Some(past) = copy_acts::last(writer.sql())?.filter(|past| past.voice || past.beside) {
            return self.undo_unread_act(&mut writer, past);
        }
        self.read_catalog_if_due(&mut writer)?;
        let today = self.today(&settings::shop(writer.sql())?);
        let sql = writer.begin()?;
        let nothing = || Error::invalid(Words::new("error-copy-nothing-to-undo"));
        let past = copy_acts::last(&sql)?.ok_or_else(nothing)?;
        let memory = self.recall_copy(&sql, today, past.texts)?;
        let products = copy_acts::undo(&sql, &past)?.into_iter().collect();
        let all_flags = past.product.is_none() && !past.texts;
        let touched = match past.texts {
            true => Touched { texts: products, ..Touched::default() },
            false => Touched { rows: products, all_flags, ..Touched::default() },
        };
        let memory = self.refresh_copy(&sql, &touched, today, memory)?;
        self.remember_copy(&sql, memory)?;
        sql.commit()?;
        let said = self.say(&Words::new("said-copy-undone").with("act", past.said));
        Ok(Done { said, changed: vec![Topic::Copy], product: past.product, ..Done::default() })
    }

    /// What is known of the shop; learned where an act will need it.
    fn recall_copy(&self, sql: &Transaction<'_>, today: Date, needed: bool) -> Result<Option<CopyMemory>> {
        let known = unpoisoned(&self.copy).take();
        match needed {
            true => Ok(Some(CopyMemory::recall(self, sql, today, known)?)),
            false => CopyMemory::still(self, sql, known),
        }
    }

    /// Counts the change, and keeps what is known as of it. Should writing fail at the end, the count differs, and it is
    /// learned again.
    fn remember_copy(&self, sql: &Transaction<'_>, memory: Option<CopyMemory>) -> Result<()> {
        settings::count_change(sql)?;
        *unpoisoned(&self.copy) = memory.map(|memory| memory.at(sql)).transpose()?;
        Ok(())
    }
}

impl CopyAct<'_> {
    /// A product with the work on it.
    pub fn product(&self, product: &str) -> Result<(Imported, Work)> {
        Ok((super::imported(self.sql, product)?, copy_work::of(self.sql, product)?))
    }

    /// Writes a row of work.
    pub fn put(&mut self, table: Table, row: Vec<Value>) -> Result<()> {
        self.act.put(table, row)
    }

    /// Removes a row of work.
    pub fn remove(&mut self, table: Table, key: Vec<Value>) -> Result<()> {
        self.act.remove(table, key)
    }

    /// A row of work as it is now.
    pub fn row(&self, table: Table, key: &[Value]) -> Result<Option<Vec<Value>>> {
        self.act.row(table, key)
    }

    /// The next free number of a numbered table.
    pub fn next_id(&self, table: Table) -> Result<i64> {
        self.act.next_id(table)
    }

    /// Approves the products whose draft was accepted, as far as the texts that were taken over may pass.
    fn approve_what_may(&mut self) -> Result<()> {
        let asked = std::mem::take(&mut self.touched.approve);
        if asked.is_empty() {
            return Ok(());
        }
        for product in asked {
            let work = copy_work::of(self.sql, &product)?;
            let gate = super::steps::gate(self.sql, &product, &work.ticks, (&self.who, ""), self.today)?;
            // What else waits is looked at first.
            if gate.voice_remarks == 0 && work.drafts.is_empty() {
                self.note_step(&product, CopyState::Approved, self.at, ("", false))?;
            }
        }
        let rows = std::mem::take(&mut self.touched.rows);
        let touched = Touched { rows, ..Touched::default() };
        self.engine.refresh_copy(self.sql, &touched, self.today, None)?;
        Ok(())
    }

    /// Whether nothing was written so far.
    pub fn is_empty(&self) -> bool {
        self.act.is_empty()
    }

    /// Writes the owner's text of a field, or takes it away where it is the imported one.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the product's file has no such column.
    pub fn write_text(&mut self, one: &Imported, field: CopyField, text: &str, author: &str) -> Result<()> {
        if let CopyField::AltText { image } = field
            && !one.copy.images.iter().any(|known| known.position == image)
        {
            let words = Words::new("error-copy-no-image").with("title", one.copy.title.clone());
            return Err(Error::invalid(words.with("count", one.copy.images.len())));
        }
        let no_field = || {
            let words = Words::new("error-copy-no-field").with("field", Engine::field_words(field));
            Error::invalid(words.with("title", one.copy.title.clone()))
        };
        let key = FieldKey::of(field, &one.copy.images).ok_or_else(no_field)?;
        let imported = one.copy.text(field).ok_or_else(no_field)?.into_owned();
        if field == CopyField::Title && text.trim().is_empty() {
            return Err(Error::invalid(Words::new("error-copy-no-title")));
        }
        let (product, FieldKey { field, image }) = (&one.product, key);
        if text == imported {
            self.remove(TEXTS, vec![json!(product), json!(field), json!(image)])?;
        } else {
            let row = json!([product, field, image, text, imported, author, self.at]);
            self.put(TEXTS, cells(row))?;
        }
        self.touched.texts.insert(product.clone());
        Ok(())
    }
}

/// The cells of a row written as a list.
pub(super) fn cells(row: Value) -> Vec<Value> {
    match row {
        Value::Array(cells) => cells,
        one => vec![one],
    }
}
