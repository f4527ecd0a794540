//! Settings, backups and checks.

use super::{Appearance, ChoiceView, ShopView};
use serde::Serialize;
use ts_rs::TS;

/// The Settings page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SettingsView {
    /// The shop.
    pub shop: Option<ShopView>,
    /// The shop file's place on this computer.
    pub file: String,
    /// Where backups lie.
    pub backup_folder: String,
    /// Backups, newest first.
    pub backups: Vec<BackupView>,
    /// Time zones to choose from.
    pub time_zones: Vec<String>,
    /// Weekdays to choose from.
    pub weekdays: Vec<ChoiceView>,
    /// How the window looks.
    pub appearance: Appearance,
    /// The tray and the reminder from there.
    pub tray: TrayView,
    /// The version of the database inside.
    pub sqlite: String,
}

/// The tray and the reminder from there; kept per computer, not per shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrayView {
    /// Whether the owner asked for it.
    pub on: bool,
    /// The weekday of the reminder, `monday` … `sunday`.
    pub weekday: String,
    /// Its time by the clock of this computer, `09:00`.
    pub time: String,
    /// Whether Tillwise starts in the tray when its owner logs in.
    pub at_login: bool,
    /// Whether the system shows the icon now.
    pub seen: bool,
    /// What closing the window does; nothing while it is off.
    pub words: Option<String>,
}

/// One backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupView {
    /// Its file name, which `restore` takes.
    pub file: String,
    /// When it was made, for people.
    pub made: String,
    /// Its size, for people.
    pub size: String,
    /// What it holds: `3,120 orders, 9 tools`.
    pub holds: String,
}

/// What `verify` found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyView {
    /// Whether everything is in order.
    pub sound: bool,
    /// Each check with its outcome in words.
    pub checks: Vec<CheckView>,
}

/// One check of `verify`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckView {
    /// What was checked.
    pub label: String,
    /// Whether it is in order.
    pub sound: bool,
    /// What was found.
    pub found: String,
}
