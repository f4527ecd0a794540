//! Squarespace's and Wix's real exports through the engine.

use crate::imports::{count, import};
use crate::support::{TempShop, exports};

#[test]
fn every_product_variant_and_image_is_counted() {
    let Some(exports) = exports("products_of_site_builders") else { return };
    // Counted apart from this program: rows with a product id or of kind PRODUCT, rows with a variant's price, and
    // addresses of images.
    for (file, format, rows, products, variants, images) in [
        ("squarespace/products_squarespace.csv", "squarespace-products", 9, 8, 9, 8),
        ("wix/products_wix.csv", "wix-products", 16, 3, 8, 7),
        ("wix/products_edge_numbers.csv", "wix-products", 2, 1, 1, 0),
    ] {
        let batch = import(&TempShop::new(), &exports.join(file));
        assert_eq!(batch.format, format);
        assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (rows, rows, 0), "{file}");
        let found = (batch.new, count(&batch, "variants"), count(&batch, "images"));
        assert_eq!(found, (products, variants, images), "{file}");
    }
}
