//! The shop's settings: name, currency, time zone, first weekday.

use crate::error::Result;
use crate::host::Host;
use rusqlite::{Connection, OptionalExtension, params};
use tillwise_domain::money::Currency;
use tillwise_domain::shop::{Shop, first_weekday_of, weekday_from, weekday_id};

/// A setting's value, or nothing where it was never set.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, name: &str) -> Result<Option<String>> {
    Ok(sql
        .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Sets a setting, or forgets it.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, name: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => sql.execute(
            "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            params![name, value],
        )?,
        None => sql.execute("DELETE FROM settings WHERE name = ?1", [name])?,
    };
    Ok(())
}

/// How often the shop was changed; a backup that knows the same number holds everything.
///
/// A counter and not a time, because clocks are set back.
///
/// # Errors
/// As SQLite says.
pub fn changes(sql: &Connection) -> Result<u64> {
    Ok(get(sql, "changes")?.and_then(|count| count.parse().ok()).unwrap_or(0))
}

/// Counts a change; every act that writes does so in its transaction.
///
/// # Errors
/// As SQLite says.
pub fn count_change(sql: &Connection) -> Result<()> {
    let count = changes(sql)? + 1;
    set(sql, "changes", Some(&count.to_string()))
}

/// Fills a new shop's zone and first weekday from the system.
///
/// # Errors
/// As SQLite says.
pub fn fill_from_system(sql: &Connection, host: &dyn Host) -> Result<()> {
    if get(sql, "time_zone")?.is_none() {
        let zone = host.time_zone().unwrap_or_else(|| "UTC".to_owned());
        set(sql, "time_zone", Some(&zone))?;
    }
    if get(sql, "first_weekday")?.is_none() {
        let first = first_weekday_of(&host.region().unwrap_or_default());
        set(sql, "first_weekday", Some(weekday_id(first)))?;
    }
    Ok(())
}

/// The shop.
///
/// Its currency is the one the owner set, else that of the first orders file still in: taking that file back takes
/// its currency back too.
///
/// # Errors
/// As SQLite says.
pub fn shop(sql: &Connection) -> Result<Shop> {
    let of_first_orders: Option<String> = sql
        .query_row(
            "SELECT currency FROM batches WHERE undone_at IS NULL AND currency IS NOT NULL ORDER BY id LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()?;
    let currency: Option<Currency> =
        get(sql, "currency")?.or(of_first_orders).and_then(|code| code.parse().ok());
    Ok(Shop {
        name: get(sql, "name")?.unwrap_or_default(),
        currency,
        time_zone: get(sql, "time_zone")?.unwrap_or_else(|| "UTC".to_owned()),
        first_weekday: get(sql, "first_weekday")?
            .and_then(|day| weekday_from(&day))
            .unwrap_or(jiff::civil::Weekday::Monday),
    })
}
