//! Where things are in the repository. The folder is found at run time, so that a moved or copied clone keeps working.

use std::env;
use std::path::{Path, PathBuf};

pub struct Paths {
    pub root: PathBuf,
    pub target: PathBuf,
}

impl Paths {
    pub fn find() -> Result<Self, String> {
        let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = here.as_deref().and_then(|folder| folder.ancestors().nth(3)).ok_or(
            "Looked for the repository's folder in CARGO_MANIFEST_DIR and did not find it. \
             Start the command as `cargo xtask ...` from inside the repository.",
        )?;
        // join() keeps an absolute CARGO_TARGET_DIR as it is.
        let target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        Ok(Self { root: root.to_path_buf(), target })
    }

    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where `cargo install` puts the programs that only the checks need.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program of this workspace, as cargo leaves it after a build with `profile`.
    pub fn built(&self, profile: &str, name: &str) -> PathBuf {
        with_suffix(&self.target.join(profile), name)
    }
}

/// A program's file in `folder`, with `.exe` where the system wants it.
pub fn with_suffix(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
