//! Etsy's sold order items, `EtsySoldOrderItems<year>-<month>.csv` (export-formats 3.1): one row for each item sold.
//! Shipping, tax and discount of an order stand on one of its rows and are nought on the others.

use super::etsy_orders::etsy_id;
use super::order_rows::{BadRow, Fault, keep_order, leave_out_order, money, said};
use super::reading::{is_lost_id, missing_of, named};
use super::worded::{newest, worded_day};
use super::{Cells, Context, DateOrder, Decided, DecimalMark, Format, Header, Reading, Refusal, Row, RowIs};
use super::{Signature, whole_number};
use crate::ledger::{LineItem, Order, OrderState, Origin, RecordKind, When, placed_at};
use crate::money::Currency;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Etsy's sold order items.
pub(super) struct EtsyOrderItems;

impl Format for EtsyOrderItems {
    fn id(&self) -> &'static str {
        "etsy-order-items"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Transaction ID"], &["Listing ID"], &["Item Name"], &["Order ID"]],
            typical: &["Sale Date", "Item Total", "Variations", "Listings Type", "VAT Paid by Buyer"],
            never: &["Order Net", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "etsy-order-items", column: name })
        };
        // The British header says "Delivery Discount" a second time where the tax stands.
        let second_discount = (0..header.len())
            .filter(|at| header.name(*at).is_some_and(|name| name.eq_ignore_ascii_case("Delivery Discount")))
            .nth(1);
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            id: need("Order ID")?,
            transaction: need("Transaction ID")?,
            placed: need("Sale Date")?,
            currency: need("Currency")?,
            name: need("Item Name")?,
            quantity: need("Quantity")?,
            price: need("Price")?,
            sku: header.find(&["SKU"]),
            discount: header.find(&["Discount Amount"]),
            in_person: header.find(&["InPerson Discount"]),
            shipping: header.find(&["Order Shipping", "Order Delivery", "Delivery", "Shipping"]),
            shipping_discount: header.find(&["Shipping Discount", "Delivery Discount"]),
            tax: header.find(&["Order Sales Tax", "Sales Tax"]).or(second_discount),
            paid: header.find(&["Date Paid"]),
            shipped: header.find(&["Date Shipped", "Date Posted"]),
        }))
    }

    fn lists_items_only(&self) -> bool {
        true
    }

    fn example(&self) -> &'static str {
        "Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,\
         Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Order ID,Variations,SKU\n\
         11/10/26,Mug,a,1,25.00,4.00,0.00,4.90,0.00,25.00,EUR,4900000001,1900000001,11/10/2026,,3900000001,,M-1\n\
         11/10/26,Bowl,a,1,15.00,0,0,0,0,15.00,EUR,4900000002,1900000002,11/10/2026,,3900000001,,\n"
    }
}

struct Columns {
    zone: TimeZone,
    id: usize,
    transaction: usize,
    placed: usize,
    currency: usize,
    name: usize,
    quantity: usize,
    price: usize,
    sku: Option<usize>,
    discount: Option<usize>,
    in_person: Option<usize>,
    shipping: Option<usize>,
    shipping_discount: Option<usize>,
    tax: Option<usize>,
    paid: Option<usize>,
    shipped: Option<usize>,
}

impl Columns {
    /// An order with the totals its rows make.
    fn order<'r>(&self, rows: &'r [Row], decided: &Decided) -> Result<Order, BadRow<'r>> {
        let first = &rows[0];
        let mut order =
            self.without_lines(first, decided).map_err(|(column, reason)| (first, column, reason))?;
        for row in rows.iter().enumerate().filter(|(at, row)| !self.comes_again(row, &rows[at + 1..])) {
            self.add(row.1, decided, &mut order).map_err(|(column, reason)| (row.1, column, reason))?;
        }
        order.total = order.subtotal + order.shipping + order.taxes;
        Ok(order)
    }

    /// Whether an item stands again further down, as where two files were joined; its last row counts.
    fn comes_again(&self, row: &Row, behind: &[Row]) -> bool {
        let id = row.cell(Some(self.transaction));
        !id.is_empty()
            && !is_lost_id(id)
            && behind.iter().any(|other| other.cell(Some(self.transaction)) == id)
    }

    fn without_lines(&self, row: &Row, decided: &Decided) -> Result<Order, Fault> {
        let id = etsy_id(row, self.id)?;
        let day = worded_day(row.cell(Some(self.placed)), decided.order(self.placed));
        let (placed, placed_offset, time_known) = day
            .and_then(|day| placed_at(When::Day(day), &self.zone))
            .ok_or((Some(self.placed), "problem-no-day"))?;
        let paid = self.paid.is_none() || said(row, self.paid).is_some();
        Ok(Order {
            platform: "etsy",
            id: Some(id.clone()),
            name: id,
            placed,
            placed_offset,
            time_known,
            currency: self.currency(row)?,
            email: None,
            state: if paid { OrderState::Paid } else { OrderState::Pending },
            cancelled: None,
            // Left to the sold orders: a version further along would overrule their totals.
            fulfilled: 0,
            subtotal: 0,
            shipping: 0,
            taxes: 0,
            duties: 0,
            total: 0,
            discount: 0,
            refunded: 0,
            tax_rate: None,
            channel: "etsy".to_owned(),
            origin: Origin::default(),
            test: false,
            lines: Vec::new(),
        })
    }

    fn currency(&self, row: &Row) -> Result<Currency, Fault> {
        row.cell(Some(self.currency)).parse().map_err(|_| (Some(self.currency), "problem-no-currency"))
    }

    /// Adds a row's item and amounts to its order.
    fn add(&self, row: &Row, decided: &Decided, order: &mut Order) -> Result<(), Fault> {
        if self.currency(row)? != order.currency {
            return Err((Some(self.currency), "problem-other-currency"));
        }
        let quantity = whole_number(row.cell(Some(self.quantity)), DecimalMark::Point)
            .ok()
            .flatten()
            .ok_or((Some(self.quantity), "problem-no-quantity"))?;
        let price = money(row, Some(self.price), decided, order.currency)?
            .ok_or((Some(self.price), "problem-no-amount"))?;
        let cost = price
            .checked_mul(quantity)
            .filter(|cost| super::amount::is_believable(*cost))
            .ok_or((Some(self.quantity), "problem-too-large"))?;
        let or_none = |column| -> Result<i64, Fault> {
            Ok(money(row, column, decided, order.currency)?.unwrap_or_default())
        };
        let discount = or_none(self.discount)? + or_none(self.in_person)?;
        let shipping = or_none(self.shipping)? - or_none(self.shipping_discount)?;
        let taxes = or_none(self.tax)?;
        order.discount += discount;
        order.subtotal += cost - discount;
        order.shipping += shipping;
        order.taxes += taxes;
        order.lines.push(LineItem {
            // The variation is left out: it may hold what the buyer wants engraved.
            name: row.cell(Some(self.name)).to_owned(),
            sku: said(row, self.sku),
            quantity,
            price,
            discount: 0,
            gift_card: false,
        });
        Ok(())
    }
}

impl Cells for Columns {
    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        missing_of(&[(self.discount, "Discount Amount", "note-missing-discounts")])
    }

    fn amounts(&self) -> Vec<usize> {
        let optional = [self.discount, self.in_person, self.shipping, self.shipping_discount, self.tax];
        std::iter::once(self.price).chain(optional.into_iter().flatten()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.placed]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.id), "column-order"),
            (Some(self.placed), "column-placed"),
            (Some(self.name), "column-product"),
            (Some(self.quantity), "column-quantity"),
            (Some(self.price), "column-price"),
            (Some(self.currency), "column-currency"),
            (self.sku, "column-sku"),
            (self.discount, "column-discount"),
            (self.in_person, "column-shop-discount"),
            (self.shipping, "column-shipping"),
            (self.shipping_discount, "column-shipping-discount"),
            (self.tax, "column-taxes"),
            (self.paid, "column-paid-on"),
            (self.shipped, "column-sent-on"),
            (Some(self.transaction), "column-transaction"),
        ])
    }

    fn usual_order(&self) -> Option<DateOrder> {
        Some(DateOrder::MonthFirst)
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest(
            [Some(self.placed), self.paid, self.shipped].map(|column| row.cell(column)),
            self.usual_order(),
        )
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.id))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        keep_order(rows, self.order(rows, decided), into);
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], _: &Decided, into: &mut Reading) {
        leave_out_order(sound, slipped, into);
    }
}
