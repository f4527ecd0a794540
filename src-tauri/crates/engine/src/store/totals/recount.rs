//! What has to be counted again because something changed: noted before the change, counted after it.

use super::super::refunds;
use super::counting::{Count, Sold, purchase};
use super::{
    Calendar, add_buyer_day, add_buyer_period, add_segments, count_all, write_all, write_channel, write_sales,
};
use crate::error::Result;
use rusqlite::types::ValueRef;
use rusqlite::{Transaction, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tillwise_domain::kpis::totals::{Buyers, ChannelDay, Days, Purchase, SalesDay, date_of, sort};
use tillwise_domain::ledger::SalesChannel;
use tillwise_domain::week::start_of;

/// Orders, days and customers that something touches.
pub struct Recount {
    calendar: Calendar,
    days: Days,
    /// The orders whose refund may have another date.
    keys: BTreeSet<String>,
    /// The days whose sales change.
    on: BTreeSet<i32>,
    /// The customers, with what they had bought before the change.
    customers: HashMap<String, Vec<Purchase>>,
    /// How many orders may be touched before counting everything is faster.
    most: usize,
    way: Way,
}

enum Way {
    /// Count again what was noted.
    Noted,
    /// Every order is new, and counted while it is written.
    Fresh(Box<Count>),
    /// Count everything.
    All,
}

impl Recount {
    /// Nothing is touched yet.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn new(sql: &Transaction<'_>) -> Result<Self> {
        let calendar = Calendar::of(sql)?;
        // Counting everything costs about a fortieth as much for every order there is as noting does for one.
        let there: u64 = sql.query_row("SELECT coalesce(max(row), 0) FROM orders", [], |row| row.get(0))?;
        Ok(Self {
            days: Days::of(calendar.zone.clone()),
            calendar,
            keys: BTreeSet::new(),
            on: BTreeSet::new(),
            customers: HashMap::new(),
            most: usize::try_from(there / 40).unwrap_or(usize::MAX).max(500),
            way: Way::Noted,
        })
    }

    /// For a file with more rows than there are orders: all of them are counted, while they are written where none is
    /// there yet.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn of_large(sql: &Transaction<'_>, there: u64) -> Result<Self> {
        let mut recount = Self::new(sql)?;
        recount.way = match there == 0 && !refunds::in_payments(sql)? {
            true => Way::Fresh(Box::new(Count::new(recount.calendar.clone()))),
            false => Way::All,
        };
        Ok(recount)
    }

    /// What taking a batch back touches; to be asked before.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn by_undoing(sql: &Transaction<'_>, batch: i64) -> Result<Self> {
        let mut recount = Self::new(sql)?;
        let queries = [
            "SELECT DISTINCT key FROM orders WHERE batch = ?1",
            "SELECT DISTINCT o.key FROM sightings s JOIN orders o ON o.row = s.row
             WHERE s.kind = 'orders' AND s.batch = ?1",
        ];
        for query in queries {
            let mut query = sql.prepare(query)?;
            let mut rows = query.query([batch])?;
            while recount.is_noting() {
                let Some(row) = rows.next()? else { break };
                recount.order(sql, &row.get::<_, String>(0)?)?;
            }
        }
        recount.refunds_of_payments(sql, batch)?;
        Ok(recount)
    }

    /// Whether there is anything left to note.
    pub fn is_noting(&self) -> bool {
        matches!(self.way, Way::Noted)
    }

    /// Notes an order with all its versions, before it changes.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn order(&mut self, sql: &Transaction<'_>, key: &str) -> Result<()> {
        if !self.is_noting() || !self.keys.insert(key.to_owned()) {
            return Ok(());
        }
        if self.keys.len() > self.most {
            self.everything();
            return Ok(());
        }
        let versions: Vec<(i64, Option<String>)> = sql
            .prepare_cached("SELECT placed, email FROM orders WHERE key = ?1")?
            .query_map([key], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        versions.iter().try_for_each(|(placed, email)| self.bought(sql, *placed, email.as_deref()))
    }

    /// Notes a purchase that comes or goes: its day and who made it.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn bought(&mut self, sql: &Transaction<'_>, placed: i64, email: Option<&str>) -> Result<()> {
        if !self.is_noting() {
            return Ok(());
        }
        self.on.insert(self.days.at(placed));
        if let Some(email) = email.filter(|email| !self.customers.contains_key(*email)) {
            let bought = self.bought_by(sql, email)?;
            self.customers.insert(email.to_owned(), bought);
        }
        Ok(())
    }

    /// Counts a new order at once, where every order is new.
    pub fn fresh(&mut self, sold: &Sold<'_>) {
        if let Way::Fresh(count) = &mut self.way {
            count.order(sold, 0);
            if count.is_full() {
                self.everything();
            }
        }
    }

    /// An order came twice, so what was counted at once does not hold.
    pub fn everything(&mut self) {
        self.way = Way::All;
        self.keys.clear();
        self.on.clear();
        self.customers.clear();
    }

    /// Notes the orders whose refunds a batch of payments speaks of.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn refunds_of_payments(&mut self, sql: &Transaction<'_>, batch: i64) -> Result<()> {
        let mut query = sql.prepare(
            "SELECT DISTINCT o.key FROM payments p
             JOIN orders o INDEXED BY orders_refunded ON o.name = p.order_name AND o.current = 1 AND o.returned > 0
             WHERE p.batch = ?1 AND p.kind = 'refund' AND substr(o.key, 1, length(p.platform) + 1) = p.platform || ':'
             UNION
             SELECT o.key FROM payments p JOIN orders o ON o.key = p.platform || ':' || p.order_name
             WHERE p.batch = ?1 AND p.kind = 'refund'",
        )?;
        let mut rows = query.query([batch])?;
        while let Some(row) = rows.next()? {
            self.order(sql, &row.get::<_, String>(0)?)?;
        }
        Ok(())
    }

    /// Does something with the file and then counts again what was touched; where every order is new, both at once.
    ///
    /// # Errors
    /// As what is done, and as SQLite says.
    pub fn settle_after(mut self, sql: &Transaction<'_>, done: impl FnOnce() -> Result<()>) -> Result<()> {
        let count = match std::mem::replace(&mut self.way, Way::All) {
            Way::Fresh(count) => count,
            other => {
                self.way = other;
                done()?;
                return self.settle(sql);
            }
        };
        let (done, totals) = std::thread::scope(|scope| {
            let counting = scope.spawn(move || count.finish());
            (done(), counting.join().ok())
        });
        done?;
        match totals {
            Some(totals) => {
                sql.execute("DELETE FROM refunds", [])?;
                write_all(sql, &totals)
            }
            // The thread fell; the orders are in the file all the same.
            None => count_all(sql),
        }
    }

    /// Counts again what was touched.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn settle(mut self, sql: &Transaction<'_>) -> Result<()> {
        match std::mem::replace(&mut self.way, Way::Noted) {
            Way::All => return count_all(sql),
            way @ Way::Fresh(_) => {
                self.way = way;
                return self.settle_after(sql, || Ok(()));
            }
            Way::Noted => {}
        }
        for key in std::mem::take(&mut self.keys) {
            self.on.extend(refunds::date_one(sql, &key, &mut self.days)?);
        }
        for day in std::mem::take(&mut self.on) {
            self.count_day(sql, day)?;
        }
        let (mut change, start) = (Buyers::default(), self.calendar.first_weekday);
        for (email, before) in std::mem::take(&mut self.customers) {
            let after = self.bought_by(sql, &email)?;
            if after != before {
                change.count(&before, start, -1);
                change.count(&after, start, 1);
            }
        }
        add_segments(sql, &change)?;
        for (day, by) in &change.days {
            add_buyer_day(sql, *day, by)?;
        }
        for (period, cells) in [("week", &change.weeks), ("month", &change.months)] {
            for (first, by) in cells {
                add_buyer_period(sql, (period, *first), by)?;
            }
        }
        Ok(())
    }

    /// What a customer bought, in the order it is counted in.
    fn bought_by(&mut self, sql: &Transaction<'_>, email: &str) -> Result<Vec<Purchase>> {
        let mut query = sql.prepare_cached(
            "SELECT placed, channel, currency, goods, returned FROM orders
             WHERE email = ?1 AND current = 1 AND counted = 1 AND goods > 0",
        )?;
        let mut rows = query.query([email])?;
        let mut bought = Vec::new();
        while let Some(row) = rows.next()? {
            bought.extend(purchase(row, 0, &mut self.days)?);
        }
        sort(&mut bought);
        Ok(bought)
    }

    fn count_day(&self, sql: &Transaction<'_>, day: i32) -> Result<()> {
        let date = date_of(day);
        let start = |date| start_of(date, &self.calendar.zone).as_second();
        let mut cells: BTreeMap<(String, String), SalesDay> = BTreeMap::new();
        let mut channels: BTreeMap<(String, SalesChannel), ChannelDay> = BTreeMap::new();
        let channel_of = |word: ValueRef<'_>| SalesChannel::of(word.as_str().unwrap_or_default());
        let mut query = sql.prepare_cached(
            "SELECT currency, substr(key, 1, instr(key, ':') - 1), channel, goods, returned,
               CASE returned WHEN 0 THEN 0
                 ELSE coalesce((SELECT sum(minor) FROM refunds r WHERE r.key = orders.key), 0) END
             FROM orders WHERE current = 1 AND counted = 1 AND goods > 0 AND placed >= ?1 AND placed < ?2",
        )?;
        let mut rows = query.query([start(date), start(date_of(day + 1))])?;
        while let Some(row) = rows.next()? {
            let (goods, returned, dated): (i64, i64, i64) = (row.get(3)?, row.get(4)?, row.get(5)?);
            let (currency, channel): (String, _) = (row.get(0)?, channel_of(row.get_ref(2)?));
            let cell = cells.entry((currency.clone(), row.get(1)?)).or_default();
            cell.orders += 1;
            cell.online += i64::from(channel.is_online());
            cell.goods += goods;
            cell.returned += returned;
            cell.refunded += returned - dated;
            cell.undated += i64::from(returned > dated);
            channels.entry((currency, channel)).or_default().count(goods, returned, dated);
        }
        let mut query = sql.prepare_cached(
            "SELECT r.currency, r.platform, o.channel, r.minor FROM refunds r
             JOIN orders o ON o.key = r.key AND o.current = 1 WHERE r.day = ?1",
        )?;
        let mut rows = query.query([day])?;
        while let Some(row) = rows.next()? {
            let (currency, minor): (String, i64) = (row.get(0)?, row.get(3)?);
            cells.entry((currency.clone(), row.get(1)?)).or_default().refunded += minor;
            channels.entry((currency, channel_of(row.get_ref(2)?))).or_default().refunded += minor;
        }
        for table in ["sales_days", "channel_days"] {
            sql.prepare_cached(&format!("DELETE FROM {table} WHERE day = ?1"))?.execute(params![day])?;
        }
        for ((currency, platform), cell) in &cells {
            write_sales(sql, (day, currency, platform), cell)?;
        }
        for ((currency, channel), cell) in &channels {
            write_channel(sql, (day, currency, *channel), cell)?;
        }
        Ok(())
    }
}
