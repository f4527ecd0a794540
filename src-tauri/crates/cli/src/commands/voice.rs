//! The shop's voice: what is written down, what a rule would say before it is kept, and what approved texts have in common.

use super::{act, heads};
use crate::output::{Output, table};
use crate::voice_arguments::{MessageArguments, PositionArguments, VoiceCommand};
use serde_json::{Value, json};
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::{CardForm, CardMessageForm, Done, VoiceChange, VoiceRuleForm};
use tillwise_engine::api::views::{CardMessageView, VoiceExampleView, VoiceView};
use tillwise_engine::{Engine, Result};

pub fn voice(engine: &Engine, output: &Output<'_>, command: &VoiceCommand, dry: bool) -> Result<u8> {
    match command {
        VoiceCommand::Show => show(engine, output),
        VoiceCommand::Set { rule, value } => {
            let form = VoiceRuleForm { rule: rule.clone(), value: value.clone() };
            let change = value.clone().map(|value| VoiceChange::Rule { rule: rule.clone(), value });
            tried(engine, dry, output, change, |engine| engine.set_voice(std::slice::from_ref(&form)))
        }
        VoiceCommand::Ban(typed) => {
            let change = VoiceChange::Ban { word: typed.word.clone() };
            tried(engine, dry, output, Some(change), |engine| {
                engine.ban_word(&typed.word, &typed.instead, typed.claim)
            })
        }
        VoiceCommand::Unban { word } => act(engine, dry, output, |engine| engine.unban_word(word)),
        VoiceCommand::Prefer { word, over } => {
            let change = VoiceChange::Prefer { word: word.clone(), over: over.clone() };
            tried(engine, dry, output, Some(change), |engine| engine.prefer_word(word, over))
        }
        VoiceCommand::Unprefer { word } => act(engine, dry, output, |engine| engine.forget_preferred(word)),
        VoiceCommand::Position(typed) => position(engine, output, typed, dry),
        VoiceCommand::Message(typed) => message(engine, output, typed, dry),
        VoiceCommand::Learn { take } => learn(engine, output, *take, dry),
    }
}

/// Carries out an act; on a dry run tries it on a copy, and says what it would find in the texts as they are.
fn tried(
    engine: &Engine,
    dry: bool,
    output: &Output<'_>,
    change: Option<VoiceChange>,
    run: impl FnOnce(&Engine) -> Result<Done>,
) -> Result<u8> {
    let Some(change) = change.filter(|_| dry) else { return act(engine, dry, output, run) };
    let rehearsal = engine.rehearse()?;
    run(&rehearsal.engine)?;
    let trial = engine.voice_trial(&change)?;
    let mut text = trial.said.clone();
    for one in &trial.examples {
        text.push_str(&format!("\n\n{}, {}\n  {}", one.title, one.field, one.message));
        if !one.words.is_empty() {
            text.push_str(&format!("\n  {}[{}]{}", one.before, one.words, one.after));
        }
    }
    let example = |one: &VoiceExampleView| {
        json!({
            "product": one.product,
            "title": one.title,
            "field": one.field,
            "before": one.before,
            "words": one.words,
            "after": one.after,
            "message": one.message,
        })
    };
    let examples: Vec<Value> = trial.examples.iter().map(example).collect();
    let json = json!({ "dry_run": true, "products": trial.products, "of": trial.of, "examples": examples });
    output.show(json, &text);
    Ok(0)
}

fn show(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.voice()?;
    let message = |one: &CardMessageView| json!({ "id": one.id, "text": one.text, "phrases": one.phrases, "approved": one.approved, "products": one.products });
    let messages = |list: &[CardMessageView]| list.iter().map(message).collect::<Vec<_>>();
    let card = &view.card;
    let json = json!({
        "rules": view.rules.iter().map(|rule| json!({
            "rule": rule.rule,
            "value": rule.value,
            "values": rule.choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>(),
            "least": rule.least,
            "most": rule.most,
        })).collect::<Vec<_>>(),
        "preferred": view.preferred.iter().map(|one| json!({ "word": one.word, "over": one.over })).collect::<Vec<_>>(),
        "banned": view.banned.iter().map(|one| json!({
            "word": one.word, "instead": one.instead, "claim": one.claim,
        })).collect::<Vec<_>>(),
        "remarks": view.remarks.iter().map(|one| json!({ "rule": one.id, "products": one.count })).collect::<Vec<_>>(),
        "due": view.due.is_some(),
        "positioning": {
            "for_whom": card.for_whom,
            "what": card.what,
            "why_different": card.why_different,
            "messages": messages(&card.messages),
            "proofs": messages(&card.proofs),
            "shares": card.shares.iter().map(|one| json!({
                "label": one.label, "share": one.share, "said": one.said,
                "without": one.without.iter().map(|one| one.id.clone()).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        },
    });
    output.show(json, &shown(output, &view));
    Ok(0)
}

fn shown(output: &Output<'_>, view: &VoiceView) -> String {
    let mut text = format!("{}\n{}\n\n", view.title, view.sub);
    let rules = view.rules.iter().map(|rule| vec![rule.rule.clone(), rule.label.clone(), rule.said.clone()]);
    let rows: Vec<Vec<String>> =
        std::iter::once(heads(output, &["rule", "name", "value"])).chain(rules).collect();
    text.push_str(&table(&rows, &[]));
    for one in &view.preferred {
        text.push_str(&format!("\n+ {}  ({})", one.word, one.over.join(", ")));
    }
    for one in &view.banned {
        let instead = one.instead.as_ref().map(|instead| format!("  ({instead})"));
        text.push_str(&format!("\n- {}{}", one.word, instead.unwrap_or_default()));
    }
    let card = &view.card;
    let parts = [("for-whom", &card.for_whom), ("what", &card.what), ("why-different", &card.why_different)];
    for (key, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
        text.push_str(&format!("\n\n{}\n  {part}", output.label(&format!("cli-card-{key}"))));
    }
    for (key, list) in [("messages", &card.messages), ("proofs", &card.proofs)] {
        if !list.is_empty() {
            text.push_str(&format!("\n\n{}", output.label(&format!("cli-card-{key}"))));
        }
        for one in list {
            text.push_str(&format!("\n  {}  {}", one.id, one.text));
        }
    }
    text.push('\n');
    for one in &card.shares {
        let share = one.share.as_ref().map(|share| format!(" {share}")).unwrap_or_default();
        text.push_str(&format!("\n{}:{share} {}", one.label, one.said));
    }
    text.extend(view.due.iter().map(|due| format!("\n{due}")));
    text
}

fn position(engine: &Engine, output: &Output<'_>, typed: &PositionArguments, dry: bool) -> Result<u8> {
    let now = engine.voice()?.card;
    // What is not typed stays.
    let part = |typed: &Option<String>, now: String| typed.clone().unwrap_or(now);
    let form = CardForm {
        for_whom: part(&typed.for_whom, now.for_whom),
        what: part(&typed.what, now.what),
        why_different: part(&typed.why_different, now.why_different),
    };
    act(engine, dry, output, |engine| engine.set_positioning(&form))
}

fn message(engine: &Engine, output: &Output<'_>, typed: &MessageArguments, dry: bool) -> Result<u8> {
    if let Some(id) = typed.remove {
        return act(engine, dry, output, |engine| engine.remove_message(id));
    }
    let form = CardMessageForm {
        id: typed.id,
        proof: typed.proof,
        text: typed.text.clone().unwrap_or_default(),
        phrases: typed.phrase.clone(),
    };
    act(engine, dry, output, |engine| engine.set_message(&form))
}

fn learn(engine: &Engine, output: &Output<'_>, take: bool, dry: bool) -> Result<u8> {
    let view = engine.voice_learned()?;
    let open = view.proposals.iter().filter(|one| !one.taken);
    let rules: Vec<VoiceRuleForm> =
        open.map(|one| VoiceRuleForm { rule: one.rule.clone(), value: Some(one.value.clone()) }).collect();
    if take && !rules.is_empty() {
        return act(engine, dry, output, |engine| engine.set_voice(&rules));
    }
    let mut text = format!("{}\n", view.said);
    for one in &view.proposals {
        let key = if one.taken { "cli-voice-taken" } else { "cli-voice-proposal" };
        let words = Words::new(key).with("rule", one.rule.clone()).with("label", one.label.clone());
        let words = words.with("value", one.value_said.clone()).with("said", one.said.clone());
        text.push_str(&format!("\n{}", engine.say(&words)));
    }
    let proposals: Vec<Value> = view
        .proposals
        .iter()
        .map(|one| json!({ "rule": one.rule, "value": one.value, "said": one.said, "taken": one.taken }))
        .collect();
    output.show(json!({ "texts": view.texts, "said": view.said, "proposals": proposals }), text.trim_end());
    Ok(0)
}
