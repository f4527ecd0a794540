//! Spot-checks of catalog copy, read back. They are written through [`super::copy_acts`].

use super::copy_work::FieldKey;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::HashSet;

/// One spot-check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpotCheck {
    /// Its number.
    pub id: i64,
    /// What its batch is: `drafts`, `fixes` or `approved`.
    pub kind: String,
    /// What decided which texts are looked at.
    pub seed: u32,
    /// The part of faults above which it stops, in ten-thousandths.
    pub stops_above: i64,
    /// Who began it.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// When it stopped its batch.
    pub stopped_at: Option<i64>,
    /// How many texts its batch has.
    pub texts: u32,
    /// How many of them are looked at.
    pub sample: u32,
    /// How many of those were judged.
    pub looked_at: u32,
    /// How many of them failed.
    pub failed: u32,
}

impl SpotCheck {
    /// Whether texts of it are still to be looked at.
    pub fn is_open(&self) -> bool {
        self.stopped_at.is_none() && self.looked_at < self.sample
    }
}

/// One text of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpotItem {
    /// Its place in the batch, from 1.
    pub position: i64,
    /// The product.
    pub product: String,
    /// The field.
    pub key: FieldKey,
    /// The mark of its text.
    pub mark: String,
    /// Who or what wrote it.
    pub made_by: String,
    /// Its text, where it is looked at.
    pub content: Option<String>,
    /// The shop's text it was written over, where it is looked at.
    pub was: Option<String>,
    /// `pass` or `fail`, once somebody judged it.
    pub verdict: Option<String>,
    /// Why it failed.
    pub reason: String,
    /// Who judged it.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: Option<i64>,
}

/// A text of the owner that may be in a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The product.
    pub product: String,
    /// The field.
    pub key: FieldKey,
    /// The text.
    pub content: String,
    /// The shop's text it was written over.
    pub over: String,
    /// Who wrote it.
    pub author: String,
    /// Template and version, where a model drafted it.
    pub template: Option<String>,
    /// The state its product's last step led to.
    pub state: Option<String>,
}

const CHECKS: &str = "SELECT c.id, c.kind, c.seed, c.stops_above, c.who, c.at, c.stopped_at,
   count(*), count(i.content), count(i.verdict), count(*) FILTER (WHERE i.verdict = 'fail')
 FROM spot_checks c JOIN spot_check_items i ON i.spot_check = c.id";

fn check(row: &Row<'_>) -> rusqlite::Result<SpotCheck> {
    Ok(SpotCheck {
        id: row.get(0)?,
        kind: row.get(1)?,
        seed: row.get(2)?,
        stops_above: row.get(3)?,
        who: row.get(4)?,
        at: row.get(5)?,
        stopped_at: row.get(6)?,
        texts: row.get(7)?,
        sample: row.get(8)?,
        looked_at: row.get(9)?,
        failed: row.get(10)?,
    })
}

/// Every spot-check, oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<SpotCheck>> {
    let mut query = sql.prepare_cached(&format!("{CHECKS} GROUP BY c.id ORDER BY c.id"))?;
    let checks = query.query_map([], check)?.collect::<rusqlite::Result<_>>()?;
    Ok(checks)
}

/// One spot-check.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: i64) -> Result<Option<SpotCheck>> {
    let query = format!("{CHECKS} WHERE c.id = ?1 GROUP BY c.id");
    Ok(sql.prepare_cached(&query)?.query_row([id], check).optional()?)
}

fn item(row: &Row<'_>) -> rusqlite::Result<SpotItem> {
    Ok(SpotItem {
        position: row.get(0)?,
        product: row.get(1)?,
        key: FieldKey { field: row.get(2)?, image: row.get(3)? },
        mark: row.get(4)?,
        made_by: row.get(5)?,
        content: row.get(6)?,
        was: row.get(7)?,
        verdict: row.get(8)?,
        reason: row.get(9)?,
        who: row.get(10)?,
        at: row.get(11)?,
    })
}

/// The texts of a spot-check by their place: all of its batch, or only those that are looked at.
///
/// # Errors
/// As SQLite says.
pub fn items(sql: &Connection, id: i64, sample_only: bool) -> Result<Vec<SpotItem>> {
    let mut query = sql.prepare_cached(
        "SELECT position, about, field, image, mark, made_by, content, was, verdict, reason, who, at
         FROM spot_check_items WHERE spot_check = ?1 AND (?2 = 0 OR content IS NOT NULL) ORDER BY position",
    )?;
    let items =
        query.query_map(rusqlite::params![id, sample_only], item)?.collect::<rusqlite::Result<_>>()?;
    Ok(items)
}

/// The owner's texts, by product and field.
///
/// # Errors
/// As SQLite says.
pub fn candidates(sql: &Connection) -> Result<Vec<Candidate>> {
    let mut query = sql.prepare_cached(
        "SELECT product, field, image, content, over, author,
           (SELECT d.template || ' ' || d.template_version FROM draft_records d
            WHERE d.product = t.product AND d.field = t.field AND d.image = t.image AND d.model_name = t.author
            ORDER BY d.draft DESC LIMIT 1),
           (SELECT s.state FROM copy_steps s WHERE s.product = t.product ORDER BY s.id DESC LIMIT 1)
         FROM copy_texts t ORDER BY product, field, image",
    )?;
    let read = |row: &Row<'_>| {
        Ok(Candidate {
            product: row.get(0)?,
            key: FieldKey { field: row.get(1)?, image: row.get(2)? },
            content: row.get(3)?,
            over: row.get(4)?,
            author: row.get(5)?,
            template: row.get(6)?,
            state: row.get(7)?,
        })
    };
    let found = query.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// A text as a batch knows it: product, field and mark.
pub type Known = (String, FieldKey, String);

/// The texts that were in a batch already.
///
/// # Errors
/// As SQLite says.
pub fn checked(sql: &Connection) -> Result<HashSet<Known>> {
    let mut query = sql.prepare_cached("SELECT about, field, image, mark FROM spot_check_items")?;
    let known = query
        .query_map([], |row| {
            Ok((row.get(0)?, FieldKey { field: row.get(1)?, image: row.get(2)? }, row.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(known)
}

/// How many products of a batch wait for somebody to look at them, or for changes.
///
/// # Errors
/// As SQLite says.
pub fn waiting_products(sql: &Connection, id: i64) -> Result<usize> {
    let count: i64 = sql
        .prepare_cached(
            "SELECT count(*) FROM copy_queue WHERE state IN ('in_review', 'changes_asked')
               AND product IN (SELECT about FROM spot_check_items WHERE spot_check = ?1)",
        )?
        .query_row([id], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}
