//! The numbers of the work behind some weeks: what tickets say, and what the owner typed. Each table is asked once.

use super::ledger::Ledger;
use crate::error::Result;
use crate::store::{process_figures, tickets};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::HashMap;
use tillwise_domain::kpis::{TypedFigure, WeekFacts, WorkFigure, median_minutes, tickets_per_hundred};
use tillwise_domain::week::Week;

/// What is known about the work of some weeks.
pub(super) struct WorkWeeks {
    tickets: Vec<(Date, Option<i64>)>,
    /// Before the first ticket and after the last nothing is known about tickets.
    span: Option<(Date, Date)>,
    typed: HashMap<TypedFigure, HashMap<String, Decimal>>,
}

impl WorkWeeks {
    /// Reads what there is from the first to the last of some weeks.
    pub(super) fn read(ledger: &Ledger<'_>, weeks: &[WeekFacts]) -> Result<Self> {
        let zone = ledger.shop.zone();
        let tickets = match (weeks.first(), weeks.last()) {
            (Some(first), Some(last)) => {
                tickets::of_days(ledger.sql, (first.week.from(), last.week.to()), &zone)?
            }
            _ => Vec::new(),
        };
        let mut typed = HashMap::new();
        for figure in TypedFigure::ALL {
            typed.insert(figure, process_figures::by_week(ledger.sql, figure)?);
        }
        Ok(Self { tickets, span: tickets::span(ledger.sql, &zone)?, typed })
    }

    fn of(&self, week: Week) -> impl Iterator<Item = &(Date, Option<i64>)> {
        self.tickets.iter().filter(move |(day, _)| week.from() <= *day && *day <= week.to())
    }

    /// A week's tickets and orders; nothing for a week that either file does not reach over.
    pub(super) fn rate(&self, facts: &WeekFacts) -> Option<(i64, i64)> {
        let known = self.span.is_some_and(|(from, to)| from <= facts.week.from() && facts.week.to() <= to);
        let orders = facts.orders.filter(|_| known)?;
        Some((i64::try_from(self.of(facts.week).count()).unwrap_or(i64::MAX), orders.orders))
    }

    /// What the owner typed for a week.
    pub(super) fn typed(&self, figure: TypedFigure, week: Week) -> Option<Decimal> {
        self.typed.get(&figure)?.get(&week.to_string()).copied()
    }

    /// A number of the work in a week, or nothing where it is not known.
    pub(super) fn figure(&self, figure: WorkFigure, facts: &WeekFacts) -> Option<Decimal> {
        match figure {
            WorkFigure::FirstResponse => {
                let minutes = self.of(facts.week).filter_map(|(_, minutes)| *minutes).collect();
                median_minutes(minutes).map(Decimal::from)
            }
            WorkFigure::TicketsPerHundred => {
                self.rate(facts).and_then(|(tickets, orders)| tickets_per_hundred(tickets, orders))
            }
            WorkFigure::ContentVelocity => self.typed(TypedFigure::ContentVelocity, facts.week),
            WorkFigure::ApprovalHours => self.typed(TypedFigure::ApprovalHours, facts.week),
        }
    }
}
