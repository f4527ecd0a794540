//! The reminder of the check-in while the program waits in the tray. What is due is the engine's to say.

use crate::window;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_notification::NotificationExt;
use tillwise_engine::Engine;

/// How often is looked. The clock of the system is asked each time, so that a computer that slept is no exception.
const LOOK: Duration = Duration::from_secs(20);

/// After how many looks without a tray a hidden window is shown again; a desktop that starts anew takes a moment.
const LOOKS_WITHOUT_TRAY: u32 = 3;

/// The watch, while there is one: it ends when this end of its line is dropped.
#[derive(Default)]
pub struct Watch(Mutex<Option<Sender<()>>>);

/// Lets a click on a reminder open the check-in, where the desktop tells of clicks.
pub fn follow_clicks<R: Runtime>(app: &AppHandle<R>) {
    let clicked = app.clone();
    // Fails on phones only.
    let _ = app.notification().on_action(move |_| window::to_check_in(&clicked));
}

/// Looks for due check-ins from now on.
pub fn start<R: Runtime>(app: &AppHandle<R>) {
    let Some(watch) = app.try_state::<Watch>() else { return };
    let mut line = watch.0.lock().unwrap_or_else(PoisonError::into_inner);
    if line.is_some() {
        return;
    }
    let (end, ended) = channel();
    *line = Some(end);
    let app = app.clone();
    std::thread::spawn(move || {
        let mut without_tray = 0;
        while ended.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
            remind(&app);
            without_tray = if is_lost(&app) { without_tray + 1 } else { 0 };
            if without_tray >= LOOKS_WITHOUT_TRAY {
                window::to_front(&app);
            }
        }
    });
}

/// Looks no longer.
pub fn stop<R: Runtime>(app: &AppHandle<R>) {
    if let Some(watch) = app.try_state::<Watch>() {
        *watch.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn remind<R: Runtime>(app: &AppHandle<R>) {
    // While another program writes, nothing is noted and nothing said; the next look tries again.
    let Ok(Some(due)) = app.state::<Arc<Engine>>().take_check_in_due() else { return };
    // Today shows the check-in all the same.
    let _ = app.notification().builder().title(due.title).body(due.text).show();
}

/// Whether the window is hidden and no tray leads back to it.
fn is_lost<R: Runtime>(app: &AppHandle<R>) -> bool {
    let window = app.get_webview_window("main");
    window.is_some_and(|window| !window.is_visible().unwrap_or(true))
        && !app.state::<Arc<Engine>>().stays_in_tray()
}
