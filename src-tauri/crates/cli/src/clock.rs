//! What the command line tells the engine about time and place.

use std::path::PathBuf;
use std::sync::Arc;
use tillwise_engine::jiff::Timestamp;
use tillwise_engine::keys::KeyStore;
use tillwise_engine::{Host, System};

/// The system's time, unless a day was named.
pub struct CommandLine {
    system: System,
    now: Option<Timestamp>,
}

impl CommandLine {
    pub fn new(now: Option<Timestamp>) -> Self {
        Self { system: System::new("command-line"), now }
    }
}

impl Host for CommandLine {
    fn now(&self) -> Timestamp {
        self.now.unwrap_or_else(|| self.system.now())
    }

    fn time_zone(&self) -> Option<String> {
        self.system.time_zone()
    }

    fn region(&self) -> Option<String> {
        self.system.region()
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn keys(&self) -> Arc<dyn KeyStore> {
        self.system.keys()
    }

    fn own_program(&self) -> Option<PathBuf> {
        self.system.own_program()
    }

    fn who(&self) -> &'static str {
        self.system.who()
    }
}
