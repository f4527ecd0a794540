//! What the shop's data carries, and what it lacks.

use super::heads;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::words::Words;
use tillwise_engine::api::views::{ComparisonView, OtherFigureView, ReadinessView, StrategyView};
use tillwise_engine::{Engine, Result};

/// Items of the work that are printed; the JSON document has up to two hundred.
const SHOWN: usize = 10;

pub fn readiness(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.readiness()?;
    output.show(document(&view), &text(engine, output, &view));
    Ok(0)
}

fn document(view: &ReadinessView) -> Value {
    let work = view.tags.work.iter();
    let unmatched = view.margin.unmatched.iter();
    json!({
        "title": view.title,
        "advice": view.advice,
        "sources": view.sources.iter().map(|source| json!({
            "id": source.id,
            "state": source.state,
            "state_words": source.state_words,
        })).collect::<Vec<_>>(),
        "history": {
            "days": view.history.days,
            "needed": view.history.needed,
            "enough": view.history.enough,
        },
        "strategies": view.strategies.iter().map(strategy_json).collect::<Vec<_>>(),
        "tags": {
            "score": view.tags.score,
            "formula": view.tags.formula,
            "facts": view.tags.facts.iter().map(|fact| {
                let count = fact.value.as_deref().and_then(|value| value.parse::<i64>().ok());
                (fact.id.clone(), count.map_or(Value::Null, |count| json!(count)))
            }).collect::<serde_json::Map<String, Value>>(),
            "work": work.map(|item| json!({
                "what": item.what,
                "gain": item.gain,
                "seconds": item.seconds,
            })).collect::<Vec<_>>(),
            "work_total": view.tags.work_total,
            "seconds": view.tags.seconds,
        },
        "margin": {
            "coverage": view.margin.coverage,
            "enough": view.margin.enough,
            "unmatched": unmatched.map(|item| json!({
                "name": item.name,
                "sku": item.sku,
                "why": item.why,
                "revenue": item.revenue,
            })).collect::<Vec<_>>(),
            "unmatched_total": view.margin.unmatched_total,
        },
        "comparisons": view.comparisons.iter().map(comparison_json).collect::<Vec<_>>(),
        "figures": view.figures.iter().map(figure_json).collect::<Vec<_>>(),
        "open_figures": view.open_figures,
    })
}

fn strategy_json(strategy: &StrategyView) -> Value {
    let needs = strategy.needs.iter();
    json!({
        "id": strategy.id,
        "label": strategy.label,
        "state": strategy.state,
        "needs": needs.map(|need| json!({ "id": need.id, "state": need.state, "words": need.words }))
            .collect::<Vec<_>>(),
        "next": strategy.next,
    })
}

fn comparison_json(comparison: &ComparisonView) -> Value {
    json!({
        "id": comparison.id,
        "label": comparison.label,
        "period": comparison.period,
        "first": { "source": comparison.first, "value": comparison.first_value },
        "second": { "source": comparison.second, "value": comparison.second_value },
        "difference": comparison.difference,
        "guess": comparison.guess,
    })
}

fn figure_json(figure: &OtherFigureView) -> Value {
    json!({
        "id": figure.id,
        "kpi": figure.kpi,
        "week": figure.week,
        "dashboard": figure.dashboard,
        "value": figure.value,
        "own": figure.own,
        "state": figure.state,
        "cause": figure.cause,
        "guess": figure.guess,
    })
}

fn text(engine: &Engine, output: &Output<'_>, view: &ReadinessView) -> String {
    let mut rows = vec![heads(output, &["strategy", "state", "next"])];
    rows.extend(view.strategies.iter().map(|strategy| {
        let next = strategy.next.clone().unwrap_or_default();
        vec![strategy.label.clone(), strategy.state_words.clone(), next]
    }));
    let source = |(source, state): (&String, &String)| {
        let words = Words::new("cli-source-state").with("source", source.clone());
        engine.say(&words.with("state", state.clone()))
    };
    let sources: Vec<String> =
        view.sources.iter().map(|view| source((&view.label, &view.state_words))).collect();
    let facts = [
        ("sources", sources.join(", ")),
        ("history", view.history.words.clone()),
        ("tags", view.tags.words.clone()),
        ("costs", view.margin.words.clone()),
    ]
    .map(|(key, words)| vec![output.label(&format!("cli-readiness-{key}")), words]);
    let mut text =
        format!("{}\n{}\n\n{}\n{}", view.title, view.advice, table(&rows, &[]), table(&facts, &[]));
    if !view.tags.work.is_empty() {
        let head = Words::new("cli-readiness-work").with("time", view.tags.time.clone());
        let mut rows = vec![heads(output, &["work", "gain", "time"])];
        rows.extend(
            view.tags
                .work
                .iter()
                .take(SHOWN)
                .map(|item| vec![item.what.clone(), item.gain_shown.clone(), item.time.clone()]),
        );
        text.push_str(&format!("\n{}\n{}", engine.say(&head), table(&rows, &[])));
        if view.tags.work_total > SHOWN {
            let more = Words::new("cli-readiness-more").with("count", view.tags.work_total - SHOWN);
            text.push_str(&format!("{}\n", engine.say(&more)));
        }
    }
    if !view.comparisons.is_empty() {
        let mut rows = vec![heads(output, &["compared", "difference", "why"])];
        rows.extend(view.comparisons.iter().map(|view| {
            let both = format!(
                "{}: {} {}, {} {}",
                view.label, view.first, view.first_shown, view.second, view.second_shown
            );
            vec![both, view.difference_shown.clone(), view.guess.clone().unwrap_or_default()]
        }));
        text.push_str(&format!("\n{}\n{}", output.label("cli-readiness-compared"), table(&rows, &[])));
    }
    if !view.figures.is_empty() {
        let mut rows = vec![heads(output, &["dashboard", "difference", "state"])];
        rows.extend(view.figures.iter().map(|view| {
            let what = format!("{}, {}, {}: {}", view.dashboard, view.week, view.kpi_label, view.shown);
            let difference = view.difference_shown.clone().unwrap_or_else(|| output.label("no-value"));
            vec![what, difference, view.state_words.clone()]
        }));
        text.push_str(&format!("\n{}\n{}", output.label("cli-readiness-figures"), table(&rows, &[])));
    }
    text
}
