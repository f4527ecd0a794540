//! Approved copy goes back to the shop: what is written is only what changed, the shop takes exactly that, and the next
//! export says that it is live.

use crate::support::{TempShop, exports};
use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use std::path::Path;
use tillwise_domain::content::CopyField;
use tillwise_engine::ImportOptions;
use tillwise_engine::api::requests::{CopyFilter, CopyShow, CopyStanding, EvidenceForm};

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
fn a_claim_nobody_stands_for_and_a_clash_are_named_and_never_written() {
    let shop = shop("products_export.csv", SHOPIFY.as_bytes());
    let folder = shop.path().with_file_name("out");
    let was = shop.engine.copy_text("shopify:mug", CopyField::Description).unwrap();
    let claim = "<p>A mug of clay. It is 100 % carbon neutral.</p>";
    shop.engine.edit_copy("shopify:mug", CopyField::Description, &was, claim).unwrap();
    let done = shop.engine.move_copy(&["shopify:mug".to_owned()], "approved", "", false).unwrap();
    assert!(done.said.contains("One claim still needs your word"), "{}", done.said);
    let blocked = |reason: &str| {
        let (view, done) = shop.engine.export_copy(&folder).unwrap();
        assert_eq!((view.files.len(), view.left.len(), view.left[0].by_hand), (0, 1, false));
        assert!(view.left[0].reason.contains(reason), "{}", view.left[0].reason);
        assert!(done.said.starts_with("No file was written."), "{}", done.said);
        assert!(
            view.written.is_empty() && !folder.exists(),
            "a text that may not go out is in no file at all"
        );
    };
    blocked("claim");
    let found = shop.engine.claim_named("shopify:mug", "carbon neutral").or_else(|_| {
        let claims = shop.engine.copy_product("shopify:mug", &ALL)?.claims;
        shop.engine.claim_named("shopify:mug", &claims[0].text)
    });
    let evidence = EvidenceForm { note: "measured".to_owned(), ..EvidenceForm::default() };
    shop.engine.tick_claim("shopify:mug", &found.unwrap(), &evidence).unwrap();
    import(&shop, "next.csv", SHOPIFY.replace("from our kiln", "from Delft").as_bytes());
    shop.engine.review_catalog().unwrap();
    blocked("The shop changed this text too.");
}

#[test]
fn what_no_file_can_carry_is_listed_with_its_text_to_change_by_hand() {
    let Some(folder) = exports("what_no_file_can_carry_is_listed") else { return };
    let text = std::fs::read(folder.join("bigcommerce/products_bigcommerce-legacy.csv")).unwrap();
    let shop = shop("products.csv", &text);
    approve_new_description(&shop, "<p>A text for the hand.</p>");
    let (view, _) = shop.engine.export_copy(&shop.path().with_file_name("out")).unwrap();
    assert_eq!((view.files.len(), view.left.len(), view.written.len()), (0, 1, 1));
    assert!(view.left[0].by_hand);
    assert!(std::fs::read_to_string(&view.written[0]).unwrap().contains("A text for the hand."));
}

#[test]
fn the_shops_export_of_before_is_news_after_a_newer_one_and_can_be_taken_back() {
    let shop = shop("products_export.csv", SHOPIFY.as_bytes());
    let text = || shop.engine.copy_text("shopify:mug", CopyField::Description).unwrap();
    let old = text();
    let brought = |name: &str, bytes: &str| {
        let file = shop.file(name, bytes);
        let outcome = shop.engine.import(&[file], Default::default()).unwrap().remove(0).1.unwrap();
        let told = outcome.notes.iter().any(|note| note.contains("as it was before"));
        assert_eq!(told, name.starts_with("back.") && !outcome.repeated, "{:?}", outcome.notes);
        (outcome.repeated, outcome.updated, outcome.id.unwrap())
    };
    assert_eq!(brought("again.csv", SHOPIFY), (true, 0, 1), "twice in a row is no news");
    let newer = SHOPIFY.replace("from our kiln", "from Delft");
    assert_eq!(brought("newer.csv", &newer), (false, 1, 2));
    let new = text();
    assert_ne!(new, old);

    let (repeated, updated, id) = brought("back.csv", SHOPIFY);
    assert_eq!((repeated, updated, id), (false, 1, 3), "the shop went back");
    assert_eq!(text(), old);
    assert_eq!(brought("back again.csv", SHOPIFY), (true, 0, 3), "and that is in now");
    let dry = ImportOptions { dry_run: true, ..Default::default() };
    let rehearsed = shop.engine.import(&[shop.file("a.csv", &newer)], dry);
    assert_eq!(rehearsed.unwrap().remove(0).1.unwrap().updated, 1, "counted as it would be written");
    assert_eq!(text(), old);

    shop.engine.undo(id).unwrap();
    assert_eq!(text(), new, "taken back, the newer file counts again");
    assert_eq!(brought("back.csv", SHOPIFY), (false, 1, 4));
    shop.engine.undo(2).unwrap();
    assert_eq!(text(), old);
}

#[test]
fn an_old_export_brought_along_with_the_newest_does_not_undo_it() {
    let shop = shop("products_export.csv", SHOPIFY.as_bytes());
    let newer = SHOPIFY.replace("from our kiln", "from Delft");
    let both = [shop.file("newest.csv", &newer), shop.file("old.csv", SHOPIFY)];
    for repeated in [[false, true], [true, true]] {
        let outcomes = shop.engine.import(&both, Default::default()).unwrap();
        let told: Vec<bool> = outcomes.into_iter().map(|(_, outcome)| outcome.unwrap().repeated).collect();
        assert_eq!(told, repeated);
        let now = shop.engine.copy_text("shopify:mug", CopyField::Description).unwrap();
        assert!(now.contains("Delft"), "{now}");
    }
}

#[test]
fn the_small_file_is_spoken_of_where_there_is_one() {
    let product =
        |name: &str| format!("{name},{name},<p>{name} is a text of its own.</p>,Size,S,{name},1.00\n");
    let header = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n";
    let names = ["ash", "birch", "cedar"];
    let file: String = names.map(product).concat();
    let shop = shop("products_export.csv", format!("{header}{file}").as_bytes());
    for (count, name) in (1..).zip(names) {
        let product = format!("shopify:{name}");
        let was = shop.engine.copy_text(&product, CopyField::Description).unwrap();
        shop.engine.edit_copy(&product, CopyField::Description, &was, "<p>Another one.</p>").unwrap();
        shop.engine.move_copy(std::slice::from_ref(&product), "approved", "", false).unwrap();
        let folder = shop.path().with_file_name(format!("out-{name}"));
        let (view, _) = shop.engine.export_copy(&folder).unwrap();
        let says = view.files[0].steps.iter().any(|step| step.contains("small file"));
        let holds = view.written.iter().any(|path| path.contains("try-these-first"));
        assert_eq!((says, holds), (count > 2, count > 2), "{count} products");
    }
}

#[test]
fn what_is_no_folder_to_write_into_is_said_in_words() {
    let shop = shop("products_export.csv", SHOPIFY.as_bytes());
    approve_new_description(&shop, "<p>A better text about this mug of clay.</p>");
    let file = shop.file("a-file", "x");
    for place in [file.clone(), file.join("below")] {
        let error = shop.engine.export_copy(&place).expect_err("a file is no folder");
        assert_eq!(error.words.key, "error-copy-export-folder");
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"x");
    assert_eq!(shop.engine.copy_product("shopify:mug", &ALL).unwrap().state, "approved", "nothing went out");
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
