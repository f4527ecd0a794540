//! The frame around every page.

use super::ledger::Ledger;
use super::views::{ShellView, ShopGuess, ShopView, UndoView};
use super::warnings::is_of_stack;
use crate::error::{Code, Result};
use crate::store::{backups, batches, versions, was_interrupted};
use crate::{Engine, Reader};
use tillwise_domain::shop::{Shop, first_weekday_of, weekday_id};
use tillwise_domain::words::Words;

impl Engine {
    pub(super) fn shell(&self) -> Result<ShellView> {
        let guess = ShopGuess {
            time_zone: self.host.time_zone().unwrap_or_else(|| "UTC".to_owned()),
            first_weekday: weekday_id(first_weekday_of(&self.host.region().unwrap_or_default())).to_owned(),
        };
        let mut view = ShellView {
            shop: None,
            sample: self.is_sample(),
            own_shop: self.places.own.is_file(),
            week: String::new(),
            undo: None,
            backup: self.words.label("backup-none"),
            as_of: None,
            leaves: self.leaves_nothing(),
            running: self.progress(),
            stack_warnings: 0,
            kpi_warnings: 0,
            appearance: self.preferences().appearance,
            guess,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            notice: was_interrupted(&self.shop_file()).then(|| self.words.label("notice-interrupted")),
        };
        let reader = match self.reader() {
            Err(error) if error.code == Code::NoShop => return Ok(view),
            other => other?,
        };
        self.fill_shell(&mut view, &reader)?;
        Ok(view)
    }

    fn fill_shell(&self, view: &mut ShellView, reader: &Reader) -> Result<()> {
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.week_view(&ledger, ledger.newest())?;
        let warnings = self.warnings(reader.sql(), &ledger, &week)?;
        let waiting = warnings.open.iter().filter(|warning| warning.waits);
        let (stack, kpis): (Vec<_>, Vec<_>) = waiting.partition(|warning| is_of_stack(warning));
        (view.stack_warnings, view.kpi_warnings) = (stack.len(), kpis.len());
        view.leaves = self.leaves(reader.sql())?;
        view.week = self.week_name(ledger.newest());
        view.shop = Some(self.shop_view(reader, &ledger.shop)?);
        view.as_of = ledger.orders_until().map(|day| {
            let name = Words::new("source-orders");
            self.say(&Words::new("source-as-of").with("source", name).with("day", day))
        });
        view.undo = Self::last_batch(reader.sql())?.map(|batch| UndoView {
            batch: batch.id,
            label: self.say(
                &Words::new("undo-import").with("format", Words::new(format!("format-{}", batch.format))),
            ),
        });
        if let Some(newest) = backups::all(&self.shop_file()).first() {
            let when = self.when(newest.made_at, &ledger.shop);
            view.backup = self.say(&Words::new("backup-newest").with("when", when));
        }
        Ok(())
    }

    pub(super) fn shop_view(&self, reader: &Reader, shop: &Shop) -> Result<ShopView> {
        let mut has_data = batches::all(reader.sql())?.iter().any(|batch| batch.undone_at.is_none());
        for table in versions::VERSIONED {
            has_data = has_data || versions::count(reader.sql(), table)? > 0;
        }
        Ok(ShopView {
            name: if shop.name.is_empty() { self.words.label("shop-unnamed") } else { shop.name.clone() },
            currency: shop.currency.map(|currency| currency.to_string()),
            time_zone: shop.time_zone.clone(),
            first_weekday: weekday_id(shop.first_weekday).to_owned(),
            has_data,
        })
    }

    /// `today 08:14`, `15 November 2026 08:14`, in the shop's zone.
    pub(super) fn when(&self, seconds: i64, shop: &Shop) -> String {
        let at = crate::store::instant(seconds).to_zoned(shop.zone());
        let clock = at.strftime("%H:%M").to_string();
        let key = if at.date() == self.today(shop) { "when-today" } else { "when" };
        self.say(&Words::new(key).with("date", at.date()).with("clock", clock))
    }
}
