//! Closing a review: its numbers are kept as they stand, with a stamp of how they were counted.

use super::super::ledger::Ledger;
use super::super::views::{CheckInActionView, CheckInClosedView, CheckInNumberView, CheckInValueView};
use super::numbers::Number;
use super::period_facts::Series;
use super::{Place, all};
use crate::Engine;
use crate::error::Result;
use crate::store::reviews;
use jiff::civil::Weekday;
use rust_decimal::Decimal;
use tillwise_domain::checkin::{ReviewKind, StoredValue};
use tillwise_domain::kpis::{KPIS, KpiId, kpi};
use tillwise_domain::ledger::fingerprint;
use tillwise_domain::money::{Money, grouped};
use tillwise_domain::words::Words;

/// Only the newest closed review of a kind can be opened again: later ones rest on it.
pub(super) fn can_reopen(place: &Place<'_>) -> Result<bool> {
    let newest = all(place.ledger.sql, place.period.kind)?.into_iter().find(|review| review.closed.is_some());
    Ok(newest.is_some_and(|review| Some(review.id) == place.id()))
}

impl Engine {
    /// The five KPIs and the facts of a period as they stand now.
    pub(super) fn values_now(&self, ledger: &Ledger<'_>, series: &Series) -> Result<Vec<StoredValue>> {
        let period = series.periods[series.periods.len() - 1];
        let first = period.from.weekday();
        let mut values = Vec::new();
        for kpi in KPIS {
            let number = Number::of(ledger, series, *kpi)?;
            let typed = self.words.label("checkin-typed");
            let stamp = match number.is_typed() {
                true => fact_stamp(ledger, first, kpi.id().id(), &typed),
                false => number.stamps.last().cloned().unwrap_or_default(),
            };
            values.push(StoredValue {
                id: kpi.id().id().to_owned(),
                value: number.value(),
                stamp,
                typed: number.is_typed(),
            });
        }
        let facts = series.now();
        // Who bought and what is left after costs are counted for weeks of the shop's own kind alone.
        let parts = match period.kind == ReviewKind::Weekly && facts.week.from() == period.from {
            true => self.breakdown_views(ledger, facts)?,
            false => Vec::new(),
        };
        for fact in self.facts_view(facts).into_iter().chain(parts) {
            let stamp = fact_stamp(ledger, first, &fact.id, "");
            let value = fact.value.and_then(|value| value.parse().ok());
            values.push(StoredValue { id: fact.id, value, stamp, typed: false });
        }
        Ok(values)
    }

    pub(super) fn closed_view(
        &self,
        place: &Place<'_>,
        series: &Series,
        cards: &[CheckInNumberView],
        earlier: &[CheckInActionView],
    ) -> Result<Option<CheckInClosedView>> {
        let Some(review) = place.review.as_ref().filter(|review| review.closed.is_some()) else {
            return Ok(None);
        };
        let now = self.values_now(place.ledger, series)?;
        let stored = reviews::values(place.ledger.sql, review.id)?;
        // The order of the screens: the five KPIs, then the facts.
        let values: Vec<CheckInValueView> = now
            .iter()
            .filter_map(|now| Some((now, stored.iter().find(|stored| stored.id == now.id)?)))
            .map(|(now, stored)| self.value_view(place.ledger, stored, now))
            .collect();
        let summary = self.summary(place, review, &values, cards, earlier);
        Ok(Some(CheckInClosedView {
            on: self.check_in_state_words(place.ledger, Some(review)),
            summary,
            values,
        }))
    }

    fn value_view(&self, ledger: &Ledger<'_>, stored: &StoredValue, now: &StoredValue) -> CheckInValueView {
        let known = KpiId::from_id(&stored.id);
        let shown = |value: Option<Decimal>| self.stored_shown(ledger, &stored.id, value);
        let changed = match () {
            () if stored.stamp != now.stamp => Some(self.words.label("checkin-changed-definition")),
            () if stored.value != now.value => {
                Some(self.say(&Words::new("checkin-changed-value").with("value", shown(now.value))))
            }
            () => None,
        };
        let label = if known.is_some() { "kpi" } else { "fact" };
        CheckInValueView {
            label: self.words.label(&format!("{label}-{}", stored.id)),
            value: stored.value.map(|value| value.to_string()),
            shown: shown(stored.value),
            typed: stored.typed,
            changed,
            id: stored.id.clone(),
        }
    }

    fn stored_shown(&self, ledger: &Ledger<'_>, id: &str, value: Option<Decimal>) -> String {
        let Some(value) = value else { return self.words.label("no-value") };
        let currency = ledger.shop.currency;
        match (KpiId::from_id(id), id, currency) {
            (Some(id), ..) => self.kpi_shown(kpi(id).unit(), value, currency),
            (None, "net_sales" | "marketing_spend", Some(currency)) => {
                Money::from_decimal(value, currency).map_or_else(|| value.to_string(), Money::shown)
            }
            _ => grouped(&value.to_string()),
        }
    }
}

/// What a fact or a typed number goes by: what it is, the currency, the zone and the first weekday.
fn fact_stamp(ledger: &Ledger<'_>, first: Weekday, id: &str, definition: &str) -> String {
    let shop = &ledger.shop;
    let currency = shop.currency.map(|currency| currency.to_string()).unwrap_or_default();
    let text =
        format!("{id} | {definition} | {currency} | {} | {}", shop.time_zone, first.to_monday_one_offset());
    format!("{:016x}", fingerprint(&*text).cast_unsigned())
}
