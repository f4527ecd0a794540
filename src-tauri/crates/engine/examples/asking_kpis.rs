//! How long a page waits for its numbers in a large shop. `cargo xtask bench kpis` runs it with a shop file, a week, and how
//! many milliseconds another program took to count all weeks, where one is installed.

use jiff::{Timestamp, ToSpan};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tillwise_domain::checkin::ReviewKind;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::readiness::FigureId;
use tillwise_domain::week::Week;
use tillwise_engine::api::requests::{Query, TriedFigure};
use tillwise_engine::{Engine, Host, Places};

/// Asked so often, of which the median is said.
const TIMES: usize = 15;

/// A page may take this part of the time another program takes to count all weeks over its own table.
const PART: f64 = 0.15;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [shop, week, peer @ ..] = &arguments[..] else {
        return Err("usage: asking_kpis SHOP.tillwise WEEK [MILLISECONDS OF THE OTHER]".into());
    };
    let peer: Option<f64> = peer.first().map(|text| text.parse()).transpose()?;
    let monday = Week::labelled(week, jiff::civil::Weekday::Monday).ok_or("that is no week")?.to();
    let morning = monday.saturating_add(1.day()).at(9, 0, 0, 0).in_tz("Europe/Berlin")?.timestamp();
    let engine = Engine::new(Places::new(Some(PathBuf::from(shop))), Arc::new(Then { now: morning }));
    let said = |error: tillwise_engine::Error| engine.api_error(&error).message;
    let (kpi, asked) = (KpiId::AverageOrderValue, Some(week.clone()));
    let tried = |about, value: &str| TriedFigure { about, value: value.to_owned() };
    // Two figures that no way of counting gives, so that every way is tried for both.
    let tried = vec![tried(FigureId::NetSales, "123456.78"), tried(FigureId::Orders, "4321")];
    let check_in = Query::CheckIn { kind: ReviewKind::Weekly, period: asked.clone() };
    for (name, query, bar) in [
        ("the check-in of the week", check_in, 50),
        ("a week with its KPIs and all their variants", Query::Week { week: asked.clone() }, 50),
        ("a KPI with half a year and its splits", Query::KpiHistory { kpi, week: asked.clone() }, 50),
        ("Today", Query::Today, 50),
        (
            "why another dashboard differs",
            Query::Explain { week: asked, dashboard: "Other".into(), tried },
            1_000,
        ),
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
        let beside = peer.filter(|_| bar == 50).map(|peer| {
            format!("; {:.2} of DuckDB's {peer:.0} ms (bar: at most {PART})", median / peer.max(1.0))
        });
        let beside = beside.unwrap_or_default();
        println!("{name}: {median:.1} ms, at most {slowest:.1} (bar: at most {bar}){beside}");
    }
    Ok(())
}

/// The computer, on the morning after the week.
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
