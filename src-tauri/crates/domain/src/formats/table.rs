//! A table of the owner's own, read by the [`Mapping`] its owner made: any file with a header row.
//!
//! It has no signature and is never recognised by itself; [`as_table`](super::as_table) finds its layout.

mod orders;
mod simple;

use super::google_ads::{SpendColumns, currency_or_refuse};
use super::shopify_sessions::SessionColumns;
use super::{Cells, Context, Field, Format, Header, MappedKind, Refusal, Signature};
use crate::ledger::RecordKind;
use orders::OrderColumns;
use simple::{CustomerColumns, ProductColumns};

/// A table of the owner's own.
pub(super) struct Table;

/// The platform of records that come from one.
const PLATFORM: &str = "table";

impl Format for Table {
    fn id(&self) -> &'static str {
        "table"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[]
    }

    /// What most such tables hold; the mapping says what a table's records really are.
    fn records(&self) -> RecordKind {
        RecordKind::Order
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let Some(mapping) = &context.mapping else {
            return Err(Refusal::Unknown { columns: header.first_names(6) });
        };
        if let Some(field) = mapping.missing(header.len()).first().and_then(|choice| choice.first()) {
            return Err(Refusal::NoColumn { format: "table", column: field.id() });
        }
        let at = |field| mapping.column(field).filter(|at| *at < header.len());
        let need = |field: Field| at(field).ok_or(Refusal::NoColumn { format: "table", column: field.id() });
        let currency = || {
            let in_name = |field: Field| {
                let (_, unit) = header.find_bracketed(&[header.name(at(field)?)?.split('(').next()?])?;
                unit
            };
            let written =
                [Field::Total, Field::Price, Field::LineTotal, Field::Spend].into_iter().find_map(in_name);
            currency_or_refuse(written, at(Field::Currency).is_some(), context, "table")
        };
        Ok(match mapping.kind {
            MappedKind::Orders => Box::new(OrderColumns::new(header, &at, currency()?, context.zone.clone())),
            MappedKind::Products => Box::new(ProductColumns::new(&at)),
            MappedKind::Customers => Box::new(CustomerColumns::new(&at)),
            MappedKind::Sessions => Box::new(SessionColumns {
                platform: PLATFORM,
                columns: header.len(),
                day: need(Field::Date)?,
                sessions: need(Field::Sessions)?,
                visitors: at(Field::Visitors),
                completed: at(Field::Completed),
                visitor_kind: None,
            }),
            MappedKind::Spend => Box::new(SpendColumns {
                columns: header.len(),
                platform: PLATFORM,
                day: need(Field::Date)?,
                until: None,
                spend: need(Field::Spend)?,
                campaign_id: None,
                campaign: at(Field::Campaign),
                names: Vec::new(),
                currency_column: at(Field::Currency),
                currency: currency()?,
                by_day: Default::default(),
            }),
        })
    }

    fn example(&self) -> &'static str {
        "Number,Date,E-mail,Item,Quantity,Price\n\
         1001,2026-11-10,a@example.com,Mug,2,12.50\n1001,2026-11-10,a@example.com,Bowl,1,15.00\n"
    }
}
