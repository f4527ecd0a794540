//! What marketing costs in a month beside advertising and tools, from a month on.

use crate::error::Result;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tillwise_domain::kpis::MarketingPart;
use tillwise_domain::money::Money;

/// What a part costs in the month of a day, with the first day of the month it was said for; nothing where nobody said
/// it for that month or an earlier one.
///
/// # Errors
/// As SQLite says.
pub fn on(sql: &Connection, part: MarketingPart, day: Date) -> Result<Option<(Date, Money)>> {
    let mut query = sql.prepare_cached(
        "SELECT from_month, minor, currency FROM marketing_costs
         WHERE part = ?1 AND from_month <= ?2 ORDER BY from_month DESC LIMIT 1",
    )?;
    let found: Option<(String, i64, String)> = query
        .query_row(params![part.id(), day.first_of_month().to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    Ok(found.and_then(|(from, minor, currency)| {
        Some((from.parse().ok()?, Money::new(minor, currency.parse().ok()?)))
    }))
}

/// Says what a part costs from a month on, or takes back what was said for exactly that month.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, part: MarketingPart, month: Date, cost: Option<Money>) -> Result<()> {
    let month = month.first_of_month().to_string();
    match cost {
        Some(cost) => sql.execute(
            "INSERT OR REPLACE INTO marketing_costs (part, from_month, minor, currency) VALUES (?1, ?2, ?3, ?4)",
            params![part.id(), month, cost.minor, cost.currency.code()],
        )?,
        None => sql
            .execute("DELETE FROM marketing_costs WHERE part = ?1 AND from_month = ?2", params![part.id(), month])?,
    };
    Ok(())
}
