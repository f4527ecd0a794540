//! What later batches did to an earlier one's records: shown before it is taken back.

use super::versions::VERSIONED;
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// How many of a batch's records later batches touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Records of which a later batch brought another version.
    pub replaced: u64,
    /// Records of which a later batch said the same.
    pub confirmed: u64,
}

/// What later batches touched, for every batch of which they touched anything.
///
/// # Errors
/// As SQLite says.
pub fn by_later_batches(sql: &Connection) -> Result<BTreeMap<i64, Touched>> {
    let mut found: BTreeMap<i64, Touched> = BTreeMap::new();
    let mut each = |text: &str, note: fn(&mut Touched, u64)| -> Result<()> {
        let mut query = sql.prepare_cached(text)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            note(found.entry(row.get(0)?).or_default(), row.get(1)?);
        }
        Ok(())
    };
    for table in VERSIONED {
        each(
            &format!(
                "SELECT t.batch, count(*) FROM {table} t WHERE t.current = 0 AND EXISTS
                   (SELECT 1 FROM {table} other WHERE other.key = t.key AND other.batch > t.batch)
                 GROUP BY t.batch"
            ),
            |touched, count| touched.replaced += count,
        )?;
        each(
            &format!(
                "SELECT t.batch, count(DISTINCT s.row) FROM sightings s JOIN {table} t ON t.row = s.row
                 WHERE s.kind = '{table}' AND s.batch > t.batch AND t.current = 1 GROUP BY t.batch"
            ),
            |touched, count| touched.confirmed += count,
        )?;
    }
    Ok(found)
}
