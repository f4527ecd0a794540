//! Wix's order export (export-formats 9): one row for each line item, and the order's amounts repeated on every one of
//! them. There is no subtotal; it follows from the total. Times are the shop's.

use super::cell_values::{Fault, count, money};
use super::reading::{is_lost_id, missing_of, named};
use super::{
    Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature, moment,
};
use crate::ledger::{LineItem, Order, OrderState, Origin, Record, RecordKind, normalised_email, placed_at};
use crate::money::Currency;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Wix's order export.
pub(super) struct WixOrders;

impl Format for WixOrders {
    fn id(&self) -> &'static str {
        "wix-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Order number"], &["Date created"], &["Item"], &["Qty"], &["Payment status"]],
            typical: &[
                "Total order quantity",
                "Contact email",
                "Shipping rate",
                "Total tax",
                "Quantity refunded",
                "Fulfillment status",
            ],
            never: &["Transaction ID", "Lineitem name", "Sales record number"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "wix-orders", column })
        };
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            order: need("Order number")?,
            date: need("Date created")?,
            state: need("Payment status")?,
            item: need("Item")?,
            quantity: need("Qty")?,
            price: need("Price")?,
            total: need("Total")?,
            currency: need("Currency")?,
            time: header.find(&["Time"]),
            email: header.find(&["Contact email"]),
            variant: header.find(&["Variant"]),
            sku: header.find(&["SKU"]),
            coupon: header.find(&["Coupon code"]),
            gift_card: header.find(&["Gift card amount"]),
            shipping: header.find(&["Shipping rate"]),
            tax: header.find(&["Total tax", "Tax"]),
            refunded: header.find(&["Refunded amount", "Refund amount"]),
            fees: header.find(&["Additional fees"]),
            fulfilment: header.find(&["Fulfillment status", "Fulfilment status"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Order number,Date created,Time,Total order quantity,Contact email,Item,Variant,SKU,Qty,Quantity refunded,Price,\
         Delivery zip/postal code,Payment status,Shipping rate,Total tax,Total,Currency,Refunded amount,\
         Fulfillment status\n\
         10001,\"Nov 10, 2026\",9:15:51 AM,2,a@example.com,Mug,Size:L,M-L,1,0,25.00,\"\"\"12055\"\"\",Paid,4.90,0.00,\
         44.90,EUR,0.00,Fulfilled\n\
         10001,\"Nov 10, 2026\",9:15:51 AM,2,a@example.com,Bowl,,B,1,0,15.00,\"\"\"12055\"\"\",Paid,4.90,0.00,44.90,\
         EUR,0.00,Fulfilled\n"
    }
}

struct Columns {
    zone: TimeZone,
    order: usize,
    date: usize,
    state: usize,
    item: usize,
    quantity: usize,
    price: usize,
    total: usize,
    currency: usize,
    time: Option<usize>,
    email: Option<usize>,
    variant: Option<usize>,
    sku: Option<usize>,
    coupon: Option<usize>,
    gift_card: Option<usize>,
    shipping: Option<usize>,
    tax: Option<usize>,
    refunded: Option<usize>,
    fees: Option<usize>,
    fulfilment: Option<usize>,
}

/// A cell without the quotation marks Wix writes into it.
fn bare(cell: &str) -> &str {
    cell.trim_matches('"').trim()
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        let others = [self.gift_card, self.shipping, self.tax, self.refunded, self.fees];
        [self.price, self.total].into_iter().chain(others.into_iter().flatten()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.date]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.order), "column-order"),
            (Some(self.date), "column-placed"),
            (self.time, "column-time"),
            (self.email, "column-email"),
            (Some(self.item), "column-product"),
            (Some(self.quantity), "column-quantity"),
            (Some(self.price), "column-price"),
            (Some(self.total), "column-order-total"),
            (Some(self.currency), "column-currency"),
            (Some(self.state), "column-state"),
            (self.fulfilment, "column-fulfilment"),
            (self.variant, "column-option"),
            (self.sku, "column-sku"),
            (self.shipping, "column-shipping"),
            (self.tax, "column-taxes"),
            (self.refunded, "column-refunded"),
            (self.coupon, "column-coupon"),
            (self.gift_card, "column-gift-cards"),
            (self.fees, "column-service"),
        ])
    }

    fn missing(&self) -> Vec<(&'static str, &'static str)> {
        missing_of(&[
            (self.refunded, "Refunded amount", "note-missing-refunds"),
            (self.fulfilment, "Fulfillment status", "note-missing-cancellations"),
            (self.tax, "Total tax", "note-missing-taxes"),
            (self.shipping, "Shipping rate", "note-missing-shipping"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        self.placed(row, &Decided::default()).map(|(at, ..)| at.as_second())
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(bare(row.cell(Some(self.order)))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        self.read_order(rows, true, decided, into);
    }

    fn read_without(&mut self, sound: &[Row], _slipped: &[Row], decided: &Decided, into: &mut Reading) {
        self.read_order(sound, false, decided, into);
    }
}

impl Columns {
    /// Reads an order of its rows; `whole` if none of them is missing.
    fn read_order(&self, rows: &[Row], whole: bool, decided: &Decided, into: &mut Reading) {
        let Some(first) = rows.first() else { return };
        let number = bare(first.cell(Some(self.order)));
        let no_key = match number {
            "" => Some("problem-no-order-id"),
            id => is_lost_id(id).then_some("problem-lost-id"),
        };
        if let Some(reason) = no_key {
            into.problems.extend(rows.iter().map(|row| Problem::cell(row, Some(self.order), reason)));
            return;
        }
        let mut order = match self.order(first, number, decided) {
            Ok(order) => order,
            Err((column, reason)) => {
                into.problems.extend(Problem::whole(rows, (first, column, reason), "problem-order-left-out"));
                return;
            }
        };
        for row in rows {
            match self.line(row, decided, order.currency) {
                Ok(line) => {
                    order.lines.push(line);
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        if whole && order.lines.len() == rows.len() {
            self.settle(&mut order, first, decided);
        }
        if !order.lines.is_empty() {
            into.records.push(Record::Order(order));
        }
    }

    fn placed(&self, row: &Row, decided: &Decided) -> Option<(Timestamp, i16, bool)> {
        let text = format!("{} {}", row.cell(Some(self.date)), row.cell(self.time));
        placed_at(moment(&text, decided.order(self.date), &self.zone)?, &self.zone)
    }

    fn order(&self, row: &Row, number: &str, decided: &Decided) -> Result<Order, Fault> {
        let (placed, placed_offset, time_known) =
            self.placed(row, decided).ok_or((Some(self.date), "problem-no-day"))?;
        let currency: Currency = row
            .cell(Some(self.currency))
            .parse()
            .map_err(|_| (Some(self.currency), "problem-no-currency"))?;
        let or_none = |column| Ok(money(row, column, decided, currency)?.unwrap_or_default());
        let total = money(row, Some(self.total), decided, currency)?
            .ok_or((Some(self.total), "problem-no-amount"))?;
        let (fees, taxes): (i64, i64) = (or_none(self.fees)?, or_none(self.tax)?);
        // Fees have no place of their own; like shipping they are paid beside the goods.
        let shipping = fees + or_none(self.shipping)?;
        let fulfilment = row.cell(self.fulfilment).to_lowercase();
        Ok(Order {
            platform: "wix",
            id: Some(number.to_owned()),
            name: number.to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: normalised_email(bare(row.cell(self.email))),
            state: state(row.cell(Some(self.state))).ok_or((Some(self.state), "problem-unknown-state"))?,
            cancelled: fulfilment.starts_with("cancel").then_some(placed),
            fulfilled: match fulfilment.as_str() {
                "fulfilled" => 2,
                "partially fulfilled" => 1,
                _ => 0,
            },
            // What is left of the total for the goods; prices that include tax are told apart by `settle`.
            subtotal: total - shipping - taxes,
            shipping,
            taxes,
            duties: 0,
            total,
            discount: 0,
            // The amount refunded is stated as what it is or as a loss.
            refunded: or_none(self.refunded)?.abs(),
            tax_rate: None,
            channel: String::new(),
            origin: Origin::default(),
            test: false,
            lines: Vec::new(),
        })
    }

    /// Compares the total with the line items, all of which are known: whether prices include tax, whether a gift card
    /// paid a part, and what a coupon took off.
    fn settle(&self, order: &mut Order, row: &Row, decided: &Decided) {
        let goods = |line: &LineItem| line.price.checked_mul(line.quantity);
        let Some(sum) = order.lines.iter().map(goods).try_fold(0_i64, |sum, line| sum.checked_add(line?))
        else {
            return;
        };
        let gift_card = money(row, self.gift_card, decided, order.currency).ok().flatten();
        for paid_by_card in [0, gift_card.unwrap_or_default()] {
            let total = order.total + paid_by_card;
            for (tax_beside, subtotal) in [(order.taxes, sum), (0, sum)] {
                if subtotal + order.shipping + tax_beside == total {
                    (order.subtotal, order.total) = (subtotal, total);
                    return;
                }
            }
        }
        // Wix puts tax on top unless told otherwise; either way the goods without tax come out the same.
        if !row.cell(self.coupon).is_empty() {
            order.discount = (sum - order.subtotal).max(0);
        }
    }

    fn line(&self, row: &Row, decided: &Decided, currency: Currency) -> Result<LineItem, Fault> {
        let item = row.cell(Some(self.item));
        let name = match row.cell(self.variant) {
            "" => item.to_owned(),
            variant => format!("{item} - {variant}"),
        };
        Ok(LineItem {
            gift_card: item.to_lowercase().contains("gift card"),
            name,
            sku: Some(bare(row.cell(self.sku))).filter(|sku| !sku.is_empty()).map(str::to_owned),
            quantity: count(row, Some(self.quantity))?.ok_or((Some(self.quantity), "problem-no-quantity"))?,
            price: money(row, Some(self.price), decided, currency)?
                .ok_or((Some(self.price), "problem-no-amount"))?,
            discount: 0,
        })
    }
}

/// What Wix says of the payment.
fn state(word: &str) -> Option<OrderState> {
    Some(match word.to_lowercase().replace(['_', '-'], " ").as_str() {
        "paid" => OrderState::Paid,
        "not paid" | "unpaid" | "pending" => OrderState::Pending,
        "partially paid" => OrderState::PartiallyPaid,
        "authorized" => OrderState::Authorized,
        "refunded" | "fully refunded" => OrderState::Refunded,
        "partially refunded" => OrderState::PartiallyRefunded,
        "declined" | "voided" => OrderState::Voided,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{orders_of, reasons_of};
    use super::*;

    const HEADER: &str = "Order number,Date created,Time,Total order quantity,Contact email,Item,Variant,SKU,Qty,Price,\
                          Delivery country,Delivery zip/postal code,Billing name,Delivery country,\
                          Delivery zip/postal code,Payment status,Coupon code,Gift card amount,Shipping rate,Total tax,\
                          Total,Currency,Refunded amount,Additional fees,Fulfillment status\n";

    /// A row of order 10001: the line item, then coupon, gift card, shipping, tax, total, currency, refund and fees.
    fn row(line: &str, amounts: &str) -> String {
        format!(
            "10001,\"Dec 8, 2024\",9:15:51 AM,3,\"A@example.com\",{line},DEU,\"\"\"12055\"\"\",Dee Example,DEU,\
             \"\"\"12055\"\"\",Paid,{amounts},Fulfilled\n"
        )
    }

    fn read(rows: &str) -> (Vec<Order>, Vec<Problem>) {
        orders_of("wix-orders", &format!("{HEADER}{rows}"))
    }

    fn pair(amounts: &str) -> Order {
        let rows = row("Mug,Size:L,M-L,2,25.00", amounts) + &row("Bowl,,,1,15.00", amounts);
        let (mut orders, problems) = read(&rows);
        assert_eq!((orders.len(), problems.len()), (1, 0));
        orders.remove(0)
    }

    #[test]
    fn amounts_repeated_on_every_row_count_once() {
        let order = pair(",0.00,4.90,0.00,69.90,EUR,0.00,");
        assert_eq!(
            (order.subtotal, order.shipping, order.total, order.worth().goods),
            (6_500, 490, 6_990, 6_500)
        );
        assert_eq!((order.lines.len(), order.lines[0].name.as_str()), (2, "Mug - Size:L"));
        assert_eq!(order.placed.to_string(), "2024-12-08T08:15:51Z");
        assert_eq!(
            (order.email.as_deref(), order.fulfilled, order.key()),
            (Some("a@example.com"), 2, "10001")
        );
    }

    #[test]
    fn tax_on_top_and_tax_inside_are_told_by_the_line_items() {
        assert_eq!(pair(",0.00,4.90,5.20,75.10,EUR,0.00,").worth().goods, 6_500);
        let inside = pair(",0.00,4.90,10.38,69.90,EUR,0.00,");
        assert_eq!((inside.subtotal, inside.worth().goods), (6_500, 5_462));
    }

    #[test]
    fn coupons_gift_cards_fees_and_refunds_find_their_place() {
        let coupon = pair("TEN,0.00,4.90,0.00,63.40,EUR,0.00,");
        assert_eq!((coupon.subtotal, coupon.discount), (5_850, 650));
        let card = pair(",20.00,4.90,0.00,49.90,EUR,0.00,");
        assert_eq!((card.subtotal, card.total, card.discount), (6_500, 6_990, 0));
        let fee = pair(",0.00,4.90,0.00,72.90,EUR,0.00,3.00");
        assert_eq!((fee.subtotal, fee.total), (6_500, 7_290));
        assert_eq!(pair(",0.00,4.90,0.00,69.90,EUR,69.90,").worth().returned, 6_500);
    }

    #[test]
    fn a_cancelled_order_does_not_count() {
        let text = row("Mug,,,1,25.00", ",0.00,0.00,0.00,25.00,EUR,0.00,").replace("Fulfilled", "Canceled");
        assert!(!read(&text).0[0].counts());
    }

    #[test]
    fn a_file_without_times_keeps_its_days() {
        let text = row("Mug,,,1,25.00", ",0.00,0.00,0.00,25.00,EUR,0.00,").replace("9:15:51 AM", "");
        let order = &read(&text).0[0];
        assert_eq!((order.placed.to_string().as_str(), order.time_known), ("2024-12-08T11:00:00Z", false));
    }

    #[test]
    fn bad_cells_are_named() {
        let good = row("Mug,,,1,25.00", ",0.00,0.00,0.00,40.00,EUR,0.00,");
        let bowl = row("Bowl,,,1,15.00", ",0.00,0.00,0.00,40.00,EUR,0.00,");
        for (from, to, column, reason) in [
            ("Paid", "Sometimes", 15, "problem-unknown-state"),
            ("EUR", "", 21, "problem-no-currency"),
            ("40.00", "4O.00", 20, "problem-not-an-amount"),
            ("\"Dec 8, 2024\"", "soon", 1, "problem-no-day"),
        ] {
            let (orders, problems) = read(&(good.replace(from, to) + &bowl));
            let left_out = (3, None, "problem-order-left-out");
            assert_eq!((orders.len(), reasons_of(&problems)), (0, vec![(2, Some(column), reason), left_out]));
        }
        for (id, reason) in [(",", "problem-no-order-id"), ("1.00E+09,", "problem-lost-id")] {
            let (orders, problems) = read(&(good.clone() + &bowl.replacen("10001,", id, 1)));
            assert_eq!((orders.len(), reasons_of(&problems)), (1, vec![(3, Some(0), reason)]));
        }
        let (orders, problems) = read(&(good.clone() + &bowl.replace(",1,15.00", ",one,15.00")));
        assert_eq!((orders[0].lines.len(), orders[0].subtotal), (1, 4_000), "the total still holds");
        assert_eq!(reasons_of(&problems), [(3, Some(8), "problem-no-quantity")]);
        let slipped = format!("{},more\n", bowl.trim_end());
        let (orders, problems) = read(&(good.replace("Paid,", "Paid,TEN") + &slipped));
        assert_eq!((orders[0].subtotal, orders[0].discount, problems.len()), (4_000, 0, 1));
    }
}
