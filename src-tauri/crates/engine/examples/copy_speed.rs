//! How long the owner waits in the review of catalog copy, and how much memory it takes: a made-up catalogue with its
//! sales is imported, read, and worked on, edit by edit. `cargo xtask bench content` runs it twice with one folder: `make
//! FOLDER PRODUCTS` writes the files, and `measure FOLDER` is the process whose memory is counted.

mod catalogue;
mod processor;

use processor::on_processor;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tillwise_domain::content::CopyField;
use tillwise_engine::api::requests::{CopyBulkAct, CopyBy, CopyFilter, CopyShow};
use tillwise_engine::{Engine, Error, Places, System};

/// Products worked on, of which the median is said.
const TIMES: usize = 25;

/// How long an answer may take, in milliseconds (screens.md 4.4), and an edit with its review.
const SHOWN: u64 = 100;
const EDITED: u64 = 50;

/// How much memory the whole of it may take with a catalogue of [`COUNTED`] products, in kilobytes.
const MEMORY: u64 = 250_000;
const COUNTED: usize = 10_000;

/// The catalogue as a Shopify product file.
fn file_of(products: usize) -> String {
    let mut text =
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
                    Variant Price,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,Status\n"
            .to_owned();
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    for one in catalogue::products(products) {
        for (position, alt) in (1..).zip(&one.alts) {
            let image = format!("https://example.com/{}-{position}.jpg,{position},{}", one.handle, cell(alt));
            // A text that cannot be written to memory would have ended the program before.
            let _ = match position {
                1 => writeln!(
                    text,
                    "{0},{1},{2},Size,One size,SKU-{0},{3}.00,{image},{4},{5},{6}",
                    one.handle,
                    [&one.title, &one.body, &one.vendor, one.kind, &one.tags].map(cell).join(","),
                    one.live,
                    one.price,
                    cell(&one.seo_title),
                    cell(&one.seo_description),
                    if one.live { "active" } else { "draft" },
                ),
                _ => writeln!(text, "{},,,,,,,,,,,{image},,,", one.handle),
            };
        }
    }
    text
}

/// One order for each product, of a few items, over the last months.
fn orders_of(products: usize) -> String {
    let mut text =
        "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
                    Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n"
            .to_owned();
    for (number, one) in catalogue::products(products).enumerate().filter(|(number, _)| number % 5 != 0) {
        let (quantity, at) =
            (1 + number % 3, format!("2026-{:02}-{:02} 10:00:00 +0000", 1 + number % 10, 1 + number % 28));
        let total = one.price * u64::try_from(quantity).unwrap_or(1);
        let _ = writeln!(
            text,
            "#{number},buyer{number}@example.com,paid,{at},EUR,{total}.00,0.00,0.00,{total}.00,0.00,{at},{quantity},\
             \"{}\",{}.00,SKU-{}",
            one.title, one.price, one.handle
        );
    }
    text
}

/// What was too slow or too large.
type Missed = Vec<String>;

fn milliseconds(taken: Duration) -> f64 {
    taken.as_secs_f64() * 1_000.0
}

/// Does an act once for each product, says its median and most, and notes where the median is above the bar.
fn each<'a>(
    missed: &mut Missed,
    (name, bar): (&str, u64),
    products: impl IntoIterator<Item = &'a String>,
    mut act: impl FnMut(&str) -> Result<(), String>,
) -> Result<(), String> {
    let (mut taken, mut worked) = (Vec::new(), Vec::new());
    for product in products {
        let (started, before) = (Instant::now(), on_processor());
        act(product)?;
        taken.push(started.elapsed());
        worked.extend(on_processor().zip(before).map(|(now, before)| now.saturating_sub(before)));
    }
    taken.sort_unstable();
    worked.sort_unstable();
    let (Some(median), Some(most)) = (taken.get(taken.len() / 2), taken.last()) else {
        return Err(format!("{name}: there is no product to try it on"));
    };
    let worked = worked.get(worked.len() / 2);
    let worked = worked.map(|worked| format!(", {:.1} on the processor", milliseconds(*worked)));
    println!(
        "{name}: {:.1} ms{}, at most {:.1} (bar: {bar})",
        milliseconds(*median),
        worked.unwrap_or_default(),
        milliseconds(*most)
    );
    if *median > Duration::from_millis(bar) {
        missed.push(name.to_owned());
    }
    Ok(())
}

/// Does an act once and says how long it took.
fn once<T>(name: &str, act: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let started = Instant::now();
    let made = act()?;
    println!("{name}: {:.0} ms", milliseconds(started.elapsed()));
    Ok(made)
}

/// The most memory this process had so far, in kilobytes, as the kernel counts it; nothing where it says nothing.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

fn say_memory(when: &str) {
    match most_memory() {
        Some(kilobytes) => println!("most memory {when}: {} MB", kilobytes / 1_000),
        None => println!("most memory {when}: this system does not tell"),
    }
}

fn make(folder: &Path, products: usize) -> std::io::Result<()> {
    std::fs::write(folder.join("products.csv"), file_of(products))?;
    std::fs::write(folder.join("orders.csv"), orders_of(products))
}

fn measure(folder: &Path) -> Result<(), String> {
    let engine =
        Engine::new(Places::new(Some(folder.join("copy.tillwise"))), Arc::new(System::new("window")));
    let said = |error: Error| engine.api_error(&error).message;
    let mut missed = Missed::new();
    once("importing products and orders", || {
        let files = [folder.join("products.csv"), folder.join("orders.csv")];
        for (_, outcome) in engine.import(&files, Default::default()).map_err(said)? {
            outcome.map_err(said)?;
        }
        Ok(())
    })?;
    say_memory("after the import");
    let done = once("reading all texts and putting them in line", || engine.review_catalog().map_err(said))?;
    println!("{}", done.said);
    say_memory("after the reading");
    once("reading them once more", || engine.review_catalog().map_err(said))?;

    let waiting = CopyFilter::default();
    let all = CopyFilter { show: CopyShow::All, ..CopyFilter::default() };
    let queue = engine.copy_queue(&waiting, 0).map_err(said)?;
    let products: Vec<String> = queue.rows.iter().take(TIMES).map(|row| row.product.clone()).collect();
    let page = |filter: &CopyFilter, from| engine.copy_queue(filter, from).map(|_| ()).map_err(said);
    each(&mut missed, ("a page of the queue", SHOWN), &products, |_| page(&waiting, 0))?;
    let late = |_: &str| page(&all, queue.products.saturating_sub(100));
    each(&mut missed, ("the last page of all", SHOWN), &products, late)?;
    for (name, filter) in [
        ("the queue of one rule", CopyFilter { rule: Some("claim".to_owned()), ..all.clone() }),
        ("the queue of one field", CopyFilter { field: Some("alt_text".to_owned()), ..all.clone() }),
        ("the queue of one vendor", CopyFilter { vendor: Some("Lumi Works".to_owned()), ..all.clone() }),
        ("the queue with letters typed", CopyFilter { search: Some("lumi".to_owned()), ..all.clone() }),
    ] {
        each(&mut missed, (name, SHOWN), &products, |_| page(&filter, 0))?;
    }
    for by in [CopyBy::Vendor, CopyBy::Category] {
        each(&mut missed, ("which texts there are, as a table", SHOWN), &products, |_| {
            engine.copy_coverage(by).map(|_| ()).map_err(said)
        })?;
    }
    each(&mut missed, ("the next product", SHOWN), &products, |product| {
        engine.copy_product(product, &waiting).map(|_| ()).map_err(said)
    })?;
    let filter = CopyFilter { rule: Some("claim".to_owned()), ..all.clone() };
    each(&mut missed, ("the next product, with a filter", SHOWN), &products, |product| {
        engine.copy_product(product, &filter).map(|_| ()).map_err(said)
    })?;
    each(&mut missed, ("an edit with its review", EDITED), &products, |product| {
        let was = engine.copy_text(product, CopyField::Description).map_err(said)?;
        let text = format!("{was} <p>Ours.</p>");
        engine.edit_copy(product, CopyField::Description, &was, &text).map(|_| ()).map_err(said)
    })?;
    each(&mut missed, ("an undo with its review", EDITED), &products, |_| {
        engine.undo_copy_act().map(|_| ()).map_err(said)
    })?;
    let fix = CopyBulkAct::Fix { rule: "spelling".to_owned(), without: Vec::new() };
    let bulk = once("listing a fix in all products", || engine.copy_bulk(&fix, &all, 0).map_err(said))?;
    println!("  {} products have it", bulk.products);
    once("carrying it out", || engine.apply_bulk(&fix, &all, &bulk.mark).map_err(said))?;
    once("undoing it", || engine.undo_copy_act().map_err(said))?;
    say_memory("in all");
    if queue.products <= COUNTED && most_memory().is_some_and(|kilobytes| kilobytes > MEMORY) {
        missed.push(format!("memory (bar: {} MB)", MEMORY / 1_000));
    }
    match missed.is_empty() {
        true => Ok(()),
        false => Err(format!("more than it may be: {}", missed.join(", "))),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", folder, products] => Ok(make(Path::new(folder), products.parse()?)?),
        ["measure", folder] => Ok(measure(Path::new(folder))?),
        _ => Err("usage: copy_speed make FOLDER PRODUCTS | measure FOLDER".into()),
    }
}
