//! When a tool has paid for itself (definitions 4.13, payback; requirements N2, N3): the first day on which everything
//! it gave back is worth at least everything that was paid for it.
//!
//! Paid is what falls due: a price on the first day of its cycle and again with each cycle, a price paid once on its
//! day, a price by use as its payments were booked, and the time of setting it up on the first day. What it gave back
//! in a month came evenly on the days of that month on which it was in use.

use super::roi::{ReturnBasis, bases};
use super::{Benefit, Cycle, Tool};
use crate::money::{Currency, Money};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use std::collections::BTreeMap;

/// Before this day nothing is judged.
pub const FIRST_MARK: i64 = 60;
/// Past this day without payback the owner decides.
pub const LAST_MARK: i64 = 120;

/// The least common multiple of 1 to 31: a month's benefit parts evenly into any number of its days.
const DAYS: i128 = 72_201_776_446_800;
/// Minutes of an hour: an hourly value parts evenly into minutes.
const MINUTES: i128 = 60;

/// How a tool stands with its payback. Days count from its first day, which is day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaybackState {
    /// It costs nothing, not even time to set it up.
    Free,
    /// No price is known.
    NoPrice,
    /// Nobody noted what it gives back.
    NothingNoted,
    /// Time is noted, and nobody said what an hour is worth.
    NoHourlyValue,
    /// An amount is in another currency than the shop's; nothing is converted.
    OtherCurrency(Currency),
    /// It has paid for itself.
    PaidBack {
        /// The first such day.
        on: Date,
        /// Days from its first day.
        days: i64,
    },
    /// Not yet, and within [`FIRST_MARK`] days: too early to tell.
    TooEarly {
        /// Days from its first day to today.
        days: i64,
    },
    /// Not yet, and between the two marks.
    NotYet {
        /// Days from its first day to today.
        days: i64,
    },
    /// Not within [`LAST_MARK`] days: keep it for a reason, or end it.
    Decide {
        /// Days from its first day to today, or to its last day.
        days: i64,
    },
    /// The last mark has passed, and what it gave back is noted only up to an earlier day.
    NotNotedSince {
        /// The last day that is noted.
        last: Date,
    },
}

/// How a tool stands with its payback, and what that rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payback {
    /// How it stands.
    pub state: PaybackState,
    /// What the benefit rests on.
    pub basis: Option<ReturnBasis>,
    /// Months between the first and the last noted one that nobody noted; they count as nothing, so that the true
    /// benefit can only be higher.
    pub unnoted_months: usize,
    /// Whether the time to set it up is noted; where it is not, it is missing in the cost.
    pub setup_noted: bool,
}

/// One day of a payback curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaybackDay {
    /// Days from the tool's first day.
    pub day: i64,
    /// The date.
    pub date: Date,
    /// Everything paid up to and with the day.
    pub cost: Money,
    /// Everything given back up to and with the day; nothing after the last noted day.
    pub benefit: Option<Money>,
}

/// How a tool stands with its payback on `today`, in the shop's currency.
///
/// `benefits` may hold those of other tools; they are passed over.
pub fn payback(
    tool: &Tool,
    benefits: &[Benefit],
    hourly_value: Option<Money>,
    currency: Currency,
    today: Date,
) -> Payback {
    let flow = Flow::new(tool, benefits, hourly_value, currency, today);
    let own: Vec<&Benefit> = of_tool(tool, benefits).collect();
    Payback {
        state: flow.as_ref().map_or_else(|state| *state, Flow::state),
        basis: ReturnBasis::of(own.iter().flat_map(|benefit| bases(benefit))),
        unnoted_months: unnoted(&own),
        setup_noted: tool.setup_minutes.is_some(),
    }
}

/// The curve behind [`payback`]: every day up to `daily` days from the first, then every last day of a month, up to
/// `today` or the tool's last day. Empty where there is no money to draw.
pub fn payback_curve(
    tool: &Tool,
    benefits: &[Benefit],
    hourly_value: Option<Money>,
    currency: Currency,
    today: Date,
    daily: i64,
) -> Vec<PaybackDay> {
    let Ok(flow) = Flow::new(tool, benefits, hourly_value, currency, today) else { return Vec::new() };
    flow.days()
        .filter(|at| at.day <= daily || at.date == at.date.last_of_month() || at.date == flow.end)
        .map(|at| PaybackDay {
            day: at.day,
            date: at.date,
            cost: rounded(at.cost, currency),
            benefit: (at.date <= flow.noted_until).then(|| rounded(at.benefit, currency)),
        })
        .collect()
}

/// What comes and goes, day by day, in minor units by [`DAYS`] and [`MINUTES`]: whole numbers, so that no rounding
/// moves the day.
struct Flow {
    since: Date,
    /// Today, or the tool's last day.
    end: Date,
    /// The last day up to which the benefit is known.
    noted_until: Date,
    due: BTreeMap<Date, i128>,
    /// By first day of the month: what each of its days in use gave back.
    a_day: BTreeMap<Date, i128>,
}

#[derive(Clone, Copy)]
struct At {
    day: i64,
    date: Date,
    cost: i128,
    benefit: i128,
}

impl Flow {
    fn new(
        tool: &Tool,
        benefits: &[Benefit],
        hourly_value: Option<Money>,
        currency: Currency,
        today: Date,
    ) -> Result<Self, PaybackState> {
        let minor = |money: Money| match money.currency == currency {
            true => Ok(i128::from(money.minor)),
            false => Err(PaybackState::OtherCurrency(money.currency)),
        };
        let minutes = |minutes: u32| match (minutes, hourly_value) {
            (0, _) => Ok(0),
            (_, None) => Err(PaybackState::NoHourlyValue),
            (_, Some(hour)) => Ok(minor(hour)? * i128::from(minutes)),
        };
        let end = tool.until.map_or(today, |until| until.min(today));
        let mut due = BTreeMap::new();
        for (day, amount) in dues(tool, end) {
            *due.entry(day).or_default() += minor(amount)? * MINUTES * DAYS;
        }
        if tool.prices.iter().all(|dated| dated.price.is_none()) && tool.charges.is_empty() {
            return Err(PaybackState::NoPrice);
        }
        *due.entry(tool.since).or_default() += minutes(tool.setup_minutes.unwrap_or(0))? * DAYS;
        if due.values().all(|amount| *amount == 0) {
            return Err(PaybackState::Free);
        }
        let mut a_day = BTreeMap::new();
        let mut noted_until = None;
        for benefit in of_tool(tool, benefits) {
            let (first, last) = (benefit.month.first_of_month(), benefit.month.last_of_month());
            let (from, to) = (first.max(tool.since), tool.until.map_or(last, |until| until.min(last)));
            let days = i128::from(days_between(from, to) + 1);
            if days < 1 {
                continue;
            }
            let worth = minutes(benefit.minutes.map_or(0, |(minutes, _)| minutes))?
                + benefit.margin.map_or(Ok(0), |(margin, _)| minor(margin))? * MINUTES;
            a_day.insert(first, worth * (DAYS / days));
            noted_until = noted_until.max(Some(last));
        }
        let noted_until = noted_until.ok_or(PaybackState::NothingNoted)?.min(end);
        Ok(Self { since: tool.since, end, noted_until, due, a_day })
    }

    fn days(&self) -> impl Iterator<Item = At> {
        let before = At { day: -1, date: self.since, cost: 0, benefit: 0 };
        let mut at = before;
        let mut date = Some(self.since);
        // The month's share is looked up once a month, not once a day.
        let mut share = (Date::ZERO, 0);
        std::iter::from_fn(move || {
            let today = date.filter(|date| *date <= self.end)?;
            if share.0 != today.first_of_month() {
                share =
                    (today.first_of_month(), self.a_day.get(&today.first_of_month()).copied().unwrap_or(0));
            }
            at = At {
                day: at.day + 1,
                date: today,
                cost: at.cost + self.due.get(&today).copied().unwrap_or(0),
                benefit: at.benefit + share.1,
            };
            date = today.tomorrow().ok();
            Some(at)
        })
    }

    fn state(&self) -> PaybackState {
        if let Some(on) = self.paid_back() {
            return PaybackState::PaidBack { on, days: days_between(self.since, on) };
        }
        let days = days_between(self.since, self.end);
        if days <= FIRST_MARK {
            PaybackState::TooEarly { days }
        } else if days <= LAST_MARK {
            PaybackState::NotYet { days }
        } else if days_between(self.since, self.noted_until) < LAST_MARK {
            PaybackState::NotNotedSince { last: self.noted_until }
        } else {
            PaybackState::Decide { days }
        }
    }
}

impl Flow {
    /// The first day on which as much came back as was paid. Cost never falls, so that a month whose whole benefit
    /// does not reach the cost of its start is passed over at once.
    fn paid_back(&self) -> Option<Date> {
        let (mut cost, mut benefit) = (0, 0);
        let mut first = self.since;
        while first <= self.noted_until {
            let last = first.last_of_month().min(self.noted_until);
            let share = self.a_day.get(&first.first_of_month()).copied().unwrap_or(0);
            let whole = benefit + share * i128::from(days_between(first, last) + 1);
            if whole > 0 && whole >= cost {
                let mut day = first;
                while day <= last {
                    cost += self.due.get(&day).copied().unwrap_or(0);
                    benefit += share;
                    if benefit > 0 && benefit >= cost {
                        return Some(day);
                    }
                    day = day.tomorrow().ok()?;
                }
            } else {
                cost += self.due.range(first..=last).map(|(_, amount)| amount).sum::<i128>();
                benefit = whole;
            }
            first = last.tomorrow().ok()?;
        }
        None
    }
}

fn of_tool<'a>(tool: &Tool, benefits: &'a [Benefit]) -> impl Iterator<Item = &'a Benefit> {
    let id = tool.id;
    benefits
        .iter()
        .filter(move |benefit| benefit.tool == id && (benefit.minutes.is_some() || benefit.margin.is_some()))
}

/// Months between the first and the last noted one without a note.
fn unnoted(noted: &[&Benefit]) -> usize {
    let months: Vec<i64> = noted
        .iter()
        .map(|benefit| i64::from(benefit.month.year()) * 12 + i64::from(benefit.month.month()))
        .collect();
    let (Some(first), Some(last)) = (months.iter().min(), months.iter().max()) else { return 0 };
    usize::try_from(last - first + 1).unwrap_or(0).saturating_sub(months.len())
}

/// What falls due for a tool up to a day, oldest first within each price.
fn dues(tool: &Tool, end: Date) -> Vec<(Date, Money)> {
    let mut dues = Vec::new();
    let mut running: Option<(Cycle, Date)> = None;
    for (at, dated) in tool.prices.iter().enumerate() {
        let from = dated.from.max(tool.since);
        let until = tool.prices.get(at + 1).map_or(end, |next| next.from.yesterday().unwrap_or(end).min(end));
        let Some(price) = dated.price.filter(|_| from <= until) else {
            running = None;
            continue;
        };
        // Another price in the same rhythm does not ask for money before the next payment is due.
        let start = running.filter(|(cycle, _)| *cycle == price.cycle).map_or(from, |(_, start)| start);
        running = Some((price.cycle, start));
        match price.cycle {
            Cycle::Once => dues.push((from, price.amount)),
            Cycle::Usage if !tool.charges.is_empty() => dues.extend(
                tool.charges
                    .iter()
                    .filter(|charge| from <= charge.day && charge.day <= until)
                    .map(|charge| (charge.day, charge.amount)),
            ),
            cycle => dues.extend(
                (0_i64..)
                    .map(|turn| start.saturating_add(length(cycle, turn)))
                    .take_while(|day| *day <= until)
                    .filter(|day| from <= *day)
                    .map(|day| (day, price.amount)),
            ),
        }
    }
    dues
}

/// So many turns of a cycle; `start` plus that keeps the day of the month where the month has it.
fn length(cycle: Cycle, turns: i64) -> Span {
    match cycle {
        Cycle::Daily => turns.days(),
        Cycle::Weekly => (7 * turns).days(),
        Cycle::Fortnightly => (14 * turns).days(),
        Cycle::Quarterly => (3 * turns).months(),
        Cycle::HalfYearly => (6 * turns).months(),
        Cycle::Yearly => (12 * turns).months(),
        Cycle::Monthly | Cycle::Usage | Cycle::Once => turns.months(),
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// Half a minor unit rounds away from zero.
fn rounded(amount: i128, currency: Currency) -> Money {
    let unit = MINUTES * DAYS;
    let half = if amount < 0 { -unit / 2 } else { unit / 2 };
    Money::new(i64::try_from((amount + half) / unit).unwrap_or(i64::MAX), currency)
}

#[cfg(test)]
mod tests;
