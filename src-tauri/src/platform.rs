//! What the engine needs from the desktop: the clock, the place, the file dialog, the tray and the login entry.

use crate::tray;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, Runtime};
use tauri_plugin_autostart::ManagerExt;
use tauri_plugin_dialog::DialogExt;
use tillwise_engine::jiff::Timestamp;
use tillwise_engine::keys::KeyStore;
use tillwise_engine::{Host, System};

/// The desktop as the engine sees it.
pub struct Desktop<R: Runtime> {
    app: AppHandle<R>,
    system: System,
}

impl<R: Runtime> Desktop<R> {
    /// The desktop around an app.
    pub fn new(app: AppHandle<R>) -> Self {
        Self { app, system: System::new("window") }
    }
}

impl<R: Runtime> Host for Desktop<R> {
    fn now(&self) -> Timestamp {
        self.system.now()
    }

    fn time_zone(&self) -> Option<String> {
        self.system.time_zone()
    }

    fn region(&self) -> Option<String> {
        self.system.region()
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        let dialog = self
            .app
            .dialog()
            .file()
            .add_filter("CSV, XLSX, ZIP", &["csv", "txt", "tsv", "xlsx", "zip"])
            .add_filter("*", &["*"]);
        let chosen = dialog.blocking_pick_files().unwrap_or_default();
        chosen.into_iter().filter_map(|file| file.into_path().ok()).collect()
    }

    fn save_file(&self, suggested: &str) -> Option<PathBuf> {
        let ending = suggested.rsplit_once('.').map_or("csv", |(_, ending)| ending);
        let dialog = self.app.dialog().file();
        let dialog = dialog.add_filter(ending.to_uppercase(), &[ending]).set_file_name(suggested);
        dialog.blocking_save_file().and_then(|file| file.into_path().ok())
    }

    fn keys(&self) -> Arc<dyn KeyStore> {
        self.system.keys()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.app.dialog().file().blocking_pick_folder().and_then(|folder| folder.into_path().ok())
    }

    fn own_program(&self) -> Option<PathBuf> {
        self.system.own_program()
    }

    fn keep_in_tray(&self, on: bool) {
        match on {
            true => tray::keep(&self.app),
            false => tray::leave(&self.app),
        }
    }

    fn in_tray(&self) -> bool {
        tray::is_seen(&self.app)
    }

    fn starts_at_login(&self) -> bool {
        self.app.autolaunch().is_enabled().unwrap_or(false)
    }

    fn start_at_login(&self, on: bool) -> Result<(), String> {
        let entry = self.app.autolaunch();
        if on { entry.enable() } else { entry.disable() }.map_err(|fault| fault.to_string())
    }

    fn who(&self) -> &'static str {
        self.system.who()
    }
}
