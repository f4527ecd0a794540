//! What all weeks of one view share: the shop, today, and which days each source reaches over.

use crate::Engine;
use crate::error::{Error, Result};
use crate::store::sessions::Sources;
use crate::store::totals::{self, Sales};
use crate::store::{orders, sessions, settings, spend};
use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};
use tillwise_domain::kpis::totals::{BuyerDay, BuyerPeriod, number_of};
use tillwise_domain::kpis::{OrderFacts, Segments, SourceSpan, SpendFacts, WeekFacts};
use tillwise_domain::money::Currency;
use tillwise_domain::shop::Shop;
use tillwise_domain::week::{Week, local_date};
use tillwise_domain::words::Words;

/// The ledger as one view reads it, once for all its weeks.
pub(super) struct Ledger<'a> {
    pub sql: &'a Connection,
    pub shop: Shop,
    pub today: Date,
    orders: Option<(Date, Date)>,
    order_files: Vec<(Date, Date)>,
    sessions: Option<(Date, Date)>,
    spend: BTreeMap<String, Vec<(Date, Date)>>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(engine: &Engine, sql: &'a Connection) -> Result<Self> {
        let shop = settings::shop(sql)?;
        let zone = shop.zone();
        Ok(Self {
            orders: orders::span(sql)?
                .map(|(first, last)| (local_date(first, &zone), local_date(last, &zone))),
            order_files: orders::coverage(sql)?
                .into_iter()
                .map(|(first, last)| (local_date(first, &zone), local_date(last, &zone)))
                .collect(),
            sessions: sessions::span(sql)?,
            spend: spend::coverage(sql)?,
            today: engine.today(&shop),
            shop,
            sql,
        })
    }

    /// The newest full week.
    pub(super) fn newest(&self) -> Week {
        Week::holding(self.today, self.shop.first_weekday).before()
    }

    /// The last day of the orders.
    pub(super) fn orders_until(&self) -> Option<Date> {
        self.orders.map(|(_, last)| last)
    }

    /// The days of the first and the last order.
    pub(super) fn orders_span(&self) -> Option<(Date, Date)> {
        self.orders
    }

    /// From which day to which each orders file reaches.
    pub(super) fn order_files(&self) -> &[(Date, Date)] {
        &self.order_files
    }

    /// Whether an orders file reaches into these days. Days between two files are not days without orders.
    pub(super) fn has_orders_file(&self, from: Date, to: Date) -> bool {
        self.order_files.iter().any(|(first, last)| *first <= to && from <= *last)
    }

    /// The first day of the orders.
    pub(super) fn orders_since(&self) -> Option<Date> {
        self.orders.map(|(first, _)| first)
    }

    /// The facts of a week.
    pub(super) fn facts(&self, week: Week) -> Result<WeekFacts> {
        let mut weeks = self.week_figures(week, week)?;
        weeks.pop().ok_or_else(|| Error::invalid(Words::new("error-no-week").with("week", week.to_string())))
    }

    /// What a week's orders say by segment; nothing by money where the shop has no currency yet.
    pub(super) fn segments(&self, week: Week) -> Result<Segments> {
        let days = (number_of(week.from()), number_of(week.to()));
        self.shop.currency.map_or(Ok(Segments::default()), |code| totals::segments(self.sql, days, code))
    }

    /// The facts of every week from one to another, both included: each table is asked once for all of them.
    pub(super) fn week_figures(&self, from: Week, to: Week) -> Result<Vec<WeekFacts>> {
        let span = (from.from(), to.to());
        let numbers = (number_of(span.0), number_of(span.1));
        let read = Read {
            sales: totals::sales(self.sql, numbers)?,
            buyer_days: totals::buyer_days(self.sql, numbers)?,
            buyer_weeks: totals::buyer_weeks(self.sql, numbers)?,
            sessions: sessions::by_source(self.sql, span)?,
            spend: spend::by_day(self.sql, span)?,
        };
        let mut weeks = Vec::new();
        let mut week = from;
        while week <= to {
            weeks.push(self.week_facts(week, &read));
            week = week.after();
        }
        Ok(weeks)
    }

    fn week_facts(&self, week: Week, read: &Read) -> WeekFacts {
        let days: Vec<Date> = week.days().collect();
        let mut facts = WeekFacts {
            week,
            today: self.today,
            currency: self.shop.currency,
            zone: self.shop.time_zone.clone(),
            orders: None,
            sessions: None,
            session_source: None,
            spend: None,
            foreign_spend: None,
            order_span: SourceSpan { all: self.orders, ..SourceSpan::default() },
            session_span: SourceSpan { all: self.sessions, ..SourceSpan::default() },
            spend_span: self.spend_span(week, &days),
        };
        // A week between two files is not a week without orders: nothing is known about it.
        if self.order_files.iter().any(|(first, last)| *first <= week.to() && week.from() <= *last) {
            facts.orders = Some(read.orders(week, self.shop.currency));
        }
        if facts.orders.is_none() {
            facts.order_span.missing.clone_from(&days);
        }
        match sessions::facts(&read.sessions, &days) {
            Ok((found, source)) => {
                (facts.sessions, facts.session_source) = (Some(found), Some(source));
            }
            Err(missing) => facts.session_span.missing = missing,
        }
        if facts.spend_span.all.is_some() && facts.spend_span.missing.is_empty() {
            let sums = || read.spend.range(week.from()..=week.to()).flat_map(|(_, sums)| sums);
            let own = |code: &Currency| self.shop.currency.is_none_or(|shop| shop == *code);
            match sums().find(|(code, minor)| !own(code) && *minor != 0) {
                Some((code, _)) => facts.foreign_spend = Some(*code),
                None => {
                    let minor = sums().filter(|(code, _)| own(code)).map(|(_, minor)| minor).sum();
                    facts.spend = Some(SpendFacts { minor });
                }
            }
        }
        facts
    }

    /// Which of the week's days are covered: every platform must cover the week from its own first day on, because
    /// the spend of one that has ended is not known to be nothing.
    fn spend_span(&self, week: Week, days: &[Date]) -> SourceSpan {
        let pairs = || self.spend.values().flatten().copied();
        let all = pairs().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let mut span = SourceSpan { all, ..SourceSpan::default() };
        let everything: Vec<(Date, Date)> = pairs().collect();
        span.missing = spend::uncovered(days, &everything);
        for (platform, covered) in &self.spend {
            let Some((first, last)) = covered.iter().copied().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            else {
                continue;
            };
            let own: Vec<Date> = days.iter().copied().filter(|day| *day >= first).collect();
            let missing = spend::uncovered(&own, covered);
            if !missing.is_empty() && last < week.to() {
                span.ended.push((platform.clone(), last));
            }
            span.missing.extend(missing);
        }
        span.missing.sort_unstable();
        span.missing.dedup();
        span
    }
}

/// What the tables say about a span of weeks.
struct Read {
    sales: Sales,
    buyer_days: BTreeMap<i32, BuyerDay>,
    buyer_weeks: HashMap<i32, BuyerPeriod>,
    sessions: Sources,
    spend: BTreeMap<Date, Vec<(Currency, i64)>>,
}

impl Read {
    /// The orders of a week. An order in another currency is in no sum and is counted apart; who bought is counted
    /// whatever the currency.
    fn orders(&self, week: Week, currency: Option<Currency>) -> OrderFacts {
        let (first, last) = (number_of(week.from()), number_of(week.to()));
        let mut facts = OrderFacts::default();
        let start = self.sales.partition_point(|((day, ..), _)| *day < first);
        for ((_, code, _), cell) in self.sales[start..].iter().take_while(|((day, ..), _)| *day <= last) {
            if Some(*code) != currency {
                facts.other_currency += cell.orders;
                continue;
            }
            facts.orders += cell.orders;
            facts.online_orders += cell.online;
            facts.goods += cell.goods;
            facts.returned += cell.returned;
            facts.refunded += cell.refunded;
            facts.undated += cell.undated;
        }
        for (_, cell) in self.buyer_days.range(first..=last) {
            facts.new += cell.firsts;
            facts.known_orders += cell.orders;
            facts.repeat_orders += cell.repeat_orders;
        }
        if let Some(buyers) = self.buyer_weeks.get(&first) {
            (facts.customers, facts.returning) = (buyers.customers, buyers.returning);
        }
        facts
    }
}

/// The first days of the `count` whole calendar months before today's, oldest first.
pub(super) fn whole_months(today: Date, count: i64) -> Vec<Date> {
    let this = today.first_of_month();
    (1..=count).rev().map(|back| this.saturating_sub(back.months())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_whole_and_before_todays() {
        let months = whole_months(jiff::civil::date(2026, 1, 31), 3);
        assert_eq!(
            months.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["2025-10-01", "2025-11-01", "2025-12-01"]
        );
    }
}
