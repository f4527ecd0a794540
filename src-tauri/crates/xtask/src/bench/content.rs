//! `cargo xtask bench content`: how long the owner waits in the review of catalog copy, with 10,000 products. It fails
//! where an edit or the next product is slower than it may be; a test would measure the machine's other work.

use super::clear;
use crate::paths::Paths;
use crate::run;

const PRODUCTS: u32 = 10_000;

pub fn content(paths: &Paths) -> Result<(), String> {
    let build = ["build", "--release", "--package", "tillwise-engine", "--example", "copy_speed"];
    run::run(
        &mut run::cargo(paths, build),
        "Read the compiler's messages above, then run the command again.",
    )?;
    let folder = paths.target.join("bench");
    clear(&folder)?;
    run::run(
        run::program(paths, paths.built("release/examples", "copy_speed"))
            .arg(&folder)
            .arg(PRODUCTS.to_string()),
        "An answer is slower than it may be, or the program stopped; its own lines are above.",
    )
}
