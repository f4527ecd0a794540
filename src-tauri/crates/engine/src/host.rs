//! What the engine asks of the program around it: time, place and the system's file dialog.

use crate::keys::{KeyStore, NoStore, SystemKeys};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;
use tillwise_models::{Limits, Resolver, SystemResolver};

/// The program around the engine: the window, the command line or a test.
pub trait Host: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// The system's IANA time zone, or nothing where it cannot be told.
    fn time_zone(&self) -> Option<String>;

    /// The system's region, two letters, or nothing where it cannot be told.
    fn region(&self) -> Option<String>;

    /// Lets the owner choose files; empty where they chose none or there is no dialog.
    fn choose_files(&self) -> Vec<PathBuf>;

    /// Lets the owner say where a file is to be saved; nothing where they stopped or there is no dialog.
    fn save_file(&self, _suggested: &str) -> Option<PathBuf> {
        None
    }

    /// Lets the owner choose a folder to write into; nothing where they stopped or there is no dialog.
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    /// Thirty-two bytes nobody can guess, from the system; nothing where it has none to give.
    fn random(&self) -> Option<[u8; 32]> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).ok().map(|()| bytes)
    }

    /// Where keys to models last; without a keyring each is asked for once a session.
    fn keys(&self) -> Arc<dyn KeyStore> {
        Arc::new(NoStore)
    }

    /// Finds the numbers of a model's server; asked only when a draft is wanted.
    fn resolver(&self) -> Arc<dyn Resolver> {
        Arc::new(SystemResolver)
    }

    /// How long a model's answer is waited for and how much of it is taken.
    fn limits(&self) -> Limits {
        Limits::default()
    }

    /// The program itself, to be started again for reading archives and workbooks; nothing where it does not begin
    /// with [`unpack::read_if_asked`](crate::unpack::read_if_asked), and none are read then.
    fn own_program(&self) -> Option<PathBuf>;

    /// Shows an icon in the system's tray, or takes it away again.
    fn keep_in_tray(&self, _on: bool) {}

    /// Whether the icon is in the tray and the system shows it. Some Linux desktops have no tray, others only at times.
    fn in_tray(&self) -> bool {
        false
    }

    /// Whether the system starts this program when its owner logs in.
    fn starts_at_login(&self) -> bool {
        false
    }

    /// Has the system start this program at login, or no longer; the fault in the system's words where it refuses.
    fn start_at_login(&self, _on: bool) -> Result<(), String> {
        Ok(())
    }

    /// Who is writing, for the sentence another program shows meanwhile: `window` or `command-line`.
    fn who(&self) -> &'static str;
}

/// The system's own time, zone, region and program, without a dialog. A program that uses it begins with
/// [`unpack::read_if_asked`](crate::unpack::read_if_asked).
pub struct System {
    who: &'static str,
}

impl System {
    /// The system as `who` sees it.
    pub fn new(who: &'static str) -> Self {
        Self { who }
    }
}

impl Host for System {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn time_zone(&self) -> Option<String> {
        jiff::tz::TimeZone::system().iana_name().map(str::to_owned)
    }

    fn region(&self) -> Option<String> {
        let locale = sys_locale::get_locale()?;
        // `de-DE`, `en-US-posix`: the region is the first part of two capital letters behind the language.
        locale.split(['-', '_', '.', '@']).skip(1).find(|part| part.len() == 2).map(str::to_ascii_uppercase)
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn keys(&self) -> Arc<dyn KeyStore> {
        // Said by the owner, for a computer whose keyring is not to be asked.
        match std::env::var("TILLWISE_KEYRING").as_deref() {
            Ok("off") => Arc::new(NoStore),
            _ => Arc::new(SystemKeys),
        }
    }

    fn own_program(&self) -> Option<PathBuf> {
        std::env::current_exe().ok()
    }

    fn who(&self) -> &'static str {
        self.who
    }
}
