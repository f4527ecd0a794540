//! A tool the shop pays for or uses, as the register holds it.

use super::{Job, Layer, Price};
use crate::kpis::KpiId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a tool stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ToolStatus {
    /// Tried out; counts as active.
    Trial,
    /// In use.
    Active,
    /// Cancelled but still running; counts as active until it ends.
    NoticeGiven,
    /// No longer used or paid.
    Ended,
}

impl ToolStatus {
    /// Every status, in the order of a tool's life.
    pub const ALL: [ToolStatus; 4] = [Self::Trial, Self::Active, Self::NoticeGiven, Self::Ended];

    /// The status's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::Active => "active",
            Self::NoticeGiven => "notice_given",
            Self::Ended => "ended",
        }
    }

    /// The status with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id.trim().to_ascii_lowercase())
    }
}

/// A price from a date on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedPrice {
    /// The first day on which the price holds.
    pub from: Date,
    /// The price, or nothing where the tool is free or its price is not known.
    pub price: Option<Price>,
}

/// One tool of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// The register's number for it.
    pub id: i64,
    /// Its name, as the owner writes it.
    pub name: String,
    /// The layer it belongs to.
    pub layer: Layer,
    /// The jobs it does, without doubles.
    pub jobs: Vec<Job>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// Where it stands.
    pub status: ToolStatus,
    /// The first day it was paid or used.
    pub since: Date,
    /// The last day, for a tool that has ended.
    pub until: Option<Date>,
    /// Its prices, oldest first; the newest one is what it costs now.
    pub prices: Vec<DatedPrice>,
}

/// A tool's prices after its form was saved on `today` with a first day and a price.
///
/// A new price holds from today and what it cost before stays known; a price typed today is a slip and is corrected
/// for the tool's whole life. A moved first day takes the price of that day with it.
pub fn repriced(old: &[DatedPrice], since: Date, price: Option<Price>, today: Date) -> Vec<DatedPrice> {
    let at_start = old.iter().rev().find(|dated| dated.from <= since).or(old.first());
    let Some(at_start) = at_start else { return vec![DatedPrice { from: since, price }] };
    let mut prices = vec![DatedPrice { from: since, price: at_start.price }];
    prices.extend(old.iter().copied().filter(|dated| dated.from > since && dated.from > at_start.from));
    let last = prices.len() - 1;
    if prices[last].price == price {
        return prices;
    }
    let typed_today = old.last().is_some_and(|dated| dated.from == today || dated.price.is_none());
    if (last == 0 && typed_today) || prices[last].from >= today {
        prices[last].price = price;
    } else {
        prices.push(DatedPrice { from: today, price });
    }
    prices
}

impl Tool {
    /// Whether the tool is in use: everything but ended.
    pub fn is_active(&self) -> bool {
        self.status != ToolStatus::Ended
    }

    /// What it costs now, or nothing where that is not known.
    pub fn price(&self) -> Option<Price> {
        self.prices.last().and_then(|dated| dated.price)
    }

    /// The price in force on a day; nothing before the tool's first day, after its last or where no price is known.
    pub fn price_on(&self, day: Date) -> Option<Price> {
        if day < self.since || self.until.is_some_and(|until| day > until) {
            return None;
        }
        self.prices.iter().rev().find(|dated| dated.from <= day).and_then(|dated| dated.price)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Cycle;
    use super::*;
    use crate::money::Money;
    use jiff::civil::date;

    fn at(from: Date, minor: i64) -> DatedPrice {
        let amount = Money::new(minor, "EUR".parse().expect("a code"));
        DatedPrice { from, price: Some(Price { amount, cycle: Cycle::Monthly }) }
    }

    fn saved(old: &[DatedPrice], since: Date, minor: i64) -> Vec<DatedPrice> {
        repriced(old, since, at(since, minor).price, date(2026, 11, 17))
    }

    #[test]
    fn a_new_price_holds_from_today_and_the_old_one_stays() {
        let (january, today) = (date(2026, 1, 1), date(2026, 11, 17));
        assert_eq!(saved(&[at(january, 2_000)], january, 2_500), [at(january, 2_000), at(today, 2_500)]);
        assert_eq!(saved(&[at(january, 2_000)], january, 2_000), [at(january, 2_000)], "nothing changed");
    }

    #[test]
    fn a_price_typed_today_or_never_known_is_corrected() {
        let (january, today) = (date(2026, 1, 1), date(2026, 11, 17));
        assert_eq!(saved(&[at(today, 2_000)], today, 2_500), [at(today, 2_500)]);
        let unknown = DatedPrice { from: january, price: None };
        assert_eq!(saved(&[unknown], january, 2_500), [at(january, 2_500)]);
        assert_eq!(saved(&[], january, 2_500), [at(january, 2_500)]);
    }

    #[test]
    fn a_moved_first_day_keeps_the_price_of_today() {
        let (january, june, august) = (date(2026, 1, 1), date(2026, 6, 1), date(2026, 8, 1));
        let old = [at(january, 2_000), at(june, 2_500)];
        assert_eq!(saved(&old, august, 2_500), [at(august, 2_500)], "the price in force then comes along");
        let earlier = date(2025, 6, 1);
        assert_eq!(saved(&old, earlier, 2_500), [at(earlier, 2_000), at(june, 2_500)]);
    }
}
