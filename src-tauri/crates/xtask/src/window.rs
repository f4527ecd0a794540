//! Building the window with its pages inside, through the Tauri CLI that comes with the UI's packages.

use std::env;
use std::path::PathBuf;

use crate::paths::Paths;
use crate::run;

const CLI: &str = "ui/node_modules/@tauri-apps/cli/tauri.js";

/// Builds ui/dist and the debug program, without installers. Returns the program.
pub fn build(paths: &Paths) -> Result<PathBuf, String> {
    if !paths.root.join(CLI).is_file() {
        return Err(format!(
            "Looked for the Tauri CLI in {CLI} and did not find it. Delete ui/node_modules and run the command again; \
             @tauri-apps/cli must be in ui/package.json."
        ));
    }
    let mut command = run::program(paths, "node");
    // From the root: the CLI looks for tauri.conf.json beside a package's Cargo.toml.
    command.args([CLI, "build", "--debug", "--no-bundle"]);
    if env::var_os("CI").is_some() {
        // The CLI reads CI as its own yes-or-no flag and refuses values such as 1.
        command.env("CI", "true");
    }
    run::run(&mut command, "Read the messages above; `cargo xtask test` checks the parts one by one.")?;
    let built = paths.built("debug", "tillwise-desktop");
    if !built.is_file() {
        return Err(format!(
            "The Tauri CLI reported success, but there is no {}. Check that no `target-dir` or `target` is set in a cargo configuration file.",
            built.display()
        ));
    }
    Ok(built)
}
