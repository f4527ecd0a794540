//! What a machine needs before Tillwise can be built: system packages, Node.js, the UI's packages.
//! Everything here can be run again at no cost; what is present stays untouched.

mod system;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

pub use system::{Purpose, system_packages};

use crate::paths::Paths;
use crate::run;

/// The oldest Node.js that the UI's build tool, Vite, accepts in the 20 series.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Checks Node.js and installs the UI's packages when they are older than their lock file.
pub fn ui_packages(paths: &Paths) -> Result<(), String> {
    check_node()?;
    let wanted = paths.ui().join("package-lock.json");
    // npm writes this file last, so a broken-off installation never looks finished.
    let installed = paths.ui().join("node_modules").join(".package-lock.json");
    let Some(wanted_at) = changed(&wanted) else {
        return Err(
            "Looked for ui/package-lock.json and did not find it. Restore it with `git checkout ui`.".into(),
        );
    };
    if changed(&installed).is_some_and(|installed_at| installed_at >= wanted_at) {
        println!("The UI's packages are in place.");
        return Ok(());
    }
    run::run(
        &mut run::npm(paths, &["ci", "--no-audit", "--no-fund"]),
        "Check that the npm registry can be reached and that ui/package.json and ui/package-lock.json agree, then run it again.",
    )
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}

fn check_node() -> Result<(), String> {
    let (major, minor) = OLDEST_NODE;
    let advice = format!("Install Node.js {major}.{minor} or newer with npm, then run the command again.");
    let printed = run::output(Command::new("node").arg("--version"), &advice)?;
    let printed = printed.trim();
    match version(printed) {
        Some(found) if found >= OLDEST_NODE => Ok(()),
        _ => {
            Err(format!("The window's pages need a newer Node.js; `node --version` says {printed}. {advice}"))
        }
    }
}

fn version(printed: &str) -> Option<(u32, u32)> {
    let mut numbers = printed.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_compare_by_number() {
        assert!(version("v20.20.2") >= Some(OLDEST_NODE), "20.20 is newer than 20.19");
        assert!(version("v22.1.0") >= Some(OLDEST_NODE), "22 is newer than 20");
        assert!(version("v20.9.0") < Some(OLDEST_NODE), "20.9 is older than 20.19 although 9 sorts after 1");
        assert_eq!(version("20.20.2"), None, "Node.js puts a v in front; anything else is not Node.js");
    }
}
