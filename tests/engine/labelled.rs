//! The copy review on labelled shops: how many of the planted faults it finds, and how often it speaks up for nothing.

use crate::labelled::{Score, shops};
use crate::support::{TempShop, fixtures};
use jiff::civil::date;
use rusqlite::Connection;
use tillwise_engine::store::copy_source;

const ENGLISH: &[&str] = &["en"];
const OTHERS: &[&str] = &["de", "es", "fr", "it", "nl"];

/// The share of planted faults that is found at least, in percent.
const FOUND: u32 = 80;
/// Clean products for each remark on one of them, at least.
const CLEAN_FOR_ONE: u32 = 5;

#[test]
fn planted_faults_are_found_and_clean_products_are_left_alone() {
    let mut score = Score::default();
    for shop in shops(&fixtures("labelled")) {
        let (name, language) = (shop.name.clone(), shop.language.clone());
        let temp = TempShop::new();
        let file = temp.file("products_export.csv", shop.csv());
        let outcome = temp.engine.import(&[file], Default::default()).unwrap().remove(0).1;
        outcome.unwrap_or_else(|error| panic!("{name}: {}", temp.engine.say(&error.words)));
        let held = copy_source::all(&Connection::open(temp.path()).unwrap()).unwrap();
        let reviewed = shop.review(held.into_iter().map(|one| one.copy).collect(), date(2026, 11, 21));
        score.add(&name, &language, &reviewed);
    }
    println!("{}", score.table());
    let lines: Vec<_> = score.lines.iter().map(String::as_str).collect();
    println!("{}", lines.join("\n"));
    for languages in [ENGLISH, OTHERS] {
        let recall = score.recall(languages, None);
        assert!(recall.percent() >= FOUND, "{languages:?}: {} of {}", recall.found, recall.planted);
        let (clean, remarks) = score.on_clean(languages);
        assert!(
            remarks * CLEAN_FOR_ONE <= clean,
            "{languages:?}: {remarks} remarks on {clean} clean products"
        );
    }
}

#[test]
fn the_labelled_shops_try_every_rule() {
    let shops = shops(&fixtures("labelled"));
    let planted: Vec<String> = shops.iter().flat_map(|shop| shop.rules().map(str::to_owned)).collect();
    // Twenty products that begin alike would be a shop of their own; its own tests plant them.
    for check in tillwise_domain::content::CHECKS.iter().filter(|check| check.id() != "same_opening") {
        assert!(planted.iter().any(|rule| rule == check.id()), "{} is not planted", check.id());
    }
    assert!(shops.iter().filter(|shop| shop.language == "en").map(|shop| shop.size()).sum::<usize>() >= 300);
}
