//! Payments for tools, as they were booked.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::money::Money;
use tillwise_domain::stack::Charge;

/// A tool's payments, oldest first.
///
/// # Errors
/// As SQLite says.
pub fn of(sql: &Connection, tool: i64) -> Result<Vec<Charge>> {
    let mut query = sql.prepare_cached(
        "SELECT day, minor, currency FROM tool_charges WHERE tool = ?1 ORDER BY day, minor",
    )?;
    let mut rows = query.query([tool])?;
    let mut charges = Vec::new();
    while let Some(row) = rows.next()? {
        let (day, currency): (String, String) = (row.get(0)?, row.get(2)?);
        if let (Ok(day), Ok(currency)) = (day.parse(), currency.parse()) {
            charges.push(Charge { day, amount: Money::new(row.get(1)?, currency) });
        }
    }
    Ok(charges)
}

/// Adds payments to a tool; one that is noted already is not noted again.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, tool: i64, charges: &[Charge]) -> Result<()> {
    let mut insert = sql.prepare_cached(
        "INSERT OR IGNORE INTO tool_charges (tool, day, minor, currency) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for charge in charges {
        let currency = charge.amount.currency;
        insert.execute(params![tool, charge.day.to_string(), charge.amount.minor, currency.code()])?;
    }
    Ok(())
}

/// Removes one payment.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, tool: i64, charge: &Charge) -> Result<()> {
    sql.execute(
        "DELETE FROM tool_charges WHERE tool = ?1 AND day = ?2 AND minor = ?3 AND currency = ?4",
        params![tool, charge.day.to_string(), charge.amount.minor, charge.amount.currency.code()],
    )?;
    Ok(())
}
