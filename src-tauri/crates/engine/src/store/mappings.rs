//! What the owner said about files with certain columns, to be taken for the next file with the same ones.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, params};

/// What is remembered for a header, as JSON.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, header: &str) -> Result<Option<String>> {
    let query = "SELECT choices FROM mappings WHERE header = ?1";
    Ok(sql.prepare_cached(query)?.query_row([header], |row| row.get(0)).optional()?)
}

/// Remembers choices for a header, or forgets them.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, header: &str, choices: Option<&str>, now: i64) -> Result<()> {
    match choices {
        Some(choices) => sql.execute(
            "INSERT INTO mappings (header, choices, said_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (header) DO UPDATE SET choices = ?2, said_at = ?3",
            params![header, choices, now],
        )?,
        None => sql.execute("DELETE FROM mappings WHERE header = ?1", [header])?,
    };
    Ok(())
}
