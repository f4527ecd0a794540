//! The text of imported product files: what writing back to the shop changes, and what it is proved against.
//!
//! A file is kept with its batch and goes with it. A batch of a shop file that is older than this table has none until
//! the same file is imported again.

use crate::error::{Error, Result};
use csv::{ByteRecord, ReaderBuilder, WriterBuilder};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use tillwise_domain::content::CopyField;
use tillwise_domain::formats::{Encoding, Layout, opened};

/// Larger files are not kept: no product list of a small shop comes near it, and a row of the shop file has an end.
const LARGEST: u64 = 512 << 20;

/// What is known of a kept file without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductFile {
    /// The batch it is of.
    pub batch: i64,
    /// Its name.
    pub name: String,
    /// The format's id, for example `shopify-products`.
    pub format: String,
    /// How its letters were encoded: `utf-8`, `windows-1252`.
    pub encoding: String,
    /// Whether it began with a byte order mark; the text here does not.
    pub mark: bool,
    /// What parts its cells.
    pub delimiter: u8,
    /// How many rows stand above the header.
    pub above: usize,
    /// The names in the header.
    pub header: Vec<String>,
    /// The fields of copy that it has a column for, by their ids.
    pub fields: Vec<String>,
    /// How many bytes its text has as UTF-8.
    pub bytes: u64,
}

impl ProductFile {
    /// Whether it came as a workbook. What is kept is the table in it.
    pub fn was_workbook(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"].iter().any(|ending| name.contains(ending))
    }
}

/// The columns, in our words (`Cells::columns`), that hold a field of copy.
const FIELDS: [(&str, CopyField); 7] = [
    ("column-product", CopyField::Title),
    ("column-description", CopyField::Description),
    ("column-short-description", CopyField::ShortDescription),
    ("column-search-title", CopyField::SeoTitle),
    ("column-search-description", CopyField::SeoDescription),
    ("column-image-words", CopyField::AltText { image: 0 }),
    ("column-tags", CopyField::Tags),
];

/// Keeps the text of a batch's file, with what it has columns for in our words; says whether it was small enough.
///
/// # Errors
/// As SQLite and the disk say.
pub fn keep(
    sql: &Transaction<'_>,
    batch: i64,
    (name, path): (&str, &Path),
    (layout, encoding): (&Layout, Encoding),
    columns: &[&str],
) -> Result<bool> {
    let open = || File::open(path).map_err(|fault| Error::file(path, &fault));
    let mut start = [0; 3];
    let got = open()?.take(3).read(&mut start).map_err(|fault| Error::file(path, &fault))?;
    let mark =
        [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| start[..got].starts_with(mark));
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    let mut text = opened(open()?, encoding).take(LARGEST + 1);
    let fault = |fault| Error::file(path, &fault);
    let bytes = if layout.numbered {
        without_numbers(&mut text, layout.delimiter, &mut packed).map_err(fault)?
    } else {
        std::io::copy(&mut text, &mut packed).map_err(fault)?
    };
    if text.limit() == 0 {
        return Ok(false);
    }
    let packed = packed.finish().map_err(|fault| Error::file(path, &fault))?;
    let header: Vec<&str> =
        (0..layout.header.len()).map(|at| layout.header.name(at).unwrap_or_default()).collect();
    let fields: Vec<&str> =
        FIELDS.iter().filter(|(key, _)| columns.contains(key)).map(|(_, field)| field.id()).collect();
    sql.prepare_cached(
        "INSERT OR REPLACE INTO product_files
           (batch, name, format, encoding, mark, delimiter, above, header, fields, bytes, content)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)",
    )?
    .execute(params![
        batch,
        name,
        layout.format.id(),
        encoding.id(),
        mark,
        char::from(layout.delimiter).to_string(),
        i64::try_from(layout.rows_above).unwrap_or(i64::MAX),
        serde_json::to_string(&header).unwrap_or_default(),
        serde_json::to_string(&fields).unwrap_or_default(),
        bytes,
        packed,
    ])?;
    Ok(true)
}

/// Carries over the table that was made from a workbook, without the number that stands before each of its rows there;
/// gives how many bytes that were. What goes back to a shop is a table of the same columns.
fn without_numbers(text: &mut dyn Read, delimiter: u8, into: &mut dyn Write) -> std::io::Result<u64> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    let (mut row, mut bytes) = (ByteRecord::new(), 0);
    while reader.read_byte_record(&mut row)? {
        let mut line = WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(Vec::new());
        line.write_record(row.iter().skip(1))?;
        let line = line.into_inner().map_err(|fault| fault.into_error())?;
        into.write_all(&line)?;
        bytes += u64::try_from(line.len()).unwrap_or(u64::MAX);
    }
    Ok(bytes)
}

/// Whether a batch's file is kept.
///
/// # Errors
/// As SQLite says.
pub fn is_kept(sql: &Connection, batch: i64) -> Result<bool> {
    let query = "SELECT EXISTS (SELECT 1 FROM product_files WHERE batch = ?1)";
    Ok(sql.query_row(query, [batch], |row| row.get(0))?)
}

/// Forgets the file of a batch that is taken back.
///
/// # Errors
/// As SQLite says.
pub fn forget(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute("DELETE FROM product_files WHERE batch = ?1", [batch])?;
    Ok(())
}

/// Every kept file without its text, the newest batch first.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<ProductFile>> {
    let mut query = sql.prepare_cached(
        "SELECT batch, name, format, encoding, mark, delimiter, above, header, fields, bytes
         FROM product_files ORDER BY batch DESC",
    )?;
    let rows = query.query_map([], |row| {
        Ok(ProductFile {
            batch: row.get(0)?,
            name: row.get(1)?,
            format: row.get(2)?,
            encoding: row.get(3)?,
            mark: row.get(4)?,
            delimiter: row.get::<_, String>(5)?.bytes().next().unwrap_or(b','),
            above: usize::try_from(row.get::<_, i64>(6)?).unwrap_or(0),
            header: serde_json::from_str(&row.get::<_, String>(7)?).unwrap_or_default(),
            fields: serde_json::from_str(&row.get::<_, String>(8)?).unwrap_or_default(),
            bytes: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The fields of copy that each batch's file has a column for, by their ids.
///
/// # Errors
/// As SQLite says.
pub fn fields(sql: &Connection) -> Result<BTreeMap<i64, Vec<String>>> {
    Ok(all(sql)?.into_iter().map(|file| (file.batch, file.fields)).collect())
}

/// The fields of copy that a batch's file has a column for; nothing where the file is not kept.
///
/// # Errors
/// As SQLite says.
pub fn fields_of(sql: &Connection, batch: i64) -> Result<Option<Vec<String>>> {
    let mut query = sql.prepare_cached("SELECT fields FROM product_files WHERE batch = ?1")?;
    let mut rows = query.query([batch])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(serde_json::from_str(&row.get::<_, String>(0)?).unwrap_or_default()))
}

/// Carries the text of a batch's file over, piece by piece; nothing where it is not kept.
///
/// # Errors
/// As SQLite says, and whoever takes the text.
pub fn read(sql: &Connection, batch: i64, into: &mut dyn Write) -> Result<Option<u64>> {
    let mut query = sql.prepare_cached("SELECT content FROM product_files WHERE batch = ?1")?;
    let mut rows = query.query([batch])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    // Read where SQLite holds it, without a copy.
    let packed = row.get_ref(0)?.as_blob().unwrap_or_default();
    let bytes = std::io::copy(&mut ZlibDecoder::new(packed), into)
        .map_err(|fault| Error::file(Path::new("product_files"), &fault))?;
    Ok(Some(bytes))
}
