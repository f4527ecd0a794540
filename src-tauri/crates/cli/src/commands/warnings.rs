//! Answers to warnings, and which rules speak.

use super::{act, heads};
use crate::arguments::{AnswerArguments, WarningsCommand};
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::warnings::Answer;
use tillwise_domain::words::Words;
use tillwise_engine::api::views::{AnswerView, RuleView, RulesView, WarningView, WarningsView};
use tillwise_engine::{Engine, Result};

pub fn warnings(engine: &Engine, output: &Output<'_>, command: &WarningsCommand, dry: bool) -> Result<u8> {
    match command {
        WarningsCommand::List => {
            let view = engine.all_warnings()?;
            let document = json!({
                "warnings": view.open.iter().map(warning_json).collect::<Vec<_>>(),
                "answered": view.answered.iter().map(warning_json).collect::<Vec<_>>(),
            });
            output.show(document, &list_text(engine, output, &view));
            Ok(0)
        }
        WarningsCommand::Answer(AnswerArguments { rule, about, answer }) => {
            let (answer, reason) = match &answer.not_a_problem {
                Some(reason) => (Answer::NotAProblem, reason.as_str()),
                None if answer.later => (Answer::Later, ""),
                None => (Answer::DoIt, ""),
            };
            act(engine, dry, output, |engine| engine.answer_warning(rule, about, answer, reason))
        }
        WarningsCommand::TakeBack { rule, about } => {
            act(engine, dry, output, |engine| engine.take_back_answer(rule, about))
        }
        WarningsCommand::Rules => {
            let view = engine.rules()?;
            let document = json!({ "rules": view.rules.iter().map(rule_json).collect::<Vec<_>>() });
            output.show(document, &rules_text(&view));
            Ok(0)
        }
        WarningsCommand::Switch { rule, state } => {
            act(engine, dry, output, |engine| engine.switch_rule(rule, *state))
        }
    }
}

/// A warning as every document shows it.
pub fn warning_json(warning: &WarningView) -> Value {
    json!({
        "id": warning.id,
        "about": warning.about,
        "layer": warning.layer,
        "subject": warning.subject,
        "title": warning.title,
        "evidence": warning.evidence,
        "action": warning.action,
        "why": warning.why,
        "money_per_year": warning.money_per_year,
        "money_shown": warning.money_shown,
        "answer": warning.answer.as_ref().map(answer_json),
    })
}

fn answer_json(given: &AnswerView) -> Value {
    json!({ "answer": given.answer, "on": given.on, "until": given.until, "reason": given.reason })
}

fn rule_json(rule: &RuleView) -> Value {
    json!({
        "id": rule.id,
        "name": rule.name,
        "why": rule.why,
        "thresholds": rule.thresholds,
        "on": rule.on,
        "open": rule.open,
        "answered": rule.answered,
    })
}

fn list_text(engine: &Engine, output: &Output<'_>, view: &WarningsView) -> String {
    let all = view.open.iter().chain(&view.answered);
    let mut rows = vec![heads(output, &["rule", "about", "warning", "year", "answer"])];
    rows.extend(all.map(|warning| {
        vec![
            warning.id.clone(),
            warning.about.clone(),
            warning.title.clone(),
            warning.money_shown.clone().unwrap_or_default(),
            warning.answer.as_ref().map(|given| given.said.clone()).unwrap_or_default(),
        ]
    }));
    if rows.len() == 1 {
        return engine.say(&Words::new("cli-warnings-head").with("count", 0_i64));
    }
    table(&rows, &[3])
}

fn rules_text(view: &RulesView) -> String {
    let mut text = format!("{}\n", view.title);
    for rule in &view.rules {
        text.push_str(&format!("\n{} ({}): {}\n  {}\n", rule.name, rule.id, rule.found, rule.why));
        for threshold in &rule.thresholds {
            text.push_str(&format!("  {threshold}\n"));
        }
    }
    text
}
