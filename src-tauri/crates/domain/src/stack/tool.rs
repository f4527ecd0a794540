//! A tool the shop pays for or uses, as the register holds it.

use super::{Contract, Cycle, Job, Layer, Price, SharedData};
use crate::kpis::KpiId;
use crate::money::Money;
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

/// One payment that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The day it was booked.
    pub day: Date,
    /// What was paid; never negative.
    pub amount: Money,
}

/// What runs inside a tool from a day on: its automations and their branches (requirements C13, G3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedWork {
    /// The first day on which it holds.
    pub from: Date,
    /// Automations that run.
    pub automations: u16,
    /// Branches beyond the first in them.
    pub extra_branches: u16,
}

/// One tool of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// The register's number for it.
    pub id: i64,
    /// Its name, as the owner writes it.
    pub name: String,
    /// Who sells it.
    pub vendor: Option<String>,
    /// The layer it belongs to.
    pub layer: Layer,
    /// The jobs it does, without doubles.
    pub jobs: Vec<Job>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Who looks after it when the owner is away.
    pub backup: Option<String>,
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
    /// Payments that were made, oldest first.
    pub charges: Vec<Charge>,
    /// What runs inside it, oldest first.
    pub work: Vec<DatedWork>,
    /// Its contract.
    pub contract: Contract,
    /// The last day of its trial, or of the 30 days it was taken on for as an experiment.
    pub trial_ends: Option<Date>,
    /// The day somebody last saw that it works as it should.
    pub verified: Option<Date>,
    /// The day somebody last noted that it is used.
    pub used: Option<Date>,
    /// Minutes it took to set it up.
    pub setup_minutes: Option<u32>,
    /// Minutes of work by hand in a week that it still needs.
    pub manual_minutes: Option<u32>,
    /// Since when it has needed them, without a break.
    pub manual_since: Option<Date>,
    /// Which of the shop's data it is given, without doubles; nothing where nobody said.
    pub shares: Option<Vec<SharedData>>,
    /// Platforms and channels it works with: `Shopify`.
    pub works_with: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
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
    /// A tool in use of which only the name, the layer and the first day are known.
    pub fn new(name: &str, layer: Layer, since: Date) -> Self {
        Self {
            id: 0,
            name: name.to_owned(),
            vendor: None,
            layer,
            jobs: Vec::new(),
            owner: None,
            backup: None,
            kpi: None,
            status: ToolStatus::Active,
            since,
            until: None,
            prices: Vec::new(),
            charges: Vec::new(),
            work: Vec::new(),
            contract: Contract::default(),
            trial_ends: None,
            verified: None,
            used: None,
            setup_minutes: None,
            manual_minutes: None,
            manual_since: None,
            shares: None,
            works_with: Vec::new(),
            note: None,
        }
    }

    /// Whether the tool is in use: everything but ended.
    pub fn is_active(&self) -> bool {
        self.status != ToolStatus::Ended
    }

    /// What it costs now, or nothing where that is not known.
    ///
    /// A tool paid by use costs the mean of its last three payments each month (definitions 4.13), so long as they are
    /// all in one currency.
    pub fn price(&self) -> Option<Price> {
        self.prices.last().and_then(|dated| dated.price).map(|price| self.by_use(price, None))
    }

    /// A price by use, as the mean of the last three payments up to a day; any other price as it is.
    fn by_use(&self, price: Price, until: Option<Date>) -> Price {
        if price.cycle != Cycle::Usage {
            return price;
        }
        let currency = price.amount.currency;
        let paid = self.charges.iter().rev().filter(|charge| until.is_none_or(|day| charge.day <= day));
        let last = paid.filter(|charge| charge.amount.currency == currency).take(3);
        let (sum, count) = last.fold((0, 0), |(sum, count), charge| (sum + charge.amount.minor, count + 1));
        if count == 0 {
            return price;
        }
        Price { amount: Money::new((2 * sum + count) / (2 * count), currency), ..price }
    }

    /// What runs inside it on a day.
    pub fn work_on(&self, day: Date) -> Option<DatedWork> {
        self.work.iter().rev().find(|work| work.from <= day).copied()
    }

    /// Whether it was in use on a day.
    pub fn in_use_on(&self, day: Date) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it is still in use when a day is over: on its last day no longer.
    pub fn in_use_after(&self, day: Date) -> bool {
        self.since <= day && self.until.map_or(self.is_active(), |until| day < until)
    }

    /// The price in force on a day; nothing before the tool's first day, after its last or where no price is known.
    pub fn price_on(&self, day: Date) -> Option<Price> {
        if day < self.since || self.until.is_some_and(|until| day > until) {
            return None;
        }
        let price = self.prices.iter().rev().find(|dated| dated.from <= day).and_then(|dated| dated.price);
        price.map(|price| self.by_use(price, Some(day)))
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
    fn a_price_by_use_is_the_mean_of_the_last_three_payments() {
        let usage = |minor| {
            Some(Price {
                amount: at(date(2026, 1, 1), minor).price.expect("set").amount,
                cycle: Cycle::Usage,
            })
        };
        let mut tool = Tool::new("Courier", Layer::Communication, date(2026, 1, 1));
        tool.prices = vec![DatedPrice { from: tool.since, price: usage(500) }];
        assert_eq!(tool.price(), usage(500), "until a payment is noted, what was typed");
        tool.charges = [(1, 1_000), (2, 2_000), (3, 3_001), (4, 4_000)]
            .map(|(month, minor)| Charge {
                day: date(2026, month, 3),
                amount: Money::new(minor, "EUR".parse().expect("a code")),
            })
            .to_vec();
        assert_eq!(tool.price(), usage(3_000), "9,001 by three, rounded");
        assert_eq!(tool.price_on(date(2026, 2, 10)), usage(1_500), "as it was known then");
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
