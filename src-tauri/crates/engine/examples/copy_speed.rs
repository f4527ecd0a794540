//! How long the owner waits in the review of catalog copy: a made-up catalogue is imported, read, and worked on, edit by
//! edit. `cargo xtask bench content` runs it with an empty folder and a number of products.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tillwise_domain::content::CopyField;
use tillwise_engine::api::requests::{CopyBulkAct, CopyFilter, CopyShow};
use tillwise_engine::{Engine, Error, Places, System};

/// Products worked on, of which the median is said.
const TIMES: usize = 25;

const NOUNS: [&str; 12] =
    ["mug", "plate", "bowl", "vase", "jug", "tray", "candle", "napkin", "towel", "cushion", "lamp", "basket"];
const ADJECTIVES: [&str; 12] = [
    "blue", "speckled", "tall", "shallow", "woven", "quiet", "heavy", "small", "striped", "smooth", "warm",
    "plain",
];
const CLAUSES: [&str; 16] = [
    "It is thrown on a slow wheel by two people who have done little else for years",
    "The glaze runs a little at the rim and pools where the foot begins",
    "Wash it by hand if you can and dry it before you put it away",
    "No two of them have the same weight and that is how we like them",
    "It stands on a table without a sound and does not tip when it is full",
    "The colour comes from iron in the clay and changes with the place in the kiln",
    "We pack it in paper and straw and it has travelled far without a crack",
    "Fill it with flowers or with spoons or leave it as it is",
    "The handle was made for a whole hand and not for two fingers",
    "It began as a gift for a neighbor and became the thing we make most",
    "You may put it in the oven as long as it goes in cold",
    "The linen was washed twice so that it is soft from the first day",
    "A seam inside keeps the filling where it belongs",
    "Its shape is older than the town we live in",
    "It holds alot more than it seems to from the outside",
    "The pattern is drawn by hand with a brush of three hairs",
];

fn catalogue(products: usize) -> String {
    let mut text =
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
                    Variant Price,Image Src,Image Alt Text,SEO Title,SEO Description,Status\n"
            .to_owned();
    let mut state: u64 = 42;
    let mut pick = |of: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % of
    };
    for number in 0..products {
        let (adjective, noun) = (ADJECTIVES[pick(12)], NOUNS[pick(12)]);
        let title = format!("{adjective} {noun} no {number}");
        let body: Vec<&str> = (0..8).map(|_| CLAUSES[pick(16)]).collect();
        let alt = if pick(4) == 0 { String::new() } else { format!("{title} on a table") };
        let body = format!("<p>The {title} is ours. {}.</p>", body.join(". "));
        // A text that cannot be written to memory would have ended the program before.
        let _ = writeln!(
            text,
            "{noun}-{number},{title},{body},Maker {},{noun},\"{adjective}, {noun}\",true,Size,One,S-{number},\
             {}.00,https://example.com/{number}.jpg,{alt},{title},A {title} made in our workshop,active",
            pick(30),
            10 + pick(90)
        );
    }
    text
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args();
    let (Some(folder), Some(products)) = (arguments.by_ref().nth(1), arguments.next()) else {
        return Err("usage: copy_speed FOLDER PRODUCTS".into());
    };
    let folder = PathBuf::from(folder);
    let file = folder.join("products.csv");
    std::fs::write(&file, catalogue(products.parse()?))?;
    let engine =
        Engine::new(Places::new(Some(folder.join("copy.tillwise"))), Arc::new(System::new("window")));
    let said = |error: Error| engine.api_error(&error).message;
    let whole = |name: &str, started: Instant| println!("{name}: {:.2} s", started.elapsed().as_secs_f64());
    let started = Instant::now();
    for (_, outcome) in engine.import(&[file], Default::default()).map_err(said)? {
        outcome.map_err(said)?;
    }
    whole("importing the catalogue", started);
    let started = Instant::now();
    println!("{}", engine.review_catalog().map_err(said)?.said);
    whole("reading it and putting it in line", started);

    let all = CopyFilter { show: CopyShow::All, ..CopyFilter::default() };
    let waiting = CopyFilter::default();
    let queue = engine.copy_queue(&waiting, 0).map_err(said)?;
    let products: Vec<String> = queue.rows.iter().take(TIMES).map(|row| row.product.clone()).collect();
    let mut slow = Vec::new();
    let mut measure = |name: &str, bar: u64, act: &mut dyn FnMut(&str) -> Result<(), Error>| {
        let mut taken = Vec::with_capacity(products.len());
        for product in &products {
            let started = Instant::now();
            act(product).map_err(said)?;
            taken.push(started.elapsed());
        }
        taken.sort_unstable();
        let ms = |taken: Duration| taken.as_secs_f64() * 1_000.0;
        let (median, most) = (ms(taken[taken.len() / 2]), ms(taken[taken.len() - 1]));
        println!("{name}: {median:.1} ms, at most {most:.1} (bar: {bar})");
        if taken[taken.len() / 2] > Duration::from_millis(bar) {
            slow.push(name.to_owned());
        }
        Ok::<(), String>(())
    };
    measure("a page of the queue", 100, &mut |_| engine.copy_queue(&waiting, 0).map(|_| ()))?;
    measure("the next product", 100, &mut |product| engine.copy_product(product, &waiting).map(|_| ()))?;
    measure("an edit with its review", 50, &mut |product| {
        let was = engine.copy_text(product, CopyField::Description)?;
        let text = was.replace("ours", "our own");
        engine.edit_copy(product, CopyField::Description, &was, &text).map(|_| ())
    })?;
    measure("an undo with its review", 50, &mut |_| engine.undo_copy_act().map(|_| ()))?;
    let started = Instant::now();
    let bulk = engine
        .copy_bulk(&CopyBulkAct::Fix { rule: "spelling".to_owned(), without: Vec::new() }, &all, 0)
        .map_err(said)?;
    println!(
        "listing a fix in {} products: {:.0} ms",
        bulk.products,
        started.elapsed().as_secs_f64() * 1_000.0
    );
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        println!("most memory: {}", peak.trim());
    }
    match slow.is_empty() {
        true => Ok(()),
        false => Err(format!("slower than it may be: {}", slow.join(", ")).into()),
    }
}
