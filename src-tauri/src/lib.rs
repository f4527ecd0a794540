//! The desktop shell: one window around the engine. The only Rust that knows Tauri.
//!
//! The page asks and acts through two commands; everything it may do is in `capabilities/main.json`.

mod commands;
mod platform;
mod reminding;
mod tray;
mod window;

pub use commands::{mutate, query};
pub use tillwise_engine::unpack::read_if_asked;
pub use window::heard;

use platform::Desktop;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::Manager;
use tillwise_engine::{Engine, Places};

/// What the system's login entry starts the program with: no window at first, where its owner asked for the tray.
const IN_TRAY: &str = "--in-tray";

/// Starts the window. `--sample` opens the sample shop; `--shop FILE` or `TILLWISE_SHOP` another shop file.
pub fn run() -> ExitCode {
    tillwise_engine::leave_no_dump();
    let asked = Asked::from(std::env::args().skip(1));
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| {
            if !arguments.iter().any(|argument| argument == IN_TRAY) {
                window::to_front(app);
            }
        }))
        .plugin(window::remembered())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_autostart::Builder::new().arg(IN_TRAY).build())
        .invoke_handler(tauri::generate_handler![commands::query, commands::mutate])
        .on_window_event(window::heard)
        .setup(move |app| {
            let host = Arc::new(Desktop::new(app.handle().clone()));
            let engine = Engine::new(Places::new(asked.shop), host);
            if asked.sample {
                engine.open_sample().map_err(|error| engine.say(&error.words))?;
            }
            let in_tray = engine.wants_tray();
            app.manage(Arc::new(engine));
            app.manage(reminding::Watch::default());
            reminding::follow_clicks(app.handle());
            if in_tray {
                tray::keep(app.handle());
            }
            window::open(app, !(in_tray && asked.in_tray))?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(window::called);
            ExitCode::SUCCESS
        }
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
    in_tray: bool,
}

impl Asked {
    fn from(mut arguments: impl Iterator<Item = String>) -> Self {
        let from_system =
            std::env::var_os("TILLWISE_SHOP").filter(|value| !value.is_empty()).map(PathBuf::from);
        let mut asked = Self { shop: from_system, sample: false, in_tray: false };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--sample" => asked.sample = true,
                IN_TRAY => asked.in_tray = true,
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
    fn a_shop_the_sample_and_the_tray_can_be_asked_for() {
        let typed = ["--sample", "--other", "--shop", "a.tillwise", "--in-tray"];
        let asked = Asked::from(typed.map(String::from).into_iter());
        assert!(asked.sample && asked.in_tray);
        assert_eq!(asked.shop, Some(PathBuf::from("a.tillwise")));
    }
}
