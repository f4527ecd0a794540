//! The rows that go back to the shop.

use super::{Change, Source, WayBack, is_formula};
use crate::content::CopyField;
use crate::words::Words;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::collections::{BTreeMap, BTreeSet};

/// A table for the shop, and the same rows as they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The names of its columns, letter for letter as exported.
    pub header: Vec<String>,
    /// Its rows with the new texts.
    pub rows: Vec<Vec<String>>,
    /// The same rows with the texts of the import: imported again, they take everything back.
    pub before: Vec<Vec<String>>,
    /// Which product each row is of.
    pub keys: Vec<String>,
    /// What parts the cells.
    pub delimiter: u8,
    /// The changes that are in it.
    pub changes: Vec<Change>,
    /// The changes that could not be written, each with the reason.
    pub left_out: Vec<LeftOut>,
}

/// A change that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The change.
    pub change: Change,
    /// Why.
    pub reason: Words,
}

impl LeftOut {
    /// Whether the owner can type the text into the shop: only the file is in the way, nothing speaks against the text.
    pub fn is_for_hand(&self) -> bool {
        let reasons = ["write-back-left-out-no-column", "write-back-left-out-no-id"];
        reasons.contains(&self.reason.key.as_str())
    }
}

/// Writes changes into the rows of the file they came from. A change the file cannot take is left out with its reason,
/// the others are written.
pub fn write_back(source: &Source, way: &WayBack, changes: &[Change]) -> Written {
    let mut written = Written { delimiter: way.delimiter.unwrap_or(source.delimiter), ..Written::default() };
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (key, _)) in source.rows.iter().enumerate() {
        places.entry(key).or_default().push(at);
    }
    // New cells by row and column, and the rows that must be there for words of images.
    let mut cells: BTreeMap<(usize, usize), String> = BTreeMap::new();
    for change in changes.iter().filter(|change| change.was != change.text) {
        match places_of(source, way, places.get(change.key.as_str()).map_or(&[][..], Vec::as_slice), change) {
            Ok(found) => {
                cells.extend(found.into_iter().map(|place| (place, (way.cell)(&change.text))));
                written.changes.push(change.clone());
            }
            Err(reason) => written.left_out.push(LeftOut { change: change.clone(), reason }),
        }
    }
    let columns = columns(source, way, &written.changes);
    let touched: BTreeSet<&str> = written.changes.iter().map(|change| change.key.as_str()).collect();
    let takes_images: BTreeSet<&str> =
        written.changes.iter().filter(is_of_image).map(|one| &*one.key).collect();
    written.header = columns.iter().map(|column| source.name(*column).to_owned()).collect();
    for (at, (key, row)) in source.rows.iter().enumerate() {
        let of_image = takes_images.contains(key.as_str())
            && way.address(&source.header).is_some_and(|address| !row.cell(Some(address)).is_empty());
        if !touched.contains(key.as_str()) || !((way.takes)(&source.header, row) || of_image) {
            continue;
        }
        let read = |column: &usize| row.cells.get(*column).unwrap_or_default().to_owned();
        written.before.push(columns.iter().map(read).collect());
        let new = |column: &usize| cells.get(&(at, *column)).cloned().unwrap_or_else(|| read(column));
        written.rows.push(columns.iter().map(new).collect());
        written.keys.push(key.clone());
    }
    written
}

fn is_of_image(change: &&Change) -> bool {
    matches!(change.field, CopyField::AltText { .. })
}

/// The cells that hold the text a change is about.
fn places_of(
    source: &Source,
    way: &WayBack,
    rows: &[usize],
    change: &Change,
) -> Result<Vec<(usize, usize)>, Words> {
    let header = &source.header;
    let reason = |key: &str| Words::new(format!("write-back-left-out-{key}"));
    let column = way.column(header, change.field).ok_or_else(|| reason("no-column"))?;
    if rows.is_empty() {
        return Err(reason("no-product"));
    }
    let named = |row: &usize| {
        way.needed
            .iter()
            .all(|names| names.iter().any(|name| !source.cell(*row, header.find(&[name])).is_empty()))
    };
    if !rows.iter().filter(|row| (way.speaks)(header, &source.rows[**row].1)).all(named) {
        return Err(reason("no-id"));
    }
    let holds = |row: &&usize| match &change.image {
        Some(address) => source.cell(**row, way.address(header)) == address,
        None => (way.speaks)(header, &source.rows[**row].1),
    };
    let title = way.column(header, CopyField::Title);
    let mut titles = rows
        .iter()
        .filter(|row| (way.speaks)(header, &source.rows[**row].1))
        .map(|row| source.cell(*row, title));
    let named_first = titles.next();
    if titles.any(|title| Some(title) != named_first) {
        return Err(reason("twice"));
    }
    let of_it: Vec<usize> = rows.iter().filter(holds).copied().collect();
    let same = |row: &usize| change.is_over(way, source.cell(*row, Some(column)));
    if of_it.is_empty() || !of_it.iter().any(same) {
        return Err(reason("other-text"));
    }
    // A product twice in one file with two texts: which of them the shop would take is not known.
    if !of_it.iter().all(same) {
        return Err(reason("twice"));
    }
    Ok(of_it.into_iter().map(|row| (row, column)).collect())
}

/// The columns of the file, in the order of the import.
fn columns(source: &Source, way: &WayBack, changes: &[Change]) -> Vec<usize> {
    if changes.is_empty() {
        return Vec::new();
    }
    let mut columns = way.identity_in(&source.header);
    columns.extend(changes.iter().filter_map(|change| way.column(&source.header, change.field)));
    if let (true, Some(images)) = (changes.iter().any(|change| is_of_image(&change)), &way.images) {
        let more =
            [images.address, images.position].into_iter().filter_map(|names| source.header.find(names));
        columns.extend(more);
    }
    columns.sort_unstable();
    columns.dedup();
    columns
}

impl Source {
    fn cell(&self, row: usize, column: Option<usize>) -> &str {
        self.rows[row].1.cell(column)
    }
}

impl Written {
    /// How many products are in it.
    pub fn products(&self) -> usize {
        self.keys.iter().collect::<BTreeSet<_>>().len()
    }

    /// How many rows the first products take, to be tried before the rest.
    pub fn rows_of_first(&self, products: usize) -> usize {
        let mut seen: BTreeSet<&String> = BTreeSet::new();
        let within = self.keys.iter().take_while(|key| {
            seen.insert(key);
            seen.len() <= products
        });
        within.count()
    }

    /// New texts that a spreadsheet would take for a formula. The file for the shop holds them as they are.
    pub fn formulas(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| is_formula(&change.text))
    }

    /// The file for the shop: UTF-8 without a mark, line feeds, quotes where they are needed.
    pub fn file(&self) -> String {
        table(&self.header, &self.rows, self.delimiter)
    }

    /// The same with the first products only.
    pub fn first(&self, products: usize) -> String {
        table(&self.header, &self.rows[..self.rows_of_first(products)], self.delimiter)
    }

    /// The file that takes everything back.
    pub fn undo(&self) -> String {
        table(&self.header, &self.before, self.delimiter)
    }

    /// The new rows for a spreadsheet.
    pub fn for_spreadsheets(&self) -> String {
        super::as_spreadsheet(std::iter::once(&self.header[..]).chain(self.rows.iter().map(Vec::as_slice)))
    }
}

fn table(header: &[String], rows: &[Vec<String>], delimiter: u8) -> String {
    if header.is_empty() {
        return String::new();
    }
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        // Writing into memory does not fail; a table that could not be made whole is none.
        if writer.write_record(row).is_err() {
            return String::new();
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
