//! Importing: real files, row accounting, refusals that change nothing, undo.

use crate::support::{TempShop, exports};
use std::path::{Path, PathBuf};
use tillwise_engine::api::views::BatchView;
use tillwise_engine::{Code, ImportOptions};

pub const ORDERS: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,\
    Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Id\n";

/// One order of one mug, in minor units.
pub fn order(number: u32, email: &str, state: &str, minor: i64, placed: &str, refunded: i64) -> String {
    let amount = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
    let (value, back) = (amount(minor), amount(refunded));
    format!(
        "#{number},{email},{state},EUR,{value},0.00,0.00,{value},{placed},1,Mug,{value},{back},9{number}\n"
    )
}

pub fn import(shop: &TempShop, path: &Path) -> BatchView {
    let outcomes = shop.engine.import(&[path.to_owned()], ImportOptions::default()).unwrap();
    let (_, outcome) = outcomes.into_iter().next().unwrap();
    outcome.unwrap_or_else(|error| panic!("{}: {}", path.display(), shop.engine.say(&error.words)))
}

pub fn count(batch: &BatchView, what: &str) -> u64 {
    batch.counts.iter().find(|count| count.what == what).map_or(0, |count| count.count)
}

#[test]
fn the_real_orders_file_holds_forty_rows_and_nineteen_orders() {
    let Some(exports) = exports("the_real_orders_file") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("shopify/orders_export_devstore_2025.csv"));
    assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (40, 40, 0));
    assert_eq!((batch.new, count(&batch, "orders"), count(&batch, "line_items")), (19, 19, 40));
}

#[test]
fn every_product_variant_and_image_of_the_real_product_files_is_counted() {
    let Some(exports) = exports("the_real_product_files") else { return };
    // Counted apart from this program: distinct handles or parents, rows with a variant, distinct images a product.
    for (file, rows, products, variants, images) in [
        ("shopify/products_apparel.csv", 22, 20, 22, 20),
        ("shopify/products_home-and-garden.csv", 21, 20, 21, 21),
        ("shopify/products_jewelery.csv", 41, 20, 23, 41),
        ("shopify/product_template_excel-mangled-barcodes.csv", 17, 3, 16, 11),
        ("shopify/products_template_new-headers.csv", 16, 3, 16, 2),
        ("woocommerce/sample_products.csv", 25, 18, 22, 26),
        ("woocommerce/sample_products_x16_duplicated_ids.csv", 400, 18, 22, 26),
        ("woocommerce/wc-product-export-28-7-2024-1722216242241.csv", 124, 96, 106, 139),
    ] {
        let batch = import(&TempShop::new(), &exports.join(file));
        let found = (batch.rows_used, batch.new, count(&batch, "variants"), count(&batch, "images"));
        assert_eq!(found, (rows, products, variants, images), "{file}");
    }
}

#[test]
fn real_spend_reports_are_read_in_every_language_and_encoding() {
    let Some(exports) = exports("real_spend_reports") else { return };
    for (file, days) in [
        ("ads/google_ads_campaign_daily_de.csv", 2),
        ("ads/google_ads_campaign_daily_en-CAD.csv", 4),
        ("ads/google_ads_campaign_daily_en_utf16le-tab.csv", 4),
        ("ads/google_ads_campaign_daily_fr-semicolon.csv", 2),
    ] {
        assert_eq!(import(&TempShop::new(), &exports.join(file)).new, days, "{file}");
    }
}

#[test]
fn no_real_file_of_another_kind_is_taken_for_one_we_know() {
    let Some(exports) = exports("other_real_files") else { return };
    let shop = TempShop::new();
    let mut tried = 0;
    for folder in ["csv-edge-cases", "prestashop"] {
        for entry in
            std::fs::read_dir(exports.join(folder)).unwrap().flatten().filter(|entry| entry.path().is_file())
        {
            if entry.path().ends_with("prestashop/products_import.csv") {
                continue;
            }
            let outcomes = shop.engine.import(&[entry.path()], ImportOptions::default()).unwrap();
            let outcome = &outcomes[0].1;
            assert!(
                outcome.is_err(),
                "{} was imported as {:?}",
                entry.path().display(),
                outcome.as_ref().map(|b| &b.format)
            );
            tried += 1;
        }
    }
    assert!(tried > 15, "{tried} files were tried");
    assert!(!shop.path().exists(), "a refused file leaves no shop behind");
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let shop = TempShop::new();
    let path = shop.file(
        "orders.csv",
        ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0),
    );
    let first = import(&shop, &path);
    let again = import(&shop, &path);
    assert_eq!((first.new, again.new, again.updated, again.unchanged), (1, 0, 0, 1));
    assert!(again.repeated && again.id == first.id);
    assert_eq!(shop.engine.batches().unwrap().len(), 1);
}

#[test]
fn a_newer_version_replaces_and_gives_way_again() {
    let shop = TempShop::new();
    let day = "2026-11-10 09:00:00 +0100";
    let old = shop.file("old.csv", ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, day, 0));
    let new =
        shop.file("new.csv", ORDERS.to_owned() + &order(1, "a@example.com", "refunded", 2_500, day, 2_500));
    import(&shop, &old);
    let newer = import(&shop, &new);
    assert_eq!((newer.new, newer.updated), (0, 1));
    assert_eq!(net_sales(&shop), "0.00");
    shop.engine.undo(newer.id.unwrap()).unwrap();
    assert_eq!(net_sales(&shop), "25.00");
    // The older file, imported after the newer one, must not take the refund back.
    let newer = import(&shop, &new);
    let late =
        shop.file("late.csv", ORDERS.to_owned() + "\n" + &order(1, "a@example.com", "paid", 2_500, day, 0));
    let late = import(&shop, &late);
    assert_eq!((late.updated, late.unchanged), (0, 1));
    assert_eq!(net_sales(&shop), "0.00");
    shop.engine.undo(newer.id.unwrap()).unwrap();
    assert_eq!(net_sales(&shop), "25.00");
}

fn net_sales(shop: &TempShop) -> String {
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    week.facts.into_iter().find(|fact| fact.id == "net_sales").and_then(|fact| fact.value).unwrap_or_default()
}

#[test]
fn a_file_that_says_the_same_keeps_its_records_when_the_first_is_taken_back() {
    let shop = TempShop::new();
    let line = |n: u32| order(n, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    let first = import(&shop, &shop.file("first.csv", ORDERS.to_owned() + &line(1) + &line(2)));
    let second = import(&shop, &shop.file("second.csv", ORDERS.to_owned() + &line(2) + &line(3)));
    assert_eq!((second.new, second.unchanged), (1, 1));
    shop.engine.undo(first.id.unwrap()).unwrap();
    assert_eq!(net_sales(&shop), "50.00", "orders 2 and 3 are in the second file");
    shop.engine.undo(second.id.unwrap()).unwrap();
    assert!(shop.engine.verify().unwrap().sound);
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    assert!(week.facts.iter().all(|fact| fact.value.is_none()), "nothing is left: {:?}", week.facts);
    assert_eq!(week.currency, None, "the shop's currency went with its first orders");
}

#[test]
fn a_dry_run_counts_the_same_and_writes_nothing() {
    let shop = TempShop::new();
    let path = shop
        .file("orders.csv", ORDERS.to_owned() + &order(1, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0));
    let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let tried = shop.engine.import(std::slice::from_ref(&path), dry).unwrap().remove(0).1.unwrap();
    assert_eq!((tried.id, tried.new, tried.rows_read), (None, 1, 1));
    assert!(!shop.path().exists(), "trying out makes no shop");
    import(&shop, &path);
    let more =
        shop.file("more.csv", ORDERS.to_owned() + &order(2, "", "paid", 100, "2026-11-10 09:00:00 +0100", 0));
    assert_eq!(shop.engine.import(&[more], dry).unwrap().remove(0).1.unwrap().new, 1);
    assert_eq!(shop.engine.batches().unwrap().len(), 1);
    assert_eq!(net_sales(&shop), "25.00");
}

#[test]
fn bad_input_gets_one_sentence_and_changes_nothing() {
    let shop = TempShop::new();
    let good = ORDERS.to_owned() + &order(1, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("good.csv", &good));
    let folder = shop.folder.path().join("folder.csv");
    std::fs::create_dir(&folder).unwrap();
    let noise: Vec<u8> = (0..4_096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 11) as u8).collect();
    let bad: Vec<(&str, PathBuf)> = vec![
        ("empty", shop.file("empty.csv", "")),
        ("blank", shop.file("blank.csv", "\n\n  \n")),
        ("picture", shop.file("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")),
        ("spreadsheet", shop.file("sheet.csv", b"PK\x03\x04\x14\0\x06\0")),
        ("noise", shop.file("noise.csv", noise)),
        ("unclosed", shop.file("unclosed.csv", good.clone() + "#2,\"never closed\n")),
        ("unknown", shop.file("unknown.csv", "colour,shape\nred,round\n")),
        ("header", shop.file("header.csv", ORDERS)),
        ("web page", shop.file("page.csv", "<!doctype html><html></html>")),
        ("wide", shop.file("wide.csv", ",".repeat(200_000))),
        ("folder", folder),
        ("missing", shop.folder.path().join("missing.csv")),
    ];
    for (what, path) in bad {
        let before = std::fs::read(shop.path()).unwrap();
        let outcome = shop.engine.import(&[path], ImportOptions::default()).unwrap().remove(0).1;
        let error = outcome.err().unwrap_or_else(|| panic!("{what} was imported"));
        let said = shop.engine.say(&error.words);
        assert!(said.contains("Nothing was") && !said.contains('\n'), "{what}: {said}");
        assert_eq!(std::fs::read(shop.path()).unwrap(), before, "{what} changed the shop file");
    }
    assert_eq!(shop.engine.batches().unwrap().len(), 1);
}

#[test]
fn a_second_writer_is_told_and_nothing_is_lost() {
    let shop = TempShop::new();
    let path = shop
        .file("orders.csv", ORDERS.to_owned() + &order(1, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0));
    import(&shop, &path);
    let held =
        tillwise_engine::store::Held::take(&shop.path(), &tillwise_engine::System::new("window")).unwrap();
    let error = shop.engine.import(&[path], ImportOptions::default()).expect_err("somebody else writes");
    assert_eq!(error.code, Code::Busy);
    assert_eq!(shop.engine.batches().unwrap().len(), 1, "reading goes on meanwhile");
    drop(held);
}

#[test]
fn rows_that_cannot_be_read_are_kept_with_line_column_value_and_reason() {
    let shop = TempShop::new();
    let day = "2026-11-10 09:00:00 +0100";
    let text =
        ORDERS.to_owned() + &order(1, "", "paid", 2_500, day, 0) + &order(2, "", "paid", 900, "yesterday", 0);
    let batch = import(&shop, &shop.file("orders.csv", text));
    assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped, batch.new), (2, 1, 1, 1));
    let problem = &batch.problems[0];
    assert_eq!(
        (problem.line, problem.column.as_deref(), problem.value.as_deref()),
        (3, Some("Created at"), Some("yesterday"))
    );
    assert!(shop.engine.verify().unwrap().sound);
}

#[test]
fn an_import_backs_up_what_was_there() {
    let shop = TempShop::new();
    let line = |n: u32| order(n, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("a.csv", ORDERS.to_owned() + &line(1)));
    assert!(shop.engine.backup_views().unwrap().is_empty(), "an empty shop needs no backup");
    import(&shop, &shop.file("b.csv", ORDERS.to_owned() + &line(2)));
    let backups = shop.engine.backup_views().unwrap();
    assert_eq!((backups.len(), backups[0].holds.as_str()), (1, "1 order and 0 tools"));
    shop.engine.restore(&backups[0].file).unwrap();
    assert_eq!(net_sales(&shop), "25.00");
    assert_eq!(shop.engine.backup_views().unwrap().len(), 2, "what was there before the restore is kept");
}

#[test]
fn a_running_import_says_how_far_it_is_and_can_be_stopped() {
    use tillwise_engine::api::requests::{Answer, Mutation, Query};
    let shop = TempShop::new();
    import(
        &shop,
        &shop.file(
            "first.csv",
            ORDERS.to_owned() + &order(1, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0),
        ),
    );
    let rows: String =
        (10..60_000).map(|n| order(n, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0)).collect();
    let path = shop.file("large.csv", ORDERS.to_owned() + &rows);
    let progress = || match shop.engine.query(&Query::Progress).unwrap() {
        Answer::Progress { running } => running,
        other => panic!("progress was asked for, not {other:?}"),
    };
    assert!(progress().is_none(), "nothing runs yet");
    let outcome = std::thread::scope(|scope| {
        let importing = scope.spawn(|| shop.engine.import(&[path], ImportOptions::default()));
        while progress().is_none_or(|running| running.step != "writing" || running.percent.unwrap_or(0) < 45)
        {
            assert!(!importing.is_finished(), "the import ended before it could be stopped");
            std::thread::yield_now();
        }
        assert_eq!(shop.engine.batches().unwrap().len(), 1, "other pages show the old data meanwhile");
        let asked = std::time::Instant::now();
        shop.engine.mutate(Mutation::CancelImport).unwrap();
        let outcome = importing.join().unwrap();
        println!("stopped after {} ms", asked.elapsed().as_millis());
        outcome
    });
    let error = outcome.unwrap().remove(0).1.expect_err("the import was stopped");
    assert_eq!(error.code, Code::Cancelled);
    assert!(progress().is_none());
    assert_eq!(shop.engine.batches().unwrap().len(), 1);
    assert_eq!(net_sales(&shop), "25.00");
    assert!(shop.engine.verify().unwrap().sound);
}

#[test]
fn a_guessed_encoding_is_shown_and_can_be_chosen() {
    let line = order(1, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0).replace("Mug", "Caf\u{e9}");
    let latin: Vec<u8> =
        (ORDERS.to_owned() + &line).chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let shop = TempShop::new();
    let path = shop.file("latin.csv", latin);
    let guessed = import(&shop, &path);
    assert!(guessed.notes.iter().any(|note| note.contains("windows-1252")), "{:?}", guessed.notes);
    let encoding = tillwise_domain::formats::Encoding::from_id("macroman");
    let options = ImportOptions { encoding, ..ImportOptions::default() };
    shop.engine.undo(guessed.id.unwrap()).unwrap();
    let chosen = shop.engine.import(&[path], options).unwrap().remove(0).1.unwrap();
    let letters = |batch: &BatchView| batch.notes.iter().filter(|note| note.contains("letter")).count();
    assert_eq!((chosen.new, letters(&chosen)), (1, 0), "what was chosen needs no word");
    let plain = import(&shop, &shop.file("plain.csv", ORDERS.to_owned() + &line));
    assert_eq!((plain.updated, letters(&plain)), (1, 0), "the chosen encoding gave another letter");
}
