//! `cargo xtask start`: set-up, build, and Tillwise with the sample shop. Without a display, the same sample
//! files go through the command line instead, which needs none of the window's packages.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::{env, io};

use crate::paths::Paths;
use crate::run;
use crate::setup::{self, Purpose};
use crate::window;

/// `tillwise import` says with it that all went well except rows it names.
const DONE_WITH_SKIPPED_ROWS: i32 = 3;

pub fn run(paths: &Paths) -> Result<(), String> {
    if has_display() {
        open_window(paths)
    } else {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window stays closed."
        );
        println!("Importing the sample shop through the command line and checking its week instead.\n");
        check_in(paths)
    }
}

fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn open_window(paths: &Paths) -> Result<(), String> {
    setup::system_packages(paths, Purpose::Window)?;
    setup::ui_packages(paths)?;
    let program = window::build(paths)?;
    println!("\nOpening Tillwise with the sample shop.");
    run::run(
        run::program(paths, program).arg("--sample"),
        "Read the messages above; they are the program's own.",
    )
}

fn check_in(paths: &Paths) -> Result<(), String> {
    run::run(
        &mut run::cargo(paths, ["build", "--package", "tillwise-cli"]),
        "Read the compiler's messages above, then run the command again.",
    )?;
    let tillwise = paths.built("debug", "tillwise");
    let sample = paths.target.join("sample");
    let exports = sample.join("exports");
    let shop = sample.join("sample.tillwise");
    start_afresh(&sample)?;

    let advice = "Read the message above; nothing outside the folder target/sample was touched.";
    let call = |arguments: &[&OsStr]| {
        let status = run::status(run::program(paths, &tillwise).args(arguments), advice)?;
        match status.code() {
            Some(0 | DONE_WITH_SKIPPED_ROWS) => Ok(()),
            _ => Err(format!("`tillwise` ended with {}. {advice}", run::ending(status))),
        }
    };
    call(&["sample".as_ref(), exports.as_ref()])?;
    let files = csv_files(&exports)?;
    let mut import: Vec<&OsStr> = vec!["--shop".as_ref(), shop.as_ref(), "import".as_ref()];
    import.extend(files.iter().map(|file| file.as_os_str()));
    call(&import)?;
    call(&["--shop".as_ref(), shop.as_ref(), "check".as_ref()])?;
    println!(
        "\nThis shop is {}. With a display, `cargo xtask start` opens the window instead.",
        shop.display()
    );
    Ok(())
}

/// An old sample shop would turn "new" into "unchanged" in what is printed.
fn start_afresh(folder: &Path) -> Result<(), String> {
    let failed = |error: io::Error| {
        format!(
            "Tried to empty the folder {}: {error}. Close programs that use it, then run the command again.",
            folder.display()
        )
    };
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    fs::create_dir_all(folder).map_err(failed)
}

fn csv_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: io::Error| {
        format!("Tried to list the sample files in {}: {error}. Run the command again.", folder.display())
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(format!(
            "`tillwise sample` wrote no CSV file into {}. Its own message above says why.",
            folder.display()
        ));
    }
    Ok(files)
}
