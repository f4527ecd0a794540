//! Rows that wait for the rest of their record, kept outside the shop file in a temporary database of their own.

use crate::error::Error;
use csv_row::{joined, parted};
use rusqlite::{Connection, params};
use tillwise_domain::formats::{Cancelled, Row, Stage};

/// A temporary database of rows; SQLite removes it by itself. What went wrong while using it is kept in `fault`.
#[derive(Default)]
pub struct TempStage {
    sql: Option<Connection>,
    /// What went wrong, when an operation ended in [`Cancelled`].
    pub fault: Option<Error>,
}

impl TempStage {
    /// An empty stage; the database is made with the first row.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty name is a database on the disk that nobody else can open.
    fn make() -> rusqlite::Result<Connection> {
        let sql = Connection::open("")?;
        sql.execute_batch(
            "PRAGMA journal_mode = OFF;
             CREATE TABLE staged (key TEXT NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL) STRICT;
             BEGIN;",
        )?;
        Ok(sql)
    }

    fn keep<T>(&mut self, outcome: rusqlite::Result<T>) -> Result<T, Cancelled> {
        outcome.map_err(|fault| {
            self.fault = Some(fault.into());
            Cancelled
        })
    }
}

impl Stage for TempStage {
    fn put(&mut self, key: &str, row: &Row) -> Result<(), Cancelled> {
        let sql = match self.sql.take() {
            Some(sql) => sql,
            None => self.keep(Self::make())?,
        };
        let outcome =
            sql.prepare_cached("INSERT INTO staged (key, line, cells) VALUES (?1, ?2, ?3)").and_then(
                |mut insert| insert.execute(params![key, i64::try_from(row.line).unwrap_or(0), joined(row)]),
            );
        self.sql = Some(sql);
        self.keep(outcome).map(|_| ())
    }

    fn take(&mut self, each: &mut dyn FnMut(&str, Row) -> Result<(), Cancelled>) -> Result<(), Cancelled> {
        let Some(sql) = self.sql.take() else { return Ok(()) };
        let query = sql.prepare("SELECT key, line, cells FROM staged ORDER BY key, rowid");
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
                None => return Ok(()),
                Some((key, line, cells)) => each(&key, parted(u64::try_from(line).unwrap_or(0), &cells))?,
            }
        }
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
