//! The list of tools.

use super::decide::decide;
use super::stage::stage;
use super::{act, heads, warning_json};
use crate::arguments::{AddArguments, EditArguments, StackCommand, ToolArguments};
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_engine::api::requests::ToolForm;
use tillwise_engine::api::views::{StackView, ToolView};
use tillwise_engine::{Engine, Result};

pub fn stack(engine: &Engine, output: &Output<'_>, command: &StackCommand, dry: bool) -> Result<u8> {
    match command {
        StackCommand::List => {
            let view = engine.stack()?;
            output.show(stack_json(&view), &stack_text(output, &view));
            Ok(0)
        }
        StackCommand::Add(AddArguments { name, layer, rest }) => {
            let empty = ToolForm {
                name: name.clone(),
                layer: *layer,
                jobs: Vec::new(),
                cost: None,
                cycle: None,
                currency: None,
                owner: None,
                kpi: None,
                status: None,
                since: None,
            };
            let form = filled(empty, rest);
            act(engine, dry, output, |engine| engine.add_tool(&form))
        }
        StackCommand::Edit(EditArguments { tool, name, layer, rest }) => {
            let (id, mut form) = engine.tool_form(tool)?;
            form.name = name.clone().unwrap_or(form.name);
            form.layer = layer.unwrap_or(form.layer);
            let form = filled(form, rest);
            act(engine, dry, output, |engine| engine.edit_tool(id, &form))
        }
        StackCommand::Decide(typed) => decide(engine, output, typed, dry),
        StackCommand::Stage(typed) => stage(engine, output, typed, dry),
        StackCommand::End { tool } => {
            let (id, _) = engine.tool_form(tool)?;
            act(engine, dry, output, |engine| engine.end_tool(id))
        }
    }
}

/// A form with what was typed put in; what was not typed stays.
fn filled(mut form: ToolForm, typed: &ToolArguments) -> ToolForm {
    if !typed.jobs.is_empty() {
        form.jobs.clone_from(&typed.jobs);
    }
    form.cost = typed.cost.clone().or(form.cost);
    form.cycle = typed.cycle.or(form.cycle);
    form.currency = typed.currency.clone().or(form.currency);
    form.owner = typed.owner.clone().or(form.owner);
    form.kpi = typed.kpi.or(form.kpi);
    form.status = typed.status.or(form.status);
    form.since = typed.since.clone().or(form.since);
    form
}

fn stack_json(view: &StackView) -> Value {
    let tools = view.layers.iter().flat_map(|layer| &layer.tools).chain(&view.ended);
    json!({
        "title": view.title,
        "tools": tools.map(tool_json).collect::<Vec<_>>(),
        "warnings": view.warnings.iter().map(warning_json).collect::<Vec<_>>(),
    })
}

fn tool_json(tool: &ToolView) -> Value {
    json!({
        "id": tool.id,
        "name": tool.name,
        "layer": tool.layer,
        "jobs": tool.jobs,
        "cost": tool.cost,
        "cycle": tool.cycle,
        "currency": tool.currency,
        "owner": tool.owner,
        "kpi": tool.kpi,
        "status": tool.status,
        "since": tool.since,
        "until": tool.until,
    })
}

fn stack_text(output: &Output<'_>, view: &StackView) -> String {
    let mut rows = vec![heads(output, &["number", "layer", "tool", "price", "jobs", "owner", "look"])];
    for layer in &view.layers {
        rows.extend(layer.tools.iter().map(|tool| {
            vec![
                tool.id.to_string(),
                layer.label.clone(),
                tool.name.clone(),
                tool.price_shown.clone().unwrap_or_else(|| "–".to_owned()),
                tool.jobs_shown.clone(),
                tool.owner.clone().unwrap_or_else(|| "–".to_owned()),
                tool.flags.join(", "),
            ]
        }));
    }
    let board = if rows.len() > 1 { format!("\n{}", table(&rows, &[0])) } else { String::new() };
    format!("{}\n{}\n{board}", view.title, view.subtitle)
}
