//! What can go wrong, in the owner's words: what was tried, what state the data is in, what to do next.
//!
//! A new code only when somebody acts on it; nobody matches the text.

use rusqlite::ErrorCode;
use std::path::Path;
use tillwise_domain::formats::Refusal;
use tillwise_domain::words::Words;

/// What a caller can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// There is no shop file there.
    NoShop,
    /// Another Tillwise is writing.
    Busy,
    /// The file was made by a newer Tillwise.
    NewerFile,
    /// The request cannot be carried out as it was made.
    Invalid,
    /// The file to import was refused.
    Refused,
    /// A key has to be typed first.
    KeyNeeded,
    /// The owner stopped it.
    Cancelled,
    /// Anything else: the disk is full, the folder is read-only, the file is damaged.
    Failed,
}

impl Code {
    /// The code as it crosses to the window.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoShop => "no_shop",
            Self::Busy => "busy",
            Self::NewerFile => "newer_file",
            Self::Invalid => "invalid",
            Self::Refused => "refused",
            Self::KeyNeeded => "key_needed",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }
}

/// Something went wrong. The words are written out by [`crate::words::Catalogue`].
#[derive(Clone, Debug)]
pub struct Error {
    /// What a caller can tell apart.
    pub code: Code,
    /// What to say.
    pub words: Words,
}

/// A result with this crate's error.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with a message of the catalogue.
    pub fn new(code: Code, words: Words) -> Self {
        Self { code, words }
    }

    /// A request that cannot be carried out as it was made.
    pub fn invalid(words: Words) -> Self {
        Self::new(Code::Invalid, words)
    }

    /// Whether the file or its folder could not be opened for writing.
    pub(crate) fn is_place_closed(&self) -> bool {
        matches!(self.words.key.as_str(), "error-not-writable" | "error-disk-full" | "error-drive")
    }

    /// Whether a disk was full, as SQLite or the system says it.
    pub(crate) fn is_disk_full(&self) -> bool {
        matches!(self.words.key.as_str(), "error-disk-full" | "error-file-disk-full")
    }

    /// Whether a file is not there.
    pub(crate) fn is_file_missing(&self) -> bool {
        self.words.key == "error-file-missing"
    }

    /// A file or folder that the system would not let us use.
    pub fn file(path: &Path, fault: &std::io::Error) -> Self {
        let key = match fault.kind() {
            std::io::ErrorKind::NotFound => "error-file-missing",
            std::io::ErrorKind::PermissionDenied => "error-file-no-rights",
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "error-file-disk-full",
            std::io::ErrorKind::ReadOnlyFilesystem => "error-file-read-only",
            std::io::ErrorKind::IsADirectory => "error-file-is-folder",
            _ => "error-file",
        };
        let words = Words::new(key).with("file", shown(path)).with("detail", fault.to_string());
        Self::new(Code::Failed, words)
    }
}

/// A path as people know it.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(Code::Refused, refusal.words())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(fault: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(sqlite, _) = &fault else {
            return Self::new(Code::Failed, Words::new("error-database").with("detail", fault.to_string()));
        };
        let (code, key) = of_sqlite(sqlite.code, sqlite.extended_code);
        let words = Words::new(key).with("detail", format!("SQLite {}", sqlite.extended_code));
        Self::new(code, words)
    }
}

/// The sentence for each of SQLite's codes, so that none reaches the owner raw.
fn of_sqlite(code: ErrorCode, extended: i32) -> (Code, &'static str) {
    // A full disk shows itself as an I/O error when not even the shared-memory file can grow.
    const IOERR_SHMSIZE: i32 = 4874;
    match code {
        ErrorCode::DiskFull => (Code::Failed, "error-disk-full"),
        _ if extended == IOERR_SHMSIZE => (Code::Failed, "error-disk-full"),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => (Code::Busy, "error-busy"),
        ErrorCode::ReadOnly
        | ErrorCode::CannotOpen
        | ErrorCode::PermissionDenied
        | ErrorCode::AuthorizationForStatementDenied => (Code::Failed, "error-not-writable"),
        ErrorCode::DatabaseCorrupt => (Code::Failed, "error-damaged"),
        ErrorCode::NotADatabase => (Code::Failed, "error-not-a-database"),
        ErrorCode::SystemIoFailure => (Code::Failed, "error-drive"),
        ErrorCode::OperationInterrupted | ErrorCode::OperationAborted => (Code::Cancelled, "error-cancelled"),
        ErrorCode::OutOfMemory => (Code::Failed, "error-memory"),
        _ => (Code::Failed, "error-database"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sqlite_code_has_a_sentence_of_ours() {
        let catalogue = crate::words::Catalogue::english();
        for primary in 1..=28 {
            let fault =
                rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(primary), Some("raw text".into()));
            let said = catalogue.say(&Error::from(fault).words);
            assert!(said.ends_with('.') && !said.contains("raw text"), "code {primary}: {said}");
            assert!(!said.contains("error-"), "code {primary} has no sentence: {said}");
        }
    }

    #[test]
    fn a_full_disk_is_told_in_both_its_shapes() {
        for extended in [13, 4874] {
            let fault = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(extended), None);
            assert_eq!(Error::from(fault).words.key, "error-disk-full");
        }
    }
}
