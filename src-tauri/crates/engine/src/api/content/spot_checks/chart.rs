//! The part that failed from check to check, with the limit that stops a batch, and the same as a table.

use crate::Engine;
use crate::api::kpis::percent;
use crate::api::views::ChartView;
use crate::charts::{Axes, Line, Look, Mark, lines};
use crate::store::instant;
use crate::store::spot_checks::SpotCheck;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::content::sampling::{Batch, ChartPoint, drift_chart};
use tillwise_domain::shop::Shop;
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

impl Engine {
    /// The chart of every check that somebody began to look through; nothing without one.
    pub(super) fn spot_chart(&self, checks: &[SpotCheck], shop: &Shop) -> Option<ChartView> {
        let seen: Vec<Batch> = checks.iter().map(SpotCheck::seen).collect();
        let told: Vec<(&SpotCheck, ChartPoint)> = checks
            .iter()
            .zip(drift_chart(&seen))
            .filter_map(|(check, point)| Some((check, point?)))
            .collect();
        let (last, newest) = told.last()?;
        let places = || (0_u32..).map(f64::from);
        let points = |of: &dyn Fn(&(&SpotCheck, ChartPoint)) -> Decimal| {
            places().zip(&told).map(|(at, one)| (at, (of(one) * Decimal::ONE_HUNDRED).to_f64())).collect()
        };
        let drawn = [
            Line { points: points(&|(_, point)| point.low), look: Look::Thin },
            Line { points: points(&|(_, point)| point.high), look: Look::Thin },
            Line { points: points(&|(_, point)| point.rate), look: Look::Whole },
            Line { points: points(&|(check, _)| check.limit()), look: Look::Dashed },
        ];
        let stops = places().zip(&told).filter(|(_, (check, _))| check.stopped_at.is_some());
        let marks: Vec<Mark> = stops
            .map(|(at, (_, point))| Mark {
                at,
                height: (point.rate * Decimal::ONE_HUNDRED).to_f64(),
                words: self.words.label("spot-chart-mark"),
            })
            .collect();
        let number = |at: f64| {
            let check = places().zip(&told).find(|(place, _)| (place - at).abs() < 1e-6);
            check.map_or_else(String::new, |(_, (check, _))| check.id.to_string())
        };
        let axes = Axes {
            right: places().zip(&told).last().map_or(0.0, |(at, _)| at),
            below: &number,
            beside: &|height| format!("{height:.0} %"),
            from_zero: true,
        };
        let verdict = match (last.stopped_at.is_some(), newest.drifts()) {
            (true, _) => "spot-chart-stopped",
            (false, true) => "spot-chart-worse",
            (false, false) => "spot-chart-usual",
        };
        let summary = Words::new("spot-chart")
            .with("checks", told.len())
            .with("rate", percent(newest.rate, 1))
            .with("mean", percent(newest.mean, 1))
            .with("limit", percent(last.limit(), 1))
            .with("verdict", Words::new(verdict));
        let heads = ["check", "day", "kind", "looked", "failed", "rate", "usual", "limit", "state"];
        let rows = told.iter().map(|(check, point)| {
            let state = match (check.stopped_at.is_some(), point.drifts()) {
                (true, _) => "spot-chart-row-stopped",
                (false, true) => "spot-chart-row-worse",
                (false, false) => "spot-chart-row-usual",
            };
            vec![
                check.id.to_string(),
                self.words.date(local_date(instant(check.at), &shop.zone())),
                self.say(&Self::spot_kind(&check.kind)),
                check.looked_at.to_string(),
                check.failed.to_string(),
                percent(point.rate, 1),
                self.say(
                    &Words::new("spot-chart-range")
                        .with("low", percent(point.low, 1))
                        .with("high", percent(point.high, 1)),
                ),
                percent(check.limit(), 1),
                self.words.label(state),
            ]
        });
        Some(ChartView {
            // One point is no line yet.
            svg: if told.len() > 1 { lines(&drawn, &marks, &axes) } else { String::new() },
            summary: self.say(&summary),
            columns: heads.iter().map(|head| self.words.label(&format!("spot-chart-head-{head}"))).collect(),
            rows: rows.collect(),
        })
    }
}
