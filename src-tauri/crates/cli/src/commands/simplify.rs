//! What could be switched off.

use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_engine::api::views::{GainView, RemovalView, SimplifyView};
use tillwise_engine::{Engine, Result};

pub fn simplify(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.simplify()?;
    output.show(document(&view), &text(output, &view));
    Ok(0)
}

fn document(view: &SimplifyView) -> Value {
    let savings: Vec<Value> = view
        .savings
        .iter()
        .map(|saving| json!({ "amount": saving.amount, "currency": saving.currency }))
        .collect();
    json!({
        "title": view.title,
        "removals": view.removals.iter().map(removal).collect::<Vec<_>>(),
        "savings": savings,
        "benefits": benefits(&view.benefits),
        "complexity": {
            "before": view.complexity.before,
            "after": view.complexity.after,
            "formula": view.complexity.formula,
        },
        "leaving": view.leaving.iter().map(|one| json!({ "tool": one.tool, "name": one.name })).collect::<Vec<_>>(),
    })
}

fn removal(one: &RemovalView) -> Value {
    json!({
        "tool": one.tool,
        "name": one.name,
        "reasons": one.reasons,
        "saving_per_year": one.saving,
        "currency": one.currency,
        "notice_by": one.notice_by,
        "ends": one.ends,
        "why": one.why,
        "work": one.work,
        "processes": one.processes,
        "hangs": one.hangs,
        "complexity": one.complexity,
        "benefits": benefits(&one.benefits),
    })
}

fn benefits(all: &[GainView]) -> Vec<Value> {
    all.iter().map(|one| json!({ "id": one.id, "title": one.title, "text": one.text })).collect()
}

fn text(output: &Output<'_>, view: &SimplifyView) -> String {
    let mut out = format!("{}\n{}\n", view.title, view.text);
    for (one, number) in view.removals.iter().zip(1..) {
        out.push_str(&format!("\n{number}. {}, {}\n", one.name, one.saving_shown));
        for line in one.why.iter().chain(&one.work).chain(&one.hangs).chain([&one.deadline]) {
            out.push_str(&format!("   {line}\n"));
        }
        if !one.processes.is_empty() {
            out.push_str(&format!(
                "   {}: {}\n",
                output.label("cli-simplify-processes"),
                one.processes.join(", ")
            ));
        }
    }
    if !view.benefits.is_empty() {
        let rows: Vec<Vec<String>> =
            view.benefits.iter().map(|one| vec![one.title.clone(), one.text.clone()]).collect();
        out.push_str(&format!("\n{}\n{}", output.label("cli-simplify-all"), table(&rows, &[])));
    }
    for one in &view.leaving {
        out.push_str(&format!("\n{}: {}", one.name, one.text));
    }
    out
}
