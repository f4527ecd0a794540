//! `cargo xtask bench stack`: how long the pages take with 200 tools and ten years of their payments, over three years
//! of orders. It fails where a usual answer is slower than it may be; a test would measure the machine's other work.

use super::{clear, orders};
use crate::paths::Paths;
use crate::run;

const ORDERS: u64 = 40_000;

pub fn stack(paths: &Paths) -> Result<(), String> {
    let build = ["build", "--release", "--package", "tillwise-engine", "--example", "stack_speed"];
    run::run(
        &mut run::cargo(paths, build),
        "Read the compiler's messages above, then run the command again.",
    )?;
    let folder = paths.target.join("bench");
    clear(&folder)?;
    let file = folder.join("orders.csv");
    println!("Writing {ORDERS} orders to {}.", file.display());
    orders::write(&file, ORDERS)
        .map_err(|error| format!("Tried to write {}: {error}. Check free space.", file.display()))?;
    run::run(
        run::program(paths, paths.built("release/examples", "stack_speed")).arg(&folder).arg(&file),
        "A page is slower than it may be, or the program stopped; its own lines are above.",
    )
}
