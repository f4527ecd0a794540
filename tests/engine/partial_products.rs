//! A product file with few columns takes nothing away: what it does not say stays as older files have it, above all
//! where the file that was written for the shop comes in again.

use crate::support::{TempShop, engine_at};
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tillwise_domain::content::CopyField;
use tillwise_domain::write_back::WAYS_BACK;
use tillwise_engine::Engine;
use tillwise_engine::api::requests::{CopyFilter, CopyShow};
use tillwise_engine::api::views::BatchView;

fn all() -> CopyFilter {
    CopyFilter { show: CopyShow::All, ..CopyFilter::default() }
}

/// A product of the shop as every page sees it: its texts, its variants and its images.
type Seen = (Vec<Value>, Vec<Vec<Value>>, Vec<Vec<Value>>);

fn rows_of(sql: &Connection, query: &str, key: &str) -> Vec<Vec<Value>> {
    let mut query = sql.prepare(query).unwrap();
    let columns = query.column_count();
    let rows = query.query_map([key], |row| (0..columns).map(|at| row.get(at)).collect()).unwrap();
    rows.map(|row| row.unwrap()).collect()
}

fn seen(shop: &Path) -> BTreeMap<String, Seen> {
    let sql = Connection::open(shop).unwrap();
    let mut query = sql.prepare("SELECT key FROM products WHERE current = 1").unwrap();
    let keys: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(|key| key.unwrap()).collect();
    let of = |key: &str| {
        let texts = "SELECT title, description, short_description, vendor, category, tags, status, seo_title,
                       seo_description, facts FROM products WHERE key = ?1 AND current = 1";
        let variants = "SELECT options, sku, barcode, price, compare_at, unit_cost, stock FROM variants
                        WHERE parent = (SELECT row FROM products WHERE key = ?1 AND current = 1) ORDER BY position";
        let images = "SELECT address, alt FROM images
                      WHERE parent = (SELECT row FROM products WHERE key = ?1 AND current = 1) ORDER BY position";
        let texts = rows_of(&sql, texts, key).remove(0);
        (texts, rows_of(&sql, variants, key), rows_of(&sql, images, key))
    };
    keys.iter().map(|key| (key.clone(), of(key))).collect()
}

fn import(engine: &Engine, file: &Path) -> BatchView {
    let outcome = engine.import(&[file.to_owned()], Default::default()).unwrap().remove(0).1;
    outcome.unwrap_or_else(|error| panic!("{}: {}", file.display(), engine.say(&error.words)))
}

const SHOPIFY: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,Cost per item,Status\n\
    mug,Mug,<p>A mug of clay from our kiln.</p>,Kiln,Cups,\"clay, cup\",true,Size,Small,M-S,300,4,18.00,20.00,4006381333931,https://example.com/a.jpg,1,A mug on a table,Mug of clay,A mug from the sea,6.50,active\n\
    mug,,,,,,,,Large,M-L,450,2,24.00,,4006381333948,https://example.com/b.jpg,2,The large mug,,,8.00,\n\
    cap,Cap,<p>A cap of wool.</p>,Loom,Hats,wool,true,Title,Default Title,C,90,7,12.00,,,,,,Cap of wool,A warm cap,3.00,active\n";

const SHOPIFY_TEMPLATE: &str = "Title,URL handle,Description,Vendor,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Inventory quantity,Weight value (grams),Product image URL,Image position,Image alt text,SEO title,SEO description\n\
    Mug,mug,<p>A mug of clay from our kiln.</p>,Kiln,clay,true,active,M-S,Size,Small,18.00,4,300,https://example.com/a.jpg,1,A mug on a table,Mug of clay,A mug from the sea\n\
    ,mug,,,,,,M-L,,Large,24.00,2,450,,,,,\n";

const WOOCOMMERCE: &str = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,In stock?,Stock,Weight (kg),Sale price,Regular price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s)\n\
    12,variable,tee,Tee,1,visible,Soft cotton.,A tee for every day.,1,,0.2,,,Shirts,\"cotton, tee\",https://example.com/t.jpg,,Color,\"Blue, Red\"\n\
    13,variation,tee-b,Tee - Blue,1,visible,,,1,4,,18.00,20.00,,,,tee,Color,Blue\n\
    14,variation,tee-r,Tee - Red,1,visible,,,1,9,,,20.00,,,,tee,Color,Red\n\
    15,simple,,Cap,1,visible,A cap.,A cap of wool.,1,7,0.1,,18.00,Hats,wool,https://example.com/c.jpg,,,\n";

const BIGCOMMERCE: &str = "Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Price,Cost Price,Retail Price,Sale Price,Brand Name,Categories,Description,Is Visible,Page Title,Meta Description,Internal Image URL (Export),Image Description\n\
    Product,77,Towel,physical,TOWEL,,variant,0,49.00,20.00,0.00,0.00,Loom,23;18,<p>A towel of linen.</p>,TRUE,Towel of linen,A towel for years,,\n\
    Variant,1,,,TOWEL-S,Type=Rectangle|Name=Size|Value=S,,4,45.00,,,,,,,,,,,\n\
    Image,5,,,,,,,,,,,,,,,,,https://example.com/towel.jpg,A towel on a rail\n\
    Product,78,Soap,physical,SOAP,,product,9,5.00,1.00,0.00,0.00,Loom,23,<p>A soap.</p>,TRUE,Soap,A soap,,\n";

const MAGENTO: &str = "sku,store_view_code,attribute_set_code,product_type,categories,product_websites,name,description,short_description,weight,product_online,visibility,price,url_key,meta_title,meta_description,base_image,base_image_label,qty,configurable_variations\n\
    tee-s,,Default,simple,,base,Tee S,,,0.2,1,Not Visible Individually,20.0000,tee-s,,,,,4.0000,\n\
    tee,,Default,configurable,Shirts,base,Tee,<p>A tee of cotton.</p>,Soft.,,1,\"Catalog, Search\",,tee,Tee,A tee,/t.jpg,A tee,0.0000,\"sku=tee-s,size=S|sku=tee-m,size=M\"\n\
    cup,,Default,simple,Cups,base,Cup,<p>A cup of clay.</p>,Clay.,0.3,1,\"Catalog, Search\",9.0000,cup,Cup,A cup,/c.jpg,A cup,7.0000,\n";

const PRESTASHOP: &str = "id;Active (0/1);Name*;Categories (x,y,z,...);Price tax excl.;Tax rules id;Wholesale price;On sale (0/1);Reference #;Manufacturer;EAN13;Quantity;Short description;Description;Tags (x,y,z,...);Meta title;Meta description;Image URLs (x,y,z,...)\n\
    1;1;Mug;Kitchen, Gifts;15.126050;1;6.00;0;MUG-1;Kiln;4006381333931;12;Clay.;A mug of clay.;mug, cup;Mug;A mug;https://example.com/a.jpg\n\
    2;1;Cap;Hats;12.00;1;3.00;0;CAP-1;Loom;;7;Wool.;A cap of wool.;cap;Cap;A cap;\n";

const SQUARE: &str = "Token,Item Name,Variation Name,SKU,Description,Category,GTIN,Price,Option Name 1,Option Value 1,Current Quantity Studio,New Quantity Studio,Current Quantity Market\n\
    V1,Mug,Small,M-S,A mug of clay,Cups,4006381333931,18.00,Size,Small,4,,2\n\
    V2,Mug,Large,M-L,A mug of clay,Cups,,24.00,Size,Large,1,,\n\
    V3,Cap,Regular,C,A cap of wool,Hats,,12.00,,,7,,\n";

const SQUARESPACE: &str = "Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Price,Sale Price,On Sale,Stock,Categories,Tags,Visible,Hosted Image URLs\n\
    p1,v1,PHYSICAL,shop,mug,Mug,<p>A mug of clay.</p>,M-S,Size,Small,18.00,0.00,No,4,Cups,clay,Yes,https://example.com/a.jpg\n\
    ,v2,,,,,,M-L,Size,Large,24.00,20.00,Yes,Unlimited,,,,\n\
    p2,v3,PHYSICAL,shop,cap,Cap,<p>A cap of wool.</p>,C,,,12.00,0.00,No,7,Hats,wool,Yes,\n";

const WIX: &str = "handle,fieldType,name,visible,plainDescription,media,mediaAltText,collection,brand,price,strikethroughPrice,cost,inventory,sku,barcode,productOptionName1,productOptionType1,productOptionChoices1\n\
    tote,PRODUCT,Tote,TRUE,A tote of linen,,,Bags,Loom,,,,,,,Size,TEXT_CHOICES,Small;Large\n\
    tote,VARIANT,,TRUE,,,,,,20.00,25.00,9.00,12,T-S,,Size,TEXT_CHOICES,Small\n\
    tote,VARIANT,,TRUE,,,,,,22.00,,9.00,3,T-L,,Size,TEXT_CHOICES,Large\n\
    tote,MEDIA,,,,https://example.com/t.jpg,A tote on a chair,,,,,,,,,,,\n\
    cap,PRODUCT,Cap,TRUE,A cap of wool,https://example.com/c.jpg,A cap,Hats,Loom,12.00,,3.00,7,C,,,,\n";

/// Each platform's file with as many columns as it may have.
const FILES: [(&str, &str); 9] = [
    ("shopify-products", SHOPIFY),
    ("shopify-products", SHOPIFY_TEMPLATE),
    ("woocommerce-products", WOOCOMMERCE),
    ("bigcommerce-products", BIGCOMMERCE),
    ("magento-products", MAGENTO),
    ("prestashop-products", PRESTASHOP),
    ("square-item-library", SQUARE),
    ("squarespace-products", SQUARESPACE),
    ("wix-products", WIX),
];

/// Changes one description, writes it for the shop, and brings the written file in again.
fn comes_home(format: &str, text: &str) {
    let shop = TempShop::new();
    import(&shop.engine, &shop.file("products.csv", text));
    shop.engine.review_catalog().unwrap();
    shop.engine.set_reviewer("Ada").unwrap();
    let before = seen(&shop.path());
    let product = shop.engine.copy_queue(&all(), 0).unwrap().rows.remove(0).product;
    let was = shop.engine.copy_text(&product, CopyField::Description).unwrap();
    shop.engine.edit_copy(&product, CopyField::Description, &was, "Words, \"new\" ones; = for all.").unwrap();
    shop.engine.move_copy(std::slice::from_ref(&product), "approved", "", false).unwrap();
    let folder = shop.path().with_file_name("out");
    let written = shop.engine.export_copy(&folder).unwrap().0;
    assert_eq!((written.products, written.left.len()), (1, 0), "{format}: {written:?}");
    let named = |part: &str| written.written.iter().find(|path| path.contains(part)).unwrap().clone();

    let later = engine_at(&shop.path(), "2026-12-01T09:00:00Z");
    let batch = import(&later, Path::new(&named("for-the-shop")));
    assert_eq!((batch.new, batch.updated, batch.rows_skipped), (0, 1, 0), "{format}");
    assert!(batch.notes.iter().any(|note| note.contains("stays as it was")), "{format}: {:?}", batch.notes);
    let after = seen(&shop.path());
    let mut wanted = before.clone();
    wanted.get_mut(&product).unwrap().0[1] = Value::Text("Words, \"new\" ones; = for all.".to_owned());
    assert_eq!(after, wanted, "{format}: exactly that description");
    later.review_catalog().unwrap();
    let view = later.copy_product(&product, &all()).unwrap();
    assert_eq!(view.state, "confirmed_live", "{format}");
    assert_eq!(later.export_copy(&folder).unwrap().0.products, 0, "{format}: nothing is left to write");

    // The file that takes it back is such a file too.
    let undo = import(&later, Path::new(&named("-undo")));
    assert_eq!(seen(&shop.path()), before, "{format}: the undo file");
    later.undo(undo.id.unwrap()).unwrap();
    assert_eq!(seen(&shop.path()), wanted, "{format}");
    later.undo(batch.id.unwrap()).unwrap();
    assert_eq!(seen(&shop.path()), before, "{format}: taken back, all is as it was");
    let left: i64 = Connection::open(shop.path())
        .unwrap()
        .query_row("SELECT count(*) FROM partial_products", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0, "{format}");
}

#[test]
fn the_file_for_the_shop_comes_in_again_and_changes_exactly_its_text() {
    for (format, text) in FILES {
        comes_home(format, text);
    }
    let tried: BTreeSet<&str> = FILES.iter().map(|(format, _)| *format).collect();
    assert_eq!(tried, WAYS_BACK.iter().map(|way| way.format).collect(), "every platform with a way back");
}

#[test]
fn a_text_goes_into_the_file_that_it_is_from() {
    let shop = TempShop::new();
    import(&shop.engine, &shop.file("products.csv", SHOPIFY));
    let few = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU\n\
               mug,Mug,<p>A newer text about clay.</p>,Size,Small,M-S\nmug,,,,Large,M-L\n";
    let later = engine_at(&shop.path(), "2026-12-01T09:00:00Z");
    import(&later, &shop.file("few.csv", few));
    later.review_catalog().unwrap();
    later.set_reviewer("Ada").unwrap();
    let edit = |field: CopyField, was: &str, text: &str| {
        assert_eq!(later.copy_text("shopify:mug", field).unwrap(), was);
        later.edit_copy("shopify:mug", field, was, text).unwrap();
    };
    edit(CopyField::Description, "<p>A newer text about clay.</p>", "<p>The newest text about clay.</p>");
    edit(CopyField::SeoTitle, "Mug of clay", "Mug of stoneware");
    edit(CopyField::AltText { image: 2 }, "The large mug", "The large mug from above");
    later.move_copy(&["shopify:mug".to_owned()], "approved", "", false).unwrap();
    let folder = shop.path().with_file_name("out");
    let view = later.export_copy(&folder).unwrap().0;
    let files: Vec<_> = view.files.iter().map(|file| (file.source.as_str(), file.texts)).collect();
    assert_eq!((files, view.left.len()), (vec![("few.csv", 1), ("products.csv", 2)], 0));
    assert_eq!(later.copy_product("shopify:mug", &all()).unwrap().state, "exported");

    // A newer title must not be written over by the older file that carries it along.
    let renamed = few.replace("mug,Mug,", "mug,Mug of the sea,").replace("newer", "third");
    let last = engine_at(&shop.path(), "2026-12-02T09:00:00Z");
    import(&last, &shop.file("renamed.csv", renamed));
    last.review_catalog().unwrap();
    let view = last.copy_export().unwrap();
    assert!(view.files.iter().all(|file| file.source != "products.csv"), "{view:?}");
}

#[test]
fn a_partial_file_of_nobody_is_a_table_and_no_product_file() {
    let shop = TempShop::new();
    let few = "ID,Type,SKU,Name,Description\n12,variable,tee,Tee,Another text\n";
    let file = shop.file("few.csv", few);
    let refused = shop.engine.import(std::slice::from_ref(&file), Default::default()).unwrap().remove(0).1;
    assert!(refused.is_err(), "no export of this shop has such columns");
    import(&shop.engine, &shop.file("all.csv", WOOCOMMERCE));
    let other = shop.file("other.csv", few.replace("Description", "Colour"));
    assert!(shop.engine.import(&[other], Default::default()).unwrap().remove(0).1.is_err());
    let nameless = shop.file("nameless.csv", "Type,Name,Description\nvariable,Tee,Another text\n");
    assert!(shop.engine.import(&[nameless], Default::default()).unwrap().remove(0).1.is_err());
    assert_eq!(import(&shop.engine, &file).updated, 1);
}

/// A column of a file that may be there or not, with what it may say.
const COLUMNS: [(&str, [&str; 3]); 12] = [
    ("Body (HTML)", ["", "<p>One.</p>", "<p>Two.</p>"]),
    ("Vendor", ["", "Kiln", "Loom"]),
    ("Type", ["", "Cups", "Hats"]),
    ("Tags", ["", "clay", "wool"]),
    ("SEO Title", ["", "First", "Second"]),
    ("SEO Description", ["", "Warm", "Cold"]),
    ("Status", ["active", "draft", "archived"]),
    ("Variant Price", ["10.00", "11.00", "12.00"]),
    ("Variant Inventory Qty", ["", "3", "5"]),
    ("Cost per item", ["", "2.00", "4.00"]),
    ("Variant Barcode", ["", "4006381333931", "4006381333948"]),
    ("Image Alt Text", ["", "From above", "From below"]),
];

/// What one file says: which columns it has, and for each product which of the texts.
#[derive(Clone, Debug)]
struct Said {
    columns: Vec<bool>,
    products: BTreeMap<&'static str, Vec<usize>>,
}

#[derive(Clone, Debug)]
enum Act {
    Import(Said),
    Undo(usize),
}

fn said() -> impl Strategy<Value = Said> {
    let texts = || prop::option::weighted(0.8, prop::collection::vec(0_usize..3, COLUMNS.len()));
    let columns = prop::collection::vec(prop::bool::weighted(0.6), COLUMNS.len());
    (columns, texts(), texts()).prop_map(|(columns, mug, cap)| Said {
        columns,
        products: [("mug", mug), ("cap", cap)]
            .into_iter()
            .filter_map(|(key, texts)| Some((key, texts?)))
            .collect(),
    })
}

impl Said {
    fn text(&self) -> String {
        let columns = || COLUMNS.iter().enumerate().filter(|(at, _)| self.columns[*at]);
        let heads = columns().map(|(_, (name, _))| format!(",{name}"));
        let mut text = format!(
            "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Image Src{}\n",
            heads.collect::<String>()
        );
        for (key, texts) in &self.products {
            let cells = columns().map(|(at, (_, says))| format!(",{}", says[texts[at]]));
            text += &format!(
                "{key},The {key},Size,Large,{key}-L,https://example.com/{key}.jpg{}\n",
                cells.collect::<String>()
            );
        }
        text
    }
}

/// What is known of a product: of each column what the newest file with that column says.
fn known(files: &[(i64, Said)], key: &str) -> Option<Vec<Option<&'static str>>> {
    let about: Vec<&Said> =
        files.iter().map(|(_, said)| said).filter(|said| said.products.contains_key(key)).collect();
    let newest = |at: usize| {
        let said = about.iter().rev().find(|said| said.columns[at]);
        said.map(|said| COLUMNS[at].1[said.products[key][at]]).filter(|text| !text.is_empty())
    };
    (!about.is_empty()).then(|| (0..COLUMNS.len()).map(newest).collect())
}

fn stands(shop: &Path, key: &str) -> Option<Vec<Option<String>>> {
    let sql = Connection::open(shop).unwrap();
    let query = "SELECT nullif(description, ''), nullif(vendor, ''), nullif(category, ''), nullif(tags, ''),
                   nullif(seo_title, ''), nullif(seo_description, ''), nullif(status, ''), v.price,
                   CAST(v.stock AS TEXT), v.unit_cost, v.barcode, nullif(i.alt, '')
                 FROM products p JOIN variants v ON v.parent = p.row JOIN images i ON i.parent = p.row
                 WHERE p.key = ?1 AND p.current = 1";
    let mut rows = rows_of(&sql, query, &format!("shopify:{key}"));
    assert!(rows.len() <= 1, "{key} has one variant and one image");
    let text = |value: Value| match value {
        Value::Text(text) => Some(text),
        _ => None,
    };
    rows.pop().map(|row| row.into_iter().map(text).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn of_each_column_the_newest_file_that_has_it_counts_whatever_is_taken_back(
        acts in prop::collection::vec(
            prop_oneof![3 => said().prop_map(Act::Import), 2 => (0_usize..6).prop_map(Act::Undo)],
            1..9,
        )
    ) {
        let shop = TempShop::new();
        let mut inside: Vec<(i64, Said)> = Vec::new();
        for (at, act) in acts.into_iter().enumerate() {
            let engine = engine_at(&shop.path(), &format!("2026-12-{:02}T09:00:00Z", at + 1));
            match act {
                Act::Import(said) if said.products.is_empty() => continue,
                Act::Import(said) => {
                    let file = shop.file(&format!("{at}.csv"), said.text());
                    let batch = import(&engine, &file).id.unwrap();
                    // The same file once more is no second import; what it says counts since the first.
                    if !inside.iter().any(|(known, _)| *known == batch) {
                        inside.push((batch, said));
                    }
                }
                Act::Undo(which) if !inside.is_empty() => {
                    let (batch, _) = inside.remove(which % inside.len());
                    engine.undo(batch).unwrap();
                }
                Act::Undo(_) => continue,
            }
            for key in ["mug", "cap"] {
                let wanted = known(&inside, key);
                let wanted = wanted.map(|texts| texts.into_iter().map(|text| text.map(str::to_owned)).collect::<Vec<_>>());
                prop_assert_eq!(stands(&shop.path(), key), wanted, "{} after {:?}", key, inside);
            }
        }
    }
}
