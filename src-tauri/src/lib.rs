//! The desktop shell: one window around the engine. The only Rust that knows Tauri.
//!
//! The page asks and acts through two commands; everything it may do is in `capabilities/main.json`.

mod commands;
mod platform;
mod window;

pub use commands::{mutate, query};
pub use tillwise_engine::unpack::read_if_asked;

use platform::Desktop;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::Manager;
use tillwise_engine::{Engine, Places};

/// Starts the window. `--sample` opens the sample shop; `--shop FILE` or `TILLWISE_SHOP` another shop file.
pub fn run() -> ExitCode {
    let asked = Asked::from(std::env::args().skip(1));
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::to_front(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![commands::query, commands::mutate])
        .on_window_event(window::heard)
        .setup(move |app| {
            let host = Arc::new(Desktop::new(app.handle().clone()));
            let engine = Engine::new(Places::new(asked.shop), host);
            if asked.sample {
                engine.open_sample().map_err(|error| engine.say(&error.words))?;
            }
            app.manage(Arc::new(engine));
            window::open(app)?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("Tillwise could not open its window: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for on the way in.
struct Asked {
    shop: Option<PathBuf>,
    sample: bool,
}

impl Asked {
    fn from(mut arguments: impl Iterator<Item = String>) -> Self {
        let from_system =
            std::env::var_os("TILLWISE_SHOP").filter(|value| !value.is_empty()).map(PathBuf::from);
        let mut asked = Self { shop: from_system, sample: false };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--sample" => asked.sample = true,
                "--shop" => asked.shop = arguments.next().map(PathBuf::from).or(asked.shop),
                // The system and the window toolkit pass options of their own.
                _ => {}
            }
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shop_and_the_sample_can_be_asked_for() {
        let asked =
            Asked::from(["--sample", "--other", "--shop", "a.tillwise"].map(String::from).into_iter());
        assert!(asked.sample);
        assert_eq!(asked.shop, Some(PathBuf::from("a.tillwise")));
    }
}
