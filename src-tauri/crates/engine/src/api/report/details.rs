//! A page for each number, and one for sales and customers.

use super::facts::Facts;
use super::spans::{Series, Span};
use crate::charts::{Axes, Line, Look, Picture, Point, Range, beside, drawing};
use crate::reports::{Block, Figure, Head, Number, Sheet, Table};
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::checkin::{ReviewKind, Usual};
use tillwise_domain::kpis::{Split, SplitBy, SplitOrWhy};
use tillwise_domain::money::grouped;
use tillwise_domain::words::Words;

/// Weeks in the sales table of a weekly report.
const SALES_WEEKS: usize = 13;

impl Facts<'_> {
    pub(super) fn number_sheets(&self) -> impl Iterator<Item = Sheet> {
        self.series.iter().zip(&self.splits).map(|(series, splits)| self.number_sheet(series, splits))
    }

    fn number_sheet(&self, series: &Series, splits: &[(SplitBy, SplitOrWhy)]) -> Sheet {
        let unit = series.kpi.unit();
        let mut blocks = Vec::new();
        let last = series.last();
        let value = last.and_then(|last| last.value);
        let beside = [
            self.change(unit, value, series.before()).map(|change| {
                let before = format!("report-against-{}", self.period.kind.id());
                self.say(&Words::new(before).with("change", change))
            }),
            Some(self.reading_of(series)),
        ];
        let beside: Vec<String> = beside.into_iter().flatten().collect();
        blocks.push(Block::Number(Number { value: self.maybe(unit, value), beside: beside.join("; ") }));
        if let Some(why) = &series.parked {
            blocks.push(Block::Gap(self.say(&Words::new("reason-parked").with("why", self.names.kept(why)))));
        }
        if let Some(reason) = last.filter(|last| last.value.is_none()).and_then(|last| last.reason.clone()) {
            blocks.push(Block::Gap(self.say(&reason)));
        }
        if let Some(last) = last {
            blocks.push(Block::Note(self.say(&last.definition)));
            blocks.extend(last.notes.iter().map(|note| Block::Note(self.say(note))));
        }
        if let Some(view) = self.week.iter().find(|view| view.id == series.kpi.id()) {
            blocks.push(Block::Note(view.source.clone()));
        }
        if series.counted.iter().any(|counted| counted.value.is_some()) {
            blocks.push(Block::Figure(self.trend(series)));
        }
        for (by, split) in splits {
            blocks.push(Block::Heading(self.label(&format!("split-by-{}", by.id()))));
            match split {
                Ok(split) => {
                    blocks.push(Block::Figure(self.split_figure(series, split)));
                    blocks.extend(split.notes.iter().map(|note| Block::Note(self.say(note))));
                }
                Err(reason) => blocks.push(Block::Note(self.say(reason))),
            }
        }
        Sheet { title: Some(self.kpi_name(series)), blocks }
    }

    fn split_figure(&self, series: &Series, split: &Split) -> Figure {
        let written = self.engine.split_words(series.kpi, self.ledger.shop.currency);
        let (drawing, summary) = written.drawing(split);
        let mut columns = written.columns(split).into_iter();
        let mut heads: Vec<Head> = columns.next().map(|head| Head::words(head, 26)).into_iter().collect();
        heads.extend(columns.map(|head| Head::numbers(head, 18)));
        let caption = Words::new("report-split-caption")
            .with("kpi", self.kpi_name(series))
            .with("by", self.label(&format!("split-by-{}", split.by.id())))
            .with("period", self.period_name(&self.period));
        Figure {
            drawing,
            summary,
            table: Table { caption: self.say(&caption), heads, rows: written.rows(split) },
        }
    }

    fn trend(&self, series: &Series) -> Figure {
        let unit = series.kpi.unit();
        let name = self.kpi_name(series);
        let points: Vec<Point> = self
            .spans
            .iter()
            .zip(&series.counted)
            .map(|(span, counted)| Point {
                label: self.period_short(&span.period),
                // A drawing may round; every number people read comes from the decimal.
                value: counted.value.and_then(|value| value.to_f64()),
                shown: self.maybe(unit, counted.value),
            })
            .collect();
        let usual = match &series.usual {
            Usual::Range { low, high, .. } => {
                low.to_f64().zip(high.to_f64()).map(|(low, high)| (low, high, self.label("report-usual")))
            }
            Usual::TooLittle { .. } => None,
        };
        let target = series.target.and_then(|target| Some((target.to_f64()?, self.label("report-goal"))));
        let ends = usual.iter().flat_map(|(low, high, _)| [*low, *high]);
        let heights: Vec<f64> = points.iter().filter_map(|point| point.value).chain(ends).collect();
        let beside = beside(unit, &heights);
        let drawing = drawing(&Range { points: &points, usual, target, beside: &beside });
        let known: Vec<&Point> = points.iter().filter(|point| point.value.is_some()).collect();
        let range = self.usual(series).map_or_else(
            || self.label("report-trend-no-range"),
            |range| self.say(&Words::new("report-trend-range").with("range", range)),
        );
        let ends = |point: Option<&&Point>| point.map(|point| point.shown.clone()).unwrap_or_default();
        let summary = self.say(
            &Words::new(format!("report-trend-{}", self.period.kind.id()))
                .with("kpi", name.clone())
                .with("count", points.len())
                .with("known", known.len())
                .with("first", ends(known.first()))
                .with("last", ends(known.last())),
        );
        Figure { drawing, summary: format!("{summary} {range}"), table: self.trend_table(series, &name) }
    }

    fn trend_table(&self, series: &Series, name: &str) -> Table {
        let unit = series.kpi.unit();
        let weekly = self.period.kind == ReviewKind::Weekly;
        let mut heads = vec![
            Head::words(self.label(&format!("report-head-{}", self.period.kind.id())), 14),
            Head::words(self.label("report-head-from"), 22),
            Head::numbers(name.to_owned(), 20),
        ];
        if weekly {
            heads.push(Head::words(self.label("report-head-made-of"), 44));
        }
        let rows = self.spans.iter().zip(&series.counted).rev().map(|(span, counted)| {
            let mut row =
                vec![self.period_short(&span.period), self.first_day(span), self.maybe(unit, counted.value)];
            if weekly {
                row.push(counted.made_of.as_ref().map(|words| self.say(words)).unwrap_or_default());
            }
            row
        });
        Table {
            caption: self.say(&Words::new("report-trend-caption").with("kpi", name)),
            heads,
            rows: rows.collect(),
        }
    }

    /// Sales, and below them or on a sheet of their own the customers: 26 weeks of them fill a page.
    pub(super) fn sales_sheets(&self) -> Vec<Sheet> {
        let mut blocks = vec![Block::Table(self.sales_table())];
        if let Some(shipped) = &self.shipped {
            blocks.push(Block::Heading(self.label("process-shipped_on_brand")));
            let said = shipped.shown.iter().map(|shown| format!("{shown}. "));
            blocks.push(Block::Text(format!("{}{}", said.collect::<String>(), shipped.note)));
        }
        let customers = |span: &Span| span.orders(|orders| orders.customers).filter(|count| *count > 0);
        let known = self.spans.iter().any(|span| customers(span).is_some());
        let below = [Block::Figure(self.customers()), Block::Note(self.label("report-customers-note"))];
        let mut own = None;
        if known && self.spans.len() > SALES_WEEKS {
            own = Some(Sheet { title: Some(self.label("report-customers")), blocks: below.to_vec() });
        } else if known {
            blocks.push(Block::Heading(self.label("report-customers")));
            blocks.extend(below);
        }
        let title = if own.is_some() { "report-sales-alone" } else { "report-sales" };
        let sales = Sheet { title: Some(self.label(title)), blocks };
        std::iter::once(sales).chain(own).collect()
    }

    fn sales_table(&self) -> Table {
        let weeks = self.spans.iter().flat_map(|span| &span.weeks);
        let count = match self.period.kind {
            ReviewKind::Weekly => SALES_WEEKS,
            _ => self.spans.last().map_or(0, |span| span.weeks.len()),
        };
        let all: Vec<_> = weeks.collect();
        let rows = all[all.len().saturating_sub(count)..].iter().rev().map(|week| {
            let orders = week.orders.as_ref();
            let back = orders.map(|orders| orders.goods - orders.net_sales());
            vec![
                self.engine.week_name(week.week),
                self.engine.words.date(week.week.from()),
                self.number(orders.map(|orders| orders.orders)),
                self.money(orders.map(|orders| orders.goods)),
                self.money(back),
                self.money(orders.map(tillwise_domain::kpis::OrderFacts::net_sales)),
                self.number(week.sessions.map(|sessions| sessions.sessions)),
                self.money(week.spend.map(|spend| spend.minor)),
            ]
        });
        let head = |name: &str| self.label(&format!("report-head-{name}"));
        Table {
            caption: self.label("report-sales-caption"),
            heads: vec![
                Head::words(head("weekly"), 11),
                Head::words(head("from"), 22),
                Head::numbers(head("orders"), 9),
                Head::numbers(head("goods"), 16),
                Head::numbers(head("returned"), 14),
                Head::numbers(head("net-sales"), 16),
                Head::numbers(head("sessions"), 11),
                Head::numbers(head("spend"), 15),
            ],
            rows: rows.collect(),
        }
    }

    /// New customers beside those who came back, by period.
    fn customers(&self) -> Figure {
        // Marketplaces and counters give no buyer: then nobody knows who is new, which is not the same as none.
        let known = |span: &Span| span.orders(|orders| orders.customers).filter(|count| *count > 0);
        let new = |span: &Span| known(span).and_then(|_| span.orders(|orders| orders.new));
        let back = |span: &Span| known(span).and_then(|_| span.orders(|orders| orders.returning));
        let line = |look, of: &dyn Fn(&Span) -> Option<i64>| Line {
            points: self
                .spans
                .iter()
                .enumerate()
                .map(|(at, span)| (at as f64, of(span).map(|count| count as f64)))
                .collect(),
            look,
        };
        let lines = [line(Look::Whole, &new), line(Look::Dashed, &back)];
        let below = |at: f64| {
            self.spans
                .get(at.round() as usize)
                .map(|span| self.period_short(&span.period))
                .unwrap_or_default()
        };
        let beside = |value: f64| grouped(&format!("{value:.0}"));
        let right = self.spans.len().saturating_sub(1) as f64;
        let axes = Axes { right, below: &below, beside: &beside, from_zero: true };
        let drawing = drawing(&Picture { lines: &lines, marks: &[], axes: &axes });
        let rows = self.spans.iter().rev().map(|span| {
            vec![
                self.period_short(&span.period),
                self.first_day(span),
                self.number(known(span)),
                self.number(new(span)),
                self.number(back(span)),
            ]
        });
        let head = |name: &str| self.label(&format!("report-head-{name}"));
        Figure {
            drawing,
            summary: self.label("report-customers-summary"),
            table: Table {
                caption: self.label("report-customers-caption"),
                heads: vec![
                    Head::words(head(self.period.kind.id()), 16),
                    Head::words(head("from"), 24),
                    Head::numbers(head("customers"), 20),
                    Head::numbers(head("new"), 20),
                    Head::numbers(head("returning"), 20),
                ],
                rows: rows.collect(),
            },
        }
    }
}
