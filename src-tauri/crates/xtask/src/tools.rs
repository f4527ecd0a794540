//! Programs that only the checks need, installed once into target/tools: cargo-deny and tauri-driver.

use std::path::PathBuf;

use crate::paths::{Paths, with_suffix};
use crate::run;

struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Its configuration file changes between versions, so the version is fixed.
const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };
const TAURI_DRIVER: Tool = Tool { name: "tauri-driver", version: "^2" };

pub fn cargo_deny(paths: &Paths) -> Result<PathBuf, String> {
    get(paths, &CARGO_DENY)
}

pub fn tauri_driver(paths: &Paths) -> Result<PathBuf, String> {
    get(paths, &TAURI_DRIVER)
}

/// Takes ours before the machine's, since ours has the version that was asked for.
fn get(paths: &Paths, tool: &Tool) -> Result<PathBuf, String> {
    let ours = with_suffix(&paths.tools().join("bin"), tool.name);
    if ours.is_file() {
        return Ok(ours);
    }
    if let Some(present) = run::on_path(tool.name) {
        println!("Using {}.", present.display());
        return Ok(present);
    }
    println!(
        "Installing {} into {}; this is done once and takes some minutes.",
        tool.name,
        paths.tools().display()
    );
    let mut install =
        run::cargo(paths, ["install", tool.name, "--version", tool.version, "--locked", "--root"]);
    run::run(
        install.arg(paths.tools()),
        "Check that the crate registry can be reached, then run the command again.",
    )?;
    Ok(ours)
}
