//! Statements of banks and cards in their many styles, and bookings from OFX.

use super::*;
use crate::ledger::BankLine;

/// Day, amount and currency of each booking, in the order of the file.
type Line = (String, i64, Option<String>);

fn lines(text: &str) -> (Vec<Line>, Vec<Problem>) {
    let (found, problems) = kept(text);
    let lines = found
        .into_iter()
        .map(|line| (line.day.to_string(), line.minor, line.currency.map(|currency| currency.to_string())));
    (lines.collect(), problems)
}

fn kept(text: &str) -> (Vec<BankLine>, Vec<Problem>) {
    let (id, _, records, problems) = read(text.as_bytes()).expect("a statement");
    assert_eq!(id, "bank-statement");
    let lines = records.into_iter().map(|record| match record {
        Record::BankLine(line) => line,
        other => panic!("a statement holds no {other:?}"),
    });
    (lines.collect(), problems)
}

#[test]
fn one_booking_in_many_styles() {
    for (text, minor, currency) in [
        ("Date,Description,Amount\n2026-11-13,MAIL LTD,-15.99\n", -1_599, None),
        ("Date,Description,Amount\n11/13/2026,MAIL LTD,(15.99)\n", -1_599, None),
        ("Date,Description,Amount\n11/13/26,MAIL LTD,($15.99)\n", -1_599, None),
        ("Date,Description,Debit\n11/13/26,MAIL LTD,15.99-\n", -1_599, None),
        ("Date,Description,Debit (GBP)\n13/11/2026,MAIL LTD,£15.99\n", -1_599, Some("GBP")),
        ("Date,Description,Debit,Credit\n11/13/2026,MAIL LTD,15.99,\n", -1_599, None),
        ("Date,Description,Debit,Credit\n11/13/2026,PAYOUT,0.00,15.99\n", 1_599, None),
        (
            "Transaction Date,Post Date,Description,Category,Amount\n11/12/2026,11/13/2026,MAIL,x,-15.99\n",
            -1_599,
            None,
        ),
        ("Date,Payee,Type,Amount\n2026-11-13,MAIL LTD,Debit,15.99\n", -1_599, None),
        ("Date,Payee,Type,Amount\n2026-11-13,SHOP,CR,15.99\n", 1_599, None),
        ("Datum;Beschreibung;Betrag;Währung\n13.11.2026;MAIL GMBH;-1.015,99;EUR\n", -101_599, Some("EUR")),
        ("Datum,Beschreibung,Betrag (EUR)\n13.11.2026,MAIL GMBH,-15,99\n", -1_599, Some("EUR")),
        ("Data,Descrição,Valor (BRL)\n13/11/2026,CORREIO,-\"15,99\"\n", -1_599, Some("BRL")),
        ("Date,Libellé,Montant (EUR)\n13/11/2026,POSTE,-15 99\n", -1_599, Some("EUR")),
        ("Fecha,Concepto,Importe\n13/11/2026,CORREO,\"-15,99 €\"\n", -1_599, Some("EUR")),
        ("Date,Description,Amount (JPY)\n2026/11/13,メール,-1599\n", -1_599, Some("JPY")),
        ("Date,Description,Card Member,Amount\n11/13/2026,MAIL LTD,A EXAMPLE,15.99\n", -1_599, None),
        ("Datum,Naam / Omschrijving,Rekening,Af Bij,Bedrag\n20261113,POST,NL1,Af,\"15,99\"\n", -1_599, None),
        (
            "Type,Completed Date,Description,Amount,Fee,Currency,State\n\
          CARD,2026-11-13 09:00:00,MAIL,-15.49,0.50,EUR,COMPLETED\n",
            -1_599,
            Some("EUR"),
        ),
    ] {
        let (found, problems) = lines(text);
        assert_eq!(problems, [], "{text}");
        assert_eq!(found, [("2026-11-13".to_owned(), minor, currency.map(str::to_owned))], "{text}");
    }
}

#[test]
fn rows_that_book_nothing_are_no_data_and_bad_cells_are_named() {
    let text = "Date,Description,Debit,Credit,Balance\n2026-11-01,Opening balance,,,120.00\n\
        2026-11-02,MAIL LTD,1O.00,,110.00\n2026-11-03,MAIL LTD,1.00,2.00,110.00\nsoon,MAIL LTD,1.00,,110.00\n\
        2026-11-05,MAIL LTD,,,110.00\n2026-11-06,MAIL LTD,3.00,,107.00\n,,,,107.00\n";
    let (found, problems) = lines(text);
    assert_eq!(found, [("2026-11-06".to_owned(), -300, None)]);
    let reasons: Vec<_> = problems.iter().map(|p| (p.line, p.column, p.reason.key.as_str())).collect();
    assert_eq!(
        reasons,
        [
            (3, Some(2), "problem-not-an-amount"),
            (4, Some(3), "problem-two-amounts"),
            (5, Some(0), "problem-no-day"),
            (6, Some(2), "problem-no-amount"),
        ]
    );
}

#[test]
fn a_balance_with_an_amount_is_no_booking() {
    for word in [
        "Opening balance",
        "CLOSING BALANCE",
        "Balance brought forward",
        "Anfangssaldo",
        "Endsaldo EUR",
        "Kontostand am 30.09.2026",
        "Saldo",
        "Solde initial au 01/09/2026",
        "Saldo finale",
        "Saldo inicial",
        "Beginsaldo",
    ] {
        let text =
            format!("Date,Description,Amount\n2026-11-01,{word},100.00\n2026-11-02,Saldo GmbH,-1.50\n");
        let (found, problems) = lines(&text);
        assert_eq!((found.len(), problems.len()), (1, 0), "{word}");
        assert_eq!(found[0].1, -150, "a firm of that name is no balance");
    }
    let (found, _) = lines("Date,Payee,Memo,Amount\n2026-11-02,MUG MAKERS,Balance,-1.50\n");
    assert_eq!(found.len(), 1, "what is paid as the rest of a bill is a booking");
    let rows =
        ofx("<OFX><STMTRS><STMTTRN><DTPOSTED>20261111<TRNAMT>-1.00<NAME>Saldo</STMTTRN></STMTRS></OFX>");
    assert_eq!(rows.0.used, 1, "OFX has balances elsewhere");
}

#[test]
fn money_out_and_in_are_found_in_every_language() {
    for (out, into) in [
        ("Belastung", "Gutschrift"),
        ("Lastschrift in CHF", "Gutschrift in CHF"),
        ("Belastung CHF", "Gutschrift CHF"),
        ("Soll", "Haben"),
        ("Ausgaben", "Einnahmen"),
        ("Auszahlung", "Einzahlung"),
        ("Zahlungsausgang", "Zahlungseingang"),
        ("Débit", "Crédit"),
        ("Dépenses", "Recettes"),
        ("Retraits", "Dépôts"),
        ("Addebiti", "Accrediti"),
        ("Uscita", "Entrata"),
        ("Dare", "Avere"),
        ("Debe", "Haber"),
        ("Cargo", "Abono"),
        ("Gastos", "Ingresos"),
        ("Debet", "Credit"),
        ("Af", "Bij"),
        ("Bedrag af", "Bedrag bij"),
        ("Afschrijving", "Bijschrijving"),
        ("Uitgaven", "Inkomsten"),
    ] {
        let text = format!(
            "Datum;Buchungstext;{out};{into};Saldo\n01.09.2026;A;1.50;;5.00\n13.09.2026;B;;1002.50;5.00\n"
        );
        let (found, problems) = lines(&text);
        assert_eq!(problems, [], "{out}");
        assert_eq!(found.iter().map(|line| line.1).collect::<Vec<_>>(), [-150, 100_250], "{out}");
        let chf = out.ends_with("CHF").then(|| "CHF".to_owned());
        assert_eq!(found[0].2, chf, "{out}");
    }
}

#[test]
fn a_statement_without_its_column_of_money_out_is_not_read_in_half() {
    let text = b"Datum;Buchungstext;Unbekannt;Gutschrift\n01.09.2026;A;1.50;\n13.09.2026;B;;1002.50\n";
    assert!(matches!(sniff(text), Err(Refusal::Unknown { .. })));
}

#[test]
fn comdirect_names_the_currency_in_the_heading() {
    let text = "\"Umsätze Girokonto\";\"Zeitraum: 30 Tage\";\n\n\"Buchungstag\";\"Wertstellung (Valuta)\";\"Vorgang\";\
        \"Buchungstext\";\"Umsatz in EUR\";\n\"01.09.2026\";\"01.09.2026\";\"Lastschrift\";\"Video, Auftrag\";\"-1,50\";\n\
        \"13.09.2026\";\"13.09.2026\";\"Gutschrift\";\"Kunde\";\"1.002,50\";\n\n\"Alter Kontostand\";\"12,00 EUR\";\n";
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let (id, _, records, problems) = read(&latin).expect("a statement");
    let found = records.iter().map(|record| match record {
        Record::BankLine(line) => (line.minor, line.currency.map(|currency| currency.to_string())),
        other => panic!("a statement holds no {other:?}"),
    });
    let eur = Some("EUR".to_owned());
    assert_eq!(found.collect::<Vec<_>>(), [(-150, eur.clone()), (100_250, eur)]);
    assert_eq!((id, problems), ("bank-statement", vec![]));
}

#[test]
fn the_currency_the_owner_named_is_used_where_the_file_names_none() {
    let currencies = |text: &str| {
        let layout = sniff(text.as_bytes()).expect("a statement");
        let context = Context { currency: "CHF".parse().ok(), ..Context::default() };
        let (_, _, kept) = passes(layout, &context, text.as_bytes(), text.as_bytes()).expect("bookings");
        let codes = kept.records.iter().map(|record| match record {
            Record::BankLine(line) => line.currency.map(|currency| currency.to_string()),
            other => panic!("a statement holds no {other:?}"),
        });
        codes.collect::<Vec<_>>()
    };
    let chf = || Some("CHF".to_owned());
    assert_eq!(
        currencies("Date,Description,Amount\n2026-11-13,A,-1.50\n2026-11-13,B,-£2.00\n"),
        [chf(), None]
    );
    let eur = || Some("EUR".to_owned());
    assert_eq!(
        currencies("Date,Description,Amount,Currency\n2026-11-13,A,-1.50,EUR\n2026-11-14,A,-1.50,\n"),
        [eur(), chf()]
    );
}

#[test]
fn a_direction_nobody_wrote_is_not_guessed() {
    let (found, problems) =
        lines("Date,Description,Amount\n2026-11-13,MAIL LTD,15.99\n2026-11-14,MAIL LTD,9.00\n");
    assert_eq!(
        (found.len(), problems.len(), problems[0].reason.key.as_str()),
        (0, 2, "problem-no-direction")
    );
    let (found, _) = lines("Date,Description,Amount\n2026-11-13,SHOP,15.99\n2026-11-14,MAIL LTD,-9.00\n");
    assert_eq!(found[0].1, 1_599, "one minus shows that signs are written");
}

#[test]
fn a_card_that_thanks_for_a_payment_with_a_minus_writes_charges_without_one() {
    let amounts = |charge: &str, payment: &str| {
        let text = format!(
            "Date,Description,Amount\n2026-11-13,MAIL LTD,{charge}\n2026-11-14,ONLINE PAYMENT - THANK YOU,{payment}\n"
        );
        lines(&text).0.into_iter().map(|line| line.1).collect::<Vec<_>>()
    };
    assert_eq!(amounts("15.99", "-80.00"), [-1_599, 8_000]);
    assert_eq!(amounts("-15.99", "80.00"), [-1_599, 8_000]);
}

#[test]
fn a_minus_in_the_column_of_money_out_is_money_back_where_others_have_none() {
    let (found, _) = lines("Date,Description,Debit,Credit\n2026-11-13,MAIL,5.00,\n2026-11-14,MAIL,-2.00,\n");
    assert_eq!(found.iter().map(|line| line.1).collect::<Vec<_>>(), [-500, 200]);
}

#[test]
fn only_a_whole_file_of_parted_decimals_is_put_together() {
    let (found, problems) = lines("Date,Description,Amount\n2026-11-13,MAIL,-12,99\n2026-11-14,Box 5,-7\n");
    assert_eq!(found.iter().map(|line| line.1).collect::<Vec<_>>(), [-700]);
    assert_eq!((problems[0].line, problems[0].reason.key.as_str()), (2, "problem-too-many-cells"));
    let (found, _) =
        lines("Datum,Beschreibung,Betrag,Saldo\n13.11.2026,A,-12,99,1.087,01\n14.11.2026,B,5,00,1.092,01\n");
    assert_eq!(found.iter().map(|line| line.1).collect::<Vec<_>>(), [-1_299, 500]);
}

#[test]
fn equal_bookings_of_a_day_stay_two_and_a_longer_file_finds_them_again() {
    let head = "Date,Description,Amount\n2026-11-12,HATS,-1.00\n";
    let twin = "2026-11-13,MAIL LTD,-4.99\n";
    let keys = |text: &str| {
        let mut keys: Vec<String> = kept(text).0.into_iter().map(|line| line.key).collect();
        keys.sort();
        keys.dedup();
        keys
    };
    let short = keys(&format!("{head}{twin}{twin}"));
    let long = keys(&format!("{head}{twin}2026-11-13,HATS,-2.00\n{twin}2026-11-14,MAIL LTD,-4.99\n"));
    assert_eq!((short.len(), long.len()), (3, 5));
    assert!(short.iter().all(|key| long.contains(key)), "the same bookings have the same keys");
    assert!(!short.concat().contains("MAIL"), "no text is kept");
}

#[test]
fn day_and_month_are_never_guessed() {
    let open = read(b"Date,Description,Amount\n03/04/2026,MAIL,-1.00\n").expect_err("either way");
    assert!(matches!(open, Refusal::DayOrMonth { .. }));
}

const OFX: &str = "OFXHEADER:100\nDATA:OFXSGML\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>CAD\n\
    <BANKACCTFROM><ACCTID>0001</BANKACCTFROM><BANKTRANLIST>\n\
    <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261110122017.000[-5:EST]<TRNAMT>-6,60<FITID>A1<NAME>MAIL &amp; CO<MEMO>x\n</STMTTRN>\n\
    <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261111<TRNAMT>20,00<FITID><NAME>SHOP</STMTTRN>\n\
    <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261111<TRNAMT>20,00<FITID><NAME>SHOP</STMTTRN>\n\
    <STMTTRN><TRNTYPE>DEBIT<TRNAMT>-1,00<FITID>A2<NAME>NO DAY</STMTTRN>\n\
    <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261350<TRNAMT>-1,00<FITID>A3<NAME>NO SUCH DAY</STMTTRN>\n\
    </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";

fn ofx(text: &str) -> (Loaded, Kept) {
    let rows = rows_of_ofx(text.as_bytes()).expect("an OFX file");
    let layout = sniff_as(rows.as_bytes(), true).expect("a statement");
    assert_eq!(layout.format.id(), "bank-statement");
    let (_, loaded, kept) =
        passes(layout, &Context::default(), rows.as_bytes(), rows.as_bytes()).expect("bookings");
    (loaded, kept)
}

#[test]
fn ofx_bookings_are_read_with_the_lines_of_their_file() {
    let (loaded, kept) = ofx(OFX);
    assert_eq!((loaded.used, loaded.skipped), (3, 2));
    let found: Vec<_> = kept
        .records
        .iter()
        .map(|record| match record {
            Record::BankLine(line) => {
                (line.day.to_string(), line.minor, line.currency.map(|c| c.to_string()))
            }
            other => panic!("a statement holds no {other:?}"),
        })
        .collect();
    let cad = Some("CAD".to_owned());
    assert_eq!(
        found,
        [
            ("2026-11-10".to_owned(), -660, cad.clone()),
            ("2026-11-11".to_owned(), 2_000, cad.clone()),
            ("2026-11-11".to_owned(), 2_000, cad),
        ]
    );
    let keys: std::collections::BTreeSet<&str> = kept
        .records
        .iter()
        .map(|record| match record {
            Record::BankLine(line) => line.key.as_str(),
            _ => "",
        })
        .collect();
    assert_eq!(keys.len(), 3, "two bookings without an id are two");
    let problems: Vec<_> = kept.problems.iter().map(|p| (p.line, p.reason.key.as_str())).collect();
    assert_eq!(problems, [(11, "problem-no-day"), (12, "problem-no-day")]);
}

#[test]
fn a_banks_id_is_a_key_only_where_it_stands_once() {
    let booking = |id: &str, amount: &str, name: &str| {
        format!("<STMTTRN><DTPOSTED>20261111<TRNAMT>{amount}<FITID>{id}<NAME>{name}</STMTTRN>")
    };
    let keys = |bookings: &[String]| {
        let text = format!("<OFX><STMTRS><ACCTID>1{}</STMTRS></OFX>", bookings.concat());
        let mut keys: Vec<String> = ofx(&text)
            .1
            .records
            .into_iter()
            .map(|record| match record {
                Record::BankLine(line) => line.key,
                other => panic!("a statement holds no {other:?}"),
            })
            .collect();
        keys.sort();
        keys.dedup();
        keys
    };
    assert_eq!(keys(&[booking("7", "-1.00", "PENDING MAIL")]), keys(&[booking("7", "-1.00", "MAIL LTD")]));
    let twice = [booking("7", "-1.00", "MAIL"), booking("7", "-2.00", "HATS"), booking("7", "-2.00", "HATS")];
    assert_eq!(keys(&twice).len(), 3);
}

#[test]
fn whoever_looks_for_subscriptions_gets_the_text() {
    let text =
        "Date,Description,Amount\n2026-11-13,MAIL LTD,-15.99\n2026-11-14,bad,x\n2026-11-15,SHOP,3.00\n";
    let layout = sniff(text.as_bytes()).expect("a statement");
    let found = bookings(text.as_bytes(), text.as_bytes(), &layout, None).expect("bookings");
    assert_eq!(found.unread, [3]);
    let found: Vec<_> = found.all.iter().map(|b| (b.line, b.minor, b.payee.as_str())).collect();
    assert_eq!(found, [(2, -1_599, "MAIL LTD"), (4, 300, "SHOP")]);
    let rows = rows_of_ofx(OFX.as_bytes()).expect("an OFX file");
    let layout = sniff_as(rows.as_bytes(), true).expect("a statement");
    let found = bookings(rows.as_bytes(), rows.as_bytes(), &layout, None).expect("bookings").all;
    assert_eq!((found.len(), found[0].line, found[0].payee.as_str()), (3, 7, "MAIL & CO"));
}

#[test]
fn a_day_that_a_workbook_holds_as_its_number_is_read() {
    let read = |head: &str, rows: [&str; 2], numbered| {
        let text = format!("{head}\n{}\n{}\n", rows[0], rows[1]);
        let layout = sniff_as(text.as_bytes(), numbered).expect("a statement");
        let (_, _, kept) =
            passes(layout, &Context::default(), text.as_bytes(), text.as_bytes()).expect("rows");
        let days = kept.records.iter().map(|record| match record {
            Record::BankLine(line) => line.day.to_string(),
            other => panic!("a statement holds no {other:?}"),
        });
        (days.collect::<Vec<_>>(), kept.problems.len())
    };
    let numbered = "1,Date,Description,Amount";
    let (days, problems) = read(numbered, ["2,46266,A,-1.00", "3,46270,B,-2.00"], true);
    assert_eq!((days, problems), (vec!["2026-09-01".to_owned(), "2026-09-05".to_owned()], 0));
    let (days, problems) = read(numbered, ["2,46266,A,-1.00", "3,2026-09-05,B,-2.00"], true);
    assert_eq!((days, problems), (vec!["2026-09-05".to_owned()], 1), "not in a column of written dates");
    let (days, problems) = read("Date,Description,Amount", ["46266,A,-1.00", "46270,B,-2.00"], false);
    assert_eq!((days, problems), (vec![], 2), "in a text it is a number");
}

#[test]
fn money_out_that_has_a_minus_is_money_out_however_much_came_back() {
    let minors = |rows: &str| {
        let text = format!("Date,Description,Debit\n{rows}");
        let layout = sniff(text.as_bytes()).expect("a statement");
        let found = bookings(text.as_bytes(), text.as_bytes(), &layout, None).expect("bookings");
        found.all.iter().map(|booking| booking.minor).collect::<Vec<_>>()
    };
    let behind = "01/15/24,MAIL LTD,15.99-\n01/20/24,SHOP,67.43-\n01/25/24,CUSTOMER,300.00\n";
    assert_eq!(minors(behind), [-1_599, -6_743, 30_000]);
    let none = "01/15/24,MAIL LTD,15.99\n01/20/24,SHOP,67.43\n01/25/24,SHOP,-67.43\n";
    assert_eq!(minors(none), [-1_599, -6_743, 6_743]);
}
