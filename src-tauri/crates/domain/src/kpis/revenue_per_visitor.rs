//! Revenue per visitor (definitions 4.5): net sales per visitor, or per session where visitors are not known.

use super::facts::missing;
use super::figure::major;
use super::split::{by_visits, taken_as_online};
use super::{
    Better, ChannelFacts, Clock, Figure, Kpi, KpiId, MoreFacts, Segments, SessionFacts, ShareOf, Source,
    Split, SplitBy, SplitOrWhy, Unit, Variant, WeekFacts,
};
use crate::money::Money;
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
        let no_visitors = facts.sessions.is_some_and(|sessions| sessions.visitors.is_none());
        if no_visitors { per_session(facts) } else { per_visitor(facts) }
    }

    fn variants(&self, facts: &WeekFacts, _: &MoreFacts) -> Vec<Variant> {
        [per_visitor(facts), per_session(facts), residual(facts)]
            .map(|figure| Variant::of(Unit::Money, figure))
            .into()
    }

    fn split(&self, by: SplitBy, facts: &WeekFacts, segments: &Segments) -> SplitOrWhy {
        if by == SplitBy::Buyer {
            return Err(Words::new("split-visits-no-buyer"));
        }
        let figure = self.figure(facts);
        let visits = figure.denominator.unwrap_or_default();
        let parts = by_visits(segments, visits, |ChannelFacts { sold, .. }| {
            major(sold.goods - sold.refunded, facts).map(Money::decimal).unwrap_or_default()
        });
        let split = Split::of((by, Unit::Money, ShareOf::Numerator), &figure, facts, parts)?;
        Ok(match taken_as_online(segments) {
            Some(note) => split.noted(note),
            None => split,
        })
    }
}

fn per_visitor(facts: &WeekFacts) -> Figure {
    let words = ("kpi-revenue_per_visitor-definition", "kpi-revenue_per_visitor-made-of");
    per(facts, |sessions| sessions.visitors, words).counted("visitor", Clock::Refund)
}

fn per_session(facts: &WeekFacts) -> Figure {
    let words = ("kpi-revenue_per_visitor-definition-sessions", "kpi-revenue_per_visitor-made-of-sessions");
    per(facts, |sessions| Some(sessions.sessions), words).counted("session", Clock::Refund)
}

fn per(
    facts: &WeekFacts,
    people: impl Fn(&SessionFacts) -> Option<i64>,
    (definition, made_of): (&str, &str),
) -> Figure {
    let definition = Words::new(definition);
    let (Some(orders), Some(sessions)) = (facts.orders, facts.sessions) else {
        return Figure::missing(definition, missing(facts, &[Source::Sessions, Source::Orders]));
    };
    let Some(people) = people(&sessions) else {
        return Figure::missing(definition, Words::new("reason-no-visitors"));
    };
    let Some(sales) = major(orders.net_sales(), facts) else {
        return Figure::missing(definition, Words::new("reason-no-currency"));
    };
    let made_of = Words::new(made_of).with("sales", sales).with("people", people);
    let figure = Figure::of(Unit::Money, sales.decimal(), Decimal::from(people), facts, definition)
        .made_of(made_of)
        .or_because(Words::new("reason-no-sessions"));
    if orders.undated == 0 {
        return figure;
    }
    figure.noted(Words::new("note-refund-week").with("count", orders.undated))
}

/// What revenue per session is more than conversion rate × average order value. The three agree where every order has
/// its session and nothing was given back; the rest says how well orders and sessions fit together (definitions 4.5).
fn residual(facts: &WeekFacts) -> Figure {
    let definition = Words::new("variant-revenue_per_visitor-residual-definition");
    let figure = match (facts.orders, facts.sessions) {
        (Some(_), Some(SessionFacts { completed: None, .. })) => {
            Figure::missing(definition, Words::new("reason-no-completed"))
        }
        (Some(orders), Some(SessionFacts { sessions, completed: Some(completed), .. })) => {
            match (major(orders.net_sales(), facts), major(orders.goods, facts)) {
                (Some(sales), Some(goods)) if orders.orders > 0 => {
                    let expected = goods.decimal() * Decimal::from(completed) / Decimal::from(orders.orders);
                    let over = sales.decimal() - expected;
                    let figure = Figure::of(Unit::Money, over, Decimal::from(sessions), facts, definition);
                    // The numerator is no amount of the books.
                    Figure { numerator: None, denominator: None, ..figure }
                        .or_because(Words::new("reason-no-sessions"))
                }
                (Some(_), Some(_)) => Figure::missing(definition, Words::new("reason-no-orders")),
                _ => Figure::missing(definition, Words::new("reason-no-currency")),
            }
        }
        _ => Figure::missing(definition, missing(facts, &[Source::Sessions, Source::Orders])),
    };
    figure.counted("residual", Clock::Refund)
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

    #[test]
    fn nothing_is_left_over_where_every_order_has_its_session() {
        let mut facts = full_week();
        let left = |facts: &WeekFacts| residual(facts).value.map(|value| value.to_string());
        // 11,000.00 less 391 times 28.40 is −104.40, over 17,000 sessions.
        assert_eq!(left(&facts).as_deref(), Some("-0.01"));
        if let (Some(orders), Some(sessions)) = (&mut facts.orders, &mut facts.sessions) {
            (orders.refunded, sessions.completed) = (0, Some(400));
        }
        assert_eq!(left(&facts).as_deref(), Some("0.00"));
    }
}
