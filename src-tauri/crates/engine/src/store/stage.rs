//! Rows that wait for the rest of their record, kept outside the shop file in SQLite's temporary store.

use crate::error::Error;
use csv_row::{joined, parted};
use rusqlite::{Transaction, params};
use tillwise_domain::formats::{Cancelled, Row, Stage};

/// A temporary table of rows. What went wrong while using it is kept in `fault`.
pub struct TempStage<'a> {
    sql: &'a Transaction<'a>,
    made: bool,
    /// What went wrong, when an operation ended in [`Cancelled`].
    pub fault: Option<Error>,
}

impl<'a> TempStage<'a> {
    /// An empty stage; the table is made with the first row.
    pub fn new(sql: &'a Transaction<'a>) -> Self {
        Self { sql, made: false, fault: None }
    }

    fn keep<T>(&mut self, outcome: rusqlite::Result<T>) -> Result<T, Cancelled> {
        outcome.map_err(|fault| {
            self.fault = Some(fault.into());
            Cancelled
        })
    }
}

impl Stage for TempStage<'_> {
    fn put(&mut self, key: &str, row: &Row) -> Result<(), Cancelled> {
        if !self.made {
            let made = self.sql.execute_batch(
                "DROP TABLE IF EXISTS temp.staged;
                 CREATE TEMP TABLE staged (key TEXT NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL) STRICT;",
            );
            self.keep(made)?;
            self.made = true;
        }
        let outcome = self
            .sql
            .prepare_cached("INSERT INTO temp.staged (key, line, cells) VALUES (?1, ?2, ?3)")
            .and_then(|mut insert| {
                insert.execute(params![key, i64::try_from(row.line).unwrap_or(0), joined(row)])
            });
        self.keep(outcome).map(|_| ())
    }

    fn take(&mut self, each: &mut dyn FnMut(&str, Row) -> Result<(), Cancelled>) -> Result<(), Cancelled> {
        if !self.made {
            return Ok(());
        }
        let query = self.sql.prepare("SELECT key, line, cells FROM temp.staged ORDER BY key, rowid");
        let mut query = self.keep(query)?;
        let rows = query.query([]);
        let mut rows = self.keep(rows)?;
        loop {
            let next = rows.next().and_then(|row| match row {
                None => Ok(None),
                Some(row) => {
                    Ok(Some((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?)))
                }
            });
            match self.keep(next)? {
                None => break,
                Some((key, line, cells)) => each(&key, parted(u64::try_from(line).unwrap_or(0), &cells))?,
            }
        }
        drop(rows);
        drop(query);
        let dropped = self.sql.execute_batch("DROP TABLE temp.staged");
        self.keep(dropped)
    }
}

/// A row as one text and back. JSON, because cells may hold any sign.
mod csv_row {
    use tillwise_domain::formats::Row;

    pub(super) fn joined(row: &Row) -> String {
        let cells: Vec<&str> = row.cells.iter().collect();
        serde_json::to_string(&cells).unwrap_or_default()
    }

    pub(super) fn parted(line: u64, cells: &str) -> Row {
        let cells: Vec<String> = serde_json::from_str(cells).unwrap_or_default();
        Row { line, cells: cells.into_iter().collect() }
    }
}
