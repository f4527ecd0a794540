//! The icon in the system's tray, while its owner asked for it.

use crate::{reminding, window};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Runtime};
use tillwise_domain::words::Words;
use tillwise_engine::Engine;

const ICON: &str = "tillwise";

/// How long the window's thread may take to draw the icon, and the desktop to answer.
const PATIENCE: Duration = Duration::from_secs(1);

/// Shows the icon and reminds of check-ins from now on.
pub fn keep<R: Runtime>(app: &AppHandle<R>) {
    if app.tray_by_id(ICON).is_none() {
        let (done, drawn) = sync_channel(1);
        let for_main = app.clone();
        let draw = move || {
            // Where Linux lacks the library for tray icons, loading it panics. There is no icon then, as `is_seen` says.
            if !matches!(catch_unwind(AssertUnwindSafe(|| build(&for_main))), Ok(Ok(()))) {
                eprintln!("Tillwise found no tray for its icon.");
            }
            let _ = done.send(());
        };
        if app.run_on_main_thread(draw).is_ok() {
            let _ = drawn.recv_timeout(PATIENCE);
        }
    }
    reminding::start(app);
}

/// Takes the icon away; no reminder comes any more.
pub fn leave<R: Runtime>(app: &AppHandle<R>) {
    reminding::stop(app);
    drop(app.remove_tray_by_id(ICON));
}

/// Whether the icon is there and the desktop shows it.
pub fn is_seen<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.tray_by_id(ICON).is_some() && host_shows_icons()
}

fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let engine = app.state::<Arc<Engine>>();
    let item = |id: &str| {
        let words = engine.say(&Words::new(format!("tray-{id}")));
        MenuItem::with_id(app, id, words, true, None::<&str>)
    };
    let menu = Menu::with_items(app, &[&item("open")?, &item("checkin")?, &item("quit")?])?;
    let mut icon = TrayIconBuilder::with_id(ICON)
        .menu(&menu)
        // Where the system tells a click from a call for the menu, a click opens the window.
        .show_menu_on_left_click(false)
        .tooltip("Tillwise")
        .on_menu_event(|app, event| match event.id().as_ref() {
            "open" => window::to_front(app),
            "checkin" => window::to_check_in(app),
            "quit" => app.exit(0),
            _ => {}
        })
        .on_tray_icon_event(|icon, event| {
            if let TrayIconEvent::Click {
                button: MouseButton::Left,
                button_state: MouseButtonState::Up,
                ..
            } = event
            {
                window::to_front(icon.app_handle());
            }
        });
    if let Some(image) = app.default_window_icon() {
        icon = icon.icon(image.clone());
    }
    icon.build(app)?;
    Ok(())
}

/// Windows and macOS always have a tray.
#[cfg(not(target_os = "linux"))]
fn host_shows_icons() -> bool {
    true
}

/// On Linux a part of the desktop shows tray icons, or none does, and it may come and go; it says so itself
/// (freedesktop's StatusNotifierWatcher). Without an answer there is no tray.
#[cfg(target_os = "linux")]
fn host_shows_icons() -> bool {
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    let (told, answer) = sync_channel(1);
    // A thread of its own: a session bus that hangs must not hang the window with it.
    std::thread::spawn(move || {
        let ask = || {
            let bus = zbus::blocking::Connection::session()?;
            let watcher = zbus::blocking::Proxy::new(&bus, WATCHER, "/StatusNotifierWatcher", WATCHER)?;
            watcher.get_property::<bool>("IsStatusNotifierHostRegistered")
        };
        let _ = told.send(ask().unwrap_or(false));
    });
    answer.recv_timeout(PATIENCE).unwrap_or(false)
}
