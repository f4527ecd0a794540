//! Which texts are being asked for, by which run of drafting, in which program.
//!
//! A run holds a share of a lock beside the shop file for as long as it lives, and the system frees it however it ends.
//! So whoever gets that lock alone knows that every claim in the table is of a run that died.

use crate::error::{Error, Result};
use rusqlite::{Connection, Transaction, params};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Somebody who only looks whether anybody drafts holds the lock for a moment; it is waited out.
const TRIES: u32 = 5;
const STEP: Duration = Duration::from_millis(20);

/// A run of drafting: alive while this is there.
pub struct Run {
    file: File,
    /// Its name in the table.
    pub holder: String,
    /// Whether nobody else drafted when it began, so that what is claimed is claimed by nobody.
    pub alone: bool,
}

/// The file whose lock says that somebody drafts.
fn lock_path(shop: &Path) -> PathBuf {
    let mut name = shop.file_name().unwrap_or_default().to_owned();
    name.push(".drafting");
    shop.with_file_name(name)
}

impl Run {
    /// Begins a run over a shop file.
    ///
    /// # Errors
    /// As the system says of the lock file.
    pub fn begin(shop: &Path, holder: String) -> Result<Self> {
        let path = lock_path(shop);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = options.open(&path).map_err(|fault| Error::file(shop, &fault))?;
        let mut alone = false;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => alone = true,
                Err(TryLockError::WouldBlock) => {
                    std::thread::sleep(STEP);
                    continue;
                }
                Err(TryLockError::Error(fault)) => return Err(Error::file(shop, &fault)),
            }
            break;
        }
        let mut run = Self { file, holder, alone };
        if !run.alone {
            run.share(shop)?;
        }
        Ok(run)
    }

    /// Lets others draft beside this run, once the claims of dead runs are cleared.
    ///
    /// # Errors
    /// As the system says of the lock file.
    pub fn share(&mut self, shop: &Path) -> Result<()> {
        if self.alone {
            self.file.unlock().map_err(|fault| Error::file(shop, &fault))?;
        }
        self.file.lock_shared().map_err(|fault| Error::file(shop, &fault))
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        // The file stays: removing it would let a third program lock a name that is gone.
        let _ = self.file.unlock();
    }
}

/// Whether somebody drafts at this moment, here or in another program.
pub fn somebody(shop: &Path) -> bool {
    let Ok(file) = File::open(lock_path(shop)) else { return false };
    let held = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    let _ = file.unlock();
    held
}

/// Claims a text, unless another run has it. One's own claim is renewed.
///
/// # Errors
/// As SQLite says.
pub fn take(
    sql: &Transaction<'_>,
    (product, field): (&str, &str),
    holder: &str,
    now: i64,
    until: i64,
) -> Result<bool> {
    let taken = sql
        .prepare_cached(
            "INSERT INTO draft_claims (product, field, holder, until) VALUES (?1, ?2, ?3, ?5)
             ON CONFLICT (product, field) DO UPDATE SET holder = ?3, until = ?5
               WHERE holder = ?3 OR until <= ?4",
        )?
        .execute(params![product, field, holder, now, until])?;
    Ok(taken == 1)
}

/// Gives a text back.
///
/// # Errors
/// As SQLite says.
pub fn release(sql: &Transaction<'_>, (product, field): (&str, &str), holder: &str) -> Result<()> {
    sql.prepare_cached("DELETE FROM draft_claims WHERE product = ?1 AND field = ?2 AND holder = ?3")?
        .execute([product, field, holder])?;
    Ok(())
}

/// Gives back all that a run has.
///
/// # Errors
/// As SQLite says.
pub fn release_all(sql: &Transaction<'_>, holder: &str) -> Result<()> {
    sql.execute("DELETE FROM draft_claims WHERE holder = ?1", [holder])?;
    Ok(())
}

/// Whether anything is claimed at all, by whomever.
///
/// # Errors
/// As SQLite says.
pub fn any(sql: &Connection) -> Result<bool> {
    Ok(sql.query_row("SELECT EXISTS (SELECT 1 FROM draft_claims)", [], |row| row.get(0))?)
}

/// Forgets every claim: of runs that died.
///
/// # Errors
/// As SQLite says.
pub fn clear(sql: &Transaction<'_>) -> Result<()> {
    sql.execute("DELETE FROM draft_claims", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_alone_knows_it_and_nobody_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.tillwise");
        assert!(!somebody(&shop));
        let begin = |name: &str| Run::begin(&shop, name.to_owned()).unwrap();
        let mut first = begin("a");
        assert!(first.alone && somebody(&shop));
        first.share(&shop).unwrap();
        let second = begin("b");
        assert!(!second.alone, "the first one still drafts");
        drop(first);
        assert!(!begin("c").alone, "and now the second");
        drop(second);
        assert!(!somebody(&shop) && begin("d").alone);
    }
}
