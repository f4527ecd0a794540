//! Importing a file: sniff, survey, back up, then write everything in one transaction or nothing.

use crate::ahead::{Summing, read_ahead};
use crate::choices::Choices;
use crate::email::{EmailRule, Emails};
use crate::error::{Code, Error, Result, shown};
use crate::job::Job;
use crate::piped::{Sending, Sent, WAITING};
use crate::room::Room;
use crate::store::batches::{Batch, PROBLEMS_KEPT, StoredProblem};
use crate::store::orders::{OrderWriter, Prepared};
use crate::store::partial_products::Arriving;
use crate::store::totals::Recount;
use crate::store::versions::Put;
use crate::store::{
    TempStage, Writer, backups, bank_lines, batches, campaigns, catalog, customers, payments, processes,
    product_files, report_rows, sessions, settings, spend, stock_levels, tickets, tools, versions,
};
use crate::unpack::Part;
use crate::words::Catalogue;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Transaction;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{channel, sync_channel};
use std::thread;
use tillwise_domain::formats::{
    Cancelled, Cells, DateOrder, Decided, Encoding, EncodingWatch, Header, Layout, Loaded, Problem, Refusal,
    Survey, load, survey,
};
use tillwise_domain::ledger::{Payment, Record, RecordKind, ToolRow};
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
    /// Which of day and month comes first in files that leave it open.
    pub day_order: Option<DateOrder>,
    /// How the letters are encoded, where that was found out wrongly.
    pub encoding: Option<Encoding>,
    /// What becomes of e-mail addresses from now on; as the shop has it where nothing is said.
    pub email: Option<EmailRule>,
}

impl ImportOptions {
    /// What is said about each file.
    pub(crate) fn choices(&self) -> Choices {
        Choices {
            currency: self.currency,
            day_order: self.day_order,
            encoding: self.encoding,
            ..Choices::default()
        }
    }
}

/// What an import found out on its way, for a preview.
pub(crate) struct Findings {
    /// How the file is laid out.
    pub layout: Layout,
    /// Decimal marks and date orders, by column.
    pub decided: Decided,
    /// How many rows were kept out, by the reason's key and the column.
    pub kinds: BTreeMap<(String, Option<usize>), u64>,
    /// What its records are worth in all, by currency.
    pub sums: BTreeMap<Currency, i128>,
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
    /// Usual columns that matter and are not in the file, each with the key of the note about it.
    pub missing: Vec<(&'static str, &'static str)>,
    /// What its format says of the file as a whole.
    pub notes: Vec<Words>,
    /// Letters whose bytes are broken, shown as the replacement sign.
    pub broken_letters: u64,
    /// What was found out on the way; nothing for a batch of the past.
    pub findings: Option<Findings>,
    /// How its letters were read, where that was guessed from them.
    pub guessed_encoding: Option<Encoding>,
}

impl Imported {
    /// A batch of the past, of which only the batch itself is known.
    pub(crate) fn past(batch: Batch, problems: Vec<StoredProblem>) -> Self {
        Self {
            batch,
            problems,
            repeated: false,
            lost_ids: 0,
            missing: Vec::new(),
            notes: Vec::new(),
            broken_letters: 0,
            findings: None,
            guessed_encoding: None,
        }
    }
}

/// Everything an import needs besides the file.
pub(crate) struct Importing<'a> {
    pub words: &'a Catalogue,
    pub job: &'a Job,
    pub now: Timestamp,
    pub today: Date,
    pub zone: TimeZone,
    pub dry_run: bool,
    pub emails: Emails,
    /// Whether this act has made its backup: one for all its files.
    pub backed_up: std::cell::Cell<bool>,
    /// The batches that this act made or came upon.
    pub met: RefCell<BTreeSet<i64>>,
}

/// How many seconds behind the others a file of line items alone stands.
pub(crate) const ITEMS_ONLY: i64 = 1 << 40;

/// A file after its first pass.
struct Seen<'a> {
    path: &'a Path,
    name: &'a str,
    hash: &'a str,
    /// The sum of its bytes.
    sum: &'a str,
    bytes: u64,
    layout: &'a Layout,
    survey: &'a Survey,
}

impl Importing<'_> {
    /// Imports one table.
    ///
    /// # Errors
    /// The file's refusal, or a sentence for the disk; the shop is unchanged then.
    pub(crate) fn file(&self, writer: &mut Writer, part: &Part, choices: &Choices) -> Result<Imported> {
        let path = &*part.path;
        self.job.begin(&part.name, self.now);
        let size = part.size()?;
        let layout = choices.layout(&part.start()?, part.numbered, self.emails.rule)?;
        // Where a file of this size is in, the sum alone may tell that there is nothing to do.
        if batches::with_size(writer.sql(), size)? {
            let hash = choices.mark(backups::sum(path)?.1, self.emails.rule);
            if let Some(batch) = batches::with_hash(writer.sql(), &hash)?
                && !self.is_back(writer, &batch)?
            {
                let cells = layout.cells(&choices.context(&self.zone))?;
                self.keep_text(writer, &batch, part, &layout, &*cells)?;
                self.met.borrow_mut().insert(batch.id);
                return repeated(writer, batch);
            }
        }
        let cells = layout.cells(&choices.context(&self.zone))?;
        let backup = !self.dry_run && !self.backed_up.get() && backup_is_due(writer)?;
        let room = Room::for_import(writer.path(), [part], backup);
        room.check()?;
        let imported = self.table(writer, part, choices, (layout, cells, size));
        imported.map_err(|error| {
            let error = room.explain(error, writer.path());
            if error.is_file_missing() && !path.exists() { gone(path) } else { error }
        })
    }

    /// Whether a file that is in says something else than what came in after it: the shop is again as it was then. Only
    /// of files without moments, such as product lists; others are no more recent for being read again.
    fn is_back(&self, writer: &Writer, batch: &Batch) -> Result<bool> {
        if batch.newest != batch.imported_at {
            return Ok(false);
        }
        // An older file that was brought along with the newer one is just an older file.
        let met = self.met.borrow();
        Ok(versions::outdone_by(writer.sql(), batch.id)?.iter().any(|later| !met.contains(later)))
    }

    /// Keeps the text of a product file that came in before texts were kept.
    fn keep_text(
        &self,
        writer: &mut Writer,
        batch: &Batch,
        part: &Part,
        layout: &Layout,
        cells: &dyn Cells,
    ) -> Result<()> {
        let is_new = layout.format.records() == RecordKind::Product
            && !self.dry_run
            && !product_files::is_kept(writer.sql(), batch.id)?;
        if is_new {
            let read = (layout, encoding_of(&part.path, layout)?);
            let sql = writer.begin()?;
            product_files::keep(&sql, batch.id, (&batch.file, &part.path), read, &columns_of(cells))?;
            settings::count_change(&sql)?;
            sql.commit()?;
        }
        Ok(())
    }

    fn table(
        &self,
        writer: &mut Writer,
        part: &Part,
        choices: &Choices,
        (mut layout, mut cells, size): (Layout, Box<dyn Cells>, u64),
    ) -> Result<Imported> {
        let (name, path) = (&part.name, &*part.path);
        let missing = cells.missing();
        let read = AtomicU64::new(0);
        let job = self.job;
        let (found, whole) = read_ahead(path, &read, &|| job.is_stopped(), |pieces| {
            self.survey(pieces, &layout, &*cells, (&read, size))
        })?;
        if job.is_stopped() {
            return Err(cancelled());
        }
        if whole.bytes != size {
            return Err(Refusal::Changed.into());
        }
        let (encoding, mut broken) = whole.watch.finish(layout.encoding);
        let found = if choices.encoding.is_some() || encoding == layout.encoding {
            found
        } else {
            // A letter far behind the start showed another encoding than the start did.
            layout.encoding = encoding;
            self.survey(open(path)?, &layout, &*cells, (&read, size))
        };
        if choices.encoding.is_some() {
            broken = 0;
        }
        let found = found?.map_err(|Cancelled| cancelled())?;
        if !self.dry_run && !self.backed_up.replace(true) {
            self.job.step("backing_up");
            back_up_if_changed(writer, self.now)?;
        }
        self.job.step(if self.dry_run { "counting" } else { "writing" });
        let hash = choices.mark(whole.hash.clone(), self.emails.rule);
        let (sum, bytes) = (&*whole.hash, whole.bytes);
        let seen = Seen { path, name, hash: &hash, sum, bytes, layout: &layout, survey: &found };
        let (imported, (kinds, sums)) = self.write(writer, &seen, &mut *cells)?;
        let findings = Findings { decided: found.decided.clone(), layout, kinds, sums };
        let guessed_encoding =
            choices.encoding.is_none().then_some(encoding).filter(|encoding| encoding.is_guess());
        let findings = Some(findings);
        Ok(Imported { broken_letters: broken, guessed_encoding, missing, findings, ..imported })
    }

    fn survey(
        &self,
        file: impl Read,
        layout: &Layout,
        cells: &dyn Cells,
        (read, size): (&AtomicU64, u64),
    ) -> std::result::Result<std::result::Result<Survey, Cancelled>, Refusal> {
        survey(file, layout, cells, &mut |rows| {
            self.job.at(rows, read.load(Ordering::Relaxed) * 30 / size.max(1));
            !self.job.is_stopped()
        })
    }

    fn write(
        &self,
        writer: &mut Writer,
        seen: &Seen<'_>,
        cells: &mut dyn Cells,
    ) -> Result<(Imported, (Kinds, Sums))> {
        let (layout, found) = (seen.layout, seen.survey);
        let sql = writer.begin()?;
        let now = self.now.as_second();
        // A file that names no moment, such as a product list, is as recent as its import.
        let newest = found.newest.unwrap_or(now);
        // Far behind every file with totals, and in its own order among files like itself.
        let newest = if layout.format.lists_items_only() { newest - ITEMS_ONLY } else { newest };
        let id = batches::begin(&sql, (seen.name, seen.hash, seen.bytes, layout.format.id()), now, newest)?;
        let columns = columns_of(cells);
        let mut keep = Keep::new(self, &sql, (id, newest), (layout, &columns), found.rows)?;
        let (mut file, emails) = (Summing::new(open(seen.path)?), self.emails);
        let outcome = thread::scope(|scope| {
            let (parcels, incoming) = sync_channel::<Vec<Sent>>(WAITING);
            let (emptied, used) = channel();
            let named = thread::Builder::new().name("parsing".to_owned());
            let reading = named.spawn_scoped(scope, move || {
                let (mut stage, mut sending) = (TempStage::new(), Sending::new(parcels, used, emails));
                let outcome = load(&mut file, layout, cells, found, &mut stage, &mut sending);
                let outcome = outcome.and_then(|loaded| {
                    // As many rows are not the same rows: the sum tells whether it still is the file surveyed.
                    let same = loaded.is_err() || file.finish().is_ok_and(|sum| sum == seen.sum);
                    if same { Ok(loaded) } else { Err(Refusal::Changed) }
                });
                (
                    outcome.map(|loaded| loaded.and_then(|loaded| sending.finish().map(|()| loaded))),
                    stage.fault,
                )
            });
            // What cannot be kept ends the receiving, and with it the reading.
            let kept = incoming.into_iter().try_for_each(|mut parcel| {
                keep.take_orders(&parcel)?;
                parcel.iter_mut().try_for_each(|sent| keep.take(sent))?;
                // The reading side may be through already; then this side frees it.
                let _ = emptied.send(parcel);
                Ok(())
            });
            reading.ok().and_then(|reading| reading.join().ok()).map(|(outcome, fault)| {
                (outcome.map(|loaded| loaded.and_then(|loaded| kept.map(|()| loaded))), fault)
            })
        });
        let ended = || Error::new(Code::Failed, Words::new("error-reading-ended"));
        let (outcome, stage_fault) = outcome.ok_or_else(ended)?;
        if let Some(fault) = keep.fault.take().or(stage_fault) {
            return Err(fault);
        }
        let outcome = outcome?;
        let loaded = outcome.map_err(|Cancelled| cancelled())?;
        if loaded.used == 0 {
            return Err(nothing_usable(&keep.problems, layout.format.id()));
        }
        if keep.products.lacking > 0 {
            keep.notes.push(Words::new("note-partial-products").with("count", keep.products.lacking));
        }
        let (lost_ids, notes) = (keep.lost_ids, std::mem::take(&mut keep.notes));
        let found = (std::mem::take(&mut keep.kinds), std::mem::take(&mut keep.sums));
        let (batch, problems) = keep.finish(loaded, seen)?;
        self.met.borrow_mut().insert(batch.id);
        if layout.format.records() == RecordKind::Product && !self.dry_run {
            let read = (layout, layout.encoding);
            product_files::keep(&sql, batch.id, (seen.name, seen.path), read, &columns)?;
        }
        self.emails.keep(&sql)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok((Imported { lost_ids, notes, ..Imported::past(batch, problems) }, found))
    }
}

/// Makes a backup if there is something to lose and anything changed since the newest one.
pub(crate) fn back_up_if_changed(writer: &Writer, now: Timestamp) -> Result<()> {
    if backup_is_due(writer)? {
        backups::make(writer.sql(), writer.path(), now)?;
    }
    Ok(())
}

fn backup_is_due(writer: &Writer) -> Result<bool> {
    let nothing = "SELECT NOT EXISTS (SELECT 1 FROM batches) AND NOT EXISTS (SELECT 1 FROM tools)";
    if writer.sql().query_row(nothing, [], |row| row.get(0))? {
        return Ok(false);
    }
    let changes = settings::changes(writer.sql())?;
    Ok(backups::all(writer.path()).first().is_none_or(|newest| newest.changes != changes))
}

/// A file of which not one row could be used is refused whole, with the reason of its first row.
fn nothing_usable(problems: &[StoredProblem], format: &'static str) -> Error {
    let reasons = || problems.iter().map(|problem| problem.reason_key.as_str());
    if reasons().all(|key| key == "problem-more-than-a-day") {
        return Refusal::NotByDay { format }.into();
    }
    let of_currency = ["problem-currency-not-said", "problem-order-left-out"];
    if reasons().any(|key| key == of_currency[0]) && reasons().all(|key| of_currency.contains(&key)) {
        return Refusal::NoCurrency { format }.into();
    }
    let first = problems.first();
    let column = first.and_then(|problem| problem.heading.clone());
    if let Some(column) = column.clone().filter(|_| reasons().all(|key| key == "problem-no-direction")) {
        return Error::new(Code::Refused, Words::new("error-no-direction").with("column", column));
    }
    let words = match (column, first.and_then(|problem| problem.value.clone())) {
        (Some(column), Some(value)) => Words::new("error-nothing-usable-cell")
            .with("column", column)
            .with("filled", if value.is_empty() { "no" } else { "yes" })
            .with("value", value),
        _ => Words::new("error-nothing-usable"),
    };
    let words = words
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

/// How a file's letters are encoded, from all of them.
fn encoding_of(path: &Path, layout: &Layout) -> Result<Encoding> {
    let (mut file, mut watch) = (open(path)?, EncodingWatch::new());
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece).map_err(|fault| Error::file(path, &fault))? {
            0 => return Ok(watch.finish(layout.encoding).0),
            got => watch.see(&piece[..got]),
        }
    }
}

/// What a file has columns for, in our words.
fn columns_of(cells: &dyn Cells) -> Vec<&'static str> {
    cells.columns().into_iter().map(|(_, key)| key).collect()
}

fn gone(path: &Path) -> Error {
    Error::new(Code::Failed, Words::new("error-file-gone").with("file", shown(path)))
}

fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(|fault| Error::file(path, &fault))
}

/// Rows kept out, by the reason's key and the column.
type Kinds = BTreeMap<(String, Option<usize>), u64>;

/// What records are worth in all, by currency.
type Sums = BTreeMap<Currency, i128>;

/// What a record adds to the sum of its file, which the owner can compare with the file's own column.
fn worth(record: &Record) -> Option<(Currency, i64)> {
    match record {
        Record::SpendDay(day) => Some((day.currency, day.minor)),
        _ => None,
    }
}

/// Keeps records and problems of one file.
struct Keep<'a> {
    importing: &'a Importing<'a>,
    sql: &'a Transaction<'a>,
    header: &'a Header,
    products: Arriving,
    rows: u64,
    batch: Batch,
    counts: BTreeMap<(u8, &'static str), u64>,
    currencies: BTreeMap<Currency, u64>,
    covered: BTreeMap<&'static str, (Date, Date)>,
    gaps: BTreeSet<(&'static str, Date)>,
    /// New records, by the table they are in.
    added: BTreeMap<&'static str, u64>,
    lost_ids: u64,
    notes: Vec<Words>,
    kinds: Kinds,
    sums: Sums,
    problems: Vec<StoredProblem>,
    problem_count: u64,
    /// Made with the first order.
    orders: Option<OrderWriter<'a>>,
    /// Whether a refund's day was among the orders.
    dates_refunds: bool,
    fault: Option<Error>,
}

impl<'a> Keep<'a> {
    fn new(
        importing: &'a Importing<'a>,
        sql: &'a Transaction<'a>,
        (id, newest): (i64, i64),
        (layout, columns): (&'a Layout, &[&str]),
        rows: u64,
    ) -> Result<Self> {
        Ok(Self {
            importing,
            sql,
            header: &layout.header,
            products: Arriving::new(sql, layout.format.id(), columns)?,
            rows,
            batch: Batch { id, newest, ..Batch::default() },
            counts: BTreeMap::new(),
            currencies: BTreeMap::new(),
            covered: BTreeMap::new(),
            gaps: BTreeSet::new(),
            added: BTreeMap::new(),
            lost_ids: 0,
            notes: Vec::new(),
            kinds: BTreeMap::new(),
            sums: BTreeMap::new(),
            problems: Vec::new(),
            problem_count: 0,
            orders: None,
            dates_refunds: false,
            fault: None,
        })
    }

    fn count(&mut self, place: u8, what: &'static str, many: usize) {
        *self.counts.entry((place, what)).or_default() += many as u64;
    }

    fn put(&mut self, record: &Record) -> Result<()> {
        let id = (self.batch.id, self.batch.newest);
        if let Record::Refund(refund) = record {
            return self.put_refund(refund);
        }
        if !matches!(record, Record::Order(_)) {
            self.count(0, record.kind().plural(), 1);
        }
        let put = match record {
            Record::Order(order) => return self.put_orders(&[&Prepared::new(order.clone())]),
            Record::Product(product) => {
                self.count(1, "variants", product.variants.len());
                self.count(2, "images", product.images.len());
                catalog::put(self.sql, id, product, &mut self.products)
            }
            Record::Customer(customer) => customers::put(self.sql, id, customer),
            Record::SessionDay(day) => sessions::put(self.sql, id, day),
            Record::SpendDay(day) => {
                let covered = self.covered.entry(day.platform).or_insert((day.day, day.day));
                *covered = (covered.0.min(day.day), covered.1.max(day.day));
                spend::put(self.sql, id, day)
            }
            Record::Tool(row) => self.put_tool(row),
            Record::Payment(payment) | Record::Refund(payment) => payments::put(self.sql, id, payment),
            Record::Campaign(campaign) => campaigns::put(self.sql, id, campaign),
            Record::Ticket(ticket) => tickets::put(self.sql, id, ticket),
            Record::StockLevel(level) => stock_levels::put(self.sql, id, level),
            Record::BankLine(line) => bank_lines::put(self.sql, id, line),
            Record::ReportRow(report) => report_rows::put(self.sql, id, report),
        }?;
        self.count_put(record.kind(), put);
        Ok(())
    }

    fn count_put(&mut self, kind: RecordKind, put: Put) {
        match put {
            Put::New => {
                self.batch.new += 1;
                *self.added.entry(kind.plural()).or_default() += 1;
            }
            Put::Updated => self.batch.updated += 1,
            Put::Older | Put::Unchanged => self.batch.unchanged += 1,
        }
    }

    fn put_orders(&mut self, orders: &[&Prepared]) -> Result<()> {
        let Some(first) = orders.first().map(|prepared| prepared.order.placed.as_second()) else {
            return Ok(());
        };
        let mut placed = self.batch.placed.unwrap_or((first, first));
        for Prepared { order, .. } in orders {
            *self.currencies.entry(order.currency).or_default() += 1;
            *self.sums.entry(order.currency).or_default() += i128::from(order.total);
            let at = order.placed.as_second();
            placed = (placed.0.min(at), placed.1.max(at));
        }
        self.batch.placed = Some(placed);
        self.count(0, RecordKind::Order.plural(), orders.len());
        self.count(1, "line_items", orders.iter().map(|prepared| prepared.order.lines.len()).sum());
        if self.orders.is_none() {
            self.orders = Some(OrderWriter::new(self.sql, (self.batch.id, self.batch.newest), self.rows)?);
        }
        let Some(mut writer) = self.orders.take() else { return Ok(()) };
        let put = writer.put(orders, &mut |put| self.count_put(RecordKind::Order, put));
        self.orders = Some(writer);
        put
    }

    /// Keeps the day of a refund; the owner counts it as a part of its order.
    fn put_refund(&mut self, refund: &Payment) -> Result<()> {
        self.dates_refunds = true;
        if payments::put(self.sql, (self.batch.id, self.batch.newest), refund)? == Put::New {
            *self.added.entry(RecordKind::Payment.plural()).or_default() += 1;
        }
        Ok(())
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
            jobs: row.jobs.clone(),
            owner: row.owner.clone(),
            kpi: row.kpi,
            status: row.status,
            until: ended.then_some(self.importing.today),
            prices: row
                .price
                .map(|price| DatedPrice { from: since, price: Some(price) })
                .into_iter()
                .collect(),
            vendor: row.vendor.clone(),
            backup: row.backup.clone(),
            contract: row.contract,
            trial_ends: row.trial_ends,
            works_with: row.works_with.clone(),
            ..Tool::new(&row.name, row.layer, since)
        };
        let id = tools::add(self.sql, &tool, Some(self.batch.id))?;
        if let Some(process) = &row.process {
            processes::link(self.sql, process, id, self.batch.id)?;
        }
        Ok(Put::New)
    }

    fn finish(mut self, loaded: Loaded, seen: &Seen<'_>) -> Result<(Batch, Vec<StoredProblem>)> {
        if let Some(orders) = self.orders.take() {
            orders.finish()?;
        }
        if self.dates_refunds || self.counts.keys().any(|(_, what)| *what == RecordKind::Payment.plural()) {
            let mut totals = Recount::new(self.sql)?;
            totals.refunds_of_payments(self.sql, self.batch.id)?;
            totals.settle(self.sql)?;
        }
        // Tools are not versioned: what the owner noted has no other version.
        for (table, new) in self.added.iter().filter(|(table, _)| versions::VERSIONED.contains(table)) {
            versions::count_new(self.sql, table, *new)?;
        }
        for (platform, days) in &self.covered {
            let gaps = self.gaps.iter().filter(|(of, _)| of == platform).map(|(_, day)| *day);
            spend::cover(self.sql, self.batch.id, platform, *days, &gaps.collect::<Vec<_>>())?;
        }
        self.problems.sort_by_key(|problem| problem.line);
        let batch = Batch {
            file: seen.name.to_owned(),
            hash: seen.hash.to_owned(),
            bytes: seen.bytes,
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

impl Keep<'_> {
    /// Keeps what the reading side sent.
    fn take(&mut self, sent: &mut Sent) -> std::result::Result<(), Cancelled> {
        let put = match sent {
            // Taken together with the other orders of its parcel.
            Sent::Order(_) => return Ok(()),
            Sent::Record(record) => {
                self.sum(worth(record));
                self.put(record)
            }
            Sent::Problem(problem) => return self.problem(problem),
            Sent::Gap(platform, day) => {
                self.gaps.insert((platform, *day));
                return Ok(());
            }
            Sent::LostIds(count) => {
                self.lost_ids += *count;
                return Ok(());
            }
            Sent::Note(words) => {
                self.notes.push(words.clone());
                return Ok(());
            }
            Sent::Tick(rows) => {
                self.importing.job.at(*rows, 30 + *rows * 70 / self.rows.max(1));
                return if self.importing.job.is_stopped() { Err(Cancelled) } else { Ok(()) };
            }
        };
        self.fail(put)
    }

    fn sum(&mut self, worth: Option<(Currency, i64)>) {
        if let Some((currency, minor)) = worth {
            *self.sums.entry(currency).or_default() += i128::from(minor);
        }
    }

    fn take_orders(&mut self, parcel: &[Sent]) -> std::result::Result<(), Cancelled> {
        let orders: Vec<&Prepared> = parcel
            .iter()
            .filter_map(|sent| if let Sent::Order(prepared) = sent { Some(&**prepared) } else { None })
            .collect();
        let put = self.put_orders(&orders);
        self.fail(put)
    }

    fn problem(&mut self, problem: &mut Problem) -> std::result::Result<(), Cancelled> {
        self.problem_count += 1;
        *self.kinds.entry((problem.reason.key.clone(), problem.column)).or_default() += 1;
        if self.problem_count > PROBLEMS_KEPT {
            return Ok(());
        }
        let stored = StoredProblem {
            line: problem.line,
            column: problem.column,
            heading: problem.column.and_then(|column| self.header.name(column)).map(str::to_owned),
            value: problem.value.take(),
            reason: self.importing.words.say(&problem.reason),
            reason_key: std::mem::take(&mut problem.reason.key),
        };
        let noted = batches::add_problem(self.sql, self.batch.id, self.problem_count, &stored);
        self.problems.push(stored);
        self.fail(noted)
    }
}
