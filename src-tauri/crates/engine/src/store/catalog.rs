//! Products with their variants and images.

use super::partial_products::{Arriving, complete};
use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tillwise_domain::ledger::{Image, Product, Variant, fingerprint};

/// Writes a product's version, for a batch and how recent its file is. A version that changes nothing because its file
/// does not say what else is known is kept all the same, and counts as unchanged.
///
/// # Errors
/// As SQLite says.
pub fn put(
    sql: &Transaction<'_>,
    (batch, newest): (i64, i64),
    product: &Product,
    arriving: &mut Arriving,
) -> Result<Put> {
    let key = format!("{}:{}", product.platform, product.key);
    let lacks = arriving.lacks(sql, &key, product)?;
    let mark = if lacks { arriving.fingerprint(product) } else { fingerprint(product) };
    let before = if lacks { current(sql, &key)? } else { None };
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
    let row = sql.last_insert_rowid();
    add_parts(sql, row, product)?;
    if lacks {
        arriving.note(sql, row, product)?;
    }
    if lacks || put == Put::Older {
        complete(sql, &key)?;
    }
    let same = put == Put::Updated && before.is_some() && before == current(sql, &key)?;
    Ok(if same { Put::Unchanged } else { put })
}

/// Writes a product's variants and images.
fn add_parts(sql: &Connection, parent: i64, product: &Product) -> Result<()> {
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
    Ok(())
}

/// The version of a product that counts, as it stands.
fn current(sql: &Connection, key: &str) -> Result<Option<Product>> {
    let row = sql
        .prepare_cached("SELECT row FROM products WHERE key = ?1 AND current = 1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    row.map(|row| read(sql, row)).transpose()
}

/// A version of a product as it stands in its row; without platform and key, which are the row's key.
///
/// # Errors
/// As SQLite says.
pub fn read(sql: &Connection, row: i64) -> Result<Product> {
    let mut query = sql.prepare_cached(
        "SELECT title, description, coalesce(short_description, ''), vendor, category, tags, status, seo_title,
           seo_description, coalesce(facts, '[]') FROM products WHERE row = ?1",
    )?;
    let mut product = query.query_row([row], |row| {
        Ok(Product {
            title: row.get(0)?,
            description: row.get(1)?,
            short_description: row.get(2)?,
            vendor: row.get(3)?,
            category: row.get(4)?,
            tags: row.get(5)?,
            status: row.get(6)?,
            seo_title: row.get(7)?,
            seo_description: row.get(8)?,
            facts: serde_json::from_str(&row.get::<_, String>(9)?).unwrap_or_default(),
            ..Product::default()
        })
    })?;
    let mut query = sql.prepare_cached(
        "SELECT options, sku, barcode, price, compare_at, unit_cost, stock FROM variants WHERE parent = ?1
         ORDER BY position",
    )?;
    let variants = query.query_map([row], |row| {
        Ok(Variant {
            options: serde_json::from_str(&row.get::<_, String>(0)?).unwrap_or_default(),
            sku: row.get(1)?,
            barcode: row.get(2)?,
            price: row.get(3)?,
            compare_at: row.get(4)?,
            unit_cost: row.get(5)?,
            stock: row.get(6)?,
        })
    })?;
    product.variants = variants.collect::<rusqlite::Result<_>>()?;
    let mut query =
        sql.prepare_cached("SELECT address, alt FROM images WHERE parent = ?1 ORDER BY position")?;
    let images = query.query_map([row], |row| Ok(Image { address: row.get(0)?, alt: row.get(1)? }))?;
    product.images = images.collect::<rusqlite::Result<_>>()?;
    Ok(product)
}

/// Writes a product over the one in a row, whose key and fingerprint stay.
///
/// # Errors
/// As SQLite says.
pub fn write_over(sql: &Connection, row: i64, product: &Product) -> Result<()> {
    sql.prepare_cached(
        "UPDATE products SET title = ?2, description = ?3, vendor = ?4, category = ?5, tags = ?6, status = ?7,
           seo_title = ?8, seo_description = ?9, short_description = ?10, facts = ?11 WHERE row = ?1",
    )?
    .execute(params![
        row,
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
    for table in ["variants", "images"] {
        sql.prepare_cached(&format!("DELETE FROM {table} WHERE parent = ?1"))?.execute([row])?;
    }
    add_parts(sql, row, product)
}
