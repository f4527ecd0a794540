//! `cargo xtask types`: the UI's TypeScript types, printed by the engine's `types` example from the Rust ones.

use std::fs;
use std::path::PathBuf;

use crate::paths::Paths;
use crate::run;

pub fn write(paths: &Paths) -> Result<(), String> {
    let fresh = from_rust(paths)?;
    let file = file(paths);
    fs::write(&file, fresh).map_err(|error| {
        format!(
            "Tried to write {}: {error}. Check that the folder exists and can be written.",
            file.display()
        )
    })?;
    println!("Wrote {}.", file.display());
    Ok(())
}

pub fn check(paths: &Paths) -> Result<(), String> {
    let fresh = from_rust(paths)?;
    let file = file(paths);
    let committed = fs::read_to_string(&file)
        .map_err(|error| format!("Tried to read {}: {error}. Run `cargo xtask types`.", file.display()))?;
    match first_difference(&committed, &fresh) {
        None => {
            println!("The UI's types agree with the Rust types.");
            Ok(())
        }
        Some(line) => Err(format!(
            "{} differs from the Rust types, first in line {line}. Run `cargo xtask types` and commit the file.",
            file.display()
        )),
    }
}

fn file(paths: &Paths) -> PathBuf {
    paths.ui().join("src").join("api").join("generated.ts")
}

fn from_rust(paths: &Paths) -> Result<String, String> {
    let mut command =
        run::cargo(paths, ["run", "--quiet", "--package", "tillwise-engine", "--example", "types"]);
    let text = run::output(&mut command, "Read the compiler's messages above, then run the command again.")?;
    if text.trim().is_empty() {
        return Err(
            "The engine's example `types` printed nothing. Check src-tauri/crates/engine/examples/types.rs."
                .into(),
        );
    }
    Ok(text)
}

/// The number of the first differing line. Line ends do not count: git may have turned them on Windows.
fn first_difference(committed: &str, fresh: &str) -> Option<usize> {
    let (mut old, mut new) = (committed.lines(), fresh.lines());
    let mut number = 1;
    loop {
        match (old.next(), new.next()) {
            (None, None) => return None,
            (left, right) if left != right => return Some(number),
            _ => number += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_line_is_found_and_line_ends_are_not() {
        assert_eq!(first_difference("a\r\nb\r\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some(2));
        assert_eq!(first_difference("a\n", "a\nb\n"), Some(2), "a missing last line is a difference");
    }
}
