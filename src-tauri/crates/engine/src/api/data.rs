//! The Data page: imports, batches, undo, and how fresh each source is.

use super::requests::{Done, Topic};
use super::views::{BatchView, CountView, DataView, ProblemView, ProgressView, SourceView};
use crate::choices::Choices;
use crate::email::{EmailRule, Emails};
use crate::error::{Code, Error, Result};
use crate::import::{ImportOptions, Imported, Importing, back_up_if_changed};
use crate::job::Claim;
use crate::room::Room;
use crate::store::batches::{Batch, StoredProblem};
use crate::store::totals::Recount;
use crate::store::touched::{Touched, by_later_batches};
use crate::store::{
    Reader, Writer, batches, mappings, orders, processes, product_files, sessions, settings, spend, tools,
    versions,
};
use crate::unpack::{Part, file_name, unpack};
use crate::{Engine, unpoisoned};
use jiff::civil::Date;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tillwise_domain::money::grouped;
use tillwise_domain::shop::Shop;
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

/// Problems a list shows; `tillwise import` and the shop file have more.
const SHOWN: u64 = 200;

impl Engine {
    /// Imports files, each table in them as a batch of its own; one that is refused does not hold up the next. Gives
    /// what came of each under the name the owner knows it by.
    ///
    /// # Errors
    /// What keeps every file out: another writer, a full disk, a shop file that cannot be opened.
    pub fn import(
        &self,
        files: &[PathBuf],
        options: ImportOptions,
    ) -> Result<Vec<(String, Result<BatchView>)>> {
        let _claim = self.claim()?;
        // One entry for each table, with what keeps it out where that is known already.
        let mut coming: Vec<(String, std::result::Result<Bring, Error>)> = Vec::new();
        for file in files {
            let choices_of = |part: &Part| options.choices().or(self.remembered(part));
            match self.parts_of(file) {
                Err(error) if error.code == Code::Cancelled => {
                    coming.push((file_name(file), Err(error)));
                    break;
                }
                Err(error) => coming.push((file_name(file), Err(error))),
                Ok(Tables { parts, left_out }) => {
                    coming.extend(left_out.into_iter().map(|(name, why)| (name, Err(why))));
                    coming.extend(parts.into_iter().map(|part| {
                        let choices = choices_of(&part);
                        (part.name.clone(), Ok(Bring { part, choices }))
                    }));
                }
            }
        }
        let brings: Vec<Bring> =
            coming.iter().filter_map(|(_, bring)| bring.as_ref().ok().cloned()).collect();
        // Tried out on a copy, one file after the other, so that files which overlap count as they would.
        let rehearsal = options.dry_run.then(|| self.rehearse()).transpose()?;
        let place = rehearsal.as_ref().map_or_else(|| self.shop_file(), |copy| copy.engine.shop_file());
        let run =
            Run { dry_run: options.dry_run, email: options.email, spare: self.host.random(), remember: &[] };
        let (outcomes, shop) = self.import_all(&place, &brings, &run)?;
        let view = |imported: Imported| -> BatchView {
            let batch = self.batch_view(imported, &shop);
            match options.dry_run {
                true => BatchView { id: None, said: self.would_import(&batch), ..batch },
                false => batch,
            }
        };
        let mut outcomes = outcomes.into_iter();
        let mut told = Vec::new();
        for (name, bring) in coming {
            match bring {
                Err(error) => told.push((name, Err(error))),
                // Behind one that was stopped there is no outcome.
                Ok(_) => told.extend(outcomes.next().map(|outcome| (name, outcome.map(view)))),
            }
        }
        Ok(told)
    }

    /// Claims the one import there can be.
    pub(super) fn claim(&self) -> Result<Claim<'_>> {
        self.job.claim().ok_or_else(|| Error::new(Code::Busy, Words::new("error-import-running")))
    }

    /// Brings files into the shop file at `place`. Where one is stopped, those behind it have no outcome.
    pub(super) fn import_all(
        &self,
        place: &Path,
        brings: &[Bring],
        run: &Run<'_>,
    ) -> Result<(Vec<Result<Imported>>, Shop)> {
        let room = Room::for_import(place, brings.iter().map(|bring| &bring.part), false);
        if !place.is_file() {
            // Before a shop file is made at all; one that is there is asked first whether it has the file already.
            room.check()?;
        }
        let mut writer = Writer::open(place, &*self.host).map_err(|error| room.explain(error, place))?;
        if run.dry_run {
            writer.be_quick()?;
        }
        let shop = settings::shop(writer.sql())?;
        let importing = Importing {
            words: &self.words,
            job: &self.job,
            now: self.host.now(),
            today: self.today(&shop),
            zone: shop.zone(),
            dry_run: run.dry_run,
            emails: Emails::new(Some(writer.sql()), run.email, run.spare)?,
            backed_up: std::cell::Cell::new(false),
            met: Default::default(),
        };
        let mut outcomes = Vec::new();
        for bring in brings {
            let outcome = importing.file(&mut writer, &bring.part, &bring.choices);
            let stop = matches!(&outcome, Err(error) if matches!(error.code, Code::Cancelled | Code::Busy));
            outcomes.push(outcome);
            if stop {
                break;
            }
        }
        if outcomes.iter().all(|outcome| outcome.is_err()) {
            writer.discard_if_made();
            return Ok((outcomes, shop));
        }
        if !run.dry_run {
            writer.carry_over();
            for (header, choices) in run.remember {
                let known = mappings::get(writer.sql(), header)?;
                if known.as_deref() != choices.as_deref() {
                    mappings::set(writer.sql(), header, choices.as_deref(), self.host.now().as_second())?;
                }
            }
        }
        let shop = settings::shop(writer.sql())?;
        Ok((outcomes, shop))
    }

    /// The tables in a file, and what of it is not read, by name.
    pub(super) fn parts_of(&self, file: &Path) -> Result<Tables> {
        self.job.begin(&file_name(file), self.host.now());
        let unpacked = unpack(file, &*self.host, &|| self.job.is_stopped())?;
        let left_out = unpacked.left_out.into_iter().map(|(name, why)| (name, why.into()));
        Ok(Tables { parts: unpacked.parts, left_out: left_out.collect() })
    }

    /// Takes a batch back: everything it brought goes, and what it had replaced counts again.
    ///
    /// # Errors
    /// [`Code::Invalid`] where there is no such batch or it was taken back already.
    pub fn undo(&self, id: i64) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let batch = self.undone(&mut writer, id, false)?;
        let said = Words::new("said-undone").with("file", batch.file.clone());
        let said = self.with_what_it_did(said, &batch);
        Ok(Done {
            said: self.say(&said),
            changed: vec![Topic::Data, Topic::Stack, Topic::Kpis, Topic::Settings],
            ..Done::default()
        })
    }

    /// Takes a batch back and gives it as it was; with `dry_run` only says what would go.
    ///
    /// # Errors
    /// As [`Engine::undo`].
    pub fn undo_batch(&self, id: i64, dry_run: bool) -> Result<BatchView> {
        let mut writer = self.existing_writer()?;
        let shop = settings::shop(writer.sql())?;
        let touched = by_later_batches(writer.sql())?.get(&id).copied();
        let batch = self.undone(&mut writer, id, dry_run)?;
        let later = touched.map(|touched| self.later(&batch, touched));
        let said = Words::new(if dry_run { "said-would-undo" } else { "said-undone" })
            .with("file", batch.file.clone());
        let said = self.with_what_it_did(said, &batch);
        let mut view = self.batch_view(Imported::past(batch, Vec::new()), &shop);
        view.said = self.say(&said);
        view.undone = !dry_run;
        view.later = later;
        Ok(view)
    }

    fn undone(&self, writer: &mut Writer, id: i64, dry_run: bool) -> Result<Batch> {
        let missing = || Error::invalid(Words::new("error-no-batch").with("batch", id.to_string()));
        let batch = batches::get(writer.sql(), id)?.ok_or_else(missing)?;
        if batch.undone_at.is_some() {
            return Err(Error::invalid(Words::new("error-batch-undone").with("batch", id.to_string())));
        }
        let now = self.host.now();
        if !dry_run {
            back_up_if_changed(writer, now)?;
        }
        let sql = writer.begin()?;
        let totals = Recount::by_undoing(&sql, id)?;
        versions::take_back(&sql, id)?;
        spend::uncover(&sql, id)?;
        tools::take_back(&sql, id)?;
        processes::take_back(&sql, id)?;
        product_files::forget(&sql, id)?;
        batches::mark_undone(&sql, id, now.as_second())?;
        totals.settle(&sql)?;
        settings::count_change(&sql)?;
        if dry_run {
            sql.rollback()?;
        } else {
            sql.commit()?;
            writer.carry_over();
        }
        Ok(batch)
    }

    /// Every batch, newest first.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file.
    pub fn batches(&self) -> Result<Vec<BatchView>> {
        let reader = self.reader()?;
        let shop = settings::shop(reader.sql())?;
        let touched = by_later_batches(reader.sql())?;
        batches::all(reader.sql())?
            .into_iter()
            .map(|batch| {
                let problems = batches::problems(reader.sql(), batch.id, SHOWN)?;
                let later = touched.get(&batch.id).map(|touched| self.later(&batch, *touched));
                Ok(BatchView { later, ..self.batch_view(Imported::past(batch, problems), &shop) })
            })
            .collect()
    }

    /// What later files touched of a batch: what will not go with it.
    fn later(&self, batch: &Batch, touched: Touched) -> String {
        let what = batch.counts.first().map_or("orders", |(what, _)| what.as_str());
        let count = |count: u64| self.words.count(what, count);
        let key = match (touched.replaced, touched.confirmed) {
            (_, 0) => "later-replaced",
            (0, _) => "later-confirmed",
            _ => "later-both",
        };
        let words = Words::new(key).with("replaced", count(touched.replaced));
        self.say(&words.with("confirmed", count(touched.confirmed)))
    }

    pub(super) fn data(&self) -> Result<DataView> {
        let guides = self.guides();
        let reader = match self.reader() {
            Err(error) if error.code == Code::NoShop => {
                let title = self.words.label("data-title-empty");
                return Ok(DataView { title, sources: Vec::new(), batches: Vec::new(), guides });
            }
            other => other?,
        };
        let shop = settings::shop(reader.sql())?;
        let batches = self.batches()?;
        let files = batches.iter().filter(|batch| !batch.undone).count();
        let orders = versions::count(reader.sql(), "orders")?;
        let title = match files {
            0 => self.words.label("data-title-empty"),
            _ => self.say(
                &Words::new("data-title")
                    .with("files", files)
                    .with("orders", self.words.count("orders", orders)),
            ),
        };
        Ok(DataView { title, sources: self.sources(&reader, &shop)?, batches, guides })
    }

    pub(super) fn sources(&self, reader: &Reader, shop: &Shop) -> Result<Vec<SourceView>> {
        let (sql, today) = (reader.sql(), self.today(shop));
        let some = |what: &'static str, count: u64| (count > 0).then(|| self.words.count(what, count));
        let counted = |what: &'static str, table: &'static str| -> Result<Option<String>> {
            Ok(some(what, versions::count(sql, table)?))
        };
        let zone = shop.zone();
        let orders_span =
            orders::span(sql)?.map(|(first, last)| (local_date(first, &zone), local_date(last, &zone)));
        let covered = spend::coverage(sql)?;
        let spend_span = covered.values().flatten().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        Ok(vec![
            self.source("orders", counted("orders", "orders")?, orders_span, Some(today)),
            self.source(
                "sessions",
                some("session_days", sessions::days(sql)?),
                sessions::span(sql)?,
                Some(today),
            ),
            self.source("spend", counted("spend_days", "spend_days")?, spend_span, Some(today)),
            self.source("products", counted("products", "products")?, None, None),
            self.source("customers", counted("customers", "customers")?, None, None),
        ])
    }

    /// `today` is given for sources that grow by the day and so can grow stale.
    fn source(
        &self,
        id: &str,
        amount: Option<String>,
        span: Option<(Date, Date)>,
        today: Option<Date>,
    ) -> SourceView {
        let age =
            today.zip(span).and_then(|(today, (_, last))| today.since(last).ok()).map(|age| age.get_days());
        let state = match (&amount, age) {
            (None, _) => "missing",
            (Some(_), Some(days)) if days > 10 => "stale",
            _ => "fresh",
        };
        let last = span.map(|(_, last)| self.words.date(last)).unwrap_or_default();
        let state_words = match (state, span.is_some()) {
            ("fresh", false) => self.words.label("source-state-there"),
            _ => self.say(&Words::new(format!("source-state-{state}")).with("last", last)),
        };
        SourceView {
            id: id.to_owned(),
            label: self.words.label(&format!("source-{id}")),
            span: span.map(|(first, last)| {
                let words = Words::new("span").with("first", self.words.date(first));
                self.say(&words.with("last", self.words.date(last)))
            }),
            amount,
            state: state.to_owned(),
            state_words,
            feeds: self.words.label(&format!("source-{id}-feeds")),
        }
    }

    pub(super) fn batch_view(&self, imported: Imported, shop: &Shop) -> BatchView {
        let Imported {
            batch,
            problems,
            repeated,
            lost_ids,
            missing,
            notes: said,
            broken_letters,
            findings: _,
            guessed_encoding,
        } = imported;
        let problem = |problem: StoredProblem| ProblemView {
            line: problem.line,
            column: problem.heading,
            value: problem.value,
            reason: problem.reason,
        };
        let counts = batch.counts.iter().map(|(what, count)| CountView {
            what: what.clone(),
            count: *count,
            shown: self.words.count(what, *count),
        });
        let mut notes: Vec<String> = said.iter().map(|words| self.say(words)).collect();
        if batch.rows_aside > 0 {
            notes.push(self.say(&Words::new("note-aside").with("count", batch.rows_aside as i64)));
        }
        if let (Some(file), Some(own)) = (&batch.currency, shop.currency)
            && file != own.code()
        {
            let words = Words::new("note-file-currency").with("file", file.clone()).with("shop", own.code());
            notes.push(self.say(&words));
        }
        for (column, note) in missing {
            notes.push(self.say(&Words::new(note).with("column", column)));
        }
        if lost_ids > 0 {
            let count = i64::try_from(lost_ids).unwrap_or(i64::MAX);
            notes.push(self.say(&Words::new("note-lost-ids").with("count", count)));
        }
        if let Some(encoding) = guessed_encoding {
            notes.push(self.say(&Words::new("note-encoding").with("encoding", encoding.id())));
        }
        if broken_letters > 0 {
            let count = i64::try_from(broken_letters).unwrap_or(i64::MAX);
            notes.push(self.say(&Words::new("note-broken-letters").with("count", count)));
        }
        BatchView {
            id: Some(batch.id),
            imported: self.when(batch.imported_at, shop),
            format_label: self.words.label(&format!("format-{}", batch.format)),
            counts: counts.collect(),
            problems: problems.into_iter().map(problem).collect(),
            problems_total: batch.rows_skipped,
            notes,
            repeated,
            undone: batch.undone_at.is_some(),
            later: None,
            said: self.said_of(&batch, repeated),
            rows_read: batch.rows_read,
            rows_used: batch.rows_used,
            rows_skipped: batch.rows_skipped,
            new: batch.new,
            updated: batch.updated,
            unchanged: batch.unchanged,
            file: batch.file,
            format: batch.format,
        }
    }

    pub(super) fn said_of(&self, batch: &Batch, repeated: bool) -> String {
        let Some((what, _)) = batch.counts.first() else { return self.words.label("said-nothing-in-file") };
        let count = |count: u64| self.words.count(what, count);
        let key = match (repeated, batch.updated) {
            (true, _) => "said-repeated",
            (_, 0) => "said-imported",
            _ => "said-imported-updated",
        };
        let mut said = self.say(
            &Words::new(key)
                .with("new", count(batch.new))
                .with("updated", grouped(&batch.updated.to_string()))
                .with("unchanged", count(batch.unchanged)),
        );
        if batch.rows_skipped > 0 {
            said.push(' ');
            said.push_str(&self.say(&Words::new("said-kept-out").with("count", batch.rows_skipped as i64)));
        }
        said
    }

    /// What a file that was tried out would have done.
    fn would_import(&self, batch: &BatchView) -> String {
        let (Some(first), false) = (batch.counts.first(), batch.repeated) else { return batch.said.clone() };
        let words = Words::new("said-would-import")
            .with("new", self.words.count(&first.what, batch.new))
            .with("updated", grouped(&batch.updated.to_string()));
        self.say(&words)
    }

    /// What goes with a batch: the records it had added and the ones it had changed, not those it only confirmed.
    fn with_what_it_did(&self, words: Words, batch: &Batch) -> Words {
        let what = batch.counts.first().map_or("orders", |(what, _)| what.as_str());
        words
            .with("new", self.words.count(what, batch.new))
            .with("updated", grouped(&batch.updated.to_string()))
    }

    /// The newest batch that is in, for the Undo button.
    pub(super) fn last_batch(sql: &Connection) -> Result<Option<Batch>> {
        Ok(batches::all(sql)?.into_iter().find(|batch| batch.undone_at.is_none()))
    }

    pub(super) fn progress(&self) -> Option<ProgressView> {
        self.job.view(self.host.now())
    }

    pub(super) fn cancel_import(&self) -> Done {
        self.job.stop();
        Done { said: self.words.label("said-cancelling"), ..Done::default() }
    }

    pub(super) fn look_at_chosen(&self) -> Result<Done> {
        let files = self.host.choose_files();
        self.look_at(&files)
    }

    pub(super) fn look_at_dropped(&self) -> Result<Done> {
        let files = std::mem::take(&mut *unpoisoned(&self.dropped));
        self.look_at(&files)
    }

    pub(super) fn look_at_typed(&self, paths: &[String]) -> Result<Done> {
        // A path copied from a file manager often comes in quotation marks.
        let clean = |path: &String| PathBuf::from(path.trim().trim_matches(['"', '\'']));
        let files: Vec<PathBuf> =
            paths.iter().map(clean).filter(|path| !path.as_os_str().is_empty()).collect();
        if files.is_empty() {
            return Err(Error::invalid(Words::new("error-no-path")));
        }
        self.look_at(&files)
    }
}

/// The tables in a file, and by name what of it cannot be read.
pub(super) struct Tables {
    pub parts: Vec<Part>,
    pub left_out: Vec<(String, Error)>,
}

/// A part of a file with what was said about it.
#[derive(Clone)]
pub(super) struct Bring {
    pub part: Part,
    pub choices: Choices,
}

/// What holds for all parts of one import.
pub(super) struct Run<'a> {
    pub dry_run: bool,
    /// What becomes of e-mail addresses from now on; as the shop has it where nothing is said.
    pub email: Option<EmailRule>,
    /// A key for the codes of a shop that has none yet.
    pub spare: Option<[u8; 32]>,
    /// What to remember for files with a header, or to forget.
    pub remember: &'a [(String, Option<String>)],
}
