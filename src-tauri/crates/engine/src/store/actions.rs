//! Actions decided in reviews.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::checkin::{Action, ActionState};
use tillwise_domain::kpis::KpiId;

/// Every action, the oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Action>> {
    let mut query = sql.prepare_cached(
        "SELECT id, review, text, owner, due, kpi, state, settled_in, made_on FROM actions ORDER BY id",
    )?;
    let mut rows = query.query([])?;
    let mut actions = Vec::new();
    while let Some(row) = rows.next()? {
        let maybe = |at: usize| row.get::<_, Option<String>>(at);
        let Ok(made_on) = row.get::<_, String>(8)?.parse() else { continue };
        actions.push(Action {
            id: row.get(0)?,
            review: row.get(1)?,
            text: row.get(2)?,
            owner: maybe(3)?,
            due: maybe(4)?.and_then(|day| day.parse().ok()),
            kpi: maybe(5)?.and_then(|id| KpiId::from_id(&id)),
            state: ActionState::from_id(&row.get::<_, String>(6)?).unwrap_or(ActionState::Open),
            settled_in: row.get(7)?,
            made_on,
        });
    }
    Ok(actions)
}

/// Notes a new action, or changes the one with its number where that is not 0; gives its number.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, action: &Action) -> Result<i64> {
    let due = action.due.map(|day| day.to_string());
    let kpi = action.kpi.map(KpiId::id);
    if action.id == 0 {
        sql.execute(
            "INSERT INTO actions (review, text, owner, due, kpi, state, settled_in, made_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                action.review,
                action.text,
                action.owner,
                due,
                kpi,
                action.state.id(),
                action.settled_in,
                action.made_on.to_string()
            ],
        )?;
        return Ok(sql.last_insert_rowid());
    }
    sql.execute(
        "UPDATE actions SET text = ?2, owner = ?3, due = ?4, kpi = ?5, state = ?6, settled_in = ?7 WHERE id = ?1",
        params![action.id, action.text, action.owner, due, kpi, action.state.id(), action.settled_in],
    )?;
    Ok(action.id)
}

/// Removes an action.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, id: i64) -> Result<()> {
    sql.execute("DELETE FROM actions WHERE id = ?1", [id])?;
    Ok(())
}
