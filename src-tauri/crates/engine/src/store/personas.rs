//! Kinds of buyers, and for whom drafts are written.

use super::copy_acts::Table;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};
use tillwise_domain::content::prompt::Persona;

/// The kinds of buyers.
pub const PERSONAS: Table = Table::new("personas", &["tag", "who", "cares", "at"], 1);
/// For whom drafts are written.
pub const AUDIENCES: Table = Table::new("prompt_audiences", &["about", "persona"], 1);

/// A kind of buyer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its tag.
    pub tag: String,
    /// Who it is.
    pub who: String,
    /// What it cares about.
    pub cares: String,
}

impl Stored {
    /// As a prompt says it, in one line.
    pub fn persona(&self) -> Persona {
        let parts = [self.who.as_str(), self.cares.as_str()]
            .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
        let [who, cares] = parts;
        let text = match (who.is_empty(), cares.is_empty()) {
            (false, false) => format!("{who}; what matters to them: {cares}"),
            (true, false) => format!("what matters to them: {cares}"),
            _ => who,
        };
        Persona { tag: self.tag.clone(), text }
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored { tag: row.get(0)?, who: row.get(1)?, cares: row.get(2)? })
}

/// Every kind of buyer, by tag.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Stored>> {
    let mut query = sql.prepare_cached("SELECT tag, who, cares FROM personas ORDER BY tag")?;
    Ok(query.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// One kind of buyer, whatever the case of its tag.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, tag: &str) -> Result<Option<Stored>> {
    Ok(sql
        .prepare_cached("SELECT tag, who, cares FROM personas WHERE tag = ?1")?
        .query_row([tag.trim()], read)
        .optional()?)
}

/// For whom what is written: a product's key and a tag; the empty key stands for all other products.
///
/// # Errors
/// As SQLite says.
pub fn audiences(sql: &Connection) -> Result<Vec<(String, String)>> {
    let mut query = sql.prepare_cached("SELECT about, persona FROM prompt_audiences ORDER BY about")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// For whom drafts of a product are written; nothing for anybody.
///
/// # Errors
/// As SQLite says.
pub fn of_product(sql: &Connection, product: &str) -> Result<Option<Persona>> {
    let query = "SELECT p.tag, p.who, p.cares FROM prompt_audiences a JOIN personas p ON p.tag = a.persona
                 WHERE a.about IN (?1, '') ORDER BY a.about = '' LIMIT 1";
    let found = sql.prepare_cached(query)?.query_row([product], read).optional()?;
    Ok(found.map(|stored| stored.persona()))
}
