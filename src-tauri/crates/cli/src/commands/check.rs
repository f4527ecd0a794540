//! A week's KPIs, facts and warnings.

use super::{heads, warning_json};
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::kpis::Unit;
use tillwise_domain::words::Words;
use tillwise_engine::api::views::{KpiView, TypedView, WarningView, WeekView};
use tillwise_engine::{Engine, Result};

pub fn check(engine: &Engine, output: &Output<'_>, week: Option<&str>) -> Result<u8> {
    let (view, all) = engine.check_all(week)?;
    let warnings = all.open;
    let facts: serde_json::Map<String, Value> = view
        .facts
        .iter()
        .map(|fact| {
            let is_count = matches!(fact.id.as_str(), "orders" | "new_customers" | "sessions" | "visitors");
            (fact.id.clone(), if is_count { count(fact.value.as_deref()) } else { json!(fact.value) })
        })
        .collect();
    let document = json!({
        "week": view.week,
        "from": view.from,
        "to": view.to,
        "currency": view.currency,
        "kpis": view.kpis.iter().map(kpi_json).collect::<Vec<_>>(),
        "facts": facts,
        "process": view.process.iter().map(|fact| (fact.id.clone(), json!(fact.value))).collect::<serde_json::Map<_, _>>(),
        "warnings": warnings.iter().map(warning_json).collect::<Vec<_>>(),
        "warnings_answered": all.answered.len(),
    });
    output.show(document, &check_text(engine, output, &view, (&warnings, all.answered.len())));
    Ok(0)
}

/// A count as a JSON number; amounts and rates stay decimal strings.
fn count(value: Option<&str>) -> Value {
    value.and_then(|value| value.parse::<i64>().ok()).map_or(Value::Null, |value| json!(value))
}

pub(super) fn kpi_json(kpi: &KpiView) -> Value {
    let numerator =
        if kpi.unit == Unit::Ratio { count(kpi.numerator.as_deref()) } else { json!(kpi.numerator) };
    json!({
        "id": kpi.id,
        "label": kpi.label,
        "value": kpi.value,
        "typed": kpi.typed.as_ref().map(typed_json),
        "unit": kpi.unit,
        "numerator": numerator,
        "denominator": count(kpi.denominator.as_deref()),
        "previous": kpi.previous,
        "target": kpi.target,
        "owner": kpi.owner,
        "gaps": kpi.gaps.iter().map(|gap| json!({ "id": gap.id, "words": gap.words, "closes": gap.closes })).collect::<Vec<_>>(),
        "state": kpi.state,
        "reason": kpi.reason,
        "definition": kpi.definition,
        "made_of": kpi.made_of,
        "notes": kpi.notes,
        "source": kpi.source,
        "stamp": kpi.stamp,
        "interval": kpi.interval.as_ref().map(|interval| json!([interval.low, interval.high])),
        "variants": kpi.variants.iter().map(|variant| json!({
            "id": variant.id,
            "label": variant.label,
            "value": variant.value,
            "unit": variant.unit,
            "interval": variant.interval.as_ref().map(|interval| json!([interval.low, interval.high])),
            "note": variant.note,
            "definition": variant.definition,
        })).collect::<Vec<_>>(),
    })
}

/// A number the owner typed: never a value of the KPI itself.
pub(super) fn typed_json(typed: &TypedView) -> Value {
    json!({ "from": typed.from, "to": typed.to, "value": typed.value, "typed_on": typed.typed_on })
}

fn check_text(
    engine: &Engine,
    output: &Output<'_>,
    view: &WeekView,
    (warnings, answered): (&[WarningView], usize),
) -> String {
    let none = || output.label("no-value");
    let mut rows = vec![heads(output, &["kpi", "this-week", "week-before", "state", "why"])];
    rows.extend(view.kpis.iter().map(|kpi| {
        vec![
            kpi.label.clone(),
            kpi.shown.clone().unwrap_or_else(none),
            kpi.previous_shown.clone().unwrap_or_else(none),
            kpi.state_words.clone(),
            match &kpi.typed {
                Some(typed) => typed.said.clone(),
                None => kpi.reason.clone().or_else(|| kpi.made_of.clone()).unwrap_or_default(),
            },
        ]
    }));
    let facts = view.facts.iter().map(|fact| {
        let value = fact.shown.clone().unwrap_or_else(none);
        vec![
            fact.label.clone(),
            value,
            fact.note.clone().filter(|_| fact.value.is_some()).unwrap_or_default(),
        ]
    });
    let mut text =
        format!("{}\n\n{}\n{}\n", view.title, table(&rows, &[1, 2]), table(&facts.collect::<Vec<_>>(), &[1]));
    text.push_str(&engine.say(&Words::new("cli-warnings-head").with("count", warnings.len())));
    text.push('\n');
    // At most five things need the owner at once; the JSON document has them all.
    for warning in warnings.iter().take(5) {
        let money = warning.money_shown.as_ref().map(|money| {
            format!(" ({})", engine.say(&Words::new("cli-a-year").with("money", money.clone())))
        });
        text.push_str(&format!("\n{}{}\n", warning.title, money.unwrap_or_default()));
        text.push_str(&format!("  {}\n  {}\n", warning.evidence, warning.action));
        if let Some(given) = &warning.answer {
            text.push_str(&format!("  {}\n", given.said));
        }
    }
    if warnings.len() > 5 {
        let more = Words::new("cli-warnings-more").with("count", warnings.len() - 5);
        text.push_str(&format!("\n{}\n", engine.say(&more)));
    }
    if answered > 0 {
        let words = Words::new("cli-warnings-answered").with("count", answered);
        text.push_str(&format!("\n{}\n", engine.say(&words)));
    }
    text
}
