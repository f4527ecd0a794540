//! The Data page: imports, batches, undo, and how fresh each source is.

use super::requests::{Done, RefusedView, Topic};
use super::views::{BatchView, CountView, DataView, GuideView, ProblemView, ProgressView, SourceView};
use crate::error::{Code, Error, Result};
use crate::import::{ImportOptions, Imported, Importing, back_up_if_changed};
use crate::store::batches::{Batch, StoredProblem};
use crate::store::{Reader, Writer, batches, orders, sessions, settings, spend, tools, versions};
use crate::unpack::{clean, file_name, unpack};
use crate::{Engine, unpoisoned};
use jiff::civil::Date;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tillwise_domain::formats::FORMATS;
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
        let running = || Error::new(Code::Busy, Words::new("error-import-running"));
        let _claim = self.job.claim().ok_or_else(running)?;
        if !options.dry_run {
            return self.import_all(files, options);
        }
        // Tried out on a copy, one file after the other, so that files which overlap count as they would.
        let rehearsal = self.rehearse()?;
        let outcomes = rehearsal.engine.import_all(files, options)?;
        let nameless = |batch: BatchView| BatchView { id: None, said: self.would_import(&batch), ..batch };
        Ok(outcomes.into_iter().map(|(file, outcome)| (file, outcome.map(nameless))).collect())
    }

    fn import_all(
        &self,
        files: &[PathBuf],
        options: ImportOptions,
    ) -> Result<Vec<(String, Result<BatchView>)>> {
        let mut writer = Writer::open(&self.shop_file(), &*self.host)?;
        let shop = settings::shop(writer.sql())?;
        let importing = Importing {
            words: &self.words,
            job: &self.job,
            now: self.host.now(),
            today: self.today(&shop),
            zone: shop.zone(),
            options,
            backed_up: std::cell::Cell::new(false),
        };
        let mut outcomes = Vec::new();
        clean(writer.path());
        for file in files {
            self.import_one(&importing, &mut writer, file, &shop, &mut outcomes);
            let ends = |error: &Error| matches!(error.code, Code::Cancelled | Code::Busy);
            if outcomes.last().is_some_and(|(_, outcome)| outcome.as_ref().is_err_and(ends)) {
                break;
            }
        }
        if outcomes.iter().all(|(_, outcome)| outcome.is_err()) {
            writer.discard_if_made();
        }
        Ok(outcomes)
    }

    /// Imports every table of one file.
    fn import_one(
        &self,
        importing: &Importing<'_>,
        writer: &mut Writer,
        file: &Path,
        shop: &Shop,
        outcomes: &mut Vec<(String, Result<BatchView>)>,
    ) {
        let name = file_name(file);
        self.job.begin(&name, importing.now);
        let unpacked = match unpack(file, writer.path(), &*self.host, &|| self.job.is_stopped()) {
            Ok(unpacked) => unpacked,
            Err(error) => return outcomes.push((name, Err(error))),
        };
        for (name, why) in unpacked.left_out {
            outcomes.push((name, Err(why.into())));
        }
        for part in unpacked.parts {
            let outcome = importing.part(writer, &part).map(|imported| self.batch_view(imported, shop));
            let stop = matches!(&outcome, Err(error) if matches!(error.code, Code::Cancelled | Code::Busy));
            outcomes.push((part.name, outcome));
            if stop {
                return;
            }
        }
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
        let batch = self.undone(&mut writer, id, dry_run)?;
        let said = Words::new(if dry_run { "said-would-undo" } else { "said-undone" })
            .with("file", batch.file.clone());
        let said = self.with_what_it_did(said, &batch);
        let mut view = self.batch_view(Imported::past(batch, Vec::new()), &shop);
        view.said = self.say(&said);
        view.undone = !dry_run;
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
        versions::take_back(&sql, id)?;
        spend::uncover(&sql, id)?;
        tools::take_back(&sql, id)?;
        batches::mark_undone(&sql, id, now.as_second())?;
        settings::count_change(&sql)?;
        if dry_run {
            sql.rollback()?;
        } else {
            sql.commit()?;
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
        batches::all(reader.sql())?
            .into_iter()
            .map(|batch| {
                let problems = batches::problems(reader.sql(), batch.id, SHOWN)?;
                Ok(self.batch_view(Imported::past(batch, problems), &shop))
            })
            .collect()
    }

    pub(super) fn data(&self) -> Result<DataView> {
        let guides = FORMATS
            .iter()
            .map(|format| GuideView {
                format: format.id().to_owned(),
                label: self.words.label(&format!("format-{}", format.id())),
                steps: self.words.label(&format!("format-{}-where", format.id())),
            })
            .collect();
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

    fn sources(&self, reader: &Reader, shop: &Shop) -> Result<Vec<SourceView>> {
        let (sql, today) = (reader.sql(), self.today(shop));
        let counted = |what: &'static str, table: &'static str| -> Result<Option<String>> {
            let count = versions::count(sql, table)?;
            Ok((count > 0).then(|| self.words.count(what, count)))
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
                counted("session_days", "session_days")?,
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

    fn batch_view(&self, imported: Imported, shop: &Shop) -> BatchView {
        let Imported { batch, problems, repeated, lost_ids, broken_letters, guessed_encoding } = imported;
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
        let mut notes = Vec::new();
        if batch.rows_aside > 0 {
            notes.push(self.say(&Words::new("note-aside").with("count", batch.rows_aside as i64)));
        }
        if let (Some(file), Some(own)) = (&batch.currency, shop.currency)
            && file != own.code()
        {
            let words = Words::new("note-file-currency").with("file", file.clone()).with("shop", own.code());
            notes.push(self.say(&words));
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

    fn said_of(&self, batch: &Batch, repeated: bool) -> String {
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

    pub(super) fn import_chosen(&self) -> Result<Done> {
        let files = self.host.choose_files();
        self.import_done(&files)
    }

    pub(super) fn import_dropped(&self) -> Result<Done> {
        let files = std::mem::take(&mut *unpoisoned(&self.dropped));
        self.import_done(&files)
    }

    pub(super) fn import_typed(&self, paths: &[String]) -> Result<Done> {
        // A path copied from a file manager often comes in quotation marks.
        let clean = |path: &String| PathBuf::from(path.trim().trim_matches(['"', '\'']));
        let files: Vec<PathBuf> =
            paths.iter().map(clean).filter(|path| !path.as_os_str().is_empty()).collect();
        if files.is_empty() {
            return Err(Error::invalid(Words::new("error-no-path")));
        }
        self.import_done(&files)
    }

    fn import_done(&self, files: &[PathBuf]) -> Result<Done> {
        if files.is_empty() {
            return Ok(Done { said: self.words.label("said-no-file-chosen"), ..Done::default() });
        }
        let mut done =
            Done { changed: vec![Topic::Shop, Topic::Data, Topic::Stack, Topic::Kpis], ..Done::default() };
        let mut said = Vec::new();
        for (file, outcome) in self.import(files, ImportOptions::default())? {
            match outcome {
                Ok(batch) => {
                    said.push(batch.said.clone());
                    done.batches.push(batch);
                }
                Err(error) => {
                    let message = self.say(&error.words);
                    said.push(message.clone());
                    done.refused.push(RefusedView { file, message });
                }
            }
        }
        done.said = said.join(" ");
        Ok(done)
    }
}
