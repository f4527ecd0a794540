//! How long a page waits for its numbers in a large shop. `cargo xtask bench kpis` runs it with a shop file and a week.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tillwise_engine::api::requests::Query;
use tillwise_engine::{Engine, Places, System};

/// Asked so often, of which the median is said.
const TIMES: usize = 15;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args();
    let (Some(shop), Some(week)) = (arguments.by_ref().nth(1), arguments.next()) else {
        return Err("usage: asking_kpis SHOP.tillwise WEEK".into());
    };
    let engine = Engine::new(Places::new(Some(PathBuf::from(shop))), Arc::new(System::new("window")));
    let said = |error: tillwise_engine::Error| engine.api_error(&error).message;
    let asked = Some(week);
    let kpi = tillwise_domain::kpis::KpiId::AverageOrderValue;
    for (name, query, bar) in [
        ("a week with its KPIs and all their variants", Query::Week { week: asked.clone() }, 50),
        ("a KPI with half a year of history", Query::KpiHistory { kpi, week: asked }, 50),
        ("Today", Query::Today, 50),
    ] {
        let mut taken = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let started = Instant::now();
            engine.query(&query).map_err(said)?;
            taken.push(started.elapsed());
        }
        taken.sort_unstable();
        let ms = |taken: Duration| taken.as_secs_f64() * 1_000.0;
        let (median, slowest) = (ms(taken[TIMES / 2]), ms(taken[TIMES - 1]));
        println!("{name}: {median:.1} ms, at most {slowest:.1} (bar: at most {bar})");
    }
    Ok(())
}
