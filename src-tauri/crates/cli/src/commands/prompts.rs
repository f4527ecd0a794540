//! Prompts: the templates and their versions, kinds of buyers, texts for them, and those that won.

use super::models::with_key;
use super::{act, heads};
use crate::output::{Output, table};
use crate::prompt_arguments::{Counted, PromptsCommand, VariantDraftArguments};
use serde_json::json;
use std::path::Path;
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::{CountsForm, TrialForm};
use tillwise_engine::api::views::{LibraryEntryView, PromptsView, VariantsView};
use tillwise_engine::{Engine, Error, Result};

pub fn prompts(engine: &Engine, output: &Output<'_>, command: &PromptsCommand, dry: bool) -> Result<u8> {
    match command {
        PromptsCommand::List => {
            let view = engine.prompts()?;
            let document = json!({
                "templates": view.templates,
                "slots": view.slots,
                "personas": view.personas,
                "write_for": view.write_for,
                "products": view.products,
            });
            output.show(document, &list_text(output, &view));
            Ok(0)
        }
        PromptsCommand::Show { template, version } => show(engine, output, template, *version),
        PromptsCommand::Save { template, file } => {
            let text = read(file)?;
            act(engine, dry, output, |engine| engine.save_prompt_template(template, &text))
        }
        PromptsCommand::Use { template, version } => {
            act(engine, dry, output, |engine| engine.use_prompt_template(template, *version))
        }
        PromptsCommand::Preview { template, product, persona, file } => {
            let product = engine.copy_product_named(product)?;
            let text = file.as_deref().map(read).transpose()?;
            let view = engine.prompt_preview(template, &product, text.as_deref(), persona.as_deref())?;
            let shown = match &view.problem {
                Some(problem) => problem.clone(),
                None => view.text.clone(),
            };
            view.notes.iter().for_each(|note| output.aside(note));
            output.show(json!(view), &shown);
            Ok(if view.problem.is_some() { 2 } else { 0 })
        }
        PromptsCommand::Persona { tag, remove: true, .. } => {
            act(engine, dry, output, |engine| engine.remove_persona(tag))
        }
        PromptsCommand::Persona { tag, who, cares, remove: false } => {
            act(engine, dry, output, |engine| engine.set_persona(tag, who, cares))
        }
        PromptsCommand::For { persona, product } => {
            let product = product.as_deref().map(|one| engine.copy_product_named(one)).transpose()?;
            act(engine, dry, output, |engine| engine.write_for(product.as_deref(), persona.as_deref()))
        }
        PromptsCommand::Texts => {
            let view = engine.variants("")?;
            output.show(json!({ "sets": view.sets }), &sets_text(&view));
            Ok(0)
        }
        PromptsCommand::Add { product, persona, text, field } => {
            let product = engine.copy_product_named(product)?;
            act(engine, dry, output, |engine| engine.add_variant(&product, field, persona, text))
        }
        PromptsCommand::Draft(typed) => draft(engine, output, typed, dry),
        PromptsCommand::Count { set, name, first, second } => {
            let counts = |one: &Counted| CountsForm {
                number: one.number,
                shown: one.shown.clone(),
                bought: one.bought.clone(),
            };
            let form =
                TrialForm { set: *set, name: name.clone(), first: counts(first), second: counts(second) };
            let shows = engine.compare_texts(&form.first, &form.second)?;
            if dry {
                output.show(json!({ "dry_run": true, "shows": shows }), &shows.said);
                return Ok(0);
            }
            let done = engine.record_trial(&form)?;
            let id = engine.variants("")?.sets.iter().find(|one| one.id == *set).and_then(|set| {
                set.trials.iter().find(|trial| trial.name == name.trim()).map(|trial| trial.id)
            });
            let document = json!({ "said": done.said, "count": id, "shows": shows });
            output.show(document, &format!("{} {}", done.said, shows.said));
            Ok(0)
        }
        PromptsCommand::Promote { count, who } => {
            act(engine, dry, output, |engine| engine.promote_variant(*count, who.as_deref()))
        }
        PromptsCommand::Library { search } => {
            let view = engine.variants(search)?;
            let text: Vec<String> = view.library.iter().map(entry_text).collect();
            let none = output.label("cli-prompts-no-winner");
            output.show(
                json!({ "library": view.library }),
                &if text.is_empty() { none } else { text.join("\n\n") },
            );
            Ok(0)
        }
        PromptsCommand::Example { entry, state } => {
            act(engine, dry, output, |engine| engine.set_example(*entry, *state))
        }
    }
}

fn draft(engine: &Engine, output: &Output<'_>, typed: &VariantDraftArguments, dry: bool) -> Result<u8> {
    let model = engine.find_model(&typed.model)?;
    let product = engine.copy_product_named(&typed.product)?;
    if dry {
        let view = engine.prompt_preview(&typed.field, &product, None, Some(&typed.persona))?;
        output.show(json!({ "dry_run": true, "prompt": view }), &view.text);
        return Ok(0);
    }
    let done = with_key(engine, (model, &typed.model), typed.key_stdin, |engine| {
        engine.draft_variant(model, &product, &typed.field, &typed.persona)
    })?;
    super::done(output, &done)
}

/// The text of a file the owner named.
pub fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file)
        .map_err(|_| Error::invalid(Words::new("cli-error-no-text").with("file", file.display().to_string())))
}

fn show(engine: &Engine, output: &Output<'_>, template: &str, version: Option<u32>) -> Result<u8> {
    let view = engine.prompts()?;
    let none = || Error::invalid(Words::new("error-no-template").with("template", template));
    let one = view.templates.iter().find(|one| one.id == template).ok_or_else(none)?;
    let wanted = version.unwrap_or(one.version);
    let none = || {
        let words = Words::new("error-no-version").with("version", wanted.to_string());
        Error::invalid(words.with("name", one.name.clone()))
    };
    let found = one.versions.iter().find(|version| version.version == wanted).ok_or_else(none)?;
    output.aside(&format!("{}. {}", found.said, found.made));
    output.show(json!(found), &found.text);
    Ok(0)
}

fn list_text(output: &Output<'_>, view: &PromptsView) -> String {
    let mut rows = vec![heads(output, &["prompt", "version", "made"])];
    for template in &view.templates {
        for version in template.versions.iter().filter(|one| one.used || one.drafts > 0) {
            let mark = if version.used { "*" } else { "" };
            let number = format!("{}{mark}", version.version);
            rows.push(vec![template.id.clone(), number, format!("{}. {}", version.said, version.made)]);
        }
    }
    let personas: String =
        view.personas.iter().map(|persona| format!("\n{}: {}", persona.tag, persona.said)).collect();
    format!("{}\n{}{personas}", view.title, table(&rows, &[]))
}

fn sets_text(view: &VariantsView) -> String {
    let mut text = format!("{}\n", view.title);
    for set in &view.sets {
        text.push_str(&format!("\n{} {}, {}, {}\n", set.id, set.title, set.field, set.persona));
        for one in &set.texts {
            let mark = if set.winner == Some(one.number) { "*" } else { " " };
            text.push_str(&format!("{mark} {}: {} ({})\n", one.number, one.text, one.author));
            text.extend(one.new_facts.iter().map(|fact| format!("   ! {fact}\n")));
        }
        for trial in &set.trials {
            text.push_str(&format!("  {} {}: {} {}\n", trial.id, trial.name, trial.counts, trial.shows.said));
        }
    }
    text
}

fn entry_text(entry: &LibraryEntryView) -> String {
    let head = format!("{} {}, {}, {}", entry.id, entry.title, entry.field, entry.persona);
    let made = entry.made_with.iter().map(|made| format!("\n{made}"));
    format!("{head}\n{}\n{}\n{}{}", entry.text, entry.evidence, entry.promoted, made.collect::<String>())
}
