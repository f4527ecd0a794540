//! How long the pages take with a stack far larger than any small shop's: 200 tools whose prices rose every year and
//! which were paid every month for ten years. `cargo xtask bench stack` runs it with an orders file and a folder of its
//! own. It fails where a page's usual answer takes longer than it may.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::Money;
use tillwise_domain::stack::{
    Basis, Benefit, Charge, Cycle, DatedPrice, DatedWork, Job, Layer, Link, LinkKind, Price, Tool,
};
use tillwise_engine::api::requests::Query;
use tillwise_engine::store::{Writer, hourly_value, tool_benefits, tool_links, tools};
use tillwise_engine::{Engine, Host, ImportOptions, Places};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const TOOLS: i64 = 200;
const YEARS: i64 = 10;
/// The orders file ends with 2025; this is the Monday after it.
const NOW: &str = "2026-01-05T09:00:00Z";
const FIRST: Date = date(2016, 1, 1);
/// How often each question is asked.
const TURNS: usize = 15;
const BAR: Duration = Duration::from_millis(100);

fn main() -> Outcome<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(folder), Some(orders)) = (arguments.next(), arguments.next()) else {
        return Err("usage: stack_speed FOLDER ORDERS.csv".into());
    };
    let shop = folder.join("stack.tillwise");
    let host = Arc::new(Then { now: NOW.parse()? });
    let engine = Engine::new(Places::new(Some(shop.clone())), Arc::clone(&host) as Arc<dyn Host>);
    let said = |error: tillwise_engine::Error| engine.api_error(&error).message;
    for (_, outcome) in engine.import(&[orders], ImportOptions::default()).map_err(said)? {
        outcome.map_err(said)?;
    }
    let charges = fill(&shop, &*host).map_err(said)?;
    println!("{TOOLS} tools, {charges} payments over {YEARS} years; {TURNS} answers each, in milliseconds:");
    println!("{:24}    best  median     max", "");
    let mut slow = Vec::new();
    for query in questions() {
        let mut taken = Vec::new();
        for _ in 0..TURNS {
            let started = Instant::now();
            engine.query(&query).map_err(said)?;
            taken.push(started.elapsed());
        }
        taken.sort_unstable();
        let (median, max) = (taken[TURNS / 2], taken[TURNS - 1]);
        let name = format!("{query:?}");
        let name = name.split(['{', '(']).next().unwrap_or_default().trim().to_owned();
        println!("{name:24}  {:>6.1}  {:>6.1}  {:>6.1}", millis(taken[0]), millis(median), millis(max));
        if median > BAR {
            slow.push(name);
        }
    }
    if slow.is_empty() {
        println!("every usual answer is within {} ms", BAR.as_millis());
        return Ok(());
    }
    Err(format!("slower than {} ms: {}", BAR.as_millis(), slow.join(", ")).into())
}

/// Every question of the Stack page, of Today and of the KPIs page.
fn questions() -> Vec<Query> {
    let mut all = vec![
        Query::Shell,
        Query::Today,
        Query::Stack,
        Query::StackCosts,
        Query::ToolCosts { tool: 1 },
        Query::Week { week: None },
    ];
    all.extend(KpiId::ALL.into_iter().map(|kpi| Query::KpiHistory { kpi, week: None }));
    all
}

fn millis(taken: Duration) -> f64 {
    taken.as_secs_f64() * 1_000.0
}

/// Notes the tools; how many payments that are.
fn fill(shop: &std::path::Path, host: &dyn Host) -> tillwise_engine::Result<usize> {
    let euro = "EUR".parse().expect("EUR is a currency");
    let mut writer = Writer::open(shop, host)?;
    let sql = writer.begin()?;
    let mut charges = 0;
    let mut ids = Vec::new();
    for number in 0..TOOLS {
        let tool = tool(number, euro);
        charges += tool.charges.len();
        let id = tools::add(&sql, &tool, None)?;
        for month in 0..24_i64 {
            let basis = if (number + month) % 3 == 0 { Basis::Estimated } else { Basis::Measured };
            let benefit = Benefit {
                tool: id,
                month: date(2024, 1, 1).saturating_add(month.months()),
                minutes: Some((u32::try_from(30 + number % 200).unwrap_or(0), basis)),
                margin: (number % 4 == 0).then_some((Money::new(500, euro), Basis::Measured)),
            };
            tool_benefits::set(&sql, &benefit)?;
        }
        if let Some(before) = ids.last() {
            tool_links::set(&sql, &Link::of(*before, id, LinkKind::Api, FIRST))?;
        }
        ids.push(id);
    }
    hourly_value::set(&sql, Some(Money::new(3_000, euro)))?;
    sql.commit()?;
    Ok(charges)
}

/// A tool whose price rises by a twentieth every year; every fifth is paid by use.
fn tool(number: i64, euro: tillwise_domain::money::Currency) -> Tool {
    let at = usize::try_from(number).unwrap_or(0);
    let cycle = if number % 5 == 4 { Cycle::Usage } else { Cycle::Monthly };
    let price = |year: i64| Money::new((1_000 + 37 * number) * (20 + year) / 20, euro);
    let prices = (0..YEARS).map(|year| DatedPrice {
        from: FIRST.saturating_add(year.years()),
        price: Some(Price { amount: price(year), cycle }),
    });
    let charges = (0..12 * YEARS).map(|month| Charge {
        day: FIRST.saturating_add(month.months()).saturating_add((number % 28).days()),
        amount: price(month / 12),
    });
    Tool {
        jobs: vec![Job::ALL[at % Job::ALL.len()], Job::ALL[(at / 3) % Job::ALL.len()]],
        owner: (number % 7 != 0).then(|| "Mara".to_owned()),
        kpi: (number % 3 != 0).then_some(KpiId::ConversionRate),
        prices: prices.collect(),
        charges: charges.collect(),
        work: (0..YEARS)
            .map(|year| DatedWork {
                from: FIRST.saturating_add(year.years()),
                automations: u16::try_from(year).unwrap_or(0),
                extra_branches: 2,
            })
            .collect(),
        setup_minutes: Some(120),
        ..Tool::new(&format!("Tool {number}"), Layer::ALL[at % 4], FIRST)
    }
}

/// The computer, on the day after the last order.
struct Then {
    now: Timestamp,
}

impl Host for Then {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn time_zone(&self) -> Option<String> {
        Some("Europe/Berlin".to_owned())
    }

    fn region(&self) -> Option<String> {
        Some("DE".to_owned())
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn own_program(&self) -> Option<PathBuf> {
        None
    }

    fn who(&self) -> &'static str {
        "window"
    }
}
