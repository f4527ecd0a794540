//! Drafts of catalog copy by a model: what would be sent, one text after the other, or a batch.

use super::models::with_key;
use crate::model_arguments::DraftArguments;
use crate::output::Output;
use serde_json::{Value, json};
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;
use tillwise_engine::api::DraftedCopy;
use tillwise_engine::api::requests::DraftScope;
use tillwise_engine::api::views::DraftPreviewView;
use tillwise_engine::{Code, Engine, Error, Result};

/// Done, but not for every product.
const SOME_LEFT_OUT: u8 = 3;

pub fn draft(engine: &Engine, output: &Output<'_>, typed: &DraftArguments, dry: bool) -> Result<u8> {
    let (model, name) = model_of(engine, typed)?;
    let field = field_of(engine, typed)?;
    if typed.missing || typed.resume.is_some() {
        return batch(engine, output, typed, (model, &name), field, dry);
    }
    let products: Vec<String> =
        typed.handles.iter().map(|handle| engine.find_product(handle)).collect::<Result<_>>()?;
    if dry {
        return payloads(engine, output, model, &products, field);
    }
    let (mut drafted, mut failed) = (Vec::new(), Vec::new());
    for (number, product) in products.iter().enumerate() {
        let key_stdin = typed.key_stdin && number == 0;
        let outcome =
            with_key(engine, (model, &name), key_stdin, |engine| engine.draft_copy(model, product, field));
        match outcome {
            Ok(draft) => drafted.push(draft),
            // Nothing at all came of it: one sentence and its exit code say more than a list.
            Err(error) if products.len() == 1 || error.code == Code::KeyNeeded => return Err(error),
            Err(error) => failed.push((product.clone(), engine.say(&error.words))),
        }
    }
    let text: Vec<String> = drafted.iter().map(|draft| draft_text(engine, draft)).collect();
    for (product, why) in &failed {
        output.aside(&format!("{product}: {why}"));
    }
    let document = json!({
        "drafts": drafted.iter().map(draft_json).collect::<Vec<_>>(),
        "failed": failed.iter().map(|(product, why)| json!({ "product": product, "message": why })).collect::<Vec<_>>(),
    });
    output.show(document, &text.join("\n\n"));
    Ok(match (drafted.is_empty(), failed.is_empty()) {
        (_, true) => 0,
        (false, false) => SOME_LEFT_OUT,
        (true, false) => 1,
    })
}

fn batch(
    engine: &Engine,
    output: &Output<'_>,
    typed: &DraftArguments,
    model: (i64, &str),
    field: CopyField,
    dry: bool,
) -> Result<u8> {
    if dry {
        let products = engine.products_without(field)?;
        return payloads(engine, output, model.0, &products, field);
    }
    let (batch, done) = with_key(engine, model, typed.key_stdin, |engine| match typed.resume {
        Some(batch) => engine.resume_drafts(batch),
        None => engine.draft_batch(model.0, &DraftScope::Missing, field),
    })?;
    let document = json!({
        "batch": batch.id,
        "drafted": batch.drafted,
        "failed": batch.failed,
        "waiting": batch.waiting,
        "said": done.said,
    });
    output.show(document, &done.said);
    Ok(if batch.failed + batch.waiting > 0 { SOME_LEFT_OUT } else { 0 })
}

/// Shows exactly what would be sent, and sends nothing.
fn payloads(
    engine: &Engine,
    output: &Output<'_>,
    model: i64,
    products: &[String],
    field: CopyField,
) -> Result<u8> {
    let previews: Vec<DraftPreviewView> =
        products.iter().map(|product| engine.draft_preview(model, product, field)).collect::<Result<_>>()?;
    let text: Vec<String> = previews
        .iter()
        .map(|preview| {
            let head = format!(
                "{}\n{}\n\nPOST {}\n{}",
                preview.said,
                preview.cost,
                preview.address,
                preview.headers.join("\n")
            );
            format!("{head}\n\n{}", preview.body)
        })
        .collect();
    output.show(json!({ "dry_run": true, "requests": previews }), &text.join("\n\n"));
    Ok(0)
}

fn model_of(engine: &Engine, typed: &DraftArguments) -> Result<(i64, String)> {
    let view = engine.models()?;
    let none = |key: &'static str| Error::invalid(Words::new(key));
    let id = match (&typed.model, view.models.as_slice(), typed.resume) {
        (Some(name), ..) => engine.find_model(name)?,
        (None, models, Some(batch)) => {
            let batch = view.batches.iter().find(|one| one.id == batch);
            let model = batch.and_then(|batch| models.iter().find(|model| model.name == batch.model));
            model.map(|model| model.id).ok_or_else(|| none("error-model-no-batch"))?
        }
        (None, [one], None) => one.id,
        (None, [], None) => return Err(none("cli-error-no-model")),
        (None, _, None) => return Err(none("cli-error-which-model")),
    };
    let name = view.models.iter().find(|model| model.id == id).map(|model| model.name.clone());
    Ok((id, name.unwrap_or_default()))
}

fn field_of(engine: &Engine, typed: &DraftArguments) -> Result<CopyField> {
    if typed.field == "alt_text" {
        return Ok(CopyField::AltText { image: typed.image });
    }
    let wrong = || Error::invalid(Words::new("cli-error-no-field").with("field", typed.field.clone()));
    engine.find_field(&typed.field).ok_or_else(wrong)
}

fn draft_text(engine: &Engine, draft: &DraftedCopy) -> String {
    let waits = Words::new("cli-draft-waits").with("model", draft.model.clone());
    let facts: String = draft.new_facts.iter().map(|fact| format!("\n! {}", fact.said)).collect();
    format!("{}\n{}\n\n{}{facts}", draft.title, engine.say(&waits), draft.text)
}

fn draft_json(draft: &DraftedCopy) -> Value {
    json!({
        "id": draft.id,
        "product": draft.product,
        "field": draft.field,
        "model": draft.model,
        "text": draft.text,
        "removed": draft.removed,
        "new_facts": draft.new_facts.iter().map(|fact| fact.text.clone()).collect::<Vec<_>>(),
    })
}
