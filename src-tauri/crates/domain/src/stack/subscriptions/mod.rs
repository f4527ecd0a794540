//! Subscriptions in the statements of cards and banks: what is paid again and again, to whom, how often and how much.
//!
//! Bookings are grouped by payee (`payee`), a payee's payments are parted into subscriptions (`series`) by their amounts
//! (`amounts`) and days (`rhythm`). What people, offices and shops are paid is left out (`wording.txt`).

mod amounts;
mod direction;
mod payee;
mod rhythm;
mod series;
#[cfg(test)]
mod tests;
mod wording;

pub use amounts::Level;

use super::{Cycle, Price};
use crate::formats::Booking;
use crate::money::{Currency, Money};
use direction::{is_turned, words};
use jiff::civil::Date;
use payee::{Payee, payee};
use rhythm::{days_between, is_overdue};
use series::{Paid, series_of};
use std::collections::{BTreeMap, HashMap, HashSet};
use wording::{ALIASES, WORDING};

/// A payment of a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The day it was booked.
    pub day: Date,
    /// The amount in minor units, in hundredths where the currency is not known; positive.
    pub minor: i64,
}

/// A price that rose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rise {
    /// What was paid before, in minor units.
    pub old: i64,
    /// What is paid since.
    pub new: i64,
    /// The first day it was.
    pub since: Date,
}

/// Something that is paid in a cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// The payee, as the newest line shows it, without what changes each time.
    pub payee: String,
    /// The tool it pays for, where one is known by the payee.
    pub tool: Option<String>,
    /// How often it is paid; [`Cycle::Usage`] where the amount is another one each month.
    pub cycle: Cycle,
    /// Its currency, or nothing where no statement names one.
    pub currency: Option<Currency>,
    /// Every payment, oldest first; never empty.
    pub payments: Vec<Payment>,
    /// The prices that were paid, oldest first; empty where it is billed by use.
    pub prices: Vec<Level>,
    /// Whether a payment was due more than half a cycle before the statements end.
    pub stopped: bool,
}

impl Subscription {
    /// The newest payment.
    pub fn last(&self) -> Payment {
        self.payments[self.payments.len() - 1]
    }

    /// The oldest payment.
    pub fn first(&self) -> Payment {
        self.payments[0]
    }

    /// The prices that rose, oldest first.
    pub fn rises(&self) -> Vec<Rise> {
        let steps = self.prices.windows(2).filter(|pair| pair[1].minor > pair[0].minor);
        steps.map(|pair| Rise { old: pair[0].minor, new: pair[1].minor, since: pair[1].from }).collect()
    }

    /// What it costs now in this currency: its newest price, by use the mean of its last three payments.
    pub fn price_in(&self, currency: Currency) -> Price {
        let last: Vec<i64> = self.payments.iter().rev().take(3).map(|payment| payment.minor).collect();
        let count = i64::try_from(last.len()).unwrap_or(1);
        let mean = (2 * last.iter().sum::<i64>() + count) / (2 * count);
        let newest = self.prices.last().map_or(mean, |level| level.minor);
        Price { amount: Money::new(newest, currency), cycle: self.cycle }
    }
}

/// A tool that was paid once, so that it cannot be said how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenOnce {
    /// The tool.
    pub tool: String,
    /// Its payment.
    pub payment: Payment,
    /// Its currency, or nothing where no statement names one.
    pub currency: Option<Currency>,
}

/// What statements hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What is paid in a cycle, by payee.
    pub subscriptions: Vec<Subscription>,
    /// Known tools that were paid once.
    pub once: Vec<SeenOnce>,
    /// The first and the last day of all statements.
    pub span: Option<(Date, Date)>,
}

/// A payment on its way into a group.
struct Line {
    statement: usize,
    paid: Paid,
    currency: Option<Currency>,
    shown: String,
}

/// What all lines of one payee share.
#[derive(Default)]
struct Group {
    tool: Option<String>,
    lines: Vec<Line>,
}

/// Finds subscriptions in statements. `tool_of` names the tool a line pays for, from its text or from a bare name.
///
/// A payment in two statements that overlap counts once. Money that comes in is no payment, whoever sends it.
pub fn subscriptions(statements: &[Vec<Booking>], tool_of: &dyn Fn(&str) -> Option<String>) -> Found {
    let days = || statements.iter().flatten().map(|booking| booking.day);
    let Some(span) = days().min().zip(days().max()) else { return Found::default() };
    let mut found = Found { span: Some(span), ..Found::default() };
    for (name, group) in groups(statements, tool_of) {
        // Who has a second name here sells by subscription or by use, whether or not the list of tools has it.
        let known = group.tool.is_some() || ALIASES.iter().any(|(_, alias)| *alias == name);
        let shown = group.lines.iter().max_by_key(|line| line.paid).map(|line| line.shown.clone());
        let payee = shown.unwrap_or_default();
        for (currency, paid) in by_currency(group.lines) {
            let series = series_of(&paid, known);
            if let (true, Some(tool), [only]) = (series.is_empty(), &group.tool, &paid[..]) {
                let payment = Payment { day: only.day, minor: only.minor };
                found.once.push(SeenOnce { tool: tool.clone(), payment, currency });
            }
            found.subscriptions.extend(series.into_iter().map(|series| {
                Subscription {
                    payee: payee.clone(),
                    tool: group.tool.clone(),
                    cycle: series.cycle,
                    currency,
                    stopped: series
                        .paid
                        .last()
                        .is_some_and(|last| is_overdue(days_between(last.day, span.1), series.cycle)),
                    payments: series
                        .paid
                        .iter()
                        .map(|paid| Payment { day: paid.day, minor: paid.minor })
                        .collect(),
                    prices: series.levels,
                }
            }));
        }
    }
    found
}

fn groups(statements: &[Vec<Booking>], tool_of: &dyn Fn(&str) -> Option<String>) -> BTreeMap<String, Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    // A statement has few payees and many lines of each.
    let mut payees: HashMap<(&str, &str), Payee> = HashMap::new();
    let mut tools: HashMap<String, Option<String>> = HashMap::new();
    for (statement, bookings) in statements.iter().enumerate() {
        let turned = is_turned(bookings);
        for booking in bookings {
            let turned = turned && booking.direction == crate::formats::Direction::Signed;
            let minor = if turned { booking.minor } else { booking.minor.saturating_neg() };
            if minor <= 0 {
                continue;
            }
            let text = (booking.payee.as_str(), booking.details.as_str());
            let Payee { key, shown } = payees.entry(text).or_insert_with(|| payee(text.0, text.1)).clone();
            let named = || {
                let of_text = tool_of(&booking.payee).or_else(|| tool_of(&booking.details));
                of_text.or_else(|| tool_of(&without_subscribed(&key)))
            };
            let tool = tools.entry(key.clone()).or_insert_with(named).clone();
            if tool.is_none() && is_no_subscription(booking, &key) {
                continue;
            }
            // A tool is one payee under all its names; no payee begins with this sign.
            let name = tool.as_ref().map_or(key, |tool| format!("={tool}"));
            let group = groups.entry(name).or_default();
            group.tool = tool;
            let paid = Paid { day: booking.day, minor };
            group.lines.push(Line { statement, paid, currency: booking.currency, shown });
        }
    }
    groups
}

/// `slack` of `slack subscription`.
fn without_subscribed(key: &str) -> String {
    let words = key.split(' ').filter(|word| !WORDING.subscribed.has(word));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a booking is one of people, offices, shops or cash, by its words and by the bank's own category.
fn is_no_subscription(booking: &Booking, key: &str) -> bool {
    let text = words(&booking.payee);
    let subscribed = WORDING.subscribed.are_in(&text) || WORDING.subscribed.are_in(&words(&booking.category));
    let key = words(key);
    let category = words(&booking.category);
    let lists = |list: &wording::Phrases| list.are_in(&text) || list.are_in(&key) || list.are_in(&category);
    lists(&WORDING.no_purchase) || (!subscribed && lists(&WORDING.everyday))
}

/// A group's payments by currency, sorted by day. What two statements both have counts as often as in the one that has
/// it more often.
fn by_currency(lines: Vec<Line>) -> BTreeMap<Option<Currency>, Vec<Paid>> {
    let named: HashSet<Paid> =
        lines.iter().filter(|line| line.currency.is_some()).map(|line| line.paid).collect();
    let mut counts: HashMap<(Option<Currency>, Paid), BTreeMap<usize, usize>> = HashMap::new();
    for line in lines {
        // The same account as another kind of file, which leaves its currency out.
        if line.currency.is_none() && named.contains(&line.paid) {
            continue;
        }
        let of_statement = counts.entry((line.currency, line.paid)).or_default();
        *of_statement.entry(line.statement).or_default() += 1;
    }
    let mut sorted: BTreeMap<Option<Currency>, Vec<Paid>> = BTreeMap::new();
    for ((currency, paid), of_statements) in counts {
        let count = of_statements.values().copied().max().unwrap_or(1);
        sorted.entry(currency).or_default().extend(std::iter::repeat_n(paid, count));
    }
    sorted.values_mut().for_each(|paid| paid.sort_unstable());
    sorted
}
