//! Subscriptions in statements: what is in the real ones, what is planted in made-up ones, and what becomes of them.

use crate::support::{TempShop, exports};
use tillwise_engine::ImportOptions;
use tillwise_engine::api::requests::{Answer, Mutation, Query};
use tillwise_engine::api::views::{CandidateView, SubscriptionsView};
use tillwise_engine::jiff::civil::{Date, date};
use tillwise_engine::jiff::{Span, ToSpan};

/// Payee, cycle, newest amount, currency and number of payments.
type Seen = (String, String, String, Option<String>, usize);

fn seen(found: &CandidateView) -> Seen {
    let cycle = serde_json::to_value(found.cycle).unwrap().as_str().unwrap().to_owned();
    (found.payee.clone(), cycle, found.last_amount.clone(), found.currency.clone(), found.charges)
}

fn all(view: &SubscriptionsView) -> Vec<Seen> {
    let mut all: Vec<Seen> = view.candidates.iter().map(seen).collect();
    all.sort();
    all
}

fn look(shop: &TempShop, files: &[std::path::PathBuf]) -> SubscriptionsView {
    let view = shop.engine.subscriptions_in(files, &ImportOptions::default()).unwrap();
    assert!(view.refused.is_empty(), "{:?}", view.refused);
    view
}

#[test]
fn every_real_layout_gives_its_subscriptions_and_nothing_else() {
    let Some(exports) = exports("every_real_layout_gives_its_subscriptions") else { return };
    // Read off the files by eye.
    for (file, currency, count, expected) in [
        ("ally", None, 3, [("NETFLIX.COM", "15.99"), ("PANDORA MUSIC", "4.99")]),
        ("amex", None, 3, [("NETFLIX.COM", "15.99"), ("SPOTIFY USA", "9.99")]),
        ("barclays_uk", Some("GBP"), 3, [("BT SPORT MONTHLY", "16.00"), ("NETFLIX.COM", "12.99")]),
        ("bnp_paribas", Some("EUR"), 3, [("CANAL+ SERIES", "19.90"), ("NETFLIX FRANCE", "13.99")]),
        ("bradesco_br", Some("BRL"), 3, [("GLOBOPLAY", "24.90"), ("NETFLIX BRASIL", "55.90")]),
        ("capital_one", None, 3, [("NETFLIX.COM", "15.99"), ("SPOTIFY", "9.99")]),
        ("chase", None, 4, [("NETFLIX.COM", "15.99"), ("SPOTIFY USA", "9.99")]),
        ("chime", None, 3, [("Dropbox Plus Monthly", "11.99"), ("Headspace Meditation", "12.99")]),
        ("citibank", None, 3, [("NETFLIX.COM", "15.99"), ("SPOTIFY USA", "9.99")]),
        ("deutsche_bank", Some("EUR"), 3, [("DAZN SPORT", "29.99"), ("NETFLIX.COM", "12.99")]),
        ("discover", None, 4, [("NETFLIX.COM", "15.99"), ("SLING TV", "40.00")]),
        ("huntington", None, 3, [("CRUNCHYROLL", "7.99"), ("YOUTUBE PREMIUM", "11.99")]),
        ("icbc_china", Some("CNY"), 3, [("网飞视频订阅", "103.00"), ("腾讯视频会员", "30.00")]),
        ("ing_nl", Some("EUR"), 3, [("NETFLIX NL", "12.99"), ("VIDEOLAND UNLIMITED", "9.99")]),
        ("mufg_japan", Some("JPY"), 3, [("NETFLIX ジャパン", "1990"), ("アマゾンプライム", "600")]),
        ("santander_es", Some("EUR"), 3, [("MOVISTAR+ LITE", "8.00"), ("NETFLIX ESPAÑA", "12.99")]),
        (
            "standard_bank_za",
            Some("ZAR"),
            3,
            [("NETFLIX SOUTH AFRICA", "169.00"), ("SHOWMAX SUBSCRIPTION", "99.00")],
        ),
        ("truist", None, 3, [("APPLE MUSIC SUBSCRIPTION", "10.99"), ("GOOGLE ONE", "2.99")]),
        ("wells_fargo", None, 4, [("NETFLIX.COM", "15.99"), ("SPOTIFY", "9.99")]),
    ] {
        let shop = TempShop::new();
        let view = look(&shop, &[exports.join(format!("bank/plugitall/{file}.csv"))]);
        let mut expected: Vec<Seen> = expected
            .iter()
            .map(|(payee, amount)| {
                let code = currency.map(str::to_owned);
                ((*payee).to_owned(), "monthly".to_owned(), (*amount).to_owned(), code, count)
            })
            .collect();
        expected.sort();
        assert_eq!(all(&view), expected, "{file}");
        assert_eq!(view.asks_currency.is_some(), currency.is_none(), "{file}");
    }
    let shop = TempShop::new();
    let view = look(&shop, &[exports.join("bank/plugitall/bofa.csv")]);
    let charges: Vec<_> = view.candidates.iter().map(|found| (found.payee.as_str(), found.charges)).collect();
    assert_eq!(charges, [("NETFLIX.COM", 4), ("SPOTIFY", 3)], "one purchase at a marketplace is none");
    let view = look(&shop, &[exports.join("bank/company_bank_statement_synthetic.csv")]);
    assert_eq!(view.candidates.len(), 0, "one month with weekly wages and no second payment of any tool");
}

/// How a bank writes days, amounts and columns.
struct Bank {
    name: &'static str,
    header: &'static str,
    day: &'static str,
    row: fn(&str, &str, i64) -> String,
}

fn plain(minor: i64, mark: char) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}{mark}{:02}", minor.abs() / 100, minor.abs() % 100)
}

fn unsigned(minor: i64) -> String {
    plain(minor.abs(), '.')
}

const BANKS: [Bank; 12] = [
    Bank {
        name: "chase",
        header: "Date,Description,Amount",
        day: "%m/%d/%Y",
        row: |d, t, m| format!("{d},{t},{}", plain(m, '.')),
    },
    Bank {
        name: "amex",
        header: "Date,Description,Amount",
        day: "%m/%d/%Y",
        row: |d, t, m| format!("{d},{t},{}", plain(-m, '.')),
    },
    Bank {
        name: "capital_one",
        header: "Transaction Date,Post Date,Description,Category,Debit,Credit",
        day: "%Y-%m-%d",
        row: |d, t, m| {
            if m < 0 {
                format!("{d},{d},{t},Other,{},", unsigned(m))
            } else {
                format!("{d},{d},{t},Other,,{}", unsigned(m))
            }
        },
    },
    Bank {
        name: "citibank",
        header: "Date,Description,Debit,Credit",
        day: "%m/%d/%Y",
        row: |d, t, m| {
            if m < 0 { format!("{d},{t},{},", unsigned(m)) } else { format!("{d},{t},,{}", unsigned(m)) }
        },
    },
    Bank {
        name: "wells_fargo",
        header: "Date,Description,Amount",
        day: "%m/%d/%Y",
        row: |d, t, m| {
            if m < 0 { format!("{d},{t},({})", unsigned(m)) } else { format!("{d},{t},{}", unsigned(m)) }
        },
    },
    Bank {
        name: "bofa",
        header: "Date,Description,Amount",
        day: "%m/%d/%y",
        row: |d, t, m| format!("{d},{t},{}{}", unsigned(m), if m < 0 { "-" } else { "" }),
    },
    Bank {
        name: "deutsche_bank",
        header: "Datum,Beschreibung,Betrag (EUR)",
        day: "%d.%m.%Y",
        row: |d, t, m| format!("{d},{t},{}", plain(m, ',')),
    },
    Bank {
        name: "bnp_paribas",
        header: "Date,Libellé,Montant (EUR)",
        day: "%d/%m/%Y",
        row: |d, t, m| format!("{d},{t},{}", plain(m, ' ')),
    },
    Bank {
        name: "santander_es",
        header: "Fecha,Concepto,Importe (EUR)",
        day: "%d/%m/%Y",
        row: |d, t, m| format!("{d},{t},{}", plain(m, '.')),
    },
    Bank {
        name: "ing_nl",
        header: "Datum,Omschrijving,Bedrag (EUR)",
        day: "%d-%m-%Y",
        row: |d, t, m| format!("{d},{t},{}", plain(m, ',')),
    },
    Bank {
        name: "bradesco_br",
        header: "Data,Descrição,Valor (BRL)",
        day: "%d/%m/%Y",
        row: |d, t, m| format!("{d},{t},{}\"{}\"", if m < 0 { "-" } else { "" }, plain(m.abs(), ',')),
    },
    Bank {
        name: "discover",
        header: "Trans Date,Post Date,Description,Category,Amount",
        day: "%m/%d/%Y",
        row: |d, t, m| format!("{d},{d},{t},Merchandise,{}", plain(m, '.')),
    },
];

/// Numbers that are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Cycle, how many payments, the span between them, text, and the amount in the first and in the last half.
type Planted = (&'static str, i64, Span, &'static str, i64, i64);

fn planted() -> Vec<Planted> {
    vec![
        ("monthly", 18, 1.month(), "NETFLIX.COM # CA", -1_599, -1_799),
        ("monthly", 18, 1.month(), "PAYPAL *SPOTIFY #", -999, -999),
        ("monthly", 18, 1.month(), "SHOPIFY* # IE", -3_900, -3_900),
        ("weekly", 78, 1.week(), "MEAL PLANNER PLUS #", -650, -650),
        ("quarterly", 6, 3.months(), "DOMAIN HOSTING CO #", -4_500, -4_500),
        ("yearly", 2, 1.year(), "ADOBE *CREATIVE CLOUD #", -59_900, -64_900),
        ("monthly", 18, 1.month(), "OPENAI *CHATGPT SUBSCR #", -2_000, -2_000),
        ("monthly", 18, 1.month(), "OPENAI *CHATGPT SUBSCR #", -20_000, -20_000),
    ]
}

/// Eighteen months of an account: what is planted, and around it shopping, wages, cash and money back.
fn account(seed: u64, is_card: bool) -> Vec<(Date, String, i64)> {
    let mut dice = Dice(seed);
    let (first, mut rows) = (date(2025, 1, 1), Vec::new());
    for (cycle, count, step, text, old, new) in planted() {
        let begins = first + (1 + dice.roll(27)).days();
        for at in 0..count {
            let mut day = begins + step * at;
            // A bank books on the next working day, and now and then a day later.
            day += (if cycle == "weekly" { dice.roll(2) } else { dice.roll(4) }).days();
            let number = 1_000_000 + dice.roll(8_999_999);
            rows.push((day, text.replace('#', &number.to_string()), if 2 * at < count { old } else { new }));
        }
    }
    let last = first + 18.months();
    let mut day = first;
    while day < last {
        day += (1 + dice.roll(3)).days();
        let (text, least, most) = [
            ("REWE SAGT DANKE", 900, 9_000),
            ("SHELL 0471", 3_000, 8_000),
            ("RISTORANTE ROMA", 1_500, 6_000),
            ("PAPER AND PENS", 300, 9_000),
            ("AMAZON.COM*A#B", 500, 20_000),
            ("CORNER BOOKS", 900, 4_000),
        ][usize::try_from(dice.roll(6)).unwrap()];
        rows.push((
            day,
            text.replace('#', &dice.roll(9_999).to_string()),
            -(least + dice.roll(most - least)),
        ));
    }
    for month in 0..18_i64 {
        let begins = first + month.months();
        if !is_card {
            rows.push((begins + 27.days(), "GEHALT MUSTER GMBH".to_owned(), 250_000));
            rows.push((begins + 2.days(), "MIETE WOHNUNG".to_owned(), -90_000));
            rows.push((begins + 9.days(), "ATM WITHDRAWAL MAIN ST".to_owned(), -10_000));
        } else {
            rows.push((begins + 20.days(), "ONLINE PAYMENT - THANK YOU".to_owned(), 150_000));
        }
    }
    rows.push((first + 100.days(), "PAYPAL *SPOTIFY 7".to_owned(), 999));
    rows.push((first + 200.days(), "ONE OFF DESK".to_owned(), -45_000));
    rows.retain(|(day, ..)| *day < last + 10.days());
    rows.sort();
    rows
}

#[test]
fn what_is_planted_in_twelve_banks_layouts_is_found_and_nothing_else() {
    for (number, bank) in BANKS.iter().enumerate() {
        for seed in 0..6 {
            let rows = account(seed * 31 + number as u64, bank.name == "amex");
            let lines = rows
                .iter()
                .map(|(day, text, minor)| (bank.row)(&day.strftime(bank.day).to_string(), text, *minor));
            let text = format!("{}\n{}\n", bank.header, lines.collect::<Vec<_>>().join("\n"));
            let shop = TempShop::new();
            let view = look(&shop, &[shop.file("statement.csv", text)]);
            let mut found: Vec<(String, String, i64)> = view
                .candidates
                .iter()
                .map(|found| {
                    let minor = found.last_amount.replace('.', "").parse().unwrap();
                    (found.payee.split([' ', '.']).next().unwrap().to_lowercase(), seen(found).1, minor)
                })
                .collect();
            let mut wanted: Vec<(String, String, i64)> = planted()
                .iter()
                .map(|(cycle, _, _, text, _, new)| {
                    let name = text.trim_start_matches("PAYPAL *").split([' ', '.', '*']).next().unwrap();
                    (name.to_lowercase(), (*cycle).to_owned(), -new)
                })
                .collect();
            found.sort();
            wanted.sort();
            assert_eq!(found, wanted, "{} with seed {seed}", bank.name);
        }
    }
}

/// Opens statements in the window's own way.
fn open(shop: &TempShop, files: &[&std::path::Path]) -> SubscriptionsView {
    let paths = files.iter().map(|file| file.display().to_string()).collect();
    shop.engine.mutate(Mutation::ReadStatements { paths }).unwrap();
    opened(shop).expect("a statement is open")
}

fn opened(shop: &TempShop) -> Option<SubscriptionsView> {
    match shop.engine.query(&Query::Subscriptions).unwrap() {
        Answer::Subscriptions { open } => open,
        other => panic!("{other:?}"),
    }
}

const YEAR: &str = "Date,Description,Amount (EUR)\n\
    2026-01-05,CANVA* I04123-1,-12.00\n2026-02-05,CANVA* I04124-7,-12.00\n2026-03-05,CANVA* I04999-3,-15.00\n\
    2026-01-09,UNHEARD STREAM,-4.00\n2026-02-09,UNHEARD STREAM,-4.00\n2026-03-09,UNHEARD STREAM,-4.00\n\
    2026-03-14,SECRET SHOP,-33.10\n2026-03-15,CUSTOMER PAYS,2000.00\n";

fn accept(shop: &TempShop, found: &CandidateView) -> tillwise_engine::api::requests::Done {
    let (id, tool) = (found.id.clone(), found.stack_tool);
    shop.engine.mutate(Mutation::AcceptSubscription { id, tool, layer: None }).unwrap()
}

#[test]
fn an_accepted_subscription_is_a_tool_and_nothing_else_is_kept() {
    let shop = TempShop::new();
    let file = shop.file("statement.csv", YEAR);
    let view = open(&shop, &[&file]);
    assert_eq!(view.candidates.len(), 2);
    assert!(!shop.path().exists(), "looking makes no shop");
    let canva = view.candidates.iter().find(|found| found.tool.as_deref() == Some("Canva")).unwrap();
    assert_eq!((canva.rises.len(), canva.year.as_str()), (1, "180.00"));
    accept(&shop, canva);
    let dismissed = view.candidates.iter().find(|found| found.tool.is_none()).unwrap();
    shop.engine.mutate(Mutation::DismissSubscription { id: dismissed.id.clone() }).unwrap();
    assert_eq!(opened(&shop).unwrap().candidates.len(), 0);
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    let text = |query: &str| sql.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(
        text("SELECT name || ' ' || since || ' ' || vendor || ' ' || jobs FROM tools"),
        "Canva 2026-01-05 Canva images"
    );
    assert_eq!(
        text("SELECT group_concat(from_day || ' ' || minor || ' ' || cycle, ', ') FROM tool_prices"),
        "2026-01-05 1200 monthly, 2026-03-05 1500 monthly"
    );
    assert_eq!(text("SELECT count(*) || ' ' || sum(minor) FROM tool_charges"), "3 3900");
    assert_eq!(text("SELECT count(*) || '' FROM bank_lines"), "0");
    drop(sql);
    for name in ["shop.tillwise", "shop.tillwise-wal"] {
        let bytes = std::fs::read(shop.folder.path().join(name)).unwrap_or_default();
        for kept_out in ["SECRET SHOP", "UNHEARD", "CUSTOMER PAYS"] {
            assert!(!bytes.windows(kept_out.len()).any(|bytes| bytes == kept_out.as_bytes()), "{kept_out}");
        }
    }
    shop.engine.mutate(Mutation::ForgetStatements).unwrap();
    assert!(opened(&shop).is_none());
}

#[test]
fn a_later_statement_adds_to_the_tool_that_is_there() {
    let shop = TempShop::new();
    let first = shop.file("first.csv", YEAR);
    accept(&shop, open(&shop, &[&first]).candidates.iter().find(|found| found.tool.is_some()).unwrap());
    shop.engine.mutate(Mutation::ForgetStatements).unwrap();
    let later = "Date,Description,Amount (EUR)\n2026-03-05,CANVA* I04999-3,-15.00\n2026-04-05,CANVA* 1,-15.00\n\
        2026-05-05,CANVA* 2,-18.00\n";
    let second = shop.file("second.csv", later);
    let view = open(&shop, &[&second]);
    assert_eq!(view.candidates[0].stack_tool_name.as_deref(), Some("Canva"));
    accept(&shop, &view.candidates[0]);
    let sql = rusqlite::Connection::open(shop.path()).unwrap();
    let text = |query: &str| sql.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(
        text("SELECT count(*) || ' ' || sum(minor) FROM tool_charges"),
        "5 7200",
        "the one in both counts once"
    );
    assert_eq!(
        text("SELECT group_concat(from_day || ' ' || minor, ', ') FROM tool_prices"),
        "2026-01-05 1200, 2026-03-05 1500, 2026-05-05 1800"
    );
    assert_eq!(text("SELECT count(*) || '' FROM tools"), "1");
}

#[test]
fn statements_that_overlap_count_once_and_a_nameless_currency_is_asked_for() {
    let shop = TempShop::new();
    let nameless = YEAR.replace(" (EUR)", "");
    let cut = |from: usize, to: usize| {
        let lines: Vec<&str> = nameless.lines().collect();
        format!("{}\n{}\n", lines[0], lines[from..to].join("\n"))
    };
    let (one, other) = (shop.file("one.csv", cut(1, 3)), shop.file("other.csv", cut(2, 9)));
    let view = open(&shop, &[&one, &other]);
    let canva = view.candidates.iter().find(|found| found.tool.is_some()).unwrap();
    assert_eq!((canva.charges, canva.currency.as_deref()), (3, None));
    assert!(view.asks_currency.is_some());
    let refused = Mutation::AcceptSubscription { id: canva.id.clone(), tool: None, layer: None };
    let error = shop.engine.mutate(refused).unwrap_err();
    assert!(shop.engine.say(&error.words).contains("Name the currency first"));
    assert!(!shop.path().exists());
    shop.engine
        .mutate(Mutation::SetStatements { currency: Some("GBP".to_owned()), day_order: None })
        .unwrap();
    let view = opened(&shop).unwrap();
    assert!(view.asks_currency.is_none());
    assert!(view.candidates.iter().all(|found| found.currency.as_deref() == Some("GBP")));
}

#[test]
fn ofx_is_read_by_its_bytes_whatever_charset_it_names() {
    let bookings: String = [("20260105", "1"), ("20260205", "2"), ("20260305", "3")]
        .iter()
        .map(|(day, id)| {
            format!("<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>{day}<TRNAMT>-9.90<FITID>{id}<NAME>ÉDITIONS CAFÉINE {id}</STMTTRN>")
        })
        .collect();
    let body = format!(
        "<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKTRANLIST>{bookings}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    );
    let latin: Vec<u8> = body.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    for (charset, bytes) in [("1252", body.clone().into_bytes()), ("UTF-8", latin.clone()), ("NONE", latin)] {
        let shop = TempShop::new();
        let mut file =
            format!("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:{charset}\n\n")
                .into_bytes();
        file.extend(bytes);
        let view = look(&shop, &[shop.file("statement.ofx", file)]);
        let expected = (
            "ÉDITIONS CAFÉINE".to_owned(),
            "monthly".to_owned(),
            "9.90".to_owned(),
            Some("EUR".to_owned()),
            3,
        );
        assert_eq!(all(&view), [expected], "{charset}");
    }
}

#[test]
fn every_real_ofx_file_is_a_statement_without_a_subscription() {
    let Some(exports) = exports("every_real_ofx_file_is_a_statement") else { return };
    let shop = TempShop::new();
    let mut count = 0;
    for entry in std::fs::read_dir(exports.join("bank")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ofx") {
            assert_eq!(look(&shop, &[path]).candidates.len(), 0, "none holds more than four bookings");
            count += 1;
        }
    }
    assert_eq!(count, 12);
}

#[test]
fn ten_years_of_bookings_are_looked_through_without_a_long_wait() {
    let shop = TempShop::new();
    let rows: String = (0..100_000_i64)
        .map(|at| {
            let day = date(2016, 1, 1) + (at / 28).days();
            format!("{day},SHOP {} IN TOWN {at},-{}.50\n", at % 900, 3 + at % 70)
        })
        .collect();
    let file = shop.file("statement.csv", format!("Date,Description,Amount\n{rows}"));
    let begun = std::time::Instant::now();
    look(&shop, &[file]);
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}
