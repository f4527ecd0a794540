//! What the owner decided about each KPI: its target, who looks after it, or that it is parked.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, params};
use rust_decimal::Decimal;
use tillwise_domain::kpis::KpiId;

/// The owner's choices for one KPI.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KpiChoice {
    /// The target in the KPI's unit.
    pub target: Option<Decimal>,
    /// Why it is parked.
    pub parked: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
}

/// The owner's choices for a KPI.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, kpi: KpiId) -> Result<KpiChoice> {
    let found: Option<(Option<String>, Option<String>, Option<String>)> = sql
        .prepare_cached("SELECT target, parked, owner FROM kpi_choices WHERE kpi = ?1")?
        .query_row([kpi.id()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    Ok(found.map_or_else(KpiChoice::default, |(target, parked, owner)| KpiChoice {
        target: target.and_then(|text| text.parse().ok()),
        parked,
        owner,
    }))
}

/// Sets the owner's choices for a KPI.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, kpi: KpiId, choice: &KpiChoice) -> Result<()> {
    sql.execute(
        "INSERT INTO kpi_choices (kpi, target, parked, owner) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (kpi) DO UPDATE SET target = ?2, parked = ?3, owner = ?4",
        params![kpi.id(), choice.target.map(|target| target.to_string()), choice.parked, choice.owner],
    )?;
    Ok(())
}
