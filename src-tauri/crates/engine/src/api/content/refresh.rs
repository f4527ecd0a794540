//! Reviews what an act touched, and puts it in line anew.

use super::demand::Wanted;
use super::memory::CopyMemory;
use super::reading::{Card, found, note_stale, queued};
use crate::Engine;
use crate::error::Result;
use crate::store::copy_queue::{self, Part};
use crate::store::copy_source;
use crate::store::{copy_said, copy_work};
use jiff::civil::Date;
use rusqlite::Transaction;
use std::collections::BTreeSet;

/// What is out of date after an act.
#[derive(Clone, Debug, Default)]
pub(super) struct Touched {
    /// Products with another text than before.
    pub texts: BTreeSet<String>,
    /// Products with another state, draft or tick.
    pub rows: BTreeSet<String>,
    /// Products with another remark hidden.
    pub flags: BTreeSet<String>,
    /// Every product's hidden remarks.
    pub all_flags: bool,
    /// Products in which a person accepted a draft, to be approved where nothing stands in the way.
    pub approve: BTreeSet<String>,
}

impl Engine {
    /// Brings the queue up to date with what was written. Gives back what is known of the shop, where texts changed.
    pub(super) fn refresh_copy(
        &self,
        sql: &Transaction<'_>,
        touched: &Touched,
        today: Date,
        known: Option<CopyMemory>,
    ) -> Result<Option<CopyMemory>> {
        let mut memory = known;
        let mut settle: BTreeSet<&str> = touched.flags.iter().map(String::as_str).collect();
        let mut others: BTreeSet<String> = BTreeSet::new();
        if let Some(memory) = memory.as_mut().filter(|_| !touched.texts.is_empty()) {
            for product in &touched.texts {
                let (platform, key) = product.split_once(':').unwrap_or(("", product));
                others.extend(memory.shop.relatives(platform, key));
                match copy_source::one(sql, product)? {
                    Some(one) => {
                        let copy = copy_work::of(sql, product)?.over(&one.copy);
                        memory.shop.learn_product(&copy);
                        others.extend(memory.shop.relatives(platform, key));
                    }
                    None => memory.shop.forget_product(platform, key),
                }
            }
            others.extend(touched.texts.iter().cloned());
            let card = Card::of(sql)?;
            for product in &others {
                let Some(one) = copy_source::one(sql, product)? else {
                    copy_queue::remove(sql, product)?;
                    copy_said::put(sql, product, None)?;
                    continue;
                };
                let work = copy_work::of(sql, product)?;
                let copy = work.over(&one.copy);
                let found = found(self, &copy, &memory.shop, &card);
                let queued = queued(&one, &copy, &work, &found.claims, memory.demand.of(&one), today);
                copy_queue::put(sql, &queued, &found.findings, &found.claims)?;
                copy_said::put(sql, product, found.said.as_deref())?;
                note_stale(sql, found.stale_from)?;
            }
            settle.extend(others.iter().map(String::as_str));
        }
        for product in touched.rows.difference(&others) {
            let Some(one) = copy_source::one(sql, product)? else { continue };
            let work = copy_work::of(sql, product)?;
            let (claims, copy) = (copy_queue::claims(sql, product)?, work.over(&one.copy));
            let queued = queued(&one, &copy, &work, &claims, Wanted::default(), today);
            copy_queue::put_row(sql, &queued)?;
            settle.insert(product);
        }
        if touched.all_flags {
            copy_queue::settle(sql, Part::All, today)?;
        } else {
            settle
                .into_iter()
                .try_for_each(|product| copy_queue::settle(sql, Part::Product(product), today))?;
        }
        Ok(memory)
    }
}
