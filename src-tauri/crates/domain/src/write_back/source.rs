//! The imported file, row by row, with the product each row is of.

use crate::formats::{Context, Header, Layout, Refusal, Row, RowIs, rows};
use std::io::Read;

/// A product file as it was imported.
#[derive(Debug)]
pub struct Source {
    /// Its header.
    pub header: Header,
    /// What parts its cells.
    pub delimiter: u8,
    /// Every data row with its product's key, in the order of the file.
    pub rows: Vec<(String, Row)>,
}

impl Source {
    /// Reads a file again.
    ///
    /// # Errors
    /// A [`Refusal`] where it cannot be read any more.
    pub fn read(file: impl Read, layout: &Layout, context: &Context) -> Result<Self, Refusal> {
        let cells = layout.format.reader(&layout.header, context)?;
        let mut found = Vec::new();
        // Every row is taken, so it never stops early.
        let _ = rows(file, layout, &mut |row| {
            if let RowIs::Of(key) = cells.row_is(row) {
                found.push((key.into_owned(), row.clone()));
            }
            true
        })?;
        Ok(Self { header: layout.header.clone(), delimiter: layout.delimiter, rows: found })
    }

    /// A column's name as the file writes it.
    pub(super) fn name(&self, column: usize) -> &str {
        self.header.name(column).unwrap_or_default()
    }
}
