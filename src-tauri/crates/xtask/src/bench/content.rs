//! `cargo xtask bench content`: the review of catalog copy. First against harper-core, on the same texts and with one
//! thread each; then how long the owner waits and how much memory it takes with 10,000 and with 50,000 products. It
//! fails where a bar is missed; a test would measure the machine's other work.

use super::clear;
use crate::paths::Paths;
use crate::run;

const PRODUCTS: [&str; 2] = ["10000", "50000"];
/// Harper-core takes minutes for one round, and the bar is an order of magnitude away; `copy_peer` makes more when asked.
const ROUNDS: &str = "1";

pub fn content(paths: &Paths) -> Result<(), String> {
    let ours = ["build", "--release", "--package", "tillwise-engine", "--example", "copy_speed"];
    let peer = ["build", "--release", "--manifest-path", "src-tauri/peers/Cargo.toml", "--bin", "copy_peer"];
    for build in [&ours[..], &peer[..]] {
        run::run(
            run::cargo(paths, build.iter().copied()).env("CARGO_TARGET_DIR", &paths.target),
            "Read the compiler's messages above, then run the command again.",
        )?;
    }
    let missed = "A bar is missed, or the program stopped; its own lines are above.";
    let mut endings = Vec::new();
    println!("Beside harper-core, rounds: {ROUNDS}");
    endings.push(run::run(
        run::program(paths, paths.built("release", "copy_peer")).args([PRODUCTS[0], ROUNDS]),
        missed,
    ));
    for products in PRODUCTS {
        let folder = paths.target.join("bench");
        clear(&folder)?;
        let speed = || run::program(paths, paths.built("release/examples", "copy_speed"));
        run::run(
            speed().arg("make").arg(&folder).arg(products),
            "Check free space; 50,000 products take about 500 MB with their shop file.",
        )?;
        println!("\n{products} products:");
        endings.push(run::run(speed().arg("measure").arg(&folder), missed));
    }
    // Every part is measured, whichever of them misses its bar.
    endings.into_iter().collect()
}
