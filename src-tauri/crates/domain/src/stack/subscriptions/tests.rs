//! Statements made up line by line: what is a subscription, and what is not.

use super::*;
use crate::formats::Direction;
use crate::stack::known::{by_payee, find};

fn booking(day: &str, minor: i64, payee: &str) -> Booking {
    Booking {
        line: 1,
        day: day.parse().expect("a day"),
        minor,
        currency: "EUR".parse().ok(),
        payee: payee.to_owned(),
        details: String::new(),
        category: String::new(),
        direction: Direction::Said,
    }
}

fn found(statements: &[Vec<Booking>]) -> Found {
    subscriptions(statements, &|text| by_payee(text).or_else(|| find(text)).map(|tool| tool.name.to_owned()))
}

/// Payee, cycle, newest amount and number of payments of what is found.
fn seen(lines: &[(&str, i64, &str)]) -> Vec<(String, &'static str, i64, usize)> {
    let bookings = lines.iter().map(|(day, minor, payee)| booking(day, *minor, payee)).collect();
    let all = found(&[bookings]).subscriptions;
    all.iter()
        .map(|found| (found.payee.clone(), found.cycle.id(), found.last().minor, found.payments.len()))
        .collect()
}

fn one(
    payee: &str,
    cycle: &'static str,
    minor: i64,
    count: usize,
) -> Vec<(String, &'static str, i64, usize)> {
    vec![(payee.to_owned(), cycle, minor, count)]
}

fn monthly(payee: &'static str, amounts: &[i64]) -> Vec<(String, i64, &'static str)> {
    let months = amounts.iter().zip(0_usize..);
    months.map(|(minor, at)| (format!("{}-{:02}-05", 2025 + at / 12, at % 12 + 1), -minor, payee)).collect()
}

fn of(lines: &[(String, i64, &'static str)]) -> Vec<(String, &'static str, i64, usize)> {
    seen(&lines.iter().map(|(day, minor, payee)| (day.as_str(), *minor, *payee)).collect::<Vec<_>>())
}

#[test]
fn a_payee_who_is_written_otherwise_each_month_is_one() {
    let lines = [
        ("2026-01-31", -1_599, "NETFLIX.COM 866-579-7172 CA"),
        ("2026-03-02", -1_599, "PAYPAL *NETFLIX.COM 4029357733"),
        ("2026-03-31", -1_599, "Netflix.com"),
        ("2026-04-30", -1_599, "RECURRING PAYMENT AUTHORIZED ON 04/29 NETFLIX.COM CA CARD 1234"),
    ];
    assert_eq!(seen(&lines), one("NETFLIX.COM", "monthly", 1_599, 4));
}

#[test]
fn two_payments_are_enough_for_a_known_tool_only() {
    let two = |payee: &'static str| of(&monthly(payee, &[1_200, 1_200]));
    assert_eq!(two("CANVA* I04123-4567"), one("CANVA", "monthly", 1_200, 2));
    assert_eq!(two("EXAMPLE STREAM"), []);
}

#[test]
fn two_plans_of_one_payee_are_two_and_a_third_amount_is_neither() {
    let mut lines = monthly("OPENAI *CHATGPT SUBSCR", &[2_000; 5]);
    lines.extend(monthly("OPENAI *CHATGPT SUBSCR", &[20_000, 20_000, 20_000, 22_000, 22_000]));
    lines.push(("2025-03-17".to_owned(), -731, "OPENAI *CHATGPT SUBSCR"));
    let found = of(&lines);
    assert_eq!(
        found.iter().map(|found| (found.1, found.2, found.3)).collect::<Vec<_>>(),
        [("monthly", 2_000, 5), ("monthly", 22_000, 5)]
    );
}

#[test]
fn a_second_seat_is_a_second_subscription() {
    let mut lines = monthly("EXAMPLE DESK", &[1_500; 5]);
    lines.extend(monthly("EXAMPLE DESK", &[1_500; 5]));
    assert_eq!(of(&lines).len(), 2, "each is paid in full");
    let mut once = monthly("EXAMPLE DESK", &[1_500; 5]);
    once.push(("2025-03-06".to_owned(), -1_500, "EXAMPLE DESK"));
    assert_eq!(
        of(&once),
        one("EXAMPLE DESK", "monthly", 1_500, 6),
        "a payment taken twice is no second seat"
    );
}

#[test]
fn prices_rise_waver_or_follow_use() {
    let lines = monthly("EXAMPLE MAIL", &[1_000, 1_000, 1_000, 1_250, 1_250]);
    let bookings: Vec<Booking> =
        lines.iter().map(|(day, minor, payee)| booking(day, *minor, payee)).collect();
    let all = found(&[bookings]).subscriptions;
    let since = "2025-04-05".parse().expect("a day");
    assert_eq!(all[0].rises(), [Rise { old: 1_000, new: 1_250, since }]);
    assert_eq!(all[0].price_in("EUR".parse().expect("a code")).year().plain(), "150.00");
    assert_eq!(
        of(&monthly("FOREIGN TOOL", &[1_852, 1_861, 1_840, 1_871])),
        one("FOREIGN TOOL", "monthly", 1_871, 4)
    );
    assert_eq!(
        of(&monthly("HOSTED BY USE", &[1_852, 3_861, 840, 2_871])),
        one("HOSTED BY USE", "usage", 2_871, 4)
    );
    let cloud = of(&monthly("AWS EMEA aws.amazon.co", &[3_120, 5_591, 4_711]));
    assert_eq!(cloud, one("AWS EMEA", "usage", 4_711, 3));
    assert_eq!(of(&monthly("CORNER BOOKS", &[1_852, 3_861, 840])), [], "three purchases follow no price");
}

#[test]
fn money_back_and_money_in_are_no_payments() {
    let mut lines = monthly("EXAMPLE STREAM", &[999; 4]);
    lines.push(("2025-02-07".to_owned(), 999, "EXAMPLE STREAM"));
    assert_eq!(of(&lines), one("EXAMPLE STREAM", "monthly", 999, 4));
    let income: Vec<_> = monthly("TENANT", &[-80_000; 6]);
    assert_eq!(of(&income), []);
}

#[test]
fn people_offices_shops_and_cash_are_left_out() {
    for payee in [
        "ATM WITHDRAWAL 0114 MAIN ST",
        "Payroll - Week 1",
        "Gehalt M. Muster",
        "Miete Januar",
        "TRANSFER TO SAVINGS",
        "DAUERAUFTRAG A. MUSTER",
        "REWE SAGT DANKE 4711",
        "SHELL OIL 57442",
        "RISTORANTE ROMA",
        "VIREMENT SEPA M DUPONT",
        "HMRC VAT",
        "给料 振込",
    ] {
        assert_eq!(of(&monthly(payee, &[5_000; 6])), [], "{payee}");
    }
    assert_eq!(of(&monthly("WALMART+ MEMBERSHIP", &[1_295; 4])).len(), 1, "a membership is one all the same");
}

#[test]
fn what_is_bought_often_and_irregularly_is_no_subscription() {
    let days =
        ["01-02", "01-05", "01-06", "01-12", "01-20", "02-02", "02-03", "02-11", "02-25", "03-02", "03-09"];
    let amounts = [1_290, 455, 1_290, 2_210, 990, 1_290, 455, 1_290, 310, 1_290, 455];
    let lines: Vec<_> = days
        .iter()
        .zip(amounts)
        .map(|(day, minor)| (format!("2026-{day}"), -minor, "PAPER AND PENS"))
        .collect();
    assert_eq!(of(&lines), []);
}

#[test]
fn what_two_statements_both_have_counts_once() {
    let all: Vec<Booking> = monthly("EXAMPLE STREAM", &[999; 6])
        .iter()
        .map(|(day, minor, payee)| booking(day, *minor, payee))
        .collect();
    let nameless = all[2..].iter().map(|booking| Booking { currency: None, ..booking.clone() }).collect();
    let found = found(&[all[..4].to_vec(), all[2..].to_vec(), nameless]);
    assert_eq!(found.subscriptions.len(), 1);
    assert_eq!(found.subscriptions[0].payments.len(), 6);
}

#[test]
fn what_no_longer_comes_has_stopped() {
    let mut lines = monthly("EXAMPLE STREAM", &[999; 6]);
    lines.extend(monthly("OTHER STREAM", &[555; 9]));
    let bookings: Vec<Booking> =
        lines.iter().map(|(day, minor, payee)| booking(day, *minor, payee)).collect();
    let all = found(&[bookings]).subscriptions;
    assert_eq!(all.iter().map(|found| found.stopped).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_card_without_minus_is_told_from_an_account() {
    let signed = |lines: &[(&str, i64, &str)]| {
        let booking = |(day, minor, payee): &(&str, i64, &str)| Booking {
            direction: Direction::Signed,
            ..booking(day, *minor, payee)
        };
        found(&[lines.iter().map(booking).collect()]).subscriptions.len()
    };
    let card = [
        ("2026-01-15", 999, "SPOTIFY USA"),
        ("2026-01-20", -25_000, "ONLINE PAYMENT RECEIVED"),
        ("2026-02-15", 999, "SPOTIFY USA"),
        ("2026-02-18", 4_000, "PAPER AND PENS"),
        ("2026-02-19", -1_000, "PAPER AND PENS REFUND"),
        ("2026-03-15", 999, "SPOTIFY USA"),
    ];
    assert_eq!(signed(&card), 1);
    let account = [
        ("2026-01-15", 99_900, "STRIPE PAYOUT"),
        ("2026-01-20", -25_000, "PAYMENT LANDLORD"),
        ("2026-02-15", 99_900, "STRIPE PAYOUT"),
        ("2026-03-15", 99_900, "STRIPE PAYOUT"),
        ("2026-03-16", 5_000, "A CUSTOMER"),
    ];
    assert_eq!(signed(&account), 0);
}

#[test]
fn a_tool_that_was_paid_once_is_named() {
    let found = found(&[vec![
        booking("2026-01-09", -120_000, "Mailchimp Subscription"),
        booking("2026-01-10", -100, "X"),
    ]]);
    assert_eq!((found.subscriptions.len(), found.once.len()), (0, 1));
    assert_eq!(found.once[0].tool, "Mailchimp");
}

#[test]
fn a_hundred_thousand_bookings_take_no_time_worth_waiting_for() {
    let first: Date = "2016-01-01".parse().expect("a day");
    let bookings: Vec<Booking> = (0..100_000_i64)
        .map(|at| Booking {
            day: first + jiff::Span::new().days(at / 28),
            minor: -(100 + at * 37 % 9_000),
            ..booking("2016-01-01", 0, &format!("SHOP {} {}", "ABCDEFGHIJ".repeat(1 + at as usize % 3), at))
        })
        .collect();
    let begun = std::time::Instant::now();
    found(&[bookings]);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
