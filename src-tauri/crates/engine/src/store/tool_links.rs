//! Connections between tools, one for a pair.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::stack::{Link, LinkKind};

/// Every connection.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Link>> {
    let mut query =
        sql.prepare_cached("SELECT first, second, kind, since FROM tool_links ORDER BY first, second")?;
    let mut rows = query.query([])?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, since): (String, String) = (row.get(2)?, row.get(3)?);
        if let (Some(kind), Ok(since)) = (LinkKind::from_id(&kind), since.parse()) {
            links.push(Link { first: row.get(0)?, second: row.get(1)?, kind, since });
        }
    }
    Ok(links)
}

/// Notes a connection; the pair's earlier one gives way.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, link: &Link) -> Result<()> {
    sql.execute(
        "INSERT OR REPLACE INTO tool_links (first, second, kind, since) VALUES (?1, ?2, ?3, ?4)",
        params![link.first, link.second, link.kind.id(), link.since.to_string()],
    )?;
    Ok(())
}

/// Forgets a pair's connection, so that nothing is known about it.
///
/// # Errors
/// As SQLite says.
pub fn forget(sql: &Transaction<'_>, one: i64, other: i64) -> Result<()> {
    sql.execute(
        "DELETE FROM tool_links WHERE first = ?1 AND second = ?2",
        params![one.min(other), one.max(other)],
    )?;
    Ok(())
}
