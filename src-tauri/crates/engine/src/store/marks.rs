//! What the owner says about campaigns and origins.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::kpis::{Marks, Purpose};

/// All marks.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Marks> {
    let mut marks = Marks::default();
    let mut query = sql.prepare_cached("SELECT platform, campaign, purpose FROM campaign_marks")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(purpose) = Purpose::from_id(row.get_ref(2)?.as_str().unwrap_or_default()) {
            marks.campaigns.insert((row.get(0)?, row.get(1)?), purpose);
        }
    }
    let mut query = sql.prepare_cached("SELECT origin, paid FROM origin_marks")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        marks.origins.insert(row.get::<_, String>(0)?.to_lowercase(), row.get(1)?);
    }
    Ok(marks)
}

/// Says what a campaign is for, or takes that back.
///
/// # Errors
/// As SQLite says.
pub fn set_campaign(
    sql: &Transaction<'_>,
    (platform, campaign): (&str, &str),
    purpose: Option<Purpose>,
) -> Result<()> {
    match purpose {
        Some(purpose) => sql.execute(
            "INSERT OR REPLACE INTO campaign_marks (platform, campaign, purpose) VALUES (?1, ?2, ?3)",
            params![platform, campaign, purpose.id()],
        )?,
        None => sql.execute(
            "DELETE FROM campaign_marks WHERE platform = ?1 AND campaign = ?2",
            params![platform, campaign],
        )?,
    };
    Ok(())
}

/// Says whether buyers of an origin came through an advertisement, or takes that back.
///
/// # Errors
/// As SQLite says.
pub fn set_origin(sql: &Transaction<'_>, origin: &str, paid: Option<bool>) -> Result<()> {
    let origin = origin.to_lowercase();
    match paid {
        Some(paid) => sql.execute(
            "INSERT OR REPLACE INTO origin_marks (origin, paid) VALUES (?1, ?2)",
            params![origin, paid],
        )?,
        None => sql.execute("DELETE FROM origin_marks WHERE origin = ?1", params![origin])?,
    };
    Ok(())
}
