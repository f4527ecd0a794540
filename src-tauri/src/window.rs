//! The one window: what it may show, files dropped on it, and what closing it means.

use std::sync::Arc;
use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, DragDropEvent, Emitter, Manager, RunEvent, Runtime, Url, WebviewWindowBuilder, Window,
    WindowEvent,
};
use tauri_plugin_window_state::StateFlags;
use tillwise_engine::Engine;

/// Keeps the window's place and size from one start to the next.
///
/// Not whether it is seen: a program that was quit from the tray would start without a window.
pub fn remembered<R: Runtime>() -> TauriPlugin<R> {
    let flags = StateFlags::all().difference(StateFlags::VISIBLE);
    tauri_plugin_window_state::Builder::default().with_state_flags(flags).build()
}

/// Opens the window of tauri.conf.json, which may show the program's own page and nothing else; unseen, it waits in the
/// tray.
pub fn open<R: Runtime>(app: &App<R>, seen: bool) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else { return Ok(()) };
    WebviewWindowBuilder::from_config(app.handle(), config)?
        .visible(seen)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Brings the window to the front: from the tray, or when the program is started a second time.
pub fn to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; the window is there all the same.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Brings the window to the front and has the page show the check-in.
pub fn to_check_in<R: Runtime>(app: &AppHandle<R>) {
    to_front(app);
    // The page may be loading; it then shows its first page, which leads to the check-in.
    let _ = app.emit("open", serde_json::json!({ "to": "check_in" }));
}

/// The window was closed, or files were held over or dropped on it.
///
/// Closing leaves the program in the tray only while its icon is seen there.
pub fn heard<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } if hides(window) => api.prevent_close(),
        WindowEvent::DragDrop(drop) => dropped(window, drop),
        _ => {}
    }
}

/// Hides a window that stays in the tray; one that cannot be hidden is closed like any other.
fn hides<R: Runtime>(window: &Window<R>) -> bool {
    window.state::<Arc<Engine>>().stays_in_tray() && window.hide().is_ok()
}

/// On macOS a click on the Dock's icon asks for the window of a program that runs already.
pub fn called<R: Runtime>(_app: &AppHandle<R>, _event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Reopen { has_visible_windows: false, .. } = _event {
        to_front(_app);
    }
}

/// Files held over or dropped: their paths stay in Rust, the page hears how many there are.
fn dropped<R: Runtime>(window: &Window<R>, drop: &DragDropEvent) {
    let (phase, count) = match drop {
        DragDropEvent::Enter { paths, .. } => ("over", paths.len()),
        DragDropEvent::Drop { paths, .. } => {
            window.state::<Arc<Engine>>().drop_files(paths.clone());
            ("dropped", paths.len())
        }
        DragDropEvent::Leave => ("left", 0),
        _ => return,
    };
    // The page may be gone already; then nobody needs to hear it.
    let _ = window.emit("file-drop", serde_json::json!({ "phase": phase, "count": count }));
}

/// The page itself, its isolation frame, and while developing the local page server.
fn is_own_page(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri" | "isolation", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost" | "isolation.localhost")) => true,
        ("http", Some("localhost")) => cfg!(debug_assertions) && url.port() == Some(5173),
        ("about", _) => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_page_is_shown() {
        for (address, own) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://example.com/", false),
            ("http://tauri.localhost.example.com/", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("data:text/html,hello", false),
        ] {
            assert_eq!(is_own_page(&address.parse().unwrap()), own, "{address}");
        }
    }
}
