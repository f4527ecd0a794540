//! Products of the ledger as catalog copy: their texts as imported, and which fields their files can hold at all.

use super::partial_products::Sources;
use super::{partial_products, product_files};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tillwise_domain::content::{CopyField, ImageCopy, ProductCopy};

/// One product as its newest file states it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Its key with the platform, `shopify:mug`: under which work on it is kept.
    pub product: String,
    /// Its row in the ledger.
    pub row: i64,
    /// The batch that brought this version of it.
    pub batch: i64,
    /// Its copy.
    pub copy: ProductCopy,
    /// Its SKUs.
    pub skus: Vec<String>,
    /// Its variants by their option values, as line items name them: `Large / Blue`.
    pub variants: Vec<String>,
}

/// Which fields of copy the products' files can hold.
struct Columns {
    by_batch: BTreeMap<i64, BTreeSet<String>>,
    also_seen: HashMap<i64, Vec<i64>>,
    /// Of products whose own file lacks something, by their rows.
    partial: HashMap<i64, Sources>,
}

impl Columns {
    /// Reads what is known of the files that state one version of a product.
    fn of(sql: &Connection, row: i64, batch: i64) -> Result<Self> {
        let mut query =
            sql.prepare_cached("SELECT batch FROM sightings WHERE kind = 'products' AND row = ?1")?;
        let seen: Vec<i64> = query.query_map([row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut by_batch = BTreeMap::new();
        for batch in seen.iter().copied().chain([batch]) {
            let fields = match product_files::fields_of(sql, batch)? {
                Some(fields) => fields.into_iter().collect(),
                None => filled(sql, batch)?,
            };
            by_batch.insert(batch, fields);
        }
        let partial = partial_products::of(sql, row)?.map(|sources| (row, sources)).into_iter().collect();
        Ok(Self { by_batch, also_seen: HashMap::from([(row, seen)]), partial })
    }

    /// Reads what is known of every product file.
    ///
    /// # Errors
    /// As SQLite says.
    fn read(sql: &Connection) -> Result<Self> {
        let mut by_batch: BTreeMap<i64, BTreeSet<String>> = product_files::fields(sql)?
            .into_iter()
            .map(|(batch, fields)| (batch, fields.into_iter().collect()))
            .collect();
        let mut query = sql.prepare_cached(
            "SELECT DISTINCT batch FROM products WHERE batch NOT IN (SELECT batch FROM product_files)",
        )?;
        let old: Vec<i64> = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for batch in old {
            by_batch.insert(batch, filled(sql, batch)?);
        }
        let mut also_seen: HashMap<i64, Vec<i64>> = HashMap::new();
        let mut query = sql.prepare_cached("SELECT row, batch FROM sightings WHERE kind = 'products'")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            also_seen.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        Ok(Self { by_batch, also_seen, partial: partial_products::all(sql)? })
    }

    /// Whether a file that states this version of a product, or one that it leaves the field to, has a column for it.
    fn holds(&self, row: i64, batch: i64, field: &str) -> bool {
        if let Some(sources) = self.partial.get(&row) {
            return sources.holds(field);
        }
        let has = |batch: &i64| self.by_batch.get(batch).is_some_and(|fields| fields.contains(field));
        has(&batch) || self.also_seen.get(&row).is_some_and(|batches| batches.iter().any(has))
    }
}

/// The fields of copy that a batch filled: of a file that is not kept, no more is known to be there.
fn filled(sql: &Connection, batch: i64) -> Result<BTreeSet<String>> {
    let of_old = ["description", "short_description", "seo_title", "seo_description", "tags", "alt_text"];
    let mut query = sql.prepare_cached(
        "SELECT max(description <> ''), max(coalesce(short_description, '') <> ''), max(seo_title <> ''),
           max(seo_description <> ''), max(tags <> ''),
           max(EXISTS (SELECT 1 FROM images i WHERE i.parent = products.row AND i.alt <> ''))
         FROM products WHERE batch = ?1",
    )?;
    let filled = query.query_row([batch], |row| {
        (0..of_old.len()).map(|at| row.get::<_, Option<bool>>(at)).collect::<rusqlite::Result<Vec<_>>>()
    })?;
    let known = of_old.into_iter().zip(filled).filter(|(_, filled)| *filled == Some(true));
    Ok(known.map(|(field, _)| field).chain(["title"]).map(str::to_owned).collect())
}

const PRODUCTS: &str =
    "SELECT row, batch, key, title, description, coalesce(short_description, ''), seo_title, seo_description, vendor,
       category, tags, status, coalesce(facts, '[]') FROM products WHERE current = 1";

/// Every product, by row.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Imported>> {
    let columns = Columns::read(sql)?;
    let mut query = sql.prepare_cached(&format!("{PRODUCTS} ORDER BY row"))?;
    let mut found: Vec<Imported> = Vec::new();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        found.push(product(row, &columns)?);
    }
    // Both in the order of the rows above, so that one walk puts them together.
    let mut query = sql.prepare_cached(
        "SELECT v.parent, v.options, v.sku, v.barcode, v.price FROM variants v JOIN products p ON p.row = v.parent
         WHERE p.current = 1 ORDER BY v.parent, v.position",
    )?;
    let mut rows = query.query([])?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let parent: i64 = row.get(0)?;
        at += found[at..].iter().take_while(|one| one.row < parent).count();
        if let Some(one) = found.get_mut(at).filter(|one| one.row == parent) {
            add_variant(one, row)?;
        }
    }
    let mut query = sql.prepare_cached(
        "SELECT i.parent, i.address, i.alt FROM images i JOIN products p ON p.row = i.parent
         WHERE p.current = 1 ORDER BY i.parent, i.position",
    )?;
    let mut rows = query.query([])?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let parent: i64 = row.get(0)?;
        at += found[at..].iter().take_while(|one| one.row < parent).count();
        if let Some(one) = found.get_mut(at).filter(|one| one.row == parent) {
            add_image(one, row, &columns)?;
        }
    }
    Ok(found)
}

/// Where the file is that a field of a product can be written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The newest batch that states it as it is now and whose file is kept.
    In(i64),
    /// An older file has it, and what tells the shop whose row it is was changed since.
    Outdated,
    /// No kept file does.
    Nowhere,
}

/// Where the file is that a field of a product can be written into.
///
/// # Errors
/// As SQLite says.
pub fn kept(sql: &Connection, one: &Imported, field: CopyField) -> Result<Kept> {
    let lender = partial_products::of(sql, one.row)?.and_then(|sources| sources.lender(field.id()));
    if let Some(lender) = lender
        && !partial_products::same_rows(sql, lender, one.row)?
    {
        return Ok(Kept::Outdated);
    }
    let query = "SELECT max(f.batch) FROM product_files f WHERE EXISTS (SELECT 1 FROM json_each(f.fields) WHERE value = ?2)
                 AND (f.batch = (SELECT batch FROM products WHERE row = ?1)
                   OR f.batch IN (SELECT batch FROM sightings WHERE kind = 'products' AND row = ?1))";
    let row = lender.unwrap_or(one.row);
    let batch: Option<i64> =
        sql.prepare_cached(query)?.query_row(params![row, field.id()], |row| row.get(0))?;
    Ok(batch.map_or(Kept::Nowhere, Kept::In))
}

/// One product, or nothing where no file that is in holds it.
///
/// # Errors
/// As SQLite says.
pub fn one(sql: &Connection, key: &str) -> Result<Option<Imported>> {
    let version: Option<(i64, i64)> = sql
        .prepare_cached("SELECT row, batch FROM products WHERE current = 1 AND key = ?1")?
        .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((row, batch)) = version else { return Ok(None) };
    let columns = &Columns::of(sql, row, batch)?;
    let found = sql
        .prepare_cached(&format!("{PRODUCTS} AND key = ?1"))?
        .query_row([key], |row| Ok(product(row, columns)))
        .optional()?
        .transpose()?;
    let Some(mut found) = found else { return Ok(None) };
    let mut query = sql.prepare_cached(
        "SELECT parent, options, sku, barcode, price FROM variants WHERE parent = ?1 ORDER BY position",
    )?;
    let mut rows = query.query([found.row])?;
    while let Some(row) = rows.next()? {
        add_variant(&mut found, row)?;
    }
    let mut query =
        sql.prepare_cached("SELECT parent, address, alt FROM images WHERE parent = ?1 ORDER BY position")?;
    let mut rows = query.query([found.row])?;
    while let Some(row) = rows.next()? {
        add_image(&mut found, row, columns)?;
    }
    Ok(Some(found))
}

fn product(row: &Row<'_>, columns: &Columns) -> Result<Imported> {
    let (at, batch, key): (i64, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let (platform, handle) = key.split_once(':').unwrap_or(("", &key));
    let held = |field: CopyField, column: usize| -> Result<Option<String>> {
        let text: String = row.get(column)?;
        Ok(columns.holds(at, batch, field.id()).then_some(text))
    };
    let facts: Vec<(String, String)> = serde_json::from_str(&row.get::<_, String>(12)?).unwrap_or_default();
    let tags = held(CopyField::Tags, 10)?.map(|tags| {
        tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
    });
    let copy = ProductCopy {
        platform: platform.to_owned(),
        key: handle.to_owned(),
        handle: handle.to_owned(),
        title: row.get(3)?,
        description: held(CopyField::Description, 4)?,
        short_description: held(CopyField::ShortDescription, 5)?,
        seo_title: held(CopyField::SeoTitle, 6)?,
        seo_description: held(CopyField::SeoDescription, 7)?,
        images: Vec::new(),
        tags,
        vendor: row.get(8)?,
        category: row.get(9)?,
        facts: facts.into_iter().map(|(name, value)| format!("{name}: {value}")).collect(),
        live: is_live(&row.get::<_, String>(11)?),
    };
    Ok(Imported { product: key, row: at, batch, copy, skus: Vec::new(), variants: Vec::new() })
}

/// Whether buyers can see a product of this status. A file that says nothing lists what is on sale.
fn is_live(status: &str) -> bool {
    !matches!(status, "draft" | "archived" | "private" | "hidden" | "inactive" | "unlisted" | "false")
}

fn add_variant(to: &mut Imported, row: &Row<'_>) -> Result<()> {
    let options: Vec<String> = serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default();
    let (sku, barcode): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
    let price: Option<String> = row.get(4)?;
    for option in options.iter().filter(|option| !option.is_empty() && *option != "Default Title") {
        // Option values without a name; those with one are among the facts already.
        if !to.copy.facts.iter().any(|fact| fact.ends_with(option.as_str())) {
            to.copy.facts.push(option.clone());
        }
    }
    if !options.is_empty() {
        to.variants.push(options.join(" / "));
    }
    let more = [("SKU", &sku), ("Barcode", &barcode), ("Price", &price)];
    for fact in more.into_iter().filter_map(|(name, value)| Some(format!("{name}: {}", value.as_ref()?))) {
        if !to.copy.facts.contains(&fact) {
            to.copy.facts.push(fact);
        }
    }
    to.skus.extend(sku);
    Ok(())
}

fn add_image(to: &mut Imported, row: &Row<'_>, columns: &Columns) -> Result<()> {
    let alt: String = row.get(2)?;
    let position = u32::try_from(to.copy.images.len() + 1).unwrap_or(u32::MAX);
    let alt = columns.holds(to.row, to.batch, "alt_text").then_some(alt);
    to.copy.images.push(ImageCopy { position, address: row.get(1)?, alt });
    Ok(())
}
