//! Which texts a catalogue has, and where its review begins: at what sells, is seen and is wrong.

use crate::support::TempShop;
use std::collections::BTreeMap;
use tillwise_domain::content::CopyField;
use tillwise_engine::Engine;
use tillwise_engine::api::requests::{CopyBy, CopyFilter, CopyShow, CopyStanding};
use tillwise_engine::api::views::{CopyCoverageCellView, CopyCoverageView};

const SHOPIFY: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
     Variant Price,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,Status\n\
     mug,Mug Björk,<p>OUR BEST MUG EVER.</p>,Kiln,Mugs,clay,true,Size,One,M,18.00,https://example.com/m1.jpg,1,A mug,Mug,,active\n\
     mug,,,,,,,,,,,https://example.com/m2.jpg,2,,,,\n\
     cup,Cup Sund,<p>A cup of stoneware for tea.</p>,KILN ,mugs,,true,Size,One,C,12.00,https://example.com/c.jpg,1,A cup,,,active\n\
     plate,Plate Näs,,Kiln,Plates,clay,true,Size,One,P,20.00,,,,,,active\n\
     card,Gift card,<p>A card worth a walk to our shop.</p>,,,,true,Size,One,G,25.00,,,,,,active\n";

const WOO: &str = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,Regular price,Images,\
     Parent,Attribute 1 name,Attribute 1 value(s)\n\
     12,simple,tee,Tee,1,visible,Soft,,20.00,https://example.com/t.jpg,,Color,Blue\n";

fn import(shop: &TempShop, name: &str, text: &str) {
    let outcome = shop.engine.import(&[shop.file(name, text)], Default::default()).unwrap().remove(0).1;
    outcome.unwrap_or_else(|error| panic!("{}", shop.engine.say(&error.words)));
}

fn shop() -> TempShop {
    let shop = TempShop::new();
    import(&shop, "products.csv", SHOPIFY);
    import(&shop, "wc-product-export.csv", WOO);
    shop.engine.review_catalog().unwrap();
    shop
}

fn all() -> CopyFilter {
    CopyFilter { show: CopyShow::All, ..CopyFilter::default() }
}

fn cell<'a>(view: &'a CopyCoverageView, row: &str, kind: &str) -> &'a CopyCoverageCellView {
    let at = view.kinds.iter().position(|one| one.id == kind).expect("the kind is in some file");
    &view.rows.iter().find(|one| one.id == row).expect("the row is there").cells[at]
}

fn numbers(cell: &CopyCoverageCellView) -> [usize; 4] {
    [cell.held, cell.there, cell.missing, cell.approved]
}

#[test]
fn each_text_is_there_missing_or_in_no_column_of_its_file() {
    let shop = shop();
    let by_category = shop.engine.copy_coverage(CopyBy::Category).unwrap();
    let rows: BTreeMap<&str, usize> =
        by_category.rows.iter().map(|row| (row.id.as_str(), row.products)).collect();
    assert_eq!(rows, BTreeMap::from([("mugs", 2), ("plates", 1), ("", 2)]), "whatever the case of a name");
    assert_eq!(numbers(cell(&by_category, "mugs", "description")), [2, 2, 0, 0]);
    assert_eq!(numbers(cell(&by_category, "mugs", "alt_text")), [2, 1, 1, 0], "one picture has no words");
    assert_eq!(numbers(cell(&by_category, "plates", "description")), [1, 0, 1, 0]);
    assert_eq!(numbers(cell(&by_category, "plates", "alt_text")), [0, 0, 0, 0], "it has no picture");
    assert_eq!(numbers(cell(&by_category, "", "short_description")), [1, 1, 0, 0], "Shopify has none");
    assert_eq!(
        numbers(cell(&by_category, "", "seo_title")),
        [1, 0, 1, 0],
        "the export of WooCommerce has none"
    );
    let by_vendor = shop.engine.copy_coverage(CopyBy::Vendor).unwrap();
    assert_eq!(cell(&by_vendor, "kiln", "tags").held, 3);
    assert_eq!(by_vendor.all.unwrap().products, 5);
}

/// The filter behind a number of the table.
fn filter(by: CopyBy, row: &str, kind: &str, standing: CopyStanding) -> CopyFilter {
    let row = Some(row.to_owned());
    let of = match by {
        CopyBy::Vendor => CopyFilter { vendor: row, ..all() },
        CopyBy::Category => CopyFilter { category: row, ..all() },
    };
    CopyFilter { field: Some(kind.to_owned()), standing, ..of }
}

fn every_number_leads_to_its_products(engine: &Engine) {
    let mut looked = 0;
    for by in [CopyBy::Vendor, CopyBy::Category] {
        let view = engine.copy_coverage(by).unwrap();
        for row in &view.rows {
            for (kind, cell) in view.kinds.iter().zip(&row.cells) {
                for (standing, number) in [
                    (CopyStanding::There, cell.there),
                    (CopyStanding::Missing, cell.missing),
                    (CopyStanding::Remark, cell.remark),
                    (CopyStanding::Approved, cell.approved),
                ] {
                    let queue = engine.copy_queue(&filter(by, &row.id, &kind.id, standing), 0).unwrap();
                    assert_eq!(queue.found, number, "{by:?} {} {} {standing:?}", row.id, kind.id);
                    assert!(
                        queue.fields.iter().any(|field| field.id == kind.id),
                        "what is filtered by can be chosen"
                    );
                    looked += number;
                }
            }
        }
    }
    assert!(looked > 40, "{looked}");
}

#[test]
fn a_number_leads_to_as_many_products() {
    let shop = shop();
    every_number_leads_to_its_products(&shop.engine);
    shop.engine.edit_copy("shopify:plate", CopyField::Description, "", "<p>A plate for cake.</p>").unwrap();
    shop.engine.move_copy(&["shopify:plate".to_owned()], "approved", "", false).unwrap();
    every_number_leads_to_its_products(&shop.engine);
    let unknown = CopyFilter { field: Some("price".to_owned()), ..all() };
    assert_eq!(shop.engine.copy_queue(&unknown, 0).unwrap().found, 0);
}

#[test]
fn an_act_is_in_the_table_at_once_and_so_is_its_undo() {
    let shop = shop();
    let plate = || {
        let view = shop.engine.copy_coverage(CopyBy::Category).unwrap();
        numbers(cell(&view, "plates", "description"))
    };
    shop.engine.edit_copy("shopify:plate", CopyField::Description, "", "<p>A plate for cake.</p>").unwrap();
    assert_eq!(plate(), [1, 1, 0, 0]);
    shop.engine.move_copy(&["shopify:plate".to_owned()], "approved", "", false).unwrap();
    assert_eq!(plate(), [1, 1, 0, 1]);
    shop.engine.undo_copy_act().unwrap();
    assert_eq!(plate(), [1, 1, 0, 0]);
    shop.engine.undo_copy_act().unwrap();
    assert_eq!(plate(), [1, 0, 1, 0]);
}

fn order(engine: &Engine) -> Vec<String> {
    let rows = engine.copy_queue(&all(), 0).unwrap().rows;
    rows.into_iter().map(|row| row.handle).collect()
}

#[test]
fn the_queue_begins_where_sales_times_visits_times_severity_is_most() {
    let shop = TempShop::new();
    // Three products with the same faults.
    let line = |handle: &str| {
        format!(
            "{handle},{handle},,Kiln,Cups,clay,true,Size,One,{handle},18.00,,,,{handle} of clay,A {handle} from our kiln,active\n"
        )
    };
    let header = SHOPIFY.lines().next().unwrap();
    import(&shop, "products.csv", &format!("{header}\n{}{}{}", line("ewer"), line("flute"), line("goblet")));
    let order_of = |name: &str, total: u32, sku: &str| {
        format!(
            "#{name},a@example.com,paid,2026-11-10 10:00:00 +0000,EUR,{total}.00,0.00,0.00,{total}.00,2026-11-10 10:00:00 +0000,1,{sku},{total}.00,{sku}\n"
        )
    };
    let orders = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                  Lineitem name,Lineitem price,Lineitem sku\n";
    import(
        &shop,
        "orders.csv",
        &format!("{orders}{}{}", order_of("1", 90, "ewer"), order_of("2", 30, "flute")),
    );
    shop.engine.review_catalog().unwrap();
    assert_eq!(order(&shop.engine), ["ewer", "flute", "goblet"], "sales alone, while no file tells visits");

    let pages = |rows: &str| {
        format!(
            "# Pages and screens: Page path\n# Start date: 20261101\n# End date: 20261115\n\n\
             Page path and screen class,Views,Active users,Total revenue\n{rows}"
        )
    };
    let seen = "/products/flute,300,90,0\n/collections/cups/products/flute,200,90,0\n/products/ewer,100,92,0\n\
                /collections/ewer,9999,800,0\n/products/goblet,5000,800,0\n";
    import(&shop, "pages.csv", &pages(seen));
    assert!(shop.engine.copy_queue(&all(), 0).unwrap().due, "another report of pages puts them in line anew");
    shop.engine.review_catalog().unwrap();
    assert_eq!(
        order(&shop.engine),
        ["flute", "ewer", "goblet"],
        "30 x 501 before 90 x 101, then what never sold"
    );
    let visits =
        |handle: &str| shop.engine.copy_product(&format!("shopify:{handle}"), &all()).unwrap().visits;
    assert_eq!(
        (visits("flute"), visits("ewer")),
        (Some(500), Some(100)),
        "a collection's page is no product's"
    );
    let reported: Vec<String> =
        shop.engine.copy_report(None).unwrap().into_iter().map(|report| report.handle).collect();
    assert_eq!(reported, order(&shop.engine), "the list in the terminal is in the same order");
}
