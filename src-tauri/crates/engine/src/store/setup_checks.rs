//! How long simple tasks took, by month.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::stack::{SetupCheck, SetupTask};

/// Every check, oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<SetupCheck>> {
    let mut query =
        sql.prepare_cached("SELECT task, month, minutes FROM setup_checks ORDER BY month, task")?;
    let mut rows = query.query([])?;
    let mut checks = Vec::new();
    while let Some(row) = rows.next()? {
        let (task, month): (String, String) = (row.get(0)?, row.get(1)?);
        if let (Some(task), Ok(month)) = (SetupTask::from_id(&task), month.parse()) {
            checks.push(SetupCheck { task, month, minutes: row.get(2)? });
        }
    }
    Ok(checks)
}

/// Notes a check; the month's earlier one gives way.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, check: &SetupCheck) -> Result<()> {
    sql.execute(
        "INSERT OR REPLACE INTO setup_checks (task, month, minutes) VALUES (?1, ?2, ?3)",
        params![check.task.id(), check.month.first_of_month().to_string(), check.minutes],
    )?;
    Ok(())
}
