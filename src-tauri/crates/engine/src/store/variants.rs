//! Several texts of one product for one kind of buyer, and what experiments counted.

use super::copy_acts::Table;
use super::instant;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, params};
use tillwise_domain::content::variants::{Arm, Variant};

/// The sets.
pub const SETS: Table = Table::new("variant_sets", &["id", "product", "field", "persona", "at"], 1);
/// Their texts.
pub const TEXTS: Table = Table::new(
    "variant_texts",
    &["set_id", "number", "content", "template", "template_version", "author", "at"],
    2,
);
/// What was counted.
pub const TRIALS: Table = Table::new(
    "variant_trials",
    &[
        "id",
        "set_id",
        "name",
        "first",
        "first_shown",
        "first_bought",
        "second",
        "second_shown",
        "second_bought",
        "who",
        "at",
    ],
    1,
);

/// A set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// Its number.
    pub id: i64,
    /// The product: platform and key.
    pub product: String,
    /// The product's title, or its key where no file holds it any more.
    pub title: String,
    /// The field's id.
    pub field: String,
    /// The persona's tag.
    pub persona: String,
}

/// A text with who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub variant: Variant,
    /// A model's name, or a person's.
    pub author: String,
}

/// What an experiment counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Its number.
    pub id: i64,
    /// The set.
    pub set: i64,
    /// What it was called.
    pub name: String,
    /// One text and its counts.
    pub first: (u32, Arm),
    /// The other.
    pub second: (u32, Arm),
    /// Who typed it.
    pub who: String,
    /// When.
    pub at: jiff::Timestamp,
}

const SET: &str = "SELECT s.id, s.product, s.field, s.persona,
                     coalesce((SELECT p.title FROM products p WHERE p.current = 1 AND p.key = s.product), s.product)
                   FROM variant_sets s";

fn read_set(row: &rusqlite::Row<'_>) -> rusqlite::Result<Set> {
    Ok(Set {
        id: row.get(0)?,
        product: row.get(1)?,
        field: row.get(2)?,
        persona: row.get(3)?,
        title: row.get(4)?,
    })
}

/// Every set, newest first.
///
/// # Errors
/// As SQLite says.
pub fn sets(sql: &Connection) -> Result<Vec<Set>> {
    let mut query = sql.prepare_cached(&format!("{SET} ORDER BY s.id DESC"))?;
    Ok(query.query_map([], read_set)?.collect::<rusqlite::Result<_>>()?)
}

/// One set.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, id: i64) -> Result<Option<Set>> {
    Ok(sql.prepare_cached(&format!("{SET} WHERE s.id = ?1"))?.query_row([id], read_set).optional()?)
}

/// The number of the set of a product, field and persona.
///
/// # Errors
/// As SQLite says.
pub fn find(sql: &Connection, product: &str, field: &str, persona: &str) -> Result<Option<i64>> {
    Ok(sql
        .prepare_cached("SELECT id FROM variant_sets WHERE product = ?1 AND field = ?2 AND persona = ?3")?
        .query_row([product, field, persona], |row| row.get(0))
        .optional()?)
}

/// The texts of a set, by number.
///
/// # Errors
/// As SQLite says.
pub fn texts(sql: &Connection, set: i64) -> Result<Vec<Text>> {
    let mut query = sql.prepare_cached(
        "SELECT number, content, template, template_version, author FROM variant_texts WHERE set_id = ?1 ORDER BY number",
    )?;
    let rows = query.query_map([set], |row| {
        let (name, version): (Option<String>, Option<u32>) = (row.get(2)?, row.get(3)?);
        let variant = Variant { number: row.get(0)?, text: row.get(1)?, template: name.zip(version) };
        Ok(Text { variant, author: row.get(4)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A number that no text of a set has, nor one that was counted or won.
///
/// # Errors
/// As SQLite says.
pub fn next_number(sql: &Connection, set: i64) -> Result<u32> {
    Ok(sql.query_row(
        "SELECT 1 + max(coalesce((SELECT max(number) FROM variant_texts WHERE set_id = ?1), 0),
                        coalesce((SELECT max(max(first, second)) FROM variant_trials WHERE set_id = ?1), 0),
                        coalesce((SELECT max(number) FROM prompt_library WHERE set_id = ?1), 0))",
        [set],
        |row| row.get(0),
    )?)
}

const TRIAL: &str =
    "SELECT id, set_id, name, first, first_shown, first_bought, second, second_shown, second_bought, who, at
                     FROM variant_trials";

fn read_trial(row: &rusqlite::Row<'_>) -> rusqlite::Result<Trial> {
    Ok(Trial {
        id: row.get(0)?,
        set: row.get(1)?,
        name: row.get(2)?,
        first: (row.get(3)?, Arm { shown: row.get(4)?, bought: row.get(5)? }),
        second: (row.get(6)?, Arm { shown: row.get(7)?, bought: row.get(8)? }),
        who: row.get(9)?,
        at: instant(row.get(10)?),
    })
}

/// What was counted of a set, newest first.
///
/// # Errors
/// As SQLite says.
pub fn trials(sql: &Connection, set: i64) -> Result<Vec<Trial>> {
    let mut query = sql.prepare_cached(&format!("{TRIAL} WHERE set_id = ?1 ORDER BY id DESC"))?;
    Ok(query.query_map(params![set], read_trial)?.collect::<rusqlite::Result<_>>()?)
}

/// One count.
///
/// # Errors
/// As SQLite says.
pub fn trial(sql: &Connection, id: i64) -> Result<Option<Trial>> {
    Ok(sql.prepare_cached(&format!("{TRIAL} WHERE id = ?1"))?.query_row([id], read_trial).optional()?)
}
