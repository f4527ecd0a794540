//! What is paid again and again, from statements. Nothing is written but what is accepted, and no shop is needed.

use super::heads;
use crate::arguments::SubscriptionsArguments;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::formats::DateOrder;
use tillwise_engine::api::views::{CandidateView, SubscriptionsView};
use tillwise_engine::{Engine, ImportOptions, Result};

pub fn subscriptions(
    engine: &Engine,
    output: &Output<'_>,
    typed: &SubscriptionsArguments,
    dry: bool,
) -> Result<u8> {
    let order = |typed: bool, order| typed.then_some(order);
    let options = ImportOptions {
        currency: typed.currency,
        day_order: order(typed.day_first, DateOrder::DayFirst)
            .or(order(typed.month_first, DateOrder::MonthFirst)),
        encoding: typed.encoding,
        ..ImportOptions::default()
    };
    if let Some(payee) = &typed.accept {
        let accept = || engine.accept_subscription_in(&typed.files, &options, payee, dry);
        let (view, found, done) = output.with_progress(accept)?;
        tell_refused(output, &view);
        let mut shown = document(&view);
        shown["accepted"] = candidate_json(&found);
        shown["tool_id"] = json!(done.tool);
        shown["dry_run"] = json!(dry);
        let said = if dry { output.label("cli-dry-run") } else { done.said };
        output
            .show(shown, &format!("{}: {}, {}\n{said}", found.payee, found.price_shown, found.charges_shown));
        return Ok(u8::from(!view.refused.is_empty()));
    }
    let view = output.with_progress(|| engine.subscriptions_in(&typed.files, &options))?;
    tell_refused(output, &view);
    // What is in the document stands in it; a person is told beside the table.
    output.show(document(&view), &text(output, &view));
    Ok(u8::from(!view.refused.is_empty()))
}

fn tell_refused(output: &Output<'_>, view: &SubscriptionsView) {
    for refused in &view.refused {
        output.aside(&format!("{}: {}", refused.file, refused.message));
    }
}

fn document(view: &SubscriptionsView) -> Value {
    json!({
        "candidates": view.candidates.iter().map(candidate_json).collect::<Vec<_>>(),
        "title": view.title,
        "notes": view.notes,
        "paid_once": view.once,
        "refused": view.refused.iter().map(|refused| json!({
            "file": refused.file,
            "message": refused.message,
        })).collect::<Vec<_>>(),
    })
}

fn candidate_json(candidate: &CandidateView) -> Value {
    json!({
        "payee": candidate.payee,
        "cycle": candidate.cycle,
        "last_amount": candidate.last_amount,
        "currency": candidate.currency,
        "first": candidate.first,
        "last": candidate.last,
        "charges": candidate.charges,
        "tool": candidate.tool,
        "year": candidate.year,
        "stopped": candidate.stopped,
        "rises": candidate.rises.iter().map(|rise| json!({
            "old": rise.old,
            "new": rise.new,
            "since": rise.since,
        })).collect::<Vec<_>>(),
    })
}

fn text(output: &Output<'_>, view: &SubscriptionsView) -> String {
    let mut rows = vec![heads(output, &["payee", "tool", "price", "a-year", "payments", "look"])];
    rows.extend(view.candidates.iter().map(|candidate| {
        let rises = candidate.rises.iter().map(|rise| rise.shown.clone());
        vec![
            candidate.payee.clone(),
            candidate.tool.clone().unwrap_or_else(|| "–".to_owned()),
            candidate.price_shown.clone(),
            candidate.year_shown.clone(),
            candidate.charges_shown.clone(),
            rises.chain(candidate.stopped_shown.clone()).collect::<Vec<_>>().join(", "),
        ]
    }));
    let found = match view.candidates.len() {
        0 => format!("{}\n", output.label("subscriptions-none")),
        _ => format!("\n{}", table(&rows, &[3])),
    };
    let asks = view.asks_currency.is_some().then(|| output.label("cli-subscriptions-currency"));
    let more = view.notes.iter().cloned().chain(view.once.clone()).chain(asks);
    let more: String = more.map(|said| format!("{said}\n")).collect();
    let more = if more.is_empty() { more } else { format!("\n{more}") };
    format!("{}\n{}\n{found}{more}", view.title, view.subtitle)
}
