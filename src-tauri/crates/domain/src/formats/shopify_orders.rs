//! Shopify's order export, `orders_export*.csv` (export-formats 1.1).
//!
//! One row for each line item. What belongs to the order stands on its first row only; later rows repeat the name
//! and little else, so rows are grouped by name and order-level amounts are taken from the row that has them.
//! Squarespace's orders are laid out the same way and read here, too.

use super::amount::minor_or_why;
use super::reading::{is_lost_id, missing_of, named};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, instant, minor, moment, whole_number};
use crate::ledger::{LineItem, Order, OrderState, Origin, Record, RecordKind, normalised_email, placed_at};
use crate::money::Currency;
use crate::words::Words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Shopify's order export.
pub(super) struct ShopifyOrders;

impl Format for ShopifyOrders {
    fn id(&self) -> &'static str {
        "shopify-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Name"], &["Financial Status"], &["Lineitem name"], &["Lineitem quantity"]],
            typical: &[
                "Paid at",
                "Created at",
                "Lineitem price",
                "Fulfillment Status",
                "Outstanding Balance",
            ],
            never: &["Lineitem variant", "Transaction kind", "Metafield Key", "Processed At"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "shopify-orders", column: name })
        };
        Ok(Box::new(Columns {
            platform: "shopify",
            clock: None,
            name: need("Name")?,
            created: need("Created at")?,
            currency: need("Currency")?,
            state: need("Financial Status")?,
            subtotal: need("Subtotal")?,
            total: need("Total")?,
            shipping: header.find(&["Shipping"]),
            taxes: header.find(&["Taxes", "Tax"]),
            duties: header.find(&["Duties"]),
            discount: header.find(&["Discount Amount"]),
            refunded: header.find(&["Refunded Amount", "Refund Amount", "Amount Refunded"]),
            id: header.find(&["Id"]),
            email: header.find(&["Email"]),
            cancelled: header.find(&["Cancelled at", "Canceled at"]),
            paid: header.find(&["Paid at"]),
            fulfilled_at: header.find(&["Fulfilled at"]),
            fulfilment: header.find(&["Fulfillment Status", "Fulfilment Status"]),
            payment: header.find(&["Payment Method"]),
            source: header.find(&["Source"]),
            tax_names: (1..=5).filter_map(|n| header.find(&[&format!("Tax {n} Name")])).collect(),
            line_name: header.find(&["Lineitem name"]),
            line_variant: None,
            line_quantity: header.find(&["Lineitem quantity"]),
            line_price: need("Lineitem price")?,
            line_discount: header.find(&["Lineitem discount"]),
            line_sku: header.find(&["Lineitem sku"]),
            line_shipping: header.find(&["Lineitem requires shipping"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,\
         Lineitem quantity,Lineitem name,Lineitem price,Lineitem requires shipping,Cancelled at,Refunded Amount,Id,\
         Source\n\
         #1001,a@example.com,paid,EUR,40.00,4.90,0.00,44.90,0.00,2026-11-10 09:00:00 +0100,1,Mug,25.00,true,,0.00,\
         900001,web\n\
         #1001,a@example.com,,,,,,,,2026-11-10 09:00:00 +0100,1,Bowl,15.00,true,,,,\n"
    }
}

/// Where a file with one row for each line item keeps what matters.
pub(super) struct Columns {
    pub(super) platform: &'static str,
    /// The shop's zone, where the platform writes times without one.
    pub(super) clock: Option<TimeZone>,
    pub(super) name: usize,
    pub(super) created: usize,
    pub(super) currency: usize,
    pub(super) state: usize,
    pub(super) subtotal: usize,
    pub(super) total: usize,
    pub(super) shipping: Option<usize>,
    pub(super) taxes: Option<usize>,
    pub(super) duties: Option<usize>,
    pub(super) discount: Option<usize>,
    pub(super) refunded: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) email: Option<usize>,
    pub(super) cancelled: Option<usize>,
    pub(super) paid: Option<usize>,
    pub(super) fulfilled_at: Option<usize>,
    pub(super) fulfilment: Option<usize>,
    pub(super) payment: Option<usize>,
    pub(super) source: Option<usize>,
    pub(super) tax_names: Vec<usize>,
    pub(super) line_name: Option<usize>,
    pub(super) line_variant: Option<usize>,
    pub(super) line_quantity: Option<usize>,
    pub(super) line_price: usize,
    pub(super) line_discount: Option<usize>,
    pub(super) line_sku: Option<usize>,
    pub(super) line_shipping: Option<usize>,
}

/// The column that could not be read and why.
type Fault = (Option<usize>, &'static str);

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        let mut columns = vec![self.subtotal, self.total, self.line_price];
        columns.extend(
            [self.shipping, self.taxes, self.discount, self.refunded, self.line_discount].iter().flatten(),
        );
        columns
    }

    fn dates(&self) -> Vec<usize> {
        // One column decides for all: few orders were cancelled, and each has a day on which it was placed.
        if self.clock.is_some() { vec![self.created] } else { Vec::new() }
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.name), "column-order"),
            (Some(self.created), "column-placed"),
            (self.email, "column-email"),
            (Some(self.subtotal), "column-net"),
            (Some(self.total), "column-total"),
            (Some(self.state), "column-state"),
            (self.line_name, "column-product"),
            (self.line_quantity, "column-quantity"),
            (Some(self.line_price), "column-price"),
            (Some(self.currency), "column-currency"),
            (self.shipping, "column-shipping"),
            (self.taxes, "column-taxes"),
            (self.discount, "column-discount"),
            (self.refunded, "column-refunded"),
            (self.cancelled, "column-cancelled"),
            (self.fulfilment, "column-fulfilment"),
            (self.source, "column-channel"),
            (self.line_sku, "column-sku"),
            (self.line_discount, "column-line-discount"),
            (self.duties, "column-duties"),
            (self.payment, "column-payment"),
            (self.id, "column-id"),
        ])
    }

    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        let is_squarespace = self.platform == "squarespace";
        let refunded = if is_squarespace { "Amount Refunded" } else { "Refunded Amount" };
        let mut missing = missing_of(&[
            (self.refunded, refunded, "note-missing-refunds"),
            (self.cancelled, "Cancelled at", "note-missing-cancellations"),
            (self.taxes, "Taxes", "note-missing-taxes"),
            (self.shipping, "Shipping", "note-missing-shipping"),
        ]);
        // Shopify states the subtotal after the discount, Squarespace before it.
        if is_squarespace {
            missing.extend(missing_of(&[(self.discount, "Discount Amount", "note-missing-discounts")]));
        }
        missing
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let moments = [Some(self.created), self.cancelled, self.paid, self.fulfilled_at];
        moments
            .into_iter()
            .flatten()
            .filter_map(|column| self.placed(row, column, &Decided::default()))
            .map(|(at, ..)| at.as_second())
            .max()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.name))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        if rows[0].cell(Some(self.name)).is_empty() {
            into.problems
                .extend(rows.iter().map(|row| Problem::cell(row, Some(self.name), "problem-no-order-name")));
            return;
        }
        let before = into.records.len();
        for rows in self.orders_of(rows) {
            self.read_order(&rows, decided, into);
        }
        keep_furthest(&mut into.records, before);
    }
}

impl Columns {
    /// The order's id; a spreadsheet puts an apostrophe before it, a data tool makes `6001.0` of it.
    fn id<'a>(&self, row: &'a Row) -> &'a str {
        row.cell(self.id).trim_start_matches('\'').trim_end_matches(".0")
    }

    /// The moment a cell names, its offset, and whether it has a time.
    fn placed(&self, row: &Row, column: usize, decided: &Decided) -> Option<(Timestamp, i16, bool)> {
        let text = row.cell(Some(column));
        match &self.clock {
            None => instant(text).map(|(at, offset)| (at, offset, true)),
            Some(zone) => placed_at(moment(text, decided.order(self.created), zone)?, zone),
        }
    }

    fn is_head(&self, row: &Row) -> bool {
        [self.total, self.subtotal, self.currency].iter().any(|column| !row.cell(Some(*column)).is_empty())
    }

    /// Parts the rows of one name into orders.
    ///
    /// Names can repeat after a move from another shop, so a first row with another id or moment begins another order.
    /// A first row that repeats the first line item begins the same order anew, as in parts that were joined.
    fn orders_of<'r>(&self, rows: &'r [Row]) -> Vec<Vec<&'r Row>> {
        let who = |row: &'r Row| (row.cell(self.id), row.cell(Some(self.created)));
        let line = |row: &'r Row| {
            [self.line_name, self.line_sku, self.line_quantity, Some(self.line_price)]
                .map(|column| row.cell(column))
        };
        let mut orders: Vec<Vec<&Row>> = vec![Vec::new()];
        let mut head: Option<&Row> = None;
        for row in rows {
            if self.is_head(row) {
                if head.is_some_and(|head| who(head) != who(row) || line(head) == line(row)) {
                    orders.push(Vec::new());
                    head = None;
                }
                head = head.or(Some(row));
            }
            if let Some(order) = orders.last_mut() {
                order.push(row);
            }
        }
        orders
    }

    fn read_order(&self, rows: &[&Row], decided: &Decided, into: &mut Reading) {
        let Some(head) = rows.iter().find(|row| self.is_head(row)) else {
            into.problems
                .extend(rows.iter().map(|row| Problem::row(row, Words::new("problem-no-first-row"))));
            return;
        };
        let read = self.order(head, decided).and_then(|order| {
            let line = self.line(head, decided, order.currency)?;
            Ok((order, line))
        });
        let (mut order, head_line) = match read {
            Ok(read) => read,
            Err((column, reason)) => {
                let bad = (*head, column, reason);
                into.problems.extend(Problem::whole(rows.iter().copied(), bad, "problem-order-left-out"));
                return;
            }
        };
        for row in rows {
            let line = if std::ptr::eq(*row, *head) {
                Ok(head_line.clone())
            } else {
                self.line(row, decided, order.currency)
            };
            match line {
                Ok(line) => {
                    order.lines.extend(line);
                    into.used += 1;
                    if order.email.is_none() {
                        order.email = normalised_email(row.cell(self.email));
                    }
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.lost_ids += u64::from(is_lost_id(self.id(head)));
        into.records.push(Record::Order(order));
    }

    fn order(&self, row: &Row, decided: &Decided) -> Result<Order, Fault> {
        let no_instant = |column| (Some(column), "problem-no-instant");
        let (placed, placed_offset, time_known) =
            self.placed(row, self.created, decided).ok_or(no_instant(self.created))?;
        let currency: Currency = row
            .cell(Some(self.currency))
            .parse()
            .map_err(|_| (Some(self.currency), "problem-no-currency"))?;
        let state = OrderState::from_id(row.cell(Some(self.state)))
            .ok_or((Some(self.state), "problem-unknown-state"))?;
        let cancelled = match self.cancelled.filter(|column| !row.cell(Some(*column)).is_empty()) {
            None => None,
            Some(column) => Some(self.placed(row, column, decided).ok_or(no_instant(column))?.0),
        };
        let money = |column: usize| self.money(row, column, decided, currency);
        let stated = |column: usize| money(column)?.ok_or((Some(column), "problem-no-amount"));
        let or_none = |column: Option<usize>| column.map_or(Ok(None), money).map(Option::unwrap_or_default);
        let fulfilled = match row.cell(self.fulfilment).to_ascii_lowercase().as_str() {
            "fulfilled" => 2,
            "partial" | "partially_fulfilled" => 1,
            _ => 0,
        };
        let called_off =
            ["canceled", "cancelled"].iter().any(|word| row.cell(self.fulfilment).eq_ignore_ascii_case(word));
        let cancelled = cancelled.or(called_off.then_some(placed));
        let mut order = Order {
            platform: self.platform,
            id: Some(self.id(row)).filter(|id| !id.is_empty() && !is_lost_id(id)).map(str::to_owned),
            name: row.cell(Some(self.name)).to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: normalised_email(row.cell(self.email)),
            state,
            cancelled,
            fulfilled,
            subtotal: stated(self.subtotal)?,
            shipping: or_none(self.shipping)?,
            taxes: or_none(self.taxes)?,
            duties: or_none(self.duties)?,
            total: stated(self.total)?,
            discount: or_none(self.discount)?,
            refunded: or_none(self.refunded)?,
            tax_rate: self.tax_rate(row),
            channel: row.cell(self.source).to_ascii_lowercase(),
            origin: Origin::default(),
            test: row.cell(self.payment).to_ascii_lowercase().contains("bogus"),
            lines: Vec::new(),
        };
        order.subtotal = after_discount(&order);
        Ok(order)
    }

    /// The row's line item; nothing on a row that has none.
    fn line(&self, row: &Row, decided: &Decided, currency: Currency) -> Result<Option<LineItem>, Fault> {
        let name = row.cell(self.line_name);
        let quantity_cell = row.cell(self.line_quantity);
        if name.is_empty() && quantity_cell.is_empty() && row.cell(Some(self.line_price)).is_empty() {
            return Ok(None);
        }
        let quantity = whole_number(quantity_cell, super::DecimalMark::Point)
            .ok()
            .flatten()
            .ok_or((self.line_quantity, "problem-no-quantity"))?;
        let price = self
            .money(row, self.line_price, decided, currency)?
            .ok_or((Some(self.line_price), "problem-no-amount"))?;
        let discount =
            self.line_discount.map_or(Ok(None), |column| self.money(row, column, decided, currency))?;
        // A gift card is told by its name and by needing no parcel; the export has no column for it.
        let gift_card = name.to_lowercase().contains("gift card")
            && !row.cell(self.line_shipping).eq_ignore_ascii_case("true");
        let name = match row.cell(self.line_variant) {
            "" => name.to_owned(),
            variant => format!("{name} - {variant}"),
        };
        Ok(Some(LineItem {
            name,
            sku: Some(row.cell(self.line_sku)).filter(|sku| !sku.is_empty()).map(str::to_owned),
            quantity,
            price,
            discount: discount.unwrap_or_default(),
            gift_card,
        }))
    }

    fn money(
        &self,
        row: &Row,
        column: usize,
        decided: &Decided,
        currency: Currency,
    ) -> Result<Option<i64>, Fault> {
        match amount(row.cell(Some(column)), decided.mark(column)) {
            Ok(None) => Ok(None),
            Ok(Some(value)) => {
                minor_or_why(value, currency).map(Some).map_err(|reason| (Some(column), reason))
            }
            Err(()) => Err((Some(column), "problem-not-an-amount")),
        }
    }

    /// The rate in a tax's name, such as `DE MwSt 19%`, where the order has exactly one tax.
    fn tax_rate(&self, row: &Row) -> Option<u32> {
        let mut names =
            self.tax_names.iter().map(|column| row.cell(Some(*column))).filter(|name| !name.is_empty());
        let (name, None) = (names.next()?, names.next()) else { return None };
        let before = name.split('%').next().filter(|before| before.len() < name.len())?.trim_end();
        let start = before.rfind(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
        let number =
            &before[start.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))..];
        let rate: rust_decimal::Decimal = number.replace(',', ".").parse().ok()?;
        u32::try_from(minor(rate, "EUR".parse().ok()?)?).ok().filter(|rate| (1..=5_000).contains(rate))
    }
}

/// The subtotal after the discount. Where a platform states it before, only that makes the total come out.
fn after_discount(order: &Order) -> i64 {
    let beside = order.shipping + order.duties;
    let makes_total =
        |subtotal: i64| [0, order.taxes].iter().any(|tax| subtotal + beside + tax == order.total);
    let after = order.subtotal - order.discount;
    if !makes_total(order.subtotal) && makes_total(after) { after } else { order.subtotal }
}

/// Of one order that stands in the group several times only the version furthest along is kept, the later of equals.
pub(super) fn keep_furthest(records: &mut Vec<Record>, from: usize) {
    let mut kept: Vec<Record> = Vec::new();
    for record in records.drain(from..) {
        let same = |other: &Record| match (&record, other) {
            (Record::Order(order), Record::Order(other)) => {
                order.key() == other.key() && order.placed == other.placed
            }
            _ => false,
        };
        match kept.iter().position(same) {
            Some(at) if progress(&record) >= progress(&kept[at]) => kept[at] = record,
            Some(_) => {}
            None => kept.push(record),
        }
    }
    records.extend(kept);
}

fn progress(record: &Record) -> i64 {
    if let Record::Order(order) = record { order.progress() } else { 0 }
}
