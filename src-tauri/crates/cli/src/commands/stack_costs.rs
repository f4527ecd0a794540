//! What the tools cost against what the shop sells.

use crate::output::{Output, table};
use serde_json::{Map, Value, json};
use tillwise_domain::stack::Layer;
use tillwise_engine::api::views::{CostMonthView, StackCostsView, ToolReturnView};
use tillwise_engine::{Engine, Result};

pub fn costs(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.stack_costs()?;
    output.show(costs_json(&view), &costs_text(&view));
    Ok(0)
}

fn costs_json(view: &StackCostsView) -> Value {
    json!({
        "schema": 1,
        "currency": view.currency,
        "months": view.months.iter().map(month_json).collect::<Vec<_>>(),
        "crossed": view.crossed,
        "crossing": view.crossing,
        "hourly_value": view.hourly_value,
        "tools": view.tools.iter().map(tool_json).collect::<Vec<_>>(),
        "notes": view.notes,
    })
}

fn month_json(month: &CostMonthView) -> Value {
    let mut fields = Map::new();
    fields.insert("month".into(), json!(month.month));
    fields.insert("cost".into(), json!(month.cost));
    for (layer, cost) in Layer::ALL.iter().zip(&month.layers) {
        fields.insert(layer.id().into(), json!(cost));
    }
    fields.insert("net_sales".into(), json!(month.net_sales));
    fields.insert("share".into(), json!(month.share));
    Value::Object(fields)
}

fn tool_json(tool: &ToolReturnView) -> Value {
    json!({
        "id": tool.tool,
        "name": tool.name,
        "layer": tool.layer,
        "cost": tool.cost,
        "months_noted": tool.months,
        "return": tool.roi,
        "basis": tool.basis,
        "payback": tool.payback,
        "paid_back_on": tool.paid_back_on,
    })
}

fn costs_text(view: &StackCostsView) -> String {
    let mut text = format!("{}\n{}\n{}\n", view.title, view.subtitle, view.crossing);
    if let Some(chart) = &view.chart {
        let mut rows = vec![chart.columns.clone()];
        rows.extend(chart.rows.iter().cloned());
        text.push_str(&format!("\n{}", table(&rows, &[1, 2, 3, 4, 5])));
    }
    let tools = view.tools.iter().map(|tool| {
        vec![
            tool.name.clone(),
            tool.monthly.clone().unwrap_or_else(|| "–".to_owned()),
            tool.roi_shown.clone(),
            tool.basis_shown.clone().unwrap_or_default(),
            tool.payback_shown.clone(),
        ]
    });
    let rows: Vec<Vec<String>> = tools.collect();
    if !rows.is_empty() {
        text.push_str(&format!("\n{}", table(&rows, &[1])));
    }
    for note in &view.notes {
        text.push_str(&format!("\n{note}"));
    }
    text
}
