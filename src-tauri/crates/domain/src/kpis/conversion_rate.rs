//! Conversion rate (definitions 4.3): sessions that ended in an order, of all sessions.

use super::facts::missing;
use super::split::by_visits;
use super::{
    Better, Clock, Figure, Kpi, KpiId, MoreFacts, Segments, SessionFacts, ShareOf, Source, Split, SplitBy,
    SplitOrWhy, Unit, Variant, WeekFacts,
};
use crate::words::Words;
use rust_decimal::Decimal;

/// Sessions that completed checkout ÷ sessions, where the file says so; else online orders ÷ sessions, named as such.
pub(super) struct ConversionRate;

impl Kpi for ConversionRate {
    fn id(&self) -> KpiId {
        KpiId::ConversionRate
    }

    fn unit(&self) -> Unit {
        Unit::Ratio
    }

    fn better(&self) -> Better {
        Better::Higher
    }

    fn sources(&self) -> &'static [Source] {
        &[Source::Sessions]
    }

    fn figure(&self, facts: &WeekFacts) -> Figure {
        let orders_stand_in = facts.sessions.is_some_and(|sessions| sessions.completed.is_none());
        if orders_stand_in { orders_per_session(facts) } else { by_session(facts) }
    }

    fn variants(&self, facts: &WeekFacts, _: &MoreFacts) -> Vec<Variant> {
        [by_session(facts), orders_per_session(facts), by_visitor(facts)]
            .map(|figure| Variant::of(Unit::Ratio, figure))
            .into()
    }

    fn split(&self, by: SplitBy, facts: &WeekFacts, segments: &Segments) -> SplitOrWhy {
        if by == SplitBy::Buyer {
            return Err(Words::new("split-visits-no-buyer"));
        }
        let figure = self.figure(facts);
        let visits = figure.denominator.unwrap_or_default();
        // Every conversion is one of the online shop, where the visits are counted; the orders say what else there is.
        let mut parts = by_visits(segments, visits, |_| Decimal::ZERO);
        parts.iter_mut().take(1).for_each(|part| part.1 = figure.numerator.unwrap_or_default());
        Split::of((by, Unit::Ratio, ShareOf::Denominator), &figure, facts, parts)
    }
}

/// Converted sessions ÷ sessions, from the session report alone.
fn by_session(facts: &WeekFacts) -> Figure {
    let definition = Words::new("kpi-conversion_rate-definition");
    let figure = match facts.sessions {
        None => Figure::missing(definition, missing(facts, &[Source::Sessions])),
        Some(SessionFacts { completed: None, .. }) => {
            Figure::missing(definition, Words::new("reason-no-completed"))
        }
        Some(SessionFacts { sessions, completed: Some(completed), .. }) => {
            let made_of = Words::new("kpi-conversion_rate-made-of");
            Figure::rate(completed, sessions, facts, definition)
                .made_of(made_of.with("converted", completed).with("sessions", sessions))
                .or_because(Words::new("reason-no-sessions"))
        }
    };
    figure.counted("session", Clock::None)
}

/// Online orders ÷ sessions: more than the rate where people order twice in a session.
fn orders_per_session(facts: &WeekFacts) -> Figure {
    let definition = Words::new("kpi-conversion_rate-definition-orders");
    let figure = match (facts.sessions, facts.orders) {
        (Some(sessions), Some(orders)) => {
            let made_of = Words::new("kpi-conversion_rate-made-of-orders");
            Figure::rate(orders.online_orders, sessions.sessions, facts, definition)
                .made_of(made_of.with("converted", orders.online_orders).with("sessions", sessions.sessions))
                .or_because(Words::new("reason-no-sessions"))
        }
        _ => Figure::missing(definition, missing(facts, &[Source::Sessions, Source::Orders])),
    };
    figure.counted("orders_per_session", Clock::None)
}

/// Online orders ÷ visitors.
fn by_visitor(facts: &WeekFacts) -> Figure {
    let definition = Words::new("variant-conversion_rate-visitor-definition");
    let visitors = facts.sessions.map(|sessions| sessions.visitors);
    let figure = match (visitors, facts.orders) {
        (Some(None), _) => Figure::missing(definition, Words::new("reason-no-visitors")),
        (Some(Some(visitors)), Some(orders)) => {
            let made_of = Words::new("variant-conversion_rate-visitor-made-of");
            Figure::rate(orders.online_orders, visitors, facts, definition)
                .made_of(made_of.with("converted", orders.online_orders).with("visitors", visitors))
                .or_because(Words::new("reason-no-sessions"))
        }
        _ => Figure::missing(definition, missing(facts, &[Source::Sessions, Source::Orders])),
    };
    figure.counted("visitor", Clock::None)
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{full_week, value};
    use super::*;

    #[test]
    fn the_files_own_conversions_come_before_orders() {
        let mut facts = full_week();
        assert_eq!(value(KpiId::ConversionRate, &facts).as_deref(), Some("0.0230"));
        if let Some(sessions) = &mut facts.sessions {
            sessions.completed = None;
        }
        assert_eq!(value(KpiId::ConversionRate, &facts).as_deref(), Some("0.0224"), "380 online orders");
    }

    #[test]
    fn without_sessions_there_is_no_value_and_a_file_is_named() {
        let mut facts = full_week();
        facts.sessions = None;
        facts.session_span = Default::default();
        let figure = ConversionRate.figure(&facts);
        assert_eq!(figure.value, None);
        assert_eq!(figure.reason.map(|reason| reason.key).as_deref(), Some("reason-never-imported"));
    }

    #[test]
    fn no_session_in_the_week_is_no_rate() {
        let mut facts = full_week();
        facts.sessions = Some(Default::default());
        assert_eq!(value(KpiId::ConversionRate, &facts), None);
    }

    #[test]
    fn each_way_has_its_own_name_and_interval() {
        let variants = ConversionRate.variants(&full_week(), &MoreFacts::default());
        let shown = |at: usize| variants[at].figure.value.map(|value| value.to_string());
        assert_eq!((shown(0), shown(1)), (Some("0.0230".into()), Some("0.0224".into())));
        assert_eq!(shown(2).as_deref(), Some("0.0245"), "380 of 15,500 visitors");
        assert!(variants.iter().all(|variant| variant.figure.interval.is_some()));
    }

    #[test]
    fn more_orders_than_sessions_have_no_interval() {
        let mut facts = full_week();
        facts.sessions = Some(SessionFacts { sessions: 300, visitors: None, completed: None });
        let figure = ConversionRate.figure(&facts);
        assert_eq!((figure.variant, figure.interval), ("orders_per_session", None));
        assert_eq!(figure.value.map(|value| value.to_string()).as_deref(), Some("1.2667"));
    }
}
