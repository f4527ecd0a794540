//! `orders_export_1.csv` and `_2.csv`: Shopify's orders export, 79 columns, one row per line item, newest first.

use super::SAMPLE_TIME_ZONE;
use super::csv_text::CsvText;
use super::orders::{Channel, Line, Order, Outcome};
use super::people::Person;
use super::sales::Sales;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

pub(super) const HEADER: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,\
Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,\
Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,\
Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,\
Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,\
Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,\
Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,\
Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,\
Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,\
Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,\
Payment Terms Name,Next Payment Due At,Payment References";

pub(super) const VENDOR: &str = super::SAMPLE_SHOP_NAME;

const EMPLOYEE: &str = "Mara Voss";
const LOCATION: &str = "Kiln & Tide Studio";

/// The newer half of the orders and the older half, as Shopify splits a large export.
pub(super) fn orders_files(sales: &Sales) -> (String, String) {
    let zone = TimeZone::get(SAMPLE_TIME_ZONE).expect("the built-in zone data has Europe/Berlin");
    let (older, newer) = sales.orders.split_at(sales.orders.len() / 2);
    let file = |orders: &[Order]| {
        let mut csv = CsvText::with_header(HEADER);
        for order in orders.iter().rev() {
            let person = order.buyer.map(|place| &sales.crowd.people[place]);
            Writing { csv: &mut csv, zone: &zone, order, person }.rows();
        }
        csv.finish()
    };
    (file(newer), file(older))
}

/// One order on its way into the file.
struct Writing<'a> {
    csv: &'a mut CsvText,
    zone: &'a TimeZone,
    order: &'a Order,
    person: Option<&'a Person>,
}

impl Writing<'_> {
    fn rows(&mut self) {
        let order = self.order;
        let name = order.name();
        let email = match self.person {
            Some(person) if order.email_in_mixed_case => person.email_in_mixed_case(),
            Some(person) => person.email.clone(),
            None => String::new(),
        };
        let created = self.stamp(order.created);
        let mut lines = order.lines.iter();
        if let Some(first) = lines.next() {
            self.first_row(&name, &email, &created, first);
        }
        for line in lines {
            self.further_row(&name, &email, &created, line);
        }
    }

    fn first_row(&mut self, name: &str, email: &str, created: &str, line: &Line) {
        let (order, person) = (self.order, self.person);
        let unpaid = matches!(order.outcome, Outcome::Pending | Outcome::Voided);
        let shipped = order.fulfilled.map(|at| self.stamp(at)).unwrap_or_default();
        let cancelled = order.cancelled.map(|at| self.stamp(at)).unwrap_or_default();
        let csv = &mut *self.csv;
        csv.cells(&[name, email, financial_status(order.outcome)]);
        csv.cell(if unpaid { "" } else { created });
        csv.cells(&[if shipped.is_empty() { "unfulfilled" } else { "fulfilled" }, &shipped]);
        csv.cells(&[if person.is_some_and(|person| person.wants_mail) { "yes" } else { "no" }, "EUR"]);
        for cents in [order.subtotal(), order.shipping.cents, order.taxes(), order.total()] {
            csv.money(cents);
        }
        csv.cell_or_quotes(order.discount.code);
        csv.money(order.discount.cents);
        csv.cell_or_quotes(order.shipping.method);
        csv.cell(created);
        self.line_item(line, false);
        self.address(person);
        // Nothing is shipped from the till or by e-mail.
        self.address(person.filter(|_| !order.shipping.method.is_empty()));

        let csv = &mut *self.csv;
        csv.cell(order.note);
        csv.cell_or_quotes("");
        csv.cells(&[&cancelled, order.payment, &order.reference]);
        csv.money(order.refunded());
        csv.cell(VENDOR);
        csv.money(if order.outcome == Outcome::Pending { order.total() } else { 0 });
        let (employee, location, device, source) = match order.channel {
            Channel::Web => ("", "", "", "web"),
            Channel::Till => (EMPLOYEE, LOCATION, "1", "pos"),
            Channel::Draft => (EMPLOYEE, LOCATION, "", "shopify_draft_order"),
        };
        csv.cells(&[employee, location, device]);
        csv.number(order.id);
        csv.cell_or_quotes(if order.is_replacement() { "replacement" } else { "" });
        csv.cells(&["Low", source, "0.00"]);
        if order.taxes() == 0 {
            csv.blanks(2);
        } else {
            csv.cell("DE MwSt 19%");
            csv.money(order.taxes());
        }
        csv.blanks(8);
        csv.cell(person.map_or("", |person| &person.phone));
        csv.blanks(4);
        csv.cell(&order.reference);
        csv.blanks(2);
        csv.cell(&order.reference);
        csv.end_row();
    }

    /// A row that only carries one more line item; everything about the order stays blank.
    fn further_row(&mut self, name: &str, email: &str, created: &str, line: &Line) {
        let phone = self.person.map_or("", |person| &person.phone);
        self.csv.cells(&[name, email]);
        self.csv.blanks(13);
        self.csv.cell(created);
        self.line_item(line, true);
        self.csv.blanks(26);
        self.csv.cell(VENDOR);
        self.csv.blanks(8);
        self.csv.cell("0.00");
        self.csv.blanks(10);
        self.csv.cell(phone);
        self.csv.blanks(8);
        self.csv.end_row();
    }

    fn line_item(&mut self, line: &Line, is_further: bool) {
        let variant = line.article.variant;
        let shipped = if line.is_gift_card() { "false" } else { "true" };
        let compare_at = variant.compare_at.map(super::csv_text::decimal).unwrap_or_default();
        self.csv.number(line.quantity);
        self.csv.cell(&line.article.name());
        self.csv.money(variant.cents);
        for value in [compare_at.as_str(), variant.sku] {
            // The real file has both kinds of empty here, depending on the row.
            if is_further {
                self.csv.cell_or_quotes(value);
            } else {
                self.csv.cell(value);
            }
        }
        self.csv.cells(&[shipped, shipped]);
        self.csv.cell(if self.order.fulfilled.is_some() { "fulfilled" } else { "pending" });
    }

    /// Ten columns; the countries the shop ships to have no provinces in Shopify.
    fn address(&mut self, person: Option<&Person>) {
        let Some(person) = person else {
            self.csv.blanks(10);
            return;
        };
        self.csv.cells(&[&person.name(), &person.street, &person.street, "", person.company]);
        self.csv.cells(&[person.city, person.zip, "", person.country, &person.phone]);
    }

    /// Shop time with its offset, which changes with summer time.
    fn stamp(&self, at: DateTime) -> String {
        let zoned =
            at.to_zoned(self.zone.clone()).expect("a shop's day is far from the ends of the calendar");
        zoned.strftime("%Y-%m-%d %H:%M:%S %z").to_string()
    }
}

fn financial_status(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Paid => "paid",
        Outcome::Pending => "pending",
        Outcome::Refunded | Outcome::CancelledAndRefunded => "refunded",
        Outcome::PartlyRefunded { .. } => "partially_refunded",
        Outcome::Voided => "voided",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sample::calendar::History;
    use crate::sample::csv_text::read::{Table, cents};
    use crate::sample::sales::sales;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    fn check(today: jiff::civil::Date, look: impl Fn(&Table, &[&[Vec<String>]])) {
        let (newer, older) = orders_files(&sales(42, History::before(today)));
        for text in [newer, older] {
            let table = Table::of(&text);
            let one_order: Vec<&[Vec<String>]> = table.rows.chunk_by(|one, next| one[0] == next[0]).collect();
            look(&table, &one_order);
        }
    }

    #[test]
    fn the_header_has_shopifys_79_columns() {
        assert_eq!(HEADER.split(',').count(), 79);
        assert_eq!(HEADER.split(',').collect::<BTreeSet<_>>().len(), 79);
    }

    #[test]
    fn money_in_the_file_adds_up() {
        let adds_up = |table: &Table, orders: &[&[Vec<String>]]| {
            for rows in orders {
                let money = |row: &[String], column: &str| cents(table.get(row, column));
                let lines: i64 = rows
                    .iter()
                    .map(|row| {
                        let quantity: i64 = table.get(row, "Lineitem quantity").parse().unwrap();
                        quantity * money(row, "Lineitem price")
                    })
                    .sum();
                let first = &rows[0];
                let subtotal = lines - money(first, "Discount Amount");
                assert_eq!(money(first, "Subtotal"), subtotal, "{first:?}");
                assert_eq!(money(first, "Total"), subtotal + money(first, "Shipping"), "{first:?}");
                let tax = table.get(first, "Tax 1 Value");
                assert_eq!(if tax.is_empty() { "0.00" } else { tax }, table.get(first, "Taxes"));
                assert_eq!(table.get(first, "Tax 1 Name").is_empty(), tax.is_empty());
            }
        };
        for today in [date(2026, 11, 21), date(2026, 1, 1), date(2024, 2, 29)] {
            check(today, adds_up);
        }
    }

    #[test]
    fn further_rows_carry_only_their_line_item() {
        const FILLED: [&str; 11] = [
            "Name",
            "Email",
            "Created at",
            "Lineitem quantity",
            "Lineitem name",
            "Lineitem price",
            "Lineitem requires shipping",
            "Lineitem taxable",
            "Lineitem fulfillment status",
            "Vendor",
            "Lineitem discount",
        ];
        const MAY_BE_FILLED: [&str; 3] = ["Lineitem compare at price", "Lineitem sku", "Phone"];
        check(date(2026, 11, 21), |table, orders| {
            for rows in orders.iter().filter(|rows| !table.get(&rows[0], "Email").is_empty()) {
                for row in &rows[1..] {
                    for (column, value) in table.header.iter().zip(row) {
                        let name = column.as_str();
                        assert!(value.is_empty() || FILLED.contains(&name) || MAY_BE_FILLED.contains(&name));
                        assert!(!value.is_empty() || !FILLED.contains(&name), "{name} is always filled");
                    }
                }
            }
        });
    }

    #[test]
    fn columns_hold_what_their_name_says() {
        check(date(2026, 11, 21), |table, orders| {
            for rows in orders {
                let first = &rows[0];
                let is = |column: &str, allowed: &[&str]| {
                    let value = table.get(first, column);
                    assert!(allowed.contains(&value), "{column} is {value:?}");
                };
                is("Financial Status", &["paid", "pending", "refunded", "partially_refunded", "voided"]);
                is("Fulfillment Status", &["fulfilled", "unfulfilled"]);
                is("Currency", &["EUR"]);
                is("Source", &["web", "pos", "shopify_draft_order"]);
                is("Billing Country", &["DE", "AT", "NL", "DK", "SE", ""]);
                is("Shipping Country", &["DE", "AT", "NL", "DK", "SE", ""]);
                is("Risk Level", &["Low"]);
                is("Vendor", &["Kiln & Tide"]);
                is("Tax 1 Name", &["DE MwSt 19%", ""]);
                assert!(table.get(first, "Id").parse::<u64>().is_ok());
                assert_eq!(table.get(first, "Payment ID"), table.get(first, "Payment References"));
                let refunded = cents(table.get(first, "Refunded Amount"));
                assert_eq!(refunded > 0, table.get(first, "Financial Status").contains("refunded"));
                let voided = table.get(first, "Financial Status") == "voided";
                assert!(!voided || !table.get(first, "Cancelled at").is_empty());
            }
        });
    }

    #[test]
    fn rows_are_newest_first_with_the_offset_of_their_date() {
        check(date(2026, 11, 21), |table, orders| {
            let created: Vec<&str> = orders.iter().map(|rows| table.get(&rows[0], "Created at")).collect();
            // Texts with different offsets still sort, because no two orders are only hours apart over a change.
            assert!(created.windows(2).all(|two| two[0] >= two[1]));
            for stamp in created {
                let month: u32 = stamp[5..7].parse().unwrap();
                match month {
                    4..=9 => assert!(stamp.ends_with(" +0200"), "{stamp}"),
                    11 | 12 | 1 | 2 => assert!(stamp.ends_with(" +0100"), "{stamp}"),
                    _ => assert!(stamp.ends_with(" +0100") || stamp.ends_with(" +0200"), "{stamp}"),
                }
            }
        });
    }

    #[test]
    fn the_first_file_is_the_newer_one_and_no_order_is_in_both() {
        let (newer, older) = orders_files(&sales(42, History::before(date(2026, 1, 1))));
        let (newer, older) = (Table::of(&newer), Table::of(&older));
        let oldest_of_newer = newer.get(&newer.rows[newer.rows.len() - 1], "Created at").to_owned();
        assert!(older.get(&older.rows[0], "Created at") <= oldest_of_newer.as_str());
        let names = |table: &Table| table.rows.iter().map(|row| row[0].clone()).collect::<BTreeSet<_>>();
        assert!(names(&newer).is_disjoint(&names(&older)));
    }
}
