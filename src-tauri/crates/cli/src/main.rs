//! The `tillwise` command: arguments in, engine call, text or JSON out. No logic and no SQL.

mod arguments;
mod checkin_arguments;
mod clock;
mod commands;
mod content_arguments;
mod help;
mod kpi_arguments;
mod model_arguments;
mod output;
mod prompt_arguments;
mod register_arguments;
mod voice_arguments;

use arguments::Arguments;
use clap::FromArgMatches;
use output::Output;
use std::process::ExitCode;
use std::sync::Arc;
use tillwise_engine::words::Catalogue;
use tillwise_engine::{Engine, Places};

fn main() -> ExitCode {
    tillwise_engine::leave_no_dump();
    tillwise_engine::unpack::read_if_asked().unwrap_or_else(run)
}

fn run() -> ExitCode {
    let words = Catalogue::english_with(&[include_str!("en.ftl")]);
    let matches = help::command(&words).get_matches();
    let arguments = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(fault) => fault.exit(),
    };
    let host = Arc::new(clock::CommandLine::new(arguments.today));
    let engine = Engine::speaking(Places::new(arguments.shop.clone()), host, words);
    let output = Output::new(&engine, arguments.json);
    let code = commands::run(&engine, &output, &arguments).unwrap_or_else(|error| output.error(&error));
    ExitCode::from(code)
}
