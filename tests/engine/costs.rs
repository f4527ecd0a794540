//! Cost against sales: the same numbers on the board, in the chart and in the rule, and honest gaps.

use crate::support::TempShop;
use tillwise_domain::money::Money;
use tillwise_domain::stack::{Basis, Benefit, Charge, Cycle, DatedPrice, Job, Layer, Price, Tool};
use tillwise_engine::api::views::StackCostsView;
use tillwise_engine::jiff::civil::{Date, date};
use tillwise_engine::store::{Writer, tool_benefits, tools};
use tillwise_engine::{Code, ImportOptions, System};

fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, code.parse().unwrap())
}

fn tool(name: &str, layer: Layer, since: Date, amount: Money, cycle: Cycle) -> Tool {
    let price = Some(Price { amount, cycle });
    Tool {
        jobs: vec![Job::Writing],
        prices: vec![DatedPrice { from: since, price }],
        ..Tool::new(name, layer, since)
    }
}

/// Notes tools and what they gave back, as the window would; the numbers of the tools.
fn note(shop: &TempShop, all: &[Tool], benefits: &[(usize, Benefit)]) -> Vec<i64> {
    let mut writer = Writer::open(&shop.path(), &System::new("window")).unwrap();
    let sql = writer.begin().unwrap();
    let ids: Vec<i64> = all.iter().map(|tool| tools::add(&sql, tool, None).unwrap()).collect();
    for (at, benefit) in benefits {
        tool_benefits::set(&sql, &Benefit { tool: ids[*at], ..*benefit }).unwrap();
    }
    sql.commit().unwrap();
    ids
}

/// Orders of one sum, four in each month, the first and the last day among them.
fn sell(shop: &TempShop, months: &[(i16, i8, u32)]) {
    let mut csv = String::from("Date,Order,Total\n");
    for (year, month, euros) in months {
        let last = date(*year, *month, 1).last_of_month().day();
        for (number, day) in [1, 10, 20, last].into_iter().enumerate() {
            let quarter = f64::from(*euros) / 4.0;
            csv.push_str(&format!("{year}-{month:02}-{day:02},{year}{month:02}{number},{quarter:.2}\n"));
        }
    }
    shopify(shop, &csv);
}

/// The same as a Shopify export, the smallest that is taken for one.
fn shopify(shop: &TempShop, plain: &str) {
    let mut csv = String::from(
        "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
         Lineitem name,Lineitem price,Id,Refunded Amount,Source\n",
    );
    for line in plain.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        csv.push_str(&format!(
            "#{1},a@example.com,paid,EUR,{2},0.00,0.00,{2},{0} 12:00:00 +0100,1,Mug,{2},{1},0.00,web\n",
            cells[0], cells[1], cells[2]
        ));
    }
    let file = shop.file("orders.csv", csv);
    for (_, outcome) in shop.engine.import(&[file], ImportOptions::default()).unwrap() {
        outcome.unwrap();
    }
}

fn month<'a>(view: &'a StackCostsView, id: &str) -> &'a tillwise_engine::api::views::CostMonthView {
    view.months.iter().find(|month| month.month == id).unwrap_or_else(|| panic!("{id} is not there"))
}

#[test]
fn the_month_the_lines_crossed_is_named_and_every_number_agrees() {
    let shop = TempShop::new();
    let sales: Vec<(i16, i8, u32)> = (1..=10).map(|month| (2026, month, 1_000)).collect();
    sell(&shop, &sales);
    let chat = tool("ChatGPT", Layer::Content, date(2025, 6, 1), money(2_000, "EUR"), Cycle::Monthly);
    let zapier = tool("Zapier", Layer::Triggers, date(2026, 8, 15), money(12_000, "EUR"), Cycle::Yearly);
    note(&shop, &[chat, zapier], &[]);
    let view = shop.engine.stack_costs().unwrap();
    assert_eq!(view.currency.as_deref(), Some("EUR"));
    assert_eq!(view.months.len(), 24);
    let august = month(&view, "2026-08");
    assert_eq!(
        (august.cost.as_str(), august.net_sales.as_deref(), august.share.as_deref()),
        ("30.00", Some("1000.00"), Some("0.0300"))
    );
    assert_eq!(august.layers, ["20.00", "0.00", "10.00", "0.00"]);
    assert_eq!(month(&view, "2026-07").cost, "20.00");
    assert_eq!(month(&view, "2025-05").cost, "0.00", "before the first tool");
    assert_eq!(month(&view, "2025-12").net_sales, None, "a month without orders is a gap");
    assert_eq!(view.crossed.as_deref(), Some("2026-08"));
    assert!(view.crossing.contains("crossed in August 2026"), "{}", view.crossing);
    assert!(view.crossing.contains("cost changed by +50.0 % and net sales by 0.0 %"), "{}", view.crossing);
    let chart = view.chart.expect("both lines are there");
    assert!(chart.svg.contains("August: tools grew more than sales"));
    let rows: Vec<(&str, &str)> = chart.rows.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    assert_eq!(rows[21], ("August 2026", "30.00 EUR"), "the table says what the list says");
    let board = shop.engine.stack().unwrap();
    assert!(board.title.contains("30.00 EUR a month"), "{}", board.title);
    assert!(board.subtitle.contains("3.0 %"), "{}", board.subtitle);
    assert!(view.subtitle.contains("3.0 %"), "{}", view.subtitle);
}

#[test]
fn what_the_sums_leave_out_is_said_with_its_amount() {
    let shop = TempShop::new();
    sell(&shop, &[(2026, 9, 1_000), (2026, 10, 1_000)]);
    let since = date(2026, 9, 1);
    note(
        &shop,
        &[
            tool("ChatGPT", Layer::Content, since, money(2_000, "EUR"), Cycle::Monthly),
            tool("Notion", Layer::Content, since, money(1_250, "USD"), Cycle::Monthly),
            tool("Theme", Layer::Content, since, money(30_000, "EUR"), Cycle::Once),
        ],
        &[],
    );
    let view = shop.engine.stack_costs().unwrap();
    assert_eq!(month(&view, "2026-10").cost, "20.00");
    assert!(
        view.notes.iter().any(|note| note.contains("25.00 USD") && note.contains("Notion")),
        "{:?}",
        view.notes
    );
    assert!(
        view.notes.iter().any(|note| note.contains("300.00 EUR") && note.contains("Theme")),
        "{:?}",
        view.notes
    );
    assert!(view.crossing.contains("Only 2 months"), "{}", view.crossing);
    assert_eq!((view.crossed.is_none(), view.chart.is_none()), (true, true));
}

#[test]
fn nothing_imported_and_nothing_noted_are_told_apart() {
    let shop = TempShop::new();
    let since = date(2026, 1, 1);
    note(&shop, &[tool("ChatGPT", Layer::Content, since, money(2_000, "EUR"), Cycle::Monthly)], &[]);
    let costs = shop.engine.stack_costs().unwrap();
    assert!(costs.crossing.starts_with("No net sales are known"), "{}", costs.crossing);
    assert_eq!(month(&costs, "2026-10").cost, "20.00", "the tools' own currency, until the shop has one");
    let shop = TempShop::new();
    sell(&shop, &[(2026, 9, 1_000), (2026, 10, 1_000)]);
    assert!(shop.engine.stack_costs().unwrap().crossing.starts_with("No cost is noted"));
}

#[test]
fn returns_and_paybacks_need_the_value_of_an_hour() {
    let shop = TempShop::new();
    sell(&shop, &[(2026, 9, 1_000), (2026, 10, 1_000)]);
    let mut klaviyo =
        tool("Klaviyo", Layer::Communication, date(2026, 6, 1), money(6_000, "EUR"), Cycle::Monthly);
    klaviyo.charges = vec![Charge { day: date(2026, 6, 1), amount: money(6_000, "EUR") }];
    let hours = |month, basis| Benefit {
        tool: 0,
        month: date(2026, month, 1),
        minutes: Some((180, basis)),
        margin: None,
    };
    let noted = [(0, hours(6, Basis::Measured)), (0, hours(7, Basis::Estimated))];
    let id = note(&shop, &[klaviyo], &noted)[0];
    let before = shop.engine.stack_costs().unwrap();
    assert_eq!((before.tools[0].payback.as_str(), before.tools[0].roi.as_deref()), ("no_hourly_value", None));
    assert_eq!(before.tools[0].saved.as_deref(), Some("6 h"));
    for wrong in ["soon", "0", "-5", "25.005"] {
        assert_eq!(shop.engine.set_hourly_value(Some(wrong)).unwrap_err().code, Code::Invalid, "{wrong}");
    }
    shop.engine.set_hourly_value(Some("30,00")).unwrap();
    let after = shop.engine.stack_costs().unwrap();
    assert_eq!(after.hourly_value.as_deref(), Some("30.00"));
    // Six hours at 30.00 are 180.00; two months cost 120.00.
    assert_eq!(after.tools[0].roi.as_deref(), Some("1.5000"));
    assert_eq!(after.tools[0].basis.as_deref(), Some("mixed"));
    // 3.00 a day from 1 June; 60.00 is due on 1 June: even on 20 June.
    assert_eq!(after.tools[0].paid_back_on.as_deref(), Some("2026-06-20"));
    let one = shop.engine.tool_costs(id).unwrap();
    assert!(one.hollow, "a guess in it is drawn hollow");
    let curve = one.curve.expect("there is money to draw");
    assert!(curve.svg.contains("day 60") && curve.svg.contains("day 120") && curve.svg.contains("paid back"));
    assert!(curve.rows.iter().any(|row| row[0] == "19" && row[2] == "60.00 EUR" && row[3] == "60.00 EUR"));
    assert_eq!(one.charges, [["1 June 2026", "60.00 EUR"]]);
    shop.engine.set_hourly_value(None).unwrap();
    assert_eq!(shop.engine.stack_costs().unwrap().hourly_value, None);
    assert_eq!(shop.engine.tool_costs(999).unwrap_err().code, Code::Invalid);
}

#[test]
fn a_price_history_says_each_rise() {
    let shop = TempShop::new();
    let mut chat = tool("ChatGPT", Layer::Content, date(2026, 1, 1), money(2_000, "EUR"), Cycle::Monthly);
    let risen = Price { amount: money(30_000, "EUR"), cycle: Cycle::Yearly };
    chat.prices.push(DatedPrice { from: date(2026, 6, 1), price: Some(risen) });
    let id = note(&shop, &[chat], &[])[0];
    let prices = shop.engine.tool_costs(id).unwrap().prices;
    assert_eq!(prices.rows[0], ["1 January 2026", "20.00 EUR a month", "20.00 EUR", ""]);
    assert_eq!(prices.rows[1], ["1 June 2026", "300.00 EUR a year", "25.00 EUR", "+25.0 %"]);
}
