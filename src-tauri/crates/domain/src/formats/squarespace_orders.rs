//! Squarespace's order export (export-formats 8): Shopify's layout under names of its own. Orders are counted 1, 2, 3,
//! and times may have lost their zone in a spreadsheet; they are the shop's then.

use super::shopify_orders::Columns;
use super::{Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;

/// Squarespace's order export.
pub(super) struct SquarespaceOrders;

impl Format for SquarespaceOrders {
    fn id(&self) -> &'static str {
        "squarespace-orders"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Order ID"], &["Financial Status"], &["Lineitem name"], &["Lineitem variant"]],
            typical: &[
                "Amount Refunded",
                "Fulfillment Status",
                "Lineitem fulfillment status",
                "Payment Reference",
            ],
            never: &["Name", "Transaction kind", "Metafield Key"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "squarespace-orders", column })
        };
        Ok(Box::new(Columns {
            platform: "squarespace",
            clock: Some(context.zone.clone()),
            name: need("Order ID")?,
            created: need("Created at")?,
            currency: need("Currency")?,
            state: need("Financial Status")?,
            subtotal: need("Subtotal")?,
            total: need("Total")?,
            shipping: header.find(&["Shipping"]),
            taxes: header.find(&["Taxes", "Tax"]),
            duties: None,
            discount: header.find(&["Discount Amount"]),
            refunded: header.find(&["Amount Refunded", "Refunded Amount", "Refund Amount"]),
            id: header.find(&["Order ID"]),
            email: header.find(&["Email"]),
            cancelled: header.find(&["Cancelled at", "Canceled at"]),
            paid: header.find(&["Paid at"]),
            fulfilled_at: header.find(&["Fulfilled at"]),
            fulfilment: header.find(&["Fulfillment Status", "Fulfilment Status"]),
            payment: None,
            source: None,
            tax_names: Vec::new(),
            line_name: header.find(&["Lineitem name"]),
            line_variant: header.find(&["Lineitem variant"]),
            line_quantity: header.find(&["Lineitem quantity"]),
            line_price: need("Lineitem price")?,
            line_discount: None,
            line_sku: header.find(&["Lineitem sku"]),
            line_shipping: header.find(&["Lineitem requires shipping"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Order ID,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Amount Refunded,Total,\
         Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem variant,\
         Lineitem requires shipping,Cancelled at\n\
         1,a@example.com,PAID,FULFILLED,EUR,40.00,4.90,0.00,0.00,44.90,0.00,2026-11-20 09:00:00,1,Mug,25.00,M-S,Small,\
         true,\n\
         1,,,,,,,,,,,,1,Bowl,15.00,B,,true,\n"
    }
}

#[cfg(test)]
mod tests {
    use super::super::Problem;
    use super::super::tests::{orders_of, reasons_of};
    use crate::ledger::{Order, OrderState};

    const HEADER: &str = "Order ID,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,\
                          Amount Refunded,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,\
                          Lineitem price,Lineitem sku,Lineitem variant,Cancelled at,Billing Name\n";
    const ONE: &str = "1,A@example.com,PAID,FULFILLED,USD,45.00,5.00,3.20,0.00,48.20,5.00,7/5/2026 21:06,1,Coffee,30.00,\
                       C-2,200g/2/Every other week,,Dee Example\n";
    const MORE: &str = "1,,,,,,,,,,,,3,Filter,5.00,,,,\n";
    const TWO: &str =
        "2,b@example.com,refunded,PENDING,USD,9.00,0.00,0.00,9.00,9.00,0.00,7/25/2026 8:30,1,Cup,9.00,,,,\n";

    fn read(rows: &str) -> (Vec<Order>, Vec<Problem>) {
        orders_of("squarespace-orders", &format!("{HEADER}{rows}"))
    }

    #[test]
    fn an_order_has_its_amounts_on_its_first_row() {
        let (orders, problems) = read(&format!("{ONE}{MORE}{TWO}"));
        assert_eq!((problems.len(), orders.len()), (0, 2));
        let one = &orders[0];
        assert_eq!(
            (one.platform, one.key(), one.email.as_deref()),
            ("squarespace", "1", Some("a@example.com"))
        );
        assert_eq!(
            one.placed.to_string(),
            "2026-07-05T19:06:00Z",
            "day and month as the file's other rows show"
        );
        assert_eq!((one.subtotal, one.discount, one.total, one.fulfilled), (4_000, 500, 4_820, 2));
        assert_eq!(one.worth().goods, 4_000, "the subtotal is stated before the discount");
        let names: Vec<_> = one.lines.iter().map(|line| (line.name.as_str(), line.quantity)).collect();
        assert_eq!(names, [("Coffee - 200g/2/Every other week", 1), ("Filter", 3)]);
        assert_eq!((orders[1].state, orders[1].worth().returned), (OrderState::Refunded, 900));
    }

    #[test]
    fn a_cancelled_order_is_told_by_its_date_or_its_word() {
        let by_date = read(&format!("{}{TWO}", ONE.replace(",,Dee", ",7/6/2026 8:00,Dee"))).0;
        assert_eq!(by_date[0].cancelled.map(|at| at.to_string()).as_deref(), Some("2026-07-06T06:00:00Z"));
        let by_word = read(&format!("{}{TWO}", ONE.replace("FULFILLED", "CANCELED"))).0;
        assert!(!by_word[0].counts());
    }

    #[test]
    fn bad_cells_are_named() {
        for (from, to, column, reason) in [
            ("PAID", "MAYBE", 2, "problem-unknown-state"),
            ("USD", "", 4, "problem-no-currency"),
            ("48.20", "48.2O", 9, "problem-not-an-amount"),
            ("7/5/2026 21:06", "soon", 11, "problem-no-instant"),
        ] {
            let (orders, problems) = read(&format!("{}{MORE}{TWO}", ONE.replace(from, to)));
            let left_out = (3, None, "problem-order-left-out");
            assert_eq!((orders.len(), reasons_of(&problems)), (1, vec![(2, Some(column), reason), left_out]));
        }
        let (orders, problems) = read(&format!("{ONE}{}{TWO}", MORE.replace(",3,", ",three,")));
        assert_eq!((orders.len(), reasons_of(&problems)), (2, vec![(3, Some(12), "problem-no-quantity")]));
    }
}
