//! `cargo xtask bench kpis`: how long the numbers of a week take in a shop of a million orders, beside DuckDB and sqlite3
//! counting every week over plain tables, and how long one more week takes to come in.

use std::path::Path;

use super::{clear, duck, measure, orders, plain_import, print_line, print_ratio};
use crate::paths::Paths;
use crate::run;

/// The last whole week of the made-up orders.
const WEEK: &str = "2025-W51";

/// Every week's orders, goods, refunds and customers, over the table as it was imported. A row without a subtotal is a
/// further line item of its order.
const WEEKLY: &str = "SELECT date(substr(\"Created at\", 1, 10), 'weekday 0', '-6 days') AS week, count(*), \
    sum(CAST(round(Subtotal * 100) AS INTEGER)), sum(CAST(round(\"Refunded Amount\" * 100) AS INTEGER)), \
    count(DISTINCT Email) FROM t WHERE Subtotal <> '' GROUP BY week;";

pub fn kpis(paths: &Paths, count: u64) -> Result<(), String> {
    let build = ["build", "--release", "--package", "tillwise-cli"];
    let example = ["build", "--release", "--package", "tillwise-engine", "--example", "asking_kpis"];
    for build in [&build[..], &example] {
        run::run(
            &mut run::cargo(paths, build),
            "Read the compiler's messages above, then run the command again.",
        )?;
    }
    let folder = paths.target.join("bench");
    clear(&folder)?;
    println!("Writing {count} orders to {}, and a file with one more week.", folder.display());
    let failed = |error| format!("Tried to write into {}: {error}. Check free space.", folder.display());
    let written = orders::write(&folder.join("orders.csv"), count).map_err(failed)?;
    let more = orders::write_week_after(&folder.join("week.csv"), count).map_err(failed)?;

    let tillwise = paths.built("release", "tillwise");
    let tillwise = |arguments: &[&str]| {
        let mut command = run::program(paths, &tillwise);
        command.arg("--shop").arg(folder.join("bench.tillwise")).args(arguments).current_dir(&folder);
        measure::measure(paths, &command, &super::IMPORTED)
    };
    let first = tillwise(&["import", "orders.csv"])?;
    // Every import makes a backup of a changed shop first, which takes as long as the disk does; counting alone makes none.
    let counted = tillwise(&["import", "week.csv", "--dry-run"])?;
    let next = tillwise(&["import", "week.csv"])?;
    let check = tillwise(&["check", "--week", WEEK])?;
    plain_import(paths, &folder, "plain.sqlite")?;
    let plain = plain_weeks(paths, &folder)?;
    let duck = duck::weekly_ms(paths, &folder)?;
    let asked = run::output(
        run::program(paths, paths.built("release/examples", "asking_kpis"))
            .arg(folder.join("bench.tillwise"))
            .arg(WEEK)
            .args(duck.map(|ms| ms.to_string())),
        "Its own message is above; run the command again.",
    )?;

    println!("\n{} orders in {} rows; {} orders of one more week", written.orders, written.rows, more.orders);
    println!("{:36}  seconds  peak MB", "");
    print_line("tillwise import", &first);
    print_line("one more week, counted only", &counted);
    print_line("one more week, with the backup first", &next);
    print_line("tillwise check", &check);
    match &plain {
        Some(plain) => print_line("sqlite3, every week", plain),
        None => println!("{:36}  not installed", "sqlite3, every week"),
    }
    match duck {
        Some(ms) => println!("{:36}  {:>7.2}", "DuckDB, every week, by its own clock", ms / 1_000.0),
        None => println!("{:36}  {}", "DuckDB, every week", duck::HOW),
    }
    println!();
    print!("{asked}");
    println!("one more week without its backup: {:.2} s (bar: at most 2)", counted.wall.as_secs_f64());
    if let Some(plain) = &plain {
        print_ratio("check, as a part of sqlite3's time", &check, plain, 0.15);
    }
    Ok(())
}

fn plain_weeks(paths: &Paths, folder: &Path) -> Result<Option<measure::Measured>, String> {
    let Some(sqlite3) = run::on_path("sqlite3") else { return Ok(None) };
    let mut command = run::program(paths, sqlite3);
    command.current_dir(folder).arg("plain.sqlite").arg(WEEKLY);
    measure::measure(paths, &command, &[0]).map(Some)
}
