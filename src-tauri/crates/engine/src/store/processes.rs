//! The shop's processes and the tools each uses.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tillwise_domain::stack::Process;

/// Every process, in the order they were noted.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Process>> {
    let mut query = sql.prepare_cached(
        "SELECT id, name, owner, review, minutes_a_week, bottleneck FROM processes ORDER BY id",
    )?;
    let mut rows = query.query([])?;
    let mut processes = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        processes.push(Process {
            id,
            name: row.get(1)?,
            owner: row.get(2)?,
            review: row.get(3)?,
            minutes_a_week: row.get(4)?,
            bottleneck: row.get(5)?,
            tools: tools(sql, id)?,
        });
    }
    Ok(processes)
}

fn tools(sql: &Connection, process: i64) -> Result<Vec<i64>> {
    let mut query = sql.prepare_cached("SELECT tool FROM process_tools WHERE process = ?1 ORDER BY tool")?;
    let tools = query.query_map([process], |row| row.get(0))?;
    Ok(tools.collect::<rusqlite::Result<_>>()?)
}

/// The number of the process with a name, whatever its letter case.
///
/// # Errors
/// As SQLite says.
pub fn find(sql: &Connection, name: &str) -> Result<Option<i64>> {
    let mut query = sql.prepare_cached("SELECT id FROM processes WHERE name = ?1")?;
    Ok(query.query_row([name.trim()], |row| row.get(0)).optional()?)
}

/// Notes a new process, or changes the one with its number where that is not 0; gives its number. What the owner changed
/// is the owner's, whatever file it came in.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, process: &Process) -> Result<i64> {
    let values = params![
        process.name.trim(),
        process.owner,
        process.review,
        process.minutes_a_week,
        process.bottleneck
    ];
    let id = if process.id == 0 {
        sql.execute(
            "INSERT INTO processes (name, owner, review, minutes_a_week, bottleneck) VALUES (?1, ?2, ?3, ?4, ?5)",
            values,
        )?;
        sql.last_insert_rowid()
    } else {
        sql.execute(
            "UPDATE processes SET name = ?2, owner = ?3, review = ?4, minutes_a_week = ?5, bottleneck = ?6, batch = NULL
             WHERE id = ?1",
            params![
                process.id,
                process.name.trim(),
                process.owner,
                process.review,
                process.minutes_a_week,
                process.bottleneck
            ],
        )?;
        process.id
    };
    sql.execute("DELETE FROM process_tools WHERE process = ?1", [id])?;
    for tool in &process.tools {
        sql.execute(
            "INSERT OR IGNORE INTO process_tools (process, tool) VALUES (?1, ?2)",
            params![id, tool],
        )?;
    }
    Ok(id)
}

/// Removes a process.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, id: i64) -> Result<()> {
    sql.execute("DELETE FROM processes WHERE id = ?1", [id])?;
    Ok(())
}

/// Notes that a tool is used in a process; one that is not there yet comes with the file.
///
/// # Errors
/// As SQLite says.
pub fn link(sql: &Transaction<'_>, name: &str, tool: i64, batch: i64) -> Result<()> {
    let process = match find(sql, name)? {
        Some(id) => id,
        None => {
            sql.execute(
                "INSERT INTO processes (name, bottleneck, batch) VALUES (?1, 0, ?2)",
                params![name.trim(), batch],
            )?;
            sql.last_insert_rowid()
        }
    };
    sql.execute(
        "INSERT OR IGNORE INTO process_tools (process, tool) VALUES (?1, ?2)",
        params![process, tool],
    )?;
    Ok(())
}

/// Takes back the processes a batch brought, after its tools: one that another tool is used in stays and passes to that
/// tool's file, or to the owner.
///
/// # Errors
/// As SQLite says.
pub fn take_back(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute(
        "UPDATE processes SET batch = (SELECT min(t.batch) FROM process_tools p JOIN tools t ON t.id = p.tool
                                       WHERE p.process = processes.id)
         WHERE batch = ?1 AND EXISTS (SELECT 1 FROM process_tools p WHERE p.process = processes.id)",
        [batch],
    )?;
    sql.execute("DELETE FROM processes WHERE batch = ?1", [batch])?;
    Ok(())
}
