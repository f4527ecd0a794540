//! Spot-checks of catalog copy: draw texts of a batch, judge them, and see what that can have missed.

use super::content::marked;
use super::{act, heads};
use crate::content_arguments::SpotCheckCommand;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::words::Words;
use tillwise_engine::api::views::{DraftEditsView, SpotCheckRowView, SpotCheckView, SpotRowView};
use tillwise_engine::{Engine, Error, Result};

pub fn spot_check(engine: &Engine, output: &Output<'_>, command: &SpotCheckCommand, dry: bool) -> Result<u8> {
    match command {
        SpotCheckCommand::Begin { kind, percent, allowed, seed } => {
            act(engine, dry, output, |engine| engine.begin_spot_check(*kind, *percent, *allowed, *seed))
        }
        SpotCheckCommand::List => list(engine, output),
        SpotCheckCommand::Show { check, item } => show(engine, output, *check, *item),
        SpotCheckCommand::Pass { item, check } => {
            act(engine, dry, output, |engine| engine.judge_spot_item(meant(engine, *check)?, *item, true, ""))
        }
        SpotCheckCommand::Fail { item, reason, check } => act(engine, dry, output, |engine| {
            engine.judge_spot_item(meant(engine, *check)?, *item, false, reason)
        }),
    }
}

/// The check that was named, the one under way, or the newest.
fn meant(engine: &Engine, check: Option<i64>) -> Result<i64> {
    if let Some(check) = check {
        return Ok(check);
    }
    let view = engine.spot_checks()?;
    let newest = view.checks.first().map(|check| check.id);
    view.open.or(newest).ok_or_else(|| Error::invalid(Words::new("cli-spot-none")))
}

fn list(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.spot_checks()?;
    let mut rows = vec![heads(
        output,
        &["spot-check", "spot-of", "spot-on", "spot-looked", "spot-failed", "spot-state"],
    )];
    rows.extend(view.checks.iter().map(|check| {
        vec![
            check.id.to_string(),
            check.label.clone(),
            check.on.clone(),
            format!("{} / {}", check.looked_at, check.sample),
            check.failed.to_string(),
            check.state_said.clone(),
        ]
    }));
    let mut text = format!("{}\n", view.title);
    text.extend(view.kinds.iter().map(|kind| format!("{}: {}\n", kind.id.id(), kind.said)));
    if !view.checks.is_empty() {
        text.push_str(&format!("\n{}", table(&rows, &[])));
    }
    text.extend(view.checks.iter().map(|check| format!("\n{}: {}", check.id, check.hidden)));
    text.extend(view.chart.iter().map(|chart| format!("\n\n{}", chart.summary)));
    for drafts in &view.drafts {
        let words = Words::new("cli-spot-edits")
            .with("model", drafts.model.clone())
            .with("template", drafts.template.clone())
            .with("taken", drafts.taken)
            .with("made", drafts.made)
            .with("said", drafts.said.clone());
        text.push_str(&format!("\n{}", engine.say(&words)));
    }
    let kinds: Vec<Value> =
        view.kinds.iter().map(|kind| json!({ "kind": kind.id.id(), "texts": kind.texts })).collect();
    let document = json!({
        "open": view.open,
        "waiting": kinds,
        "checks": view.checks.iter().map(check_json).collect::<Vec<_>>(),
        "drafts": view.drafts.iter().map(edits_json).collect::<Vec<_>>(),
    });
    output.show(document, text.trim_end());
    Ok(0)
}

fn check_json(check: &SpotCheckRowView) -> Value {
    json!({
        "check": check.id,
        "of": check.label,
        "on": check.on,
        "state": check.state,
        "texts": check.texts,
        "sample": check.sample,
        "looked_at": check.looked_at,
        "failed": check.failed,
        "can_miss": check.hidden,
    })
}

fn edits_json(drafts: &DraftEditsView) -> Value {
    json!({
        "model": drafts.model,
        "template": drafts.template,
        "made": drafts.made,
        "taken": drafts.taken,
        "unchanged": drafts.unchanged,
        "median_letters": drafts.median_letters,
        "median_part": drafts.median_part,
    })
}

fn row_json(row: &SpotRowView) -> Value {
    json!({
        "item": row.item,
        "product": row.product,
        "title": row.title,
        "field": row.field,
        "verdict": row.verdict,
        "reason": row.reason,
    })
}

fn show(engine: &Engine, output: &Output<'_>, check: Option<i64>, item: Option<i64>) -> Result<u8> {
    let view = engine.spot_check(meant(engine, check)?, item)?;
    let mut document = check_json(&view.check);
    if let Some(fields) = document.as_object_mut() {
        fields.insert("seed".to_owned(), json!(view.seed));
        fields.insert("stops".to_owned(), json!(view.stops));
        fields.insert("next".to_owned(), json!(view.next));
        fields.insert("items".to_owned(), view.rows.iter().map(row_json).collect());
        let shown = view.item.as_ref().map(|item| {
            json!({
                "item": item.row.item,
                "made_by": item.made_by,
                "text": item.plain,
                "difference": marked(&item.difference),
                "note": item.note,
            })
        });
        fields.insert("shown".to_owned(), json!(shown));
    }
    output.show(document, &check_text(&view, output));
    Ok(0)
}

fn check_text(view: &SpotCheckView, output: &Output<'_>) -> String {
    let check = &view.check;
    let mut rows =
        vec![heads(output, &["spot-item", "spot-product", "spot-field", "spot-verdict", "spot-reason"])];
    rows.extend(view.rows.iter().map(|row| {
        let verdict = row.verdict.as_ref().map(|verdict| output.label(&format!("cli-spot-{verdict}")));
        vec![
            row.item.to_string(),
            row.title.clone(),
            row.field.clone(),
            verdict.unwrap_or_default(),
            row.reason.clone(),
        ]
    }));
    let mut text = format!("{}: {}\n{}\n", check.label, check.state_said, view.begun);
    text.push_str(&format!("{}\n{}\n", check.hidden, view.stops));
    text.extend(view.next.iter().map(|next| format!("{next}\n")));
    text.push_str(&format!("\n{}\n", table(&rows, &[])));
    if let Some(item) = &view.item {
        text.push_str(&format!(
            "\n{}  {}, {}. {}\n",
            item.row.item, item.row.title, item.row.field, item.made_by
        ));
        text.extend(item.note.iter().map(|note| format!("{note}\n")));
        text.push_str(&format!("  {}\n  {}\n", item.plain.replace('\n', "\n  "), marked(&item.difference)));
    }
    text
}
