//! Backups, restoring, and the checks behind `verify`.

use super::requests::{Done, Topic};
use super::views::{BackupView, CheckView, VerifyView};
use crate::Engine;
use crate::error::{Code, Result, shown};
use crate::store::{Held, backups, batches, settings, sqlite_version, totals, versions};
use jiff::civil::Weekday;
use rusqlite::Connection;
use tillwise_domain::money::grouped;
use tillwise_domain::shop::Shop;
use tillwise_domain::words::Words;

impl Engine {
    /// Makes a backup now and checks it.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file; a sentence when it cannot be written.
    pub fn backup(&self) -> Result<Done> {
        let writer = self.existing_writer()?;
        let made = backups::make(writer.sql(), writer.path(), self.host.now())?;
        let file = shown(&backups::folder(writer.path()).join(&made.file));
        let words = Words::new("said-backed-up").with("file", file).with("size", size(made.bytes));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Settings], ..Done::default() })
    }

    /// Every backup, newest first.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn backup_views(&self) -> Result<Vec<BackupView>> {
        // A shop file that cannot be opened is exactly when its backups are looked for.
        let shop = self.reader().and_then(|reader| settings::shop(reader.sql())).unwrap_or(Shop {
            name: String::new(),
            currency: None,
            time_zone: self.host.time_zone().unwrap_or_else(|| "UTC".to_owned()),
            first_weekday: Weekday::Monday,
        });
        let view = |manifest: backups::Manifest| BackupView {
            made: self.when(manifest.made_at, &shop),
            size: size(manifest.bytes),
            holds: self.words.list(&[
                self.words.count("orders", manifest.orders),
                self.words.count("tools", manifest.tools),
            ]),
            file: manifest.file,
        };
        Ok(backups::all(&self.shop_file()).into_iter().map(view).collect())
    }

    /// Puts a backup back. The present state is backed up first, so that this too can be taken back.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a backup that is not there, a sentence for one that is damaged; nothing has changed then.
    pub fn restore(&self, file: &str) -> Result<Done> {
        let path = self.shop_file();
        backups::checked(&path, file)?;
        let kept = self.existing_writer().and_then(|writer| {
            let before = backups::make(writer.sql(), &path, self.host.now())?;
            Ok((writer, before))
        });
        let words = match kept {
            Ok((mut writer, before)) => {
                let restored = backups::restore(writer.sql_mut(), &path, file)?;
                Words::new("said-restored").with("file", restored.file).with("before", before.file)
            }
            Err(error) if matches!(error.code, Code::Busy | Code::NewerFile) => return Err(error),
            // The shop file is damaged or gone: then it is moved aside whole and the backup takes its place.
            Err(_) => {
                let _held = Held::take(&path, &*self.host)?;
                let restored = backups::replace(&path, file, self.host.now())?;
                Words::new("said-restored-aside").with("file", restored.file)
            }
        };
        // An older backup is brought up to date at once.
        drop(self.writer()?);
        let changed = vec![Topic::Shop, Topic::Data, Topic::Stack, Topic::Kpis, Topic::Settings];
        Ok(Done { said: self.say(&words), changed, ..Done::default() })
    }

    /// Checks that a backup could be put back.
    ///
    /// # Errors
    /// As [`Engine::restore`].
    pub fn could_restore(&self, file: &str) -> Result<()> {
        backups::checked(&self.shop_file(), file).map(|_| ())
    }

    /// Checks the shop file and its backups.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file, or a sentence when it cannot be opened at all.
    pub fn verify(&self) -> Result<VerifyView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let mut checks = vec![self.check_file(sql)?, self.check_links(sql)?, self.check_rows(sql)?];
        checks.push(self.check_versions(sql)?);
        checks.push(self.outcome("totals", totals::unsound(sql)?));
        let all = backups::all(&self.shop_file());
        let damaged: Vec<String> = all
            .iter()
            .filter(|manifest| !backups::is_whole(&self.shop_file(), manifest))
            .map(|manifest| manifest.file.clone())
            .collect();
        let found = match damaged.is_empty() {
            true => self.say(&Words::new("verify-backups-whole").with("count", all.len())),
            false => self.say(&Words::new("verify-backups-damaged").with("files", damaged.clone())),
        };
        checks.push(self.check_view("backups", damaged.is_empty(), found));
        checks.push(self.check_view("sqlite", true, sqlite_version().to_owned()));
        Ok(VerifyView { sound: checks.iter().all(|check| check.sound), checks })
    }

    fn check_view(&self, id: &str, sound: bool, found: String) -> CheckView {
        CheckView { label: self.words.label(&format!("verify-{id}")), sound, found }
    }

    fn outcome(&self, id: &str, faults: u64) -> CheckView {
        let found = match faults {
            0 => self.words.label("verify-sound"),
            count => self.say(&Words::new("verify-faults").with("count", count as i64)),
        };
        self.check_view(id, faults == 0, found)
    }

    fn check_file(&self, sql: &Connection) -> Result<CheckView> {
        let mut query = sql.prepare("PRAGMA integrity_check(20)")?;
        let found: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let faults = found.iter().filter(|line| *line != "ok").count() as u64;
        Ok(self.outcome("file", faults))
    }

    fn check_links(&self, sql: &Connection) -> Result<CheckView> {
        let mut query = sql.prepare("PRAGMA foreign_key_check")?;
        let faults = query.query_map([], |_| Ok(()))?.count() as u64;
        Ok(self.outcome("links", faults))
    }

    /// Every row read was used or kept out with a reason.
    fn check_rows(&self, sql: &Connection) -> Result<CheckView> {
        let mut faults = 0;
        for batch in batches::all(sql)?.iter().filter(|batch| batch.undone_at.is_none()) {
            let kept = batches::problems(sql, batch.id, batches::PROBLEMS_KEPT)?.len() as u64;
            let adds_up = batch.rows_used + batch.rows_skipped == batch.rows_read;
            faults += u64::from(!adds_up || kept != batch.rows_skipped.min(batches::PROBLEMS_KEPT));
        }
        Ok(self.outcome("rows", faults))
    }

    /// Every record has exactly one version that counts.
    fn check_versions(&self, sql: &Connection) -> Result<CheckView> {
        let mut faults = 0;
        for table in versions::VERSIONED {
            faults += versions::unsound(sql, table)?;
        }
        Ok(self.outcome("versions", faults))
    }
}

/// `1.4 MB`.
fn size(bytes: u64) -> String {
    match bytes {
        0..=999_999 => format!("{} kB", grouped(&bytes.div_ceil(1_000).to_string())),
        _ => format!("{}.{} MB", grouped(&(bytes / 1_000_000).to_string()), bytes % 1_000_000 / 100_000),
    }
}
