//! The sample shop "Kiln & Tide": two years of believable export files, made on the spot.
//!
//! The same seed and the same day always give the same bytes. Problems are planted so that every screen has
//! something to say: weak catalog copy, two tools with one job, an advertising file that stopped, regular
//! customers who fell silent. Nothing is written to disk here and no clock is read.

mod calendar;
mod catalog;
mod csv_text;
mod customers_file;
mod orders;
mod orders_file;
mod people;
mod products_file;
mod register;
mod sales;
pub(crate) mod seed;
mod sessions_file;
mod spend_file;
mod statement_file;
mod tools_file;
mod visits;

use calendar::History;
use jiff::civil::Date;

pub use register::noted;

/// The seed of the sample shop that the program, the manual and the tests show.
pub const SAMPLE_SEED: u64 = 20_240_917;

/// The name of the sample shop.
pub const SAMPLE_SHOP_NAME: &str = "Kiln & Tide";

/// The sample shop's time zone, as an IANA name.
pub const SAMPLE_TIME_ZONE: &str = "Europe/Berlin";

/// One export file of the sample shop, as text ready to be written.
pub struct SampleFile {
    /// The file name the platform would give it.
    pub name: &'static str,
    /// The whole content: UTF-8 without a byte order mark, LF at the end of each row.
    pub text: String,
}

/// All export files of the sample shop as they would be downloaded on the morning of `today`.
///
/// They cover the 24 months that end yesterday. Deterministic: the same `seed` and `today` give the same bytes.
pub fn sample_files(seed: u64, today: Date) -> Vec<SampleFile> {
    let sales = sales::sales(seed, History::before(today));
    let (newer_orders, older_orders) = orders_file::orders_files(&sales);
    let files = [
        ("orders_export_1.csv", newer_orders),
        ("orders_export_2.csv", older_orders),
        ("products_export.csv", products_file::products_file(seed)),
        ("customers_export.csv", customers_file::customers_file(&sales)),
        ("sessions_by_day.csv", sessions_file::sessions_file(seed, &sales)),
        ("meta_ads_daily.csv", spend_file::spend_file(seed, &sales)),
        ("tools.csv", tools_file::tools_file(today)),
    ];
    files.map(|(name, text)| SampleFile { name, text }).into()
}

/// The name of the sample shop's account statement.
pub const SAMPLE_STATEMENT: &str = "bank_statement.csv";

/// The sample shop's account statement of the twelve months up to `today`: what it pays for its tools among everything
/// else. It is there to look for subscriptions in; the sample shop itself does not import it.
pub fn sample_statement(today: Date) -> SampleFile {
    SampleFile { name: SAMPLE_STATEMENT, text: statement_file::statement_file(today) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv_text::read::Table;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    const NAMES: [&str; 7] = [
        "orders_export_1.csv",
        "orders_export_2.csv",
        "products_export.csv",
        "customers_export.csv",
        "sessions_by_day.csv",
        "meta_ads_daily.csv",
        "tools.csv",
    ];

    /// New Year, a leap day, summer, a Saturday, a Sunday and a Monday.
    fn several_days() -> [Date; 6] {
        [
            date(2026, 1, 1),
            date(2024, 2, 29),
            date(2025, 8, 5),
            date(2026, 11, 21),
            date(2026, 11, 22),
            date(2026, 11, 23),
        ]
    }

    #[test]
    fn the_same_seed_and_day_give_the_same_bytes() {
        let today = date(2026, 11, 21);
        let [one, again] = [sample_files(SAMPLE_SEED, today), sample_files(SAMPLE_SEED, today)];
        assert_eq!(one.iter().map(|file| file.name).collect::<Vec<_>>(), NAMES);
        assert!(one.iter().zip(&again).all(|(one, again)| one.text == again.text));
        let other = sample_files(SAMPLE_SEED + 1, today);
        for name in
            ["orders_export_1.csv", "customers_export.csv", "sessions_by_day.csv", "meta_ads_daily.csv"]
        {
            let text =
                |files: &[SampleFile]| files.iter().find(|file| file.name == name).map(|f| f.text.clone());
            assert_ne!(text(&one), text(&other), "{name} depends on the seed");
        }
    }

    #[test]
    fn files_are_plain_tables_on_every_day() {
        for today in several_days() {
            for file in sample_files(SAMPLE_SEED, today) {
                let table = Table::of(&file.text);
                assert!(!table.rows.is_empty(), "{} on {today}", file.name);
                assert!(!file.text.contains('\r') && !file.text.starts_with('\u{feff}'), "{}", file.name);
                assert!(!file.text.contains("example.org") && file.text.ends_with('\n'));
            }
        }
    }

    #[test]
    fn orders_run_through_yesterday_and_have_unique_names() {
        for today in several_days() {
            let files = sample_files(SAMPLE_SEED, today);
            let mut names = BTreeSet::new();
            let mut newest = String::new();
            for file in &files[..2] {
                let table = Table::of(&file.text);
                for rows in table.rows.chunk_by(|one, next| one[0] == next[0]) {
                    assert!(names.insert(rows[0][0].clone()), "{} appears once", rows[0][0]);
                    newest = newest.max(table.get(&rows[0], "Created at")[..10].to_owned());
                }
            }
            let yesterday = calendar::days_before(today, 1).to_string();
            assert_eq!(newest, yesterday, "seen from {today}");
            assert!(names.contains("#1001"));
        }
    }

    #[test]
    fn sessions_have_every_day_through_yesterday() {
        for today in several_days() {
            let files = sample_files(SAMPLE_SEED, today);
            let table = Table::of(&files[4].text);
            let written: Vec<String> = table.rows.iter().map(|row| row[0].clone()).collect();
            let expected: Vec<String> = History::before(today).days().map(|day| day.to_string()).collect();
            assert_eq!(written, expected, "seen from {today}");
        }
    }

    #[test]
    fn nothing_in_the_orders_is_later_than_yesterday() {
        let today = date(2026, 11, 21);
        for file in &sample_files(SAMPLE_SEED, today)[..2] {
            let table = Table::of(&file.text);
            for row in &table.rows {
                for column in ["Created at", "Paid at", "Fulfilled at", "Cancelled at"] {
                    let stamp = table.get(row, column);
                    assert!(stamp.is_empty() || stamp[..10] < *"2026-11-21", "{column} {stamp}");
                }
            }
        }
    }

    #[test]
    fn line_items_are_products_of_the_products_file() {
        let files = sample_files(SAMPLE_SEED, date(2026, 11, 21));
        let products = Table::of(&files[2].text);
        let mut title = String::new();
        let mut known = BTreeSet::new();
        for row in &products.rows {
            if !products.get(row, "Title").is_empty() {
                title = products.get(row, "Title").to_owned();
            }
            let values =
                ["Option1 Value", "Option2 Value"].map(|column| products.get(row, column).to_owned());
            let name = match &values {
                [one, _] if one == "Default Title" => title.clone(),
                [one, two] if two.is_empty() => format!("{title} - {one}"),
                [one, two] => format!("{title} - {one} / {two}"),
            };
            let price = products.get(row, "Variant Price").to_owned();
            known.insert((name, products.get(row, "Variant SKU").to_owned(), price));
        }
        for file in &files[..2] {
            let orders = Table::of(&file.text);
            for row in &orders.rows {
                let line = ["Lineitem name", "Lineitem sku", "Lineitem price"];
                let [name, sku, price] = line.map(|column| orders.get(row, column).to_owned());
                assert!(known.contains(&(name.clone(), sku, price)), "{name} is in the products file");
            }
        }
    }

    #[test]
    fn names_beyond_ascii_and_mixed_case_addresses_occur() {
        let files = sample_files(SAMPLE_SEED, date(2026, 11, 21));
        for letter in ["ö", "é", "ø"] {
            assert!(files[0].text.contains(letter), "{letter} in the orders");
        }
        let orders = Table::of(&files[0].text);
        let mixed = orders.rows.iter().map(|row| orders.get(row, "Email"));
        assert!(mixed.filter(|email| *email != email.to_lowercase()).count() > 10);
    }
}
