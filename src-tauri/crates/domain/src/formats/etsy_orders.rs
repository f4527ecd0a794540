//! Etsy's sold orders, `EtsySoldOrders<year>-<month>.csv` (export-formats 3.2): one row for each order, with its totals
//! and without its products, which are in the sold order items.

use super::Signature;
use super::order_rows::{Fault, money, said};
use super::reading::{is_lost_id, missing_of, named};
use super::worded::{newest, worded_day};
use super::{Cells, Context, DateOrder, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs};
use crate::ledger::{Order, OrderState, Origin, Record, RecordKind, When, placed_at};
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Etsy's sold orders.
pub(super) struct EtsyOrders;

impl Format for EtsyOrders {
    fn id(&self) -> &'static str {
        "etsy-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Order ID"], &["Buyer User ID"], &["Order Value"], &["Order Net"]],
            typical: &["Sale Date", "Order Total", "Adjusted Order Total", "Card Processing Fees", "Status"],
            never: &["Transaction ID", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "etsy-orders", column: name })
        };
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            id: need("Order ID")?,
            placed: need("Sale Date")?,
            currency: need("Currency")?,
            value: need("Order Value")?,
            total: need("Order Total")?,
            discount: header.find(&["Discount Amount"]),
            in_person: header.find(&["InPerson Discount"]),
            shipping: header.find(&["Shipping", "Delivery"]),
            shipping_discount: header.find(&["Shipping Discount", "Delivery Discount"]),
            tax: header.find(&["Sales Tax"]),
            adjusted: header.find(&["Adjusted Order Total"]),
            status: header.find(&["Status", "Order Status"]),
            shipped: header.find(&["Date Shipped", "Date Posted"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Sale Date,Order ID,Buyer User ID,Number of Items,Date Shipped,Currency,Order Value,Discount Amount,\
         Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Adjusted Order Total\n\
         11/10/26,3900000001,1,2,11/12/2026,EUR,40.00,4.00,0,4.90,0,40.90,Completed,1.94,38.96,0.00\n"
    }
}

struct Columns {
    zone: TimeZone,
    id: usize,
    placed: usize,
    currency: usize,
    value: usize,
    total: usize,
    discount: Option<usize>,
    in_person: Option<usize>,
    shipping: Option<usize>,
    shipping_discount: Option<usize>,
    tax: Option<usize>,
    adjusted: Option<usize>,
    status: Option<usize>,
    shipped: Option<usize>,
}

impl Columns {
    fn order(&self, row: &Row, decided: &Decided) -> Result<Order, Fault> {
        let id = etsy_id(row, self.id)?;
        let day = worded_day(row.cell(Some(self.placed)), decided.order(self.placed));
        let (placed, placed_offset, time_known) = day
            .and_then(|day| placed_at(When::Day(day), &self.zone))
            .ok_or((Some(self.placed), "problem-no-day"))?;
        let currency = row
            .cell(Some(self.currency))
            .parse()
            .map_err(|_| (Some(self.currency), "problem-no-currency"))?;
        let stated = |column: usize| {
            money(row, Some(column), decided, currency)?.ok_or((Some(column), "problem-no-amount"))
        };
        let or_none =
            |column| -> Result<i64, Fault> { Ok(money(row, column, decided, currency)?.unwrap_or_default()) };
        let discount = or_none(self.discount)? + or_none(self.in_person)?;
        let (subtotal, total, taxes) =
            (stated(self.value)? - discount, stated(self.total)?, or_none(self.tax)?);
        let full = or_none(self.shipping)?;
        // The discount on shipping is taken off here only where the total says that it is not taken off yet.
        let reduced = full - or_none(self.shipping_discount)?;
        let shipping = if subtotal + reduced + taxes == total { reduced } else { full };
        let (state, cancelled) =
            state(row.cell(self.status)).ok_or((self.status, "problem-unknown-state"))?;
        // Orders without an adjustment have either nothing, nought or the order's own total here.
        let adjusted = money(row, self.adjusted, decided, currency)?.filter(|adjusted| *adjusted != 0);
        let refunded = adjusted.map_or(0, |adjusted| (total - adjusted).max(0));
        let state = match state {
            OrderState::Paid if refunded > 0 => OrderState::PartiallyRefunded,
            other => other,
        };
        Ok(Order {
            platform: "etsy",
            id: Some(id.clone()),
            name: id,
            placed,
            placed_offset,
            time_known,
            currency,
            email: None,
            state,
            // Etsy does not say when.
            cancelled: cancelled.then_some(placed),
            fulfilled: if said(row, self.shipped).is_some() { 2 } else { 0 },
            subtotal,
            shipping,
            taxes,
            duties: 0,
            total,
            discount,
            refunded,
            tax_rate: None,
            channel: "etsy".to_owned(),
            origin: Origin::default(),
            test: false,
            lines: Vec::new(),
        })
    }
}

/// An order's number, the same in both of Etsy's order exports.
pub(super) fn etsy_id(row: &Row, column: usize) -> Result<String, Fault> {
    let id = row.cell(Some(column)).trim_start_matches('\'').trim_end_matches(".0");
    if id.is_empty() {
        return Err((Some(column), "problem-no-order-name"));
    }
    if is_lost_id(id) { Err((Some(column), "problem-lost-order")) } else { Ok(id.to_owned()) }
}

/// What Etsy's word for an order means, and whether it is cancelled. The export lists sold orders, so no word at all
/// is a paid one.
fn state(word: &str) -> Option<(OrderState, bool)> {
    Some(match word.to_lowercase().as_str() {
        "" | "paid" | "completed" | "complete" | "shipped" | "not shipped" => (OrderState::Paid, false),
        "open" | "unpaid" | "pending" | "processing" | "payment processing" => (OrderState::Pending, false),
        "partially refunded" => (OrderState::PartiallyRefunded, false),
        "refunded" | "fully refunded" => (OrderState::Refunded, false),
        "canceled" | "cancelled" => (OrderState::Voided, true),
        _ => return None,
    })
}

impl Cells for Columns {
    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        missing_of(&[
            (self.status, "Status", "note-missing-cancellations"),
            (self.adjusted, "Adjusted Order Total", "note-missing-refunds"),
        ])
    }

    fn amounts(&self) -> Vec<usize> {
        let optional =
            [self.discount, self.in_person, self.shipping, self.shipping_discount, self.tax, self.adjusted];
        [self.value, self.total].into_iter().chain(optional.into_iter().flatten()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.placed]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.id), "column-order"),
            (Some(self.placed), "column-placed"),
            (Some(self.value), "column-goods"),
            (Some(self.total), "column-order-total"),
            (self.status, "column-state"),
            (Some(self.currency), "column-currency"),
            (self.discount, "column-discount"),
            (self.in_person, "column-shop-discount"),
            (self.shipping, "column-shipping"),
            (self.shipping_discount, "column-shipping-discount"),
            (self.tax, "column-taxes"),
            (self.adjusted, "column-adjusted-total"),
            (self.shipped, "column-sent-on"),
        ])
    }

    fn usual_order(&self) -> Option<DateOrder> {
        Some(DateOrder::MonthFirst)
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([Some(self.placed), self.shipped].map(|column| row.cell(column)), self.usual_order())
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.id))))
    }

    /// One row is one order; files that were joined repeat it, and its last row counts.
    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut last = None;
        for row in rows {
            match self.order(row, decided) {
                Ok(order) => {
                    into.used += 1;
                    last = Some(order);
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(last.map(Record::Order));
    }
}
