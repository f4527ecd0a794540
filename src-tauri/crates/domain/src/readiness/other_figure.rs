//! A figure another dashboard shows for the same KPI and week (requirements A12). It stays an open item until the
//! owner says why the two differ; what the rule proposes is a guess to choose from.

use super::FigureId;
use crate::explain::Change;
use crate::money::ratio;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why two dashboards may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// One takes a refund off on the day of the refund, the other on the day of the order.
    RefundDate,
    /// One counts tax or shipping, the other does not.
    Tax,
    /// One starts the day or the week at another hour.
    TimeZone,
    /// One counts orders the other leaves out: cancelled, pending, tests.
    StatusFilter,
    /// One takes discounts off, the other does not.
    Discounts,
    /// One divides by visitors, the other by sessions.
    Visits,
    /// One adds amounts of two currencies as if they were one.
    Currencies,
    /// Something else, in the owner's words.
    Other,
}

impl Cause {
    /// Every cause, in the order a form offers them.
    pub const ALL: [Cause; 8] = [
        Self::RefundDate,
        Self::Tax,
        Self::TimeZone,
        Self::StatusFilter,
        Self::Discounts,
        Self::Visits,
        Self::Currencies,
        Self::Other,
    ];

    /// Its id; the words are under `cause-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::RefundDate => "refund_date",
            Self::Tax => "tax",
            Self::TimeZone => "time_zone",
            Self::StatusFilter => "status_filter",
            Self::Discounts => "discounts",
            Self::Visits => "visits",
            Self::Currencies => "currencies",
            Self::Other => "other",
        }
    }

    /// The cause with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.id() == id.trim().to_ascii_lowercase())
    }

    /// The cause that stands for a way of counting: the one of its changes, or "something else" for several, which the
    /// note then names.
    pub fn of_changes(changes: &[Change]) -> Cause {
        let of = |change: &Change| match change {
            Change::Zone | Change::WeekStart => Self::TimeZone,
            Change::Statuses | Change::EmptyOrders => Self::StatusFilter,
            Change::Gross => Self::Discounts,
            Change::Refunds => Self::RefundDate,
            Change::Tax | Change::Shipping => Self::Tax,
            Change::Visits | Change::OrdersPerVisit => Self::Visits,
            Change::Currencies => Self::Currencies,
        };
        let mut causes = changes.iter().map(of);
        let first = causes.next().unwrap_or(Self::Other);
        if causes.all(|cause| cause == first) { first } else { Self::Other }
    }
}

/// A figure another dashboard shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherFigure {
    /// Its number.
    pub id: i64,
    /// What it is about.
    pub kpi: FigureId,
    /// The week, such as `2026-W46`.
    pub week: String,
    /// Where it was read.
    pub dashboard: String,
    /// The value in the KPI's unit.
    pub value: Decimal,
    /// Why it differs, once the owner has said so, with a note.
    pub explained: Option<(Cause, String)>,
}

/// How an other figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureState {
    /// Both say the same.
    Same,
    /// They differ and nobody has said why.
    Open,
    /// They differ and the owner has said why.
    Explained,
    /// There is no own value for that week to compare with.
    NoOwn,
}

impl FigureState {
    /// Its id; the words are under `figure-state-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Open => "open",
            Self::Explained => "explained",
            Self::NoOwn => "no_own",
        }
    }
}

impl OtherFigure {
    /// How it stands beside the own value.
    pub fn state(&self, own: Option<Decimal>) -> FigureState {
        match (own, &self.explained) {
            (Some(own), _) if self.says(own) => FigureState::Same,
            (_, Some(_)) => FigureState::Explained,
            (Some(_), None) => FigureState::Open,
            (None, None) => FigureState::NoOwn,
        }
    }

    /// Whether it is the own value as the other dashboard would round it: 2.4 % says the same as 2.41 %.
    fn says(&self, own: Decimal) -> bool {
        let rounding = RoundingStrategy::MidpointAwayFromZero;
        let rounded = own.round_dp_with_strategy(self.value.scale(), rounding);
        own == self.value || (rounded == self.value && !self.value.is_zero())
    }

    /// The difference as a share of the own value, with four places.
    pub fn share(&self, own: Decimal) -> Option<Decimal> {
        ratio(self.value - own, own, 4)
    }

    /// What probably makes the difference: a guess from its size and direction.
    pub fn guess(&self, own: Decimal) -> Option<Cause> {
        let share = self.share(own)?;
        let money = matches!(
            self.kpi,
            FigureId::AverageOrderValue | FigureId::RevenuePerVisitor | FigureId::NetSales
        );
        let percent = |number: i64| Decimal::new(number, 2);
        Some(match share {
            same if same.is_zero() => return None,
            // A few orders at the edge of the week fall into the next one.
            small if small.abs() < percent(3) => Cause::TimeZone,
            // Rates of tax on goods run from about 5 to 27 per cent.
            more if money && percent(4) < more && more <= percent(28) => Cause::Tax,
            less if money && less < Decimal::ZERO => Cause::RefundDate,
            _ => Cause::StatusFilter,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(kpi: FigureId, minor: i64) -> OtherFigure {
        let (week, dashboard) = ("2026-W46".to_owned(), "Shop admin".to_owned());
        OtherFigure { id: 1, kpi, week, dashboard, value: Decimal::new(minor, 2), explained: None }
    }

    #[test]
    fn a_figure_is_open_until_it_is_explained_or_the_same() {
        let own = Decimal::new(2840, 2);
        let mut other = figure(FigureId::AverageOrderValue, 3380);
        assert_eq!(other.state(Some(own)), FigureState::Open);
        assert_eq!(other.state(None), FigureState::NoOwn);
        other.explained = Some((Cause::Tax, String::new()));
        assert_eq!(other.state(Some(own)), FigureState::Explained);
        assert_eq!(figure(FigureId::AverageOrderValue, 2840).state(Some(own)), FigureState::Same);
        assert_eq!(figure(FigureId::AverageOrderValue, 2841).state(Some(own)), FigureState::Open);
    }

    #[test]
    fn a_rounded_figure_says_the_same_and_nothing_is_not_a_rounding() {
        let rate = |value| OtherFigure { value, ..figure(FigureId::ConversionRate, 0) };
        let own = Some(Decimal::new(241, 4));
        assert_eq!(rate(Decimal::new(24, 3)).state(own), FigureState::Same);
        assert_eq!(rate(Decimal::new(25, 3)).state(own), FigureState::Open);
        assert_eq!(rate(Decimal::ZERO).state(own), FigureState::Open);
    }

    #[test]
    fn the_guess_follows_size_and_direction() {
        let own = Decimal::new(100, 0);
        let guess = |kpi, minor| figure(kpi, minor).guess(own);
        assert_eq!(guess(FigureId::AverageOrderValue, 11_900), Some(Cause::Tax));
        assert_eq!(guess(FigureId::AverageOrderValue, 9_000), Some(Cause::RefundDate));
        assert_eq!(guess(FigureId::AverageOrderValue, 10_100), Some(Cause::TimeZone));
        assert_eq!(guess(FigureId::AverageOrderValue, 16_000), Some(Cause::StatusFilter));
        assert_eq!(guess(FigureId::ConversionRate, 11_900), Some(Cause::StatusFilter), "a rate holds no tax");
        assert_eq!(guess(FigureId::AverageOrderValue, 10_000), None);
        assert_eq!(figure(FigureId::AverageOrderValue, 1).guess(Decimal::ZERO), None);
    }

    #[test]
    fn a_way_with_one_kind_of_change_has_its_cause_and_a_mixed_one_needs_its_note() {
        assert_eq!(Cause::of_changes(&[Change::Tax, Change::Shipping]), Cause::Tax);
        assert_eq!(Cause::of_changes(&[Change::Refunds]), Cause::RefundDate);
        assert_eq!(Cause::of_changes(&[Change::Tax, Change::Refunds]), Cause::Other);
        assert_eq!(Cause::of_changes(&[]), Cause::Other);
    }

    #[test]
    fn causes_come_back_from_their_ids() {
        assert!(Cause::ALL.into_iter().all(|cause| Cause::from_id(cause.id()) == Some(cause)));
        assert_eq!(Cause::from_id("weather"), None);
    }
}
