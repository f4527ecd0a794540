//! Language models: the list, their keys, and whether one answers.

use super::{act, heads};
use crate::model_arguments::{ModelArguments, ModelsCommand};
use crate::output::{Output, table};
use serde_json::json;
use std::io::{BufRead, IsTerminal};
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::ModelForm;
use tillwise_engine::api::views::{ModelView, ModelsView};
use tillwise_engine::{Code, Engine, Error, Result};

pub fn models(engine: &Engine, output: &Output<'_>, command: &ModelsCommand, dry: bool) -> Result<u8> {
    match command {
        ModelsCommand::List => {
            let view = engine.models()?;
            output.show(json!({ "models": view.models, "sent_today": view.sent_today, "sent": view.sent, "batches": view.batches }), &list_text(output, &view));
            Ok(0)
        }
        ModelsCommand::Add(typed) => {
            let form = form(typed, None);
            act(engine, dry, output, |engine| engine.add_model(&form).map(|(_, done)| done))
        }
        ModelsCommand::Edit(typed) => {
            let id = engine.find_model(&typed.name)?;
            let view = engine.models()?;
            let form = form(typed, view.models.iter().find(|model| model.id == id));
            act(engine, dry, output, |engine| engine.edit_model(id, &form))
        }
        ModelsCommand::Key { model, remove: true } => {
            let id = engine.find_model(model)?;
            act(engine, dry, output, |engine| engine.remove_model_key(id))
        }
        ModelsCommand::Key { model, remove: false } => {
            let id = engine.find_model(model)?;
            let key = typed_key(engine, model)?;
            act(engine, dry, output, |engine| engine.set_model_key(id, &key))
        }
        ModelsCommand::Remove { model } => {
            let id = engine.find_model(model)?;
            act(engine, dry, output, |engine| engine.remove_model(id))
        }
        ModelsCommand::Test { model, .. } if dry => {
            engine.find_model(model)?;
            output.show(json!({ "dry_run": true }), &output.label("cli-dry-run"));
            Ok(0)
        }
        ModelsCommand::Test { model, key_stdin } => {
            let id = engine.find_model(model)?;
            let done = with_key(engine, (id, model), *key_stdin, |engine| engine.test_model(id))?;
            super::done(output, &done)
        }
    }
}

/// Does something that may need a key, and asks for it once where somebody sits at the terminal.
pub fn with_key<T>(
    engine: &Engine,
    (id, name): (i64, &str),
    from_stdin: bool,
    work: impl Fn(&Engine) -> Result<T>,
) -> Result<T> {
    if from_stdin {
        engine.lend_model_key(id, &typed_key(engine, name)?)?;
        return work(engine);
    }
    match work(engine) {
        Err(error) if error.code == Code::KeyNeeded && std::io::stdin().is_terminal() => {
            engine.lend_model_key(id, &typed_key(engine, name)?)?;
            work(engine)
        }
        other => other,
    }
}

/// A key from the terminal, unseen, or the first line of standard input.
fn typed_key(engine: &Engine, model: &str) -> Result<String> {
    let none = || Error::new(Code::KeyNeeded, Words::new("error-model-key-needed").with("model", model));
    if std::io::stdin().is_terminal() {
        let asks = engine.say(&Words::new("cli-asks-key").with("model", model));
        return rpassword::prompt_password(asks).map_err(|_| none());
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|_| none())?;
    if line.trim().is_empty() { Err(none()) } else { Ok(line) }
}

/// A model's form as typed; what is left out stays as it was, or is what a new one has.
fn form(typed: &ModelArguments, before: Option<&ModelView>) -> ModelForm {
    let or = |typed: &Option<String>, was: fn(&ModelView) -> Option<String>| {
        typed.clone().or(before.and_then(was))
    };
    ModelForm {
        name: match before {
            Some(before) => typed.rename.clone().unwrap_or_else(|| before.name.clone()),
            None => typed.name.clone(),
        },
        address: or(&typed.address, |was| Some(was.address.clone())).unwrap_or_default(),
        private_confirmed: typed.own_network || before.is_some_and(|was| was.private_confirmed),
        style: or(&typed.style, |was| Some(was.style.clone())).unwrap_or_else(|| "openai".to_owned()),
        model: or(&typed.model, |was| Some(was.model.clone())).unwrap_or_default(),
        price_sent: or(&typed.price_sent, |was| was.price_sent.clone()),
        price_answered: or(&typed.price_answered, |was| was.price_answered.clone()),
        currency: or(&typed.currency, |was| was.currency.clone()),
        fields: (!typed.fields.is_empty()).then(|| typed.fields.clone()),
        shares: match (typed.shares.is_empty(), before) {
            (false, _) => typed.shares.clone(),
            (true, Some(before)) => before.shares.clone(),
            (true, None) => vec!["catalog".to_owned()],
        },
    }
}

fn list_text(output: &Output<'_>, view: &ModelsView) -> String {
    let mut rows = vec![heads(output, &["model", "host", "style", "model-name", "shares", "key"])];
    rows.extend(view.models.iter().map(|model| {
        let style = model.style.clone();
        vec![
            model.name.clone(),
            model.host.clone(),
            style,
            model.model.clone(),
            model.shares.join(", "),
            model.key_said.clone(),
        ]
    }));
    let list = if view.models.is_empty() { String::new() } else { table(&rows, &[]) };
    let batches = view
        .batches
        .iter()
        .map(|batch| format!("{} {} {}: {}\n", batch.id, batch.model, batch.field, batch.said));
    format!("{}\n{list}{}\n{}", view.title, view.sent_today, batches.collect::<String>())
}
