//! What the owner typed because no file gives it, as the KPIs page shows it: always called typed, with the day it was typed
//! on, and in no calculation.

use super::ledger::Ledger;
use super::views::TypedView;
use crate::Engine;
use crate::error::Result;
use crate::store::typed_values::{self, TypedValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tillwise_domain::kpis::Kpi;
use tillwise_domain::week::{Week, local_date};
use tillwise_domain::words::Words;

impl Engine {
    /// What was typed for a KPI in exactly a week.
    pub(super) fn typed_for_week(
        &self,
        ledger: &Ledger<'_>,
        kpi: &dyn Kpi,
        week: Week,
    ) -> Result<Option<TypedView>> {
        let all = typed_values::touching(ledger.sql, kpi.id().id(), (week.from(), week.to()))?;
        let own = all.iter().find(|typed| (typed.from, typed.to) == (week.from(), week.to()));
        Ok(own.map(|typed| self.typed_view(ledger, kpi, typed)))
    }

    /// What was typed for a KPI in any period that touches a week, that of the week itself first.
    pub(super) fn typed_around(
        &self,
        ledger: &Ledger<'_>,
        kpi: &dyn Kpi,
        week: Week,
    ) -> Result<Vec<TypedView>> {
        let mut all = typed_values::touching(ledger.sql, kpi.id().id(), (week.from(), week.to()))?;
        all.sort_by_key(|typed| (typed.from, typed.to) != (week.from(), week.to()));
        Ok(all.iter().map(|typed| self.typed_view(ledger, kpi, typed)).collect())
    }

    fn typed_view(&self, ledger: &Ledger<'_>, kpi: &dyn Kpi, typed: &TypedValue) -> TypedView {
        let zone = ledger.shop.zone();
        let shown = self.kpi_shown(kpi.unit(), typed.value, ledger.shop.currency);
        let key = if typed.from == typed.to { "typed-for-day" } else { "typed-for-days" };
        let said = Words::new(key)
            .with("value", shown.clone())
            .with("from", typed.from)
            .with("to", typed.to)
            .with("typed", self.typed_words(Some(typed.typed_at), &zone));
        TypedView {
            from: typed.from.to_string(),
            to: typed.to.to_string(),
            value: typed.value.to_string(),
            shown,
            typed_on: local_date(typed.typed_at, &zone).to_string(),
            said: self.say(&said),
        }
    }

    /// That a number was typed, and on which day where that was kept.
    pub(super) fn typed_words(&self, at: Option<Timestamp>, zone: &TimeZone) -> String {
        match at {
            Some(at) => self.say(&Words::new("typed-on").with("day", local_date(at, zone))),
            None => self.words.label("typed-some-day"),
        }
    }
}
