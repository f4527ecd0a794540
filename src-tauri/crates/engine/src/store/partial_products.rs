//! Products of files with few columns: what such a file does not say stays as older files have it.
//!
//! A product's row is whole, so that whoever reads products need not know. What its own file states stands here beside
//! it, and the rest is lent by the newest older versions that say it. When one of those is taken back, it is lent anew.

use super::catalog;
use super::versions::RECENCY;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tillwise_domain::formats::{Context, FORMATS, Header};
use tillwise_domain::ledger::{Product, ProductPart, Reported, completed, filled, fingerprint};

/// What the batches' files can say; nothing where a file is not known any more.
#[derive(Default)]
pub struct Reports {
    known: HashMap<i64, Option<Reported>>,
}

impl Reports {
    fn of(&mut self, sql: &Connection, batch: i64) -> Result<Option<&Reported>> {
        let known = match self.known.entry(batch) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let kept: Option<(String, String)> = sql
                    .prepare_cached("SELECT format, header FROM product_files WHERE batch = ?1")?
                    .query_row([batch], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()?;
                place.insert(kept.and_then(|(format, header)| of_header(&format, &header)))
            }
        };
        Ok(known.as_ref())
    }
}

/// What a file with this header says; nothing for a table of the owner's own, whose columns have no names of ours.
fn of_header(format: &str, header: &str) -> Option<Reported> {
    let names: Vec<String> = serde_json::from_str(header).ok()?;
    let header = Header::new(names.iter().map(String::as_str));
    let format = FORMATS.iter().find(|one| one.id() == format)?;
    let cells = format.reader(&header, &Context::default()).ok()?;
    Some(cells.columns().into_iter().filter_map(|(_, key)| ProductPart::of_column(key)).collect())
}

/// A file whose products arrive.
pub struct Arriving {
    /// What it says.
    reported: Reported,
    /// Whether any other file of its kind says more.
    says_less: bool,
    /// How many of its products lacked something.
    pub lacking: usize,
    reports: Reports,
}

impl Arriving {
    /// A file of a format with these columns, in our words.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn new(sql: &Connection, format: &str, columns: &[&str]) -> Result<Self> {
        let reported: Reported = columns.iter().filter_map(|key| ProductPart::of_column(key)).collect();
        let mut query = sql.prepare_cached("SELECT DISTINCT header FROM product_files WHERE format = ?1")?;
        let headers = query.query_map([format], |row| row.get::<_, String>(0))?;
        let mut says_less = sql.query_row(
            "SELECT EXISTS (SELECT 1 FROM batches b WHERE b.format = ?1 AND b.id NOT IN (SELECT batch FROM product_files)
               AND EXISTS (SELECT 1 FROM products p WHERE p.batch = b.id))",
            [format],
            |row| row.get(0),
        )?;
        for header in headers {
            says_less |= of_header(format, &header?).is_none_or(|other| !other.is_subset(&reported));
        }
        Ok(Self { reported, says_less, lacking: 0, reports: Reports::default() })
    }

    /// Whether an older version of a product says what this file does not.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn lacks(&mut self, sql: &Connection, key: &str, product: &Product) -> Result<bool> {
        if !self.says_less {
            return Ok(false);
        }
        let said: Reported = self.reported.union(&filled(product)).copied().collect();
        Ok(versions(sql, key, &mut self.reports)?.iter().any(|one| !one.reported.is_subset(&said)))
    }

    /// The fingerprint of a version that lacks something: the same words in a file that says more are another version.
    pub fn fingerprint(&self, product: &Product) -> i64 {
        let parts: Vec<&str> = self.reported.iter().map(|part| part.id()).collect();
        fingerprint(&("partial", parts, product))
    }

    /// Notes a version that lacks something beside its row.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn note(&mut self, sql: &Connection, row: i64, product: &Product) -> Result<()> {
        self.lacking += 1;
        let parts: Vec<&str> = self.reported.iter().map(|part| part.id()).collect();
        sql.prepare_cached(
            "INSERT INTO partial_products (row, own, reported, lent) VALUES (?1, ?2, ?3, '{}')",
        )?
        .execute(params![
            row,
            serde_json::to_string(product).unwrap_or_default(),
            serde_json::to_string(&parts).unwrap_or_default(),
        ])?;
        Ok(())
    }
}

/// A version of a product as its own file states it.
struct Version {
    row: i64,
    current: bool,
    /// Whether it lacks something and has been noted here.
    noted: bool,
    own: Product,
    reported: Reported,
}

/// The versions of a product, the most recent first.
fn versions(sql: &Connection, key: &str, reports: &mut Reports) -> Result<Vec<Version>> {
    let text = format!(
        "SELECT t.row, t.batch, t.current, w.own, w.reported FROM products t
         LEFT JOIN partial_products w ON w.row = t.row WHERE t.key = ?1
         ORDER BY {RECENCY} DESC, t.batch DESC, t.row DESC"
    );
    let mut query = sql.prepare_cached(&text)?;
    let mut rows = query.query(params![key, "products"])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (at, batch): (i64, i64) = (row.get(0)?, row.get(1)?);
        let noted: Option<(String, String)> = row.get::<_, Option<String>>(3)?.zip(row.get(4)?);
        let (own, reported) = match &noted {
            Some((own, reported)) => (serde_json::from_str(own).unwrap_or_default(), parts(reported)),
            None => {
                let own = catalog::read(sql, at)?;
                let reported = said_by_files(sql, (at, batch), &own, reports)?;
                (own, reported)
            }
        };
        found.push(Version { row: at, current: row.get(2)?, noted: noted.is_some(), own, reported });
    }
    Ok(found)
}

fn parts(ids: &str) -> Reported {
    let ids: Vec<String> = serde_json::from_str(ids).unwrap_or_default();
    ids.iter().filter_map(|id| ProductPart::from_id(id)).collect()
}

/// What the files that state a version say of it, and at the least what it shows.
fn said_by_files(
    sql: &Connection,
    (row, batch): (i64, i64),
    own: &Product,
    reports: &mut Reports,
) -> Result<Reported> {
    let mut query = sql.prepare_cached("SELECT batch FROM sightings WHERE kind = 'products' AND row = ?1")?;
    let seen: Vec<i64> = query.query_map([row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut said = filled(own);
    for batch in seen.into_iter().chain([batch]) {
        said.extend(reports.of(sql, batch)?.into_iter().flatten());
    }
    Ok(said)
}

/// Makes the version of a product that counts whole again, where its own file lacks something.
///
/// # Errors
/// As SQLite says.
pub fn complete(sql: &Connection, key: &str) -> Result<()> {
    let is_noted = "SELECT EXISTS (SELECT 1 FROM products p JOIN partial_products w ON w.row = p.row
                    WHERE p.key = ?1 AND p.current = 1)";
    if !sql.prepare_cached(is_noted)?.query_row([key], |row| row.get::<_, bool>(0))? {
        return Ok(());
    }
    let all = versions(sql, key, &mut Reports::default())?;
    let Some(newest) = all.iter().find(|one| one.current && one.noted) else { return Ok(()) };
    let older: Vec<&Version> = all.iter().filter(|one| one.row != newest.row).collect();
    let says: Vec<(&Product, Reported)> = older.iter().map(|one| (&one.own, one.reported.clone())).collect();
    let (whole, lent) = completed(&newest.own, &newest.reported, &says);
    let lent: BTreeMap<&str, i64> = lent.into_iter().map(|(part, at)| (part.id(), older[at].row)).collect();
    catalog::write_over(sql, newest.row, &whole)?;
    sql.prepare_cached("UPDATE partial_products SET lent = ?2 WHERE row = ?1")?
        .execute(params![newest.row, serde_json::to_string(&lent).unwrap_or_default()])?;
    Ok(())
}

/// Which parts of a product are from where.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    reported: BTreeSet<String>,
    lent: BTreeMap<String, i64>,
}

impl Sources {
    /// Whether any file says the part, by its id.
    pub fn holds(&self, part: &str) -> bool {
        self.reported.contains(part) || self.lent.contains_key(part)
    }

    /// The row among the products that lent a part.
    pub fn lender(&self, part: &str) -> Option<i64> {
        self.lent.get(part).copied()
    }
}

/// From where the parts are of each product that counts and whose own file lacks something, by its row.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<HashMap<i64, Sources>> {
    let mut query = sql.prepare_cached(
        "SELECT w.row, w.reported, w.lent FROM partial_products w JOIN products p ON p.row = w.row WHERE p.current = 1",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, sources(row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The same of one row; nothing where its own file says all that is known.
///
/// # Errors
/// As SQLite says.
pub fn of(sql: &Connection, row: i64) -> Result<Option<Sources>> {
    let found = sql
        .prepare_cached("SELECT reported, lent FROM partial_products WHERE row = ?1")?
        .query_row([row], |row| Ok(sources(row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found)
}

fn sources(reported: String, lent: String) -> Sources {
    Sources {
        reported: serde_json::from_str(&reported).unwrap_or_default(),
        lent: serde_json::from_str(&lent).unwrap_or_default(),
    }
}

/// Whether two versions of a product have the same title and variants: files for the shop carry them along, so an older
/// one must not bring back what a newer one changed.
///
/// # Errors
/// As SQLite says.
pub fn same_rows(sql: &Connection, older: i64, newer: i64) -> Result<bool> {
    let told = |row: i64| -> Result<_> {
        let product = catalog::read(sql, row)?;
        let variants = product.variants.into_iter().map(|variant| (variant.options, variant.sku));
        Ok((product.title, variants.collect::<Vec<_>>()))
    };
    Ok(told(older)? == told(newer)?)
}
