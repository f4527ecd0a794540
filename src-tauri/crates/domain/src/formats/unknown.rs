//! A file of no known format, as far as it can be shown: where its cells part and which row names its columns.

use super::{Encoding, Header, Refusal, Row, detect_encoding, opened};
use csv::ReaderBuilder;
use std::collections::BTreeMap;
use std::io::Read;

/// The first rows of a file nobody knows.
#[derive(Clone, Debug)]
pub struct Table {
    /// How its letters are encoded, as far as its first bytes tell.
    pub encoding: Encoding,
    /// What parts its cells.
    pub delimiter: u8,
    /// How many rows stand above the header.
    pub rows_above: usize,
    /// The header.
    pub header: Header,
    /// The first rows under it.
    pub rows: Vec<Row>,
}

/// How many rows are looked at.
const LOOKED_AT: usize = 60;

/// Shows a file of no known format as a table; `Ok(None)` where its rows have no shape in common.
///
/// # Errors
/// A [`Refusal`] for what is no text.
pub fn table(start: &[u8], numbered: bool, encoding: Option<Encoding>) -> Result<Option<Table>, Refusal> {
    let seen = detect_encoding(start)?;
    let encoding = encoding.unwrap_or(seen);
    let mut text = Vec::new();
    // A start cut inside a letter ends in a decoding fault; what came before it is shown.
    let _ = opened(start, encoding).read_to_end(&mut text);
    let tables = [b',', b';', b'\t', b'|'].into_iter().filter_map(|delimiter| {
        let rows = first(&text, delimiter, numbered);
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        rows.iter().for_each(|row| *widths.entry(row.cells.len()).or_default() += 1);
        let (width, many) =
            widths.into_iter().filter(|(width, _)| *width > 1).max_by_key(|(_, many)| *many)?;
        Some((many, width, delimiter, rows))
    });
    let best = tables.max_by_key(|(many, width, ..)| (*many, *width));
    let Some((_, width, delimiter, mut rows)) = best else { return Ok(None) };
    let Some(rows_above) = rows.iter().position(|row| row.cells.len() == width) else { return Ok(None) };
    let under = rows.split_off(rows_above + 1);
    let header = Header::new(rows.last().into_iter().flat_map(|row| row.cells.iter()));
    Ok(Some(Table { encoding, delimiter, rows_above, header, rows: under }))
}

fn first(text: &[u8], delimiter: u8, numbered: bool) -> Vec<Row> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    let records = reader.records().map_while(Result::ok).take(LOOKED_AT);
    records
        .map(|record| Row {
            line: record.position().map_or(0, csv::Position::line),
            cells: record.iter().skip(usize::from(numbered)).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_file_is_shown_under_its_own_header() {
        let text = "Report of the year\n\nColour;Shape;Sold\nred;round;3\nblue;square, flat;4\n";
        let table = table(text.as_bytes(), false, None).expect("it is text").expect("it is a table");
        assert_eq!((table.delimiter, table.rows_above, table.rows.len()), (b';', 1, 2));
        assert_eq!(table.header.name(2), Some("Sold"));
        assert_eq!(table.rows[1].cell(Some(1)), "square, flat");
    }

    #[test]
    fn a_letter_is_no_table() {
        let found = table(b"Dear all\nno table here\nbye\n", false, None).expect("it is text");
        assert!(found.is_none());
    }
}
