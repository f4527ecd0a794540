//! Which texts each product of the copy queue has. Made with the queue, product by product, so that a table over the whole
//! catalogue reads no text.

use super::copy_queue::{maker, size};
use crate::api::requests::{CopyBy, CopyStanding};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::HashMap;
use tillwise_domain::content::ProductCopy;

/// The kinds of text, as their columns are called and in the order in which they are shown.
pub const KINDS: [&str; 7] =
    ["title", "description", "short_description", "alt_text", "seo_title", "seo_description", "tags"];

/// The products that a person approved: a text that stands in the shop and was never touched is not approved.
const APPROVED: &str = "SELECT product FROM copy_queue WHERE state IN ('approved', 'exported')
    UNION SELECT s.product FROM copy_steps s JOIN copy_queue o ON o.product = s.product
      WHERE o.state = 'confirmed_live'";

/// Which texts a product has: for each of [`KINDS`] whether it is there, or nothing where its file cannot hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The vendor as its file writes it.
    pub vendor: String,
    /// The category as its file writes it.
    pub category: String,
    /// In the order of [`KINDS`].
    pub there: [Option<bool>; KINDS.len()],
    /// How often its page was seen.
    pub visits: Option<i64>,
}

impl Texts {
    /// What a product's copy says.
    pub fn of(copy: &ProductCopy, visits: Option<i64>) -> Self {
        let text = |text: &Option<String>| text.as_ref().map(|text| !text.trim().is_empty());
        let mut alts = copy.images.iter().filter_map(|image| text(&image.alt)).peekable();
        let alt_text = alts.peek().is_some().then(|| alts.all(|there| there));
        let there = [
            Some(!copy.title.trim().is_empty()),
            text(&copy.description),
            text(&copy.short_description),
            alt_text,
            text(&copy.seo_title),
            text(&copy.seo_description),
            copy.tags.as_ref().map(|tags| !tags.is_empty()),
        ];
        let (vendor, category) = (copy.vendor.trim().to_owned(), copy.category.trim().to_owned());
        Self { vendor, category, there, visits }
    }
}

/// Writes down which texts a product has.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, product: &str, texts: &Texts) -> Result<()> {
    let [title, description, short, alt, seo_title, seo_description, tags] = texts.there;
    sql.prepare_cached(
        "INSERT OR REPLACE INTO copy_coverage (product, vendor, category, maker, shelf, title, description,
           short_description, alt_text, seo_title, seo_description, tags, visits)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
    )?
    .execute(params![
        product,
        texts.vendor,
        texts.category,
        maker(&texts.vendor),
        shelf(&texts.category),
        title.unwrap_or_default(),
        description,
        short,
        alt,
        seo_title,
        seo_description,
        tags,
        texts.visits,
    ])?;
    Ok(())
}

/// A category's name as categories are compared.
pub fn shelf(category: &str) -> String {
    category.trim().to_lowercase()
}

/// How one kind of text stands in some products.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Products whose file can hold it.
    pub held: usize,
    /// Those that have it.
    pub there: usize,
    /// Those with an open remark on it.
    pub remarks: usize,
    /// Those that have it and that a person approved.
    pub approved: usize,
}

/// The products of one vendor or category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The vendor or category as products are compared by it; empty where a product has none.
    pub id: String,
    /// The same as it is written.
    pub name: String,
    /// How many products.
    pub products: usize,
    /// In the order of [`KINDS`].
    pub cells: [Cell; KINDS.len()],
}

/// Every vendor or category with its texts, those with the most products first.
///
/// # Errors
/// As SQLite says.
pub fn groups(sql: &Connection, by: CopyBy) -> Result<Vec<Group>> {
    let (id, name) = match by {
        CopyBy::Vendor => ("c.maker", "c.vendor"),
        CopyBy::Category => ("c.shelf", "c.category"),
    };
    let counts: String =
        KINDS.iter().map(|kind| format!(", count(c.{kind}), coalesce(sum(c.{kind}), 0)")).collect();
    let mut query = sql.prepare_cached(&format!(
        "SELECT {id}, min({name}), count(*) {counts} FROM copy_coverage c GROUP BY {id} ORDER BY 3 DESC, 1"
    ))?;
    let mut found: Vec<Group> = Vec::new();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let mut group =
            Group { id: row.get(0)?, name: row.get(1)?, products: size(row.get(2)?), ..Group::default() };
        for (at, cell) in group.cells.iter_mut().enumerate() {
            let count = |which: usize| row.get(3 + at * 2 + which).map(size);
            *cell = Cell { held: count(0)?, there: count(1)?, ..Cell::default() };
        }
        found.push(group);
    }
    let places: HashMap<String, usize> =
        found.iter().enumerate().map(|(place, group)| (group.id.clone(), place)).collect();
    let counts: String = KINDS.iter().map(|kind| format!(", coalesce(sum(c.{kind}), 0)")).collect();
    let mut query = sql.prepare_cached(&format!(
        "SELECT {id} {counts} FROM copy_coverage c WHERE c.product IN ({APPROVED}) GROUP BY {id}"
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let Some(place) = places.get(&row.get::<_, String>(0)?) else { continue };
        for (at, cell) in found[*place].cells.iter_mut().enumerate() {
            cell.approved = size(row.get(1 + at)?);
        }
    }
    let mut query = sql.prepare_cached(&format!(
        "SELECT {id}, f.field, count(*)
         FROM (SELECT DISTINCT field, product FROM copy_findings WHERE hidden = 0) f
         JOIN copy_coverage c ON c.product = f.product
         GROUP BY 1, 2"
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (id, field): (String, String) = (row.get(0)?, row.get(1)?);
        let place = places.get(&id).copied();
        let kind = KINDS.iter().position(|kind| *kind == field);
        if let Some((place, kind)) = place.zip(kind) {
            found[place].cells[kind].remarks = size(row.get(2)?);
        }
    }
    Ok(found)
}

/// The categories as they are written, with their products.
///
/// # Errors
/// As SQLite says.
pub fn categories(sql: &Connection) -> Result<Vec<(String, usize)>> {
    let mut query = sql.prepare_cached(
        "SELECT min(category), count(*) FROM copy_coverage WHERE shelf <> '' GROUP BY shelf ORDER BY shelf",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, size(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How a product `q` must stand with a kind of text, as SQL; nothing for what is no kind.
pub fn condition(field: &str, standing: CopyStanding) -> Option<String> {
    let kind = KINDS.iter().find(|kind| **kind == field)?;
    let is = |value: u8| {
        format!("EXISTS (SELECT 1 FROM copy_coverage c WHERE c.product = q.product AND c.{kind} = {value})")
    };
    Some(match standing {
        CopyStanding::Remark => format!(
            "EXISTS (SELECT 1 FROM copy_findings f WHERE f.product = q.product AND f.hidden = 0 AND f.field = '{kind}')"
        ),
        CopyStanding::There => is(1),
        CopyStanding::Missing => is(0),
        CopyStanding::Approved => format!("{} AND q.product IN ({APPROVED})", is(1)),
    })
}

/// How often a product's page was seen, as it was last counted.
///
/// # Errors
/// As SQLite says.
pub fn visits(sql: &Connection, product: &str) -> Result<Option<i64>> {
    let visits: Option<Option<i64>> = sql
        .prepare_cached("SELECT visits FROM copy_coverage WHERE product = ?1")?
        .query_row([product], |row| row.get(0))
        .optional()?;
    Ok(visits.flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tillwise_domain::content::ImageCopy;

    #[test]
    fn a_text_is_there_missing_or_none_of_the_files() {
        let image = |alt: Option<&str>| ImageCopy { alt: alt.map(str::to_owned), ..ImageCopy::default() };
        let mut copy = ProductCopy {
            title: "Mug".into(),
            description: Some(" ".into()),
            tags: Some(Vec::new()),
            images: vec![image(Some("A mug")), image(Some(""))],
            ..ProductCopy::default()
        };
        let there = |copy: &ProductCopy| Texts::of(copy, None).there;
        assert_eq!(there(&copy), [Some(true), Some(false), None, Some(false), None, None, Some(false)]);
        copy.images.pop();
        assert_eq!(there(&copy)[3], Some(true), "every image has words");
        copy.images[0].alt = None;
        assert_eq!(there(&copy)[3], None, "the file has no column for them");
    }

    #[test]
    fn only_kinds_of_text_become_sql() {
        assert_eq!(condition("title' OR 1", CopyStanding::There), None);
        assert!(
            condition("seo_title", CopyStanding::Missing).is_some_and(|sql| sql.contains("c.seo_title = 0"))
        );
    }
}
