//! T-IMP-1: the same orders in every encoding, with every line end, and with everything around them that exports have.

use super::*;

const TOP: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Id";

/// Three orders of a product.
fn orders_of(product: &str) -> String {
    let row = |number: u32| {
        format!(
            "#{number},,paid,EUR,9.00,0,0,9.00,2026-11-1{number} 09:00:00 +0100,1,{product},9.00,9{number}"
        )
    };
    format!("{TOP}\n{}\n{}\n{}\n", row(1), row(2), row(3))
}

/// Reads a file as an import does: the encoding is what the whole file says. Gives it and the products' names.
fn names(bytes: &[u8]) -> (String, Vec<String>) {
    let mut layout = sniff(bytes).expect("an orders file");
    let mut watch = EncodingWatch::new();
    bytes.chunks(1_000).for_each(|piece| watch.see(piece));
    layout.encoding = watch.finish(layout.encoding).0;
    let mut cells = layout.cells(&Context::default()).expect("a whole header");
    let survey =
        survey(bytes, &layout, &*cells, &mut |_| true).expect("a whole file").expect("nobody cancels");
    let mut kept = Kept::default();
    let loaded = load(bytes, &layout, &mut *cells, &survey, &mut Staged::default(), &mut kept);
    let loaded = loaded.expect("a whole file").expect("nobody cancels");
    assert_eq!((loaded.used, loaded.skipped), (3, 0), "{:?}", kept.problems);
    let names = kept.records.into_iter().flat_map(|record| match record {
        Record::Order(order) => order.lines.into_iter().map(|line| line.name).collect::<Vec<_>>(),
        other => panic!("an orders file holds orders, not {other:?}"),
    });
    (layout.encoding.id(), names.collect())
}

#[test]
fn every_encoding_gives_the_same_names() {
    let western = "Käseglocke Größe Ø 20, crème brûlée, 5 € – “fünf”".replace(',', ";");
    let japanese = "湯呑み茶碗、こんにちは、送料無料のギフト商品です";
    for (id, product) in [
        ("utf-8", western.as_str()),
        ("windows-1252", &western),
        ("macintosh", &western),
        ("shift_jis", japanese),
        ("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy"),
        ("windows-1251", "Съешь же ещё этих мягких французских булок"),
    ] {
        let named = encoding_rs::Encoding::for_label(id.as_bytes()).expect("a known name");
        let text = orders_of(product);
        let (bytes, _, lost) = named.encode(&text);
        assert!(!lost, "{id}");
        let expected = (id.to_owned(), vec![product.to_owned(); 3]);
        assert_eq!(names(&bytes), expected);
        // The letters may begin far behind what is looked at to recognise the file.
        let far = text.replacen(product, &format!("{}{product}", " ".repeat(300 << 10)), 1);
        assert_eq!(names(&named.encode(&far).0), expected, "far behind the start");
    }
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        orders_of(japanese).encode_utf16().flat_map(bytes).collect()
    };
    let marked = [&b"\xff\xfe"[..], &utf16(u16::to_le_bytes)].concat();
    assert_eq!(names(&marked), ("utf-16le".to_owned(), vec![japanese.to_owned(); 3]));
    let marked = [&b"\xfe\xff"[..], &utf16(u16::to_be_bytes)].concat();
    assert_eq!(names(&marked), ("utf-16be".to_owned(), vec![japanese.to_owned(); 3]));
    let marked = [&b"\xef\xbb\xbf"[..], orders_of(japanese).as_bytes()].concat();
    assert_eq!(names(&marked), ("utf-8".to_owned(), vec![japanese.to_owned(); 3]));
}

#[test]
fn an_encoding_has_a_name_that_finds_it_again() {
    for id in ["utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis", "macintosh", "gbk", "ibm866"] {
        assert_eq!(Encoding::from_id(id).map(Encoding::id).as_deref(), Some(id));
    }
    for (other, id) in
        [("UTF8", "utf-8"), ("latin1", "windows-1252"), (" MacRoman", "macintosh"), ("sjis", "shift_jis")]
    {
        assert_eq!(Encoding::from_id(other).map(Encoding::id).as_deref(), Some(id), "{other}");
    }
    assert_eq!(Encoding::from_id("klingon"), None);
    assert!(
        Encoding::Windows1252.is_guess() && !Encoding::Utf8.is_guess() && !Encoding::DamagedUtf8.is_guess()
    );
}

#[test]
fn the_owner_can_say_the_encoding() {
    let bytes = encoding_rs::WINDOWS_1252.encode(&orders_of("Café")).0.into_owned();
    let mut layout = sniff(&bytes).expect("an orders file");
    layout.encoding = Encoding::from_id("macroman").expect("a known name");
    let mut text = String::new();
    opened(&bytes[..], layout.encoding).read_to_string(&mut text).expect("memory can be read");
    assert!(text.contains("CafÈ"), "what was chosen counts, however odd it looks: {text}");
}

#[test]
fn every_line_end_gives_the_same_orders() {
    let text = orders_of("Mug");
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(names(text.replace('\n', end).as_bytes()).1, ["Mug"; 3], "{end:?}");
    }
    let mut ends = ["\r\n", "\n", "\r", "\r\n"].iter();
    let mixed: String =
        text.lines().flat_map(|line| [line, ends.next().expect("four lines")]).collect::<Vec<_>>().concat();
    assert_eq!(names(mixed.as_bytes()).1, ["Mug"; 3], "mixed");
    assert_eq!(names(text.trim_end().as_bytes()).1, ["Mug"; 3], "no line end at the end");
}

#[test]
fn what_stands_above_and_below_is_no_order() {
    let text = orders_of("Mug");
    assert_eq!(names(format!("sep=,\n{text}").as_bytes()).1, ["Mug"; 3], "a line for spreadsheet programs");
    let semicolons = format!("sep=;\r\n{}", text.replace(',', ";"));
    assert_eq!(names(semicolons.as_bytes()).1, ["Mug"; 3]);
    let titled = format!("Orders of November\nMade on 1 December, by hand\n\n{text}");
    assert_eq!(names(titled.as_bytes()).1, ["Mug"; 3], "a title and a blank line");
    assert_eq!(names(format!("{text},,,,,,,,,,,,\n\n   \n").as_bytes()).1, ["Mug"; 3], "blank rows");
    assert_eq!(names(text.replacen('\n', ",Id\n", 1).as_bytes()).1, ["Mug"; 3], "a name that is there twice");
}

#[test]
fn nothing_and_a_header_alone_are_refused() {
    for nothing in ["", "\n\r\n \t", "\u{feff}"] {
        assert_eq!(sniff(nothing.as_bytes()).expect_err("nothing to read"), Refusal::Empty, "{nothing:?}");
    }
    for header in [TOP.to_owned(), format!("{TOP}\n"), format!("sep=,\r\n{TOP}\r\n\r\n")] {
        assert_eq!(
            read(header.as_bytes()).expect_err("no row"),
            Refusal::NoRows { format: "shopify-orders" }
        );
    }
}
