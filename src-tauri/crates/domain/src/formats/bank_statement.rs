//! Statements of banks and cards, as CSV or made from OFX (export-formats 16): day and amount of each booking.

use super::booking::BookingColumns;
use super::{Around, Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;

/// A bank or card statement.
pub(super) struct BankStatement;

impl Format for BankStatement {
    fn id(&self) -> &'static str {
        "bank-statement"
    }

    fn signatures(&self) -> &'static [Signature] {
        // A day, a text and an amount stand in many files: any format that knows its columns comes first, and whether
        // these are there is asked in `fits`.
        &[Signature {
            required: &[],
            typical: &[],
            never: &[
                "Net",
                "Gross",
                "Fees & Taxes",
                "Order",
                "Order ID",
                "Order Number",
                "SKU",
                "Handle",
                "Quantity",
                "Email",
                "Customer ID",
                "Lineitem name",
                "Campaign",
                "Campaign name",
                "Amount spent",
                "Impr.",
                "Sessions",
                "Tool",
                "Payout Date",
                "Transfer Group",
            ],
        }]
    }

    fn fits(&self, header: &Header, _: &Around<'_>) -> bool {
        BookingColumns::new(header).is_ok()
    }

    fn records(&self) -> RecordKind {
        RecordKind::BankLine
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(BookingColumns::new(header)?.told(context.currency)))
    }

    fn example(&self) -> &'static str {
        "Date,Description,Debit,Credit,Balance\n\
         2026-11-09,Opening balance,,,120.00\n\
         2026-11-10,EXAMPLE MAIL LTD,14.00,,106.00\n\
         2026-11-11,Payout,,88.50,194.50\n"
    }
}
