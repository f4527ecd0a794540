//! The project's own commands, `cargo xtask <command>`: one file each, plain Rust without dependencies.
//! What they share: `paths` (where things are), `run` (starting programs), `setup` (what a machine needs),
//! `tools` and `window` (programs that are fetched or built). Nothing of this is part of the product.

mod bench;
mod paths;
mod run;
mod setup;
mod start;
mod steps;
mod test;
mod tools;
mod types;
mod window;

use std::process::ExitCode;

use paths::Paths;

const USAGE: &str = "\
cargo xtask start                       set up, build, and open Tillwise with the sample shop
cargo xtask test [--all]                set up and run every check; --all uses the tests' long settings
cargo xtask types [--check]             write ui/src/api/generated.ts from the Rust types, or only compare it
cargo xtask bench import [--orders N]   time and memory of a large import, beside sqlite3's own import
cargo xtask bench stack                 time of every page with 200 tools and ten years of payments
cargo xtask bench content               the copy of 10,000 and 50,000 products: beside harper-core, time of each act, memory
cargo xtask bench kpis [--orders N]     how long a week's numbers take in a large shop, beside DuckDB's and sqlite3's";

/// Why a command ended early.
enum Stop {
    /// The command line does not fit; the text says what would.
    WrongUse(String),
    /// Something that was tried did not work; the text says what, on what, and what to do.
    Failed(String),
}

impl From<String> for Stop {
    fn from(message: String) -> Self {
        Stop::Failed(message)
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::WrongUse(message)) => {
            eprintln!("{message}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Stop::Failed(message)) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[String]) -> Result<(), Stop> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["start"] => Ok(start::run(&Paths::find()?)?),
        ["test"] => Ok(test::run(&Paths::find()?, false)?),
        ["test", "--all"] => Ok(test::run(&Paths::find()?, true)?),
        ["types"] => Ok(types::write(&Paths::find()?)?),
        ["types", "--check"] => Ok(types::check(&Paths::find()?)?),
        ["bench", "import", options @ ..] => {
            let orders = bench::orders_wanted(options).map_err(Stop::WrongUse)?;
            Ok(bench::import(&Paths::find()?, orders)?)
        }
        ["bench", "stack"] => Ok(bench::stack(&Paths::find()?)?),
        ["bench", "content"] => Ok(bench::content(&Paths::find()?)?),
        ["bench", "kpis", options @ ..] => {
            let orders = bench::orders_wanted(options).map_err(Stop::WrongUse)?;
            Ok(bench::kpis(&Paths::find()?, orders)?)
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => Err(Stop::WrongUse("Say which command to run.".into())),
        other => Err(Stop::WrongUse(format!("There is no `cargo xtask {}`.", other.join(" ")))),
    }
}
