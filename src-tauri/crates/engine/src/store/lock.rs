//! The lock file beside the shop file: one writer at a time, whether window or command line.
//!
//! The system frees the lock when its holder ends, however it ends, so a lock left behind by a crash holds nobody up.

use crate::error::{Code, Error, Result};
use crate::host::Host;
use jiff::Timestamp;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tillwise_domain::words::Words;

/// How long a short act of another program is waited for, and how often is looked.
const PATIENCE: Duration = Duration::from_millis(600);
const STEP: Duration = Duration::from_millis(30);

/// The lock, held until this is dropped.
pub struct Held {
    file: File,
}

/// The lock file of a shop file.
pub fn lock_path(shop: &Path) -> PathBuf {
    let mut name = shop.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    shop.with_file_name(name)
}

impl Held {
    /// Takes the lock of a shop file.
    ///
    /// # Errors
    /// [`Code::Busy`] while another program holds it, saying who and since when where that can be read.
    pub fn take(shop: &Path, host: &dyn Host) -> Result<Self> {
        let path = lock_path(shop);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&path).map_err(|fault| Error::file(shop, &fault))?;
        let mut patience = PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if patience.is_zero() => return Err(busy(&mut file)),
                Err(TryLockError::WouldBlock) => {
                    patience = patience.saturating_sub(STEP);
                    std::thread::sleep(STEP);
                }
                Err(TryLockError::Error(fault)) => return Err(Error::file(shop, &fault)),
            }
        }
        let note = format!("{} {}\n", host.who(), host.now().as_second());
        let noted = file
            .set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(note.as_bytes()));
        noted.map_err(|fault| Error::file(shop, &fault))?;
        Ok(Self { file })
    }
}

/// Whether the last writer ended in the middle of an act: it left its note, and nobody holds the lock.
pub fn was_interrupted(shop: &Path) -> bool {
    let Ok(file) = File::open(lock_path(shop)) else { return false };
    let left = file.metadata().is_ok_and(|about| about.len() > 0);
    let free = left && file.try_lock_shared().is_ok();
    let _ = file.unlock();
    free
}

impl Drop for Held {
    fn drop(&mut self) {
        // The file stays: removing it would let a third program lock a name that is gone.
        let _ = self.file.set_len(0);
        let _ = self.file.unlock();
    }
}

fn busy(file: &mut File) -> Error {
    let mut note = String::new();
    // On Windows a locked file cannot be read; then nobody knows since when.
    let _ = file.read_to_string(&mut note);
    let known = note.trim().split_once(' ').and_then(|(who, since)| {
        let since = Timestamp::from_second(since.parse().ok()?).ok()?;
        let clock = since.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M").to_string();
        Some((Words::new(format!("who-{who}")), clock))
    });
    let words = match known {
        Some((who, since)) => Words::new("error-busy-since").with("who", who).with("since", since),
        None => Words::new("error-busy"),
    };
    Error::new(Code::Busy, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::System;

    #[test]
    fn there_is_one_writer_and_a_left_lock_file_holds_nobody_up() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.tillwise");
        std::fs::write(lock_path(&shop), "window 1\n").unwrap();
        let held = Held::take(&shop, &System::new("command-line")).expect("the file alone is no lock");
        let second = Held::take(&shop, &System::new("window")).err().expect("the lock is held");
        assert_eq!(second.code, Code::Busy);
        drop(held);
        Held::take(&shop, &System::new("window")).expect("the lock is free again");
    }

    #[test]
    fn a_writer_that_died_is_noticed_until_the_next_one_has_written() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.tillwise");
        assert!(!was_interrupted(&shop));
        std::fs::write(lock_path(&shop), "window 1\n").unwrap();
        assert!(was_interrupted(&shop));
        let held = Held::take(&shop, &System::new("window")).unwrap();
        assert!(!was_interrupted(&shop), "somebody is writing just now");
        drop(held);
        assert!(!was_interrupted(&shop));
    }
}
