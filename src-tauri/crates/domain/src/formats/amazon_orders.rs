//! Amazon's order reports (export-formats 5): new and unshipped orders, and all orders. A row is an item with what all
//! of it cost together; an order is the sum of its rows.
//!
//! Buyers are not in them: the address is an alias made for the order.

use super::order_rows::{BadRow, Fault, keep_order, leave_out_order, lines_costing, money, said};
use super::reading::{is_lost_id, missing_of, named};
use super::worded::{newest, worded_moment};
use super::{Cells, Context, Decided, DecimalMark, Format, Header, Problem, Reading, Refusal, Row, RowIs};
use super::{Signature, whole_number};
use crate::ledger::{Order, OrderState, Origin, RecordKind, normalised_email, placed_at};
use crate::money::Currency;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Amazon's order reports.
pub(super) struct AmazonOrders;

impl Format for AmazonOrders {
    fn id(&self) -> &'static str {
        "amazon-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        const NOT: &[&str] = &["settlement-id", "amount-type", "Lineitem name"];
        &[
            Signature {
                required: &[&["order-id"], &["order-item-id"], &["purchase-date"], &["quantity-purchased"]],
                typical: &["quantity-to-ship", "buyer-email", "item-price", "ship-service-level", "sku"],
                never: NOT,
            },
            Signature {
                required: &[&["amazon-order-id"], &["purchase-date"], &["order-status"], &["quantity"]],
                typical: &["last-updated-date", "item-status", "item-price", "sales-channel", "asin"],
                never: NOT,
            },
        ]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&'static str]| {
            header.find(names).ok_or(Refusal::NoColumn { format: "amazon-orders", column: names[0] })
        };
        let currency_column = header.find(&["currency"]);
        let (channel, email) = (header.find(&["sales-channel"]), header.find(&["buyer-email"]));
        if [currency_column, channel, email].iter().all(Option::is_none) && context.currency.is_none() {
            return Err(Refusal::NoCurrency { format: "amazon-orders" });
        }
        let columns = |names: &[&str]| names.iter().filter_map(|name| header.find(&[name])).collect();
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            currency: context.currency,
            currency_column,
            channel,
            email,
            id: need(&["amazon-order-id", "order-id"])?,
            item: header.find(&["order-item-id"]),
            placed: need(&["purchase-date"])?,
            updated: header.find(&["last-updated-date", "reporting-date", "payments-date"]),
            paid: header.find(&["payments-date"]),
            status: header.find(&["order-status"]),
            item_status: header.find(&["item-status"]),
            sku: header.find(&["sku"]),
            name: header.find(&["product-name"]),
            quantity: need(&["quantity-purchased", "quantity"])?,
            shipped: header.find(&["quantity-shipped"]),
            price: need(&["item-price"])?,
            discount: header.find(&["item-promotion-discount"]),
            shipping: columns(&["shipping-price", "gift-wrap-price"]),
            shipping_discount: header.find(&["ship-promotion-discount"]),
            taxes: columns(&["item-tax", "shipping-tax", "gift-wrap-tax"]),
        }))
    }

    fn example(&self) -> &'static str {
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tsku\tproduct-name\tquantity-purchased\t\
         quantity-shipped\titem-price\titem-tax\tshipping-price\tshipping-tax\n\
         113-0000001-0000001\t52000000000001\t2026-11-10T15:04:11+00:00\t2026-11-10T15:04:11+00:00\t\
         x1@marketplace.amazon.com\tM-1\tMug\t2\t0\t50.00\t4.10\t4.90\t0.40\n"
    }
}

struct Columns {
    zone: TimeZone,
    currency: Option<Currency>,
    currency_column: Option<usize>,
    channel: Option<usize>,
    email: Option<usize>,
    id: usize,
    item: Option<usize>,
    placed: usize,
    updated: Option<usize>,
    paid: Option<usize>,
    status: Option<usize>,
    item_status: Option<usize>,
    sku: Option<usize>,
    name: Option<usize>,
    quantity: usize,
    shipped: Option<usize>,
    price: usize,
    discount: Option<usize>,
    /// Shipping and gift wrapping: what is charged beside the goods.
    shipping: Vec<usize>,
    shipping_discount: Option<usize>,
    taxes: Vec<usize>,
}

impl Columns {
    fn order<'r>(&self, rows: &'r [Row], decided: &Decided) -> Result<Order, BadRow<'r>> {
        let first = &rows[0];
        let mut order =
            self.without_lines(rows, decided).map_err(|(column, reason)| (first, column, reason))?;
        for (at, row) in rows.iter().enumerate() {
            if !self.comes_again(row, &rows[at + 1..]) {
                self.add(row, decided, &mut order).map_err(|(column, reason)| (row, column, reason))?;
            }
        }
        // In North America prices exclude tax; elsewhere the tax column tells what is inside.
        let on_top = matches!(order.currency.code(), "USD" | "CAD");
        order.total = order.subtotal + order.shipping + if on_top { order.taxes } else { 0 };
        Ok(order)
    }

    /// Whether an item stands again further down, as where two reports were joined; its last row counts.
    fn comes_again(&self, row: &Row, behind: &[Row]) -> bool {
        said(row, self.item)
            .is_some_and(|id| !is_lost_id(&id) && behind.iter().any(|other| other.cell(self.item) == id))
    }

    fn without_lines(&self, rows: &[Row], decided: &Decided) -> Result<Order, Fault> {
        let first = &rows[0];
        let id = first.cell(Some(self.id));
        if is_lost_id(id) {
            return Err((Some(self.id), "problem-lost-order"));
        }
        let when = worded_moment(first.cell(Some(self.placed)), decided.order(self.placed), &self.zone);
        let (placed, placed_offset, time_known) =
            when.and_then(|when| placed_at(when, &self.zone)).ok_or((Some(self.placed), "problem-no-day"))?;
        let currency = rows
            .iter()
            .find_map(|row| self.currency(row).transpose())
            .transpose()?
            .or(self.currency)
            .ok_or((self.currency_column.or(self.channel), "problem-no-currency"))?;
        let (state, fulfilled) = self.state(rows)?;
        Ok(Order {
            platform: "amazon",
            id: Some(id.to_owned()),
            name: id.to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: normalised_email(first.cell(self.email))
                .filter(|email| !email.contains("@marketplace.amazon.")),
            state,
            // Amazon does not say when.
            cancelled: (state == OrderState::Voided).then_some(placed),
            fulfilled,
            subtotal: 0,
            shipping: 0,
            taxes: 0,
            duties: 0,
            total: 0,
            discount: 0,
            refunded: 0,
            tax_rate: None,
            channel: "amazon".to_owned(),
            origin: Origin::default(),
            test: false,
            lines: Vec::new(),
        })
    }

    /// The row's currency: its code, else that of the marketplace, which its sales channel or the buyer's alias names.
    fn currency(&self, row: &Row) -> Result<Option<Currency>, Fault> {
        if let Some(code) = said(row, self.currency_column) {
            return code.parse().map(Some).map_err(|_| (self.currency_column, "problem-no-currency"));
        }
        let alias = row.cell(self.email).to_lowercase();
        let alias = alias.split_once("@marketplace.").map(|(_, site)| site.to_owned());
        Ok(marketplace_currency(row.cell(self.channel))
            .or_else(|| marketplace_currency(&alias.unwrap_or_default())))
    }

    fn state(&self, rows: &[Row]) -> Result<(OrderState, u8), Fault> {
        let Some(column) = self.status else {
            let paid = self.paid.is_none() || rows.iter().any(|row| said(row, self.paid).is_some());
            let state = if paid { OrderState::Paid } else { OrderState::Pending };
            return Ok((state, self.fulfilled(rows)));
        };
        let status = rows[0].cell(Some(column)).to_lowercase().replace([' ', '_'], "");
        Ok(match status.as_str() {
            "unshipped" | "invoiceunconfirmed" | "unfulfillable" => (OrderState::Paid, 0),
            "partiallyshipped" => (OrderState::Paid, 1),
            "complete" => (OrderState::Paid, 2),
            "cancelled" | "canceled" => (OrderState::Voided, 0),
            shipped if shipped.starts_with("shipp") => (OrderState::Paid, 2),
            pending if pending.starts_with("pending") => (OrderState::Pending, 0),
            _ => return Err((self.status, "problem-unknown-state")),
        })
    }

    /// How far the rows of an order are shipped, by their quantities.
    fn fulfilled(&self, rows: &[Row]) -> u8 {
        let number = |row: &Row, column| whole_number(row.cell(column), DecimalMark::Point).ok().flatten();
        let (mut ordered, mut shipped) = (0_i64, 0_i64);
        for row in rows {
            ordered = ordered.saturating_add(number(row, Some(self.quantity)).unwrap_or_default());
            shipped = shipped.saturating_add(number(row, self.shipped).unwrap_or_default());
        }
        match shipped {
            ..=0 => 0,
            some if some < ordered => 1,
            _ => 2,
        }
    }

    /// Adds a row's item and amounts to its order. A cancelled item costs nothing and is no line.
    fn add(&self, row: &Row, decided: &Decided, order: &mut Order) -> Result<(), Fault> {
        if self.currency(row)?.is_some_and(|currency| currency != order.currency) {
            return Err((self.currency_column.or(self.channel), "problem-other-currency"));
        }
        let cancelled =
            order.cancelled.is_some() || row.cell(self.item_status).to_lowercase().starts_with("cancel");
        let cell = |column: usize| money(row, Some(column), decided, order.currency);
        let sum = |columns: &[usize]| -> Result<i64, Fault> {
            columns.iter().try_fold(0, |sum, column| Ok(sum + cell(*column)?.unwrap_or_default()))
        };
        let or_none = |column: Option<usize>| -> Result<i64, Fault> {
            Ok(column.map_or(Ok(None), cell)?.unwrap_or_default())
        };
        let quantity = whole_number(row.cell(Some(self.quantity)), DecimalMark::Point)
            .map_err(|()| (Some(self.quantity), "problem-no-quantity"))?;
        let price = match (cell(self.price)?, quantity) {
            (Some(price), _) => price,
            (None, quantity) if cancelled || quantity == Some(0) => 0,
            (None, _) => return Err((Some(self.price), "problem-no-amount")),
        };
        // Reports differ in the sign of a discount.
        let (discount, on_shipping) = (or_none(self.discount)?.abs(), or_none(self.shipping_discount)?.abs());
        order.discount += discount + on_shipping;
        order.subtotal += price - discount;
        order.shipping += sum(&self.shipping)? - on_shipping;
        order.taxes += sum(&self.taxes)?;
        if cancelled && price == 0 {
            return Ok(());
        }
        let quantity = quantity.ok_or((Some(self.quantity), "problem-no-quantity"))?;
        let name = said(row, self.name).unwrap_or_default();
        let lines = lines_costing(price, quantity, &name, said(row, self.sku));
        order.lines.extend(lines.map_err(|reason| (Some(self.quantity), reason))?);
        Ok(())
    }
}

/// The currency of an Amazon marketplace, by its name: `Amazon.co.uk`.
pub(super) fn marketplace_currency(site: &str) -> Option<Currency> {
    let site = site.trim().to_lowercase();
    let code = match site.strip_prefix("www.").unwrap_or(&site).strip_prefix("amazon.")? {
        "com" => "USD",
        "ca" => "CAD",
        "com.mx" => "MXN",
        "com.br" => "BRL",
        "co.uk" => "GBP",
        "de" | "fr" | "it" | "es" | "nl" | "ie" | "com.be" => "EUR",
        "se" => "SEK",
        "pl" => "PLN",
        "com.tr" => "TRY",
        "co.jp" | "jp" => "JPY",
        "com.au" => "AUD",
        "in" => "INR",
        "sg" | "com.sg" => "SGD",
        "ae" => "AED",
        "sa" => "SAR",
        _ => return None,
    };
    code.parse().ok()
}

impl Cells for Columns {
    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        missing_of(&[(self.discount, "item-promotion-discount", "note-missing-discounts")])
    }

    fn amounts(&self) -> Vec<usize> {
        let optional = [self.discount, self.shipping_discount].into_iter().flatten();
        let several = self.shipping.iter().chain(&self.taxes).copied();
        std::iter::once(self.price).chain(optional).chain(several).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.placed]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.id), "column-order"),
            (Some(self.placed), "column-placed"),
            (self.email, "column-email"),
            (self.name, "column-product"),
            (Some(self.quantity), "column-quantity"),
            (Some(self.price), "column-price"),
            (self.currency_column, "column-currency"),
            (self.status, "column-state"),
            (self.item_status, "column-line-state"),
            (self.sku, "column-sku"),
            (self.discount, "column-line-discount"),
            (self.shipping_discount, "column-discount"),
            (self.channel, "column-channel"),
            (self.shipped, "column-quantity-sent"),
            (self.updated, "column-updated"),
            (self.paid, "column-paid-on"),
            (self.item, "column-id"),
        ]);
        columns.extend(self.shipping.iter().map(|column| (*column, "column-shipping")));
        columns.extend(self.taxes.iter().map(|column| (*column, "column-taxes")));
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([Some(self.placed), self.updated].map(|column| row.cell(column)), None)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.id))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        if rows[0].cell(Some(self.id)).is_empty() {
            let nameless = |row| Problem::cell(row, Some(self.id), "problem-no-order-name");
            into.problems.extend(rows.iter().map(nameless));
            return;
        }
        // Parcels that Amazon sends for another shop: that shop's export has the order.
        if rows[0].cell(self.channel).to_lowercase().starts_with("non-amazon") {
            let elsewhere = |row| Problem::cell(row, self.channel, "problem-sold-elsewhere");
            into.problems.extend(rows.iter().map(elsewhere));
            return;
        }
        keep_order(rows, self.order(rows, decided), into);
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], _: &Decided, into: &mut Reading) {
        leave_out_order(sound, slipped, into);
    }
}
