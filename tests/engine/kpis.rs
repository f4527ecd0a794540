//! The five KPIs over imported files: no file, no value; and the same figures as an independent count.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use independent::Count;
use tillwise_domain::kpis::{KpiId, KpiState};
use tillwise_engine::api::views::{KpiView, WeekView};

fn kpi(week: &WeekView, id: KpiId) -> &KpiView {
    week.kpis.iter().find(|kpi| kpi.id == id).expect("all five are always there")
}

fn fact(week: &WeekView, id: &str) -> Option<String> {
    week.facts.iter().find(|fact| fact.id == id).and_then(|fact| fact.value.clone())
}

fn sessions(shop: &TempShop, days: std::ops::RangeInclusive<u32>) {
    let rows: String = days.map(|day| format!("2026-11-{day:02},100,80,3\n")).collect();
    let text = "Day,Sessions,Online store visitors,Sessions that completed checkout\n".to_owned() + &rows;
    import(shop, &shop.file("sessions.csv", text));
}

#[test]
fn without_a_file_there_is_no_value_and_the_file_is_named() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    assert_eq!(kpi(&week, KpiId::AverageOrderValue).value.as_deref(), Some("25.00"));
    for (id, file) in [
        (KpiId::ConversionRate, "the sessions by day report"),
        (KpiId::RevenuePerVisitor, "the sessions by day report"),
        (KpiId::CustomerAcquisitionCost, "a daily spend report"),
    ] {
        let kpi = kpi(&week, id);
        assert_eq!((kpi.value.as_deref(), kpi.state), (None, KpiState::NoData), "{id:?}");
        assert!(
            kpi.reason.as_deref().is_some_and(|reason| reason.contains(file)),
            "{id:?}: {:?}",
            kpi.reason
        );
    }
    assert_eq!(fact(&week, "marketing_spend"), None, "no file is not a spend of nothing");
}

#[test]
fn each_file_brings_its_kpi_and_taking_it_back_takes_the_kpi() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    sessions(&shop, 9..=15);
    let spend: String = (9..=15).map(|day| format!("2026-11-{day:02},Brand,EUR,2.00,10\n")).collect();
    let spend = shop.file("spend.csv", "Day,Campaign,Currency code,Cost,Impr.\n".to_owned() + &spend);
    let spend = import(&shop, &spend);
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    let value = |id| kpi(&week, id).value.clone();
    assert_eq!(value(KpiId::ConversionRate).as_deref(), Some("0.0300"), "21 of 700");
    assert_eq!(value(KpiId::RevenuePerVisitor).as_deref(), Some("0.04"), "25.00 from 560");
    assert_eq!(value(KpiId::CustomerAcquisitionCost).as_deref(), Some("14.00"), "14.00 for one");
    assert_eq!(value(KpiId::RepeatPurchaseRate).as_deref(), Some("0.0000"), "none of one had ordered before");
    shop.engine.undo(spend.id.unwrap()).unwrap();
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    assert_eq!(kpi(&week, KpiId::CustomerAcquisitionCost).value, None);
}

#[test]
fn a_week_with_a_day_missing_has_no_rate() {
    let shop = TempShop::new();
    sessions(&shop, 9..=14);
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    let conversion = kpi(&week, KpiId::ConversionRate);
    assert_eq!(conversion.value, None);
    assert!(
        conversion.reason.as_deref().is_some_and(|reason| reason.contains("15 November 2026")),
        "{conversion:?}"
    );
}

#[test]
fn a_platform_that_ended_leaves_the_cost_without_a_value() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let google: String = (1..=15).map(|day| format!("2026-11-{day:02},Brand,EUR,2.00,10\n")).collect();
    import(&shop, &shop.file("google.csv", "Day,Campaign,Currency code,Cost,Impr.\n".to_owned() + &google));
    let meta = "Day,Campaign name,Amount spent (EUR)\n2026-10-01,A,5.00\n2026-10-31,A,5.00\n";
    import(&shop, &shop.file("meta.csv", meta));
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    let cost = kpi(&week, KpiId::CustomerAcquisitionCost);
    assert_eq!((cost.value.as_deref(), cost.state), (None, KpiState::Stale));
    assert!(
        cost.reason
            .as_deref()
            .is_some_and(|reason| reason.starts_with("Meta Ads: the newest day is 31 October 2026")),
        "{cost:?}"
    );
}

#[test]
fn money_spent_in_another_currency_is_never_added() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let rows: String = (9..=15).map(|day| format!("2026-11-{day:02},Brand,CAD,2.00,10\n")).collect();
    import(&shop, &shop.file("google.csv", "Day,Campaign,Currency code,Cost,Impr.\n".to_owned() + &rows));
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    let cost = kpi(&week, KpiId::CustomerAcquisitionCost);
    assert_eq!(cost.value, None);
    assert!(cost.reason.as_deref().is_some_and(|reason| reason.contains("CAD")), "{:?}", cost.reason);
}

#[test]
fn a_campaign_and_its_ad_sets_are_not_counted_twice() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let by_campaign: String = (9..=15).map(|day| format!("2026-11-{day:02},A,4.00\n")).collect();
    import(&shop, &shop.file("m1.csv", "Day,Campaign name,Amount spent (EUR)\n".to_owned() + &by_campaign));
    let by_set: String =
        (9..=15).map(|d| format!("2026-11-{d:02},A,S1,1.00\n2026-11-{d:02},A,S2,3.00\n")).collect();
    import(
        &shop,
        &shop.file("m2.csv", "Day,Campaign name,Ad set name,Amount spent (EUR)\n".to_owned() + &by_set),
    );
    let account: String = (9..=15).map(|day| format!("2026-11-{day:02},4.00\n")).collect();
    import(&shop, &shop.file("m3.csv", "Day,Amount spent (EUR)\n".to_owned() + &account));
    let week = shop.engine.week(Some("2026-W46")).unwrap();
    assert_eq!(fact(&week, "marketing_spend").as_deref(), Some("28.00"));
}

#[test]
fn an_older_report_imported_later_adds_only_days_the_newer_does_not_cover() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let report = |days: std::ops::RangeInclusive<u8>, cost: &str| {
        let rows: String = days.map(|day| format!("2026-11-{day:02},A,EUR,{cost}\n")).collect();
        "Day,Campaign,Currency code,Cost\n".to_owned() + &rows
    };
    let spent = || fact(&shop.engine.week(Some("2026-W46")).unwrap(), "marketing_spend");
    import(&shop, &shop.file("long.csv", report(10..=15, "13.00")));
    import(&shop, &shop.file("short.csv", report(9..=11, "1.00")));
    // Six days of the newer report, and the ninth from the older.
    assert_eq!(spent().as_deref(), Some("79.00"));
    import(&shop, &shop.file("again.csv", report(10..=15, "2.00")));
    assert_eq!(spent().as_deref(), Some("13.00"), "of equally recent ones the last imported");
}

#[test]
fn targets_and_parking_change_the_state() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let state = || kpi(&shop.engine.week(Some("2026-W46")).unwrap(), KpiId::AverageOrderValue).state;
    assert_eq!(state(), KpiState::NoTarget);
    shop.engine.set_target(KpiId::AverageOrderValue, Some("25")).unwrap();
    assert_eq!(state(), KpiState::Ok);
    shop.engine.set_target(KpiId::AverageOrderValue, Some("25.01")).unwrap();
    assert_eq!(state(), KpiState::OffTarget);
    shop.engine.park_kpi(KpiId::AverageOrderValue, Some("one product only")).unwrap();
    assert_eq!(state(), KpiState::Parked);
    shop.engine.park_kpi(KpiId::AverageOrderValue, None).unwrap();
    assert_eq!(state(), KpiState::OffTarget, "the target is still there");
}

/// 20,000 orders of a made-up shop, in every state and form the export knows, counted twice: by the engine, and
/// here from the same numbers without it.
#[test]
fn every_week_equals_an_independent_count_to_the_cent() {
    let mut count = Count::new(42);
    let shop = TempShop::on("2026-12-31T09:00:00Z");
    let text = count.orders_file(20_000);
    let batch = import(&shop, &shop.file("orders.csv", text));
    assert_eq!((batch.new, batch.rows_skipped), (20_000, 0));
    let expected = count.weeks();
    assert!(expected.len() > 50, "{} weeks", expected.len());
    for (label, (orders, minor)) in expected {
        let week = shop.engine.week(Some(&label)).unwrap();
        assert_eq!(fact(&week, "orders"), Some(orders.to_string()), "{label}");
        let average = (2 * minor + orders) / (2 * orders);
        let shown = format!("{}.{:02}", average / 100, average % 100);
        assert_eq!(kpi(&week, KpiId::AverageOrderValue).value.as_deref(), Some(shown.as_str()), "{label}");
    }
}

/// A made-up orders file with its own count beside it.
mod independent {
    use std::collections::BTreeMap;
    use tillwise_engine::jiff::{Timestamp, tz::TimeZone};

    pub struct Count {
        seed: u64,
        weeks: BTreeMap<String, (i64, i64)>,
    }

    impl Count {
        pub fn new(seed: u64) -> Self {
            Self { seed, weeks: BTreeMap::new() }
        }

        fn dice(&mut self, sides: u64) -> u64 {
            self.seed =
                self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.seed >> 33) % sides
        }

        pub fn weeks(self) -> BTreeMap<String, (i64, i64)> {
            self.weeks
        }

        pub fn orders_file(&mut self, count: u32) -> String {
            let mut text = String::from(
                "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,\
                 Lineitem quantity,Lineitem name,Lineitem price,Lineitem requires shipping,Cancelled at,Id\n",
            );
            let berlin = TimeZone::get("Europe/Berlin").unwrap();
            let first = "2025-10-01T00:00:00Z".parse::<Timestamp>().unwrap().as_second();
            for number in 0..count {
                let at = Timestamp::from_second(first + self.dice(430 * 86_400) as i64).unwrap();
                let local = at.to_zoned(berlin.clone());
                let created = local.strftime("%Y-%m-%d %H:%M:%S %z").to_string();
                let state = ["paid", "paid", "paid", "pending", "authorized", "refunded", "voided"]
                    [self.dice(7) as usize];
                let cancelled = if self.dice(30) == 0 { created.as_str() } else { "" };
                let (tax_inside, gift) = (self.dice(2) == 0, self.dice(25) == 0);
                let price = self.dice(9_000) as i64 + 100;
                let second = if self.dice(3) == 0 { self.dice(4_000) as i64 + 1 } else { 0 };
                let discount = if self.dice(40) == 0 { price + second } else { self.dice(50) as i64 };
                let card = if gift { 2_500 } else { 0 };
                let goods = price + second - discount;
                let subtotal = goods + card;
                let tax = goods * 19 / if tax_inside { 119 } else { 100 };
                let total = if tax_inside { subtotal } else { subtotal + tax };
                let cents = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
                text.push_str(&format!(
                    "#{number},b{}@example.com,{state},EUR,{},0.00,{},{},{},{created},1,Mug,{},true,{cancelled},{number}77\n",
                    self.dice(900), cents(subtotal), cents(tax), cents(total), cents(discount), cents(price),
                ));
                if second > 0 {
                    text.push_str(&format!("#{number},,,,,,,,,{created},1,Plate,{},true,,\n", cents(second)));
                }
                if gift {
                    text.push_str(&format!(
                        "#{number},,,,,,,,,{created},1,Gift Card - 25 EUR,25.00,false,,\n"
                    ));
                }
                let worth = if tax_inside { goods - tax } else { goods };
                if state != "voided" && cancelled.is_empty() && worth > 0 {
                    let date = local.date().iso_week_date();
                    let week = self.weeks.entry(format!("{}-W{:02}", date.year(), date.week())).or_default();
                    *week = (week.0 + 1, week.1 + worth);
                }
            }
            text
        }
    }
}

#[test]
fn a_week_between_two_files_is_not_a_week_without_orders() {
    let shop = TempShop::new();
    let one = |n: u32, day: &str| ORDERS.to_owned() + &order(n, "a@example.com", "paid", 2_500, day, 0);
    import(&shop, &shop.file("october.csv", one(1, "2026-10-06 09:00:00 +0200")));
    import(&shop, &shop.file("november.csv", one(2, "2026-11-10 09:00:00 +0100")));
    let week = shop.engine.week(Some("2026-W43")).unwrap();
    assert_eq!(fact(&week, "orders"), None);
    let average = kpi(&week, KpiId::AverageOrderValue);
    assert!(
        average.reason.as_deref().is_some_and(|reason| reason.contains("days of the week are missing")),
        "{average:?}"
    );
    let whole =
        one(1, "2026-10-06 09:00:00 +0200") + &order(2, "", "paid", 900, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("whole.csv", whole));
    let week = shop.engine.week(Some("2026-W43")).unwrap();
    assert_eq!(fact(&week, "orders").as_deref(), Some("0"), "inside one file a week without orders is one");
}

#[test]
fn an_order_is_one_order_with_or_without_its_id() {
    let shop = TempShop::new();
    let clean = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    for (name, text) in [
        ("spreadsheet.csv", clean.replace(",91\n", ",6.63E+12\n")),
        ("clean.csv", clean.clone()),
        ("float.csv", clean.replace(",91\n", ",91.0\n")),
        ("old.csv", clean.replace(",Id\n", "\n").replace(",91\n", "\n")),
    ] {
        import(&shop, &shop.file(name, text));
        let week = shop.engine.week(Some("2026-W46")).unwrap();
        assert_eq!(fact(&week, "orders").as_deref(), Some("1"), "{name}");
    }
    for batch in [1, 3, 2] {
        shop.engine.undo(batch).unwrap();
        let week = shop.engine.week(Some("2026-W46")).unwrap();
        assert_eq!(fact(&week, "orders").as_deref(), Some("1"), "without file {batch}");
    }
}

#[test]
fn a_report_replaces_the_days_it_covers() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let rows = |columns: &str, cells: &str| {
        let days: String = (9..=15).map(|day| format!("2026-11-{day:02},{cells},EUR,2.00\n")).collect();
        format!("Day,{columns},Currency code,Cost\n{days}")
    };
    import(&shop, &shop.file("by-name.csv", rows("Campaign", "Brand")));
    let renamed = import(&shop, &shop.file("by-id.csv", rows("Campaign,Campaign ID", "Brand 2,777")));
    let spent = || fact(&shop.engine.week(Some("2026-W46")).unwrap(), "marketing_spend");
    assert_eq!(spent().as_deref(), Some("14.00"), "the same campaign under two names is not two campaigns");
    shop.engine.undo(renamed.id.unwrap()).unwrap();
    assert_eq!(spent().as_deref(), Some("14.00"), "the first report counts again");
}

#[test]
fn numbers_counted_in_two_ways_are_not_compared() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned()
        + &order(1, "a@example.com", "paid", 2_500, "2026-11-03 09:00:00 +0100", 0)
        + &order(2, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    sessions(&shop, 9..=15);
    let rows: String = (2..=8).map(|day| format!("2026-11-{day:02},100,80\n")).collect();
    let text = "Day,Sessions,Online store visitors\n".to_owned() + &rows;
    import(&shop, &shop.file("older.csv", text));
    let history = shop.engine.kpi_history(KpiId::ConversionRate, Some("2026-W46")).unwrap();
    assert_eq!((history.kpi.value.as_deref(), history.kpi.variant.as_str()), (Some("0.0300"), "session"));
    assert_eq!(history.kpi.previous, None, "orders per session is another number");
    assert_eq!(history.breaks.iter().map(|at| at.week.as_str()).collect::<Vec<_>>(), ["2026-W46"]);
    let before = shop.engine.week(Some("2026-W45")).unwrap();
    assert_eq!(kpi(&before, KpiId::ConversionRate).value.as_deref(), Some("0.0014"), "one in 700");
    let visitors = shop.engine.kpi_history(KpiId::RevenuePerVisitor, Some("2026-W46")).unwrap();
    assert!(visitors.breaks.is_empty() && visitors.kpi.previous.is_some());
}

#[test]
fn what_is_typed_about_a_week_stays_with_it() {
    use tillwise_domain::kpis::TypedFigure::{ApprovalHours, ContentVelocity};
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let typed = |week: &str, id: &str| {
        let view = shop.engine.week(Some(week)).unwrap();
        view.process.into_iter().find(|fact| fact.id == id).and_then(|fact| fact.value)
    };
    shop.engine.set_process_figure(ContentVelocity, "2026-W46", Some("12")).unwrap();
    shop.engine.set_process_figure(ApprovalHours, "2026-W46", Some("1,5")).unwrap();
    assert_eq!(typed("2026-W46", "content_velocity").as_deref(), Some("12"));
    assert_eq!(typed("2026-W46", "approval_hours").as_deref(), Some("1.5"));
    assert_eq!(typed("2026-W45", "content_velocity"), None, "another week");
    assert_eq!(typed("2026-W46", "first_response"), None, "no ticket is not an answer at once");
    let note = |id: &str| {
        let view = shop.engine.week(Some("2026-W46")).unwrap();
        view.process.into_iter().find(|fact| fact.id == id).and_then(|fact| fact.note)
    };
    assert_eq!(note("approval_hours").as_deref(), Some("Typed by you on 17 November 2026."));
    let beside = "The week's net sales: 25.00 EUR. Typed by you on 17 November 2026.";
    assert_eq!(note("content_velocity").as_deref(), Some(beside));
    assert!(shop.engine.set_process_figure(ContentVelocity, "2026-W46", Some("1.5")).is_err());
    assert!(shop.engine.set_process_figure(ContentVelocity, "2026-W99", Some("1")).is_err());
    shop.engine.set_process_figure(ContentVelocity, "2026-W46", None).unwrap();
    assert_eq!(typed("2026-W46", "content_velocity"), None);
    assert!(note("content_velocity").is_some_and(|note| note.contains("Type it in")));
}

#[test]
fn tickets_say_how_fast_they_were_answered_and_how_many_an_order_makes() {
    let shop = TempShop::new();
    let orders: String = (1..=20)
        .map(|n| {
            order(
                n,
                "",
                "paid",
                2_500,
                &format!("2026-11-{:02} 09:00:00 +0100", if n > 10 { 10 } else { 3 }),
                0,
            )
        })
        .collect();
    import(&shop, &shop.file("orders.csv", ORDERS.to_owned() + &orders));
    // Four tickets in the week before, three in this one, and one on either side.
    let days = [(1, 5), (2, 10), (3, 20), (4, 30), (8, 40), (9, 60), (12, 90), (15, 34), (16, 1)];
    let rows: String = days
        .iter()
        .zip(4_711..)
        .map(|((day, minutes), id)| {
            format!("1,{id},Dee,77,dee@example.com,Support,Mug,late,Solved,Normal,Mail,Question,2026-11-{day:02} 09:00,,,,2,{minutes}\n")
        })
        .collect();
    let head = "Summation column,Id,Requester,Requester id,Requester email,Group,Subject,Tags,Status,Priority,Via,Ticket type,\
                Created at,Updated at,Solved at,Satisfaction Score,Replies,First reply time in minutes\n";
    import(&shop, &shop.file("tickets.csv", head.to_owned() + &rows));
    let process = |week: &str| {
        let view = shop.engine.week(Some(week)).unwrap();
        ["first_response", "tickets_per_hundred", "deflection"]
            .map(|id| view.process.iter().find(|fact| fact.id == id).and_then(|fact| fact.value.clone()))
    };
    let some = |text: &str| Some(text.to_owned());
    // Three tickets for ten orders after four for ten.
    assert_eq!(process("2026-W46"), [some("60"), some("30.0"), some("0.2500")]);
    assert_eq!(process("2026-W45"), [some("25"), some("40.0"), None], "nothing is known of the weeks before");
    assert_eq!(process("2026-W47")[1], None, "the tickets end in the middle of it");
}
