//! What runs inside tools, by day.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;
use tillwise_domain::stack::DatedWork;

/// What runs inside all tools, by tool, the oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<HashMap<i64, Vec<DatedWork>>> {
    let mut query = sql.prepare_cached(
        "SELECT tool, from_day, automations, extra_branches FROM tool_work ORDER BY tool, from_day",
    )?;
    let mut rows = query.query([])?;
    let mut work: HashMap<i64, Vec<DatedWork>> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Ok(from) = row.get_ref(1)?.as_str().unwrap_or_default().parse() {
            let dated = DatedWork { from, automations: row.get(2)?, extra_branches: row.get(3)? };
            work.entry(row.get(0)?).or_default().push(dated);
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
