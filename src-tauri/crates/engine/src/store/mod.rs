//! The shop file: one SQLite file per shop, one file of this folder per table.
//!
//! Whoever reads opens for reading; whoever writes holds the lock file and one immediate transaction. Both ask the
//! same question of the file first: is it a shop, and do we know its shape.

pub mod actions;
pub mod backups;
pub mod bank_lines;
pub mod batches;
pub mod breakdown;
pub mod campaigns;
pub mod catalog;
pub mod copy_acts;
pub mod copy_coverage;
pub mod copy_queue;
pub mod copy_said;
pub mod copy_source;
pub mod copy_voice;
pub mod copy_work;
pub mod customers;
pub mod draft_batches;
pub mod draft_claims;
pub mod draft_comparisons;
pub mod draft_records;
pub mod explain;
pub mod first_orders;
pub mod hourly_value;
pub mod ideas;
pub mod item_sales;
pub mod kpi_choices;
mod lock;
pub mod mappings;
pub mod marketing_costs;
pub mod marks;
mod migrations;
pub mod model_sends;
pub mod models;
pub mod orders;
pub mod other_figures;
pub mod page_views;
pub mod partial_products;
pub mod payments;
pub mod people;
pub mod personas;
pub mod platform_updates;
pub mod process_figures;
pub mod processes;
pub mod product_files;
pub mod prompt_library;
pub mod prompt_templates;
pub mod readiness;
pub mod refunds;
pub mod register;
pub mod report_rows;
pub mod reviews;
pub mod sessions;
pub mod settings;
pub mod setup_checks;
pub mod spend;
pub mod spot_checks;
mod stage;
pub mod stage_borders;
pub mod stock_levels;
pub mod tickets;
pub mod tool_benefits;
pub mod tool_charges;
pub mod tool_decisions;
pub mod tool_links;
pub mod tool_work;
pub mod tools;
pub mod totals;
pub mod touched;
pub mod typed_values;
pub mod variants;
pub mod versions;
pub mod warning_answers;

pub use lock::{Held, lock_path, was_interrupted};
pub use stage::TempStage;

use crate::error::{Code, Error, Result, shown};
use crate::host::Host;
use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tillwise_domain::words::Words;

/// `TILL`: marks a SQLite file as a Tillwise shop.
const APPLICATION_ID: i32 = 0x5449_4c4c;

/// A shop file open for reading.
pub struct Reader {
    connection: Connection,
}

/// A shop file open for writing; nobody else writes meanwhile.
pub struct Writer {
    connection: Connection,
    path: PathBuf,
    made: bool,
    _held: Held,
}

impl Reader {
    /// Opens a shop file for reading.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is none, [`Code::NewerFile`] for one made by a newer Tillwise, and our sentence
    /// for whatever SQLite says.
    pub fn open(path: &Path, host: &dyn Host) -> Result<Self> {
        if path.is_dir() {
            return Err(Error::new(
                Code::Failed,
                Words::new("error-shop-is-folder").with("file", shown(path)),
            ));
        }
        if !path.is_file() {
            return Err(Error::new(Code::NoShop, Words::new("error-no-shop").with("file", shown(path))));
        }
        let connection = match connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE) {
            Err(fault) if fault.is_place_closed() && !has_pending_writes(path) => immutable(path)?,
            other => other?,
        };
        // The last connection to close carries over what was written. A question that happens to be asked while an
        // import ends must not be the one that waits for that.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        if migrations::needed(&connection, path)? {
            drop(connection);
            // An older shape is brought up to date by a writer, once, with a copy made first.
            drop(Writer::open(path, host)?);
            return Self::open(path, host);
        }
        // One view of the file for everything that is asked, whoever writes meanwhile.
        connection.execute_batch("BEGIN")?;
        Ok(Self { connection })
    }

    /// Writes a whole copy of the file.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn copy_to(self, copy: &Path) -> Result<()> {
        self.connection.execute_batch("COMMIT")?;
        self.connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        Ok(())
    }

    /// The connection, for reading.
    pub fn sql(&self) -> &Connection {
        &self.connection
    }
}

impl Writer {
    /// Opens a shop file for writing and brings its shape up to date; makes the file where there is none.
    ///
    /// # Errors
    /// [`Code::Busy`] while another Tillwise writes, and as [`Reader::open`].
    pub fn open(path: &Path, host: &dyn Host) -> Result<Self> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|fault| Error::file(folder, &fault))?;
        }
        if path.is_dir() {
            return Err(Error::new(
                Code::Failed,
                Words::new("error-shop-is-folder").with("file", shown(path)),
            ));
        }
        let held = Held::take(path, host)?;
        let made = !path.exists();
        match Self::connected(path, host) {
            Ok(connection) => Ok(Self { connection, path: path.to_owned(), made, _held: held }),
            Err(error) => {
                if made {
                    // Half a shop, because the disk is full, would be in the way of the next try.
                    remove_shop(path);
                }
                Err(error)
            }
        }
    }

    fn connected(path: &Path, host: &dyn Host) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut connection = connect(path, flags)?;
        migrations::run(&mut connection, path, host.now())?;
        settings::fill_from_system(&connection, host)?;
        if !totals::are_current(&connection)? {
            let sql = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            totals::keep_current(&sql)?;
            sql.commit()?;
        }
        Ok(connection)
    }

    /// Lets the system decide when bytes reach the disk: for a copy that is thrown away.
    ///
    /// # Errors
    /// As SQLite says.
    pub(crate) fn be_quick(&self) -> Result<()> {
        self.connection.execute_batch("PRAGMA synchronous = OFF;")?;
        Ok(())
    }

    /// Removes the shop file again, if this writer made it: an act that failed must not leave an empty shop behind.
    pub fn discard_if_made(self) {
        if self.made {
            // A connection that will not close keeps its file; the next writer finds an empty shop, nothing worse.
            let _ = self.connection.close();
            remove_shop(&self.path);
        }
    }

    /// Carries what was written over into the file itself, once nobody reads an older state any more.
    pub fn carry_over(&self) {
        // Where it cannot be done now, the next writer does it; what was written is safe in the log until then.
        let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }

    /// Begins the one transaction of an act.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn begin(&mut self) -> Result<Transaction<'_>> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// The connection, for reading between transactions and for backups.
    pub fn sql(&self) -> &Connection {
        &self.connection
    }

    /// The connection, for restoring a backup into it.
    pub(crate) fn sql_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// The shop file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Opens a connection with the settings every connection has.
fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // Asked before anything is set, because setting the journal mode would already change somebody else's file.
    migrations::needed(&connection, path)?;
    set_up(&connection)?;
    Ok(connection)
}

fn set_up(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cache_size = -32000;",
    )?;
    Ok(())
}

/// Where not even the shared-memory file can be made (a full disk, a read-only folder) the file can still be read.
fn immutable(path: &Path) -> Result<Connection> {
    let escaped = path.display().to_string().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let address = format!("file:{escaped}?immutable=1");
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(address, flags)?)
}

/// Whether a write-ahead log holds what the file itself does not have yet.
fn has_pending_writes(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// A file beside the shop file, with its name and an ending.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Removes a shop file with what SQLite put beside it. The lock file stays, for whoever waits on it.
pub(crate) fn remove_shop(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        // What is not there need not be removed, and nothing else can be done about the rest.
        let _ = std::fs::remove_file(beside(path, ending));
    }
}

/// The version of the SQLite that is linked, for example `3.54.1`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// An instant from the file.
pub(crate) fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linked_sqlite_is_free_of_the_wal_reset_fault() {
        assert!(rusqlite::version_number() >= 3_051_003, "{} can corrupt a WAL database", sqlite_version());
    }

    #[test]
    fn every_connection_is_set_up_for_safety() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tillwise");
        let writer = Writer::open(&path, &crate::host::System::new("window")).unwrap();
        let ask = |pragma: &str| -> String {
            writer
                .sql()
                .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get_ref(0).map(|v| format!("{v:?}")))
                .unwrap()
        };
        assert!(ask("journal_mode").contains(&format!("{:?}", b"wal")), "{}", ask("journal_mode"));
        assert_eq!(ask("synchronous"), "Integer(2)");
        assert_eq!(ask("foreign_keys"), "Integer(1)");
        assert_eq!(ask("secure_delete"), "Integer(1)");
        let loose: i64 = writer
            .sql()
            .query_row("SELECT count(*) FROM pragma_table_list WHERE schema='main' AND type='table' AND strict=0 AND name NOT LIKE 'sqlite_%'", [], |r| r.get(0))
            .unwrap();
        assert_eq!(loose, 0, "every table is STRICT");
    }
}
