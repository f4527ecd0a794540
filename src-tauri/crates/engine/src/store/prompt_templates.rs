//! The owner's versions of prompt templates, which of them is used, and what drafts were made with each.

use super::copy_acts::Table;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Which version is used. The versions themselves are no part of an act: a draft's record names one for ever.
pub const CHOICES: Table = Table::new("prompt_choices", &["template", "version"], 1);

/// One of the owner's versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 2.
    pub version: u32,
    /// Its text.
    pub content: String,
    /// Who wrote it.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// What was drafted with one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The template.
    pub template: String,
    /// Its version.
    pub version: u32,
    /// How many drafts.
    pub drafts: i64,
    /// How many of them a person took over.
    pub taken: i64,
    /// How many letters were changed in those, on average; nothing where none was taken over.
    pub changed: Option<i64>,
}

/// The owner's versions of a template, newest first.
///
/// # Errors
/// As SQLite says.
pub fn versions(sql: &Connection, template: &str) -> Result<Vec<Version>> {
    let mut query = sql.prepare_cached(
        "SELECT version, content, who, at FROM prompt_templates WHERE template = ?1 ORDER BY version DESC",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Version { version: row.get(0)?, content: row.get(1)?, who: row.get(2)?, at: row.get(3)? })
    };
    Ok(query.query_map([template], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The number of the owner's version that is used; nothing for the program's own.
///
/// # Errors
/// As SQLite says.
pub fn chosen(sql: &Connection, template: &str) -> Result<Option<u32>> {
    Ok(sql
        .prepare_cached("SELECT version FROM prompt_choices WHERE template = ?1")?
        .query_row([template], |row| row.get(0))
        .optional()?)
}

/// Keeps a version for ever.
///
/// # Errors
/// As SQLite says.
pub fn add(sql: &Transaction<'_>, template: &str, version: &Version) -> Result<()> {
    sql.execute(
        "INSERT INTO prompt_templates (template, version, content, who, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![template, version.version, version.content, version.who, version.at],
    )?;
    Ok(())
}

/// What was drafted with each version of each template.
///
/// # Errors
/// As SQLite says.
pub fn made(sql: &Connection) -> Result<Vec<Made>> {
    let mut query = sql.prepare_cached(
        "SELECT template, template_version, count(*), count(edit_distance), CAST(round(avg(edit_distance)) AS INTEGER)
         FROM draft_records GROUP BY template, template_version",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Made {
            template: row.get(0)?,
            version: row.get(1)?,
            drafts: row.get(2)?,
            taken: row.get(3)?,
            changed: row.get(4)?,
        })
    };
    Ok(query.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The products that were drafted with a version last, by title, each once.
///
/// # Errors
/// As SQLite says.
pub fn made_for(sql: &Connection, template: &str, version: u32, most: u32) -> Result<Vec<String>> {
    let mut query = sql.prepare_cached(
        "SELECT coalesce((SELECT p.title FROM products p WHERE p.current = 1 AND p.key = r.product), r.product)
         FROM draft_records r WHERE r.template = ?1 AND r.template_version = ?2
         GROUP BY r.product ORDER BY max(r.draft) DESC LIMIT ?3",
    )?;
    let rows = query.query_map(params![template, version, most], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
