//! What the owner decided about each KPI: its target, or that it is parked.

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
}

/// The owner's choices for a KPI.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, kpi: KpiId) -> Result<KpiChoice> {
    let found: Option<(Option<String>, Option<String>)> = sql
        .prepare_cached("SELECT target, parked FROM kpi_choices WHERE kpi = ?1")?
        .query_row([kpi.id()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.map_or_else(KpiChoice::default, |(target, parked)| KpiChoice {
        target: target.and_then(|text| text.parse().ok()),
        parked,
    }))
}

/// Sets the owner's choices for a KPI.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, kpi: KpiId, choice: &KpiChoice) -> Result<()> {
    sql.execute(
        "INSERT INTO kpi_choices (kpi, target, parked) VALUES (?1, ?2, ?3)
         ON CONFLICT (kpi) DO UPDATE SET target = ?2, parked = ?3",
        params![kpi.id(), choice.target.map(|target| target.to_string()), choice.parked],
    )?;
    Ok(())
}
