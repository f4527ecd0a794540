//! The shop file's shape over time: dated SQL files, run in one transaction after a copy was made.

use super::APPLICATION_ID;
use crate::error::{Code, Error, Result, shown};
use jiff::Timestamp;
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use tillwise_domain::words::Words;

/// Every migration, oldest first. The file's `user_version` is how many of them it has seen.
const MIGRATIONS: &[(&str, &str)] = &[
    ("2026-11-21-first", include_str!("migrations/2026-11-21-first.sql")),
    ("2026-11-21-register", include_str!("migrations/2026-11-21-register.sql")),
    ("2026-11-21-checkin", include_str!("migrations/2026-11-21-checkin.sql")),
    ("2026-11-21-weeks", include_str!("migrations/2026-11-21-weeks.sql")),
    ("2026-11-22-spend", include_str!("migrations/2026-11-22-spend.sql")),
    ("2026-11-22-refunds", include_str!("migrations/2026-11-22-refunds.sql")),
    ("2026-11-22-segments", include_str!("migrations/2026-11-22-segments.sql")),
    ("2026-11-22-copy", include_str!("migrations/2026-11-22-copy.sql")),
    ("2026-11-22-models", include_str!("migrations/2026-11-22-models.sql")),
    ("2026-11-23-voice", include_str!("migrations/2026-11-23-voice.sql")),
    ("2026-11-23-drafts", include_str!("migrations/2026-11-23-drafts.sql")),
    ("2026-11-23-partial", include_str!("migrations/2026-11-23-partial.sql")),
    ("2026-11-23-spotchecks", include_str!("migrations/2026-11-23-spotchecks.sql")),
    ("2026-11-23-prompts", include_str!("migrations/2026-11-23-prompts.sql")),
    ("2026-11-23-coverage", include_str!("migrations/2026-11-23-coverage.sql")),
];

/// Whether the file's shape is older than this program's.
///
/// # Errors
/// [`Code::NewerFile`] where it is newer, and a sentence where it is no shop file at all.
pub(super) fn needed(connection: &Connection, path: &Path) -> Result<bool> {
    Ok(seen(connection, path)? < MIGRATIONS.len())
}

/// Brings the file's shape up to date.
///
/// # Errors
/// As [`needed`]; the file is unchanged then.
pub(super) fn run(connection: &mut Connection, path: &Path, now: Timestamp) -> Result<()> {
    run_all(connection, path, now, MIGRATIONS)
}

fn run_all(connection: &mut Connection, path: &Path, now: Timestamp, all: &[(&str, &str)]) -> Result<()> {
    let seen = seen_of(connection, path, all.len())?;
    if seen == all.len() {
        return Ok(());
    }
    if seen > 0 {
        copy_aside(connection, path, now)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (_, sql) in &all[seen..] {
        transaction.execute_batch(sql)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", i64::try_from(all.len()).unwrap_or(i64::MAX))?;
    transaction.commit()?;
    Ok(())
}

fn seen(connection: &Connection, path: &Path) -> Result<usize> {
    seen_of(connection, path, MIGRATIONS.len())
}

fn seen_of(connection: &Connection, path: &Path, known: usize) -> Result<usize> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    if application != APPLICATION_ID && tables > 0 {
        return Err(Error::new(Code::Failed, Words::new("error-not-a-shop").with("file", shown(path))));
    }
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    if version > known {
        return Err(Error::new(Code::NewerFile, Words::new("error-newer-file").with("file", shown(path))));
    }
    Ok(version)
}

/// Copies the file beside itself, whole, before its shape changes.
fn copy_aside(connection: &Connection, path: &Path, now: Timestamp) -> Result<PathBuf> {
    let stamp = now.strftime("%Y-%m-%dT%H%M%SZ").to_string();
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".before-update-{stamp}.tillwise"));
    let copy = path.with_file_name(name);
    connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop(folder: &Path) -> (PathBuf, Connection) {
        let path = folder.join("shop.tillwise");
        let mut connection = Connection::open(&path).unwrap();
        run(&mut connection, &path, Timestamp::UNIX_EPOCH).unwrap();
        (path, connection)
    }

    /// The released migrations and one more.
    fn with(next: &'static str) -> Vec<(&'static str, &'static str)> {
        MIGRATIONS.iter().copied().chain([("2027-01-01-next", next)]).collect()
    }

    #[test]
    fn an_update_copies_the_file_first_and_keeps_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut connection) = shop(folder.path());
        connection.execute("INSERT INTO settings VALUES ('name', 'Kiln')", []).unwrap();
        let next = with("ALTER TABLE batches ADD COLUMN remark TEXT;");
        run_all(&mut connection, &path, Timestamp::UNIX_EPOCH, &next).unwrap();
        let name: String = connection.query_row("SELECT value FROM settings", [], |row| row.get(0)).unwrap();
        assert_eq!(name, "Kiln");
        let copy =
            Connection::open(folder.path().join("shop.before-update-1970-01-01T000000Z.tillwise")).unwrap();
        let seen = seen_of(&copy, &path, next.len()).unwrap();
        assert_eq!(seen, MIGRATIONS.len(), "the copy has the old shape");
        let error =
            needed(&connection, &path).expect_err("this program does not know the file's last migration");
        assert_eq!(error.code, Code::NewerFile);
    }

    #[test]
    fn an_update_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut connection) = shop(folder.path());
        let broken = with("CREATE TABLE half (a TEXT) STRICT; SELECT no such thing;");
        run_all(&mut connection, &path, Timestamp::UNIX_EPOCH, &broken).expect_err("the SQL is broken");
        assert_eq!(seen(&connection, &path).unwrap(), MIGRATIONS.len());
        assert!(connection.prepare("SELECT * FROM half").is_err(), "the first half was rolled back");
    }

    #[test]
    fn somebody_elses_database_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.db");
        let mut connection = Connection::open(&path).unwrap();
        connection.execute_batch("CREATE TABLE notes (a TEXT)").unwrap();
        let error = run(&mut connection, &path, Timestamp::UNIX_EPOCH).expect_err("this is no shop file");
        assert_eq!(error.words.key, "error-not-a-shop");
    }
}
