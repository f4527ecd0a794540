//! The subscriptions in what one payee was paid: one, several at different prices, or none.

use super::amounts::{Level, is_near, levels};
use super::rhythm::{LOOKED_FOR, cycles_in, days_between, fits, is_long, is_strict, payments_needed};
use crate::stack::Cycle;
use jiff::civil::Date;

/// A payment to one payee; positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Paid {
    pub day: Date,
    pub minor: i64,
}

/// Payments that come in a cycle.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub cycle: Cycle,
    /// Oldest first.
    pub paid: Vec<Paid>,
    /// The prices; empty where it is billed by use.
    pub levels: Vec<Level>,
}

impl Series {
    fn first(&self) -> Paid {
        self.paid[0]
    }

    fn last(&self) -> Paid {
        self.paid[self.paid.len() - 1]
    }
}

/// Nobody is paid more often by subscription: these are ten years of a payment each day.
const MOST_PAID: usize = 4_000;

/// How many times a price may be the one before it; a larger step is another plan.
fn largest_step(known: bool) -> i64 {
    if known { 4 } else { 3 }
}

/// The subscriptions among payments to one payee, which are sorted by day. `known` says that the payee is a tool.
pub(super) fn series_of(paid: &[Paid], known: bool) -> Vec<Series> {
    if let Some(whole) = whole(paid, known) {
        return vec![whole];
    }
    if paid.len() > MOST_PAID {
        return Vec::new();
    }
    let (mut found, mut left) = (Vec::new(), Vec::new());
    for cluster in clusters(paid) {
        // Nearly equal amounts are one foreign price, or two prices that are close: then each is found by itself.
        match part(&cluster, known) {
            Some(series) => found.push(series),
            None => {
                for equal in equals(&cluster) {
                    match part(&equal, known) {
                        Some(series) => found.push(series),
                        None => match parallel(&equal, known) {
                            Some(series) => found.extend(series),
                            None => left.extend(equal),
                        },
                    }
                }
            }
        }
    }
    let mut found = joined(found, known);
    left.sort_unstable();
    left.retain(|paid| !continues(&mut found, *paid));
    // Amounts that happen to repeat among many others are chance, not a plan.
    let explained: usize = found.iter().map(|series| series.paid.len()).sum();
    if !known && left.len() > explained {
        return Vec::new();
    }
    found
}

/// All payments as one subscription.
fn whole(paid: &[Paid], known: bool) -> Option<Series> {
    let single = without_doubles(paid, 1 + paid.len() / 5)?;
    LOOKED_FOR.into_iter().find_map(|cycle| series(paid, &single, cycle, known, true))
}

/// Payments of one price as one subscription, among others to the same payee.
fn part(paid: &[Paid], known: bool) -> Option<Series> {
    let single = without_doubles(paid, 1)?;
    LOOKED_FOR.into_iter().find_map(|cycle| {
        // Of a payee who is paid in other ways too, a rhythm of weeks or two payments a year apart are easily chance.
        let by_weeks = matches!(cycle, Cycle::Weekly | Cycle::Fortnightly);
        let needed = if by_weeks { 5 } else { 3 };
        let found = series(paid, &single, cycle, known, false)?;
        (single.len() >= needed || (known && !by_weeks)).then_some(found)
    })
}

fn series(paid: &[Paid], single: &[Paid], cycle: Cycle, known: bool, whole: bool) -> Option<Series> {
    let days: Vec<Date> = single.iter().map(|paid| paid.day).collect();
    if days.len() < payments_needed(cycle, known) || !fits(&days, cycle) {
        return None;
    }
    let amounts: Vec<(Date, i64)> = single.iter().map(|paid| (paid.day, paid.minor)).collect();
    let steps_are_small = |levels: &[Level]| {
        let small = |pair: &[Level]| {
            let (least, most) = (pair[0].minor.min(pair[1].minor), pair[0].minor.max(pair[1].minor));
            most <= least.saturating_mul(largest_step(known))
        };
        levels.windows(2).all(small)
    };
    match levels(&amounts) {
        Some(levels) if steps_are_small(&levels) => {
            let believable = days.len() > 2 || !is_long(cycle) || are_two_of(single, cycle, known);
            believable.then(|| Series { cycle, paid: paid.to_vec(), levels })
        }
        Some(_) => None,
        None => {
            let enough = days.len() >= if known { 3 } else { 4 };
            let regular = known || is_strict(&days, cycle);
            let by_use = cycle == Cycle::Monthly && whole && enough && regular;
            // A telephone bill that is some calls dearer now and then is a price all the same.
            let least = single.iter().map(|paid| paid.minor).min().unwrap_or_default();
            let most = single.iter().map(|paid| paid.minor).max().unwrap_or_default();
            let newest = single[single.len() - 1].minor;
            let steady = is_near(least, most, 20);
            let levels = vec![Level { from: days[0], minor: newest }];
            by_use.then(|| match steady {
                true => Series { cycle, paid: paid.to_vec(), levels },
                false => Series { cycle: Cycle::Usage, paid: paid.to_vec(), levels: Vec::new() },
            })
        }
    }
}

/// Whether two payments alone make a cycle of half a year or a year. Of an unknown payee they do where they are nearly
/// the same on nearly the same day; half a year apart one buys the same thing again sooner, so there they are equal.
fn are_two_of(paid: &[Paid], cycle: Cycle, known: bool) -> bool {
    let gap = days_between(paid[0].day, paid[1].day);
    let near = |hundredths| is_near(paid[0].minor, paid[1].minor, hundredths);
    match (cycle, known) {
        (Cycle::HalfYearly, false) => (178..=187).contains(&gap) && near(0),
        (Cycle::HalfYearly, true) => near(35),
        (_, false) => (360..=371).contains(&gap) && near(25),
        (_, true) => true,
    }
}

/// Without payments that were taken twice within three days; nothing where more than so many were.
fn without_doubles(paid: &[Paid], allowed: usize) -> Option<Vec<Paid>> {
    let mut single: Vec<Paid> = Vec::new();
    for payment in paid {
        let is_double = single
            .last()
            .is_some_and(|last| last.minor == payment.minor && days_between(last.day, payment.day) <= 3);
        if !is_double {
            single.push(*payment);
        }
    }
    let rising = single.windows(2).all(|pair| pair[0].day < pair[1].day);
    (rising && paid.len() - single.len() <= allowed).then_some(single)
}

/// Payments by amount: each group's amounts are near the next one's. Groups and days are in order.
fn clusters(paid: &[Paid]) -> Vec<Vec<Paid>> {
    grouped(paid, |one, other| is_near(one, other, 8))
}

fn equals(paid: &[Paid]) -> Vec<Vec<Paid>> {
    grouped(paid, |one, other| one == other)
}

fn grouped(paid: &[Paid], together: impl Fn(i64, i64) -> bool) -> Vec<Vec<Paid>> {
    let mut by_amount = paid.to_vec();
    by_amount.sort_unstable_by_key(|paid| (paid.minor, paid.day));
    let chunks = by_amount.chunk_by(|one, other| together(one.minor, other.minor));
    let mut groups: Vec<Vec<Paid>> = chunks.map(<[Paid]>::to_vec).collect();
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

/// Several subscriptions at the same price, such as two seats; nothing where a payment is left over.
fn parallel(paid: &[Paid], known: bool) -> Option<Vec<Series>> {
    const MOST: usize = 6;
    let mut lanes: Vec<Vec<Paid>> = Vec::new();
    for payment in paid {
        let next = |lane: &Vec<Paid>| {
            let last = lane[lane.len() - 1].day;
            cycles_in(days_between(last, payment.day), Cycle::Monthly) == Some(1)
        };
        match lanes.iter().position(next) {
            Some(lane) => lanes[lane].push(*payment),
            None if lanes.len() < MOST => lanes.push(vec![*payment]),
            None => return None,
        }
    }
    lanes.iter().map(|lane| part(lane, known).filter(|_| lane.len() >= 3)).collect()
}

/// Joins a subscription to the one at another price that it follows: the price changed.
fn joined(mut found: Vec<Series>, known: bool) -> Vec<Series> {
    found.sort_by_key(|series| (series.first(), series.last()));
    let mut done: Vec<Series> = Vec::new();
    for series in found {
        let follows = |before: &&mut Series| {
            let gap = days_between(before.last().day, series.first().day);
            let (old, new) = (before.last().minor, series.first().minor);
            let step = old.max(new) <= old.min(new).saturating_mul(largest_step(known).min(2));
            before.cycle == series.cycle && step && matches!(cycles_in(gap, series.cycle), Some(1 | 2))
        };
        let apart = |before: &Series| (before.last().minor - series.first().minor).abs();
        match done.iter_mut().filter(follows).min_by_key(|before| apart(before)) {
            Some(before) => {
                before.paid.extend(series.paid);
                before.levels.extend(series.levels);
            }
            None => done.push(series),
        }
    }
    done
}

/// Takes a payment as the next one of a subscription at a new price, where it comes when one is due.
fn continues(found: &mut [Series], paid: Paid) -> bool {
    let due = |series: &&mut Series| {
        let last = series.last();
        cycles_in(days_between(last.day, paid.day), series.cycle) == Some(1)
            && paid.minor.max(last.minor) <= 2 * paid.minor.min(last.minor)
    };
    let apart = |series: &Series| (series.last().minor - paid.minor).abs();
    let Some(series) = found.iter_mut().filter(due).min_by_key(|series| apart(series)) else { return false };
    series.paid.push(paid);
    series.levels.push(Level { from: paid.day, minor: paid.minor });
    true
}
