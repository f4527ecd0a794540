//! Approved copy goes back to the shop: what is written is only what changed, the shop takes exactly that, and the next
//! export says that it is live.

use crate::support::{TempShop, exports};
use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use std::path::Path;
use tillwise_domain::content::CopyField;
use tillwise_engine::api::requests::{CopyFilter, CopyShow, CopyStanding};

const ALL: CopyFilter = CopyFilter {
    show: CopyShow::All,
    rule: None,
    state: None,
    vendor: None,
    category: None,
    field: None,
    standing: CopyStanding::Remark,
    search: None,
};

fn import(shop: &TempShop, name: &str, text: &[u8]) {
    let file = shop.file(name, text);
    let outcome = shop.engine.import(&[file], Default::default()).unwrap().remove(0).1;
    outcome.unwrap_or_else(|error| panic!("{name}: {}", shop.engine.say(&error.words)));
}

fn shop(name: &str, text: &[u8]) -> TempShop {
    let shop = TempShop::new();
    import(&shop, name, text);
    shop.engine.review_catalog().unwrap();
    shop.engine.set_reviewer("Ada").unwrap();
    shop
}

/// Writes a description, approves it, and gives the product.
fn approve_new_description(shop: &TempShop, text: &str) -> String {
    let rows = shop.engine.copy_queue(&ALL, 0).unwrap().rows;
    // What a title claims is not what this is about.
    let claimless = |product: &&String| {
        let claims = shop.engine.copy_product(product, &ALL).unwrap().claims;
        claims.iter().all(|claim| claim.field == CopyField::Description)
    };
    let product = rows.iter().map(|row| &row.product).find(claimless).unwrap().clone();
    let was = shop.engine.copy_text(&product, CopyField::Description).unwrap();
    shop.engine.edit_copy(&product, CopyField::Description, &was, text).unwrap();
    shop.engine.move_copy(std::slice::from_ref(&product), "approved", "", false).unwrap();
    product
}

fn records(text: &[u8]) -> Vec<StringRecord> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    reader.records().collect::<Result<_, _>>().unwrap()
}

/// What the shop's export says after it took a file: rows of a product in their order, columns by name; what the file
/// leaves out stays.
fn taken(export: &[u8], file: &[u8], key: &str, takes: impl Fn(&StringRecord) -> bool) -> Vec<StringRecord> {
    let (mut export, file) = (records(export), records(file));
    let column = |name: &str, of: &StringRecord| of.iter().position(|one| one == name).unwrap();
    let (own, other) = (column(key, &export[0]), column(key, &file[0]));
    let places: Vec<usize> = file[0].iter().map(|name| column(name, &export[0])).collect();
    let mut rows = file[1..].iter().peekable();
    while let Some(row) = rows.next() {
        let group = &row[other];
        let mut of_it: Vec<&StringRecord> = vec![row];
        of_it.extend(std::iter::from_fn(|| rows.next_if(|next| &next[other] == group)));
        let targets: Vec<usize> =
            (1..export.len()).filter(|at| &export[*at][own] == group && takes(&export[*at])).collect();
        assert_eq!(targets.len(), of_it.len(), "{group}: as many rows as the shop has");
        for (at, new) in targets.into_iter().zip(of_it) {
            let mut cells: Vec<String> = export[at].iter().map(str::to_owned).collect();
            for (place, cell) in places.iter().zip(new.iter()) {
                cells[*place] = cell.to_owned();
            }
            export[at] = cells.into_iter().collect();
        }
    }
    export
}

fn written(rows: &[StringRecord]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

fn cells_that_differ(one: &[StringRecord], other: &[StringRecord]) -> usize {
    assert_eq!(one.len(), other.len());
    one.iter().zip(other).map(|(a, b)| a.iter().zip(b.iter()).filter(|(a, b)| a != b).count()).sum()
}

/// Exports, lets the shop take the file, imports its next export: exactly the new text is other, and it is live.
fn goes_round(name: &str, text: &[u8], key: &str, takes: impl Fn(&StringRecord) -> bool) {
    let shop = shop(name, text);
    let folder = shop.path().with_file_name("to-the-shop");
    let (nothing, done) = shop.engine.export_copy(&folder).unwrap();
    assert_eq!(
        (nothing.products, nothing.files.len(), nothing.written.len()),
        (0, 0, 0),
        "{name}: {}",
        done.said
    );
    assert!(!folder.exists(), "{name}: nothing changed, no file");

    let new = "<p>A new text, with \"quotes\" and a comma; = no formula.</p>";
    let product = approve_new_description(&shop, new);
    let (view, _) = shop.engine.export_copy(&folder).unwrap();
    let texts: usize = view.files.iter().map(|file| file.texts).sum();
    assert_eq!((view.products, texts, view.left.len()), (1, 1, 0), "{name}: {view:?}");
    let named = |part: &str| {
        let path = view.written.iter().find(|path| path.contains(part)).unwrap();
        std::fs::read(path).unwrap()
    };
    assert_eq!(shop.engine.copy_product(&product, &ALL).unwrap().state, "exported", "{name}");

    let next = taken(text, &named("for-the-shop"), key, &takes);
    assert_eq!(cells_that_differ(&records(text), &next), 1, "{name}: exactly that change");
    let back = taken(&written(&next), &named("-undo"), key, &takes);
    assert_eq!(back, records(text), "{name}: the undo file takes all of it back");
    import(&shop, "next.csv", &written(&next));
    shop.engine.review_catalog().unwrap();
    assert_eq!(shop.engine.copy_product(&product, &ALL).unwrap().state, "confirmed_live", "{name}");
    assert_eq!(shop.engine.export_copy(&folder).unwrap().0.products, 0, "{name}: nothing is left to write");
}

const SHOPIFY: &str = "Handle,Title,Body (HTML),Vendor,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,Status\n\
    mug,Mug,<p>A mug of clay from our kiln.</p>,Kiln,\"clay, cup\",Size,Small,'001,18.00,0123,https://example.com/a.jpg,1,A mug,Mug,active\n\
    mug,,,,,,Large,M-L,24.00,,,,,,\n\
    mug,,,,,,,,,,https://example.com/b.jpg,2,,,\n";

const WOOCOMMERCE: &str = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,Regular price,Stock,Images,Parent,Attribute 1 name,Attribute 1 value(s)\n\
    12,variable,tee,Tee,1,visible,,A tee.\\nOf cotton.,,,https://example.com/t.jpg,,Color,\"Blue, Red\"\n\
    13,variation,tee-b,Tee - Blue,1,visible,,,20.00,4,,tee,Color,Blue\n";

#[test]
fn a_new_text_goes_round_through_shopify_and_woocommerce() {
    goes_round("products_export.csv", SHOPIFY.as_bytes(), "Handle", |row| !row[6].is_empty());
    goes_round("wc-product-export.csv", WOOCOMMERCE.as_bytes(), "ID", |row| &row[1] != "variation");
}

#[test]
fn a_new_text_goes_round_through_real_catalogues() {
    let Some(folder) = exports("a_new_text_goes_round_through_real_catalogues") else { return };
    for name in ["products_apparel", "products_home-and-garden", "products_jewelery"] {
        let text = std::fs::read(folder.join(format!("shopify/{name}.csv"))).unwrap();
        let option = records(&text)[0].iter().position(|one| one == "Option1 Value").unwrap();
        goes_round(name, &text, "Handle", |row| !row[option].is_empty() || !row[1].is_empty());
    }
    let text = std::fs::read(folder.join("woocommerce/sample_products.csv")).unwrap();
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
    goes_round("sample_products", text, "ID", |row| &row[1] != "variation");
    let text = std::fs::read(folder.join("bigcommerce/products_bigcommerce-modern.csv")).unwrap();
    goes_round("bigcommerce", &text, "ID", |row| &row[0] == "Product");
}

#[test]
fn what_nobody_approved_or_vouched_for_stays_out() {
    let shop = shop("products_export.csv", SHOPIFY.as_bytes());
    let folder = shop.path().with_file_name("out");
    let was = shop.engine.copy_text("shopify:mug", CopyField::Description).unwrap();
    let claim = "<p>A mug of clay. It is 100 % carbon neutral and certified organic.</p>";
    shop.engine.edit_copy("shopify:mug", CopyField::Description, &was, claim).unwrap();
    let view = shop.engine.copy_export().unwrap();
    assert_eq!((view.products, view.waiting.is_some()), (0, true), "nobody approved it");
    assert!(shop.engine.move_copy(&["shopify:mug".to_owned()], "exported", "", false).is_err());
    assert_eq!(shop.engine.export_copy(&folder).unwrap().0.written, Vec::<String>::new());
    assert!(!Path::new(&folder).exists());
}

#[test]
fn files_that_are_there_are_never_written_over() {
    let shop = shop("products_export.csv", SHOPIFY.as_bytes());
    let folder = shop.path().with_file_name("out");
    approve_new_description(&shop, "<p>A better text about this mug of clay.</p>");
    let first = shop.engine.export_copy(&folder).unwrap().0.written;
    let kept: Vec<Vec<u8>> = first.iter().map(|path| std::fs::read(path).unwrap()).collect();
    let second = shop.engine.export_copy(&folder).unwrap().0.written;
    assert_eq!(second.len(), first.len(), "a lost file can be written again");
    assert!(second.iter().all(|path| !first.contains(path)));
    let now: Vec<Vec<u8>> = first.iter().map(|path| std::fs::read(path).unwrap()).collect();
    assert_eq!(now, kept);
    assert_eq!(std::fs::read(&second[0]).unwrap(), kept[0], "the same texts are the same bytes");
}
