//! `customers_export.csv`: Shopify's customers export with today's header, totals taken from the orders.

use super::csv_text::CsvText;
use super::orders::Order;
use super::sales::Sales;

const HEADER: &str = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,\
Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,\
Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,\
Total Orders,Note,Tax Exempt,Tags";

/// Everybody with an e-mail address, the oldest account first.
pub(super) fn customers_file(sales: &Sales) -> String {
    let people = &sales.crowd.people;
    let mut spent = vec![0; people.len()];
    let mut orders = vec![0; people.len()];
    for order in sales.orders.iter().filter(|order| order.is_counted()) {
        if let Some(buyer) = order.buyer {
            spent[buyer] += money_kept(order);
            orders[buyer] += 1;
        }
    }
    let mut csv = CsvText::with_header(HEADER);
    for (place, person) in people.iter().enumerate() {
        // Shopify puts an apostrophe before digits, so that spreadsheets leave them alone.
        let as_text = |digits: &str| if digits.is_empty() { String::new() } else { format!("'{digits}") };
        let phone = as_text(&person.phone);
        csv.cell(&format!("'{}", person.id));
        csv.cells(&[person.first_name, person.last_name, &person.email]);
        csv.cells(&[if person.wants_mail { "yes" } else { "no" }, person.company, &person.street, ""]);
        csv.cells(&[person.city, "", person.country, &as_text(person.zip), &phone, &phone, "no"]);
        csv.money(spent[place]);
        csv.number(orders[place]);
        csv.cells(&["", "no", if orders[place] == 0 { "newsletter" } else { "" }]);
        csv.end_row();
    }
    csv.finish()
}

/// What an order brought in after refunds.
fn money_kept(order: &Order) -> i64 {
    order.total() - order.refunded()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sample::calendar::History;
    use crate::sample::csv_text::read::{Table, cents};
    use crate::sample::orders_file::orders_files;
    use crate::sample::sales::sales;
    use jiff::civil::date;
    use std::collections::BTreeMap;

    #[test]
    fn totals_are_those_of_the_counted_orders_in_the_orders_files() {
        let sales = sales(42, History::before(date(2026, 11, 21)));
        let mut expected: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        let (newer, older) = orders_files(&sales);
        for text in [newer, older] {
            let orders = Table::of(&text);
            for row in &orders.rows {
                let is_first = !orders.get(row, "Financial Status").is_empty();
                let email = orders.get(row, "Email").to_lowercase();
                if !is_first || email.is_empty() || !orders.get(row, "Cancelled at").is_empty() {
                    continue;
                }
                let kept = cents(orders.get(row, "Total")) - cents(orders.get(row, "Refunded Amount"));
                let entry = expected.entry(email).or_default();
                *entry = (entry.0 + kept, entry.1 + 1);
            }
        }
        let customers = Table::of(&customers_file(&sales));
        assert_eq!(customers.header.len(), 20);
        for row in &customers.rows {
            assert!(row[0].starts_with('\''), "an apostrophe keeps the id a text");
            let stated = (
                cents(customers.get(row, "Total Spent")),
                customers.get(row, "Total Orders").parse().unwrap(),
            );
            let found = expected.remove(customers.get(row, "Email")).unwrap_or_default();
            assert_eq!(stated, found, "{row:?}");
        }
        assert!(expected.is_empty(), "everybody who ordered is in the file");
    }
}
