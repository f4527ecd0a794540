//! The facts of a review's period and of the periods it is compared with.
//!
//! A week's facts are those of every other page. Those of a day, month or quarter are counted from the same tables by the
//! same rules over the period's own dates: a rate of a month is its orders by its sessions, never a mean of weeks.

use super::super::ledger::Ledger;
use super::before;
use super::titles::week_of;
use crate::error::Result;
use crate::store::{orders, sessions, spend};
use jiff::ToSpan;
use jiff::civil::Date;
use tillwise_domain::checkin::{Period, ReviewKind};
use tillwise_domain::kpis::{SourceSpan, SpendFacts, WeekFacts};
use tillwise_domain::money::Currency;
use tillwise_domain::week::{Week, start_of};

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
        let facts = periods.iter().map(|period| facts(ledger, period)).collect::<Result<_>>()?;
        Ok(Self { periods, facts })
    }

    /// The facts of the period itself.
    pub(super) fn now(&self) -> &WeekFacts {
        &self.facts[self.facts.len() - 1]
    }
}

/// The facts of a period. Their `week` is the seven dates that end with it.
pub(super) fn facts(ledger: &Ledger<'_>, period: &Period) -> Result<WeekFacts> {
    if period.kind == ReviewKind::Weekly {
        return ledger.facts(week_of(period));
    }
    let last_week = Week::holding(period.to, period.to.saturating_sub(6.days()).weekday());
    let mut facts = ledger.facts(last_week)?;
    let days: Vec<Date> = period.from.series(1.day()).take_while(|day| *day <= period.to).collect();
    of_orders(ledger, period, &days, &mut facts)?;
    of_sessions(ledger, &days, &mut facts)?;
    of_spend(ledger, period, &days, &mut facts)?;
    Ok(facts)
}

fn of_orders(ledger: &Ledger<'_>, period: &Period, days: &[Date], facts: &mut WeekFacts) -> Result<()> {
    let zone = ledger.shop.zone();
    facts.orders = None;
    facts.order_span = SourceSpan { all: ledger.orders_span(), ..SourceSpan::default() };
    let reaches = |(first, last): &(Date, Date)| *first <= period.to && period.from <= *last;
    if !ledger.order_files().iter().any(reaches) {
        facts.order_span.missing = days.to_vec();
        return Ok(());
    }
    let span = (start_of(period.from, &zone), start_of(period.to.saturating_add(1.day()), &zone));
    facts.orders = Some(orders::facts(ledger.sql, span, ledger.shop.currency, &zone)?);
    Ok(())
}

fn of_sessions(ledger: &Ledger<'_>, days: &[Date], facts: &mut WeekFacts) -> Result<()> {
    facts.sessions = None;
    facts.session_span = SourceSpan { all: sessions::span(ledger.sql)?, ..SourceSpan::default() };
    match sessions::facts(ledger.sql, days)? {
        Ok(found) => facts.sessions = Some(found),
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
    let sums = spend::sums(ledger.sql, period.from, period.to)?;
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
