//! Products and customers from a table: one row for each.

use super::PLATFORM;
use crate::formats::reading::is_lost_id;
use crate::formats::{
    Cells, Decided, DecimalMark, Field, MappedKind, Problem, Reading, Row, RowIs, amount, plain_decimal,
    whole_number,
};
use crate::ledger::{Customer, Product, Record, Variant, normalised_email};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The column that could not be read and why.
type Fault = (Option<usize>, &'static str);

/// Which column is what.
struct Columns(BTreeMap<Field, usize>);

impl Columns {
    fn new(fields: &[Field], at: &dyn Fn(Field) -> Option<usize>) -> Self {
        Self(fields.iter().filter_map(|field| Some((*field, at(*field)?))).collect())
    }

    fn at(&self, field: Field) -> Option<usize> {
        self.0.get(&field).copied()
    }

    fn text<'a>(&self, row: &'a Row, field: Field) -> &'a str {
        row.cell(self.at(field))
    }

    /// The columns in the order of the form, each with our word.
    fn named(&self, kind: MappedKind) -> Vec<(usize, &'static str)> {
        kind.fields().iter().filter_map(|field| Some((self.at(*field)?, field.column()))).collect()
    }

    /// A text; nothing where it is empty or an id that a spreadsheet destroyed.
    fn id(&self, row: &Row, field: Field) -> Option<String> {
        let text = self.text(row, field).trim_start_matches('\'');
        Some(text).filter(|text| !text.is_empty() && !is_lost_id(text)).map(str::to_owned)
    }

    fn decimal(&self, row: &Row, field: Field, decided: &Decided) -> Result<Option<String>, Fault> {
        let Some(at) = self.at(field) else { return Ok(None) };
        let value = amount(row.cell(Some(at)), decided.mark(at));
        Ok(value.map_err(|()| (Some(at), "problem-not-an-amount"))?.map(plain_decimal))
    }

    fn whole(&self, row: &Row, field: Field) -> Result<Option<i64>, Fault> {
        let at = self.at(field);
        whole_number(row.cell(at), DecimalMark::Point).map_err(|()| (at, "problem-no-quantity"))
    }

    fn lost_ids(&self, row: &Row, fields: &[Field]) -> u64 {
        fields.iter().map(|field| u64::from(is_lost_id(self.text(row, *field)))).sum()
    }
}

/// Keeps the last of the rows with one key, as a shop would.
fn keep_last(
    rows: &[Row],
    into: &mut Reading,
    read: impl Fn(&Row) -> Result<Record, Fault>,
    lost: impl Fn(&Row) -> u64,
) {
    let mut kept = None;
    for row in rows {
        match read(row) {
            Ok(record) => {
                into.used += 1;
                into.lost_ids += lost(row);
                kept = Some(record);
            }
            Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
        }
    }
    into.records.extend(kept);
}

/// The columns of a table of products.
pub(super) struct ProductColumns(Columns);

impl ProductColumns {
    pub(super) fn new(at: &dyn Fn(Field) -> Option<usize>) -> Self {
        Self(Columns::new(MappedKind::Products.fields(), at))
    }

    fn product(&self, row: &Row, decided: &Decided) -> Result<Product, Fault> {
        let columns = &self.0;
        let text = |field| columns.text(row, field).to_owned();
        let sku = columns.id(row, Field::Sku);
        let title = text(Field::ItemName);
        let key = sku.clone().or_else(|| Some(title.clone()).filter(|title| !title.is_empty()));
        let variant = Variant {
            options: Vec::new(),
            sku,
            barcode: columns.id(row, Field::Barcode),
            price: columns.decimal(row, Field::Price, decided)?,
            compare_at: None,
            unit_cost: columns.decimal(row, Field::UnitCost, decided)?,
            stock: columns.whole(row, Field::Stock)?,
        };
        Ok(Product {
            platform: PLATFORM,
            key: key.ok_or((columns.at(Field::ItemName), "problem-no-product-key"))?,
            title,
            description: text(Field::Description),
            vendor: text(Field::Vendor),
            category: text(Field::Category),
            variants: vec![variant],
            ..Product::default()
        })
    }
}

impl Cells for ProductColumns {
    fn amounts(&self) -> Vec<usize> {
        [Field::Price, Field::UnitCost].into_iter().filter_map(|field| self.0.at(field)).collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        self.0.named(MappedKind::Products)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let title = || self.0.text(row, Field::ItemName).to_owned();
        RowIs::Of(Cow::Owned(self.0.id(row, Field::Sku).unwrap_or_else(title)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let read = |row: &Row| self.product(row, decided).map(Record::Product);
        keep_last(rows, into, read, |row| self.0.lost_ids(row, &[Field::Sku, Field::Barcode]));
    }
}

/// The columns of a table of customers.
pub(super) struct CustomerColumns(Columns);

impl CustomerColumns {
    pub(super) fn new(at: &dyn Fn(Field) -> Option<usize>) -> Self {
        Self(Columns::new(MappedKind::Customers.fields(), at))
    }

    /// The customer's id; a data tool makes `17850.0` of it.
    fn id(&self, row: &Row) -> Option<String> {
        let id = self.0.id(row, Field::CustomerId)?;
        let whole = id.strip_suffix(".0").filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
        Some(whole.map(str::to_owned).unwrap_or(id))
    }

    fn customer(&self, row: &Row, decided: &Decided) -> Result<Customer, Fault> {
        let columns = &self.0;
        let (id, email) = (self.id(row), normalised_email(columns.text(row, Field::Email)));
        if id.is_none() && email.is_none() {
            return Err((
                columns.at(Field::Email).or(columns.at(Field::CustomerId)),
                "problem-no-customer-key",
            ));
        }
        Ok(Customer {
            platform: PLATFORM,
            id,
            email,
            accepts_email: match columns.text(row, Field::AcceptsEmail).to_lowercase().as_str() {
                "yes" | "true" | "1" | "ja" | "oui" | "sí" | "si" => Some(true),
                "no" | "false" | "0" | "nein" | "non" => Some(false),
                _ => None,
            },
            total_spent: columns.decimal(row, Field::TotalSpent, decided)?,
            total_orders: columns.whole(row, Field::TotalOrders)?,
        })
    }
}

impl Cells for CustomerColumns {
    fn amounts(&self) -> Vec<usize> {
        self.0.at(Field::TotalSpent).into_iter().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        self.0.named(MappedKind::Customers)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let email = || self.0.text(row, Field::Email).to_lowercase();
        RowIs::Of(Cow::Owned(self.id(row).unwrap_or_else(email)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let read = |row: &Row| self.customer(row, decided).map(Record::Customer);
        keep_last(rows, into, read, |row| self.0.lost_ids(row, &[Field::CustomerId]));
    }
}
