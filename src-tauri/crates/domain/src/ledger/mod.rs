//! The ledger's records: what the shop's exports say, in one shape for every platform.
//!
//! A record knows its key (who it is), its progress (which of two versions is further along) and its fingerprint
//! (whether two versions say the same). Which version counts now follows from those three alone, so the ledger is
//! a function of the set of imported files, whatever their order.

mod catalog;
mod customer;
mod fingerprint;
mod order;
mod tool_row;
mod traffic;

pub use catalog::{Image, Product, Variant};
pub use customer::Customer;
pub use fingerprint::fingerprint;
pub use order::{LineItem, Order, OrderState, Worth, normalised_email};
pub use tool_row::ToolRow;
pub use traffic::{SessionDay, SpendDay};

/// One record of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Record {
    /// An order with its line items.
    Order(Order),
    /// A product with its variants and images.
    Product(Product),
    /// A customer, as the shop's customer list has them.
    Customer(Customer),
    /// One day's visits.
    SessionDay(SessionDay),
    /// One campaign's spend on one day.
    SpendDay(SpendDay),
    /// A line of Tillwise's own tool list.
    Tool(ToolRow),
}

/// The kinds of records, as batches count them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    /// Orders.
    Order,
    /// Products.
    Product,
    /// Customers.
    Customer,
    /// Days of visits.
    SessionDay,
    /// Campaign days.
    SpendDay,
    /// Tools.
    Tool,
}

impl RecordKind {
    /// The plural the counts are listed under, also the key of its words: `count-orders`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Order => "orders",
            Self::Product => "products",
            Self::Customer => "customers",
            Self::SessionDay => "session_days",
            Self::SpendDay => "spend_days",
            Self::Tool => "tools",
        }
    }
}

impl Record {
    /// What kind of record this is.
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Order(_) => RecordKind::Order,
            Self::Product(_) => RecordKind::Product,
            Self::Customer(_) => RecordKind::Customer,
            Self::SessionDay(_) => RecordKind::SessionDay,
            Self::SpendDay(_) => RecordKind::SpendDay,
            Self::Tool(_) => RecordKind::Tool,
        }
    }
}
