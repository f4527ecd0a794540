//! BigCommerce's order export: one row for each order, its line items in one cell (export-formats 7).
//!
//! Shops choose the columns in templates, and no real file was at hand: the names are those of the default template
//! as other programs read it. So the signature asks for many of them, and a template that leaves one out is unknown.

use super::amount::minor_or_why;
use super::google_ads::currency_or_refuse;
use super::reading::{is_lost_id, named};
use super::shopify_orders::keep_furthest;
use super::values::{Fault, money, per_unit};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{DecimalMark, amount, moment, whole_number};
use crate::ledger::{LineItem, Order, OrderState, Origin, Record, RecordKind, normalised_email, placed_at};
use crate::money::Currency;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// BigCommerce's order export.
pub(super) struct BigCommerceOrders;

impl Format for BigCommerceOrders {
    fn id(&self) -> &'static str {
        "bigcommerce-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Order ID"],
                &["Order Date"],
                &["Order Status"],
                &["Customer Email"],
                &["Order Total (inc tax)", "Order Total (ex tax)"],
                &["Product Details"],
            ],
            typical: &[
                "Customer Name",
                "Subtotal (ex tax)",
                "Tax Total",
                "Shipping Cost (ex tax)",
                "Order Currency Code",
                "Ship Method",
            ],
            never: &["Lineitem name", "Order Total Amount", "Sale Date", "wt_import_key"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "bigcommerce-orders", column: name })
        };
        let both = |name: &str| Both {
            with: header.find(&[&format!("{name} (inc tax)")]),
            without: header.find(&[&format!("{name} (ex tax)")]),
        };
        let currency_column = header.find(&["Order Currency Code"]);
        Ok(Box::new(Columns {
            id: need("Order ID")?,
            date: need("Order Date")?,
            time: header.find(&["Order Time"]),
            state: need("Order Status")?,
            email: need("Customer Email")?,
            total: both("Order Total"),
            subtotal: both("Subtotal"),
            shipping: both("Shipping Cost"),
            handling: both("Handling Cost"),
            tax: header.find(&["Tax Total"]),
            refunded: header.find(&["Refund Amount"]),
            details: need("Product Details")?,
            currency: currency_or_refuse(None, currency_column.is_some(), context, "bigcommerce-orders")?,
            currency_column,
            zone: context.zone.clone(),
        }))
    }

    fn example(&self) -> &'static str {
        "Order ID,Customer ID,Customer Name,Customer Email,Order Date,Order Status,Subtotal (inc tax),\
         Subtotal (ex tax),Tax Total,Shipping Cost (inc tax),Shipping Cost (ex tax),Handling Cost (inc tax),\
         Handling Cost (ex tax),Order Total (inc tax),Order Total (ex tax),Order Currency Code,Product Details,\
         Refund Amount\n\
         186,54,A Buyer,a@example.com,26/11/2026,Shipped,59.50,50.00,10.45,5.95,5.00,0.0000,0.0000,65.45,55.00,EUR,\
         \"Product ID: 100, Product Qty: 2, Product SKU: M-1, Product Name: Mug, Product Weight: 0.8000, Product \
         Variation Details: Size: S (4), Product Unit Price: 25.00, Product Total Price: 50.00\",0.00\n"
    }
}

/// An amount the file may state with tax and without.
struct Both {
    with: Option<usize>,
    without: Option<usize>,
}

struct Columns {
    id: usize,
    date: usize,
    time: Option<usize>,
    state: usize,
    email: usize,
    total: Both,
    subtotal: Both,
    shipping: Both,
    handling: Both,
    tax: Option<usize>,
    refunded: Option<usize>,
    details: usize,
    currency: Option<Currency>,
    currency_column: Option<usize>,
    zone: TimeZone,
}

/// What BigCommerce says about an order: its payment, and how far it was sent.
fn state(cell: &str) -> Option<(OrderState, u8)> {
    Some(match cell.trim().to_ascii_lowercase().as_str() {
        "completed" | "shipped" => (OrderState::Paid, 2),
        "partially shipped" => (OrderState::Paid, 1),
        "awaiting fulfillment" | "awaiting shipment" | "awaiting pickup" | "disputed" => {
            (OrderState::Paid, 0)
        }
        "pending" | "awaiting payment" | "manual verification required" => (OrderState::Pending, 0),
        "refunded" => (OrderState::Refunded, 0),
        "partially refunded" => (OrderState::PartiallyRefunded, 0),
        // Incomplete is a checkout that was given up.
        "cancelled" | "declined" | "incomplete" => (OrderState::Voided, 0),
        _ => return None,
    })
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        let both = [&self.total, &self.subtotal, &self.shipping, &self.handling];
        let mut columns: Vec<usize> =
            both.iter().flat_map(|both| [both.with, both.without]).flatten().collect();
        columns.extend([self.tax, self.refunded].iter().flatten());
        columns
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.date]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.id), "column-order"),
            (Some(self.date), "column-placed"),
            (self.time, "column-time"),
            (Some(self.email), "column-email"),
            (Some(self.state), "column-state"),
            (Some(self.details), "column-product"),
            (self.currency_column, "column-currency"),
            (self.tax, "column-taxes"),
            (self.refunded, "column-refunded"),
        ]);
        for (both, word) in [
            (&self.total, "column-order-total"),
            (&self.subtotal, "column-goods"),
            (&self.shipping, "column-shipping"),
            (&self.handling, "column-handling"),
        ] {
            columns.extend([both.with, both.without].into_iter().flatten().map(|column| (column, word)));
        }
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let when = moment(row.cell(Some(self.date)), None, &self.zone)?;
        placed_at(when, &self.zone).map(|(at, ..)| at.as_second())
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.id))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let before = into.records.len();
        for row in rows {
            match self.order(row, decided) {
                Ok(order) => {
                    into.records.push(Record::Order(order));
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        keep_furthest(&mut into.records, before);
    }
}

impl Columns {
    fn order(&self, row: &Row, decided: &Decided) -> Result<Order, Fault> {
        let id = row.cell(Some(self.id));
        if id.is_empty() || is_lost_id(id) {
            let reason = if id.is_empty() { "problem-no-order-name" } else { "problem-lost-id" };
            return Err((Some(self.id), reason));
        }
        let text = format!("{} {}", row.cell(Some(self.date)), row.cell(self.time));
        let when =
            moment(&text, decided.order(self.date), &self.zone).and_then(|when| placed_at(when, &self.zone));
        let (placed, placed_offset, time_known) = when.ok_or((Some(self.date), "problem-no-day"))?;
        let currency = match row.cell(self.currency_column) {
            "" => self.currency.ok_or((self.currency_column, "problem-no-currency"))?,
            code => code.parse().map_err(|_| (self.currency_column, "problem-no-currency"))?,
        };
        let word = row.cell(Some(self.state));
        let (state, fulfilled) = state(word).ok_or((Some(self.state), "problem-unknown-state"))?;
        let cell = |column: Option<usize>| money(row, column, decided, currency);
        let or_none = |column: Option<usize>| cell(column).map(Option::unwrap_or_default);
        // All without tax where the file has it, else all with tax: the ledger tells the two apart by their sums.
        let with_tax = self.total.without.is_none() || cell(self.total.without)?.is_none();
        let of = |both: &Both| if with_tax { both.with } else { both.without };
        let goods_and_shipping = cell(of(&self.total))?.ok_or((of(&self.total), "problem-no-amount"))?;
        let shipping = or_none(of(&self.shipping))?.saturating_add(or_none(of(&self.handling))?);
        let total = cell(self.total.with)?;
        let taxes = match (cell(self.tax)?, total) {
            (Some(taxes), _) => taxes,
            (None, Some(total)) => total - goods_and_shipping,
            (None, None) => return Err((self.tax, "problem-no-amount")),
        };
        // The subtotal of the file is before coupons, which no column of amounts states: what is left of the total is.
        let subtotal = goods_and_shipping - shipping;
        let discount = cell(of(&self.subtotal))?.map_or(0, |before| (before - subtotal).max(0));
        Ok(Order {
            platform: "bigcommerce",
            id: Some(id.to_owned()),
            name: id.to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: normalised_email(row.cell(Some(self.email))),
            state,
            cancelled: word.eq_ignore_ascii_case("cancelled").then_some(placed),
            fulfilled,
            subtotal,
            shipping,
            taxes,
            duties: 0,
            total: total.unwrap_or(goods_and_shipping + taxes),
            discount,
            refunded: or_none(self.refunded)?.abs(),
            tax_rate: None,
            channel: String::new(),
            origin: Origin::default(),
            test: false,
            lines: lines(row.cell(Some(self.details)), currency).map_err(|why| (Some(self.details), why))?,
        })
    }
}

/// Reads `Product ID: 100, Product Qty: 1, Product SKU: M-1, Product Name: Mug, …|Product ID: …`. Names and options hold
/// commas, so a field ends where the next one begins.
fn lines(cell: &str, currency: Currency) -> Result<Vec<LineItem>, &'static str> {
    let starts: Vec<usize> = cell
        .match_indices("Product ID:")
        .map(|(at, _)| at)
        .filter(|at| *at == 0 || cell[..*at].trim_end().ends_with('|'))
        .collect();
    if starts.is_empty() && !cell.is_empty() {
        return Err("problem-not-a-line-item");
    }
    let ends = starts.iter().skip(1).copied().chain([cell.len()]);
    starts.iter().zip(ends).map(|(start, end)| line(&cell[*start..end], currency)).collect()
}

fn line(text: &str, currency: Currency) -> Result<LineItem, &'static str> {
    const FIELDS: &[&str] = &[
        "Product Qty:",
        "Product SKU:",
        "Product Name:",
        "Product Weight:",
        "Product Variation Details:",
        "Product Unit Price:",
        "Product Total Price:",
    ];
    let field = |name: &str| {
        let at = text.find(name)? + name.len();
        let rest = &text[at..];
        let end = FIELDS.iter().filter_map(|next| rest.find(next)).min().unwrap_or(rest.len());
        Some(rest[..end].trim().trim_end_matches(['|', ',']).trim())
    };
    let money = |name: &str| -> Result<Option<i64>, &'static str> {
        let value = amount(field(name).unwrap_or_default(), DecimalMark::Point);
        value.map_err(|()| "problem-not-an-amount")?.map(|value| minor_or_why(value, currency)).transpose()
    };
    let quantity = whole_number(field("Product Qty:").unwrap_or_default(), DecimalMark::Point)
        .ok()
        .flatten()
        .ok_or("problem-no-quantity")?;
    let (price, discount) = match (money("Product Unit Price:"), money("Product Total Price:")) {
        (Ok(Some(price)), _) => (price, 0),
        // A unit price with more places than the currency: the line's total is still exact.
        (_, Ok(Some(total))) => per_unit(total, quantity),
        (Err(why), _) | (_, Err(why)) => return Err(why),
        (Ok(None), Ok(None)) => return Err("problem-no-amount"),
    };
    let name = field("Product Name:").unwrap_or_default();
    Ok(LineItem {
        name: name.to_owned(),
        sku: field("Product SKU:").filter(|sku| !sku.is_empty()).map(str::to_owned),
        quantity,
        price,
        discount,
        gift_card: name.to_lowercase().contains("gift certificate"),
    })
}
