//! The register of tools and their dated prices.

use super::{tool_charges, tool_work};
use crate::error::Result;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::HashMap;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::Money;
use tillwise_domain::stack::{Contract, Cycle, DatedPrice, Job, Layer, Price, SharedData, Tool, ToolStatus};

/// Every tool, ended ones too, in the order they were noted.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Tool>> {
    let mut query = sql.prepare_cached(
        "SELECT id, name, layer, jobs, owner, kpi, status, since, until, vendor, backup, contract_ends,
                renews_months, notice_days, trial_ends, verified, used, setup_minutes, manual_minutes, manual_since,
                shares, works_with, note
         FROM tools ORDER BY id",
    )?;
    // One question for each table, not for each tool: a large register is read as fast as a small one.
    let mut prices = prices(sql)?;
    let mut charges = tool_charges::all(sql)?;
    let mut work = tool_work::all(sql)?;
    let mut rows = query.query([])?;
    let mut tools = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get::<_, String>(at);
        let maybe = |at: usize| row.get::<_, Option<String>>(at);
        let day = |at: usize| -> Result<Option<Date>> { Ok(maybe(at)?.and_then(|day| day.parse().ok())) };
        let id: i64 = row.get(0)?;
        let layer = Layer::from_id(&text(2)?).unwrap_or(Layer::Content);
        tools.push(Tool {
            id,
            vendor: maybe(9)?,
            jobs: text(3)?.split(' ').filter_map(Job::from_id).collect(),
            owner: maybe(4)?,
            backup: maybe(10)?,
            kpi: maybe(5)?.and_then(|id| KpiId::from_id(&id)),
            status: ToolStatus::from_id(&text(6)?).unwrap_or(ToolStatus::Active),
            until: day(8)?,
            prices: prices.remove(&id).unwrap_or_default(),
            charges: charges.remove(&id).unwrap_or_default(),
            work: work.remove(&id).unwrap_or_default(),
            contract: Contract { ends: day(11)?, renews_months: row.get(12)?, notice_days: row.get(13)? },
            trial_ends: day(14)?,
            verified: day(15)?,
            used: day(16)?,
            setup_minutes: row.get(17)?,
            manual_minutes: row.get(18)?,
            manual_since: day(19)?,
            shares: maybe(20)?.map(|ids| ids.split(' ').filter_map(SharedData::from_id).collect()),
            works_with: text(21)?.lines().map(str::to_owned).collect(),
            note: maybe(22)?,
            ..Tool::new(&text(1)?, layer, text(7)?.parse().unwrap_or(Date::ZERO))
        });
    }
    Ok(tools)
}

/// The prices of all tools, by tool, the oldest first.
fn prices(sql: &Connection) -> Result<HashMap<i64, Vec<DatedPrice>>> {
    let mut query = sql.prepare_cached(
        "SELECT tool, from_day, minor, currency, cycle FROM tool_prices ORDER BY tool, from_day",
    )?;
    let mut rows = query.query([])?;
    let mut prices: HashMap<i64, Vec<DatedPrice>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let parts: (Option<i64>, Option<String>, Option<String>) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let price = match parts {
            (Some(minor), Some(currency), Some(cycle)) => currency
                .parse()
                .ok()
                .zip(Cycle::from_id(&cycle))
                .map(|(currency, cycle)| Price { amount: Money::new(minor, currency), cycle }),
            _ => None,
        };
        if let Ok(from) = row.get_ref(1)?.as_str().unwrap_or_default().parse() {
            prices.entry(row.get(0)?).or_default().push(DatedPrice { from, price });
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

/// Notes a new tool with its prices, payments and work; its `id` is given by the register. `batch` is the file it came
/// in, if any.
///
/// # Errors
/// As SQLite says.
pub fn add(sql: &Transaction<'_>, tool: &Tool, batch: Option<i64>) -> Result<i64> {
    sql.execute(
        "INSERT INTO tools (name, layer, jobs, status, since, batch) VALUES (?1,?2,?3,?4,?5,?6)",
        params![
            tool.name,
            tool.layer.id(),
            ids(tool.jobs.iter().map(|job| job.id())),
            tool.status.id(),
            tool.since.to_string(),
            batch,
        ],
    )?;
    let id = sql.last_insert_rowid();
    fill(sql, &Tool { id, ..tool.clone() })?;
    set_prices(sql, id, &tool.prices)?;
    tool_charges::put(sql, id, &tool.charges)?;
    tool_work::set(sql, id, &tool.work)?;
    Ok(id)
}

/// Changes a tool; its prices, payments and work are left as they are. What the owner changed is the owner's, whatever
/// file it came in.
///
/// # Errors
/// As SQLite says.
pub fn change(sql: &Transaction<'_>, tool: &Tool) -> Result<()> {
    fill(sql, tool)?;
    keep(sql, tool.id)
}

/// Makes a tool the owner's own, whatever file it came in: something was noted about it by hand.
///
/// # Errors
/// As SQLite says.
pub fn keep(sql: &Transaction<'_>, id: i64) -> Result<()> {
    sql.execute("UPDATE tools SET batch = NULL WHERE id = ?1", [id])?;
    Ok(())
}

/// Writes what is noted about a tool, which stays with the file it came with.
///
/// # Errors
/// As SQLite says.
pub fn fill(sql: &Transaction<'_>, tool: &Tool) -> Result<()> {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    sql.execute(
        "UPDATE tools SET name = ?2, layer = ?3, jobs = ?4, owner = ?5, kpi = ?6, status = ?7, since = ?8, until = ?9,
           vendor = ?10, backup = ?11, contract_ends = ?12, renews_months = ?13, notice_days = ?14, trial_ends = ?15,
           verified = ?16, used = ?17, setup_minutes = ?18, manual_minutes = ?19, manual_since = ?20, shares = ?21,
           works_with = ?22, note = ?23
         WHERE id = ?1",
        params![
            tool.id,
            tool.name,
            tool.layer.id(),
            ids(tool.jobs.iter().map(|job| job.id())),
            tool.owner,
            tool.kpi.map(KpiId::id),
            tool.status.id(),
            tool.since.to_string(),
            day(tool.until),
            tool.vendor,
            tool.backup,
            day(tool.contract.ends),
            tool.contract.renews_months,
            tool.contract.notice_days,
            day(tool.trial_ends),
            day(tool.verified),
            day(tool.used),
            tool.setup_minutes,
            tool.manual_minutes,
            day(tool.manual_since),
            tool.shares.as_ref().map(|shares| ids(shares.iter().map(|shared| shared.id()))),
            tool.works_with.join("\n"),
            tool.note,
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

/// Ids parted by blanks.
fn ids<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    ids.collect::<Vec<_>>().join(" ")
}
