//! Starting other programs: print the line, run it, and turn a failure into a sentence with advice.

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::{env, fmt};

use crate::paths::{Paths, with_suffix};

/// Whether someone is there to answer a question such as sudo's.
pub fn interactive() -> bool {
    env::var_os("CI").is_none() && io::stdin().is_terminal()
}

/// A program to run from the repository's root.
pub fn program(paths: &Paths, name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(&paths.root);
    // Cargo describes xtask in these. Build scripts of other crates look at them too, and would be run
    // again on every change between plain cargo and xtask.
    for (key, _) in env::vars_os() {
        let name = key.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&key);
        }
    }
    // A developer's own shop must never be the one that checks and samples write to.
    command.env_remove("TILLWISE_SHOP");
    command
}

pub fn cargo<I, S>(paths: &Paths, arguments: I) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut command = program(paths, cargo_program());
    command.args(arguments);
    command
}

/// The cargo that started us, so that a chosen toolchain stays chosen.
pub fn cargo_program() -> std::ffi::OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// npm, run in the UI's folder.
pub fn npm(paths: &Paths, arguments: &[&str]) -> Command {
    // On Windows npm is a script, and scripts are found only by their full name.
    let mut command = program(paths, if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(paths.ui()).args(arguments);
    command
}

/// Runs with our own output. `advice` is what to do when it fails.
pub fn run(command: &mut Command, advice: &str) -> Result<(), String> {
    let status = status(command, advice)?;
    if status.success() {
        return Ok(());
    }
    Err(format!("{} ended with {}. {advice}", Line(command), ending(status)))
}

/// As `run`, for programs whose exit code says more than yes or no.
pub fn status(command: &mut Command, advice: &str) -> Result<ExitStatus, String> {
    println!("$ {}", Line(command).plain());
    if !interactive() {
        command.stdin(Stdio::null());
    }
    command.status().map_err(|error| not_started(command, &error, advice))
}

/// Runs silently and returns what the program printed; its error output stays visible.
pub fn output(command: &mut Command, advice: &str) -> Result<String, String> {
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().map_err(|error| not_started(command, &error, advice))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}. {advice}", Line(command), ending(output.status)));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| format!("{} printed something that is not UTF-8 text. {advice}", Line(command)))
}

/// Looks a program up as the shell would.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| with_suffix(&folder, name)).find(|file| file.is_file())
}

pub fn ending(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("exit code {code}"),
        None => "a signal".into(),
    }
}

fn not_started(command: &Command, error: &io::Error, advice: &str) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        let name = command.get_program().to_string_lossy();
        return format!("Tried to run {}, but the program {name} was not found. {advice}", Line(command));
    }
    format!("Tried to run {}: {error}. {advice}", Line(command))
}

/// A command as one would type it, for messages.
struct Line<'a>(&'a Command);

impl Line<'_> {
    fn plain(&self) -> String {
        let words = std::iter::once(self.0.get_program()).chain(self.0.get_args());
        words.map(|word| short(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.plain())
    }
}

fn short(word: &str) -> String {
    // Cargo hands us the full path of its own program; the name is what a reader would type.
    if word == cargo_program().to_string_lossy() {
        return "cargo".into();
    }
    if word.is_empty() || word.contains(' ') { format!("'{word}'") } else { word.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_what_to_do() {
        let mut command = Command::new("no-such-program-here");
        command.arg("two words");
        let message = run(&mut command, "Install it.").expect_err("the program does not exist");
        assert!(message.contains("`no-such-program-here 'two words'`"), "{message}");
        assert!(message.ends_with("Install it."), "{message}");
    }

    #[test]
    fn the_line_shows_cargo_by_its_name() {
        let mut command = Command::new(cargo_program());
        command.args(["fmt", "--check"]);
        assert_eq!(Line(&command).to_string(), "`cargo fmt --check`");
    }
}
