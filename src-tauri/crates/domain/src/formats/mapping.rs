//! Which column is what in a table of the owner's own: the fields, what each kind of table needs, and a guess for the
//! form that asks. A mapping is remembered by the table's header.

mod guess;

use crate::ledger::RecordKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

pub use guess::{Guess, guess};

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MappedKind {
    /// Orders or their line items.
    Orders,
    /// Products or variants.
    Products,
    /// Days of visits.
    Sessions,
    /// Days of advertising spend.
    Spend,
    /// Customers.
    Customers,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The order's number; rows with one number are one order.
    OrderNumber,
    /// The day, or day and time.
    Date,
    /// The customer's e-mail address.
    Email,
    /// A currency code such as EUR.
    Currency,
    /// What the whole order came to.
    Total,
    /// Shipping of the whole order.
    Shipping,
    /// Tax of the whole order.
    Tax,
    /// Discount on the whole order.
    Discount,
    /// Whether the order is paid, refunded or cancelled.
    Status,
    /// The product's name.
    ItemName,
    /// The stock keeping unit.
    Sku,
    /// How many.
    Quantity,
    /// The price of one.
    Price,
    /// What this row came to: price times quantity.
    LineTotal,
    /// A product's description.
    Description,
    /// A product's category.
    Category,
    /// A product's maker.
    Vendor,
    /// A bar code.
    Barcode,
    /// What one costs the shop.
    UnitCost,
    /// How many are in stock.
    Stock,
    /// Sessions.
    Sessions,
    /// Visitors.
    Visitors,
    /// Sessions that ended in an order.
    Completed,
    /// A campaign's name or id.
    Campaign,
    /// Money spent on advertising.
    Spend,
    /// The customer's id.
    CustomerId,
    /// Whether the customer wants e-mail.
    AcceptsEmail,
    /// What the customer spent so far.
    TotalSpent,
    /// How often the customer ordered.
    TotalOrders,
    /// Where the buyer came from.
    Origin,
}

impl MappedKind {
    /// All kinds, in the order the form shows them.
    pub const ALL: [Self; 5] = [Self::Orders, Self::Products, Self::Sessions, Self::Spend, Self::Customers];

    /// Its id; its words are under `mapped-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Products => "products",
            Self::Sessions => "sessions",
            Self::Spend => "spend",
            Self::Customers => "customers",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// What becomes of its rows.
    pub fn records(self) -> RecordKind {
        match self {
            Self::Orders => RecordKind::Order,
            Self::Products => RecordKind::Product,
            Self::Sessions => RecordKind::SessionDay,
            Self::Spend => RecordKind::SpendDay,
            Self::Customers => RecordKind::Customer,
        }
    }

    /// The fields such a table can have, in the order the form shows them.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Orders => &[
                Field::OrderNumber,
                Field::Date,
                Field::Email,
                Field::Total,
                Field::Currency,
                Field::ItemName,
                Field::Sku,
                Field::Quantity,
                Field::Price,
                Field::LineTotal,
                Field::Shipping,
                Field::Tax,
                Field::Discount,
                Field::Status,
                Field::Origin,
            ],
            Self::Products => &[
                Field::ItemName,
                Field::Sku,
                Field::Price,
                Field::Description,
                Field::Category,
                Field::Vendor,
                Field::Barcode,
                Field::UnitCost,
                Field::Stock,
            ],
            Self::Sessions => &[Field::Date, Field::Sessions, Field::Visitors, Field::Completed],
            Self::Spend => &[Field::Date, Field::Spend, Field::Currency, Field::Campaign],
            Self::Customers => {
                &[Field::Email, Field::CustomerId, Field::AcceptsEmail, Field::TotalSpent, Field::TotalOrders]
            }
        }
    }

    /// What such a table cannot do without: of each choice at least one.
    pub fn required(self) -> &'static [&'static [Field]] {
        match self {
            Self::Orders => &[&[Field::Date], &[Field::Total, Field::Price, Field::LineTotal]],
            Self::Products => &[&[Field::ItemName]],
            Self::Sessions => &[&[Field::Date], &[Field::Sessions]],
            Self::Spend => &[&[Field::Date], &[Field::Spend]],
            Self::Customers => &[&[Field::Email, Field::CustomerId]],
        }
    }
}

impl Field {
    /// All fields.
    pub const ALL: [Self; 30] = [
        Self::OrderNumber,
        Self::Date,
        Self::Email,
        Self::Currency,
        Self::Total,
        Self::Shipping,
        Self::Tax,
        Self::Discount,
        Self::Status,
        Self::ItemName,
        Self::Sku,
        Self::Quantity,
        Self::Price,
        Self::LineTotal,
        Self::Description,
        Self::Category,
        Self::Vendor,
        Self::Barcode,
        Self::UnitCost,
        Self::Stock,
        Self::Sessions,
        Self::Visitors,
        Self::Completed,
        Self::Campaign,
        Self::Spend,
        Self::CustomerId,
        Self::AcceptsEmail,
        Self::TotalSpent,
        Self::TotalOrders,
        Self::Origin,
    ];

    /// The field with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }

    /// Our word for its column among the rows of a file.
    pub fn column(self) -> &'static str {
        match self {
            Self::OrderNumber => "column-order",
            Self::Date => "column-placed",
            Self::Email => "column-email",
            Self::Currency => "column-currency",
            Self::Total => "column-total",
            Self::Shipping => "column-shipping",
            Self::Tax => "column-taxes",
            Self::Discount => "column-discount",
            Self::Status => "column-state",
            Self::ItemName => "column-product",
            Self::Sku => "column-sku",
            Self::Quantity => "column-quantity",
            Self::Price => "column-price",
            Self::LineTotal => "column-line-total",
            Self::Description => "column-description",
            Self::Category => "column-category",
            Self::Vendor => "column-vendor",
            Self::Barcode => "column-barcode",
            Self::UnitCost => "column-unit-cost",
            Self::Stock => "column-stock",
            Self::Sessions => "column-sessions",
            Self::Visitors => "column-visitors",
            Self::Completed => "column-checkouts",
            Self::Campaign => "column-campaign",
            Self::Spend => "column-spend",
            Self::CustomerId => "column-customer",
            Self::AcceptsEmail => "column-accepts-email",
            Self::TotalSpent => "column-spent-in-all",
            Self::TotalOrders => "column-orders",
            Self::Origin => "column-origin",
        }
    }

    /// Its id; its words are under `field-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::OrderNumber => "order_number",
            Self::Date => "date",
            Self::Email => "email",
            Self::Currency => "currency",
            Self::Total => "total",
            Self::Shipping => "shipping",
            Self::Tax => "tax",
            Self::Discount => "discount",
            Self::Status => "status",
            Self::ItemName => "item_name",
            Self::Sku => "sku",
            Self::Quantity => "quantity",
            Self::Price => "price",
            Self::LineTotal => "line_total",
            Self::Description => "description",
            Self::Category => "category",
            Self::Vendor => "vendor",
            Self::Barcode => "barcode",
            Self::UnitCost => "unit_cost",
            Self::Stock => "stock",
            Self::Sessions => "sessions",
            Self::Visitors => "visitors",
            Self::Completed => "completed",
            Self::Campaign => "campaign",
            Self::Spend => "spend",
            Self::CustomerId => "customer_id",
            Self::AcceptsEmail => "accepts_email",
            Self::TotalSpent => "total_spent",
            Self::TotalOrders => "total_orders",
            Self::Origin => "origin",
        }
    }
}

/// Which column of a table is what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mapping {
    /// What its rows are.
    pub kind: MappedKind,
    /// The positions of its columns, counted from 0.
    pub columns: BTreeMap<Field, usize>,
}

impl Mapping {
    /// The likeliest mapping of a table of this kind: no column is two things, the surest guess comes first. What is
    /// in `said` already stays.
    pub fn guessed(kind: MappedKind, said: &BTreeMap<Field, usize>, guesses: &[Guess]) -> Self {
        let fits = |field: &Field| kind.fields().contains(field);
        let mut columns: BTreeMap<Field, usize> =
            said.iter().filter(|(field, _)| fits(field)).map(|(field, at)| (*field, *at)).collect();
        for (field, at, _) in guesses {
            if fits(field) && !columns.contains_key(field) && !columns.values().any(|taken| taken == at) {
                columns.insert(*field, *at);
            }
        }
        Self { kind, columns }
    }

    /// Says what a column is, or that it is nothing. What stood for that field before is nothing then.
    pub fn say(&mut self, at: usize, field: Option<Field>) {
        self.columns.retain(|_, column| *column != at);
        if let Some(field) = field {
            self.columns.insert(field, at);
        }
    }

    /// The position of a field's column.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(&field).copied()
    }

    /// What is still missing in a table of so many columns; one field of each choice would do.
    pub fn missing(&self, columns: usize) -> Vec<&'static [Field]> {
        let has = |field: Field| self.column(field).is_some_and(|at| at < columns);
        let needed = self.kind.required().iter().copied();
        let mut missing: Vec<_> = needed.filter(|choice| !choice.iter().any(|field| has(*field))).collect();
        // Whether prices have the tax inside is told by the total alone.
        if self.kind == MappedKind::Orders && has(Field::Tax) && !has(Field::Total) {
            missing.push(&[Field::Total]);
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_says_what_it_lacks() {
        let mapping = |fields: &[(Field, usize)]| Mapping {
            kind: MappedKind::Orders,
            columns: fields.iter().copied().collect(),
        };
        assert_eq!(mapping(&[(Field::Date, 0), (Field::Price, 1)]).missing(2), Vec::<&[Field]>::new());
        assert_eq!(mapping(&[(Field::Date, 0)]).missing(2).len(), 1);
        assert_eq!(mapping(&[(Field::Date, 5), (Field::Total, 1)]).missing(2), [&[Field::Date]]);
        let with_tax = mapping(&[(Field::Date, 0), (Field::Price, 1), (Field::Tax, 2)]);
        assert_eq!(with_tax.missing(3), [&[Field::Total]]);
    }

    #[test]
    fn a_guess_takes_no_column_twice_and_leaves_what_was_said() {
        let guesses =
            [(Field::Total, 2, 99), (Field::Date, 0, 90), (Field::Price, 2, 80), (Field::Spend, 2, 70)];
        let said = BTreeMap::from([(Field::Date, 1), (Field::Sessions, 3)]);
        let mut mapping = Mapping::guessed(MappedKind::Orders, &said, &guesses);
        assert_eq!(mapping.columns, BTreeMap::from([(Field::Date, 1), (Field::Total, 2)]));
        mapping.say(2, Some(Field::Date));
        assert_eq!(
            mapping.columns,
            BTreeMap::from([(Field::Date, 2)]),
            "one column for a field, one field for it"
        );
        mapping.say(2, None);
        assert!(mapping.columns.is_empty());
    }

    #[test]
    fn every_field_belongs_to_a_kind_and_needs_are_among_the_fields() {
        for field in Field::ALL {
            assert!(MappedKind::ALL.iter().any(|kind| kind.fields().contains(&field)), "{field:?}");
        }
        for kind in MappedKind::ALL {
            assert!(
                kind.required().iter().flat_map(|choice| choice.iter()).all(|f| kind.fields().contains(f))
            );
        }
    }
}
