//! eBay's orders report, in the words of its American, British and German sites (export-formats 6).
//!
//! A row is an item. An order of several items may begin with a row that has its totals and no item. Above the header
//! stands a line without data, below the data a count and the seller's name. There are neither states nor refunds.

use super::ebay_sums::{Part, is_footer, sums, tax_inside};
use super::order_rows::{
    BadRow, Fault, currency_beside, keep_order, leave_out_order, lines_costing, money, said,
};
use super::reading::{is_lost_id, named};
use super::worded::{newest, worded_day};
use super::{Cells, Context, Decided, DecimalMark, Format, Header, Reading, Refusal, Row, RowIs};
use super::{Signature, amount, whole_number};
use crate::ledger::{LineItem, Order, OrderState, Origin, RecordKind, When, normalised_email, placed_at};
use crate::money::Currency;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use std::borrow::Cow;

const RECORD: &[&str] = &["Sales Record Number", "Verkaufsprotokollnummer"];
const ORDER: &[&str] = &["Order Number", "Bestellnummer", "Order ID"];
const TOTAL: &[&str] = &["Total Price", "Gesamtbetrag", "Gesamtpreis"];
const SOLD_ON: &[&str] = &["Sale Date", "Verkauft am", "Verkaufsdatum"];

/// eBay's orders report.
pub(super) struct EbayOrders;

impl Format for EbayOrders {
    fn id(&self) -> &'static str {
        "ebay-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[RECORD, ORDER, TOTAL, SOLD_ON],
            typical: &[
                "Item Title",
                "Sold For",
                "Paid On Date",
                "Angebotstitel",
                "Verkauft für",
                "Zahlungsdatum",
            ],
            never: &["Net amount", "Betrag abzügl. Kosten", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&'static str]| {
            header.find(names).ok_or(Refusal::NoColumn { format: "ebay-orders", column: names[0] })
        };
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            currency: context.currency,
            record: need(RECORD)?,
            order: need(ORDER)?,
            total: need(TOTAL)?,
            placed: need(SOLD_ON)?,
            email: header.find(&["Buyer Email", "E-Mail des Käufers"]),
            item: header.find(&["Item Number", "Artikelnummer", "Item ID"]),
            title: header.find(&["Item Title", "Angebotstitel", "Artikelbezeichnung"]),
            sku: header.find(&["Custom Label", "Custom label (SKU)", "Bestandseinheit"]),
            quantity: header.find(&["Quantity", "Anzahl", "Stückzahl"]),
            sold_for: header.find(&["Sold For", "Sale Price", "Verkauft für", "Verkaufspreis"]),
            shipping: header.find(&[
                "Shipping And Handling",
                "Postage And Handling",
                "Postage And Packaging",
                "Verpackung und Versand",
            ]),
            rate: header.find(&["Included VAT Rate", "Inklusive MwSt.-Satz", "Inklusive Mehrwertsteuersatz"]),
            seller_tax: header.find(&["Seller Collected Tax", "Vom Verkäufer eingezogene Steuer", "US Tax"]),
            ebay_tax: header.find(&[
                "eBay Collected Tax",
                "Von eBay eingezogene Steuer",
                "Von eBay eingezogene Steuern",
            ]),
            paid: header.find(&["Paid On Date", "Zahlungsdatum", "Bezahldatum"]),
            shipped: header.find(&[
                "Shipped On Date",
                "Dispatched On Date",
                "Posted On Date",
                "Verschickt am - Datum",
                "Verschickt am",
                "Versanddatum",
            ]),
            transaction: header.find(&["Transaction ID", "Transaktions-ID", "Transaktionsnummer"]),
        }))
    }

    fn example(&self) -> &'static str {
        ",,,,,,,,,\n\
         Sales Record Number,Order Number,Buyer Email,Item Number,Item Title,Custom Label,Quantity,Sold For,\
         Shipping And Handling,Total Price,Sale Date,Paid On Date,Transaction ID\n\n\
         101,11-00001-00001,a@example.com,2001,Mug,M-1,1,$25.00,$4.90,$29.90,Nov-10-26,Nov-10-26,3001\n\n\
         1,record(s) downloaded,,,,,,,,,,,\n\
         Seller ID: example\n"
    }
}

struct Columns {
    zone: TimeZone,
    currency: Option<Currency>,
    record: usize,
    order: usize,
    total: usize,
    placed: usize,
    email: Option<usize>,
    item: Option<usize>,
    title: Option<usize>,
    sku: Option<usize>,
    quantity: Option<usize>,
    sold_for: Option<usize>,
    shipping: Option<usize>,
    rate: Option<usize>,
    seller_tax: Option<usize>,
    ebay_tax: Option<usize>,
    paid: Option<usize>,
    shipped: Option<usize>,
    transaction: Option<usize>,
}

impl Columns {
    /// The order's number, else the number of its sales record; a row without either belongs to no order.
    fn number<'a>(&self, row: &'a Row) -> &'a str {
        let order = row.cell(Some(self.order)).trim_start_matches('\'');
        if matches!(order, "" | "--") { row.cell(Some(self.record)) } else { order }
    }

    /// The row that has an order's totals and no item.
    fn is_summary(&self, row: &Row) -> bool {
        [self.item, self.title].iter().all(|column| said(row, *column).is_none())
    }

    fn order<'r>(&self, rows: &'r [Row], decided: &Decided) -> Result<Order, BadRow<'r>> {
        let mut rows: Vec<&Row> = rows.iter().collect();
        // An item that stands again, as where two files were joined, counts once, as its last row says.
        let all = rows.clone();
        let who = |row: &Row| (said(row, self.item), said(row, self.transaction));
        let again = |at: usize, row: &Row| {
            who(row).1.is_some_and(|id| !is_lost_id(&id))
                && all[at + 1..].iter().any(|other| who(other) == who(row))
        };
        let mut at = 0;
        rows.retain(|row| {
            at += 1;
            !again(at - 1, row)
        });
        let first = rows[0];
        let mut order =
            self.without_lines(&rows, decided).map_err(|(column, reason)| (first, column, reason))?;
        let mut parts = Vec::new();
        for row in &rows {
            let part = self.part(row, decided, order.currency);
            parts.push(part.map_err(|(column, reason)| (*row, column, reason))?);
        }
        let sums = sums(&parts).map_err(|reason| {
            let column = if reason == "problem-too-large" { self.quantity } else { Some(self.total) };
            (first, column, reason)
        })?;
        for (row, part) in rows.iter().zip(&parts) {
            let lines = self.lines(row, part, sums.price_of_one);
            order.lines.extend(lines.map_err(|reason| (*row, self.quantity, reason))?);
        }
        let rate = self.rate(first).map_err(|fault| (first, fault.0, fault.1))?;
        (order.subtotal, order.shipping, order.total) = (sums.goods, sums.shipping, sums.total);
        order.taxes = sums.taxes;
        if let Some(rate) = rate.filter(|_| sums.taxes == 0 && sums.goods + sums.shipping == sums.total) {
            // The tax inside is not written out, but its rate is.
            order.taxes = tax_inside(sums.total, rate);
            order.tax_rate = Some(rate);
        }
        Ok(order)
    }

    fn without_lines(&self, rows: &[&Row], decided: &Decided) -> Result<Order, Fault> {
        let first = rows[0];
        let number = self.number(first);
        if is_lost_id(number) {
            return Err((Some(self.order), "problem-lost-order"));
        }
        let in_order = said(first, Some(self.order)).is_some();
        let day = worded_day(first.cell(Some(self.placed)), decided.order(self.placed));
        let (placed, placed_offset, time_known) = day
            .and_then(|day| placed_at(When::Day(day), &self.zone))
            .ok_or((Some(self.placed), "problem-no-day"))?;
        let beside = |row: &&Row| {
            [Some(self.total), self.sold_for].into_iter().find_map(|column| currency_beside(row.cell(column)))
        };
        let currency = rows
            .iter()
            .find_map(beside)
            .or(self.currency)
            .ok_or((Some(self.total), "problem-no-currency"))?;
        // A row with the order's totals says nothing of its parcels, unless it is the only one.
        let items = || rows.iter().filter(|row| rows.len() == 1 || !self.is_summary(row));
        let shipped = items().filter(|row| said(row, self.shipped).is_some()).count();
        Ok(Order {
            platform: "ebay",
            id: in_order.then(|| number.to_owned()),
            name: number.to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: rows.iter().find_map(|row| self.email(row)),
            state: if rows.iter().any(|row| said(row, self.paid).is_some()) {
                OrderState::Paid
            } else {
                OrderState::Pending
            },
            cancelled: None,
            fulfilled: match shipped {
                0 => 0,
                some if some < items().count() => 1,
                _ => 2,
            },
            subtotal: 0,
            shipping: 0,
            taxes: 0,
            duties: 0,
            total: 0,
            discount: 0,
            refunded: 0,
            tax_rate: None,
            channel: "ebay".to_owned(),
            origin: Origin::default(),
            test: false,
            lines: Vec::new(),
        })
    }

    /// The buyer's address; eBay's own aliases and words such as "Invalid Request" are nobody's.
    fn email(&self, row: &Row) -> Option<String> {
        normalised_email(row.cell(self.email))
            .filter(|email| email.contains('@') && !email.contains("@members.ebay."))
    }

    /// A row in numbers.
    fn part(&self, row: &Row, decided: &Decided, currency: Currency) -> Result<Part, Fault> {
        let cell = |column| money(row, column, decided, currency);
        let beside = [Some(self.total), self.sold_for].into_iter();
        let other =
            beside.filter_map(|column| currency_beside(row.cell(column))).any(|beside| beside != currency);
        if other {
            return Err((Some(self.total), "problem-other-currency"));
        }
        let quantity = match whole_number(row.cell(self.quantity), DecimalMark::Point) {
            Ok(Some(quantity)) if quantity >= 0 => quantity,
            Ok(None) if self.is_summary(row) => 0,
            _ => return Err((self.quantity, "problem-no-quantity")),
        };
        let is_item = !self.is_summary(row);
        let sold_for = cell(self.sold_for)?;
        if is_item && sold_for.is_none() && self.sold_for.is_some() {
            return Err((self.sold_for, "problem-no-amount"));
        }
        Ok(Part {
            is_item,
            quantity,
            sold_for,
            shipping: cell(self.shipping)?.unwrap_or_default(),
            seller_tax: cell(self.seller_tax)?.unwrap_or_default(),
            ebay_tax: cell(self.ebay_tax)?.unwrap_or_default(),
            total: cell(Some(self.total))?,
        })
    }

    /// A row's line items; none where it is no item or has no price.
    fn lines(&self, row: &Row, part: &Part, price_of_one: bool) -> Result<Vec<LineItem>, &'static str> {
        let Some(sold_for) = part.sold_for.filter(|_| part.is_item) else { return Ok(Vec::new()) };
        let times = if price_of_one { part.quantity } else { 1 };
        let together = sold_for.checked_mul(times).ok_or("problem-too-large")?;
        lines_costing(together, part.quantity, row.cell(self.title), said(row, self.sku))
    }

    /// The rate of the tax inside, in hundredths of a percent: `19 %` is 1900.
    fn rate(&self, row: &Row) -> Result<Option<u32>, Fault> {
        let fault = (self.rate, "problem-not-an-amount");
        let text = row.cell(self.rate).trim_end_matches('%').trim_end();
        let mark = if text.contains(',') { DecimalMark::Comma } else { DecimalMark::Point };
        let Some(rate) = amount(text, mark).map_err(|()| fault)? else { return Ok(None) };
        let hundredths = rate.checked_mul(Decimal::ONE_HUNDRED).filter(Decimal::is_integer);
        let hundredths = hundredths.and_then(|rate| u32::try_from(rate).ok()).ok_or(fault)?;
        if hundredths > 5_000 { Err(fault) } else { Ok(Some(hundredths).filter(|rate| *rate > 0)) }
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        let optional = [self.sold_for, self.shipping, self.seller_tax, self.ebay_tax];
        std::iter::once(self.total).chain(optional.into_iter().flatten()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.placed]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.order), "column-order"),
            (Some(self.placed), "column-placed"),
            (self.email, "column-email"),
            (self.title, "column-product"),
            (self.quantity, "column-quantity"),
            (self.sold_for, "column-price"),
            (Some(self.total), "column-order-total"),
            (self.sku, "column-sku"),
            (self.shipping, "column-shipping"),
            (self.rate, "column-tax-rate"),
            (self.seller_tax, "column-taxes"),
            (self.ebay_tax, "column-platform-taxes"),
            (self.paid, "column-paid-on"),
            (self.shipped, "column-sent-on"),
            (self.item, "column-id"),
            (Some(self.record), "column-record"),
            (self.transaction, "column-transaction"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([Some(self.placed), self.paid, self.shipped].map(|column| row.cell(column)), None)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        // The count and the seller's name below the data have nothing that an order has.
        let of_an_order = [Some(self.placed), Some(self.total), self.sold_for, self.item, self.title];
        if is_footer(row) || of_an_order.iter().all(|column| row.cell(*column).is_empty()) {
            return RowIs::Aside;
        }
        RowIs::Of(Cow::Borrowed(self.number(row)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let order = match self.number(&rows[0]) {
            "" => Err((&rows[0], Some(self.order), "problem-no-order-name")),
            _ => self.order(rows, decided),
        };
        keep_order(rows, order, into);
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], _: &Decided, into: &mut Reading) {
        leave_out_order(sound, slipped, into);
    }
}
