//! WooCommerce's orders (export-formats 2.2). WooCommerce itself exports only its Analytics report; two plug-ins export
//! more. Times stand without a zone and are the shop's.
//!
//! - Analytics: one row for each order, no currency, no e-mail; the net and the whole amount, and a list of products
//!   without prices. Of an order with several products the line items are not known. Its headers are translated; only
//!   the English ones are certain, so others are not recognised.
//! - `order_id, order_number, … line_item_1 …`: one row for each order.
//! - `Order Number, Order Status, Order Date, …`: one row for each line item, with the order's columns filled down or
//!   left empty.

use super::amount::minor_or_why;
use super::google_ads::currency_or_refuse;
use super::reading::{is_lost_id, missing_of, named};
use super::shopify_orders::keep_furthest;
use super::values::{Fault, money};
use super::woocommerce_items::Items;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, moment};
use crate::ledger::{
    Order, OrderState, Origin, Payment, PaymentKind, Record, RecordKind, When, normalised_email, placed_at,
};
use crate::money::Currency;
use crate::words::Words;
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::cell::RefCell;

/// WooCommerce's orders.
pub(super) struct WooCommerceOrders;

impl Format for WooCommerceOrders {
    fn id(&self) -> &'static str {
        "woocommerce-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        const NOT: &[&str] = &["Lineitem name", "Order Currency Code", "Product Details", "Sale Date"];
        &[
            Signature {
                required: &[
                    &["order_number", "order_id"],
                    &["order_date"],
                    &["order_total"],
                    &["order_currency"],
                    &["line_item_1", "wt_import_key", "shipping_tax_total"],
                ],
                typical: &[
                    "status",
                    "order_subtotal",
                    "discount_total",
                    "customer_user",
                    "payment_method_title",
                ],
                never: NOT,
            },
            Signature {
                required: &[&["Order Number"], &["Order Status"], &["Order Date"], &["Order Total Amount"]],
                typical: &[
                    "Order Total Tax Amount",
                    "Order Shipping Amount",
                    "Cart Discount Amount",
                    "Item Name",
                    "Email (Billing)",
                    "State Code (Shipping)",
                ],
                never: NOT,
            },
            Signature {
                required: &[
                    &["Date"],
                    &["Order #"],
                    &["Status"],
                    &["Items sold"],
                    &["Net Sales", "N. Revenue"],
                    &["Customer type", "Product(s)", "Coupon(s)"],
                ],
                typical: &["Customer", "Product(s)", "Coupon(s)", "N. Revenue (formatted)", "Attribution"],
                never: NOT,
            },
        ]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&str], column: &'static str| {
            header.find(names).ok_or(Refusal::NoColumn { format: "woocommerce-orders", column })
        };
        let currency_column = header.find(&["order_currency", "Order Currency", "Currency"]);
        let net = header.find(&["Net Sales", "N. Revenue"]);
        let total = header.find(&["order_total", "Order Total Amount", "N. Revenue (formatted)"]);
        Ok(Box::new(Columns {
            id: header.find(&["order_id", "Order ID"]),
            number: need(&["order_number", "Order Number", "Order #", "order_id"], "Order Number")?,
            date: need(&["order_date", "Order Date", "Date"], "Order Date")?,
            state: need(&["status", "Order Status"], "Status")?,
            total: total
                .or(net)
                .ok_or(Refusal::NoColumn { format: "woocommerce-orders", column: "Order Total" })?,
            net,
            subtotal: header.find(&["order_subtotal", "Order Subtotal Amount"]),
            discount: header.find(&["discount_total", "Cart Discount Amount", "cart_discount"]),
            shipping: header.find(&["shipping_total", "Order Shipping Amount"]),
            fees: header.find(&["fee_total"]),
            taxes: header.find(&["tax_total", "Order Total Tax Amount"]),
            refunded: header.find(&["refunded_total", "Order Refund Amount", "Refund Amount"]),
            refunds: header.find(&["refund_items"]),
            email: header.find(&["billing_email", "Email (Billing)", "customer_email"]),
            origin: OriginColumns::of(header),
            currency: currency_or_refuse(None, currency_column.is_some(), context, "woocommerce-orders")?,
            currency_column,
            items: Items::new(header),
            zone: context.zone.clone(),
            is_plug_in: header.find(&["Order Total Amount"]).is_some(),
            above: RefCell::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "order_id,order_number,order_date,status,shipping_total,shipping_tax_total,fee_total,tax_total,discount_total,\
         order_total,order_subtotal,order_currency,billing_email,refund_items,line_item_1,line_item_2\n\
         512,512,2026-11-10 09:00:00,wc-completed,4.12,0.78,0.00,7.92,3.36,49.60,44.92,EUR,a@example.com,,\
         name:Mug|product_id:7|sku:M-1|quantity:2|total:33.60,name:Bowl|product_id:8|sku:B-1|quantity:1|total:7.96\n"
    }
}

struct Columns {
    id: Option<usize>,
    number: usize,
    date: usize,
    state: usize,
    total: usize,
    net: Option<usize>,
    subtotal: Option<usize>,
    discount: Option<usize>,
    shipping: Option<usize>,
    fees: Option<usize>,
    taxes: Option<usize>,
    refunded: Option<usize>,
    refunds: Option<usize>,
    email: Option<usize>,
    origin: OriginColumns,
    currency: Option<Currency>,
    currency_column: Option<usize>,
    items: Items,
    zone: TimeZone,
    /// Whether the plug-in Advanced Order Export wrote it, which has a column for refunds.
    is_plug_in: bool,
    /// The key of the row above, for rows that leave the order's columns empty.
    above: RefCell<String>,
}

/// The columns of WooCommerce's order attribution: one in the Analytics report, one for each part in the plug-ins.
struct OriginColumns {
    whole: Option<usize>,
    kind: Option<usize>,
    source: Option<usize>,
    medium: Option<usize>,
}

impl OriginColumns {
    fn of(header: &Header) -> Self {
        Self {
            whole: header.find(&["Attribution", "Origin"]),
            kind: header
                .find(&["meta:_wc_order_attribution_source_type", "_wc_order_attribution_source_type"]),
            source: header.find(&[
                "meta:_wc_order_attribution_utm_source",
                "_wc_order_attribution_utm_source",
                "utm_source",
            ]),
            medium: header.find(&[
                "meta:_wc_order_attribution_utm_medium",
                "_wc_order_attribution_utm_medium",
                "utm_medium",
            ]),
        }
    }

    fn read(&self, row: &Row) -> Origin {
        match row.cell(self.whole) {
            "" => Origin::of_link(row.cell(self.kind), row.cell(self.source), row.cell(self.medium)),
            whole => Origin::stated(whole),
        }
    }
}

/// What WooCommerce says about an order: its payment, and how far it was sent. A plug-in may write the word for the
/// owner's eyes; German, French and Spanish are those of WooCommerce's translations.
fn state(cell: &str) -> Option<(OrderState, u8)> {
    let word = cell.trim().to_lowercase().replace(['-', '_'], " ");
    Some(match word.strip_prefix("wc ").unwrap_or(&word) {
        "completed" | "abgeschlossen" | "fertiggestellt" | "terminée" | "completado" => {
            (OrderState::Paid, 2)
        }
        "processing" | "in bearbeitung" | "en cours" | "procesando" => (OrderState::Paid, 0),
        "pending" | "pending payment" | "zahlung ausstehend" | "pendiente de pago" => {
            (OrderState::Pending, 0)
        }
        // The buyer has ordered and the shop waits for a transfer it was told of; WooCommerce counts it as sold.
        "on hold" | "in wartestellung" | "en attente" | "en espera" => (OrderState::Authorized, 0),
        "refunded" | "rückerstattet" | "remboursée" | "reembolsado" => (OrderState::Refunded, 0),
        "cancelled" | "storniert" | "annulée" | "cancelado" => (OrderState::Voided, 0),
        // Thrown away by the owner; such an order may still stand in an export of every state.
        "trash" | "papierkorb" | "corbeille" | "papelera" => (OrderState::Voided, 0),
        "failed" | "fehlgeschlagen" | "échouée" | "fallido" => (OrderState::Voided, 0),
        _ => return None,
    })
}

fn is_cancelled(cell: &str) -> bool {
    let word = cell.to_lowercase();
    ["cancel", "storniert", "annul"].iter().any(|cancelled| word.contains(cancelled))
}

impl Columns {
    /// The order's id in the shop's database, else its number; a number may have a sign before it.
    fn key<'a>(&self, row: &'a Row) -> &'a str {
        [self.id, Some(self.number)]
            .into_iter()
            .map(|column| row.cell(column).trim_start_matches(['\'', '#']))
            .find(|id| !id.is_empty() && !is_lost_id(id))
            .unwrap_or_default()
    }

    /// The copies of the order among its rows: one for each whole row, or one for each run of line items.
    fn copies<'r>(&self, rows: &[&'r Row]) -> Vec<Vec<&'r Row>> {
        let mut copies: Vec<Vec<&'r Row>> = Vec::new();
        for row in rows {
            match copies.last_mut() {
                Some(copy) if !self.items.begins_again(copy[0], row) => copy.push(row),
                _ => copies.push(vec![row]),
            }
        }
        copies
    }

    /// Whether a row is the refund of an order: the Analytics report writes one under the order's number, below nought.
    fn is_refund(&self, row: &Row, decided: &Decided) -> bool {
        let below = |column| {
            amount(row.cell(Some(column)), decided.mark(column))
                .is_ok_and(|value| value.is_some_and(|value| value.is_sign_negative() && !value.is_zero()))
        };
        matches!(self.items, Items::Counted(_)) && below(self.total)
    }

    /// The refunds a row lists in one cell.
    fn listed(&self, row: &Row, currency: Currency) -> Result<Vec<(i64, Option<When>)>, Fault> {
        refunds(row.cell(self.refunds), currency, &self.zone).map_err(|why| (self.refunds, why))
    }

    /// The days on which an order's refunds were made, as far as its rows say: a list in one of them, or rows of their
    /// own. `from` is where the group's records begin.
    fn date_refunds(&self, rows: (&[&Row], &[&Row]), decided: &Decided, from: usize, into: &mut Reading) {
        let Some(Record::Order(order)) = into.records.get(from..).and_then(<[Record]>::last) else { return };
        let (sold, refunds) = rows;
        let currency = order.currency;
        let lists = sold.iter().filter_map(|row| self.listed(row, currency).ok());
        let mut found: Vec<(i64, When)> = lists
            .max_by_key(Vec::len)
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(minor, when)| Some((minor, when?)))
            .collect();
        for (at, row) in refunds.iter().enumerate() {
            let repeats = refunds[..at].iter().any(|other| other.cells == row.cells);
            let when = moment(row.cell(Some(self.date)), decided.order(self.date), &self.zone);
            if let (false, Ok((total, _)), Some(when)) = (repeats, self.total(row, decided, currency), when) {
                found.push((-total, when));
            }
        }
        let number = |at: usize| found[..at].iter().filter(|other| **other == found[at]).count();
        let records: Vec<Record> =
            found.iter().enumerate().map(|(at, one)| dated(order, *one, number(at))).collect();
        into.records.extend(records);
    }

    /// Takes the refunds of an order into it; `from` is where the group's records begin.
    fn give_back(&self, refunds: &[&Row], decided: &Decided, from: usize, into: &mut Reading) {
        let Some(Record::Order(order)) = into.records.get_mut(from..).and_then(<[Record]>::last_mut) else {
            let reason = || Words::new("problem-refund-without-sale");
            into.problems.extend(refunds.iter().map(|row| Problem::row(row, reason())));
            return;
        };
        let mut back = 0_i64;
        for (at, row) in refunds.iter().enumerate() {
            // A report names the second of a refund, so an equal row is the same one, from parts that were joined.
            if refunds[..at].iter().any(|other| other.cells == row.cells) {
                into.used += 1;
                continue;
            }
            match self.total(row, decided, order.currency) {
                Ok((total, _)) => {
                    back = back.saturating_sub(total);
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        // An order that states what is left of it has the same refunds in it already.
        order.refunded = order.refunded.max(back);
        if matches!(order.state, OrderState::Paid | OrderState::PartiallyRefunded) && order.refunded > 0 {
            order.state = if order.refunded >= order.total {
                OrderState::Refunded
            } else {
                OrderState::PartiallyRefunded
            };
        }
    }

    fn read_copy(&self, rows: &[&Row], decided: &Decided, into: &mut Reading) {
        let Some(head) = rows.iter().find(|row| !row.cell(Some(self.total)).is_empty()) else {
            let reason = |row: &&Row| Problem::cell(row, Some(self.total), "problem-no-amount");
            into.problems.extend(rows.iter().map(reason));
            return;
        };
        let read = self.order(head, decided).and_then(|order| {
            let lines = self.items.of(head, decided, order.currency, order.subtotal)?;
            Ok((order, lines))
        });
        let (mut order, head_lines) = match read {
            Ok(read) => read,
            Err((column, reason)) => {
                let bad = (*head, column, reason);
                into.problems.extend(Problem::whole(rows.iter().copied(), bad, "problem-order-left-out"));
                return;
            }
        };
        for row in rows {
            let lines = if std::ptr::eq(*row, *head) {
                Ok(head_lines.clone())
            } else {
                self.items.of(row, decided, order.currency, order.subtotal)
            };
            match lines {
                Ok(lines) => {
                    order.lines.extend(lines);
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        let lost = [self.id, Some(self.number)].iter().any(|column| is_lost_id(head.cell(*column)));
        into.lost_ids += u64::from(lost);
        into.records.push(Record::Order(order));
    }

    fn order(&self, row: &Row, decided: &Decided) -> Result<Order, Fault> {
        let when = moment(row.cell(Some(self.date)), decided.order(self.date), &self.zone)
            .and_then(|when| placed_at(when, &self.zone));
        let (placed, placed_offset, time_known) = when.ok_or((Some(self.date), "problem-no-day"))?;
        let currency = match row.cell(self.currency_column) {
            "" => self.currency.ok_or((self.currency_column, "problem-no-currency"))?,
            code => code.parse().map_err(|_| (self.currency_column, "problem-no-currency"))?,
        };
        let word = row.cell(Some(self.state));
        let (said, fulfilled) = state(word).ok_or((Some(self.state), "problem-unknown-state"))?;
        let cell = |column: Option<usize>| money(row, column, decided, currency);
        let or_none = |column: Option<usize>| cell(column).map(Option::unwrap_or_default);
        let (total, given_back) = self.total(row, decided, currency)?;
        let (taxes, discount) = (or_none(self.taxes)?, or_none(self.discount)?.abs());
        // Fees, such as for cash on delivery, are charged beside the goods as shipping is.
        let shipping = or_none(self.shipping)?.saturating_add(or_none(self.fees)?);
        // WooCommerce's subtotal is before the discount and without tax, however the shop shows its prices.
        let subtotal = match (cell(self.net)?, cell(self.subtotal)?) {
            (Some(net), _) => net,
            (None, Some(before)) => before - discount,
            (None, None) if self.net.is_some() => return Err((self.net, "problem-no-amount")),
            (None, None) => total - shipping - taxes,
        };
        let refunded = given_back
            .max(or_none(self.refunded)?.abs())
            .max(self.listed(row, currency)?.iter().map(|(minor, _)| minor).sum());
        let state = match said {
            OrderState::Paid if refunded > 0 && refunded < total => OrderState::PartiallyRefunded,
            said => said,
        };
        let number = row.cell(Some(self.number)).trim_start_matches('\'');
        Ok(Order {
            platform: "woocommerce",
            id: Some(row.cell(self.id).trim_start_matches('\''))
                .filter(|id| !id.is_empty() && !is_lost_id(id))
                .map(str::to_owned),
            name: if number.is_empty() { self.key(row) } else { number.trim_start_matches('#') }.to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: normalised_email(row.cell(self.email)),
            state,
            cancelled: is_cancelled(word).then_some(placed),
            fulfilled,
            subtotal,
            shipping,
            taxes,
            duties: 0,
            total,
            discount,
            refunded,
            tax_rate: None,
            channel: String::new(),
            origin: self.origin.read(row),
            test: false,
            lines: Vec::new(),
        })
    }

    /// What the buyer owed, and how much of it was given back: the Analytics report writes `20.00 € 15.00 €` where five
    /// of twenty were.
    fn total(&self, row: &Row, decided: &Decided, currency: Currency) -> Result<(i64, i64), Fault> {
        let column = Some(self.total);
        let (text, mark) = (row.cell(column), decided.mark(self.total));
        let minor = |value| minor_or_why(value, currency).map_err(|why| (column, why));
        match (amount(text, mark), two_amounts(text)) {
            (Ok(Some(value)), _) => Ok((minor(value)?, 0)),
            (Ok(None), _) => Err((column, "problem-no-amount")),
            (Err(()), Some((before, left))) => match (amount(before, mark), amount(left, mark)) {
                (Ok(Some(before)), Ok(Some(left))) if before >= left => {
                    Ok((minor(before)?, minor(before)? - minor(left)?))
                }
                _ => Err((column, "problem-not-an-amount")),
            },
            (Err(()), None) => Err((column, "problem-not-an-amount")),
        }
    }
}

/// Parts two amounts with a currency each; blanks may also part thousands, so a part without a currency is none.
fn two_amounts(text: &str) -> Option<(&str, &str)> {
    let is_amount = |part: &str| {
        let has = |test: fn(char) -> bool| part.chars().any(test);
        let signs = part.chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace());
        has(|letter| letter.is_ascii_digit())
            && signs.clone().any(|sign| !matches!(sign, '.' | ',' | '-' | '\''))
    };
    text.char_indices().filter(|(_, letter)| letter.is_whitespace()).find_map(|(at, _)| {
        let (before, left) = (text[..at].trim(), text[at..].trim());
        (is_amount(before) && is_amount(left)).then_some((before, left))
    })
}

/// The refunds of `amount:5.00|reason:Broken|date:2026-11-12 09:30:00;amount:…`: what was given back, and when where it
/// says so.
fn refunds(
    cell: &str,
    currency: Currency,
    zone: &TimeZone,
) -> Result<Vec<(i64, Option<When>)>, &'static str> {
    let begins = |at: usize| at == 0 || cell[..at].ends_with(['|', ';']);
    let starts: Vec<usize> =
        cell.match_indices("amount:").map(|(at, _)| at).filter(|at| begins(*at)).collect();
    let ends = starts.iter().skip(1).copied().chain([cell.len()]);
    let refund = |(from, to): (usize, usize)| {
        let one = &cell[from..to];
        let text = one["amount:".len()..].split(['|', ';']).next().unwrap_or_default();
        let value = amount(text, super::DecimalMark::Point).map_err(|()| "problem-not-an-amount")?;
        let minor = value.map_or(Ok(0), |value| minor_or_why(value, currency))?;
        // A reason is the owner's own words; the date stands last.
        let date = one.rsplit_once("|date:").map(|(_, date)| date.trim_end_matches(['|', ';']));
        Ok((minor.abs(), date.and_then(|date| moment(date, None, zone))))
    };
    starts.iter().copied().zip(ends).map(refund).collect()
}

/// The refund of an order as a record; of equal ones `number` tells which.
fn dated(order: &Order, (minor, when): (i64, When), number: usize) -> Record {
    Record::Refund(Payment {
        platform: "woocommerce",
        key: format!("{}:{}:{minor}#{number}", order.key(), when.stored()),
        when,
        kind: PaymentKind::Refund,
        word: "refund".to_owned(),
        order: Some(order.key().to_owned()),
        amount: -minor,
        fee: None,
        net: None,
        currency: order.currency,
    })
}

impl Cells for Columns {
    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        if self.is_plug_in {
            missing_of(&[(self.refunded, "Order Refund Amount", "note-missing-refunds")])
        } else {
            Vec::new()
        }
    }

    fn amounts(&self) -> Vec<usize> {
        let mut columns: Vec<usize> = [
            Some(self.total),
            self.net,
            self.subtotal,
            self.discount,
            self.shipping,
            self.fees,
            self.taxes,
            self.refunded,
            self.items.amounts(),
        ]
        .into_iter()
        .flatten()
        .collect();
        columns.dedup();
        columns
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.date]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.number), "column-order"),
            (Some(self.date), "column-placed"),
            (self.email, "column-email"),
            (self.origin.whole.or(self.origin.source), "column-origin"),
            (self.origin.medium, "column-origin-medium"),
            (Some(self.total), "column-order-total"),
            (Some(self.state), "column-state"),
            (self.currency_column, "column-currency"),
            (self.net, "column-net"),
            (self.subtotal, "column-goods"),
            (self.discount, "column-discount"),
            (self.shipping, "column-shipping"),
            (self.fees, "column-service"),
            (self.taxes, "column-taxes"),
            (self.refunded, "column-refunded"),
            (self.refunds, "column-refunds"),
            (self.id, "column-id"),
        ]);
        columns.extend(self.items.columns());
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let when = moment(row.cell(Some(self.date)), None, &self.zone)?;
        placed_at(when, &self.zone).map(|(at, ..)| at.as_second())
    }

    fn begin(&self) {
        self.above.borrow_mut().clear();
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let key = self.key(row);
        let is_blank = [self.id, Some(self.number)].iter().all(|column| row.cell(*column).is_empty());
        if is_blank && matches!(self.items, Items::Rows { .. }) {
            return RowIs::Of(Cow::Owned(self.above.borrow().clone()));
        }
        key.clone_into(&mut self.above.borrow_mut());
        RowIs::Of(Cow::Borrowed(key))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        if self.key(&rows[0]).is_empty() {
            let lost = |row: &Row| {
                [self.id, Some(self.number)].into_iter().find(|column| is_lost_id(row.cell(*column)))
            };
            into.problems.extend(rows.iter().map(|row| match lost(row) {
                Some(column) => Problem::cell(row, column, "problem-lost-id"),
                None => Problem::cell(row, Some(self.number), "problem-no-order-name"),
            }));
            return;
        }
        let before = into.records.len();
        let (refunds, sold): (Vec<&Row>, Vec<&Row>) =
            rows.iter().partition(|row| self.is_refund(row, decided));
        for rows in self.copies(&sold) {
            self.read_copy(&rows, decided, into);
        }
        keep_furthest(&mut into.records, before);
        if !refunds.is_empty() {
            self.give_back(&refunds, decided, before, into);
        }
        self.date_refunds((&sold, &refunds), decided, before, into);
    }
}
