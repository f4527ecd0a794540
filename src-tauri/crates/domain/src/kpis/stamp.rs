//! The stamp of a definition: two numbers may only be compared where theirs is the same (requirements H12).

use super::{Figure, Kpi, Source, WeekFacts};
use crate::ledger::fingerprint;
use std::fmt;

/// On which day refunds count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Clock {
    /// Refunds are in no part of the number.
    #[default]
    None,
    /// On the day of the refund, as the books have it.
    Refund,
    /// On the day of the order.
    Order,
}

impl Clock {
    fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Refund => "refund",
            Self::Order => "order",
        }
    }
}

/// Which orders count and what their goods are (definitions 4.1, 4.2): raised whenever `Order::counts` or `Order::worth`
/// changes, so that older numbers are not taken for the same.
const RULES: &str = "statuses 1, tax out 1, shipping out 1";

/// What a number was counted by: its source, clock, tax, shipping, order states, zone, first weekday, variant and, where
/// it rests on them, the marks of the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stamp(i64);

impl Stamp {
    /// The stamp of a figure of a week.
    pub fn of(kpi: &dyn Kpi, figure: &Figure, facts: &WeekFacts) -> Self {
        let mut text = format!(
            "{} {} | {RULES} | {} | {} | {} | {}",
            kpi.id().id(),
            figure.variant,
            figure.clock.id(),
            facts.zone,
            facts.week.from().weekday().to_monday_one_offset(),
            facts.currency.map(|currency| currency.to_string()).unwrap_or_default(),
        );
        if let Some(marks) = figure.marks {
            text.push_str(&format!(" | marks {marks:x}"));
        }
        for source in kpi.sources() {
            text.push_str(" | ");
            text.push_str(source.id());
            // Two services count the same visits differently; orders and spend are added up over their platforms.
            if *source == Source::Sessions {
                text.push(' ');
                text.push_str(facts.session_source.as_deref().unwrap_or_default());
            }
        }
        Self(fingerprint(&*text))
    }

    /// The stamp with this text, as [`fmt::Display`] writes it.
    pub fn from_text(text: &str) -> Option<Self> {
        (text.len() == 16)
            .then(|| u64::from_str_radix(text, 16).ok())
            .flatten()
            .map(|bits| Self(bits.cast_signed()))
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0.cast_unsigned())
    }
}

/// Whether two numbers were counted the same way, so that one may be set against the other.
pub fn same_definition(one: Stamp, other: Stamp) -> bool {
    one == other
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::full_week;
    use super::super::{KPIS, KpiId, kpi};
    use super::*;
    use crate::week::Week;
    use jiff::civil::{Weekday, date};

    fn stamp(id: KpiId, facts: &WeekFacts) -> Stamp {
        Stamp::of(kpi(id), &kpi(id).figure(facts), facts)
    }

    #[test]
    fn values_alone_never_change_a_stamp() {
        let (facts, mut later) = (full_week(), full_week());
        later.week = later.week.after();
        if let Some(orders) = &mut later.orders {
            orders.goods += 1;
        }
        for kpi in KPIS {
            assert!(same_definition(stamp(kpi.id(), &facts), stamp(kpi.id(), &later)), "{:?}", kpi.id());
        }
    }

    #[test]
    fn whatever_changes_the_meaning_changes_the_stamp() {
        let facts = full_week();
        type Change = (KpiId, fn(&mut WeekFacts));
        let changes: [Change; 6] = [
            (KpiId::ConversionRate, |facts| facts.session_source = Some("ga4".into())),
            (KpiId::ConversionRate, |facts| facts.sessions.iter_mut().for_each(|day| day.completed = None)),
            (KpiId::RevenuePerVisitor, |facts| facts.sessions.iter_mut().for_each(|day| day.visitors = None)),
            (KpiId::AverageOrderValue, |facts| facts.zone = "America/New_York".into()),
            (KpiId::AverageOrderValue, |facts| facts.currency = "USD".parse().ok()),
            (KpiId::RepeatPurchaseRate, |facts| {
                facts.week = Week::holding(date(2026, 11, 9), Weekday::Sunday);
            }),
        ];
        for (id, change) in changes {
            let mut other = full_week();
            change(&mut other);
            assert!(!same_definition(stamp(id, &facts), stamp(id, &other)), "{id:?}");
        }
    }

    #[test]
    fn a_stamp_comes_back_from_its_text() {
        let stamp = stamp(KpiId::RevenuePerVisitor, &full_week());
        assert_eq!(Stamp::from_text(&stamp.to_string()), Some(stamp));
        assert_eq!((Stamp::from_text("12"), Stamp::from_text("not sixteen hexa")), (None, None));
    }
}
