//! A zip archive: the tables in it, or the workbook it is.

use super::gauge::{Counting, ENTRIES, Gauge};
use super::report::{Fault, Inside, Why};
use super::scan::Scan;
use super::workbook;
use std::io::{self, Read, Seek, Write};
use zip::ZipArchive;
use zip::result::ZipError;

/// Where the parts of a packed file are put.
pub trait Shelf {
    /// A new, empty place for the part of this number; what was there under it is given up.
    ///
    /// # Errors
    /// As the disk says.
    fn place(&mut self, number: usize) -> io::Result<Box<dyn Write>>;
}

/// Reads a zip archive or a workbook, and puts what is in it on a shelf: a part's number there is its place in the
/// list that comes back.
///
/// # Errors
/// [`Fault::File`] for a file that is refused, [`Fault::Disk`] where a part could not be written.
pub fn read_packed<R: Read + Seek>(source: &mut R, shelf: &mut dyn Shelf) -> Result<Vec<Inside>, Fault> {
    let (counting, mut gauge) = Counting::new(source);
    let mut archive = ZipArchive::new(counting).map_err(|fault| why(&fault))?;
    if archive.len() > ENTRIES {
        return Err(Why::TooMuch.into());
    }
    let mut names = Vec::with_capacity(archive.len());
    for number in 0..archive.len() {
        let entry = archive.by_index_data(number).map_err(|fault| why(&fault))?;
        names.push(String::from_utf8_lossy(entry.name_raw()).replace('\\', "/"));
    }
    match what_it_is(&names) {
        What::Refused(why) => Err(why.into()),
        What::Archive => tables(&mut archive, &names, &mut gauge, shelf),
        What::Workbook => {
            pre_flight(&mut archive, &names, &mut gauge)?;
            drop(archive);
            workbook::read(source, gauge.all(), shelf)
        }
    }
}

enum What {
    Archive,
    Workbook,
    Refused(Why),
}

fn what_it_is(names: &[String]) -> What {
    let lower: Vec<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    let has = |wanted: &str| lower.iter().any(|name| name == wanted);
    let ends = |wanted: &str| lower.iter().any(|name| name.ends_with(wanted));
    let is_office = has("[content_types].xml");
    if (has("mimetype") && has("content.xml")) || ends(".iwa") || (is_office && ends("workbook.bin")) {
        return What::Refused(Why::OtherWorkbook);
    }
    if is_office && ends("workbook.xml") {
        let macros = ends("vbaproject.bin");
        return if macros { What::Refused(Why::Macros) } else { What::Workbook };
    }
    What::Archive
}

/// Puts the tables of an archive on the shelf.
fn tables<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    names: &[String],
    gauge: &mut Gauge,
    shelf: &mut dyn Shelf,
) -> Result<Vec<Inside>, Fault> {
    let mut found = Vec::new();
    for (number, name) in names.iter().enumerate() {
        // Where an entry wants to be unpacked to does not matter: its name is only shown.
        let Some(shown) = shown(name) else { continue };
        let ending = shown.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("csv" | "txt" | "tsv") => {}
            Some("xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "numbers" | "zip") => {
                found.push(Inside { name: shown, numbered: false, left_out: Some(Why::InArchive) });
                continue;
            }
            _ => continue,
        }
        let mark = gauge.mark();
        let entry = archive.by_index(number).map_err(|fault| why(&fault))?;
        let mut place = shelf.place(found.len()).map_err(Fault::Disk)?;
        gauge.pass(entry, mark, &mut |piece| place.write_all(piece).map_err(Fault::Disk))?;
        place.flush().map_err(Fault::Disk)?;
        found.push(Inside { name: shown, numbered: false, left_out: None });
    }
    if found.is_empty() { Err(Why::NoTable.into()) } else { Ok(found) }
}

/// The last piece of an entry's name as it can be shown; nothing for folders and what systems hide.
fn shown(name: &str) -> Option<String> {
    let is_hidden = |piece: &str| piece.starts_with('.') && !piece.bytes().all(|byte| byte == b'.');
    if name.ends_with('/') || name.split('/').any(|piece| piece == "__MACOSX" || is_hidden(piece)) {
        return None;
    }
    let last = name.rsplit('/').next().unwrap_or(name);
    Some(last.chars().filter(|letter| !letter.is_control()).take(100).collect())
}

/// Inflates every entry of a workbook once, counts, and looks at its tags, before anything is built from it.
fn pre_flight<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    names: &[String],
    gauge: &mut Gauge,
) -> Result<(), Fault> {
    if archive.has_duplicate_names() {
        // Which of the two the reader behind this takes is not known.
        return Err(Why::Damaged.into());
    }
    for (number, name) in names.iter().enumerate() {
        let mark = gauge.mark();
        let entry = archive.by_index(number).map_err(|fault| why(&fault))?;
        let mut scan = Scan::new(name);
        gauge.pass(entry, mark, &mut |piece| scan.see(piece).map_err(Fault::from))?;
        scan.end()?;
    }
    Ok(())
}

fn why(fault: &ZipError) -> Why {
    match fault {
        ZipError::UnsupportedArchive(detail) if detail.to_ascii_lowercase().contains("password") => {
            Why::Locked
        }
        ZipError::InvalidPassword => Why::Locked,
        _ => Why::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_piece_of_a_name_is_shown() {
        assert_eq!(shown("2026/orders.csv").as_deref(), Some("orders.csv"));
        assert_eq!(shown("../../etc/orders.csv").as_deref(), Some("orders.csv"));
        assert_eq!(shown("or\u{7}ders\n.csv").as_deref(), Some("orders.csv"));
        for hidden in ["folder/", "__MACOSX/._orders.csv", "a/.orders.csv", ".cache/orders.csv"] {
            assert_eq!(shown(hidden), None, "{hidden}");
        }
    }
}
