//! Visits and advertising spend, by day.

use crate::money::Currency;
use jiff::civil::Date;
use std::hash::{Hash, Hasher};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpendDay {
    /// The platform: `meta` or `google`.
    pub platform: &'static str,
    /// The campaign's id, else its name; empty for a whole account.
    pub campaign: String,
    /// Its name, which may change while the campaign stays the same one; empty where the file has none.
    pub name: String,
    /// The local date in the ad account.
    pub day: Date,
    /// The spend in minor units.
    pub minor: i64,
    /// Its currency.
    pub currency: Currency,
}

/// A campaign that was given another name cost what it cost: its name is in no fingerprint.
impl Hash for SpendDay {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { platform, campaign, name: _, day, minor, currency } = self;
        (platform, campaign, day, minor, currency).hash(state);
    }
}
