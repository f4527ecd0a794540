//! Archives and workbooks as far as the engine goes by itself; the process that reads them is in tests/cli.

use crate::imports::{ORDERS, order};
use crate::support::TempShop;
use crate::support::packed::{book, compound, rows_of, with_password, workbook, zipped};
use std::io::Cursor;
use tillwise_engine::unpack::trial::Memory;
use tillwise_engine::unpack::{Fault, Inside, Why, read_packed};
use tillwise_engine::{Code, ImportOptions};

/// What is in a packed file, and the text of each part.
fn read(bytes: &[u8]) -> Result<Vec<(Inside, String)>, Why> {
    let mut shelf = Memory::default();
    let inside = read_packed(&mut Cursor::new(bytes), &mut shelf).map_err(|fault| match fault {
        Fault::File(why) => why,
        Fault::Disk(fault) => panic!("memory is no disk: {fault}"),
    })?;
    let text = |number: usize| String::from_utf8(shelf.text(number)).unwrap();
    Ok(inside.into_iter().enumerate().map(|(number, inside)| (inside, text(number))).collect())
}

#[test]
fn the_tables_of_an_archive_come_out_byte_for_byte() {
    let archive = zipped(&[
        ("orders/orders_1.csv", b"a,b\r\n1,2\r\n"),
        ("orders/notes.pdf", b"%PDF"),
        ("__MACOSX/orders/._orders_1.csv", b"\0\0"),
        (".DS_Store", b"\0"),
        ("orders/", b""),
        ("ORDERS_2.TXT", b"\xe4"),
        ("old.zip", b"PK\x03\x04"),
    ]);
    // A byte that is no UTF-8 is left to the importer, so it is compared as bytes.
    let mut shelf = Memory::default();
    let inside = read_packed(&mut Cursor::new(&archive), &mut shelf).unwrap();
    let names: Vec<_> =
        inside.iter().map(|part| (part.name.as_str(), part.numbered, part.left_out)).collect();
    let left_out = Some(Why::InArchive);
    assert_eq!(
        names,
        [("orders_1.csv", false, None), ("ORDERS_2.TXT", false, None), ("old.zip", false, left_out)]
    );
    assert_eq!(shelf.text(0), b"a,b\r\n1,2\r\n");
    assert_eq!(shelf.text(1), b"\xe4");
}

#[test]
fn an_archive_without_a_table_is_refused() {
    assert_eq!(read(&zipped(&[])), Err(Why::NoTable));
    assert_eq!(read(&zipped(&[("a.pdf", b"%PDF"), ("b/", b"")])), Err(Why::NoTable));
    assert_eq!(read(&with_password(zipped(&[("a.csv", b"a,b")]))), Err(Why::Locked));
    assert_eq!(read(b"PK\x03\x04 and no more"), Err(Why::Damaged));
    let whole = zipped(&[("a.csv", "a,b\n".repeat(1_000).as_bytes())]);
    assert_eq!(read(&whole[..whole.len() - 30]), Err(Why::Damaged), "cut off");
    let mut flipped = whole.clone();
    flipped[45] ^= 0xff;
    assert_eq!(read(&flipped), Err(Why::Damaged), "its sum does not fit");
}

#[test]
fn cells_become_plain_text_with_their_row_in_front() {
    let rows = "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"b\"><v>1</v></c></row>\
                <row r=\"5\"><c r=\"A5\"><v>0.30000000000000004</v></c><c r=\"B5\"><v>8710448301122</v></c>\
                <c r=\"D5\" t=\"e\"><v>#N/A</v></c><c r=\"E5\" t=\"inlineStr\"><is><t>a, \"b\"</t></is></c></row>\
                <row r=\"1048576\"><c r=\"A1048576\"><f>1+1</f><v>2</v></c><c r=\"XFD1048576\"/></row>";
    let found =
        read(&workbook(rows, "<si><r><t xml:space=\"preserve\">two </t></r><r><t>parts</t></r></si>", &[]))
            .unwrap();
    let (inside, text) = &found[0];
    assert_eq!((inside.name.as_str(), inside.numbered, found.len()), ("Orders", true, 1));
    assert_eq!(text, "3,,two parts,true\n5,0.3,8710448301122,,#N/A,\"a, \"\"b\"\"\"\n1048576,2\n");
}

#[test]
fn what_is_no_table_in_a_workbook_is_not_read() {
    assert_eq!(read(&workbook("", "", &[])), Err(Why::Empty));
    assert_eq!(read(&workbook(&rows_of("Notes\nabout\nall this"), "", &[])), Err(Why::Empty), "one column");
    assert_eq!(read(&workbook(&rows_of("Name,Email"), "", &[])), Err(Why::Empty), "one row");
    assert_eq!(read(&workbook(&rows_of("a,b\n1,2"), "", &[("xl/vbaProject.bin", b"x")])), Err(Why::Macros));
    assert_eq!(read(&zipped(&[("mimetype", b"x"), ("content.xml", b"<a/>")])), Err(Why::OtherWorkbook));
    let binary = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"x")]);
    assert_eq!(read(&binary), Err(Why::OtherWorkbook));
    let without_sheet: Vec<_> = book("worksheets/none.xml").to_vec();
    let entries: Vec<(&str, &[u8])> =
        without_sheet.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    assert_eq!(read(&zipped(&entries)), Err(Why::Damaged), "the sheet it names is not there");
}

#[test]
fn workbooks_of_other_kinds_are_refused_with_a_sentence_each() {
    let shop = TempShop::new();
    let good = ORDERS.to_owned() + &order(1, "", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    let page = "<html><body><table><tr><td>Name</td></tr></table></body></html>";
    for (key, path) in [
        ("refused-old-workbook", shop.file("old.xls", compound("Workbook"))),
        ("refused-locked", shop.file("locked.xlsx", compound("EncryptedPackage"))),
        ("refused-locked", shop.file("locked.csv", compound("EncryptedPackage"))),
        ("refused-web-page-as-workbook", shop.file("page.xls", page)),
        ("refused-web-page", shop.file("page.csv", page)),
        ("refused-no-reader", shop.file("orders.zip", zipped(&[("orders.csv", good.as_bytes())]))),
    ] {
        let (name, outcome) = shop.engine.import(&[path], ImportOptions::default()).unwrap().remove(0);
        let error = outcome.expect_err("none of these is read");
        assert_eq!((error.words.key.as_str(), error.code), (key, Code::Refused), "{name}");
        let said = shop.engine.say(&error.words);
        assert!(said.contains("Nothing was imported") && !said.contains("refused-"), "{said}");
    }
    assert!(!shop.path().exists(), "a refused file makes no shop");
    let text = shop.file("orders.xls", &good);
    let (name, outcome) = shop.engine.import(&[text], ImportOptions::default()).unwrap().remove(0);
    assert_eq!(
        (name.as_str(), outcome.unwrap().new),
        ("orders.xls", 1),
        "a CSV file under a workbook's name"
    );
}
