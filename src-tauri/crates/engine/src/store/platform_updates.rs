//! Updates of platforms the tools work with.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::stack::PlatformUpdate;

/// Every update, oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<PlatformUpdate>> {
    let mut query =
        sql.prepare_cached("SELECT id, platform, note, day FROM platform_updates ORDER BY day, id")?;
    let mut rows = query.query([])?;
    let mut updates = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(day) = row.get::<_, String>(3)?.parse() {
            updates.push(PlatformUpdate { id: row.get(0)?, platform: row.get(1)?, note: row.get(2)?, day });
        }
    }
    Ok(updates)
}

/// Notes an update.
///
/// # Errors
/// As SQLite says.
pub fn add(sql: &Transaction<'_>, update: &PlatformUpdate) -> Result<i64> {
    sql.execute(
        "INSERT INTO platform_updates (platform, note, day) VALUES (?1, ?2, ?3)",
        params![update.platform.trim(), update.note.trim(), update.day.to_string()],
    )?;
    Ok(sql.last_insert_rowid())
}

/// Removes an update.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, id: i64) -> Result<()> {
    sql.execute("DELETE FROM platform_updates WHERE id = ?1", [id])?;
    Ok(())
}
