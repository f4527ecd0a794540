//! Revenue per visitor (definitions 4.5): net sales per visitor, or per session where visitors are not known.

use super::figure::major;
use super::{Better, Figure, Kpi, KpiId, Source, Unit, WeekFacts};
use crate::words::Words;
use rust_decimal::Decimal;

/// Net sales ÷ visitors; ÷ sessions, named as such, where the file has no visitors.
pub(super) struct RevenuePerVisitor;

impl Kpi for RevenuePerVisitor {
    fn id(&self) -> KpiId {
        KpiId::RevenuePerVisitor
    }

    fn unit(&self) -> Unit {
        Unit::Money
    }

    fn better(&self) -> Better {
        Better::Higher
    }

    fn sources(&self) -> &'static [Source] {
        &[Source::Orders, Source::Sessions]
    }

    fn figure(&self, facts: &WeekFacts) -> Figure {
        let per_visitor = Words::new("kpi-revenue_per_visitor-definition");
        let (Some(orders), Some(sessions)) = (facts.orders, facts.sessions) else {
            let missing =
                [Source::Sessions, Source::Orders].into_iter().find_map(|source| facts.why_missing(source));
            return Figure::missing(per_visitor, missing.unwrap_or(Words::new("reason-no-sessions")));
        };
        let Some(sales) = major(orders.net_sales(), facts) else {
            return Figure::missing(per_visitor, Words::new("reason-no-currency"));
        };
        let (people, definition, made_of) = match sessions.visitors {
            Some(visitors) => (visitors, per_visitor, "kpi-revenue_per_visitor-made-of"),
            None => (
                sessions.sessions,
                Words::new("kpi-revenue_per_visitor-definition-sessions"),
                "kpi-revenue_per_visitor-made-of-sessions",
            ),
        };
        let made_of = Words::new(made_of).with("sales", sales).with("people", people);
        let mut figure = Figure::of(Unit::Money, sales.decimal(), Decimal::from(people), facts, definition)
            .made_of(made_of)
            .or_because(Words::new("reason-no-sessions"));
        if orders.undated > 0 {
            figure.notes.push(Words::new("note-refund-week").with("count", orders.undated));
        }
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{full_week, value};
    use super::*;

    #[test]
    fn net_sales_are_divided_by_visitors_or_else_by_sessions() {
        let mut facts = full_week();
        assert_eq!(value(KpiId::RevenuePerVisitor, &facts).as_deref(), Some("0.71"), "11,000.00 over 15,500");
        if let Some(sessions) = &mut facts.sessions {
            sessions.visitors = None;
        }
        assert_eq!(value(KpiId::RevenuePerVisitor, &facts).as_deref(), Some("0.65"), "11,000.00 over 17,000");
        assert_eq!(
            RevenuePerVisitor.figure(&facts).definition.key,
            "kpi-revenue_per_visitor-definition-sessions"
        );
    }

    #[test]
    fn both_files_are_needed() {
        for gone in
            [|facts: &mut WeekFacts| facts.orders = None, |facts: &mut WeekFacts| facts.sessions = None]
        {
            let mut facts = full_week();
            gone(&mut facts);
            assert_eq!(value(KpiId::RevenuePerVisitor, &facts), None);
        }
    }
}
