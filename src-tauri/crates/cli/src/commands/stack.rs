//! The list of tools.

use super::decide::decide;
use super::papers::{Paper, paper};
use super::simplify::simplify;
use super::stack_costs::costs;
use super::stage::stage;
use super::subscriptions::subscriptions;
use super::{act, heads, register, warning_json};
use crate::arguments::{AddArguments, EditArguments, StackCommand, ToolArguments};
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::ToolForm;
use tillwise_engine::api::views::{StackView, ToolView};
use tillwise_engine::{Engine, Error, Result};

pub fn stack(engine: &Engine, output: &Output<'_>, command: &StackCommand, dry: bool) -> Result<u8> {
    match command {
        StackCommand::List => {
            let view = engine.stack()?;
            output.show(stack_json(&view), &stack_text(output, &view));
            Ok(0)
        }
        StackCommand::Add(typed) => {
            let AddArguments { tool, name, layer, rest } = &**typed;
            let name = tool.as_ref().or(name.as_ref()).map_or("", |name| name.as_str());
            let empty = match (engine.known_form(name), layer) {
                (Some(known), _) => ToolForm { layer: layer.unwrap_or(known.layer), ..known },
                (None, Some(layer)) => ToolForm::new(name, *layer),
                (None, None) => {
                    return Err(Error::invalid(Words::new("cli-no-layer").with("tool", name)));
                }
            };
            let form = filled(engine, empty, rest)?;
            act(engine, dry, output, |engine| engine.add_tool(&form))
        }
        StackCommand::Edit(typed) => {
            let EditArguments { tool, name, layer, rest } = &**typed;
            let (id, mut form) = engine.tool_form(tool)?;
            form.name = name.clone().unwrap_or(form.name);
            form.layer = layer.unwrap_or(form.layer);
            let form = filled(engine, form, rest)?;
            act(engine, dry, output, |engine| engine.edit_tool(id, &form))
        }
        StackCommand::Used { tool } => {
            let (id, _) = engine.tool_form(tool)?;
            act(engine, dry, output, |engine| engine.tool_used(id))
        }
        StackCommand::Verified { tool } => {
            let (id, _) = engine.tool_form(tool)?;
            act(engine, dry, output, |engine| engine.tool_verified(id))
        }
        StackCommand::Charge(typed) => register::charge(engine, output, typed, dry),
        StackCommand::Benefit(typed) => register::benefit(engine, output, typed, dry),
        StackCommand::Process(typed) => register::process(engine, output, typed, dry),
        StackCommand::Person(typed) => register::person(engine, output, typed, dry),
        StackCommand::SetupCheck(typed) => register::setup_check(engine, output, typed, dry),
        StackCommand::UpdateNote(typed) => register::update_note(engine, output, typed, dry),
        StackCommand::Costs => costs(engine, output),
        StackCommand::HourlyValue { amount } => {
            act(engine, dry, output, |engine| engine.set_hourly_value(amount.as_deref()))
        }
        StackCommand::Decide(typed) => decide(engine, output, typed, dry),
        StackCommand::Stage(typed) => stage(engine, output, typed, dry),
        StackCommand::End { tool } => {
            let (id, _) = engine.tool_form(tool)?;
            act(engine, dry, output, |engine| engine.end_tool(id))
        }
        StackCommand::Subscriptions(typed) => subscriptions(engine, output, typed),
        StackCommand::Notice { tool } => {
            let (id, _) = engine.tool_form(tool)?;
            act(engine, dry, output, |engine| engine.give_notice(id))
        }
        StackCommand::Simplify => simplify(engine, output),
        StackCommand::Calendar { to } => paper(engine, output, Paper::Calendar, to.as_deref(), dry),
        StackCommand::OperatingModel { to } => {
            paper(engine, output, Paper::OperatingModel, to.as_deref(), dry)
        }
        StackCommand::Handover { to } => paper(engine, output, Paper::Handover, to.as_deref(), dry),
    }
}

/// A form with what was typed put in; what was not typed stays.
fn filled(engine: &Engine, mut form: ToolForm, typed: &ToolArguments) -> Result<ToolForm> {
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
    register::fill_details(engine, &mut form, &typed.details)?;
    Ok(form)
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
        "vendor": tool.vendor,
        "backup": tool.backup,
        "processes": tool.processes,
        "links": tool.links.iter().map(|link| json!({ "tool": link.name, "kind": link.kind, "since": link.since }))
            .collect::<Vec<_>>(),
        "shares": tool.shares,
        "ends": tool.ends,
        "renews_months": tool.renews_months,
        "notice_days": tool.notice_days,
        "trial_ends": tool.trial_ends,
        "verified": tool.verified,
        "used": tool.used,
        "setup_hours": tool.setup_hours,
        "manual_minutes": tool.manual_minutes,
        "manual_since": tool.manual_since,
        "automations": tool.automations,
        "extra_branches": tool.extra_branches,
        "works_with": tool.works_with,
        "note": tool.note,
        "order": { "owner": tool.dots.owner, "process": tool.dots.process, "kpi": tool.dots.kpi, "link": tool.dots.link },
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
