//! The review of catalog copy against harper-core, on the same texts, in the same process, one thread each: how many
//! times as fast it is. `cargo xtask bench content` runs it with a folder, a number of products and a number of rounds.
//!
//! Our side learns the shop and runs every check over titles, descriptions with their markup, texts for search engines and
//! words of images. Harper gets the same fields as plain text, so that it need not take any markup apart, with its curated
//! dictionary and rules. Each side's one-off loading of its dictionaries is outside the time, which is the processor's
//! where the system tells it (Linux), so that other programs do not change the ratio, and the clock's elsewhere.

#[path = "../crates/engine/examples/catalogue/mod.rs"]
mod catalogue;
#[path = "../crates/engine/examples/processor/mod.rs"]
mod processor;

use catalogue::Product;
use harper_core::linting::{LintGroup, Linter};
use harper_core::parsers::PlainEnglish;
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document};
use processor::on_processor;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tillwise_domain::content::{ImageCopy, ProductCopy, ReadCopy, ShopCopy, review_all};

/// How many times as fast as harper-core the review must be.
const BAR: f64 = 5.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(products), Some(rounds)) = (arguments.next(), arguments.next()) else {
        return Err("usage: copy_peer PRODUCTS ROUNDS".into());
    };
    let (products, rounds): (usize, usize) = (products.parse()?, rounds.parse()?);
    let copies: Vec<ProductCopy> = catalogue::products(products).map(copy_of).collect();
    let texts = plain(&copies);
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    println!("{products} products, {} texts, {words} words; one thread each", texts.len());

    // Both load their dictionaries here.
    black_box(ours(&copies[..copies.len().min(50)]));
    let dictionary = FstDictionary::curated();
    let mut harper = LintGroup::new_curated(Arc::clone(&dictionary), Dialect::American);
    black_box(theirs(&texts[..texts.len().min(50)], &mut harper, &dictionary));

    let (mut own, mut peer, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1..=rounds.max(1) {
        let (found, taken) = timed(|| ours(&copies));
        // A linter of its own for each round: what it remembers of the last one would make it faster than it is.
        let mut harper = LintGroup::new_curated(Arc::clone(&dictionary), Dialect::American);
        let (lints, theirs) = timed(|| theirs(&texts, &mut harper, &dictionary));
        let ratio = theirs.as_secs_f64() / taken.as_secs_f64().max(0.001);
        println!(
            "round {round}: review {:.2} s ({found} remarks), harper-core {:.2} s ({lints} remarks), {ratio:.1} times as fast",
            taken.as_secs_f64(),
            theirs.as_secs_f64()
        );
        own.push(taken.as_secs_f64());
        peer.push(theirs.as_secs_f64());
        ratios.push(ratio);
    }
    let ratio = median(ratios);
    println!(
        "medians of {rounds}: review {:.2} s, harper-core {:.2} s, {ratio:.1} times as fast (bar: at least {BAR})",
        median(own),
        median(peer)
    );
    match ratio >= BAR {
        true => Ok(()),
        false => Err("the review is not as much faster than harper-core as it must be".into()),
    }
}

/// Learns the shop and reviews every product; how many remarks there are.
fn ours(copies: &[ProductCopy]) -> usize {
    let shop = ShopCopy::learn(copies);
    review_all(copies, &shop).iter().map(Vec::len).sum()
}

/// Checks every text; how many remarks there are.
fn theirs(texts: &[String], harper: &mut LintGroup, dictionary: &FstDictionary) -> usize {
    let lints = texts.iter().map(|text| {
        let document = Document::new(text, &PlainEnglish, dictionary);
        harper.lint(&document).len()
    });
    lints.sum()
}

/// A product as its file would be read.
fn copy_of(one: Product) -> ProductCopy {
    let images = (1..).zip(one.alts).map(|(position, alt)| ImageCopy {
        position,
        address: format!("https://example.com/{}-{position}.jpg", one.handle),
        alt: Some(alt),
    });
    ProductCopy {
        platform: "shopify".to_owned(),
        key: one.handle.clone(),
        title: one.title,
        description: Some(one.body),
        seo_title: Some(one.seo_title),
        seo_description: Some(one.seo_description),
        images: images.collect(),
        tags: Some(one.tags.split(", ").map(str::to_owned).collect()),
        vendor: one.vendor,
        category: one.kind.to_owned(),
        facts: vec![format!("SKU: SKU-{}", one.handle), format!("Price: {}.00", one.price)],
        live: one.live,
        handle: one.handle,
        ..ProductCopy::default()
    }
}

/// The texts as a reader sees them, those of no words left out.
fn plain(copies: &[ProductCopy]) -> Vec<String> {
    let none = ShopCopy::default();
    let read = copies.iter().map(|copy| ReadCopy::of(copy, &none));
    let texts = read.flat_map(|read| read.texts.into_iter().map(|text| text.plain).collect::<Vec<_>>());
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// The time an act takes on this thread.
fn timed(act: impl FnOnce() -> usize) -> (usize, Duration) {
    let (started, before) = (Instant::now(), on_processor());
    let found = black_box(act());
    let taken = on_processor().zip(before).map(|(now, before)| now.saturating_sub(before));
    (found, taken.unwrap_or_else(|| started.elapsed()))
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
