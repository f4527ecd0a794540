//! The register of tools and their dated prices.

use crate::error::Result;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::Money;
use tillwise_domain::stack::{Cycle, DatedPrice, Job, Layer, Price, Tool, ToolStatus};

/// Every tool, ended ones too, in the order they were noted.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Tool>> {
    let mut query = sql.prepare_cached(
        "SELECT id, name, layer, jobs, owner, kpi, status, since, until FROM tools ORDER BY id",
    )?;
    let mut rows = query.query([])?;
    let mut tools = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get::<_, String>(at);
        let id: i64 = row.get(0)?;
        let since: Date = text(7)?.parse().unwrap_or(Date::ZERO);
        tools.push(Tool {
            id,
            name: text(1)?,
            layer: Layer::from_id(&text(2)?).unwrap_or(Layer::Content),
            jobs: text(3)?.split(' ').filter_map(Job::from_id).collect(),
            owner: row.get(4)?,
            kpi: row.get::<_, Option<String>>(5)?.and_then(|id| KpiId::from_id(&id)),
            status: ToolStatus::from_id(&text(6)?).unwrap_or(ToolStatus::Active),
            since,
            until: row.get::<_, Option<String>>(8)?.and_then(|day| day.parse().ok()),
            prices: prices(sql, id)?,
        });
    }
    Ok(tools)
}

fn prices(sql: &Connection, tool: i64) -> Result<Vec<DatedPrice>> {
    let mut query = sql.prepare_cached(
        "SELECT from_day, minor, currency, cycle FROM tool_prices WHERE tool = ?1 ORDER BY from_day",
    )?;
    let mut rows = query.query([tool])?;
    let mut prices = Vec::new();
    while let Some(row) = rows.next()? {
        let parts: (Option<i64>, Option<String>, Option<String>) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let price = match parts {
            (Some(minor), Some(currency), Some(cycle)) => currency
                .parse()
                .ok()
                .zip(Cycle::from_id(&cycle))
                .map(|(currency, cycle)| Price { amount: Money::new(minor, currency), cycle }),
            _ => None,
        };
        if let Ok(from) = row.get::<_, String>(0)?.parse() {
            prices.push(DatedPrice { from, price });
        }
    }
    Ok(prices)
}

/// The number of the tool with a name, whatever its letter case.
///
/// # Errors
/// As SQLite says.
pub fn find(sql: &Connection, name: &str) -> Result<Option<i64>> {
    Ok(sql.query_row("SELECT id FROM tools WHERE name = ?1", [name.trim()], |row| row.get(0)).optional()?)
}

/// Notes a new tool with its prices; its `id` is given by the register. `batch` is the file it came in, if any.
///
/// # Errors
/// As SQLite says.
pub fn add(sql: &Transaction<'_>, tool: &Tool, batch: Option<i64>) -> Result<i64> {
    sql.execute(
        "INSERT INTO tools (name, layer, jobs, owner, kpi, status, since, until, batch)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)",
        params![
            tool.name,
            tool.layer.id(),
            jobs_text(&tool.jobs),
            tool.owner,
            tool.kpi.map(KpiId::id),
            tool.status.id(),
            tool.since.to_string(),
            tool.until.map(|day| day.to_string()),
            batch,
        ],
    )?;
    let id = sql.last_insert_rowid();
    set_prices(sql, id, &tool.prices)?;
    Ok(id)
}

/// Changes a tool; its prices are left as they are. What the owner changed is the owner's, whatever file it came in.
///
/// # Errors
/// As SQLite says.
pub fn change(sql: &Transaction<'_>, tool: &Tool) -> Result<()> {
    sql.execute(
        "UPDATE tools SET name = ?2, layer = ?3, jobs = ?4, owner = ?5, kpi = ?6, status = ?7, since = ?8, until = ?9,
           batch = NULL
         WHERE id = ?1",
        params![
            tool.id,
            tool.name,
            tool.layer.id(),
            jobs_text(&tool.jobs),
            tool.owner,
            tool.kpi.map(KpiId::id),
            tool.status.id(),
            tool.since.to_string(),
            tool.until.map(|day| day.to_string()),
        ],
    )?;
    Ok(())
}

/// Notes all prices of a tool; what was noted before gives way.
///
/// # Errors
/// As SQLite says.
pub fn set_prices(sql: &Transaction<'_>, tool: i64, prices: &[DatedPrice]) -> Result<()> {
    sql.execute("DELETE FROM tool_prices WHERE tool = ?1", [tool])?;
    for dated in prices {
        sql.execute(
            "INSERT INTO tool_prices (tool, from_day, minor, currency, cycle) VALUES (?1,?2,?3,?4,?5)",
            params![
                tool,
                dated.from.to_string(),
                dated.price.map(|price| price.amount.minor),
                dated.price.map(|price| price.amount.currency.code().to_owned()),
                dated.price.map(|price| price.cycle.id()),
            ],
        )?;
    }
    Ok(())
}

/// Notes that another file lists a tool too, so that the tool stays when the first file is taken back.
///
/// # Errors
/// As SQLite says.
pub fn see(sql: &Transaction<'_>, tool: i64, batch: i64) -> Result<()> {
    sql.execute(
        "INSERT OR IGNORE INTO sightings (kind, row, batch)
         SELECT 'tools', id, ?2 FROM tools WHERE id = ?1 AND batch IS NOT NULL AND batch <> ?2",
        params![tool, batch],
    )?;
    Ok(())
}

/// Takes back the tools a batch brought: those in another file too pass to it, those the owner has changed since
/// are the owner's own.
///
/// # Errors
/// As SQLite says.
pub fn take_back(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute("DELETE FROM sightings WHERE kind = 'tools' AND batch = ?1", [batch])?;
    sql.execute(
        "UPDATE tools SET batch = (SELECT min(s.batch) FROM sightings s WHERE s.kind = 'tools' AND s.row = tools.id)
         WHERE batch = ?1 AND EXISTS (SELECT 1 FROM sightings s WHERE s.kind = 'tools' AND s.row = tools.id)",
        [batch],
    )?;
    sql.execute(
        "DELETE FROM sightings WHERE kind = 'tools'
         AND EXISTS (SELECT 1 FROM tools t WHERE t.id = sightings.row AND t.batch = sightings.batch)",
        [],
    )?;
    sql.execute("DELETE FROM tools WHERE batch = ?1", [batch])?;
    Ok(())
}

/// Job ids parted by blanks.
fn jobs_text(jobs: &[Job]) -> String {
    jobs.iter().map(|job| job.id()).collect::<Vec<_>>().join(" ")
}
