//! A KPI's figure in a week, and how it stands against its target.

use super::{Better, Clock, Kpi, KpiState, Unit, WeekFacts, wilson};
use crate::money::{Money, ratio};
use crate::words::Words;
use rust_decimal::Decimal;

/// A KPI's figure: the value and everything needed to believe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The value: a fraction with four places, or an amount with the currency's places.
    pub value: Option<Decimal>,
    /// What is divided.
    pub numerator: Option<Decimal>,
    /// What it is divided by.
    pub denominator: Option<Decimal>,
    /// Both in words.
    pub made_of: Option<Words>,
    /// Why there is no value.
    pub reason: Option<Words>,
    /// How it was counted: the default way, or the variant the data allows.
    pub definition: Words,
    /// The id of that way.
    pub variant: &'static str,
    /// On which day refunds count in it.
    pub clock: Clock,
    /// The fingerprint of what the owner marked and the value rests on: after another mark it is another number.
    pub marks: Option<i64>,
    /// Between which rates the true one lies with 95 % confidence; for rates only.
    pub interval: Option<(Decimal, Decimal)>,
    /// What else to know.
    pub notes: Vec<Words>,
}

impl Figure {
    /// A figure without a value.
    pub fn missing(definition: Words, reason: Words) -> Self {
        Self {
            value: None,
            numerator: None,
            denominator: None,
            made_of: None,
            reason: Some(reason),
            definition,
            variant: "",
            clock: Clock::None,
            marks: None,
            interval: None,
            notes: Vec::new(),
        }
    }

    /// A figure from its two parts; without a value where the denominator is zero.
    pub fn of(
        unit: Unit,
        numerator: Decimal,
        denominator: Decimal,
        facts: &WeekFacts,
        definition: Words,
    ) -> Self {
        let places = match unit {
            Unit::Ratio => 4,
            Unit::Money => facts.currency.map_or(2, |currency| currency.exponent()),
            Unit::Times => 2,
        };
        Self {
            value: ratio(numerator, denominator, places),
            numerator: Some(numerator),
            denominator: Some(denominator),
            made_of: None,
            reason: None,
            definition,
            variant: "",
            clock: Clock::None,
            marks: None,
            interval: None,
            notes: Vec::new(),
        }
    }

    /// A rate of counts with its interval; without a value where there is nothing to count.
    pub fn rate(part: i64, whole: i64, facts: &WeekFacts, definition: Words) -> Self {
        let figure = Self::of(Unit::Ratio, Decimal::from(part), Decimal::from(whole), facts, definition);
        Self { interval: wilson(part, whole), ..figure }
    }

    /// The same figure with the id of the way it was counted, and the day refunds count on in it.
    pub fn counted(mut self, variant: &'static str, clock: Clock) -> Self {
        (self.variant, self.clock) = (variant, clock);
        self
    }

    /// The same figure, resting on what the owner marked.
    pub fn resting_on(mut self, marks: i64) -> Self {
        self.marks = Some(marks);
        self
    }

    /// The same figure with one more thing to know.
    pub fn noted(mut self, note: Words) -> Self {
        self.notes.push(note);
        self
    }

    /// The same figure with its parts in words.
    pub fn made_of(mut self, words: Words) -> Self {
        self.made_of = Some(words);
        self
    }

    /// The same figure with a reason, kept only where there is no value.
    pub fn or_because(mut self, reason: Words) -> Self {
        if self.value.is_none() {
            self.reason = Some(reason);
        }
        self
    }
}

/// An amount of the shop's currency as a decimal of major units.
pub(super) fn major(minor: i64, facts: &WeekFacts) -> Option<Money> {
    facts.currency.map(|currency| Money::new(minor, currency))
}

/// How a KPI stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: KpiState,
    /// Why it is stale or parked, or why there is no value.
    pub reason: Option<Words>,
}

/// How a figure stands against its target. `parked` is the owner's reason for setting the KPI aside.
pub fn standing(
    kpi: &dyn Kpi,
    figure: &Figure,
    facts: &WeekFacts,
    target: Option<Decimal>,
    parked: Option<&str>,
) -> Standing {
    if let Some(why) = parked {
        let reason = Words::new("reason-parked").with("why", why);
        return Standing { state: KpiState::Parked, reason: Some(reason) };
    }
    // Data that was there and stopped is stale; data that never was there is missing.
    let old = kpi.sources().iter().copied().find(|source| {
        let span = facts.span(*source);
        let short = span.all.is_some_and(|(_, last)| last < facts.week.to()) || !span.ended.is_empty();
        let ended_long_ago =
            span.ended.iter().any(|(_, last)| super::facts::days_between(*last, facts.today) > 10);
        short && (span.is_stale(facts.today) || ended_long_ago)
    });
    let never = kpi.sources().iter().any(|source| facts.span(*source).all.is_none());
    let Some(value) = figure.value else {
        let state = if old.is_some() && !never { KpiState::Stale } else { KpiState::NoData };
        return Standing { state, reason: figure.reason.clone() };
    };
    if let Some(source) = old {
        let last = facts.span(source).all.map(|(_, last)| last).unwrap_or(facts.today);
        let reason = Words::new("reason-stale")
            .with("source", Words::new(format!("source-{}", source.id())))
            .with("day", last)
            .with("file", Words::new(format!("source-{}-file", source.id())));
        return Standing { state: KpiState::Stale, reason: Some(reason) };
    }
    let state = match (target, kpi.better()) {
        (None, _) => KpiState::NoTarget,
        (Some(target), Better::Higher) if value >= target => KpiState::Ok,
        (Some(target), Better::Lower) if value <= target => KpiState::Ok,
        _ => KpiState::OffTarget,
    };
    Standing { state, reason: None }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{KpiId, OrderFacts, SessionFacts, SourceSpan, SpendFacts, kpi};
    use super::*;
    use crate::week::Week;
    use jiff::civil::{Weekday, date};

    /// Week 46 of 2026 with everything imported: 400 orders of 28.40 EUR, 17,000 sessions, 500 EUR spent.
    pub(in super::super) fn full_week() -> WeekFacts {
        let span = SourceSpan { all: Some((date(2024, 11, 1), date(2026, 11, 15))), ..Default::default() };
        WeekFacts {
            week: Week::holding(date(2026, 11, 9), Weekday::Monday),
            today: date(2026, 11, 17),
            currency: "EUR".parse().ok(),
            zone: "Europe/Berlin".into(),
            orders: Some(OrderFacts {
                orders: 400,
                online_orders: 380,
                goods: 1_136_000,
                returned: 36_000,
                refunded: 36_000,
                undated: 0,
                known_orders: 390,
                repeat_orders: 140,
                customers: 350,
                returning: 110,
                new: 240,
                other_currency: 0,
            }),
            sessions: Some(SessionFacts { sessions: 17_000, visitors: Some(15_500), completed: Some(391) }),
            session_source: Some("shopify".into()),
            spend: Some(SpendFacts { minor: 50_000 }),
            foreign_spend: None,
            order_span: span.clone(),
            session_span: span.clone(),
            spend_span: span,
        }
    }

    pub(in super::super) fn value(id: KpiId, facts: &WeekFacts) -> Option<String> {
        kpi(id).figure(facts).value.map(|value| value.to_string())
    }

    fn state(id: KpiId, facts: &WeekFacts, target: Option<Decimal>) -> KpiState {
        standing(kpi(id), &kpi(id).figure(facts), facts, target, None).state
    }

    #[test]
    fn a_target_is_met_from_its_own_side() {
        let facts = full_week();
        let at = |minor| Some(Decimal::new(minor, 2));
        assert_eq!(state(KpiId::AverageOrderValue, &facts, None), KpiState::NoTarget);
        assert_eq!(state(KpiId::AverageOrderValue, &facts, at(2_840)), KpiState::Ok);
        assert_eq!(state(KpiId::AverageOrderValue, &facts, at(2_841)), KpiState::OffTarget);
        assert_eq!(
            state(KpiId::CustomerAcquisitionCost, &facts, at(208)),
            KpiState::Ok,
            "less is better here"
        );
        assert_eq!(state(KpiId::CustomerAcquisitionCost, &facts, at(207)), KpiState::OffTarget);
    }

    #[test]
    fn a_parked_kpi_is_parked_whatever_its_value() {
        let facts = full_week();
        let id = KpiId::ConversionRate;
        let found = standing(kpi(id), &kpi(id).figure(&facts), &facts, None, Some("no tracking yet"));
        assert_eq!(found.state, KpiState::Parked);
    }

    #[test]
    fn data_that_stopped_is_stale_and_data_that_never_came_is_missing() {
        let mut facts = full_week();
        facts.spend = None;
        facts.spend_span.all = Some((date(2024, 11, 1), date(2026, 10, 11)));
        facts.spend_span.ended = vec![("meta".into(), date(2026, 10, 11))];
        assert_eq!(state(KpiId::CustomerAcquisitionCost, &facts, None), KpiState::Stale);
        facts.spend_span = SourceSpan::default();
        assert_eq!(state(KpiId::CustomerAcquisitionCost, &facts, None), KpiState::NoData);
        facts.spend_span.all = Some((date(2024, 11, 1), date(2026, 11, 12)));
        facts.spend_span.missing = vec![date(2026, 11, 13)];
        assert_eq!(
            state(KpiId::CustomerAcquisitionCost, &facts, None),
            KpiState::NoData,
            "five days are no age"
        );
    }
}
