use super::super::{Basis, DatedPrice, Layer, Price};
use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn eur() -> Currency {
    "EUR".parse().expect("a code")
}

fn price(from: Date, minor: i64, cycle: Cycle) -> DatedPrice {
    DatedPrice { from, price: Some(Price { amount: Money::new(minor, eur()), cycle }) }
}

fn tool(since: Date, minor: i64, cycle: Cycle) -> Tool {
    Tool {
        id: 1,
        prices: vec![price(since, minor, cycle)],
        ..Tool::new("Klaviyo", Layer::Communication, since)
    }
}

fn margin(year: i16, month: i8, minor: i64) -> Benefit {
    let margin = Some((Money::new(minor, eur()), Basis::Measured));
    Benefit { tool: 1, month: date(year, month, 1), minutes: None, margin }
}

fn on(tool: &Tool, benefits: &[Benefit], hour: Option<i64>, today: Date) -> PaybackState {
    payback(tool, benefits, hour.map(|minor| Money::new(minor, eur())), eur(), today).state
}

#[test]
fn the_first_day_on_which_it_has_given_back_what_was_paid() {
    // 60.00 are due on 1 June and 1 July; June gives 30.00 (1.00 a day), July 93.00 (3.00 a day).
    // On day d of July 120.00 are paid and 30.00 + 3.00 x d given back: even on 30 July.
    let klaviyo = tool(date(2026, 6, 1), 6_000, Cycle::Monthly);
    let noted = [margin(2026, 6, 3_000), margin(2026, 7, 9_300)];
    let paid = PaybackState::PaidBack { on: date(2026, 7, 30), days: 59 };
    assert_eq!(on(&klaviyo, &noted, None, date(2026, 11, 17)), paid);
    let short = [margin(2026, 6, 3_000), margin(2026, 7, 9_299)];
    assert_ne!(on(&klaviyo, &short, None, date(2026, 11, 17)), paid, "a cent less is a day later");
}

#[test]
fn setting_up_and_what_is_paid_once_are_part_of_the_cost() {
    let mut site = tool(date(2026, 6, 1), 10_000, Cycle::Once);
    let noted = [margin(2026, 6, 30_000)];
    let paid = |days: i8| PaybackState::PaidBack { on: date(2026, 6, 1 + days), days: i64::from(days) };
    assert_eq!(on(&site, &noted, None, date(2026, 11, 17)), paid(9), "10.00 a day");
    site.setup_minutes = Some(90);
    assert_eq!(on(&site, &noted, Some(4_000), date(2026, 11, 17)), paid(15), "and 60.00 of time");
    assert_eq!(on(&site, &noted, None, date(2026, 11, 17)), PaybackState::NoHourlyValue);
}

#[test]
fn nothing_is_judged_before_day_60_and_after_day_120_the_owner_decides() {
    let since = date(2026, 3, 1);
    let klaviyo = tool(since, 6_000, Cycle::Monthly);
    let noted: Vec<Benefit> = (3..=9).map(|month| margin(2026, month, 100)).collect();
    let after = |days: i64| on(&klaviyo, &noted, None, since.saturating_add(days.days()));
    assert_eq!(after(60), PaybackState::TooEarly { days: 60 });
    assert_eq!(after(61), PaybackState::NotYet { days: 61 });
    assert_eq!(after(120), PaybackState::NotYet { days: 120 });
    assert_eq!(after(121), PaybackState::Decide { days: 121 });
    let stopped = on(&klaviyo, &noted[..2], None, date(2026, 11, 17));
    assert_eq!(stopped, PaybackState::NotNotedSince { last: date(2026, 4, 30) });
}

#[test]
fn what_is_not_known_is_named() {
    let klaviyo = tool(date(2026, 6, 1), 6_000, Cycle::Monthly);
    let today = date(2026, 11, 17);
    assert_eq!(on(&klaviyo, &[], None, today), PaybackState::NothingNoted);
    assert_eq!(on(&tool(date(2026, 6, 1), 0, Cycle::Monthly), &[], None, today), PaybackState::Free);
    let unknown = Tool { prices: vec![], ..klaviyo.clone() };
    assert_eq!(on(&unknown, &[], None, today), PaybackState::NoPrice);
    let usd: Currency = "USD".parse().expect("a code");
    let dollars = Benefit { margin: Some((Money::new(5, usd), Basis::Measured)), ..margin(2026, 6, 1) };
    assert_eq!(on(&klaviyo, &[dollars], None, today), PaybackState::OtherCurrency(usd));
    let gaps = payback(&klaviyo, &[margin(2026, 6, 1), margin(2026, 9, 1)], None, eur(), today);
    assert_eq!((gaps.unnoted_months, gaps.setup_noted), (2, false));
}

#[test]
fn prices_fall_due_with_their_cycle_and_keep_their_day() {
    let due = |tool: &Tool, end: Date| -> Vec<(String, i64)> {
        dues(tool, end).iter().map(|(day, money)| (day.to_string(), money.minor)).collect()
    };
    let owned = |all: &[(&str, i64)]| -> Vec<(String, i64)> {
        all.iter().map(|(day, minor)| ((*day).to_owned(), *minor)).collect()
    };
    let mut monthly = tool(date(2026, 1, 31), 1_000, Cycle::Monthly);
    monthly.prices.push(price(date(2026, 3, 10), 1_500, Cycle::Monthly));
    monthly.prices.push(price(date(2026, 4, 15), 12_000, Cycle::Yearly));
    assert_eq!(
        due(&monthly, date(2027, 4, 20)),
        owned(&[
            ("2026-01-31", 1_000),
            ("2026-02-28", 1_000),
            ("2026-03-31", 1_500),
            ("2026-04-15", 12_000),
            ("2027-04-15", 12_000)
        ])
    );
    let weekly = tool(date(2026, 1, 1), 100, Cycle::Weekly);
    assert_eq!(due(&weekly, date(2026, 1, 20)).len(), 3);
    let daily = tool(date(2026, 1, 1), 100, Cycle::Daily);
    assert_eq!(due(&daily, date(2026, 1, 20)).len(), 20);
}

#[test]
fn the_curve_says_the_same_as_the_state_and_stops_where_nothing_is_noted() {
    let klaviyo = tool(date(2026, 6, 1), 6_000, Cycle::Monthly);
    let noted = [margin(2026, 6, 3_000), margin(2026, 7, 9_300)];
    let curve = payback_curve(&klaviyo, &noted, None, eur(), date(2026, 9, 10), 200);
    let first = curve.iter().find(|at| at.benefit.is_some_and(|benefit| benefit.minor >= at.cost.minor));
    assert_eq!(first.map(|at| (at.day, at.cost.minor)), Some((59, 12_000)));
    assert_eq!(
        curve.last().map(|at| (at.date, at.cost.minor, at.benefit)),
        Some((date(2026, 9, 10), 24_000, None))
    );
    assert_eq!(curve.len(), 102);
}

proptest! {
    /// The day found month by month is the first one of the curve, day by day.
    #[test]
    fn the_day_is_the_first_of_the_curve(
        minor in 1_i64..20_000,
        cycle in 0_usize..Cycle::ALL.len(),
        start in 0_i64..40,
        gains in proptest::collection::vec(0_i64..20_000, 0..9),
    ) {
        let since = date(2026, 1, 1).saturating_add(start.days());
        let one = tool(since, minor, Cycle::ALL[cycle]);
        let noted: Vec<Benefit> = (1_i8..).zip(&gains).map(|(month, gain)| margin(2026, month, *gain)).collect();
        let today = date(2026, 11, 17);
        let Ok(flow) = Flow::new(&one, &noted, None, eur(), today) else { return Ok(()) };
        let known = flow.days().take_while(|at| at.date <= flow.noted_until);
        let slow = known.into_iter().find(|at| at.benefit > 0 && at.benefit >= at.cost).map(|at| at.date);
        prop_assert_eq!(flow.paid_back(), slow);
    }
}

#[test]
fn a_month_begun_in_its_middle_gives_back_on_the_days_it_was_used() {
    let klaviyo = tool(date(2026, 6, 21), 100, Cycle::Yearly);
    let curve = payback_curve(&klaviyo, &[margin(2026, 6, 1_000)], None, eur(), date(2026, 7, 31), 200);
    assert_eq!(curve[0].benefit, Some(Money::new(100, eur())), "ten days of June share it");
    assert_eq!(curve[9].benefit, Some(Money::new(1_000, eur())));
}
