//! Importing a file: sniff, survey, back up, then write everything in one transaction or nothing.

use crate::error::{Code, Error, Result};
use crate::job::Job;
use crate::store::batches::{Batch, PROBLEMS_KEPT, StoredProblem};
use crate::store::versions::Put;
use crate::store::{
    TempStage, Writer, backups, bank_lines, batches, campaigns, catalog, customers, orders, payments,
    report_rows, sessions, settings, spend, stock_levels, tickets, tools,
};
use crate::unpack::Part;
use crate::words::Catalogue;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Transaction;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use tillwise_domain::formats::{
    Cancelled, Cells, Context, Encoding, EncodingWatch, Header, Layout, Loaded, Problem, Refusal, Sink,
    Survey, load, sniff_as, sniff_in, survey,
};
use tillwise_domain::ledger::{Record, ToolRow};
use tillwise_domain::money::Currency;
use tillwise_domain::stack::{DatedPrice, Tool};
use tillwise_domain::words::Words;

/// How to import.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportOptions {
    /// Count what would happen and write nothing.
    pub dry_run: bool,
    /// The currency of files that do not name one.
    pub currency: Option<Currency>,
    /// How the letters of text files are encoded, because the owner said so.
    pub encoding: Option<Encoding>,
}

/// What an import did.
pub(crate) struct Imported {
    /// The batch.
    pub batch: Batch,
    /// The first problems.
    pub problems: Vec<StoredProblem>,
    /// Whether the same file was in already, so that nothing was written.
    pub repeated: bool,
    /// Ids that a spreadsheet destroyed, so that names had to do.
    pub lost_ids: u64,
    /// Letters whose bytes are broken, shown as the replacement sign.
    pub broken_letters: u64,
    /// How its letters were read, where that was guessed from them.
    pub guessed_encoding: Option<Encoding>,
}

impl Imported {
    /// A batch of the past, of which only the batch itself is known.
    pub(crate) fn past(batch: Batch, problems: Vec<StoredProblem>) -> Self {
        Self { batch, problems, repeated: false, lost_ids: 0, broken_letters: 0, guessed_encoding: None }
    }
}

/// Everything an import needs besides the file.
pub(crate) struct Importing<'a> {
    pub words: &'a Catalogue,
    pub job: &'a Job,
    pub now: Timestamp,
    pub today: Date,
    pub zone: TimeZone,
    pub options: ImportOptions,
    /// Whether this act has made its backup: one for all its files.
    pub backed_up: std::cell::Cell<bool>,
}

/// How many seconds behind the others a file of line items alone stands.
const ITEMS_ONLY: i64 = 1 << 40;

/// How much of a file is looked at to recognise it.
const START: u64 = 256 << 10;

/// A file after its first pass.
struct Seen<'a> {
    path: &'a Path,
    name: &'a str,
    hash: &'a str,
    layout: &'a Layout,
    survey: &'a Survey,
}

impl Importing<'_> {
    /// Imports one table.
    ///
    /// # Errors
    /// The table's refusal, or a sentence for the disk; the shop is unchanged then.
    pub(crate) fn part(&self, writer: &mut Writer, part: &Part) -> Result<Imported> {
        let (name, path) = (part.name.as_str(), part.path.as_path());
        self.job.begin(name, self.now);
        let size = std::fs::metadata(path).map_err(|fault| Error::file(path, &fault))?.len();
        let start = start_of(path)?;
        // What was made from a workbook is in one encoding only.
        let chosen = self.options.encoding.filter(|_| !part.numbered && !start.is_empty());
        let mut layout = match chosen {
            Some(encoding) => sniff_in(&start, encoding, part.numbered)?,
            None => sniff_as(&start, part.numbered)?,
        };
        // One pass for the sum and for the encoding: a letter of another one may stand anywhere.
        let mut watch = EncodingWatch::new();
        let hash = backups::sum_and_see(path, &mut |bytes| watch.see(bytes))?.1;
        let (encoding, broken) = watch.finish(layout.encoding);
        let broken = if chosen.is_none() { broken } else { 0 };
        layout.encoding = chosen.unwrap_or(encoding);
        if let Some(batch) = batches::with_hash(writer.sql(), &hash)? {
            return repeated(writer, batch);
        }
        let mut cells =
            layout.cells(&Context { currency: self.options.currency, zone: self.zone.clone() })?;
        let file = Counted { inner: open(path)?, read: 0 };
        let counted = std::cell::RefCell::new(file);
        let found = survey(Shared(&counted), &layout, &*cells, &mut |rows| {
            self.job.at(rows, counted.borrow_mut().read * 40 / size.max(1));
            !self.job.is_stopped()
        })?
        .map_err(|Cancelled| cancelled())?;
        if !self.options.dry_run && !self.backed_up.replace(true) {
            self.job.step("backing_up");
            back_up_if_changed(writer, self.now)?;
        }
        self.job.step("writing");
        let seen = Seen { path, name, hash: &hash, layout: &layout, survey: &found };
        let imported = self.write(writer, &seen, &mut *cells)?;
        let guessed_encoding = chosen.is_none().then_some(encoding).filter(|encoding| encoding.is_guess());
        Ok(Imported { broken_letters: broken, guessed_encoding, ..imported })
    }

    fn write(&self, writer: &mut Writer, seen: &Seen<'_>, cells: &mut dyn Cells) -> Result<Imported> {
        let (layout, found) = (seen.layout, seen.survey);
        let sql = writer.begin()?;
        let now = self.now.as_second();
        // A file that names no moment, such as a product list, is as recent as its import.
        let newest = found.newest.unwrap_or(now);
        // Far behind every file with totals, and in its own order among files like itself.
        let newest = if layout.format.lists_items_only() { newest - ITEMS_ONLY } else { newest };
        let id = batches::begin(&sql, (seen.name, seen.hash, layout.format.id()), now, newest)?;
        let mut keep = Keep::new(self, &sql, (id, newest), &layout.header, found.rows);
        let mut stage = TempStage::new(&sql);
        let outcome = load(open(seen.path)?, layout, cells, found, &mut stage, &mut keep)?;
        if let Some(fault) = keep.fault.take().or(stage.fault.take()) {
            return Err(fault);
        }
        let loaded = outcome.map_err(|Cancelled| cancelled())?;
        if loaded.used == 0 {
            return Err(nothing_usable(&keep.problems, layout.format.id()));
        }
        let lost_ids = keep.lost_ids;
        let (batch, problems) = keep.finish(loaded, seen)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(Imported { lost_ids, ..Imported::past(batch, problems) })
    }
}

/// Makes a backup if there is something to lose and anything changed since the newest one.
pub(crate) fn back_up_if_changed(writer: &Writer, now: Timestamp) -> Result<()> {
    let nothing = "SELECT NOT EXISTS (SELECT 1 FROM batches) AND NOT EXISTS (SELECT 1 FROM tools)";
    if writer.sql().query_row(nothing, [], |row| row.get(0))? {
        return Ok(());
    }
    let changes = settings::changes(writer.sql())?;
    if backups::all(writer.path()).first().is_none_or(|newest| newest.changes != changes) {
        backups::make(writer.sql(), writer.path(), now)?;
    }
    Ok(())
}

/// A file of which not one row could be used is refused whole, with the reason of its first row.
fn nothing_usable(problems: &[StoredProblem], format: &'static str) -> Error {
    let reasons = || problems.iter().map(|problem| problem.reason_key.as_str());
    if reasons().all(|key| key == "problem-more-than-a-day") {
        return Refusal::NotByDay { format }.into();
    }
    let first = problems.first();
    let words = Words::new("error-nothing-usable")
        .with("line", first.map(|problem| problem.line.to_string()).unwrap_or_default())
        .with("reason", first.map(|problem| problem.reason.clone()).unwrap_or_default());
    Error::new(Code::Refused, words)
}

fn cancelled() -> Error {
    Error::new(Code::Cancelled, Words::new("error-cancelled"))
}

fn repeated(writer: &Writer, batch: Batch) -> Result<Imported> {
    let problems = batches::problems(writer.sql(), batch.id, PROBLEMS_KEPT)?;
    let unchanged = batch.new + batch.updated + batch.unchanged;
    let batch = Batch { new: 0, updated: 0, unchanged, ..batch };
    Ok(Imported { repeated: true, ..Imported::past(batch, problems) })
}

fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(|fault| Error::file(path, &fault))
}

fn start_of(path: &Path) -> Result<Vec<u8>> {
    let mut start = Vec::new();
    open(path)?.take(START).read_to_end(&mut start).map_err(|fault| Error::file(path, &fault))?;
    Ok(start)
}

/// A file that counts what was read of it.
struct Counted {
    inner: File,
    read: u64,
}

/// The same file for the reader and for whoever asks how far it is.
struct Shared<'a>(&'a std::cell::RefCell<Counted>);

impl Read for Shared<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let mut file = self.0.borrow_mut();
        let count = file.inner.read(buffer)?;
        file.read += count as u64;
        Ok(count)
    }
}

/// Keeps records and problems of one file.
struct Keep<'a> {
    importing: &'a Importing<'a>,
    sql: &'a Transaction<'a>,
    header: &'a Header,
    rows: u64,
    batch: Batch,
    counts: BTreeMap<(u8, &'static str), u64>,
    currencies: BTreeMap<Currency, u64>,
    covered: BTreeMap<&'static str, (Date, Date)>,
    gaps: BTreeSet<(&'static str, Date)>,
    lost_ids: u64,
    problems: Vec<StoredProblem>,
    problem_count: u64,
    fault: Option<Error>,
}

impl<'a> Keep<'a> {
    fn new(
        importing: &'a Importing<'a>,
        sql: &'a Transaction<'a>,
        (id, newest): (i64, i64),
        header: &'a Header,
        rows: u64,
    ) -> Self {
        Self {
            importing,
            sql,
            header,
            rows,
            batch: Batch { id, newest, ..Batch::default() },
            counts: BTreeMap::new(),
            currencies: BTreeMap::new(),
            covered: BTreeMap::new(),
            gaps: BTreeSet::new(),
            lost_ids: 0,
            problems: Vec::new(),
            problem_count: 0,
            fault: None,
        }
    }

    fn count(&mut self, place: u8, what: &'static str, many: usize) {
        *self.counts.entry((place, what)).or_default() += many as u64;
    }

    fn put(&mut self, record: &Record) -> Result<Put> {
        let id = (self.batch.id, self.batch.newest);
        self.count(0, record.kind().plural(), 1);
        match record {
            Record::Order(order) => {
                self.count(1, "line_items", order.lines.len());
                *self.currencies.entry(order.currency).or_default() += 1;
                let at = order.placed.as_second();
                let (first, last) = self.batch.placed.unwrap_or((at, at));
                self.batch.placed = Some((first.min(at), last.max(at)));
                orders::put(self.sql, id, order)
            }
            Record::Product(product) => {
                self.count(1, "variants", product.variants.len());
                self.count(2, "images", product.images.len());
                catalog::put(self.sql, id, product)
            }
            Record::Customer(customer) => customers::put(self.sql, id, customer),
            Record::SessionDay(day) => sessions::put(self.sql, id, day),
            Record::SpendDay(day) => {
                let covered = self.covered.entry(day.platform).or_insert((day.day, day.day));
                *covered = (covered.0.min(day.day), covered.1.max(day.day));
                spend::put(self.sql, id, day)
            }
            Record::Tool(row) => self.put_tool(row),
            Record::Payment(payment) => payments::put(self.sql, id, payment),
            Record::Campaign(campaign) => campaigns::put(self.sql, id, campaign),
            Record::Ticket(ticket) => tickets::put(self.sql, id, ticket),
            Record::StockLevel(level) => stock_levels::put(self.sql, id, level),
            Record::BankLine(line) => bank_lines::put(self.sql, id, line),
            Record::ReportRow(report) => report_rows::put(self.sql, id, report),
        }
    }

    /// A tool that is noted already stays as the owner has it.
    fn put_tool(&mut self, row: &ToolRow) -> Result<Put> {
        if let Some(id) = tools::find(self.sql, &row.name)? {
            tools::see(self.sql, id, self.batch.id)?;
            return Ok(Put::Unchanged);
        }
        let since = row.since.unwrap_or(self.importing.today);
        let ended = row.status == tillwise_domain::stack::ToolStatus::Ended;
        let tool = Tool {
            id: 0,
            name: row.name.clone(),
            layer: row.layer,
            jobs: row.jobs.clone(),
            owner: row.owner.clone(),
            kpi: row.kpi,
            status: row.status,
            since,
            until: ended.then_some(self.importing.today),
            prices: row
                .price
                .map(|price| DatedPrice { from: since, price: Some(price) })
                .into_iter()
                .collect(),
        };
        tools::add(self.sql, &tool, Some(self.batch.id))?;
        Ok(Put::New)
    }

    fn finish(mut self, loaded: Loaded, seen: &Seen<'_>) -> Result<(Batch, Vec<StoredProblem>)> {
        for (platform, days) in &self.covered {
            let gaps = self.gaps.iter().filter(|(of, _)| of == platform).map(|(_, day)| *day);
            spend::cover(self.sql, self.batch.id, platform, *days, &gaps.collect::<Vec<_>>())?;
        }
        self.problems.sort_by_key(|problem| problem.line);
        let batch = Batch {
            file: seen.name.to_owned(),
            hash: seen.hash.to_owned(),
            format: seen.layout.format.id().to_owned(),
            imported_at: self.importing.now.as_second(),
            rows_read: loaded.used + loaded.skipped,
            rows_used: loaded.used,
            rows_skipped: loaded.skipped,
            rows_aside: seen.survey.aside,
            counts: self.counts.iter().map(|((_, what), count)| ((*what).to_owned(), *count)).collect(),
            currency: self
                .currencies
                .iter()
                .max_by_key(|(_, count)| **count)
                .map(|(code, _)| code.to_string()),
            ..self.batch
        };
        batches::finish(self.sql, &batch)?;
        Ok((batch, self.problems))
    }

    fn fail<T>(&mut self, outcome: Result<T>) -> std::result::Result<T, Cancelled> {
        outcome.map_err(|fault| {
            self.fault = Some(fault);
            Cancelled
        })
    }
}

impl Sink for Keep<'_> {
    fn record(&mut self, record: Record) -> std::result::Result<(), Cancelled> {
        let put = self.put(&record);
        match self.fail(put)? {
            Put::New => self.batch.new += 1,
            Put::Updated => self.batch.updated += 1,
            Put::Older | Put::Unchanged => self.batch.unchanged += 1,
        }
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        self.problem_count += 1;
        if self.problem_count > PROBLEMS_KEPT {
            return;
        }
        let stored = StoredProblem {
            line: problem.line,
            heading: problem.column.and_then(|column| self.header.name(column)).map(str::to_owned),
            value: problem.value,
            reason: self.importing.words.say(&problem.reason),
            reason_key: problem.reason.key,
        };
        let noted = batches::add_problem(self.sql, self.batch.id, self.problem_count, &stored);
        let _ = self.fail(noted);
        self.problems.push(stored);
    }

    fn gap(&mut self, platform: &'static str, day: Date) {
        self.gaps.insert((platform, day));
    }

    fn lost_ids(&mut self, count: u64) {
        self.lost_ids += count;
    }

    fn tick(&mut self, rows: u64) -> std::result::Result<(), Cancelled> {
        self.importing.job.at(rows, 40 + rows * 60 / self.rows.max(1));
        if self.fault.is_some() || self.importing.job.is_stopped() { Err(Cancelled) } else { Ok(()) }
    }
}
