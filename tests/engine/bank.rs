//! Real statements of banks and cards: each style, its bookings and what they come to.

use crate::analytics::aside_of;
use crate::imports::import;
use crate::support::{TempShop, exports};
use tillwise_domain::formats::{Refusal, bookings, is_ofx, rows_of_ofx, sniff_as};
use tillwise_engine::{Code, ImportOptions};

/// What the shop keeps of its bookings: how many, and their sum.
fn booked(shop: &TempShop) -> (u64, i64) {
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    let query = "SELECT count(*), coalesce(sum(minor), 0) FROM bank_lines WHERE current = 1";
    sql.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
}

#[test]
fn twenty_styles_of_statements_come_to_the_same_as_counted_by_hand() {
    let Some(exports) = exports("twenty_styles_of_statements") else { return };
    // Rows and sums counted apart from this program; yen have no hundredths.
    for (file, rows, sum) in [
        ("ally", 6, -6_294),
        ("barclays_uk", 6, -8_697),
        ("bnp_paribas", 6, -10_167),
        ("bofa", 8, -16_136),
        ("bradesco_br", 6, -24_240),
        ("capital_one", 6, -7_794),
        ("chase", 10, -17_573),
        ("chime", 6, -7_494),
        ("citibank", 6, -7_794),
        ("deutsche_bank", 6, -12_894),
        ("discover", 8, -22_396),
        ("huntington", 6, -5_994),
        ("icbc_china", 6, -39_900),
        ("ing_nl", 6, -6_894),
        ("mufg_japan", 6, -7_770),
        ("santander_es", 6, -6_297),
        ("standard_bank_za", 6, -80_400),
        ("truist", 6, -4_194),
        ("wells_fargo", 8, -10_392),
    ] {
        let shop = TempShop::new();
        let batch = import(&shop, &exports.join(format!("bank/plugitall/{file}.csv")));
        assert_eq!(batch.format, "bank-statement", "{file}");
        assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (rows, rows, 0), "{file}");
        assert_eq!(booked(&shop), (rows, sum), "{file}");
    }
}

#[test]
fn a_card_that_writes_no_direction_is_refused_with_the_reason() {
    let Some(exports) = exports("a_card_that_writes_no_direction") else { return };
    let shop = TempShop::new();
    let path = exports.join("bank/plugitall/amex.csv");
    let error =
        shop.engine.import(&[path], ImportOptions::default()).unwrap().remove(0).1.expect_err("no sign");
    assert_eq!(error.code, Code::Refused);
    assert!(shop.engine.say(&error.words).contains("money in or money out"));
}

#[test]
fn a_companys_statement_has_its_bookings_and_not_its_opening_balance() {
    let Some(exports) = exports("a_companys_statement") else { return };
    let shop = TempShop::new();
    let batch = import(&shop, &exports.join("bank/company_bank_statement_synthetic.csv"));
    assert_eq!((batch.format.as_str(), batch.rows_read, batch.rows_skipped), ("bank-statement", 33, 0));
    // From 125,000.00 before the month to 89,175.00 after it.
    assert_eq!((booked(&shop), aside_of(&shop)), ((33, -3_582_500), 1));
}

#[test]
fn every_real_ofx_file_gives_its_bookings_or_says_why_not() {
    let Some(exports) = exports("every_real_ofx_file") else { return };
    // Bookings that can be read, and their sum; nothing where the file holds none at all.
    for (file, found) in [
        ("account_listing_aggregation", None),
        ("anzcc", Some((1, -550))),
        ("bank_medium", Some((3, -34_527))),
        ("bank_small", None),
        ("checking", Some((3, -5_950))),
        ("fail_nice_date_missing", Some((0, 0))),
        ("fail_nice_decimal_error", Some((0, 0))),
        ("fail_nice_empty_balance", Some((1, 12_000))),
        // Three of its four amounts have more places than dollars do.
        ("fidelity-savings", Some((1, -150_000))),
        ("multiple_accounts", None),
        ("ofx-v102-empty-tags", Some((1, 1_234))),
        ("suncorp", Some((1, -1_685))),
    ] {
        let bytes = std::fs::read(exports.join(format!("bank/ofxparse_{file}.ofx"))).unwrap();
        assert!(is_ofx(&bytes), "{file}");
        let rows = rows_of_ofx(&bytes).unwrap();
        let layout = sniff_as(rows.as_bytes(), true).unwrap();
        assert_eq!(layout.format.id(), "bank-statement", "{file}");
        let read = bookings(rows.as_bytes(), rows.as_bytes(), &layout, None);
        match found {
            None => assert_eq!(read, Err(Refusal::NoRows { format: "bank-statement" }), "{file}"),
            Some(found) => {
                let read = read.unwrap().all;
                assert_eq!(
                    (read.len(), read.iter().map(|booking| booking.minor).sum::<i64>()),
                    found,
                    "{file}"
                );
                let text = String::from_utf8_lossy(&bytes);
                let opens = |line: u64| text.lines().nth(usize::try_from(line - 1).unwrap()).unwrap();
                assert!(read.iter().all(|booking| opens(booking.line).contains("<STMTTRN>")), "{file}");
            }
        }
    }
}
