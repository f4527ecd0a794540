//! Tools that were thought about: the four answers, what they rest on, and what became of each.

use crate::error::Result;
use rusqlite::{Connection, Row, Transaction, params};
use tillwise_domain::stack::{Decision, FourAnswers, Job, Layer, Outcome};

const COLUMNS: &str = "id, name, layer, jobs, saves_time, removes_bottleneck, existing_can, integrates, evidence, outcome, tool, decided_on";

/// Every decision, the newest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Decision>> {
    let mut query = sql
        .prepare_cached(&format!("SELECT {COLUMNS} FROM tool_decisions ORDER BY decided_on DESC, id DESC"))?;
    let rows = query.query_map([], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Decision> {
    let text = |at: usize| row.get::<_, String>(at);
    Ok(Decision {
        id: row.get(0)?,
        name: text(1)?,
        layer: Layer::from_id(&text(2)?),
        jobs: text(3)?.split(' ').filter_map(Job::from_id).collect(),
        answers: FourAnswers {
            saves_time: row.get(4)?,
            removes_bottleneck: row.get(5)?,
            existing_tools_can: row.get(6)?,
            integrates: row.get(7)?,
        },
        grounds: serde_json::from_str(&text(8)?).unwrap_or_default(),
        outcome: Outcome::from_id(&text(9)?).unwrap_or(Outcome::Dropped),
        tool: row.get(10)?,
        decided_on: text(11)?.parse().unwrap_or(jiff::civil::Date::ZERO),
    })
}

/// Notes a new decision, or changes the one with its number where that is not 0; gives its number.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, decision: &Decision) -> Result<i64> {
    let jobs: Vec<&str> = decision.jobs.iter().map(|job| job.id()).collect();
    let grounds = serde_json::to_string(&decision.grounds).unwrap_or_default();
    sql.execute(
        &format!(
            "INSERT INTO tool_decisions ({COLUMNS}) VALUES (nullif(?1, 0),?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)
             ON CONFLICT (id) DO UPDATE SET name = ?2, layer = ?3, jobs = ?4, saves_time = ?5, removes_bottleneck = ?6,
               existing_can = ?7, integrates = ?8, evidence = ?9, outcome = ?10, tool = ?11, decided_on = ?12"
        ),
        params![
            decision.id,
            decision.name.trim(),
            decision.layer.map_or("", Layer::id),
            jobs.join(" "),
            decision.answers.saves_time,
            decision.answers.removes_bottleneck,
            decision.answers.existing_tools_can,
            decision.answers.integrates,
            grounds,
            decision.outcome.id(),
            decision.tool,
            decision.decided_on.to_string(),
        ],
    )?;
    Ok(if decision.id == 0 { sql.last_insert_rowid() } else { decision.id })
}
