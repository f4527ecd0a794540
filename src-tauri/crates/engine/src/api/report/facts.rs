//! What a report is made from, read once, and the few phrases that all its parts share.

use super::names::Names;
use super::spans::{Series, Span, spans};
use super::{ReportWish, period_of};
use crate::Engine;
use crate::api::kpis::{percent, rounded};
use crate::api::ledger::Ledger;
use crate::api::process_figures::ShippedSaid;
use crate::api::views::{KpiView, LinksView, WarningView};
use crate::error::Result;
use crate::reports::Paper;
use crate::store::batches::{self, Batch};
use crate::store::{actions, kpi_choices, register, reviews};
use jiff::{Timestamp, Zoned};
use rusqlite::Connection;
use rust_decimal::Decimal;
use tillwise_domain::checkin::{Action, Period, ReviewKind, Usual};
use tillwise_domain::kpis::{KPIS, SplitBy, SplitOrWhy, Unit};
use tillwise_domain::money::{Money, grouped};
use tillwise_domain::stack::Register;
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

pub(super) struct Facts<'a> {
    pub engine: &'a Engine,
    pub ledger: Ledger<'a>,
    pub period: Period,
    /// The periods, the report's own as the last.
    pub spans: Vec<Span>,
    /// The five numbers over them.
    pub series: Vec<Series>,
    /// The five numbers split by segment over the whole period, in the order of `series`.
    pub splits: Vec<Vec<(SplitBy, SplitOrWhy)>>,
    /// The five numbers in the last week of the period, as the KPIs page has them.
    pub week: Vec<KpiView>,
    /// Which numbers of the work move with which KPI, up to the last week of the period.
    pub links: LinksView,
    /// What went out in a quarter, where anything did.
    pub shipped: Option<ShippedSaid>,
    pub register: Register,
    pub actions: Vec<Action>,
    /// What the check-in of the period said the numbers mean.
    pub reading: Option<String>,
    pub warnings: Vec<WarningView>,
    /// Files that are in, newest first.
    pub batches: Vec<Batch>,
    /// When the newest of them came in, in the shop's zone.
    pub fresh: Option<Zoned>,
    pub names: Names,
    /// What it is printed on.
    pub paper: Paper,
}

impl<'a> Facts<'a> {
    pub(super) fn gather(engine: &'a Engine, sql: &'a Connection, wish: ReportWish<'_>) -> Result<Self> {
        let ledger = Ledger::new(engine, sql)?;
        let period = period_of(wish, &ledger)?;
        let spans = spans(&ledger, period)?;
        let (mut series, mut splits) = (Vec::new(), Vec::new());
        let weeks = spans.last().map_or(&[][..], |span| &span.weeks);
        for kpi in KPIS {
            let choice = kpi_choices::get(sql, kpi.id())?;
            splits.push(engine.splits(&ledger, *kpi, weeks)?);
            series.push(Series::of(*kpi, &spans, (choice.target, choice.parked)));
        }
        let last = spans.last().and_then(|span| span.weeks.last()).map(|week| week.week);
        let last = last.unwrap_or_else(|| Week::holding(period.to, ledger.shop.first_weekday));
        let (week, warnings) = engine.check(Some(&last.to_string()))?;
        let links = engine.links_view(&ledger, last, None)?;
        let shipped = match period.kind {
            ReviewKind::Quarterly => Some(engine.shipped_said(&ledger, (period.from, period.to))?),
            _ => None,
        };
        let register = register::load(sql)?;
        let actions = actions::all(sql)?;
        let reading =
            reviews::of(sql, &period)?.map(|review| review.reading).filter(|said| !said.trim().is_empty());
        let batches: Vec<Batch> =
            batches::all(sql)?.into_iter().filter(|batch| batch.undone_at.is_none()).collect();
        let newest = batches.iter().map(|batch| batch.imported_at).max();
        let fresh = newest.and_then(|second| Timestamp::from_second(second).ok());
        let fresh = fresh.map(|instant| instant.to_zoned(ledger.shop.zone()));
        let paper = wish.paper.unwrap_or(Paper::usual(ledger.shop.currency));
        let names = Names::of(&register, &actions, wish.names, engine.words.label("report-somebody"));
        Ok(Self {
            engine,
            period,
            spans,
            series,
            splits,
            week: week.kpis,
            links,
            shipped: shipped.filter(|shipped| shipped.any),
            register,
            actions,
            reading,
            warnings,
            batches,
            fresh,
            names,
            paper,
            ledger,
        })
    }

    pub(super) fn label(&self, key: &str) -> String {
        self.engine.words.label(key)
    }

    pub(super) fn say(&self, words: &Words) -> String {
        self.engine.say(words)
    }

    pub(super) fn none(&self) -> String {
        self.label("no-value")
    }

    /// Whose shop and which days.
    pub(super) fn sub(&self) -> String {
        let shop = &self.ledger.shop.name;
        let shop = if shop.is_empty() { self.label("shop-unnamed") } else { shop.clone() };
        let weeks = self.spans.last().map_or(0, |span| span.weeks.len());
        let first = self
            .spans
            .last()
            .and_then(|span| span.weeks.first())
            .map_or(self.period.from, |week| week.week.from());
        let last = self
            .spans
            .last()
            .and_then(|span| span.weeks.last())
            .map_or(self.period.to, |week| week.week.to());
        let words = Words::new(format!("report-sub-{}", self.period.kind.id()))
            .with("shop", shop)
            .with("period", self.period_name(&self.period))
            .with("count", weeks)
            .with("from", first)
            .with("to", last);
        self.say(&words)
    }

    /// `Numbers as of Sunday 15 November 2026, 20:14; 4,812 rows`.
    pub(super) fn as_of(&self) -> String {
        let Some(fresh) = &self.fresh else { return self.label("report-as-of-none") };
        let rows: u64 = self.batches.iter().map(|batch| batch.rows_used).sum();
        let weekday = self.label(&format!("weekday-{}", fresh.weekday().to_monday_one_offset()));
        self.say(
            &Words::new("report-as-of")
                .with("weekday", weekday)
                .with("day", fresh.date())
                .with("time", format!("{:02}:{:02}", fresh.hour(), fresh.minute()))
                .with("rows", i64::try_from(rows).unwrap_or(i64::MAX)),
        )
    }

    /// `Week 46`, `October 2026`, `Quarter 4 of 2026`.
    pub(super) fn period_name(&self, period: &Period) -> String {
        match period.kind {
            ReviewKind::Monthly => self.engine.month_name(period.from),
            ReviewKind::Quarterly => self.say(
                &Words::new("report-quarter")
                    .with("quarter", i64::from((period.from.month() - 1) / 3 + 1))
                    .with("year", period.from.year().to_string()),
            ),
            ReviewKind::Weekly | ReviewKind::Daily => {
                self.engine.week_name(Week::holding(period.from, self.ledger.shop.first_weekday))
            }
        }
    }

    /// The same, short enough for an axis.
    pub(super) fn period_short(&self, period: &Period) -> String {
        match period.kind {
            ReviewKind::Monthly => self.engine.month_short(period.from),
            ReviewKind::Quarterly => {
                format!("Q{} {:02}", (period.from.month() - 1) / 3 + 1, period.from.year().rem_euclid(100))
            }
            ReviewKind::Weekly | ReviewKind::Daily => self.period_name(period),
        }
    }

    /// `9 November 2026`: the first day of the weeks of a period, which no reader takes for another year's.
    pub(super) fn first_day(&self, span: &Span) -> String {
        let day = span.weeks.first().map_or(span.period.from, |week| week.week.from());
        self.engine.words.date(day)
    }

    pub(super) fn shown(&self, unit: Unit, value: Decimal) -> String {
        self.engine.kpi_shown(unit, value, self.ledger.shop.currency)
    }

    pub(super) fn maybe(&self, unit: Unit, value: Option<Decimal>) -> String {
        value.map_or_else(|| self.none(), |value| self.shown(unit, value))
    }

    /// `1.80 to 2.60 %`.
    pub(super) fn usual(&self, series: &Series) -> Option<String> {
        let Usual::Range { low, high, .. } = &series.usual else { return None };
        let unit = series.kpi.unit();
        // "12.05 to 16.21 EUR": the sign of what is counted stands once.
        let low = self.shown(unit, *low);
        let low = low.split_once(' ').map_or(low.as_str(), |(number, _)| number);
        Some(self.say(&Words::new("report-range").with("low", low).with("high", self.shown(unit, *high))))
    }

    /// How a value changed: `up 4.0 %`, `down 0.20 points`; nothing where there is nothing to compare.
    pub(super) fn change(&self, unit: Unit, now: Option<Decimal>, before: Option<Decimal>) -> Option<String> {
        let (now, before) = (now?, before?);
        if now == before {
            return Some(self.label("change-same"));
        }
        let by = (now - before).abs();
        let by = match unit {
            Unit::Ratio => {
                let points = rounded(by * Decimal::ONE_HUNDRED, 2);
                self.say(&Words::new("change-points").with("points", points))
            }
            Unit::Money | Unit::Times => percent(by.checked_div(before.abs())?, 1),
        };
        let key = if now > before { "change-up" } else { "change-down" };
        Some(self.say(&Words::new(key).with("by", by)))
    }

    /// An amount of minor units in the shop's currency.
    pub(super) fn money(&self, minor: Option<i64>) -> String {
        let amount =
            minor.zip(self.ledger.shop.currency).map(|(minor, code)| Money::new(minor, code).shown());
        amount.unwrap_or_else(|| self.none())
    }

    pub(super) fn number(&self, count: Option<i64>) -> String {
        count.map_or_else(|| self.none(), |count| grouped(&count.to_string()))
    }

    pub(super) fn kpi_name(&self, series: &Series) -> String {
        self.label(&format!("kpi-{}", series.kpi.id().id()))
    }
}
