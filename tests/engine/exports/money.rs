//! The second reading: columns by their heading, amounts by their digits, nothing else.

use std::collections::BTreeMap;
use std::path::Path;

/// A sum of the shop file, and how the same is counted in the export.
pub struct Sum {
    /// Files whose path begins like this, other than those that go on like `but`.
    starts: &'static str,
    but: &'static [&'static str],
    /// What the shop keeps, in hundredths.
    pub stored: &'static str,
    counted: Counted,
}

enum Counted {
    /// The headings' row begins with the first; every row below it counts like this.
    Rows(&'static str, fn(&Row) -> i64),
    /// All digits from the column of amounts to the end of the row: some banks write decimal commas without quotes.
    Digits,
    /// Amounts of bookings, as far as they have no more than hundredths.
    Ofx,
}
use Counted::{Digits, Ofx, Rows};

const ORDERS: &str = "SELECT sum(total) FROM orders WHERE current = 1";
const REFUNDED: &str = "SELECT sum(refunded) FROM orders WHERE current = 1";
const LINES: &str = "SELECT sum(quantity * price) FROM line_items";
const PAID: &str = "SELECT sum(amount) FROM payments WHERE current = 1";
const NET: &str = "SELECT sum(net) FROM payments WHERE current = 1";
const SPENT: &str = "SELECT sum(minor) FROM spend_days WHERE current = 1";
const BOOKED: &str = "SELECT sum(minor) FROM bank_lines WHERE current = 1";

const fn sum(starts: &'static str, stored: &'static str, counted: Counted) -> Sum {
    Sum { starts, but: &[], stored, counted }
}

/// What is compared. Currencies are not mixed within a file.
pub const SUMS: &[Sum] = &[
    sum("shopify/orders_export_", ORDERS, Rows("Name", |row| row.minor("Total"))),
    sum(
        "shopify/orders_export_",
        LINES,
        Rows("Name", |row| row.minor("Lineitem quantity") / 100 * row.minor("Lineitem price")),
    ),
    sum("shopify/payment_", PAID, Rows("Transaction Date", |row| row.minor("Amount"))),
    sum("shopify/payment_", NET, Rows("Transaction Date", |row| row.minor("Net"))),
    sum("etsy/EtsySoldOrders", ORDERS, Rows("Sale Date", |row| row.minor("Order Total"))),
    sum(
        "etsy/EtsySoldOrderItems",
        ORDERS,
        // One row names no quantity and is kept out.
        Rows("Sale Date", |row| match row.cell("Quantity") {
            "" => 0,
            _ => {
                row.minor("Item Total") - row.minor("Discount Amount")
                    + row.minor("Order Shipping")
                    + row.minor("Delivery")
                    + row.minor("Order Sales Tax")
            }
        }),
    ),
    sum("etsy/etsy_statement_", NET, Rows("Date", |row| row.minor("Net"))),
    sum(
        "amazon/unshipped_",
        ORDERS,
        // One row was not bought on any day and is kept out.
        Rows("order-id", |row| match row.cell("purchase-date").starts_with("20") {
            true => ["item-price", "item-tax", "shipping-price", "shipping-tax"]
                .map(|name| row.minor(name))
                .iter()
                .sum(),
            false => 0,
        }),
    ),
    sum(
        "ebay/Transaction_report",
        PAID,
        Rows("Transaction creation date", |row| match row.cell("Type") {
            "Order" => row.minor("Gross transaction amount"),
            _ => row.minor("Net amount"),
        }),
    ),
    sum(
        "square/transactions-",
        ORDERS,
        Rows("Date", |row| match row.cell("Event Type") {
            "Payment" => row.minor("Total Collected") - row.minor("Tip"),
            _ => 0,
        }),
    ),
    sum(
        "square/transactions-",
        REFUNDED,
        Rows("Date", |row| match row.cell("Event Type") {
            "Refund" => -row.minor("Total Collected"),
            _ => 0,
        }),
    ),
    sum(
        "square/items-",
        ORDERS,
        Rows("Date", |row| match row.cell("Event Type") {
            "Payment" => row.minor("Net Sales") + row.minor("Tax"),
            _ => 0,
        }),
    ),
    sum("ads/google_ads_campaign_daily_de", SPENT, Rows("Tag", |row| row.of_day("Tag", "Kosten"))),
    sum("ads/google_ads_campaign_daily_en", SPENT, Rows("Day", |row| row.of_day("Day", "Cost"))),
    sum("ads/google_ads_campaign_daily_fr", SPENT, Rows("Jour", |row| row.of_day("Jour", "Coût"))),
    sum("bank/company_", BOOKED, Rows("Date", |row| row.minor("Credit") - row.minor("Debit"))),
    // Nothing but charges: what is booked is below nought.
    Sum {
        starts: "bank/plugitall/",
        but: &["amex", "mufg_japan"],
        stored: "SELECT -sum(minor) FROM bank_lines WHERE current = 1",
        counted: Digits,
    },
    // Yen have no hundredths: the digits are the amount all the same.
    sum("bank/plugitall/mufg_japan", "SELECT -sum(minor) FROM bank_lines WHERE current = 1", Digits),
    Sum {
        starts: "bank/ofxparse_",
        but: &["account_listing", "bank_small", "multiple_accounts", "fail_nice_date", "fail_nice_decimal"],
        stored: BOOKED,
        counted: Ofx,
    },
    // What came in, went out and was taken to the bank makes nought, so parts are compared.
    sum(
        "amazon/2026Sep1",
        "SELECT sum(net) FROM payments WHERE current = 1 AND kind <> 'payout'",
        Rows("date/time", |row| if row.cell("type") == "Transfer" { 0 } else { row.minor("total") }),
    ),
    sum(
        "ebay/Transaction_report",
        "SELECT sum(net) FROM payments WHERE current = 1 AND kind <> 'payout'",
        Rows("Transaction creation date", |row| {
            if row.cell("Type") == "Payout" { 0 } else { row.minor("Net amount") }
        }),
    ),
];

impl Sum {
    /// Whether the file is one of those it is about.
    pub fn holds_for(&self, name: &str) -> bool {
        name.strip_prefix(self.starts).is_some_and(|rest| !self.but.iter().any(|but| rest.starts_with(but)))
    }

    /// What the export itself adds up to.
    pub fn count(&self, path: &Path) -> i64 {
        let text = text_of(path);
        match self.counted {
            Rows(first, of) => rows(&text, first).iter().map(of).sum(),
            Digits => digits(&text),
            Ofx => {
                let amounts =
                    text.split("<TRNAMT>").skip(1).filter_map(|rest| rest.split(['<', '\n', '\r']).next());
                let to_the_cent = amounts.filter_map(|amount| {
                    let (whole, places) = amount.trim().split_once('.').unwrap_or((amount.trim(), ""));
                    let places = places.trim_end_matches('0');
                    (places.len() <= 2).then(|| minor(&format!("{whole}.{places:0<2}")))
                });
                to_the_cent.sum()
            }
        }
    }
}

/// A row by its headings; of two equal headings the first counts.
pub struct Row(BTreeMap<String, String>);

impl Row {
    fn cell(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn minor(&self, name: &str) -> i64 {
        minor(self.cell(name))
    }

    /// An amount where the row is a day's; totals stand below the days.
    fn of_day(&self, day: &str, name: &str) -> i64 {
        if self.cell(day).starts_with("20") { self.minor(name) } else { 0 }
    }
}

/// A file's text, UTF-16 or UTF-8.
pub fn text_of(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    match bytes.strip_prefix(&[0xFF, 0xFE]) {
        Some(wide) => {
            let units: Vec<u16> =
                wide.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned(),
    }
}

fn rows(text: &str, first: &str) -> Vec<Row> {
    let line = text.lines().find(|line| line.trim_start_matches('"').starts_with(first)).unwrap();
    let mark =
        [b',', b';', b'\t'].into_iter().max_by_key(|mark| line.bytes().filter(|byte| byte == mark).count());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark.unwrap())
        .from_reader(text.as_bytes());
    let mut below = reader.records().map(Result::unwrap).skip_while(|row| row.get(0) != Some(first));
    let names = below.next().unwrap();
    below
        .map(|cells| {
            let mut row = BTreeMap::new();
            for (name, cell) in names.iter().zip(&cells) {
                row.entry(name.to_owned()).or_insert_with(|| cell.to_owned());
            }
            Row(row)
        })
        .collect()
}

/// An amount in hundredths: its digits, and whether two of them or one stand behind the last point or comma.
fn minor(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let Ok(value) = digits.parse::<i64>() else { return 0 };
    let last = text.trim().trim_end_matches(')');
    let hundredths = match last.rfind(['.', ',']).map(|at| last.len() - at - 1) {
        Some(2) => value,
        Some(1) => value * 10,
        _ => value * 100,
    };
    if text.contains('-') || text.contains('(') { -hundredths } else { hundredths }
}

/// The digits of the amounts, row by row.
fn digits(text: &str) -> i64 {
    const HEADINGS: [&str; 7] = ["Amount", "Debit", "Montant", "Valor", "Betrag", "Bedrag", "Importe"];
    let mut lines = text.lines();
    let names = lines.next().unwrap();
    let at =
        names.split(',').position(|name| HEADINGS.iter().any(|heading| name.starts_with(heading))).unwrap();
    lines
        .map(|line| {
            let digits: String =
                line.split(',').skip(at).flat_map(str::chars).filter(char::is_ascii_digit).collect();
            digits.parse().unwrap_or(0)
        })
        .sum()
}

#[test]
fn the_second_reading_reads_amounts() {
    for (text, expected) in [
        ("1,020.50", 102_050),
        ("1\u{202f}020,50", 102_050),
        ("-CA$4.42", -442),
        ("(15.99)", -1_599),
        ("76", 7_600),
    ] {
        assert_eq!(minor(text), expected, "{text}");
    }
    assert_eq!((minor("--"), minor(""), minor("1,234"), minor("12.5")), (0, 0, 123_400, 1_250));
}
