//! The revenue stage, its borders and what belongs to it.

use super::{act, heads};
use crate::arguments::StageArguments;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_engine::api::requests::StageForm;
use tillwise_engine::api::views::{CheckItemView, StageListView, StageMonthView, StageView};
use tillwise_engine::{Engine, Result};

pub fn stage(engine: &Engine, output: &Output<'_>, typed: &StageArguments, dry: bool) -> Result<u8> {
    let form = match (&typed.rate, &typed.middle_from, &typed.upper_above) {
        (Some(rate), _, _) => Some(StageForm::Converted { rate: rate.clone() }),
        (None, Some(middle), Some(upper)) => {
            Some(StageForm::Typed { middle_from: middle.clone(), upper_above: upper.clone() })
        }
        _ => None,
    };
    if let Some(form) = form {
        if dry {
            return act(engine, dry, output, |engine| engine.set_stage(&form));
        }
        output.aside(&engine.set_stage(&form)?.said);
    }
    let view = engine.stage()?;
    output.show(stage_json(&view), &stage_text(output, &view));
    Ok(0)
}

fn stage_json(view: &StageView) -> Value {
    let month = |month: &StageMonthView| json!({ "month": month.month, "net_sales": month.net_sales, "reason": month.why });
    let items = view.checklist.iter().flat_map(|list| list.items.iter().map(move |item| (list, item)));
    let item = |(list, item): (&StageListView, &CheckItemView)| {
        json!({
            "id": item.id,
            "stage": list.stage.id(),
            "label": item.label,
            "state": item.state.id(),
            "evidence": item.evidence,
        })
    };
    json!({
        "stage": view.stage.map(tillwise_domain::stack::Stage::id),
        "reason": view.reason,
        "mean": view.mean,
        "currency": view.currency,
        "months": view.months.iter().map(month).collect::<Vec<_>>(),
        "in_no_sum": view.others,
        "borders": {
            "middle_from": view.middle_from,
            "upper_above": view.upper_above,
            "currency": view.borders_currency,
            "set_on": view.set_on,
            "rate": view.rate,
            "words": view.borders_words,
        },
        "cost": view.cost,
        "checklist": items.map(item).collect::<Vec<_>>(),
    })
}

fn stage_text(output: &Output<'_>, view: &StageView) -> String {
    let mut months = vec![heads(output, &["month", "net-sales"])];
    months.extend(view.months.iter().map(|month| {
        vec![month.label.clone(), month.shown.clone().or(month.why.clone()).unwrap_or_default()]
    }));
    let mut items = vec![heads(output, &["belongs", "state", "why"])];
    for list in &view.checklist {
        items.push(vec![list.label.clone()]);
        items.extend(
            list.items.iter().map(|item| {
                vec![format!("  {}", item.label), item.state_words.clone(), item.evidence.clone()]
            }),
        );
    }
    let mut text = format!("{}\n{}\n\n{}\n", view.title, view.subtitle, table(&months, &[1]));
    for line in [&view.others, &view.borders_words, &view.cost, &view.reference].into_iter().flatten() {
        text.push_str(line);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&table(&items, &[]));
    text
}
