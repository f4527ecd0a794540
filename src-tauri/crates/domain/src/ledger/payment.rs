//! A line of a platform's own books: a charge, refund, fee or payout (export-formats 1.5, 3.4, 5, 6).

use super::When;
use crate::money::Currency;

/// One line of a payments file or statement. Amounts are minor units of `currency`, signed as the platform means
/// them: money to the shop is positive, refunds and fees are negative.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Payment {
    /// The platform, for example `shopify`.
    pub platform: &'static str,
    /// Who it is: the platform's row id, else the row's content with its number among equal rows.
    pub key: String,
    /// When it happened.
    pub when: When,
    /// What it is.
    pub kind: PaymentKind,
    /// The platform's own word for it.
    pub word: String,
    /// The name or id of the order it belongs to, as exported.
    pub order: Option<String>,
    /// The amount before fees.
    pub amount: i64,
    /// The fee, not positive; nothing where the file does not say.
    pub fee: Option<i64>,
    /// What is left of it.
    pub net: Option<i64>,
    /// The currency of every amount.
    pub currency: Currency,
}

/// What a line of a payments file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaymentKind {
    /// A buyer paid.
    Charge,
    /// Money given back.
    Refund,
    /// What the platform takes.
    Fee,
    /// Advertising charged by the platform.
    Advertising,
    /// Tax the platform keeps or passes on.
    Tax,
    /// Shipping labels.
    Shipping,
    /// Money sent to the bank.
    Payout,
    /// Anything else: adjustments, holds, words that are new.
    Other,
}

impl PaymentKind {
    /// Its id in the shop file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Charge => "charge",
            Self::Refund => "refund",
            Self::Fee => "fee",
            Self::Advertising => "advertising",
            Self::Tax => "tax",
            Self::Shipping => "shipping",
            Self::Payout => "payout",
            Self::Other => "other",
        }
    }
}
