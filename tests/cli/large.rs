//! T-IMP-4 and T-MONEY-1: a file far larger than the memory it may take, and its sum to the cent. It needs several gigabytes
//! and minutes, so it runs with `cargo xtask test --all` only.

use crate::Run;
use crate::measure::watched;
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// With 13 rows for 8 of them: 6.5 million rows.
const ORDERS: u64 = 4_000_000;

/// The file and what comes of it, with some to spare.
const DISK: u64 = 8 << 30;

/// The most memory it may take. An idle `tillwise` takes 10 MB, which are not taken off.
const MEMORY: u64 = 150 << 20;

const COLUMNS: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,\
     Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,\
     Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
     Lineitem fulfillment status,Billing Name,Billing Street,Notes,Cancelled at,Payment Method,Payment Reference,\
     Refunded Amount,Vendor,Outstanding Balance,Location,Id,Tags,Risk Level,Source,Lineitem discount";

/// Writes the file; gives its rows and the sum of its orders in cents.
fn write(path: &Path) -> (u64, u64) {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path).unwrap());
    writeln!(out, "{COLUMNS},{}", ",".repeat(40)).unwrap();
    let (mut rows, mut sum) = (0, 0);
    for number in 0..ORDERS {
        let second = number % 8 < 5;
        let cents = 2_050 + number % 30 * 100 + if second { 1_225 } else { 0 };
        let (total, day) = (format!("{}.{:02}", cents / 100, cents % 100), 9 + number % 7);
        let at = format!("2026-11-{day:02} 10:00:00 +0100");
        let first = cents - if second { 1_225 } else { 0 };
        writeln!(
            out,
            "#{number},buyer{}@example.com,paid,{at},fulfilled,{at},no,EUR,{total},0.00,0.00,{total},,0.00,Standard,{at},\
             1,\"Serving board, oak\",{}.{:02},,SB-OAK-12,true,true,fulfilled,,,,,Card,reference-{number},0.00,\
             Harbour Lane,0.00,,{}9,,Low,web,0.00,{}",
            number * 6 / 10,
            first / 100,
            first % 100,
            6_000_000_000_000 + number,
            ",".repeat(40)
        )
        .unwrap();
        if second {
            writeln!(
                out,
                "#{number},buyer{}@example.com,,,,,,,,,,,,,,{at},1,Tea towel - Stripes,12.25,,TT-STR,true,true,fulfilled,\
                 ,,,,,,,Harbour Lane,,,,,,,0.00,{}",
                number * 6 / 10,
                ",".repeat(40)
            )
            .unwrap();
        }
        rows += 1 + u64::from(second);
        sum += cents;
    }
    out.flush().unwrap();
    (rows, sum)
}

/// Free bytes in a folder, where the system has `df`.
fn free(folder: &Path) -> Option<u64> {
    let output = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().nth(1)?.split_whitespace().nth(3)?.parse::<u64>().ok().map(|kilobytes| kilobytes << 10)
}

#[test]
fn a_file_of_six_million_rows_needs_little_memory() {
    if std::env::var_os("TILLWISE_ALL").is_none() {
        println!("T-IMP-4  skipped: `cargo xtask test --all` runs it");
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    if let Some(free) = free(folder.path()).filter(|free| *free < DISK) {
        println!("T-IMP-4  skipped: {} MB are free and {} MB are needed", free >> 20, DISK >> 20);
        return;
    }
    let run = Run { folder };
    let path = run.folder.path().join("orders.csv");
    let (rows, sum) = write(&path);
    let bytes = path.metadata().unwrap().len();
    let heard = run.folder.path().join("heard");
    let mut command = run.command();
    command
        .arg("import")
        .arg(&path)
        .arg("--json")
        .stdout(File::create(&heard).unwrap())
        .stderr(Stdio::inherit());
    let (output, time, memory) = watched(command.spawn().unwrap());
    println!(
        "T-IMP-4  {rows} rows, {} MB  1 run  0 failures  {} s  {} MB",
        bytes >> 20,
        time.as_secs(),
        memory >> 20
    );
    assert_eq!(output.status.code(), Some(0));
    let said: serde_json::Value = serde_json::from_slice(&std::fs::read(&heard).unwrap()).unwrap();
    let batch = &said["batches"][0];
    assert_eq!((&batch["rows_read"], &batch["rows_used"]), (&json!(rows), &json!(rows)), "{batch}");
    assert_eq!((&batch["new"], &batch["rows_skipped"]), (&json!(ORDERS), &json!(0)), "{batch}");
    let (_, check) = run.json(&["check", "--week", "2026-W46", "--today", "2026-11-17"]);
    assert_eq!(check["facts"]["orders"], json!(ORDERS));
    assert_eq!(check["facts"]["net_sales"], json!(format!("{}.{:02}", sum / 100, sum % 100)));
    assert!(memory < MEMORY, "{} MB", memory >> 20);
}
