//! Conversion rate (definitions 4.3): sessions that ended in an order, of all sessions.

use super::{Better, Figure, Kpi, KpiId, Source, Unit, WeekFacts};
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
        let by_session = Words::new("kpi-conversion_rate-definition");
        let Some(sessions) = facts.sessions else {
            let reason = facts.why_missing(Source::Sessions).unwrap_or(Words::new("reason-no-sessions"));
            return Figure::missing(by_session, reason);
        };
        let (converted, definition, made_of) = match (sessions.completed, facts.orders) {
            (Some(completed), _) => (completed, by_session, "kpi-conversion_rate-made-of"),
            (None, Some(orders)) => (
                orders.online_orders,
                Words::new("kpi-conversion_rate-definition-orders"),
                "kpi-conversion_rate-made-of-orders",
            ),
            (None, None) => {
                let reason = facts.why_missing(Source::Orders).unwrap_or(Words::new("reason-no-sessions"));
                return Figure::missing(by_session, reason);
            }
        };
        let made_of = Words::new(made_of).with("converted", converted).with("sessions", sessions.sessions);
        Figure::of(Unit::Ratio, Decimal::from(converted), Decimal::from(sessions.sessions), facts, definition)
            .made_of(made_of)
            .or_because(Words::new("reason-no-sessions"))
    }
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
}
