//! Papers and the calendar file: into a file, or to standard output as they are.

use super::act;
use crate::output::Output;
use serde_json::json;
use std::path::Path;
use tillwise_engine::api::requests::Done;
use tillwise_engine::{Engine, Result};

/// Which one.
#[derive(Clone, Copy)]
pub enum Paper {
    OperatingModel,
    Handover,
    Calendar,
}

pub fn paper(engine: &Engine, output: &Output<'_>, which: Paper, to: Option<&Path>, dry: bool) -> Result<u8> {
    if dry {
        return act(engine, dry, output, |engine| text(engine, which).map(|_| Done::default()));
    }
    let Some(to) = to else {
        let text = text(engine, which)?;
        output.plain(json!({ "text": text }), &text);
        return Ok(0);
    };
    let done = match which {
        Paper::OperatingModel => engine.save_operating_model(to),
        Paper::Handover => engine.save_handover(to),
        Paper::Calendar => engine.save_calendar(to),
    }?;
    output.show(json!({ "said": done.said, "file": to.display().to_string() }), &done.said);
    Ok(0)
}

fn text(engine: &Engine, which: Paper) -> Result<String> {
    match which {
        Paper::OperatingModel => engine.operating_model(),
        Paper::Handover => engine.handover(),
        Paper::Calendar => Ok(engine.calendar()?.text),
    }
}
