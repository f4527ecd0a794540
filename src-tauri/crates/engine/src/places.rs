//! Where the owner's files lie on this computer.
//!
//! The local, non-roaming application-data folder: a live database in a synced folder gets damaged (reliability 4.4).

use std::path::PathBuf;

/// The shop files of one owner.
#[derive(Clone, Debug)]
pub struct Places {
    /// The owner's own shop.
    pub own: PathBuf,
    /// The sample shop, a file of its own in a folder of its own.
    pub sample: PathBuf,
    /// What the window remembers about itself.
    pub preferences: PathBuf,
}

impl Places {
    /// The usual places, or a shop file the owner named; its sample shop then lies beside it.
    pub fn new(own: Option<PathBuf>) -> Self {
        let own = own.unwrap_or_else(|| data_folder().join("shop.tillwise"));
        let folder = own.parent().map(PathBuf::from).unwrap_or_default();
        Self {
            sample: folder.join("tillwise-sample-shop").join("sample.tillwise"),
            preferences: folder.join("preferences.json"),
            own,
        }
    }
}

/// The local application-data folder, by each system's rule.
fn data_folder() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || from("HOME").or_else(|| from("USERPROFILE")).unwrap_or_default();
    if cfg!(target_os = "windows") {
        from("LOCALAPPDATA").unwrap_or_else(|| home().join("AppData").join("Local")).join("Tillwise")
    } else if cfg!(target_os = "macos") {
        home().join("Library").join("Application Support").join("Tillwise")
    } else {
        from("XDG_DATA_HOME").unwrap_or_else(|| home().join(".local").join("share")).join("tillwise")
    }
}
