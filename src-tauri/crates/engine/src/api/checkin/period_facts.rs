//! The facts of a review's period and of the periods it is compared with.
//!
//! A week's facts are those of every other page. Those of other dates are counted from the same tables by the
//! same rules over the period's own dates: a rate of a month is its orders by its sessions, never a mean of weeks.

use super::super::ledger::Ledger;
use super::before;
use super::titles::week_of;
use crate::error::Result;
use crate::store::{sessions, spend, totals};
use jiff::ToSpan;
use jiff::civil::Date;
use tillwise_domain::checkin::{Period, ReviewKind};
use tillwise_domain::kpis::totals::number_of;
use tillwise_domain::kpis::{OrderFacts, SourceSpan, SpendFacts, WeekFacts};
use tillwise_domain::money::Currency;
use tillwise_domain::week::Week;

/// How many earlier periods tell what is usual.
fn looks_back(kind: ReviewKind) -> usize {
    match kind {
        ReviewKind::Daily => 12,
        ReviewKind::Weekly => 26,
        ReviewKind::Monthly => 12,
        ReviewKind::Quarterly => 8,
    }
}

/// The period a value is compared with: a day with the same weekday of the week before, since a Sunday is no Monday.
pub(super) fn compared_with(period: &Period) -> Period {
    match period.kind {
        ReviewKind::Daily => {
            let day = period.from.saturating_sub(7.days());
            Period { kind: period.kind, from: day, to: day }
        }
        _ => before(period),
    }
}

/// A period and those before it, the oldest first.
pub(super) struct Series {
    pub periods: Vec<Period>,
    pub facts: Vec<WeekFacts>,
}

impl Series {
    pub(super) fn up_to(ledger: &Ledger<'_>, period: Period) -> Result<Self> {
        let mut periods = vec![period];
        for _ in 0..looks_back(period.kind) {
            periods.push(compared_with(&periods[periods.len() - 1]));
        }
        periods.reverse();
        let facts = match is_week_of(ledger, &period) {
            true => ledger.week_figures(week_of(&periods[0]), week_of(&period))?,
            false => periods.iter().map(|period| facts(ledger, period)).collect::<Result<_>>()?,
        };
        Ok(Self { periods, facts })
    }

    /// The facts of the period itself.
    pub(super) fn now(&self) -> &WeekFacts {
        &self.facts[self.facts.len() - 1]
    }
}

/// Whether a period is a week as the shop counts them now. A stored one may be of another first weekday; its customers
/// are in no total then.
fn is_week_of(ledger: &Ledger<'_>, period: &Period) -> bool {
    period.kind == ReviewKind::Weekly && period.from.weekday() == ledger.shop.first_weekday
}

/// The facts of a period. Their `week` is the seven dates that end with it.
pub(super) fn facts(ledger: &Ledger<'_>, period: &Period) -> Result<WeekFacts> {
    if is_week_of(ledger, period) {
        return ledger.facts(week_of(period));
    }
    let last_week = Week::holding(period.to, period.to.saturating_sub(6.days()).weekday());
    let mut facts = ledger.facts(last_week)?;
    let days: Vec<Date> = period.from.series(1.day()).take_while(|day| *day <= period.to).collect();
    of_orders(ledger, period, &days, &mut facts)?;
    of_sessions(ledger, period, &days, &mut facts)?;
    of_spend(ledger, period, &days, &mut facts)?;
    Ok(facts)
}

/// Sales and new customers are sums of the days; customers of a period are not, so that they are counted anew.
fn of_orders(ledger: &Ledger<'_>, period: &Period, days: &[Date], facts: &mut WeekFacts) -> Result<()> {
    facts.orders = None;
    facts.order_span = SourceSpan { all: ledger.orders_span(), ..SourceSpan::default() };
    if !ledger.has_orders_file(period.from, period.to) {
        facts.order_span.missing = days.to_vec();
        return Ok(());
    }
    let span = (number_of(period.from), number_of(period.to));
    let mut orders = OrderFacts::default();
    for ((_, code, _), day) in totals::sales(ledger.sql, span)? {
        if Some(code) != ledger.shop.currency {
            orders.other_currency += day.orders;
            continue;
        }
        orders.orders += day.orders;
        orders.online_orders += day.online;
        orders.goods += day.goods;
        orders.returned += day.returned;
        orders.refunded += day.refunded;
        orders.undated += day.undated;
    }
    for day in totals::buyer_days(ledger.sql, span)?.values() {
        orders.new += day.firsts;
        orders.known_orders += day.orders;
        orders.repeat_orders += day.repeat_orders;
    }
    let buyers = totals::buyers_between(ledger.sql, (period.from, period.to), &ledger.shop.zone())?;
    (orders.customers, orders.returning) = (buyers.customers, buyers.returning);
    facts.orders = Some(orders);
    Ok(())
}

fn of_sessions(ledger: &Ledger<'_>, period: &Period, days: &[Date], facts: &mut WeekFacts) -> Result<()> {
    (facts.sessions, facts.session_source) = (None, None);
    facts.session_span = SourceSpan { all: sessions::span(ledger.sql)?, ..SourceSpan::default() };
    match sessions::facts(&sessions::by_source(ledger.sql, (period.from, period.to))?, days) {
        Ok((found, source)) => (facts.sessions, facts.session_source) = (Some(found), Some(source)),
        Err(missing) => facts.session_span.missing = missing,
    }
    Ok(())
}

/// As for a week: every platform must cover the period from its own first day on.
fn of_spend(ledger: &Ledger<'_>, period: &Period, days: &[Date], facts: &mut WeekFacts) -> Result<()> {
    (facts.spend, facts.foreign_spend) = (None, None);
    let platforms = spend::coverage(ledger.sql)?;
    let everything: Vec<(Date, Date)> = platforms.values().flatten().copied().collect();
    let all = everything.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let mut span = SourceSpan { all, missing: spend::uncovered(days, &everything), ..SourceSpan::default() };
    for (platform, covered) in &platforms {
        let Some((first, last)) = covered.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
            continue;
        };
        let own: Vec<Date> = days.iter().copied().filter(|day| *day >= first).collect();
        let missing = spend::uncovered(&own, covered);
        if !missing.is_empty() && last < period.to {
            span.ended.push((platform.clone(), last));
        }
        span.missing.extend(missing);
    }
    span.missing.sort_unstable();
    span.missing.dedup();
    let complete = span.all.is_some() && span.missing.is_empty();
    facts.spend_span = span;
    if !complete {
        return Ok(());
    }
    let sums: Vec<(Currency, i64)> =
        spend::by_day(ledger.sql, (period.from, period.to))?.into_values().flatten().collect();
    let own = |code: &Currency| ledger.shop.currency.is_none_or(|shop| shop == *code);
    match sums.iter().find(|(code, minor)| !own(code) && *minor != 0) {
        Some((code, _)) => facts.foreign_spend = Some(*code),
        None => {
            let minor = sums.iter().filter(|(code, _)| own(code)).map(|(_, minor)| minor).sum();
            facts.spend = Some(SpendFacts { minor });
        }
    }
    Ok(())
}
