//! The search: every way of counting against what the other dashboard shows.

use super::sums::{Material, Sums};
use super::{Change, Refunds, Statuses, Way, ZONES};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// More things done differently than this are not believed: enough changes give any number.
const MOST_CHANGES: usize = 3;

/// A way is named only where the chance that some way gives the number by accident is below this.
const CHANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// What the other number is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The number of orders.
    Orders,
    /// Net sales.
    NetSales,
    /// The average order value.
    AverageOrderValue,
    /// Revenue per visitor.
    RevenuePerVisitor,
    /// The conversion rate.
    ConversionRate,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 5] = [
        Self::Orders,
        Self::NetSales,
        Self::AverageOrderValue,
        Self::RevenuePerVisitor,
        Self::ConversionRate,
    ];

    /// Its id: a fact's or a KPI's.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::NetSales => "net_sales",
            Self::AverageOrderValue => "average_order_value",
            Self::RevenuePerVisitor => "revenue_per_visitor",
            Self::ConversionRate => "conversion_rate",
        }
    }

    /// The subject with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.id() == id.trim().to_ascii_lowercase())
    }

    /// How we count it (definitions 4.2 to 4.5).
    pub fn ours(self) -> Way {
        Way {
            zone: None,
            first_weekday: None,
            statuses: Statuses::Ours,
            gross: false,
            refunds: if self == Self::AverageOrderValue { Refunds::NotTakenOff } else { Refunds::OnTheirDay },
            tax: false,
            shipping: false,
            empty_orders: false,
            other_visits: false,
            orders_per_visit: false,
            other_currencies: false,
        }
    }
}

/// A number another dashboard shows: in major units or as a fraction, with the places it was typed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherNumber {
    /// What it is about.
    pub subject: Subject,
    /// The number.
    pub value: Decimal,
}

/// What the search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// It is our number.
    Same,
    /// This gives it to the last digit. More than one way only where they differ in nothing that shows this week, such
    /// as two zones with the same orders; each is as good.
    Found(Vec<Way>),
    /// These give it, and chance could, too. One more number of the same dashboard can tell.
    Possible(Vec<Way>),
    /// No known way gives it.
    Unknown,
}

/// Tries every way on what one dashboard shows for one week. All its numbers must come out; a way that differs in fewer
/// things is believed first.
pub fn explain(material: &Material, others: &[OtherNumber]) -> Explanation {
    let Some(first) = others.first() else { return Explanation::Unknown };
    let ours = first.subject.ours();
    let (returns, mut cuts) = (material.returns(), HashMap::new());
    let mut levels: Vec<Vec<Tried>> = vec![Vec::new(); MOST_CHANGES + 1];
    for way in ways(first.subject, material) {
        let changes = way.changes(&ours).len();
        let cut = cuts
            .entry((way.zone, way.first_weekday, way.statuses, way.other_currencies))
            .or_insert_with(|| material.cut(&returns, &way));
        let sums = cut.sums(&way);
        // Another subject of the same dashboard is counted the same way, but for what is ours to choose about it.
        let values: Vec<Option<Decimal>> = others
            .iter()
            .map(|other| match other.subject == first.subject {
                true => value(material, other.subject, &way, sums),
                false => {
                    let own = way.for_subject(&ours, other.subject);
                    value(material, other.subject, &own, cut.sums(&own))
                }
            })
            .collect();
        if let Some(level) = levels.get_mut(changes) {
            level.push(Tried { way, values });
        }
    }
    for changes in 0..=MOST_CHANGES {
        let hits: Vec<&Tried> = levels[changes].iter().filter(|tried| tried.gives(others)).collect();
        if hits.is_empty() {
            continue;
        }
        if changes == 0 {
            return Explanation::Same;
        }
        let found: Vec<Way> = hits.iter().map(|tried| tried.way).collect();
        let kinds: HashSet<Vec<Change>> = found.iter().map(|way| way.changes(&ours)).collect();
        let chance: Decimal = others
            .iter()
            .enumerate()
            .map(|(at, other)| {
                density(levels[..=changes].iter().flatten().filter_map(|tried| tried.values[at]), other)
            })
            .product();
        return if kinds.len() == 1 && chance < CHANCE {
            Explanation::Found(found)
        } else {
            Explanation::Possible(found)
        };
    }
    Explanation::Unknown
}

#[derive(Clone, Debug)]
struct Tried {
    way: Way,
    values: Vec<Option<Decimal>>,
}

impl Tried {
    fn gives(&self, others: &[OtherNumber]) -> bool {
        self.values.iter().zip(others).all(|(value, other)| value.is_some_and(|value| same(value, other)))
    }
}

/// Whether a value is the other number as its dashboard would round it.
fn same(value: Decimal, other: &OtherNumber) -> bool {
    value.round_dp_with_strategy(other.value.scale(), RoundingStrategy::MidpointAwayFromZero) == other.value
}

/// How many of the values that lie near a number there are for each step of its last digit: the chance that one of them
/// is it by accident.
fn density(values: impl Iterator<Item = Decimal>, other: &OtherNumber) -> Decimal {
    let step = Decimal::new(1, other.value.scale());
    let near = (other.value.abs() * Decimal::new(5, 2)).max(step * Decimal::from(50));
    let distinct: HashSet<Decimal> = values
        .filter(|value| (*value - other.value).abs() <= near)
        .map(|value| value.round_dp(other.value.scale()))
        .collect();
    Decimal::from(distinct.len()) * step / (near * Decimal::TWO)
}

/// A subject's value by a way, in major units or as a fraction.
fn value(material: &Material, subject: Subject, way: &Way, sums: Sums) -> Option<Decimal> {
    let money = Decimal::from(sums.money) / Decimal::from(10_i64.pow(material.places));
    let visits = material.visits;
    let below = |usual: Option<i64>, other: Option<i64>| if way.other_visits { other } else { usual };
    let by = |above: Decimal, below: Option<i64>| {
        below.filter(|below| *below > 0).map(|below| above / Decimal::from(below))
    };
    match subject {
        Subject::Orders => Some(Decimal::from(sums.orders)),
        Subject::NetSales => Some(money),
        Subject::AverageOrderValue => by(money, Some(sums.orders)),
        Subject::RevenuePerVisitor => {
            by(money, below(visits?.visitors.or(Some(visits?.sessions)), Some(visits?.sessions)))
        }
        Subject::ConversionRate => {
            let above = match visits?.completed {
                // Which orders count says nothing about checkouts that were counted elsewhere.
                Some(_) if !way.orders_per_visit && way.counts_other_orders() => return None,
                Some(completed) if !way.orders_per_visit => completed,
                _ => sums.online,
            };
            by(Decimal::from(above), below(Some(visits?.sessions), visits?.visitors))
        }
    }
}

impl Way {
    /// The same way for another subject of the same dashboard: what it changes stays changed, the rest is ours.
    fn for_subject(&self, ours: &Way, subject: Subject) -> Way {
        let refunds = if self.refunds == ours.refunds { subject.ours().refunds } else { self.refunds };
        let orders_per_visit = subject == Subject::ConversionRate && self.counts_other_orders();
        Way { refunds, other_visits: false, orders_per_visit, ..*self }
    }

    /// Whether other orders count in the week than by our own way.
    fn counts_other_orders(&self) -> bool {
        self.zone.is_some()
            || self.first_weekday.is_some()
            || self.statuses != Statuses::Ours
            || self.empty_orders
            || self.other_currencies
    }
}

/// Every way that differs from ours in at most [`MOST_CHANGES`] things that a subject can show.
fn ways(subject: Subject, material: &Material) -> Vec<Way> {
    let ours = subject.ours();
    let two_currencies = material.sales.iter().any(|sale| sale.foreign);
    let checkouts = subject == Subject::ConversionRate
        && material.visits.is_some_and(|visits| visits.completed.is_some());
    let money = !matches!(subject, Subject::Orders | Subject::ConversionRate);
    let counts = !matches!(subject, Subject::NetSales | Subject::RevenuePerVisitor);
    let visits = matches!(subject, Subject::RevenuePerVisitor | Subject::ConversionRate);
    let flags = |asked: bool| if asked { &[false, true][..] } else { &[false][..] };
    let refunds: &[Refunds] = match money {
        true => &[Refunds::OnTheirDay, Refunds::OnTheOrder, Refunds::NotTakenOff],
        false => std::slice::from_ref(&ours.refunds),
    };
    let mut all = Vec::new();
    let zones = std::iter::once(None).chain(ZONES.iter().copied().map(Some));
    for zone in zones {
        // Monday, Sunday and Saturday starts are in use.
        for first_weekday in [None, Some(0), Some(6), Some(5)] {
            for statuses in Statuses::ALL {
                for &refunds in refunds {
                    for &gross in flags(money) {
                        for &tax in flags(money) {
                            for &shipping in flags(money) {
                                for &empty_orders in flags(counts) {
                                    for &other_visits in flags(visits) {
                                        for &orders_per_visit in flags(checkouts) {
                                            for &other_currencies in flags(two_currencies) {
                                                all.push(Way {
                                                    zone,
                                                    first_weekday,
                                                    statuses,
                                                    gross,
                                                    refunds,
                                                    tax,
                                                    shipping,
                                                    empty_orders,
                                                    other_visits,
                                                    orders_per_visit,
                                                    other_currencies,
                                                });
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    all.retain(|way| way.changes(&ours).len() <= MOST_CHANGES);
    all
}

#[cfg(test)]
mod tests;
