//! `bank_statement.csv`: the sample shop's account over twelve months, as a bank writes it.
//!
//! Planted: what the shop pays for its tools, one price that rose, one subscription nobody noted, and around them
//! payouts, wages, rent, fuel and purchases that are none.

use super::csv_text::CsvText;
use jiff::ToSpan;
use jiff::civil::Date;

/// Day of the month, text and amount of what comes every month; `#` stands for a number that changes.
const MONTHLY: [(i8, &str, &str); 8] = [
    (3, "OPENAI *CHATGPT SUBSCR #", "-20.00"),
    (5, "JASPER AI #", "-59.00"),
    (8, "KLAVIYO INC. SOFTWARE #", "-60.00"),
    (14, "GORGIAS #", "-10.00"),
    (19, "EXAMPLE FONTS LIBRARY #", "-9.00"),
    (1, "DAUERAUFTRAG Miete Werkstatt", "-640.00"),
    (28, "LOHN J. MUSTER", "-1450.00"),
    (12, "SHOPIFY PAYOUT #", "2480.35"),
];

/// The statement of the twelve months up to `today`, newest day last.
pub(super) fn statement_file(today: Date) -> String {
    let mut rows: Vec<(Date, String, String)> = Vec::new();
    for ago in (0..12_i64).rev() {
        let month = (today.first_of_month() - ago.months()).first_of_month();
        for (day, text, amount) in MONTHLY {
            rows.push((month + (i64::from(day) - 1).days(), numbered(text, ago), amount.to_owned()));
        }
        let zapier = if ago > 4 { "-39.00" } else { "-49.00" };
        rows.push((month + 20.days(), numbered("ZAPIER.COM/CHARGE #", ago), zapier.to_owned()));
        for (day, cents) in [(2 + ago % 3, 41 + ago * 7), (9 + ago % 5, 13 + ago * 11), (22, 87 - ago)] {
            rows.push((
                month + day.days(),
                "TANKSTELLE AM RING".to_owned(),
                format!("-{}.{:02}", 38 + ago, cents % 100),
            ));
        }
        if ago % 4 == 1 {
            rows.push((
                month + (6 + ago).days(),
                "CLAY AND GLAZE SUPPLIES".to_owned(),
                format!("-{}.50", 120 + ago * 9),
            ));
        }
    }
    rows.retain(|(day, ..)| *day < today);
    rows.sort();
    let mut csv = CsvText::with_header("Date,Description,Amount (EUR)");
    for (day, text, amount) in rows {
        csv.cells(&[&day.to_string(), &text, &amount]);
        csv.end_row();
    }
    csv.finish()
}

fn numbered(text: &str, ago: i64) -> String {
    text.replace('#', &(4_000_107 + ago * 7_919).to_string())
}
