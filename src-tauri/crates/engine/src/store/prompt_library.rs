//! Texts that won, with what shows it.

use super::copy_acts::Table;
use super::instant;
use crate::error::Result;
use rusqlite::{Connection, params};
use tillwise_domain::content::variants::{Arm, Experiment, LibraryEntry, Winner};

/// The library.
pub const LIBRARY: Table = Table::new(
    "prompt_library",
    &[
        "id",
        "set_id",
        "number",
        "product",
        "title",
        "field",
        "persona",
        "content",
        "template",
        "template_version",
        "experiment",
        "shown",
        "bought",
        "other",
        "other_shown",
        "other_bought",
        "who",
        "at",
        "example",
    ],
    1,
);

/// A text of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// The set it won in.
    pub set: i64,
    /// The product: platform and key.
    pub product: String,
    /// The product's title when it won.
    pub title: String,
    /// The field's id.
    pub field: String,
    /// The text it was set against.
    pub other: String,
    /// The text with its evidence.
    pub won: LibraryEntry,
    /// Whether prompts for the same buyers show it.
    pub example: bool,
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    let (name, version): (Option<String>, Option<u32>) = (row.get(8)?, row.get(9)?);
    let evidence = Experiment {
        name: row.get(10)?,
        winner: Arm { shown: row.get(11)?, bought: row.get(12)? },
        other: Arm { shown: row.get(14)?, bought: row.get(15)? },
    };
    let winner = Winner { number: row.get(2)?, evidence, who: row.get(16)?, at: instant(row.get(17)?) };
    Ok(Entry {
        id: row.get(0)?,
        set: row.get(1)?,
        product: row.get(3)?,
        title: row.get(4)?,
        field: row.get(5)?,
        other: row.get(13)?,
        won: LibraryEntry { text: row.get(7)?, persona: row.get(6)?, template: name.zip(version), winner },
        example: row.get(18)?,
    })
}

/// Every text, newest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Entry>> {
    let columns =
        "id, set_id, number, product, title, field, persona, content, template, template_version, experiment,
                   shown, bought, other, other_shown, other_bought, who, at, example";
    let mut query = sql.prepare_cached(&format!("SELECT {columns} FROM prompt_library ORDER BY id DESC"))?;
    Ok(query.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest texts of a field that won for a persona and may stand in prompts, those of one product left out.
///
/// # Errors
/// As SQLite says.
pub fn examples(sql: &Connection, field: &str, persona: &str, not: &str, most: usize) -> Result<Vec<String>> {
    let mut query = sql.prepare_cached(
        "SELECT content FROM prompt_library
         WHERE field = ?1 AND persona = ?2 AND product <> ?3 AND example = 1 ORDER BY id DESC LIMIT ?4",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(params![field, persona, not, most], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
