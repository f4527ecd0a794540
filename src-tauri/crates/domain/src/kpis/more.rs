//! What only the variants of a KPI need, beside the facts of its week.

use super::{FirstOrders, MarketingCosts, SpendByPurpose, SpendFacts};
use rust_decimal::Decimal;

/// More about one week. Amounts are in the shop's currency.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoreFacts {
    /// The goods of the order in the middle, or of the two in the middle, in minor units.
    pub middle_goods: Option<(i64, i64)>,
    /// Customers by the end of the week, over the whole history, and of these the ones with a second day.
    pub ever: Option<(i64, i64)>,
    /// For 30, 60, 90 and 365 days: customers whose first order is at least as old on the last day known, and of these
    /// the ones who bought again within as many days.
    pub cohorts: [Option<(i64, i64)>; 4],
    /// What was spent on advertising in the week before.
    pub spend_before: Option<SpendFacts>,
    /// What the tools cost in a month, in major units.
    pub tools_a_month: Tools,
    /// What the other parts of marketing cost in a month.
    pub marketing: MarketingCosts,
    /// What the week's spend was for; nothing where the spend itself is not known.
    pub spend_by_purpose: Option<SpendByPurpose>,
    /// The first orders of the week's new customers; nothing where the orders are not known.
    pub first_orders: Option<FirstOrders>,
    /// What the owner said about campaigns, as a fingerprint.
    pub campaign_marks: i64,
    /// What the owner said about origins, as a fingerprint.
    pub origin_marks: i64,
}

/// What the tools cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tools {
    /// No tool is noted, which is not the same as no cost.
    #[default]
    NoneNoted,
    /// Some are paid in another currency, or the price of some is not known.
    NotKnown,
    /// Together so much a month, in major units.
    Cost(Decimal),
}

/// A week's part of what something costs in a month: 84 / 365.2425 of it, as 4.13 has it the other way round.
pub fn a_week_of(month: Decimal) -> Decimal {
    (month * Decimal::from(84) / Decimal::new(3_652_425, 4)).round_dp(6)
}
