//! Square's transactions (export-formats 4): one row for each payment or refund, those of one sale under one
//! Transaction ID.
//!
//! The file names no currency, only a sign. Tips are left out of the total: they are not owed and not the shop's.

use super::cell_values::{Fault, money};
use super::reading::named;
use super::square_sales::{Part, SaleColumns, sale};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{LineItem, RecordKind};
use std::borrow::Cow;

/// Square's transactions.
pub(super) struct SquareTransactions;

impl Format for SquareTransactions {
    fn id(&self) -> &'static str {
        "square-transactions"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Time Zone"],
                &["Gross Sales"],
                &["Net Sales"],
                &["Transaction ID"],
                &["Total Collected"],
            ],
            typical: &[
                "Payment ID",
                "Event Type",
                "Card Entry Methods",
                "Net Total",
                "Tip",
                "Partial Refunds",
            ],
            never: &["Qty", "Lineitem name", "Checkout"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "square-transactions", column })
        };
        Ok(Box::new(Columns {
            // Every row is a payment of its own, so one that stands there twice comes from files that were joined.
            sale: SaleColumns::new(header, context, "square-transactions")?.without_twins(),
            net: need("Net Sales")?,
            total: need("Total Collected")?,
            discounts: header.find(&["Discounts"]),
            service: header.find(&["Service Charges"]),
            gift_cards: header.find(&["Gift Card Sales"]),
            tax: header.find(&["Tax"]),
            tip: header.find(&["Tip"]),
            source: header.find(&["Source"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Tax,Tip,Total Collected,Source,Fees,Net Total,\
         Transaction ID,Payment ID,Event Type\n\
         2026-11-10,10:02:11,London,£30.00,-£3.00,£27.00,£5.40,£2.00,£34.40,Point of Sale,-£0.60,£33.80,T1,P1,Payment\n\
         2026-11-12,09:00:00,London,-£27.00,£0.00,-£27.00,-£5.40,£0.00,-£32.40,Point of Sale,£0.00,-£32.40,T1,P2,\
         Refund\n"
    }
}

struct Columns {
    sale: SaleColumns,
    net: usize,
    total: usize,
    discounts: Option<usize>,
    service: Option<usize>,
    gift_cards: Option<usize>,
    tax: Option<usize>,
    tip: Option<usize>,
    source: Option<usize>,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        let others = [self.discounts, self.service, self.gift_cards, self.tax, self.tip];
        [self.net, self.total].into_iter().chain(others.into_iter().flatten()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.sale.date()]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = self.sale.columns();
        columns.extend(named(&[
            (Some(self.total), "column-order-total"),
            (Some(self.net), "column-net"),
            (self.discounts, "column-discount"),
            (self.tax, "column-taxes"),
            (self.tip, "column-tip"),
            (self.service, "column-service"),
            (self.gift_cards, "column-gift-cards"),
            (self.source, "column-channel"),
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
        let currency = self.sale.currency(row, self.total)?;
        let stated = |column: usize| {
            money(row, Some(column), decided, currency)?.ok_or((Some(column), "problem-no-amount"))
        };
        let or_none = |column| Ok(money(row, column, decided, currency)?.unwrap_or_default());
        let total = stated(self.total)?;
        let cards: i64 = or_none(self.gift_cards)?;
        let source = row.cell(self.source).to_lowercase();
        Ok(Part {
            refund: self.sale.is_refund(row)?.unwrap_or(total < 0),
            payment: self.sale.payment(row),
            currency,
            placed: self.sale.placed(row, decided)?,
            goods: stated(self.net)? + cards,
            tax: or_none(self.tax)?,
            total: total - or_none(self.tip)?,
            discount: or_none(self.discounts)?,
            service: or_none(self.service)?,
            channel: if ["online", "ecommerce"].iter().any(|word| source.contains(word)) {
                "web"
            } else {
                "pos"
            },
            // The file lists what was sold without prices; only gift cards have an amount, and are no sale.
            line: (cards > 0).then(|| LineItem {
                name: "Gift card".to_owned(),
                sku: None,
                quantity: 1,
                price: cards,
                discount: 0,
                gift_card: true,
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{read_in, reasons_of};
    use super::*;
    use crate::ledger::{Order, OrderState, Record};

    const HEADER: &str = "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,\
                          Total Collected,Source,Fees,Transaction ID,Payment ID,Event Type,Customer Name\n";
    const SALE: &str = "2026-11-10,10:02:11,Eastern Time (US & Canada),$30.00,-$3.00,$0.00,$27.00,$0.00,$2.16,$2.00,\
                        $31.16,Point of Sale,-$0.93,T1,P1,Payment,Dee Example\n";
    const BACK: &str = "2026-11-12,09:00:00,Eastern Time (US & Canada),-$10.00,$0.00,$0.00,-$10.00,$0.00,-$0.80,$0.00,\
                        -$10.80,Point of Sale,$0.00,T1,P2,Refund,Dee Example\n";

    fn read(rows: &str) -> (Vec<Order>, Vec<Problem>) {
        let (format, records, problems) = read_in(&format!("{HEADER}{rows}"), Some("USD"), "Europe/Berlin");
        assert_eq!(format, "square-transactions");
        let orders = records.into_iter().filter_map(|record| match record {
            Record::Order(order) => Some(order),
            Record::Refund(_) => None,
            other => panic!("Square's transactions are orders, not {other:?}"),
        });
        (orders.collect(), problems)
    }

    #[test]
    fn a_sale_keeps_its_moment_and_leaves_the_tip_out() {
        let (orders, problems) = read(SALE);
        let order = &orders[0];
        assert_eq!(problems, []);
        assert_eq!(order.placed.to_string(), "2026-11-10T15:02:11Z");
        assert_eq!((order.placed_offset, order.time_known), (-300, true));
        assert_eq!((order.subtotal, order.taxes, order.total, order.discount), (2_700, 216, 2_916, 300));
        assert_eq!((order.worth().goods, order.refunded, order.state), (2_700, 0, OrderState::Paid));
        assert!(!order.online());
        let shop = read(&SALE.replace("Point of Sale", "Online Store")).0;
        assert!(shop[0].online());
    }

    #[test]
    fn the_zone_may_be_a_short_name_or_none() {
        let at = |zone: &str| read(&SALE.replace("Eastern Time (US & Canada)", zone)).0[0].placed.to_string();
        assert_eq!(at("MST"), "2026-11-10T17:02:11Z");
        assert_eq!(at(""), "2026-11-10T09:02:11Z", "the shop's own zone");
    }

    #[test]
    fn a_refund_belongs_to_its_sale_wherever_it_stands() {
        for rows in [format!("{SALE}{BACK}"), format!("{BACK}{}{SALE}", SALE.replace("T1,P1", "T2,P9"))] {
            let (orders, problems) = read(&rows);
            assert_eq!(problems, []);
            let order = orders.iter().find(|order| order.key() == "T1").expect("the sale");
            assert_eq!((order.refunded, order.state), (1_080, OrderState::PartiallyRefunded));
            assert_eq!(order.worth().returned, 1_000);
        }
        let whole = BACK.replace("$10.80", "$29.16");
        assert_eq!(read(&format!("{SALE}{whole}")).0[0].state, OrderState::Refunded);
    }

    #[test]
    fn a_refund_keeps_its_own_moment() {
        let again = BACK.replace("P2", "P3").replace("2026-11-12,09:00:00", "2026-12-01,23:30:00");
        let text = format!("{HEADER}{SALE}{BACK}{again}{again}");
        let (_, records, _) = read_in(&text, Some("USD"), "Europe/Berlin");
        let refunds = records.iter().filter_map(|record| match record {
            Record::Refund(refund) => Some((refund.key.as_str(), refund.when.stored(), refund.amount)),
            _ => None,
        });
        assert_eq!(
            refunds.collect::<Vec<_>>(),
            [
                ("T1:P2", "2026-11-12T14:00:00Z".to_owned(), -1_080),
                ("T1:P3", "2026-12-02T04:30:00Z".to_owned(), -1_080)
            ]
        );
    }

    #[test]
    fn a_refund_without_its_sale_is_kept_out() {
        let (orders, problems) = read(&format!("{}{BACK}", SALE.replace("T1", "T2")));
        assert_eq!(
            (orders.len(), reasons_of(&problems)),
            (1, vec![(3, None, "problem-refund-without-sale")])
        );
    }

    #[test]
    fn a_sale_paid_in_two_parts_is_one_and_a_row_twice_is_one_row() {
        let (orders, _) = read(&format!("{SALE}{}", SALE.replace("P1", "P3")));
        assert_eq!((orders.len(), orders[0].total), (1, 5_832));
        let (orders, problems) = read(&format!("{SALE}{SALE}"));
        assert_eq!((orders.len(), orders[0].total, problems.len()), (1, 2_916, 0));
    }

    #[test]
    fn gift_cards_are_no_sale_and_thousands_are_read() {
        let card = "2026-11-10,10:02:11,London,$0.00,$0.00,$0.00,$0.00,\"$1,240.00\",$0.00,$0.00,\"$1,240.00\",\
                    Point of Sale,$0.00,T5,P5,Payment,\n";
        let order = &read(card).0[0];
        assert_eq!((order.total, order.worth().goods), (124_000, 0));
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_column() {
        for (from, to, column, reason) in [
            ("$27.00", "$27.OO", Some(6), "problem-not-an-amount"),
            ("$31.16", "--", Some(10), "problem-no-amount"),
            ("2026-11-10", "soon", Some(0), "problem-no-day"),
            ("Payment", "Vanished", Some(15), "problem-unknown-event"),
            ("T1,", "6.63E+12,", Some(13), "problem-lost-id"),
            ("T1,", ",", Some(13), "problem-no-order-id"),
            ("$31.16", "31.16 EUR", None, "problem-other-currency"),
        ] {
            let bad = SALE.replace(from, to);
            let (_, problems) = read(&format!("{SALE}{bad}"));
            let found = reasons_of(&problems);
            assert!(found.contains(&(3, column, reason)), "{from} as {to}: {found:?}");
        }
    }

    #[test]
    fn a_dollar_sign_alone_is_no_currency_and_a_pound_sign_is() {
        let text = format!("{HEADER}{SALE}");
        let (_, records, problems) = read_in(&text, None, "UTC");
        assert_eq!(
            (records.len(), reasons_of(&problems)),
            (0, vec![(2, Some(10), "problem-currency-not-said")])
        );
        let (_, records, _) = read_in(&text.replace('$', "£"), None, "UTC");
        let [Record::Order(order)] = &records[..] else { panic!("one sale was read") };
        assert_eq!(order.currency.code(), "GBP");
        let (_, _, problems) = read_in(&text, Some("EUR"), "UTC");
        assert_eq!(reasons_of(&problems), [(2, Some(10), "problem-other-currency")]);
    }

    #[test]
    fn american_dates_are_understood_where_a_day_shows_it() {
        let american = SALE.replace("2026-11-10", "11/10/2026");
        let (orders, _) =
            read(&format!("{american}{}", american.replace("11/10", "11/28").replace("T1", "T2")));
        assert_eq!(orders[0].placed.to_string(), "2026-11-10T15:02:11Z");
    }

    #[test]
    fn a_slipped_row_leaves_the_sale_unknown() {
        let (orders, problems) = read(&format!("{SALE}{},more\n", BACK.trim_end()));
        assert_eq!((orders.len(), problems.len()), (0, 2));
    }
}
