//! How much room an import needs on its disk, asked for before anything is written.
//!
//! Measured with SQLite 3.54.1 on made-up files of 10,000 to 300,000 rows, in bytes the shop file grew by for a row of
//! the CSV file: Shopify orders of 14 columns 206 for 109, of 79 columns 195 for 260, customers 100 for 47, products
//! 157 for 84. So a row takes what stands in its cells and about a hundred bytes more for ids, versions and indexes.
//! All of it is in the write-ahead log as well until it is done, together with the older pages that are touched: an
//! import that replaced every order of a 60 MB shop took a log of 102 MB. The backup before it is a whole copy.

use crate::error::{Code, Error, Result, shown};
use crate::store::beside;
use crate::unpack::Part;
use std::path::{Path, PathBuf};
use tillwise_domain::words::Words;

/// What a row takes beside the text in its cells.
const A_ROW: u64 = 115;

/// What an empty shop file takes with its log, and anything small beside it.
const A_SHOP: u64 = 1 << 20;

/// The room something needs in a folder.
pub(crate) struct Room {
    folder: PathBuf,
    bytes: u64,
}

impl Room {
    /// For copying a shop file into a folder.
    pub(crate) fn for_copy(shop: &Path, folder: &Path) -> Self {
        Self { folder: folder.to_owned(), bytes: length(shop) + A_SHOP }
    }

    /// For bringing tables into a shop file. The backup is counted where `backup` says that one will be made. A table
    /// that cannot be read takes nothing; whoever reads it will say so.
    pub(crate) fn for_import<'a>(
        shop: &Path,
        parts: impl IntoIterator<Item = &'a Part>,
        backup: bool,
    ) -> Self {
        let folder = shop.parent().filter(|folder| !folder.as_os_str().is_empty());
        let there = length(shop);
        let by = |part: &Part| Some(growth_by(&part.start().ok()?, part.size().ok()?));
        let growth = parts.into_iter().filter_map(by).fold(0, u64::saturating_add);
        // In the shop file, in its log, and in the log once more for the older pages that are touched.
        let written = growth.saturating_mul(2).saturating_add(growth.min(there));
        let copied = if backup { there } else { 0 };
        Self {
            folder: folder.unwrap_or(Path::new(".")).to_owned(),
            bytes: written.saturating_add(copied).saturating_add(A_SHOP),
        }
    }

    /// Refuses where there is too little room. Where the system does not tell how much there is, whoever writes will
    /// find out.
    ///
    /// # Errors
    /// The sentence that names the folder and what is missing.
    pub(crate) fn check(&self) -> Result<()> {
        match free(&self.folder) {
            Some(free) if free < self.bytes => {
                Err(self.words("error-no-room", &self.folder, self.bytes - free))
            }
            _ => Ok(()),
        }
    }

    /// Names the folder and what is missing, where the disk turned out to be full in the middle of it.
    pub(crate) fn explain(&self, error: Error, shop: &Path) -> Error {
        if !error.is_disk_full() {
            return error;
        }
        // What was written into the log goes when the shop file is closed.
        let here = free(&self.folder).map_or(0, |free| free.saturating_add(length(&beside(shop, "-wal"))));
        let missing = self.bytes.saturating_sub(here);
        let temporary = std::env::temp_dir();
        // Sorting takes place in the temporary folder, which may be on another disk.
        match free(&temporary) {
            Some(free) if missing == 0 && free < A_SHOP => {
                self.words("error-disk-full-at", &temporary, self.bytes)
            }
            // More was needed than was thought.
            _ => self.words("error-disk-full-at", &self.folder, missing.max(self.bytes / 2)),
        }
    }

    fn words(&self, key: &str, folder: &Path, missing: u64) -> Error {
        let megabytes = i64::try_from(missing.div_ceil(1 << 20)).unwrap_or(i64::MAX).max(1);
        let words = Words::new(key).with("folder", shown(folder)).with("megabytes", megabytes);
        Error::new(Code::Failed, words)
    }
}

/// By how much a shop file grows, from the first bytes of what comes and its size.
fn growth_by(start: &[u8], size: u64) -> u64 {
    let marks =
        start.iter().filter(|byte| matches!(byte, b',' | b';' | b'\t' | b'|' | b'"' | 0)).count() as u64;
    let rows = start.iter().filter(|byte| **byte == b'\n').count() as u64;
    let seen = start.len() as u64;
    let takes = seen - marks + rows * A_ROW;
    u64::try_from(u128::from(takes) * u128::from(size) / u128::from(seen.max(1))).unwrap_or(u64::MAX)
}

/// How many bytes can still be written into a folder, or into the one it will be made in.
fn free(folder: &Path) -> Option<u64> {
    let there = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
    fs4::available_space(there).ok()
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_row_and_a_wide_one_are_taken_for_what_they_grow_to() {
        let narrow = format!("{},{}\n", "x".repeat(95), ",".repeat(12)).repeat(100);
        let of = |text: &str| growth_by(text.as_bytes(), text.len() as u64) / 100;
        assert!((206..250).contains(&of(&narrow)), "{} bytes for a row of 109", of(&narrow));
        let wide = format!("{}{}\n", "x".repeat(181), ",".repeat(78)).repeat(100);
        assert!((195..320).contains(&of(&wide)), "{} bytes for a row of 260", of(&wide));
        assert_eq!(growth_by(b"", 0), 0);
        let start = narrow.as_bytes();
        assert_eq!(
            growth_by(start, 1_000 * narrow.len() as u64),
            1_000 * growth_by(start, narrow.len() as u64)
        );
    }

    #[test]
    fn what_no_disk_has_is_refused_with_the_folder_and_the_amount() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("not").join("yet");
        let error = Room { folder: new.clone(), bytes: u64::MAX }.check().expect_err("no disk is as large");
        let said = crate::words::Catalogue::english().say(&error.words);
        assert!(said.contains(&shown(&new)) && said.contains("Nothing was imported. Free about "), "{said}");
        Room { folder: new, bytes: 1 }.check().expect("one byte is there");
    }

    #[test]
    fn a_disk_that_fills_up_is_named_and_another_fault_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("a.tillwise");
        let room = Room { folder: folder.path().to_owned(), bytes: 8 << 20 };
        let full = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(13), None);
        let said = crate::words::Catalogue::english().say(&room.explain(full.into(), &shop).words);
        assert!(said.contains(&shown(folder.path())) && said.contains("Free about 4 MB"), "{said}");
        let other = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(11), None);
        assert_eq!(room.explain(other.into(), &shop).words.key, "error-damaged");
    }
}
