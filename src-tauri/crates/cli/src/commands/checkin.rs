//! The check-in for scripts: one act each. Without an act it is talked through; see `checkin_talk`.

use super::{act, checkin_talk};
use crate::checkin_arguments::{ActionArguments, ActionCommand, CheckInArguments, CheckInCommand};
use crate::output::Output;
use serde_json::{Value, json};
use std::path::Path;
use tillwise_domain::checkin::{ActionState, Period, ReviewKind};
use tillwise_domain::words::Words;
use tillwise_engine::api::ActionForm;
use tillwise_engine::api::requests::Done;
use tillwise_engine::api::views::CheckInView;
use tillwise_engine::jiff::civil::Weekday;
use tillwise_engine::{Engine, Error, Result};

/// Which review is meant.
pub struct Which<'a> {
    pub kind: ReviewKind,
    pub period: Option<&'a str>,
}

impl<'a> Which<'a> {
    fn of(typed: &'a CheckInArguments) -> Self {
        let period = typed.week.as_deref().or(typed.period.as_deref());
        // The label of a period tells its kind: 2026-W46, 2026-11, 2026-Q4, 2026-11-09.
        let told =
            period.and_then(|label| Period::labelled(label, Weekday::Monday)).map(|period| period.kind);
        Self { kind: typed.kind.or(told).unwrap_or(ReviewKind::Weekly), period }
    }

    pub fn view(&self, engine: &Engine) -> Result<CheckInView> {
        engine.check_in(self.kind, self.period)
    }

    /// The number of the review, which must have been begun.
    fn review(&self, engine: &Engine) -> Result<i64> {
        let view = self.view(engine)?;
        let missing =
            || Error::invalid(Words::new("cli-checkin-not-begun").with("period", view.title.clone()));
        view.review.ok_or_else(missing)
    }
}

pub fn checkin(engine: &Engine, output: &Output<'_>, typed: &CheckInArguments, dry: bool) -> Result<u8> {
    use CheckInCommand as C;
    let which = Which::of(typed);
    let Some(command) = &typed.command else {
        return match (output.is_json(), dry) {
            (true, _) => status(engine, output, &which),
            (false, true) => checkin_talk::talk(&engine.rehearse()?.engine, output, &which),
            (false, false) => checkin_talk::talk(engine, output, &which),
        };
    };
    match command {
        C::Status => status(engine, output, &which),
        C::List => list(engine, output),
        C::Summary => summary(engine, output, &which),
        C::Reminder { weekday, time, to } => {
            reminder(engine, output, (weekday.as_deref(), time.as_deref()), to.as_deref(), dry)
        }
        C::Start => act(engine, dry, output, |engine| engine.start_check_in(which.kind, which.period)),
        C::Skip => act(engine, dry, output, |engine| {
            let period = which.view(engine)?.period;
            engine.skip_check_ins(which.kind, &period)
        }),
        C::Daily { until } => act(engine, dry, output, |engine| engine.set_daily_until(until.as_deref())),
        C::Action { command } => act(engine, dry, output, |engine| action(engine, &which, command)),
        command => act(engine, dry, output, |engine| {
            let review = which.review(engine)?;
            match command {
                C::Step { step } => engine.go_to_step(review, *step),
                C::Note { kpi, text } => engine.note_card(review, *kpi, text),
                C::Type { kpi, value } => engine.type_value(review, *kpi, value.as_deref()),
                C::Settle { kpi, outcome } => engine.settle_card(review, *kpi, Some(*outcome)),
                C::Focus { text } => engine.choose_focus(review, text.as_deref()),
                C::Reading { text } => engine.set_reading(review, text),
                C::Reopen => engine.reopen_check_in(review),
                _ => engine.close_check_in(review),
            }
        }),
    }
}

fn action(engine: &Engine, which: &Which<'_>, command: &ActionCommand) -> Result<Done> {
    let settle = |id: i64, state| engine.settle_action(which.review(engine)?, id, state);
    match command {
        ActionCommand::Add(typed) => engine.add_action(which.review(engine)?, &form(typed)),
        ActionCommand::Edit { id, action } => {
            let view = which.view(engine)?;
            let known = view.plan.actions.iter().find(|action| action.id == *id);
            let typed = form(action);
            let form = ActionForm {
                owner: typed.owner.or_else(|| known.and_then(|known| known.owner.clone())),
                due: typed.due.or_else(|| known.and_then(|known| known.due.clone())),
                kpi: typed.kpi.or_else(|| known.and_then(|known| known.kpi)),
                text: typed.text,
            };
            engine.edit_action(*id, &form)
        }
        ActionCommand::Remove { id } => engine.remove_action(*id),
        ActionCommand::Done { id } => settle(*id, ActionState::Done),
        ActionCommand::NotDone { id } => settle(*id, ActionState::NotDone),
        ActionCommand::Drop { id } => settle(*id, ActionState::Dropped),
    }
}

fn form(typed: &ActionArguments) -> ActionForm {
    ActionForm {
        text: typed.text.clone(),
        owner: typed.owner.clone(),
        due: typed.due.clone(),
        kpi: typed.kpi,
    }
}

fn status(engine: &Engine, output: &Output<'_>, which: &Which<'_>) -> Result<u8> {
    let view = which.view(engine)?;
    let mut text = format!("{}\n{}", view.title, view.state_words);
    if let Some(left) = &view.left {
        text.push_str(&format!(", {left}"));
    }
    for step in &view.steps {
        text.push_str(&format!("\n  {}: {}", step.label, step.done_words));
    }
    for number in &view.numbers {
        text.push_str(&format!("\n\n{}", checkin_talk::number_text(output, number)));
    }
    let actions: Vec<String> = view
        .actions
        .iter()
        .map(|action| format!("{}. {}", action.id, checkin_talk::action_text(action)))
        .collect();
    if !actions.is_empty() {
        text.push_str(&format!("\n\n{}", actions.join("\n")));
    }
    if view.review.is_some() && !view.keeps_open.is_empty() {
        text.push_str(&format!("\n\n{}", view.keeps_open.join("\n")));
    }
    output.show(document(&view), &text);
    Ok(0)
}

/// The view without its drawings, which are for the window.
fn document(view: &CheckInView) -> Value {
    let mut document = serde_json::to_value(view).unwrap_or_default();
    if let Some(numbers) = document["numbers"].as_array_mut() {
        for number in numbers.iter_mut().filter_map(Value::as_object_mut) {
            number.remove("spark");
        }
    }
    document
}

fn list(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.check_ins()?;
    let mut lines: Vec<String> =
        view.waiting.iter().map(|card| format!("{}. {}", card.title, card.text)).collect();
    lines.extend(view.missed.iter().map(|missed| missed.text.clone()));
    lines.extend(view.past.iter().map(|past| format!("{}: {}", past.title, past.state_words)));
    output.show(serde_json::to_value(&view).unwrap_or_default(), &lines.join("\n"));
    Ok(0)
}

fn summary(engine: &Engine, output: &Output<'_>, which: &Which<'_>) -> Result<u8> {
    let view = which.view(engine)?;
    let open = || Error::invalid(Words::new("cli-checkin-not-closed").with("period", view.title.clone()));
    let closed = view.closed.as_ref().ok_or_else(open)?;
    output.show(json!({ "period": view.period, "summary": closed.summary }), &closed.summary);
    Ok(0)
}

fn reminder(
    engine: &Engine,
    output: &Output<'_>,
    (weekday, time): (Option<&str>, Option<&str>),
    to: Option<&Path>,
    dry: bool,
) -> Result<u8> {
    if dry {
        return act(engine, dry, output, |engine| engine.reminder(weekday, time).map(|_| Done::default()));
    }
    let Some(to) = to else {
        let text = engine.reminder(weekday, time)?;
        output.plain(json!({ "text": text }), &text);
        return Ok(0);
    };
    let done = engine.save_reminder(weekday, time, to)?;
    output.show(json!({ "said": done.said, "file": to.display().to_string() }), &done.said);
    Ok(0)
}
