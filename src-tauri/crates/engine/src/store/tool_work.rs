//! What runs inside tools, by day.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::stack::DatedWork;

/// What runs inside a tool, oldest first.
///
/// # Errors
/// As SQLite says.
pub fn of(sql: &Connection, tool: i64) -> Result<Vec<DatedWork>> {
    let mut query = sql.prepare_cached(
        "SELECT from_day, automations, extra_branches FROM tool_work WHERE tool = ?1 ORDER BY from_day",
    )?;
    let mut rows = query.query([tool])?;
    let mut work = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(from) = row.get::<_, String>(0)?.parse() {
            work.push(DatedWork { from, automations: row.get(1)?, extra_branches: row.get(2)? });
        }
    }
    Ok(work)
}

/// Notes all that runs inside a tool; what was noted before gives way.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, tool: i64, work: &[DatedWork]) -> Result<()> {
    sql.execute("DELETE FROM tool_work WHERE tool = ?1", [tool])?;
    for dated in work {
        sql.execute(
            "INSERT OR REPLACE INTO tool_work (tool, from_day, automations, extra_branches) VALUES (?1, ?2, ?3, ?4)",
            params![tool, dated.from.to_string(), dated.automations, dated.extra_branches],
        )?;
    }
    Ok(())
}
