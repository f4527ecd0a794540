//! Figures other dashboards show, as the owner recorded them.

use crate::error::Result;
use rusqlite::{Connection, params};
use rust_decimal::Decimal;
use tillwise_domain::readiness::{Cause, FigureId, OtherFigure};

/// Records a figure. One dashboard shows one figure for a KPI and week: another value replaces the first, and what
/// explained that goes with it.
///
/// # Errors
/// As SQLite says.
pub fn record(
    sql: &Connection,
    (kpi, week, dashboard): (FigureId, &str, &str),
    value: Decimal,
    now: i64,
) -> Result<()> {
    sql.execute(
        "INSERT INTO other_figures (kpi, week, dashboard, value, recorded_at, note) VALUES (?1, ?2, ?3, ?4, ?5, '')
         ON CONFLICT (kpi, week, dashboard) DO UPDATE SET dashboard = ?3, value = ?4, recorded_at = ?5,
           cause = CASE WHEN value = ?4 THEN cause END, note = CASE WHEN value = ?4 THEN note ELSE '' END",
        params![kpi.id(), week, dashboard, value.to_string(), now],
    )?;
    Ok(())
}

/// Notes why a figure differs, or opens it again. False where there is no such figure.
///
/// # Errors
/// As SQLite says.
pub fn explain(sql: &Connection, id: i64, explained: Option<(Cause, &str)>) -> Result<bool> {
    let (cause, note) = explained.map_or((None, ""), |(cause, note)| (Some(cause.id()), note));
    let changed = sql
        .execute("UPDATE other_figures SET cause = ?2, note = ?3 WHERE id = ?1", params![id, cause, note])?;
    Ok(changed == 1)
}

/// Removes a figure. False where there is none.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Connection, id: i64) -> Result<bool> {
    Ok(sql.execute("DELETE FROM other_figures WHERE id = ?1", [id])? == 1)
}

/// Every figure, the newest week first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<OtherFigure>> {
    let mut query = sql.prepare_cached(
        "SELECT id, kpi, week, dashboard, value, cause, note FROM other_figures ORDER BY week DESC, kpi, dashboard",
    )?;
    let mut rows = query.query([])?;
    let mut figures = Vec::new();
    while let Some(row) = rows.next()? {
        let (kpi, value): (String, String) = (row.get(1)?, row.get(4)?);
        let (Some(kpi), Ok(value)) = (FigureId::from_id(&kpi), value.parse()) else { continue };
        let cause = row.get::<_, Option<String>>(5)?.and_then(|id| Cause::from_id(&id));
        figures.push(OtherFigure {
            id: row.get(0)?,
            kpi,
            week: row.get(2)?,
            dashboard: row.get(3)?,
            value,
            explained: cause.map(|cause| Ok::<_, rusqlite::Error>((cause, row.get(6)?))).transpose()?,
        });
    }
    Ok(figures)
}
