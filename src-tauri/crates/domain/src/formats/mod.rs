//! Export files of shops: how each is recognised and read.
//!
//! One file per export, named after it, and one line in [`FORMATS`]. A format turns rows into records of the
//! ledger and says of every row that cannot be read where and why. Bytes to rows is in `text`, `legacy`,
//! `sniff`, `guard`, `lines`, `survey` and `load`; cells to values in `amount` and `day`. Nothing here opens a file: readers are passed in.

mod amount;
mod day;
mod google_ads;
mod guard;
mod header;
mod legacy;
mod lines;
mod load;
mod meta_ads;
mod reading;
mod refusal;
mod shopify_customers;
mod shopify_orders;
mod shopify_products;
mod shopify_sessions;
mod sniff;
mod survey;
mod text;
mod tillwise_tools;
pub mod trial;
mod woocommerce_products;

pub use amount::{DecimalMark, MarkEvidence, amount, minor, plain_decimal, whole_number};
pub use day::{DateOrder, OrderEvidence, day, instant, moment};
pub use header::Header;
pub use load::{Cancelled, Loaded, Sink, Stage, load};
pub use reading::{Cells, Decided, Problem, Reading, Row, RowIs};
pub use refusal::Refusal;
pub use sniff::{Layout, sniff, sniff_as, sniff_in};
pub use survey::{Survey, survey};
pub use text::{Encoding, EncodingWatch, detect_encoding, opened};

use crate::ledger::RecordKind;
use crate::money::Currency;
use jiff::tz::TimeZone;

/// What an export file is recognised by (export-formats, "Telling formats apart").
#[derive(Clone, Copy, Debug)]
pub struct Signature {
    /// Anchors that must all be there; each is a choice of names in several languages or ages.
    pub required: &'static [&'static [&'static str]],
    /// Columns that are usually there too.
    pub typical: &'static [&'static str],
    /// Columns that prove it is something else.
    pub never: &'static [&'static str],
}

/// What the shop knows that a file may need.
#[derive(Clone, Debug)]
pub struct Context {
    /// The currency to read amounts in where the file names none, because the owner said so.
    pub currency: Option<Currency>,
    /// The shop's time zone, for times that are written without one.
    pub zone: TimeZone,
}

impl Default for Context {
    fn default() -> Self {
        Self { currency: None, zone: TimeZone::UTC }
    }
}

/// One export format.
pub trait Format: Sync {
    /// Its id, for example `shopify-orders`; its words are under `format-<id>` and `format-<id>-where`.
    fn id(&self) -> &'static str;

    /// What it is recognised by: one signature for each dialect.
    fn signatures(&self) -> &'static [Signature];

    /// What its records are.
    fn records(&self) -> RecordKind;

    /// A reader for a file with this header.
    ///
    /// # Errors
    /// A [`Refusal`] when the file is of this format but lacks what is needed, such as a column by day.
    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal>;

    /// Whether its orders are made of line items alone, beside another export that has their totals (export-formats
    /// 3.1, 4). However recent such a file is, it never overrules the totals.
    fn lists_items_only(&self) -> bool {
        false
    }

    /// A tiny file of this format, for tests and for the handbook.
    fn example(&self) -> &'static str;
}

/// Every format, in the order lists show them.
pub const FORMATS: &[&dyn Format] = &[
    &shopify_orders::ShopifyOrders,
    &shopify_products::ShopifyProducts,
    &shopify_customers::ShopifyCustomers,
    &shopify_sessions::ShopifySessions,
    &woocommerce_products::WooCommerceProducts,
    &meta_ads::MetaAds,
    &google_ads::GoogleAds,
    &tillwise_tools::TillwiseTools,
];

#[cfg(test)]
mod tests;
