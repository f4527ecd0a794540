//! Payments for tools, as they were booked.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;
use tillwise_domain::money::Money;
use tillwise_domain::stack::Charge;

/// The payments of all tools, by tool, the oldest first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<HashMap<i64, Vec<Charge>>> {
    // The table's own order, so that nothing has to be sorted.
    let mut query =
        sql.prepare_cached("SELECT tool, day, minor, currency FROM tool_charges ORDER BY tool, day, minor")?;
    let mut rows = query.query([])?;
    let mut charges: HashMap<i64, Vec<Charge>> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let (Ok(day), Ok(currency)) = (
            row.get_ref(1)?.as_str().unwrap_or_default().parse(),
            row.get_ref(3)?.as_str().unwrap_or_default().parse(),
        ) {
            let amount = Money::new(row.get(2)?, currency);
            charges.entry(row.get(0)?).or_default().push(Charge { day, amount });
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
