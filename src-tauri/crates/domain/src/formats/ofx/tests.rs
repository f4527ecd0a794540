use super::*;

fn rows(text: &str) -> Vec<Vec<String>> {
    let table = rows_of_ofx(text.as_bytes()).expect("an OFX file");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn ofx_is_told_by_its_first_tags() {
    for text in [
        "OFXHEADER:100\n<OFX>",
        "\n\n  OFXHEADER:100",
        "\u{feff}OFXHEADER:100",
        "<OFX>\n",
        "<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\"?>\n<OFX>",
        "<?xml version=\"1.0\"?><ofx>",
    ] {
        assert!(is_ofx(text.as_bytes()), "{text:?}");
    }
    for text in ["", "Date,OFX\n", "<html><ofx></html>", "<?xml version=\"1.0\"?><rss>", "<?xml"] {
        assert!(!is_ofx(text.as_bytes()), "{text:?}");
    }
}

#[test]
fn tags_may_stay_open_or_be_closed_or_hold_marked_text() {
    let closed = "<OFX><STMTRS><CURDEF>EUR</CURDEF><ACCTID>7</ACCTID>\n<STMTTRN><DTPOSTED>20261110</DTPOSTED>\
        <TRNAMT>-1.00</TRNAMT><FITID>1</FITID><NAME><![CDATA[A <b> & B  ]]></NAME><MEMO/></STMTTRN></STMTRS></OFX>";
    let open = "<OFX><STMTRS><CURDEF>EUR<ACCTID>7\n<STMTTRN><DTPOSTED>20261110\n<TRNAMT>-1.00\n<FITID>1\n\
        <NAME>A &lt;b&gt; &#38; B\n</STMTTRN></STMTRS></OFX>";
    let row = ["2", "7", "1", "20261110", "-1.00", "EUR", "", "A <b> & B", ""];
    assert_eq!(rows(closed), [row]);
    assert_eq!(rows(open), [row]);
}

#[test]
fn each_statement_has_its_own_account_and_currency() {
    let text = "<OFX><STMTRS><CURDEF>EUR<ACCTID>1<STMTTRN><TRNAMT>1<NAME>a < b</STMTTRN></STMTRS>\
        <CCSTMTRS><CURDEF>USD<ACCTID>2<STMTTRN><TRNAMT>2<BANKACCTTO><ACCTID>9</BANKACCTTO></STMTTRN>\
        <STMTTRN><TRNAMT>3<CURRENCY><CURSYM>CAD</CURRENCY></STMTTRN>\
        <STMTTRN><TRNAMT>4<ORIGCURRENCY><CURSYM>GBP</ORIGCURRENCY></STMTTRN></CCSTMTRS></OFX>";
    let found: Vec<_> =
        rows(text).into_iter().map(|row| (row[1].clone(), row[4].clone(), row[5].clone())).collect();
    let expected = [("1", "1", "EUR"), ("2", "2", "USD"), ("2", "3", "CAD"), ("2", "4", "USD")];
    assert_eq!(found, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
}

#[test]
fn the_bytes_say_the_charset_not_the_label() {
    let text = |name: &[u8]| {
        [b"OFXHEADER:100\nCHARSET:1252\n<OFX><STMTTRN><NAME>", name, b"</STMTTRN></OFX>"].concat()
    };
    for name in ["Café".as_bytes(), b"Caf\xe9"] {
        assert!(rows_of_ofx(&text(name)).expect("an OFX file").contains("Café"));
    }
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("<OFX><STMTTRN><NAME>Café</STMTTRN></OFX>".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert!(is_ofx(&wide) && rows_of_ofx(&wide).expect("an OFX file").contains("Café"));
}

#[test]
fn what_is_cut_off_or_beyond_all_measure_is_refused() {
    let cut = "<OFX>\n<STMTTRN><TRNAMT>-12.3";
    assert_eq!(rows_of_ofx(cut.as_bytes()), Err(Refusal::CutOff { line: 2 }));
    assert_eq!(rows_of_ofx(b"<OFX>\n<STMTTRN><TRNA"), Err(Refusal::CutOff { line: 2 }));
    assert_eq!(rows_of_ofx(b""), Err(Refusal::Empty));
    assert!(matches!(rows_of_ofx(b"<OFX>\0\0"), Err(Refusal::NotText { .. })));
    let deep = "<A>".repeat(100_000);
    assert_eq!(rows_of_ofx(deep.as_bytes()), Err(Refusal::TooLarge { line: 1 }));
    let long = format!("<OFX><NAME>{}", "x".repeat(1 << 20));
    assert_eq!(rows_of_ofx(long.as_bytes()), Err(Refusal::TooLarge { line: 1 }));
    assert_eq!(rows("<OFX></OFX>"), Vec::<Vec<String>>::new());
}

#[test]
fn no_bytes_make_it_panic() {
    let text = "<?xml?><OFX><STMTTRN><NAME>é<![CDATA[x]]>&#x110000;&amp</NAME><TRNAMT>1</STMTTRN></OFX>";
    for from in 0..text.len() {
        for to in from..text.len() {
            let _ = rows_of_ofx(&text.as_bytes()[from..to]);
            let _ = is_ofx(&text.as_bytes()[from..to]);
        }
    }
}

#[test]
fn what_stands_in_a_comment_is_no_booking() {
    let text = "<OFX><STMTRS><ACCTID>1<!-- <STMTTRN><TRNAMT>-9.00</STMTTRN>\n--><STMTTRN><TRNAMT>-1.00\
        <NAME><![CDATA[a <!-- b]]></STMTTRN><!-- --></STMTRS></OFX>";
    let found = rows(text);
    assert_eq!(found, [["2", "1", "", "", "-1.00", "", "", "a <!-- b", ""]]);
    let open = "<OFX><STMTRS><STMTTRN><TRNAMT>-1.00<NAME>x <!-- y</STMTTRN></STMTRS></OFX>";
    assert_eq!(rows(open).len(), 1, "what is never closed hides nothing");
}
