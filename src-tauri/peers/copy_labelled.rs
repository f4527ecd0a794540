//! The labelled shops of `tests/fixtures/labelled` read by our review and by harper-core: what each finds of the planted
//! spelling faults in English, and how often each speaks up on a product without a fault.
//!
//! Harper gets every field as plain text, and a list of remarks as it comes with; remarks of all its rules count as
//! false on clean products, and once more its spelling alone, which is what our spelling check is set beside.

#[path = "../../tests/support/labelled.rs"]
#[allow(dead_code)] // the test uses what this does not
mod labelled;

use harper_core::linting::{LintGroup, LintKind, Linter};
use harper_core::parsers::PlainEnglish;
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document};
use labelled::{Reviewed, shops};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use tillwise_domain::content::{ReadCopy, ShopCopy};
use tillwise_engine::store::copy_source;
use tillwise_engine::{Engine, Places, System};

/// What one of the two came to.
#[derive(Default)]
struct Sum {
    found: u32,
    on_clean: u32,
    spelling_on_clean: u32,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(labelled), Some(work)) = (arguments.next(), arguments.next()) else {
        return Err("usage: copy_labelled LABELLED-FOLDER EMPTY-FOLDER".into());
    };
    let today = jiff::civil::date(2026, 11, 21);
    let (mut ours, mut harper) = (Sum::default(), Sum::default());
    let (mut planted, mut clean) = (0, 0);
    let dictionary = FstDictionary::curated();
    for shop in shops(Path::new(&labelled)).into_iter().filter(|shop| shop.language == "en") {
        let folder = Path::new(&work).join(&shop.name);
        std::fs::create_dir_all(&folder)?;
        let file = folder.join("products_export.csv");
        std::fs::write(&file, shop.csv())?;
        let place = folder.join("shop.tillwise");
        let engine = Engine::new(Places::new(Some(place.clone())), Arc::new(System::new("command line")));
        for (_, outcome) in
            engine.import(&[file], Default::default()).map_err(|error| engine.say(&error.words))?
        {
            outcome.map_err(|error| engine.say(&error.words))?;
        }
        let held = copy_source::all(&rusqlite::Connection::open(&place)?)
            .map_err(|error| engine.say(&error.words))?;
        let dialect = if shop.name == "outdoor" { Dialect::American } else { Dialect::British };
        let mut linter = LintGroup::new_curated(Arc::clone(&dictionary), dialect);
        for one in shop.review(held.into_iter().map(|one| one.copy).collect(), today) {
            let theirs = harper_on(&one, &mut linter);
            let is_clean = one.faults.is_empty();
            clean += u32::from(is_clean);
            if is_clean {
                ours.on_clean += u32::try_from(one.findings.len())?;
                ours.spelling_on_clean += count(one.findings.iter().filter(|found| found.rule == "spelling"));
                harper.on_clean += count(theirs.iter());
                harper.spelling_on_clean += count(theirs.iter().filter(|(.., spelling)| *spelling));
            }
            for fault in one.faults.iter().filter(|fault| fault.rule == "spelling") {
                planted += 1;
                let told = one.findings.iter().any(|finding| fault.is_told(finding, &one.copy));
                ours.found += u32::from(told);
                let words = fault.words.to_lowercase();
                let theirs = theirs.iter().any(|(text, ..)| touches(&text.to_lowercase(), &words));
                harper.found += u32::from(theirs);
                if !told || !theirs {
                    println!(
                        "{}/{}: {words:?}: we {told}, harper-core {theirs}",
                        shop_name(&one),
                        one.handle
                    );
                }
            }
        }
    }
    println!("planted spelling faults: {planted}; clean products: {clean}");
    for (name, sum) in [("review", ours), ("harper-core", harper)] {
        println!(
            "{name}: {} found ({} %); on clean products {} remarks, {} of them on spelling",
            sum.found,
            sum.found * 100 / planted.max(1),
            sum.on_clean,
            sum.spelling_on_clean
        );
    }
    Ok(())
}

fn shop_name(one: &Reviewed) -> &str {
    &one.copy.vendor
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

/// Whether a remark's text and a fault's words are about the same: one holds the other.
fn touches(text: &str, words: &str) -> bool {
    text.contains(words) || words.contains(text) && !text.trim().is_empty()
}

/// What harper-core says of a product: the text, and whether it is on spelling.
fn harper_on(one: &Reviewed, linter: &mut LintGroup) -> Vec<(String, bool)> {
    let shop = ShopCopy::learn(std::slice::from_ref(&one.copy));
    let read = ReadCopy::of(&one.copy, &shop);
    let mut told = Vec::new();
    for text in &read.texts {
        let document = Document::new_curated(&text.plain, &PlainEnglish);
        let letters: Vec<char> = text.plain.chars().collect();
        for lint in linter.lint(&document) {
            let about: String =
                letters.get(lint.span.start..lint.span.end).unwrap_or_default().iter().collect();
            told.push((about, lint.lint_kind == LintKind::Spelling));
        }
    }
    told
}
