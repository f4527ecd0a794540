//! Counting every order in one pass, while they are written or from the file.

use super::Calendar;
use crate::error::Result;
use rusqlite::{Connection, Row};
use std::collections::HashMap;
use tillwise_domain::kpis::totals::{Bought, Buyers, ChannelDay, Days, Purchase, SalesDay, sort};
use tillwise_domain::ledger::{SalesChannel, fingerprint};
use tillwise_domain::money::Currency;

/// Dated parts of refunds by order: day and goods in minor units.
pub(super) type DatedParts = HashMap<String, Vec<(i32, i64)>>;

/// All totals of a shop.
#[derive(Default)]
pub struct Totals {
    /// By day, currency and platform.
    pub sales: HashMap<(i32, Currency, String), SalesDay>,
    /// By day, currency and channel.
    pub channels: HashMap<(i32, Currency, SalesChannel), ChannelDay>,
    /// What customers did.
    pub buyers: Buyers,
}

impl Totals {
    /// How many cells differ; one that is not there is one of noughts.
    pub(super) fn differences(&self, other: &Self) -> usize {
        fn apart<K: std::hash::Hash + Eq, V: PartialEq + Default, S: std::hash::BuildHasher>(
            one: &HashMap<K, V, S>,
            other: &HashMap<K, V, S>,
        ) -> usize {
            let nothing = V::default();
            one.iter().filter(|(key, cell)| other.get(*key).unwrap_or(&nothing) != *cell).count()
                + other.iter().filter(|(key, cell)| !one.contains_key(*key) && **cell != nothing).count()
        }
        apart(&self.sales, &other.sales)
            + apart(&self.channels, &other.channels)
            + apart(&self.buyers.sales, &other.buyers.sales)
            + apart(&self.buyers.channel_weeks, &other.buyers.channel_weeks)
            + apart(&self.buyers.days, &other.buyers.days)
            + apart(&self.buyers.weeks, &other.buyers.weeks)
            + apart(&self.buyers.months, &other.buyers.months)
    }
}

/// An order that counts; one without goods in it adds nothing.
pub struct Sold<'a> {
    /// When, in seconds since 1970.
    pub placed: i64,
    /// Its currency.
    pub currency: Currency,
    /// Its platform.
    pub platform: &'a str,
    /// Where it was sold.
    pub channel: SalesChannel,
    /// Its goods.
    pub goods: i64,
    /// What was given back of them.
    pub returned: i64,
    /// The buyer's address.
    pub email: Option<&'a str>,
}

/// Counts orders one by one.
pub struct Count {
    calendar: Calendar,
    days: Days,
    names: Vec<String>,
    sales: HashMap<(i32, Currency, u16), SalesDay>,
    channels: HashMap<(i32, Currency, SalesChannel), ChannelDay>,
    bought: Bought,
}

impl Count {
    /// Nothing counted yet.
    pub fn new(calendar: Calendar) -> Self {
        Self {
            days: Days::of(calendar.zone.clone()),
            calendar,
            names: Vec::new(),
            sales: HashMap::new(),
            channels: HashMap::new(),
            bought: Bought::default(),
        }
    }

    /// Counts an order; `dated` is the part of its refund that counts on other days than its own.
    pub fn order(&mut self, sold: &Sold<'_>, dated: i64) {
        if sold.goods <= 0 {
            return;
        }
        let day = self.days.at(sold.placed);
        let cell = self.cell(day, sold);
        cell.orders += 1;
        cell.online += i64::from(sold.channel.is_online());
        cell.goods += sold.goods;
        cell.returned += sold.returned;
        cell.refunded += sold.returned - dated;
        cell.undated += i64::from(sold.returned > dated);
        self.channel(day, sold).count(sold.goods, sold.returned, dated);
        if let Some(email) = sold.email {
            let Sold { currency, channel, goods, returned, .. } = *sold;
            self.bought.note(fingerprint(email), Purchase { day, currency, channel, goods, returned });
        }
    }

    /// Counts a dated part of a refund.
    fn refund(&mut self, day: i32, sold: &Sold<'_>, minor: i64) {
        self.cell(day, sold).refunded += minor;
        self.channel(day, sold).refunded += minor;
    }

    fn cell(&mut self, day: i32, sold: &Sold<'_>) -> &mut SalesDay {
        let key = (day, sold.currency, self.number(sold.platform));
        self.sales.entry(key).or_default()
    }

    fn channel(&mut self, day: i32, sold: &Sold<'_>) -> &mut ChannelDay {
        self.channels.entry((day, sold.currency, sold.channel)).or_default()
    }

    /// A platform as a number; there are a handful.
    fn number(&mut self, name: &str) -> u16 {
        let at = self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// Whether more orders were counted than are held in memory.
    pub(super) fn is_full(&self) -> bool {
        self.bought.len() > HELD
    }

    /// The totals.
    pub fn finish(self) -> Totals {
        let name = |at: u16| self.names[usize::from(at)].clone();
        let sales = self
            .sales
            .iter()
            .map(|((day, currency, platform), cell)| ((*day, *currency, name(*platform)), *cell));
        Totals {
            sales: sales.collect(),
            channels: self.channels,
            buyers: self.bought.count(self.calendar.first_weekday),
        }
    }
}

/// Of more orders than these the buyers are not held in memory, twenty-four bytes for each order, but read by address.
const HELD: usize = 1_250_000;

/// What customers did, read in the order of their addresses: needs no memory, and a look at the table for every order.
fn by_address(sql: &Connection, calendar: &Calendar) -> Result<Buyers> {
    let mut days = Days::of(calendar.zone.clone());
    let mut query = sql.prepare(
        "SELECT email, placed, channel, currency, goods, returned FROM orders INDEXED BY orders_email
         WHERE current = 1 AND email IS NOT NULL AND counted = 1 AND goods > 0 ORDER BY email",
    )?;
    let mut rows = query.query([])?;
    let (mut buyers, mut who, mut bought) = (Buyers::default(), String::new(), Vec::new());
    let mut count = |bought: &mut Vec<Purchase>| {
        sort(bought);
        buyers.count(bought, calendar.first_weekday, 1);
        bought.clear();
    };
    while let Some(row) = rows.next()? {
        let email = row.get_ref(0)?.as_str().unwrap_or_default();
        if email != who {
            count(&mut bought);
            email.clone_into(&mut who);
        }
        bought.extend(purchase(row, 1, &mut days)?);
    }
    count(&mut bought);
    Ok(buyers)
}

/// A purchase from the columns `placed, channel, currency, goods, returned`, the first of them at a place; nothing for a
/// currency that no version of Tillwise writes.
pub(super) fn purchase(row: &Row<'_>, at: usize, days: &mut Days) -> rusqlite::Result<Option<Purchase>> {
    let Ok(currency) = row.get_ref(at + 2)?.as_str().unwrap_or_default().parse() else { return Ok(None) };
    Ok(Some(Purchase {
        day: days.at(row.get(at)?),
        channel: SalesChannel::of(row.get_ref(at + 1)?.as_str().unwrap_or_default()),
        currency,
        goods: row.get(at + 3)?,
        returned: row.get(at + 4)?,
    }))
}

/// Counts the orders of the file.
pub(super) fn from_orders(sql: &Connection, calendar: &Calendar, refunds: &DatedParts) -> Result<Totals> {
    let mut count = Count::new(calendar.clone());
    let there: usize = sql.query_row("SELECT coalesce(max(row), 0) FROM orders", [], |row| row.get(0))?;
    let held = there <= HELD;
    // In the order they lie in: by an index the same takes several times as long.
    let mut query = sql.prepare(
        "SELECT placed, currency, key, channel, goods, returned, email FROM orders NOT INDEXED
         WHERE current = 1 AND counted = 1 AND goods > 0",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get_ref(at).ok().and_then(|cell| cell.as_str().ok());
        let key = text(2).unwrap_or_default();
        let Ok(currency) = text(1).unwrap_or_default().parse() else { continue };
        let sold = Sold {
            placed: row.get(0)?,
            currency,
            platform: key.split(':').next().unwrap_or_default(),
            channel: SalesChannel::of(text(3).unwrap_or_default()),
            goods: row.get(4)?,
            returned: row.get(5)?,
            email: text(6).filter(|_| held),
        };
        let parts = match sold.returned {
            0 => &[][..],
            _ => refunds.get(key).map_or(&[][..], Vec::as_slice),
        };
        count.order(&sold, parts.iter().map(|(_, minor)| minor).sum());
        for (day, minor) in parts {
            count.refund(*day, &sold, *minor);
        }
    }
    let mut totals = count.finish();
    if !held {
        totals.buyers = by_address(sql, calendar)?;
    }
    Ok(totals)
}

/// The dated parts of refunds that are kept.
pub(super) fn kept_refunds(sql: &Connection) -> Result<DatedParts> {
    let mut parts = DatedParts::new();
    let mut query = sql.prepare("SELECT key, day, minor FROM refunds ORDER BY key, position")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        parts.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
    }
    Ok(parts)
}
