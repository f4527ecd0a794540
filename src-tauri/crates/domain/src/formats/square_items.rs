//! Square's items (export-formats 4): one row for each line item of a sale. The totals are in Square's transactions;
//! until those are in, they are added up here.

use super::cell_values::{Fault, money};
use super::reading::named;
use super::square_sales::{Part, SaleColumns, sale};
use super::{
    Cells, Context, Decided, DecimalMark, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature,
};
use super::{amount, whole_number};
use crate::ledger::{LineItem, RecordKind};
use std::borrow::Cow;

/// Square's items.
pub(super) struct SquareItems;

impl Format for SquareItems {
    fn id(&self) -> &'static str {
        "square-items"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Time Zone"], &["Item"], &["Qty"], &["Net Sales"], &["Transaction ID"]],
            typical: &[
                "Price Point Name",
                "Modifiers Applied",
                "Payment ID",
                "Event Type",
                "Gross Sales",
                "Category",
            ],
            never: &["Total Collected", "Lineitem name", "Order number"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn lists_items_only(&self) -> bool {
        true
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "square-items", column })
        };
        Ok(Box::new(Columns {
            sale: SaleColumns::new(header, context, "square-items")?,
            item: need("Item")?,
            quantity: need("Qty")?,
            net: need("Net Sales")?,
            gross: need("Gross Sales")?,
            variation: header.find(&["Price Point Name"]),
            sku: header.find(&["SKU"]),
            discounts: header.find(&["Discounts"]),
            tax: header.find(&["Tax"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,\
         Tax,Transaction ID,Payment ID,Event Type\n\
         2026-11-10,10:02:11,London,Cups,Mug,2,Large,M-L,,£36.00,-£6.00,£30.00,£6.00,T1,P1,Payment\n\
         2026-11-10,10:02:11,London,Cups,Bowl,1,Regular,B-1,,£12.00,£0.00,£12.00,£2.40,T1,P1,Payment\n"
    }
}

struct Columns {
    sale: SaleColumns,
    item: usize,
    quantity: usize,
    net: usize,
    gross: usize,
    variation: Option<usize>,
    sku: Option<usize>,
    discounts: Option<usize>,
    tax: Option<usize>,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [Some(self.net), Some(self.gross), self.discounts, self.tax].into_iter().flatten().collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.sale.date()]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = self.sale.columns();
        columns.extend(named(&[
            (Some(self.item), "column-product"),
            (Some(self.quantity), "column-quantity"),
            (Some(self.net), "column-net"),
            (Some(self.gross), "column-goods"),
            (self.variation, "column-option"),
            (self.sku, "column-sku"),
            (self.discounts, "column-discount"),
            (self.tax, "column-taxes"),
        ]));
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        self.sale.moment(row)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(row.cell(Some(self.sale.id))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        // Two equal rows are two pieces rung up one after the other: both count.
        sale(&self.sale, rows, &|row| self.part(row, decided), into);
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(bad) = slipped.first() else { return self.read(sound, decided, into) };
        let bad = (bad, None, "problem-too-many-cells");
        into.problems.extend(Problem::whole(sound, bad, "problem-order-left-out"));
    }
}

impl Columns {
    fn part(&self, row: &Row, decided: &Decided) -> Result<Part, Fault> {
        let currency = self.sale.currency(row, self.net)?;
        let stated = |column: usize| {
            money(row, Some(column), decided, currency)?.ok_or((Some(column), "problem-no-amount"))
        };
        let or_none = |column| Ok(money(row, column, decided, currency)?.unwrap_or_default());
        let (goods, gross, tax) = (stated(self.net)?, stated(self.gross)?, or_none(self.tax)?);
        let discount: i64 = or_none(self.discounts)?;
        let quantity = self.quantity(row)?;
        let refund = self.sale.is_refund(row)?.unwrap_or(quantity < 0 || goods < 0);
        Ok(Part {
            refund,
            payment: self.sale.payment(row),
            currency,
            placed: self.sale.placed(row, decided)?,
            goods,
            tax,
            total: goods + tax,
            discount,
            service: 0,
            // The file does not say where a sale was made; most of Square's are made at a till.
            channel: "pos",
            line: (!refund).then(|| self.line(row, quantity, gross, discount)),
        })
    }

    /// How many; something that is weighed is one piece.
    fn quantity(&self, row: &Row) -> Result<i64, Fault> {
        let fault = (Some(self.quantity), "problem-no-quantity");
        let cell = row.cell(Some(self.quantity));
        match whole_number(cell, DecimalMark::Point) {
            Ok(Some(quantity)) => Ok(quantity),
            Ok(None) => Err(fault),
            Err(()) => {
                let weight = amount(cell, DecimalMark::Point).map_err(|()| fault)?.ok_or(fault)?;
                Ok(if weight.is_sign_negative() { -1 } else { 1 })
            }
        }
    }

    fn line(&self, row: &Row, quantity: i64, gross: i64, discount: i64) -> LineItem {
        let item = row.cell(Some(self.item));
        let name = match row.cell(self.variation) {
            // What Square calls the only variation of an item.
            "" | "Regular" => item.to_owned(),
            variation => format!("{item} - {variation}"),
        };
        // A price that does not come out even, as three for ten, is one lot: the amount counts, not the pieces.
        let even = quantity > 0 && gross % quantity == 0;
        let (quantity, price) = if even { (quantity, gross / quantity) } else { (1, gross) };
        LineItem {
            gift_card: item.to_lowercase().contains("gift card"),
            name,
            sku: Some(row.cell(self.sku)).filter(|sku| !sku.is_empty()).map(str::to_owned),
            quantity,
            price,
            discount: -discount,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{read_in, reasons_of};
    use super::*;
    use crate::ledger::{Order, Record};

    const HEADER: &str = "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Gross Sales,Discounts,Net Sales,\
                          Tax,Transaction ID,Payment ID,Event Type\n";
    const MUGS: &str =
        "2026-11-10,10:02:11,London,Cups,Mug,2,Large,M-L,£36.00,-£6.00,£30.00,£6.00,T1,P1,Payment\n";
    const BOWL: &str =
        "2026-11-10,10:02:11,London,Cups,Bowl,1,Regular,,£12.00,£0.00,£12.00,£2.40,T1,P1,Payment\n";
    const BACK: &str =
        "2026-11-12,09:00:00,London,Cups,Bowl,-1,Regular,,-£12.00,£0.00,-£12.00,-£2.40,T1,P2,Refund\n";

    fn read(rows: &str) -> (Vec<Order>, Vec<Problem>) {
        let (format, records, problems) = read_in(&format!("{HEADER}{rows}"), None, "UTC");
        assert_eq!(format, "square-items");
        let orders = records.into_iter().filter_map(|record| match record {
            Record::Order(order) => Some(order),
            Record::Refund(_) => None,
            other => panic!("Square's items are orders, not {other:?}"),
        });
        (orders.collect(), problems)
    }

    #[test]
    fn a_refund_of_two_items_is_one() {
        let mug = BACK.replace(
            "Bowl,-1,Regular,,-£12.00,£0.00,-£12.00,-£2.40",
            "Mug,-1,Large,M-L,-£18.00,£3.00,-£15.00,-£3.00",
        );
        let (_, records, _) = read_in(&format!("{HEADER}{MUGS}{BOWL}{BACK}{mug}"), None, "UTC");
        let refunds = records.iter().filter_map(|record| match record {
            Record::Refund(refund) => Some((refund.key.as_str(), refund.amount)),
            _ => None,
        });
        assert_eq!(refunds.collect::<Vec<_>>(), [("T1:P2", -3_240)], "as the transactions name it");
    }

    #[test]
    fn lines_make_the_order_and_a_refund_takes_from_it() {
        let (orders, problems) = read(&format!("{MUGS}{BOWL}{BACK}"));
        let order = &orders[0];
        assert_eq!((problems.len(), orders.len()), (0, 1));
        assert_eq!((order.subtotal, order.taxes, order.total, order.discount), (4_200, 840, 5_040, 600));
        assert_eq!((order.refunded, order.worth().goods, order.worth().returned), (1_440, 4_200, 1_200));
        let lines: Vec<_> =
            order.lines.iter().map(|l| (l.name.as_str(), l.sku.as_deref(), l.quantity, l.price)).collect();
        assert_eq!(lines, [("Mug - Large", Some("M-L"), 2, 1_800), ("Bowl", None, 1, 1_200)]);
        assert!(SquareItems.lists_items_only());
    }

    #[test]
    fn two_equal_rows_are_two_pieces() {
        let order = &read(&format!("{BOWL}{BOWL}")).0[0];
        assert_eq!((order.lines.len(), order.subtotal), (2, 2_400));
    }

    #[test]
    fn without_an_event_the_sign_tells_a_refund() {
        let plain = |rows: &str| rows.replace(",Payment\n", ",\n").replace(",Refund\n", ",\n");
        let order = &read(&plain(&format!("{BOWL}{BACK}"))).0[0];
        assert_eq!((order.total, order.refunded), (1_440, 1_440));
        let (orders, problems) = read(&plain(BACK));
        assert_eq!(
            (orders.len(), reasons_of(&problems)),
            (0, vec![(2, None, "problem-refund-without-sale")])
        );
    }

    #[test]
    fn what_is_weighed_and_what_does_not_come_out_even_is_one_lot() {
        for quantity in ["0.75", "5"] {
            let order =
                &read(&BOWL.replace(",1,", &format!(",{quantity},")).replace("£12.00", "£12.01")).0[0];
            assert_eq!((order.lines[0].quantity, order.lines[0].price), (1, 1_201), "{quantity}");
        }
        let whole = &read(&BOWL.replace(",1,", ",2.0,")).0[0];
        assert_eq!((whole.lines[0].quantity, whole.lines[0].price), (2, 600));
    }

    #[test]
    fn a_bad_line_leaves_the_sum_unknown_and_is_named() {
        for (from, to, column, reason) in [
            (",1,", ",one,", Some(5), "problem-no-quantity"),
            (",1,", ",,", Some(5), "problem-no-quantity"),
            ("£2.40", "2.4O", Some(11), "problem-not-an-amount"),
            ("£12.00,£2.40", ",£2.40", Some(10), "problem-currency-not-said"),
        ] {
            let (orders, problems) = read(&format!("{MUGS}{}", BOWL.replace(from, to)));
            let others = (2, None, "problem-order-left-out");
            assert_eq!((orders.len(), reasons_of(&problems)), (0, vec![others, (3, column, reason)]), "{to}");
        }
    }
}
