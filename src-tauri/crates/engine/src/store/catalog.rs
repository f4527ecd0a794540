//! Products with their variants and images.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{Product, fingerprint};

/// Writes a product's version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), product: &Product) -> Result<Put> {
    let key = format!("{}:{}", product.platform, product.key);
    let mark = fingerprint(product);
    let put =
        prepare(sql, &Head { table: "products", key: &key, progress: 0, fingerprint: mark, batch, newest })?;
    if put == Put::Unchanged {
        return Ok(put);
    }
    sql.prepare_cached(
        "INSERT INTO products (batch, key, progress, fingerprint, current, title, description, vendor, category, tags,
           status, seo_title, seo_description, short_description, facts)
         VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)",
    )?
    .execute(params![
        batch,
        key,
        mark,
        put != Put::Older,
        product.title,
        product.description,
        product.vendor,
        product.category,
        product.tags,
        product.status,
        product.seo_title,
        product.seo_description,
        product.short_description,
        serde_json::to_string(&product.facts).unwrap_or_default(),
    ])?;
    let parent = sql.last_insert_rowid();
    let mut insert = sql.prepare_cached(
        "INSERT INTO variants (parent, position, options, sku, barcode, price, compare_at, unit_cost, stock)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)",
    )?;
    for (position, variant) in product.variants.iter().enumerate() {
        insert.execute(params![
            parent,
            position as i64,
            serde_json::to_string(&variant.options).unwrap_or_default(),
            variant.sku,
            variant.barcode,
            variant.price,
            variant.compare_at,
            variant.unit_cost,
            variant.stock,
        ])?;
    }
    let mut insert =
        sql.prepare_cached("INSERT INTO images (parent, position, address, alt) VALUES (?1,?2,?3,?4)")?;
    for (position, image) in product.images.iter().enumerate() {
        insert.execute(params![parent, position as i64, image.address, image.alt])?;
    }
    Ok(put)
}
