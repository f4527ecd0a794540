//! What the window remembers about itself: kept for this computer, beside the shop file and not in it.

use super::requests::{Done, Topic};
use super::views::Appearance;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::backups;
use serde::{Deserialize, Serialize};

/// What the window remembers about itself. What a file does not say is as on the first day.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Preferences {
    pub appearance: Appearance,
    pub tray: TrayChoice,
}

/// What the owner chose about the tray.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct TrayChoice {
    pub on: bool,
    /// `monday` … `sunday`; nothing until it was chosen.
    pub weekday: Option<String>,
    /// `09:00`; nothing until it was chosen.
    pub time: Option<String>,
    /// Since when this holds, in seconds since 1970.
    pub since: i64,
}

impl Engine {
    /// What was remembered; everything as on the first day where nothing can be read.
    pub(super) fn preferences(&self) -> Preferences {
        let read = std::fs::read(&self.places.preferences).ok();
        read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Changes what is remembered; what is not touched stays.
    pub(super) fn remember(&self, change: impl FnOnce(&mut Preferences)) -> Result<()> {
        let path = &self.places.preferences;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|fault| Error::file(folder, &fault))?;
        }
        let mut preferences = self.preferences();
        change(&mut preferences);
        backups::write_whole(path, &serde_json::to_vec_pretty(&preferences).unwrap_or_default())
    }

    pub(super) fn set_appearance(&self, appearance: Appearance) -> Result<Done> {
        self.remember(|preferences| preferences.appearance = appearance)?;
        Ok(Done { changed: vec![Topic::Shop], ..Done::default() })
    }
}
