//! Tillwise's use cases: everything that touches the shop file, a disk or the clock.
//!
//! Two hosts stand on it, the window and the command line; both call the same functions and so show the same
//! numbers. Rules are in `tillwise-domain`; the window's two doors are [`Engine::query`] and [`Engine::mutate`].
#![warn(missing_docs)]

mod ahead;
pub mod api;
mod charts;
pub mod choices;
mod crash;
mod documents;
mod drafting;
pub mod email;
pub mod error;
pub mod host;
pub mod import;
mod job;
pub mod keys;
mod looking;
mod piped;
pub mod places;
mod reports;
mod room;
mod skipped;
mod statements;
pub mod store;
pub mod unpack;
pub mod words;

pub use crash::leave_no_dump;
pub use email::EmailRule;
pub use error::{Code, Error, Result};
pub use host::{Host, System};
pub use import::ImportOptions;
pub use jiff;
pub use places::Places;
pub use tillwise_models;

use crate::api::CopyMemory;
use crate::drafting::Drafting;
use crate::error::shown;
use crate::job::Job;
use crate::keys::Keys;
use crate::looking::Looking;
use crate::room::Room;
use crate::statements::Statements;
use crate::store::{Reader, Writer};
use crate::words::Catalogue;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tillwise_domain::shop::Shop;
use tillwise_domain::words::Words;

/// The engine over one owner's shop files.
pub struct Engine {
    host: Arc<dyn Host>,
    words: Catalogue,
    places: Places,
    open: Mutex<PathBuf>,
    dropped: Mutex<Vec<PathBuf>>,
    looking: Mutex<Looking>,
    statements: Mutex<Statements>,
    copy: Mutex<Option<CopyMemory>>,
    job: Job,
    drafting: Drafting,
    keys: Keys,
}

impl Engine {
    /// An engine that has the owner's own shop open, whether its file exists yet or not.
    pub fn new(places: Places, host: Arc<dyn Host>) -> Self {
        Self::speaking(places, host, Catalogue::english())
    }

    /// The same with a catalogue that also holds the texts of the program around it.
    pub fn speaking(places: Places, host: Arc<dyn Host>, words: Catalogue) -> Self {
        let keys = Keys::new(host.keys());
        Self {
            host,
            words,
            open: Mutex::new(places.own.clone()),
            dropped: Mutex::new(Vec::new()),
            looking: Mutex::default(),
            statements: Mutex::default(),
            copy: Mutex::default(),
            places,
            job: Job::default(),
            drafting: Drafting::default(),
            keys,
        }
    }

    /// The shop file that is open.
    pub fn shop_file(&self) -> PathBuf {
        unpoisoned(&self.open).clone()
    }

    /// Writes a message out.
    pub fn say(&self, words: &Words) -> String {
        self.words.say(words)
    }

    /// Tries an act out on a copy of the shop file that is thrown away with the rehearsal.
    ///
    /// # Errors
    /// A sentence when the copy cannot be made.
    pub fn rehearse(&self) -> Result<Rehearsal> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("tillwise-rehearsal-{}-{number}", std::process::id()));
        private_folder(&folder).map_err(|fault| Error::file(&folder, &fault))?;
        let copy = folder.join("shop.tillwise");
        let mut engine =
            Self::speaking(Places::new(Some(copy.clone())), Arc::clone(&self.host), Catalogue::english());
        // A keyring has no copy that could be thrown away.
        engine.keys = Keys::new(Arc::new(keys::NoStore));
        // The folder goes with the rehearsal, whatever becomes of the copy.
        let rehearsal = Rehearsal { engine, folder };
        if self.shop_file().is_file() {
            let room = Room::for_copy(&self.shop_file(), &rehearsal.folder);
            room.check()?;
            self.reader()?.copy_to(&copy).map_err(|error| room.explain(error, &copy))?;
        }
        Ok(rehearsal)
    }

    /// Remembers files the owner dropped on the window, until [`api::requests::Mutation::ImportDropped`] looks at them.
    pub fn drop_files(&self, files: Vec<PathBuf>) {
        *unpoisoned(&self.dropped) = files;
    }

    fn is_sample(&self) -> bool {
        self.shop_file() == self.places.sample
    }

    fn reader(&self) -> Result<Reader> {
        Reader::open(&self.shop_file(), &*self.host)
    }

    fn writer(&self) -> Result<Writer> {
        self.not_while_importing()?;
        Writer::open(&self.shop_file(), &*self.host)
    }

    fn not_while_importing(&self) -> Result<()> {
        match self.job.is_claimed() {
            true => Err(Error::new(Code::Busy, Words::new("error-import-running"))),
            false => Ok(()),
        }
    }

    /// Carries out an act on the shop file, made where there is none; an act that fails leaves none behind.
    fn write<T>(&self, act: impl FnOnce(&mut Writer) -> Result<T>) -> Result<T> {
        let mut writer = self.writer()?;
        let outcome = act(&mut writer);
        if outcome.is_err() {
            writer.discard_if_made();
        }
        outcome
    }

    /// Opens for writing a shop that must be there already.
    fn existing_writer(&self) -> Result<Writer> {
        if !self.shop_file().is_file() {
            return Err(self.no_shop());
        }
        self.writer()
    }

    /// That the shop file is not there.
    fn no_shop(&self) -> Error {
        Error::new(Code::NoShop, Words::new("error-no-shop").with("file", shown(&self.shop_file())))
    }

    /// Today in the shop's zone.
    fn today(&self, shop: &Shop) -> Date {
        tillwise_domain::week::local_date(self.host.now(), &shop.zone())
    }

    fn open_shop(&self, file: &Path) {
        *unpoisoned(&self.open) = file.to_owned();
    }
}

/// An engine over a copy of a shop file, for trying something out.
pub struct Rehearsal {
    /// The engine over the copy.
    pub engine: Engine,
    folder: PathBuf,
}

impl Drop for Rehearsal {
    fn drop(&mut self) {
        // The copy lies in the system's temporary folder; what cannot be removed now is removed by the system.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Makes a new folder that nobody else on this computer can look into, where the system knows such folders.
///
/// # Errors
/// As the system says; also where the folder is there already, since it may be somebody else's.
pub fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A lock's content, whatever became of the thread that held it last: it only ever holds plain values.
fn unpoisoned<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
