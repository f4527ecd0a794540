//! One function per command: calls the engine, shows what came of it, gives the exit code.

mod check;
mod checkin;
mod checkin_talk;
mod content;
mod coverage;
mod decide;
mod drafts;
mod explain;
mod ideas;
mod import;
mod kpi_outcomes;
mod kpi_show;
mod kpi_spend;
mod models;
mod papers;
mod prompts;
mod readiness;
mod register;
mod report;
mod simplify;
mod spot_checks;
mod stack;
mod stack_costs;
mod stage;
mod subscriptions;
mod voice;
mod warnings;

use crate::arguments::{Arguments, Command, KpiCommand, SettingsArguments};
use crate::output::{Output, table};
use check::check;
use import::{import_files, imports, undo};
use readiness::readiness;
use serde_json::{Value, json};
use stack::stack;
use std::path::Path;
use tillwise_engine::api::ShopChange;
use tillwise_engine::api::requests::Done;
use tillwise_engine::{Engine, Result};
use warnings::{warning_json, warnings};

pub fn run(engine: &Engine, output: &Output<'_>, arguments: &Arguments) -> Result<u8> {
    let dry = arguments.dry_run;
    match &arguments.command {
        Command::Sample { folder } => sample(engine, output, folder, dry),
        Command::Import(import) => import_files(engine, output, import, dry),
        Command::Imports => imports(engine, output),
        Command::Undo { batch } => undo(engine, output, *batch, dry),
        Command::Check { week } => check(engine, output, week.as_deref()),
        Command::CheckIn(typed) => checkin::checkin(engine, output, typed, dry),
        Command::Readiness => readiness(engine, output),
        Command::Explain(typed) => explain::explain(engine, output, typed),
        Command::Stack { command } => stack(engine, output, command, dry),
        Command::Warnings { command } => warnings(engine, output, command, dry),
        Command::Content { command } => content::content(engine, output, command, dry),
        Command::Voice { command } => voice::voice(engine, output, command, dry),
        Command::SpotCheck { command } => spot_checks::spot_check(engine, output, command, dry),
        Command::Prompts { command } => prompts::prompts(engine, output, command, dry),
        Command::Ideas { command } => ideas::ideas(engine, output, command, dry),
        Command::Models { command } => models::models(engine, output, command, dry),
        Command::Kpi { command } => kpi(engine, output, command, dry),
        Command::Report(typed) => report::report(engine, output, typed, dry),
        Command::Settings(change) => settings(engine, output, change, dry),
        Command::Backup => {
            if dry {
                engine.shop()?;
                output.show(json!({ "dry_run": true }), &output.label("cli-would-back-up"));
                return Ok(0);
            }
            done(output, &engine.backup()?)
        }
        Command::Restore { backup } if dry => {
            engine.could_restore(backup)?;
            output.show(json!({ "dry_run": true }), &output.label("cli-dry-run"));
            Ok(0)
        }
        Command::Restore { backup } => done(output, &engine.restore(backup)?),
        Command::Verify => verify(engine, output),
    }
}

/// Carries out an act, or on a dry run tries it on a copy of the shop file.
fn act(
    engine: &Engine,
    dry: bool,
    output: &Output<'_>,
    act: impl FnOnce(&Engine) -> Result<Done>,
) -> Result<u8> {
    if !dry {
        return done(output, &act(engine)?);
    }
    let rehearsal = engine.rehearse()?;
    act(&rehearsal.engine)?;
    output.show(json!({ "dry_run": true }), &output.label("cli-dry-run"));
    Ok(0)
}

fn done(output: &Output<'_>, done: &Done) -> Result<u8> {
    output.show(json!({ "said": done.said, "tool": done.tool }), &done.said);
    Ok(0)
}

fn sample(engine: &Engine, output: &Output<'_>, folder: &Path, dry: bool) -> Result<u8> {
    if dry {
        output.show(json!({ "dry_run": true }), &output.label("cli-dry-run"));
        return Ok(0);
    }
    let paths: Vec<String> =
        engine.write_sample(folder)?.iter().map(|path| path.display().to_string()).collect();
    output.show(json!({ "files": paths }), &paths.join("\n"));
    Ok(0)
}

fn heads(output: &Output<'_>, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| output.label(&format!("cli-head-{key}"))).collect()
}

fn kpi(engine: &Engine, output: &Output<'_>, command: &KpiCommand, dry: bool) -> Result<u8> {
    match command {
        KpiCommand::Show { kpi, week } => kpi_show::show(engine, output, *kpi, week.as_deref()),
        KpiCommand::Spend { command } => kpi_spend::spend(engine, output, command, dry),
        KpiCommand::Outcomes(typed) => kpi_outcomes::outcomes(engine, output, typed),
        KpiCommand::Month(typed) => kpi_outcomes::month(engine, output, typed, dry),
        KpiCommand::Target { kpi, value } => {
            act(engine, dry, output, |engine| engine.set_target(*kpi, value.as_deref()))
        }
        KpiCommand::Owner { kpi, name } => {
            act(engine, dry, output, |engine| engine.set_kpi_owner(*kpi, name.as_deref()))
        }
        KpiCommand::Park { kpi, reason } => {
            act(engine, dry, output, |engine| engine.park_kpi(*kpi, Some(reason)))
        }
        KpiCommand::Resume { kpi } => act(engine, dry, output, |engine| engine.park_kpi(*kpi, None)),
    }
}

fn settings(engine: &Engine, output: &Output<'_>, typed: &SettingsArguments, dry: bool) -> Result<u8> {
    let change = ShopChange {
        name: typed.name.clone(),
        currency: typed.currency.clone(),
        time_zone: typed.time_zone.clone(),
        first_weekday: typed.week_start.clone(),
    };
    let changes = [&change.name, &change.currency, &change.time_zone, &change.first_weekday];
    if changes.iter().any(|value| value.is_some()) {
        if dry {
            return act(engine, dry, output, |engine| engine.change_shop(&change));
        }
        output.aside(&engine.change_shop(&change)?.said);
    }
    let shop = engine.shop()?;
    let none = || output.label("no-value");
    let rows = [
        ("name", shop.name.clone()),
        ("currency", shop.currency.clone().unwrap_or_else(none)),
        ("time-zone", shop.time_zone.clone()),
        ("week-start", shop.first_weekday.clone()),
        ("file", engine.shop_file().display().to_string()),
    ]
    .map(|(key, value)| vec![output.label(&format!("cli-setting-{key}")), value]);
    let document = json!({
        "name": shop.name,
        "currency": shop.currency,
        "time_zone": shop.time_zone,
        "week_start": shop.first_weekday,
        "file": engine.shop_file().display().to_string(),
    });
    output.show(document, &table(&rows, &[]));
    Ok(0)
}

fn verify(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.verify()?;
    let rows: Vec<Vec<String>> =
        view.checks.iter().map(|check| vec![check.label.clone(), check.found.clone()]).collect();
    let checks: Vec<Value> = view
        .checks
        .iter()
        .map(|check| json!({ "label": check.label, "sound": check.sound, "found": check.found }))
        .collect();
    output.show(json!({ "sound": view.sound, "checks": checks }), &table(&rows, &[]));
    Ok(if view.sound { 0 } else { 1 })
}
