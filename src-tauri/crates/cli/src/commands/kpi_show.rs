//! One KPI of a week in every way it is counted, with what is usual for it.

use super::check::{kpi_json, typed_json};
use super::heads;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::kpis::KpiId;
use tillwise_engine::api::views::{KpiHistoryView, SplitView};
use tillwise_engine::{Engine, Result};

pub fn show(engine: &Engine, output: &Output<'_>, kpi: KpiId, week: Option<&str>) -> Result<u8> {
    let view = engine.kpi_history(kpi, week)?;
    let document = json!({
        "kpi": kpi_json(&view.kpi),
        "clock": view.kpi.clock,
        "usual": {
            "low": view.usual.low,
            "high": view.usual.high,
            "weeks": view.usual.weeks,
            "verdict": view.usual.verdict,
            "said": view.usual.said,
        },
        "splits": view.splits.iter().map(split_json).collect::<Vec<_>>(),
        "typed": view.typed.iter().map(typed_json).collect::<Vec<_>>(),
        "short_history": view.short_history,
        "breaks": view.breaks.iter().map(|at| json!({ "week": at.week, "said": at.said })).collect::<Vec<_>>(),
        "weeks": view.chart.rows,
    });
    output.show(document, &text(output, &view));
    Ok(0)
}

fn split_json(split: &SplitView) -> Value {
    json!({
        "by": split.by,
        "reason": split.reason,
        "share_of": split.share_of,
        "parts": split.parts.iter().map(|part| json!({
            "id": part.id,
            "label": part.label,
            "value": part.value,
            "numerator": part.numerator,
            "denominator": part.denominator,
            "share": part.share,
            "reason": part.reason,
        })).collect::<Vec<_>>(),
        "notes": split.notes,
    })
}

/// A split as a table, or why there is none.
fn split_text(split: &SplitView) -> String {
    let rows = split
        .chart
        .iter()
        .flat_map(|chart| std::iter::once(chart.columns.clone()).chain(chart.rows.iter().cloned()));
    let rows: Vec<Vec<String>> = rows.collect();
    let body = match &split.reason {
        Some(reason) => format!("{reason}\n"),
        None => table(&rows, &[1, 2, 3, 4]),
    };
    format!("{}\n{body}", split.label)
}

fn text(output: &Output<'_>, view: &KpiHistoryView) -> String {
    let none = || output.label("no-value");
    let kpi = &view.kpi;
    let mut lines = vec![format!("{}: {}", kpi.label, kpi.shown.clone().unwrap_or_else(none))];
    let interval = kpi.interval.as_ref().map(|interval| interval.said.clone());
    lines.extend(interval.into_iter().chain(kpi.reason.clone()).chain(kpi.made_of.clone()));
    lines.extend([view.usual.said.clone(), kpi.definition.clone(), kpi.clock.clone()]);
    lines.extend(view.short_history.clone());
    lines.extend(view.breaks.iter().map(|at| at.said.clone()));
    let mut rows = vec![heads(output, &["way", "this-week", "between", "why"])];
    rows.extend(kpi.variants.iter().map(|variant| {
        vec![
            variant.label.clone(),
            variant.shown.clone().unwrap_or_else(none),
            variant.interval.as_ref().map(|interval| interval.shown.clone()).unwrap_or_default(),
            variant.note.clone().unwrap_or_default(),
        ]
    }));
    lines.extend(view.typed.iter().map(|typed| typed.said.clone()));
    let splits: Vec<String> = view.splits.iter().map(split_text).collect();
    format!("{}\n\n{}\n{}", lines.join("\n"), table(&rows, &[1, 2]), splits.join("\n"))
}
