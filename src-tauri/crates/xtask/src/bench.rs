//! `cargo xtask bench import`: one large, made-up orders file through `tillwise import`, twice, and beside it
//! the plainest import there is, sqlite3's own, and DuckDB's where it is installed. All are measured in one run, since
//! only their ratio travels between machines. Then the same through the engine, as the window sees it. `bench kpis` is
//! in a file of its own.

mod content;
mod duck;
mod kpis;
mod measure;
mod orders;
mod stack;

pub use content::content;
pub use stack::stack;

use std::fs;
use std::path::Path;

use crate::paths::Paths;
use crate::run;
pub use kpis::kpis;
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
        _ => Err(format!("`bench` does not know {}.", options.join(" "))),
    }
}

pub fn import(paths: &Paths, orders: u64) -> Result<(), String> {
    let build = ["build", "--release", "--package", "tillwise-cli"];
    let example = ["build", "--release", "--package", "tillwise-engine", "--example", "while_importing"];
    for build in [&build[..], &example] {
        run::run(
            &mut run::cargo(paths, build),
            "Read the compiler's messages above, then run the command again.",
        )?;
    }
    let tillwise = paths.built("release", "tillwise");

    let folder = paths.target.join("bench");
    let (file, tenth) = (folder.join("orders.csv"), folder.join("tenth.csv"));
    clear(&folder)?;
    println!("Writing {orders} orders to {}, and a tenth of them beside it.", file.display());
    let write = |file: &Path, orders: u64| {
        orders::write(file, orders).map_err(|error| {
            format!(
                "Tried to write {}: {error}. Check free space; a million orders take about 450 MB.",
                file.display()
            )
        })
    };
    let written = write(&file, orders)?;
    write(&tenth, (orders / 10).max(1))?;

    let tillwise_import = |shop: &str, file: &Path| {
        let mut command = run::program(paths, &tillwise);
        command.arg("--shop").arg(folder.join(shop)).arg("import").arg(file);
        measure::measure(paths, &command, &IMPORTED)
    };
    let mut tenths = Vec::new();
    for shop in ["tenth-1.tillwise", "tenth-2.tillwise", "tenth-3.tillwise"] {
        tenths.push(tillwise_import(shop, &tenth)?);
    }
    tenths.sort_by_key(|measured| measured.wall);
    let first = tillwise_import("bench.tillwise", &file)?;
    let again = tillwise_import("bench.tillwise", &file)?;
    let plain = plain_import(paths, &folder, "plain.sqlite")?;
    let duck = duck_import(paths, &folder)?;
    let meanwhile = run::output(
        run::program(paths, paths.built("release/examples", "while_importing"))
            .arg(&folder)
            .arg(&tenth)
            .arg(&file),
        "Its own message is above; run the command again.",
    )?;

    println!("\n{} orders in {} rows, {:.0} MB", written.orders, written.rows, written.bytes as f64 / 1e6);
    println!("{:36}  seconds  peak MB", "");
    print_line("tillwise import", &first);
    print_line("tillwise import, same file again", &again);
    print_line("tillwise import, a tenth (of three)", &tenths[1]);
    for (name, peer) in [("sqlite3 .import --csv", &plain), ("duckdb read_csv into a table", &duck)] {
        match peer {
            Some(peer) => print_line(name, peer),
            None => println!("{name:36}  not installed"),
        }
    }
    println!();
    if let Some(plain) = &plain {
        print_ratio("time, as a part of sqlite3's", &first, plain, 0.6);
    }
    print_ratio("the same file again, as a part of the first time", &again, &first, 0.5);
    print_ratio("ten times the rows, times the time", &first, &tenths[1], 11.0);
    print!("{meanwhile}");
    Ok(())
}

fn print_ratio(name: &str, measured: &Measured, peer: &Measured, bar: f64) {
    let ratio = measured.wall.as_secs_f64() / peer.wall.as_secs_f64().max(0.001);
    println!("{name}: {ratio:.2} (bar: at most {bar})");
}

fn duck_import(paths: &Paths, folder: &Path) -> Result<Option<Measured>, String> {
    let Some(duckdb) = run::on_path("duckdb") else { return Ok(None) };
    let mut command = run::program(paths, duckdb);
    command.current_dir(folder).arg("plain.duckdb").arg("-c");
    command.arg("CREATE TABLE t AS SELECT * FROM read_csv('orders.csv')");
    measure::measure(paths, &command, &[0]).map(Some)
}

fn plain_import(paths: &Paths, folder: &Path, table: &str) -> Result<Option<Measured>, String> {
    let Some(sqlite3) = run::on_path("sqlite3") else { return Ok(None) };
    let mut command = run::program(paths, sqlite3);
    // A bare file name: the dot command has its own rules for blanks in paths.
    command.current_dir(folder).arg(table).arg(".import --csv orders.csv t");
    measure::measure(paths, &command, &[0]).map(Some)
}

fn print_line(name: &str, measured: &Measured) {
    let memory = measured.peak_kb.map_or("unknown".into(), |kb| format!("{:.0}", kb as f64 / 1024.0));
    println!("{name:36}  {:>7.2}  {memory:>7}", measured.wall.as_secs_f64());
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
