//! `meta_ads_daily.csv`: Meta Ads Manager by day and campaign, every cell in quotes.
//!
//! Planted problem: the file stops five full weeks before the newest full week, so acquisition cost has no number.

use super::calendar::{days_before, days_between};
use super::csv_text::CsvText;
use super::sales::Sales;
use super::seed::Seed;
use jiff::civil::Date;
use std::collections::BTreeSet;

const HEADER: [&str; 7] = [
    "Reporting starts",
    "Reporting ends",
    "Day",
    "Campaign name",
    "Amount spent (EUR)",
    "Impressions",
    "Link clicks",
];

const WEEKS_MISSING: i64 = 5;

/// Name and share of the day's money, in thousandths.
const USUAL: [(&str, i64); 2] =
    [("New visitors - Ceramics", 720), ("Reminder - Cart and product pages", 280)];
const BEFORE_CHRISTMAS: [(&str, i64); 3] =
    [("New visitors - Ceramics", 430), ("Reminder - Cart and product pages", 220), ("Christmas gifts", 350)];

pub(super) fn spend_file(seed: u64, sales: &Sales) -> String {
    let mut seed = Seed::for_part(seed, 4);
    let last = last_day(sales);
    let newcomers = newcomers_by_week(sales);
    let mut csv = CsvText::all_quoted(&HEADER);
    // Redrawn every Monday: what one new customer costs that week.
    let mut cents_each = seed.between(1250, 1550);
    for day in sales.history.days().take_while(|day| *day <= last) {
        if day.weekday().to_monday_zero_offset() == 0 {
            cents_each = seed.between(1250, 1550);
        }
        let week = newcomers[week_of(sales, day)];
        let budget = week * cents_each / 7 * seed.between(900, 1100) / 1000;
        let campaigns: &[(&str, i64)] = if is_before_christmas(day) { &BEFORE_CHRISTMAS } else { &USUAL };
        for (campaign, share) in campaigns {
            let cents = budget * share / 1000;
            // About 9 EUR for a thousand impressions, about one click in a hundred.
            let impressions = cents * 1000 / seed.between(780, 1020);
            let clicks = impressions * seed.between(9, 14) / 1000;
            let day = day.to_string();
            csv.cells(&[&day, &day, &day, campaign]);
            csv.money(cents);
            csv.number(impressions);
            csv.number(clicks);
            csv.end_row();
        }
    }
    csv.finish()
}

fn last_day(sales: &Sales) -> Date {
    days_before(sales.history.newest_full_sunday(), WEEKS_MISSING * 7)
}

fn is_before_christmas(day: Date) -> bool {
    (day.month() == 11) || (day.month() == 12 && day.day() <= 20)
}

/// Weeks from Monday to Sunday; number 0 is the one that history begins in.
fn week_of(sales: &Sales, day: Date) -> usize {
    let first = sales.history.first;
    let monday = days_before(first, i64::from(first.weekday().to_monday_zero_offset()));
    (days_between(monday, day) / 7) as usize
}

/// People by the week of their first counted, paid-for order.
fn newcomers_by_week(sales: &Sales) -> Vec<i64> {
    let mut newcomers = vec![0; week_of(sales, sales.history.last) + 1];
    let mut met = BTreeSet::new();
    for order in sales.orders.iter().filter(|order| order.is_counted() && order.total() > 0) {
        if let Some(buyer) = order.buyer
            && met.insert(buyer)
        {
            newcomers[week_of(sales, order.created.date())] += 1;
        }
    }
    newcomers
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sample::calendar::History;
    use crate::sample::csv_text::read::{Table, cents};
    use crate::sample::sales::sales;
    use jiff::civil::{Weekday, date};

    #[test]
    fn the_file_stops_five_full_weeks_before_the_newest_full_week() {
        for (today, last) in [
            (date(2026, 11, 21), "2026-10-11"), // the newest full week is 9 to 15 November
            (date(2026, 11, 23), "2026-10-18"), // a Monday: 16 to 22 November
            (date(2026, 11, 22), "2026-10-11"), // a Sunday: still 9 to 15 November
        ] {
            let sales = sales(42, History::before(today));
            let table = Table::of(&spend_file(42, &sales));
            let newest = table.rows.iter().map(|row| table.get(row, "Day")).max();
            assert_eq!(newest, Some(last), "seen from {today}");
            assert_eq!(last.parse::<Date>().unwrap().weekday(), Weekday::Sunday);
        }
    }

    #[test]
    fn a_new_customer_costs_12_to_16_euros() {
        let sales = sales(42, History::before(date(2026, 11, 21)));
        let table = Table::of(&spend_file(42, &sales));
        let newcomers = newcomers_by_week(&sales);
        let mut spend = vec![0; newcomers.len()];
        for row in &table.rows {
            let week = week_of(&sales, table.get(row, "Day").parse().unwrap());
            spend[week] += cents(table.get(row, "Amount spent (EUR)"));
        }
        let last_week = week_of(&sales, last_day(&sales));
        for week in 1..=last_week {
            let each = spend[week] / newcomers[week];
            assert!((1_150..=1_650).contains(&each), "{each} cents in week {week}");
        }
    }

    #[test]
    fn every_cell_is_quoted() {
        let text = spend_file(42, &sales(42, History::before(date(2026, 11, 21))));
        for line in text.lines() {
            assert!(line.starts_with('"') && line.ends_with('"') && line.matches("\",\"").count() == 6);
        }
    }
}
