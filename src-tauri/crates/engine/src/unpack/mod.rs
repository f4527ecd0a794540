//! A file before it is imported: a plain text is itself, an archive or a workbook becomes plain tables.
//!
//! What is packed can be far larger than it looks and can bring its reader down, so it is read by another process
//! with little memory and little time (`child`). A workbook's rows are written as CSV, its dates and numbers as
//! plain text, each row with its number in front.

mod cell;
mod child;
mod gauge;
mod limits;
mod packed;
mod report;
mod scan;
pub mod trial;
mod workbook;

pub use child::read_if_asked;
pub use packed::{Shelf, read_packed};
pub use report::{Fault, Inside, Why};

use crate::error::{Error, Result, shown};
use crate::host::Host;
use crate::{Code, private_folder};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tillwise_domain::formats::{Refusal, is_ofx, rows_of_ofx};
use tillwise_domain::words::Words;

/// A table to import: a file of the owner's, or what was in one.
#[derive(Clone, Debug)]
pub struct Part {
    /// What the owner sees: `orders.csv`, or `orders.zip, orders_export_1.csv`.
    pub name: String,
    /// Where its text is: the owner's own file, or a private one that goes with the last part made with it.
    pub path: PathBuf,
    /// Whether each row begins with its number in the workbook or the line in the file it was made from.
    pub numbered: bool,
    _scratch: Option<Arc<Scratch>>,
}

impl Part {
    /// A file as it is.
    pub fn file(path: &Path) -> Self {
        Self { name: file_name(path), path: path.to_owned(), numbered: false, _scratch: None }
    }

    /// The same under another name, for what is in a file and cannot be read.
    pub(crate) fn named(self, name: String) -> Self {
        Self { name, ..self }
    }

    /// Its size in bytes.
    pub(crate) fn size(&self) -> Result<u64> {
        checked_size(&self.path)
    }

    /// Its first bytes, by which it is recognised.
    pub(crate) fn start(&self) -> Result<Vec<u8>> {
        start_of(&self.path, RECOGNISED_BY)
    }
}

/// What is in a file.
#[derive(Debug)]
pub struct Unpacked {
    /// The tables.
    pub parts: Vec<Part>,
    /// What is not read of it though it may hold something, by name.
    pub left_out: Vec<(String, Refusal)>,
}

/// How much of a table is looked at to recognise it.
pub(crate) const RECOGNISED_BY: u64 = 256 << 10;

/// How much of a file is looked at to see what it is.
const START: u64 = 4 << 10;

/// Takes a file apart. Private files are put into a folder of their own, away from the owner's.
///
/// # Errors
/// The file's refusal, [`Code::Cancelled`] once `stopped` says so, or a sentence for the disk.
pub fn unpack(path: &Path, host: &dyn Host, stopped: &dyn Fn() -> bool) -> Result<Unpacked> {
    let size = checked_size(path)?;
    match kind(&start_of(path, START)?, path) {
        Kind::Text => Ok(Unpacked { parts: vec![Part::file(path)], left_out: Vec::new() }),
        Kind::Tags => Err(Refusal::WebPageAsWorkbook.into()),
        Kind::Compound => Err(compound(path)?.into()),
        Kind::Statement => statement(path, size),
        Kind::Packed => {
            let program = host.own_program().ok_or(Refusal::NoReader)?;
            let scratch = Scratch::new()?;
            let inside = child::read(&program, path, &scratch.folder, stopped)?;
            Ok(unpacked(&file_name(path), inside, scratch))
        }
    }
}

/// No bank's statement of one account is nearly as large.
const STATEMENT_BYTES: u64 = 64 << 20;

/// An OFX statement becomes rows with the line each booking begins on.
fn statement(path: &Path, size: u64) -> Result<Unpacked> {
    if size > STATEMENT_BYTES {
        return Err(Refusal::TooLarge { line: 1 }.into());
    }
    let rows = rows_of_ofx(&start_of(path, STATEMENT_BYTES)?)?;
    let scratch = Scratch::new()?;
    let table = child::part_path(&scratch.folder, 0);
    std::fs::write(&table, rows).map_err(|fault| Error::file(&table, &fault))?;
    let part = Part { path: table, numbered: true, _scratch: Some(Arc::new(scratch)), ..Part::file(path) };
    Ok(Unpacked { parts: vec![part], left_out: Vec::new() })
}

fn checked_size(path: &Path) -> Result<u64> {
    let about = std::fs::metadata(path).map_err(|fault| Error::file(path, &fault))?;
    if about.is_dir() {
        return Err(Error::new(Code::Refused, Words::new("error-file-is-folder").with("file", shown(path))));
    }
    Ok(about.len())
}

fn start_of(path: &Path, bytes: u64) -> Result<Vec<u8>> {
    let mut start = Vec::new();
    let file = File::open(path).map_err(|fault| Error::file(path, &fault))?;
    file.take(bytes).read_to_end(&mut start).map_err(|fault| Error::file(path, &fault))?;
    Ok(start)
}

/// What kind of file it is, by its first bytes; a name is believed only where the bytes leave it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Plain text, or something the importer refuses by itself.
    Text,
    /// A zip archive, which a workbook is as well.
    Packed,
    /// A workbook of the old kind, or one with a password.
    Compound,
    /// Tags under the name of a workbook.
    Tags,
    /// An OFX or QFX statement of a bank.
    Statement,
}

fn kind(start: &[u8], path: &Path) -> Kind {
    if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|magic| start.starts_with(*magic)) {
        return Kind::Packed;
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0") {
        return Kind::Compound;
    }
    if is_ofx(start) {
        return Kind::Statement;
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let is_workbook = matches!(ending.as_deref(), Some("xls" | "xlsx" | "xlsm" | "xlsb"));
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    if is_workbook && text.starts_with(b"<") { Kind::Tags } else { Kind::Text }
}

/// A workbook with a password is a compound file with a stream of this name, which stands in it as UTF-16.
fn compound(path: &Path) -> Result<Refusal> {
    const KEPT: usize = 64;
    let wanted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut file = File::open(path).map_err(|fault| Error::file(path, &fault))?;
    let (mut window, mut piece) = (Vec::new(), vec![0; 1 << 16]);
    loop {
        let count = file.read(&mut piece).map_err(|fault| Error::file(path, &fault))?;
        if count == 0 {
            return Ok(Refusal::OldWorkbook);
        }
        window.extend_from_slice(&piece[..count]);
        if window.windows(wanted.len()).any(|bytes| bytes == wanted) {
            return Ok(Refusal::Locked);
        }
        window.drain(..window.len().saturating_sub(KEPT));
    }
}

fn unpacked(file: &str, inside: Vec<Inside>, scratch: Scratch) -> Unpacked {
    let (mut parts, mut left_out, scratch) = (Vec::new(), Vec::new(), Arc::new(scratch));
    for (number, inside) in inside.into_iter().enumerate() {
        let name = format!("{file}, {}", inside.name);
        match inside.left_out {
            Some(why) => left_out.push((name, why.refusal())),
            None => {
                let path = child::part_path(&scratch.folder, number);
                parts.push(Part {
                    name,
                    path,
                    numbered: inside.numbered,
                    _scratch: Some(Arc::clone(&scratch)),
                });
            }
        }
    }
    Unpacked { parts, left_out }
}

/// A file's name as people know it.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_else(|| shown(path))
}

/// A private folder in the system's temporary place that goes when this is dropped.
#[derive(Debug)]
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new() -> Result<Self> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("tillwise-unpacked-{}-{number}", std::process::id()));
        private_folder(&folder).map_err(|fault| Error::file(&folder, &fault))?;
        Ok(Self { folder })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the system, as all temporary files are.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let kind = |start: &[u8], name: &str| kind(start, Path::new(name));
        assert_eq!(kind(b"PK\x03\x04rest", "orders.csv"), Kind::Packed);
        assert_eq!(kind(b"\xd0\xcf\x11\xe0rest", "orders.xlsx"), Kind::Compound);
        assert_eq!(kind(b"\xef\xbb\xbf\r\n<table>", "orders.XLS"), Kind::Tags);
        assert_eq!(
            kind(b"<table>", "orders.csv"),
            Kind::Text,
            "the importer refuses it as the web page it is"
        );
        assert_eq!(
            kind(b"Name,Email", "orders.xls"),
            Kind::Text,
            "a CSV file under a workbook's name is read"
        );
        assert_eq!(kind(b"", "orders.zip"), Kind::Text);
    }

    #[test]
    fn a_scratch_is_private_and_goes_with_its_last_part() {
        let scratch = Scratch::new().expect("a new folder");
        let folder = scratch.folder.clone();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&folder).expect("a folder").permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        let inside = Inside { name: "a.csv".to_owned(), numbered: false, left_out: None };
        let both = unpacked("a.zip", vec![inside.clone(), inside], scratch);
        let mut parts = both.parts;
        let last = parts.pop();
        drop(parts);
        assert!(folder.exists(), "one part still needs it");
        drop(last);
        assert!(!folder.exists());
    }

    #[test]
    fn a_statement_becomes_rows_with_the_lines_of_its_bookings() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("bank.ofx");
        let text = "OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR\n<BANKTRANLIST>\n<STMTTRN>\
                    <TRNTYPE>DEBIT<DTPOSTED>20261105<TRNAMT>-20.00<FITID>1<NAME>Tool\n</STMTTRN></BANKTRANLIST>\
                    </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>";
        std::fs::write(&path, text).expect("a file");
        let host = crate::host::System::new("window");
        let found = unpack(&path, &host, &|| false).expect("a statement");
        let [part] = &found.parts[..] else { panic!("one table: {found:?}") };
        assert!(part.numbered && part.name == "bank.ofx");
        let rows = std::fs::read_to_string(&part.path).expect("rows");
        assert!(rows.lines().nth(1).is_some_and(|row| row.starts_with("5,")), "{rows}");
    }
}
