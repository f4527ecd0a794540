//! Every file among the real exports: what it is taken for, that each of its rows is accounted for, and that its money
//! is what a second, much simpler reading of the same file adds up to.

#[path = "exports/money.rs"]
mod money;

use crate::support::{TempShop, exports};
use money::SUMS;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tillwise_domain::formats::{candidates, is_ofx, rows_of_ofx};
use tillwise_engine::api::views::BatchView;
use tillwise_engine::{Code, Error, ImportOptions};

/// What a file is.
#[derive(Clone, Copy)]
enum Is {
    /// An export of this format, recognised without any choice.
    Of(&'static str),
    /// An export of this format that names no currency; in dollars here.
    Dollars(&'static str),
    /// No export of a named format.
    Unknown,
    /// An export that cannot be read, with the reason.
    Refused(&'static str),
}
use Is::{Dollars, Of, Refused, Unknown};

/// What the files are, by the beginning of their path; of two that fit the longer holds.
const FILES: &[(&str, Is)] = &[
    ("PROVENANCE.md", Unknown),
    ("ads/google_ads_campaign_daily_", Of("google-ads")),
    ("ads/google_ads_campaign_range_", Of("google-ads-report")),
    ("ads/meta_adsets_", Of("meta-ads-report")),
    ("amazon/2026Sep1-2026Sep30CustomTransaction", Of("amazon-transactions")),
    ("amazon/unshipped_orders_", Of("amazon-orders")),
    ("analytics/ga4_", Of("ga4-report")),
    ("bank/company_bank_statement_", Of("bank-statement")),
    ("bank/ofxparse_", Of("bank-statement")),
    // Balances without a booking.
    ("bank/ofxparse_account_listing_aggregation", Refused("refused-no-rows")),
    ("bank/ofxparse_bank_small", Refused("refused-no-rows")),
    ("bank/ofxparse_multiple_accounts", Refused("refused-no-rows")),
    // The only bookings have no day that exists.
    ("bank/ofxparse_fail_nice_date_missing", Refused("error-nothing-usable-cell")),
    ("bank/ofxparse_fail_nice_decimal_error", Refused("error-nothing-usable-cell")),
    ("bank/plugitall/", Of("bank-statement")),
    // Nothing in it says which way the money went.
    ("bank/plugitall/amex", Refused("error-no-direction")),
    ("bigcommerce/products_", Of("bigcommerce-products")),
    ("csv-edge-cases/", Unknown),
    ("ebay/Transaction_report", Of("ebay-transactions")),
    ("email/mailchimp_ab_campaign_report", Of("mailchimp-report")),
    ("email/mailchimp_campaigns_aggregated", Of("mailchimp-campaigns")),
    ("email/mailchimp_single_campaign_report", Of("mailchimp-report")),
    ("email/mailerlite_classic_report", Of("mailerlite-report")),
    ("etsy/EtsyListingsDownload", Of("etsy-listings")),
    ("etsy/EtsySoldOrderItems", Of("etsy-order-items")),
    ("etsy/EtsySoldOrders", Of("etsy-orders")),
    ("etsy/etsy_statement_", Of("etsy-statement")),
    // Its importer's other lists hold no products.
    ("prestashop/", Unknown),
    ("prestashop/products_import", Of("prestashop-products")),
    ("research-orders/", Unknown),
    ("shopify/orders_export_", Of("shopify-orders")),
    ("shopify/payment_transactions_export_", Of("shopify-payments")),
    ("shopify/product", Of("shopify-products")),
    // The layout of a moving program: like Shopify's own at first sight, and read by it would be wrong.
    ("shopify/transporter_", Unknown),
    ("square/items-", Dollars("square-items")),
    ("square/transactions-", Dollars("square-transactions")),
    ("squarespace/products_", Of("squarespace-products")),
    ("wix/products_", Of("wix-products")),
    ("woocommerce/", Of("woocommerce-products")),
];

/// Every file below a folder, with its path from there.
fn all_files(root: &Path) -> Vec<(String, PathBuf)> {
    let (mut folders, mut files) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let parts = path.strip_prefix(root).unwrap().iter().map(|part| part.to_str().unwrap());
                files.push((parts.collect::<Vec<_>>().join("/"), path));
            }
        }
    }
    files.sort();
    files
}

/// Brings one file into a shop of its own.
fn bring(file: &Path, dollars: bool) -> (TempShop, Result<BatchView, Error>) {
    let shop = TempShop::new();
    let currency = dollars.then(|| "USD".parse().unwrap());
    let options = ImportOptions { currency, ..ImportOptions::default() };
    let mut outcomes = shop.engine.import(&[file.to_owned()], options).unwrap();
    assert_eq!(outcomes.len(), 1, "one file is one import");
    let outcome = outcomes.remove(0).1;
    (shop, outcome)
}

/// The formats a file could be.
fn could_be(file: &Path) -> Vec<&'static str> {
    let mut bytes = std::fs::read(file).unwrap();
    let ofx = is_ofx(&bytes);
    if ofx {
        bytes = rows_of_ofx(&bytes).unwrap().into_bytes();
    }
    bytes.truncate(256 << 10);
    candidates(&bytes, ofx, None)
        .map(|layouts| layouts.iter().map(|layout| layout.format.id()).collect())
        .unwrap_or_default()
}

/// What is wrong with how an export was read.
fn faults_of(file: &Path, format: &str, batch: &BatchView) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |holds: bool, fault: String| {
        if !holds {
            faults.push(fault);
        }
    };
    check(batch.format == format, format!("taken for {}", batch.format));
    check(batch.rows_used > 0, "no row was used".to_owned());
    check(
        batch.rows_read == batch.rows_used + batch.rows_skipped,
        format!("{} rows, {} used, {} skipped", batch.rows_read, batch.rows_used, batch.rows_skipped),
    );
    check(
        batch.problems_total == batch.rows_skipped
            && u64::try_from(batch.problems.len()).unwrap() == batch.rows_skipped,
        format!("{} reasons for {} skipped rows", batch.problems.len(), batch.rows_skipped),
    );
    let text = money::text_of(file);
    let lines = u64::try_from(text.lines().count()).unwrap();
    for problem in &batch.problems {
        let value = problem.value.as_deref().unwrap_or_default();
        check(problem.line >= 2 && problem.line <= lines, format!("line {} of {lines}", problem.line));
        check(
            !problem.reason.is_empty() && !problem.reason.starts_with("problem-"),
            format!("line {} has no reason", problem.line),
        );
        check(text.contains(value), format!("“{value}” is not in the file"));
    }
    faults
}

#[test]
fn every_real_file_is_what_the_table_says_and_no_row_of_it_is_lost() {
    let Some(root) = exports("every_real_file") else { return };
    let files = all_files(&root);
    let (mut faults, mut used, mut read) = (Vec::new(), BTreeSet::new(), 0);
    for (name, path) in &files {
        let row =
            FILES.iter().filter(|(start, _)| name.starts_with(start)).max_by_key(|(start, _)| start.len());
        let Some((start, is)) = row else {
            faults.push(format!("{name}: the table does not name it"));
            continue;
        };
        used.insert(start);
        let (shop, outcome) = bring(path, false);
        let mut wrong = |fault: String| faults.push(format!("{name}: {fault}"));
        match (is, outcome) {
            (Of(format), Ok(batch)) => {
                read += 1;
                faults_of(path, format, &batch).into_iter().for_each(&mut wrong);
                let could = could_be(path);
                if could.first() != Some(format) {
                    wrong(format!("could be {could:?}"));
                }
            }
            (Dollars(format), Err(error)) if error.words.key == "refused-no-currency" => {
                read += 1;
                match bring(path, true).1 {
                    Ok(batch) => faults_of(path, format, &batch).into_iter().for_each(&mut wrong),
                    Err(error) => wrong(shop.engine.say(&error.words)),
                }
            }
            (Unknown, Err(error)) if error.words.key == "refused-unknown" => {
                let could = could_be(path);
                if !could.is_empty() {
                    wrong(format!("could be {could:?}"));
                }
            }
            (Refused(reason), Err(error)) if error.code == Code::Refused && error.words.key == *reason => {}
            (_, Ok(batch)) => wrong(format!("taken for {}", batch.format)),
            (_, Err(error)) => wrong(shop.engine.say(&error.words)),
        }
        if !matches!(is, Of(_)) && shop.path().exists() {
            wrong("a refused file made a shop".to_owned());
        }
    }
    for (start, _) in FILES.iter().filter(|(start, _)| !used.contains(start)) {
        faults.push(format!("{start}: no file begins with it"));
    }
    println!("T-IMP-1  {} files  {read} read  {} faults", files.len(), faults.len());
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn the_money_of_every_real_file_is_what_a_second_reading_adds_up_to() {
    let Some(root) = exports("the_money_of_every_real_file") else { return };
    let (mut checked, mut faults) = (0, Vec::new());
    for (name, path) in all_files(&root) {
        for sum in SUMS.iter().filter(|sum| sum.holds_for(&name)) {
            let (shop, outcome) = bring(&path, name.starts_with("square/"));
            if let Err(error) = outcome {
                faults.push(format!("{name}: {}", shop.engine.say(&error.words)));
                continue;
            }
            let sql = rusqlite::Connection::open(shop.path()).unwrap();
            let stored: i64 = sql.query_row(sum.stored, [], |row| row.get(0)).unwrap();
            let counted = sum.count(&path);
            checked += 1;
            if stored != counted || counted == 0 {
                faults.push(format!("{name}: {stored} is kept, {counted} stands in it ({})", sum.stored));
            }
        }
    }
    println!("money of {checked} readings  {} faults", faults.len());
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
    assert!(checked >= 45, "{checked} readings were compared");
}
