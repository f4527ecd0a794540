//! A line of a bank or card statement, of which only day and amount are kept (export-formats 16).

use crate::money::Currency;
use jiff::civil::Date;

/// A booking. Its text is never kept: who was paid stays in the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BankLine {
    /// A fingerprint of the row's content with its number among equal rows of the file's day, or of the bank's id.
    pub key: String,
    /// The booking day.
    pub day: Date,
    /// The amount in hundredths, or in minor units where the currency is known; money out is negative.
    pub minor: i64,
    /// The currency, where the file says it.
    pub currency: Option<Currency>,
}
