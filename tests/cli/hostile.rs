//! T-IMP-5: files no shop would write. Each is refused with one sentence in little time and memory, and no shop file
//! is left where there was none.

use crate::Run;
use crate::measure::watched;
use crate::support::packed::noise;
use std::fs::File;
use std::process::Stdio;
use std::time::Duration;

/// The most memory a hostile file may take.
const MEMORY: u64 = 100 << 20;

/// The longest time it may take the processor. A build for tests is not optimised; its loops take about four times as
/// long as in a release, to which the bar of two seconds applies.
const TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 2 });

const ORDERS: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                      Lineitem name,Lineitem price,Refunded Amount,Id\n";

fn refused(what: &str, name: &str, bytes: &[u8], says: &str) {
    let run = Run::new();
    let file = run.file(name, bytes);
    let heard = run.folder.path().join("heard");
    let child = run
        .command()
        .args(["import", &file])
        .stdout(Stdio::null())
        .stderr(File::create(&heard).unwrap())
        .spawn()
        .unwrap();
    let (output, time, memory) = watched(child);
    println!("T-IMP-5  {what}  1 run  0 failures  {} ms  {} MB", time.as_millis(), memory >> 20);
    let said = std::fs::read_to_string(&heard).unwrap();
    assert_eq!(output.status.code(), Some(1), "{what}: {said}");
    assert_eq!(said.lines().count(), 1, "{what}: {said}");
    assert!(said.contains(says) && said.contains("Nothing was imported"), "{what}: {said}");
    assert!(said.chars().count() < 600 && !said.contains(['\0', '\u{1b}']), "{what}: {said:?}");
    assert!(!run.shop().exists(), "{what}: an empty shop file was left");
    assert!(time < TIME && memory < MEMORY, "{what}: {time:?}, {} MB", memory >> 20);
}

fn row(number: u32) -> String {
    format!(
        "#{number},b@example.com,paid,EUR,20.50,0.00,0.00,20.50,2026-11-09 10:00:00 +0100,1,Mug,20.50,0.00,{number}9\n"
    )
}

#[test]
fn quotation_marks_and_cells_without_end() {
    let rows: String = (0..300_000).map(row).collect();
    let open = [ORDERS, "#0,\"b@example.com,paid\n", &rows].concat();
    refused("a quotation mark that never closes, 30 MB", "orders.csv", open.as_bytes(), "Line 2 opens");
    let field = [ORDERS.as_bytes(), b"#1,", &b"x".repeat(50 << 20), b",paid\n"].concat();
    refused("a field of 50 MB", "orders.csv", &field, "Line 2 is larger");
    let quoted = [ORDERS.as_bytes(), b"#1,\"", &b"x".repeat(50 << 20), b"\",paid\n"].concat();
    refused("a quoted field of 50 MB", "orders.csv", &quoted, "Line 2 opens");
}

#[test]
fn columns_and_lines_without_end() {
    let names: String = (0..200_000).map(|at| format!("column {at},")).collect();
    refused("200,000 columns", "orders.csv", format!("{names}\n1,2\n").as_bytes(), "does not know this file");
    let wide = format!("{},{names}\n1,2\n", ORDERS.trim_end());
    refused("200,000 columns behind known ones", "orders.csv", wide.as_bytes(), "Line 1 is larger");
    let commas = format!("{}\n1,2\n", ",".repeat(1_000_000));
    refused("a million commas", "orders.csv", commas.as_bytes(), "Tillwise does not know this file");
    let known = format!("{}{}\n1,2\n", ORDERS.trim_end(), ",".repeat(1_000_000));
    refused("a million commas behind known columns", "orders.csv", known.as_bytes(), "Line 1 is larger");
    refused(
        "a line that never ends, 30 MB",
        "orders.csv",
        &b"abc ".repeat(8 << 20),
        "does not know this file",
    );
    let endless = [ORDERS.trim_end().as_bytes(), &b",a".repeat(15 << 20)].concat();
    refused("a header that never ends, 30 MB", "orders.csv", &endless, "Line 1 is larger");
    refused("a million empty lines", "orders.csv", &b"\n".repeat(1_000_000), "Nothing was imported");
    let empty = [ORDERS.as_bytes(), &b"\r\n".repeat(1_000_000)].concat();
    refused("a million empty lines under a header", "orders.csv", &empty, "not one row under its header");
}

#[test]
fn what_is_no_text_at_all() {
    let random = random(20 << 20);
    refused("random bytes, 20 MB", "orders.csv", &random, "This is not an export");
    refused("NUL bytes, 20 MB", "orders.csv", &vec![0; 20 << 20], "This is not an export");
    let inside = [ORDERS.as_bytes(), row(1).as_bytes(), &[0; 4_096], &b"x,y\n".repeat(100_000)].concat();
    refused("NUL bytes among rows", "orders.csv", &inside, "Nothing was imported");
    let zip = [b"PK\x03\x04".as_slice(), &random[..2 << 20]].concat();
    refused("a broken archive under the name of a CSV file", "orders.csv", &zip, "not whole");
    let page = format!("<html><table>{}</table></html>", "<tr><td>1</td></tr>".repeat(500_000));
    refused("a web page under the name of a workbook", "orders.xls", page.as_bytes(), "web page");
    refused("a web page under the name of a CSV file", "orders.csv", page.as_bytes(), "web page");
    let gzip = [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &random[..2 << 20]].concat();
    refused("a gzip", "orders.csv", &gzip, "Nothing was imported");
    refused(
        "letters in no order, 20 MB",
        "orders.csv",
        noise(20 << 20).as_bytes(),
        "does not know this file",
    );
}

/// The same bytes on every machine, by Marsaglia's xorshift.
fn random(count: usize) -> Vec<u8> {
    let mut state = 0x5EED_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    (0..count.div_ceil(8)).flat_map(|_| next()).take(count).collect()
}
