//! How the numbers hang together: what net sales are made of, what a new customer costs, and who comes back
//! (requirements H9). Every box above is counted from the boxes under it.

use super::facts::Facts;
use super::spans::Span;
use crate::charts::{Leaf, Tree, drawing};
use crate::reports::{Block, Figure, Head, Sheet, Table};
use rust_decimal::Decimal;
use tillwise_domain::kpis::{KpiId, NEEDED_POINTS, OrderFacts, Unit};
use tillwise_domain::words::Words;

/// What a box counts.
enum Fact {
    /// A KPI.
    Kpi(KpiId),
    /// A number of things.
    Count(fn(&Span) -> Option<i64>),
    /// Minor units of the shop's currency.
    Money(fn(&Span) -> Option<i64>),
}

/// A box: its name's key, what it counts, its place, and the box above.
type Node = (&'static str, Fact, (i32, i32), Option<usize>);

fn nodes() -> Vec<Node> {
    vec![
        ("report-head-net-sales", Fact::Money(|span| span.orders(OrderFacts::net_sales)), (0, 3), None),
        ("report-head-orders", Fact::Count(|span| span.orders(|orders| orders.orders)), (1, 1), Some(0)),
        ("kpi-average_order_value", Fact::Kpi(KpiId::AverageOrderValue), (1, 3), Some(0)),
        (
            "report-head-returned",
            Fact::Money(|span| span.orders(|orders| orders.goods - orders.net_sales())),
            (1, 5),
            Some(0),
        ),
        (
            "report-head-sessions",
            Fact::Count(|span| span.sum(|week| week.sessions.map(|sessions| sessions.sessions))),
            (2, 0),
            Some(1),
        ),
        ("kpi-conversion_rate", Fact::Kpi(KpiId::ConversionRate), (2, 2), Some(1)),
        ("kpi-customer_acquisition_cost", Fact::Kpi(KpiId::CustomerAcquisitionCost), (3, 1), None),
        ("kpi-repeat_purchase_rate", Fact::Kpi(KpiId::RepeatPurchaseRate), (3, 5), None),
        (
            "report-head-spend",
            Fact::Money(|span| span.sum(|week| week.spend.map(|spend| spend.minor))),
            (4, 0),
            Some(6),
        ),
        ("report-head-new", Fact::Count(|span| span.orders(|orders| orders.new)), (4, 2), Some(6)),
        (
            "report-head-returning",
            Fact::Count(|span| span.orders(|orders| orders.returning)),
            (4, 4),
            Some(7),
        ),
        (
            "report-head-customers",
            Fact::Count(|span| span.orders(|orders| orders.customers)),
            (4, 6),
            Some(7),
        ),
    ]
}

impl Facts<'_> {
    pub(super) fn tree_sheet(&self) -> Sheet {
        let now = self.spans.last();
        let before = self.spans.iter().rev().nth(1);
        let mut leaves = Vec::new();
        let mut rows = Vec::new();
        for (key, fact, place, above) in nodes() {
            let name = self.label(key);
            let (value, past, change) = self.both(&fact, now, before);
            rows.push(vec![name.clone(), value.clone(), past, change.clone().unwrap_or_default()]);
            leaves.push(Leaf { place, name, value, change: change.unwrap_or_default(), above });
        }
        let before = self.label(&format!("report-head-before-{}", self.period.kind.id()));
        let table = Table {
            caption: self.label("report-tree-caption"),
            heads: vec![
                Head::words(self.label("report-head-number"), 34),
                Head::numbers(self.period_short(&self.period), 22),
                Head::numbers(before, 22),
                Head::words(self.label("report-head-change"), 22),
            ],
            rows,
        };
        let figure = Figure {
            drawing: drawing(&Tree { leaves: &leaves }),
            summary: self.label("report-tree-summary"),
            table,
        };
        let note = self.label(&format!("report-tree-note-{}", self.period.kind.id()));
        let mut blocks =
            vec![Block::Figure(figure), Block::Note(format!("{note} {}", self.label("report-tree-note")))];
        blocks.extend(self.links_blocks());
        Sheet { title: Some(self.label("report-tree")), blocks }
    }

    /// Which numbers of the work move with which KPI, up to the period's last week: only pairs of which something can be
    /// said, and how many cannot.
    fn links_blocks(&self) -> Vec<Block> {
        let links = &self.links.chart;
        let known = |row: &&Vec<String>| row.get(4).is_some_and(|rank| *rank != self.none());
        let rows: Vec<Vec<String>> = links.rows.iter().filter(known).cloned().collect();
        let heading = Block::Heading(self.label("report-links"));
        let open = links.rows.len() - rows.len();
        let gap = Words::new("report-links-open").with("count", open).with("needed", NEEDED_POINTS);
        let gap = (open > 0).then(|| Block::Gap(self.say(&gap)));
        if rows.is_empty() {
            return [heading].into_iter().chain(gap).collect();
        }
        let head = |(at, text): (usize, &String)| match at {
            2..=4 => Head::numbers(text.clone(), 11),
            _ => Head::words(text.clone(), 22),
        };
        let table = Table {
            caption: self.label("report-links"),
            heads: links.columns.iter().enumerate().map(head).collect(),
            rows,
        };
        let note = Block::Note(self.label("report-links-note"));
        [heading, Block::Table(table), note].into_iter().chain(gap).collect()
    }

    /// The value, the one before, and the change between them.
    fn both(
        &self,
        fact: &Fact,
        now: Option<&Span>,
        before: Option<&Span>,
    ) -> (String, String, Option<String>) {
        let exact = |count: Option<i64>| count.map(Decimal::from);
        match fact {
            Fact::Kpi(id) => {
                let Some(series) = self.series.iter().find(|series| series.kpi.id() == *id) else {
                    return (self.none(), self.none(), None);
                };
                let (unit, value) = (series.kpi.unit(), series.last().and_then(|last| last.value));
                let change = self.change(unit, value, series.before());
                (self.maybe(unit, value), self.maybe(unit, series.before()), change)
            }
            Fact::Count(of) => {
                let (value, past) = (now.and_then(of), before.and_then(of));
                let change = self.change(Unit::Money, exact(value), exact(past));
                (self.number(value), self.number(past), change)
            }
            Fact::Money(of) => {
                let (value, past) = (now.and_then(of), before.and_then(of));
                let change = self.change(Unit::Money, exact(value), exact(past));
                (self.money(value), self.money(past), change)
            }
        }
    }
}
