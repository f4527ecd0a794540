//! What tools gave back, by month.

use crate::error::Result;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::money::Money;
use tillwise_domain::stack::{Basis, Benefit};

/// Every benefit, oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Benefit>> {
    let mut query = sql.prepare_cached(
        "SELECT tool, month, minutes, minutes_basis, margin, margin_currency, margin_basis
         FROM tool_benefits ORDER BY month, tool",
    )?;
    let mut rows = query.query([])?;
    let mut benefits = Vec::new();
    while let Some(row) = rows.next()? {
        let basis = |at: usize| -> Result<Option<Basis>> {
            Ok(row.get::<_, Option<String>>(at)?.and_then(|id| Basis::from_id(&id)))
        };
        let currency = row.get::<_, Option<String>>(5)?.and_then(|code| code.parse().ok());
        let Ok(month) = row.get::<_, String>(1)?.parse() else { continue };
        let margin =
            row.get::<_, Option<i64>>(4)?.zip(currency).map(|(minor, currency)| Money::new(minor, currency));
        benefits.push(Benefit {
            tool: row.get(0)?,
            month,
            minutes: row.get::<_, Option<u32>>(2)?.zip(basis(3)?),
            margin: margin.zip(basis(6)?),
        });
    }
    Ok(benefits)
}

/// Notes what a tool gave back in a month; what was noted for that month gives way.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, benefit: &Benefit) -> Result<()> {
    let (minutes, margin) = (benefit.minutes, benefit.margin);
    sql.execute(
        "INSERT OR REPLACE INTO tool_benefits
           (tool, month, minutes, minutes_basis, margin, margin_currency, margin_basis)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            benefit.tool,
            benefit.month.first_of_month().to_string(),
            minutes.map(|(minutes, _)| minutes),
            minutes.map(|(_, basis)| basis.id()),
            margin.map(|(money, _)| money.minor),
            margin.map(|(money, _)| money.currency.code().to_owned()),
            margin.map(|(_, basis)| basis.id()),
        ],
    )?;
    Ok(())
}

/// Forgets what a tool gave back in a month.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, tool: i64, month: Date) -> Result<()> {
    sql.execute(
        "DELETE FROM tool_benefits WHERE tool = ?1 AND month = ?2",
        params![tool, month.first_of_month().to_string()],
    )?;
    Ok(())
}
