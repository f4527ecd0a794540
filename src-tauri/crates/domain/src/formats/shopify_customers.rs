//! Shopify's customer export, `customers_export.csv` (export-formats 1.2). Names, streets and phones are left out.

use super::reading::{is_lost_id, named};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, plain_decimal, whole_number};
use crate::ledger::{Customer, Record, RecordKind, normalised_email};
use std::borrow::Cow;

/// Shopify's customer export.
pub(super) struct ShopifyCustomers;

impl Format for ShopifyCustomers {
    fn id(&self) -> &'static str {
        "shopify-customers"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Total Spent"],
                &["Total Orders"],
                &["Accepts Email Marketing", "Accepts Marketing"],
                &["Email"],
            ],
            typical: &["Customer ID", "Tax Exempt", "Tags", "Accepts SMS Marketing"],
            never: &["Financial Status", "Lineitem name", "Metafield Key"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Customer
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Columns {
            id: header.find(&["Customer ID"]),
            email: header.find(&["Email"]),
            accepts: header.find(&["Accepts Email Marketing", "Accepts Marketing"]),
            spent: header.find(&["Total Spent"]),
            orders: header.find(&["Total Orders"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Total Spent,Total Orders,Tags\n\
         '7210448301122,Ada,Example,Ada@example.com,yes,64.90,2,\n"
    }
}

struct Columns {
    id: Option<usize>,
    email: Option<usize>,
    accepts: Option<usize>,
    spent: Option<usize>,
    orders: Option<usize>,
}

impl Columns {
    fn key<'a>(&self, row: &'a Row) -> &'a str {
        match self.id(row) {
            "" => row.cell(self.email),
            id if is_lost_id(id) => row.cell(self.email),
            id => id,
        }
    }

    fn id<'a>(&self, row: &'a Row) -> &'a str {
        row.cell(self.id).trim_start_matches('\'')
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        self.spent.into_iter().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (self.id, "column-customer"),
            (self.email, "column-email"),
            (self.accepts, "column-accepts-email"),
            (self.spent, "column-spent-in-all"),
            (self.orders, "column-orders"),
        ])
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Owned(self.key(row).to_lowercase()))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut kept = None;
        for row in rows {
            match self.customer(row, decided) {
                Ok(customer) => {
                    into.used += 1;
                    into.lost_ids += u64::from(is_lost_id(self.id(row)));
                    // The same customer twice in one file: the later row stands, as in the shop.
                    kept = Some(customer);
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(kept.map(Record::Customer));
    }
}

impl Columns {
    fn customer(&self, row: &Row, decided: &Decided) -> Result<Customer, (Option<usize>, &'static str)> {
        let id = Some(self.id(row)).filter(|id| !id.is_empty() && !is_lost_id(id));
        let email = normalised_email(row.cell(self.email));
        if id.is_none() && email.is_none() {
            return Err((self.email, "problem-no-customer-key"));
        }
        let mark = self.spent.map(|column| decided.mark(column)).unwrap_or_default();
        let spent = amount(row.cell(self.spent), mark).map_err(|()| (self.spent, "problem-not-an-amount"))?;
        let orders = whole_number(row.cell(self.orders), super::DecimalMark::Point)
            .map_err(|()| (self.orders, "problem-no-quantity"))?;
        Ok(Customer {
            platform: "shopify",
            id: id.map(str::to_owned),
            email,
            accepts_email: match row.cell(self.accepts).to_ascii_lowercase().as_str() {
                "yes" | "true" => Some(true),
                "no" | "false" => Some(false),
                _ => None,
            },
            total_spent: spent.map(plain_decimal),
            total_orders: orders,
        })
    }
}
