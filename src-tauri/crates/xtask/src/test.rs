//! `cargo xtask test`: set-up, then every check, cheap ones first. The first failure ends it; nothing is skipped
//! without saying why.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::paths::{Paths, with_suffix};
use crate::run;
use crate::setup::{self, Purpose};
use crate::steps::{Outcome, Steps};
use crate::{tools, types, window};

const AGAIN: &str = "then run `cargo xtask test` again.";

/// `long`: the tests' long settings, asked for with `--all`.
pub fn run(paths: &Paths, long: bool) -> Result<(), String> {
    let mut steps = Steps::default();
    let result = every_step(paths, long, &mut steps);
    println!("\n{}", steps.table());
    result
}

fn every_step(paths: &Paths, long: bool, steps: &mut Steps) -> Result<(), String> {
    let done = |()| Outcome::Done;
    let clippy = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];

    steps.step("system packages", || setup::system_packages(paths, Purpose::WindowTests))?;
    steps.step("format", || cargo(paths, &["fmt", "--all", "--check"], "Run `cargo fmt --all`,"))?;
    steps.step("UI packages", || setup::ui_packages(paths).map(done))?;
    steps.step("UI types and markup", || ui(paths, "check"))?;
    steps.step("UI lint", || ui(paths, "lint"))?;
    steps.step("UI tests", || ui(paths, "test"))?;
    steps.step("licences, bans, sources", || deny(paths))?;
    steps.step("clippy", || cargo(paths, &clippy, "Repair the findings above,"))?;
    steps.step("UI types from Rust", || types::check(paths).map(done))?;
    steps.step("window build", || {
        window::build(paths).and_then(|built| keep_window(paths, built)).map(done)
    })?;
    steps.step("tests", || {
        let mut tests = run::cargo(paths, ["test", "--workspace"]);
        run_tests(settings(&mut tests, long))
    })?;
    steps.step("window tests", || window_tests(paths, long))
}

fn cargo(paths: &Paths, arguments: &[&str], advice: &str) -> Result<Outcome, String> {
    run::run(&mut run::cargo(paths, arguments), &format!("{advice} {AGAIN}"))?;
    Ok(Outcome::Done)
}

fn ui(paths: &Paths, script: &str) -> Result<Outcome, String> {
    let mut command = run::npm(paths, &["run", script]);
    // Test runners that stay and watch for changes end with the last test when CI is set.
    command.env("CI", "true");
    run::run(&mut command, &format!("Repair the findings above, {AGAIN}"))?;
    Ok(Outcome::Done)
}

fn deny(paths: &Paths) -> Result<Outcome, String> {
    let mut command = run::program(paths, tools::cargo_deny(paths)?);
    command.args(["check", "licenses", "bans", "sources"]);
    run::run(
        &mut command,
        &format!(".cargo/deny.toml gives the reasons; choose another crate or change it there, {AGAIN}"),
    )?;
    Ok(Outcome::Done)
}

fn settings(command: &mut Command, long: bool) -> &mut Command {
    if long {
        command.env("TILLWISE_ALL", "1");
    }
    command
}

fn run_tests(command: &mut Command) -> Result<Outcome, String> {
    run::run(command, &format!("Repair the failing test named above, {AGAIN}"))?;
    Ok(Outcome::Done)
}

/// `cargo test` builds the program once more, without its pages inside, over the one the Tauri CLI made.
/// The window tests need the latter, so it is kept elsewhere.
fn keep_window(paths: &Paths, built: PathBuf) -> Result<(), String> {
    let kept = kept_window(paths);
    let folder = paths.target.join("window");
    fs::create_dir_all(&folder).and_then(|()| fs::copy(&built, &kept)).map(|_| ()).map_err(|error| {
        format!("Tried to copy {} to {}: {error}. Check free space, {AGAIN}", built.display(), kept.display())
    })
}

fn kept_window(paths: &Paths) -> PathBuf {
    with_suffix(&paths.target.join("window"), "tillwise-desktop")
}

fn window_tests(paths: &Paths, long: bool) -> Result<Outcome, String> {
    if !cfg!(target_os = "linux") {
        return Ok(Outcome::Skipped("window tests run on Linux only".into()));
    }
    let driver = tools::tauri_driver(paths)?;
    let mut command = run::program(paths, "xvfb-run");
    // The screen holds the largest window the tests ask for.
    command.args(["-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--"]).arg(run::cargo_program());
    // With --workspace the crates keep the features they had in the step before, and are not built again.
    command.args(["test", "--workspace", "--features", "tillwise-desktop/window-tests", "--test", "e2e"]);
    // One screen, one keyboard focus: windows side by side would disturb each other.
    command.args(["--", "--test-threads=1"]);
    command.env("TAURI_DRIVER", driver).env("TILLWISE_DESKTOP_BIN", kept_window(paths));
    run_tests(settings(&mut command, long))
}
