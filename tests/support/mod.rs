//! What several tests share: a shop in a folder of its own, a fixed day, and the exports beside the project.
#![allow(dead_code)] // every test uses a part of it

pub mod packed;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use tillwise_engine::jiff::Timestamp;
use tillwise_engine::{Engine, Host, Places};

/// A host at a fixed instant, in a fixed place.
pub struct Fixed {
    pub now: Timestamp,
    pub zone: &'static str,
    /// The program that reads archives and workbooks, where a test has one.
    pub program: Option<PathBuf>,
}

impl Fixed {
    /// Berlin at this instant, without a program.
    pub fn at(now: &str) -> Self {
        Self { now: now.parse().unwrap(), zone: "Europe/Berlin", program: None }
    }
}

impl Host for Fixed {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn time_zone(&self) -> Option<String> {
        Some(self.zone.to_owned())
    }

    fn region(&self) -> Option<String> {
        Some("DE".to_owned())
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn own_program(&self) -> Option<PathBuf> {
        self.program.clone()
    }

    fn who(&self) -> &'static str {
        "window"
    }
}

/// A shop in a temporary folder, on Tuesday 17 November 2026 in Berlin.
pub struct TempShop {
    pub engine: Engine,
    pub folder: tempfile::TempDir,
}

impl TempShop {
    pub fn new() -> Self {
        Self::on("2026-11-17T09:00:00Z")
    }

    pub fn on(now: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let engine = engine_at(&folder.path().join("shop.tillwise"), now);
        Self { engine, folder }
    }

    /// A shop whose engine reads archives and workbooks with this program.
    pub fn with_program(program: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(Some(folder.path().join("shop.tillwise")));
        let host = Fixed { program: Some(program.into()), ..Fixed::at("2026-11-17T09:00:00Z") };
        Self { engine: Engine::new(places, Arc::new(host)), folder }
    }

    /// Writes a file into the shop's folder.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("shop.tillwise")
    }
}

pub fn engine_at(shop: &Path, now: &str) -> Engine {
    Engine::new(Places::new(Some(shop.to_owned())), Arc::new(Fixed::at(now)))
}

/// A folder of `tests/fixtures`.
pub fn fixtures(folder: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|above| above.join("tests/fixtures").join(folder));
    file.into_iter().find(|path| path.is_dir()).expect("the fixtures are in the project")
}

/// The real exports beside the project, or nothing, with a line that says so.
pub fn exports(test: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join("shared/exports"))
        .find(|folder| folder.is_dir());
    if folder.is_none() {
        println!("{test}: skipped, the real exports are not beside the project");
    }
    folder
}
