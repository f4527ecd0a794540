//! `cargo xtask bench import`: one large, made-up orders file through `tillwise import`, twice, and beside it
//! the plainest import there is, sqlite3's own. Both are measured in one run, since only their ratio travels
//! between machines.

mod measure;
mod orders;

use std::fs;
use std::path::Path;

use crate::paths::Paths;
use crate::run;
use measure::Measured;

const USUAL_ORDERS: u64 = 1_000_000;
/// `tillwise import`: all done, or done with rows it skipped and named.
const IMPORTED: [i32; 2] = [0, 3];

pub fn orders_wanted(options: &[&str]) -> Result<u64, String> {
    match options {
        [] => Ok(USUAL_ORDERS),
        ["--orders", number] => match number.replace('_', "").parse() {
            Ok(orders) if orders > 0 => Ok(orders),
            _ => Err(format!("--orders takes a whole number above zero, not {number}.")),
        },
        _ => Err(format!("`bench import` does not know {}.", options.join(" "))),
    }
}

pub fn import(paths: &Paths, orders: u64) -> Result<(), String> {
    let build = ["build", "--release", "--package", "tillwise-cli"];
    run::run(
        &mut run::cargo(paths, build),
        "Read the compiler's messages above, then run the command again.",
    )?;
    let tillwise = paths.built("release", "tillwise");

    let folder = paths.target.join("bench");
    let file = folder.join("orders.csv");
    let (shop, table) = (folder.join("bench.tillwise"), folder.join("plain.sqlite"));
    clear(&folder)?;
    println!("Writing {orders} orders to {}.", file.display());
    let written = orders::write(&file, orders).map_err(|error| {
        format!(
            "Tried to write {}: {error}. Check free space; a million orders take about 450 MB.",
            file.display()
        )
    })?;

    let tillwise_import = || {
        let mut command = run::program(paths, &tillwise);
        command.arg("--shop").arg(&shop).arg("import").arg(&file);
        measure::measure(paths, &command, &IMPORTED)
    };
    let first = tillwise_import()?;
    let again = tillwise_import()?;
    let plain = plain_import(paths, &folder, &table)?;

    println!("\n{} orders in {} rows, {:.0} MB", written.orders, written.rows, written.bytes as f64 / 1e6);
    println!("{:32}  seconds  peak MB", "");
    print_line("tillwise import", &first);
    print_line("tillwise import, same file again", &again);
    match plain {
        Some(plain) => {
            print_line("sqlite3 .import --csv", &plain);
            let ratio = first.wall.as_secs_f64() / plain.wall.as_secs_f64().max(0.001);
            println!("\nTillwise takes {ratio:.1} times as long as sqlite3.");
        }
        None => println!("sqlite3 is not installed, so there is no ratio; install it and run this again."),
    }
    Ok(())
}

fn plain_import(paths: &Paths, folder: &Path, table: &Path) -> Result<Option<Measured>, String> {
    let Some(sqlite3) = run::on_path("sqlite3") else { return Ok(None) };
    let mut command = run::program(paths, sqlite3);
    // A bare file name: the dot command has its own rules for blanks in paths.
    command.current_dir(folder).arg(table).arg(".import --csv orders.csv t");
    measure::measure(paths, &command, &[0]).map(Some)
}

fn print_line(name: &str, measured: &Measured) {
    let memory = measured.peak_kb.map_or("unknown".into(), |kb| format!("{:.0}", kb as f64 / 1024.0));
    println!("{name:32}  {:>7.1}  {memory:>7}", measured.wall.as_secs_f64());
}

/// Old databases would make the first import a second one.
fn clear(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| {
            format!("Tried to empty {}: {error}. Close programs that use it.", folder.display())
        })?;
    }
    fs::create_dir_all(folder)
        .map_err(|error| format!("Tried to make the folder {}: {error}. Check free space.", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_orders_is_read_or_refused_with_a_reason() {
        assert_eq!(orders_wanted(&[]), Ok(USUAL_ORDERS));
        assert_eq!(orders_wanted(&["--orders", "5_000"]), Ok(5_000));
        for bad in [["--orders", "0"], ["--orders", "many"], ["--rows", "5"]] {
            assert!(orders_wanted(&bad).is_err(), "{bad:?} must be refused");
        }
    }
}
