//! What was written, read once more and set against the import, cell by cell.

use super::{Change, Source, WayBack};
use crate::content::CopyField;
use csv::ReaderBuilder;
use std::collections::BTreeSet;

/// What the comparison found equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Rows.
    pub rows: usize,
    /// Cells that are exactly as imported: ids, handles, SKUs, options, images and untouched texts.
    pub equal: usize,
    /// Cells with a new text, each of them asked for.
    pub changed: usize,
}

/// Where the file is not what it must be. It is not handed out then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It cannot be read again.
    Unreadable,
    /// A column that may not be in it, or one that is missing: its name.
    Column(String),
    /// It has more or fewer rows than the products it is about.
    Rows {
        /// As many as the import has for them.
        wanted: usize,
        /// As many as the file has.
        found: usize,
    },
    /// A cell that is neither as imported nor as asked for.
    Cell {
        /// The row in the file, from 1, its header not counted.
        row: usize,
        /// The column's name.
        column: String,
    },
    /// A text that was asked for is not in it.
    Missing(Change),
}

/// Proves a file for the shop: the rows of the changed products and no others, and every cell as imported but for the
/// new texts.
///
/// # Errors
/// [`Broken`] where it is not so.
pub fn prove(
    source: &Source,
    way: &WayBack,
    changes: &[Change],
    delimiter: u8,
    text: &str,
) -> Result<Proof, Broken> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    let mut records = reader.records();
    let names = match records.next() {
        None if changes.is_empty() => return Ok(Proof::default()),
        Some(Ok(names)) => names,
        _ => return Err(Broken::Unreadable),
    };
    let columns = source_columns(source, &names)?;
    allowed(source, way, changes, &columns)?;

    let touched: BTreeSet<&str> = changes.iter().map(|change| change.key.as_str()).collect();
    let with_images: BTreeSet<&str> =
        changes.iter().filter(|one| one.image.is_some()).map(|one| one.key.as_str()).collect();
    let address = way.address(&source.header);
    let wanted: Vec<_> = source
        .rows
        .iter()
        .filter(|(key, row)| {
            let image = with_images.contains(key.as_str())
                && address.is_some_and(|column| !row.cell(Some(column)).is_empty());
            touched.contains(key.as_str()) && ((way.takes)(&source.header, row) || image)
        })
        .collect();
    let found: Vec<_> = records.collect::<Result<_, _>>().map_err(|_| Broken::Unreadable)?;
    if found.len() != wanted.len() {
        return Err(Broken::Rows { wanted: wanted.len(), found: found.len() });
    }
    let mut proof = Proof { rows: found.len(), ..Proof::default() };
    let mut unmet: Vec<&Change> = changes.iter().collect();
    for (at, ((key, row), record)) in wanted.into_iter().zip(&found).enumerate() {
        for (column, cell) in columns.iter().zip(record.iter()) {
            if cell == row.cells.get(*column).unwrap_or_default() {
                proof.equal += 1;
                continue;
            }
            let asked = changes.iter().find(|change| {
                change.key == *key
                    && way.column(&source.header, change.field) == Some(*column)
                    && change.image.as_deref().is_none_or(|image| row.cell(address) == image)
                    && (way.cell)(&change.text) == cell
                    && change.is_over(way, row.cell(Some(*column)))
            });
            let Some(asked) = asked else {
                return Err(Broken::Cell { row: at + 1, column: source.name(*column).to_owned() });
            };
            unmet.retain(|change| *change != asked);
            proof.changed += 1;
        }
    }
    match unmet.first() {
        Some(change) => Err(Broken::Missing((*change).clone())),
        None => Ok(proof),
    }
}

/// Which columns of the import these are, letter for letter and in its order.
fn source_columns(source: &Source, names: &csv::StringRecord) -> Result<Vec<usize>, Broken> {
    let mut from = 0;
    let mut columns = Vec::new();
    for name in names {
        let at = (from..source.header.len()).find(|at| source.name(*at) == name);
        let at = at.ok_or_else(|| Broken::Column(name.to_owned()))?;
        columns.push(at);
        from = at + 1;
    }
    Ok(columns)
}

/// Only the columns that are allowed, and all that are needed.
fn allowed(source: &Source, way: &WayBack, changes: &[Change], columns: &[usize]) -> Result<(), Broken> {
    let identity = way.identity_in(&source.header);
    let mut may: BTreeSet<usize> = identity.iter().copied().collect();
    may.extend(changes.iter().filter_map(|change| way.column(&source.header, change.field)));
    if changes.iter().any(|change| matches!(change.field, CopyField::AltText { .. })) {
        let images = way.images.as_ref();
        let places = images.map(|images| [images.address, images.position]).into_iter().flatten();
        may.extend(places.filter_map(|names| source.header.find(names)));
    }
    let broken = |column: usize| Broken::Column(source.name(column).to_owned());
    match columns.iter().find(|column| !may.contains(column)) {
        Some(foreign) => Err(broken(*foreign)),
        None => match may.iter().find(|column| !columns.contains(column)) {
            Some(absent) => Err(broken(*absent)),
            None => Ok(()),
        },
    }
}
