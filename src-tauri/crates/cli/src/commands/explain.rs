//! Why another dashboard shows another number. What stands on the line is only tried.

use crate::arguments::ExplainArguments;
use crate::output::Output;
use serde_json::json;
use tillwise_domain::readiness::FigureId;
use tillwise_engine::api::requests::TriedFigure;
use tillwise_engine::{Engine, Result};

pub fn explain(engine: &Engine, output: &Output<'_>, typed: &ExplainArguments) -> Result<u8> {
    let tried: Vec<TriedFigure> = [
        (FigureId::NetSales, &typed.net_sales),
        (FigureId::Orders, &typed.orders),
        (FigureId::AverageOrderValue, &typed.aov),
        (FigureId::RevenuePerVisitor, &typed.rpv),
        (FigureId::ConversionRate, &typed.conversion_rate),
    ]
    .into_iter()
    .filter_map(|(about, value)| Some(TriedFigure { about, value: value.clone()? }))
    .collect();
    let view = engine.explain(typed.week.as_deref(), &typed.dashboard, &tried)?;
    let document = json!({
        "week": view.week,
        "dashboard": view.dashboard,
        "found": view.found,
        "said": view.said,
        "ways": view.ways.iter().map(|way| json!({ "changes": way.changes })).collect::<Vec<_>>(),
        "remarks": view.remarks,
    });
    let mut lines = vec![view.week_label.clone(), view.said.clone()];
    if view.found == "possible" || view.ways.len() > 1 {
        lines.extend(view.ways.iter().map(|way| format!("  {}", way.said)));
    }
    lines.extend(view.remarks.iter().cloned());
    output.show(document, &lines.join("\n"));
    Ok(0)
}
