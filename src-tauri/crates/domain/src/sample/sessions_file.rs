//! `sessions_by_day.csv`: a Shopify sessions report, one row per day.
//!
//! Sessions that completed checkout are that day's online orders; the till and drafts have no session.

use super::csv_text::CsvText;
use super::orders::{Channel, Order};
use super::sales::Sales;
use super::seed::Seed;
use jiff::civil::Date;
use std::collections::BTreeMap;

const HEADER: &str = "Day,Sessions,Online store visitors,Sessions with cart additions,\
Sessions that reached checkout,Sessions that completed checkout,Conversion rate";

/// Orders per 100,000 sessions, month by month and over again.
const CONVERSION: [i64; 12] = [2390, 2430, 2480, 2440, 2370, 2330, 2300, 2280, 2360, 2450, 2520, 2500];

pub(super) fn sessions_file(seed: u64, sales: &Sales) -> String {
    let mut seed = Seed::for_part(seed, 3);
    let mut online: BTreeMap<Date, i64> = BTreeMap::new();
    for order in sales.orders.iter().filter(|order| is_online(order)) {
        *online.entry(order.created.date()).or_default() += 1;
    }
    let mut csv = CsvText::with_header(HEADER);
    for day in sales.history.days() {
        let completed = online.get(&day).copied().unwrap_or(0);
        // Half from what was to be expected: the rate moves from day to day, but a week stays near its level.
        let milli_orders = (sales.history.expected_orders_milli(day) + completed * 1000) / 2;
        let conversion = CONVERSION[day.month() as usize - 1];
        let sessions = milli_orders * 100 / conversion * seed.between(960, 1040) / 1000;
        let visitors = sessions * seed.between(800, 850) / 1000;
        let with_cart = (sessions * seed.between(64, 82) / 1000).max(completed);
        let reached = (sessions * seed.between(38, 48) / 1000).clamp(completed, with_cart);
        csv.cell(&day.to_string());
        for count in [sessions, visitors, with_cart, reached, completed] {
            csv.number(count);
        }
        csv.cell(&rate(completed, sessions));
        csv.end_row();
    }
    csv.finish()
}

/// Cancelled orders completed checkout too, so they stay in.
fn is_online(order: &Order) -> bool {
    order.channel == Channel::Web
}

/// A fraction with six decimals, as the report writes it.
fn rate(completed: i64, sessions: i64) -> String {
    let millionths = (completed * 2_000_000 + sessions) / (2 * sessions.max(1));
    format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sample::calendar::History;
    use crate::sample::csv_text::read::Table;
    use crate::sample::sales::sales;
    use jiff::civil::date;

    #[test]
    fn every_day_is_there_and_agrees_with_the_orders() {
        let sales = sales(42, History::before(date(2026, 11, 21)));
        let table = Table::of(&sessions_file(42, &sales));
        let days: Vec<String> = sales.history.days().map(|day| day.to_string()).collect();
        let written: Vec<String> = table.rows.iter().map(|row| row[0].clone()).collect();
        assert_eq!(written, days);
        for row in &table.rows {
            let number = |column: &str| table.get(row, column).parse::<i64>().unwrap();
            let online = sales
                .orders
                .iter()
                .filter(|o| is_online(o) && o.created.date().to_string() == row[0])
                .count();
            assert_eq!(number("Sessions that completed checkout"), online as i64);
            assert!(number("Sessions that reached checkout") >= online as i64);
            assert!(
                number("Sessions with cart additions") >= number("Sessions that reached checkout"),
                "{row:?}"
            );
            assert!(number("Sessions") >= number("Online store visitors"), "{row:?}");
        }
    }

    #[test]
    fn conversion_is_between_2_2_and_2_6_percent() {
        let sales = sales(42, History::before(date(2026, 11, 21)));
        let table = Table::of(&sessions_file(42, &sales));
        for weeks in table.rows.chunks(28) {
            let sum = |column: &str| -> i64 {
                weeks.iter().map(|row| table.get(row, column).parse::<i64>().unwrap()).sum()
            };
            let rate = sum("Sessions that completed checkout") * 100_000 / sum("Sessions");
            assert!(weeks.len() < 28 || (2_150..=2_650).contains(&rate), "{rate} from {}", weeks[0][0]);
        }
    }

    #[test]
    fn rates_are_rounded_fractions() {
        assert_eq!(rate(5, 200), "0.025000");
        assert_eq!(rate(1, 3), "0.333333");
        assert_eq!(rate(2, 3), "0.666667");
        assert_eq!(rate(0, 0), "0.000000");
    }
}
