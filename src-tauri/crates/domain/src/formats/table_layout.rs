//! How a table of the owner's own is laid out: what parts its cells and which row is its header (export-formats 0,
//! "Finding the header"). Nothing is known of its columns, so rows that agree in their number have to do.

use super::sniff::{HEADER_WITHIN, decoded, first_rows};
use super::{DecimalMark, Header, Layout, Refusal, amount, day, detect_encoding};
use csv::StringRecord;
use std::collections::BTreeMap;

const ROWS_SEEN: usize = 200;

/// Finds delimiter and header row of a file of an unknown kind, from its first bytes; the [`Layout`] has the format
/// `table`, which reads by the [`Mapping`](super::Mapping) in its context. See [`sniff_as`](super::sniff_as) for
/// `numbered`.
///
/// # Errors
/// A [`Refusal`] for a file that is no text or in which no table with a header can be found.
pub fn as_table(start: &[u8], numbered: bool) -> Result<Layout, Refusal> {
    let encoding = detect_encoding(start)?;
    let text = decoded(start, encoding);
    let found = [b',', b';', b'\t', b'|', b' ']
        .into_iter()
        .filter_map(|delimiter| {
            let rows = first_rows(&text, delimiter, numbered, ROWS_SEEN);
            let (rank, header_at) = table_in(&rows, delimiter)?;
            Some((rank, delimiter, rows, header_at))
        })
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    let Some((_, delimiter, rows, rows_above)) = found else {
        return Err(unknown(&text, numbered));
    };
    Ok(Layout {
        encoding,
        delimiter,
        rows_above,
        above: rows[..rows_above].to_vec(),
        header: Header::new(&rows[rows_above]),
        format: &super::table::Table,
        numbered,
        day_order: None,
        repairs: BTreeMap::new(),
        without_email: false,
    })
}

/// The refusal of a text nobody knows: its first columns as the delimiter parts them under which most rows have the
/// same number of cells. Decimal commas part the rows too, but not the header above them.
pub(super) fn unknown(text: &[u8], numbered: bool) -> Refusal {
    let best = [b',', b';', b'\t', b'|'].into_iter().filter_map(|delimiter| {
        let rows = first_rows(text, delimiter, numbered, ROWS_SEEN);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        rows.iter().filter(|row| row.len() > 1).for_each(|row| *counts.entry(row.len()).or_default() += 1);
        let (agreeing, cells) = counts.into_iter().map(|(cells, rows)| (rows, cells)).max()?;
        let names = rows.iter().find(|row| row.len() == cells).map(|row| Header::new(row).first_names(6))?;
        Some((agreeing, cells, names))
    });
    let best = best.reduce(|best, other| if (other.0, other.1) > (best.0, best.1) { other } else { best });
    let columns = best.map(|(_, _, names)| names).or_else(|| {
        let rows = first_rows(text, b',', numbered, 1);
        rows.first().map(|row| Header::new(row).first_names(6))
    });
    Refusal::Unknown { columns: columns.unwrap_or_default() }
}

/// How well the rows agree with each other, and where the header stands; nothing where they are no table.
///
/// Most rows must have as many cells as the header. Of two delimiters under which they do, the one that finds more
/// columns is right: a text with one comma in each row agrees with itself, too.
fn table_in(rows: &[StringRecord], delimiter: u8) -> Option<((bool, usize, usize), usize)> {
    let is_blank = |row: &&StringRecord| row.iter().all(|cell| cell.trim().is_empty());
    let header_at = rows.iter().take(HEADER_WITHIN).position(|row| row.len() > 1 && is_header(row))?;
    let columns = rows[header_at].len();
    let below: Vec<&StringRecord> = rows[header_at + 1..].iter().filter(|row| !is_blank(row)).collect();
    let agreeing = below.iter().filter(|row| row.len() == columns).count();
    // Blanks part words, too: only rows that agree without exception are columns.
    let share = if delimiter == b' ' { 100 } else { 50 };
    (agreeing > 0 && agreeing * 100 >= below.len() * share)
        .then_some(((delimiter != b' ', columns, agreeing), header_at))
}

/// Names only, and no number or date among them.
fn is_header(row: &StringRecord) -> bool {
    let names: Vec<&str> = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let is_value = |cell: &str| amount(cell, DecimalMark::Point).is_ok() || day(cell, None).is_some();
    // A column without a name happens; a row that is mostly empty is a title or a note.
    names.len() > 1 && names.len() * 2 > row.len() && !names.iter().any(|cell| is_value(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(char, usize, String)> {
        let layout = as_table(text.as_bytes(), false).ok()?;
        Some((layout.delimiter.into(), layout.rows_above, layout.header.first_names(9)))
    }

    #[test]
    fn delimiter_and_header_are_found() {
        let shop = |text: &str| found(text).expect("a table");
        assert_eq!(shop("day;who;sum\n1;Ann, Bea;3\n2;Cem, Dov;4\n"), (';', 0, "day, who, sum".into()));
        assert_eq!(shop("My sales\n\nday\tsum\n2026-11-10\t3\n"), ('\t', 1, "day, sum".into()));
        assert_eq!(
            shop(" day  sum of_it\n 1   2   3.00\n 20  3   4.50\n"),
            (' ', 0, "day, sum, of_it".into())
        );
        assert_eq!(shop("a|b\n1|2\n"), ('|', 0, "a, b".into()));
    }

    #[test]
    fn a_refusal_names_the_columns_as_the_file_parts_them() {
        let named = |text: &str| match super::super::sniff(text.as_bytes()) {
            Err(Refusal::Unknown { columns }) => columns,
            other => panic!("{other:?}"),
        };
        let german = "Aufstellung\n\nTag;Sorte;Summe;Rest\n1;A;1,50;2,00\n2;B;3,25;4,00\n";
        assert_eq!(named(german), "Tag, Sorte, Summe, Rest");
        assert_eq!(named("day,sort,sum\n1,a;b,2\n"), "day, sort, sum");
        assert_eq!(named("Dear Ann\n"), "Dear Ann");
    }

    #[test]
    fn what_has_no_header_or_no_columns_is_no_table() {
        assert_eq!(found("1,2026-11-10,3.00\n2,2026-11-11,4.00\n"), None);
        assert_eq!(found("Dear Ann\nit was nice to see\nyou again\n"), None);
        assert_eq!(found("one\ntwo\n"), None);
    }
}
