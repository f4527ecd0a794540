//! Export files of shops: how each is recognised and read.
//!
//! One file per export, named after it, and one line in [`FORMATS`]. A format turns rows into records of the
//! ledger and says of every row that cannot be read where and why. Bytes to rows is in `text`, `legacy`,
//! `sniff`, `guard`, `lines`, `survey` and `load`; cells to values in `amount` and `day`. Nothing here opens a file: readers are passed in.

mod amazon_listings;
mod amazon_orders;
mod amazon_settlement;
mod amazon_transactions;
mod amount;
mod bank_statement;
mod bigcommerce_orders;
mod bigcommerce_products;
mod bom;
mod booking;
mod cell_values;
mod currency_sign;
mod day;
mod ebay_orders;
mod ebay_sums;
mod ebay_transactions;
mod equal_rows;
mod etsy_listings;
mod etsy_order_items;
mod etsy_orders;
mod etsy_statement;
mod ga4;
mod google_ads;
mod gorgias_tickets;
mod guard;
mod header;
mod inventory;
mod klaviyo_campaigns;
mod legacy;
mod lines;
mod load;
mod magento_products;
mod mailchimp_campaigns;
mod mailchimp_report;
mod mailerlite_report;
mod mapping;
mod meta_ads;
mod ofx;
mod order_rows;
mod period;
mod personal;
mod prestashop_products;
mod reading;
mod refusal;
mod repair;
mod report;
mod shopify_customers;
mod shopify_orders;
mod shopify_payments;
mod shopify_products;
mod shopify_sessions;
mod sniff;
mod square_item_library;
mod square_items;
mod square_sales;
mod square_transactions;
mod squarespace_orders;
mod squarespace_products;
mod survey;
mod table;
mod table_layout;
mod text;
mod tillwise_tools;
pub mod trial;
mod unknown;
mod values;
mod wix_orders;
mod wix_products;
mod woocommerce_items;
mod woocommerce_orders;
mod woocommerce_products;
mod worded;
mod zendesk_tickets;
mod zone_names;

pub use amount::{DecimalMark, MarkEvidence, amount, minor, plain_decimal, whole_number};
pub use booking::{Booking, BookingsRead, Direction, bookings};
pub use day::{DateOrder, OrderEvidence, day, instant, moment};
pub use header::Header;
pub use load::{Cancelled, Loaded, Sink, Stage, load, rows};
pub use mapping::{Field, Guess, MappedKind, Mapping, guess};
pub use ofx::{is_ofx, rows_of_ofx};
pub use personal::{Personal, personal};
pub use reading::{Cells, Decided, Problem, Reading, Row, RowIs};
pub use refusal::Refusal;
pub use repair::{Repair, repair};
pub use sniff::{Layout, candidates, sniff, sniff_as, sniff_told};
pub use survey::{Survey, survey};
pub use table_layout::{as_table, as_table_told};
pub use text::{Encoding, EncodingWatch, detect_encoding, opened};
pub use unknown::{Table, table};
pub use woocommerce_products::woocommerce_text;

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
    /// The rows above the header, put in by [`Layout::cells`]: reports name their period there.
    pub above: Vec<csv::StringRecord>,
    /// Which column is what in a table of the owner's own.
    pub mapping: Option<Mapping>,
}

impl Default for Context {
    fn default() -> Self {
        Self { currency: None, zone: TimeZone::UTC, above: Vec::new(), mapping: None }
    }
}

/// What stands around a row that may be the header, as far as the file's first bytes show it.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The rows above it.
    pub above: &'a [csv::StringRecord],
    /// Rows below it, a few hundred at most.
    pub below: &'a [csv::StringRecord],
}

/// One export format.
pub trait Format: Sync {
    /// Its id, for example `shopify-orders`; its words are under `format-<id>` and `format-<id>-where`.
    fn id(&self) -> &'static str;

    /// What it is recognised by: one signature for each dialect.
    fn signatures(&self) -> &'static [Signature];

    /// Whether a header with these columns is one of its files, where that takes a look at the rows around it.
    fn fits(&self, _header: &Header, _around: &Around<'_>) -> bool {
        true
    }

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
    &shopify_payments::ShopifyPayments,
    &inventory::Inventory,
    &woocommerce_orders::WooCommerceOrders,
    &woocommerce_products::WooCommerceProducts,
    &bigcommerce_orders::BigCommerceOrders,
    &bigcommerce_products::BigCommerceProducts,
    &magento_products::MagentoProducts,
    &prestashop_products::PrestaShopProducts,
    &meta_ads::MetaAds,
    &meta_ads::MetaAdsReport,
    &google_ads::GoogleAds,
    &square_transactions::SquareTransactions,
    &square_items::SquareItems,
    &square_item_library::SquareItemLibrary,
    &squarespace_orders::SquarespaceOrders,
    &squarespace_products::SquarespaceProducts,
    &wix_orders::WixOrders,
    &wix_products::WixProducts,
    &mailchimp_campaigns::MailchimpCampaigns,
    &mailchimp_report::MailchimpReport,
    &mailerlite_report::MailerLiteReport,
    &klaviyo_campaigns::KlaviyoCampaigns,
    &zendesk_tickets::ZendeskTickets,
    &gorgias_tickets::GorgiasTickets,
    &etsy_orders::EtsyOrders,
    &etsy_order_items::EtsyOrderItems,
    &etsy_listings::EtsyListings,
    &etsy_statement::EtsyStatement,
    &ebay_orders::EbayOrders,
    &ebay_transactions::EbayTransactions,
    &amazon_orders::AmazonOrders,
    &amazon_listings::AmazonListings,
    &amazon_transactions::AmazonTransactions,
    &amazon_settlement::AmazonSettlement,
    &google_ads::GoogleAdsReport,
    &ga4::Ga4,
    &ga4::Ga4Report,
    &bank_statement::BankStatement,
    &tillwise_tools::TillwiseTools,
];

#[cfg(test)]
mod tests;
