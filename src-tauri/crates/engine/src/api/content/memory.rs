//! What was learned of the shop as a whole, kept between two acts so that a review after an edit takes no time.

use super::demand::Demand;
use crate::Engine;
use crate::error::Result;
use crate::store::{copy_source, copy_voice, copy_work, settings};
use jiff::civil::Date;
use rusqlite::Connection;
use std::path::PathBuf;
use tillwise_domain::content::{CopySettings, ProductCopy, ShopCopy};

/// What is known of one shop file's copy, as of one count of its changes. Whoever else writes to the file changes that
/// count, and what is here is forgotten.
pub(crate) struct CopyMemory {
    file: PathBuf,
    changes: u64,
    /// Learned with the shop's own rules, and without the owner's switches and words: what those hide is settled where
    /// remarks are kept.
    pub(super) shop: ShopCopy,
    /// What its products sold, and how often they were seen.
    pub(super) demand: Demand,
}

impl CopyMemory {
    /// What was learned just now.
    pub(super) fn new(engine: &Engine, sql: &Connection, shop: ShopCopy, demand: Demand) -> Result<Self> {
        Ok(Self { file: engine.shop_file(), changes: settings::changes(sql)?, shop, demand })
    }

    /// The memory that is there, if it still holds.
    pub(super) fn still(engine: &Engine, sql: &Connection, known: Option<Self>) -> Result<Option<Self>> {
        let changes = settings::changes(sql)?;
        Ok(known.filter(|known| known.changes == changes && known.file == engine.shop_file()))
    }

    /// The memory that is there if it still holds, or else a new one; with the shop's own rules as of a day.
    pub(super) fn recall(
        engine: &Engine,
        sql: &Connection,
        today: Date,
        known: Option<Self>,
    ) -> Result<Self> {
        let house = copy_voice::house(sql, today)?;
        match Self::still(engine, sql, known)? {
            Some(mut known) => {
                known.shop.settings_mut().house = house;
                Ok(known)
            }
            None => {
                let work = copy_work::all(sql)?;
                let mut products: Vec<ProductCopy> = Vec::new();
                for one in copy_source::all(sql)? {
                    products.push(match work.get(&one.product) {
                        Some(work) => work.over(&one.copy),
                        None => one.copy,
                    });
                }
                let with = CopySettings { house, ..CopySettings::default() };
                let demand = Demand::read(sql, settings::shop(sql)?.currency)?;
                Self::new(engine, sql, ShopCopy::learn_with(&products, with), demand)
            }
        }
    }

    /// The same as of the change that is about to be written.
    pub(super) fn at(mut self, sql: &Connection) -> Result<Self> {
        self.changes = settings::changes(sql)?;
        Ok(self)
    }
}
