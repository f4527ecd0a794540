//! What the owner answered to warnings.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::warnings::{Answer, Answered};

/// Every answer that was given and not taken back.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Answered>> {
    let mut query = sql.prepare_cached(
        "SELECT rule, about, answer, reason, answered_on FROM warning_answers ORDER BY rule, about",
    )?;
    let mut rows = query.query([])?;
    let mut answers = Vec::new();
    while let Some(row) = rows.next()? {
        let (answer, on): (String, String) = (row.get(2)?, row.get(4)?);
        if let (Some(answer), Ok(on)) = (Answer::from_id(&answer), on.parse()) {
            answers.push(Answered { rule: row.get(0)?, about: row.get(1)?, answer, reason: row.get(3)?, on });
        }
    }
    Ok(answers)
}

/// Keeps an answer; an earlier one to the same warning gives way.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, given: &Answered) -> Result<()> {
    sql.execute(
        "INSERT OR REPLACE INTO warning_answers (rule, about, answer, reason, answered_on) VALUES (?1,?2,?3,?4,?5)",
        params![given.rule, given.about, given.answer.id(), given.reason, given.on.to_string()],
    )?;
    Ok(())
}

/// Forgets an answer and says whether there was one.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, rule: &str, about: &str) -> Result<bool> {
    let gone =
        sql.execute("DELETE FROM warning_answers WHERE rule = ?1 AND about = ?2", params![rule, about])?;
    Ok(gone > 0)
}
