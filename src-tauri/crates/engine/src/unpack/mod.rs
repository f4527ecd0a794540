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
use tillwise_domain::formats::Refusal;
use tillwise_domain::words::Words;

/// A table to import: a file of the owner's, or what was in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the owner sees: `orders.csv`, or `orders.zip, orders_export_1.csv`.
    pub name: String,
    /// Where its text is: the owner's own file, or a private one that goes when the import is over.
    pub path: PathBuf,
    /// Whether each row begins with its number in the workbook.
    pub numbered: bool,
}

/// What is in a file. The private files go with it.
#[derive(Debug)]
pub struct Unpacked {
    /// The tables.
    pub parts: Vec<Part>,
    /// What is not read of it though it may hold something, by name.
    pub left_out: Vec<(String, Refusal)>,
    _scratch: Option<Scratch>,
}

impl Unpacked {
    fn itself(name: String, path: &Path) -> Self {
        let parts = vec![Part { name, path: path.to_owned(), numbered: false }];
        Self { parts, left_out: Vec::new(), _scratch: None }
    }
}

/// How much of a file is looked at to see what it is.
const START: u64 = 4 << 10;

/// Takes a file apart. Private files are put beside the shop file, whose writer the caller is.
///
/// # Errors
/// The file's refusal, [`Code::Cancelled`] once `stopped` says so, or a sentence for the disk.
pub fn unpack(path: &Path, shop: &Path, host: &dyn Host, stopped: &dyn Fn() -> bool) -> Result<Unpacked> {
    let about = std::fs::metadata(path).map_err(|fault| Error::file(path, &fault))?;
    if about.is_dir() {
        return Err(Error::new(Code::Refused, Words::new("error-file-is-folder").with("file", shown(path))));
    }
    let name = file_name(path);
    let mut start = Vec::new();
    let file = File::open(path).map_err(|fault| Error::file(path, &fault))?;
    file.take(START).read_to_end(&mut start).map_err(|fault| Error::file(path, &fault))?;
    match kind(&start, path) {
        Kind::Text => Ok(Unpacked::itself(name, path)),
        Kind::Tags => Err(Refusal::WebPageAsWorkbook.into()),
        Kind::Compound => Err(compound(path)?.into()),
        Kind::Packed => {
            let program = host.own_program().ok_or(Refusal::NoReader)?;
            let scratch = Scratch::beside(shop)?;
            let inside = child::read(&program, path, &scratch.folder, stopped)?;
            Ok(unpacked(&name, inside, scratch))
        }
    }
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
}

// Another kind of text that is no table, such as OFX, gets an arm here and in `unpack`: its rows are written into a
// `Scratch` as CSV with their line numbers in front and become one numbered part.
fn kind(start: &[u8], path: &Path) -> Kind {
    if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|magic| start.starts_with(*magic)) {
        return Kind::Packed;
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0") {
        return Kind::Compound;
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
    let (mut parts, mut left_out) = (Vec::new(), Vec::new());
    for (number, inside) in inside.into_iter().enumerate() {
        let name = format!("{file}, {}", inside.name);
        match inside.left_out {
            Some(why) => left_out.push((name, why.refusal())),
            None => {
                let path = child::part_path(&scratch.folder, number);
                parts.push(Part { name, path, numbered: inside.numbered });
            }
        }
    }
    Unpacked { parts, left_out, _scratch: Some(scratch) }
}

/// A file's name as people know it.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_else(|| shown(path))
}

/// A private folder beside the shop file that goes when this is dropped.
#[derive(Debug)]
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn beside(shop: &Path) -> Result<Self> {
        clean(shop);
        let folder = scratch_folder(shop);
        private_folder(&folder).map_err(|fault| Error::file(&folder, &fault))?;
        Ok(Self { folder })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next import.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn scratch_folder(shop: &Path) -> PathBuf {
    let mut name = shop.file_name().unwrap_or_default().to_owned();
    name.push(".unpacked");
    shop.with_file_name(name)
}

/// Removes what an import that was killed has left beside a shop file; only the shop's writer may call it.
pub(crate) fn clean(shop: &Path) {
    // A folder that cannot be removed is found out, with a sentence, by whoever has to make it anew.
    let _ = std::fs::remove_dir_all(scratch_folder(shop));
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
    fn a_scratch_is_private_new_and_gone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let shop = folder.path().join("shop.tillwise");
        let left = scratch_folder(&shop);
        std::fs::create_dir(&left).expect("a folder");
        std::fs::write(left.join("0.csv"), "left by a crash").expect("a file");
        let scratch = Scratch::beside(&shop).expect("a new folder");
        assert_eq!(std::fs::read_dir(&scratch.folder).expect("a folder").count(), 0);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&scratch.folder).expect("a folder").permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        drop(scratch);
        assert!(!left.exists());
    }
}
