//! The groups of claims and what each needs as proof (definitions.md 4.15).

use crate::content::Severity;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A group of claims that a person has to stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// Good for nature: green, recyclable, climate neutral, free of something.
    Environmental,
    /// Does something for body or mind.
    Health,
    /// Safe for somebody, or withstands water, fire or blows.
    Safety,
    /// Tested, certified or awarded by somebody else.
    Certification,
    /// Where it was made.
    Origin,
    /// Better than all others.
    Superlative,
    /// Cheaper than something: than before, than elsewhere.
    Price,
    /// Few are left, or little time.
    Scarcity,
    /// Promised to last, to work, or to be paid back.
    Guarantee,
    /// When and at what cost it arrives.
    Delivery,
    /// A fact that can be measured: "lasts three times longer".
    Factual,
}

impl ClaimKind {
    /// Every kind, the one that needs proof most first.
    pub const ALL: [ClaimKind; 11] = [
        Self::Health,
        Self::Safety,
        Self::Environmental,
        Self::Certification,
        Self::Origin,
        Self::Guarantee,
        Self::Price,
        Self::Superlative,
        Self::Scarcity,
        Self::Delivery,
        Self::Factual,
    ];

    /// The kind's id; its words are under `claim-<id>`, `claim-<id>-why` and `claim-<id>-evidence`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Environmental => "environmental",
            Self::Health => "health",
            Self::Safety => "safety",
            Self::Certification => "certification",
            Self::Origin => "origin",
            Self::Superlative => "superlative",
            Self::Price => "price",
            Self::Scarcity => "scarcity",
            Self::Guarantee => "guarantee",
            Self::Delivery => "delivery",
            Self::Factual => "factual",
        }
    }

    /// The kind with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// How much one without proof matters.
    pub fn severity(self) -> Severity {
        match self {
            Self::Environmental | Self::Health | Self::Safety | Self::Certification => Severity::High,
            _ => Severity::Medium,
        }
    }

    /// What it is called.
    pub fn name(self) -> Words {
        Words::new(format!("claim-{}", self.id()))
    }

    /// Why such a claim needs a person, in a sentence or two. It never says what is legal.
    pub fn why(self) -> Words {
        Words::new(format!("claim-{}-why", self.id()))
    }

    /// What a shop can show for it.
    pub fn evidence(self) -> Words {
        Words::new(format!("claim-{}-evidence", self.id()))
    }
}
