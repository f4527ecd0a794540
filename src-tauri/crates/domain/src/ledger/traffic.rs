//! Visits and advertising spend, by day.

use crate::money::Currency;
use jiff::civil::Date;

/// One day's visits to the online shop.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SessionDay {
    /// The platform, for example `shopify`.
    pub platform: &'static str,
    /// The local date.
    pub day: Date,
    /// Sessions.
    pub sessions: i64,
    /// Visitors; nothing where the file has no such column or splits a day, since visitors do not add up.
    pub visitors: Option<i64>,
    /// Sessions that ended in an order; nothing where the file has no such column.
    pub completed: Option<i64>,
}

/// What one campaign cost on one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SpendDay {
    /// The platform: `meta` or `google`.
    pub platform: &'static str,
    /// The campaign's id, else its name; empty for a whole account.
    pub campaign: String,
    /// The local date in the ad account.
    pub day: Date,
    /// The spend in minor units.
    pub minor: i64,
    /// Its currency.
    pub currency: Currency,
}
