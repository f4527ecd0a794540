use super::*;
use crate::formats::{Context, FORMATS, sniff};

fn read(text: &str) -> (Source, &'static WayBack) {
    let layout = sniff(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}\n{text}"));
    let way = way_back(layout.format.id()).expect("a platform with a way back");
    (Source::read(text.as_bytes(), &layout, &Context::default()).expect("it was read before"), way)
}

fn change(key: &str, field: CopyField, was: &str, text: &str) -> Change {
    Change { key: key.into(), field, image: None, was: was.into(), text: text.into() }
}

/// Writes, proves, and gives the file.
fn proved(text: &str, changes: &[Change]) -> (Written, Proof) {
    let (source, way) = read(text);
    let written = write_back(&source, way, changes);
    let proof = prove(&source, way, &written.changes, written.delimiter, &written.file());
    let proof = proof.unwrap_or_else(|why| panic!("{why:?}"));
    let differ =
        written.rows.iter().flatten().zip(written.before.iter().flatten()).filter(|(new, old)| new != old);
    assert_eq!(differ.count(), proof.changed, "the undo file differs in the new texts alone");
    (written, proof)
}

const SHOPIFY: &str = "Handle,Title,Body (HTML),Vendor,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title\n\
    mug,Mug,<p>A mug.</p>,Kiln,\"clay,cup\",Size,Small,'001,18.00,0123,https://example.com/a.jpg,1,A mug,Mug\n\
    mug,,,,,,Large,M-L,24.00,,,,,\n\
    mug,,,,,,,,,,https://example.com/b.jpg,2,,\n\
    cap,Cap,\"<p>A \"\"good\"\" cap.</p>\",Kiln,,Title,Default Title,C,12.00,,,,,\n";

#[test]
fn shopify_gets_every_variant_row_of_a_changed_product_and_nothing_else() {
    let (written, proof) = proved(
        SHOPIFY,
        &[change("mug", CopyField::Description, "<p>A mug.</p>", "<p>A mug of stoneware.</p>")],
    );
    assert_eq!(
        written.file(),
        "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU\n\
         mug,Mug,<p>A mug of stoneware.</p>,Size,Small,'001\n\
         mug,,,,Large,M-L\n"
    );
    assert_eq!(
        written.undo(),
        "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU\n\
         mug,Mug,<p>A mug.</p>,Size,Small,'001\n\
         mug,,,,Large,M-L\n"
    );
    assert_eq!(proof, Proof { rows: 2, equal: 11, changed: 1 });
}

#[test]
fn words_of_an_image_bring_its_row_address_and_place() {
    let words = Change {
        image: Some("https://example.com/b.jpg".into()),
        ..change("mug", CopyField::AltText { image: 2 }, "", "The mug from above")
    };
    let (written, proof) = proved(SHOPIFY, std::slice::from_ref(&words));
    assert_eq!(
        written.file(),
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Image Src,Image Position,Image Alt Text\n\
         mug,Mug,Size,Small,'001,https://example.com/a.jpg,1,A mug\n\
         mug,,,Large,M-L,,,\n\
         mug,,,,,https://example.com/b.jpg,2,The mug from above\n"
    );
    assert_eq!((proof.rows, proof.changed), (3, 1));
    let elsewhere = Change { image: Some("https://example.com/c.jpg".into()), ..words };
    assert_eq!(
        proved(SHOPIFY, std::slice::from_ref(&elsewhere)).0.left_out.len(),
        1,
        "an image the file does not have"
    );
}

#[test]
fn a_cell_that_was_not_asked_for_keeps_its_text_when_its_column_is_there() {
    let changes = [
        change("mug", CopyField::SeoTitle, "Mug", "Stoneware mug, 350 ml"),
        change("cap", CopyField::Description, "<p>A \"good\" cap.</p>", "<p>A cap, in =cotton.</p>"),
        change("mug", CopyField::Tags, "clay, cup", "clay, cup, gift"),
    ];
    let (written, proof) = proved(SHOPIFY, &changes);
    assert_eq!(proof.changed, 3);
    assert!(
        written.file().contains(
            "mug,Mug,<p>A mug.</p>,\"clay, cup, gift\",Size,Small,'001,\"Stoneware mug, 350 ml\"\n"
        )
    );
    assert_eq!((written.products(), written.rows_of_first(1)), (2, 2));
    assert_eq!(written.first(1).lines().count(), 3, "the header and the first product's rows");
}

#[test]
fn a_product_that_stands_twice_with_other_words_is_left_out_whole() {
    let header = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price,SEO Title\n";
    let file = |title: &str, text: &str| {
        format!("{header}one,One,Text A,Size,Small,O-S,1.00,\none,{title},{text},Size,Large,O-L,1.00,\n")
    };
    let changes = [
        change("one", CopyField::Description, "Text A", "New."),
        change("one", CopyField::SeoTitle, "", "New"),
    ];
    let reasons = |text: &str| -> Vec<String> {
        let (written, _) = proved(text, &changes);
        written.left_out.iter().map(|left| left.reason.key.clone()).collect()
    };
    let twice = "write-back-left-out-twice";
    assert_eq!(reasons(&file("Other One", "Text B")), [twice, twice], "neither is known to be the one");
    assert_eq!(reasons(&file("One", "Text B")), [twice]);
    assert_eq!(reasons(&file("One", "Text A")), Vec::<String>::new(), "the same product in two rows");
}

#[test]
fn what_the_file_cannot_take_is_left_out_with_its_reason() {
    let changes = [
        change("mug", CopyField::Description, "<p>Another text.</p>", "<p>New.</p>"),
        change("pot", CopyField::Title, "Pot", "A pot"),
        change("mug", CopyField::ShortDescription, "", "Short."),
        change("mug", CopyField::Title, "Mug", "Mug"),
    ];
    let (written, proof) = proved(SHOPIFY, &changes);
    let reasons: Vec<&str> = written.left_out.iter().map(|left| left.reason.key.as_str()).collect();
    assert_eq!(
        reasons,
        ["write-back-left-out-other-text", "write-back-left-out-no-product", "write-back-left-out-no-column"]
    );
    let by_hand: Vec<bool> = written.left_out.iter().map(super::LeftOut::is_for_hand).collect();
    assert_eq!(by_hand, [false, false, true], "only where nothing but the file is in the way");
    assert_eq!(
        (written.rows.len(), written.changes.len(), proof),
        (0, 0, Proof::default()),
        "nothing is no row"
    );
}

#[test]
fn woocommerce_is_matched_by_id_and_keeps_its_line_breaks() {
    let text = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,Regular price,Stock,Images,Parent,Attribute 1 name\n\
        12,variable,tee,Tee,1,visible,,A tee.\\nOf cotton.,,,https://example.com/t.jpg,,Color\n\
        13,variation,tee-b,Tee - Blue,1,visible,,,20.00,4,,tee,Color\n\
        14,simple,,Cap,1,visible,,A cap,18.00,,,,\n\
        ,simple,,Belt,1,visible,,A belt,18.00,,,,\n";
    let changes = [
        change("tee", CopyField::Description, "A tee.\nOf cotton.", "A tee.\nOf soft cotton."),
        change("id:14", CopyField::Title, "Cap", "Cap, blue"),
        change("id:", CopyField::Title, "Belt", "A belt"),
    ];
    let (written, proof) = proved(text, &changes);
    assert_eq!(
        written.file(),
        "ID,Type,SKU,Name,Description\n12,variable,tee,Tee,A tee.\\nOf soft cotton.\n14,simple,,\"Cap, blue\",A cap\n",
        "variations, stock and prices stay out"
    );
    assert_eq!(proof, Proof { rows: 2, equal: 8, changed: 2 });
    assert_eq!(
        written.left_out[0].reason.key, "write-back-left-out-no-id",
        "the shop would add a second belt"
    );
}

#[test]
fn magento_clears_a_text_with_its_own_word_and_leaves_store_views_alone() {
    let text = "sku,store_view_code,attribute_set_code,product_type,name,description,price,url_key,qty,product_online\n\
        mug,,Default,simple,Mug,A mug,18.00,mug,3,1\n\
        mug,de,Default,simple,Tasse,Eine Tasse,,,,\n";
    let (written, _) = proved(text, &[change("mug", CopyField::Description, "A mug", "")]);
    assert_eq!(
        written.file(),
        "sku,store_view_code,attribute_set_code,product_type,description\nmug,,Default,simple,__EMPTY__VALUE__\n"
    );
}

#[test]
fn a_file_that_is_not_what_it_must_be_is_never_proved() {
    let (source, way) = read(SHOPIFY);
    let changes = [change("mug", CopyField::Description, "<p>A mug.</p>", "<p>New.</p>")];
    let file = write_back(&source, way, &changes).file();
    let broken = |text: String| prove(&source, way, &changes, b',', &text).expect_err("it is wrong");
    let cell = |row: usize, column: &str| Broken::Cell { row, column: column.to_owned() };

    assert_eq!(broken(file.replace("M-L", "M-XL")), cell(2, "Variant SKU"));
    assert_eq!(broken(file.replace("'001", "001")), cell(1, "Variant SKU"), "a spreadsheet took the sign");
    assert_eq!(broken(file.replace("Large", "large")), cell(2, "Option1 Value"));
    assert_eq!(broken(file.replace("mug,Mug", "mugs,Mug")), cell(1, "Handle"));
    assert_eq!(broken(file.replace("New.", "Newer.")), cell(1, "Body (HTML)"));
    assert_eq!(broken(file.replace("New.", "A mug.")), Broken::Missing(changes[0].clone()));
    let without_last = file.trim_end().rsplit_once('\n').expect("two rows").0.to_owned();
    assert_eq!(broken(without_last), Broken::Rows { wanted: 2, found: 1 });
    assert_eq!(
        broken(format!("{file}cap,Cap,,Title,Default Title,C\n")),
        Broken::Rows { wanted: 2, found: 3 }
    );
    assert_eq!(broken(file.replace("Handle,", "handle,")), Broken::Column("handle".into()), "letters matter");
    let with_price = file.replace("Variant SKU", "Variant SKU,Variant Price").replace("'001", "'001,18.00");
    assert_eq!(broken(with_price), Broken::Column("Variant Price".into()), "no column beyond those allowed");
    assert_eq!(broken("Handle,Title\nmug,Mug\n".into()), Broken::Column("Body (HTML)".into()));
    let unequal = file.replace("mug,,,,Large,M-L\n", "mug,,,,Large\n");
    assert_eq!(broken(unequal), Broken::Unreadable);
}

/// Every platform with a way back takes a new title of its own example, and only that cell changes.
#[test]
fn the_title_of_every_platforms_example_can_be_changed_alone() {
    for way in WAYS_BACK {
        let format = FORMATS.iter().find(|format| format.id() == way.format).expect("a known format");
        let (source, _) = read(format.example());
        let title = way.column(&source.header, CopyField::Title).expect("a column for titles");
        let (key, row) =
            source.rows.iter().find(|(_, row)| (way.speaks)(&source.header, row)).expect("a product");
        let was = row.cell(Some(title));
        let change = change(key, CopyField::Title, was, "=A new, \"better\" title");
        let (written, proof) = proved(format.example(), std::slice::from_ref(&change));
        assert_eq!(written.left_out, [], "{}", way.format);
        assert!(proof.changed >= 1, "{}", way.format);
        assert!(written.file().contains("\"=A new, \"\"better\"\" title\""), "{}: as it is", way.format);
        assert!(written.for_spreadsheets().contains("\"'=A new"), "{}: no formula", way.format);
        assert_eq!(written.formulas().count(), 1);
    }
}

#[test]
fn platforms_without_a_file_to_read_have_no_way_back() {
    for format in ["etsy-listings", "amazon-listings", "shopify-orders"] {
        assert!(way_back(format).is_none(), "{format}");
    }
}
