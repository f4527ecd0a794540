//! What the work brings: links between weeks, months as they were rated, and counts that never stand alone.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use tillwise_domain::kpis::{KpiId, MonthFigure, TypedFigure};
use tillwise_domain::week::Week;
use tillwise_engine::api::requests::Mutation;
use tillwise_engine::api::views::{LinkedView, OutcomesView};

fn link<'a>(view: &'a OutcomesView, work: &str, kpi: KpiId) -> &'a LinkedView {
    view.links.links.iter().find(|link| link.work == work && link.kpi == kpi).unwrap()
}

/// The label of the week so many weeks before 2026-W46.
fn before(back: usize) -> String {
    let week = Week::labelled("2026-W46", jiff::civil::Weekday::Monday).unwrap();
    (0..back).fold(week, |at, _| at.before()).to_string()
}

/// Weeks in which so many of a hundred sessions a day end in an order, oldest first; the last is so many weeks before
/// 2026-W46.
fn shop_with(converted: &[u32], back: usize) -> TempShop {
    let shop = TempShop::new();
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let weeks = converted.len();
    let rows: String = converted
        .iter()
        .enumerate()
        .flat_map(|(at, converted)| {
            let week = Week::labelled(&before(back + weeks - 1 - at), jiff::civil::Weekday::Monday).unwrap();
            week.days().map(move |day| format!("{day},100,80,{converted}\n")).collect::<Vec<_>>()
        })
        .collect();
    let head = "Day,Sessions,Online store visitors,Sessions that completed checkout\n";
    import(&shop, &shop.file("sessions.csv", head.to_owned() + &rows));
    shop
}

/// Types a number of texts for each week, oldest first, the last for the week so many weeks before 2026-W46.
fn typed(shop: &TempShop, texts: &[Option<u32>], back: usize) {
    for (at, count) in texts.iter().enumerate() {
        let Some(count) = count else { continue };
        let week = before(back + texts.len() - 1 - at);
        let count = count.to_string();
        shop.engine.set_process_figure(TypedFigure::ContentVelocity, &week, Some(&count)).unwrap();
    }
}

const TEXTS: [u32; 12] = [3, 8, 1, 9, 4, 7, 2, 12, 5, 11, 6, 10];
const RATES: [u32; 14] = [9, 9, 2, 9, 4, 7, 3, 8, 1, 11, 6, 12, 5, 10];

#[test]
fn texts_are_set_beside_the_rate_two_weeks_later() {
    let shop = shop_with(&RATES, 0);
    typed(&shop, &TEXTS.map(Some), 2);
    let view = shop.engine.outcomes(Some("2026-W46"), None).unwrap();
    let found = link(&view, "content_velocity", KpiId::ConversionRate);
    // 1 − 6 · 22 ÷ 1,716, by hand.
    assert_eq!((found.lag, found.points, found.rank.as_deref()), (2, 12, Some("0.923077")));
    assert!(found.said.contains("together") && found.said.contains("no proof"), "{}", found.said);
    let row = view.links.chart.rows.iter().find(|row| row[1] == "Conversion rate").unwrap();
    assert_eq!((row[2].as_str(), row[3].as_str(), row[4].as_str()), ("2", "12", "0.92"));
    assert!(view.links.chart.svg.contains("<svg") && view.links.chart.summary.contains("one of the"));
    let later = shop.engine.outcomes(Some("2026-W46"), Some(3)).unwrap();
    let later = link(&later, "content_velocity", KpiId::ConversionRate);
    assert_eq!((later.lag, later.points, later.rank.as_deref()), (3, 11, None));
    assert_eq!(later.said, "Too few weeks (11 of 12).");
    assert!(shop.engine.outcomes(None, Some(13)).is_err());
}

#[test]
fn a_week_without_a_number_is_no_zero_and_eleven_are_too_few() {
    let shop = shop_with(&RATES, 0);
    let mut texts = TEXTS.map(Some);
    texts[5] = None;
    typed(&shop, &texts, 2);
    let view = shop.engine.outcomes(Some("2026-W46"), None).unwrap();
    let found = link(&view, "content_velocity", KpiId::ConversionRate);
    assert_eq!((found.points, found.rank.as_deref()), (11, None));
    let tickets = link(&view, "tickets_per_hundred", KpiId::RepeatPurchaseRate);
    assert_eq!((tickets.points, tickets.said.as_str()), (0, "Too few weeks (0 of 12)."));
}

#[test]
fn a_number_that_never_changes_moves_with_nothing() {
    let shop = shop_with(&RATES, 0);
    typed(&shop, &[Some(4); 12], 2);
    let view = shop.engine.outcomes(Some("2026-W46"), None).unwrap();
    let found = link(&view, "content_velocity", KpiId::ConversionRate);
    assert_eq!((found.points, found.rank.as_deref()), (12, None));
    assert!(found.said.contains("never changes"), "{}", found.said);
}

#[test]
fn rates_counted_in_two_ways_are_never_put_together() {
    let shop = shop_with(&RATES[..13], 1);
    typed(&shop, &TEXTS.map(Some), 2);
    let points = |week: &str| {
        let view = shop.engine.outcomes(Some(week), None).unwrap();
        link(&view, "content_velocity", KpiId::ConversionRate).points
    };
    assert_eq!((points("2026-W45"), points("2026-W46")), (11, 11));
    // The newest week comes from another source, so that the weeks before it are another number.
    let google: String = (9..=15).map(|day| format!("202611{day:02},Direct,90,70\n")).collect();
    let google = "# Free form 1\n# 20261109-20261115\nDate,Session primary channel group (Default Channel Group),Sessions,Active users\n".to_owned() + &google;
    assert_eq!(import(&shop, &shop.file("ga4.csv", google)).format, "ga4");
    assert_eq!((points("2026-W45"), points("2026-W46")), (11, 1));
}

#[test]
fn a_count_of_texts_stands_beside_what_it_brought_or_not_at_all() {
    let shop = TempShop::new();
    let (time_zone, first_weekday) = ("Europe/Berlin".to_owned(), "monday".to_owned());
    shop.engine.mutate(Mutation::CreateShop { time_zone, first_weekday }).unwrap();
    shop.engine.set_process_figure(TypedFigure::ContentVelocity, "2026-W46", Some("12")).unwrap();
    let count = || {
        let view = shop.engine.outcomes(Some("2026-W46"), None).unwrap();
        assert_eq!(
            view.panel.iter().map(|fact| fact.id.as_str()).collect::<Vec<_>>(),
            ["conversion_rate", "deflection", "content_velocity"]
        );
        view.panel[2].clone()
    };
    let alone = count();
    assert_eq!(
        (alone.value.as_deref(), alone.shown.as_deref()),
        (Some("12"), None),
        "it is kept and not shown"
    );
    assert!(alone.note.unwrap().contains("only beside"));
    let text = ORDERS.to_owned() + &order(1, "a@example.com", "paid", 2_500, "2026-11-10 09:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let beside = count();
    assert_eq!(beside.shown.as_deref(), Some("12"));
    assert!(beside.note.unwrap().starts_with("The week's net sales: 25.00 EUR."));
}

#[test]
fn a_month_is_rated_once_and_stands_in_its_own_row() {
    let shop = TempShop::new();
    let text = ORDERS.to_owned()
        + &order(1, "a@example.com", "paid", 320_000, "2026-10-01 09:00:00 +0200", 0)
        + &order(2, "b@example.com", "paid", 100_000, "2026-10-31 19:00:00 +0100", 0)
        + &order(3, "b@example.com", "paid", 100_000, "2026-11-16 19:00:00 +0100", 0);
    import(&shop, &shop.file("orders.csv", text));
    let rate = |figure, month: &str, value| shop.engine.set_month_figure(figure, month, value).map(|_| ());
    rate(MonthFigure::PositioningClarity, "2026-10", Some("4")).unwrap();
    rate(MonthFigure::PositioningClarity, "2026-08", Some("2")).unwrap();
    rate(MonthFigure::MessageMarketFit, "2026-10", Some("5")).unwrap();
    let months = || shop.engine.months(None).unwrap();
    assert_eq!((months().month.as_str(), months().rows.len()), ("2026-10", 12));
    let last = |at: usize| months().rows[11 - at].clone();
    assert_eq!(last(0), ["October 2026", "4", "5", "no value", "no value"]);
    assert_eq!(last(1)[1], "no value", "September was not rated, which is no rating of nothing");
    assert_eq!(last(2)[1], "2");
    assert!(months().productivity.note.unwrap().contains("hours"));
    rate(MonthFigure::TeamHours, "2026-10", Some("320")).unwrap();
    assert_eq!(months().productivity.value.as_deref(), Some("13.13"), "4,200.00 in 320 hours");
    assert_eq!(last(0)[4], "13.13 EUR");
    rate(MonthFigure::TeamHours, "2026-09", Some("300")).unwrap();
    let september = shop.engine.months(Some("2026-09")).unwrap();
    assert_eq!(september.productivity.value, None, "no orders file reaches over September");
    assert_eq!((september.month.as_str(), september.asked[0].value.as_deref()), ("2026-09", None));
    for value in ["0", "6", "3.5", "good", "-1"] {
        assert!(rate(MonthFigure::PositioningClarity, "2026-10", Some(value)).is_err(), "{value}");
    }
    assert!(rate(MonthFigure::PositioningClarity, "2026-12", Some("3")).is_err(), "December has not begun");
    rate(MonthFigure::PositioningClarity, "2026-10", None).unwrap();
    assert_eq!(last(0)[1], "no value");
}
