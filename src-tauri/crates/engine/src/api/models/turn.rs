//! One run of drafting: the only one in this program, and beside those of other programs on the same shop.

use super::product::Asked;
use crate::Engine;
use crate::drafting::DraftingClaim;
use crate::error::{Code, Error, Result};
use crate::store::draft_claims::{self, Run};
use rusqlite::Transaction;
use std::cell::Cell;
use std::fmt::Write;
use tillwise_domain::words::Words;

/// A run of drafting; what it claimed is given back once this is dropped.
pub(super) struct Turn<'a> {
    engine: &'a Engine,
    _claim: DraftingClaim<'a>,
    run: Run,
    claimed: Cell<bool>,
}

impl<'a> Turn<'a> {
    /// Begins a run.
    ///
    /// # Errors
    /// [`Code::Busy`] where this program drafts already, [`Code::NoShop`], and as the system says of the shop's folder.
    pub fn begin(engine: &'a Engine) -> Result<Self> {
        let busy = || Error::new(Code::Busy, Words::new("error-model-busy"));
        let claim = engine.drafting.claim().ok_or_else(busy)?;
        let shop = engine.shop_file();
        // Before the lock file is made, which has no place beside a shop that is not there.
        let claims_are_left = draft_claims::any(engine.reader()?.sql())?;
        let random = || Error::new(Code::Failed, Words::new("error-model-random"));
        let bytes = engine.host.random().ok_or_else(random)?;
        let holder = bytes.iter().take(12).fold(String::new(), |mut name, byte| {
            // Writing to a text cannot fail.
            let _ = write!(name, "{byte:02x}");
            name
        });
        let mut run = Run::begin(&shop, holder)?;
        if run.alone {
            if claims_are_left {
                engine.patiently(|engine| {
                    let mut writer = engine.existing_writer()?;
                    let sql = writer.begin()?;
                    draft_claims::clear(&sql)?;
                    Ok(sql.commit()?)
                })?;
            }
            run.share(&shop)?;
        }
        Ok(Self { engine, _claim: claim, run, claimed: Cell::new(false) })
    }

    /// The run's name among others.
    pub fn holder(&self) -> &str {
        &self.run.holder
    }

    /// Claims a text, unless another run has it.
    pub fn claim(&self, sql: &Transaction<'_>, asked: &Asked, now: i64, until: i64) -> Result<bool> {
        self.claimed.set(true);
        draft_claims::take(sql, (&asked.product, &asked.field_name()), self.holder(), now, until)
    }

    fn give_back(&self) -> Result<()> {
        let mut writer = self.engine.existing_writer()?;
        let sql = writer.begin()?;
        draft_claims::release_all(&sql, self.holder())?;
        Ok(sql.commit()?)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if self.claimed.get() {
            // What cannot be given back now lapses by itself.
            let _ = self.give_back();
        }
    }
}
