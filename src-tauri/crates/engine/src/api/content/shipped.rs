//! What went out in a span of time, how much of it sounds like the shop, and what the products it is about sold
//! (requirements E6 and N1, definitions.md 4.13).

use super::voice::on_brand;
use crate::error::Result;
use crate::store::item_sales;
use crate::store::{copy_source, copy_work};
use jiff::Timestamp;
use rusqlite::Connection;
use std::collections::BTreeSet;
use tillwise_domain::content::positioning::Shipped;
use tillwise_domain::content::states::went_out;
use tillwise_domain::money::Currency;

/// From so many products on, all are read at once: that is quicker than one by one.
const MANY: usize = 200;

/// What went out, and what its products sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::api) struct ShippedCopy {
    /// How many products' texts reached a file for the shop.
    pub exported: usize,
    /// How much of that is in the shop's voice; nothing where it has none to judge by.
    pub on_brand: Option<Shipped>,
    /// What line items say these products sold in the same time, in minor units of the shop's currency; nothing where none
    /// names them.
    pub sold: Option<i64>,
}

/// What went out from one instant to before another.
///
/// # Errors
/// As SQLite says.
pub(in crate::api) fn shipped(
    sql: &Connection,
    currency: Option<Currency>,
    span: (Timestamp, Timestamp),
) -> Result<ShippedCopy> {
    let out = products_out(sql, span)?;
    Ok(ShippedCopy {
        exported: out.len(),
        on_brand: on_brand(sql, span)?,
        sold: sold(sql, currency, span, &out)?,
    })
}

/// The products whose texts reached a file for the shop in the span.
fn products_out(sql: &Connection, span: (Timestamp, Timestamp)) -> Result<BTreeSet<String>> {
    let steps = copy_work::steps_of_exported(sql, (span.0.as_second(), span.1.as_second()))?;
    let out = steps.into_iter().filter(|(_, steps)| went_out(steps, span));
    Ok(out.map(|(product, _)| product).collect())
}

fn sold(
    sql: &Connection,
    currency: Option<Currency>,
    span: (Timestamp, Timestamp),
    out: &BTreeSet<String>,
) -> Result<Option<i64>> {
    if out.is_empty() {
        return Ok(None);
    }
    let sold = item_sales::read_span(sql, currency, (span.0.as_second(), span.1.as_second()))?;
    let products = if out.len() < MANY {
        let one = |product: &String| copy_source::one(sql, product).transpose();
        out.iter().filter_map(one).collect::<Result<Vec<_>>>()?
    } else {
        copy_source::all(sql)?.into_iter().filter(|one| out.contains(&one.product)).collect()
    };
    let of = |one: &copy_source::Imported| {
        sold.of(&one.copy.title, one.skus.iter().map(String::as_str), &one.variants)
    };
    Ok(products.iter().filter_map(of).reduce(i64::saturating_add))
}
