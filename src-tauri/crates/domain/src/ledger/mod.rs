//! The ledger's records: what the shop's exports say, in one shape for every platform.
//!
//! A record knows its key (who it is), its progress (which of two versions is further along) and its fingerprint
//! (whether two versions say the same). Which version counts now follows from those three alone, so the ledger is
//! a function of the set of imported files, whatever their order.

mod bank_line;
mod campaign;
mod catalog;
mod customer;
mod fingerprint;
mod order;
mod origin;
mod payment;
mod refund;
mod report_row;
mod reported;
mod sales_channel;
mod stock_level;
mod ticket;
mod tool_row;
mod traffic;
mod when;

pub use bank_line::BankLine;
pub use campaign::Campaign;
pub use catalog::{Image, Product, Variant};
pub use customer::Customer;
pub use fingerprint::{MaybeSeen, fingerprint};
pub use order::{LineItem, Order, OrderState, Worth, normalised_email, placed_at};
pub use origin::Origin;
pub use payment::{Payment, PaymentKind};
pub use refund::{DatedBy, DatedRefund, Refund};
pub use report_row::ReportRow;
pub use reported::{ProductPart, Reported, completed, filled};
pub use sales_channel::SalesChannel;
pub use stock_level::StockLevel;
pub use ticket::Ticket;
pub use tool_row::ToolRow;
pub use traffic::{SessionDay, SpendDay};
pub use when::When;

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
    /// A line of a payments file or statement.
    Payment(Payment),
    /// An e-mail campaign.
    Campaign(Campaign),
    /// A support ticket.
    Ticket(Ticket),
    /// One variant's stock at one location.
    StockLevel(StockLevel),
    /// A booking of a bank or card statement.
    BankLine(BankLine),
    /// A row of a report over a period.
    ReportRow(ReportRow),
    /// A refund whose day an orders file names. It belongs to its order and is counted with it; the order itself says
    /// how much was given back in all.
    Refund(Payment),
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
    /// Lines of payments files and statements.
    Payment,
    /// E-mail campaigns.
    Campaign,
    /// Support tickets.
    Ticket,
    /// Stock levels.
    StockLevel,
    /// Bookings of bank and card statements.
    BankLine,
    /// Rows of reports over a period.
    ReportRow,
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
            Self::Payment => "payments",
            Self::Campaign => "campaigns",
            Self::Ticket => "tickets",
            Self::StockLevel => "stock_levels",
            Self::BankLine => "bank_lines",
            Self::ReportRow => "report_rows",
        }
    }
}

impl Record {
    /// What kind of record this is.
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Order(_) | Self::Refund(_) => RecordKind::Order,
            Self::Product(_) => RecordKind::Product,
            Self::Customer(_) => RecordKind::Customer,
            Self::SessionDay(_) => RecordKind::SessionDay,
            Self::SpendDay(_) => RecordKind::SpendDay,
            Self::Tool(_) => RecordKind::Tool,
            Self::Payment(_) => RecordKind::Payment,
            Self::Campaign(_) => RecordKind::Campaign,
            Self::Ticket(_) => RecordKind::Ticket,
            Self::StockLevel(_) => RecordKind::StockLevel,
            Self::BankLine(_) => RecordKind::BankLine,
            Self::ReportRow(_) => RecordKind::ReportRow,
        }
    }
}
