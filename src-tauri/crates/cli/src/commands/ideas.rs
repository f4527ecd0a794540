//! Ideas: rounds, exactly three that go on, and what is worked out of them.

use super::act;
use super::models::with_key;
use super::prompts::read;
use crate::output::Output;
use crate::prompt_arguments::IdeasCommand;
use serde_json::json;
use tillwise_domain::content::concept::Part;
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::{IdeasForm, LeftForm};
use tillwise_engine::api::views::{IdeaRoundView, IdeasView};
use tillwise_engine::{Engine, Error, Result};

pub fn ideas(engine: &Engine, output: &Output<'_>, command: &IdeasCommand, dry: bool) -> Result<u8> {
    match command {
        IdeasCommand::List { search } => {
            let view = engine.ideas(search)?;
            output.show(json!({ "rounds": view.rounds, "left": view.left }), &list_text(&view));
            Ok(0)
        }
        IdeasCommand::Start { about, subject, persona, asked } => {
            let product = match about.as_str() {
                "product" => Some(engine.copy_product_named(subject)?),
                _ => None,
            };
            let (about, persona) = (about.clone(), persona.clone());
            let form = IdeasForm { about, product, subject: subject.clone(), persona, asked: *asked };
            if dry {
                return act(engine, dry, output, |engine| engine.start_ideas(&form).map(|(_, done)| done));
            }
            let (round, done) = engine.start_ideas(&form)?;
            output.show(json!({ "said": done.said, "round": round }), &format!("{round} {}", done.said));
            Ok(0)
        }
        IdeasCommand::Show { round } => {
            let view = engine.idea_round(*round)?;
            output.show(json!(view), &round_text(&view));
            Ok(0)
        }
        IdeasCommand::Add { round, ideas, file } => {
            let text = file.as_deref().map_or_else(|| Ok(ideas.join("\n")), read)?;
            act(engine, dry, output, |engine| engine.add_ideas(*round, &text))
        }
        IdeasCommand::Ask { round, model, .. } if dry => {
            let preview = engine.ideas_preview(engine.find_model(model)?, *round, None)?;
            let head = format!("{}\n{}\n\nPOST {}", preview.said, preview.cost, preview.address);
            let text = format!("{head}\n{}\n\n{}", preview.headers.join("\n"), preview.body);
            output.show(json!({ "dry_run": true, "requests": [preview] }), &text);
            Ok(0)
        }
        IdeasCommand::Ask { round, model, key_stdin } => {
            let id = engine.find_model(model)?;
            let done = with_key(engine, (id, model), *key_stdin, |engine| engine.ask_ideas(id, *round))?;
            super::done(output, &done)
        }
        IdeasCommand::Pick { round, picked, left, rest } => {
            let left: Vec<LeftForm> = left
                .iter()
                .map(|left| LeftForm { numbers: left.numbers.clone(), reason: left.reason.clone() })
                .collect();
            act(engine, dry, output, |engine| engine.pick_ideas(*round, picked, &left, rest.as_deref()))
        }
        IdeasCommand::Write { round, idea, part, text } => {
            let none = || Error::invalid(Words::new("error-no-idea-part").with("part", part.as_str()));
            let part = Part::from_id(part).ok_or_else(none)?;
            act(engine, dry, output, |engine| engine.save_idea_part(*round, *idea, part, text))
        }
        IdeasCommand::Remove { round, idea } => act(engine, dry, output, |engine| match idea {
            Some(idea) => engine.remove_idea(*round, *idea),
            None => engine.remove_ideas(*round),
        }),
    }
}

fn list_text(view: &IdeasView) -> String {
    let rounds = view
        .rounds
        .iter()
        .map(|round| format!("\n{} {}: {} ({})", round.id, round.subject, round.state, round.said));
    let left = view.left.iter().map(|left| format!("\n- {} ({}): {}", left.text, left.subject, left.reason));
    format!("{}\n{}\n{}", view.title, rounds.collect::<String>(), left.collect::<String>())
}

fn round_text(view: &IdeaRoundView) -> String {
    let mut text = format!("{}\n{}\n", view.subject, view.said);
    for idea in &view.ideas {
        let mark = if idea.state == "picked" { "*" } else { " " };
        text.push_str(&format!("\n{mark} {}. {}", idea.number, idea.text));
        text.extend(idea.reason.iter().map(|reason| format!(" ({reason})")));
        for part in idea.parts.iter().filter(|part| !part.text.is_empty()) {
            text.push_str(&format!("\n     {}: {}", part.name, part.text));
            text.extend(part.said.iter().map(|said| format!(" ({said})")));
        }
    }
    text
}
