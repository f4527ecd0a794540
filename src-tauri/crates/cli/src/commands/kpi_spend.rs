//! What a customer costs, what campaigns and origins are marked as, and what marketing costs beside advertising.

use super::{act, heads};
use crate::kpi_arguments::SpendCommand;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_engine::api::views::SpendingView;
use tillwise_engine::{Engine, Result};

pub fn spend(engine: &Engine, output: &Output<'_>, command: &SpendCommand, dry: bool) -> Result<u8> {
    match command {
        SpendCommand::List { week } => {
            let view = engine.spending(week.as_deref())?;
            output.show(document(&view), &text(output, &view));
            Ok(0)
        }
        SpendCommand::Mark { platform, campaign, purpose } => {
            act(engine, dry, output, |engine| engine.mark_campaign(platform, campaign, *purpose))
        }
        SpendCommand::Origin { origin, paid } => {
            act(engine, dry, output, |engine| engine.mark_origin(origin, *paid))
        }
        SpendCommand::Cost { part, amount, month } => {
            act(engine, dry, output, |engine| engine.set_marketing_cost(*part, month, amount.as_deref()))
        }
    }
}

fn document(view: &SpendingView) -> Value {
    let rows = |rows: Vec<Value>| Value::Array(rows);
    json!({
        "week": view.week,
        "ways": rows(view.ways.iter().map(|way| json!({
            "id": way.id, "label": way.label, "value": way.value, "note": way.note, "stamp": way.stamp,
        })).collect()),
        "unmarked": view.unmarked,
        "campaigns": rows(view.campaigns.iter().map(|one| json!({
            "platform": one.platform, "campaign": one.campaign, "name": one.name, "spent": one.spent,
            "purpose": one.purpose,
        })).collect()),
        "origins": rows(view.origins.iter().map(|one| json!({
            "origin": one.origin, "orders": one.orders, "marked": one.marked, "paid": one.paid,
        })).collect()),
        "costs": rows(view.costs.iter().map(|one| json!({
            "part": one.part, "a_month": one.value, "said": one.said,
        })).collect()),
    })
}

fn text(output: &Output<'_>, view: &SpendingView) -> String {
    let none = || output.label("no-value");
    let mut ways = vec![heads(output, &["way", "this-week", "why"])];
    ways.extend(view.ways.iter().map(|way| {
        vec![way.label.clone(), way.shown.clone().unwrap_or_else(none), way.note.clone().unwrap_or_default()]
    }));
    let mut parts = vec![view.title.clone(), table(&ways, &[1]), view.since.clone()];
    parts.extend(view.unmarked.clone());
    match &view.no_campaigns {
        Some(why) => parts.push(why.clone()),
        None => {
            let mut rows = vec![heads(output, &["platform", "campaign", "campaign-id", "spent", "for"])];
            rows.extend(view.campaigns.iter().map(|one| {
                vec![
                    one.platform.clone(),
                    one.name.clone(),
                    one.campaign.clone(),
                    one.spent.clone(),
                    one.purpose_shown.clone(),
                ]
            }));
            parts.push(table(&rows, &[3]));
        }
    }
    match &view.no_origins {
        Some(why) => parts.push(why.clone()),
        None => {
            let mut rows = vec![heads(output, &["origin", "orders", "for"])];
            rows.extend(
                view.origins
                    .iter()
                    .map(|one| vec![one.origin.clone(), one.orders.to_string(), one.paid_shown.clone()]),
            );
            parts.push(table(&rows, &[1]));
        }
    }
    let mut rows = vec![heads(output, &["part", "a-month", "since"])];
    rows.extend(
        view.costs
            .iter()
            .map(|one| vec![one.label.clone(), one.shown.clone().unwrap_or_else(none), one.said.clone()]),
    );
    parts.push(table(&rows, &[1]));
    parts.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join("\n\n")
}
