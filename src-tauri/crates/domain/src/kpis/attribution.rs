//! What spend is for and what new customers came through, as far as the owner marked it (definitions 4.6), and what
//! marketing costs beside advertising.

use crate::ledger::fingerprint;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a campaign is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Winning new customers.
    Acquisition,
    /// Keeping the ones there are.
    Retention,
    /// Both, or nobody knows: its spend cannot be parted.
    Mixed,
}

impl Purpose {
    /// Every purpose, in the order it is offered.
    pub const ALL: [Purpose; 3] = [Self::Acquisition, Self::Retention, Self::Mixed];

    /// Its id; its words are under `purpose-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Acquisition => "acquisition",
            Self::Retention => "retention",
            Self::Mixed => "mixed",
        }
    }

    /// The purpose with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.id() == id.trim().to_ascii_lowercase())
    }
}

/// A campaign: its platform, and its id or else its name.
pub type CampaignKey = (String, String);

/// What the owner says about campaigns and origins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// What campaigns are for.
    pub campaigns: BTreeMap<CampaignKey, Purpose>,
    /// Whether origins, in small letters, are advertisements.
    pub origins: BTreeMap<String, bool>,
}

impl Marks {
    /// What the numbers that rest on the campaigns' marks were counted by: another mark makes them other numbers.
    pub fn of_campaigns(&self) -> i64 {
        fingerprint(&self.campaigns)
    }

    /// The same for the origins' marks.
    pub fn of_origins(&self) -> i64 {
        fingerprint(&self.origins)
    }
}

/// A week's spend by what its campaigns are for, in minor units of the shop's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpendByPurpose {
    /// Spent on winning new customers.
    pub acquisition: i64,
    /// Spent on keeping the ones there are.
    pub retention: i64,
    /// Spent on campaigns for both.
    pub mixed: i64,
    /// Spent on campaigns that nobody marked.
    pub unmarked: i64,
}

impl SpendByPurpose {
    /// Adds what a campaign spent.
    pub fn add(&mut self, purpose: Option<Purpose>, minor: i64) {
        let to = match purpose {
            Some(Purpose::Acquisition) => &mut self.acquisition,
            Some(Purpose::Retention) => &mut self.retention,
            Some(Purpose::Mixed) => &mut self.mixed,
            None => &mut self.unmarked,
        };
        *to = to.saturating_add(minor);
    }
}

/// The first orders of a week's new customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstOrders {
    /// How many there are.
    pub all: i64,
    /// Of these, the ones an advertisement brought.
    pub paid: i64,
    /// Of these, the ones whose origin nobody marked as an advertisement or none.
    pub unmarked: i64,
    /// Of these, the ones whose file does not say where the buyer came from.
    pub unknown: i64,
    /// What was taken off them, in minor units; nothing where one of them is in another currency.
    pub discounts: Option<i64>,
}

/// A part of what marketing costs beside advertising and tools, which the owner types for a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarketingPart {
    /// Agencies and freelancers.
    Agencies,
    /// Pictures, films and texts that were paid for.
    Creative,
    /// The part of the staff's pay that goes into marketing.
    Staff,
}

impl MarketingPart {
    /// Every part.
    pub const ALL: [MarketingPart; 3] = [Self::Agencies, Self::Creative, Self::Staff];

    /// Its id; its words are under `marketing-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Agencies => "agencies",
            Self::Creative => "creative",
            Self::Staff => "staff",
        }
    }

    /// The part with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id.trim().to_ascii_lowercase())
    }
}

/// What each part costs a month, in major units of the shop's currency; a part that nobody said is not there.
pub type MarketingCosts = BTreeMap<MarketingPart, Decimal>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spend_is_parted_to_the_cent() {
        let mut spend = SpendByPurpose::default();
        for (purpose, minor) in [
            (Some(Purpose::Acquisition), 1_000),
            (Some(Purpose::Retention), 200),
            (Some(Purpose::Mixed), 30),
            (None, 4),
            (Some(Purpose::Acquisition), 1),
        ] {
            spend.add(purpose, minor);
        }
        assert_eq!(spend, SpendByPurpose { acquisition: 1_001, retention: 200, mixed: 30, unmarked: 4 });
    }

    #[test]
    fn another_mark_makes_other_numbers_and_the_same_marks_the_same() {
        let campaign = || ("meta".to_owned(), "7".to_owned());
        let mut marks = Marks::default();
        let none = marks.of_campaigns();
        marks.campaigns.insert(campaign(), Purpose::Acquisition);
        let marked = marks.of_campaigns();
        marks.campaigns.insert(campaign(), Purpose::Retention);
        assert!(none != marked && marked != marks.of_campaigns());
        assert_eq!(marks.of_origins(), Marks::default().of_origins(), "an origin is no campaign");
        marks.campaigns.clear();
        assert_eq!(marks.of_campaigns(), none);
    }
}
