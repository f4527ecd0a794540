//! The real product lists of BigCommerce and PrestaShop and Shopify's payments, against counts made apart from this
//! program.

use crate::imports::import;
use crate::support::{TempShop, exports};
use rusqlite::Connection;
use std::path::Path;
use tillwise_engine::api::views::BatchView;
use tillwise_engine::{Code, ImportOptions};

/// Imports a real file that must be used to its last row.
fn import_whole(shop: &TempShop, format: &str, file: &Path) -> BatchView {
    let batch = import(shop, file);
    assert_eq!(batch.format, format, "{}", file.display());
    assert_eq!(batch.rows_read, batch.rows_used + batch.rows_skipped);
    assert_eq!(batch.rows_skipped, 0, "{}", file.display());
    batch
}

fn stored<T: rusqlite::types::FromSql>(shop: &TempShop, question: &str) -> Vec<T> {
    let sql = Connection::open(shop.path()).unwrap();
    let mut question = sql.prepare(question).unwrap();
    question.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The sum of decimals, in hundredths.
fn hundredths(texts: &[String]) -> i64 {
    let one = |text: &String| {
        let (whole, places) = text.split_once('.').unwrap_or((text, ""));
        format!("{whole}{places:0<2}").parse::<i64>().unwrap()
    };
    texts.iter().map(one).sum()
}

#[test]
fn every_product_variant_and_image_of_bigcommerces_real_files_is_counted() {
    let Some(exports) = exports("bigcommerce") else { return };
    // Rows by kind, counted apart: 13 products, 57 variants of two of them, 48 images. A product without variants is
    // one itself, which makes 68 variants, whose own prices or those of their product come to 3252.25.
    for (file, rows, variants, images, sum) in [
        ("products_bigcommerce-modern.csv", 118, 68, 48, 325_225),
        ("products_bigcommerce-legacy.csv", 1, 1, 0, 2_450),
    ] {
        let shop = TempShop::new();
        let batch = import_whole(&shop, "bigcommerce-products", &exports.join("bigcommerce").join(file));
        assert_eq!(batch.rows_used, rows);
        let prices: Vec<String> = stored(&shop, "SELECT price FROM variants");
        assert_eq!((prices.len(), hundredths(&prices)), (variants, sum), "{file}");
        assert_eq!(stored::<i64>(&shop, "SELECT count(*) FROM images"), [images], "{file}");
    }
    let shop = TempShop::new();
    import_whole(&shop, "bigcommerce-products", &exports.join("bigcommerce/products_edge_numbers.csv"));
    assert_eq!(stored::<String>(&shop, "SELECT price FROM variants"), ["19.9999"], "not a place is lost");
}

#[test]
fn prestashops_real_product_sample_is_read_and_its_other_samples_are_not() {
    let Some(exports) = exports("prestashop") else { return };
    let shop = TempShop::new();
    let folder = exports.join("prestashop");
    let batch = import_whole(&shop, "prestashop-products", &folder.join("products_import.csv"));
    assert_eq!((batch.rows_used, batch.new), (2, 2));
    assert_eq!(stored::<String>(&shop, "SELECT price FROM variants ORDER BY price"), ["49", "66.05"]);
    assert_eq!(stored::<i64>(&shop, "SELECT sum(stock) FROM variants"), [1_300]);
    assert_eq!(stored::<i64>(&shop, "SELECT count(*) FROM images"), [4]);
    for other in ["addresses", "categories", "combinations", "customers", "manufacturers", "suppliers"] {
        let file = folder.join(format!("{other}_import.csv"));
        let outcomes = shop.engine.import(&[file], ImportOptions::default()).unwrap();
        assert_eq!(
            outcomes[0].1.as_ref().map(|_| ()).map_err(|error| error.code),
            Err(Code::Refused),
            "{other}"
        );
    }
}

#[test]
fn shopifys_real_payments_come_to_the_cent() {
    let Some(exports) = exports("shopify_payments") else { return };
    let shop = TempShop::new();
    let file = exports.join("shopify/payment_transactions_export_1.csv");
    let batch = import_whole(&shop, "shopify-payments", &file);
    assert_eq!((batch.rows_used, batch.new), (2, 2));
    let sums = ["amount", "fee", "net"]
        .map(|column| stored::<i64>(&shop, &format!("SELECT sum({column}) FROM payments"))[0]);
    // The file's own columns add up to 81.29, 2.96 and 78.33.
    assert_eq!(sums, [8_129, -296, 7_833]);
    assert_eq!(sums[0] + sums[1], sums[2]);
}
