//! Reads the copy of all products and puts them in line.

use super::claims::open_claims;
use super::demand::{Demand, Wanted};
use super::memory::CopyMemory;
use crate::api::requests::{Done, Topic};
use crate::error::{Code, Error, Result};
use crate::store::copy_coverage::Texts;
use crate::store::copy_queue::{self, Part, Queued, StoredClaim, StoredFinding};
use crate::store::copy_source::Imported;
use crate::store::copy_voice::StoredMessage;
use crate::store::copy_work::{FieldKey, Work};
use crate::store::{Writer, copy_said, copy_source, copy_voice, copy_work, item_sales, settings};
use crate::{Engine, unpoisoned};
use jiff::civil::Date;
use rusqlite::Connection;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use tillwise_domain::content::claims::claims_in;
use tillwise_domain::content::positioning::{OnMessage, Positioning, SaidOfCard};
use tillwise_domain::content::{
    CHECKS, CopySettings, Language, ProductCopy, ReadCopy, ShopCopy, next_stale_day, review_read,
};
use tillwise_domain::words::Words;

/// How the queue is made. A higher number makes the queues of older files anew.
const WAY: u32 = 3;

/// Settings: as of which product files and checks the queue was made, and as of which orders and reports of pages.
const READ: &str = "copy_read";
const SOLD: &str = "copy_sold";
/// Settings: the day on which the next promise in a text is over, and the language most products are in.
const STALE_FROM: &str = "copy_stale_from";
const LANGUAGE: &str = "copy_language";

/// What is found in one product.
pub(super) struct Found {
    pub findings: Vec<StoredFinding>,
    pub claims: Vec<StoredClaim>,
    /// The messages and proofs its texts say; nothing where it is not counted.
    pub said: Option<Vec<i64>>,
    /// The day on which something it promises is over, where that is to come.
    pub stale_from: Option<Date>,
}

/// What the queue must have been made of to be up to date.
pub(super) struct Marks {
    read: String,
    sold: String,
    today: Date,
}

impl Marks {
    pub(super) fn now(sql: &Connection, today: Date) -> Result<Self> {
        let batches = |what: &str| -> Result<String> {
            let query = "SELECT coalesce(group_concat(id), '') FROM
                           (SELECT id FROM batches WHERE undone_at IS NULL AND instr(counts, ?1) > 0 ORDER BY id)";
            Ok(sql.query_row(query, [format!("\"{what}\"")], |row| row.get(0))?)
        };
        // A tick that ran out opens its claim again (definitions.md 4.15).
        let expired: i64 =
            sql.query_row("SELECT count(*) FROM copy_ticks WHERE until < ?1", [today.to_string()], |row| {
                row.get(0)
            })?;
        let kept: i64 = sql.query_row("SELECT count(*) FROM product_files", [], |row| row.get(0))?;
        let version = env!("CARGO_PKG_VERSION");
        let voice = copy_voice::mark(sql)?;
        let read =
            format!("{version} {WAY} {} {voice} {expired} {kept} {}", CHECKS.len(), batches("products")?);
        let currency = settings::shop(sql)?.currency.map(|currency| currency.to_string());
        let sold =
            format!("{} {} {}", currency.unwrap_or_default(), batches("orders")?, batches("report_rows")?);
        Ok(Self { read, sold, today })
    }

    /// Whether the queue is older than what it is made of.
    pub(super) fn are_due(&self, sql: &Connection) -> Result<bool> {
        let kept = (settings::get(sql, READ)?, settings::get(sql, SOLD)?);
        let stale = stale_from(sql)?.is_some_and(|day| day <= self.today);
        Ok(stale || kept != (Some(self.read.clone()), Some(self.sold.clone())))
    }

    /// Whether the sums of sales are older than the orders.
    pub(super) fn sold_is_due(&self, sql: &Connection) -> Result<bool> {
        Ok(settings::get(sql, SOLD)?.as_deref() != Some(&self.sold))
    }

    fn keep(&self, sql: &Connection) -> Result<()> {
        settings::set(sql, READ, Some(&self.read))?;
        settings::set(sql, SOLD, Some(&self.sold))
    }
}

/// The day on which the next promise in a text is over.
fn stale_from(sql: &Connection) -> Result<Option<Date>> {
    Ok(settings::get(sql, STALE_FROM)?.and_then(|day| day.parse().ok()))
}

/// Notes that a promise is over from a day on, where none is earlier.
pub(super) fn note_stale(sql: &Connection, days: impl IntoIterator<Item = Date>) -> Result<()> {
    let known = stale_from(sql)?;
    let first = days.into_iter().chain(known).min();
    match first == known {
        true => Ok(()),
        false => settings::set(sql, STALE_FROM, first.map(|day| day.to_string()).as_deref()),
    }
}

/// The language most products were in when they were read.
pub(super) fn language_read(sql: &Connection) -> Result<Option<Language>> {
    Ok(settings::get(sql, LANGUAGE)?.and_then(|id| Language::from_id(&id)))
}

impl Engine {
    /// Reads the texts of all products anew and puts them in line.
    ///
    /// # Errors
    /// [`Code::Busy`] while another Tillwise writes or an import runs; [`Code::Cancelled`] where it was stopped. The
    /// queue is as it was then.
    pub fn review_catalog(&self) -> Result<Done> {
        let file = self.shop_file();
        if !file.is_file() {
            return Err(self.no_shop());
        }
        let _claim = self.claim()?;
        self.job.begin(&self.words.label("copy-reading"), self.host.now());
        self.job.step("counting");
        let mut writer = Writer::open(&file, &*self.host)?;
        let products = self.read_catalog(&mut writer)?;
        let waiting = copy_queue::waiting(writer.sql())?;
        let words = Words::new("said-copy-read").with("products", products).with("waiting", waiting);
        Ok(Done { said: self.say(&words), changed: vec![Topic::Copy], ..Done::default() })
    }

    /// Makes sure that the queue is up to date before an act goes by it.
    pub(super) fn read_catalog_if_due(&self, writer: &mut Writer) -> Result<()> {
        let today = self.today(&settings::shop(writer.sql())?);
        if Marks::now(writer.sql(), today)?.are_due(writer.sql())? {
            self.read_catalog(writer)?;
        }
        Ok(())
    }

    fn read_catalog(&self, writer: &mut Writer) -> Result<usize> {
        // What was learned before would double the memory while all is learned anew.
        *unpoisoned(&self.copy) = None;
        let sql = writer.begin()?;
        let shop = settings::shop(&sql)?;
        let today = self.today(&shop);
        let marks = Marks::now(&sql, today)?;
        if marks.sold_is_due(&sql)? {
            item_sales::count(&sql)?;
        }
        let demand = Demand::read(&sql, shop.currency)?;
        let mut work = copy_work::all(&sql)?;
        let mut catalog: Vec<(Imported, Work)> = Vec::new();
        let mut copies: Vec<ProductCopy> = Vec::new();
        for mut one in copy_source::all(&sql)? {
            let work = work.remove(&one.product).unwrap_or_default();
            // Where nothing was written over it, one copy of the texts is enough.
            copies.push(match work.texts.is_empty() {
                true => std::mem::take(&mut one.copy),
                false => work.over(&one.copy),
            });
            catalog.push((one, work));
        }
        self.job.at(0, 10);
        let house = copy_voice::house(&sql, today)?;
        let learned = ShopCopy::learn_with(&copies, CopySettings { house, ..CopySettings::default() });
        self.job.at(0, 40);
        let card = Card::of(&sql)?;
        let all = self.review_all(&copies, &learned, &card)?;
        self.job.step("writing");
        copy_queue::clear(&sql)?;
        copy_said::clear(&sql)?;
        for (((one, work), copy), found) in catalog.iter_mut().zip(&copies).zip(&all) {
            if work.texts.is_empty() {
                one.copy.clone_from(copy);
            }
            let queued = queued(one, copy, work, &found.claims, demand.of(one), today);
            copy_queue::insert(&sql, &queued, &found.findings, &found.claims)?;
            copy_said::put(&sql, &one.product, found.said.as_deref())?;
            if work.texts.is_empty() {
                one.copy = ProductCopy::default();
            }
            if self.job.is_stopped() {
                return Err(Error::new(Code::Cancelled, Words::new("error-copy-stopped")));
            }
        }
        copy_queue::settle(&sql, Part::All, today)?;
        settings::set(&sql, STALE_FROM, None)?;
        note_stale(&sql, all.iter().filter_map(|found| found.stale_from))?;
        settings::set(&sql, LANGUAGE, learned.language().map(Language::id))?;
        marks.keep(&sql)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        *unpoisoned(&self.copy) = Some(CopyMemory::new(self, writer.sql(), learned, demand)?);
        Ok(copies.len())
    }

    /// Reviews every product, on as many threads as there are cores.
    fn review_all(&self, copies: &[ProductCopy], shop: &ShopCopy, card: &Card) -> Result<Vec<Found>> {
        let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
        let piece = copies.len().div_ceil(threads).max(1);
        let done = AtomicUsize::new(0);
        let count = copies.len().max(1);
        let work = |part: &[ProductCopy]| -> Vec<Found> {
            let mut all = Vec::with_capacity(part.len());
            for copy in part {
                if self.job.is_stopped() {
                    break;
                }
                all.push(found(self, copy, shop, card));
                let at = done.fetch_add(1, Ordering::Relaxed) + 1;
                let percent = 40 + at * 50 / count;
                self.job.at(u64::try_from(at).unwrap_or(0), u64::try_from(percent).unwrap_or(0));
            }
            all
        };
        let all: Vec<Vec<Found>> = thread::scope(|scope| {
            let running: Vec<_> = copies.chunks(piece).map(|part| scope.spawn(|| work(part))).collect();
            running.into_iter().filter_map(|thread| thread.join().ok()).collect()
        });
        let all: Vec<Found> = all.into_iter().flatten().collect();
        match all.len() == copies.len() {
            true => Ok(all),
            false if self.job.is_stopped() => {
                Err(Error::new(Code::Cancelled, Words::new("error-copy-stopped")))
            }
            false => Err(Error::new(Code::Failed, Words::new("error-copy-reading-ended"))),
        }
    }
}

/// The positioning card with the numbers of its messages.
pub(super) struct Card {
    card: Positioning,
    proofs: Vec<i64>,
    messages: Vec<i64>,
}

impl Card {
    /// The card as it is kept.
    pub fn of(sql: &Connection) -> Result<Self> {
        let (proofs, messages): (Vec<_>, Vec<_>) =
            copy_voice::messages(sql)?.into_iter().partition(|one| one.proof);
        let ids = |list: &[StoredMessage]| list.iter().map(|one| one.id).collect();
        let only = |list: Vec<StoredMessage>| list.into_iter().map(|one| one.message).collect();
        Ok(Self {
            proofs: ids(&proofs),
            messages: ids(&messages),
            card: Positioning { proofs: only(proofs), messages: only(messages), ..Positioning::default() },
        })
    }

    fn said_in(&self, copy: &ProductCopy, read: &ReadCopy<'_>) -> Option<Vec<i64>> {
        let SaidOfCard { proofs, messages } =
            OnMessage::counts(copy, read).then(|| self.card.said_in(read))?;
        let ids = |places: Vec<usize>, ids: &[i64]| -> Vec<i64> {
            places.into_iter().filter_map(|at| ids.get(at).copied()).collect()
        };
        Some([ids(proofs, &self.proofs), ids(messages, &self.messages)].concat())
    }
}

/// What is found in one product, with its words written out.
pub(super) fn found(engine: &Engine, copy: &ProductCopy, shop: &ShopCopy, card: &Card) -> Found {
    let field = |field| {
        let key = FieldKey::of(field, &copy.images);
        key.map(|key| (key.field, key.image)).unwrap_or_default()
    };
    let read = ReadCopy::of(copy, shop);
    let findings = review_read(&read, shop).into_iter().map(|finding| StoredFinding {
        rule: finding.rule.to_owned(),
        field: field(finding.field),
        span: (finding.start, finding.end),
        text: finding.text,
        message: engine.say(&finding.message),
        fix: finding.fix,
        severity: finding.severity.weight(),
        hidden: false,
    });
    let claims = claims_in(&read).into_iter().map(|claim| StoredClaim {
        kind: claim.kind.id().to_owned(),
        field: field(claim.field),
        span: (claim.start, claim.end),
        text: claim.text,
        words: claim.words,
        sentence: claim.sentence,
    });
    Found {
        findings: findings.collect(),
        claims: claims.collect(),
        said: card.said_in(copy, &read),
        stale_from: shop.settings().house.today.and_then(|today| next_stale_day(&read, today)),
    }
}

/// A product as it stands in the queue.
pub(super) fn queued(
    one: &Imported,
    copy: &ProductCopy,
    work: &Work,
    claims: &[StoredClaim],
    wanted: Wanted,
    today: Date,
) -> Queued {
    Queued {
        product: one.product.clone(),
        handle: copy.handle.clone(),
        title: copy.title.clone(),
        vendor: copy.vendor.clone(),
        texts: Texts::of(copy, wanted.visits),
        live: copy.live,
        state: work.state(&one.copy).id().to_owned(),
        sold: wanted.sold,
        drafts: work.drafts.len(),
        clash: !work.clashes(&one.copy).is_empty(),
        claims: open_claims(claims, &work.ticks, today).len(),
        remarks: 0,
        worst: 0,
    }
}
