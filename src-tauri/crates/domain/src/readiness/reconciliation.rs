//! The same thing from two sources, side by side (requirements A11). The cause is a guess from the direction of the
//! difference, never a verdict.

use crate::money::{Money, ratio};
use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Orders of known buyers: the orders files and the customer list.
    CustomerOrders,
    /// What known buyers paid: the orders files and the customer list.
    CustomerSpend,
    /// Online orders: the orders files and the session report's completed checkouts.
    Checkouts,
    /// Sessions, from two reports.
    Sessions,
    /// Advertising spend of one platform, from two of its reports.
    Spend,
}

impl About {
    /// Its id; the words are under `compare-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::CustomerOrders => "customer-orders",
            Self::CustomerSpend => "customer-spend",
            Self::Checkouts => "checkouts",
            Self::Sessions => "sessions",
            Self::Spend => "spend",
        }
    }
}

/// What one source says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The source.
    pub source: Words,
    /// What it says: a count, or an amount.
    pub value: Value,
}

/// A count or an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A count.
    Count(i64),
    /// An amount.
    Amount(Money),
}

impl Value {
    /// The number as a decimal.
    pub fn decimal(self) -> Decimal {
        match self {
            Self::Count(count) => Decimal::from(count),
            Self::Amount(money) => money.decimal(),
        }
    }
}

/// Two sources side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What is compared.
    pub about: About,
    /// The days of both; nothing where both speak of all time.
    pub days: Option<(Date, Date)>,
    /// The source to measure by.
    pub first: Side,
    /// The other one.
    pub second: Side,
}

impl Comparison {
    /// By how much the second is more than the first; negative where it is less.
    pub fn difference(&self) -> Decimal {
        self.second.value.decimal() - self.first.value.decimal()
    }

    /// The difference as a share of the first, with four places; nothing where the first is nothing.
    pub fn share(&self) -> Option<Decimal> {
        ratio(self.difference(), self.first.value.decimal(), 4)
    }

    /// Whether both say the same.
    pub fn agrees(&self) -> bool {
        self.difference().is_zero()
    }

    /// What probably makes the difference: a guess. Nothing where both agree.
    pub fn guess(&self) -> Option<Words> {
        let way = match self.difference() {
            same if same.is_zero() => return None,
            more if more > Decimal::ZERO => "more",
            _ => "less",
        };
        Some(Words::new(format!("guess-{}-{way}", self.about.id())))
    }
}

/// The newest days without a gap that two sources share, at most `most` of them: first and last.
pub fn shared_days(one: &BTreeSet<Date>, other: &BTreeSet<Date>, most: usize) -> Option<(Date, Date)> {
    let last = one.intersection(other).last().copied()?;
    let mut first = last;
    for _ in 1..most {
        let before = first.saturating_sub(1.day());
        if !(one.contains(&before) && other.contains(&before)) {
            break;
        }
        first = before;
    }
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn comparison(first: i64, second: i64) -> Comparison {
        let side = |count| Side { source: Words::new("source-orders"), value: Value::Count(count) };
        Comparison { about: About::Checkouts, days: None, first: side(first), second: side(second) }
    }

    #[test]
    fn a_difference_is_counted_from_the_first_source() {
        let less = comparison(200, 190);
        assert_eq!((less.difference(), less.share()), (Decimal::from(-10), Some(Decimal::new(-500, 4))));
        assert_eq!(less.guess().map(|words| words.key).as_deref(), Some("guess-checkouts-less"));
        assert_eq!(comparison(3, 4).share(), Some(Decimal::new(3333, 4)));
        assert_eq!(comparison(3, 4).guess().map(|words| words.key).as_deref(), Some("guess-checkouts-more"));
    }

    #[test]
    fn sources_that_agree_need_no_cause_and_nothing_has_no_share() {
        assert!(comparison(7, 7).agrees() && comparison(7, 7).guess().is_none());
        assert_eq!(comparison(0, 4).share(), None);
    }

    #[test]
    fn amounts_are_compared_in_major_units() {
        let euro = |minor| Value::Amount(Money::new(minor, "EUR".parse().expect("a code")));
        let side = |minor| Side { source: Words::new("source-orders"), value: euro(minor) };
        let found = Comparison { about: About::Spend, days: None, first: side(1_000), second: side(1_250) };
        assert_eq!(
            (found.difference().to_string().as_str(), found.share()),
            ("2.50", Some(Decimal::new(2500, 4)))
        );
    }

    #[test]
    fn only_days_both_have_are_compared_back_to_the_first_gap() {
        let days = |from: i8, to: i8| (from..=to).map(|day| date(2026, 11, day)).collect::<BTreeSet<_>>();
        let mut holed = days(1, 15);
        holed.remove(&date(2026, 11, 8));
        assert_eq!(shared_days(&holed, &days(5, 20), 28), Some((date(2026, 11, 9), date(2026, 11, 15))));
        assert_eq!(shared_days(&days(1, 15), &days(1, 15), 7), Some((date(2026, 11, 9), date(2026, 11, 15))));
        assert_eq!(shared_days(&days(1, 5), &days(6, 9), 28), None);
        assert_eq!(shared_days(&days(1, 5), &days(5, 9), 28), Some((date(2026, 11, 5), date(2026, 11, 5))));
    }
}
