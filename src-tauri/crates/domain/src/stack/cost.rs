//! What a tool costs: a price per cycle, turned into a month and a year (definitions 4.13).

use crate::money::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How often a price is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cycle {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Every month.
    Monthly,
    /// Every three months.
    Quarterly,
    /// Every six months.
    HalfYearly,
    /// Every year.
    Yearly,
    /// By what was used, billed every month: the mean of the last three payments.
    Usage,
    /// Once; not part of the monthly cost.
    Once,
}

impl Cycle {
    /// Every cycle, shortest first.
    pub const ALL: [Cycle; 9] = [
        Self::Daily,
        Self::Weekly,
        Self::Fortnightly,
        Self::Monthly,
        Self::Quarterly,
        Self::HalfYearly,
        Self::Yearly,
        Self::Usage,
        Self::Once,
    ];

    /// The cycle's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half_yearly",
            Self::Yearly => "yearly",
            Self::Usage => "usage",
            Self::Once => "once",
        }
    }

    /// The cycle with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cycle| cycle.id() == id.trim().to_ascii_lowercase())
    }
}

/// A price and how often it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Price {
    /// What one payment costs.
    pub amount: Money,
    /// How often it is paid.
    pub cycle: Cycle,
}

impl Price {
    /// The exact cost of one year in major units; nothing for a price paid once.
    ///
    /// A year has 365.2425 days, a week 7 of them (definitions 4.13), so twelve exact months always make exactly one year.
    pub fn year_exact(&self) -> Decimal {
        let amount = self.amount.decimal();
        match self.cycle {
            Cycle::Daily => amount * Decimal::new(3_652_425, 4),
            Cycle::Weekly => amount * Decimal::new(3_652_425, 4) / Decimal::from(7),
            Cycle::Fortnightly => amount * Decimal::new(3_652_425, 4) / Decimal::from(14),
            Cycle::Monthly | Cycle::Usage => amount * Decimal::from(12),
            Cycle::Quarterly => amount * Decimal::from(4),
            Cycle::HalfYearly => amount * Decimal::from(2),
            Cycle::Yearly => amount,
            Cycle::Once => Decimal::ZERO,
        }
    }

    /// The exact cost of one month in major units: a twelfth of the year.
    pub fn month_exact(&self) -> Decimal {
        self.year_exact() / Decimal::from(12)
    }

    /// The cost of one year, rounded to the minor unit.
    pub fn year(&self) -> Money {
        Money::from_decimal(self.year_exact(), self.amount.currency)
            .unwrap_or(Money::new(0, self.amount.currency))
    }

    /// The cost of one month, rounded to the minor unit.
    pub fn month(&self) -> Money {
        Money::from_decimal(self.month_exact(), self.amount.currency)
            .unwrap_or(Money::new(0, self.amount.currency))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(minor: i64, cycle: Cycle) -> Price {
        Price { amount: Money::new(minor, "EUR".parse().expect("a code")), cycle }
    }

    #[test]
    fn months_and_years_follow_the_cycle() {
        assert_eq!(price(5900, Cycle::Monthly).year().plain(), "708.00");
        assert_eq!(price(12_000, Cycle::Yearly).month().plain(), "10.00");
        assert_eq!(price(3000, Cycle::Quarterly).month().plain(), "10.00");
        assert_eq!(price(1000, Cycle::Weekly).month().plain(), "43.48");
        assert_eq!(price(100, Cycle::Daily).month().plain(), "30.44", "365.2425 days by twelve, not 30");
        assert_eq!(price(100, Cycle::Daily).year().plain(), "365.24");
        assert_eq!(price(1000, Cycle::Weekly).year().plain(), "521.78");
        assert_eq!(
            price(1000, Cycle::Fortnightly).year().plain(),
            "260.89",
            "365.2425 days by fourteen, not 26"
        );
        assert_eq!(price(1000, Cycle::Fortnightly).month().plain(), "21.74");
        assert_eq!(price(7_194, Cycle::HalfYearly).year().plain(), "143.88");
        assert_eq!(price(7_194, Cycle::HalfYearly).month().plain(), "11.99");
        assert_eq!(price(2_500, Cycle::Usage).year().plain(), "300.00");
        assert_eq!(price(50_000, Cycle::Once).month().plain(), "0.00");
    }

    #[test]
    fn a_yearly_price_is_kept_to_the_cent() {
        for minor in [1, 9_999, 10_001, 123_457] {
            assert_eq!(price(minor, Cycle::Yearly).year().minor, minor);
        }
    }
}
