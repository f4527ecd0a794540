//! What the work brings: the panel, what moves together, and what is said once a month.

use super::{act, heads};
use crate::kpi_arguments::{MonthArguments, OutcomesArguments};
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_engine::api::views::{FactView, MonthsView};
use tillwise_engine::{Engine, Result};

pub fn outcomes(engine: &Engine, output: &Output<'_>, typed: &OutcomesArguments) -> Result<u8> {
    let view = engine.outcomes(typed.week.as_deref(), typed.lag)?;
    let document = json!({
        "week": view.week,
        "panel": view.panel.iter().map(fact_json).collect::<Vec<_>>(),
        "links": view.links.links.iter().map(|link| json!({
            "work": link.work, "kpi": link.kpi, "lag": link.lag, "points": link.points, "rank": link.rank,
            "said": link.said,
        })).collect::<Vec<_>>(),
    });
    let mut panel = vec![heads(output, &["brings", "this-week", "why"])];
    panel.extend(view.panel.iter().map(|fact| fact_row(output, fact).to_vec()));
    let mut links = vec![view.links.chart.columns.clone()];
    links.extend(view.links.chart.rows.iter().cloned());
    let parts = [view.title.clone(), table(&panel, &[1]), table(&links, &[2, 3, 4]), view.links.how.clone()];
    output.show(document, &parts.map(|part| part.trim_end().to_owned()).join("\n\n"));
    Ok(0)
}

pub fn month(engine: &Engine, output: &Output<'_>, typed: &MonthArguments, dry: bool) -> Result<u8> {
    if let (Some(figure), Some(month)) = (typed.figure, &typed.month) {
        return act(engine, dry, output, |engine| {
            engine.set_month_figure(figure, month, typed.value.as_deref())
        });
    }
    let view = engine.months(typed.month.as_deref())?;
    output.show(document(&view), &text(output, &view));
    Ok(0)
}

fn document(view: &MonthsView) -> Value {
    json!({
        "month": view.month,
        "figures": view.asked.iter().map(|one| json!({ "id": one.figure, "value": one.value })).collect::<Vec<_>>(),
        "productivity": fact_json(&view.productivity),
        "columns": view.columns,
        "months": view.rows,
    })
}

fn text(output: &Output<'_>, view: &MonthsView) -> String {
    let mut rows = vec![view.columns.clone()];
    rows.extend(view.rows.iter().cloned());
    let [label, shown, note] = fact_row(output, &view.productivity);
    format!("{}\n\n{}\n\n{label}: {shown}. {note}", view.title, table(&rows, &[1, 2, 3, 4]).trim_end())
}

fn fact_json(fact: &FactView) -> Value {
    json!({ "id": fact.id, "value": fact.value, "note": fact.note })
}

fn fact_row(output: &Output<'_>, fact: &FactView) -> [String; 3] {
    let shown = fact.shown.clone().unwrap_or_else(|| output.label("no-value"));
    [fact.label.clone(), shown, fact.note.clone().unwrap_or_default()]
}
