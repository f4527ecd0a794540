//! What line items say was sold in the year up to the newest order, by SKU and name: the sum that the order of the copy
//! queue reads instead of every order.

use crate::error::Result;
use rusqlite::{Connection, Rows, Transaction};
use std::collections::HashMap;
use tillwise_domain::money::Currency;

/// A year, in seconds.
const YEAR: i64 = 365 * 86_400;

/// All line items of the year up to the newest order, summed.
const SUMS: &str = "SELECT coalesce(i.sku, ''), i.name, o.currency, sum(i.quantity * i.price - i.discount)
   FROM orders o JOIN line_items i ON i.parent = o.row
   WHERE o.current = 1 AND o.counted = 1
     AND o.placed > (SELECT coalesce(max(placed), 0) FROM orders WHERE current = 1) - ?1
   GROUP BY 1, 2, 3";

/// Sums all line items anew.
///
/// # Errors
/// As SQLite says.
pub fn count(sql: &Transaction<'_>) -> Result<()> {
    sql.execute("DELETE FROM item_sales", [])?;
    sql.execute(&format!("INSERT INTO item_sales (sku, name, currency, minor) {SUMS}"), [YEAR])?;
    Ok(())
}

/// Who a product is to a line item.
#[derive(Clone, Debug, Default)]
pub struct Sold {
    by_sku: HashMap<String, i64>,
    by_name: HashMap<String, i64>,
}

/// The sums in one currency. Money in another is not converted, and so not told.
///
/// # Errors
/// As SQLite says.
pub fn read(sql: &Connection, currency: Option<Currency>) -> Result<Sold> {
    collect(sql.prepare_cached("SELECT sku, name, currency, minor FROM item_sales")?.query([])?, currency)
}

/// The same without what is kept, for who may not write: it asks every order of the year.
///
/// # Errors
/// As SQLite says.
pub fn read_anew(sql: &Connection, currency: Option<Currency>) -> Result<Sold> {
    collect(sql.prepare_cached(SUMS)?.query([YEAR])?, currency)
}

/// The sums of another span of time, from one instant to before another, both in seconds since 1970.
///
/// # Errors
/// As SQLite says.
pub fn read_span(sql: &Connection, currency: Option<Currency>, span: (i64, i64)) -> Result<Sold> {
    let mut query = sql.prepare_cached(
        "SELECT coalesce(i.sku, ''), i.name, o.currency, sum(i.quantity * i.price - i.discount)
         FROM orders o JOIN line_items i ON i.parent = o.row
         WHERE o.current = 1 AND o.counted = 1 AND o.placed >= ?1 AND o.placed < ?2 GROUP BY 1, 2, 3",
    )?;
    collect(query.query([span.0, span.1])?, currency)
}

fn collect(mut rows: Rows<'_>, currency: Option<Currency>) -> Result<Sold> {
    let mut sold = Sold::default();
    let currency = currency.map(|currency| currency.to_string());
    while let Some(row) = rows.next()? {
        if currency != Some(row.get(2)?) {
            continue;
        }
        let (sku, name, minor): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(3)?);
        if sku.is_empty() {
            *sold.by_name.entry(name.trim().to_lowercase()).or_default() += minor;
        } else {
            *sold.by_sku.entry(sku).or_default() += minor;
        }
    }
    Ok(sold)
}

impl Sold {
    /// What a product sold: its SKUs, and line items without a SKU that carry its title, alone or with a variant behind
    /// it. Nothing where no line item names it.
    pub fn of<'a>(
        &self,
        title: &str,
        skus: impl Iterator<Item = &'a str>,
        variants: &[String],
    ) -> Option<i64> {
        let mut known: Vec<&str> = skus.collect();
        known.sort_unstable();
        known.dedup();
        let by_sku = known.iter().filter_map(|sku| self.by_sku.get(*sku)).copied();
        let title = title.trim().to_lowercase();
        let names = variants.iter().map(|variant| format!("{title} - {}", variant.to_lowercase()));
        let mut names: Vec<String> = names.chain([title.clone()]).collect();
        names.sort_unstable();
        names.dedup();
        let by_name = names.iter().filter_map(|name| self.by_name.get(name)).copied();
        by_sku.chain(by_name).reduce(i64::saturating_add)
    }
}
