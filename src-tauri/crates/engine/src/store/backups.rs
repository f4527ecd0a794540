//! Backups: whole copies of the shop file, checked before they count, with their sum beside them.
//!
//! A backup is written under another name, read back, checked and only then given its own name. Kept are the newest
//! of seven days, four weeks and six months (reliability 4.11), and of today the newest ten.

use crate::error::{Code, Error, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use tillwise_domain::words::Words;

/// What is written beside a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The backup's file name.
    pub file: String,
    /// When it was made, in seconds since 1970.
    pub made_at: i64,
    /// The program's version.
    pub program: String,
    /// How many changes the shop had seen.
    #[serde(default)]
    pub changes: u64,
    /// How many orders it holds.
    pub orders: u64,
    /// How many tools it holds.
    pub tools: u64,
    /// The size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// The folder of a shop's backups: `backups/<shop>` beside the shop file.
pub fn folder(shop: &Path) -> PathBuf {
    shop.with_file_name("backups").join(shop.file_stem().unwrap_or_default())
}

/// Makes a backup of an open shop file and checks it.
///
/// # Errors
/// A sentence when it cannot be written or does not read back whole; nothing is left behind then.
pub fn make(sql: &Connection, shop: &Path, now: Timestamp) -> Result<Manifest> {
    let folder = folder(shop);
    std::fs::create_dir_all(&folder).map_err(|fault| Error::file(&folder, &fault))?;
    let stem = now.strftime("%Y-%m-%dT%H%M%S").to_string();
    let name = (0..)
        .map(
            |count| {
                if count == 0 { format!("{stem}Z.tillwise") } else { format!("{stem}Z-{count}.tillwise") }
            },
        )
        .find(|name| !folder.join(name).exists())
        .unwrap_or_default();
    let part = folder.join(format!("{name}.part"));
    remove_parts(&folder);
    let made = write_and_check(sql, &part, &name, now);
    if made.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    let manifest = made?;
    std::fs::rename(&part, folder.join(&name)).map_err(|fault| Error::file(&part, &fault))?;
    // The manifest comes last: a copy without one is no backup yet.
    let noted = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    if let Err(error) = write_whole(&folder.join(format!("{name}.json")), noted.as_bytes()) {
        // It would fill the disk for nothing, since nobody would ever find it.
        let _ = std::fs::remove_file(folder.join(&name));
        return Err(error);
    }
    prune(shop, now);
    Ok(manifest)
}

fn write_and_check(sql: &Connection, part: &Path, name: &str, now: Timestamp) -> Result<Manifest> {
    sql.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
    synced(part).map_err(|fault| Error::file(part, &fault))?;
    let copy = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sound: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let same = |table: &str| -> Result<u64> {
        let count = |sql: &Connection| -> Result<u64> {
            Ok(sql.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)
        };
        let (here, there) = (count(sql)?, count(&copy)?);
        if here == there {
            Ok(here)
        } else {
            Err(Error::new(Code::Failed, Words::new("error-backup-unsound")))
        }
    };
    if sound != "ok" {
        return Err(Error::new(Code::Failed, Words::new("error-backup-unsound")));
    }
    let tools = same("tools")?;
    same("orders")?;
    let orders = super::versions::count(&copy, "orders")?;
    drop(copy);
    let (bytes, sha256) = sum(part)?;
    let program = env!("CARGO_PKG_VERSION").to_owned();
    let changes = super::settings::changes(sql)?;
    Ok(Manifest {
        changes,
        file: name.to_owned(),
        made_at: now.as_second(),
        program,
        orders,
        tools,
        bytes,
        sha256,
    })
}

/// Every backup of a shop, newest first.
pub fn all(shop: &Path) -> Vec<Manifest> {
    let mut found: Vec<Manifest> = std::fs::read_dir(folder(shop))
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "json"))
        .filter_map(|entry| serde_json::from_slice(&std::fs::read(entry.path()).ok()?).ok())
        .filter(|manifest: &Manifest| folder(shop).join(&manifest.file).is_file())
        .collect();
    found.sort_by(|a: &Manifest, b| {
        (b.made_at, b.file.len(), &b.file).cmp(&(a.made_at, a.file.len(), &a.file))
    });
    found
}

/// Checks that a backup's bytes are the ones that were written.
pub fn is_whole(shop: &Path, manifest: &Manifest) -> bool {
    sum(&folder(shop).join(&manifest.file)).is_ok_and(|(_, found)| found == manifest.sha256)
}

/// The manifest of a backup that can be put back.
///
/// # Errors
/// A sentence for one that is not there, is damaged or was made by a newer Tillwise.
pub fn checked(shop: &Path, file: &str) -> Result<Manifest> {
    let missing = || Error::invalid(Words::new("error-no-such-backup").with("file", file));
    let manifest = all(shop).into_iter().find(|manifest| manifest.file == file).ok_or_else(missing)?;
    if !is_whole(shop, &manifest) {
        return Err(Error::new(Code::Failed, Words::new("error-backup-damaged").with("file", file)));
    }
    let path = folder(shop).join(file);
    let copy = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    super::migrations::needed(&copy, &path)?;
    Ok(manifest)
}

/// Puts a backup in the place of a shop file that cannot be opened or is gone. What was there is moved aside.
///
/// # Errors
/// As [`checked`], or a sentence when a file cannot be moved or written.
pub fn replace(shop: &Path, file: &str, now: Timestamp) -> Result<Manifest> {
    let manifest = checked(shop, file)?;
    let stamp = now.strftime("%Y-%m-%dT%H%M%SZ").to_string();
    for ending in ["", "-wal", "-shm"] {
        let from = super::beside(shop, ending);
        if from.exists() {
            let aside = super::beside(shop, &format!(".damaged-{stamp}{ending}"));
            std::fs::rename(&from, &aside).map_err(|fault| Error::file(&from, &fault))?;
        }
    }
    let part = super::beside(shop, ".part");
    let placed = std::fs::copy(folder(shop).join(file), &part)
        .and_then(|_| synced(&part))
        .and_then(|()| std::fs::rename(&part, shop))
        .and_then(|()| shop.parent().map_or(Ok(()), synced_folder));
    placed.map_err(|fault| Error::file(shop, &fault))?;
    Ok(manifest)
}

/// Puts a backup's content into an open shop file, in SQLite's own page-by-page way: all of it or nothing.
///
/// # Errors
/// A sentence when the backup is not there or not whole; the shop is unchanged then.
pub fn restore(sql: &mut Connection, shop: &Path, file: &str) -> Result<Manifest> {
    let manifest = checked(shop, file)?;
    let copy = Connection::open_with_flags(folder(shop).join(file), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let restoring = rusqlite::backup::Backup::new(&copy, sql)?;
    restoring.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
    drop(restoring);
    sql.execute_batch("PRAGMA journal_mode = WAL")?;
    Ok(manifest)
}

/// Removes backups that are neither among the newest of seven days, four weeks and six months, nor of today's ten.
///
/// A file that cannot be removed is left: an old backup too many is no reason to stop an import.
fn prune(shop: &Path, now: Timestamp) {
    let folder = folder(shop);
    let (mut days, mut weeks, mut months) = (HashSet::new(), HashSet::new(), HashSet::new());
    let (today, mut of_today) = (day_of(now.as_second()), 0);
    for manifest in all(shop) {
        let day = day_of(manifest.made_at);
        let week = day.iso_week_date();
        of_today += usize::from(day == today);
        let first =
            |set: &mut HashSet<(i16, i8)>, key: (i16, i8), most: usize| set.len() < most && set.insert(key);
        let is_kept = [
            days.len() < 7 && days.insert(day),
            first(&mut weeks, (week.year(), week.week()), 4),
            first(&mut months, (day.year(), day.month()), 6),
            day == today && of_today <= 10,
        ];
        if !is_kept.contains(&true) {
            let _ = std::fs::remove_file(folder.join(format!("{}.json", manifest.file)));
            let _ = std::fs::remove_file(folder.join(&manifest.file));
        }
    }
}

/// Removes what a backup that was interrupted left behind.
fn remove_parts(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "part") {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

fn day_of(seconds: i64) -> Date {
    super::instant(seconds).to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// Size and SHA-256 of a file.
pub(crate) fn sum(path: &Path) -> Result<(u64, String)> {
    sum_and_see(path, &mut |_| {})
}

/// Size and SHA-256 of a file, read in pieces that are shown to `see` as well.
pub(crate) fn sum_and_see(path: &Path, see: &mut dyn FnMut(&[u8])) -> Result<(u64, String)> {
    let mut file = File::open(path).map_err(|fault| Error::file(path, &fault))?;
    let (mut hasher, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        let count = file.read(&mut buffer).map_err(|fault| Error::file(path, &fault))?;
        if count == 0 {
            break;
        }
        bytes += count as u64;
        hasher.update(&buffer[..count]);
        see(&buffer[..count]);
    }
    Ok((bytes, hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}

/// Writes a file under another name first, so that a crash leaves the old one or the new one, never half of one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = std::fs::write(&part, bytes)
        .and_then(|()| synced(&part))
        .and_then(|()| std::fs::rename(&part, path))
        .and_then(|()| path.parent().map_or(Ok(()), synced_folder));
    written.map_err(|fault| {
        let _ = std::fs::remove_file(&part);
        Error::file(path, &fault)
    })
}

/// Waits until a file's bytes are on the disk. It is opened for writing, without which Windows refuses.
fn synced(path: &Path) -> std::io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Waits until a folder's entries are on the disk, where folders can be opened.
fn synced_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) && !folder.as_os_str().is_empty() { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::System;
    use crate::store::Writer;

    #[test]
    fn a_flipped_byte_is_found_and_the_good_backup_restores() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.tillwise");
        let mut writer = Writer::open(&shop, &System::new("window")).unwrap();
        crate::store::settings::set(writer.sql(), "name", Some("Kiln")).unwrap();
        let good = make(writer.sql(), &shop, "2026-11-10T08:00:00Z".parse().unwrap()).unwrap();
        crate::store::settings::set(writer.sql(), "name", Some("Other")).unwrap();
        let bad = make(writer.sql(), &shop, "2026-11-10T09:00:00Z".parse().unwrap()).unwrap();
        let path = super::folder(&shop).join(&bad.file);
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        assert!(!is_whole(&shop, &bad));
        let refused =
            restore(writer.sql_mut(), &shop, &bad.file).expect_err("a damaged backup is never restored");
        assert_eq!(refused.words.key, "error-backup-damaged");
        restore(writer.sql_mut(), &shop, &good.file).unwrap();
        assert_eq!(crate::store::settings::get(writer.sql(), "name").unwrap().as_deref(), Some("Kiln"));
    }

    #[test]
    fn old_backups_make_room_by_day_week_and_month() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.tillwise");
        let writer = Writer::open(&shop, &System::new("window")).unwrap();
        let first: Timestamp = "2026-01-01T08:00:00Z".parse().unwrap();
        for day in 0..120_i64 {
            let now = Timestamp::from_second(first.as_second() + day * 86_400).unwrap();
            make(writer.sql(), &shop, now).unwrap();
        }
        let kept = all(&shop);
        assert!((7..=17).contains(&kept.len()), "{} backups are kept", kept.len());
        assert_eq!(day_of(kept[0].made_at), jiff::civil::date(2026, 4, 30), "the newest is there");
        assert_eq!(day_of(kept.last().unwrap().made_at).month(), 1, "and one of each month");
    }
}
