//! Orders and their line items.

use super::settings;
use super::totals::{self, Recount, Sold};
use super::versions::{Head, Put, retire, weigh};
use crate::error::Result;
use jiff::Timestamp;
use rusqlite::{CachedStatement, Connection, OptionalExtension, ToSql, Transaction, params};
use std::borrow::Cow;
use tillwise_domain::ledger::{LineItem, MaybeSeen, Order, Worth, fingerprint};
use tillwise_domain::money::Currency;

/// An order with everything that can be worked out before it meets the shop file.
pub struct Prepared {
    /// The order.
    pub order: Order,
    key: String,
    progress: i64,
    fingerprint: i64,
    worth: Worth,
    counted: bool,
}

impl Prepared {
    /// Works it out.
    pub fn new(order: Order) -> Self {
        Self {
            key: format!("{}:{}", order.platform, order.key()),
            progress: order.progress(),
            fingerprint: fingerprint(&order),
            worth: order.worth(),
            counted: order.counts(),
            order,
        }
    }

    /// What it adds to the totals; without goods where it does not count.
    fn sold(&self) -> Sold<'_> {
        let Worth { goods, returned } = self.worth;
        Sold {
            placed: self.order.placed.as_second(),
            currency: self.order.currency,
            platform: self.order.platform,
            channel: self.order.sold_in(),
            goods: if self.counted { goods } else { 0 },
            returned: if self.counted { returned } else { 0 },
            email: self.order.email.as_deref(),
        }
    }
}

/// Writes the orders of one batch: the statements stay ready, and keys that are certainly new are not looked for.
pub struct OrderWriter<'a> {
    sql: &'a Transaction<'a>,
    batch: i64,
    newest: i64,
    /// Whether some order is known by its name alone, so that each has to be looked for by it.
    named: bool,
    /// The keys there are, where the file is large enough to be worth looking at all of them.
    known: Option<MaybeSeen>,
    /// The row the next order gets.
    next: i64,
    insert: CachedStatement<'a>,
    insert_many: CachedStatement<'a>,
    insert_line: CachedStatement<'a>,
    insert_lines: CachedStatement<'a>,
    /// Whether the index over e-mail addresses was taken down for the time being.
    without_index: bool,
    /// What has to be counted again.
    totals: Recount,
}

/// An index grows slowly under addresses that come in no order; for many orders it is faster made anew at the end.
const EMAIL_INDEX: &str =
    "CREATE INDEX orders_email ON orders (email, placed) WHERE current = 1 AND email IS NOT NULL";
const MANY: u64 = 50_000;

impl<'a> OrderWriter<'a> {
    /// A writer for a batch, how recent its file is and how many rows that has.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn new(sql: &'a Transaction<'a>, (batch, newest): (i64, i64), rows: u64) -> Result<Self> {
        let there: u64 = sql.query_row("SELECT count(*) FROM orders", [], |row| row.get(0))?;
        let large = rows > there;
        let known = if large { Some(known_keys(sql)?) } else { None };
        let without_index = large && rows > MANY;
        if without_index {
            sql.execute_batch("DROP INDEX orders_email")?;
        }
        Ok(Self {
            sql,
            batch,
            newest,
            named: settings::get(sql, NAMED)?.is_some(),
            known,
            next: sql.query_row("SELECT coalesce(max(row), 0) + 1 FROM orders", [], |row| row.get(0))?,
            insert: sql.prepare_cached(&insert(ORDER, 1))?,
            insert_many: sql.prepare_cached(&insert(ORDER, AT_ONCE))?,
            insert_line: sql.prepare_cached(&insert(LINE, 1))?,
            insert_lines: sql.prepare_cached(&insert(LINE, AT_ONCE))?,
            without_index,
            totals: if large { Recount::of_large(sql, there)? } else { Recount::new(sql)? },
        })
    }

    /// Writes versions of orders and tells `done` what each did, in no certain order.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn put(&mut self, orders: &[&Prepared], done: &mut dyn FnMut(Put)) -> Result<()> {
        let mut rows: Vec<OrderRow<'_>> = Vec::with_capacity(orders.len());
        for prepared in orders {
            let key = self.key_of(prepared)?;
            let put = if self.known.as_mut().is_some_and(|known| known.is_new(fingerprint(&*key))) {
                Put::New
            } else {
                // The version it meets may be among those that wait.
                self.write(&rows)?;
                rows.clear();
                let (progress, fingerprint) = (prepared.progress, prepared.fingerprint);
                let (batch, newest) = (self.batch, self.newest);
                let head = Head { table: "orders", key: &key, progress, fingerprint, batch, newest };
                let (put, replaced) = weigh(self.sql, &head)?;
                self.note(prepared, &key, put)?;
                retire(self.sql, "orders", replaced)?;
                put
            };
            if put == Put::New {
                self.totals.fresh(&prepared.sold());
            }
            done(put);
            if put != Put::Unchanged {
                rows.push(OrderRow { row: self.next, key, current: put != Put::Older, prepared });
                self.next += 1;
            }
        }
        self.write(&rows)
    }

    /// Notes what an order changes about the totals, before it is written.
    fn note(&mut self, prepared: &Prepared, key: &str, put: Put) -> Result<()> {
        let changes = match put {
            Put::New => true,
            Put::Updated | Put::Older => {
                if !self.totals.is_noting() {
                    self.totals.everything();
                }
                true
            }
            // A file that says the same may still tell when something was given back.
            Put::Unchanged => prepared.worth.returned > 0,
        };
        if changes && self.totals.is_noting() {
            self.totals.order(self.sql, key)?;
            let Order { placed, email, .. } = &prepared.order;
            self.totals.bought(self.sql, placed.as_second(), email.as_deref())?;
        }
        Ok(())
    }

    fn write(&mut self, rows: &[OrderRow<'_>]) -> Result<()> {
        let batch = self.batch;
        let whole = rows.len() - rows.len() % AT_ONCE;
        for rows in rows[..whole].chunks(AT_ONCE) {
            write_rows(&mut self.insert_many, rows, |bind, row| row.bind(bind, batch))?;
        }
        for row in &rows[whole..] {
            write_rows(&mut self.insert, std::slice::from_ref(row), |bind, row| row.bind(bind, batch))?;
        }
        let lines: Vec<LineRow<'_>> = rows.iter().flat_map(OrderRow::lines).collect();
        let whole = lines.len() - lines.len() % AT_ONCE;
        for lines in lines[..whole].chunks(AT_ONCE) {
            write_rows(&mut self.insert_lines, lines, LineRow::bind_to)?;
        }
        for line in &lines[whole..] {
            write_rows(&mut self.insert_line, std::slice::from_ref(line), LineRow::bind_to)?;
        }
        Ok(())
    }

    /// Puts back what was taken down.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn finish(self) -> Result<()> {
        let index = || match self.without_index {
            true => Ok(self.sql.execute_batch(EMAIL_INDEX)?),
            false => Ok(()),
        };
        self.totals.settle_after(self.sql, index)
    }

    /// The order's key: its platform's id, else its name.
    ///
    /// Older exports, and ones a spreadsheet has passed through, lack the id. So that such a version and one with the
    /// id are one order, an order of the same platform, name and moment lends its key.
    fn key_of<'k>(&mut self, prepared: &'k Prepared) -> Result<Cow<'k, str>> {
        let order = &prepared.order;
        if order.id.is_some() && !self.named {
            return Ok(Cow::Borrowed(&prepared.key));
        }
        let platform = format!("{}:", order.platform);
        let same: Option<String> = self
            .sql
            .prepare_cached(
                "SELECT key FROM orders WHERE placed = ?1 AND current = 1 AND name = ?2
                   AND substr(key, 1, length(?3)) = ?3 LIMIT 1",
            )?
            .query_row(params![order.placed.as_second(), order.name, platform], |row| row.get(0))
            .optional()?;
        if order.id.is_none() && !self.named {
            settings::set(self.sql, NAMED, Some("1"))?;
            self.named = true;
        }
        Ok(same.map_or(Cow::Borrowed(prepared.key.as_str()), Cow::Owned))
    }
}

/// How many rows one statement writes; more of them gain nothing.
const AT_ONCE: usize = 32;

const ORDER: (&str, &str) = (
    "orders",
    "row, batch, key, progress, fingerprint, current, name, placed, placed_offset, time_known, currency, email, state,
     cancelled, fulfilled, subtotal, shipping, taxes, total, discount, refunded, tax_rate, channel, test, counted,
     online, goods, returned, origin",
);
const LINE: (&str, &str) =
    ("line_items", "parent, position, name, sku, quantity, price, discount, gift_card");

fn insert((table, columns): (&str, &str), rows: usize) -> String {
    let values = vec!["?"; columns.split(',').count()].join(",");
    format!("INSERT INTO {table} ({columns}) VALUES {}", vec![format!("({values})"); rows].join(","))
}

/// Binds the values of a statement one after the other.
struct Bind<'s, 'a> {
    statement: &'s mut CachedStatement<'a>,
    at: usize,
}

impl Bind<'_, '_> {
    fn next(&mut self, value: impl ToSql) -> rusqlite::Result<()> {
        self.at += 1;
        self.statement.raw_bind_parameter(self.at, value)
    }
}

fn write_rows<T>(
    statement: &mut CachedStatement<'_>,
    rows: &[T],
    bind: impl Fn(&mut Bind<'_, '_>, &T) -> rusqlite::Result<()>,
) -> Result<()> {
    let mut values = Bind { statement, at: 0 };
    rows.iter().try_for_each(|row| bind(&mut values, row))?;
    statement.raw_execute()?;
    Ok(())
}

/// A version of an order on its way into the file.
struct OrderRow<'k> {
    row: i64,
    key: Cow<'k, str>,
    current: bool,
    prepared: &'k Prepared,
}

impl<'k> OrderRow<'k> {
    fn bind(&self, to: &mut Bind<'_, '_>, batch: i64) -> rusqlite::Result<()> {
        let Prepared { order, progress, fingerprint, worth, counted, .. } = self.prepared;
        to.next(self.row)?;
        to.next(batch)?;
        to.next(&*self.key)?;
        to.next(progress)?;
        to.next(fingerprint)?;
        to.next(self.current)?;
        to.next(&order.name)?;
        to.next(order.placed.as_second())?;
        to.next(order.placed_offset)?;
        to.next(order.time_known)?;
        to.next(order.currency.code())?;
        to.next(&order.email)?;
        to.next(order.state.id())?;
        to.next(order.cancelled.map(Timestamp::as_second))?;
        to.next(order.fulfilled)?;
        to.next(order.subtotal)?;
        to.next(order.shipping)?;
        to.next(order.taxes)?;
        to.next(order.total)?;
        to.next(order.discount)?;
        to.next(order.refunded)?;
        to.next(order.tax_rate)?;
        to.next(&order.channel)?;
        to.next(order.test)?;
        to.next(counted)?;
        to.next(order.online())?;
        to.next(worth.goods)?;
        to.next(worth.returned)?;
        to.next(order.origin.text())
    }

    fn lines(&self) -> impl Iterator<Item = LineRow<'k>> + use<'k> {
        let parent = self.row;
        let lines = self.prepared.order.lines.iter().zip(0_i64..);
        lines.map(move |(line, position)| LineRow { parent, position, line })
    }
}

/// A line item on its way into the file.
struct LineRow<'k> {
    parent: i64,
    position: i64,
    line: &'k LineItem,
}

impl LineRow<'_> {
    fn bind_to(to: &mut Bind<'_, '_>, row: &Self) -> rusqlite::Result<()> {
        to.next(row.parent)?;
        to.next(row.position)?;
        to.next(&row.line.name)?;
        to.next(&row.line.sku)?;
        to.next(row.line.quantity)?;
        to.next(row.line.price)?;
        to.next(row.line.discount)?;
        to.next(row.line.gift_card)
    }
}

/// Fingerprints of the keys of all orders.
fn known_keys(sql: &Transaction<'_>) -> Result<MaybeSeen> {
    let mut query = sql.prepare("SELECT key FROM orders")?;
    let mut rows = query.query([])?;
    let mut known = MaybeSeen::new();
    while let Some(row) = rows.next()? {
        known.is_new(fingerprint(row.get_ref(0)?.as_str().unwrap_or_default()));
    }
    Ok(known)
}

/// Set once an order without an id has come in; until then nobody needs to look for one.
const NAMED: &str = "orders_known_by_name";

/// When the first and the last order were placed.
///
/// # Errors
/// As SQLite says.
pub fn span(sql: &Connection) -> Result<Option<(Timestamp, Timestamp)>> {
    let one = |which: &str| -> Result<Option<i64>> {
        Ok(sql.query_row(&format!("SELECT {which}(placed) FROM orders WHERE current = 1"), [], |row| {
            row.get(0)
        })?)
    };
    // Two questions, because SQLite answers each from the index and both together only by reading everything.
    Ok(one("min")?.zip(one("max")?).map(|(first, last)| (super::instant(first), super::instant(last))))
}

/// From when to when each orders file reaches.
///
/// # Errors
/// As SQLite says.
pub fn coverage(sql: &Connection) -> Result<Vec<(Timestamp, Timestamp)>> {
    let mut query = sql.prepare_cached(
        "SELECT first_placed, last_placed FROM batches WHERE undone_at IS NULL AND first_placed IS NOT NULL",
    )?;
    let rows = query.query_map([], |row| Ok((super::instant(row.get(0)?), super::instant(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Goods less what was given back, from the local day of one instant up to that of another, with refunds on the day of
/// the refund; in minor units of `currency`.
///
/// # Errors
/// As SQLite says.
pub fn net_sales(sql: &Connection, span: (Timestamp, Timestamp), currency: Currency) -> Result<i64> {
    totals::net_sales(sql, span, currency)
}

/// The goods in the orders placed from one instant up to another that lie in the middle when ordered by them: one
/// number, or the two in the middle; nothing without an order. In minor units of `currency`.
///
/// # Errors
/// As SQLite says.
pub fn middle_goods(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    currency: Currency,
) -> Result<Option<(i64, i64)>> {
    let mut query = sql.prepare_cached(
        "SELECT goods FROM orders
         WHERE current = 1 AND counted = 1 AND goods > 0 AND currency = ?3 AND placed >= ?1 AND placed < ?2",
    )?;
    let rows =
        query.query_map(params![from.as_second(), to.as_second(), currency.code()], |row| row.get(0))?;
    let mut goods: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
    goods.sort_unstable();
    let half = goods.len() / 2;
    let lower = if goods.len().is_multiple_of(2) { half.checked_sub(1) } else { Some(half) };
    Ok(lower.and_then(|lower| Some((*goods.get(lower)?, *goods.get(half)?))))
}

/// How many counted orders placed from one instant up to another are in another currency than `currency`; they are in
/// no sum.
///
/// # Errors
/// As SQLite says.
pub fn in_other_currencies(
    sql: &Connection,
    (from, to): (Timestamp, Timestamp),
    currency: Currency,
) -> Result<i64> {
    Ok(sql
        .prepare_cached(
            "SELECT count(*) FROM orders
             WHERE current = 1 AND counted = 1 AND currency <> ?3 AND placed >= ?1 AND placed < ?2",
        )?
        .query_row(params![from.as_second(), to.as_second(), currency.code()], |row| row.get(0))?)
}
